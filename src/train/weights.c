/* SPDX-License-Identifier: MIT */
#include "train/weights.h"
#include <math.h>
#include <stdlib.h>

enum { SEEN_BITS = 1 << 27 };

void weights_init(struct weights *w, uint32_t labels, int margin)
{
    memset(w, 0, sizeof *w);
    arena_init(&w->arena, 0, NULL);
    w->labels = labels;
    w->margin = margin;
    w->cap = 1 << 16;
    w->rows = calloc(w->cap, sizeof *w->rows);
    w->seen = calloc(SEEN_BITS / 8, 1);
    if (!w->rows || !w->seen) abort();
}

void weights_done(struct weights *w)
{
    arena_done(&w->arena);
    free(w->rows);
    free(w->seen);
}

static struct weight_row *row_of(const struct weights *w, uint64_t key)
{
    size_t i = key & (w->cap - 1);
    while (w->rows[i].key != 0 && w->rows[i].key != key) i = (i + 1) & (w->cap - 1);
    return &w->rows[i];
}

static void grow(struct weights *w)
{
    struct weight_row *old = w->rows;
    size_t n = w->cap;
    w->cap *= 2;
    w->rows = calloc(w->cap, sizeof *w->rows);
    if (!w->rows) abort();
    for (size_t i = 0; i < n; i++)
        if (old[i].key) *row_of(w, old[i].key) = old[i];
    free(old);
}

void weights_score(const struct weights *w, const uint64_t *keys, size_t n, int32_t *scores)
{
    enum { AT_ONCE = 128 };
    const struct weight_row *rows[AT_ONCE];
    while (n > 0) { /* memory is what it waits for: all is asked for before it is looked at */
        size_t m = n < AT_ONCE ? n : AT_ONCE;
        for (size_t i = 0; i < m; i++) __builtin_prefetch(&w->rows[keys[i] & (w->cap - 1)]);
        for (size_t i = 0; i < m; i++) __builtin_prefetch((rows[i] = row_of(w, keys[i]))->cells);
        for (size_t i = 0; i < m; i++)
            for (unsigned k = 0; k < rows[i]->n; k++) scores[rows[i]->cells[k].label] += rows[i]->cells[k].now;
        keys += m;
        n -= m;
    }
}

static struct weight *cell_of(struct weights *w, struct weight_row *r, uint32_t label)
{
    for (unsigned k = 0; k < r->n; k++)
        if (r->cells[k].label == label) return &r->cells[k];
    if (r->n == r->cap) {
        unsigned cap = r->cap ? r->cap * 2u : 2;
        r->cells = arena_grow(&w->arena, r->cells, r->cap * sizeof *r->cells, cap * sizeof *r->cells);
        r->cap = (uint16_t)cap;
    }
    r->cells[r->n] = (struct weight){.label = (uint8_t)label, .stamp = w->time};
    return &r->cells[r->n++];
}

static void move(struct weights *w, struct weight_row *r, uint32_t label, int step)
{
    struct weight *c = cell_of(w, r, label);
    c->total += (int64_t)c->now * (w->time - c->stamp);
    c->stamp = w->time;
    int now = c->now + step;
    if (now > -30000 && now < 30000) c->now = (int16_t)now;
}

void weights_learn(struct weights *w, const uint64_t *keys, size_t n, uint32_t gold, uint32_t rival,
                   const int32_t *scores)
{
    w->time++;
    if (rival == WEIGHTS_NONE || scores[gold] - scores[rival] > w->margin) return;
    for (size_t i = 0; i < n; i++) {
        if ((w->n + 1) * 3 > w->cap * 2) grow(w);
        struct weight_row *r = row_of(w, keys[i]);
        if (!r->key) {
            uint8_t *bits = &w->seen[(keys[i] >> 13) % SEEN_BITS / 8], bit = (uint8_t)(1u << (keys[i] & 7));
            bool again = *bits & bit;
            *bits |= bit;
            if (!again) continue;
            r->key = keys[i];
            w->n++;
        }
        move(w, r, gold, 1);
        move(w, r, rival, -1);
    }
}

static double average(const struct weights *w, const struct weight *c)
{
    return (double)(c->total + (int64_t)c->now * (w->time - c->stamp)) / (w->time ? w->time : 1);
}

/* Code 128 is nothing; 1 to 127 above and below it stand for growing steps: small weights are told apart finely, great
   ones roughly. */
static unsigned code_of(double v, double top)
{
    int k = (int)lround(127 * sqrt(fabs(v) / top));
    if (k > 127) k = 127;
    return (unsigned)(v < 0 ? 128 - k : 128 + k);
}

