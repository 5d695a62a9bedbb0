/* SPDX-License-Identifier: MIT */
/** What a page's head says of its place in an article of several pages. */
#ifndef PAGE_LEAF_H
#define PAGE_LEAF_H
#include "page/page.h"

/** See runut_leaf_of. Memory for the time of the call comes from A. */
bool leaf_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in, struct runut_leaf *leaf);
#endif
