/* SPDX-License-Identifier: MIT */
/**
 * Trees that a stronger parser gave to raw sentences (up-training, Petrov et al. 2010): a file that holds nothing but
 * keys of sentences and four characters for each of their words, which are found again in the raw text. A sentence that
 * this version cuts otherwise is left out. tools/teach/teacher.py writes the file.
 */
#include "base/file.h"
#include "train/train.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    BASE = 48,  /* character of number 0 */
    RADIX = 64, /* of the two characters of a tag */
    HERE = 80,  /* character of a head that stands nowhere to the left or right */
    ROOT = 126,
    PER_WORD = 4
};

/* Numbers of the file's lists in the corpus's. */
struct lists {
    uint32_t tag[4096], relation[4096];
    uint32_t n_tags, n_relations;
};

static void take_list(struct trainer *t, struct runut_str rest, struct names_list *l, uint32_t *to, uint32_t *n)
{
    struct runut_str name;
    while (*n < 4096 && str_cut(&rest, '\t', &name)) to[(*n)++] = list_number(l, &t->a, name);
}

/* One sentence; false where it is none, or refers to what is not there. */
static bool take_sentence(struct trainer *t, const struct lists *l, const struct sample *raw, struct runut_str code)
{
    struct sample s = *raw;
    if (code.len != s.n * PER_WORD) return false;
    struct runut_str *relations = ARENA_ARRAY(&t->a, struct runut_str, s.n);
    s.silver = true;
    s.weight = 1;
    s.tag_no = ARENA_ARRAY(&t->a, uint16_t, s.n);
    s.relation_no = ARENA_ARRAY(&t->a, uint16_t, s.n);
    for (size_t i = 0; i < s.n; i++) {
        const unsigned char *c = (const unsigned char *)code.p + i * PER_WORD;
        uint32_t tag = (c[0] - BASE) * RADIX + (c[1] - BASE), relation = c[2] - BASE;
        if (tag >= l->n_tags || relation >= l->n_relations) return false;
        s.tag_no[i] = (uint16_t)l->tag[tag];
        relations[i] = t->corpus.relations.v[l->relation[relation]];
        s.heads[i] = c[3] == ROOT ? -1 : (int32_t)i + c[3] - HERE;
        if (s.heads[i] < -1 || s.heads[i] >= (int32_t)s.n || s.heads[i] == (int32_t)i) return false;
    }
    return corpus_add_tree(&t->corpus, &s, relations);
}

bool train_read_silver(struct trainer *t)
{
    struct buf b;
    struct runut_err err = {0};
    struct map keys;
    struct runut_str rest, line, key;
    struct lists *l = calloc(1, sizeof *l);
    size_t taken = 0, lost = 0;
    if (!l || file_read(t->o.silver, 0, &b, &err) != RUNUT_OK) {
        fprintf(stderr, "runut-train: %s\n", err.message);
        free(l);
        return false;
    }
    map_init(&keys, &t->a);
    for (size_t k = 0; k < t->raw.samples.n; k++)
        *map_put(&keys, str_of(arena_printf(&t->a, "%016" PRIx64, t->raw.samples.v[k].key))) = (uint32_t)k;
    rest = buf_slice(&b);
    while (str_cut(&rest, '\n', &line)) {
        if (line.len == 0 || !str_cut(&line, '\t', &key)) continue;
        uint32_t k = key.len == 16 ? map_get(&keys, key) : MAP_NONE;
        if (str_is(key, "tags"))
            take_list(t, line, &t->corpus.tags, l->tag, &l->n_tags);
        else if (str_is(key, "relations"))
            take_list(t, line, &t->corpus.relations, l->relation, &l->n_relations);
        else if (k != MAP_NONE && take_sentence(t, l, &t->raw.samples.v[k], line))
            taken++;
        else
            lost++;
    }
    fprintf(stderr, "%s: %zu sentences, %zu are not in the raw text as it is cut now\n", t->o.silver, taken, lost);
    buf_done(&b);
    free(l);
    return true;
}
