/* SPDX-License-Identifier: MIT */
/**
 * Names of persons, organisations and places: IOB labels from left to right by an averaged perceptron over the word,
 * its neighbours, their classes, parts of speech and gazetteer marks. A text is read twice: the second time each word
 * with a capital knows what its like elsewhere on the page were taken for (after Ratinov and Roth 2009), which carries
 * a full name at its first mention over to the bare one later.
 */
#include "lang/name.h"
#include "lang/lang_in.h"

static const struct form outside = {.low = 2, .suf = {2, 2, 2, 2}, .pre = {2, 2, 2}, .shape = 255};

/* ---- features ---------------------------------------------------------------------------------------------------- */

/* What the templates speak of: the word, two neighbours on each side, and what is known of them. */
struct around {
    const struct form *w, *l, *ll, *r, *rr;
    uint32_t n1, n2;     /* names of the two words before */
    uint32_t u0, ul, ur; /* parts of speech */
    uint32_t cap;        /* of the word: capital, all capitals */
};

static const struct form *form_at(const struct name_view *v, size_t i, ptrdiff_t by)
{
    return i + (size_t)by < v->n ? &v->forms[i + (size_t)by] : &outside;
}
static uint32_t byte_at(const struct name_view *v, const uint8_t *of, size_t i, ptrdiff_t by)
{
    return i + (size_t)by < v->n ? of[i + (size_t)by] : 0;
}

static struct around around_of(const struct name_view *v, size_t i, const uint8_t *names)
{
    struct around x = {.w = &v->forms[i],
                       .l = form_at(v, i, -1),
                       .ll = form_at(v, i, -2),
                       .r = form_at(v, i, 1),
                       .rr = form_at(v, i, 2)};
    x.n1 = i > 0 ? names[i - 1] : 7;
    x.n2 = i > 1 ? names[i - 2] : 7;
    x.u0 = v->upos[i];
    x.ul = byte_at(v, v->upos, i, -1);
    x.ur = byte_at(v, v->upos, i, 1);
    x.cap = x.w->shape & 3u;
    return x;
}

/* A template is its place in its table, counted from BASE. */
#define F(a, b, c) keys[k] = feature((uint32_t)(BASE + k), (a), (b), (c)), k++

static size_t own_features(const struct around *x, uint64_t *keys)
{
    enum { BASE = 2000 };
    const struct form *w = x->w;
    size_t k = 0;
    F(0, 0, 0);
    F(x->n1, 0, 0);
    F(x->n1, x->n2, 0);
    F(w->low, 0, 0);
    F(w->low, w->shape, 0);
    F(w->low, x->n1, 0);
    F(w->shape, 0, 0);
    F(w->shape, x->n1, 0);
    F(w->shape, x->l->shape, x->r->shape);
    F(w->shape, x->r->shape, x->rr->shape);
    F(w->shape, x->u0, 0);
    F(w->pre[0], x->cap, 0);
    F(w->pre[1], x->cap, 0);
    F(w->pre[2], 0, 0);
    F(w->suf[1], x->cap, 0);
    F(w->suf[2], x->cap, 0);
    F(w->suf[3], 0, 0);
    F(w->suf[2], x->n1, 0);
    F(w->cluster, 0, 0);
    F(w->cluster, x->cap, x->n1);
    F(w->cluster6, w->shape, 0);
    F(w->cluster6, x->l->cluster6, x->r->cluster6);
    F(x->u0, x->ul, x->ur);
    F(x->u0, x->n1, 0);
    F(x->u0, w->cluster6, 0);
    return k;
}

