/* SPDX-License-Identifier: MIT */
/**
 * Actors over many reports: who is who.
 *
 * A country is its code. Everybody else is one by name (letters and digits alone, any case), kind and country, where
 * two known countries differ they are two. Of persons a short name joins a longer one only where the whole store knows
 * one person that it can mean: "Kim" never joins two Kims, and an office alone ("the regent") is no short name.
 * Spellings of one name (Sergey, Sergei) join where the family name and the country are the same and the rest differs
 * by a letter or two. Whoever no name is given, "the suspect", is one within a story and no further.
 */
#include "link/link.h"
#include <stdlib.h>

/* Actors of one name, kind and country. */
struct namesake {
    struct runut_str fold, class, country;
    struct runut_str words[6];
    size_t n_words;
    uint32_t root;
    bool named; /* some mention is a name, not an office or a description alone */
};

struct names {
    struct link *l;
    VEC(struct namesake) v;
    struct map ids;
    uint32_t *of; /* of each actor */
};

static struct runut_str class_of(const struct recall_actor *a)
{
    if (str_is(a->type, "country") && a->country.len) return STR("country");
    if (str_is(a->type, "person") || str_is(a->type, "place")) return a->type;
    return STR("body");
}

static uint32_t namesake_of(struct names *names, struct runut_str class, struct runut_str fold,
                            struct runut_str country)
{
    struct arena *a = &names->l->step;
    char *key = arena_printf(a, "%.*s|%.*s|%.*s", (int)class.len, class.p, (int)fold.len, fold.len ? fold.p : "",
                             (int)country.len, country.len ? country.p : "");
    uint32_t *at = map_put(&names->ids, str_of(key));
    if (*at != MAP_NONE) return *at;
    *at = (uint32_t)names->v.n;
    struct namesake n = {.fold = fold, .class = class, .country = country, .root = *at};
    struct runut_str rest = fold, word;
    while (n.n_words < 6 && str_cut(&rest, ' ', &word))
        if (word.len) n.words[n.n_words++] = word;
    *vec_push(a, &names->v) = n;
    return *at;
}

static uint32_t root_of(struct names *names, uint32_t i)
{
    while (names->v.v[i].root != i) i = names->v.v[i].root = names->v.v[names->v.v[i].root].root;
    return i;
}

static void join(struct names *names, uint32_t a, uint32_t b)
{
    a = root_of(names, a);
    b = root_of(names, b);
    if (a < b)
        names->v.v[b].root = a;
    else
        names->v.v[a].root = b;
}

static bool compatible(const struct namesake *a, const struct namesake *b)
{
    return !a->country.len || !b->country.len || str_eq(a->country, b->country);
}

/* Levenshtein's distance, given up beyond 2. */
static int distance(struct runut_str a, struct runut_str b)
{
    enum { MOST = 40 };
    int row[MOST + 1];
    if (a.len > MOST || b.len > MOST) return 9;
    for (size_t k = 0; k <= b.len; k++) row[k] = (int)k;
    for (size_t i = 1; i <= a.len; i++) {
        int corner = row[0];
        row[0] = (int)i;
        for (size_t k = 1; k <= b.len; k++) {
            int up = row[k], best = corner + (a.p[i - 1] != b.p[k - 1]);
            if (up + 1 < best) best = up + 1;
            if (row[k - 1] + 1 < best) best = row[k - 1] + 1;
            corner = up;
            row[k] = best;
        }
    }
    return row[b.len];
}

/* Two spellings of one name: as many words, the same last one, the others nearly the same. */
static bool spelt_alike(const struct namesake *a, const struct namesake *b)
{
    if (a->n_words != b->n_words || a->n_words < 2 || !a->country.len || !str_eq(a->country, b->country)) return false;
    int off = 0;
    for (size_t i = 0; i < a->n_words; i++) {
        int d = distance(a->words[i], b->words[i]);
        if (d && (a->words[i].len < 4 || b->words[i].len < 4)) return false;
        off += d;
    }
    return off <= 1;
}

bool link_part_of(struct runut_str a, struct runut_str b)
{
    struct runut_str word, other;
    if (!a.len || a.len >= b.len) return false;
    while (str_cut(&a, ' ', &word)) {
        do
            if (!str_cut(&b, ' ', &other)) return false;
        while (!str_eq(word, other));
    }
    return true;
}

bool link_short_for(const struct link_entity *a, const struct link_entity *b)
{
    if (!a->named || !b->named || !str_is(a->type, "person") || !str_is(b->type, "person")) return false;
    if (a->country.len && b->country.len && !str_eq(a->country, b->country)) return false;
    return link_part_of(a->fold, b->fold) || link_part_of(b->fold, a->fold);
}

