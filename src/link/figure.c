/* SPDX-License-Identifier: MIT */
/**
 * Clashing figures: the dead, injured and arrested of one matter, as they differ from telling to telling. The later
 * figure contradicts the earlier, whether it grew, was corrected or was never agreed on; a chain of them is a toll that
 * grows. Each is held against the newest of another report before it, so that five reports give four relations and not
 * ten.
 *
 * Events speak of one matter where they are one occurrence, and surely so: "police arrest people" is done everywhere,
 * so a side must have a name, or day and place be the same, or one text be the other's copy. Statements do where their
 * reports are one story, both have a day and these lie near, and their words or their speakers meet; that figures of
 * one kind stand in both is evidence as well. Where both name something and neither what the other names, they tell of
 * two.
 *
 * Not all that differs clashes. One is seldom a toll: a page tells of one of its dead. What is many times as much is
 * the toll of something else (a war's beside a raid's). And a round figure says about: 900 and 904 agree.
 */
#include "link/link.h"
#include "base/utf8.h"
#include <stdlib.h>

enum {
    FIGURES = 3,
    NEAR_DAYS = 10, /* between two statements of one toll */
    LOOK_BACK = 32,
    NAMES = 16,
    TIMES = 5,  /* one figure over the other, at most */
    ROUND = 100 /* the least figure that is taken for round where it ends in zeros */
};
static const float ALIKE = .17f, ALIKE_VOICE = .05f;

/* One telling of figures. */
struct figure {
    uint32_t at; /* statement or event */
    uint32_t report;
    struct days day; /* it was said, or else printed */
    const int *numbers;
    struct runut_str id, to; /* itself, and what answers it: a statement by its utterance */
    struct runut_str speaker;
};

