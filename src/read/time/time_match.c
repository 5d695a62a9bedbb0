/* SPDX-License-Identifier: MIT */
/*
 * Pieces of temporal expressions: the pack's patterns matched against atoms.
 *
 * At each atom every pattern is tried and the longest match is taken. A pattern has at most RULE_ELEMENTS elements and
 * an element at most FORM_ATOMS atoms (a number NUMBER_ATOMS), so the work per atom is bounded. Choices, whether an
 * optional element is there, are tried present first, by a stack of as many entries as a pattern has elements.
 */
#include "read/time/time_rules.h"

enum { NUMBER_ATOMS = 12 };

struct matcher {
    const struct atoms *t;
    struct frame f;
};

/* ---- numbers ---------------------------------------------------------------------------------------------------- */

static bool is_digits(const struct atoms *t, uint32_t at, unsigned min, unsigned max)
{
    if (at >= t->n || t->v[at].type != ATOM_DIGITS) return false;
    uint32_t len = t->v[at].end - t->v[at].beg;
    return len >= min && len <= max;
}

static bool glued_mark(const struct atoms *t, uint32_t at, char c) { return atoms_mark(t, at, c) && t->v[at].glued; }

/* Digits with decimals or groups of three behind them. */
static uint32_t number_digits(const struct atoms *t, uint32_t at, double *value)
{
    char point = t->rules->decimal == ',' ? ',' : '.', group = point == ',' ? '.' : ',';
    uint32_t i = at + 1;
    if (!is_digits(t, at, 1, 9)) return 0;
    *value = t->v[at].value;
    for (; glued_mark(t, i, group) && is_digits(t, i + 1, 3, 3) && t->v[i + 1].glued && i < at + NUMBER_ATOMS; i += 2)
        *value = *value * 1000 + t->v[i + 1].value;
    if (glued_mark(t, i, point) && is_digits(t, i + 1, 1, 2) && t->v[i + 1].glued) {
        *value += t->v[i + 1].value / (t->v[i + 1].end - t->v[i + 1].beg == 1 ? 10.0 : 100.0);
        i += 2;
    }
    return i - at;
}

/* Whether a number word adds to what stands before it: "twenty five", "seratus dua"; of "a ten", "two three" it does
 * not. */
static bool adds(double part, int number)
{
    return number >= 0 && part > 1 && number < 100 && (int)part % (number < 10 ? 10 : 100) == 0;
}

/* "dua puluh", "seratus dua puluh", "three hundred": multiplies what is below the multiplier. */
static void multiply(double *sum, double *part, int by)
{
    int low = *part > 0 ? (int)*part % by : 0;
    if (*part < 0) return;
    *part += (low ? low : *part > 0 ? 0 : 1) * (double)by - low;
    if (by < 1000) return;
    *sum += *part;
    *part = 0;
}

/* Words that add up: "dua puluh lima", "three hundred and ten", "two and a half"; X makes the whole uncounted. */
static uint32_t number_words(const struct atoms *t, uint32_t at, double *value)
{
    double sum = 0, part = 0;
    uint32_t i = at, end = at, n;
    const struct time_form *form;
    while (i < at + NUMBER_ATOMS) {
        if ((form = atoms_form(t, i, KIND_NUMBER, &n))) {
            if (end > at && part != 0 && !adds(part, form->number)) return 0;
            part = form->number < 0 ? -1 : part + form->number;
        } else if (end > at && (form = atoms_form(t, i, KIND_TEEN, &n)))
            part += form->number;
        else if ((form = atoms_form(t, i, KIND_TIMES, &n)))
            multiply(&sum, &part, form->number);
        else if (atoms_form(t, i, KIND_HALF, &n))
            part += .5;
        else if (i == end && end > at && (atoms_form(t, i, KIND_AND, &n) || (glued_mark(t, i, '-') && (n = 1)))) {
            i += n;
            continue;
        } else
            break;
        end = i += n;
    }
    *value = part < 0 ? -1 : sum + part;
    return end - at;
}

/* A number at an atom: its atoms, 0 where there is none. */
static uint32_t number(const struct atoms *t, uint32_t at, double *value)
{
    uint32_t n = number_digits(t, at, value), more;
    double factor;
    if (!n) return number_words(t, at, value);
    const struct time_form *times = atoms_form(t, at + n, KIND_TIMES, &more);
    if (times) return *value *= times->number, n + more;
    if ((more = number_words(t, at + n, &factor)) && factor == .5) return *value += .5, n + more;
    return n;
}

