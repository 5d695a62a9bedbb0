/* SPDX-License-Identifier: MIT */
/*
 * Character references after the WHATWG standard, 13.2.5.72 to 80: the longest name in the list wins, also without its
 * semicolon where the list has it so; in an attribute such a name does not count before '=' or a letter or digit.
 */
#include "page/markup/entity.h"
#include "page/markup/entity_table.h"
#include <ctype.h>
#include <string.h>

/* What the numbers 0x80 to 0x9F stand for on pages: windows-1252. */
static const uint16_t c1[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

static uint32_t scalar(uint32_t v)
{
    if (v == 0 || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF)) return 0xFFFD;
    return v >= 0x80 && v <= 0x9F ? c1[v - 0x80] : v;
}

static uint32_t numeric(const char *p, const char *end, struct entity *out)
{
    const char *q = p + 2;
    bool hex = q < end && (*q | 32) == 'x';
    if (hex) q++;
    const char *digits = q;
    uint32_t v = 0;
    for (; q < end && (hex ? isxdigit((unsigned char)*q) : isdigit((unsigned char)*q)); q++) {
        uint32_t d = *q <= '9' ? (uint32_t)(*q - '0') : (uint32_t)((*q | 32) - 'a' + 10);
        if (v <= 0x10FFFF) v = v * (hex ? 16 : 10) + d;
    }
    if (q == digits) return 0;
    if (q < end && *q == ';') q++;
    *out = (struct entity){{scalar(v), 0}, 1};
    return (uint32_t)(q - p);
}

/* The entry that is exactly the N bytes at NAME, or -1. */
static int lookup(const char *name, size_t n)
{
    unsigned char c = (unsigned char)name[0];
    int lo = entity_first[c - 'A'], hi = entity_first[c - 'A' + 1];
    while (lo < hi) {
        int mid = (lo + hi) / 2, cmp = strncmp(entity_table[mid].name, name, n);
        if (cmp == 0 && entity_table[mid].name[n] == 0) return mid;
        if (cmp < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return -1;
}

uint32_t entity_read(const char *p, const char *end, bool in_attribute, struct entity *out)
{
    if (end - p < 2) return 0;
    if (p[1] == '#') return numeric(p, end, out);
    if (!isalpha((unsigned char)p[1])) return 0;
    size_t n = 1, most = (size_t)(end - p - 1);
    if (most > ENTITY_NAME_MAX) most = ENTITY_NAME_MAX;
    while (n < most && isalnum((unsigned char)p[1 + n])) n++;
    int hit = -1;
    if (n < most && p[1 + n] == ';' && (hit = lookup(p + 1, n + 1)) >= 0)
        n++;
    else
        for (; n >= 2 && (hit = lookup(p + 1, n)) < 0; n--) continue;
    if (hit < 0) return 0;
    const char *after = p + 1 + n;
    if (in_attribute && after[-1] != ';' && after < end && (*after == '=' || isalnum((unsigned char)*after))) return 0;
    out->cp[0] = entity_table[hit].cp[0];
    out->cp[1] = entity_table[hit].cp[1];
    out->n = out->cp[1] ? 2 : 1;
    return (uint32_t)n + 1;
}
