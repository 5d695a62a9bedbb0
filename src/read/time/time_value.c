/* SPDX-License-Identifier: MIT */
/*
 * What an expression says to a place on the calendar.
 *
 * Two anchors: the day of publication, and the day, month or year that the text has told last. News dates itself by
 * the first, so a day and month without a year is the nearest before publication unless its clause points to the
 * future; a text that tells of years gone by (most of its years are old) dates itself by the second. A weekday beside a
 * date proves it: where they disagree, the order of day and month or the year that agrees is taken, else the date as it
 * is written. What nothing gives stays X.
 */
#include "read/time/time_print.h"
#include <stdlib.h>

enum {
    CLOSE_BYTES = 300, /* a clock belongs to the day told so near before it */
    SCENE_ATOMS = 8,   /* a year so near the beginning of its sentence sets the scene */
    ASIDE_YEARS = 20   /* a year so far from the story is an aside wherever it stands */
};

/* The year that two digits mean: the last one that is not far in the future. */
static int full_year(const struct time_state *s, int yy)
{
    int now = s->history && s->telling ? s->told.year : s->dated ? calendar_civil(s->published).year + 10 : 2069;
    int century = now - now % 100;
    return s->history && s->telling ? century + yy : century + yy <= now ? century + yy : century - 100 + yy;
}

/* Whether the clause before the expression says that it is to come. */
static bool points_ahead(const struct atoms *t, const struct frame *f)
{
    uint32_t n, at = f->first;
    for (int i = 0; i < 12 && at; i++) {
        if (t->v[at].starts) return false;
        at--;
        if (t->v[at].type == ATOM_BREAK || atoms_mark(t, at, ',') || atoms_mark(t, at, '"') ||
            atoms_mark(t, at, 0x201D))
            return false;
        if (atoms_form(t, at, KIND_FUTURE, &n) && at + n <= f->first) return true;
    }
    return false;
}

/* -1 past, 1 future, 0 not said. */
static int direction(const struct atoms *t, const struct frame *f)
{
    if (f->has & HAS_DIR && f->dir) return f->dir;
    return points_ahead(t, f) ? 1 : 0;
}

/* ---- years that are not told ------------------------------------------------------------------------------------ */

/* A year in which the day is of the weekday, the nearest to publication; 0 where none of three is. */
static int year_by_weekday(const struct time_state *s, const struct moment *m)
{
    static const int order[] = {0, -1, 1};
    int now = calendar_civil(s->published).year;
    for (int i = 0; i < 3; i++) {
        struct civil c = {now + order[i], m->month, m->day};
        if (calendar_valid(c) && calendar_weekday(calendar_days(c)) == m->weekday &&
            calendar_days(c) - s->published < 300)
            return c.year;
    }
    return 0;
}

/* The year of a month or day by the narrative: on from what was told, a few months back at most. */
static int year_by_story(const struct time_state *s, int month, int dir)
{
    int told = s->told.month;
    if (dir < 0 && told && month >= told) return s->told.year - 1;
    if (dir > 0 && told && month <= told) return s->told.year + 1;
    return s->told.year + (told && told - month >= 8);
}

/* The year of a day or month (day 0) by publication. */
static int year_by_paper(const struct time_state *s, int month, int day, int dir)
{
    struct civil now = calendar_civil(s->published);
    int at = month * 32 + (day ? day : 0), today = now.month * 32 + (day ? now.day : 0);
    int past = at <= today ? now.year : now.year - 1;
    if (dir < 0) return at == today ? now.year - (day == 0) : past;
    if (dir > 0) return at >= today ? now.year : now.year + 1;
    int months_ago = (now.year - past) * 12 + now.month - month;
    return months_ago >= (day ? 9 : 10) ? past + 1 : past;
}

