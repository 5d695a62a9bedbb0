/* SPDX-License-Identifier: MIT */
#include "lang/form.h"

static uint32_t hash_bytes(const char *p, size_t n, uint32_t seed)
{
    uint32_t h = seed;
    for (size_t i = 0; i < n; i++) {
        char b = p[i] >= '0' && p[i] <= '9' ? '0' : p[i];
        h = (h ^ (unsigned char)b) * 0x01000193u;
    }
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    h ^= h >> 13;
    return h ? h : 1;
}

uint32_t form_hash(struct runut_str low) { return hash_bytes(low.p, low.len, 0x811C9DC5u); }

static uint8_t shape_of(const struct word *w, bool first)
{
    bool hyphen = false, point = false;
    for (size_t i = 1; i + 1 < w->low.len; i++) {
        hyphen |= w->low.p[i] == '-';
        point |= w->low.p[i] == '.';
    }
    unsigned shape = (w->flags & WORD_CAPITAL) != 0;
    if (w->flags & WORD_UPPER) shape |= 2;
    if (w->flags & WORD_DIGIT) shape |= 4;
    if (w->flags & WORD_PUNCT) shape |= 8;
    if (hyphen) shape |= 16;
    if (point) shape |= 32;
    if (w->flags & WORD_CLITIC) shape |= 64;
    if (first) shape |= 128;
    return (uint8_t)shape;
}

void form_fill(const struct model *model, const struct word *words, size_t n, struct form *out)
{
    bool first = true;
    for (size_t i = 0; i < n; i++) {
        const struct word *w = &words[i];
        struct form *f = &out[i];
        struct runut_str s = w->low;
        *f = (struct form){.low = form_hash(s), .shape = shape_of(w, first)};
        for (size_t k = 0; k < 3; k++) f->pre[k] = s.len > k + 2 ? hash_bytes(s.p, k + 2, 17) : f->low;
        for (size_t k = 0; k < 4; k++) f->suf[k] = s.len > k + 1 ? hash_bytes(s.p + s.len - k - 1, k + 1, 23) : f->low;
        const struct model_word *known = model ? model_word_of(model, f->low) : NULL;
        if (known) {
            f->cluster = known->cluster;
            f->cluster6 = known->cluster ? (uint16_t)(1 + ((known->cluster - 1u) >> 4)) : 0;
            f->row = known->row;
        }
        if (!(w->flags & WORD_PUNCT)) first = false;
    }
}
