/* SPDX-License-Identifier: MIT */
/** Names of people as by-lines write them. */
#ifndef PAGE_PERSON_H
#define PAGE_PERSON_H
#include "page/core/reading.h"

/** Whether a word of S begins a form of the furniture's kind WHAT: "desk", "outlet_word". */
bool person_has_word(const struct reading *r, struct runut_str s, const char *what);
/** Behind a label of authors that stands at the beginning of S or a word later: "By", "Recipe by"; 0 where none does.
 */
size_t person_behind_label(const struct reading *r, struct runut_str s);
/** Whether S is shaped like a person's name: one to five capitalised words, no digits, no desk or outlet. */
bool person_shaped(const struct reading *r, struct runut_str s);
/** Whether S is what somebody is, of capital words: "Senior Crime Reporter". */
bool person_calling(const struct reading *r, struct runut_str s);
/** Adds the people that a by-line names to LIST, what they add to their names ("Ph.D.") with them; what is no person's
 * name is left out, and so is a house behind a dash or a bar ("NAME | HOUSE"). */
void people_add(struct reading *r, struct names *list, struct runut_str s);
/** The same behind a label, with a COLON or without: where it is that of somebody stationed in a place ("Contributor:
 * NAME, PLACE", "Contributor PLACE, NAME"), the place is left out; else where the report's text tells of what stands
 * behind the one comma. */
void people_add_behind(struct reading *r, struct names *list, struct runut_str label, bool colon, struct runut_str s);
#endif
