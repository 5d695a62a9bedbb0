/* SPDX-License-Identifier: MIT */
/**
 * One tree out of scores for each word and head. Each word takes its best head; nearly always that is a tree already.
 * The root takes one word: the one that loses most by another head. Where heads go in a circle, the word of it that
 * loses least takes its best head outside of what hangs on the circle, until there is no circle: the first step of
 * Chu and Liu (1965) and Edmonds (1967) without the second, which would look whether another circle were better
 * broken for it. Quadratic in the words of a sentence, but for sentences full of circles.
 */
#include "lang/net.h"

enum { UNSEEN = -2, FREE = -1 };

static const int32_t *row_of(const int32_t *score, size_t stride, size_t i) { return score + i * stride; }

/* The best head of word I among the words. */
static size_t best_word(const int32_t *row, size_t n, size_t i)
{
    size_t best = i == 0;
    for (size_t h = 0; h < n; h++)
        if (h != i && row[1 + h] > row[1 + best]) best = h;
    return best;
}

/* A word on a circle, -1 where there is none. STATE tells from which word a word was first come to. */
static int32_t find_circle(const int32_t *heads, size_t n, int32_t *state)
{
    for (size_t i = 0; i < n; i++) state[i] = UNSEEN;
    for (size_t i = 0; i < n; i++) {
        int32_t at = (int32_t)i;
        while (at >= 0 && state[at] == UNSEEN) {
            state[at] = (int32_t)i;
            at = heads[at];
        }
        if (at >= 0 && state[at] == (int32_t)i) return at;
    }
    return -1;
}

/* Sets STATE to 1 for what hangs on the circle of AT or is of it, else to FREE. */
static void mark(const int32_t *heads, size_t n, int32_t at, int32_t *state)
{
    for (size_t i = 0; i < n; i++) state[i] = UNSEEN;
    for (int32_t k = at; state[k] == UNSEEN; k = heads[k]) state[k] = 1;
    for (size_t i = 0; i < n; i++) {
        int32_t k = (int32_t)i, said = FREE;
        while (k >= 0 && state[k] == UNSEEN) {
            state[k] = UNSEEN - 1; /* on the way: another circle ends here */
            k = heads[k];
        }
        if (k >= 0 && state[k] == 1) said = 1;
        for (k = (int32_t)i; k >= 0 && state[k] == UNSEEN - 1; k = heads[k]) state[k] = said;
    }
}

static void break_circle(const int32_t *score, size_t stride, size_t n, int32_t at, int32_t *heads, int32_t *state)
{
    int64_t least = INT64_MAX;
    int32_t word = at, head = -1, m = at;
    mark(heads, n, at, state);
    do {
        const int32_t *row = row_of(score, stride, (size_t)m);
        for (size_t h = 0; h < n; h++) {
            int64_t loss = (int64_t)row[1 + heads[m]] - row[1 + h];
            if (state[h] == 1 || loss >= least) continue;
            least = loss;
            word = m;
            head = (int32_t)h;
        }
        m = heads[m];
    } while (m != at);
    heads[word] = head;
}

void tree_heads(const int32_t *score, size_t stride, size_t n, int32_t *heads, int32_t *state)
{
    size_t root = 0;
    int64_t most = INT64_MIN;
    for (size_t i = 0; n > 1 && i < n; i++) {
        const int32_t *row = row_of(score, stride, i);
        size_t best = best_word(row, n, i);
        heads[i] = (int32_t)best;
        if ((int64_t)row[0] - row[1 + best] <= most) continue;
        most = (int64_t)row[0] - row[1 + best];
        root = i;
    }
    heads[root] = -1;
    for (int32_t at; (at = find_circle(heads, n, state)) >= 0;) break_circle(score, stride, n, at, heads, state);
}
