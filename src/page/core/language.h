/* SPDX-License-Identifier: MIT */
/** Which language a text is in. */
#ifndef PAGE_LANGUAGE_H
#define PAGE_LANGUAGE_H
#include "page/core/packs.h"

enum { LANGUAGES_MOST = 32, LANGUAGES_TOGETHER = 8 };

struct language_slot {
    struct runut_str form;
    uint32_t row; /* of WEIGHTS */
};

/** What the packs' tables know of languages: made once, shared by threads. */
struct languages {
    struct runut_str names[LANGUAGES_MOST];
    size_t n;
    uint32_t *hashes; /* of the slots; 0: empty. Apart from them, for most words end here */
    struct language_slot *slots;
    size_t cap;
    uint16_t threes[27 * 27 * 27]; /* the row of three letters or edges of a word; 0: none */
    bool others;                   /* some forms are threes of other characters */
    int32_t *weights;              /* what a form weighs for each language: rows of WIDTH; the first is all zero */
    size_t width, n_rows;          /* a multiple of LANGUAGES_TOGETHER */
};

void language_init(struct languages *l, struct arena *a, const struct page_packs *packs);
/** The code (BCP 47) of the language that TEXT is in, "und" where none fits. DECLARED, which may be empty, is what the
 * page says: where the text is short and speaks for it, half as much is enough. */
const char *language_of(struct arena *a, const struct languages *known, struct runut_str text,
                        struct runut_str declared, double *confidence);
#endif
