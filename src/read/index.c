/* SPDX-License-Identifier: MIT */
/**
 * Actors by what they are looked up by. One map for all kinds of keys, each key led by the letter of its kind and in
 * lower case; under a key the actors stand in a chain, newest first. A chain is followed for a bounded number of steps:
 * a page that calls a thousand people by one name gets no more exact for looking at all of them.
 */
#include "read/reading.h"

static struct runut_str keyed(struct reading *r, enum index_kind kind, struct runut_str key)
{
    struct runut_str low = str_lower(r->a, key);
    char *k = arena_alloc(r->a, low.len + 1);
    k[0] = (char)kind;
    if (low.len) memcpy(k + 1, low.p, low.len);
    return (struct runut_str){k, low.len + 1};
}

void index_add(struct reading *r, enum index_kind kind, struct runut_str key, int32_t actor)
{
    if (!r->index.arena) map_init(&r->index, r->a);
    uint32_t *head = map_put(&r->index, keyed(r, kind, key));
    if (*head != MAP_NONE && r->refs.v[*head].actor == actor) return;
    struct index_ref ref = {actor, *head};
    *head = (uint32_t)r->refs.n;
    *vec_push(r->a, &r->refs) = ref;
}

uint32_t index_find(struct reading *r, enum index_kind kind, struct runut_str key)
{
    return map_get(&r->index, keyed(r, kind, key));
}
