/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "base/scan.h"
#include <unicode/uchar.h>

unsigned utf8_next_wide(const char *p, const char *end, uint32_t *cp)
{
    const unsigned char *s = (const unsigned char *)p;
    size_t left = (size_t)(end - p);
    unsigned c = s[0];
    *cp = 0xFFFD;
    if (c < 0xC2 || c > 0xF4) return 1;
    /* The second byte decides about overlong forms, surrogates and what lies beyond U+10FFFF. */
    unsigned low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80, high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    unsigned n = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    uint32_t v = c & (0x7Fu >> n);
    for (unsigned i = 1; i < n; i++) {
        if (i >= left || s[i] < low || s[i] > high) return i;
        v = v << 6 | (s[i] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    *cp = v;
    return n;
}

unsigned utf8_prev(const char *beg, const char *p, uint32_t *cp)
{
    const char *q = p - 1;
    while (q > beg && p - q < 4 && ((unsigned char)*q & 0xC0) == 0x80) q--;
    return utf8_next(q, p, cp);
}

unsigned utf8_put(uint32_t cp, char *out)
{
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

size_t utf8_valid(const char *p, size_t n)
{
    const char *at = p, *end = p + n;
    while (at < end) {
        uint64_t eight; /* skips ASCII in strides */
        while (end - at >= 4 * SCAN_BYTES &&
               !scan_high(scan_or(scan_or(scan_at(at), scan_at(at + SCAN_BYTES)),
                                  scan_or(scan_at(at + 2 * SCAN_BYTES), scan_at(at + 3 * SCAN_BYTES)))))
            at += 4 * SCAN_BYTES;
        while (end - at >= 8 && (memcpy(&eight, at, 8), !(eight & 0x8080808080808080u))) at += 8;
        if (at == end) break;
        uint32_t cp;
        unsigned len = utf8_next(at, end, &cp);
        if (cp == 0xFFFD && !(len == 3 && (unsigned char)at[0] == 0xEF)) break;
        at += len;
    }
    return (size_t)(at - p);
}

enum { STRIDE = 64 };

/* How many of N bytes, by eights and up to STRIDE, go on with a character: 10xxxxxx. */
static inline size_t going_on(const char *p, size_t n)
{
    uint64_t sum = 0, eight; /* eight counts side by side, none above 8 */
    for (size_t i = 0; i < n; i += 8) {
        memcpy(&eight, p + i, 8);
        sum += eight >> 7 & ~eight >> 6 & 0x0101010101010101u;
    }
    return (size_t)(sum * 0x0101010101010101u >> 56);
}

size_t utf8_skip(const char *p, size_t n, size_t at)
{
    size_t i = 0;
    for (; at >= STRIDE && n - i >= STRIDE; i += STRIDE) at -= STRIDE - going_on(p + i, STRIDE);
    for (; i < n; i++) {
        if (((unsigned char)p[i] & 0xC0) == 0x80) continue;
        if (!at--) return i;
    }
    return n;
}

size_t utf8_count(const char *p, size_t n)
{
    size_t count = n, i = 0;
    for (; n - i >= STRIDE; i += STRIDE) count -= going_on(p + i, STRIDE);
    for (; n - i >= 8; i += 8) count -= going_on(p + i, 8);
    for (; i < n; i++) count -= ((unsigned char)p[i] & 0xC0) == 0x80;
    return count;
}

bool utf8_is_space_wide(uint32_t cp) { return cp == 0x200B || cp == 0xFEFF || u_isUWhiteSpace((UChar32)cp); }
bool utf8_is_alpha_wide(uint32_t cp) { return (U_GET_GC_MASK((UChar32)cp) & (U_GC_L_MASK | U_GC_M_MASK)) != 0; }
bool utf8_is_digit_wide(uint32_t cp) { return u_isdigit((UChar32)cp); }
bool utf8_is_upper_wide(uint32_t cp) { return u_isupper((UChar32)cp) || u_istitle((UChar32)cp); }
bool utf8_is_lower_wide(uint32_t cp) { return u_islower((UChar32)cp); }
uint32_t utf8_lower_wide(uint32_t cp) { return (uint32_t)u_tolower((UChar32)cp); }

int utf8_quote(uint32_t cp)
{
    switch (cp) {
    case '"':
    case '\'':
    case 0xFF02:
    case 0xFFFD: return 3; /* what a mark has become that was read in the wrong charset */
    case 0x201C:           /* “ */
    case 0x201E:           /* „ */
    case 0x201F:
    case 0x2018: /* ‘ */
    case 0x201A:
    case 0x201B:
    case 0xAB: /* « */
    case 0x2039:
    case 0x300C: return 1;
    case 0x201D: /* ” */
    case 0x2019: /* ’ */
    case 0xBB:   /* » */
    case 0x203A:
    case 0x300D: return 2;
    default: return 0;
    }
}
