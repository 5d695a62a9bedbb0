/* SPDX-License-Identifier: MIT */
#ifndef LANG_FILL_H
#define LANG_FILL_H
#include "lang/lang_in.h"
#include "lang/model.h"

/** Fills in what the model knows of the words of T: tags, lemmas, trees, names. LANG has a model. */
void fill_text(const struct lang *lang, struct arena *a, struct text *t, unsigned style);
#endif
