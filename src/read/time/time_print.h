/* SPDX-License-Identifier: MIT */
/** A place on the calendar, and how EDTF and TIMEX3 write it. */
#ifndef READ_TIME_PRINT_H
#define READ_TIME_PRINT_H
#include "read/time/time_rules.h"

enum gran {
    GRAN_NONE,
    GRAN_MINUTE,
    GRAN_HOUR,
    GRAN_PART,
    GRAN_DAY,
    GRAN_WEEK, /* that of the day c */
    GRAN_WEEKEND,
    GRAN_MONTH,
    GRAN_SEASON,
    GRAN_QUARTER,
    GRAN_HALF,
    GRAN_YEAR,
    GRAN_DECADE,
    GRAN_CENTURY
};

enum { DATE_BITS = HAS_WEEKDAY | HAS_DAY | HAS_MONTH | HAS_YEAR | HAS_YY | HAS_AB | HAS_SEASON | HAS_HIJRI };

struct when {
    uint8_t gran; /* enum gran */
    bool no_year; /* the year is unknown, whatever c.year says */
    bool bc;      /* of a century */
    struct civil c;
    int hour, minute;
    int n; /* of a quarter or half year */
    struct runut_str part, season;
};

static inline struct when of_told(struct civil c)
{
    return (struct when){.gran = c.day ? GRAN_DAY : c.month ? GRAN_MONTH : GRAN_YEAR, .c = c};
}
/** Says a time of day and no date. */
static inline bool is_clock_only(const struct frame *f)
{
    return f->act == ACT_DATE && f->has & HAS_CLOCK && !(f->has & (DATE_BITS | HAS_UNIT));
}

/** Fills date and timex of E from one place, or from the two ends of a range (TO not NULL). */
void print_when(struct arena *a, const struct frame *f, const struct when *w, const struct when *to,
                const struct time_state *state, struct time_expr *e);
/** The same for durations, sets and references to past, present and future. */
void print_other(struct arena *a, const struct frame *f, struct time_expr *e);
/** The same for a time whose place nothing gives. */
void print_unknown(struct arena *a, const struct frame *f, bool vague, struct time_expr *e);
#endif
