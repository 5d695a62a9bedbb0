/* SPDX-License-Identifier: MIT */
/** The orders of words in which reported speech is told. */
#ifndef READ_ORDER_H
#define READ_ORDER_H
#include "read/said/saying.h"

/** Makes the statement that the cue in words [I, END) reports, by the first order of its row that fits. False where
 * none does. */
bool order_read(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
#endif
