/* SPDX-License-Identifier: MIT */
/** Days, weeks, months and years as numbers. Years are astronomical: 0 is 1 BC. */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H
#include <stdbool.h>
#include <stdint.h>

enum { CALENDAR_MIN_YEAR = -9999, CALENDAR_MAX_YEAR = 9999 };

/** A day of the calendar; month and day 0 where unknown. */
struct civil {
    int year, month, day;
};

/** Days since 1970-01-01 of a day of the proleptic Gregorian calendar. */
int32_t calendar_days(struct civil c);
struct civil calendar_civil(int32_t days);
/** 1 Monday to 7 Sunday. */
int calendar_weekday(int32_t days);
int calendar_month_days(int year, int month);
/** Whether year, month (and day, where it is not 0) name a day or month that exists. */
bool calendar_valid(struct civil c);
/** The ISO 8601 week of a day; the year that it counts in goes to *YEAR. */
int calendar_week(int32_t days, int *year);
/** The first day, a Monday, of an ISO week. */
int32_t calendar_week_start(int year, int week);
/** MONTHS after (before, where negative) the month of C, the day cut to the month's length. */
struct civil calendar_add_months(struct civil c, int months);
/** The day of a date of the tabular Islamic calendar (civil epoch, leap years 2 5 7 10 13 16 18 21 24 26 29 of 30). */
int32_t calendar_hijri(int year, int month, int day);
/** The Hijri year that a day falls in. */
int calendar_hijri_year(int32_t days);
#endif
