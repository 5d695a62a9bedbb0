/* SPDX-License-Identifier: MIT */
/** The names, titles and given names that a pack's tables hold, made quick to find in a row of words. */
#ifndef LANG_GAZETTEER_H
#define LANG_GAZETTEER_H
#include "lang/form.h"

enum gazette { GAZ_NONE,
               GAZ_PLACE,
               GAZ_DEMONYM,
               GAZ_ORG,
               GAZ_PERSON,
               GAZ_TITLE,
               GAZ_GIVEN,
               GAZ_PARTICLE,
               GAZ_OFFICE };

/** A slot of an open hash table by the hash of a row of words. */
struct gaz_slot {
    uint32_t key; /* 0 empty */
    uint8_t kind; /* enum gazette; GAZ_NONE for the beginning of a longer row */
};

struct gazetteer {
    struct gaz_slot *slots;
    uint32_t mask;
};

/** Makes it from the tables of PACK, whose forms are cut as text is, in arena A. */
void gazetteer_init(struct gazetteer *g, struct arena *a, const struct lang *lang, const struct pack *pack);
/** Marks the N words of a sentence: 2 * kind for the first word of a row, 2 * kind + 1 for the others, 0 none. */
void gazetteer_mark(const struct gazetteer *g, const struct word *words, const struct form *forms, size_t n, uint8_t *marks);
#endif