static bool find_year(const struct atoms *t, const struct frame *f, const struct time_state *s, struct moment *m)
{
    int dir = direction(t, f), year = 0;
    if (s->dated && m->weekday && m->day && (year = year_by_weekday(s, m)))
        m->year = year;
    else if (s->history && s->telling)
        m->year = year_by_story(s, m->month, dir);
    else if (s->dated)
        m->year = year_by_paper(s, m->month, m->day, dir);
    else
        return false;
    return true;
}

/* ---- one moment ------------------------------------------------------------------------------------------------- */

static bool proves(const struct moment *m, int weekday)
{
    struct civil c = {m->year, m->month, m->day};
    return calendar_valid(c) && calendar_weekday(calendar_days(c)) == weekday;
}

/* Day and month of a date in figures: the outlet's order, the other where that is none or the weekday proves it. */
static void order_figures(const struct atoms *t, const struct frame *f, const struct time_state *s, int a, int b,
                          struct moment *m)
{
    bool day_first = s->anchor->day_first;
    m->day = day_first ? a : b;
    m->month = day_first ? b : a;
    struct moment other = *m;
    other.day = m->month;
    other.month = m->day;
    if (m->month > 12) {
        *m = other;
        return;
    }
    if (!m->weekday || other.month > 12 || (!m->year && !find_year(t, f, s, m))) return;
    other.year = other.year ? other.year : m->year;
    if (!proves(m, m->weekday) && proves(&other, m->weekday)) *m = other;
    if (!(f->has & HAS_YEAR)) m->year = 0;
}

/* A weekday alone: the nearest before publication, that day included, unless the text points ahead. */
static int32_t nearest_weekday(const struct time_state *s, int weekday, int dir)
{
    int32_t from = s->history && s->telling && s->told.day ? calendar_days(s->told) : s->published;
    int back = (calendar_weekday(from) - weekday + 7) % 7;
    if (dir < 0) return from - (back ? back : 7);
    if (dir > 0) return from + 7 - (back ? back : 0);
    return from - back;
}

static int32_t weekday_of(const struct atoms *t, const struct frame *f, const struct time_state *s, int weekday)
{
    if (f->has & HAS_DIR && f->dir == 0)
        return s->published - calendar_weekday(s->published) + weekday; /* "Selasa ini" */
    if (f->has & HAS_DIR) return nearest_weekday(s, weekday, f->dir);
    int32_t day = nearest_weekday(s, weekday, 0);
    return points_ahead(t, f) && day != s->published ? day + 7 : day;
}

static struct when of_day(int32_t days) { return (struct when){.gran = GRAN_DAY, .c = calendar_civil(days)}; }

/* A day without a month: of the month told, or the nearest before publication. */
static struct when day_alone(const struct atoms *t, const struct frame *f, const struct time_state *s, int day)
{
    struct civil c = s->telling && s->told.month ? s->told : calendar_civil(s->published);
    if (!s->telling || !s->told.month) {
        if (!s->dated) return (struct when){0};
        int dir = direction(t, f);
        if (day > c.day && dir <= 0) c = calendar_add_months(c, -1);
        if (day < c.day && dir > 0) c = calendar_add_months(c, 1);
    }
    c.day = day;
    return (struct when){.gran = calendar_valid(c) ? GRAN_DAY : GRAN_NONE, .c = c};
}

/* "last summer" is the last one that is over, "next spring" the next one to begin. */
static int season_year(struct civil now, const struct frame *f)
{
    bool spring = str_is(f->season, "SP"), summer = str_is(f->season, "SU"), fall = str_is(f->season, "FA");
    int begins = spring ? 3 : summer ? 6 : fall ? 9 : 0; /* winter is of the year that it ends in */
    if (!(f->has & HAS_DIR) || f->dir == 0) return now.year;
    if (f->dir < 0) return now.year - (begins + 2 >= now.month);
    return now.year + (begins <= now.month);
}

static struct when season_of(const struct frame *f, const struct time_state *s, int year)
{
    struct when w = {.gran = GRAN_SEASON, .season = f->season, .c = {year, 0, 0}};
    bool winter = str_is(f->season, "WI");
    if (f->has & HAS_YEAR) return w;
    if (s->history && s->telling)
        w.c.year = s->told.year + (winter && s->told.month >= 7);
    else if (s->dated)
        w.c.year = season_year(calendar_civil(s->published), f);
    else
        w.no_year = true;
    return w;
}

