/* SPDX-License-Identifier: MIT */
/** What the article itself says about its making: dateline, agencies and outlets that it draws on, the day of writing.
 */
#ifndef PAGE_FACTS_H
#define PAGE_FACTS_H
#include "page/core/reading.h"

/** Reads the kept lines of r->flow. What metadata gave before is not overwritten. */
void facts_read(struct reading *r, bool month_first);
/** The outlet that has DOMAIN (www. and the like before it are allowed), or NULL. */
const struct pack_row *facts_outlet_of(const struct reading *r, struct runut_str domain);
#endif
