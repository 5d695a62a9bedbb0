/* SPDX-License-Identifier: MIT */
/*
 * Pieces to expressions. "Rabu (17/1/24) malam pukul 19.00 WIB kemarin" is five pieces and a suffix but one time:
 * pieces that stand side by side, in brackets, or with a comma or a small word between them are joined where they fill
 * different fields of one moment. Then what belongs to the expression on its left is taken in ("awal", "the end of"),
 * and pieces that are no time by their company are dropped: a year behind "Nomor", "May" without a preposition.
 */
#include "read/time/time_rules.h"

enum {
    DAY_FIELDS = HAS_WEEKDAY | HAS_DAY | HAS_AB,
    DATE_FIELDS = DAY_FIELDS | HAS_MONTH | HAS_YEAR | HAS_SEASON,
    MERGE_FIELDS = DATE_FIELDS | HAS_CLOCK | HAS_UNIT
};

enum gap { GAP_NO, GAP_NONE, GAP_GLUE, GAP_COMMA, GAP_BRACKET };

/* What stands between two pieces. */
static enum gap gap_between(const struct atoms *t, uint32_t at, uint32_t next)
{
    enum gap gap = GAP_NONE;
    uint32_t n;
    if (at < next && atoms_mark(t, at, ',')) gap = GAP_COMMA, at++;
    if (at < next && atoms_mark(t, at, '(')) gap = GAP_BRACKET, at++;
    for (int i = 0; i < 2 && at < next && (atoms_form(t, at, KIND_GLUE, &n) || atoms_form(t, at, KIND_DET, &n)); i++) {
        at += n;
        if (gap == GAP_NONE) gap = GAP_GLUE;
    }
    return at == next ? gap : GAP_NO;
}

static bool is_date(const struct frame *f) { return f->act == ACT_DATE || f->act == ACT_RANGE || f->act == ACT_ENDS; }
static bool is_relative(const struct frame *f) { return f->act == ACT_SHIFT || f->act == ACT_STEP; }
/* Says a time of day and nothing more. */
static bool is_clock(const struct frame *f) { return is_date(f) && (f->has & HAS_CLOCK) && !(f->has & DATE_FIELDS); }
static bool is_day(const struct frame *f)
{
    return (is_date(f) && (f->has & DAY_FIELDS)) || (is_relative(f) && f->unit == UNIT_DAY);
}

/* Whether a relative period and the date in it go together: "Selasa" of "pekan lalu", "17 Agustus" of "tahun ini". */
static bool fits_period(const struct frame *period, const struct frame *date)
{
    uint32_t has = date->has & DATE_FIELDS;
    if (!is_relative(period) || date->act != ACT_DATE) return false;
    if (period->unit == UNIT_WEEK) return has == HAS_WEEKDAY;
    if (period->unit == UNIT_MONTH) return has == HAS_DAY || has == (HAS_DAY | HAS_WEEKDAY);
    if (period->unit == UNIT_YEAR) return has && !(has & HAS_YEAR) && has != HAS_WEEKDAY && has != HAS_DAY;
    return false;
}

/* Whether B, behind A with GAP between, says more of the same moment. */
static bool fits(const struct frame *a, const struct frame *b, enum gap gap)
{
    uint32_t both = a->has & b->has & MERGE_FIELDS;
    if (gap == GAP_NO) return false;
    if ((both & ~(uint32_t)HAS_UNIT) || (a->has & HAS_AB && b->has & (HAS_DAY | HAS_MONTH)) ||
        (b->has & HAS_AB && a->has & (HAS_DAY | HAS_MONTH)))
        return false;
    if (is_clock(b))
        return (is_day(a) || is_clock(a) || a->joined) && gap != GAP_BRACKET &&
               (gap == GAP_NONE || !(b->has == HAS_ZONE));
    if (is_clock(a)) return is_day(b);
    if (is_day(a) && is_day(b)) /* "Monday, a day after the blast" are two */
        return (is_date(a) || is_date(b)) && !(gap == GAP_COMMA && b->act == ACT_STEP);
    if (gap == GAP_COMMA) return false;
    if (fits_period(b, a)) return true;
    return fits_period(a, b) && gap != GAP_BRACKET;
}

static void merge_moment(struct moment *a, uint32_t has, const struct moment *b)
{
    if (has & HAS_WEEKDAY) a->weekday = b->weekday;
    if (has & HAS_DAY) a->day = b->day;
    if (has & HAS_MONTH) a->month = b->month;
    if (has & HAS_YEAR) a->year = b->year;
    if (has & HAS_HOUR) a->hour = b->hour;
    if (has & HAS_MINUTE) a->minute = b->minute;
}

