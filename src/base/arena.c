/* SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

struct arena_chunk {
    struct arena_chunk *next;
    size_t size; /* with this head */
    bool own;    /* it holds one large block alone */
};

enum {
    ALIGN = 16,
    HEAD = (sizeof(struct arena_chunk) + ALIGN - 1) / ALIGN * ALIGN,
    FIRST_CHUNK = 64 * 1024,
    LAST_CHUNK = 4 * 1024 * 1024,
    MAPPED = 1024 * 1024
}; /* a chunk from this size on is the machine's own: given back, it is gone at once, whatever malloc keeps */

/* A checker of leaks looks for pointers in malloc's memory alone: a mapped chunk is shown to it, since smaller ones
 * hang on it. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
static void show(const void *p, size_t size) { __lsan_register_root_region(p, size); }
static void hide(const void *p, size_t size) { __lsan_unregister_root_region(p, size); }
#else
static void show(const void *p, size_t size) { (void)p, (void)size; }
static void hide(const void *p, size_t size) { (void)p, (void)size; }
#endif

static struct arena_chunk *chunk_new(size_t size)
{
    if (size < MAPPED) return malloc(size);
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) return NULL;
    show(p, size);
    return p;
}

static void chunk_free(struct arena_chunk *c)
{
    if (c->size < MAPPED) {
        free(c);
        return;
    }
    if (!c->own) hide(c, c->size);
    munmap(c, c->size);
}

void arena_init(struct arena *a, size_t limit, jmp_buf *fail)
{
    memset(a, 0, sizeof *a);
    a->limit = limit;
    a->fail = fail;
}

void arena_done(struct arena *a)
{
    for (struct arena_chunk *c = a->first, *next; c; c = next) {
        next = c->next;
        chunk_free(c);
    }
    memset(a, 0, sizeof *a);
}

void arena_clear(struct arena *a)
{
    struct arena_chunk *newest = a->first;
    if (!newest) return;
    for (struct arena_chunk *c = newest->next, *next; c; c = next) {
        next = c->next;
        chunk_free(c);
    }
    newest->next = NULL;
    a->used = newest->size;
    a->at = (char *)newest + HEAD;
    a->end = (char *)newest + newest->size;
    a->fresh = false;
}

static void out_of_memory(struct arena *a)
{
    if (!a->fail) abort();
    longjmp(*a->fail, 1);
}

/* A new chunk that holds at least N bytes: chunks double, so that few are made and little is left over. */
static void new_chunk(struct arena *a, size_t n)
{
    size_t size = a->first ? a->first->size * 2 : FIRST_CHUNK;
    if (size > LAST_CHUNK) size = LAST_CHUNK;
    if (n > SIZE_MAX - HEAD) out_of_memory(a);
    if (size < n + HEAD) size = n + HEAD;
    if (a->limit && size > a->limit - a->used) size = n + HEAD;
    if (a->limit && size > a->limit - a->used) out_of_memory(a);
    struct arena_chunk *c = chunk_new(size);
    if (!c) {
        out_of_memory(a);
        return;
    }
    c->next = a->first;
    c->size = size;
    c->own = false;
    a->first = c;
    a->used += size;
    a->at = (char *)c + HEAD;
    a->end = (char *)c + size;
    a->fresh = size >= MAPPED;
}

void *arena_room(struct arena *a, size_t n)
{
    if (n > SIZE_MAX - ALIGN) out_of_memory(a);
    n = (n + ALIGN - 1) / ALIGN * ALIGN;
    if ((size_t)(a->end - a->at) < n || !a->at) new_chunk(a, n);
    char *p = a->at;
    a->at += n;
    return p;
}

void *arena_alloc(struct arena *a, size_t n)
{
    void *p = arena_room(a, n);
    return a->fresh ? p : memset(p, 0, n);
}

/* N bytes for text, packed closely. */
static char *text_alloc(struct arena *a, size_t n)
{
    if ((size_t)(a->end - a->at) < n || !a->at) new_chunk(a, n);
    return a->end -= n;
}

char *arena_copy(struct arena *a, const void *p, size_t n)
{
    if (n > SIZE_MAX - ALIGN) out_of_memory(a);
    char *s = text_alloc(a, n + 1);
    if (n) memcpy(s, p, n);
    s[n] = '\0';
    return s;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(n >= 0);
    char *s = text_alloc(a, (size_t)n + 1);
    vsnprintf(s, (size_t)n + 1, format, again);
    va_end(again);
    return s;
}

/* Where a chunk made for one large block is held in the list, if P is such a block; NULL where it is none. */
static struct arena_chunk **own_chunk(struct arena *a, const void *p)
{
    if (!p || !a->first) return NULL;
    for (struct arena_chunk **c = &a->first->next; *c; c = &(*c)->next)
        if ((*c)->own && (const char *)*c + HEAD == p) return c;
    return NULL;
}

/* A large block gets a chunk of its own, which the machine makes longer in place or moves page by page: the smaller
 * blocks that it was before are not left behind. */
static void *grow_large(struct arena *a, void *p, size_t n, size_t more)
{
    if (!a->first) new_chunk(a, 0);
    struct arena_chunk **at = own_chunk(a, p), *c = at ? *at : NULL;
    size_t had = c ? c->size : 0, size = more + HEAD;
    if (more > SIZE_MAX - HEAD || (a->limit && size - had > a->limit - a->used)) out_of_memory(a);
    void *q = c ? mremap(c, had, size, MREMAP_MAYMOVE)
                : mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (q == MAP_FAILED) out_of_memory(a);
    struct arena_chunk *grown = q;
    a->used += size - had;
    grown->size = size;
    if (c) {
        *at = grown;
    } else {
        grown->own = true;
        grown->next = a->first->next;
        a->first->next = grown;
        if (n) memcpy((char *)grown + HEAD, p, n);
    }
    return (char *)grown + HEAD;
}

void *arena_grow(struct arena *a, void *p, size_t n, size_t more)
{
    if (more >= MAPPED && more > n) return grow_large(a, p, n, more);
    size_t had = (n + ALIGN - 1) / ALIGN * ALIGN, want = (more + ALIGN - 1) / ALIGN * ALIGN;
    if (p && (char *)p + had == a->at && more > n && want - had <= (size_t)(a->end - a->at)) {
        memset((char *)p + n, 0, (a->fresh ? had : want) - n);
        a->at += want - had;
        return p;
    }
    void *q = arena_alloc(a, more);
    if (p && n) memcpy(q, p, n < more ? n : more);
    return q;
}

void *arena_vec_grow(struct arena *a, void *v, size_t *cap, size_t size)
{
    size_t had = *cap;
    *cap = had ? had * 2 : 8;
    return arena_grow(a, v, had * size, *cap * size);
}
