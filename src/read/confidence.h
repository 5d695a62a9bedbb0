/* SPDX-License-Identifier: MIT */
#ifndef READ_CONFIDENCE_H
#define READ_CONFIDENCE_H
#include "read/core/reading.h"

/** The weights of a pack's confidence.tsv, by what they weigh. */
void confidence_compile(struct rules *r);
/** Gives every statement and event its signs, and where the pack has weights its confidence. After why_find. */
void confidence_find(struct reading *r);
#endif