/* Joins I with the one namesake among those who share a word with it that it can be part of. */
static void join_longer(struct names *names, uint32_t i, const struct link_key *keys, size_t n)
{
    uint32_t only = LINK_NONE;
    struct namesake *me = &names->v.v[i];
    for (size_t k = 0; k < n; k++) {
        const struct namesake *other = &names->v.v[keys[k].item];
        if (!link_part_of(me->fold, other->fold) || !compatible(me, other)) continue;
        uint32_t root = root_of(names, keys[k].item);
        if (only != LINK_NONE && only != root) return;
        only = root;
    }
    if (only != LINK_NONE) join(names, i, only);
}

static int by_key(const void *x, const void *y)
{
    const struct link_key *a = x, *b = y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->item < b->item ? -1 : a->item > b->item;
}

static bool is_named(const struct recall_actor *a)
{
    for (size_t i = 0; i < a->n_mentions; i++)
        if (a->mentions[i].name) return true;
    return false;
}

/* Persons whose names share a word lie side by side; F is called for each such stretch. */
static void join_persons(struct names *names)
{
    struct link_keys keys = {.arena = &names->l->step};
    for (uint32_t i = 0; i < names->v.n; i++) {
        const struct namesake *n = &names->v.v[i];
        for (size_t w = 0; n->named && str_is(n->class, "person") && w < n->n_words; w++)
            link_key_add(&keys, str_hash(n->words[w]), i);
    }
    if (keys.keys.n) qsort(keys.keys.v, keys.keys.n, sizeof *keys.keys.v, by_key);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0, end; i < keys.keys.n; i = end) {
            for (end = i; end < keys.keys.n && keys.keys.v[end].key == keys.keys.v[i].key; end++)
                ;
            for (size_t k = i; k < end; k++) {
                if (pass == 1) join_longer(names, keys.keys.v[k].item, keys.keys.v + i, end - i);
                for (size_t m = k + 1; pass == 0 && m < end && m < k + LINK_POSTING; m++)
                    if (spelt_alike(&names->v.v[keys.keys.v[k].item], &names->v.v[keys.keys.v[m].item]))
                        join(names, keys.keys.v[k].item, keys.keys.v[m].item);
            }
        }
}

/* A name without a country joins the same name with one, where there is but one. */
static void join_countries(struct names *names)
{
    struct map first;
    map_init(&first, &names->l->step);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < names->v.n; i++) {
            struct namesake *n = &names->v.v[i];
            char *key =
                arena_printf(&names->l->step, "%.*s|%.*s", (int)n->class.len, n->class.p, (int)n->fold.len, n->fold.p);
            if (pass == 0 && n->country.len) {
                uint32_t *at = map_put(&first, str_of(key));
                *at = *at == MAP_NONE ? i : MAP_NONE - 1;
            } else if (pass == 1 && !n->country.len) {
                uint32_t at = map_get(&first, str_of(key));
                if (at < names->v.n) join(names, i, at);
            }
        }
}

/* The name to show: the one that most reports use, then the longest, then the first in byte order. */
static struct runut_str best_name(struct link *l, const struct link_entity *e)
{
    struct runut_str best = {0};
    size_t most = 0;
    for (size_t i = 0; i < e->n_members; i++) {
        struct runut_str name = l->r->actors[e->members[i]].name;
        size_t n = 0;
        for (size_t k = 0; k < e->n_members && k < LINK_POSTING; k++)
            n += str_eq(name, l->r->actors[e->members[k]].name);
        if (n > most || (n == most && (name.len > best.len || (name.len == best.len && str_cmp(name, best) < 0)))) {
            best = name;
            most = n;
        }
    }
    return best;
}

static int by_text(const void *x, const void *y)
{
    return str_cmp(*(const struct runut_str *)x, *(const struct runut_str *)y);
}

/* All other names that its mentions use. */
static void find_aliases(struct link *l, struct link_entity *e)
{
    VEC(struct runut_str) all = {0};
    struct runut_str last = e->name;
    for (size_t i = 0; i < e->n_members; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        *vec_push(&l->scratch, &all) = a->name;
        for (size_t m = 0; m < a->n_mentions && all.n < 4000; m++)
            if (a->mentions[m].name)
                *vec_push(&l->scratch, &all) =
                    str_fold_blanks(&l->scratch, recall_slice(l->r->reports[a->report].text, a->mentions[m].at.beg,
                                                              a->mentions[m].at.end));
    }
    if (all.n) qsort(all.v, all.n, sizeof *all.v, by_text);
    size_t n = 0;
    for (size_t i = 0; i < all.n; i++) {
        if (!all.v[i].len || str_eq(all.v[i], e->name) || str_eq(all.v[i], last)) continue;
        last = all.v[n++] = all.v[i];
    }
    e->aliases = (struct recall_strs){ARENA_ARRAY(l->a, struct runut_str, n), n};
    for (size_t i = 0; i < n; i++) e->aliases.v[i] = str_copy(l->a, all.v[i]);
    arena_clear(&l->scratch);
}