static size_t near_features(const struct around *x, uint64_t *keys)
{
    enum { BASE = 2100 };
    const struct form *l = x->l, *ll = x->ll, *r = x->r, *rr = x->rr;
    size_t k = 0;
    F(l->low, 0, 0);
    F(l->low, x->w->shape, 0);
    F(l->low, x->n1, x->cap);
    F(l->cluster, x->cap, 0);
    F(l->cluster, x->w->cluster6, x->n1);
    F(l->suf[2], x->cap, 0);
    F(r->low, 0, 0);
    F(r->low, x->cap, x->n1);
    F(r->cluster, x->cap, 0);
    F(r->suf[2], x->cap, 0);
    F(ll->low, x->cap, 0);
    F(rr->low, x->cap, 0);
    F(ll->cluster, x->cap, 0);
    F(rr->cluster, x->cap, 0);
    F(l->low, x->w->low, 0);
    F(x->w->low, r->low, 0);
    F(l->low, r->low, x->cap);
    F(ll->low, l->low, x->cap);
    F(r->low, rr->low, x->cap);
    F(x->ul, x->cap, x->n1);
    F(x->ur, x->cap, x->n1);
    return k;
}

static size_t set_features(const struct name_view *v, const struct around *x, uint64_t *keys)
{
    enum { BASE = 2200 };
    size_t k = 0;
    F(v->set, x->w->low, 0);
    F(v->set, x->w->shape, x->n1);
    F(v->set, x->w->cluster, 0);
    F(v->set, x->u0, x->n1);
    F(v->set, x->l->low, x->cap);
    F(v->set, x->w->suf[2], x->cap);
    return k;
}

static size_t mark_features(const struct name_view *v, const struct around *x, size_t i, uint64_t *keys)
{
    enum { BASE = 2300 };
    uint32_t g0 = v->marks[i], gl = byte_at(v, v->marks, i, -1), gr = byte_at(v, v->marks, i, 1);
    size_t k = 0;
    if (!g0 && !gl && !gr) return 0;
    F(g0, 0, 0);
    F(g0, x->n1, x->cap);
    F(gl, g0, gr);
    F(gl, x->n1, x->cap);
    F(gr, x->n1, x->cap);
    F(v->set, g0, x->n1);
    return k;
}

static size_t page_features(const struct name_view *v, const struct around *x, size_t i, uint64_t *keys)
{
    enum { BASE = 2400 };
    uint32_t p0 = v->page ? v->page[i] : 0, pr = v->page ? byte_at(v, v->page, i, 1) : 0;
    size_t k = 0;
    if (!p0) return 0;
    F(p0, 0, 0);
    F(p0, x->n1, 0);
    F(p0, pr, 0);
    F(p0, x->w->shape, 0);
    F(p0, x->u0, x->n1);
    return k;
}

/* A row of words that could be one name: [from, to). */
struct row {
    size_t from, to;
};

enum { ROW_WORDS = 8 }; /* looked at on either side */

static bool in_row(const struct name_view *v, size_t i)
{
    static const uint32_t closed = 1u << ADP | 1u << DET | 1u << PRON | 1u << CCONJ | 1u << SCONJ | 1u << AUX |
                                   1u << ADV | 1u << PUNCT | 1u << INTJ;
    return v->words[i].flags & WORD_CAPITAL && !(v->forms[i].shape & 128 && closed >> v->upos[i] & 1);
}

/* A small word or a mark that may stand inside a name. */
static bool joins(const struct name_view *v, size_t i)
{
    const struct word *w = &v->words[i];
    if (w->flags & WORD_PUNCT) return w->low.len == 1 && strchr("-/&'.", w->low.p[0]);
    return v->upos[i] == ADP || v->upos[i] == CCONJ || v->upos[i] == DET || v->upos[i] == PART;
}

/* The row of capitals around word I; a wide one goes on over one or two joining words. */
static struct row row_of(const struct name_view *v, size_t i, bool wide)
{
    struct row r = {i, i + 1};
    for (size_t k = 0; k < ROW_WORDS; k++) {
        size_t from = r.from;
        if (from > 0 && in_row(v, from - 1)) r.from = from - 1;
        if (wide && r.from == from && from > 1 && joins(v, from - 1))
            r.from = in_row(v, from - 2)                                     ? from - 2
                     : from > 2 && joins(v, from - 2) && in_row(v, from - 3) ? from - 3
                                                                             : from;
        if (r.from == from) break;
    }
    for (size_t k = 0; k < ROW_WORDS; k++) {
        size_t to = r.to;
        if (to < v->n && in_row(v, to)) r.to = to + 1;
        if (wide && r.to == to && to + 1 < v->n && joins(v, to))
            r.to = in_row(v, to + 1) ? to + 2 : to + 2 < v->n && joins(v, to + 1) && in_row(v, to + 2) ? to + 3 : to;
        if (r.to == to) break;
    }
    return r;
}

