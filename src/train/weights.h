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
    int margin; /* what the right label must lead by */
};

#define WEIGHTS_NONE UINT32_MAX

void weights_init(struct weights *w, uint32_t labels, int margin);
void weights_done(struct weights *w);
/** Adds what N features say now to SCORES. */
void weights_score(const struct weights *w, const uint64_t *keys, size_t n, int32_t *scores);
/**
 * Learns from one decision by N features: moves their weights up for the label GOLD and down for RIVAL, the best of the
 * wrong ones, unless GOLD leads RIVAL by more than the margin. WEIGHTS_NONE as RIVAL: there was no other. Averages
 * count time by the calls of this.
 */
void weights_learn(struct weights *w, const uint64_t *keys, size_t n, uint32_t gold, uint32_t rival,
                   const int32_t *scores);
/**
 * The averages as a model's table, appended to OUT as runut-pack(5) tells; the smallest are left out until the table
 * takes no more than MEGABYTES.
 */
void weights_write(const struct weights *w, double megabytes, struct buf *out);
/** A table as a reader sees it, over bytes that weights_write wrote. */
struct table weights_table(const struct buf *bytes);
#endif
