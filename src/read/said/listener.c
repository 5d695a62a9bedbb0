/* SPDX-License-Identifier: MIT */
/**
 * To whom something is told, where no "that" parts him from what he is told.
 *
 * "Told Harbour Radio's breakfast programme the ferry was late", "told the inquiry alarms had been off", "told a
 * meeting in Randu on Monday he would go": the listener is a noun phrase with what prepositions hang on it, and the
 * subject of what is said is the next one. Parsers are at a loss here, since nothing parts the two: what does is where
 * one phrase cannot go on. An article, a pronoun or a number begins another phrase; so does a word in another case than
 * the name before it. Where none of these comes before the verb, both stand in one run of nouns, and the mark between
 * them is a change of case, the end of an outlet's name, or a noun in the plural behind a word for a body.
 */
#include "read/name/chunk.h"
#include "read/name/noun.h"
#include "read/said/listener.h"

enum { PHRASES = 4 };

static uint8_t tag(const struct reading *r, uint32_t i) { return r->text->words[i].upos; }

static bool capital(const struct reading *r, uint32_t i) { return r->text->words[i].flags & WORD_CAPITAL; }

/* Whether word I opens a phrase of its own behind another noun: "the", "his", "he", "everyone"; a number before its
 * noun. */
static bool opens(const struct reading *r, uint32_t i, uint32_t last)
{
    if (chunk_possessive(r, i)) return false;
    if (tag(r, i) == DET || tag(r, i) == PRON) return true;
    return tag(r, i) == NUM && i + 1 < last && word_feat(r, i + 1, "Number=Plur");
}

/* Whether word I may go on with the run of nouns that is the listener. */
static bool runs(const struct reading *r, uint32_t i)
{
    bool describes = word_hangs(r, i, "amod"); /* "a packed courtroom" */
    const struct word *w = &r->text->words[i];
    bool tight = !(w->flags & WORD_SPACE_BEFORE) && i > 0; /* "the state-owned agency" */
    if (tight && (word_mark(r, i, '-') || word_mark(r, i - 1, '-')) && r->quoted_at[i] < 0) return true;
    return r->time_at[i] < 0 && r->quoted_at[i] < 0 && (chunk_nominal(r, i) || describes) &&
           !(r->text->words[i].flags & WORD_PUNCT && !chunk_possessive(r, i));
}

/* The word behind the mark of a possessor that a figure has, "Radio 4's", which is cut in two; I where none is. */
static uint32_t figure_owns(const struct reading *r, uint32_t i, uint32_t last)
{
    const struct word *w = &r->text->words[i];
    bool mark = i + 1 < last && i > 0 && w[-1].flags & WORD_DIGIT && w->flags & WORD_PUNCT && w[1].upos == PART;
    return mark && !(w->flags & WORD_SPACE_BEFORE) && !(w[1].flags & WORD_SPACE_BEFORE) ? i + 2 : i;
}

/* Whether a day at I describes the noun behind it, "a Thursday briefing": the word behind the day, else I. */
static uint32_t over_day(const struct reading *r, uint32_t i, uint32_t last)
{
    uint32_t e = i;
    while (e < last && r->time_at[e] >= 0) e++;
    return e < last && e > i && runs(r, e) && !opens(r, e, last) && tag(r, e) != PROPN ? e : i;
}

/* Where the run of nouns that begins at K ends: before a word that opens another phrase, or none of a phrase. */
static uint32_t run_end(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t e = k;
    bool owns = e < last && (chunk_possessor(r, e) || word_feat(r, e, "Poss=Yes")); /* "her Danish counterpart" */
    if (e < last && tag(r, e) == PRON && !owns) return e + 1;                       /* "him" */
    if (e < last && tag(r, e) == PRON) e++;
    while (e < last && opens(r, e, last) && tag(r, e) != PRON && runs(r, e)) e++; /* "the two committees" */
    if (e > k && e < last) e = over_day(r, e, last);
    for (uint32_t of; e < last && ((of = figure_owns(r, e, last)) > e || (runs(r, e) && !opens(r, e, last)));) {
        if (of > e) {
            e = over_day(r, of, last); /* "Radio 4's Today programme" */
            continue;
        }
        int32_t m = r->mention_at[e];
        e = m >= 0 && r->mentions.v[m].end > e ? r->mentions.v[m].end : e + 1;
        if (e < last && chunk_possessive(r, e)) e = over_day(r, e + 1, last);
    }
    return e < last ? e : last;
}

/* Whether the word at I begins a name, or what a name is called by: "Mr Lane", "President Lane". */
static bool begins_name(const struct reading *r, uint32_t i)
{
    int32_t m = r->mention_at[i];
    bool name = m >= 0 && r->mentions.v[m].kind == M_NAME && r->mentions.v[m].is->name == i;
    return capital(r, i) && (name || word_name(r, i, "title") || hits_at(&r->hits, i, PACK_OFFICES));
}

/* Whether what is told to the noun at I is told to several, or to a body: a jury, a programme, a newspaper. */
static bool body(const struct reading *r, uint32_t i)
{
    return word_is(r, i, W_LISTENER | W_OCCASION) || reading_word_says(r, i, "audience") ||
           hits_at(&r->hits, i, PACK_AGENTS);
}