static struct when hijri_of(const struct moment *m, uint32_t has, const struct time_state *s)
{
    int year = has & HAS_YEAR ? m->year : s->dated ? calendar_hijri_year(s->published) : 0;
    if (year < 1 || year > 3000 || m->day > 30) return (struct when){0};
    struct when w = of_day(calendar_hijri(year, m->month, m->day ? m->day : 1));
    if (!m->day) w.gran = GRAN_MONTH, w.c.day = 0;
    return w;
}

/* A clock without a day: of the day told, else of publication. */
static struct when clock_day(const struct time_state *s)
{
    if (s->telling && s->told.day && (s->history || s->told_close)) return of_day(calendar_days(s->told));
    if (s->history) return (struct when){.gran = GRAN_DAY, .no_year = true};
    return s->dated ? of_day(s->published) : (struct when){.gran = GRAN_DAY, .no_year = true};
}

/* The date of one end of an expression, its clock left aside. */
static struct when date_of(const struct atoms *t, const struct frame *f, const struct time_state *s, struct moment m,
                           uint32_t has)
{
    struct when w = {.gran = GRAN_YEAR};
    if (has & HAS_HIJRI) return hijri_of(&m, has, s);
    if (has & HAS_YY && m.year < 100) m.year = full_year(s, m.year);
    if (f->bc && has & HAS_YEAR)
        m.year = 1 - m.year;
    else if (has & HAS_YEAR && m.year < 1000 && !(f->has & HAS_ERA) && s->telling && s->told.year <= 0)
        m.year = 1 - m.year;
    if (has & HAS_AB) order_figures(t, f, s, f->a, f->b, &m);
    if (has & HAS_SEASON) return season_of(f, s, m.year);
    if (!m.month && m.day) return day_alone(t, f, s, m.day);
    if (!m.month && has & HAS_YEAR) return w.c.year = m.year, w;
    if (!m.month && m.weekday) return s->dated ? of_day(weekday_of(t, f, s, m.weekday)) : (struct when){0};
    if (!m.month) return clock_day(s);
    if (!(has & HAS_YEAR)) w.no_year = !find_year(t, f, s, &m);
    w.c = (struct civil){w.no_year ? 2000 : m.year, m.month, m.day};
    w.gran = !calendar_valid(w.c) ? GRAN_NONE : m.day ? GRAN_DAY : GRAN_MONTH;
    return w;
}

/* Adds the time of day. */
static void add_clock(const struct frame *f, const struct moment *m, uint32_t has, struct when *w)
{
    if (w->gran != GRAN_DAY || !(f->has & HAS_CLOCK)) return;
    if (has & HAS_HOUR) {
        bool late = f->pm || (f->has & HAS_PART && (str_is(f->part, "AF") || str_is(f->part, "EV") ||
                                                    (str_is(f->part, "NI") && m->hour > 4)));
        w->hour = m->hour + (late && m->hour < 12 ? 12 : 0);
        if (f->am && w->hour == 12) w->hour = 0;
        w->minute = m->minute;
        w->gran = has & HAS_MINUTE ? GRAN_MINUTE : GRAN_HOUR;
    } else if (f->has & HAS_PART) {
        w->part = f->part;
        w->gran = GRAN_PART;
    }
}

/* ---- periods counted from an anchor ----------------------------------------------------------------------------- */

