/* SPDX-License-Identifier: MIT */
/**
 * Actors by what they are looked up by. One map for all kinds of keys, each key led by the letter of its kind and in
 * lower case; under a key the actors stand in a chain, newest first. A chain is followed for a bounded number of steps:
 * a page that calls a thousand people by one name gets no more exact for looking at all of them. New ones are made
 * here, since a noun phrase that no table knows gets one as soon as it is somebody, before names are resolved.
 */
#include "base/limits.h"
#include "read/core/reading.h"

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

int32_t actor_new(struct reading *r, struct runut_str name, enum runut_actor_type type)
{
    if (r->actors.n >= LIMIT_ACTORS) return -1;
    int32_t a = (int32_t)r->actors.n;
    *vec_push(r->a, &r->actors) = (struct actor){.name = str_fold_blanks(r->a, name), .type = type, .last = -1};
    index_add(r, INDEX_NAME, r->actors.v[a].name, a);
    return a;
}

const char *actor_sector(const struct reading *r, const struct phrase *p)
{
    struct runut_str s = {0};
    if (p->person != MAP_NONE) s = reading_cell(r, PACK_PEOPLE, p->person, 3);
    if (p->org != MAP_NONE) s = reading_cell(r, PACK_ORGS, p->org, 4);
    struct runut_str agent = p->agent != MAP_NONE ? reading_cell(r, PACK_AGENTS, p->agent, 1) : STR("");
    if (agent.len) s = agent; /* "elite PSI" are of the party */
    if (p->body != MAP_NONE) s = reading_cell(r, PACK_OFFICES, p->body, 3);
    if (p->office != MAP_NONE) s = reading_cell(r, PACK_OFFICES, p->office, 3);
    if (p->outlet != MAP_NONE && !s.len) return "JRN";
    if (p->unit && !s.len && p->unit_sector) return p->unit_sector;
    if (p->people) return "CVL";
    if (!s.len && (p->country || p->seat)) return "GOV";
    return reading_term(s);
}

void actor_of_phrase(struct reading *r, int32_t mention, uint32_t named)
{
    struct mention *m = &r->mentions.v[mention];
    bool one = m->kind == M_ANAPHOR && actor_points_at_one(m); /* "the man" */
    if (m->actor < 0) m->actor = actor_new(r, words_text(r, named, m->end), one ? RUNUT_PERSON : RUNUT_GROUP);
    if (m->actor < 0) return;
    struct actor *x = &r->actors.v[m->actor];
    if (m->is->country) x->country = m->is->country;
    if (!x->sector && m->is->agent != MAP_NONE) x->sector = actor_sector(r, m->is);
}
