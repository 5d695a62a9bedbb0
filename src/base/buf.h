/* SPDX-License-Identifier: MIT */
/**
 * A growing buffer of bytes with a stated maximum. Trouble is sticky: after the first failure calls do nothing; test
 * buf.failed once, at the end.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H
#include "base/str.h"

struct buf {
    char *p;
    size_t len, cap, max; /* max 0: any size; the NUL that formatting writes counts */
    bool failed;          /* out of memory, or over max */
};

void buf_init(struct buf *b, size_t max);
void buf_done(struct buf *b);
void buf_add(struct buf *b, const void *p, size_t n);
void buf_str(struct buf *b, struct runut_str s);
void buf_z(struct buf *b, const char *s);
static inline void buf_char(struct buf *b, char c)
{
    if (b->len < b->cap && !b->failed)
        b->p[b->len++] = c;
    else
        buf_add(b, &c, 1);
}
/** Room for N more bytes behind what there is, for others to write into: whoever does adds to b->len. NULL: failed. */
char *buf_room(struct buf *b, size_t n);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline struct runut_str buf_slice(const struct buf *b) { return (struct runut_str){b->p, b->len}; }
#endif
