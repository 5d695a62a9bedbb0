/* SPDX-License-Identifier: MIT */
/*
 * Places on the calendar as EDTF (date.value: an interval where EDTF has no word for it, a week, a season) and as
 * TIMEX3 (TimeML 1.2.1: 2023-W45, 1944-SU, 198, 19, XXXX-WXX-1, P2D, PRESENT_REF; years before Christ as TIMEX2 has
 * them, BC0480).
 */
#include "read/time/time_print.h"
#include <stdio.h>
#include <stdlib.h>

/* ---- EDTF ------------------------------------------------------------------------------------------------------- */

static const char *edtf_year(struct arena *a, const struct when *w)
{
    if (w->no_year) return "XXXX";
    return w->c.year < 0 ? arena_printf(a, "-%04d", -w->c.year) : arena_printf(a, "%04d", w->c.year);
}

static const char *edtf_day(struct arena *a, const struct when *w)
{
    return arena_printf(a, "%s-%02d-%02d", edtf_year(a, w), w->c.month, w->c.day);
}

static const char *edtf_days(struct arena *a, int32_t first, int32_t last)
{
    struct when from = {.c = calendar_civil(first)}, to = {.c = calendar_civil(last)};
    return arena_printf(a, "%s/%s", edtf_day(a, &from), edtf_day(a, &to));
}

static const char *edtf_months(struct arena *a, const struct when *w, int first, int last)
{
    const char *year = edtf_year(a, w);
    struct when before = *w;
    if (first > last) before.c.year--; /* a winter is named after the year it ends in */
    return arena_printf(a, "%s-%02d/%s-%02d", edtf_year(a, &before), first, year, last);
}

/* Minutes east of Greenwich. */
static int zone_minutes(struct runut_str zone)
{
    int minutes = ((zone.p[1] - '0') * 10 + zone.p[2] - '0') * 60 + (zone.p[4] - '0') * 10 + zone.p[5] - '0';
    return zone.p[0] == '-' ? -minutes : minutes;
}

/* A time of day, moved into the report's zone where the text names another. */
static const char *edtf_clock(struct arena *a, const struct frame *f, const struct when *w, const char *zone)
{
    bool named = f->has & HAS_ZONE && f->zone.len == 6, report = zone && strlen(zone) == 6;
    if (w->no_year)
        return arena_printf(a, "%s%sT%02d:%02d", w->c.month ? edtf_day(a, w) : "XXXX-XX-XX", "", w->hour, w->minute);
    if (!named) return arena_printf(a, "%sT%02d:%02d", edtf_day(a, w), w->hour, w->minute);
    struct runut_str to = report ? str_of(zone) : f->zone;
    int32_t day = calendar_days(w->c);
    int minute = w->hour * 60 + w->minute - zone_minutes(f->zone) + zone_minutes(to);
    while (minute < 0) minute += 1440, day--;
    while (minute >= 1440) minute -= 1440, day++;
    struct when moved = {.c = calendar_civil(day)};
    return arena_printf(a, "%sT%02d:%02d%.*s", edtf_day(a, &moved), minute / 60, minute % 60, 6, to.p);
}

static void season_months(struct runut_str season, int *first, int *last)
{
    static const struct {
        const char *name;
        int first, last;
    } months[] = {{"SP", 3, 5}, {"SU", 6, 8}, {"FA", 9, 11}};
    *first = 12, *last = 2;
    for (int i = 0; i < 3; i++)
        if (str_is(season, months[i].name)) *first = months[i].first, *last = months[i].last;
}

