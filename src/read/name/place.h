/* SPDX-License-Identifier: MIT */
/**
 * The gazetteer: divisions, regencies and cities by name, each with its country and position.
 *
 * Eight thousand rows are too many to cut into words when the engine opens, as the lexicon does with its forms; they
 * are kept in a hash by their bytes instead, and the text from a word to the end of one of the next few is looked up in
 * it. So a form stands exactly as it is written. Names that several places share are chained in the order of the table,
 * which make-places has put the likelier one first in; a country that the context tells goes before that.
 */
#ifndef READ_PLACE_H
#define READ_PLACE_H
#include "read/core/rules.h"

struct reading;

enum place_kind { PLACE_DIVISION, PLACE_REGENCY, PLACE_CITY };

struct place {
    struct runut_str name;
    const char *country; /* ISO 3166-1 alpha-3 */
    enum place_kind kind;
    uint32_t row; /* of places.tsv: latitude, longitude, people */
};

/** Compiles places.tsv of PACK into ARENA. */
struct places *place_open(struct arena *arena, const struct pack *pack);

/** The place called NAME: one in COUNTRY_HINT (may be NULL) if there is one, else the likeliest. NULL where there is
 * none. */
const struct place *place_find(const struct rules *rules, struct runut_str name, const char *country_hint);

/** The place with the longest form that begins at word I and ends before word END; N receives its words. NULL where
 * there is none. */
const struct place *place_at(const struct reading *r, uint32_t i, uint32_t end, const char *country_hint, uint32_t *n);

/** Whether a noun that tells what sort of place a name is stands at word I: desa, kabupaten. */
bool place_noun(const struct reading *r, uint32_t i);
/** How many words of the run of RUN capitals at I are a place that such a noun before its name says: "Desa Batu Hitam",
 * "kampung Rawa"; what the tagger takes for a person behind it is none of it. 0 none, or where heads do not come
 * first. */
uint32_t place_called(const struct reading *r, uint32_t i, uint32_t run);
#endif
