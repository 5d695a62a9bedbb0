/* SPDX-License-Identifier: MIT */
/**
 * What is said, by whom: sentence after sentence, since who spoke last tells who "he" is and whose the next quotation is.
 */
#include "read/saying.h"
#include <stdlib.h>

static int by_place(const void *a, const void *b)
{
    const struct saying *x = *(const struct saying *const *)a, *y = *(const struct saying *const *)b;
    if (x->content[0][0] != y->content[0][0]) return x->content[0][0] < y->content[0][0] ? -1 : 1;
    return (x->cue > y->cue) - (x->cue < y->cue);
}

/* Puts the statements into the order of the text. Whoever refers to one by index must come later. */
static void in_order(struct reading *r)
{
    size_t n = r->sayings.n;
    const struct saying **order = ARENA_ARRAY(r->a, const struct saying *, n + 1);
    for (size_t i = 0; i < n; i++) order[i] = &r->sayings.v[i];
    qsort(order, n, sizeof *order, by_place);
    struct runut_statement *st = ARENA_ARRAY(r->a, struct runut_statement, n + 1);
    struct saying *sy = ARENA_ARRAY(r->a, struct saying, n + 1);
    int32_t *to = ARENA_ARRAY(r->a, int32_t, n + 1);
    for (size_t i = 0; i < n; i++) {
        size_t from = (size_t)(order[i] - r->sayings.v);
        st[i] = r->statements.v[from];
        sy[i] = r->sayings.v[from];
        to[from] = (int32_t)i;
    }
    r->statements.v = st;
    r->sayings.v = sy;
    for (size_t w = 0; w < r->text->n_words; w++)
        if (r->said_in[w] >= 0) r->said_in[w] = to[r->said_in[w]];
}

void statement_find(struct reading *r)
{
    size_t n = r->text->n_words;
    r->used = ARENA_ARRAY(r->a, uint8_t, n + 1);
    r->said_in = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->said_in, -1, sizeof *r->said_in * (n + 1));
    for (size_t q = 0; q < r->quotes.n; q++) {
        r->used[r->quotes.v[q].open] |= USED_MARK;
        if (r->quotes.v[q].close != MAP_NONE) r->used[r->quotes.v[q].close] |= USED_MARK;
    }
    for (uint32_t s = 0; s < r->text->n_sentences; s++) {
        actor_pronouns(r, s);
        direct_find(r, s);
        indirect_find(r, s);
    }
    in_order(r);
}
