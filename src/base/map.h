/* SPDX-License-Identifier: MIT */
/** A hash map from byte strings to uint32_t, in an arena. Keys are borrowed: they must live as long as the map. */
#ifndef BASE_MAP_H
#define BASE_MAP_H
#include "base/str.h"

enum { MAP_NONE = UINT32_MAX };

struct map_slot {
    struct runut_str key; /* p NULL: empty */
    uint32_t hash, value;
};

struct map {
    struct arena *arena;
    struct map_slot *slots;
    size_t n, cap; /* cap is 0 or a power of two */
};

static inline void map_init(struct map *m, struct arena *a) { *m = (struct map){a, NULL, 0, 0}; }
/** Makes room for N keys at once, so that nothing is left behind by growing. */
void map_room(struct map *m, size_t n);
/** The value of KEY, or MAP_NONE. */
uint32_t map_get(const struct map *m, struct runut_str key);
/** A pointer to the value of KEY, which is made with MAP_NONE where it is new. Valid until the next map_put. */
uint32_t *map_put(struct map *m, struct runut_str key);
#endif
