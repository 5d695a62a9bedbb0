/* SPDX-License-Identifier: MIT */
/**
 * Writes what there is to learn from as numbers, for a trainer of another kind (tools/teach/student.py): of each word
 * the atoms of struct form as a reader has them, its tag, head and relation; no word of a text. Little-endian: three
 * lists of strings (styles, tags, relations); then sentences, each a struct lesson and its words.
 */
#include "train/train.h"
#include <stdio.h>

struct lesson {
    uint32_t n;
    uint8_t style, dev, silver, times; /* times: how often it counts among the treebanks */
};

struct lesson_word {
    uint32_t low, pre[3], suf[4];
    int32_t head; /* index of a word, -1 root */
    uint16_t cluster;
    uint8_t shape, tag, relation, reserved[3];
};

bool train_print_lessons(struct trainer *t)
{
    FILE *f = fopen(t->o.lessons, "wb");
    struct buf lists;
    if (!f) return false;
    buf_init(&lists, 0);
    put_strings(&lists, &t->model.styles);
    put_strings(&lists, &t->model.tags);
    put_strings(&lists, &t->model.relations);
    bool fine = fwrite(lists.p, 1, lists.len, f) == lists.len;
    buf_done(&lists);
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        struct lesson head = {(uint32_t)s->n, (uint8_t)s->style, s->dev, s->silver, (uint8_t)s->weight};
        fine &= fwrite(&head, sizeof head, 1, f) == 1;
        for (size_t i = 0; i < s->n; i++) {
            const struct form *w = &s->forms[i];
            struct lesson_word x = {.low = w->low,
                                    .head = s->heads[i],
                                    .cluster = w->cluster,
                                    .shape = w->shape,
                                    .tag = s->tags[i],
                                    .relation = s->relations[i]};
            memcpy(x.pre, w->pre, sizeof x.pre);
            memcpy(x.suf, w->suf, sizeof x.suf);
            fine &= fwrite(&x, sizeof x, 1, f) == 1;
        }
    }
    return fclose(f) == 0 && fine;
}
