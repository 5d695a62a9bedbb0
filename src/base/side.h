/* SPDX-License-Identifier: MIT */
/** Work done side by side. */
#ifndef BASE_SIDE_H
#define BASE_SIDE_H
#include <stddef.h>

enum { SIDE_MOST = 16 }; /* items at a time; what is beyond them waits */

/** Calls WORK for each of N items of SIZE bytes at ITEMS, each in a thread of its own where one is to be had, and
 * waits. */
void side_by_side(void (*work)(void *item), void *items, size_t size, size_t n);
#endif
