/* SPDX-License-Identifier: MIT */
/**
 * Dead, injured and arrested. numbers.tsv names the words that tell them and on which side of each its count stands:
 * "menewaskan tiga orang" behind, "12 orang tewas" before, "killed" behind, or before in a passive. Every such word of
 * the event's part of the sentence takes the count nearest to it on its side, and no word takes one from beyond a
 * comma, a conjunction or another such word. What is counted but is no person (ships, rifles, per cent, years) is left
 * out.
 *
 * Which figures an event takes is told by its type: an arrest the arrested, an attack the dead and injured, a protest
 * all three, other types none. A number that is only told vaguely (dozens) is not told.
 */
#include "read/clause/clause.h"
#include "read/clause/number.h"

enum { REACH = 6, KINDS = 3, LARGEST = 10000000 }; /* words to look back; words of a kind of people */

static struct runut_str cell(const struct reading *r, const struct hit *h, unsigned column)
{
    return rules_cell(r->rules, PACK_NUMBERS, h->row, column);
}

static bool is_kind(const struct reading *r, const struct hit *h, const char *kind)
{
    return str_is(cell(r, h, 1), kind);
}

/* A word that tells dead, injured or arrested: which of them, NULL where it tells none. */
static int *told_by(const struct reading *r, const struct hit *h, struct runut_event *e)
{
    if (is_kind(r, h, "dead")) return &e->dead;
    if (is_kind(r, h, "injured")) return &e->injured;
    return is_kind(r, h, "arrested") ? &e->arrested : NULL;
}

/* ---- reading a number ---------------------------------------------------------------------------------------------
 */

static bool small_number(struct runut_str s, long *value)
{
    *value = 0;
    for (size_t i = 0; i < s.len && i < 9; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return false;
        *value = *value * 10 + (s.p[i] - '0');
    }
    return s.len > 0 && s.len < 9;
}

/* "12", "1.200", "1,200": marks part groups of three; anything else (1.5, 3-1, 40%) is no count. */
static bool figures(struct runut_str s, long *value)
{
    size_t group = 0, marks = 0;
    *value = 0;
    for (size_t i = 0; i < s.len && i < 12; i++) {
        if (s.p[i] >= '0' && s.p[i] <= '9')
            *value = *value * 10 + (s.p[i] - '0'), group++;
        else if ((s.p[i] == '.' || s.p[i] == ',') && group > 0 && (marks ? group == 3 : group <= 3))
            group = 0, marks++;
        else
            return false;
    }
    return s.len > 0 && s.len < 12 && (!marks || group == 3);
}

static const struct hit *number_word(const struct reading *r, uint32_t k)
{
    const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
    return h && (is_kind(r, h, "number") || is_kind(r, h, "scale") || is_kind(r, h, "teen") || is_kind(r, h, "all"))
               ? h
               : NULL;
}

static bool is_noun(const struct reading *r, uint32_t k) { return word_upos(r, k, NOUN, PROPN); }

/* "kedua pelaku" and "keduanya" are both of them, "pelaku kedua" is the second. */
static bool all_of_them(const struct reading *r, const struct hit *h, uint32_t k, uint32_t end)
{
    return is_kind(r, h, "all") && k + h->n < end &&
           (is_noun(r, k + h->n) || r->text->words[k + h->n].flags & WORD_CLITIC);
}
static bool part_of_number(const struct reading *r, uint32_t k)
{
    long value;
    return r->time_at[k] < 0 && (figures(word_text(r, k), &value) || number_word(r, k));
}

/* The number that begins at *K, which moves behind it: "dua puluh tiga", "two hundred", "12 ribu"; -1 where it is none
 * or vague. */
static long number_at(const struct reading *r, uint32_t *k, uint32_t end)
{
    long total = 0, sum = 0, last = 0, value;
    bool vague = *k >= end || !part_of_number(r, *k);
    while (*k < end && part_of_number(r, *k) && total < LARGEST && last < LARGEST) {
        const struct hit *h = number_word(r, *k);
        if (!h && figures(word_text(r, *k), &value))
            sum += last, last = value;
        else if (!h || !small_number(cell(r, h, 2), &value))
            vague = true;
        else if (is_kind(r, h, "teen"))
            last += value;
        else if (is_kind(r, h, "number") || all_of_them(r, h, *k, end))
            sum += last, last = value;
        else if (is_kind(r, h, "all"))
            vague = true;
        else if (value < 1000)
            last = (last ? last : 1) * value;
        else
            total += (sum + last ? sum + last : 1) * value, sum = last = 0;
        *k += h ? h->n : 1;
        if (*k + 1 < end && word_mark(r, *k, '-') && number_word(r, *k + 1)) ++*k; /* twenty-three */
    }
    total += sum + last;
    return vague || total >= LARGEST ? -1 : total;
}

