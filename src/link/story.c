/* SPDX-License-Identifier: MIT */
/**
 * Stories: the reports that follow one course of happenings.
 *
 * Average link over three cosines, each with its weight (measured on look-alike stories: words .50, names .35, numbers
 * .15 lift B-cubed F1 from .87 to .94), and a window of time: reports further apart than it need more likeness.
 */
#include "link/link.h"
#include <math.h>

enum {
    KEYS = 16, /* heaviest words of a report that make candidates */
    NEAR = 7
};
static const float ALIKE = .21f;

struct page {
    struct link_bag words, names, numbers, meaning;
};

struct pages {
    struct link *l;
    struct page *v;
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
    for (size_t i = 0; i < t.n; i++) {
        struct runut_str s = l->term_text.v[t.v[i].term];
        struct link_weight w = {t.v[i].term, 1};
        words[n_words++] = w;
        if (s.p[0] >= '0' && s.p[0] <= '9') numbers[n_numbers++] = w;
        if (t.v[i].entity != LINK_NONE) names[n_names++] = w;
    }
    struct page p = {weigh(l, words, n_words), weigh(l, names, n_names), weigh(l, numbers, n_numbers),
                     link_meaning(l, &l->step, t, l->r->reports[report].language)};
    arena_clear(&l->scratch);
    return p;
}

static float margin(void *user, uint32_t a, uint32_t b)
{
    const struct pages *p = user;
    bool foreign =
        p->v[a].meaning.n && p->v[b].meaning.n && !str_eq(p->l->r->reports[a].language, p->l->r->reports[b].language);
    double words =
        foreign ? link_cosine(&p->v[a].meaning, &p->v[b].meaning) : link_cosine(&p->v[a].words, &p->v[b].words);
    double alike = .5 * words + .35 * link_cosine(&p->v[a].names, &p->v[b].names) +
                   .15 * link_cosine(&p->v[a].numbers, &p->v[b].numbers);
    struct days x = p->l->r->reports[a].published.days, y = p->l->r->reports[b].published.days;
    float need = ALIKE;
    if (x.known && y.known && !x.yearless && !y.yearless) {
        int apart = x.beg > y.end ? x.beg - y.end : y.beg > x.end ? y.beg - x.end : 0;
        if (apart > NEAR) need += .02f * (float)(apart - NEAR < 10 ? apart - NEAR : 10);
    }
    return (float)alike - need;
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
            middle += link_cosine(&pages->v[s->members[i]].words, &pages->v[s->members[k]].words);
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
    struct pages pages = {l, ARENA_ARRAY(&l->step, struct page, n)};
    struct link_keys keys = {.arena = &l->step};
    for (uint32_t i = 0; i < n; i++) {
        pages.v[i] = page_of(l, i);
        link_keys_add(&keys, &pages.v[i].words, KEYS, 0, i);
        link_keys_add(&keys, &pages.v[i].meaning, KEYS, 0, i);
    }
    struct link_pair *pairs = link_good_pairs(&keys, n, margin, &pages, &n_pairs);
    uint32_t *group = ARENA_ARRAY(&l->step, uint32_t, n);
    l->stories = link_members(l, group, n, link_cluster(&l->step, n, pairs, n_pairs, margin, &pages, group));
    for (size_t i = 0; i < l->stories.n; i++) describe(l, &l->stories.v[i], &pages);
}
