/* SPDX-License-Identifier: MIT */
/** Who wrote a page: by-lines, labels and metadata. */
#ifndef PAGE_PEOPLE_H
#define PAGE_PEOPLE_H
#include "page/meta/meta.h"
#include "page/meta/person.h"

/** Drops authors that are the outlet's own name, as its dateline or its head tells it. */
void people_drop_outlet(struct reading *r);
/** Decides the authors, and adds editors, by what the page says of itself (M) and what stands around the article (C).
 */
void people_decide(const struct meta *m, const struct content *c, struct reading *r);
#endif
