/* SPDX-License-Identifier: MIT */
/*
 * Refusals. A page is refused only for what it holds, never for what it lacks in metadata: short news is news. The size
 * limits come first, before any memory is taken.
 */
#include "page/refuse.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "page/furniture.h"

enum { SNIFF = 4096,
       MIN_LETTERS = 20 };

static bool blank_only(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.p[i] > ' ') return false;
    return true;
}

/* Signatures of what is saved as a page but is none; then the share of control characters, UTF-16 apart. */
static bool binary(struct runut_str s)
{
    static const char *const magic[] = {"%PDF-", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "PK\x03\x04", "\x1F\x8B", "\x7F"
                                                                                                         "ELF",
                                        "RIFF", "OggS", "ID3", "\x28\xB5\x2F\xFD", "BZh", "\xD0\xCF\x11\xE0"};
    for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
        if (str_starts(s, str_of(magic[i]))) return true;
    size_t n = s.len < SNIFF ? s.len : SNIFF, odd = 0, zero[2] = {0};
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        odd += c < 9 || (c > 13 && c < 32 && c != 27);
        zero[i & 1] += c == 0;
    }
    size_t most = zero[0] > zero[1] ? zero[0] : zero[1], least = zero[0] + zero[1] - most;
    bool wide = most * 10 > n * 3 && least * 20 < n;
    return !wide && odd * 10 > n;
}

const char *refuse_bytes(const struct runut_input *in, bool markup)
{
    struct runut_str s = {in->bytes, in->len};
    if (in->len > LIMIT_PAGE_BYTES || (markup && in->len > LIMIT_MARKUP_BYTES)) return "too_large";
    if (binary(s)) return "binary";
    if (blank_only(s)) return "empty";
    return NULL;
}

const char *refuse_text(const struct reading *r)
{
    size_t letters = 0;
    for (size_t i = 0; i < r->flow.lines.n && letters < MIN_LETTERS; i++) {
        if (r->flow.lines.v[i].dropped) continue;
        struct runut_str s = flow_str(&r->flow, &r->flow.lines.v[i]);
        for (const char *p = s.p, *end = s.p + s.len; p < end && letters < MIN_LETTERS;) {
            uint32_t cp;
            p += utf8_next(p, end, &cp);
            letters += utf8_is_alpha(cp);
        }
    }
    return letters < MIN_LETTERS ? "no_text" : NULL;
}

const char *refuse_markup(const struct reading *r, const struct content *c, const struct meta *m)
{
    (void)r;
    (void)c;
    (void)m;
    return NULL;
}
