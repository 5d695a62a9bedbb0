/* SPDX-License-Identifier: MIT */
/*
 * Dates on pages: "Rabu (21/2/2024)", "Kamis, 02 Nov 2023 20:59 WIB", "March 3, 2021 at 5:04 p.m.",
 * 2023-11-09T14:30:00+07:00. Names of days, months and zones come from the packs' calendars; the shapes are the same in
 * every language. A reading of a date here serves the report's own date only; the times that a report tells are read
 * later, from its sentences.
 */
#include "base/calendar.h"
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/tables.h"
#include <ctype.h>
#include <stdlib.h>

enum {
    BEFORE_DIGIT = 24, /* bytes that the name of a weekday or month can take before a number */
    CLOCK_BEFORE = 20, /* bytes before a date in which its clock begins */
    BEFORE_DATE = 40   /* bytes before a date that tell what it is the date of */
};

static const struct page_date no_date = {0, 0, 0, -1, 0, ZONE_NONE};

bool date_valid(const struct page_date *d)
{
    return d->month >= 1 && d->month <= 12 && d->day >= 1 &&
           d->day <= calendar_month_days(d->year ? d->year : 2000, d->month) &&
           (!d->year || (d->year >= 1900 && d->year <= 2100));
}

int date_weekday(int y, int m, int d)
{
    static const int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}; /* Sakamoto's */
    if (m < 3) y--;
    int w = (y + y / 4 - y / 100 + y / 400 + shift[m - 1] + d) % 7;
    return w ? w : 7;
}

int date_cmp(const struct page_date *a, const struct page_date *b)
{
    int x = a->year * 10000 + a->month * 100 + a->day, y = b->year * 10000 + b->month * 100 + b->day;
    return (x > y) - (x < y);
}

static void step_day(struct page_date *d, int by)
{
    d->day += by;
    if (d->day < 1) {
        if (--d->month < 1) d->month = 12, d->year--;
        d->day = calendar_month_days(d->year, d->month);
    } else if (d->day > calendar_month_days(d->year, d->month)) {
        d->day = 1;
        if (++d->month > 12) d->month = 1, d->year++;
    }
}

void date_move(struct page_date *d, int zone)
{
    if (d->zone == ZONE_NONE || d->hour < 0 || zone == ZONE_NONE) return;
    int at = d->hour * 60 + d->minute + zone - d->zone;
    if (at < 0) at += 1440, step_day(d, -1);
    if (at >= 1440) at -= 1440, step_day(d, 1);
    d->hour = at / 60;
    d->minute = at % 60;
    d->zone = zone;
}

struct runut_date date_edtf(struct arena *a, const struct page_date *d, const char *method)
{
    if (!d->year || !d->day) return (struct runut_date){NULL, NULL, NULL};
    if (d->hour < 0)
        return (struct runut_date){arena_printf(a, "%04d-%02d-%02d", d->year, d->month, d->day), "day", method};
    char zone[16] = "";
    int z = d->zone == ZONE_NONE ? 0 : abs(d->zone) % 6000;
    if (d->zone != ZONE_NONE) {
        char s[] = {d->zone < 0 ? '-' : '+',
                    (char)('0' + z / 600),
                    (char)('0' + z / 60 % 10),
                    ':',
                    (char)('0' + z % 60 / 10),
                    (char)('0' + z % 10),
                    0};
        memcpy(zone, s, sizeof s);
    }
    return (struct runut_date){
        arena_printf(a, "%04d-%02d-%02dT%02d:%02d%s", d->year, d->month, d->day, d->hour, d->minute, zone), "minute",
        method};
}

/* ---- pieces ---- */

struct scan {
    const struct reading *r;
    struct runut_str s;
    size_t at;
};

static char peek(const struct scan *c) { return c->at < c->s.len ? c->s.p[c->at] : 0; }

/* One to MOST digits; the number of digits, 0 where none stands here or more follow. */
static int digits(struct scan *c, int most, int *value)
{
    size_t at = c->at;
    int n = 0, v = 0;
    while (at < c->s.len && isdigit((unsigned char)c->s.p[at]) && n <= most) v = v * 10 + (c->s.p[at++] - '0'), n++;
    if (n == 0 || n > most) return 0;
    c->at = at;
    *value = v;
    return n;
}

