/* SPDX-License-Identifier: MIT */
/**
 * The calendar of a language, compiled, and what the steps of reading times hand to each other.
 *
 * packs/<language>/calendar.tsv has rows `form kind value`. A form is one or more words; its kind says what it is for:
 *
 *     weekday 1..7 (Monday 1) · month 1..12 · hijri 1..12 · holiday MM-DD · season SP SU FA WI · part MO MI AF EV NI DT
 *     unit    second minute hour day week weekend month quarter half year decade century
 *     oneunit the same, one of it in one word ("sehari") · units the same, several of it, uncounted ("weeks")
 *     offset  days from today ("kemarin" -1) · daypart the same and a part of day ("semalam" -1 NI)
 *     number  a value, or X for several · times a multiplier (100) · teen what it adds (10) · half .5 ·
 *             and joins numbers
 *     ordinal a value · ordinalhead, ordinalend what stands before or behind digits in one ("ke-", "th")
 *     ampm am pm · zone +07:00, or X for a zone not told · era BC AD · ref PRESENT_REF PAST_REF FUTURE_REF
 *     setvalue a TIMEX3 value ("harian" P1D)
 *     mod     START MID END APPROX BEFORE AFTER LESS_THAN MORE_THAN: before an expression, belongs to it
 *     modafter the same, after it · det and of may stand between · det before an expression belongs to it
 *     suffix  -1 0 1: after a whole date adds nothing ("Kamis (9/11) lalu")
 *     lead    before a bare year or an ambiguous month shows that it is one ·
 *             count after a bare number shows that it is none
 *     deny    before a number shows that it is no year · future before a date in its clause: the date is to come
 *     ambiguous a weekday or month that is another word as well · to what parts the ends of a range ·
 *             decimal the mark before decimals
 *     rule    a pattern; its value says what it makes
 *
 * Any other kind may be used for words that patterns need; a value that is a whole number then gives the direction.
 * A pattern is a row of elements. A lower-case name is a form of that kind; a name with '?' may be absent; one that
 * begins with '_' follows without a space; punctuation stands for itself ('-' for every dash). Numbers:
 *
 *     N any, in digits or words · D 1..31 · M 1..12 · A B day and month in the outlet's order · Y four digits · YY two
 *     YN one to four digits · H 0..24 · MIN two digits, 00..59 · HM four digits, hour and minute ·
 *     ORD ordinal · R roman
 *
 * An element met a second time fills the second end of a range. What a pattern makes: date range ends (a range told as
 * two times) decade century quarter half shift (from now, by the direction) step (from the day the narrative has
 * reached) duration set ref anchor skip (no time at all); `weak` behind it: only together with another piece; `lead`
 * behind it: only after a form of that kind; `yields`: not where a longer piece begins inside it. The longest match
 * wins, the first listed among equals.
 */
#ifndef READ_TIME_RULES_H
#define READ_TIME_RULES_H
#include "base/calendar.h"
#include "read/time/time.h"

enum time_unit {
    UNIT_NONE,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_WEEKEND,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_HALF,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY
};

/** The kinds that the program knows by name; the others follow them in the order of the pack. */
enum time_kind {
    KIND_NONE,
    KIND_WEEKDAY,
    KIND_MONTH,
    KIND_HIJRI,
    KIND_HOLIDAY,
    KIND_SEASON,
    KIND_PART,
    KIND_UNIT,
    KIND_ONEUNIT,
    KIND_UNITS,
    KIND_OFFSET,
    KIND_DAYPART,
    KIND_NUMBER,
    KIND_TIMES,
    KIND_TEEN,
    KIND_HALF,
    KIND_AND,
    KIND_ORDINAL,
    KIND_ORDINALHEAD,
    KIND_ORDINALEND,
    KIND_AMPM,
    KIND_ZONE,
    KIND_ERA,
    KIND_REF,
    KIND_SETVALUE,
    KIND_MOD,
    KIND_MODAFTER,
    KIND_DET,
    KIND_GLUE,
    KIND_SUFFIX,
    KIND_LEAD,
    KIND_COUNT,
    KIND_DENY,
    KIND_FUTURE,
    KIND_AMBIGUOUS,
    KIND_TO,
    KIND_OF,
    KIND_DECIMAL,
    KIND_RULE,
    KIND_OTHER
};

