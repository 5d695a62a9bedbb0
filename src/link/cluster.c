/* SPDX-License-Identifier: MIT */
/**
 * Candidates by shared keys, and clusters by average link.
 *
 * Single links chain: a paragraph that two stories share would join them both. Here two clusters become one only while
 * the mean margin over all their pairs is not negative; the best pairs are tried first. Of very large clusters a fixed
 * sample of pairs is asked, so that the cost stays near linear.
 *
 * Candidates are many and most come to nothing: they are never listed, but found again item by item from the sorted
 * keys.
 */
#include "link/link.h"
#include <stdlib.h>

enum {
    SAMPLE = 12,
    REFUSALS_LOG = 20 /* at most that many are remembered, as a power of two */
};

void link_key_add(struct link_keys *k, uint64_t key, uint32_t item)
{
    *vec_push(k->arena, &k->keys) = (struct link_key){key, item};
}

void link_keys_add(struct link_keys *keys, const struct link_bag *bag, size_t most, uint64_t voice, uint32_t item)
{
    float floor = 0, high = 100;
    for (int i = 0; i < 20; i++) { /* halves its way to the weight that no more than MOST words reach */
        float middle = (floor + high) / 2;
        size_t n = 0;
        for (size_t k = 0; k < bag->n; k++) n += bag->v[k].weight >= middle;
        if (n > most)
            floor = middle;
        else
            high = middle;
    }
    for (size_t k = 0; k < bag->n; k++)
        if (bag->v[k].weight >= floor) link_key_add(keys, voice * 0x9E3779B97F4A7C15u ^ bag->v[k].key, item);
}

static int by_key(const void *x, const void *y)
{
    const struct link_key *a = x, *b = y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->item < b->item ? -1 : a->item > b->item;
}

static int by_number(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return a < b ? -1 : a > b;
}

/* Where the sorted keys of each item lie: those of item i are at[first[i]] to at[first[i + 1] - 1]. */
struct places {
    uint32_t *first, *at;
};

static struct places places_of(const struct link_keys *k, size_t n)
{
    struct places p = {ARENA_ARRAY(k->arena, uint32_t, n + 2), ARENA_ARRAY(k->arena, uint32_t, k->keys.n)};
    uint32_t *next =
        p.first + 1; /* counts, then where an item's next place goes; at the end, where the next item begins */
    for (size_t i = 0; i < k->keys.n; i++) next[k->keys.v[i].item + 1]++;
    for (size_t i = 1; i <= n; i++) next[i] += next[i - 1];
    for (size_t i = 0; i < k->keys.n; i++) p.at[next[k->keys.v[i].item]++] = (uint32_t)i;
    return p;
}

/* Those behind item A that share its key at place AT, and were not seen yet; at most LINK_POSTING. */
static size_t partners(const struct link_keys *k, uint32_t a, size_t at, uint32_t *seen, uint32_t *out)
{
    size_t n = 0;
    for (size_t b = at + 1; b < k->keys.n && b <= at + LINK_POSTING && k->keys.v[b].key == k->keys.v[at].key; b++) {
        uint32_t item = k->keys.v[b].item;
        if (item == a || seen[item] == a + 1 || (k->asked && !k->asked[a] && !k->asked[item])) continue;
        seen[item] = a + 1;
        out[n++] = item;
    }
    return n;
}

void link_each_pair(struct link_keys *k, size_t n, void (*each)(void *user, uint32_t a, uint32_t b), void *user)
{
    if (k->keys.n) qsort(k->keys.v, k->keys.n, sizeof *k->keys.v, by_key);
    struct places p = places_of(k, n);
    uint32_t *seen = ARENA_ARRAY(k->arena, uint32_t, n), *found = ARENA_ARRAY(k->arena, uint32_t, n + LINK_POSTING);
    for (uint32_t a = 0; a < n; a++) {
        size_t m = 0;
        for (uint32_t i = p.first[a]; i < p.first[a + 1]; i++) m += partners(k, a, p.at[i], seen, found + m);
        if (m) qsort(found, m, sizeof *found, by_number);
        for (size_t i = 0; i < m; i++) each(user, a, found[i]);
    }
}

/* What link_good_pairs collects. */
struct good {
    struct arena *arena;
    link_margin *margin;
    void *user;
    VEC(struct link_pair) pairs;
};

static void judge(void *user, uint32_t a, uint32_t b)
{
    struct good *g = user;
    float m = g->margin(g->user, a, b);
    if (m >= 0) *vec_push(g->arena, &g->pairs) = (struct link_pair){a, b, m};
}

