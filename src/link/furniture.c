/* SPDX-License-Identifier: MIT */
/**
 * Furniture that reading left in: what an outlet puts on many pages, whatever they tell. A strip of headlines shared by
 * thirty pages would make them copies of one another and one story.
 *
 * A page alone cannot tell it, its outlet's other pages can: words in a row that stand on three or more of them, whose
 * texts otherwise have little in common. Background that comes back in a story's reports is none: those are alike
 * without it too. Runs are
 * sampled by their hash, and what lies between two of them that come back, not far apart, comes back as well. So the
 * cost is that of sorting one run in eight.
 */
#include "link/link.h"
#include <stdlib.h>

enum {
    PAGES = 3, /* of an outlet, on which a run must stand */
    GAP = 40,  /* words between two runs of one stretch: headlines of a strip change one by one */
    PAIRS = 8  /* neighbours of a run that are compared */
};
static const double UNLIKE = .16; /* of strips most neighbours have less than .13, of stories most more than .2 */

/* One run of words. */
struct run {
    uint64_t key; /* its words and its outlet */
    uint32_t report, at;
    uint32_t twin; /* of one that comes again: the next of its kind */
    bool again, furniture;
};

struct runs {
    VEC(struct run) v;
    size_t *first;        /* [reports + 1] */
    struct link_bag *own; /* [reports] the words that are in no stretch that comes back */
};

static int by_key(const void *x, const void *y)
{
    const struct run *a = *(const struct run *const *)x, *b = *(const struct run *const *)y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    if (a->report != b->report) return a->report < b->report ? -1 : 1;
    return a->at < b->at ? -1 : a->at > b->at;
}

static struct runs gather(struct link *l)
{
    struct runs r = {.first = ARENA_ARRAY(&l->step, size_t, l->r->n_reports + 1),
                     .own = ARENA_ARRAY(&l->step, struct link_bag, l->r->n_reports)};
    uint32_t *pages = ARENA_ARRAY(&l->step, uint32_t, l->r->n_reports);
    for (uint32_t i = 0; i < l->r->n_reports; i++) pages[l->outlet_of[i]]++;
    for (uint32_t i = 0; i < l->r->n_reports; i++) {
        struct link_tokens t = l->tokens[i];
        for (uint32_t k = 0; pages[l->outlet_of[i]] >= PAGES && k + LINK_SHINGLE <= t.n; k++) {
            uint64_t h = link_shingle(l, t, k);
            if (h)
                *vec_push(&l->step, &r.v) =
                    (struct run){h ^ (l->outlet_of[i] * 0x9E3779B97F4A7C15u), i, k, LINK_NONE, false, false};
        }
        r.first[i + 1] = r.v.n;
    }
    return r;
}

/* Where the runs of one key end, of those that begin at I; how many reports they stand in. */
static size_t end_of(struct run *const *v, size_t n, size_t i, size_t *reports)
{
    size_t end = i;
    *reports = 0;
    for (; end < n && v[end]->key == v[i]->key; end++) *reports += end == i || v[end]->report != v[end - 1]->report;
    return end;
}

/* Calls EACH for the first and the last run of every stretch of report I whose runs are MARKED. */
static void each_stretch(const struct runs *r, uint32_t i, bool (*marked)(const struct run *run),
                         void (*each)(void *user, const struct run *first, const struct run *last), void *user)
{
    const struct run *first = NULL, *last = NULL;
    for (size_t k = r->first[i]; k < r->first[i + 1]; k++) {
        const struct run *run = &r->v.v[k];
        if (!marked(run)) continue;
        if (first && run->at > last->at + LINK_SHINGLE + GAP) {
            each(user, first, last);
            first = NULL;
        }
        if (!first) first = run;
        last = run;
    }
    if (first) each(user, first, last);
}

static bool comes_again(const struct run *run) { return run->again; }
static bool is_furniture(const struct run *run) { return run->furniture; }

/* What is collected of a report. */
struct stretches {
    const struct link *l;
    const struct runs *runs;
    struct arena *arena;
    VEC(struct recall_span) v;
};

/* How many words before (STEP -1) or behind a run are those of its twin too: the sample does not end where the stretch
   does. */
