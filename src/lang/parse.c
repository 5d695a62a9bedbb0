/* SPDX-License-Identifier: MIT */
/**
 * The parser: greedy transitions of the arc-hybrid system (Kuhlmann et al. 2011) scored by an averaged perceptron that
 * was trained with a dynamic oracle (Goldberg and Nivre 2013), features after Zhang and Nivre (2011). A sentence of n
 * words takes 2n transitions, whatever its words are. Non-projective arcs are lifted in training and their relation
 * keeps the relation of the true head ("a^b", pseudo-projective parsing, Nivre and Nilsson 2005); lower_arcs puts them
 * back.
 */
#include "lang/parse.h"

void parse_begin(struct config *c, const struct form *f, const uint8_t *tags, const uint8_t *tag_upos, size_t n,
                 unsigned style)
{
    c->n = (int32_t)n;
    c->n_stack = 0;
    c->next = 1;
    c->style = style;
    memset(c->nodes, 0, (n + 2) * sizeof *c->nodes);
    c->nodes[0] = (struct node){.low = 3, .tag = 0, .upos = 30, .head = -1};
    for (size_t i = 0; i < n; i++)
        c->nodes[i + 1] = (struct node){.low = f[i].low,
                                        .cluster = f[i].cluster,
                                        .cluster6 = f[i].cluster6,
                                        .tag = (uint8_t)(tags[i] + 1),
                                        .upos = tag_upos[tags[i]],
                                        .suffix = (uint8_t)f[i].suf[2],
                                        .capital = f[i].shape & 3,
                                        .head = -1};
    c->nodes[n + 1] = (struct node){.low = 4, .tag = 0, .upos = 31, .head = -1};
}

static void add_arc(struct config *c, int32_t head, int32_t child, uint32_t relation)
{
    struct node *h = &c->nodes[head], *d = &c->nodes[child];
    d->head = head;
    d->relation = (uint8_t)(relation + 1);
    if (child < head) {
        h->left2 = h->left;
        h->left = child;
        h->n_left += h->n_left < 7;
    } else {
        h->right2 = h->right;
        h->right = child;
        h->n_right += h->n_right < 7;
    }
}

void parse_do(struct config *c, uint32_t action)
{
    if (action == ACTION_SHIFT) {
        c->stack[c->n_stack++] = c->next++;
        return;
    }
    int32_t child = c->stack[--c->n_stack];
    add_arc(c, action & 1 ? c->next : c->stack[c->n_stack - 1], child, (action - 1) / 2);
}

