/* SPDX-License-Identifier: MIT */
/**
 * Names of persons, organisations and places: IOB labels from left to right by an averaged perceptron over the word, its
 * neighbours, their classes, parts of speech and gazetteer marks. A text is read twice: the second time each word with a
 * capital knows what its like elsewhere on the page were taken for (after Ratinov and Roth 2009), which carries a full
 * name at its first mention over to the bare one later.
 */
#include "lang/name.h"
#include "lang/lang_in.h"

static const struct form outside = {.low = 2, .suf = {2, 2, 2, 2}, .pre = {2, 2, 2}, .shape = 255};

#define F(a, b, c) keys[k] = feature((uint32_t)(2000 + k), (a), (b), (c)), k++

size_t name_features(const struct name_view *v, size_t i, const uint8_t *names, uint64_t *keys)
{
    const struct form *f = v->forms, *w = &f[i], *l = i > 0 ? &f[i - 1] : &outside, *ll = i > 1 ? &f[i - 2] : &outside;
    const struct form *r = i + 1 < v->n ? &f[i + 1] : &outside, *rr = i + 2 < v->n ? &f[i + 2] : &outside;
    uint32_t n1 = i > 0 ? names[i - 1] : 7, n2 = i > 1 ? names[i - 2] : 7;
    uint32_t u0 = v->upos[i], ul = i > 0 ? v->upos[i - 1] : 0, ur = i + 1 < v->n ? v->upos[i + 1] : 0;
    uint32_t g0 = v->marks[i], gl = i > 0 ? v->marks[i - 1] : 0, gr = i + 1 < v->n ? v->marks[i + 1] : 0;
    uint32_t set = v->set;
    size_t k = 0;
    F(0, 0, 0);
    F(n1, 0, 0);
    F(n1, n2, 0);
    F(w->low, 0, 0);
    F(w->low, w->shape, 0);
    F(w->low, n1, 0);
    F(w->shape, 0, 0);
    F(w->shape, n1, 0);
    F(w->shape, l->shape, r->shape);
    F(w->shape, r->shape, rr->shape);
    F(w->shape, u0, 0);
    F(w->pre[0], w->shape & 3u, 0);
    F(w->pre[1], w->shape & 3u, 0);
    F(w->pre[2], 0, 0);
    F(w->suf[1], w->shape & 3u, 0);
    F(w->suf[2], w->shape & 3u, 0);
    F(w->suf[3], 0, 0);
    F(w->suf[2], n1, 0);
    F(w->cluster, 0, 0);
    F(w->cluster, w->shape & 3u, n1);
    F(w->cluster6, w->shape, 0);
    F(w->cluster6, l->cluster6, r->cluster6);
    F(l->low, 0, 0);
    F(l->low, w->shape, 0);
    F(l->low, n1, w->shape & 3u);
    F(l->cluster, w->shape & 3u, 0);
    F(l->cluster, w->cluster6, n1);
    F(l->suf[2], w->shape & 3u, 0);
    F(r->low, 0, 0);
    F(r->low, w->shape & 3u, n1);
    F(r->cluster, w->shape & 3u, 0);
    F(r->suf[2], w->shape & 3u, 0);
    F(ll->low, w->shape & 3u, 0);
    F(rr->low, w->shape & 3u, 0);
    F(ll->cluster, w->shape & 3u, 0);
    F(rr->cluster, w->shape & 3u, 0);
    F(l->low, w->low, 0);
    F(w->low, r->low, 0);
    F(l->low, r->low, w->shape & 3u);
    F(ll->low, l->low, w->shape & 3u);
    F(r->low, rr->low, w->shape & 3u);
    F(u0, ul, ur);
    F(u0, n1, 0);
    F(ul, w->shape & 3u, n1);
    F(ur, w->shape & 3u, n1);
    F(u0, w->cluster6, 0);
    F(set, w->low, 0);
    F(set, w->shape, n1);
    F(set, w->cluster, 0);
    F(set, u0, n1);
    F(set, l->low, w->shape & 3u);
    F(set, w->suf[2], w->shape & 3u);
    /* Marks and memory are given only where there are any; their templates keep their numbers. */
    if (g0 || gl || gr) {
        keys[k++] = feature(2100, g0, 0, 0);
        keys[k++] = feature(2101, g0, n1, w->shape & 3u);
        keys[k++] = feature(2102, gl, g0, gr);
        keys[k++] = feature(2103, gl, n1, w->shape & 3u);
        keys[k++] = feature(2104, gr, n1, w->shape & 3u);
        keys[k++] = feature(2105, set, g0, n1);
    }
    if (v->page && v->page[i]) {
        uint32_t p0 = v->page[i], pr = i + 1 < v->n ? v->page[i + 1] : 0;
        keys[k++] = feature(2110, p0, 0, 0);
        keys[k++] = feature(2111, p0, n1, 0);
        keys[k++] = feature(2112, p0, pr, 0);
        keys[k++] = feature(2113, p0, w->shape, 0);
        keys[k++] = feature(2114, p0, u0, n1);
    }
    return k;
}

