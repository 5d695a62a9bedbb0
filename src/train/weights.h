/* SPDX-License-Identifier: MIT */
/**
 * Weights while they are learnt: an averaged perceptron over hashed features. A feature gets a row when it is first
 * part of a mistake, a row a cell for each label that it was right or wrong for; so the table holds what was needed.
 */
#ifndef TRAIN_WEIGHTS_H
#define TRAIN_WEIGHTS_H
#include "base/arena.h"
#include "base/buf.h"
#include "lang/model.h"

struct weight {
    int64_t total; /* sum over time, up to STAMP */
    uint32_t stamp;
    int16_t now;
    uint8_t label;
};

struct weight_row {
    uint64_t key; /* 0 empty */
    struct weight *cells;
    uint16_t n, cap;
};

struct weights {
    struct arena arena;
    struct weight_row *rows;
    uint8_t *seen; /* bits by key: a feature gets a row with its second mistake */
    size_t n, cap; /* cap is a power of two */
    uint32_t time, labels;
};

void weights_init(struct weights *w, uint32_t labels);
void weights_done(struct weights *w);
/** Adds what N features say now to SCORES. */
void weights_score(const struct weights *w, const uint64_t *keys, size_t n, int32_t *scores);
/** Moves the weights of N features for LABEL by STEP. */
void weights_move(struct weights *w, const uint64_t *keys, size_t n, uint32_t label, int step);
/** One more decision was made: the time that averages count by. */
static inline void weights_tick(struct weights *w) { w->time++; }
/**
 * The averages as a model's table, appended to OUT as runut-pack(5) tells; the smallest are left out until the table
 * takes no more than MEGABYTES.
 */
void weights_write(const struct weights *w, double megabytes, struct buf *out);
/** A table as a reader sees it, over bytes that weights_write wrote. */
struct table weights_table(const struct buf *bytes);
#endif
