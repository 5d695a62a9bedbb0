/* SPDX-License-Identifier: MIT */
/**
 * Entities: what is told of an actor by all reports that know it. Its name, kind, country and aliases.
 */
#include "base/utf8.h"
#include "link/link.h"
#include <stdlib.h>

/* One in so many is not one report's mistake. */
enum { MOST = 8 };

struct runut_str link_class(const struct recall_actor *a)
{
    if (str_is(a->type, "country") && a->country.len) return STR("country");
    if (str_is(a->type, "person") || str_is(a->type, "place")) return a->type;
    return STR("body");
}

static bool has_capital(struct runut_str s)
{
    uint32_t cp = 0;
    for (const char *p = s.p, *end = s.len ? s.p + s.len : p; p < end;) {
        p += utf8_next(p, end, &cp);
        if (utf8_is_upper(cp)) return true;
    }
    return false;
}

/* "The government" and "a court" are read as names of what they are, and are none. */
bool link_is_named(const struct recall_actor *a)
{
    if (str_is(a->type, "government") && !has_capital(a->name)) return false;
    for (size_t i = 0; i < a->n_mentions; i++)
        if (a->mentions[i].name) return true;
    return false;
}

struct runut_str link_name(struct arena *a, const struct recall_actor *actor)
{
    struct runut_str name = link_fold(a, actor->name), office = link_fold(a, actor->office);
    bool titled = office.len && str_is(actor->type, "person") && link_is_named(actor) && str_starts(name, office) &&
                  name.len > office.len && name.p[office.len] == ' ';
    return titled ? str_slice(name, office.len + 1, name.len) : name;
}

/* How many of an entity's reports, of the first LINK_POSTING, use a name. */
static size_t uses(const struct link *l, const struct link_entity *e, struct runut_str name)
{
    size_t n = 0;
    for (size_t k = 0; k < e->n_members && k < LINK_POSTING; k++) n += str_eq(name, l->r->actors[e->members[k]].name);
    return n;
}

/* Whether a name is a person's whole one, of several words, and known: two reports and one in MOST use it. */
static bool whole(struct link *l, const struct link_entity *e, const struct recall_actor *a, size_t n)
{
    size_t all = e->n_members < LINK_POSTING ? e->n_members : LINK_POSTING;
    if (!str_is(a->type, "person") || n < 2 || MOST * n < all) return false;
    struct runut_str name = link_name(&l->scratch, a);
    return name.len && memchr(name.p, ' ', name.len);
}

/* The name to show: a person's whole one, the one that most reports use, then the longest, then the first in byte
 * order. */
static struct runut_str best_name(struct link *l, const struct link_entity *e)
{
    struct runut_str best = {0};
    size_t most = 0;
    bool is_whole = false;
    for (size_t i = 0; i < e->n_members; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        if (str_eq(a->name, best)) continue;
        size_t n = uses(l, e, a->name);
        bool w = whole(l, e, a, n),
             longer = a->name.len > best.len || (a->name.len == best.len && str_cmp(a->name, best) < 0);
        if (w != is_whole ? !w && best.len : n < most || (n == most && !longer)) continue;
        best = a->name;
        most = n;
        is_whole = w;
    }
    arena_clear(&l->scratch);
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

/* What only its record tells. */
void link_identify(struct link *l, struct link_entity *e)
{
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, e->n_members);
    for (size_t i = 0; i < e->n_members; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        ids[i] = str_of(arena_printf(&l->step, "%.*s/%.*s", (int)l->r->reports[a->report].id.len,
                                     l->r->reports[a->report].id.p, (int)a->local.len, a->local.p));
    }
    find_aliases(l, e);
    e->id = link_id(l, 'A', ids, e->n_members);
}

/* The country that most of those reports tell which tell one, if they are one in MOST and more: one report's guess is
 * not that of a hundred. */
static struct runut_str country_of(const struct link *l, const struct link_entity *e)
{
    struct runut_str best = {0};
    size_t ahead = 0, n = 0;
    for (size_t i = 0; i < e->n_members; i++) {
        struct runut_str c = l->r->actors[e->members[i]].country;
        if (!c.len) continue;
        if (!ahead) best = c;
        ahead = str_eq(c, best) ? ahead + 1 : ahead - 1;
    }
    for (size_t i = 0; i < e->n_members; i++) n += best.len && str_eq(l->r->actors[e->members[i]].country, best);
    return MOST * n >= e->n_members ? best : (struct runut_str){0};
}

/* The type that most of an entity's reports tell of it, the first of them at a tie. */
static struct runut_str type_of(const struct link *l, const struct link_entity *e)
{
    enum { TYPES = 8 };
    struct {
        struct runut_str type;
        size_t n;
    } told[TYPES];
    size_t types = 0, most = 0;
    for (size_t i = 0; i < e->n_members; i++) {
        struct runut_str type = l->r->actors[e->members[i]].type;
        size_t k = 0;
        while (k < types && !str_eq(told[k].type, type)) k++;
        if (k == TYPES) continue;
        if (k == types) told[types].type = type, told[types++].n = 0;
        told[k].n++;
    }
    for (size_t k = 1; k < types; k++)
        if (told[k].n > told[most].n) most = k;
    return types ? told[most].type : (struct runut_str){0};
}

/* What an entity is, as far as links ask. It is named where most of its reports give a name: one title in capitals
 * makes no name of "Residents". */
static void describe(struct link *l, struct link_entity *e)
{
    size_t named = 0;
    e->name = best_name(l, e);
    e->fold = link_fold(l->a, e->name);
    for (size_t i = 0; i < e->n_members; i++) named += link_is_named(&l->r->actors[e->members[i]]);
    e->type = type_of(l, e);
    e->country = country_of(l, e);
    e->named = 2 * named >= e->n_members;
    e->side = LINK_NONE;
    if (!e->country.len) return;
    uint32_t *side = map_put(&l->sides, e->country);
    if (*side == MAP_NONE) *side = (uint32_t)l->sides.n - 1;
    e->side = *side;
}

/* Makes N entities of what entity_of tells. */
void link_share_out(struct link *l, size_t n)
{
    l->entities.n = n;
    l->entities.v = ARENA_ARRAY(l->a, struct link_entity, n);
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
    for (size_t e = 0; e < n; e++) describe(l, &l->entities.v[e]);
}