bool name_can(const struct name_view *v, size_t i)
{
    const unsigned some = WORD_CAPITAL | WORD_DIGIT;
    return v->words[i].flags & some || v->marks[i] || (i > 0 && v->words[i - 1].flags & some) || (i + 1 < v->n && v->words[i + 1].flags & some);
}

void name_sentence(const struct table *t, const struct name_view *v, uint8_t *names)
{
    uint64_t keys[NAME_FEATURES];
    for (size_t i = 0; i < v->n; i++) {
        int32_t scores[NER_I_LOC + 1] = {0};
        if (!name_can(v, i)) {
            names[i] = NER_O;
            continue;
        }
        table_add(t, keys, name_features(v, i, names, keys), scores);
        unsigned best = NER_O, before = i > 0 ? names[i - 1] : NER_O;
        for (unsigned k = 1; k <= NER_I_LOC; k++)
            if (scores[k] > scores[best] && name_may(k, before)) best = k;
        names[i] = (uint8_t)best;
    }
}

/* ---- the page ---------------------------------------------------------------------------------------------------- */

void name_memory_init(struct name_memory *m, struct arena *a, size_t words)
{
    size_t slots = 64;
    while (slots < words * 2) slots *= 2;
    m->slots = ARENA_ARRAY(a, struct name_seen, slots);
    m->mask = slots - 1;
}

static struct name_seen *seen_of(const struct name_memory *m, uint32_t low)
{
    size_t i = low & m->mask;
    while (m->slots[i].key && m->slots[i].key != low) i = (i + 1) & m->mask;
    return &m->slots[i];
}

void name_remember(struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!(words[i].flags & WORD_CAPITAL)) continue;
        struct name_seen *s = seen_of(m, forms[i].low);
        s->key = forms[i].low;
        if (s->count[names[i]] < UINT16_MAX) s->count[names[i]]++;
    }
}

void name_recall(const struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names, size_t n, uint8_t *page)
{
    for (size_t i = 0; i < n; i++) {
        page[i] = 0;
        if (!(words[i].flags & WORD_CAPITAL)) continue;
        const struct name_seen *s = seen_of(m, forms[i].low);
        unsigned best = 0, top = 0, all = 0;
        for (unsigned k = 0; k < 7 && s->key; k++) {
            unsigned c = s->count[k] - (k == names[i] && s->count[k] > 0);
            all += c;
            if (c > top) top = c, best = k;
        }
        if (all) page[i] = (uint8_t)(1 + best * 2 + (top * 4 >= all * 3));
    }
}

void name_text(const struct model *m, const struct gazetteer *g, struct arena *a, struct text *t, const struct form *forms)
{
    uint8_t *names = arena_alloc(a, t->n_words), *page = arena_alloc(a, t->n_words), *upos = arena_alloc(a, t->n_words), *marks = arena_alloc(a, t->n_words);
    struct gazetteer learnt = {m->gazette, m->gazette_mask};
    struct name_memory memory;
    size_t capitals = 0;
    for (size_t i = 0; i < t->n_words; i++) {
        upos[i] = t->words[i].upos;
        capitals += (t->words[i].flags & WORD_CAPITAL) != 0;
    }
    name_memory_init(&memory, a, capitals);
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = 0; k < t->n_sentences; k++) {
            const struct sentence *s = &t->sentences[k];
            size_t at = s->first;
            struct name_view v = {t->words + at, forms + at, upos + at, marks + at, pass ? page + at : NULL, s->n, 0};
            if (pass == 0) {
                gazetteer_mark(g, v.words, v.forms, s->n, marks + at);
                gazetteer_mark(&learnt, v.words, v.forms, s->n, marks + at);
                name_sentence(&m->names, &v, names + at);
                name_remember(&memory, v.words, v.forms, names + at, s->n);
                continue;
            }
            name_recall(&memory, v.words, v.forms, names + at, s->n, page + at);
            bool any = false;
            for (size_t i = 0; i < s->n && !any; i++) any = page[at + i] != 0;
            if (any) name_sentence(&m->names, &v, names + at);
        }
    for (size_t i = 0; i < t->n_words; i++) t->words[i].ner = names[i];
}
