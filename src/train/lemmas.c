/* SPDX-License-Identifier: MIT */
/** Learns lemma rules: the commonest rule of each pair of ends, and of each form for which those would be wrong. */
#include "lang/lemma.h"
#include "train/train.h"
#include <stdio.h>
#include <stdlib.h>

enum { CUT = 20 }; /* bytes that a rule cuts at most */

/* The rule that puts all of LEMMA in place of a form ("was", "be"); NULL where none is fit. */
static const char *whole_rule(struct arena *a, struct runut_str low, struct runut_str lemma)
{
    if (low.len > CUT || lemma.len == 0 || str_find(lemma, STR(":"), 0) >= 0) return NULL;
    return arena_printf(a, "l%ca:%.*s:", (int)('a' + low.len), (int)lemma.len, lemma.p);
}

/* How often a key had a rule. */
struct vote {
    uint32_t key, rule, count;
};

struct votes {
    struct vote *v;
    size_t n, cap;
};

/* The rule that makes LEMMA of a form, found by the longest piece that both have; NULL where none is fit. */
static const char *rule_of(struct arena *a, struct runut_str form, struct runut_str low, struct runut_str lemma)
{
    bool keep = !str_eq(form, low) && !str_eq(str_lower(a, lemma), lemma);
    struct runut_str s = keep ? form : low;
    size_t best = 0, at = 0, in = 0;
    for (size_t i = 0; i < s.len; i++)
        for (size_t k = 0; k < lemma.len; k++) {
            size_t n = 0;
            while (i + n < s.len && k + n < lemma.len && s.p[i + n] == lemma.p[k + n]) n++;
            if (n > best) best = n, at = i, in = k;
        }
    if (best * 3 < lemma.len || at > CUT || s.len - at - best > CUT || str_find(lemma, STR(":"), 0) >= 0) return NULL;
    return arena_printf(a, "%c%c%c:%.*s:%.*s", keep ? 'k' : 'l', (int)('a' + at), (int)('a' + s.len - at - best),
                        (int)in, lemma.p, (int)(lemma.len - in - best), lemma.p + in + best);
}

static int by_key(const void *a, const void *b)
{
    const struct vote *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* Sorts the votes and leaves the winner of each key, where it has LEAST votes. */
static void count(struct votes *votes, uint32_t least)
{
    size_t n = 0;
    if (votes->n) qsort(votes->v, votes->n, sizeof *votes->v, by_key);
    for (size_t i = 0; i < votes->n;) {
        struct vote best = {0};
        uint32_t key = votes->v[i].key;
        while (i < votes->n && votes->v[i].key == key) {
            struct vote v = votes->v[i];
            for (v.count = 0; i < votes->n && votes->v[i].key == key && votes->v[i].rule == v.rule; i++) v.count++;
            if (v.count > best.count) best = v;
        }
        if (best.count >= least) votes->v[n++] = best;
    }
    votes->n = n;
}

static uint32_t winner(const struct votes *votes, uint32_t key)
{
    size_t lo = 0, hi = votes->n;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (votes->v[mid].key < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < votes->n && votes->v[lo].key == key ? votes->v[lo].rule : UINT32_MAX;
}

static uint32_t general(const struct votes *votes, struct runut_str low, unsigned upos, size_t from)
{
    for (size_t i = from; i < LEMMA_ENDS; i++) {
        uint32_t key = lemma_key(low, &lemma_ends[i], upos), rule = key ? winner(votes, key) : UINT32_MAX;
        if (rule != UINT32_MAX) return rule;
    }
    return UINT32_MAX;
}

/* Gathers the votes of every word of the training files with a lemma: of its form, and of its pairs of ends where form
   and lemma have anything in common. */
static void gather(struct trainer *t, struct names_list *rules, struct votes *ends, struct votes *forms)
{
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        for (size_t i = 0; i < s->n && !s->dev && !s->silver; i++) {
            const struct word *w = &s->words[i];
            unsigned upos = t->model.tag_upos[s->tags[i]];
            if (w->flags & (WORD_PUNCT | WORD_DIGIT) || str_is(s->lemmas[i], "_")) continue;
            const char *rule = rule_of(&t->a, s->form[i], w->low, s->lemmas[i]), *own = rule;
            if (!own && !(own = whole_rule(&t->a, w->low, s->lemmas[i]))) continue;
            uint32_t r = list_number(rules, &t->a, str_of(own));
            *vec_push(&t->a, forms) = (struct vote){lemma_key(w->low, NULL, upos), r, 0};
            for (size_t e = 0; rule && e < LEMMA_ENDS; e++) {
                uint32_t key = lemma_key(w->low, &lemma_ends[e], upos);
                if (key) *vec_push(&t->a, ends) = (struct vote){key, r, 0};
            }
        }
    }
}

/* The pairs of ends that say another rule than the shorter pairs would: only these are kept. */
static void keep_telling(struct trainer *t, const struct votes *ends, struct votes *kept)
{
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        for (size_t i = 0; i < s->n && !s->dev && !s->silver; i++) {
            unsigned upos = t->model.tag_upos[s->tags[i]];
            for (size_t e = 0; e < LEMMA_ENDS; e++) {
                uint32_t key = lemma_key(s->words[i].low, &lemma_ends[e], upos),
                         rule = key ? winner(ends, key) : UINT32_MAX;
                if (rule != UINT32_MAX && general(ends, s->words[i].low, upos, e + 1) != rule)
                    *vec_push(&t->a, kept) = (struct vote){key, rule, 0};
            }
        }
    }
    count(kept, 1);
}