struct link_pair *link_good_pairs(struct link_keys *k, size_t n, link_margin *margin, void *user, size_t *n_pairs)
{
    struct good g = {.arena = k->arena, .margin = margin, .user = user};
    link_each_pair(k, n, judge, &g);
    *n_pairs = g.pairs.n;
    return g.pairs.v;
}

static int by_margin(const void *x, const void *y)
{
    const struct link_pair *p = x, *q = y;
    if (p->margin != q->margin) return p->margin > q->margin ? -1 : 1;
    if (p->a != q->a) return p->a < q->a ? -1 : 1;
    return p->b < q->b ? -1 : p->b > q->b;
}

/* Clusters as rings: next[i] is another member of i's cluster; root[i] names it. */
struct rings {
    uint32_t *next, *root, *size;
};

static uint32_t find(struct rings *r, uint32_t i)
{
    while (r->root[i] != i) i = r->root[i] = r->root[r->root[i]];
    return i;
}

/* Two clusters, by their roots, that were not joined when they were of these sizes. As long as they do not grow nothing
   else would come of asking again, and large neighbours are asked for with many pairs. */
struct refusal {
    uint32_t x, y, size_x, size_y;
};

/* What is asked whether two clusters are one, and what it answered. */
struct asking {
    link_margin *margin;
    link_mean *mean;
    void *user;
    struct refusal *refusals;
    unsigned refusals_log; /* how many there is room for, as a power of two */
};

/* The first members of a cluster, SAMPLE at most. */
static size_t sample(const struct rings *r, uint32_t root, uint32_t out[SAMPLE])
{
    size_t n = 0;
    for (uint32_t i = root; n < r->size[root] && n < SAMPLE; i = r->next[i]) out[n++] = i;
    return n;
}

static double mean_margin(const struct rings *r, uint32_t x, uint32_t y, const struct asking *ask)
{
    uint32_t a[SAMPLE], b[SAMPLE];
    size_t n = sample(r, x, a), m = sample(r, y, b);
    double sum = 0;
    if (ask->mean && n * m > 1) return ask->mean(ask->user, a, n, b, m);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++) {
            float one = ask->margin(ask->user, a[i] < b[k] ? a[i] : b[k], a[i] < b[k] ? b[k] : a[i]);
            if (one <= -1) return -1; /* these two can never be one */
            sum += one;
        }
    return sum / (double)(n * m);
}

/* Are the clusters of roots X and Y one? */
static bool are_one(const struct rings *r, uint32_t x, uint32_t y, const struct asking *ask)
{
    struct refusal now =
        x < y ? (struct refusal){x, y, r->size[x], r->size[y]} : (struct refusal){y, x, r->size[y], r->size[x]};
    struct refusal *known = &ask->refusals[(now.x * 0x9E3779B1u ^ now.y * 0x85EBCA77u) >> (32 - ask->refusals_log)];
    if (memcmp(known, &now, sizeof now) == 0) return false;
    if (mean_margin(r, now.x, now.y, ask) >= 0) return true;
    *known = now;
    return false;
}

size_t link_cluster(struct arena *a, size_t n, const struct link_pair *good, size_t n_good, link_margin *margin,
                    link_mean *mean, void *user, uint32_t *group)
{
    struct rings r = {ARENA_ARRAY(a, uint32_t, n), ARENA_ARRAY(a, uint32_t, n), ARENA_ARRAY(a, uint32_t, n)};
    for (uint32_t i = 0; i < n; i++) {
        r.next[i] = r.root[i] = i;
        r.size[i] = 1;
    }
    struct link_pair *pairs = ARENA_ARRAY(a, struct link_pair, n_good);
    struct asking ask = {.margin = margin, .mean = mean, .user = user, .refusals_log = 8};
    while (ask.refusals_log < REFUSALS_LOG && (size_t)1 << ask.refusals_log < n_good) ask.refusals_log++;
    ask.refusals = ARENA_ARRAY(a, struct refusal, (size_t)1 << ask.refusals_log);
    if (n_good) {
        memcpy(pairs, good, n_good * sizeof *pairs);
        qsort(pairs, n_good, sizeof *pairs, by_margin);
    }
    for (size_t i = 0; i < n_good; i++) {
        uint32_t x = find(&r, pairs[i].a), y = find(&r, pairs[i].b);
        if (x == y || !are_one(&r, x, y, &ask)) continue;
        uint32_t t = r.next[pairs[i].a];
        r.next[pairs[i].a] = r.next[pairs[i].b];
        r.next[pairs[i].b] = t;
        r.root[y] = x;
        r.size[x] += r.size[y];
    }
    size_t clusters = 0;
    uint32_t *number = ARENA_ARRAY(a, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t root = find(&r, i);
        if (!number[root]) number[root] = (uint32_t)++clusters;
        group[i] = number[root] - 1;
    }
    return clusters;
}