static void put_values(struct model_table *head)
{
    for (int i = 0; i < 256; i++) {
        double k = (i - 128) / 127.0;
        head->value[i] = (int16_t)lround((k < 0 ? -1 : 1) * k * k * 32000);
    }
}

static int by_key(const void *a, const void *b)
{
    const struct weight_row *x = *(const struct weight_row *const *)a, *y = *(const struct weight_row *const *)b;
    return x->key < y->key ? -1 : x->key > y->key;
}
static int by_label(const void *a, const void *b) { return *(const uint8_t *)a - *(const uint8_t *)b; }

/* The cells of a row that are worth keeping, in the order of their labels. */
static unsigned cells_of(const struct weights *w, const struct weight_row *r, double least, double top,
                         struct model_cell *out)
{
    unsigned n = 0;
    for (unsigned k = 0; k < r->n; k++) {
        double v = average(w, &r->cells[k]);
        unsigned code = code_of(v, top);
        if (fabs(v) >= least && code != 128) out[n++] = (struct model_cell){r->cells[k].label, (uint8_t)code};
    }
    qsort(out, n, sizeof *out, by_label);
    return n;
}

/* Two slots of three are full: most searches are for what is not there, and must end soon. */
static size_t slots_for(size_t rows) { return rows * 3 / 2 + 8; }

/* The bytes that the table takes without averages below LEAST. */
static double size_at(const struct weights *w, double least)
{
    size_t rows = 0, cells = 0;
    for (size_t i = 0; i < w->cap; i++) {
        size_t n = 0;
        for (unsigned k = 0; k < w->rows[i].n; k++) n += fabs(average(w, &w->rows[i].cells[k])) >= least;
        cells += n;
        rows += n > 0;
    }
    return (double)(slots_for(rows) * sizeof(struct model_slot) + cells * sizeof(struct model_cell));
}

/* The least average that is kept so that the table takes MEGABYTES at most. */
static double least_for(const struct weights *w, double megabytes)
{
    double lo = 1e-4, hi = 64;
    for (int i = 0; i < 14; i++) {
        double mid = sqrt(lo * hi);
        if (size_at(w, mid) > megabytes * 1e6)
            lo = mid;
        else
            hi = mid;
    }
    return hi;
}

void weights_write(const struct weights *w, double megabytes, struct buf *out)
{
    double least = least_for(w, megabytes);
    struct model_cell cells[256];
    double top = 1e-9;
    size_t n_rows = 0, n_cells = 0;
    const struct weight_row **rows = calloc(w->n + 1, sizeof *rows);
    if (!rows) abort();
    for (size_t i = 0; i < w->cap; i++)
        for (unsigned k = 0; k < w->rows[i].n; k++)
            if (fabs(average(w, &w->rows[i].cells[k])) > top) top = fabs(average(w, &w->rows[i].cells[k]));
    for (size_t i = 0; i < w->cap; i++) {
        unsigned n = w->rows[i].n ? cells_of(w, &w->rows[i], least, top, cells) : 0;
        if (n == 0) continue;
        rows[n_rows++] = &w->rows[i];
        n_cells += n;
    }
    qsort(rows, n_rows, sizeof *rows, by_key);
    struct model_table head = {
        .labels = w->labels, .n_cells = (uint32_t)n_cells, .n_slots = (uint32_t)slots_for(n_rows)};
    put_values(&head);
    size_t slots = head.n_slots;
    struct model_slot *slot = calloc(slots, sizeof *slot);
    struct model_cell *cell = calloc(n_cells + 1, sizeof *cell);
    if (!slot || !cell) abort();
    uint32_t at = 0;
    for (size_t i = 0; i < n_rows; i++) {
        unsigned n = cells_of(w, rows[i], least, top, cell + at);
        uint32_t s = slot_first(rows[i]->key, head.n_slots);
        while (slot[s].n) s = s + 1 < head.n_slots ? s + 1 : 0;
        slot[s] = (struct model_slot){
            (uint16_t)(rows[i]->key >> 48), (uint8_t)n, {(uint8_t)at, (uint8_t)(at >> 8), (uint8_t)(at >> 16)}};
        at += n;
    }
    buf_add(out, &head, sizeof head);
    buf_add(out, slot, slots * sizeof *slot);
    buf_add(out, cell, n_cells * sizeof *cell);
    free(cell);
    free(slot);
    free(rows);
}

struct table weights_table(const struct buf *bytes)
{
    const struct model_table *head = (const struct model_table *)(const void *)bytes->p;
    const struct model_slot *s = (const struct model_slot *)(const void *)(head + 1);
    return (struct table){s,
                          (const struct model_cell *)(const void *)(s + head->n_slots),
                          head->value,
                          head->n_slots,
                          head->labels,
                          head->n_cells};
}
