/* SPDX-License-Identifier: MIT */
/** Which of the poured lines are the article's, by their shape. */
#ifndef PAGE_JUDGE_H
#define PAGE_JUDGE_H
#include "page/content/content.h"

/** Drops lines of r->flow, from line FROM on, that are none of the article's; TITLE's node is 0 where it is not known.
 * Gives the bytes of prose that are kept. */
size_t judge_lines(const struct content *c, struct reading *r, uint32_t title, size_t from);
/** Drops the headings, from line FROM on, that no text follows. */
void judge_headings(struct flow *f, size_t from);
#endif