static uint32_t further(const struct stretches *s, const struct run *run, int step)
{
    const struct run *twin = run->twin == LINK_NONE ? NULL : &s->runs->v.v[run->twin];
    uint32_t n = 0, behind = step > 0 ? LINK_SHINGLE - 1 : 0;
    if (!twin) return 0;
    struct link_tokens a = s->l->tokens[run->report], b = s->l->tokens[twin->report];
    for (int64_t i = (int64_t)run->at + behind + step, k = (int64_t)twin->at + behind + step;
         n < GAP && i >= 0 && k >= 0 && i < (int64_t)a.n && k < (int64_t)b.n && a.v[i].term == b.v[k].term;
         i += step, k += step)
        n++;
    return n;
}

static void note(void *user, const struct run *first, const struct run *last)
{
    struct stretches *s = user;
    *vec_push(s->arena, &s->v) =
        (struct recall_span){first->at - further(s, first, -1), last->at + LINK_SHINGLE + further(s, last, 1)};
}

/* The words of a report outside of some stretches that say something, each once, weighed by rarity. */
static struct link_bag words_outside(struct link *l, uint32_t i, const struct stretches *s)
{
    struct link_tokens t = l->tokens[i];
    struct link_weight *w = ARENA_ARRAY(&l->scratch, struct link_weight, t.n);
    size_t n = 0, at = 0;
    for (size_t k = 0; k < t.n; k++) {
        while (at < s->v.n && s->v.v[at].end <= k) at++;
        if (at < s->v.n && s->v.v[at].beg <= k) continue;
        if (l->idf[t.v[k].term] > LINK_TELLS) w[n++] = (struct link_weight){t.v[k].term, 0};
    }
    struct link_bag b = link_bag_of(&l->step, w, n);
    for (size_t k = 0; k < b.n; k++) b.v[k].weight = l->idf[b.v[k].key];
    link_bag_measure(&b);
    return b;
}

/* Whether the pages of a run tell different things without what comes back: more than half of the neighbours. */
static bool pages_differ(const struct runs *r, struct run *const *v, size_t n)
{
    size_t pairs = 0, unlike = 0;
    for (size_t i = 1; i < n && pairs < PAIRS; i++) {
        if (v[i]->report == v[i - 1]->report) continue;
        const struct link_bag *a = &r->own[v[i - 1]->report], *b = &r->own[v[i]->report];
        pairs++;
        unlike += a->n && b->n && link_cosine(a, b) < UNLIKE;
    }
    return unlike * 2 > pairs;
}

static void mark(struct link *l, struct runs *r)
{
    size_t n = r->v.n, reports;
    struct run **v = ARENA_ARRAY(&l->step, struct run *, n);
    for (size_t i = 0; i < n; i++) v[i] = &r->v.v[i];
    if (n) qsort(v, n, sizeof *v, by_key);
    for (size_t i = 0, end; i < n; i = end) {
        end = end_of(v, n, i, &reports);
        for (size_t k = i; reports >= PAGES && k < end; k++) {
            v[k]->again = true;
            v[k]->twin = (uint32_t)((k + 1 < end ? v[k + 1] : v[i]) - r->v.v);
        }
    }
    for (uint32_t i = 0; i < l->r->n_reports; i++) {
        struct stretches s = {l, r, .arena = &l->scratch};
        each_stretch(r, i, comes_again, note, &s);
        if (s.v.n) r->own[i] = words_outside(l, i, &s);
        arena_clear(&l->scratch);
    }
    for (size_t i = 0, end; i < n; i = end) {
        end = end_of(v, n, i, &reports);
        if (reports < PAGES || !pages_differ(r, v + i, end - i)) continue;
        for (size_t k = i; k < end; k++) v[k]->furniture = true;
    }
}

void link_furniture(struct link *l)
{
    struct runs r = gather(l);
    mark(l, &r);
    l->furniture = ARENA_ARRAY(l->a, struct recall_spans, l->r->n_reports);
    for (uint32_t i = 0; i < l->r->n_reports; i++) {
        struct stretches s = {l, &r, .arena = l->a};
        each_stretch(&r, i, is_furniture, note, &s);
        l->furniture[i] = (struct recall_spans){s.v.v, s.v.n};
    }
}

size_t link_own_word(const struct link *l, uint32_t report, size_t i)
{
    struct recall_spans f = l->furniture[report];
    size_t lo = 0, hi = f.n;
    while (lo < hi) { /* the first stretch that ends behind I */
        size_t middle = (lo + hi) / 2;
        if (f.v[middle].end <= i)
            lo = middle + 1;
        else
            hi = middle;
    }
    for (; lo < f.n && f.v[lo].beg <= i; lo++)
        if (f.v[lo].end > i) i = f.v[lo].end;
    return i;
}
