/* SPDX-License-Identifier: MIT */
/**
 * What joins the members of a list: for those who walk along one. The lists themselves are told by clause.h. Nothing is
 * owned or kept; nothing fails.
 */
#ifndef RUNUT_READ_CLAUSE_LIST_H
#define RUNUT_READ_CLAUSE_LIST_H

#include "read/core/reading.h"

/** How many words at K join what stands behind them to what stands before: a comma, "and", "as well as"; 0 none. */
uint32_t list_joint(const struct reading *r, uint32_t k);

/** Whether a clause of its own begins with the phrase that ends before END: a finite verb stands behind it. "They went
 * before a judge and police fired", "took to the streets and youths clashed with police", "and 12 of them were held".
 */
bool list_has_verb(const struct reading *r, uint32_t end);

/** "Lina Sari - Budi Hartono", "Thailand-Kamboja": whether a dash at K joins mention M and the next to a pair of
 * candidates, or two countries. */
bool list_dashed(const struct reading *r, int32_t m, uint32_t k);
#endif
