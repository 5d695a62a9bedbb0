/* SPDX-License-Identifier: MIT */
/** The article in the state that a page keeps for its scripts: JSON of no known make. */
#ifndef PAGE_STATE_H
#define PAGE_STATE_H
#include "page/core/reading.h"

struct state {
    struct runut_str *parts; /* of the article's text, in their order: strings of JSON, as they stand */
    size_t n;
    size_t weight;                      /* bytes of text in them */
    struct runut_str published, author; /* what the objects around them say of it; empty where they do not */
};

/** How many bytes of text a string of JSON says; 0 where it is no prose, STOPS sentences at least. */
typedef size_t state_weigher(struct runut_str s, size_t stops);

/** The end of the string of JSON that begins at AT, behind its quotation mark. */
size_t state_string_end(struct runut_str s, size_t at);
/**
 * Looks in S for the longest text: a string, or the strings of one key in the items of one list, as systems have it
 * that keep an article paragraph by paragraph. True where it weighs more than OUT->weight, which is then its own.
 */
bool state_find(struct reading *r, struct runut_str s, state_weigher *weigh, struct state *out);
#endif