static int by_day(const void *x, const void *y)
{
    const struct figure *a = x, *b = y;
    bool in_time = a->day.known && b->day.known && !a->day.yearless && !b->day.yearless;
    if (in_time && a->day.beg != b->day.beg) return a->day.beg < b->day.beg ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

/* What a figure may be off by: the unit that it is rounded to, 1 where it is exact. */
static int unit_of(int figure)
{
    int unit = 1;
    while (figure >= ROUND && figure % (unit * 10) == 0) unit *= 10;
    return unit;
}

/* Whether two figures of one toll cannot both be right. */
static bool clash(int a, int b)
{
    int least = a < b ? a : b, most = a < b ? b : a, unit = unit_of(a) > unit_of(b) ? unit_of(a) : unit_of(b);
    return least > 1 && most / TIMES <= least && most - least >= unit;
}

/* Which of the figures that are still open two tellings of one matter settle; those that differ clash. Returns what
 * stays open. */
static unsigned settle(struct link *l, const struct figure *later, const struct figure *earlier, unsigned open)
{
    static const char *const names[FIGURES] = {"dead", "injured", "arrested"};
    const char *why = NULL;
    for (int f = 0; f < FIGURES; f++) {
        if (!(open >> f & 1) || earlier->numbers[f] < 0) continue;
        open &= ~(1u << f);
        if (clash(earlier->numbers[f], later->numbers[f]))
            why = arena_printf(&l->step, "%s%s%s: %d against %d", why ? why : "", why ? ", " : "", names[f],
                               later->numbers[f], earlier->numbers[f]);
    }
    if (why) link_relate(l, "contradicts", later->id, earlier->to, later->speaker, why, 0);
    return open;
}

/* Each figure against the newest before it that tells of the same matter; where they agree there is nothing to say. */
static void hold_against(struct link *l, struct figure *v, size_t n,
                         bool (*same_matter)(const struct link *l, const struct figure *a, const struct figure *b))
{
    if (n) qsort(v, n, sizeof *v, by_day);
    for (size_t i = 1; i < n; i++) {
        unsigned open = 0;
        for (int f = 0; f < FIGURES; f++) open |= (unsigned)(v[i].numbers[f] >= 0) << f;
        for (size_t k = i, steps = 0; open && k-- > 0 && steps < LOOK_BACK; steps++)
            if (v[k].report != v[i].report && same_matter(l, &v[i], &v[k])) open = settle(l, &v[i], &v[k], open);
    }
}

static bool tells(const int numbers[FIGURES]) { return numbers[0] >= 0 || numbers[1] >= 0 || numbers[2] >= 0; }

/* ---- events ---- */

static bool one_occurrence(const struct link *l, const struct figure *a, const struct figure *b)
{
    const struct recall_event *x = &l->r->events[a->at], *y = &l->r->events[b->at];
    bool day = x->when.days.known && y->when.days.known && days_meet(x->when.days, y->when.days, 0);
    return l->copy_of[x->report] == l->copy_of[y->report] || link_share_name(l, x, y) ||
           (day && x->where.len && str_eq(x->where, y->where));
}

static void of_occurrence(struct link *l, const struct recall_link *o)
{
    VEC(struct figure) v = {0};
    for (size_t i = 0; i < o->n_members; i++) {
        const struct recall_event *e = &l->r->events[o->members[i]];
        if (tells(e->numbers))
            *vec_push(&l->step, &v) = (struct figure){
                o->members[i], e->report, l->r->reports[e->report].published.days, e->numbers, e->id, e->id, {0}};
    }
    hold_against(l, v.v, v.n, one_occurrence);
}

/* ---- statements ---- */

/* Which words belong to a name in some statement: a name that one report hides in a longer phrase is a name there too.
 */
static void note_names(struct link *l)
{
    l->named = ARENA_ARRAY(l->a, uint8_t, l->term_text.n + 1);
    for (size_t s = 0; s < l->r->n_statements; s++) {
        const struct link_tokens *t = &l->said[s].tokens;
        for (size_t i = 0; i < t->n; i++)
            if (t->v[i].entity != LINK_NONE) l->named[t->v[i].term] = 1;
    }
}

/* The words with a capital that belong to names in a statement: where it is, who it is about. At most CAP. */
static size_t names_in(const struct link *l, uint32_t s, uint32_t *out, size_t cap)
{
    const struct recall_statement *x = &l->r->statements[s];
    const struct link_tokens *t = &l->said[s].tokens;
    if (!t->n) return 0;
    struct runut_str words = recall_slice(l->r->reports[x->report].text, t->v[0].beg, t->v[t->n - 1].end);
    const char *p = words.p, *end = words.p + words.len;
    size_t n = 0;
    uint32_t at = t->v[0].beg, c;
    for (size_t i = 0; i < t->n && n < cap; i++) {
        for (; at < t->v[i].beg && p < end; at++) p += utf8_next(p, end, &c);
        if (!l->named[t->v[i].term] || p >= end) continue;
        utf8_next(p, end, &c);
        if (utf8_is_upper(c)) out[n++] = t->v[i].term;
    }
    return n;
}

/* Whether the words of both name somebody or some place, and none that the other names. */
static bool other_names(const struct link *l, uint32_t s, uint32_t t)
{
    uint32_t a[NAMES], b[NAMES];
    size_t n = names_in(l, s, a, NAMES), m = names_in(l, t, b, NAMES);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            if (a[i] == b[k]) return false;
    return n && m;
}

static bool one_toll(const struct link *l, const struct figure *a, const struct figure *b)
{
    const struct recall_statement *s = &l->r->statements[a->at], *t = &l->r->statements[b->at];
    if (!a->day.known || !b->day.known || !days_meet(a->day, b->day, NEAR_DAYS) || other_names(l, a->at, b->at))
        return false;
    uint32_t x = link_entity_of(l, &s->speaker), y = link_entity_of(l, &t->speaker);
    double alike = link_alike(&l->said[a->at], &l->said[b->at]);
    return alike >= (double)(x != LINK_NONE && x == y ? ALIKE_VOICE : ALIKE);
}

static void of_story(struct link *l, const struct recall_link *story)
{
    VEC(struct figure) v = {0};
    for (size_t i = 0; i < story->n_members; i++) {
        const struct recall_report *rep = &l->r->reports[story->members[i]];
        for (uint32_t s = rep->statements; s < rep->statements + rep->n_statements; s++) {
            const struct recall_statement *x = &l->r->statements[s];
            uint32_t who = link_entity_of(l, &x->speaker);
            bool dated = x->said.days.known && !x->said.days.yearless;
            if (tells(x->numbers))
                *vec_push(&l->step, &v) =
                    (struct figure){s,
                                    story->members[i],
                                    dated ? x->said.days : rep->published.days,
                                    x->numbers,
                                    x->id,
                                    l->utterances.v[l->utterance_of[s]].id,
                                    who == LINK_NONE ? (struct runut_str){0} : l->entities.v[who].id};
        }
    }
    hold_against(l, v.v, v.n, one_toll);
}

void link_figures(struct link *l)
{
    note_names(l);
    for (size_t i = 0; i < l->occurrences.n; i++) of_occurrence(l, &l->occurrences.v[i]);
    for (size_t i = 0; i < l->stories.n; i++) of_story(l, &l->stories.v[i]);
}