static uint32_t distance(int32_t a, int32_t b)
{
    int32_t d = b - a;
    return d < 5 ? (uint32_t)d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/* The nodes that the templates speak of: the stack's top three, the buffer's front three, their outermost children, the
   words next to the two tops; and how far apart they are and how many children they have. */
struct view {
    const struct node *s0, *s1, *s2, *b0, *b1, *b2;
    const struct node *s0l, *s0r, *s1l, *s1r, *b0l, *s0l2, *s0r2, *s1r2, *b0l2;
    const struct node *p0, *n0; /* before the front; behind the top */
    uint32_t d0, d1, val0, val1, valb, style;
};

static struct view view_of(const struct config *c)
{
    const struct node *v = c->nodes;
    int32_t i0 = c->n_stack > 0 ? c->stack[c->n_stack - 1] : 0, i1 = c->n_stack > 1 ? c->stack[c->n_stack - 2] : 0;
    int32_t i2 = c->n_stack > 2 ? c->stack[c->n_stack - 3] : 0, last = c->n + 1;
    int32_t j0 = c->next, j1 = j0 < last ? j0 + 1 : 0, j2 = j0 + 1 < last ? j0 + 2 : 0;
    struct view x = {
        .s0 = &v[i0], .s1 = &v[i1], .s2 = &v[i2], .b0 = &v[j0], .b1 = &v[j1], .b2 = &v[j2], .style = c->style};
    x.s0l = &v[x.s0->left], x.s0r = &v[x.s0->right], x.s0l2 = &v[x.s0->left2], x.s0r2 = &v[x.s0->right2];
    x.s1l = &v[x.s1->left], x.s1r = &v[x.s1->right], x.s1r2 = &v[x.s1->right2];
    x.b0l = &v[x.b0->left], x.b0l2 = &v[x.b0->left2];
    x.p0 = &v[j0 - 1], x.n0 = &v[i0 < c->n ? i0 + 1 : 0];
    x.d0 = i0 ? distance(i0, j0) : 8, x.d1 = i1 ? distance(i1, i0) : 8;
    x.val0 = x.s0->n_left * 8u + x.s0->n_right, x.val1 = x.s1->n_left * 8u + x.s1->n_right, x.valb = x.b0->n_left;
    return x;
}

/* A template is its place in its table, counted from BASE. */
#define F(a, b, c) keys[k] = feature((uint32_t)(BASE + k), (a), (b), (c)), k++

/* Single nodes. */
static size_t single_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1000 };
    size_t k = 0;
    F(v->s0->low, v->s0->upos, 0);
    F(v->s0->low, 0, 0);
    F(v->s0->tag, 0, 0);
    F(v->s1->low, v->s1->upos, 0);
    F(v->s1->low, 0, 0);
    F(v->s1->tag, 0, 0);
    F(v->b0->low, v->b0->upos, 0);
    F(v->b0->low, 0, 0);
    F(v->b0->tag, 0, 0);
    F(v->b1->low, v->b1->upos, 0);
    F(v->b1->tag, 0, 0);
    F(v->b2->low, v->b2->upos, 0);
    F(v->b2->tag, 0, 0);
    F(v->s2->low, v->s2->upos, 0);
    F(v->s2->tag, 0, 0);
    F(v->s0->cluster, v->s0->upos, 0);
    F(v->s1->cluster, v->s1->upos, 0);
    F(v->b0->cluster, v->b0->upos, 0);
    F(v->b1->cluster, 0, 0);
    F(v->p0->low, v->p0->tag, 0);
    F(v->n0->low, v->n0->tag, v->s0->upos);
    return k;
}

/* Pairs. */
static size_t pair_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1021 };
    size_t k = 0;
    F(v->s0->low, v->s0->upos, v->b0->low);
    F(v->s0->low, v->s0->upos, v->b0->tag);
    F(v->s0->tag, v->b0->low, v->b0->upos);
    F(v->s0->tag, v->b0->tag, 0);
    F(v->s0->upos, v->b0->upos, v->d0);
    F(v->s0->low, v->b0->upos, v->d0);
    F(v->s0->upos, v->b0->low, v->d0);
    F(v->s1->low, v->s1->upos, v->s0->low);
    F(v->s1->low, v->s1->upos, v->s0->tag);
    F(v->s1->tag, v->s0->low, v->s0->upos);
    F(v->s1->tag, v->s0->tag, 0);
    F(v->s1->upos, v->s0->upos, v->d1);
    F(v->s1->low, v->s0->upos, v->d1);
    F(v->s1->upos, v->s0->low, v->d1);
    F(v->b0->tag, v->b1->tag, 0);
    F(v->b0->low, v->b1->upos, 0);
    F(v->b0->upos, v->b1->low, 0);
    F(v->s1->tag, v->b0->tag, 0);
    F(v->s1->low, v->b0->upos, 0);
    F(v->s1->upos, v->b0->low, 0);
    F(v->s1->low, v->b0->low, 0);
    F(v->s0->cluster, v->b0->cluster, 0);
    F(v->s0->cluster, v->b0->upos, 0);
    F(v->s0->upos, v->b0->cluster, 0);
    F(v->s1->cluster, v->s0->cluster, 0);
    F(v->s1->cluster, v->s0->upos, 0);
    F(v->s1->upos, v->s0->cluster, 0);
    F(v->s0->cluster6, v->b0->cluster6, v->b1->upos);
    F(v->s1->cluster6, v->s0->cluster6, v->b0->upos);
    F(v->s1->cluster6, v->s0->cluster6, v->b0->cluster6);
    F(v->s0->suffix, v->b0->suffix, v->s0->upos * 32u + v->b0->upos);
    F(v->s0->capital * 4u + v->b0->capital, v->s0->upos, v->b0->upos);
    F(v->s0->capital * 4u + v->s1->capital, v->s0->upos, v->s1->upos);
    return k;
}

