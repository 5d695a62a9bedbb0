/* SPDX-License-Identifier: MIT */
/** Slices of bytes: borrowed, never NUL-terminated. `struct runut_str` is the same type at the public edge. */
#ifndef BASE_STR_H
#define BASE_STR_H
#include "base/arena.h"
#include "runut.h"

#define STR(literal) ((struct runut_str){(literal), sizeof(literal) - 1})

static inline struct runut_str str_of(const char *s) { return (struct runut_str){s, s ? strlen(s) : 0}; }
static inline struct runut_str str_slice(struct runut_str s, size_t beg, size_t end)
{
    return (struct runut_str){s.p ? s.p + beg : s.p, end - beg};
}
static inline bool str_eq(struct runut_str a, struct runut_str b)
{
    return a.len == b.len && (a.len == 0 || (a.p && b.p && memcmp(a.p, b.p, a.len) == 0));
}
static inline bool str_is(struct runut_str a, const char *b) { return str_eq(a, str_of(b)); }
static inline bool str_starts(struct runut_str s, struct runut_str head)
{
    return s.len >= head.len && (head.len == 0 || (s.p && head.p && memcmp(s.p, head.p, head.len) == 0));
}
static inline bool str_ends(struct runut_str s, struct runut_str tail)
{
    return s.len >= tail.len &&
           (tail.len == 0 || (s.p && tail.p && memcmp(s.p + s.len - tail.len, tail.p, tail.len) == 0));
}
/** Byte order; a shorter prefix comes first. */
int str_cmp(struct runut_str a, struct runut_str b);
/** Equal but for the case of ASCII letters. */
bool str_eq_ascii(struct runut_str a, struct runut_str b);
/** The place of NEEDLE in S at or after FROM, or -1. Linear. */
ptrdiff_t str_find(struct runut_str s, struct runut_str needle, size_t from);
/** Without ASCII blanks at both ends. */
struct runut_str str_trim(struct runut_str s);
/** Without any of the bytes CHARS, or NULs, at both ends. */
struct runut_str str_strip(struct runut_str s, const char *chars);
/** The first digit (ASCII) at FROM or behind it; s.len where there is none. */
size_t str_digit(struct runut_str s, size_t from);
/** Whether all of it is digits (ASCII); so of nothing. */
bool str_digits(struct runut_str s);
/** Where the word behind the one at AT begins, words being parted by spaces; s.len behind the last. */
size_t str_next_word(struct runut_str s, size_t at);
/** Cuts the part before the first SEP off the front of *REST; false when *REST is used up. */
bool str_cut(struct runut_str *rest, char sep, struct runut_str *part);
/** A copy in the arena, NUL-terminated. */
struct runut_str str_copy(struct arena *a, struct runut_str s);
/** The NUL-terminated copy itself. */
char *str_z(struct arena *a, struct runut_str s);
/** A copy with every run of blanks (Unicode's included) made one space, none at the ends. */
struct runut_str str_fold_blanks(struct arena *a, struct runut_str s);
/** A copy in lower case (Unicode simple mapping). */
struct runut_str str_lower(struct arena *a, struct runut_str s);
/** Its letters and digits in lower case, words parted by SEP (0: by nothing): what two ways to write the same share. */
struct runut_str str_fold_words(struct arena *a, struct runut_str s, char sep);
/** FNV-1a, 64 bits: for tables in memory, never in output. */
uint64_t str_hash(struct runut_str s);
#endif