/* Adds what B says to A. */
static void merge(struct frame *a, const struct frame *b)
{
    merge_moment(&a->from, b->has, &b->from);
    merge_moment(&a->to, b->has_to, &b->to);
    if (b->has & HAS_AB) a->a = b->a, a->b = b->b, a->a_to = b->a_to, a->b_to = b->b_to;
    if (b->has & HAS_PART) a->part = b->part;
    if (b->has & HAS_SEASON) a->season = b->season;
    if (b->has & HAS_ZONE) a->zone = b->zone;
    if (b->mod.len) a->mod = b->mod;
    if (b->has & HAS_AMPM) a->am = b->am, a->pm = b->pm, a->am_to = b->am_to, a->pm_to = b->pm_to;
    if (is_relative(b) && !is_relative(a)) a->act = b->act, a->unit = b->unit, a->dir = b->dir, a->n = b->n;
    if (b->act == ACT_RANGE) a->act = ACT_RANGE;
    if (b->act == ACT_ENDS) a->act = ACT_ENDS, a->mark = b->mark, a->mark_end = b->mark_end;
    a->has |= b->has;
    a->has_to |= b->has_to;
    if (is_relative(a) && a->unit == UNIT_DAY && a->has & DAY_FIELDS)
        a->act = ACT_DATE; /* the date says it, "kemarin" adds at most the direction */
    a->end = b->end;
    a->joined = true;
    a->weak = false;
    a->lead = false;
    a->ambiguous = false;
    a->bc |= b->bc;
}

/* Takes in a suffix that adds nothing to a whole date, and gives one without a year its direction. */
static bool take_suffix(const struct atoms *t, struct frame *f)
{
    uint32_t n;
    const struct time_form *form = is_date(f) && !(f->has & HAS_SUFFIX) ? atoms_form(t, f->end, KIND_SUFFIX, &n) : NULL;
    if (!form) return false;
    f->end += n;
    f->has |= HAS_SUFFIX;
    if (!(f->has & HAS_DIR)) f->dir = form->number, f->has |= HAS_DIR;
    return true;
}

/* Joins the pieces from *I on to one frame and moves *I behind them. */
static struct frame join(const struct atoms *t, const struct frames *p, size_t *i)
{
    struct frame f = p->v[(*i)++], before = f;
    bool open = false;
    size_t back = *i;
    for (;;) {
        if (open && atoms_mark(t, f.end, ')')) {
            f.end++;
            open = false;
        }
        if (take_suffix(t, &f)) continue;
        if (*i == p->n) break;
        enum gap gap = gap_between(t, f.end, p->v[*i].first);
        if (f.act == ACT_SKIP || !fits(&f, &p->v[*i], gap) || (open && gap == GAP_BRACKET)) break;
        if (gap == GAP_BRACKET) {
            before = f;
            back = *i;
            open = true;
        }
        merge(&f, &p->v[(*i)++]);
        f.bracketed |= gap == GAP_BRACKET;
    }
    if (!open) return f;
    *i = back;
    return before;
}

/* ---- the company of an expression ------------------------------------------------------------------------------- */

/* Takes in what belongs to the expression before it: "awal", "the end of the", "mid-". */
static void take_left(const struct atoms *t, struct frame *f)
{
    uint32_t n, back;
    const struct time_form *form;
    bool det = false;
    for (int i = 0; i < 4; i++) {
        uint32_t at = f->first;
        form = atoms_form_before(t, at, KIND_MOD, &n);
        if (form && ((f->has & HAS_N && !det) || !str_ends(form->value, STR("_THAN")))) {
            f->mod = form->value;
            f->first = at - n;
            continue;
        }
        if (atoms_form_before(t, at, KIND_DET, &n)) {
            f->first = at - n;
            det = true;
            continue;
        }
        bool dash = at && atoms_mark(t, at - 1, '-') && t->v[at - 1].glued && (n = 1);
        if ((dash || atoms_form_before(t, at, KIND_OF, &n)) && at > n &&
            (form = atoms_form_before(t, at - n, KIND_MOD, &back))) {
            f->mod = form->value;
            f->first = at - n - back;
            continue;
        }
        break;
    }
}

static void take_right(const struct atoms *t, struct frame *f)
{
    uint32_t n;
    const struct time_form *form = atoms_form(t, f->end, KIND_MODAFTER, &n);
    if (!form || (f->act != ACT_DURATION && !(f->has & HAS_HOUR))) return;
    f->mod = form->value;
    f->end += n;
}

/* A form that shows by standing before it that a bare year or month is one. */
static bool led(const struct atoms *t, const struct frame *f)
{
    uint32_t n;
    return atoms_form_before(t, f->first, KIND_LEAD, &n) || f->mod.len;
}

