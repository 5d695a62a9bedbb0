/* SPDX-License-Identifier: MIT */
/** What the shape and the words of one line tell. */
#ifndef PAGE_LINE_H
#define PAGE_LINE_H
#include "page/core/reading.h"

/** Ends like a sentence: a full stop, question or exclamation mark, a closing quotation mark or bracket behind one. */
bool line_ends(struct runut_str s);
/** Words parted by blanks, counted up to MOST. */
unsigned line_words(struct runut_str s, unsigned most);
/** The row of furniture.tsv whose form a whole line is, but for signs around it; NULL where it is none. */
const struct pack_row *line_known(const struct reading *r, struct runut_str s);
/** Whether it is such a line that announces links to other pages: "Read also". */
bool line_announces(const struct reading *r, struct runut_str s);
#endif
