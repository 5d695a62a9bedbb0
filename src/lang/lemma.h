/* SPDX-License-Identifier: MIT */
#ifndef LANG_LEMMA_H
#define LANG_LEMMA_H
#include "base/utf8.h"
#include "lang/model.h"

enum { LEMMA_ENDS = 15 };
struct lemma_ends {
    uint8_t front, back; /* bytes */
};
extern const struct lemma_ends lemma_ends[LEMMA_ENDS];

/** The key of a form (ENDS NULL) or of its ends in the lemma table, for a part of speech; 0 where it is too short. */
uint32_t lemma_key(struct runut_str low, const struct lemma_ends *ends, unsigned upos);
/** Applies a rule; false where the form is too short for it or no UTF-8 would come of it. */
bool lemma_apply(const char *rule, struct arena *a, struct runut_str form, struct runut_str low, struct runut_str *out);
/** The lemma of a word whose part of speech is known; a slice of its form where that is all it takes. */
struct runut_str lemma_of(const struct model *m, struct arena *a, struct runut_str text, const struct word *w);
#endif