/* A Roman number up to 39 in capitals; 0 where there is none. */
static int roman(const struct atoms *t, uint32_t at)
{
    const struct atom *atom = &t->v[at];
    const char *p = t->text->text.p + atom->beg;
    uint32_t n = atom->end - atom->beg;
    int sum = 0, last = 0;
    if (atom->type != ATOM_LETTERS || n > 6) return 0;
    for (uint32_t i = n; i--;) {
        int v = p[i] == 'I' ? 1 : p[i] == 'V' ? 5 : p[i] == 'X' ? 10 : 0;
        if (!v) return 0;
        sum += v < last ? -v : v;
        last = v;
    }
    return sum;
}

/* "pertama", "ke-19", "19th". */
static uint32_t ordinal(struct matcher *m, uint32_t at)
{
    uint32_t n;
    const struct time_form *form = atoms_form(m->t, at, KIND_ORDINAL, &n);
    if (form) {
        m->f.ordinal = form->number;
    } else if (is_digits(m->t, at, 1, 3) && at + 1 < m->t->n && m->t->v[at + 1].glued &&
               atoms_form(m->t, at + 1, KIND_ORDINALEND, &n)) {
        m->f.ordinal = (int)m->t->v[at].value;
        n = 2;
    } else if (atoms_form(m->t, at, KIND_ORDINALHEAD, &n) && is_digits(m->t, at + n, 1, 3) && m->t->v[at + n].glued) {
        m->f.ordinal = (int)m->t->v[at + n].value;
        n++;
    } else
        return 0;
    m->f.has |= HAS_ORD;
    return n;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

/* Puts a value into the first end, or into the second where the first has one. */
static void put(struct frame *f, uint32_t bit, int *from, int *to, int value)
{
    bool second = f->has & bit;
    *(second ? to : from) = value;
    *(second ? &f->has_to : &f->has) |= bit;
}

static void set(struct frame *f, uint32_t bit, int *slot, int value)
{
    f->has |= bit;
    *slot = value;
}

static int two_digits(const char *p) { return (p[0] - '0') * 10 + p[1] - '0'; }

/* What a form says for its kind. */
static void take_form(struct frame *f, const struct time_form *form)
{
    switch (form->kind) {
    case KIND_WEEKDAY: put(f, HAS_WEEKDAY, &f->from.weekday, &f->to.weekday, form->number); break;
    case KIND_HIJRI: f->has |= HAS_HIJRI; /* fall through */
    case KIND_MONTH: put(f, HAS_MONTH, &f->from.month, &f->to.month, form->number); break;
    case KIND_HOLIDAY:
        put(f, HAS_MONTH, &f->from.month, &f->to.month, two_digits(form->value.p));
        put(f, HAS_DAY, &f->from.day, &f->to.day, two_digits(form->value.p + 3));
        break;
    case KIND_SEASON: f->has |= HAS_SEASON, f->season = form->value; break;
    case KIND_PART: f->has |= HAS_PART, f->part = form->value; break;
    case KIND_ONEUNIT: f->has |= HAS_N, f->n = 1, set(f, HAS_UNIT, &f->unit, form->number); break;
    case KIND_UNITS: f->has |= HAS_N, f->n = -1; /* fall through */
    case KIND_UNIT: set(f, HAS_UNIT, &f->unit, form->number); break;
    case KIND_DAYPART:
        f->has |= HAS_PART, f->part = str_slice(form->value, form->value.len - 2, form->value.len); /* fall through */
    case KIND_OFFSET: f->has |= HAS_OFFSET | HAS_UNIT | HAS_DIR, f->unit = UNIT_DAY, f->dir = form->number; break;
    case KIND_NUMBER: f->has |= HAS_N, f->n = form->number; break;
    case KIND_AMPM:
        f->pm_to = str_is(form->value, "pm"), f->am_to = !f->pm_to;
        if (!(f->has & HAS_AMPM)) f->pm = f->pm_to, f->am = f->am_to;
        f->has |= HAS_AMPM;
        break;
    case KIND_ZONE: f->has |= HAS_ZONE, f->zone = form->value; break;
    case KIND_ERA: f->has |= HAS_ERA, f->bc = str_is(form->value, "BC"); break;
    case KIND_REF:
    case KIND_SETVALUE: f->value = form->value; break;
    case KIND_MOD: f->mod = form->value; break;
    default:
        if (form->kind > KIND_OTHER && form->value.len) set(f, HAS_DIR, &f->dir, form->number);
    }
}

/* A number that is one atom, as an element wants it. */
static uint32_t take_digits(struct matcher *m, const struct time_element *e, uint32_t at)
{
    struct frame *f = &m->f;
    const struct atoms *t = m->t;
    static const uint8_t most[] = {
        [ELEMENT_D] = 2,  [ELEMENT_M] = 2,  [ELEMENT_A] = 2, [ELEMENT_B] = 2,   [ELEMENT_Y] = 4,
        [ELEMENT_YY] = 2, [ELEMENT_YN] = 4, [ELEMENT_H] = 2, [ELEMENT_MIN] = 2, [ELEMENT_HM] = 4};
    bool fixed = e->what == ELEMENT_Y || e->what == ELEMENT_YY || e->what == ELEMENT_MIN || e->what == ELEMENT_HM;
    if (!is_digits(t, at, fixed ? most[e->what] : 1, most[e->what])) return 0;
    int v = (int)t->v[at].value;
    switch (e->what) {
    case ELEMENT_D: return v < 1 || v > 31 ? 0 : (put(f, HAS_DAY, &f->from.day, &f->to.day, v), 1);
    case ELEMENT_M: return v < 1 || v > 12 ? 0 : (put(f, HAS_MONTH, &f->from.month, &f->to.month, v), 1);
    case ELEMENT_A: return v < 1 || v > 31 ? 0 : (put(f, HAS_AB, &f->a, &f->a_to, v), 1);
    case ELEMENT_B: return v < 1 || v > 31 ? 0 : (*(f->has_to & HAS_AB ? &f->b_to : &f->b) = v, 1);
    case ELEMENT_Y: return v < 1000 || v > 2100 ? 0 : (put(f, HAS_YEAR, &f->from.year, &f->to.year, v), 1);
    case ELEMENT_YY: f->has |= HAS_YY; /* fall through */
    case ELEMENT_YN: put(f, HAS_YEAR, &f->from.year, &f->to.year, v); return 1;
    case ELEMENT_H: return v > 24 ? 0 : (put(f, HAS_HOUR, &f->from.hour, &f->to.hour, v), 1);
    case ELEMENT_MIN: return v > 59 ? 0 : (put(f, HAS_MINUTE, &f->from.minute, &f->to.minute, v), 1);
    default:
        if (v / 100 > 24 || v % 100 > 59) return 0;
        put(f, HAS_HOUR, &f->from.hour, &f->to.hour, v / 100);
        put(f, HAS_MINUTE, &f->from.minute, &f->to.minute, v % 100);
        return 1;
    }
}

/* Whether the number that ends at END goes on: 9.30 is no 9, 2.024 no 024. */
static bool number_goes_on(const struct atoms *t, uint32_t end)
{
    return (glued_mark(t, end, '.') || glued_mark(t, end, ',')) && end + 1 < t->n &&
           t->v[end + 1].type == ATOM_DIGITS && t->v[end + 1].glued;
}

/* Matches one element at an atom; returns its atoms, 0 where it does not stand there. */
static uint32_t match_element(struct matcher *m, const struct time_element *e, uint32_t at)
{
    const struct atoms *t = m->t;
    uint32_t n = 0;
    if (at >= t->n || (e->glued && !t->v[at].glued) || t->v[at].type == ATOM_BREAK) return 0;
    if (e->what == ELEMENT_KIND) {
        const struct time_form *form = atoms_form(t, at, e->kind, &n);
        if (!form) return 0;
        if (form->kind == KIND_WEEKDAY || form->kind == KIND_MONTH)
            m->f.ambiguous |= n == 1 && t->v[at].end - t->v[at].beg <= 3;
        take_form(&m->f, form);
        if (form->kind == KIND_TO) m->f.mark = at, m->f.mark_end = at + n;
        return n;
    }
    if (e->what == ELEMENT_MARK) return t->v[at].type == ATOM_MARK && t->v[at].value == e->kind;
    if (e->what == ELEMENT_N) {
        if (!(n = number(t, at, &m->f.n))) return 0;
        m->f.has |= HAS_N;
        return n;
    }
    if (e->what == ELEMENT_ORD) return ordinal(m, at);
    if (e->what == ELEMENT_R) {
        int v = roman(t, at);
        if (!v) return 0;
        m->f.ordinal = v;
        m->f.has |= HAS_ORD | HAS_ROMAN;
        return 1;
    }
    return take_digits(m, e, at);
}

/* ---- patterns --------------------------------------------------------------------------------------------------- */

/* A point where an optional element was taken and might not have been. */
struct choice {
    struct frame f;
    uint32_t at;
    uint8_t element;
};

/* Matches a whole pattern at an atom; returns where it ends, AT where it does not match. */
static uint32_t match_rule(struct matcher *m, const struct time_rule *rule, uint32_t at)
{
    struct choice stack[RULE_ELEMENTS];
    unsigned depth = 0;
    uint32_t i = at;
    m->f = (struct frame){.act = rule->act, .weak = rule->weak, .lead = rule->lead, .yields = rule->yields};
    for (unsigned e = 0;; e++) {
        if (e == rule->n && !(m->t->v[i - 1].type == ATOM_DIGITS && number_goes_on(m->t, i))) return i;
        uint32_t n = 0;
        if (e < rule->n) {
            struct frame before = m->f;
            n = match_element(m, &rule->at[e], i);
            if (n && rule->at[e].optional) stack[depth++] = (struct choice){before, i, (uint8_t)e};
            if (!n) m->f = before;
        }
        i += n;
        if (n || (e < rule->n && rule->at[e].optional)) continue;
        if (depth == 0) return at;
        m->f = stack[--depth].f;
        i = stack[depth].at;
        e = stack[depth].element;
    }
}

/* What atom I is, for a first look that spares most patterns the rest. */
static uint64_t heads_at(const struct atoms *t, uint32_t i)
{
    const struct atom *atom = &t->v[i];
    unsigned type = atom->type == ATOM_DIGITS ? HEAD_DIGITS : atom->type == ATOM_MARK ? HEAD_MARK : HEAD_LETTERS;
    uint64_t heads = time_head(type);
    for (uint32_t k = 0; k < atom->n_hits; k++) heads |= time_head_of(t->rules->form[t->hits[atom->hit + k].form].kind);
    return heads;
}

/* A piece that begins with digits does not begin inside a number, a code or an amount: QZ8501, 2.024, 12/1998. */
static bool inside_word(const struct atoms *t, uint32_t at)
{
    const struct atom *atom = &t->v[at];
    if (atom->type != ATOM_DIGITS || !atom->glued || at == 0) return false;
    const struct atom *before = atom - 1;
    if (before->type != ATOM_MARK) return true;
    return before->glued && at > 1 &&
           (before->value == '.' || before->value == ',' || before->value == '/' || before->value == ':') &&
           before[-1].type == ATOM_DIGITS;
}

/* "malam itu" counts days, "that September" years, "keesokan harinya" days; "3rd March" is a day. */
static void complete(struct frame *f)
{
    if (f->act == ACT_DATE && f->has & HAS_ORD && f->has & HAS_MONTH && !(f->has & (HAS_DAY | HAS_UNIT)))
        set(f, HAS_DAY, &f->from.day, f->ordinal);
    if ((f->act != ACT_SHIFT && f->act != ACT_STEP) || f->has & HAS_UNIT) return;
    f->unit = f->has & (HAS_MONTH | HAS_SEASON) ? UNIT_YEAR : f->has & HAS_WEEKDAY ? UNIT_WEEK : UNIT_DAY;
    f->has |= HAS_UNIT;
}

/* The longest match at an atom goes to BEST; returns where it ends, AT where there is none. */
static uint32_t match_longest(const struct atoms *t, uint32_t i, struct frame *best)
{
    struct matcher m = {.t = t};
    uint32_t best_end = i;
    const struct atom *atom = &t->v[i];
    if (atom->type == ATOM_BREAK || (atom->type == ATOM_LETTERS && !atom->n_hits && !atom->capital) ||
        inside_word(t, i))
        return i;
    uint64_t heads = heads_at(t, i);
    for (size_t r = 0; r < t->rules->n_rules; r++) {
        if (!(t->rules->rule[r].heads & heads)) continue;
        uint32_t end = match_rule(&m, &t->rules->rule[r], i);
        if (end <= best_end) continue;
        *best = m.f;
        best_end = end;
    }
    return best_end;
}

/* Whether a longer piece begins inside one that yields: "akhir tahun" yields to "tahun lalu". */
static bool yields(const struct atoms *t, const struct frame *f, uint32_t first, uint32_t end)
{
    struct frame other;
    for (uint32_t i = first + 1; f->yields && i < end; i++)
        if (match_longest(t, i, &other) > end) return true;
    return false;
}

struct frames time_match(struct arena *a, const struct atoms *t)
{
    VEC(struct frame) out = {0};
    for (uint32_t i = 0; i < t->n;) {
        struct frame best;
        uint32_t best_end = match_longest(t, i, &best);
        if (best_end > i && yields(t, &best, i, best_end)) best_end = i;
        if (best_end > i) {
            complete(&best);
            best.first = i;
            best.end = best_end;
            *vec_push(a, &out) = best;
        }
        i = best_end > i ? best_end : i + 1;
    }
    return (struct frames){out.v, out.n};
}
