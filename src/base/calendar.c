/* SPDX-License-Identifier: MIT */
/*
 * Calendar arithmetic. The proleptic Gregorian calendar is counted in eras of 400 years (146,097 days) that begin on
 * 1 March, so that the leap day is the last day of a year (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). Weeks are ISO 8601's. The Hijri calendar is the tabular one: 30 years of 10,631 days; a month may be a
 * day off what was announced by sight of the moon.
 */
#include "base/calendar.h"

static int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

int32_t calendar_days(struct civil c)
{
    int y = c.year - (c.month <= 2), era = floor_div(y, 400), of_era = y - era * 400;
    int of_year = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct civil calendar_civil(int32_t days)
{
    int z = days + 719468, era = floor_div(z, 146097), of_era = z - era * 146097;
    int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
    int month = m + (m < 10 ? 3 : -9);
    return (struct civil){y + era * 400 + (month <= 2), month, of_year - (153 * m + 2) / 5 + 1};
}

int calendar_weekday(int32_t days) { return days + 3 - floor_div(days + 3, 7) * 7 + 1; }

int calendar_month_days(int year, int month)
{
    static const int length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : length[month - 1];
}

bool calendar_valid(struct civil c)
{
    return c.year >= CALENDAR_MIN_YEAR && c.year <= CALENDAR_MAX_YEAR && c.month >= 1 && c.month <= 12 && c.day >= 0 &&
           c.day <= calendar_month_days(c.year, c.month);
}

int calendar_week(int32_t days, int *year)
{
    int32_t thursday = days - calendar_weekday(days) + 4;
    *year = calendar_civil(thursday).year;
    return (thursday - calendar_days((struct civil){*year, 1, 1})) / 7 + 1;
}

int32_t calendar_week_start(int year, int week)
{
    int32_t fourth = calendar_days((struct civil){year, 1, 4}); /* always in week 1 */
    return fourth - calendar_weekday(fourth) + 1 + (week - 1) * 7;
}

struct civil calendar_add_months(struct civil c, int months)
{
    int at = c.year * 12 + c.month - 1 + months;
    struct civil to = {floor_div(at, 12), at - floor_div(at, 12) * 12 + 1, c.day};
    int most = calendar_month_days(to.year, to.month);
    if (to.day > most) to.day = most;
    return to;
}

int32_t calendar_hijri(int year, int month, int day)
{
    int before = (month - 1) * 29 + month / 2; /* months have 30 and 29 days by turns */
    return day + before + (year - 1) * 354 + floor_div(3 + 11 * year, 30) - 492149;
}

int calendar_hijri_year(int32_t days) { return floor_div(30 * (days + 492148) + 10646, 10631); }