static void describe(struct link *l, struct link_entity *e)
{
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, e->n_members);
    e->name = best_name(l, e);
    e->fold = link_fold(l->a, e->name);
    for (size_t i = 0; i < e->n_members; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        if (!e->type.len || str_eq(a->name, e->name)) e->type = a->type;
        if (!e->country.len) e->country = a->country;
        e->named = e->named || is_named(a);
        ids[i] = str_of(arena_printf(&l->step, "%.*s/%.*s", (int)l->r->reports[a->report].id.len,
                                     l->r->reports[a->report].id.p, (int)a->local.len, a->local.p));
    }
    find_aliases(l, e);
    e->id = link_id(l, 'A', ids, e->n_members);
    e->side = LINK_NONE;
    if (!e->country.len) return;
    uint32_t *side = map_put(&l->sides, e->country);
    if (*side == MAP_NONE) *side = (uint32_t)l->sides.n - 1;
    e->side = *side;
}

/* Gives each entity its members. */
static void share_out(struct link *l)
{
    uint32_t *at = ARENA_ARRAY(l->a, uint32_t, l->r->n_actors);
    for (size_t i = 0; i < l->r->n_actors; i++) l->entities.v[l->entity_of[i]].n_members++;
    for (size_t e = 0; e < l->entities.n; e++) {
        l->entities.v[e].members = at;
        at += l->entities.v[e].n_members;
        l->entities.v[e].n_members = 0;
    }
    for (uint32_t i = 0; i < l->r->n_actors; i++) {
        struct link_entity *e = &l->entities.v[l->entity_of[i]];
        e->members[e->n_members++] = i;
    }
}

void link_actors(struct link *l)
{
    struct recall *r = l->r;
    struct names names = {.l = l, .of = ARENA_ARRAY(&l->step, uint32_t, r->n_actors)};
    map_init(&names.ids, &l->step);
    for (uint32_t i = 0; i < r->n_actors; i++) {
        struct runut_str class = class_of(&r->actors[i]);
        bool country = str_is(class, "country");
        names.of[i] =
            namesake_of(&names, class, country ? r->actors[i].country : link_fold(&l->step, r->actors[i].name),
                        r->actors[i].country);
        names.v.v[names.of[i]].named |= is_named(&r->actors[i]);
    }
    join_countries(&names);
    join_persons(&names);
    uint32_t *entity = ARENA_ARRAY(&l->step, uint32_t, names.v.n + 1);
    l->entity_of = ARENA_ARRAY(l->a, uint32_t, r->n_actors);
    for (uint32_t i = 0; i < r->n_actors; i++) {
        uint32_t root = root_of(&names, names.of[i]);
        if (!entity[root]) entity[root] = (uint32_t)++l->entities.n;
        l->entity_of[i] = entity[root] - 1;
    }
    l->entities.v = ARENA_ARRAY(l->a, struct link_entity, l->entities.n);
    share_out(l);
    for (size_t e = 0; e < l->entities.n; e++) describe(l, &l->entities.v[e]);
}

/* Whether an actor is only described: a government is who it is by its country, anybody else by a name. */
static bool described(const struct link *l, uint32_t i)
{
    const struct recall_actor *a = &l->r->actors[i];
    if (l->entities.v[l->entity_of[i]].named || str_is(a->type, "country") || str_is(a->type, "place")) return false;
    return !(str_is(a->type, "government") && a->country.len);
}

void link_descriptions(struct link *l)
{
    enum { KEPT = 1, PARTED = 2 }; /* members with a story of their own */
    size_t n = l->entities.n, most = n + l->r->n_actors;
    uint8_t *state = ARENA_ARRAY(&l->step, uint8_t, most);
    struct map ids;
    map_init(&ids, &l->step);
    for (uint32_t i = 0; i < l->r->n_actors; i++)
        if (!described(l, i)) state[l->entity_of[i]] = KEPT;
    for (uint32_t i = 0; i < l->r->n_actors; i++) {
        uint32_t e = l->entity_of[i];
        if (!described(l, i)) continue;
        uint32_t *at =
            map_put(&ids, str_of(arena_printf(&l->step, "%u %u", e, (unsigned)l->story_of[l->r->actors[i].report])));
        if (*at == MAP_NONE) *at = state[e] ? (uint32_t)n++ : e; /* the first story has the entity as it is */
        state[e] |= PARTED, state[*at] |= PARTED;
        l->entity_of[i] = *at;
    }
    struct link_entity *was = l->entities.v;
    l->entities.v = ARENA_ARRAY(l->a, struct link_entity, n);
    for (size_t e = 0; e < l->entities.n; e++)
        if (!(state[e] & PARTED)) l->entities.v[e] = was[e], l->entities.v[e].n_members = 0;
    l->entities.n = n;
    share_out(l);
    for (size_t e = 0; e < n; e++)
        if (state[e] & PARTED) describe(l, &l->entities.v[e]);
}
