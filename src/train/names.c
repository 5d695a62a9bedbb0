/* SPDX-License-Identifier: MIT */
/**
 * Learns the names. First without each fifth of the pages in turn, to see what a first reading takes the words for;
 * then on everything, half of the time with what that first reading remembers of the page and half without, so that one
 * table serves both readings.
 */
#include "lang/name.h"
#include "lang/lang_in.h"
#include "lang/net.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

/* What is known of a sample beside its words; in the order of the samples. */
struct side {
    uint8_t *upos, *marks, *page, *found;
};

static void look(struct trainer *t, struct side *sides)
{
    const struct lang *lang = t->lang;
    struct gazetteer learnt = {t->model.gazette, t->model.gazette_mask};
    struct net_room room;
    net_room_init(&room, t->model.net, &t->a, NET_WORDS);
    for (size_t k = 0; k < t->names.samples.n; k++) {
        struct sample *s = &t->names.samples.v[k];
        struct side *x = &sides[k];
        *x = (struct side){arena_alloc(&t->a, s->n), arena_alloc(&t->a, s->n), arena_alloc(&t->a, s->n),
                           arena_alloc(&t->a, s->n)};
        net_read(t->model.net, &room, s->forms, s->n, 0);
        for (size_t i = 0; i < s->n; i++) x->upos[i] = t->model.tag_upos[room.tags[i]];
        if (lang) gazetteer_mark(&lang->gazetteer, s->words, s->forms, s->n, x->marks);
        gazetteer_mark(&learnt, s->words, s->forms, s->n, x->marks);
    }
}

static struct name_view view_of(const struct sample *s, const struct side *x, bool page)
{
    return (struct name_view){s->words, s->forms, x->upos, x->marks, page ? x->page : NULL, s->n, s->style};
}

/* The best label that may follow BEFORE, but for BUT. */
static uint32_t best_name(const int32_t *scores, unsigned before, uint32_t but)
{
    uint32_t best = but == NER_O ? NER_B_PER : NER_O;
    for (uint32_t k = 1; k <= NER_I_LOC; k++)
        if (k != but && scores[k] > scores[best] && name_may(k, before)) best = k;
    return best;
}

static void learn_sentence(struct trainer *t, struct weights *w, const struct sample *s, const struct side *x,
                           bool page)
{
    uint64_t keys[NAME_FEATURES];
    uint8_t names[LIMIT_SENTENCE_WORDS + 32];
    struct name_view v = view_of(s, x, page);
    for (size_t i = 0; i < s->n; i++) {
        int32_t scores[MODEL_LABELS] = {0};
        if (!name_can(&v, i)) {
            names[i] = NER_O;
            continue;
        }
        size_t n = train_drop(t, t->o.drop, keys, name_features(&v, i, names, keys));
        weights_score(w, keys, n, scores);
        unsigned before = i > 0 ? names[i - 1] : NER_O, gold = s->names[i];
        uint32_t best = best_name(scores, before, WEIGHTS_NONE);
        weights_learn(w, keys, n, gold, best_name(scores, before, gold), scores);
        names[i] = (uint8_t)best;
    }
}

static void learn(struct trainer *t, struct weights *w, const struct side *sides, unsigned left_out, unsigned epochs,
                  bool page, const char *stage)
{
    uint32_t *order = ARENA_ARRAY(&t->a, uint32_t, t->names.samples.n * 4);
    size_t n = 0;
    double since = train_now();
    for (size_t k = 0; k < t->names.samples.n; k++) {
        const struct sample *s = &t->names.samples.v[k];
        for (unsigned i = 0; i < s->weight && i < 4 && !s->dev && s->fold != left_out; i++) order[n++] = (uint32_t)k;
    }
    weights_init(w, NER_I_LOC + 1, (int)t->o.name_margin);
    for (unsigned e = 0; e < epochs; e++) {
        train_shuffle(t, order, n);
        for (size_t i = 0; i < n; i++)
            learn_sentence(t, w, &t->names.samples.v[order[i]], &sides[order[i]], page && train_random(t) % 2);
        train_progress(t, stage, e + 1, epochs, since, "");
    }
}

