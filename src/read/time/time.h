/* SPDX-License-Identifier: MIT */
/**
 * Temporal expressions: found in words, given a place on the calendar.
 *
 * The work has four steps, a file each: time_scan.c cuts the text into atoms and looks them up in the calendar of the
 * pack; time_match.c finds pieces by the pack's patterns; time_join.c joins pieces that stand together into one
 * expression and drops what is none; time_value.c gives each its value against the day of publication or the day that
 * the narrative has reached. packs/<language>/calendar.tsv holds every word and every order of words; what its kinds
 * and patterns mean stands in time_rules.h.
 */
#ifndef READ_TIME_H
#define READ_TIME_H
#include "lang/lang.h"

/** The compiled calendar of one language: immutable, shared by threads. */
struct time_rules;

/** Compiles the calendar of PACK, which must outlive it. Fails with RUNUT_INPUT, naming the line, on a pattern that
 * makes no sense. */
struct time_rules *time_open(const struct pack *pack, const struct lang *lang, struct runut_err *err);
void time_close(struct time_rules *rules);

struct time_expr {
    struct runut_time time;
    uint32_t first, end;        /* words [first, end) of struct text */
    bool vague;                 /* "recently": has no place on the calendar but past, present or future */
    bool bracketed;             /* stands in brackets, as a date beside its weekday does */
    bool relative_to_narrative; /* counted from a day that the text tells, not from publication */
    bool complete;              /* tells its year */
    bool weekday;               /* tells its weekday */
    bool ahead;                 /* its clause says that it is to come */
    bool names;       /* belongs to the noun before it, "Pilkada 2024", or to what is meant for it: no day of a deed */
    bool counted;     /* from another deed, "a day after the flood" */
    bool offset_told; /* "kemarin", "today" stand beside a date: the days that publication is from it */
    bool from_now;    /* "kemarin", "today": counted by OFFSET days from when it is said */
    bool hour_alone;  /* "5pm", "the morning": tells no day of its own */
    int offset;
};

/** Whether an expression is a day or period that a deed or saying may have: it has a place on the calendar and is not
 * counted from another deed. */
static inline bool time_dates(const struct time_expr *x) { return x->time.date.value && !x->vague && !x->counted; }

struct time_exprs {
    struct time_expr *v;
    size_t n;
};

/** What relative expressions are counted from. */
struct time_anchor {
    const char *published; /* EDTF, NULL unknown */
    const char *zone;      /* of the report, "+07:00", NULL unknown */
    bool day_first;        /* 9/11 is 9 November */
};

/**
 * The temporal expressions of a text, ascending, none inside another. Linear in the text; all of the result lives in A.
 * A day and month whose year nothing gives have the value "XXXX-11-09".
 */
struct time_exprs time_read(const struct time_rules *rules, struct arena *a, const struct text *text,
                            const struct time_anchor *anchor);

/** The publication date inferred from the days told, where the page prints none: value NULL where nothing grounds it.
 */
struct runut_date time_infer_published(struct arena *a, const struct text *text, const struct time_exprs *times);

/** First and last day (days since 1970-01-01) that an EDTF value covers; false where it is none or its year is unknown.
 */
bool time_days(const char *edtf, int32_t *first, int32_t *last);
#endif
