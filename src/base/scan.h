/* SPDX-License-Identifier: MIT */
/**
 * Sixteen bytes looked at together: which of them are one sign, or none above another, as a bit for each byte, the
 * first lowest. What a loop over bytes guesses wrong at every word's end is then one count of zeros. Every x86-64 has
 * what is needed (SSE2); elsewhere the same is done byte by byte.
 */
#ifndef BASE_SCAN_H
#define BASE_SCAN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { SCAN_BYTES = 16 };

#ifdef __SSE2__
#include <emmintrin.h>

struct sixteen {
    __m128i v;
};

/** The bytes at P, SCAN_BYTES of which can be read. */
static inline struct sixteen scan_at(const char *p)
{
    return (struct sixteen){_mm_loadu_si128((const __m128i *)(const void *)p)};
}
/** Those that are C. */
static inline uint32_t scan_is(struct sixteen s, char c)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(s.v, _mm_set1_epi8(c)));
}
/** Those from C on, and no more than N above it. */
static inline uint32_t scan_within(struct sixteen s, char c, unsigned char n)
{
    __m128i above = _mm_sub_epi8(s.v, _mm_set1_epi8(c));
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)n)), above));
}
/** Those above 127. */
static inline uint32_t scan_high(struct sixteen s) { return (uint32_t)_mm_movemask_epi8(s.v); }
/** The bits of both. */
static inline struct sixteen scan_or(struct sixteen a, struct sixteen b)
{
    return (struct sixteen){_mm_or_si128(a.v, b.v)};
}
#else
struct sixteen {
    unsigned char v[SCAN_BYTES];
};

static inline struct sixteen scan_at(const char *p)
{
    struct sixteen s;
    memcpy(s.v, p, SCAN_BYTES);
    return s;
}
static inline uint32_t scan_within(struct sixteen s, char c, unsigned char n)
{
    uint32_t bits = 0;
    for (unsigned i = 0; i < SCAN_BYTES; i++) bits |= (uint32_t)((unsigned char)(s.v[i] - (unsigned char)c) <= n) << i;
    return bits;
}
static inline uint32_t scan_is(struct sixteen s, char c) { return scan_within(s, c, 0); }
static inline uint32_t scan_high(struct sixteen s) { return scan_within(s, (char)0x80, 0x7F); }
static inline struct sixteen scan_or(struct sixteen a, struct sixteen b)
{
    for (unsigned i = 0; i < SCAN_BYTES; i++) a.v[i] |= b.v[i];
    return a;
}
#endif

/** The bytes at P, NULs for those from END on. */
static inline struct sixteen scan_before(const char *p, const char *end)
{
    char last[SCAN_BYTES] = {0};
    if (end - p >= SCAN_BYTES) return scan_at(p);
    if (end > p) memcpy(last, p, (size_t)(end - p));
    return scan_at(last);
}

/** The place of the lowest bit; there must be one. */
static inline unsigned scan_first(uint64_t bits) { return (unsigned)__builtin_ctzll(bits); }

/** The first C at P or behind it, NULL where there is none before END: for what most often is near. */
static inline const char *scan_find(const char *p, const char *end, char c)
{
    for (int i = 0; i < 4 && end - p >= SCAN_BYTES; i++, p += SCAN_BYTES) {
        uint32_t hits = scan_is(scan_at(p), c);
        if (hits) return p + scan_first(hits);
    }
    return p < end ? memchr(p, c, (size_t)(end - p)) : NULL;
}

/** Eight bytes as a number, the first lowest. */
static inline uint64_t scan_eight(const char *p)
{
    uint64_t w;
    memcpy(&w, p, sizeof w);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    return w;
}
#endif
