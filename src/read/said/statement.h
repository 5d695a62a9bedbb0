/* SPDX-License-Identifier: MIT */
/** Who said what, when, to whom, passed on by whom. */
#ifndef READ_STATEMENT_H
#define READ_STATEMENT_H
#include "read/core/reading.h"

/** Finds the statements of a page whose actors are resolved; pronouns are resolved on the way, sentence by sentence. */
void statement_find(struct reading *r);
#endif
