/* SPDX-License-Identifier: MIT */
/**
 * The parser: greedy transitions of the arc-hybrid system (Kuhlmann et al. 2011) scored by an averaged perceptron that
 * was trained with a dynamic oracle (Goldberg and Nivre 2013), features after Zhang and Nivre (2011). A sentence of n
 * words takes 2n transitions, whatever its words are. Non-projective arcs are lifted in training and their relation
 * keeps the relation of the true head ("a^b", pseudo-projective parsing, Nivre and Nilsson 2005); lower_arcs puts them
 * back.
 */
#include "lang/parse.h"

void parse_begin(struct config *c, const struct form *f, const uint8_t *tags, const uint8_t *tag_upos, size_t n, unsigned style)
{
    c->n = (int32_t)n;
    c->n_stack = 0;
    c->next = 1;
    c->style = style;
    memset(c->nodes, 0, (n + 2) * sizeof *c->nodes);
    c->nodes[0] = (struct node){.low = 3, .tag = 0, .upos = 30, .head = -1};
    for (size_t i = 0; i < n; i++)
        c->nodes[i + 1] = (struct node){.low = f[i].low, .cluster = f[i].cluster, .cluster6 = f[i].cluster6, .tag = (uint8_t)(tags[i] + 1), .upos = tag_upos[tags[i]], .suffix = (uint8_t)f[i].suf[2], .capital = f[i].shape & 3, .head = -1};
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
    return d < 5 ? (uint32_t)d : d < 8 ? 5
                             : d < 14  ? 6
                                       : 7;
}

#define F(a, b, c) keys[k] = feature((uint32_t)(1000 + k), (a), (b), (c)), k++

