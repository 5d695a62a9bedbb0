/* SPDX-License-Identifier: MIT */
/** What of a page is no part of its report's text, and by which rule. */
#ifndef PAGE_DROPPED_H
#define PAGE_DROPPED_H
#include "page/content/content.h"
#include "page/page.h"

/** Lists into OUT, in page order, the elements that were pruned or lie outside the article (C; NULL for plain text) and
 * the lines of r->flow that were dropped. */
void dropped_list(struct reading *r, const struct content *c, struct page_read *out);
#endif