/* Whether a bare year is none: it counts, names or numbers something. */
static bool no_year(const struct atoms *t, const struct frame *f)
{
    uint32_t n;
    const struct atom *before = f->first ? &t->v[f->first - 1] : NULL, *after = f->end < t->n ? &t->v[f->end] : NULL;
    if (f->from.year < 1000 && !(f->has & HAS_ERA))
        return !led(t, f) || f->mod.len ||
               (after && after->type == ATOM_LETTERS && !atoms_form(t, f->end, KIND_LEAD, &n));
    if (after && atoms_mark(t, f->end, '-') && f->end + 1 < t->n && after[1].type == ATOM_DIGITS &&
        after[1].end - after[1].beg == 4)
        return false;
    if (atoms_form_before(t, f->first, KIND_DENY, &n) || atoms_form(t, f->end, KIND_COUNT, &n)) return true;
    if (after && after->glued && (after->type == ATOM_LETTERS || after->value == '%' || after->value == '/'))
        return true;
    if (before && f->first > 1 && t->v[f->first].glued && before->glued && before->value == '/' &&
        before->type == ATOM_MARK)
        return true;
    if (led(t, f)) return false;
    if (f->from.year < 1700 || f->from.year > 2035) return true;
    return before && before->type == ATOM_LETTERS && before->capital && !before->starts;
}

/* "499-493 BC": the first year is of the second one's era. */
static void borrow_era(const struct atoms *t, struct frame *f)
{
    uint32_t n;
    if (f->act != ACT_DATE || f->has != HAS_YEAR || f->end + 2 >= t->n || t->v[f->end + 1].type != ATOM_DIGITS) return;
    if (!atoms_mark(t, f->end, '-') && !atoms_form(t, f->end, KIND_LEAD, &n)) return;
    const struct time_form *form = atoms_form(t, f->end + 2, KIND_ERA, &n);
    if (!form) return;
    f->has |= HAS_ERA;
    f->bc = str_is(form->value, "BC");
    f->lead = false;
}

/* Whether a frame is no time after all. */
static bool drop(const struct atoms *t, const struct frame *f)
{
    uint32_t n, date = f->has & DATE_FIELDS;
    bool bare = is_date(f) && !(f->has & HAS_CLOCK) && !f->joined;
    if (f->act == ACT_SKIP || f->weak) return true;
    if (f->lead && !led(t, f)) return true;
    if (bare && date == HAS_YEAR && f->act == ACT_DATE && f->n_atoms == 1) return no_year(t, f);
    if (is_clock(f) && f->has == HAS_ZONE) return true;
    if (bare && date == HAS_SEASON && atoms_form(t, f->end - 1, KIND_AMBIGUOUS, &n) && !(f->has & HAS_DIR))
        return f->n_atoms == f->end - f->first && !atoms_form_before(t, f->first, KIND_GLUE, &n);
    bool ambiguous = f->ambiguous || atoms_form(t, f->end - 1, KIND_AMBIGUOUS, &n);
    if (f->act == ACT_SET && f->end < t->n && t->v[f->end - 1].capital && !t->v[f->end - 1].starts &&
        t->v[f->end].capital)
        return true; /* "the Daily Herald" */
    if (bare && f->ambiguous && f->end < t->n && t->v[f->end].capital && (date == HAS_WEEKDAY || date == HAS_MONTH))
        return true; /* a name */
    return bare && ambiguous && (date == HAS_WEEKDAY || date == HAS_MONTH) && !(f->has & HAS_DIR) && !led(t, f);
}

/* Parts the two ends of "5 to 9 March": the second takes from the first what it does not say itself. */
static void split(struct frame *f, struct frame *second)
{
    uint32_t own = f->has_to, all = f->has;
    struct moment last = f->from;
    merge_moment(&last, own, &f->to);
    *second = *f;
    f->act = second->act = ACT_DATE;
    f->end = f->mark;
    second->first = f->mark_end;
    if (!(own & HAS_YEAR) && own & HAS_MONTH && f->from.month > f->to.month) f->from.year--;
    second->from = last;
    second->has = own & HAS_HOUR ? (all & ~(uint32_t)(HAS_HOUR | HAS_MINUTE)) | own
                                 : (all & ~(uint32_t)(HAS_WEEKDAY | HAS_DAY)) | own;
    second->am = f->am_to;
    second->pm = f->pm_to;
    f->has_to = second->has_to = 0;
    second->n_atoms = second->end - second->first;
}

struct frames time_join(struct arena *a, const struct atoms *t, const struct frames *pieces)
{
    VEC(struct frame) out = {0};
    for (size_t i = 0; i < pieces->n;) {
        struct frame f = join(t, pieces, &i);
        while (i < pieces->n && pieces->v[i].first < f.end) i++; /* begun in a suffix */
        uint32_t floor = out.n ? out.v[out.n - 1].end : 0;
        uint32_t first = f.first;
        f.n_atoms = f.end - f.first;
        borrow_era(t, &f);
        if (f.act != ACT_SKIP) take_left(t, &f), take_right(t, &f);
        if (f.first < floor) f.first = first;
        if (drop(t, &f)) continue;
        struct frame *kept = vec_push(a, &out), second;
        *kept = f;
        if (f.act != ACT_ENDS) continue;
        split(kept, &second);
        *vec_push(a, &out) = second;
    }
    return (struct frames){out.v, out.n};
}