/* ---- the two sides of a word --------------------------------------------------------------------------------------
 */

static bool stops(const struct reading *r, uint32_t k)
{
    return (r->text->words[k].flags & WORD_PUNCT && !word_mark(r, k, '-')) || word_is(r, k, W_BUT | W_COMP | W_OR);
}

bool number_ware(const struct reading *r, uint32_t k)
{
    static const char *const classes[] = {"arms", "money",    "medicine", "food", "goods",
                                          "flag", "property", "speech",   NULL};
    return word_object_among(r, k, classes);
}

static bool is_thing(const struct reading *r, uint32_t k)
{
    const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
    return (h && is_kind(r, h, "thing")) || number_ware(r, k);
}

/* Whether the number of words [first, k) may count people: no time, no thing ("two fishing boats"), no per cent, and no
   money, which stands before ("Rp 218 ribu"). */
static bool counts_people(const struct reading *r, uint32_t first, uint32_t k, uint32_t end)
{
    if (k < end && (r->time_at[k] >= 0 || word_mark(r, k, '%'))) return false;
    uint32_t n = 0;
    for (; k < end && n < KINDS && !stops(r, k) && !word_is(r, k, W_AND | W_PREP); k++, n++) {
        bool last = r->rules->pack->head_first || k + 1 >= end || !is_noun(r, k + 1);
        if (last) return !is_thing(r, k);
    }
    return n || !first || !is_thing(r, first - 1);
}

/* What is added to a count whose words end at K: "35 children and seven adults". Another word that tells dead, injured
   or arrested stands for another count. */
static long added_after(const struct reading *r, uint32_t k, uint32_t end)
{
    struct runut_event none;
    uint32_t n = 0;
    while (k < end && n < KINDS && !word_is(r, k, W_AND | W_PREP) && !stops(r, k)) k++, n++;
    if (n == 0 || n == KINDS || k + 1 >= end || !word_is(r, k, W_AND) || !part_of_number(r, ++k)) return 0;
    uint32_t number = k;
    long value = number_at(r, &k, end);
    if (value < 0 || !counts_people(r, number, k, end)) return 0;
    for (n = 0; k < end && n < KINDS && !stops(r, k); k++, n++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
        if ((h && told_by(r, h, &none)) || clause_verb(r, k)) return 0;
    }
    return value;
}

/* The count behind a word: at once, or after a word or two like "at least", "sedikitnya". */
static long count_after(const struct reading *r, uint32_t k, uint32_t end)
{
    struct runut_event none;
    for (uint32_t n = 0; k < end && n < 3; k++, n++) {
        if (part_of_number(r, k)) {
            uint32_t number = k;
            long value = number_at(r, &k, end);
            if (value < 0) return -1;
            value = (counts_people(r, number, k, end) ? value : 0) + added_after(r, k, end);
            return value ? value : -1; /* "two boats and nine fishermen" */
        }
        const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
        if (h && is_kind(r, h, "about")) {
            k += h->n - 1u;
            continue;
        }
        if (stops(r, k) || word_is(r, k, W_AND | W_PREP | W_SUB) || r->time_at[k] >= 0 || (h && told_by(r, h, &none)))
            return -1;
    }
    return -1;
}

/* The first word of the number that word K ends, not before FIRST. */
static uint32_t number_first(const struct reading *r, uint32_t first, uint32_t k)
{
    while (k > first &&
           (part_of_number(r, k - 1) || (word_mark(r, k - 1, '-') && k > first + 1 && number_word(r, k - 2))))
        k--;
    return k;
}

/* What is added to a count that begins at K by what stands before it: "two women and one man". */
static long added_before(const struct reading *r, uint32_t first, uint32_t k)
{
    struct runut_event none;
    if (k < first + 2 || !word_is(r, k - 1, W_AND)) return 0;
    for (uint32_t at = k - 1, n = 0; at-- > first && n <= KINDS; n++) {
        const struct hit *h = hits_at(&r->hits, at, PACK_NUMBERS);
        if (n && part_of_number(r, at)) {
            uint32_t number = number_first(r, first, at), behind = number;
            long value = number_at(r, &behind, k);
            return value > 0 && counts_people(r, number, behind, k) ? value : 0;
        }
        if (stops(r, at) || word_is(r, at, W_AND | W_PREP) || (h && told_by(r, h, &none)) || clause_verb(r, at))
            return 0;
    }
    return 0;
}

