/* SPDX-License-Identifier: MIT */
/**
 * How alike two passages are worded.
 *
 * Measured on human translations of the same statements, plain overlap of word sequences fails (two translators share
 * few of them), while the mean of two cosines finds nine in ten: one over words, one over their letters in runs of
 * four, which forgives affixes and spellings; both weighted by how rare a word is among the paragraphs of the store. A
 * mention of an actor counts as that actor, so that "Pyongyang", a full name and an abbreviation are one word, in any
 * language.
 */
#include "base/utf8.h"
#include "link/link.h"
#include <math.h>
#include <stdlib.h>

enum { GRAM = 4, LONG_WORD = 5 }; /* letters */
static const double GLOSS = 1.2;  /* a list never has all words: what it has counts for more */

struct runut_str link_fold(struct arena *a, struct runut_str s) { return str_fold_words(a, s, ' '); }

static uint32_t term_of(struct link *l, struct runut_str word)
{
    uint32_t at = map_get(&l->terms, word);
    if (at != MAP_NONE) return at;
    at = (uint32_t)l->term_text.n;
    word = str_copy(l->a, word);
    *map_put(&l->terms, word) = at;
    *vec_push(l->a, &l->term_text) = word;
    return at;
}

/* Tokens that lie in scratch memory, kept in A. */
static struct link_tokens tokens_in(struct arena *a, const struct link_token *v, size_t n)
{
    struct link_tokens t = {ARENA_ARRAY(a, struct link_token, n), n};
    if (n) memcpy(t.v, v, n * sizeof *v);
    return t;
}

/* The words of TEXT with their code points. */
static struct link_tokens cut(struct link *l, struct runut_str text)
{
    VEC(struct link_token) out = {0};
    struct runut_str low = str_lower(&l->scratch, text);
    const char *p = low.p, *end = low.p + low.len, *beg = NULL;
    uint32_t at = 0, first = 0, cp = 0;
    while (p <= end) {
        unsigned len = p < end ? utf8_next(p, end, &cp) : 1;
        bool in = p < end && (utf8_is_alpha(cp) || utf8_is_digit(cp));
        if (in && !beg) {
            beg = p;
            first = at;
        } else if (!in && beg) {
            *vec_push(&l->scratch, &out) =
                (struct link_token){first, at, term_of(l, (struct runut_str){beg, (size_t)(p - beg)}), LINK_NONE};
            beg = NULL;
        }
        p += len;
        at++;
    }
    return tokens_in(l->a, out.v, out.n);
}

void link_read_words(struct link *l)
{
    struct recall *r = l->r;
    l->tokens = ARENA_ARRAY(l->a, struct link_tokens, r->n_reports);
    for (size_t i = 0; i < r->n_reports; i++) {
        l->tokens[i] = cut(l, r->reports[i].text);
        arena_clear(&l->scratch);
    }
}