static const char *edtf(struct arena *a, const struct frame *f, const struct when *w, const char *zone)
{
    int first, last;
    int32_t day;
    switch (w->gran) {
    case GRAN_MINUTE:
    case GRAN_HOUR: return edtf_clock(a, f, w, zone);
    case GRAN_PART:
    case GRAN_DAY: return w->c.month ? edtf_day(a, w) : NULL;
    case GRAN_WEEK:
        day = calendar_days(w->c) - calendar_weekday(calendar_days(w->c)) + 1;
        return edtf_days(a, day, day + 6);
    case GRAN_WEEKEND:
        day = calendar_days(w->c) - calendar_weekday(calendar_days(w->c)) + 1;
        return edtf_days(a, day + 5, day + 6);
    case GRAN_MONTH: return arena_printf(a, "%s-%02d", edtf_year(a, w), w->c.month);
    case GRAN_SEASON: season_months(w->season, &first, &last); return edtf_months(a, w, first, last);
    case GRAN_QUARTER: return edtf_months(a, w, w->n * 3 - 2, w->n * 3);
    case GRAN_HALF: return edtf_months(a, w, w->n * 6 - 5, w->n * 6);
    case GRAN_YEAR: return edtf_year(a, w);
    case GRAN_DECADE:
        first = w->c.year - w->c.year % 10;
        return first < 0 ? arena_printf(a, "-%04d/-%04d", -first + 8, -first - 1 < 0 ? 0 : -first - 1)
                         : arena_printf(a, "%04d/%04d", first, first + 9);
    default:
        first = w->c.year;
        return w->bc ? arena_printf(a, "-%04d/-%04d", -first + 99, -first)
                     : arena_printf(a, "%04d/%04d", first + 1, first + 100);
    }
}

static const char *precision(const struct when *w)
{
    switch (w->gran) {
    case GRAN_MINUTE: return "minute";
    case GRAN_HOUR: return "hour";
    case GRAN_PART:
    case GRAN_DAY: return "day";
    case GRAN_WEEK: return "week";
    case GRAN_MONTH: return "month";
    case GRAN_YEAR: return "year";
    default: return "range";
    }
}

/* ---- TIMEX3 ----------------------------------------------------------------------------------------------------- */

static const char *timex_year(struct arena *a, const struct when *w)
{
    if (w->no_year) return "XXXX";
    return w->c.year <= 0 ? arena_printf(a, "BC%04d", 1 - w->c.year) : arena_printf(a, "%04d", w->c.year);
}

static const char *timex_day(struct arena *a, const struct when *w)
{
    return w->c.month ? arena_printf(a, "%s-%02d-%02d", timex_year(a, w), w->c.month, w->c.day) : "XXXX-XX-XX";
}

static const char *timex(struct arena *a, const struct when *w)
{
    int year, week;
    switch (w->gran) {
    case GRAN_MINUTE: return arena_printf(a, "%sT%02d:%02d", timex_day(a, w), w->hour, w->minute);
    case GRAN_HOUR: return arena_printf(a, "%sT%02d:00", timex_day(a, w), w->hour);
    case GRAN_PART: return arena_printf(a, "%sT%.*s", timex_day(a, w), (int)w->part.len, w->part.p);
    case GRAN_DAY: return timex_day(a, w);
    case GRAN_WEEK:
    case GRAN_WEEKEND:
        week = calendar_week(calendar_days(w->c), &year);
        return arena_printf(a, "%04d-W%02d%s", year, week, w->gran == GRAN_WEEK ? "" : "-WE");
    case GRAN_MONTH: return arena_printf(a, "%s-%02d", timex_year(a, w), w->c.month);
    case GRAN_SEASON: return arena_printf(a, "%s-%.*s", timex_year(a, w), (int)w->season.len, w->season.p);
    case GRAN_QUARTER: return arena_printf(a, "%s-Q%d", timex_year(a, w), w->n);
    case GRAN_HALF: return arena_printf(a, "%s-H%d", timex_year(a, w), w->n);
    case GRAN_YEAR: return timex_year(a, w);
    case GRAN_DECADE:
        return w->c.year < 0 ? arena_printf(a, "BC%03d", -w->c.year / 10) : arena_printf(a, "%03d", w->c.year / 10);
    default: return w->bc ? arena_printf(a, "BC%02d", -w->c.year / 100) : arena_printf(a, "%02d", w->c.year / 100);
    }
}

void print_when(struct arena *a, const struct frame *f, const struct when *w, const struct when *to,
                const struct time_state *state, struct time_expr *e)
{
    struct runut_time *time = &e->time;
    const char *zone = state->anchor->zone;
    time->date.value = edtf(a, f, w, zone);
    time->date.precision = time->date.value ? precision(w) : NULL;
    time->timex_value = timex(a, w);
    time->timex_type = w->gran <= GRAN_PART ? "TIME" : "DATE";
    if (to) {
        const char *end = edtf(a, f, to, zone);
        if (time->date.value && end) time->date.value = arena_printf(a, "%s/%s", time->date.value, end);
        time->date.precision = time->date.value ? "range" : NULL;
        time->timex_value = arena_printf(a, "%s/%s", time->timex_value, timex(a, to));
    } else if (time->timex_mod && !strcmp(time->timex_mod, "APPROX") && time->date.value && w->gran >= GRAN_DAY &&
               !strchr(time->date.value, '/'))
        time->date.value = arena_printf(a, "%s~", time->date.value);
}

