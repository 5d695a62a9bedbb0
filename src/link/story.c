/* SPDX-License-Identifier: MIT */
/**
 * Stories: the reports that follow one course of happenings.
 *
 * Average link over three cosines, each with its weight (measured on look-alike stories: words .50, names .35, numbers
 * .15 lift B-cubed F1 from .87 to .94), and a window of time: reports further apart than it need more likeness.
 *
 * Where the reports of a store are all alike nearly every two stories are candidates. The mean of the cosines between
 * two clusters is that of the sums of their vectors, so it is found in one pass over each and not pair by pair.
 */
#include "link/link.h"
#include <math.h>
#include <stdlib.h>

enum {
    KEYS = 16, /* heaviest words of a report that make candidates */
    NEAR = 7
};
static const float ALIKE = .21f;

/* What reports are compared by. */
enum bag { WORDS, NAMES, NUMBERS, MEANING, BAGS };

struct page {
    struct link_bag bag[BAGS];
};

struct pages {
    struct link *l;
    struct page *v;
    double *sum;     /* [keys] all 0 between two uses */
    float *row;      /* [terms] the words of report row_of: candidates come by their first, which is spread out once */
    uint32_t row_of; /* LINK_NONE: none, and all of the row is 0 */
};

/* Counts to weights: 1 + log of how often, times rarity. */
static struct link_bag weigh(struct link *l, struct link_weight *v, size_t n)
{
    struct link_bag b = link_bag_of(&l->step, v, n);
    for (size_t i = 0; i < b.n; i++) b.v[i].weight = (1 + logf(b.v[i].weight)) * l->idf[b.v[i].key];
    link_bag_measure(&b);
    return b;
}

static struct page page_of(struct link *l, uint32_t report)
{
    struct link_tokens t = l->tokens[report];
    struct link_weight *words = ARENA_ARRAY(&l->scratch, struct link_weight, t.n),
                       *names = ARENA_ARRAY(&l->scratch, struct link_weight, t.n),
                       *numbers = ARENA_ARRAY(&l->scratch, struct link_weight, t.n);
    size_t n_words = 0, n_names = 0, n_numbers = 0;
    for (size_t i = link_own_word(l, report, 0); i < t.n; i = link_own_word(l, report, i + 1)) {
        struct runut_str s = l->term_text.v[t.v[i].term];
        struct link_weight w = {t.v[i].term, 1};
        words[n_words++] = w;
        if (s.p[0] >= '0' && s.p[0] <= '9') numbers[n_numbers++] = w;
        if (t.v[i].entity != LINK_NONE) names[n_names++] = w;
    }
    struct page p = {{
        [WORDS] = weigh(l, words, n_words),
        [NAMES] = weigh(l, names, n_names),
        [NUMBERS] = weigh(l, numbers, n_numbers),
        [MEANING] = link_meaning(l, &l->step, t, l->r->reports[report].language),
    }};
    arena_clear(&l->scratch);
    return p;
}

/* Are they compared by what their words mean? */
static bool foreign(const struct pages *p, uint32_t a, uint32_t b)
{
    const struct recall_report *r = p->l->r->reports;
    return p->v[a].bag[MEANING].n && p->v[b].bag[MEANING].n && !str_eq(r[a].language, r[b].language);
}

/* How alike two reports must be. */
static float need(const struct pages *p, uint32_t a, uint32_t b)
{
    struct days x = p->l->r->reports[a].published.days, y = p->l->r->reports[b].published.days;
    if (!x.known || !y.known || x.yearless || y.yearless) return ALIKE;
    int apart = x.beg > y.end ? x.beg - y.end : y.beg > x.end ? y.beg - x.end : 0;
    return apart > NEAR ? ALIKE + .02f * (float)(apart - NEAR < 10 ? apart - NEAR : 10) : ALIKE;
}

static double cosine(const struct pages *p, enum bag which, uint32_t a, uint32_t b)
{
    return link_cosine(&p->v[a].bag[which], &p->v[b].bag[which]);
}