/* The forms whose rule is another than the ends' one. */
static void keep_odd(struct trainer *t, const struct votes *ends, const struct votes *forms, struct votes *kept)
{
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        for (size_t i = 0; i < s->n && !s->dev && !s->silver; i++) {
            unsigned upos = t->model.tag_upos[s->tags[i]];
            uint32_t key = lemma_key(s->words[i].low, NULL, upos), rule = winner(forms, key);
            if (rule != UINT32_MAX && general(ends, s->words[i].low, upos, 0) != rule)
                *vec_push(&t->a, kept) = (struct vote){key, rule, 0};
        }
    }
    count(kept, 1);
}

void train_lemmas(struct trainer *t)
{
    struct votes ends = {0}, forms = {0};
    struct names_list *rules = calloc(1, sizeof *rules);
    if (!rules) abort();
    map_init(&rules->map, &t->a);
    gather(t, rules, &ends, &forms);
    count(&ends, 2);
    count(&forms, 1);
    struct votes telling = {0}, odd = {0};
    keep_telling(t, &ends, &telling);
    keep_odd(t, &ends, &forms, &odd);
    ends = telling;
    forms = odd;
    size_t slots = 16;
    while (slots * 2 < (ends.n + forms.n) * 3) slots *= 2;
    struct model_lemma *v = calloc(slots, sizeof *v);
    if (!v) abort();
    for (size_t i = 0; i < ends.n + forms.n; i++) {
        struct vote x = i < ends.n ? ends.v[i] : forms.v[i - ends.n];
        size_t at = x.key & (slots - 1);
        while (v[at].key && v[at].key != x.key) at = (at + 1) & (slots - 1);
        v[at] = (struct model_lemma){x.key, x.rule};
    }
    buf_add(&t->sections[SECTION_LEMMAS], v, slots * sizeof *v);
    free(v);
    t->model.rules = strings_of(t, rules);
    put_strings(&t->sections[SECTION_RULES], &t->model.rules);
    fprintf(stderr, "lemmas: %u rules, %zu ends, %zu forms, %.1f MB\n", rules->n, ends.n, forms.n,
            (double)t->sections[SECTION_LEMMAS].len / 1e6);
    free(rules);
}
