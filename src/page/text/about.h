/* SPDX-License-Identifier: MIT */
#ifndef PAGE_ABOUT_H
#define PAGE_ABOUT_H
#include "page/core/reading.h"

/** Drops lines that say nothing but an author's name. */
void about_drop_lines(struct reading *r);
#endif
