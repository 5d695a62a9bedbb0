/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void buf_init(struct buf *b, size_t max)
{
    memset(b, 0, sizeof *b);
    b->max = max;
}

void buf_done(struct buf *b)
{
    free(b->p);
    memset(b, 0, sizeof *b);
}

/* Makes room for N more bytes; false when that cannot be. */
static bool reserve(struct buf *b, size_t n)
{
    if (b->failed) return false;
    if (n <= b->cap - b->len) return true;
    size_t want = b->len + n, cap = b->cap ? b->cap * 2 : 256;
    if (cap < want) cap = want;
    if (b->max && cap > b->max) cap = b->max;
    char *p = want < n || (b->max && want > b->max) ? NULL : realloc(b->p, cap);
    if (!p) {
        b->failed = true;
        return false;
    }
    b->p = p;
    b->cap = cap;
    return true;
}

void buf_add(struct buf *b, const void *p, size_t n)
{
    if (n == 0 || !reserve(b, n)) return;
    memcpy(b->p + b->len, p, n);
    b->len += n;
}

char *buf_room(struct buf *b, size_t n) { return reserve(b, n) ? b->p + b->len : NULL; }

void buf_str(struct buf *b, struct runut_str s) { buf_add(b, s.p, s.len); }
void buf_z(struct buf *b, const char *s) { buf_add(b, s, strlen(s)); }

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n >= 0 && reserve(b, (size_t)n + 1)) {
        vsnprintf(b->p + b->len, (size_t)n + 1, format, again);
        b->len += (size_t)n;
    }
    va_end(again);
}
