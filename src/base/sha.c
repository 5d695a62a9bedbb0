/* SPDX-License-Identifier: MIT */
/*
 * The library's own functions for SHA-256 rather than its general ones: those look the method up in a table of
 * providers for every page, and read the machine's configuration before the first, which for pages of some kilobytes
 * costs more than hashing them.
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "base/sha.h"
#include <openssl/sha.h>
#include <stdlib.h>
#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

static void to_hex(const unsigned char digest[SHA256_DIGEST_LENGTH], char hex[65])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < SHA256_DIGEST_LENGTH; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[64] = '\0';
}

static void finish(SHA256_CTX *c, char hex[65])
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    if (SHA256_Final(digest, c) != 1) abort();
    to_hex(digest, hex);
}

void sha256_hex(const void *p, size_t n, char hex[65])
{
    SHA256_CTX c;
    if (SHA256_Init(&c) != 1 || SHA256_Update(&c, p, n) != 1) abort();
    finish(&c, hex);
}

/* ---- two at a time ----------------------------------------------------------------------------------------------- */

#ifdef __x86_64__
/* The state of one digest as the instructions want it, and four words each of what is being mixed in. */
struct lane {
    __m128i abef, cdgh, w[4];
};

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

#define TARGET __attribute__((target("sha,sse4.1")))
#define INLINE TARGET static inline __attribute__((always_inline))

INLINE __m128i words_at(const void *p) { return _mm_loadu_si128((const __m128i *)p); }

INLINE struct lane lane_of(const SHA256_CTX *c)
{
    __m128i badc = _mm_shuffle_epi32(words_at(c->h), 0xB1), hgfe = _mm_shuffle_epi32(words_at(c->h + 4), 0x1B);
    return (struct lane){.abef = _mm_alignr_epi8(badc, hgfe, 8), .cdgh = _mm_blend_epi16(hgfe, badc, 0xF0)};
}

INLINE void lane_end(const struct lane *l, SHA256_CTX *c)
{
    __m128i feba = _mm_shuffle_epi32(l->abef, 0x1B), dchg = _mm_shuffle_epi32(l->cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)(void *)c->h, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128((__m128i *)(void *)(c->h + 4), _mm_alignr_epi8(dchg, feba, 8));
}

/* Rounds 4 R to 4 R + 3 of a block whose words stand in W. */
INLINE void four_rounds(struct lane *l, unsigned r)
{
    __m128i *w = l->w, k;
    if (r > 3) {
        k = _mm_add_epi32(_mm_sha256msg1_epu32(w[r & 3], w[(r + 1) & 3]),
                          _mm_alignr_epi8(w[(r + 3) & 3], w[(r + 2) & 3], 4));
        w[r & 3] = _mm_sha256msg2_epu32(k, w[(r + 3) & 3]);
    }
    k = _mm_add_epi32(w[r & 3], words_at(constants + 4 * r));
    l->cdgh = _mm_sha256rnds2_epu32(l->cdgh, l->abef, k);
    l->abef = _mm_sha256rnds2_epu32(l->abef, l->cdgh, _mm_shuffle_epi32(k, 0x0E));
}

/* Adds N blocks of 64 bytes at P and at Q to two digests: each waits for its own last round, so that both together take
 * hardly longer than one. */
TARGET static void add_blocks(SHA256_CTX *c, const unsigned char *p, SHA256_CTX *d, const unsigned char *q, size_t n)
{
    const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
    struct lane x = lane_of(c), y = lane_of(d);
    for (; n; n--, p += 64, q += 64) {
        const struct lane x0 = x, y0 = y;
        for (int i = 0; i < 4; i++) {
            x.w[i] = _mm_shuffle_epi8(words_at(p + 16 * i), big_endian);
            y.w[i] = _mm_shuffle_epi8(words_at(q + 16 * i), big_endian);
        }
#define BOTH(r) four_rounds(&x, r), four_rounds(&y, r)
        BOTH(0), BOTH(1), BOTH(2), BOTH(3), BOTH(4), BOTH(5), BOTH(6), BOTH(7);
        BOTH(8), BOTH(9), BOTH(10), BOTH(11), BOTH(12), BOTH(13), BOTH(14), BOTH(15);
#undef BOTH
        x.abef = _mm_add_epi32(x.abef, x0.abef), x.cdgh = _mm_add_epi32(x.cdgh, x0.cdgh);
        y.abef = _mm_add_epi32(y.abef, y0.abef), y.cdgh = _mm_add_epi32(y.cdgh, y0.cdgh);
    }
    lane_end(&x, c);
    lane_end(&y, d);
}

static bool has_instructions(void)
{
    unsigned a, b, c, d;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && b & bit_SHA;
}

/* One of the two that are under way. */
struct going {
    const struct sha256_part *part; /* NULL: none */
    const unsigned char *at;
    size_t left;
    SHA256_CTX sum;
};

static void begin(struct going *g, const struct sha256_part *part)
{
    if (SHA256_Init(&g->sum) != 1) abort();
    g->part = part;
    g->at = part->p;
    g->left = part->n;
}

/* Tells the digest that N blocks were added to its state. */
static void added(struct going *g, size_t n)
{
    uint64_t bits = (((uint64_t)g->sum.Nh << 32) | g->sum.Nl) + (uint64_t)n * 512;
    g->sum.Nh = (SHA_LONG)(bits >> 32);
    g->sum.Nl = (SHA_LONG)bits;
    g->at += 64 * n;
    g->left -= 64 * n;
}

static void end(struct going *g)
{
    if (SHA256_Update(&g->sum, g->at, g->left) != 1) abort();
    finish(&g->sum, g->part->hex);
    g->part = NULL;
}

static void many_by_two(const struct sha256_part *v, size_t n)
{
    struct going x = {.part = NULL}, y = {.part = NULL};
    for (size_t i = 0;;) {
        if (!x.part && i < n) begin(&x, &v[i++]);
        if (!y.part && i < n) begin(&y, &v[i++]);
        if (!x.part || !y.part) break;
        size_t blocks = (x.left < y.left ? x.left : y.left) / 64;
        add_blocks(&x.sum, x.at, &y.sum, y.at, blocks);
        added(&x, blocks);
        added(&y, blocks);
        if (x.left < 64) end(&x);
        if (y.left < 64) end(&y);
    }
    if (x.part) end(&x);
    if (y.part) end(&y);
}
#endif

void sha256_many(const struct sha256_part *v, size_t n)
{
#ifdef __x86_64__
    if (has_instructions()) {
        many_by_two(v, n);
        return;
    }
#endif
    for (size_t i = 0; i < n; i++) sha256_hex(v[i].p, v[i].n, v[i].hex);
}

/* ---- in parts ---------------------------------------------------------------------------------------------------- */

struct sha256 *sha256_new(void)
{
    SHA256_CTX *c = malloc(sizeof *c);
    if (!c || SHA256_Init(c) != 1) abort();
    return (struct sha256 *)c;
}

void sha256_add(struct sha256 *s, const void *p, size_t n)
{
    if (SHA256_Update((SHA256_CTX *)s, p, n) != 1) abort();
}

void sha256_end(struct sha256 *s, char hex[65])
{
    finish((SHA256_CTX *)s, hex);
    free(s);
}
