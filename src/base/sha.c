/* SPDX-License-Identifier: MIT */
#include "base/sha.h"
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>

static void to_hex(const unsigned char digest[32], char hex[65])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < 32; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[64] = '\0';
}

void sha256_hex(const void *p, size_t n, char hex[65])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    if (EVP_Digest(p, n, digest, NULL, EVP_sha256(), NULL) != 1) abort();
    to_hex(digest, hex);
}

struct sha256 *sha256_new(void)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    if (!c || EVP_DigestInit_ex(c, EVP_sha256(), NULL) != 1) abort();
    return (struct sha256 *)c;
}

void sha256_add(struct sha256 *s, const void *p, size_t n)
{
    if (EVP_DigestUpdate((EVP_MD_CTX *)s, p, n) != 1) abort();
}

void sha256_end(struct sha256 *s, char hex[65])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    if (EVP_DigestFinal_ex((EVP_MD_CTX *)s, digest, NULL) != 1) abort();
    EVP_MD_CTX_free((EVP_MD_CTX *)s);
    to_hex(digest, hex);
}