enum time_act {
    ACT_DATE,
    ACT_RANGE,
    ACT_ENDS,
    ACT_DECADE,
    ACT_CENTURY,
    ACT_QUARTER,
    ACT_HALF,
    ACT_SHIFT,
    ACT_STEP,
    ACT_DURATION,
    ACT_SET,
    ACT_REF,
    ACT_ANCHOR,
    ACT_SKIP
};

enum element_what {
    ELEMENT_KIND,
    ELEMENT_MARK,
    ELEMENT_N,
    ELEMENT_D,
    ELEMENT_M,
    ELEMENT_A,
    ELEMENT_B,
    ELEMENT_Y,
    ELEMENT_YY,
    ELEMENT_YN,
    ELEMENT_H,
    ELEMENT_MIN,
    ELEMENT_HM,
    ELEMENT_ORD,
    ELEMENT_R
};

enum { RULE_ELEMENTS = 20 };

struct time_element {
    uint16_t kind; /* of ELEMENT_KIND; the character of ELEMENT_MARK */
    uint8_t what;  /* enum element_what */
    bool optional, glued;
};

/** What an atom is, as bits: one for each kind of the forms that begin at it (some share one), and one for its type. */
enum { HEAD_KINDS = 60, HEAD_DIGITS = HEAD_KINDS, HEAD_LETTERS, HEAD_MARK };
static inline uint64_t time_head(unsigned what) { return UINT64_C(1) << what; }
static inline uint64_t time_head_of(unsigned kind) { return time_head(kind % HEAD_KINDS); }

struct time_rule {
    uint64_t heads; /* an atom that it begins with is one of these: most atoms are not */
    struct time_element at[RULE_ELEMENTS];
    uint8_t n, act;
    bool weak, lead, yields;
};

/** A form with one of its kinds; several forms or kinds may begin with the same word. */
struct time_form {
    struct runut_str key; /* its atoms in lower case, parted by one space */
    struct runut_str value;
    int number; /* of a value that is one, or the index of a unit */
    uint16_t kind;
    uint16_t n_atoms;
    bool capital;  /* stands with a capital only */
    uint32_t next; /* the next form with the same key, MAP_NONE at the end */
};

struct time_rules {
    struct arena arena;
    struct map forms;   /* key -> first form */
    struct map longest; /* first atom of a form -> most atoms of one that begins so */
    struct map kinds;   /* name -> kind */
    struct time_form *form;
    struct time_rule *rule;
    size_t n_forms, n_rules;
    char decimal;
};

/* ---- atoms: time_scan.c ----------------------------------------------------------------------------------------- */

enum atom_type { ATOM_LETTERS, ATOM_DIGITS, ATOM_MARK, ATOM_BREAK };

/** A run of letters, a run of digits, or one other character; a break parts blocks and has no bytes. */
struct atom {
    uint32_t beg, end; /* bytes of the text */
    uint32_t word;     /* index of the word that it is in */
    uint32_t hit;      /* its first entry in struct atoms.hits */
    uint32_t value;    /* of digits (at most 9 of them); the character of a mark, dashes and apostrophes made one */
    uint16_t n_hits;
    uint8_t type;       /* enum atom_type */
    bool glued, starts; /* no white space before it; first of its sentence */
    bool capital;
};

/** A form of the calendar that begins at an atom. */
struct hit {
    uint32_t form;
    uint16_t n; /* atoms */
};

struct atoms {
    struct atom *v;
    uint32_t n;
    struct hit *hits;
    const struct text *text;
    const struct time_rules *rules;
};

