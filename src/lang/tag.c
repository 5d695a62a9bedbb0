/* SPDX-License-Identifier: MIT */
/**
 * The tagger: greedy from left to right, one label for part of speech and features together, an averaged perceptron
 * (Collins 2002) over hashed features. Words that have but one tag in training are not asked.
 */
#include "lang/tag.h"

static const struct form outside = {.low = 2, .suf = {2, 2, 2, 2}, .pre = {2, 2, 2}, .shape = 255};

#define F(a, b, c) keys[k] = feature((uint32_t)(BASE + k), (a), (b), (c)), k++

size_t tag_constants(unsigned style, uint64_t *keys)
{
    enum { BASE = 98 };
    size_t k = 0;
    F(0, 0, 0);
    F(style, 0, 1);
    return k;
}

/* With the style of the annotation, where there are several. */
static size_t style_features(const struct form *w, unsigned style, uint32_t t1, uint32_t u1, uint64_t *keys)
{
    enum { BASE = 170 };
    size_t k = 0;
    F(style, w->low, 0);
    F(style, w->suf[2], 0);
    F(style, t1, w->cluster6);
    F(style, w->shape, u1);
    F(style, w->low, u1);
    return k;
}

size_t tag_features(const struct model *m, const struct form *f, size_t n, size_t i, const uint8_t *tags,
                    unsigned style, uint64_t *keys)
{
    const struct form *w = &f[i], *l = i > 0 ? &f[i - 1] : &outside, *ll = i > 1 ? &f[i - 2] : &outside;
    const struct form *r = i + 1 < n ? &f[i + 1] : &outside, *rr = i + 2 < n ? &f[i + 2] : &outside;
    uint32_t t1 = i > 0 ? tags[i - 1] + 1u : 0, t2 = i > 1 ? tags[i - 2] + 1u : 0;
    uint32_t u1 = i > 0 ? m->tag_upos[tags[i - 1]] : 0, u2 = i > 1 ? m->tag_upos[tags[i - 2]] : 0;
    enum { BASE = 100 };
    size_t k = 0;
    F(w->low, 0, 0);
    F(w->low, w->shape, 0);
    F(w->suf[0], 0, 0);
    F(w->suf[1], 0, 0);
    F(w->suf[2], 0, 0);
    F(w->suf[3], 0, 0);
    F(w->suf[2], w->shape, 0);
    F(w->pre[0], 0, 0);
    F(w->pre[1], 0, 0);
    F(w->pre[2], 0, 0);
    F(w->pre[0], w->suf[1], 0);
    F(w->shape, 0, 0);
    F(w->shape, r->shape, 0);
    F(w->shape, l->shape, 0);
    F(w->shape, l->shape, r->shape);
    F(w->cluster, 0, 0);
    F(w->cluster6, w->shape, 0);
    F(w->cluster6, r->cluster6, l->cluster6);
    F(l->low, 0, 0);
    F(r->low, 0, 0);
    F(ll->low, 0, 0);
    F(rr->low, 0, 0);
    F(l->low, w->low, 0);
    F(w->low, r->low, 0);
    F(l->low, r->low, 0);
    F(l->suf[2], 0, 0);
    F(r->suf[2], 0, 0);
    F(r->suf[1], w->suf[1], 0);
    F(r->pre[0], w->suf[2], 0);
    F(l->cluster, 0, 0);
    F(r->cluster, 0, 0);
    F(r->cluster6, rr->cluster6, 0);
    F(rr->cluster6, 0, 0);
    F(ll->cluster6, 0, 0);
    F(w->cluster, r->cluster, 0);
    F(t1, 0, 0);
    F(t1, t2, 0);
    F(u1, u2, w->suf[1]);
    F(t1, w->low, 0);
    F(t1, w->suf[2], 0);
    F(t1, w->cluster, 0);
    F(t1, r->low, 0);
    F(u1, r->cluster6, w->cluster6);
    F(u1, w->suf[2], r->suf[1]);
    F(t1, w->shape, r->shape);
    F(t2, w->low, 0);
    F(l->low, t2, 0);
    F(w->may, 0, 0);
    F(w->may, r->may, 0);
    F(w->may, t1, 0);
    F(w->may, t1, r->may);
    F(w->low, r->may, 0);
    F(w->may, r->may, rr->may);
    F(t1, r->may, w->suf[1]);
    F(w->may, w->suf[2], u1);
    return m->styles.n > 1 ? k + style_features(w, style, t1, u1, keys + k) : k;
}

void tag_sentence(const struct model *m, const struct form *f, size_t n, unsigned style, uint8_t *tags)
{
    uint64_t keys[TAG_FEATURES];
    int32_t scores[MODEL_LABELS], always[MODEL_LABELS] = {0};
    table_add(&m->tagger, keys, tag_constants(style, keys), always);
    for (size_t i = 0; i < n; i++) {
        if (f[i].tag) {
            tags[i] = (uint8_t)(f[i].tag - 1);
            continue;
        }
        memcpy(scores, always, m->tags.n * sizeof *scores);
        table_add(&m->tagger, keys, tag_features(m, f, n, i, tags, style, keys), scores);
        uint32_t best = 0;
        for (uint32_t t = 1; t < m->tags.n; t++)
            if (scores[t] > scores[best]) best = t;
        tags[i] = (uint8_t)best;
    }
}