/* The first token that ends behind a code point. */
static size_t token_at(struct link_tokens t, uint32_t at)
{
    size_t lo = 0, hi = t.n;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (t.v[mid].end <= at)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

void link_mark_mentions(struct link *l)
{
    for (size_t i = 0; i < l->r->n_actors; i++) {
        const struct recall_actor *a = &l->r->actors[i];
        struct link_tokens t = l->tokens[a->report];
        for (size_t m = 0; m < a->n_mentions; m++)
            for (size_t k = token_at(t, a->mentions[m].at.beg);
                 a->mentions[m].name && k < t.n && t.v[k].beg < a->mentions[m].at.end; k++)
                t.v[k].entity = l->entity_of[i];
    }
}

void link_weigh(struct link *l)
{
    size_t blocks = 0;
    uint32_t *df = ARENA_ARRAY(l->a, uint32_t, l->term_text.n), *last = ARENA_ARRAY(l->a, uint32_t, l->term_text.n);
    link_mark_mentions(l);
    for (size_t i = 0; i < l->r->n_reports; i++) {
        const struct recall_report *rep = &l->r->reports[i];
        for (size_t b = 0; b < rep->blocks.n; b++) {
            blocks++;
            for (size_t k = token_at(l->tokens[i], rep->blocks.v[b].beg);
                 k < l->tokens[i].n && l->tokens[i].v[k].beg < rep->blocks.v[b].end; k++) {
                uint32_t term = l->tokens[i].v[k].term;
                if (last[term] == blocks) continue;
                last[term] = (uint32_t)blocks;
                df[term]++;
            }
        }
    }
    l->idf = ARENA_ARRAY(l->a, float, l->term_text.n + 1);
    for (size_t t = 0; t < l->term_text.n; t++) l->idf[t] = (float)log(1.0 + (double)(blocks + 1) / (df[t] + 1));
}

static int by_key(const void *x, const void *y)
{
    uint32_t a = ((const struct link_weight *)x)->key, b = ((const struct link_weight *)y)->key;
    return a < b ? -1 : a > b;
}

void link_bag_measure(struct link_bag *b)
{
    b->norm = b->sum = 0;
    for (size_t i = 0; i < b->n; i++) {
        b->norm += (double)b->v[i].weight * b->v[i].weight;
        b->sum += b->v[i].weight;
    }
    b->norm = sqrt(b->norm);
}

struct link_bag link_bag_of(struct arena *a, struct link_weight *v, size_t n)
{
    size_t kept = 0;
    if (n) qsort(v, n, sizeof *v, by_key);
    for (size_t i = 0; i < n; i++) {
        if (kept && v[kept - 1].key == v[i].key)
            v[kept - 1].weight += v[i].weight;
        else
            v[kept++] = v[i];
    }
    struct link_bag b = {ARENA_ARRAY(a, struct link_weight, kept), kept, 0, 0};
    if (kept) memcpy(b.v, v, kept * sizeof *v);
    link_bag_measure(&b);
    return b;
}

static size_t grams_of(struct runut_str word, float weight, struct link_weight *out)
{
    size_t n = word.len + 2 < GRAM ? 1 : word.len + 2 - GRAM + 1;
    for (size_t i = 0; i < n; i++) {
        uint32_t h = 2166136261u;
        for (size_t k = i; k < i + GRAM; k++) {
            unsigned char c = k == 0 || k > word.len ? '^' : (unsigned char)word.p[k - 1];
            h = (h ^ c) * 16777619u;
        }
        out[i] = (struct link_weight){h, weight / sqrtf((float)n)};
    }
    return n;
}

/* A mention as a word: countries by their code, whatever they are called. */
static uint32_t entity_key(const struct link *l, uint32_t e)
{
    uint32_t side = l->entities.v[e].side;
    return LINK_FIRST_ENTITY +
           (side != LINK_NONE && !str_is(l->entities.v[e].type, "person") ? side : (uint32_t)l->sides.n + e);
}

struct link_bag link_meaning(struct link *l, struct arena *a, struct link_tokens t, struct runut_str language)
{
    struct link_weight *out = ARENA_ARRAY(&l->scratch, struct link_weight, LINK_GLOSSES * t.n);
    size_t n_out = 0;
    for (size_t i = 0; l->pivot.len && i < t.n; i++) {
        uint32_t e = t.v[i].entity, keys[LINK_GLOSSES];
        if (e != LINK_NONE) {
            if (i == 0 || t.v[i - 1].entity != e) out[n_out++] = (struct link_weight){entity_key(l, e), 1.8f};
            continue;
        }
        float idf = l->idf[t.v[i].term];
        if (!link_telling(l, &t.v[i])) continue;
        size_t n = link_glosses(l, language, l->term_text.v[t.v[i].term], keys);
        if (!n)
            out[n_out++] =
                (struct link_weight){t.v[i].term, idf / 2}; /* it matches nothing but itself, as figures do */
        for (size_t k = 0; k < n; k++) out[n_out++] = (struct link_weight){keys[k], idf / sqrtf((float)n)};
    }
    return link_bag_of(a, out, n_out);
}

/* Does token I go on with the mention that the one before it is part of? An entity is one word, however many its
 * mention has. */
static bool goes_on(struct link_tokens t, size_t i)
{
    return i && t.v[i].entity != LINK_NONE && t.v[i - 1].entity == t.v[i].entity;
}

static struct link_bag words_of(struct link *l, struct arena *a, struct link_tokens t)
{
    struct link_weight *words = ARENA_ARRAY(&l->scratch, struct link_weight, t.n);
    size_t n = 0;
    for (size_t i = 0; i < t.n; i++) {
        uint32_t e = t.v[i].entity;
        if (goes_on(t, i)) continue;
        words[n++] = e != LINK_NONE ? (struct link_weight){entity_key(l, e), 1.8f}
                                    : (struct link_weight){t.v[i].term, l->idf[t.v[i].term]};
    }
    return link_bag_of(a, words, n);
}

static struct link_bag letters_of(struct link *l, struct arena *a, struct link_tokens t)
{
    size_t letters = 0, n = 0;
    for (size_t i = 0; i < t.n; i++) letters += l->term_text.v[t.v[i].term].len + 3;
    struct link_weight *grams = ARENA_ARRAY(&l->scratch, struct link_weight, letters);
    for (size_t i = 0; i < t.n; i++) {
        uint32_t e = t.v[i].entity;
        if (goes_on(t, i)) continue;
        if (e != LINK_NONE)
            grams[n++] = (struct link_weight){entity_key(l, e), 1.8f};
        else
            n += grams_of(l->term_text.v[t.v[i].term], l->idf[t.v[i].term], grams + n);
    }
    return link_bag_of(a, grams, n);
}

struct link_tokens link_tokens_at(const struct link *l, uint32_t report, uint32_t beg, uint32_t end)
{
    struct link_tokens t = l->tokens[report];
    size_t first = token_at(t, beg), k = first;
    while (k < t.n && t.v[k].beg < end) k++;
    return (struct link_tokens){t.v + first, k - first};
}

/* The tokens of a passage: a stretch of the report's own where it is one, else gathered in A. */
static struct link_tokens tokens_of(struct link *l, struct arena *a, uint32_t report, struct recall_spans spans)
{
    VEC(struct link_token) out = {0};
    struct link_tokens t = l->tokens[report], one = {0};
    for (size_t s = 0; s < spans.n; s++) {
        size_t first = token_at(t, spans.v[s].beg), k = first;
        for (; k < t.n && t.v[k].beg < spans.v[s].end; k++)
            if (spans.n > 1) *vec_push(&l->scratch, &out) = t.v[k];
        one = (struct link_tokens){t.v + first, k - first};
    }
    return spans.n > 1 ? tokens_in(a, out.v, out.n) : one;
}

struct link_words link_wording(struct link *l, struct arena *a, uint32_t report, struct recall_spans spans)
{
    struct runut_str language = l->r->reports[report].language;
    struct link_tokens t = tokens_of(l, a, report, spans);
    struct link_words w = {.words = words_of(l, a, t),
                           .grams = letters_of(l, a, t),
                           .gloss = link_meaning(l, a, t, language),
                           .language = language,
                           .tokens = t};
    arena_clear(&l->scratch);
    return w;
}

struct link_bag link_letters(struct link *l, struct arena *a, uint32_t report, struct recall_spans spans)
{
    struct link_bag b = letters_of(l, a, tokens_of(l, &l->scratch, report, spans));
    arena_clear(&l->scratch);
    return b;
}

/* The next key that both bags hold, at *I and *K: begin with 0 and 0, step over it with both. */
static bool next_shared(const struct link_bag *a, const struct link_bag *b, size_t *i, size_t *k)
{
    while (*i < a->n && *k < b->n && a->v[*i].key != b->v[*k].key) {
        if (a->v[*i].key < b->v[*k].key)
            ++*i;
        else
            ++*k;
    }
    return *i < a->n && *k < b->n;
}

static double shared(const struct link_bag *a, const struct link_bag *b, bool product)
{
    double sum = 0;
    for (size_t i = 0, k = 0; next_shared(a, b, &i, &k); i++, k++) {
        float x = a->v[i].weight, y = b->v[k].weight;
        sum += product ? (double)x * y : (x < y ? x : y);
    }
    return sum;
}

double link_cosine(const struct link_bag *a, const struct link_bag *b)
{
    return a->norm > 0 && b->norm > 0 ? shared(a, b, true) / (a->norm * b->norm) : 0;
}

double link_within(const struct link_bag *a, const struct link_bag *b)
{
    double least = a->sum < b->sum ? a->sum : b->sum;
    return least > 0 ? shared(a, b, false) / least : 0;
}

double link_alike(const struct link_words *a, const struct link_words *b)
{
    double plain = (link_cosine(&a->words, &b->words) + link_cosine(&a->grams, &b->grams)) / 2;
    if (!a->gloss.n || !b->gloss.n || str_eq(a->language, b->language)) return plain;
    double meaning = GLOSS * link_cosine(&a->gloss, &b->gloss);
    return meaning < plain ? plain : meaning < 1 ? meaning : 1;
}

bool link_says(const struct link *l, uint32_t term)
{
    return l->idf[term] > LINK_TELLS || l->term_text.v[term].len >= LONG_WORD;
}

static bool says(const struct link *l, const struct link_weight *w)
{
    return w->weight > LINK_TELLS || (w->key < LINK_FIRST_ENTITY && link_says(l, w->key));
}

size_t link_common(const struct link *l, const struct link_words *x, const struct link_words *y)
{
    bool abroad = !str_eq(x->language, y->language);
    const struct link_bag *a = abroad ? &x->gloss : &x->words, *b = abroad ? &y->gloss : &y->words;
    size_t words = 0, names = 0;
    for (size_t i = 0, k = 0; next_shared(a, b, &i, &k); i++, k++) {
        bool name = a->v[i].key >= LINK_FIRST_ENTITY && a->v[i].key < LINK_FIRST_GLOSS;
        names += name;
        words += !name && says(l, &a->v[i]);
    }
    return words ? words + names : 0;
}

/* What a word adds to a run: names and words that are everywhere say nothing about who copied whom. */
static float telling(const struct link *l, const struct link_token *t)
{
    return link_telling(l, t) ? l->idf[t->term] : 0;
}

size_t link_run(const struct link *l, const struct link_words *a, const struct link_words *b)
{
    enum { MOST = 120 };
    struct {
        size_t n;
        float weight;
    } row[MOST + 1] = {{0, 0}};
    size_t best = 0, n = a->tokens.n < MOST ? a->tokens.n : MOST, m = b->tokens.n < MOST ? b->tokens.n : MOST;
    for (size_t i = 0; i < n; i++)
        for (size_t k = m; k > 0; k--) {
            bool same = a->tokens.v[i].term == b->tokens.v[k - 1].term;
            row[k].n = same ? row[k - 1].n + 1 : 0;
            row[k].weight = same ? row[k - 1].weight + telling(l, &a->tokens.v[i]) : 0;
            if (row[k].n > best && row[k].weight >= LINK_TELLING) best = row[k].n;
        }
    return best;
}
