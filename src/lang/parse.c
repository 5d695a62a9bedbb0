/* SPDX-License-Identifier: MIT */
/**
 * The parser: greedy transitions of the arc-hybrid system (Kuhlmann et al. 2011) scored by an averaged perceptron that
 * was trained with a dynamic oracle (Goldberg and Nivre 2013); its features are in parse_features.c. A sentence
 * of n words takes 2n transitions, whatever its words are. Non-projective arcs are lifted in training and their
 * relation keeps the relation of the true head ("a^b", pseudo-projective parsing, Nivre and Nilsson 2005); lower_arcs
 * puts them back.
 */
#include "lang/parse.h"

void parse_begin(struct config *c, const struct model *m, const struct form *f, const uint8_t *tags, size_t n,
                 unsigned style)
{
    c->n = (int32_t)n;
    c->n_stack = 0;
    c->next = 1;
    c->style = style;
    c->styled = m->styles.n > 1;
    memset(c->nodes, 0, (n + 2) * sizeof *c->nodes);
    c->nodes[0] = (struct node){.low = 3, .tag = 0, .upos = 30, .head = -1};
    for (size_t i = 0; i < n; i++)
        c->nodes[i + 1] = (struct node){.low = f[i].low,
                                        .cluster = f[i].cluster,
                                        .cluster6 = f[i].cluster6,
                                        .tag = (uint8_t)(tags[i] + 1),
                                        .upos = m->tag_upos[tags[i]],
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

/* The sum of a group of features that belongs to NODE, made where it is not kept from before. */
static const int32_t *sum_of(const struct table *t, const struct config *c, unsigned group, int32_t node,
                             struct parse_sum *kept)
{
    uint64_t keys[PARSE_FEATURES];
    if (kept->node == node) return kept->score;
    memset(kept->score, 0, t->labels * sizeof *kept->score);
    table_add(t, keys, parse_features(c, group, keys), kept->score);
    kept->node = node;
    return kept->score;
}

/* What all features say of each action; behind the last action's score may stand anything. */
static void score(const struct table *t, struct parse_room *room, const struct config *c, int32_t *scores)
{
    enum { AT_ONCE = 16 };
    uint64_t keys[PARSE_FEATURES];
    int32_t top = c->stack[c->n_stack - 1];
    const int32_t *a = sum_of(t, c, GROUP_FRONT, c->next, &room->front);
    const int32_t *b = sum_of(t, c, GROUP_TOP, top, &room->tops[c->n_stack % PARSE_TOPS]);
    for (size_t i = 0; i < t->labels; i += AT_ONCE)
        for (size_t k = 0; k < AT_ONCE; k++) scores[i + k] = a[i + k] + b[i + k];
    table_add(t, keys, parse_features(c, GROUP_REST, keys), scores);
}

void parse_sentence(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags, size_t n,
                    unsigned style, int32_t *heads, uint8_t *relations)
{
    struct config c = {.nodes = room->nodes, .stack = room->stack};
    int32_t scores[PARSE_SCORES];
    bool lifted = false;
    parse_begin(&c, m, f, tags, n, style);
    room->front.node = 0;
    for (size_t i = 0; i < PARSE_TOPS; i++) room->tops[i].node = 0;
    while (!parse_over(&c)) {
        if (c.n_stack == 0) { /* nothing else can be done */
            parse_do(&c, ACTION_SHIFT);
            continue;
        }
        score(&m->parser, room, &c, scores);
        parse_do(&c, best_action(&c, scores, m->parser.labels));
    }
    for (size_t i = 0; i < n; i++) {
        heads[i] = c.nodes[i + 1].head > (int32_t)n ? -1 : c.nodes[i + 1].head - 1;
        relations[i] = (uint8_t)(c.nodes[i + 1].relation - 1);
        lifted |= m->lifted[relations[i]] != 0;
    }
    if (lifted) lower_arcs(m, n, heads, relations);
}
