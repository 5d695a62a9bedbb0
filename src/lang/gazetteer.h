/* SPDX-License-Identifier: MIT */
/** The names, titles and given names that a pack's tables hold, made quick to find in a row of words. */
#ifndef LANG_GAZETTEER_H
#define LANG_GAZETTEER_H
#include "lang/form.h"

enum { GAZ_WORDS = 6 }; /* of a row, at most */

enum gazette {
    GAZ_NONE,
    GAZ_PLACE,
    GAZ_DEMONYM,
    GAZ_ORG,
    GAZ_PERSON,
    GAZ_TITLE,
    GAZ_GIVEN,
    GAZ_PARTICLE,
    GAZ_OFFICE,
    GAZ_LEARNT_PERSON, /* these three are a model's own */
    GAZ_LEARNT_ORG,
    GAZ_LEARNT_PLACE
};

struct gazetteer {
    const struct gaz_slot *slots; /* NULL: empty */
    uint32_t mask;
};

/** Makes it from the tables of PACK, whose forms are cut as text is, in arena A. */
void gazetteer_init(struct gazetteer *g, struct arena *a, const struct lang *lang, const struct pack *pack);
/** The key of a row of words from that of the row before its last word (0 for none). */
uint32_t gazetteer_key(uint32_t before, uint32_t low);
/** Marks the words of a sentence that have no mark yet: 2 * kind for the first word of a row, 2 * kind + 1 for the
 * others. */
void gazetteer_mark(const struct gazetteer *g, const struct word *words, const struct form *forms, size_t n,
                    uint8_t *marks);
#endif
