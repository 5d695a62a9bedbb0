/* SPDX-License-Identifier: MIT */
/** What stands on a page but is not the article, told by its words; the credits that stand among it. */
#ifndef PAGE_FURNITURE_H
#define PAGE_FURNITURE_H
#include "page/core/reading.h"

/** Drops furniture from the lines of r->flow, also from within them; keeps authors, editors and codes that it names. */
void furniture_drop(struct reading *r);
#endif