/* The period of a unit that is N of them from a day. */
static struct when period(struct civil from, int unit, int n)
{
    struct when w = {.c = from};
    int32_t day = calendar_days((struct civil){from.year, from.month ? from.month : 1, from.day ? from.day : 1});
    switch (unit) {
    case UNIT_DAY: return of_day(day + n);
    case UNIT_WEEK:
    case UNIT_WEEKEND:
        w.c = calendar_civil(day + 7 * n);
        w.gran = unit == UNIT_WEEK ? GRAN_WEEK : GRAN_WEEKEND;
        return w;
    case UNIT_MONTH:
        w = (struct when){.gran = GRAN_MONTH,
                          .c = calendar_add_months((struct civil){from.year, from.month ? from.month : 1, 1}, n)};
        w.c.day = 0;
        return w;
    case UNIT_QUARTER:
    case UNIT_HALF: {
        int months = unit == UNIT_QUARTER ? 3 : 6;
        struct civil c = calendar_add_months((struct civil){from.year, from.month ? from.month : 1, 1}, n * months);
        return (struct when){.gran = unit == UNIT_QUARTER ? GRAN_QUARTER : GRAN_HALF,
                             .c = {c.year, 0, 0},
                             .n = (c.month - 1) / months + 1};
    }
    case UNIT_YEAR: return (struct when){.gran = GRAN_YEAR, .c = {from.year + n, 0, 0}};
    case UNIT_DECADE: return (struct when){.gran = GRAN_DECADE, .c = {from.year + 10 * n, 0, 0}};
    case UNIT_CENTURY: {
        int year = from.year + 100 * n;
        return (struct when){.gran = GRAN_CENTURY, .c = {year - year % 100, 0, 0}, .bc = year <= 0};
    }
    default: return w;
    }
}

/* Whether a day reached by the narrative is exact enough for a unit. */
static bool exact(struct civil c, int unit)
{
    return unit >= UNIT_YEAR || (c.month && unit >= UNIT_MONTH) || (c.day && unit >= UNIT_DAY);
}

/* A date within a relative period: "Selasa pekan lalu", "17 Agustus tahun ini". */
static struct when within(const struct atoms *t, const struct frame *f, const struct time_state *s, struct when w)
{
    struct moment m = f->from;
    if (w.gran == GRAN_WEEK && f->has & HAS_WEEKDAY) {
        int32_t day = calendar_days(w.c);
        return of_day(day - calendar_weekday(day) + m.weekday);
    }
    if (w.gran == GRAN_MONTH && m.day) {
        w.c.day = m.day;
        w.gran = calendar_valid(w.c) ? GRAN_DAY : GRAN_NONE;
        return w;
    }
    if (w.gran != GRAN_YEAR || !(f->has & (HAS_MONTH | HAS_SEASON | HAS_AB))) return w;
    m.year = w.c.year;
    struct frame of_year = *f;
    of_year.has |= HAS_YEAR;
    return date_of(t, &of_year, s, m, of_year.has);
}

static struct when relative(const struct atoms *t, const struct frame *f, const struct time_state *s, bool *vague)
{
    bool step = (f->act == ACT_STEP || (s->history && !(f->has & HAS_OFFSET))) && s->telling;
    struct civil from = step ? s->told : calendar_civil(s->published);
    double n = f->has & HAS_N ? f->n : 1;
    *vague = n < 0 || f->unit < UNIT_DAY;
    if (*vague || n > 5000 || (!step && !s->dated)) return (struct when){0};
    if (step && !exact(from, f->unit)) return (struct when){0};
    int whole = (int)n;
    if (f->unit == UNIT_WEEKEND && !(f->has & HAS_DIR))
        return period(from, UNIT_WEEKEND,
                      calendar_weekday(calendar_days(from)) < 6 ? -1 : 0); /* the weekend: the last one */
    if (n - whole > 0 && f->unit == UNIT_YEAR) return period(from, UNIT_MONTH, f->dir * (int)(n * 12));
    struct when w = period(from, f->unit, f->dir * whole);
    return w.c.year < CALENDAR_MIN_YEAR || w.c.year > CALENDAR_MAX_YEAR ? (struct when){0} : within(t, f, s, w);
}

/* ---- the rest --------------------------------------------------------------------------------------------------- */

