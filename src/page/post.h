/* SPDX-License-Identifier: MIT */
/** Posts of a network that a report shows: quoted blocks that their writer signs. */
#ifndef PAGE_POST_H
#define PAGE_POST_H
#include "page/page.h"

struct page_post {
    struct runut_range words;  /* bytes of the report's text: what is posted */
    struct runut_range signer; /* the writer's name, without the handle */
    struct runut_date day;     /* as the signature tells it; value NULL where it does not */
};

/** The posts of a page that is a report, in the order of its text; how many in *N. SOURCE: its bytes, which tell one
 * quotation from the next; empty where they are not at hand. Linear in the text. */
const struct page_post *page_posts(struct arena *a, const struct page_packs *packs, const struct page_read *page,
                                   struct runut_str source, size_t *n);
#endif
