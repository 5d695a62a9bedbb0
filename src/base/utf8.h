/* SPDX-License-Identifier: MIT */
/** UTF-8 and the few Unicode properties that reading needs. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include "base/str.h"

/**
 * Decodes the code point at P (before END): writes it to *CP and returns its length in bytes, 1 to 4. An ill-formed
 * sequence gives U+FFFD and the length of its maximal part (Unicode 15, 3.9, best practice; as WHATWG decodes).
 * P < END must hold.
 */
unsigned utf8_next(const char *p, const char *end, uint32_t *cp);
/** Decodes the code point that ends before P; P > BEG must hold. S must be well-formed. */
unsigned utf8_prev(const char *beg, const char *p, uint32_t *cp);
/** Writes CP (a scalar value) to OUT[4]; returns its length. */
unsigned utf8_put(uint32_t cp, char *out);
/** The length of the longest well-formed prefix. Equal to N when all of it is well-formed. */
size_t utf8_valid(const char *p, size_t n);
/** The number of code points of a well-formed string. */
size_t utf8_count(const char *p, size_t n);

bool utf8_is_space(uint32_t cp); /* White_Space, and U+200B, U+FEFF */
bool utf8_is_alpha(uint32_t cp); /* letters and marks */
bool utf8_is_digit(uint32_t cp); /* decimal digits of any script */
bool utf8_is_upper(uint32_t cp); /* upper or title case */
bool utf8_is_lower(uint32_t cp);
uint32_t utf8_lower(uint32_t cp); /* simple mapping */
/** Opening (1), closing (2) or either-way (3) double or single quotation mark; 0 for anything else. */
int utf8_quote(uint32_t cp);
#endif
