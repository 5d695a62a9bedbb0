/* SPDX-License-Identifier: MIT */
/** Feeds, archives and crawlers write dates with seconds and zones of many kinds; records have minutes and offsets. */
#include "cli/edtf.h"
#include "base/calendar.h"
#include <stdio.h>

struct moment {
    unsigned year, month, day, hour, minute;
};

static bool makes_sense(const struct moment *t)
{
    struct civil c = {(int)t->year, (int)t->month, (int)t->day};
    return t->month && t->day && calendar_valid(c) && t->hour < 24 && t->minute < 60;
}

/* "+0700", "+07:00", "GMT" and the other zones that RFC 5322 names; "" unknown. */
static const char *zone(struct arena *a, const char *s)
{
    static const char *const names[][2] = {{"Z", "Z"},        {"GMT", "Z"},      {"UT", "Z"},       {"UTC", "Z"},
                                           {"EST", "-05:00"}, {"EDT", "-04:00"}, {"CST", "-06:00"}, {"CDT", "-05:00"},
                                           {"MST", "-07:00"}, {"MDT", "-06:00"}, {"PST", "-08:00"}, {"PDT", "-07:00"}};
    unsigned h, m;
    while (*s == ' ') s++;
    bool offset =
        (*s == '+' || *s == '-') && (sscanf(s + 1, "%2u:%2u", &h, &m) == 2 || sscanf(s + 1, "%2u%2u", &h, &m) == 2);
    if (offset && *s == '-' && h == 0 && m == 0) return "Z"; /* RFC 5322: universal time, whatever the place */
    if (offset && h < 15 && m < 60) return arena_printf(a, "%c%02u:%02u", *s, h, m);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(s, names[i][0]) == 0) return names[i][1];
    return "";
}

/* The moment T, and what stands behind its minutes: seconds, which go, and a zone. */
static const char *print(struct arena *a, const struct moment *t, const char *behind)
{
    if (*behind == ':') behind += 1 + strspn(behind + 1, "0123456789.");
    return arena_printf(a, "%04u-%02u-%02uT%02u:%02u%s", t->year, t->month, t->day, t->hour, t->minute,
                        zone(a, behind));
}

/* "Thu, 9 Nov 2023 14:30:05 +0700": the names of the months are those of RFC 5322. */
static const char *from_mail(struct arena *a, const char *s)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    struct moment t;
    char name[4];
    int n = 0;
    const char *comma = strchr(s, ',');
    if (comma) s = comma + 1;
    if (sscanf(s, " %2u %3s %4u %2u:%2u%n", &t.day, name, &t.year, &t.hour, &t.minute, &n) != 5 || t.year < 1900)
        return NULL;
    const char *hit = strstr(months, name);
    if (!hit || strlen(name) != 3 || (hit - months) % 3) return NULL;
    t.month = (unsigned)(hit - months) / 3 + 1;
    return makes_sense(&t) ? print(a, &t, s + n) : NULL;
}

const char *edtf_of(struct arena *a, const char *s)
{
    struct moment t = {.month = 1, .day = 1};
    int n = 0;
    if (!s) return NULL;
    if (sscanf(s, "%4u-%2u-%2u%*1[T ]%2u:%2u%n", &t.year, &t.month, &t.day, &t.hour, &t.minute, &n) == 5)
        return makes_sense(&t) ? print(a, &t, s + n) : NULL;
    t.hour = t.minute = 0;
    if (sscanf(s, "%4u-%2u-%2u%n", &t.year, &t.month, &t.day, &n) == 3)
        return makes_sense(&t) && !s[n] ? arena_printf(a, "%04u-%02u-%02u", t.year, t.month, t.day) : NULL;
    if (sscanf(s, "%4u-%2u%n", &t.year, &t.month, &n) == 2)
        return makes_sense(&t) && !s[n] ? arena_printf(a, "%04u-%02u", t.year, t.month) : NULL;
    if (strlen(s) == 4 && strspn(s, "0123456789") == 4) return arena_copy(a, s, 4);
    return from_mail(a, s);
}
