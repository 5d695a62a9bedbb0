/* SPDX-License-Identifier: MIT */
/** What stands on a page but is not the article, told by its words; the credits that stand among it. */
#ifndef PAGE_FURNITURE_H
#define PAGE_FURNITURE_H
#include "page/reading.h"

/** Drops furniture from the lines of r->flow, also from within them; keeps authors, editors and codes that it names. */
void furniture_drop(struct reading *r);
/** Whether the bare string is furniture as a line of its own. */
bool furniture_is_line(const struct reading *r, struct runut_str s);
/** Whether it is such a line that announces links to other pages: "Read also". */
bool furniture_announces(const struct reading *r, struct runut_str s);
/** Ends like a sentence: a full stop, question or exclamation mark, a closing quotation mark or bracket behind one. */
bool furniture_sentence_end(struct runut_str s);
/** Words parted by blanks, counted up to MOST. */
unsigned furniture_words(struct runut_str s, unsigned most);
#endif
