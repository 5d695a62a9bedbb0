/* SPDX-License-Identifier: MIT */
/** What is parted off between a name and its verb. */
#ifndef READ_ASIDE_H
#define READ_ASIDE_H
#include "read/core/reading.h"

enum { ASIDE_BRACKET = 12 }; /* words in a bracket */

enum aside {
    ASIDE_NONE,
    ASIDE_BESIDE, /* about the saying: "speaking in Seoul" */
    ASIDE_PART    /* of the phrase: an age, an apposition, a relative clause */
};

/** Whether word I parts an aside off: a comma, a dash, a hyphen that stands free. */
bool aside_mark(const struct reading *r, uint32_t i);
/** Whether word I is a relative pronoun: "who", and "that" where the tagger holds it for one. */
bool aside_relative(const struct reading *r, uint32_t i);
/** What the words [first, end) between two marks are to the noun before them. */
enum aside aside_kind(const struct reading *r, uint32_t first, uint32_t end);
/** The word before the aside that ends at K (its last mark is word K - 1), at least LOW; K where there is none. PART:
 * whether it belongs to the phrase. */
uint32_t aside_before(const struct reading *r, uint32_t k, uint32_t low, bool *part);
/** The mark, at LOW or behind it and less than REACH words before K, that opens the bracket which word K - 1 closes; K
 * where none does. */
uint32_t aside_bracket(const struct reading *r, uint32_t k, uint32_t low, uint32_t reach);
/** Where the bracket opens that ends before I behind somebody's name, "Ann Dobell | (R-Md.) telling"; I where none
 * does.
 */
uint32_t aside_of_person(const struct reading *r, uint32_t i, uint32_t low);
/** The comma Q, which opened an aside, may close another one behind the name that opens the sentence: where that
 * begins, Q if it does not. */
uint32_t aside_next(const struct reading *r, uint32_t q, uint32_t low, bool *part);
/** "Bupati didampingi Camat meninjau": whether the word at V is a passive, no cue, with a party right before it; where
 * heads come first another verb behind its agent is that party's too. */
bool aside_passive(const struct reading *r, uint32_t v);
/** The clause without commas that ends at K, relative or such a passive's: where it opens, MAP_NONE where none is. */
uint32_t aside_clause(const struct reading *r, uint32_t k, uint32_t low);
/** The mark that opens an aside which no mark closes, "Owen Hale, of the union said", whose noun begins at I behind its
 * preposition; I where none does. */
uint32_t aside_open(const struct reading *r, uint32_t i, uint32_t low);
/** Whether mention M names a person; whether it is told by what he is, "a resident of Randu": a name behind it need not
 * be his. */
bool aside_person(const struct reading *r, int32_t m);
bool aside_common(const struct reading *r, int32_t m);

/** Where the aside opens that ends before word K and only cites: ", diberitakan AFP,", ", seperti dilansir AFP,
 * Jumat,"; K where none does. */
uint32_t aside_citation(const struct reading *r, uint32_t k, uint32_t first);

/** Where "dalam keterangan tertulisnya" begins that ends before K: on what occasion he speaks; K where it does not. */
uint32_t aside_occasion(const struct reading *r, uint32_t k, uint32_t low);

/** Whether word K, behind a comma and an article, names the words before that comma, ", a charge X denies". */
bool aside_words(const struct reading *r, uint32_t k);
/** Whether such a noun stands behind the comma at K, and before END who answers what it names: ", a claim rejected by
 * X".
 */
bool aside_answered(const struct reading *r, uint32_t k, uint32_t end);
/** "Tom Hill, 34, of Leeds, and Ann Lee": behind the name that ends at K the last of the commas that part off his age
 * and home; K where none stand there. */
uint32_t aside_age(const struct reading *r, uint32_t k, uint32_t end);
/** Where the address begins that words [FIRST, END), a place behind a comma, end, where a preposition governs it or
 * people are of it: "in Tangerang, | Banten", "Warga Desa Suka, | Kecamatan Mundu, Jawa Barat"; END where they are
 * none. Nothing before LOW is looked at. */
uint32_t aside_address(const struct reading *r, uint32_t first, uint32_t end, uint32_t low);
/** Where the address ends that stands behind name M, which ends before K, a list of places that no "and" closes: "ke
 * Pondok Al Ikhlas, Cilongok, Jawa Tengah"; K where none does. */
uint32_t aside_address_behind(const struct reading *r, int32_t m, uint32_t k, uint32_t end);
#endif
