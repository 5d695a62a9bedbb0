/* SPDX-License-Identifier: MIT */
#ifndef LANG_SENTENCE_H
#define LANG_SENTENCE_H
#include "lang/lang_in.h"

/** A list of sentences that grows. */
struct sentences {
    struct sentence *v;
    size_t n, cap;
};

/** Appends the sentences of the words from FROM on, which are those of one range. */
void sentence_cut(const struct lang *lang, struct arena *a, struct runut_str text, const struct words *w, size_t from,
                  uint32_t block, struct sentences *out);
#endif
