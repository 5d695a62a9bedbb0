/* SPDX-License-Identifier: MIT */
/** The days that a date in EDTF covers, for comparing dates of different precision. */
#ifndef STORE_DAYS_H
#define STORE_DAYS_H
#include "base/str.h"

/** First and last day, as days since 1970-01-01; of a date without a year ("XXXX-11-11") month and day alone. */
struct days {
    int32_t beg, end;
    bool known, yearless;
    uint8_t month, day; /* of a yearless date; day 0: the whole month */
};

/** The days of a date; .known is false where it is none. */
struct days days_of(struct runut_str edtf);
/** May both be the same date? True where either is unknown. SLACK days of difference are let pass. */
bool days_meet(struct days a, struct days b, int slack);
/** A yearless date's days in the year that lies nearest to another date, or itself where it has a year. */
struct days days_near(struct days yearless, struct days other);
/** The calendar date of a day number. */
void days_civil(int32_t day, int *y, int *m, int *d);
#endif
