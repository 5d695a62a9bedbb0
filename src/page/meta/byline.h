/* SPDX-License-Identifier: MIT */
/** Elements of a page that name its authors. */
#ifndef PAGE_BYLINE_H
#define PAGE_BYLINE_H
#include "page/content/content.h"
#include "page/meta/meta.h"

/** Reads the first by-line that names somebody, those behind the title first, into r->authors, which is empty. True
 * where all that it gave are names for sure: links, or parted by more than commas, behind which callings stand. */
bool bylines_read(const struct meta *m, const struct content *c, struct reading *r);

/** A text that parts names of a list, or begins so: ",", "and". */
bool byline_parts_names(const struct reading *r, struct runut_str s);
/** Whether no word of S begins small. */
bool byline_all_capital(struct runut_str s);
/** The next text node within a dozen nodes behind I; I where there is none. */
uint32_t byline_next_text(const struct content *c, uint32_t i);
/** Whether the text at I is a link's and shaped like a name of more than a word. */
bool byline_linked_name(const struct content *c, const struct reading *r, uint32_t i);
/** Whether the text at I is a name in a link beside the link of the name at FIRST, of the same make: both lead to
 * authors, or it begins as names do. */
bool byline_name_beside(const struct content *c, const struct reading *r, uint32_t first, uint32_t i);
/** Whether the node at I lies in a menu, the page's foot, a form or readers' comments. */
bool byline_out_of_place(const struct content *c, uint32_t i);
#endif