/* Three nodes and more. */
static size_t triple_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1054 };
    size_t k = 0;
    F(v->s0->tag, v->b0->tag, v->b1->upos);
    F(v->s0->upos, v->b0->tag, v->b1->tag);
    F(v->b0->upos, v->b1->upos, v->b2->upos);
    F(v->s1->upos, v->s0->tag, v->b0->tag);
    F(v->s1->tag, v->s0->upos, v->b0->upos);
    F(v->s2->upos, v->s1->upos, v->s0->upos);
    F(v->s2->upos * 32u + v->s1->upos, v->s0->upos, v->b0->upos);
    F(v->s1->upos * 32u + v->s0->upos, v->b0->upos, v->b1->upos);
    F(v->s0->upos * 32u + v->b0->upos, v->b1->upos, v->b2->upos);
    F(v->s1->low, v->s0->upos, v->b0->upos);
    F(v->s1->upos, v->s0->low, v->b0->upos);
    F(v->s1->upos, v->s0->upos, v->b0->low);
    F(v->s0->upos, v->b0->upos, v->b1->low);
    F(v->s0->low, v->b0->upos, v->b1->upos);
    F(v->s0->upos, v->b0->low, v->b1->upos);
    return k;
}

/* With children. */
static size_t child_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1069 };
    size_t k = 0;
    F(v->s0->upos, v->b0->upos, v->b0l->upos * 128u + v->b0l->relation);
    F(v->s0->upos, v->b0->upos, v->s0l->upos * 128u + v->s0l->relation);
    F(v->s0->upos, v->b0->upos, v->s0r->upos * 128u + v->s0r->relation);
    F(v->s1->upos, v->s0->upos, v->s1l->upos * 128u + v->s1l->relation);
    F(v->s1->upos, v->s0->upos, v->s1r->upos * 128u + v->s1r->relation);
    F(v->s1->upos, v->s0->upos, v->s0l->upos * 128u + v->s0l->relation);
    F(v->s1->upos, v->s0->upos, v->s0r->upos * 128u + v->s0r->relation);
    F(v->s0->low, v->s0r->relation, v->s0l->relation);
    F(v->s1->low, v->s1r->relation, v->s1l->relation);
    F(v->b0->low, v->b0l->relation, 0);
    F(v->s0->tag, v->s0l->relation * 128u + v->s0l2->relation, 1);
    F(v->s0->tag, v->s0r->relation * 128u + v->s0r2->relation, 2);
    F(v->s1->tag, v->s1r->relation * 128u + v->s1r2->relation, 0);
    F(v->b0->tag, v->b0l->relation * 128u + v->b0l2->relation, 0);
    F(v->s0r->low, v->s0r->relation, v->s0->upos);
    F(v->s0l->low, v->s0l->relation, v->s0->upos);
    F(v->b0l->low, v->b0l->relation, v->b0->upos);
    F(v->s1r->low, v->s1r->relation, v->s1->upos);
    F(v->s0->low, v->b0->upos, v->s0r->low);
    F(v->s0->upos, v->b0->low, v->s0l->low);
    F(v->s0l->low, v->b0->low, 0);
    F(v->b0l->low, v->s0->low, 0);
    F(v->b0l->low, v->s0->upos, v->b0->upos);
    F(v->s1r->low, v->s0->low, v->s1->upos);
    return k;
}

/* How many children there are. */
static size_t count_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1093 };
    size_t k = 0;
    F(v->s0->low, v->val0, 0);
    F(v->s0->tag, v->val0, v->b0->upos);
    F(v->s1->tag, v->val1, v->s0->upos);
    F(v->b0->tag, v->valb, v->s0->upos);
    F(v->b0->low, v->valb, 0);
    F(v->s1->upos * 32u + v->s0->upos, v->b0->upos, v->d1 * 16u + v->d0);
    return k;
}

