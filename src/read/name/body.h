/* SPDX-License-Identifier: MIT */
/** Where the name of a body ends that goes on behind a preposition. */
#ifndef READ_BODY_H
#define READ_BODY_H
#include "read/core/reading.h"

/** The first word behind the name of a body whose words [FIRST, AT) are known, END at the latest: AT where it does not
 * go on. A preposition that may stand in names (words.tsv, value `name`), "and" behind one, or a hyphen carries it on
 * to the next words with capitals: "Centre for Medium-Range Weather Forecasts", "Office of the Director of
 * Intelligence".
 */
uint32_t body_end(const struct reading *r, uint32_t first, uint32_t at, uint32_t end);
/** The country that the name of a body in words [first, end) ends or begins with, as the language has it ("Kosmodrom
 * Vostochny Rusia"), and the sector of the body or organisation that it holds; NULL none. */
const char *body_country(const struct reading *r, uint32_t first, uint32_t end);
const char *body_sector(const struct reading *r, uint32_t first, uint32_t end);
/** How many words at I, right behind a definite article, are a body's name by their capitals alone, no table and no
 * tagger knowing any of them: "the | Reform Party"; 0 none; in a language whose heads come last. */
uint32_t body_named(const struct reading *r, uint32_t i, uint32_t end);
/** How many words at I are the name of a thing that its last word tells, "National Sports Governance Bill", 0 none; in
 * a language whose heads come last. */
uint32_t body_thing(const struct reading *r, uint32_t i, uint32_t end);
/** The words at I, joined by commas and "and", of a body's name that the acronym in brackets behind them shortens, 0
 * none: "Badan Siber dan Sandi Negara (BSSN)". */
uint32_t body_spelled(const struct reading *r, uint32_t i, uint32_t end);
/** Whether the bracket at K holds what is short for the words before it, from FIRST on at most: "(Apdesla)". */
bool body_shortened(const struct reading *r, uint32_t first, uint32_t k, uint32_t end);
/** Whether word I is written as bodies are and no person: "LSI", "TopKarir", "U-17", "Kabar.com". */
bool body_written(const struct reading *r, uint32_t i);
/** How many words at I are rather the body that somebody is of whose name goes on from there to END: "UPH | Dhea Sari",
 * 0 none. */
uint32_t body_before_name(const struct reading *r, uint32_t i, uint32_t end);
/** Whether what ends before K, a person's name to a tagger, is rather the branch of the body before it: what is short
 * for it stands in brackets behind it, "Bea Cukai Soekarno Hatta (Soetta)", or a name behind a comma. */
bool body_branch(const struct reading *r, uint32_t k, uint32_t end);

#endif
