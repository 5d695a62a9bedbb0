/* SPDX-License-Identifier: MIT */
/** Who wrote a page: names in by-lines, labels and metadata. */
#ifndef PAGE_PEOPLE_H
#define PAGE_PEOPLE_H
#include "page/meta.h"

/** Adds the people that a by-line names to LIST, what they add to their names ("Ph.D.") with them; what is no person's
 * name is left out. */
void people_add(struct reading *r, struct names *list, struct runut_str s);
/** The same behind a label, with a COLON or without: where it is that of somebody stationed in a place ("Contributor:
 * NAME, PLACE", "Contributor PLACE, NAME"), the place is left out. */
void people_add_behind(struct reading *r, struct names *list, struct runut_str label, bool colon, struct runut_str s);
/** Drops lines that say nothing but an author's name. */
void people_drop_lines(struct reading *r);
/** Decides the authors, and adds editors, by what the page says of itself (M) and what stands around the article (C).
 */
void people_decide(const struct meta *m, const struct content *c, struct reading *r);
#endif
