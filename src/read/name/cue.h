/* SPDX-License-Identifier: MIT */
/** Words that tables know as verbs of saying and doing, and what stands before a sentence of news. */
#ifndef READ_CUE_H
#define READ_CUE_H
#include "read/core/reading.h"

/** The longest cue at word I outside quotation marks, with its compiled row; NULL none. */
const struct hit *clause_cue(const struct reading *r, uint32_t i, const struct cue_row **row);

/** The first word behind a dateline that begins at FIRST ("LEMBAYUNG — A flash flood ..."), FIRST where there is none.
 */
uint32_t clause_dateline(const struct reading *r, uint32_t first, uint32_t end);
/** Whether a mention is an outlet or news agency, which passes words on. */
bool clause_outlet(const struct reading *r, int32_t m);
/** Whether a verb of saying or doing begins at I. */
bool clause_verb(const struct reading *r, uint32_t i);
/** The same, or one that only carries a noun. */
static inline bool clause_verb_form(const struct reading *r, uint32_t i)
{
    return clause_verb(r, i) || word_is(r, i, W_LIGHT);
}
#endif