/* Whether the phrase [k, e) may be somebody who is told: "assured replies" tells nobody. */
static bool somebody(const struct reading *r, uint32_t k, uint32_t e)
{
    bool known = tag(r, k) == DET || tag(r, k) == PRON || body(r, e - 1);
    for (; k < e && !known; k++) known = r->mention_at[k] >= 0 || tag(r, k) == PROPN;
    return known;
}

/* Where the run of nouns [k, e), which a verb follows, is parted into the listener and a subject; K where it is not. */
static uint32_t parted(const struct reading *r, uint32_t k, uint32_t e)
{
    uint32_t change = k;
    for (uint32_t b = e; b-- > k + 1;) {
        if (chunk_possessive(r, b) || chunk_possessive(r, b - 1) || r->text->words[b].flags & WORD_DIGIT) continue;
        if (capital(r, b - 1) && !capital(r, b) && reading_word_says(r, b, "audience") &&
            word_feat(r, b, "Number=Sing"))
            continue; /* "the Daybreak programme" */
        int32_t before = r->mention_at[b - 1];
        bool outlet = before >= 0 && r->mentions.v[before].kind == M_OUTLET && r->mentions.v[before].end == b;
        if (outlet || (body(r, b - 1) && !hits_at(&r->hits, b, PACK_AGENTS)) ||
            (begins_name(r, b) && !begins_name(r, b - 1)))
            return b;
        if (change == k && capital(r, b) != capital(r, b - 1) &&
            (before < 0 || before != r->mention_at[b] || !capital(r, b)))
            change = b;
    }
    if (change > k) return change;
    return e > k + 1 && word_feat(r, e - 1, "Number=Plur") ? e - 1 : k;
}

static bool verbal(const struct reading *r, uint32_t k, uint32_t last)
{
    while (k < last && (tag(r, k) == ADV || word_is(r, k, W_NEG))) k++;
    return k < last && (chunk_verbal(r, k) || word_is(r, k, W_AUX | W_FUTURE | W_HYPO));
}

/* Behind a day and phrases behind prepositions that tell who the listener is or where he is met: "a crowd of marchers
 * in Randu on Monday"; E where they are what is spoken of. */
static uint32_t over_places(const struct reading *r, uint32_t e, uint32_t last)
{
    for (int n = 0; n < PHRASES && e < last; n++) {
        bool of = reading_word_says(r, e, "of") && !capital(r, e - 1); /* not "told Lembayung Motors of a fault" */
        bool where = reading_word_says(r, e, "place") || of || word_is(r, e, W_FROM);
        bool when = e + 1 < last && word_is(r, e, W_PREP) && r->time_at[e + 1] >= 0;
        uint32_t b = e + (where || when), q = b;
        while (q < last && r->time_at[q] >= 0) q++;
        if (q == b && where) q = run_end(r, b, last);
        if (q == b) return e;
        if (r->time_at[q - 1] < 0 && verbal(r, q, last)) return parted(r, b, q) > b ? parted(r, b, q) : e;
        e = q;
    }
    return e;
}

/* Behind a participle that tells of the listener, where "that" follows: "told the bench, also comprising X, that"; E
 * where none does. */
static uint32_t over_participle(const struct reading *r, uint32_t e, uint32_t last)
{
    uint32_t k = e;
    while (k < last && tag(r, k) == ADV) k++;
    if (k >= last || !word_feat(r, k, "VerbForm=Part") || word_is(r, k, W_AUX)) return e;
    for (k++; k < last && k < e + CHUNK_REACH / 3 && !word_feat(r, k, "VerbForm=Fin"); k++)
        if (word_is(r, k, W_COMP) && tag(r, k) == SCONJ) return k;
    return e;
}

/* The same of an aside between commas: "told her counterpart, Taro Endo, that". */
static uint32_t over_aside(const struct reading *r, uint32_t e, uint32_t last)
{
    if (e >= last || !word_mark(r, e, ',')) return e;
    for (uint32_t k = e + 1; k + 1 < last && k < e + CHUNK_REACH / 3 && !word_feat(r, k, "VerbForm=Fin"); k++)
        if (word_mark(r, k, ',')) return word_is(r, k + 1, W_COMP | W_HYPO) ? k + 1 : e; /* "that", "if" */
    return e;
}

uint32_t listener_end(const struct reading *r, uint32_t k, uint32_t last, bool object)
{
    uint32_t e = run_end(r, k, last), start = k;
    while (start < e && (opens(r, start, last) || word_is(r, start, W_DET))) start++;
    bool him = e == k + 1 && tag(r, k) == PRON;
    if (him) return verbal(r, e, last) ? k : e; /* "told he was": it is the subject */
    if (start == e || !somebody(r, k, e)) return k;
    if (e < last && word_is(r, e, W_FOR)) return e; /* "to leave" */
    uint32_t that = over_participle(r, over_aside(r, e, last), last);
    if (that > e) return that;
    if (!verbal(r, e, last)) return object || body(r, e - 1) || r->mention_at[e - 1] >= 0 ? over_places(r, e, last) : k;
    if (!object) return k;
    uint32_t b = parted(r, start, e);
    if (b > start) return b;
    return tag(r, k) == PRON ? k + 1 : k; /* "told her rain was coming" */
}
