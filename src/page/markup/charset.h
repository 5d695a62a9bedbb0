/* SPDX-License-Identifier: MIT */
/** The page's bytes as well-formed UTF-8, with the way back from each character to its bytes. */
#ifndef PAGE_CHARSET_H
#define PAGE_CHARSET_H
#include "base/str.h"

/** Characters of one shape, side by side: each has STEP bytes of UTF-8 and PAGE_STEP bytes of the page. */
struct charset_run {
    uint32_t utf8, page;
    uint8_t step, page_step;
};

struct charset_text {
    struct runut_str utf8;
    const char *name; /* of the charset, lower case */
    const struct charset_run *runs;
    size_t n_runs;
    size_t shift;    /* without runs: the page's byte is the text's plus this (a byte order mark) */
    size_t replaced; /* sequences that are no character and became U+FFFD */
};

/**
 * Decides the charset of a page and converts it: byte order mark, then what the transfer said (TOLD, may be NULL), then
 * well-formed UTF-8, then what the page itself declares (MARKUP), then a detector.
 */
void charset_read(struct charset_text *out, struct arena *a, struct runut_str page, const char *told, bool markup);

/** The byte of the page where the character at byte AT of the text begins; CURSOR is a hint that callers keep, 0 at
 * first. */
uint32_t charset_page(const struct charset_text *t, uint32_t at, size_t *cursor);
/** The run that holds byte AT; NULL where text and page are the same bytes. */
const struct charset_run *charset_run_at(const struct charset_text *t, uint32_t at, size_t *cursor);
#endif
