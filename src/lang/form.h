/* SPDX-License-Identifier: MIT */
/**
 * What the letters of a word tell, as numbers: the atoms that features are made of. Computed once for each word and
 * shared by tagger, parser and names, in reading and in training alike.
 */
#ifndef LANG_FORM_H
#define LANG_FORM_H
#include "base/limits.h"
#include "lang/model.h"

struct form {
    uint32_t low;               /* hash of the lower-case form, digits as 0 */
    uint32_t pre[3], suf[4];    /* hashes of its first 2 to 4 and last 1 to 4 bytes */
    uint16_t cluster, cluster6; /* word class, fine and coarse; 0 unknown */
    uint16_t row;               /* of the net; 0 none of its own */
    uint8_t shape;              /* capital, upper, digit, punctuation, hyphen, point, clitic, first of its sentence */
};

/** A feature's hash: its template's number and up to three atoms. */
static inline uint64_t feature(uint32_t template, uint32_t a, uint32_t b, uint32_t c)
{
    uint64_t h = ((uint64_t) template << 32 | a) * 0x9E3779B97F4A7C15u;
    h ^= h >> 32;
    h = (h ^ ((uint64_t)b << 32 | c)) * 0xD6E8FEB86659FD93u;
    return h ^ h >> 32;
}

/** The hash of bytes by which lexicon and features know a form; never 0. */
uint32_t form_hash(struct runut_str low);
/** The atoms of the N words of one sentence. MODEL may be NULL: then no cluster and no tag is known. */
void form_fill(const struct model *model, const struct word *words, size_t n, struct form *out);
#endif
