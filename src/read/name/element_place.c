/* SPDX-License-Identifier: MIT */
/** Which capitals are the name of a place: by the gazetteer, by the tagger, by what the report calls a place elsewhere.
 */
#include "read/name/element.h"
#include "read/name/place.h"

/* Whether word I is used as the name of a place, as the tagger or the report elsewhere says. */
static bool place_word(const struct reading *r, uint32_t i)
{
    return r->text->words[i].flags & WORD_CAPITAL && map_get(&r->places, r->text->words[i].low) != MAP_NONE;
}

/* The words of the gazetteer's longest form at I and of what sort it is, "Bekasi Kota"; its ROW of places.tsv. */
uint32_t element_place(const struct reading *r, uint32_t i, uint32_t end, uint32_t *row)
{
    uint32_t n = 0;
    const struct place *p = place_at(r, i, end, NULL, &n);
    if (!p) return 0;
    *row = p->row;
    return n + (i + n < end && r->text->words[i + n].flags & WORD_CAPITAL && place_noun(r, i + n));
}

/* How many words of a run of capitals behind an office are the place or body it is held at, before the name: "Bupati
 * Garut Rudy Gunawan". */
uint32_t element_prefix(const struct reading *r, uint32_t i, uint32_t run, bool local, uint32_t *row)
{
    uint32_t n = 0;
    *row = MAP_NONE;
    for (uint32_t k = 0; k < run; k++) {
        uint32_t place = element_place(r, i + k, i + run, row);
        if (k == 0 && place < 2 && local && run > 1 && word_name(r, i, "toponym"))
            return *row = MAP_NONE, 2; /* "Bupati Muara Indah" */
        if (place && (k == 0 || place > 1 || place_noun(r, i + k - 1)) && (local || k + place < run)) return k + place;
        *row = MAP_NONE;
        if (element_given(r, i + k)) break;
    }
    while (n + 1 < run && place_word(r, i + n) && (n == 0 || !element_given(r, i + n))) n++;
    if (n + 1 == run && run > 2 && local) n--; /* a tagger's place takes in his first name */
    if (n) return n;
    for (uint32_t k = 0; k < run; k++)
        if (element_given(r, i + k)) return word_person(r, i) ? 0 : k;
    return local && run >= 3 ? run - 2 : 0; /* such an office is always of some place, and most names have two words */
}

/* How many words of the name of RUN words at I are rather the place that its bearer is of, "Lembayung Sekar
 * Anindhaguna", or alone in a headline the place itself. */
uint32_t element_place_before(const struct reading *r, uint32_t i, uint32_t run)
{
    uint32_t n = 0;
    while (n < run && place_word(r, i + n) && !element_given(r, i + n) && r->text->words[i + n].ner != NER_I_PER) n++;
    return n == run && n == 1 && element_titled(r, i) ? n : n + 2 <= run ? n : 0;
}

/* A place of the gazetteer that stands by itself: the whole run of capitals is its name, and no verb of saying makes it
 * a person's. */
struct element element_bare_place(const struct reading *r, uint32_t i, uint32_t end, uint32_t run)
{
    struct element none = {E_NONE, 0, 0};
    uint32_t row = MAP_NONE, n = element_place(r, i, end, &row);
    bool first = element_opens(r, i) || element_titled(r, i);
    const struct hit *office = first && i > sentence_first(r, i) ? hits_at(&r->hits, i - 1, PACK_OFFICES) : NULL;
    bool held = office && r->rules->pack->head_first && str_is(reading_cell(r, PACK_OFFICES, office->row, 2), "person");
    if (n && held && i + n < end && element_verb(r, i + n))
        return (struct element){E_PLACE, n, row}; /* "Bupati Garut Diperiksa KPK" */
    if (!n || run > n ||
        (first && n == 1 && (element_common(r, i) || map_get(&r->lower, r->text->words[i].low) != MAP_NONE)))
        return none;
    if (first && i + n < end && r->text->words[i + n].flags & WORD_CAPITAL && !element_party(r, i + n)) return none;
    if (n == 1 && (element_given(r, i) || map_get(&r->persons, r->text->words[i].low) != MAP_NONE ||
                   (i + n < end && hits_at(&r->hits, i + n, PACK_CUES))))
        return none;
    return (struct element){E_PLACE, n, row};
}
