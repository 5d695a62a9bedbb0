/* SPDX-License-Identifier: MIT */
/** The article of a page that shows none and tells it in a script: JSON-LD's articleBody, or its state. */
#ifndef PAGE_SCRIPT_H
#define PAGE_SCRIPT_H
#include "page/meta/meta.h"

/**
 * Where the lines of r->flow hold little prose and a script of the page tells more, pours what it tells in their place;
 * the title's line stays. True where it did: the new lines are as they came and have to be looked at, and *M has the
 * day and the author that stand beside the text, where the head told none.
 *
 * A passage of it has its bytes like any other, so a text is taken only if its bytes say all of it: a quotation mark
 * behind a backslash does, the number of a letter ("\u201c") does not.
 */
bool script_pour(const struct content *c, struct meta *m, struct reading *r);
#endif
