/* SPDX-License-Identifier: MIT */
/**
 * Where names begin: sets right what taggers make of the names of people behind offices, bodies, places and ranks,
 * before phrases are found.
 */
#include "read/name/body.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/phrase.h"
#include "read/name/place.h"

/* Whether a form of an office, a title or a party that a table knows ends before word I. */
static bool known_before(const struct reading *r, uint32_t i)
{
    static const uint8_t tables[] = {PACK_OFFICES, PACK_AGENTS, PACK_NAMES, PACK_ORGS, PACK_COUNTRIES};
    for (uint32_t b = i; b-- > sentence_first(r, i) && i - b < NAME_WORDS;)
        for (size_t t = 0; t < sizeof tables; t++) {
            const struct hit *h = hits_at(&r->hits, b, tables[t]);
            if (h && b + h->n == i && !(tables[t] == PACK_NAMES && word_name(r, b, "field"))) return true;
        }
    return false;
}

/* Whether what a tagger has before the short form at K, from word I on, is likely no part of that person's name: words
 * of a firm or body that it began too early in, "PT Dharma Surya | Ari Wijaya", or another's name. */
static bool foreign(const struct reading *r, uint32_t i, uint32_t k)
{
    const struct word *w = r->text->words;
    bool within = i > sentence_first(r, i) && w[i - 1].flags & WORD_CAPITAL && !known_before(r, i);
    uint32_t b = i;
    while (within && b > 0 && w[b - 1].ner == NER_I_ORG) b--;
    if (within && b > 0 && w[b - 1].ner == NER_B_ORG && w[b - 1].flags & WORD_UPPER && word_name(r, b - 1, "unit"))
        return true; /* "PT" */
    const struct hit *whose = hits_at(&r->hits, i, PACK_PEOPLE);
    if (whose && whose->n > 1 && i + whose->n == k) return true;
    for (uint32_t j = i; j < k; j++)
        if (word_name(r, j, "given") || w[j].end - w[j].beg < 3 ||
            memchr(r->text->text.p + w[j].beg, '.', w[j].end - w[j].beg))
            return false;
    return k > i + 1 || body_written(r, i) || within;
}

/* Whether a form of a table that names parties begins before word I and goes on over it: "Manchester | United". */
static bool covered(const struct reading *r, uint32_t i)
{
    for (uint32_t b = i; b-- > sentence_first(r, i) && i - b < NAME_WORDS;) {
        const struct hit *h = element_party(r, b);
        if (h && b + h->n > i) return true;
    }
    return false;
}

/* Whether word I may be a word of a name that no tagger has: a capital that neither a table nor the report knows for
 * anything else, and no letters alone. */
static bool unclaimed(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    uint32_t row, len = w->end - w->beg;
    bool given = element_given(r, i), letters = (w->flags & WORD_UPPER && len > 1) || len == 2 || len == 3;
    bool tagged = w->ner != NER_O && !(w->ner == NER_I_ORG && (given || len == 1)); /* "DPR RI | I Gede" */
    if (!(w->flags & WORD_CAPITAL) || w->flags & (WORD_PUNCT | WORD_DIGIT | WORD_CLITIC) || (letters && !given) ||
        tagged)
        return false;
    return !element_party(r, i) && !word_name(r, i, "unit") && !word_name(r, i, "suffix") &&
           !word_name(r, i, "title") && !word_name(r, i, "toponym") && !place_noun(r, i) &&
           !element_place(r, i, i + 1, &row) && !r->class_of[i] && r->time_at[i] < 0 &&
           map_get(&r->lower, w->low) == MAP_NONE && map_get(&r->places, w->low) == MAP_NONE && !body_written(r, i) &&
           !covered(r, i);
}

/* Whether the name of a place or body ends before word I, as a tagger or a table knows it. */
static bool home_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), row;
    uint8_t tag = i > first ? r->text->words[i - 1].ner : NER_O;
    if (tag == NER_I_LOC || tag == NER_I_ORG || (tag == NER_B_ORG && !word_name(r, i - 1, "unit"))) return true;
    const struct hit *office = i > first ? hits_at(&r->hits, i - 1, PACK_OFFICES) : NULL; /* "CEO" shortens no body */
    bool holder = office && str_is(reading_cell(r, PACK_OFFICES, office->row, 2), "person");
    if (i > first && body_written(r, i - 1) && !holder && !element_titled(r, i - 1)) return true;
    for (uint32_t b = i; b-- > first && i - b < NAME_WORDS;) {
        const struct hit *h = element_party(r, b);
        bool home = h && (h->table == PACK_ORGS || h->table == PACK_COUNTRIES);
        if ((home && b + h->n == i) || element_place(r, b, i, &row) == i - b) return true;
    }
    return false;
}

