/* SPDX-License-Identifier: MIT */
/** What the names that page builders give to classes, ids and roles say of an element. */
#ifndef PAGE_HINT_H
#define PAGE_HINT_H
#include "page/core/packs.h"
#include "page/core/site.h"
#include "page/markup/html.h"

enum { HINT_BITS = 10, HINT_SHAPE_BITS = 14, HINT_SHAPES = 1 << HINT_SHAPE_BITS };

struct hints {
    struct map words;                /* to bits */
    uint8_t shapes[HINT_SHAPES / 8]; /* a bit for each shape that some word has: most words of a page end here */
};

/** Values of classes and ids that were met on the page, with what they say: pages repeat them. */
struct hint_memo {
    struct {
        struct runut_str value; /* p NULL: empty */
        uint16_t flags;
    } of[1 << HINT_BITS];
    const char *end; /* of the page's source, in which they lie */
    unsigned items;  /* enum hint_item: what the microdata say that the page holds */
};

enum hint_item { ITEM_FORUM = 1, ITEM_LISTING = 2 };

void hint_init(struct hints *h, struct arena *a, const struct page_packs *packs);
/** The flags (enum node_flag) of a start tag; SITE NULL: none. */
uint16_t hint_flags(const struct hints *h, struct hint_memo *memo, const struct site *site, const struct html *html,
                    const struct html_token *t);
#endif