/* The last word of a row says what it is ("… University"), the first what it may be, the words around it who does what:
   told to each word of the row, as the first is read before the last is. */
static size_t row_features(const struct name_view *v, const struct around *x, size_t i, uint64_t *keys)
{
    enum { BASE = 2500 };
    size_t k = 0;
    if (!in_row(v, i) && !joins(v, i)) return 0;
    bool within = in_row(v, i);
    struct row s = within ? row_of(v, i, false) : (struct row){i, i + 1}, wide = row_of(v, i, true);
    if (!within && (wide.from == i || wide.to == i + 1)) return 0;
    const struct form *first = &v->forms[s.from], *last = &v->forms[s.to - 1], *before = form_at(v, s.from, -1),
                      *after = form_at(v, s.to, 0);
    const struct form *wide_first = &v->forms[wide.from], *wide_last = &v->forms[wide.to - 1];
    uint32_t place = (i == s.from) + 2u * (i + 1 == s.to) + 4u * within, length = (uint32_t)(s.to - s.from);
    F(last->low, place, 0);
    F(last->low, x->n1, 0);
    F(last->suf[2], place, 0);
    F(last->cluster, place, x->n1);
    F(first->low, place, 0);
    F(first->cluster, place, last->cluster6);
    F(before->low, place, x->n1);
    F(before->cluster, place, length);
    F(after->low, place, x->n1);
    F(after->cluster, place, length);
    F(before->low, after->low, place);
    F(length, (uint32_t)(i - s.from), x->n1);
    F(v->marks[s.from], v->marks[s.to - 1], x->n1);
    F(v->upos[s.from] * 32u + v->upos[s.to - 1], place, x->n1);
    if (wide.from == s.from && wide.to == s.to) return k;
    F(wide_last->low, place, x->n1);
    F(wide_first->low, place, x->n1);
    F(wide_last->low, wide_first->low, place);
    F(wide_last->cluster, wide_first->cluster6, place);
    F(x->w->low, last->low, wide_first->low);
    F((uint32_t)(i - wide.from), (uint32_t)(wide.to - i), x->n1);
    return k;
}

size_t name_features(const struct name_view *v, size_t i, const uint8_t *names, uint64_t *keys)
{
    struct around x = around_of(v, i, names);
    size_t k = own_features(&x, keys);
    k += near_features(&x, keys + k);
    k += set_features(v, &x, keys + k);
    k += mark_features(v, &x, i, keys + k);
    k += row_features(v, &x, i, keys + k);
    return k + page_features(v, &x, i, keys + k);
}

bool name_can(const struct name_view *v, size_t i)
{
    const unsigned some = WORD_CAPITAL | WORD_DIGIT;
    return v->words[i].flags & some || v->marks[i] || (i > 0 && v->words[i - 1].flags & some) ||
           (i + 1 < v->n && v->words[i + 1].flags & some);
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

void name_remember(struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names,
                   size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!(words[i].flags & WORD_CAPITAL)) continue;
        struct name_seen *s = seen_of(m, forms[i].low);
        s->key = forms[i].low;
        if (s->count[names[i]] < UINT16_MAX) s->count[names[i]]++;
    }
}

void name_recall(const struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names,
                 size_t n, uint8_t *page)
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

void name_text(const struct model *m, const struct gazetteer *g, struct arena *a, struct text *t,
               const struct form *forms)
{
    uint8_t *names = arena_alloc(a, t->n_words), *page = arena_alloc(a, t->n_words), *upos = arena_alloc(a, t->n_words),
            *marks = arena_alloc(a, t->n_words);
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