/* Whether a rank ends before word I: there somebody's name begins. */
static bool rank_before(const struct reading *r, uint32_t i)
{
    for (uint32_t b = i; b-- > sentence_first(r, i) && i - b < 4;)
        if (element_rank(r, b, i + 1) && b + hits_at(&r->hits, b, PACK_NAMES)->n == i) return !covered(r, b);
    return false;
}

/* How many words before the name that a tagger begins at K are somebody's as well: those behind his rank, "Kombes |
 * Bisma Teguh", or one behind the place or body that he is of, "Bupati Jombang | Nyono Suharli". */
static uint32_t begun_late(const struct reading *r, uint32_t k)
{
    uint32_t first = sentence_first(r, k), b = k;
    for (; b > first && k - b < 3 && unclaimed(r, b - 1); b--)
        if (rank_before(r, b - 1)) return k - b + 1;
    if (b < k && home_before(r, k - 1)) return 1;
    bool two = b + 1 < k && (element_given(r, k - 2) || r->text->words[k - 2].low.len < 2); /* "I Gede | Pasek" */
    return two && home_before(r, k - 2) ? 2 : 0;
}

/* Whether the name that a tagger begins at K begins a word later: "DPD Partai Golkar Jatim | Ibnu Munzir". */
static bool begun_early(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    uint32_t row;
    bool name = k + 2 < r->text->n_words && w[1].ner == NER_I_PER && w[2].ner == NER_I_PER;
    return name && element_place(r, k, k + 1, &row) && !element_given(r, k) && k > sentence_first(r, k) &&
           home_before(r, k);
}

/* Sets right where taggers begin the names of people behind what they are and where. */
static void mend_names(struct reading *r)
{
    struct word *w = r->text->words;
    for (uint32_t k = 0; k < r->text->n_words && r->rules->pack->head_first; k++) {
        if (w[k].ner != NER_B_PER || element_titled(r, k)) continue;
        uint32_t late = begun_late(r, k);
        if (late) {
            w[k].ner = NER_I_PER;
            for (uint32_t b = k - late; b < k; b++) w[b].ner = b > k - late ? NER_I_PER : NER_B_PER;
            *map_put(&r->persons, w[k - late].low) = 1;
        } else if (begun_early(r, k)) {
            w[k].ner = NER_B_LOC;
            w[k + 1].ner = NER_B_PER;
        }
    }
}

/* A person's short form that comes back alone tells where the long name begins: in "Direktur Exposit Strategi Arif
 * Sutanto" at Arif, whom "kata Arif" tells of. What a tagger had before it in the name becomes a body's. */
static void begin_names(struct reading *r)
{
    struct word *w = r->text->words;
    for (uint32_t i = 0, e; i < r->text->n_words && r->rules->pack->head_first; i = e > i ? e : i + 1) {
        uint8_t kind = w[i].ner;
        e = i;
        if (kind != NER_B_PER && kind != NER_B_ORG) continue;
        for (e = i + 1; e < r->text->n_words && w[e].ner == kind + 1;) e++;
        if (in_heading(r, i) || element_titled(r, i) || map_get(&r->voices, w[i].low) != MAP_NONE) continue;
        uint32_t k = i + 1, brief = body_before_name(r, i, e);
        while (k + 1 < e && map_get(&r->voices, w[k].low) == MAP_NONE) k++;
        bool body = kind == NER_B_ORG && (!known_before(r, i) || (k < e && hits_at(&r->hits, k, PACK_PEOPLE)));
        bool short_form =
            k + 1 < e && !body && !word_name(r, k - 1, "title") && foreign(r, i, k); /* a rank parts them */
        if (!short_form && !brief) continue;
        if (!short_form) k = i + brief;
        bool whose = hits_at(&r->hits, i, PACK_PEOPLE) && kind == NER_B_PER;
        bool goes_on = i > 0 && (w[i - 1].ner == NER_B_ORG || w[i - 1].ner == NER_I_ORG);
        for (uint32_t j = i; j < k && !whose; j++) w[j].ner = j > i || goes_on ? NER_I_ORG : NER_B_ORG;
        for (uint32_t j = k; j < e; j++) w[j].ner = j > k ? NER_I_PER : NER_B_PER;
    }
}

void names_begin(struct reading *r)
{
    mend_names(r);
    begin_names(r);
}
