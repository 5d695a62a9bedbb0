/* SPDX-License-Identifier: MIT */
/**
 * EDTF (ISO 8601-2) as the records use it: years, months, days, minutes, two of them parted by a slash, `..` for an
 * open end, X for a year that nobody gave, and the marks ~ ? % behind.
 */
#include "store/days.h"
#include "base/calendar.h"

static int32_t number_of(int y, int m, int d) { return calendar_days((struct civil){y, m, d}); }

void days_civil(int32_t day, int *y, int *m, int *d)
{
    struct civil c = calendar_civil(day);
    *y = c.year;
    *m = c.month;
    *d = c.day;
}

static int digits(struct runut_str s, size_t at, size_t n)
{
    int v = 0;
    if (s.len < at + n) return -1;
    for (size_t i = at; i < at + n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return -1;
        v = v * 10 + (s.p[i] - '0');
    }
    return v;
}

/* One date without a slash. */
static struct days one(struct runut_str s)
{
    struct days r = {0};
    int y = digits(s, 0, 4), m = s.len >= 7 && s.p[4] == '-' ? digits(s, 5, 2) : 0,
        d = s.len >= 10 && s.p[7] == '-' ? digits(s, 8, 2) : 0;
    if (m < 0 || m > 12 || d < 0 || d > 31) return r;
    if (y < 0) {
        if (!str_starts(s, STR("XXXX")) || !m) return r;
        return (struct days){.known = true, .yearless = true, .month = (uint8_t)m, .day = (uint8_t)d};
    }
    r.known = true;
    r.beg = number_of(y, m ? m : 1, d ? d : 1);
    r.end = d ? r.beg : number_of(y, m ? m : 12, calendar_month_days(y, m ? m : 12));
    return r;
}

struct days days_of(struct runut_str edtf)
{
    struct runut_str rest = edtf, first;
    if (!str_cut(&rest, '/', &first)) return (struct days){0};
    struct days a = one(first);
    if (rest.len == 0) return a;
    struct days b = one(rest);
    if (!a.known || !b.known || a.yearless || b.yearless) return a.known ? a : b;
    a.end = b.end > a.beg ? b.end : a.beg;
    return a;
}

static struct days in_year(struct days x, int y)
{
    int last = calendar_month_days(y, x.month), d = x.day > last ? last : x.day;
    int32_t beg = number_of(y, x.month, d ? d : 1);
    return (struct days){.known = true, .beg = beg, .end = d ? beg : beg + last - 1};
}

struct days days_near(struct days x, struct days other)
{
    if (!x.known || !x.yearless || !other.known || other.yearless) return x;
    int y, m, d;
    days_civil(other.beg + (other.end - other.beg) / 2, &y, &m, &d);
    struct days best = in_year(x, y);
    for (int i = -1; i <= 1; i += 2) {
        struct days at = in_year(x, y + i);
        int32_t far = best.beg > other.beg ? best.beg - other.beg : other.beg - best.beg;
        int32_t near = at.beg > other.beg ? at.beg - other.beg : other.beg - at.beg;
        if (near < far) best = at;
    }
    return best;
}

bool days_meet(struct days a, struct days b, int slack)
{
    if (!a.known || !b.known) return true;
    if (a.yearless && b.yearless) return a.month == b.month && (!a.day || !b.day || a.day == b.day);
    a = days_near(a, b);
    b = days_near(b, a);
    return a.beg <= b.end + slack && b.beg <= a.end + slack;
}
