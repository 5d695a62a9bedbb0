/* SPDX-License-Identifier: MIT */
/** CoNLL-U, the ten columns of Universal Dependencies: written from a struct text, read for its words alone. */
#ifndef LANG_CONLLU_H
#define LANG_CONLLU_H
#include "base/buf.h"
#include "lang/lang.h"

/** Writes the sentences of T, each with its text, names in MISC as NER=, and TokenRange in code points of the text. */
void conllu_write(const struct text *t, struct buf *out);

/**
 * Reads CoNLL-U for its sentences and words; columns 3 to 10 are not read but for SpaceAfter=No. The words become a
 * text of their own, in which each has its bytes. NULL with ERR set where a line is no CoNLL-U (the message names the
 * line).
 */
struct text *conllu_read(struct arena *a, struct runut_str conllu, struct runut_err *err);
#endif
