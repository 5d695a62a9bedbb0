/* SPDX-License-Identifier: MIT */
/**
 * Names of other data sets, whose habits of marking differ too much to be learnt from, serve as a list still: what was
 * mostly one kind of name there, and not as often no name at all, is marked as known.
 */
#include "lang/gazetteer.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

struct entry {
    uint32_t key, low; /* low: of a row of one word; 0 else */
    uint32_t count[3], plain, words;
};

struct entries {
    struct map map;
    struct entry *v;
    size_t n, cap;
};

static struct entry *entry_of(struct trainer *t, struct entries *e, uint32_t key)
{
    uint32_t *at = map_put(&e->map, str_of(arena_printf(&t->a, "%08x", key)));
    if (*at == MAP_NONE) {
        *at = (uint32_t)e->n;
        *vec_push(&t->a, e) = (struct entry){.key = key};
    }
    return &e->v[*at];
}

static void count_sample(struct trainer *t, struct entries *e, const struct sample *s)
{
    for (size_t i = 0; i < s->n; i++) {
        if (s->names[i] == NER_O) entry_of(t, e, gazetteer_key(0, s->forms[i].low))->plain++;
        if (s->names[i] % 2 == 0) continue;
        size_t end = i + 1;
        uint32_t key = gazetteer_key(0, s->forms[i].low);
        while (end < s->n && s->names[end] == s->names[i] + 1) key = gazetteer_key(key, s->forms[end++].low);
        if (end - i > GAZ_WORDS) continue;
        struct entry *x = entry_of(t, e, key);
        x->count[(s->names[i] - 1) / 2]++;
        x->words = (uint32_t)(end - i);
    }
}

/* The kind that a row is believed to be, 0 none. */
static unsigned kind_of(const struct entry *x)
{
    unsigned best = 0;
    uint32_t all = x->count[0] + x->count[1] + x->count[2];
    for (unsigned k = 1; k < 3; k++)
        if (x->count[k] > x->count[best]) best = k;
    if (all < (x->words > 1 ? 1 : 2) || x->count[best] * 5 < all * 4 || x->plain > all) return 0;
    return GAZ_LEARNT_PERSON + best;
}

static struct gaz_slot *slot_of(struct gaz_slot *v, size_t slots, uint32_t key)
{
    size_t i = key & (slots - 1);
    while (v[i].key && v[i].key != key) i = (i + 1) & (slots - 1);
    return &v[i];
}

/* Puts the beginnings and the whole of each believed row into the table; returns how many rows there are. */
static size_t put_rows(const struct trainer *t, const struct entries *e, struct gaz_slot *v, size_t slots)
{
    size_t n = 0;
    for (size_t k = 0; k < t->gazettes.samples.n; k++) {
        const struct sample *s = &t->gazettes.samples.v[k];
        for (size_t i = 0; i < s->n; i++) {
            uint32_t keys[GAZ_WORDS], words = 0, key = 0;
            if (s->names[i] % 2 == 0) continue;
            for (size_t end = i; end < s->n && words < GAZ_WORDS && (end == i || s->names[end] == s->names[i] + 1);
                 end++)
                keys[words++] = key = gazetteer_key(key, s->forms[end].low);
            char name[16];
            snprintf(name, sizeof name, "%08x", key);
            uint32_t at = map_get(&e->map, str_of(name));
            unsigned kind = at != MAP_NONE && e->v[at].words == words ? kind_of(&e->v[at]) : 0;
            for (uint32_t w = 0; kind && w < words; w++) {
                struct gaz_slot *slot = slot_of(v, slots, keys[w]);
                slot->key = keys[w];
                if (w + 1 < words) continue;
                n += slot->kind == 0;
                slot->kind = (uint8_t)kind;
            }
        }
    }
    return n;
}

void train_gazette(struct trainer *t)
{
    struct entries e = {0};
    map_init(&e.map, &t->a);
    for (size_t k = 0; k < t->gazettes.samples.n; k++) count_sample(t, &e, &t->gazettes.samples.v[k]);
    size_t words = 0, slots = 64;
    for (size_t i = 0; i < e.n; i++) words += kind_of(&e.v[i]) ? e.v[i].words : 0;
    while (slots * 2 < words * 3) slots *= 2;
    struct gaz_slot *v = calloc(slots, sizeof *v);
    if (!v) abort();
    size_t rows = put_rows(t, &e, v, slots);
    buf_add(&t->sections[SECTION_GAZETTEER], v, slots * sizeof *v);
    free(v);
    t->model.gazette = (const struct gaz_slot *)(const void *)t->sections[SECTION_GAZETTEER].p;
    t->model.gazette_mask = (uint32_t)slots - 1;
    fprintf(stderr, "gazetteer: %zu names, %.1f MB\n", rows, (double)t->sections[SECTION_GAZETTEER].len / 1e6);
}