static struct when named_period(const struct frame *f, const struct time_state *s)
{
    struct when w = {.n = f->has & HAS_ORD ? f->ordinal : (int)f->n, .c = {f->from.year, 0, 0}};
    bool year = f->has & HAS_YEAR;
    switch (f->act) {
    case ACT_DECADE:
        w.gran = GRAN_DECADE;
        if (f->has & HAS_YY) w.c.year += s->telling && s->history ? s->told.year - s->told.year % 100 : 1900;
        if (f->bc) w.c.year = -w.c.year;
        return w;
    case ACT_CENTURY:
        w.gran = GRAN_CENTURY;
        w.c.year = f->bc ? -(w.n - 1) * 100 : (w.n - 1) * 100;
        if (w.n < 1 || w.n > 30) w.gran = GRAN_NONE;
        w.bc = f->bc;
        return w;
    default:
        w.gran = f->act == ACT_QUARTER ? GRAN_QUARTER : GRAN_HALF;
        if (!year && s->dated) w.c.year = s->history && s->telling ? s->told.year : calendar_civil(s->published).year;
        w.no_year = !year && !s->dated;
        if (w.n < 1 || w.n > (f->act == ACT_QUARTER ? 4 : 2)) w.gran = GRAN_NONE;
        return w;
    }
}

/* The second end of a range, and the first with what it borrows from it. */
static void range(const struct atoms *t, struct frame *f, const struct time_state *s, struct when *from,
                  struct when *to)
{
    struct moment first = f->from, last = f->to;
    uint32_t has = f->has & (DATE_BITS), has_to = f->has_to & (DATE_BITS);
    if (!has_to) last = first, has_to = has; /* only the clock runs */
    if (!(has_to & HAS_MONTH)) last.month = first.month, has_to |= has & HAS_MONTH;
    if (!(has_to & HAS_YEAR)) last.year = first.year, has_to |= has & (HAS_YEAR | HAS_YY);
    if (!(has_to & HAS_DAY) && has_to & HAS_MONTH && !(f->has_to & HAS_MONTH))
        last.day = first.day, has_to |= has & HAS_DAY;
    if (f->has_to & DATE_BITS && (!(f->has_to & HAS_WEEKDAY) || has & HAS_DAY)) first.weekday = last.weekday = 0;
    *from = date_of(t, f, s, first, has);
    struct frame second = *f;
    if (f->has_to & HAS_AB) second.a = f->a_to, second.b = f->b_to;
    *to = date_of(t, &second, s, last, has_to);
    if (from->gran == GRAN_DAY && to->gran == GRAN_DAY && calendar_days(from->c) > calendar_days(to->c)) {
        if (f->has & HAS_YEAR)
            from->c.year--; /* 30 Desember-3 Januari 2024 */
        else if (f->has_to & HAS_WEEKDAY && !first.month)
            *to = of_day(calendar_days(to->c) + 7);
    }
    add_clock(f, &f->from, f->has, from);
    add_clock(f, f->has_to & HAS_HOUR ? &f->to : &f->from, f->has_to & HAS_HOUR ? f->has_to : f->has, to);
}

static struct when one_when(const struct atoms *t, const struct frame *f, const struct time_state *s, bool *vague)
{
    struct when w;
    switch (f->act) {
    case ACT_SHIFT:
    case ACT_STEP: w = relative(t, f, s, vague); break;
    case ACT_ANCHOR: w = s->telling ? of_told(s->told) : (struct when){0}; break;
    case ACT_DATE: w = date_of(t, f, s, f->from, f->has); break;
    default: return named_period(f, s);
    }
    add_clock(f, &f->from, f->has, &w);
    return w;
}

static const char *method_of(const struct frame *f, const struct when *w, const struct time_state *s)
{
    bool told = f->act == ACT_DATE || f->act == ACT_RANGE || f->act == ACT_DECADE || f->act == ACT_CENTURY ||
                f->act == ACT_QUARTER || f->act == ACT_HALF;
    if (!told) return "relative";
    if (w->no_year || f->has & (HAS_YEAR | HAS_HIJRI) || f->act == ACT_CENTURY) return "text";
    return f->has & (HAS_DAY | HAS_AB | HAS_MONTH) && !s->history ? "text" : "relative";
}

