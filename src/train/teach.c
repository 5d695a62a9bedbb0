/* SPDX-License-Identifier: MIT */
/**
 * Teaches the parser with raw text (tri-training, Zhou and Li 2005, Søgaard and Rishøj 2010): teachers that err
 * differently, half of them reading from right to left, parse it; what all but one of them agree on is learnt as if it
 * were gold. A word that they quarrel about has no head there, and the dynamic oracle then holds any to be right.
 */
#include "lang/parse.h"
#include "lang/tag.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

enum { TEACHERS = 4, TEACH_KNOWN = 80 /* percent of its words that must be agreed on */ };

struct vote {
    int32_t head;
    uint8_t relation;
};

/* S from its last word to its first. */
static struct sample mirrored(struct arena *a, const struct sample *s)
{
    struct sample m = *s;
    m.forms = ARENA_ARRAY(a, struct form, s->n);
    m.tags = arena_alloc(a, s->n);
    m.relations = arena_alloc(a, s->n);
    m.heads = ARENA_ARRAY(a, int32_t, s->n);
    for (size_t i = 0; i < s->n; i++) {
        size_t k = s->n - 1 - i;
        m.forms[k] = s->forms[i];
        m.tags[k] = s->tags[i];
        m.relations[k] = s->relations[i];
        m.heads[k] = s->heads[i] < 0 ? s->heads[i] : (int32_t)s->n - 1 - s->heads[i];
    }
    return m;
}

/* One teacher's trees of all raw sentences. */
static void ask(struct trainer *t, const struct model *m, bool mirror, struct vote *votes)
{
    struct parse_room *room = calloc(1, sizeof *room);
    struct arena scratch;
    int32_t heads[RAW_WORDS];
    uint8_t relations[RAW_WORDS];
    size_t at = 0;
    if (!room) abort();
    for (size_t k = 0; k < t->raw.samples.n; k++) {
        arena_init(&scratch, 0, NULL);
        const struct sample *s = &t->raw.samples.v[k];
        struct sample x = mirror ? mirrored(&scratch, s) : *s;
        parse_sentence(m, room, x.forms, x.tags, x.n, x.style, heads, relations);
        for (size_t i = 0; i < s->n; i++, at++) {
            size_t from = mirror ? s->n - 1 - i : i;
            int32_t h = heads[from];
            votes[at] = (struct vote){h < 0 ? -1 : mirror ? (int32_t)s->n - 1 - h : h, relations[from]};
        }
        arena_done(&scratch);
    }
    free(room);
}

static void learn_teacher(struct trainer *t, const struct lessons *gold, unsigned k, struct vote *votes)
{
    struct arena a;
    struct weights w;
    struct buf bytes;
    struct lessons own = {ARENA_ARRAY(&t->a, const struct sample *, gold->n), gold->n};
    arena_init(&a, 0, NULL);
    buf_init(&bytes, 0);
    for (size_t i = 0; i < gold->n; i++) {
        struct sample *s = ARENA_NEW(&a, struct sample);
        *s = mirrored(&a, gold->v[i]);
        own.v[i] = k % 2 ? s : gold->v[i];
    }
    train_parser_lessons(t, &w, &own, t->o.teach_epochs, "teachers");
    weights_write(&w, 60, &bytes);
    struct model m = t->model;
    m.parser = weights_table(&bytes);
    m.lifted = arena_alloc(&a, m.relations.n + 1); /* lifted arcs stay lifted: they are learnt from */
    ask(t, &m, k % 2, votes);
    buf_done(&bytes);
    weights_done(&w);
    arena_done(&a);
}

/* What all teachers but one say of word I, HEAD_UNKNOWN where they do not. */
static struct vote agreed(struct vote *const *votes, size_t i)
{
    for (unsigned k = 0; k < 2; k++) {
        unsigned n = 0;
        for (unsigned o = 0; o < TEACHERS; o++)
            n += votes[o][i].head == votes[k][i].head && votes[o][i].relation == votes[k][i].relation;
        if (n + 1 >= TEACHERS) return votes[k][i];
    }
    return (struct vote){HEAD_UNKNOWN, 0};
}

void train_teach(struct trainer *t, const struct lessons *gold, struct lessons *out)
{
    size_t words = 0, known = 0, kept = 0, at = 0;
    struct vote *votes[TEACHERS];
    for (size_t k = 0; k < t->raw.samples.n; k++) {
        struct sample *s = &t->raw.samples.v[k];
        tag_sentence(&t->model, s->forms, s->n, s->style, s->tags);
        words += s->n;
    }
    for (unsigned k = 0; k < TEACHERS; k++) {
        votes[k] = ARENA_ARRAY(&t->a, struct vote, words);
        learn_teacher(t, gold, k, votes[k]);
    }
    for (size_t k = 0; k < t->raw.samples.n; k++) {
        struct sample *s = &t->raw.samples.v[k];
        size_t n = 0;
        for (size_t i = 0; i < s->n; i++, at++) {
            struct vote v = agreed(votes, at);
            s->heads[i] = v.head;
            s->relations[i] = v.relation;
            n += v.head != HEAD_UNKNOWN;
        }
        if (n * 100 < s->n * TEACH_KNOWN) continue;
        out->v[out->n++] = s;
        kept += s->n;
        known += n;
    }
    fprintf(stderr, "\nteachers: %zu of %zu words kept, %zu of them agreed on\n", kept, words, known);
}
