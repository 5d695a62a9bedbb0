/* SPDX-License-Identifier: MIT */
/** The lexicon: the class of each word from a table of clusters, and the words that have one tag only. */
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

enum {
    SEEN = 30,    /* times a word must have been seen before its one tag is believed */
    SEEN_MAY = 4, /* and before its set of parts of speech is */
    SETS = 255
};

struct known {
    uint32_t key, count;
    uint16_t cluster;
    uint32_t may; /* bits of enum upos */
    uint8_t tag, set;
    bool several;
};

struct knowns {
    struct known *v;
    size_t n, cap;
};

static struct known *known_of(struct trainer *t, struct map *map, struct knowns *all, struct runut_str low)
{
    uint32_t key = form_hash(low), *at;
    char *name = arena_printf(&t->a, "%08x", key);
    at = map_put(map, str_of(name));
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
        known_of(t, map, all, word)->cluster = (uint16_t)(path + 1);
    }
    if (f) gzclose(f);
}

static void count_tags(struct trainer *t, struct map *map, struct knowns *all)
{
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        for (size_t i = 0; i < s->n && !s->dev && !s->silver; i++) {
            struct known *w = known_of(t, map, all, s->words[i].low);
            if (w->count++ == 0) w->tag = s->gold_tags[i];
            w->several |= w->tag != s->gold_tags[i];
            w->may |= 1u << t->model.tag_upos[s->gold_tags[i]];
        }
    }
}

/* Numbers the sets of parts of speech, those of most words first; words seldom seen have none. */
static void number_sets(struct trainer *t, struct knowns *all)
{
    struct names_list *sets = calloc(1, sizeof *sets);
    uint32_t *to;
    if (!sets) abort();
    map_init(&sets->map, &t->a);
    for (size_t i = 0; i < all->n; i++)
        if (all->v[i].count >= SEEN_MAY) list_number(sets, &t->a, str_of(arena_printf(&t->a, "%x", all->v[i].may)));
    to = ARENA_ARRAY(&t->a, uint32_t, sets->n + 1);
    for (uint32_t n = 1; n <= SETS; n++) {
        uint32_t best = 0;
        for (uint32_t i = 1; i < sets->n; i++)
            if (sets->count[i] > sets->count[best]) best = i;
        if (sets->n == 0 || sets->count[best] == 0) break;
        to[best] = n;
        sets->count[best] = 0;
    }
    for (size_t i = 0; i < all->n; i++) {
        uint32_t k = all->v[i].count >= SEEN_MAY ? map_get(&sets->map, str_of(arena_printf(&t->a, "%x", all->v[i].may)))
                                                 : MAP_NONE;
        if (k != MAP_NONE) all->v[i].set = (uint8_t)to[k];
    }
    free(sets);
}

void train_lexicon(struct trainer *t)
{
    struct map map;
    struct knowns all = {0};
    map_init(&map, &t->a);
    read_clusters(t, &map, &all);
    count_tags(t, &map, &all);
    number_sets(t, &all);
    size_t slots = 16, kept = 0, fixed = 0;
    for (size_t i = 0; i < all.n; i++) {
        if (all.v[i].several || all.v[i].count < SEEN) all.v[i].count = 0;
        kept += all.v[i].cluster || all.v[i].count || all.v[i].set;
        fixed += all.v[i].count > 0;
    }
    while (slots * 2 < kept * 3) slots *= 2;
    struct model_word *v = calloc(slots, sizeof *v);
    if (!v) abort();
    for (size_t i = 0; i < all.n; i++) {
        const struct known *w = &all.v[i];
        if (!w->cluster && !w->count && !w->set) continue;
        size_t at = w->key & (slots - 1);
        while (v[at].key) at = (at + 1) & (slots - 1);
        v[at] = (struct model_word){
            .key = w->key, .cluster = w->cluster, .tag = (uint8_t)(w->count ? w->tag + 1 : 0), .may = w->set};
    }
    buf_add(&t->sections[SECTION_LEXICON], v, slots * sizeof *v);
    free(v);
    t->model.words = (const struct model_word *)(const void *)t->sections[SECTION_LEXICON].p;
    t->model.word_mask = (uint32_t)slots - 1;
    fprintf(stderr, "lexicon: %zu words, %zu with one tag\n", kept, fixed);
}
