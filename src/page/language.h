/* SPDX-License-Identifier: MIT */
/** Which language a text is in. */
#ifndef PAGE_LANGUAGE_H
#define PAGE_LANGUAGE_H
#include "page/page.h"

enum { LANGUAGES_MOST = 32 };

struct language_slot {
    struct runut_str form;
    uint32_t next; /* of the same three characters: 1 + its number; 0: none */
    uint8_t language;
    int8_t weight;
};

/** What the packs' tables know of languages: made once, shared by threads. */
struct languages {
    struct runut_str names[LANGUAGES_MOST];
    size_t n;
    uint32_t *hashes; /* of the slots; 0: empty. Apart from them, for most words end here */
    struct language_slot *slots;
    size_t cap;
    uint32_t threes[27 * 27 * 27]; /* 1 + the first slot of three letters or edges of a word; 0: none */
    bool ends[27 * 27];            /* whether any ends with these two */
    bool others;                   /* some rows have threes of other characters */
};

void language_init(struct languages *l, struct arena *a, const struct page_packs *packs);
/** The code (BCP 47) of the language that TEXT is in, "und" where none fits. DECLARED, which may be empty, is what the
 * page says: where the text is short and speaks for it, half as much is enough. */
const char *language_of(struct arena *a, const struct languages *known, struct runut_str text,
                        struct runut_str declared, double *confidence);
#endif
