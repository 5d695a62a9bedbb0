/* SPDX-License-Identifier: MIT */
#ifndef BASE_SHA_H
#define BASE_SHA_H
#include "base/str.h"

/** SHA-256 (FIPS 180-4) of N bytes as 64 lower-case hex digits and a NUL. */
void sha256_hex(const void *p, size_t n, char hex[65]);

/** The same of each of N, two at a time where the machine has instructions for it: in little more than half the time.
 */
struct sha256_part {
    const void *p;
    size_t n;
    char *hex; /* 65 bytes */
};
void sha256_many(const struct sha256_part *v, size_t n);

/** The same over several parts. */
struct sha256;
struct sha256 *sha256_new(void);
void sha256_add(struct sha256 *s, const void *p, size_t n);
/** Writes the digest and frees S. */
void sha256_end(struct sha256 *s, char hex[65]);
#endif