enum { FORM_BYTES = 64, FORM_ATOMS = 8 };

struct atoms *atoms_scan(const struct time_rules *rules, struct arena *a, const struct text *text);
/** The atoms of a form, for the pack: writes the key to OUT[FORM_BYTES] and returns how many atoms it has, 0 where it
 * is too long. */
unsigned atoms_key(struct runut_str form, char *out, size_t *first_len, size_t *len);
/** The longest form of KIND at an atom; NULL where there is none. */
const struct time_form *atoms_form(const struct atoms *t, uint32_t at, unsigned kind, uint32_t *n);
/** The longest form of KIND that ends before END; NULL where there is none. */
const struct time_form *atoms_form_before(const struct atoms *t, uint32_t end, unsigned kind, uint32_t *n);
static inline bool atoms_mark(const struct atoms *t, uint32_t at, uint32_t c)
{
    return at < t->n && t->v[at].type == ATOM_MARK && t->v[at].value == c;
}

/* ---- pieces: time_match.c --------------------------------------------------------------------------------------- */

enum has {
    HAS_WEEKDAY = 1,
    HAS_DAY = 2,
    HAS_MONTH = 4,
    HAS_YEAR = 8,
    HAS_YY = 16,
    HAS_AB = 32,
    HAS_PART = 64,
    HAS_HOUR = 128,
    HAS_MINUTE = 256,
    HAS_ZONE = 512,
    HAS_SEASON = 1024,
    HAS_HIJRI = 2048,
    HAS_DIR = 4096,
    HAS_N = 8192,
    HAS_UNIT = 16384,
    HAS_OFFSET = 32768,
    HAS_SUFFIX = 65536,
    HAS_ERA = 131072,
    HAS_ORD = 262144,
    HAS_AMPM = 524288,
    HAS_ROMAN = 1048576
};
#define HAS_CLOCK (HAS_PART | HAS_HOUR | HAS_MINUTE | HAS_ZONE | HAS_AMPM)

/** One end of an expression. */
struct moment {
    int weekday, day, month, year, hour, minute;
};

/** What a piece, or an expression of several pieces, says; has tells which fields are filled, from and to (of a range).
 */
struct frame {
    uint32_t first, end;     /* atoms */
    uint32_t n_atoms;        /* without what is taken in on the left */
    uint32_t mark, mark_end; /* of ACT_ENDS: what parts the two */
    uint32_t has, has_to;
    struct moment from, to;
    int a, b; /* of HAS_AB */
    int a_to, b_to;
    int unit, dir; /* enum time_unit */
    int ordinal;
    double n; /* negative: several */
    struct runut_str part, season, zone, value, mod;
    uint8_t act;             /* enum time_act */
    bool weak, lead, yields; /* as struct time_rule */
    bool bc, pm, am, pm_to, am_to, bracketed, ambiguous, joined;
};

struct frames {
    struct frame *v;
    size_t n;
};

/** Every piece that the pack's patterns find, ascending, disjoint. */
struct frames time_match(struct arena *a, const struct atoms *t);

/* ---- expressions: time_join.c, time_value.c --------------------------------------------------------------------- */

/** Pieces joined to expressions, what is no time left out. */
struct frames time_join(struct arena *a, const struct atoms *t, const struct frames *pieces);

/** The days that expressions are counted from, carried through the text. */
struct time_state {
    bool dated;        /* a day of publication is known */
    int32_t published; /* days */
    struct civil told; /* the day, month or year that the narrative has reached; year 0 and month 0: none yet */
    bool telling;      /* told is set */
    bool told_close;   /* ... not far before the expression at hand */
    uint32_t told_at;  /* byte of the text where it was told */
    bool history;      /* the text tells of years gone by: a month without a year is of the narrative's */
    const struct time_anchor *anchor;
};

/** Fills E from F and moves STATE on. */
void time_value(struct arena *a, const struct atoms *t, const struct frame *f, struct time_state *state,
                struct time_expr *e);
#endif
