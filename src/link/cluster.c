/* SPDX-License-Identifier: MIT */
/**
 * Candidates by shared keys, and clusters by average link.
 *
 * Single links chain: a paragraph that two stories share would join them both. Here two clusters become one only while
 * the mean margin over all their pairs is not negative; the best pairs are tried first. Of very large clusters a fixed
 * sample of pairs is asked, so that the cost stays near linear.
 */
#include "link/link.h"
#include <stdlib.h>

enum { SAMPLE = 12 };

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
        for (size_t k = 0; k < bag->n; k++)
            n += bag->v[k].weight >= middle;
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

static int by_items(const void *x, const void *y)
{
    const struct link_pair *p = x, *q = y;
    if (p->a != q->a) return p->a < q->a ? -1 : 1;
    return p->b < q->b ? -1 : p->b > q->b;
}

/* Sorts N pairs and keeps each once; returns how many are left. */
static size_t once(struct link_pair *v, size_t n)
{
    size_t kept = 0;
    if (n) qsort(v, n, sizeof *v, by_items);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || by_items(&v[kept - 1], &v[i]) != 0) v[kept++] = v[i];
    return kept;
}

struct link_pair *link_candidates(struct link_keys *k, size_t *n)
{
    VEC(struct link_pair)
    out = {0};
    if (k->keys.n) qsort(k->keys.v, k->keys.n, sizeof *k->keys.v, by_key);
    for (size_t i = 0; i < k->keys.n; i++)
        for (size_t b = i + 1; b < k->keys.n && b <= i + LINK_POSTING && k->keys.v[b].key == k->keys.v[i].key; b++) {
            uint32_t x = k->keys.v[i].item, y = k->keys.v[b].item;
            if (x == y || (k->asked && !k->asked[x] && !k->asked[y])) continue;
            /* Two that are alike share many keys: before the list grows, what stands in it twice goes. */
            if (out.n && out.n == out.cap && (out.n = once(out.v, out.n)) > out.cap / 2) out.v = arena_vec_grow(k->arena, out.v, &out.cap, sizeof *out.v);
            *vec_push(k->arena, &out) = (struct link_pair){x, y, 0};
        }
    *n = once(out.v, out.n);
    return out.v;
}

static int by_margin(const void *x, const void *y)
{
    const struct link_pair *p = x, *q = y;
    if (p->margin != q->margin) return p->margin > q->margin ? -1 : 1;
    return by_items(x, y);
}

/* Clusters as rings: next[i] is another member of i's cluster; root[i] names it. */
struct rings {
    uint32_t *next, *root, *size;
};

static uint32_t find(struct rings *r, uint32_t i)
{
    while (r->root[i] != i)
        i = r->root[i] = r->root[r->root[i]];
    return i;
}

static float mean_margin(struct rings *r, uint32_t a, uint32_t b, link_margin *margin, void *user)
{
    double sum = 0;
    size_t n = 0;
    uint32_t i = a;
    for (uint32_t x = 0; x < r->size[find(r, a)] && x < SAMPLE; x++, i = r->next[i]) {
        uint32_t k = b;
        for (uint32_t y = 0; y < r->size[find(r, b)] && y < SAMPLE; y++, k = r->next[k], n++) {
            float m = margin(user, i < k ? i : k, i < k ? k : i);
            if (m <= -1) return -1; /* these two can never be one */
            sum += m;
        }
    }
    return (float)(sum / (double)n);
}

size_t link_cluster(struct arena *a, size_t n, struct link_pair *pairs, size_t n_pairs, link_margin *margin, void *user, uint32_t *group)
{
    struct rings r = {ARENA_ARRAY(a, uint32_t, n), ARENA_ARRAY(a, uint32_t, n), ARENA_ARRAY(a, uint32_t, n)};
    for (uint32_t i = 0; i < n; i++) {
        r.next[i] = r.root[i] = i;
        r.size[i] = 1;
    }
    size_t good = 0;
    for (size_t i = 0; i < n_pairs; i++) {
        pairs[i].margin = margin(user, pairs[i].a, pairs[i].b);
        if (pairs[i].margin >= 0) pairs[good++] = pairs[i];
    }
    if (good) qsort(pairs, good, sizeof *pairs, by_margin);
    for (size_t i = 0; i < good; i++) {
        uint32_t x = find(&r, pairs[i].a), y = find(&r, pairs[i].b);
        if (x == y || mean_margin(&r, pairs[i].a, pairs[i].b, margin, user) < 0) continue;
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
