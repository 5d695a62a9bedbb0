/* SPDX-License-Identifier: MIT */
/**
 * Memory with one lifetime. A document owns one arena; everything that reading finds lives in it and is freed at once.
 *
 * arena_alloc never returns NULL: when the limit or the machine's memory is reached it jumps to the one place that the
 * arena's owner set (struct arena.fail). The code below that place owns nothing but arena memory, so nothing leaks and
 * no caller has to test. Code that holds handles (files, a store) must not run under it.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena_chunk;

struct arena {
    struct arena_chunk *first; /* newest chunk */
    char *at, *end;            /* free part of the newest chunk: text is taken from its end, all else from its front */
    size_t used, limit;        /* bytes taken from the machine; limit 0 is none */
    jmp_buf *fail;             /* where to go when memory is out; NULL aborts */
    bool fresh;                /* the newest chunk's free part came as zeros from the machine: what is never written
                                  there, the half of a list that has just grown, takes no memory */
};

/** Makes an empty arena that takes at most LIMIT bytes (0: any number). */
void arena_init(struct arena *a, size_t limit, jmp_buf *fail);
/** Gives all its memory back. */
void arena_done(struct arena *a);
/** Forgets all that is in it, and keeps the newest chunk for what comes next. */
void arena_clear(struct arena *a);
/** N zeroed bytes aligned for any type. */
void *arena_alloc(struct arena *a, size_t n);
/** The same, but not zeroed: for large blocks of which each part is written before it is read. */
void *arena_room(struct arena *a, size_t n);
/** A copy of N bytes with a NUL behind them: text, aligned for nothing. */
char *arena_copy(struct arena *a, const void *p, size_t n);
/** The printf-formatted string, NUL-terminated. */
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
/** A block of N bytes grown to MORE; in place where it is the newest. Old bytes are kept, new ones zeroed. */
void *arena_grow(struct arena *a, void *p, size_t n, size_t more);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))
#define ARENA_ROOM(a, type, n) ((type *)arena_room((a), sizeof(type) * (size_t)(n)))

/**
 * A growing array in an arena: `VEC(struct word) words = {0}; *vec_push(&arena, &words) = w;` The elements move when it
 * grows: keep indexes, not pointers.
 */
#define VEC(type)      \
    struct {           \
        type *v;       \
        size_t n, cap; \
    }
#define vec_push(a, vec)                                                                                      \
    ((vec)->n == (vec)->cap ? (void)((vec)->v = arena_vec_grow((a), (vec)->v, &(vec)->cap, sizeof *(vec)->v)) \
                            : (void)0,                                                                        \
     &(vec)->v[(vec)->n++])
void *arena_vec_grow(struct arena *a, void *v, size_t *cap, size_t size);
#endif
