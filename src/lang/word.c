/* SPDX-License-Identifier: MIT */
/** A word by its letters: its form in lower case and what its characters are. */
#include "lang/lang_in.h"

struct runut_str word_low(struct arena *a, struct runut_str s)
{
    size_t i = 0;
    while (i < s.len && (unsigned char)s.p[i] < 0x80 && (s.p[i] < 'A' || s.p[i] > 'Z')) i++;
    if (i == s.len) return s;
    char *low = arena_alloc(a, s.len * 2 + 4);
    size_t n = 0;
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        n += utf8_put(cp == 0x2019 ? '\'' : utf8_lower(cp), low + n);
    }
    return (struct runut_str){low, n};
}

static unsigned shape_flags(struct runut_str s)
{
    unsigned flags = WORD_PUNCT;
    size_t letters = 0, upper = 0;
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        bool first = p == s.p;
        p += utf8_next(p, end, &cp);
        bool letter = utf8_is_alpha(cp), digit = !letter && utf8_is_digit(cp);
        if (letter || digit) flags &= ~(unsigned)WORD_PUNCT;
        if (first && digit) flags |= WORD_DIGIT;
        if (!letter) continue;
        letters++;
        if (!utf8_is_upper(cp)) continue;
        upper++;
        if (first) flags |= WORD_CAPITAL;
    }
    if (letters >= 2 && upper == letters) flags |= WORD_UPPER;
    return flags;
}

struct word word_plain(struct arena *a, struct runut_str text, size_t beg, size_t end, unsigned flags, size_t upper)
{
    struct runut_str low = str_slice(text, beg, end);
    if (upper > 0) {
        const char *form = low.p;
        char *to = arena_room(a, low.len);
        if (form[0] < 'a') flags |= WORD_CAPITAL;
        if (upper == low.len && upper > 1) flags |= WORD_UPPER;
        for (size_t i = 0; i < low.len; i++) to[i] = (char)(form[i] | 32);
        low.p = to;
    }
    return (struct word){.beg = (uint32_t)beg, .end = (uint32_t)end, .head = -1, .low = low, .flags = (uint8_t)flags};
}

struct word word_make(struct arena *a, struct runut_str text, size_t beg, size_t end, unsigned flags)
{
    struct runut_str form = str_slice(text, beg, end);
    size_t upper = 0, plain = word_letters(form.p, form.p + form.len, &upper);
    if (plain && plain == form.len) return word_plain(a, text, beg, end, flags, upper);
    struct word w = {.beg = (uint32_t)beg, .end = (uint32_t)end, .head = -1, .low = word_low(a, form)};
    w.flags = (uint8_t)(flags | shape_flags(form));
    return w;
}