/* One table of templates, long because a feature is its place in it. NOLINTNEXTLINE(readability-function-size) */
size_t parse_features(const struct config *c, uint64_t *keys)
{
    const struct node *v = c->nodes;
    int32_t i0 = c->n_stack > 0 ? c->stack[c->n_stack - 1] : 0, i1 = c->n_stack > 1 ? c->stack[c->n_stack - 2] : 0;
    int32_t i2 = c->n_stack > 2 ? c->stack[c->n_stack - 3] : 0, last = c->n + 1;
    int32_t j0 = c->next, j1 = j0 < last ? j0 + 1 : 0, j2 = j0 + 1 < last ? j0 + 2 : 0;
    const struct node *s0 = &v[i0], *s1 = &v[i1], *s2 = &v[i2], *b0 = &v[j0], *b1 = &v[j1], *b2 = &v[j2];
    const struct node *s0l = &v[s0->left], *s0r = &v[s0->right], *s1l = &v[s1->left], *s1r = &v[s1->right], *b0l = &v[b0->left];
    const struct node *s0l2 = &v[s0->left2], *s0r2 = &v[s0->right2], *s1r2 = &v[s1->right2], *b0l2 = &v[b0->left2];
    const struct node *p0 = &v[j0 - 1], *n0 = &v[i0 < c->n ? i0 + 1 : 0];
    uint32_t d0 = i0 ? distance(i0, j0) : 8, d1 = i1 ? distance(i1, i0) : 8, style = c->style;
    uint32_t val0 = (uint32_t)(s0->n_left * 8 + s0->n_right), val1 = (uint32_t)(s1->n_left * 8 + s1->n_right), valb = b0->n_left;
    size_t k = 0;
    /* single nodes */
    F(s0->low, s0->upos, 0);
    F(s0->low, 0, 0);
    F(s0->tag, 0, 0);
    F(s1->low, s1->upos, 0);
    F(s1->low, 0, 0);
    F(s1->tag, 0, 0);
    F(b0->low, b0->upos, 0);
    F(b0->low, 0, 0);
    F(b0->tag, 0, 0);
    F(b1->low, b1->upos, 0);
    F(b1->tag, 0, 0);
    F(b2->low, b2->upos, 0);
    F(b2->tag, 0, 0);
    F(s2->low, s2->upos, 0);
    F(s2->tag, 0, 0);
    F(s0->cluster, s0->upos, 0);
    F(s1->cluster, s1->upos, 0);
    F(b0->cluster, b0->upos, 0);
    F(b1->cluster, 0, 0);
    F(p0->low, p0->tag, 0);
    F(n0->low, n0->tag, s0->upos);
    /* pairs */
    F(s0->low, s0->upos, b0->low);
    F(s0->low, s0->upos, b0->tag);
    F(s0->tag, b0->low, b0->upos);
    F(s0->tag, b0->tag, 0);
    F(s0->upos, b0->upos, d0);
    F(s0->low, b0->upos, d0);
    F(s0->upos, b0->low, d0);
    F(s1->low, s1->upos, s0->low);
    F(s1->low, s1->upos, s0->tag);
    F(s1->tag, s0->low, s0->upos);
    F(s1->tag, s0->tag, 0);
    F(s1->upos, s0->upos, d1);
    F(s1->low, s0->upos, d1);
    F(s1->upos, s0->low, d1);
    F(b0->tag, b1->tag, 0);
    F(b0->low, b1->upos, 0);
    F(b0->upos, b1->low, 0);
    F(s1->tag, b0->tag, 0);
    F(s1->low, b0->upos, 0);
    F(s1->upos, b0->low, 0);
    F(s1->low, b0->low, 0);
    F(s0->cluster, b0->cluster, 0);
    F(s0->cluster, b0->upos, 0);
    F(s0->upos, b0->cluster, 0);
    F(s1->cluster, s0->cluster, 0);
    F(s1->cluster, s0->upos, 0);
    F(s1->upos, s0->cluster, 0);
    F(s0->cluster6, b0->cluster6, b1->upos);
    F(s1->cluster6, s0->cluster6, b0->upos);
    F(s1->cluster6, s0->cluster6, b0->cluster6);
    F(s0->suffix, b0->suffix, s0->upos * 32u + b0->upos);
    F(s0->capital * 4u + b0->capital, s0->upos, b0->upos);
    F(s0->capital * 4u + s1->capital, s0->upos, s1->upos);
    /* three nodes */
    F(s0->tag, b0->tag, b1->upos);
    F(s0->upos, b0->tag, b1->tag);
    F(b0->upos, b1->upos, b2->upos);
    F(s1->upos, s0->tag, b0->tag);
    F(s1->tag, s0->upos, b0->upos);
    F(s2->upos, s1->upos, s0->upos);
    F(s2->upos * 32u + s1->upos, s0->upos, b0->upos);
    F(s1->upos * 32u + s0->upos, b0->upos, b1->upos);
    F(s0->upos * 32u + b0->upos, b1->upos, b2->upos);
    F(s1->low, s0->upos, b0->upos);
    F(s1->upos, s0->low, b0->upos);
    F(s1->upos, s0->upos, b0->low);
    F(s0->upos, b0->upos, b1->low);
    F(s0->low, b0->upos, b1->upos);
    F(s0->upos, b0->low, b1->upos);
    /* children */
    F(s0->upos, b0->upos, b0l->upos * 128u + b0l->relation);
    F(s0->upos, b0->upos, s0l->upos * 128u + s0l->relation);
    F(s0->upos, b0->upos, s0r->upos * 128u + s0r->relation);
    F(s1->upos, s0->upos, s1l->upos * 128u + s1l->relation);
    F(s1->upos, s0->upos, s1r->upos * 128u + s1r->relation);
    F(s1->upos, s0->upos, s0l->upos * 128u + s0l->relation);
    F(s1->upos, s0->upos, s0r->upos * 128u + s0r->relation);
    F(s0->low, s0r->relation, s0l->relation);
    F(s1->low, s1r->relation, s1l->relation);
    F(b0->low, b0l->relation, 0);
    F(s0->tag, s0l->relation * 128u + s0l2->relation, 1);
    F(s0->tag, s0r->relation * 128u + s0r2->relation, 2);
    F(s1->tag, s1r->relation * 128u + s1r2->relation, 0);
    F(b0->tag, b0l->relation * 128u + b0l2->relation, 0);
    F(s0r->low, s0r->relation, s0->upos);
    F(s0l->low, s0l->relation, s0->upos);
    F(b0l->low, b0l->relation, b0->upos);
    F(s1r->low, s1r->relation, s1->upos);
    F(s0->low, b0->upos, s0r->low);
    F(s0->upos, b0->low, s0l->low);
    F(s0l->low, b0->low, 0);
    F(b0l->low, s0->low, 0);
    F(b0l->low, s0->upos, b0->upos);
    F(s1r->low, s0->low, s1->upos);
    /* how many children */
    F(s0->low, val0, 0);
    F(s0->tag, val0, b0->upos);
    F(s1->tag, val1, s0->upos);
    F(b0->tag, valb, s0->upos);
    F(b0->low, valb, 0);
    F(s1->upos * 32u + s0->upos, b0->upos, d1 * 16u + d0);
    /* with the style of the annotation */
    F(style, s0->tag, b0->tag);
    F(style, s1->tag, s0->tag);
    F(style, s0->low, b0->upos);
    F(style, s0->upos, b0->low);
    F(style, s1->low, s0->upos);
    F(style, s1->upos, s0->low);
    F(style, s1->upos * 32u + s0->upos, b0->upos);
    F(style, s0->upos * 32u + b0->upos, b1->upos);
    F(style, s0->tag, val0);
    F(style, s0->low, 0);
    F(style, s0->upos * 32u + b0->upos, s0r->relation);
    F(style, s1->upos * 32u + s0->upos, s0->cluster6 * 128u + s1->cluster6);
    return k;
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
    enum { MOST = 8,
           ARCS = 16 };
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

void parse_sentence(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags, size_t n, unsigned style, int32_t *heads, uint8_t *relations)
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
