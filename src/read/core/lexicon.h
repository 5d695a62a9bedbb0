/* SPDX-License-Identifier: MIT */
/**
 * Finds the forms of a pack's tables in a text: every table in one look at each word.
 *
 * Forms of several words are found word by word; forms that begin alike are tried in turn, so the time for a word is
 * the number of forms that share its first word, which the pack bounds and the page does not. Method: a hash from first
 * words to chains of forms.
 */
#ifndef READ_LEXICON_H
#define READ_LEXICON_H
#include "lang/lang.h"

/** A form of a table found in a text. */
struct hit {
    uint32_t row;   /* of its table */
    uint16_t n;     /* words that it spans */
    uint8_t table;  /* enum pack_table */
    uint8_t column; /* which column of the table held the form */
};

/** The hits of a text by the word where they begin: those of word i are hits[first[i]] to hits[first[i + 1] - 1],
 * longest first; behind the last word there are none. */
struct hits {
    struct hit *v;
    uint32_t *first;
};

struct lexicon;

/** Compiles the forms of PACK into ARENA, cut into words as LANG cuts text. */
struct lexicon *lexicon_new(struct arena *arena, const struct pack *pack, const struct lang *lang);

/** Of a word in lower case that is another said twice ("media-media"), that other; else empty. */
struct runut_str lexicon_doubled(struct runut_str low);

/** All forms in TEXT. A doubled word of no table is held for what its half is where that may be several: those who act,
 * their deeds as nouns, what they give. */
struct hits lexicon_find(const struct lexicon *lexicon, struct arena *a, const struct text *text);

/** The row of TABLE that has the word LOW, in lower case, for a form or for the first word of one; MAP_NONE none. */
uint32_t lexicon_row(const struct lexicon *lexicon, enum pack_table table, struct runut_str low);

/** The longest hit of TABLE that begins at word I, or NULL. */
const struct hit *hits_at(const struct hits *hits, uint32_t i, enum pack_table table);
#endif
