/* SPDX-License-Identifier: MIT */
/** The article's lines out of a page's tree. */
#ifndef PAGE_POUR_H
#define PAGE_POUR_H
#include "page/content/content.h"

/** Pours the lines of the article into r->flow, but for the node TITLE (0: none), which stands there already; c->root
 * becomes the element it is in. */
void pour_article(struct content *c, struct reading *r, uint32_t title);
/** Pours one node as a line of TYPE: the title. */
void pour_line(const struct content *c, struct reading *r, uint32_t node, enum runut_block_type type);
/** Pours r->title where the text of NODE (the head's title) holds it, as the title's line. */
void pour_title_within(const struct content *c, struct reading *r, uint32_t node);
/** Pours all text of the page. */
void pour_all(struct content *c, struct reading *r);
#endif
