/* SPDX-License-Identifier: MIT */
/** Trees for people who look rather than read. */
#ifndef READ_PICTURE_H
#define READ_PICTURE_H
#include "base/buf.h"
#include "lang/lang.h"

/** Draws each sentence of T as a tree in text: a word a line, below its head. Scratch comes from A. */
void picture_tree(struct arena *a, const struct text *t, struct buf *out);
/** Draws all sentences of T as one SVG picture: words in a row, an arc from each head to its word. */
void picture_svg(struct arena *a, const struct text *t, struct buf *out);
#endif