/* The cosine of the words of A and B, as link_cosine gives it: it takes half of the time of linking. */
static double words(struct pages *p, uint32_t a, uint32_t b)
{
    const struct link_bag *x = &p->v[a].bag[WORDS], *y = &p->v[b].bag[WORDS];
    double sum = 0;
    if (p->row_of != a) {
        const struct link_bag *old = p->row_of == LINK_NONE ? NULL : &p->v[p->row_of].bag[WORDS];
        for (size_t i = 0; old && i < old->n; i++) p->row[old->v[i].key] = 0;
        for (size_t i = 0; i < x->n; i++) p->row[x->v[i].key] = x->v[i].weight;
        p->row_of = a;
    }
    for (size_t i = 0; i < y->n; i++) sum += (double)p->row[y->v[i].key] * y->v[i].weight;
    return x->norm > 0 && y->norm > 0 ? sum / (x->norm * y->norm) : 0;
}

static float margin(void *user, uint32_t a, uint32_t b)
{
    struct pages *p = user;
    double alike = .5 * (foreign(p, a, b) ? cosine(p, MEANING, a, b) : words(p, a, b)) + .35 * cosine(p, NAMES, a, b) +
                   .15 * cosine(p, NUMBERS, a, b);
    return (float)alike - need(p, a, b);
}

/* ---- two clusters ---- */

/* Some pages. */
struct some {
    const uint32_t *v;
    size_t n;
};

/* The sum of the cosines of all pairs between A and B, of their bags WHICH. */
static double cosines(const struct pages *p, enum bag which, struct some a, struct some b)
{
    double all = 0;
    if (!a.n || !b.n) return 0;
    for (size_t i = 0; i < a.n; i++) {
        const struct link_bag *x = &p->v[a.v[i]].bag[which];
        double share = x->norm > 0 ? 1 / x->norm : 0;
        for (size_t k = 0; k < x->n; k++) p->sum[x->v[k].key] += share * x->v[k].weight;
    }
    for (size_t i = 0; i < b.n; i++) {
        const struct link_bag *y = &p->v[b.v[i]].bag[which];
        double one = 0;
        for (size_t k = 0; k < y->n; k++) one += p->sum[y->v[k].key] * y->v[k].weight;
        if (y->norm > 0) all += one / y->norm;
    }
    for (size_t i = 0; i < a.n; i++) {
        const struct link_bag *x = &p->v[a.v[i]].bag[which];
        for (size_t k = 0; k < x->n; k++) p->sum[x->v[k].key] = 0;
    }
    return all;
}

enum { MOST = 64 }; /* pages of a cluster that are asked about at once */

/* The same of words or, between languages, of what they mean: those of A that are compared with all others alike go
   together. */
static double wordings(const struct pages *p, struct some a, struct some b)
{
    double all = 0;
    bool done[MOST] = {false};
    for (size_t first = 0; first < a.n; first++) {
        uint32_t like[MOST], home[MOST], abroad[MOST];
        size_t n = 0, n_home = 0, n_abroad = 0;
        if (done[first]) continue;
        for (size_t i = first; i < a.n; i++) {
            const struct recall_report *r = p->l->r->reports;
            bool same = !p->v[a.v[i]].bag[MEANING].n == !p->v[a.v[first]].bag[MEANING].n &&
                        str_eq(r[a.v[i]].language, r[a.v[first]].language);
            if (!same) continue;
            done[i] = true;
            like[n++] = a.v[i];
        }
        for (size_t k = 0; k < b.n; k++)
            *(foreign(p, a.v[first], b.v[k]) ? &abroad[n_abroad++] : &home[n_home++]) = b.v[k];
        all += cosines(p, WORDS, (struct some){like, n}, (struct some){home, n_home}) +
               cosines(p, MEANING, (struct some){like, n}, (struct some){abroad, n_abroad});
    }
    return all;
}

