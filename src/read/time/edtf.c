/* SPDX-License-Identifier: MIT */
/** EDTF values (ISO 8601-2), as time expressions have them, to the days that they cover. */
#include "base/calendar.h"
#include "read/time/time.h"
#include <string.h>

/* Reads N digits of *P. */
static bool digits(const char **p, int n, int *value)
{
    *value = 0;
    for (int i = 0; i < n; i++) {
        if ((*p)[i] < '0' || (*p)[i] > '9') return false;
        *value = *value * 10 + (*p)[i] - '0';
    }
    *p += n;
    return true;
}

/* One date of an EDTF value, no interval: Y, Y-M, Y-M-D, with a time or a qualifier behind it; 198X, 19XX. */
static bool one_date(const char *p, int32_t *first, int32_t *last)
{
    bool bc = *p == '-';
    int year = 0, span = 1;
    p += bc;
    for (int i = 0; i < 4; i++, p++) {
        if (*p == 'X' && i >= 2)
            span *= 10;
        else if (*p < '0' || *p > '9' || span > 1)
            return false;
        year = year * 10 + (*p == 'X' ? 0 : *p - '0');
    }
    struct civil c = {bc ? -year : year, 0, 0};
    if (*p == '-' && p[1] != 'X') {
        p++;
        if (!digits(&p, 2, &c.month) || !calendar_valid(c)) return false;
        if (*p == '-' && p[1] != 'X' && (p++, !digits(&p, 2, &c.day))) return false;
        if (!calendar_valid(c)) return false;
    }
    *first = calendar_days((struct civil){c.year, c.month ? c.month : 1, c.day ? c.day : 1});
    int month = c.month ? c.month : 12, last_year = c.year + span - 1;
    *last = calendar_days((struct civil){last_year, month, c.day ? c.day : calendar_month_days(last_year, month)});
    return true;
}

bool time_days(const char *edtf, int32_t *first, int32_t *last)
{
    const char *slash = edtf ? strchr(edtf, '/') : NULL;
    int32_t unused;
    if (!edtf || !one_date(edtf, first, last)) return false;
    return !slash || one_date(slash + 1, &unused, last);
}
