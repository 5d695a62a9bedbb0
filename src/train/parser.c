/* SPDX-License-Identifier: MIT */
/**
 * Learns the parser with the dynamic oracle of the arc-hybrid system: in any configuration, also a wrong one, the
 * oracle names the actions after which the best tree that can still be had is as good as before. So the parser may
 * wander off with its own choices while it learns, as it will when it reads.
 */
#include "lang/parse.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

/* Gold arcs in the numbering of the configuration: node i is word i-1, the root is n+1. */
struct gold {
    int32_t head[PARSE_WORDS + 2];
    uint8_t relation[PARSE_WORDS + 2];
};

static void gold_of(const struct sample *s, struct gold *g)
{
    for (size_t i = 0; i < s->n; i++) {
        g->head[i + 1] = s->heads[i] == HEAD_UNKNOWN ? -1 : s->heads[i] < 0 ? (int32_t)s->n + 1 : s->heads[i] + 1;
        g->relation[i + 1] = s->relations[i];
    }
}

struct costs {
    int shift, left, right; /* gold arcs that can no longer be had after it; -1: it may not be done */
};

static struct costs costs_of(const struct config *c, const struct gold *g)
{
    struct costs k = {parse_may_shift(c) ? 0 : -1, parse_may_left(c) ? 0 : -1, parse_may_right(c) ? 0 : -1};
    int32_t b0 = c->next, top = c->n_stack - 1;
    int32_t s0 = top >= 0 ? c->stack[top] : 0, s1 = top >= 1 ? c->stack[top - 1] : 0;
    if (k.shift == 0)
        for (int32_t i = 0; i <= top; i++)
            k.shift += g->head[c->stack[i]] == b0 || (i < top && g->head[b0] == c->stack[i]);
    if (top < 0) return k;
    int children = 0; /* of s0 that are in the buffer */
    for (int32_t i = b0; i <= c->n; i++) children += g->head[i] == s0;
    bool behind = g->head[s0] > b0, at_front = g->head[s0] == b0, below = top >= 1 && g->head[s0] == s1;
    if (k.left == 0) k.left = children + behind + below;
    if (k.right == 0) k.right = children + behind + at_front;
    return k;
}

static int least(struct costs k)
{
    int m = 1 << 30;
    if (k.shift >= 0 && k.shift < m) m = k.shift;
    if (k.left >= 0 && k.left < m) m = k.left;
    if (k.right >= 0 && k.right < m) m = k.right;
    return m;
}

/* Whether ACTION is one of the best: of least cost, and with the gold relation where its arc is gold. */
static bool is_good(const struct config *c, const struct gold *g, struct costs k, uint32_t action)
{
    int m = least(k);
    if (action == ACTION_SHIFT) return k.shift == m;
    bool left = action & 1;
    if ((left ? k.left : k.right) != m) return false;
    int32_t s0 = c->stack[c->n_stack - 1], head = left ? c->next : c->stack[c->n_stack - 2];
    return g->head[s0] != head || g->relation[s0] == (action - 1) / 2;
}

/* Of the actions that may be done: the best of all, the best of the good ones, and the best of the others. */
struct choice {
    uint32_t best, good, rival; /* WEIGHTS_NONE: there is none */
};

static void take_better(uint32_t *best, uint32_t a, const int32_t *scores)
{
    if (*best == WEIGHTS_NONE || scores[a] > scores[*best]) *best = a;
}

static struct choice choose(const struct config *c, const struct gold *g, struct costs k, const int32_t *scores,
                            uint32_t labels)
{
    struct choice x = {WEIGHTS_NONE, WEIGHTS_NONE, WEIGHTS_NONE};
    for (uint32_t a = 0; a < labels; a++) {
        int cost = a == ACTION_SHIFT ? k.shift : a & 1 ? k.left : k.right;
        if (cost < 0) continue;
        take_better(&x.best, a, scores);
        take_better(is_good(c, g, k, a) ? &x.good : &x.rival, a, scores);
    }
    return x;
}