/* Whether an expression stands near the beginning of its sentence, as one that sets the scene does. */
static bool begins(const struct atoms *t, const struct frame *f)
{
    for (uint32_t i = 0; i <= SCENE_ATOMS && i <= f->first; i++)
        if (t->v[f->first - i].starts || t->v[f->first - i].type == ATOM_BREAK) return true;
    return false;
}

/* Moves the narrative on. */
static void move_on(const struct atoms *t, const struct frame *f, const struct when *w, struct time_state *s)
{
    if (w->gran == GRAN_NONE || w->no_year || w->gran == GRAN_DECADE || w->gran == GRAN_CENTURY) return;
    bool year_alone = w->gran == GRAN_YEAR || w->gran == GRAN_SEASON || w->gran == GRAN_QUARTER || w->gran == GRAN_HALF;
    if (year_alone && s->telling && s->told.month &&
        (w->c.year == s->told.year || abs(w->c.year - s->told.year) > ASIDE_YEARS || !begins(t, f)))
        return; /* an aside */
    s->told = w->c;
    if (w->gran == GRAN_SEASON || w->gran == GRAN_QUARTER || w->gran == GRAN_HALF) s->told.month = s->told.day = 0;
    if (w->gran == GRAN_WEEK || w->gran == GRAN_WEEKEND) s->told.day = 0;
    s->telling = true;
    s->told_at = t->v[f->first].beg;
}

/* "499": a year only where the narrative has years before Christ. */
static bool short_year(const struct frame *f)
{
    return f->act == ACT_DATE && (f->has & DATE_BITS) == HAS_YEAR && f->from.year < 1000 && !(f->has & HAS_ERA);
}

void time_value(struct arena *a, const struct atoms *t, const struct frame *f, struct time_state *state,
                struct time_expr *e)
{
    struct when w = {0}, to = {0};
    struct frame copy = *f;
    bool vague = false;
    state->told_close = state->telling && t->v[f->first].beg - state->told_at < CLOSE_BYTES;
    e->time.at = (struct runut_range){t->v[f->first].beg, t->v[f->end - 1].end};
    e->first = t->v[f->first].word;
    e->end = t->v[f->end - 1].word + 1;
    e->bracketed = f->bracketed || (f->first && atoms_mark(t, f->first - 1, '('));
    e->relative_to_narrative = (f->act == ACT_STEP || f->act == ACT_ANCHOR) && state->telling;
    e->complete = (f->act == ACT_DATE || f->act == ACT_RANGE) && (f->has & HAS_YEAR) && !(f->has & HAS_HIJRI);
    e->weekday = f->has & HAS_WEEKDAY;
    e->ahead = points_ahead(t, f);
    e->offset_told = e->complete && f->has & HAS_OFFSET;
    e->from_now = !e->complete && f->has & HAS_OFFSET;
    e->hour_alone = is_clock_only(f) && !(f->has & HAS_DIR);
    e->offset = f->dir;
    if (short_year(f) && !(state->telling && state->told.year <= 0 && f->from.year > 99)) return;
    e->time.timex_mod = f->mod.len ? str_z(a, f->mod) : NULL;
    if (f->act == ACT_DURATION || f->act == ACT_SET || f->act == ACT_REF) {
        print_other(a, f, e);
        return;
    }
    if (f->act == ACT_RANGE)
        range(t, &copy, state, &w, &to);
    else
        w = one_when(t, f, state, &vague);
    if (w.gran == GRAN_NONE || (f->act == ACT_RANGE && to.gran == GRAN_NONE)) {
        print_unknown(a, f, vague, e);
        return;
    }
    print_when(a, f, &w, f->act == ACT_RANGE ? &to : NULL, state, e);
    e->time.date.method = method_of(f, &w, state);
    if (!is_clock_only(f)) move_on(t, f, f->act == ACT_RANGE ? &to : &w, state);
}
