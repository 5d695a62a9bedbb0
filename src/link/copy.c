/* SPDX-License-Identifier: MIT */
/**
 * Copies: reports that carry the same text, whole or trimmed or inside a longer piece.
 *
 * Likeness of whole texts cannot see wire copy that was cut to a third, so what is measured is containment: of
 * five-word runs, sampled by their hash (one in eight), the share of the shorter report's that the longer one has too;
 * half of them make a copy. Clusters are stars round one source, because shared paragraphs would chain everything
 * together: reports are taken by day and length, and each that is still alone draws in those that contain it or that it
 * contains. What an outlet puts on all its pages is no part of either: see furniture.c.
 */
#include "link/link.h"
#include <stdlib.h>

enum { SAMPLE = 8, FEWEST = 5 }; /* sampled runs that a report must have to be judged at all */

struct sketch {
    uint64_t *v;
    size_t n;
};

static int by_hash(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

static uint64_t mix(uint64_t h)
{
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdu;
    h ^= h >> 33;
    return h;
}

uint64_t link_shingle(const struct link *l, struct link_tokens t, size_t i)
{
    uint64_t h = 14695981039346656037u;
    for (size_t k = i; k < i + LINK_SHINGLE; k++) h = mix(h ^ str_hash(l->term_text.v[t.v[k].term]));
    return h % SAMPLE ? 0 : h;
}

/* The sample of a report's own words, without furniture. */
static struct sketch sketch_of(struct link *l, uint32_t report)
{
    struct link_tokens t = l->tokens[report];
    struct sketch s = {ARENA_ARRAY(&l->scratch, uint64_t, t.n), 0};
    for (size_t i = link_own_word(l, report, 0); i + LINK_SHINGLE <= t.n; i = link_own_word(l, report, i + 1)) {
        uint64_t h = link_shingle(l, t, i);
        if (h) s.v[s.n++] = h;
    }
    if (s.n) qsort(s.v, s.n, sizeof *s.v, by_hash);
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        if (n == 0 || s.v[n - 1] != s.v[i]) s.v[n++] = s.v[i];
    struct sketch kept = {ARENA_ARRAY(&l->step, uint64_t, n), n};
    if (n) memcpy(kept.v, s.v, n * sizeof *s.v);
    arena_clear(&l->scratch);
    return kept;
}

static size_t common(const struct sketch *a, const struct sketch *b)
{
    size_t both = 0;
    for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
        if (a->v[i] < b->v[k])
            i++;
        else if (a->v[i] > b->v[k])
            k++;
        else {
            both++;
            i++;
            k++;
        }
    }
    return both;
}

static double containment(const struct sketch *a, const struct sketch *b)
{
    size_t least = a->n < b->n ? a->n : b->n;
    return least < FEWEST ? 0 : (double)common(a, b) / (double)least;
}

struct order {
    int32_t day;
    size_t words;
    uint32_t report;
};

/* A source comes before its copies: the earlier, then the longer, then the lesser id. */
static int by_source(const void *x, const void *y)
{
    const struct order *a = x, *b = y;
    if (a->day != b->day) return a->day < b->day ? -1 : 1;
    if (a->words != b->words) return a->words > b->words ? -1 : 1;
    return a->report < b->report ? -1 : a->report > b->report;
}

static int32_t day_of(const struct link *l, uint32_t report)
{
    struct days d = l->r->reports[report].published.days;
    return d.known && !d.yearless ? d.beg : INT32_MAX;
}

static struct order *sources(struct link *l)
{
    struct order *v = ARENA_ARRAY(&l->step, struct order, l->r->n_reports);
    for (uint32_t i = 0; i < l->r->n_reports; i++) v[i] = (struct order){day_of(l, i), l->tokens[i].n, i};
    if (l->r->n_reports) qsort(v, l->r->n_reports, sizeof *v, by_source);
    return v;
}

/*
 * The original of a cluster: the earliest; among those of one day, or where no page gives one, the text that is most
 * like all others (what one copy cut and another added is in no third).
 */
static uint32_t original_of(const struct link *l, const struct recall_link *c, const struct sketch *sketches)
{
    uint32_t best = c->members[0];
    double most = -1;
    int32_t first = INT32_MAX;
    for (size_t i = 0; i < c->n_members; i++)
        if (day_of(l, c->members[i]) < first) first = day_of(l, c->members[i]);
    for (size_t i = 0; i < c->n_members; i++) {
        const struct sketch *a = &sketches[c->members[i]];
        double sum = 0;
        if (day_of(l, c->members[i]) != first) continue;
        for (size_t k = 0; k < c->n_members && k < LINK_POSTING; k++) {
            const struct sketch *b = &sketches[c->members[k]];
            size_t both = common(a, b);
            sum += (double)both / (double)(a->n + b->n - both + 1);
        }
        if (sum <= most) continue;
        most = sum;
        best = c->members[i];
    }
    return best;
}

/* Pairs of places in the order of sources. */
struct candidates {
    struct arena *arena;
    VEC(struct link_pair) pairs;
};

static void note(void *user, uint32_t a, uint32_t b)
{
    struct candidates *c = user;
    *vec_push(c->arena, &c->pairs) = (struct link_pair){a, b, 0};
}

static void star(struct link *l, uint32_t center, const struct sketch *sketches, const struct order *order,
                 const struct link_pair *pairs, size_t n)
{
    struct recall_link c = {.kind = STR("copy"),
                            .original = l->r->reports[center].id,
                            .share = 1,
                            .members = ARENA_ARRAY(l->a, uint32_t, n + 1)};
    c.members[c.n_members++] = center;
    l->copy_of[center] = center;
    for (size_t i = 0; i < n; i++) {
        uint32_t other = order[pairs[i].b].report;
        double share = l->copy_of[other] == LINK_NONE ? containment(&sketches[center], &sketches[other]) : 0;
        if (share < .5) continue;
        l->copy_of[other] = center;
        c.members[c.n_members++] = other;
        if (share < c.share) c.share = share;
    }
    if (c.n_members < 2) return;
    c.original = l->r->reports[original_of(l, &c, sketches)].id;
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, c.n_members);
    for (size_t i = 0; i < c.n_members; i++) ids[i] = l->r->reports[c.members[i]].id;
    c.id = link_id(l, 'c', ids, c.n_members);
    *vec_push(l->a, &l->copies) = c;
}

void link_copies(struct link *l)
{
    size_t n = l->r->n_reports;
    struct sketch *sketches = ARENA_ARRAY(&l->step, struct sketch, n);
    struct order *order = sources(l);
    struct link_keys keys = {.arena = &l->step};
    struct candidates found = {.arena = &l->step};
    for (uint32_t i = 0; i < n; i++) { /* items are places in the order, so that sources head the postings */
        sketches[order[i].report] = sketch_of(l, order[i].report);
        for (size_t k = 0; k < sketches[order[i].report].n; k++) link_key_add(&keys, sketches[order[i].report].v[k], i);
    }
    link_each_pair(&keys, n, note, &found);
    l->copy_of = ARENA_ARRAY(l->a, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) l->copy_of[i] = LINK_NONE;
    for (size_t i = 0, at = 0, end; i < n; i++, at = end) {
        for (end = at; end < found.pairs.n && found.pairs.v[end].a == i; end++)
            ;
        if (l->copy_of[order[i].report] == LINK_NONE)
            star(l, order[i].report, sketches, order, found.pairs.v + at, end - at);
    }
}