static void skip(struct scan *c, const char *chars)
{
    while (c->at < c->s.len && c->s.p[c->at] && strchr(chars, c->s.p[c->at])) c->at++;
}

static bool calendar(struct scan *c, const char *kind, struct runut_str *value)
{
    size_t end;
    if (!lookup_edge(c->s, c->at)) return false;
    const struct pack_row *row = lookup_at(&c->r->tables->calendar, c->s, c->at, kind, NULL, &end);
    if (!row) return false;
    *value = row->cells[2];
    c->at = end;
    return true;
}

static bool named_number(struct scan *c, const char *kind, int *n)
{
    struct runut_str v;
    struct scan save = *c;
    if (calendar(c, kind, &v) && v.len && v.len < 3) {
        *n = 0;
        for (size_t i = 0; i < v.len; i++) *n = *n * 10 + (v.p[i] - '0');
        if (peek(c) == '.') c->at++;
        return true;
    }
    *c = save;
    return false;
}

static bool zone_offset(struct scan *c, int *zone)
{
    char sign = peek(c);
    int h, m = 0;
    if (sign == 'Z') return c->at++, *zone = 0, true;
    if (sign != '+' && sign != '-') return false;
    struct scan save = *c;
    c->at++;
    size_t at = c->at;
    if (digits(c, 4, &h) == 4)
        m = h % 100, h /= 100;
    else {
        c->at = at;
        if (!digits(c, 2, &h)) return *c = save, false;
        if (peek(c) == ':' && (c->at++, !digits(c, 2, &m))) return *c = save, false;
    }
    if (h > 14 || m > 59) return *c = save, false;
    *zone = (h * 60 + m) * (sign == '-' ? -1 : 1);
    return true;
}

/* A name of a zone (WIB, GMT), or an offset. */
static void zone_here(struct scan *c, struct page_date *d)
{
    struct scan save = *c;
    struct runut_str v;
    skip(c, " ");
    if (zone_offset(c, &d->zone)) return;
    if (calendar(c, "zone", &v)) {
        struct scan z = {c->r, v, 0};
        if (zone_offset(&z, &d->zone)) return;
    }
    *c = save;
}

/* HH:MM or HH.MM, with seconds, a.m./p.m. and a zone where they stand; nothing is read where none does. */
static bool clock_here(struct scan *c, struct page_date *d)
{
    struct scan save = *c;
    int h, m, s;
    if (!digits(c, 2, &h) || (peek(c) != ':' && peek(c) != '.')) return *c = save, false;
    c->at++;
    if (digits(c, 2, &m) != 2 || h > 24 || m > 59) return *c = save, false;
    if (peek(c) == '.' && digits(&(struct scan){c->r, c->s, c->at + 1}, 4, &s) == 4)
        return *c = save, false; /* a day */
    if (peek(c) == ':' && (c->at++, digits(c, 2, &s)) && peek(c) == '.') c->at++, digits(c, 9, &s);
    struct scan before = *c;
    skip(c, " ");
    char half = (char)(peek(c) | 32);
    if ((half == 'a' || half == 'p') && c->at + 1 < c->s.len &&
        ((c->s.p[c->at + 1] | 32) == 'm' ||
         (c->s.p[c->at + 1] == '.' && c->at + 2 < c->s.len && (c->s.p[c->at + 2] | 32) == 'm'))) {
        c->at += c->s.p[c->at + 1] == '.' ? 3 : 2;
        skip(c, ".");
        h = h % 12 + (half == 'p' ? 12 : 0);
    } else
        *c = before;
    d->hour = h % 24;
    d->minute = m;
    zone_here(c, d);
    return true;
}

/* The clock that stands after a date, behind signs and at most one short word ("pukul", "at"). */
static void clock_after(struct scan *c, struct page_date *d)
{
    struct scan save = *c;
    skip(c, " ,|-/@\t\xC2\xB7\xE2\x80\x93\x94\xA2");
    if (clock_here(c, d)) return;
    size_t at = c->at;
    while (isalpha((unsigned char)peek(c)) && c->at - at < 6) c->at++;
    if (c->at > at) {
        skip(c, " .:");
        if (clock_here(c, d)) return;
    }
    *c = save;
}

