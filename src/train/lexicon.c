/* SPDX-License-Identifier: MIT */
/** The lexicon: the class of each word from a table of clusters, and its row of the net. */
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

struct known {
    uint32_t key;
    uint16_t cluster, row;
};

struct knowns {
    struct known *v;
    size_t n, cap;
};

static struct known *known_of(struct trainer *t, struct map *map, struct knowns *all, uint32_t key)
{
    uint32_t *at = map_put(map, str_of(arena_printf(&t->a, "%08x", key)));
    if (*at == MAP_NONE) {
        *at = (uint32_t)all->n;
        *vec_push(&t->a, all) = (struct known){.key = key};
    }
    return &all->v[*at];
}

static void read_clusters(struct trainer *t, struct map *map, struct knowns *all)
{
    char line[1024];
    gzFile f = t->o.clusters ? gzopen(t->o.clusters, "rb") : NULL;
    if (t->o.clusters && !f) fprintf(stderr, "runut-train: %s cannot be read\n", t->o.clusters);
    while (f && gzgets(f, line, sizeof line)) {
        struct runut_str rest = str_of(line), word, bits;
        if (!str_cut(&rest, '\t', &word) || !str_cut(&rest, '\t', &bits)) continue;
        unsigned path = 0;
        for (size_t i = 0; i < bits.len && i < 10; i++) path = path << 1 | (bits.p[i] == '1');
        known_of(t, map, all, form_hash(word))->cluster = (uint16_t)(path + 1);
    }
    if (f) gzclose(f);
}

void train_lexicon(struct trainer *t)
{
    struct map map;
    struct knowns all = {0};
    map_init(&map, &t->a);
    read_clusters(t, &map, &all);
    for (uint32_t i = 0; i < t->n_rows; i++) known_of(t, &map, &all, t->rows[i])->row = (uint16_t)(i + 1);
    size_t slots = 16;
    while (slots * 2 < all.n * 3) slots *= 2;
    struct model_word *v = calloc(slots, sizeof *v);
    if (!v) abort();
    for (size_t i = 0; i < all.n; i++) {
        size_t at = all.v[i].key & (slots - 1);
        while (v[at].key) at = (at + 1) & (slots - 1);
        v[at] = (struct model_word){.key = all.v[i].key, .cluster = all.v[i].cluster, .row = all.v[i].row};
    }
    buf_add(&t->sections[SECTION_LEXICON], v, slots * sizeof *v);
    free(v);
    t->model.words = (const struct model_word *)(const void *)t->sections[SECTION_LEXICON].p;
    t->model.word_mask = (uint32_t)slots - 1;
    fprintf(stderr, "lexicon: %zu words, %u with rows of the net\n", all.n, t->n_rows);
}