/* With the style of the annotation. */
static size_t style_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1099 };
    size_t k = 0;
    F(v->style, v->s0->tag, v->b0->tag);
    F(v->style, v->s1->tag, v->s0->tag);
    F(v->style, v->s0->low, v->b0->upos);
    F(v->style, v->s0->upos, v->b0->low);
    F(v->style, v->s1->low, v->s0->upos);
    F(v->style, v->s1->upos, v->s0->low);
    F(v->style, v->s1->upos * 32u + v->s0->upos, v->b0->upos);
    F(v->style, v->s0->upos * 32u + v->b0->upos, v->b1->upos);
    F(v->style, v->s0->tag, v->val0);
    F(v->style, v->s0->low, 0);
    F(v->style, v->s0->upos * 32u + v->b0->upos, v->s0r->relation);
    F(v->style, v->s1->upos * 32u + v->s0->upos, v->s0->cluster6 * 128u + v->s1->cluster6);
    return k;
}

size_t parse_features(const struct config *c, uint64_t *keys)
{
    struct view v = view_of(c);
    size_t k = single_features(&v, keys);
    k += pair_features(&v, keys + k);
    k += triple_features(&v, keys + k);
    k += child_features(&v, keys + k);
    k += count_features(&v, keys + k);
    return k + style_features(&v, keys + k);
}

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

/* The highest-scored action that may be done. */
static uint32_t best_action(const struct config *c, const int32_t *scores, uint32_t labels)
{
    bool left = parse_may_left(c), right = parse_may_right(c);
    uint32_t best = 0;
    int32_t top = parse_may_shift(c) ? scores[0] : INT32_MIN;
    for (uint32_t a = 1; a < labels; a += 2) {
        if (left && scores[a] > top) {
            top = scores[a];
            best = a;
        }
        if (right && scores[a + 1] > top) {
            top = scores[a + 1];
            best = a + 1;
        }
    }
    return best;
}

/* Puts a lifted arc back: the true head is the nearest word below the present head with the relation that the mark
   names. Bounded: each word's way up to the head is walked at most MOST steps, for at most ARCS words. */
static void lower_arcs(const struct model *m, size_t n, int32_t *heads, uint8_t *relations)
{
    enum { MOST = 8, ARCS = 16 };
    size_t done = 0;
    for (size_t i = 0; i < n && done < ARCS; i++) {
        uint8_t want = m->lifted[relations[i]];
        if (!want || heads[i] < 0) continue;
        done++;
        int32_t found = -1;
        size_t least = MOST;
        for (size_t k = 0; k < n; k++) {
            if (k == i || strcmp(m->relation[relations[k]], m->relation[want - 1]) != 0) continue;
            size_t steps = 0;
            int32_t at = (int32_t)k;
            while (at >= 0 && at != heads[i] && at != (int32_t)i && steps < least) at = heads[at], steps++;
            if (at == heads[i] && steps < least && steps > 0) {
                least = steps;
                found = (int32_t)k;
            }
        }
        if (found >= 0) heads[i] = found;
    }
}

void parse_sentence(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags, size_t n,
                    unsigned style, int32_t *heads, uint8_t *relations)
{
    struct config c = {.nodes = room->nodes, .stack = room->stack};
    uint64_t keys[PARSE_FEATURES];
    int32_t scores[MODEL_LABELS];
    bool lifted = false;
    parse_begin(&c, f, tags, m->tag_upos, n, style);
    while (!parse_over(&c)) {
        if (c.n_stack == 0) { /* nothing else can be done */
            parse_do(&c, ACTION_SHIFT);
            continue;
        }
        memset(scores, 0, m->parser.labels * sizeof *scores);
        table_add(&m->parser, keys, parse_features(&c, keys), scores);
        parse_do(&c, best_action(&c, scores, m->parser.labels));
    }
    for (size_t i = 0; i < n; i++) {
        heads[i] = c.nodes[i + 1].head > (int32_t)n ? -1 : c.nodes[i + 1].head - 1;
        relations[i] = (uint8_t)(c.nodes[i + 1].relation - 1);
        lifted |= m->lifted[relations[i]] != 0;
    }
    if (lifted) lower_arcs(m, n, heads, relations);
}
