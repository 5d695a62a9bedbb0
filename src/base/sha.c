/* SPDX-License-Identifier: MIT */
/*
 * The library's own functions for SHA-256 rather than its general ones: those look the method up in a table of
 * providers for every page, and read the machine's configuration before the first, which for pages of some kilobytes
 * costs more than hashing them.
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "base/sha.h"
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>

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
