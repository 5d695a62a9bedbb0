/* SPDX-License-Identifier: MIT */
/*
 * Reading times, from words to values: the steps are told in time.h. Here they are put together, and the day of
 * publication is inferred where the page prints none.
 */
#include "read/time/time_rules.h"

/*
 * Whether a text tells of years gone by: most of the years that it names lie before the year before publication, and
 * few of its times are counted from today. News names old years too, but beside weekdays and "last week".
 */
static bool tells_history(const struct frames *f, const struct time_state *s)
{
    size_t named = 0, old = 0, today = 0;
    int now = s->dated ? calendar_civil(s->published).year : CALENDAR_MAX_YEAR;
    for (size_t i = 0; i < f->n; i++) {
        const struct frame *one = &f->v[i];
        today += one->act == ACT_SHIFT || (one->act == ACT_DATE && one->has & HAS_WEEKDAY && !(one->has & HAS_YEAR));
        if (one->act != ACT_DATE || !(one->has & HAS_YEAR) || one->has & HAS_YY) continue;
        named++;
        old += one->bc || one->from.year < now - 1;
    }
    return s->dated && old >= 5 && old * 10 >= named * 6 && today * 4 <= old;
}

struct time_exprs time_read(const struct time_rules *rules, struct arena *a, const struct text *text,
                            const struct time_anchor *anchor)
{
    struct time_exprs out = {0};
    struct time_state state = {.anchor = anchor};
    int32_t last;
    state.dated = time_days(anchor->published, &state.published, &last);
    const struct atoms *t = atoms_scan(rules, a, text);
    struct frames pieces = time_match(a, t), frames = time_join(a, t, &pieces);
    state.history = tells_history(&frames, &state);
    out.v = ARENA_ARRAY(a, struct time_expr, frames.n + 1);
    for (size_t i = 0; i < frames.n; i++) {
        struct time_expr *e = &out.v[out.n];
        *e = (struct time_expr){0};
        time_value(a, t, &frames.v[i], &state, e);
        if (e->time.timex_type) out.n++;
    }
    return out;
}

/*
 * A report without a date tells of its own day as a weekday with a whole date beside it, or as a whole date in
 * brackets. The latest such day that is not to come is the day of publication or the day before it; "kemarin" or
 * "today" beside it decides.
 */
struct runut_date time_infer_published(struct arena *a, const struct text *text, const struct time_exprs *times)
{
    int32_t best = INT32_MIN, first, last;
    bool exact = false;
    (void)text;
    for (size_t i = 0; i < times->n; i++) {
        const struct time_expr *e = &times->v[i];
        if (!e->complete || !(e->weekday || e->bracketed || e->offset_told) || (e->ahead && !e->offset_told)) continue;
        if (!time_days(e->time.date.value, &first, &last) || last - first > 31) continue;
        if (e->offset_told) last -= e->offset;
        if (last < best || (last == best && !e->offset_told)) continue;
        best = last;
        exact = e->offset_told;
    }
    if (best == INT32_MIN) return (struct runut_date){0};
    struct civil day = calendar_civil(best), next = calendar_civil(best + 1);
    if (exact)
        return (struct runut_date){arena_printf(a, "%04d-%02d-%02d", day.year, day.month, day.day), "day", "inferred"};
    return (struct runut_date){
        arena_printf(a, "%04d-%02d-%02d/%04d-%02d-%02d", day.year, day.month, day.day, next.year, next.month, next.day),
        "range", "inferred"};
}
