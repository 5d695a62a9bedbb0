/* SPDX-License-Identifier: MIT */
/** Takes over tags, trees and lemmas of a model that is there, so that only its names are learnt anew. */
#include "train/train.h"
#include <stdio.h>

bool train_resume(struct trainer *t)
{
    struct runut_err err = {0};
    struct model *m = model_open(t->o.keep, &err);
    if (!m) {
        fprintf(stderr, "runut-train: %s\n", err.message);
        return false;
    }
    struct model_head head;
    memcpy(&head, m->file.p, sizeof head);
    for (uint32_t i = 0; i < head.n_sections; i++) {
        struct model_entry e;
        memcpy(&e, m->file.p + sizeof head + i * sizeof e, sizeof e);
        bool again = e.section == SECTION_STYLES || e.section == SECTION_TAGS || e.section == SECTION_RELATIONS ||
                     e.section == SECTION_SETS || e.section == SECTION_NAMES || e.section == SECTION_GAZETTEER ||
                     e.section == SECTION_LISTS;
        if (!again)
            buf_add(&t->sections[e.section], m->file.p + e.at, e.len); /* the others are written from their lists */
    }
    struct strings sets = t->model.sets;
    t->kept = m;
    arena_done(&t->model.arena);
    t->model = *m; /* borrowed: main gives back T->kept alone */
    memset(&t->model.arena, 0, sizeof t->model.arena);
    t->model.sets = sets;
    t->model.gazette = NULL;
    return true;
}
