/* SPDX-License-Identifier: MIT */
/** Boxes of a page that lie within or behind its article: lines that leave with what stands around them. */
#ifndef PAGE_BOX_H
#define PAGE_BOX_H
#include "page/content/content.h"

enum {
    LABEL = 40,       /* bytes of a line that may be a label */
    FIRST_LABEL = 80, /* the same before the first paragraph: by-lines, dates */
    MAX_TEASER = 300  /* the same of a paragraph that leads to another article */
};

/** Drops "Read also" and the links in one box with it, from line FROM on. */
void box_links(const struct content *c, const struct reading *r, struct flow *f, size_t from);
/** Drops notices and machines' summaries: all that stands in one box with what says so. TITLE's node is 0 where it is
 * not known. */
void box_spoken(const struct content *c, const struct reading *r, uint32_t title, size_t from);
/** Drops the cards of other articles behind this one. */
void box_cards(const struct content *c, struct flow *f, uint32_t title, size_t from);
#endif
