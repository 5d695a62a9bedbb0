/* SPDX-License-Identifier: MIT */
/** The day of publication of a page of HTML. */
#ifndef PAGE_DATED_H
#define PAGE_DATED_H
#include "page/meta/meta.h"

/** Sets r->published with its method, and r->modified, from what the page says and prints; C->root is chosen. */
void dated_decide(const struct meta *m, const struct content *c, struct reading *r);
#endif