/* A count and a unit: P2D, PT30M, P1DE, PXM. */
static const char *duration(struct arena *a, const struct frame *f)
{
    static const char *const letters[] = {"", "S", "M", "H", "D", "W", "D", "M", "M", "M", "Y", "DE", "CE"};
    static const int times[] = {1, 1, 1, 1, 1, 1, 2, 1, 3, 6, 1, 1, 1};
    double n = (f->has & HAS_N ? f->n : 1) * times[f->unit];
    const char *head = f->unit <= UNIT_HOUR ? "PT" : "P";
    if (n < 0) return arena_printf(a, "%sX%s", head, letters[f->unit]);
    return n > 1e9 ? NULL : arena_printf(a, "%s%.10g%s", head, n, letters[f->unit]);
}

void print_other(struct arena *a, const struct frame *f, struct time_expr *e)
{
    struct runut_time *time = &e->time;
    time->timex_type = f->act == ACT_DURATION ? "DURATION" : f->act == ACT_SET ? "SET" : "DATE";
    e->vague = f->act == ACT_REF;
    if (f->value.len)
        time->timex_value = str_z(a, f->value);
    else if (f->act == ACT_DURATION || f->has & HAS_UNIT)
        time->timex_value = duration(a, f);
    else if (f->has & HAS_WEEKDAY && f->has_to & HAS_WEEKDAY)
        time->timex_value = arena_printf(a, "XXXX-WXX-%d/XXXX-WXX-%d", f->from.weekday, f->to.weekday);
    else if (f->has & HAS_WEEKDAY)
        time->timex_value = arena_printf(a, "XXXX-WXX-%d%s%.*s", f->from.weekday, f->part.len ? "T" : "",
                                         (int)f->part.len, f->part.len ? f->part.p : "");
    else if (f->has & HAS_PART)
        time->timex_value = arena_printf(a, "XXXX-XX-XXT%.*s", (int)f->part.len, f->part.p);
    else if (f->has & HAS_MONTH)
        time->timex_value =
            arena_printf(a, f->has & HAS_DAY ? "XXXX-%02d-%02d" : "XXXX-%02d", f->from.month, f->from.day);
    else if (f->has & HAS_DAY)
        time->timex_value = arena_printf(a, "XXXX-XX-%02d", f->from.day);
    else if (f->has & HAS_SEASON)
        time->timex_value = arena_printf(a, "XXXX-%.*s", (int)f->season.len, f->season.p);
}

void print_unknown(struct arena *a, const struct frame *f, bool vague, struct time_expr *e)
{
    static const char *const shape[] = {"",         NULL,          NULL,      NULL,      "XXXX-XX-XX",
                                        "XXXX-WXX", "XXXX-WXX-WE", "XXXX-XX", "XXXX-QX", "XXXX-HX",
                                        "XXXX",     "XXX",         "XX"};
    bool relative = f->act == ACT_SHIFT || f->act == ACT_STEP || f->act == ACT_ANCHOR;
    e->time.timex_type = "DATE";
    e->vague = vague || f->act == ACT_ANCHOR;
    if (relative && (vague || !f->unit || f->unit < UNIT_DAY))
        e->time.timex_value = f->dir < 0 ? "PAST_REF" : f->dir > 0 ? "FUTURE_REF" : "PRESENT_REF";
    else if (relative)
        e->time.timex_value = shape[f->unit];
    else if (f->has & HAS_WEEKDAY)
        e->time.timex_value = arena_printf(a, "XXXX-WXX-%d", f->from.weekday);
    if (f->has & HAS_PART && e->time.timex_value && !vague) {
        e->time.timex_type = "TIME";
        e->time.timex_value = arena_printf(a, "%sT%.*s", e->time.timex_value, (int)f->part.len, f->part.p);
    }
}
