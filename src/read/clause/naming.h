/* SPDX-License-Identifier: MIT */
/** Whom a phrase names that was found beside a cue: what speaker.c and speaker_after.c share. */
#ifndef READ_NAMING_H
#define READ_NAMING_H
#include "read/clause/speaker.h"

/** The mention that heads words [first, end), the one at an edge of it that is a person before others; -1 none. */
int32_t naming_head(const struct reading *r, uint32_t first, uint32_t end);
/** HEAD, or the person named in the apposition [from, end) behind it: "The campaign chairman, Phil Lovas,". */
int32_t naming_beside(const struct reading *r, int32_t head, uint32_t from, uint32_t end);
/** HEAD, or the person named right before word Q behind a mention that a preposition governs. */
int32_t naming_apposed(const struct reading *r, int32_t head, uint32_t q);
/** The person at the end of words [first, end) behind "and", where they go on with the office HEAD before it; -1 where
 * they name another party. */
int32_t naming_office(const struct reading *r, int32_t head, uint32_t first, uint32_t end);
/** The person before word END whom words before "and" that nobody heads describe; -1 none. */
int32_t naming_described(const struct reading *r, int32_t head, uint32_t end);
#endif
