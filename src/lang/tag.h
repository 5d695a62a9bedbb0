/* SPDX-License-Identifier: MIT */
#ifndef LANG_TAG_H
#define LANG_TAG_H
#include "lang/form.h"

enum { TAG_FEATURES = 80 };

/** Writes the features that all words of a style share. */
size_t tag_constants(unsigned style, uint64_t *keys);
/** Writes the other features of word I, whose left neighbours have their tags (index into the model's list), and counts
 * them. */
size_t tag_features(const struct model *m, const struct form *f, size_t n, size_t i, const uint8_t *tags,
                    unsigned style, uint64_t *keys);
/** Tags a sentence greedily from left to right. */
void tag_sentence(const struct model *m, const struct form *f, size_t n, unsigned style, uint8_t *tags);
#endif
