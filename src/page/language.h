/* SPDX-License-Identifier: MIT */
/** Which language a text is in. */
#ifndef PAGE_LANGUAGE_H
#define PAGE_LANGUAGE_H
#include "page/page.h"

/** The code (BCP 47) of the language that the packs' tables know and TEXT is in, "und" where none fits. */
const char *language_of(struct arena *a, const struct page_packs *packs, struct runut_str text, double *confidence);
#endif