/* The nearest count before a word, with at most MOST words between them. */
static long count_before(const struct reading *r, uint32_t first, uint32_t at, uint32_t most)
{
    struct runut_event none;
    for (uint32_t k = at, n = 0; k-- > first && n < REACH; n++) {
        if (part_of_number(r, k)) {
            uint32_t number = number_first(r, first, k), behind = number;
            long value = number_at(r, &behind, at);
            bool theirs = value >= 0 && counts_people(r, number, behind, at) && at - behind <= most;
            bool some = behind < at && word_is(r, behind, W_PREP); /* "lima orang dan tiga di antaranya" */
            return theirs ? value + (some ? 0 : added_before(r, first, number)) : -1;
        }
        const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
        if (stops(r, k) || (h && told_by(r, h, &none)) ||
            (word_is(r, k, W_AND) && !(k > first && clause_verb(r, k - 1))))
            return -1;
    }
    return -1;
}

static bool passive(const struct reading *r, uint32_t first, uint32_t k)
{
    for (uint32_t n = 0; k-- > first && n < 4; n++)
        if (word_is(r, k, W_BE)) return true;
    return false;
}

/* The count of a word. Where it may stand on either side a passive tells that it stands before, and so does "fifty
   injured"; else it stands behind, or before with nothing but people between. */
static long count_of(const struct reading *r, const struct hit *h, uint32_t k, uint32_t first, uint32_t end)
{
    struct runut_str side = cell(r, h, 2);
    bool before = str_is(side, "before"), either = str_is(side, "either"), be = either && passive(r, first, k);
    if (be) return count_before(r, first, k, REACH);
    long value = before ? count_before(r, first, k, REACH) : either ? count_before(r, first, k, 0) : -1;
    if (value >= 0) return value;
    value = count_after(r, k + h->n, end);
    if (before && value == 1) value = -1; /* "the deaths were a reminder" */
    return value < 0 && either ? count_before(r, first, k, 2) : value;
}

/* ---- the event ----------------------------------------------------------------------------------------------------
 */

static bool parts_clauses(const struct reading *r, uint32_t k)
{
    return word_mark(r, k, ';') ||
           (word_is(r, k, W_SUB) && !word_is(r, k, W_PREP | W_FOR | W_AUX) && r->mention_at[k] < 0);
}

/* Which of the three an event of this type takes. */
static bool fits(const char *type, const struct runut_event *e, const int *what)
{
    if (strcmp(type, "COERCE") == 0) return what == &e->arrested;
    if (strcmp(type, "ASSAULT") == 0) return what != &e->arrested;
    return strcmp(type, "PROTEST") == 0;
}

/* What words [first, last) tell, as far as an event of TYPE takes it; all of it where that is NULL. */
static void read_part(const struct reading *r, uint32_t first, uint32_t last, const char *type, struct runut_event *e)
{
    for (uint32_t k = first; k < last; k++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
        int *what = h ? told_by(r, h, e) : NULL;
        if (!what || *what >= 0 || (type && !fits(type, e, what))) continue;
        long value = count_of(r, h, k, first, last);
        if (value > 0) *what = (int)value;
        k += h->n - 1;
    }
}

void number_read(const struct reading *r, uint32_t i, uint32_t end, struct runut_event *e)
{
    uint32_t first = i, last = end, beg = sentence_first(r, i), stop = sentence_last(r, i);
    while (first > beg && !parts_clauses(r, first - 1)) first--;
    while (last < stop && !parts_clauses(r, last)) last++;
    read_part(r, first, last, e->type, e);
}

bool number_victim(const struct reading *r, uint32_t k)
{
    const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
    struct runut_str kind = h ? reading_cell(r, PACK_NUMBERS, h->row, 1) : STR("");
    return str_is(kind, "dead") || str_is(kind, "injured");
}

void number_said(struct reading *r)
{
    for (size_t i = 0; i < r->statements.n; i++) {
        struct runut_event e = {.dead = -1, .injured = -1, .arrested = -1};
        const struct saying *s = &r->sayings.v[i];
        for (uint32_t k = 0; k < s->n; k++) read_part(r, s->content[k][0], s->content[k][1], NULL, &e);
        struct runut_statement *st = &r->statements.v[i];
        st->dead = e.dead, st->injured = e.injured, st->arrested = e.arrested;
    }
}
