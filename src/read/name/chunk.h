/* SPDX-License-Identifier: MIT */
/** Nominal chunks: the words that may stand together in the phrase of a speaker. */
#ifndef READ_CHUNK_H
#define READ_CHUNK_H
#include "read/core/reading.h"

enum { CHUNK_REACH = 60 }; /* words that a phrase is looked for in */

/** Whether word I may stand inside a noun phrase, prepositions and conjunctions apart. */
bool chunk_nominal(const struct reading *r, uint32_t i);
/** Whether word I tells a time, as "former" before a noun does not. */
bool chunk_timed(const struct reading *r, uint32_t i);
/** "Afghan and coalition troops": whether "and" at K joins a country's adjective to another word before the one noun,
 * before END, that both describe: one party, unless the other is a country's too ("Israeli and Syrian officials"). */
bool chunk_joins(const struct reading *r, uint32_t k, uint32_t end);
/** Whether word I is a verb or auxiliary, by its tag or where it has none by the tables. */
bool chunk_verbal(const struct reading *r, uint32_t i);
/** Whether word I is the mark of a possessor, "'s". */
bool chunk_possessive(const struct reading *r, uint32_t i);
/** Whether word I is a pronoun that is the clitic of a noun, "laporannya"; one that only says whose, "their lawyer". */
bool chunk_owned(const struct reading *r, uint32_t i);
bool chunk_possessor(const struct reading *r, uint32_t i);
/** The first word, LOW at the least, of the chunk that ends before END, which is END where there is none. */
uint32_t chunk_first(const struct reading *r, uint32_t end, uint32_t low);
/** The word behind the chunk that begins at K, at most END; K where there is none. */
uint32_t chunk_end(const struct reading *r, uint32_t k, uint32_t end);
#endif