static double mean(void *user, const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
    const struct pages *p = user;
    struct some x = {a, n < MOST ? n : MOST}, y = {b, m < MOST ? m : MOST};
    double alike = .5 * wordings(p, x, y) + .35 * cosines(p, NAMES, x, y) + .15 * cosines(p, NUMBERS, x, y);
    for (size_t i = 0; i < x.n; i++)
        for (size_t k = 0; k < y.n; k++) alike -= (double)need(p, x.v[i], y.v[k]);
    return alike / (double)(x.n * y.n);
}

static int by_number(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return a < b ? -1 : a > b;
}

/* Numbers the keys of all meanings from 0 in their order, as those of words are; how many there are. */
static size_t number_meanings(struct link *l, struct page *v, size_t n)
{
    size_t all = 0, kept = 0;
    for (size_t i = 0; i < n; i++) all += v[i].bag[MEANING].n;
    uint32_t *keys = ARENA_ARRAY(&l->scratch, uint32_t, all + 1);
    all = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < v[i].bag[MEANING].n; k++) keys[all++] = v[i].bag[MEANING].v[k].key;
    qsort(keys, all, sizeof *keys, by_number);
    for (size_t i = 0; i < all; i++)
        if (!kept || keys[kept - 1] != keys[i]) keys[kept++] = keys[i];
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < v[i].bag[MEANING].n; k++) {
            const uint32_t *at = bsearch(&v[i].bag[MEANING].v[k].key, keys, kept, sizeof *keys, by_number);
            v[i].bag[MEANING].v[k].key = (uint32_t)(at - keys);
        }
    arena_clear(&l->scratch);
    return kept;
}

static void describe(struct link *l, struct recall_link *s, const struct pages *pages)
{
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, s->n_members);
    double most = -1;
    s->kind = STR("story");
    for (size_t i = 0; i < s->n_members; i++) {
        const struct recall_report *r = &l->r->reports[s->members[i]];
        ids[i] = r->id;
        if (r->published.days.known && !r->published.days.yearless) {
            struct runut_str day = r->published.value;
            if (!s->from.len || str_cmp(day, s->from) < 0) s->from = day;
            if (!s->last.len || str_cmp(day, s->last) > 0) s->last = day;
        }
        double middle = 0; /* the report that is most like the others gives the title */
        for (size_t k = 0; k < s->n_members && k < LINK_POSTING; k++)
            middle += link_cosine(&pages->v[s->members[i]].bag[WORDS], &pages->v[s->members[k]].bag[WORDS]);
        if (r->title.len && middle > most) {
            most = middle;
            s->name = r->title;
        }
    }
    if (!s->name.len) s->name = str_fold_blanks(l->a, recall_slice(l->r->reports[s->members[0]].text, 0, 80));
    s->id = link_id(l, 't', ids, s->n_members);
}

void link_stories(struct link *l)
{
    size_t n = l->r->n_reports, n_pairs;
    struct pages pages = {.l = l, .v = ARENA_ARRAY(&l->step, struct page, n), .row_of = LINK_NONE};
    struct link_keys keys = {.arena = &l->step};
    for (uint32_t i = 0; i < n; i++) {
        pages.v[i] = page_of(l, i);
        link_keys_add(&keys, &pages.v[i].bag[WORDS], KEYS, 0, i);
        link_keys_add(&keys, &pages.v[i].bag[MEANING], KEYS, 0, i);
    }
    size_t meanings = number_meanings(l, pages.v, n), terms = l->term_text.n;
    pages.sum = ARENA_ARRAY(&l->step, double, terms > meanings ? terms : meanings);
    pages.row = ARENA_ARRAY(&l->step, float, terms);
    struct link_pair *pairs = link_good_pairs(&keys, n, margin, &pages, &n_pairs);
    l->story_of = ARENA_ARRAY(l->a, uint32_t, n);
    size_t n_stories = link_cluster(&l->step, n, pairs, n_pairs, margin, mean, &pages, l->story_of);
    l->stories = link_members(l, l->story_of, n, n_stories);
    for (size_t i = 0; i < l->stories.n; i++) describe(l, &l->stories.v[i], &pages);
}
