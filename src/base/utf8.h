/* SPDX-License-Identifier: MIT */
/** UTF-8 and the few Unicode properties that reading needs. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include "base/str.h"

/* What is asked of every character is decided here for ASCII, which nearly all of them are; the rest in utf8.c. */
unsigned utf8_next_wide(const char *p, const char *end, uint32_t *cp);
bool utf8_is_space_wide(uint32_t cp);
bool utf8_is_alpha_wide(uint32_t cp);
bool utf8_is_digit_wide(uint32_t cp);
bool utf8_is_upper_wide(uint32_t cp);
bool utf8_is_lower_wide(uint32_t cp);
uint32_t utf8_lower_wide(uint32_t cp);

/**
 * Decodes the code point at P (before END): writes it to *CP and returns its length in bytes, 1 to 4. An ill-formed
 * sequence gives U+FFFD and the length of its maximal part (Unicode 15, 3.9, best practice; as WHATWG decodes).
 * P < END must hold.
 */
static inline unsigned utf8_next(const char *p, const char *end, uint32_t *cp)
{
    *cp = (unsigned char)*p;
    return *cp < 0x80 ? 1 : utf8_next_wide(p, end, cp);
}
/** Decodes the code point that ends before P; P > BEG must hold. S must be well-formed. */
unsigned utf8_prev(const char *beg, const char *p, uint32_t *cp);
/** Writes CP (a scalar value) to OUT[4]; returns its length. */
unsigned utf8_put(uint32_t cp, char *out);
/** The length of the longest well-formed prefix. Equal to N when all of it is well-formed. */
size_t utf8_valid(const char *p, size_t n);
/** The number of code points of a well-formed string. */
size_t utf8_count(const char *p, size_t n);
/** Where the code point number AT of a well-formed string of N bytes begins: its byte; N where there are fewer. */
size_t utf8_skip(const char *p, size_t n, size_t at);

/** White_Space, and U+200B, U+FEFF. */
static inline bool utf8_is_space(uint32_t cp)
{
    return cp < 0x80 ? cp == ' ' || (cp >= 9 && cp <= 13) : utf8_is_space_wide(cp);
}
/** Letters and marks. */
static inline bool utf8_is_alpha(uint32_t cp)
{
    return cp < 0x80 ? (cp | 32) >= 'a' && (cp | 32) <= 'z' : utf8_is_alpha_wide(cp);
}
/** Decimal digits of any script. */
static inline bool utf8_is_digit(uint32_t cp) { return cp < 0x80 ? cp >= '0' && cp <= '9' : utf8_is_digit_wide(cp); }
/** Upper or title case. */
static inline bool utf8_is_upper(uint32_t cp) { return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : utf8_is_upper_wide(cp); }
static inline bool utf8_is_lower(uint32_t cp) { return cp < 0x80 ? cp >= 'a' && cp <= 'z' : utf8_is_lower_wide(cp); }
/** The same of the character at the byte AT; false behind the end. */
static inline bool utf8_upper_at(struct runut_str s, size_t at)
{
    uint32_t cp;
    return at < s.len && utf8_next(s.p + at, s.p + s.len, &cp) && utf8_is_upper(cp);
}
static inline bool utf8_lower_at(struct runut_str s, size_t at)
{
    uint32_t cp;
    return at < s.len && utf8_next(s.p + at, s.p + s.len, &cp) && utf8_is_lower(cp);
}
/** Simple mapping. */
static inline uint32_t utf8_lower(uint32_t cp)
{
    return cp < 0x80 ? (cp >= 'A' && cp <= 'Z' ? cp + 32 : cp) : utf8_lower_wide(cp);
}
/** Opening (1), closing (2) or either-way (3) double or single quotation mark; 0 for anything else. */
int utf8_quote(uint32_t cp);
#endif
