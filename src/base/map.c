/* SPDX-License-Identifier: MIT */
#include "base/map.h"

enum { LEAST = 32 };

/* Eight bytes at a time; the last ones overlap those before them. */
static uint32_t hash_of(struct runut_str key)
{
    const uint64_t k = 0x9E3779B97F4A7C15u;
    uint64_t h = key.len * k, w = 0;
    size_t i = 0;
    for (; i + 8 <= key.len; i += 8) {
        memcpy(&w, key.p + i, 8);
        h = (h ^ w) * k;
        h ^= h >> 29;
    }
    if (key.len >= 8)
        memcpy(&w, key.p + key.len - 8, 8);
    else
        for (w = 0; i < key.len; i++) w = w << 8 | (unsigned char)key.p[i];
    h = (h ^ w) * k;
    return (uint32_t)(h >> 32);
}

/* The slot of KEY, or the empty one where it belongs. Linear probing; the table is at most three quarters full. */
static struct map_slot *find(struct map_slot *slots, size_t cap, struct runut_str key, uint32_t hash)
{
    for (size_t i = hash & (cap - 1);; i = (i + 1) & (cap - 1))
        if (!slots[i].key.p || (slots[i].hash == hash && str_eq(slots[i].key, key))) return &slots[i];
}

uint32_t map_get(const struct map *m, struct runut_str key)
{
    if (!m->cap) return MAP_NONE;
    struct map_slot *s = find(m->slots, m->cap, key, hash_of(key));
    return s->key.p ? s->value : MAP_NONE;
}

static void grow(struct map *m, size_t cap)
{
    struct map_slot *slots = ARENA_ARRAY(m->arena, struct map_slot, cap);
    for (size_t i = 0; i < m->cap; i++)
        if (m->slots[i].key.p) *find(slots, cap, m->slots[i].key, m->slots[i].hash) = m->slots[i];
    m->slots = slots;
    m->cap = cap;
}

void map_room(struct map *m, size_t n)
{
    size_t cap = m->cap ? m->cap : LEAST;
    while (n * 4 > cap * 3) cap *= 2;
    if (cap > m->cap) grow(m, cap);
}

uint32_t *map_put(struct map *m, struct runut_str key)
{
    if ((m->n + 1) * 4 > m->cap * 3) grow(m, m->cap ? m->cap * 2 : LEAST);
    uint32_t hash = hash_of(key);
    struct map_slot *s = find(m->slots, m->cap, key, hash);
    if (!s->key.p) {
        *s = (struct map_slot){{key.p ? key.p : "", key.len}, hash, MAP_NONE};
        m->n++;
    }
    return &s->value;
}