static void learn_sentence(struct trainer *t, struct weights *w, const struct sample *s, struct config *c,
                           struct gold *g, bool wander)
{
    uint64_t keys[PARSE_FEATURES];
    int32_t scores[MODEL_LABELS];
    gold_of(s, g);
    parse_begin(c, &t->model, s->forms, s->tags, s->n, s->style);
    while (!parse_over(c)) {
        if (c->n_stack == 0) {
            parse_do(c, ACTION_SHIFT);
            continue;
        }
        size_t n = train_drop(t, t->o.parse_drop, keys, parse_features(c, GROUP_ALL, keys));
        memset(scores, 0, sizeof scores);
        weights_score(w, keys, n, scores);
        struct choice x = choose(c, g, costs_of(c, g), scores, w->labels);
        weights_learn(w, keys, n, x.good, x.rival, scores);
        bool follow = wander && train_random(t) % 1000 < t->o.wander * 1000;
        parse_do(c, follow ? x.best : x.good);
    }
}

static double measure(struct trainer *t, const struct weights *w, double keep, struct buf *out, unsigned style)
{
    struct parse_room *room = calloc(1, sizeof *room);
    int32_t *heads = ARENA_ARRAY(&t->a, int32_t, PARSE_WORDS);
    uint8_t *relations = arena_alloc(&t->a, PARSE_WORDS);
    size_t right = 0, all = 0;
    if (!room) abort();
    if (out->len == 0) weights_write(w, keep, out);
    t->model.parser = weights_table(out);
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        if (!s->dev || s->style != style) continue;
        parse_sentence(&t->model, room, s->forms, s->tags, s->n, s->style, heads, relations);
        for (size_t i = 0; i < s->n; i++) {
            const char *a = t->model.relation[relations[i]], *b = t->model.relation[s->relations[i]];
            size_t la = strcspn(a, ":"), lb = strcspn(b, ":");
            right += heads[i] == s->heads[i] && la == lb && memcmp(a, b, la) == 0;
        }
        all += s->n;
    }
    free(room);
    return all ? 100.0 * (double)right / (double)all : 0;
}

static void report(struct trainer *t, const struct weights *w, struct buf *out)
{
    for (unsigned style = 0; style < t->model.styles.n; style++)
        fprintf(stderr, "\ntrees: dev %s LAS %.2f, %.1f MB", t->model.styles.v[style],
                measure(t, w, t->o.parse_mb, out, style), (double)out->len / 1e6);
    fprintf(stderr, "\n");
}

void train_parser_lessons(struct trainer *t, struct weights *w, const struct lessons *lessons, unsigned epochs,
                          const char *stage)
{
    struct parse_room *room = calloc(1, sizeof *room);
    struct gold *g = calloc(1, sizeof *g);
    uint32_t *order = calloc(lessons->n + 1, sizeof *order);
    double since = train_now();
    if (!room || !g || !order) abort();
    struct config c = {.nodes = room->nodes, .stack = room->stack};
    for (size_t i = 0; i < lessons->n; i++) order[i] = (uint32_t)i;
    weights_init(w, 1 + 2 * t->model.relations.n, (int)t->o.parse_margin);
    for (unsigned e = 0; e < epochs; e++) {
        train_shuffle(t, order, lessons->n);
        for (size_t i = 0; i < lessons->n; i++) learn_sentence(t, w, lessons->v[order[i]], &c, g, e > 0);
        train_progress(t, stage, e + 1, epochs, since, "");
        if (e + 1 == epochs / 2) weights_trim(w, t->o.parse_mb * t->o.slack);
    }
    free(order);
    free(g);
    free(room);
}

/* The sentences of the treebanks, each as often as its file counts. */
static void gather(const struct trainer *t, struct lessons *l)
{
    for (size_t i = 0; i < t->corpus.samples.n; i++) {
        const struct sample *s = &t->corpus.samples.v[i];
        for (unsigned k = train_times(t, s); k > 0; k--) l->v[l->n++] = s;
    }
}

void train_parser(struct trainer *t)
{
    struct weights w;
    struct lessons all = {ARENA_ARRAY(&t->a, const struct sample *, t->corpus.samples.n *TRAIN_TIMES), 0};
    gather(t, &all);
    train_parser_lessons(t, &w, &all, t->o.parse_epochs, "trees");
    report(t, &w, &t->sections[SECTION_PARSER]);
    t->model.has_trees = true;
    weights_done(&w);
}