bool date_clock(const struct reading *r, struct runut_str s, struct page_date *d)
{
    struct scan c = {r, s, 0};
    struct page_date clock = *d;
    clock.hour = -1;
    clock_after(&c, &clock);
    skip(&c, " ,|.");
    if (clock.hour < 0 || c.at < s.len) return false;
    *d = clock;
    return true;
}

/* Behind the signs, and the one short word, that part a clock from its date: ", ", " on ". */
static void parted(struct scan *c)
{
    static const char signs[] = " ,|-\t\xC2\xB7\xE2\x80\x93\x94\xA2";
    skip(c, signs);
    struct scan word = *c;
    while (islower((unsigned char)peek(&word)) && word.at - c->at < 4) word.at++;
    if (word.at > c->at && peek(&word) == ' ') *c = word;
    skip(c, signs);
}

/* The clock that stands before a date, behind FROM: "15:35, 12 August 2025", "03:35 PM Tue August 12, 2025", "2:30 pm
 * on 9 October 2025". */
static void clock_before(const struct scan *c, size_t from, size_t date, struct page_date *d)
{
    struct page_date clock = *d;
    size_t at = date > from + CLOCK_BEFORE ? date - CLOCK_BEFORE : from;
    for (; at + 4 < date; at++) {
        struct scan t = {c->r, c->s, at};
        if (!isdigit((unsigned char)peek(&t)) ||
            (at && (isalnum((unsigned char)c->s.p[at - 1]) || c->s.p[at - 1] == '/')))
            continue;
        if (!clock_here(&t, &clock)) continue;
        parted(&t);
        if (t.at == date) *d = clock;
        return;
    }
}

static int full_year(int y, int n) { return n == 4 ? y : n == 2 ? (y < 70 ? 2000 + y : 1900 + y) : 0; }

/* 21/2/2024, 21-02-2024, 21.02.2024, 2024-02-21, 21/2. Where the month may come first, it does so before slashes:
 * hyphens and full stops are the other custom's, as PHP has it too. */
static bool numeric(struct scan *c, bool month_first, bool paren, struct page_date *d)
{
    struct scan save = *c;
    int a, b, y, n = digits(c, 4, &a), k;
    char sep = peek(c);
    if (!n || n == 3 || !sep || !strchr("/-.", sep)) return *c = save, false;
    c->at++;
    k = digits(c, 2, &b);
    if (!k) return *c = save, false;
    *d = no_date;
    if (n == 4) {
        if (peek(c) != sep || (c->at++, !digits(c, 2, &y))) return *c = save, false;
        *d = (struct page_date){a, b, y, -1, 0, ZONE_NONE};
        if (peek(c) == 'T') {
            struct scan t = *c;
            t.at++;
            if (clock_here(&t, d)) *c = t;
        }
    } else if (peek(c) == sep && (c->at++, n = digits(c, 4, &y)) && (n == 4 || (n == 2 && sep == '/'))) {
        bool swap = (month_first && sep == '/' && a <= 12) || b > 12;
        *d = (struct page_date){full_year(y, n), swap ? a : b, swap ? b : a, -1, 0, ZONE_NONE};
    } else if (paren && sep == '/' && peek(c) == ')')
        *d = (struct page_date){0, b, a, -1, 0, ZONE_NONE};
    else
        return *c = save, false;
    if (!date_valid(d) || isalnum((unsigned char)peek(c))) return *c = save, false;
    return true;
}

/* 21 Februari 2024, 2nd March 2021, 21-Feb-2024 */
static bool day_month(struct scan *c, struct page_date *d)
{
    struct scan save = *c;
    *d = no_date;
    if (!digits(c, 2, &d->day)) return false;
    if (isalpha((unsigned char)peek(c)) && c->at + 2 <= c->s.len &&
        !isalpha((unsigned char)(c->at + 2 < c->s.len ? c->s.p[c->at + 2] : ' ')))
        c->at += 2; /* st nd rd th */
    skip(c, " -.,");
    if (!named_number(c, "month", &d->month)) return *c = save, false;
    skip(c, " -,");
    int y;
    if (digits(c, 4, &y) == 4) d->year = y;
    if (!d->year || !date_valid(d)) return *c = save, false;
    return true;
}