/* Gives each word of the samples from FROM to TO, which are one page, what its like were found to be. */
static void remember(struct trainer *t, struct side *sides, size_t from, size_t to)
{
    struct name_memory m;
    size_t words = 0;
    for (size_t k = from; k < to; k++) words += t->names.samples.v[k].n;
    name_memory_init(&m, &t->a, words);
    for (size_t k = from; k < to; k++)
        name_remember(&m, t->names.samples.v[k].words, t->names.samples.v[k].forms, sides[k].found,
                      t->names.samples.v[k].n);
    for (size_t k = from; k < to; k++)
        name_recall(&m, t->names.samples.v[k].words, t->names.samples.v[k].forms, sides[k].found,
                    t->names.samples.v[k].n, sides[k].page);
}

static void remember_all(struct trainer *t, struct side *sides, bool dev)
{
    const struct sample *v = t->names.samples.v;
    for (size_t from = 0, to; from < t->names.samples.n; from = to) {
        for (to = from + 1; to < t->names.samples.n && v[to].file == v[from].file && v[to].page == v[from].page;) to++;
        if (v[from].dev == dev) remember(t, sides, from, to);
    }
}

static void find(struct trainer *t, struct side *sides, const struct table *table, bool dev, unsigned fold, bool page)
{
    for (size_t k = 0; k < t->names.samples.n; k++) {
        const struct sample *s = &t->names.samples.v[k];
        if (s->dev != dev || (!dev && s->fold != fold)) continue;
        struct name_view v = view_of(s, &sides[k], page);
        name_sentence(table, &v, sides[k].found);
    }
}

static size_t name_end(const uint8_t *names, size_t n, size_t i)
{
    size_t end = i + 1;
    while (end < n && names[end] && names[end] % 2 == 0) end++;
    return end;
}

/* Exact spans with their type, of each set's dev files. */
static void report(struct trainer *t, const struct side *sides, const char *when)
{
    for (unsigned set = 0; set < t->model.sets.n; set++) {
        size_t right = 0, found = 0, gold = 0;
        for (size_t k = 0; k < t->names.samples.n; k++) {
            const struct sample *s = &t->names.samples.v[k];
            if (!s->dev || s->style != set) continue;
            for (size_t i = 0; i < s->n; i++) {
                bool f = sides[k].found[i] % 2, g = s->names[i] % 2;
                found += f;
                gold += g;
                right += f && g && s->names[i] == sides[k].found[i] &&
                         name_end(s->names, s->n, i) == name_end(sides[k].found, s->n, i);
            }
        }
        if (gold)
            fprintf(stderr, "\nnames: %s, dev %s P %.2f R %.2f F1 %.2f", when, t->model.sets.v[set],
                    100.0 * (double)right / (double)(found + !found), 100.0 * (double)right / (double)gold,
                    200.0 * (double)right / (double)(found + gold));
    }
    fprintf(stderr, "\n");
}

void train_names(struct trainer *t)
{
    struct weights w;
    struct side *sides = ARENA_ARRAY(&t->a, struct side, t->names.samples.n + 1);
    look(t, sides);
    for (unsigned f = 0; f < FOLDS; f++) {
        struct buf bytes;
        buf_init(&bytes, 0);
        learn(t, &w, sides, f, t->o.name_epochs / 2 + 1, false, "names, folds");
        weights_write(&w, t->o.name_mb, &bytes);
        struct table table = weights_table(&bytes);
        find(t, sides, &table, false, f, false);
        buf_done(&bytes);
        weights_done(&w);
    }
    remember_all(t, sides, false);
    learn(t, &w, sides, FOLDS, t->o.name_epochs, true, "names");
    weights_write(&w, t->o.name_mb, &t->sections[SECTION_NAMES]);
    struct table table = weights_table(&t->sections[SECTION_NAMES]);
    find(t, sides, &table, true, 0, false);
    report(t, sides, "first reading");
    remember_all(t, sides, true);
    find(t, sides, &table, true, 0, true);
    report(t, sides, "second reading");
    fprintf(stderr, "names: %.1f MB\n", (double)t->sections[SECTION_NAMES].len / 1e6);
    weights_done(&w);
}
