/* SPDX-License-Identifier: MIT */
/**
 * Learns the tagger, once on everything and once without each fifth in turn: the parser must learn from tags as wrong
 * as those it will be given.
 */
#include "lang/tag.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

/* The best of N labels, but for BUT. */
static uint32_t best_of(const int32_t *scores, uint32_t n, uint32_t but)
{
    uint32_t best = WEIGHTS_NONE;
    for (uint32_t i = 0; i < n; i++)
        if (i != but && (best == WEIGHTS_NONE || scores[i] > scores[best])) best = i;
    return best;
}

static void learn_sentence(struct trainer *t, struct weights *w, struct sample *s, uint8_t *tags)
{
    uint64_t keys[TAG_FEATURES];
    int32_t scores[MODEL_LABELS];
    for (size_t i = 0; i < s->n; i++) {
        if (s->forms[i].tag) {
            tags[i] = (uint8_t)(s->forms[i].tag - 1);
            continue;
        }
        size_t n = tag_constants(s->style, keys);
        n += tag_features(&t->model, s->forms, s->n, i, tags, s->style, keys + n);
        n = train_drop(t, t->o.drop, keys, n);
        memset(scores, 0, sizeof scores);
        weights_score(w, keys, n, scores);
        uint32_t gold = s->gold_tags[i];
        tags[i] = (uint8_t)best_of(scores, w->labels, WEIGHTS_NONE);
        weights_learn(w, keys, n, gold, best_of(scores, w->labels, gold), scores);
    }
}

/* The samples to learn from, each as often as it counts; without those of the fold LEFT_OUT, and where a fold is left
   out without a teacher's, who has seen them all. */
static size_t choose(struct trainer *t, unsigned left_out, uint32_t **order)
{
    size_t n = 0;
    *order = ARENA_ARRAY(&t->a, uint32_t, t->corpus.samples.n * TRAIN_TIMES);
    for (size_t i = 0; i < t->corpus.samples.n; i++) {
        const struct sample *s = &t->corpus.samples.v[i];
        unsigned times = s->silver && left_out < FOLDS ? 0 : train_times(t, s);
        for (unsigned k = 0; k < times && s->fold != left_out; k++) (*order)[n++] = (uint32_t)i;
    }
    return n;
}

static void learn(struct trainer *t, struct weights *w, unsigned left_out, unsigned epochs, const char *stage)
{
    uint32_t *order;
    size_t n = choose(t, left_out, &order);
    uint8_t *tags = arena_alloc(&t->a, LIMIT_SENTENCE_WORDS + 32);
    double since = train_now();
    weights_init(w, t->model.tags.n, (int)t->o.tag_margin);
    for (unsigned e = 0; e < epochs; e++) {
        train_shuffle(t, order, n);
        for (size_t i = 0; i < n; i++) learn_sentence(t, w, &t->corpus.samples.v[order[i]], tags);
        train_progress(t, stage, e + 1, epochs, since, "");
        if (e + 1 == epochs / 2) weights_trim(w, t->o.tag_mb * t->o.slack);
    }
}

/* Tags the samples that WANTED says with what was learnt; returns how many parts of speech are right. */
static double tag_all(struct trainer *t, const struct weights *w, double megabytes, bool dev, unsigned fold,
                      struct buf *bytes)
{
    size_t right = 0, all = 0;
    weights_write(w, megabytes, bytes);
    t->model.tagger = weights_table(bytes);
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        struct sample *s = &t->corpus.samples.v[k];
        if (s->dev != dev || (!dev && s->fold != fold)) continue;
        tag_sentence(&t->model, s->forms, s->n, s->style, s->tags);
        for (size_t i = 0; i < s->n; i++) right += t->model.tag_upos[s->tags[i]] == t->model.tag_upos[s->gold_tags[i]];
        all += s->n;
    }
    return all ? 100.0 * (double)right / (double)all : 0;
}

void train_tagger(struct trainer *t, bool folds)
{
    struct weights w;
    for (unsigned f = 0; folds && f < FOLDS; f++) {
        struct buf bytes;
        buf_init(&bytes, 0);
        learn(t, &w, f, t->o.tag_epochs * 2 / 3 + 1, "tags, folds");
        double upos = tag_all(t, &w, t->o.tag_mb, false, f, &bytes);
        fprintf(stderr, "\ntags: fold %u: UPOS %.2f\n", f + 1, upos);
        buf_done(&bytes);
        weights_done(&w);
    }
    learn(t, &w, FOLDS, t->o.tag_epochs, "tags");
    struct buf *out = &t->sections[SECTION_TAGGER];
    double upos = tag_all(t, &w, t->o.tag_mb, true, 0, out);
    fprintf(stderr, "\ntags: dev UPOS %.2f, %.1f MB\n", upos, (double)out->len / 1e6);
    t->model.has_tags = true;
    weights_done(&w);
}