/* March 3, 2021; Mar. 3rd 2021 */
static bool month_day(struct scan *c, struct page_date *d)
{
    struct scan save = *c;
    *d = no_date;
    if (!named_number(c, "month", &d->month)) return false;
    skip(c, " -");
    if (!digits(c, 2, &d->day)) return *c = save, false;
    if (isalpha((unsigned char)peek(c))) c->at += 2;
    skip(c, " ,-");
    if (digits(c, 4, &d->year) != 4 || !date_valid(d)) return *c = save, false;
    return true;
}

static bool date_here(struct scan *c, bool month_first, struct date_found *f)
{
    struct scan save = *c;
    f->weekday = 0;
    f->paren = false;
    f->beg = c->at;
    if (named_number(c, "weekday", &f->weekday)) {
        skip(c, " ,");
        if (peek(c) == '(') c->at++, f->paren = true;
    }
    bool alone = !f->weekday && save.at && save.s.p[save.at - 1] == '(';
    if (numeric(c, month_first, f->paren || alone, &f->date) || day_month(c, &f->date) || month_day(c, &f->date)) {
        f->paren |= alone;
        if (f->paren && peek(c) == ')') c->at++;
        if (f->date.hour < 0) clock_after(c, &f->date);
        f->end = c->at;
        return true;
    }
    *c = save;
    return false;
}

bool date_next(const struct reading *r, struct runut_str text, size_t from, bool month_first, struct date_found *out)
{
    struct scan c = {r, text, from};
    size_t digit = str_digit(text, from); /* no date begins far before a digit */
    for (; c.at < text.len; c.at++) {
        if (digit < c.at) digit = str_digit(text, c.at);
        if (digit == text.len) return false;
        if (digit - c.at > BEFORE_DIGIT) c.at = digit - BEFORE_DIGIT;
        unsigned char b = (unsigned char)text.p[c.at];
        if (!isalnum(b) ||
            (c.at && (isalnum((unsigned char)text.p[c.at - 1]) || (unsigned char)text.p[c.at - 1] >= 0x80)))
            continue;
        if (!date_here(&c, month_first, out)) continue;
        if (out->date.hour < 0 && out->date.year) clock_before(&c, from, out->beg, &out->date);
        return true;
    }
    return false;
}

bool date_is_update(const struct reading *r, struct runut_str before)
{
    size_t end;
    for (size_t w = before.len > BEFORE_DATE ? before.len - BEFORE_DATE : 0; w < before.len; w++)
        if (lookup_edge(before, w) && lookup_at(&r->tables->furniture, before, w, "inside", "updated", &end))
            return true;
    return false;
}

bool date_machine(const struct reading *r, struct runut_str s, struct page_date *out)
{
    struct date_found f;
    s = str_trim(s);
    if (s.len > 80) return false;
    if (s.len >= 10 && s.len < 40 && str_starts(str_slice(s, 4, s.len), STR("-")) && s.len > 10 && s.p[10] == ' ') {
        struct scan c = {r, s, 0}; /* 2024-02-21 14:30:00 */
        if (numeric(&c, false, false, out)) {
            skip(&c, " ");
            clock_here(&c, out);
            return true;
        }
    }
    bool month_first = !r->declared_language.len || str_is(r->declared_language, "en");
    if (!date_next(r, s, 0, month_first, &f) || !f.date.year) return false;
    *out = f.date;
    return true;
}

static int number_at(struct runut_str s, size_t at, size_t n)
{
    int v = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= s.len || !isdigit((unsigned char)s.p[i])) return -1;
        v = v * 10 + (s.p[i] - '0');
    }
    return v;
}

bool date_in_url(struct runut_str url, struct page_date *out)
{
    for (size_t i = 0; i + 9 < url.len; i++) {
        if (!strchr("/-=_", url.p[i])) continue;
        *out = no_date;
        out->year = number_at(url, i + 1, 4);
        if (out->year < 1990) continue;
        char sep = url.p[i + 5];
        bool tight = isdigit((unsigned char)sep);
        if (!tight && !strchr("/-_", sep)) continue;
        size_t at = i + (tight ? 5 : 6);
        out->month = number_at(url, at, 2);
        out->day = number_at(url, at + (tight ? 2 : 3), 2);
        size_t end = at + (tight ? 4 : 5);
        if (!tight && (end > url.len || url.p[at + 2] != sep)) continue;
        if (end < url.len && isdigit((unsigned char)url.p[end]) && !(!tight || number_at(url, end, 4) >= 0)) continue;
        if (date_valid(out)) return true;
    }
    return false;
}
