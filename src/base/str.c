/* SPDX-License-Identifier: MIT */
#include "base/str.h"
#include "base/scan.h"
#include "base/utf8.h"

enum { SHORT_NEEDLE = 64 }; /* bytes: up to here a false start costs no more than a look */

int str_cmp(struct runut_str a, struct runut_str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.p, b.p, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

static unsigned char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : (unsigned char)c; }

bool str_eq_ascii(struct runut_str a, struct runut_str b)
{
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (ascii_lower(a.p[i]) != ascii_lower(b.p[i])) return false;
    return true;
}

/* NEEDLE in [P, END), which is no shorter: where its first and its last byte stand as far apart as in it, the rest is
 * looked at. memmem is quicker only where much is searched: it makes a table of the needle first. */
static const char *find_short(const char *p, const char *end, struct runut_str needle)
{
    size_t last = needle.len - 1;
    for (const char *stop = end - last; p < stop; p += SCAN_BYTES) {
        uint32_t heads = scan_is(scan_before(p, stop), needle.p[0]),
                 hits = heads ? heads & scan_is(scan_before(p + last, end), needle.p[last]) : 0;
        if (stop - p < SCAN_BYTES) hits &= (1U << (stop - p)) - 1;
        for (; hits; hits &= hits - 1)
            if (memcmp(p + scan_first(hits), needle.p, needle.len) == 0) return p + scan_first(hits);
    }
    return NULL;
}

ptrdiff_t str_find(struct runut_str s, struct runut_str needle, size_t from)
{
    if (from > s.len) return -1;
    if (needle.len == 0) return (ptrdiff_t)from;
    if (s.len - from < needle.len) return -1; /* an empty string may have no address */
    const char *hit = needle.len <= SHORT_NEEDLE ? find_short(s.p + from, s.p + s.len, needle)
                                                 : memmem(s.p + from, s.len - from, needle.p, needle.len);
    return hit ? hit - s.p : -1;
}

static bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }

struct runut_str str_trim(struct runut_str s)
{
    while (s.len && is_blank(s.p[0])) s.p++, s.len--;
    while (s.len && is_blank(s.p[s.len - 1])) s.len--;
    return s;
}

struct runut_str str_strip(struct runut_str s, const char *chars)
{
    while (s.len && strchr(chars, s.p[0])) s.p++, s.len--;
    while (s.len && strchr(chars, s.p[s.len - 1])) s.len--;
    return s;
}

size_t str_next_word(struct runut_str s, size_t at)
{
    while (at < s.len && s.p[at] != ' ') at++;
    while (at < s.len && s.p[at] == ' ') at++;
    return at;
}

/* Eight bytes at a time: one is a digit where, with '0' taken off, nothing above 9 is left of it. */
size_t str_digit(struct runut_str s, size_t from)
{
    const uint64_t one = 0x0101010101010101u;
    for (uint64_t w; from + 8 <= s.len; from += 8) {
        memcpy(&w, s.p + from, 8);
        w ^= one * '0';
        if (~(((w & one * 0x7F) + one * 0x76) | w) & one * 0x80) break;
    }
    while (from < s.len && (unsigned char)(s.p[from] - '0') > 9) from++;
    return from;
}

bool str_digits(struct runut_str s)
{
    size_t i = 0;
    while (i < s.len && (unsigned char)(s.p[i] - '0') <= 9) i++;
    return i == s.len;
}

bool str_cut(struct runut_str *rest, char sep, struct runut_str *part)
{
    if (!rest->p) return false;
    const char *hit = rest->len ? memchr(rest->p, sep, rest->len) : NULL;
    size_t n = hit ? (size_t)(hit - rest->p) : rest->len;
    *part = (struct runut_str){rest->p, n};
    *rest = hit ? (struct runut_str){hit + 1, rest->len - n - 1} : (struct runut_str){NULL, 0};
    return true;
}

struct runut_str str_copy(struct arena *a, struct runut_str s)
{
    return (struct runut_str){arena_copy(a, s.p, s.len), s.len};
}
char *str_z(struct arena *a, struct runut_str s) { return arena_copy(a, s.p, s.len); }

/* Whether S is of ASCII and its blanks, if any, are single spaces within it. */
static bool is_folded(struct runut_str s)
{
    uint32_t before = 1; /* a space stands before the sixteen */
    for (const char *p = s.p, *end = p + s.len; p < end; p += SCAN_BYTES) {
        struct sixteen some = scan_before(p, end);
        uint32_t space = scan_is(some, ' ');
        if ((space & (space << 1 | before)) | scan_within(some, 9, 4) | scan_high(some)) return false;
        before = space >> (SCAN_BYTES - 1);
    }
    return s.len && s.p[s.len - 1] != ' ';
}

struct runut_str str_fold_blanks(struct arena *a, struct runut_str s)
{
    if (is_folded(s)) return str_copy(a, s);
    char *out = arena_alloc(a, s.len + 1), *o = out;
    bool gap = false;
    for (const char *p = s.p, *end = s.len ? s.p + s.len : p; p < end;) {
        uint32_t cp;
        unsigned n = utf8_next(p, end, &cp);
        if (utf8_is_space(cp)) {
            gap = o > out;
            p += n;
            continue;
        }
        if (gap) *o++ = ' ';
        gap = false;
        while (n--) *o++ = *p++;
    }
    return (struct runut_str){out, (size_t)(o - out)};
}

struct runut_str str_lower(struct arena *a, struct runut_str s)
{
    char *out = arena_alloc(a, s.len * 2 + 1), *o = out;
    for (const char *p = s.p, *end = s.len ? s.p + s.len : p; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        o += utf8_put(utf8_lower(cp), o);
    }
    return (struct runut_str){out, (size_t)(o - out)};
}

struct runut_str str_fold_words(struct arena *a, struct runut_str s, char sep)
{
    char *out = arena_alloc(a, s.len * 2 + 1), *o = out;
    bool gap = false;
    for (const char *p = s.p, *end = s.len ? s.p + s.len : p; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        bool word = utf8_is_alpha(cp) || utf8_is_digit(cp);
        if (word && gap && sep && o > out) *o++ = sep;
        if (word) o += utf8_put(utf8_lower(cp), o);
        gap = !word;
    }
    return (struct runut_str){out, (size_t)(o - out)};
}

uint64_t str_hash(struct runut_str s)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
    return h ^ h >> 32;
}
