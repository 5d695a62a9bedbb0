/* SPDX-License-Identifier: MIT */
/**
 * What is said, by whom: sentence after sentence, since who spoke last tells who "he" is and whose the next quotation
 * is.
 */
#include "read/actor/actors.h"
#include "read/said/saying.h"
#include "read/said/statement.h"
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

/* The sentences that statement INDEX has words in: of each piece of its content, and of its cue. SEEN is the last that
 * has it. */
static void note_within(struct reading *r, uint32_t index, uint32_t *seen, uint32_t *fill)
{
    const struct saying *x = &r->sayings.v[index];
    for (uint32_t k = 0; k <= x->n; k++) {
        bool cue = k == x->n;
        if (cue && !x->cue_end) break;
        uint32_t s = r->sentence_of[cue ? x->cue : x->content[k][0]],
                 last = cue ? s : r->sentence_of[x->content[k][1] - 1];
        for (; s <= last; s++) {
            if (seen[s] == index + 1) continue;
            seen[s] = index + 1;
            if (fill)
                r->said_within[fill[s]++] = index;
            else
                r->said_first[s + 1]++;
        }
    }
}

/* So that an event finds the statements around it without looking at all of them. */
static void index_sentences(struct reading *r)
{
    size_t n = r->text->n_sentences;
    uint32_t *seen = ARENA_ARRAY(r->a, uint32_t, n + 1), *fill = ARENA_ARRAY(r->a, uint32_t, n + 1);
    r->said_first = ARENA_ARRAY(r->a, uint32_t, n + 2);
    for (uint32_t i = 0; i < r->sayings.n; i++) note_within(r, i, seen, NULL);
    for (size_t s = 0; s < n; s++) r->said_first[s + 1] += fill[s] = r->said_first[s];
    r->said_within = ARENA_ARRAY(r->a, uint32_t, r->said_first[n] + 1);
    memset(seen, 0, sizeof *seen * (n + 1));
    for (uint32_t i = 0; i < r->sayings.n; i++) note_within(r, i, seen, fill);
}

/* Whoever tells in his own words what another said has passed it on: "Police said the man admitted it"; not who denies
 * it. */
static void pass_on(struct reading *r, size_t i)
{
    const struct saying *x = &r->sayings.v[i];
    struct runut_statement *st = &r->statements.v[i];
    if (!x->cue_end) return;
    uint32_t s = r->sentence_of[x->cue];
    const struct runut_statement *by = NULL; /* the innermost: in the order of the text, the last */
    for (uint32_t k = r->said_first[s]; k < r->said_first[s + 1]; k++) {
        const struct runut_statement *outer = &r->statements.v[r->said_within[k]];
        bool himself = str_eq(outer->speaker.name, st->speaker.name) ||
                       (st->speaker.actor >= 0 && outer->speaker.actor == st->speaker.actor);
        if (r->said_within[k] != i && outer->speaker.name.len && !himself && strcmp(outer->act, "deny") != 0 &&
            saying_holds(&r->sayings.v[r->said_within[k]], x->cue))
            by = outer;
    }
    if (by) saying_passed_on(r, st, by->speaker.name);
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
    map_init(&r->said_ids, r->a);
    said_begin(r);
    for (uint32_t s = 0; s < r->text->n_sentences; s++) {
        actor_pronouns(r, s);
        if (r->mute[s]) continue;
        post_find(r, s);
        direct_find(r, s);
        indirect_find(r, s);
    }
    said_infer(r);
    in_order(r);
    index_sentences(r);
    for (size_t i = 0; i < r->statements.n; i++) pass_on(r, i);
}
