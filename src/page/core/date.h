/* SPDX-License-Identifier: MIT */
/** Dates as pages print them and as machines write them. */
#ifndef PAGE_DATE_H
#define PAGE_DATE_H
#include "page/core/reading.h"

struct date_found {
    struct page_date date;
    size_t beg, end; /* in the text */
    int weekday;     /* 1 Monday to 7; 0 where none stands before it */
    bool paren;      /* in brackets after its weekday, as newspapers cite the day of writing */
};

/** Finds the next date in TEXT at or after FROM. Two numbers without a year count only with a slash, in brackets. */
bool date_next(const struct reading *r, struct runut_str text, size_t from, bool month_first, struct date_found *out);
/** Whether the words at the end of BEFORE call the day behind them that of a change: "Updated:". */
bool date_is_update(const struct reading *r, struct runut_str before);
/** Reads ISO 8601, RFC 2822 and what else metadata hold; false where it is no whole day. */
bool date_machine(const struct reading *r, struct runut_str s, struct page_date *out);
/** The day in an address: /2024/01/18/, /2024-01-18, /20240118. */
bool date_in_url(struct runut_str url, struct page_date *out);
/** Reads a clock that is all of S but for signs and a short word before it into *D: "18:30 WIB", "pukul 18.30". */
bool date_clock(const struct reading *r, struct runut_str s, struct page_date *d);
bool date_valid(const struct page_date *d);
int date_weekday(int year, int month, int day);
/** <0, 0, >0 by day. */
int date_cmp(const struct page_date *a, const struct page_date *b);
/** EDTF, with its precision (day or minute). */
struct runut_date date_edtf(struct arena *a, const struct page_date *d, const char *method);
/** Moves an instant into ZONE: 17:30 at +00:00 is 00:30 of the next day at +07:00. */
void date_move(struct page_date *d, int zone);
#endif
