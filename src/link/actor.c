/* SPDX-License-Identifier: MIT */
/**
 * Actors over many reports: who is who.
 *
 * A country is its code. Everybody else is one by name (letters and digits alone, any case), kind and country, where
 * two known countries differ they are two. Of persons part of a name joins the whole one where the whole store knows
 * one person that it can mean. Spellings of one name (Sergey, Sergei) join where the family name and the country are
 * the same and the rest differs by a letter or two.
 */
#include "link/link.h"
#include <stdlib.h>

#define SEVERAL (LINK_NONE - 1)
enum {
    WORDS = 8,      /* of a name that are looked at */
    STANDS_FOR = 4, /* words that one can stand for */
    NAMES = 4096    /* names with a word that are looked through for a longer one */
};
static const size_t BEGINNING = 5, KEPT = 5; /* letters of each, and of those that both names have */

/* Actors of one name, kind and country. */
struct namesake {
    struct runut_str fold, class, country;
    struct runut_str words[WORDS];
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

/* A name by its letters and digits alone: Ma'ruf and Maruf, Al Jazeera and Aljazeera are one. */
static struct runut_str key_of(struct names *names, struct runut_str class, struct runut_str fold,
                               struct runut_str country)
{
    struct runut_str letters = str_fold_words(&names->l->scratch, fold, 0);
    return str_of(arena_printf(&names->l->step, "%.*s|%.*s|%.*s", (int)class.len, class.p, (int)letters.len, letters.p,
                               (int)country.len, country.len ? country.p : ""));
}

static uint32_t namesake_of(struct names *names, struct runut_str class, struct runut_str fold,
                            struct runut_str country)
{
    struct arena *a = &names->l->step;
    uint32_t *at = map_put(&names->ids, key_of(names, class, fold, country));
    if (*at != MAP_NONE) return *at;
    *at = (uint32_t)names->v.n;
    struct namesake n = {.fold = fold, .class = class, .country = country, .root = *at};
    struct runut_str rest = fold, word;
    while (n.n_words < WORDS && str_cut(&rest, ' ', &word))
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

/* Whether B is A with words between the first and the last, of one country: Anna Kells, Anna Maria Kells. */
static bool holds(const struct namesake *a, const struct namesake *b)
{
    return a->country.len && str_eq(a->country, b->country) && str_starts(b->fold, a->words[0]) &&
           str_ends(b->fold, a->words[a->n_words - 1]);
}

/* Joins I with the one namesake among those who share a word with it that it can be part of; where there are several,
 * with the one that begins and ends as it does: the others go on behind the name ("Anna Kells Speaks"). */
static void join_longer(struct names *names, uint32_t i, const struct link_key *keys, size_t n)
{
    enum { ANY, INNER, KINDS };
    uint32_t only[KINDS] = {LINK_NONE, LINK_NONE};
    bool several[KINDS] = {false, false};
    struct namesake *me = &names->v.v[i];
    for (size_t k = 0; k < n; k++) {
        const struct namesake *other = &names->v.v[keys[k].item];
        if (!link_part_of(me->fold, other->fold) || !compatible(me, other)) continue;
        uint32_t root = root_of(names, keys[k].item);
        for (int kind = ANY; kind <= (holds(me, other) ? INNER : ANY); kind++) {
            several[kind] = several[kind] || (only[kind] != LINK_NONE && only[kind] != root);
            only[kind] = root;
        }
    }
    for (int kind = ANY; kind < KINDS; kind++)
        if (only[kind] != LINK_NONE && !several[kind]) {
            join(names, i, only[kind]);
            return;
        }
}

static int by_key(const void *x, const void *y)
{
    const struct link_key *a = x, *b = y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->item < b->item ? -1 : a->item > b->item;
}

/* Where the names lie that share a word. */
struct stretch {
    uint32_t first, n;
};

/* Joins what is spelt alike among N names that share a word, and tells each name the shortest stretch that it is in:
 * whatever holds all its words lies there too, so that a frequent word costs no more than a rare one. */
static void join_spellings(struct names *names, const struct link_key *keys, struct stretch here,
                           struct stretch *shortest)
{
    for (uint32_t k = here.first; k < here.first + here.n; k++) {
        uint32_t i = keys[k].item;
        if (!shortest[i].n || here.n < shortest[i].n) shortest[i] = here;
        for (uint32_t m = k + 1; m < here.first + here.n && m < k + LINK_POSTING; m++)
            if (spelt_alike(&names->v.v[i], &names->v.v[keys[m].item])) join(names, i, keys[m].item);
    }
}

/* Persons whose names share a word lie side by side. */
static void join_persons(struct names *names)
{
    struct link_keys keys = {.arena = &names->l->step};
    struct stretch *shortest = ARENA_ARRAY(&names->l->step, struct stretch, names->v.n + 1);
    for (uint32_t i = 0; i < names->v.n; i++) {
        const struct namesake *n = &names->v.v[i];
        for (size_t w = 0; n->named && str_is(n->class, "person") && n->n_words > 1 && w < n->n_words; w++)
            link_key_add(&keys, str_hash(n->words[w]), i);
    }
    if (keys.keys.n) qsort(keys.keys.v, keys.keys.n, sizeof *keys.keys.v, by_key);
    for (uint32_t i = 0, end; i < keys.keys.n; i = end) {
        for (end = i; end < keys.keys.n && keys.keys.v[end].key == keys.keys.v[i].key; end++)
            ;
        join_spellings(names, keys.keys.v, (struct stretch){i, end - i}, shortest);
    }
    for (size_t words = WORDS; words > 1; words--) /* the longest first: of two that are one there is one to choose */
        for (uint32_t i = 0; i < names->v.n; i++) {
            size_t n = names->v.v[i].n_words == words ? shortest[i].n : 0;
            if (n) join_longer(names, i, keys.keys.v + shortest[i].first, n < NAMES ? n : NAMES);
        }
}

/* ---- a word for several ---- */

/* Whether a word is made of the beginnings of N words, in their order. */
static bool made_of(struct runut_str word, const struct runut_str *v, size_t n)
{
    uint64_t reached = 1; /* bits: how many letters the words so far can have given */
    if (word.len > 63) return false;
    for (size_t i = 0; i < n; i++) {
        uint64_t next = 0;
        for (size_t at = 0; at < word.len; at++)
            for (size_t k = 0; (reached >> at & 1) && k < BEGINNING && at + k < word.len && k < v[i].len &&
                               word.p[at + k] == v[i].p[k];
                 k++)
                next |= 1ull << (at + k + 1);
        reached = next;
    }
    return reached >> word.len & 1;
}

/* Whether name A has one word for several of B, and the rest, which says something, is the same. */
static bool contracts(const struct namesake *a, const struct namesake *b)
{
    size_t first = 0, last = 0, kept = 0;
    if (a->n_words >= b->n_words || b->n_words - a->n_words >= STANDS_FOR) return false;
    while (first < a->n_words && str_eq(a->words[first], b->words[first])) kept += a->words[first++].len;
    while (first + last + 1 < a->n_words && str_eq(a->words[a->n_words - 1 - last], b->words[b->n_words - 1 - last]))
        kept += a->words[a->n_words - 1 - last++].len;
    return first + last + 1 == a->n_words && kept >= KEPT &&
           made_of(a->words[first], b->words + first, b->n_words - first - last);
}

/* What a name and its contraction have in common: the words around N of them from FIRST, and the letter these begin
 * with. */
static uint64_t around(const struct namesake *a, size_t first, size_t n)
{
    uint64_t key = (unsigned char)a->words[first].p[0];
    for (size_t i = 0; i < a->n_words; i++)
        if (i < first || i >= first + n) key = key * 0x9E3779B97F4A7C15u + str_hash(a->words[i]) + (i < first);
    return key;
}

/* Joins contracted names with the one name that each can stand for. */
static void join_contracted(struct names *names)
{
    struct link_keys keys = {.arena = &names->l->step};
    uint32_t *only = ARENA_ARRAY(&names->l->step, uint32_t, names->v.n + 1);
    for (uint32_t i = 0; i < names->v.n; i++) {
        const struct namesake *n = &names->v.v[i];
        only[i] = LINK_NONE;
        for (size_t w = 0; n->named && str_is(n->class, "body") && n->n_words > 1 && w < n->n_words; w++)
            for (size_t k = 1; k <= STANDS_FOR && w + k <= n->n_words; k++) link_key_add(&keys, around(n, w, k), i);
    }
    if (keys.keys.n) qsort(keys.keys.v, keys.keys.n, sizeof *keys.keys.v, by_key);
    const struct link_key *v = keys.keys.v;
    for (size_t i = 0; i < keys.keys.n; i++)
        for (size_t k = i + 1; k < keys.keys.n && k < i + LINK_POSTING && v[k].key == v[i].key; k++)
            for (int turn = 0; turn < 2; turn++) {
                uint32_t a = v[turn ? k : i].item, b = v[turn ? i : k].item, root = root_of(names, b);
                if (!compatible(&names->v.v[a], &names->v.v[b]) || !contracts(&names->v.v[a], &names->v.v[b])) continue;
                only[a] = only[a] == LINK_NONE || only[a] == root ? root : SEVERAL;
            }
    for (uint32_t i = 0; i < names->v.n; i++)
        if (only[i] != LINK_NONE && only[i] != SEVERAL) join(names, i, only[i]);
}

/* A name without a country joins the same name with one, where there is but one. */
static void join_countries(struct names *names)
{
    struct map first;
    map_init(&first, &names->l->step);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < names->v.n; i++) {
            struct namesake *n = &names->v.v[i];
            struct runut_str key = key_of(names, n->class, n->fold, (struct runut_str){0});
            if (pass == 0 && n->country.len) {
                uint32_t *at = map_put(&first, key);
                *at = *at == MAP_NONE ? i : MAP_NONE - 1;
            } else if (pass == 1 && !n->country.len) {
                uint32_t at = map_get(&first, key);
                if (at < names->v.n) join(names, i, at);
            }
        }
}

/* What may be one by name, of each actor. A name of several words is one kind's over all reports, the one that most
 * tell of it: what here is read as a person and there as a body is one of the two. */
static struct runut_str *classes_of(struct link *l)
{
    static const char *const kinds[] = {"person", "body", "place"};
    enum { KINDS = sizeof kinds / sizeof *kinds };
    struct recall *r = l->r;
    struct runut_str *class = ARENA_ARRAY(&l->step, struct runut_str, r->n_actors);
    uint32_t *name = ARENA_ARRAY(&l->step, uint32_t, r->n_actors),
             (*told)[KINDS] = arena_alloc(&l->step, (r->n_actors + 1) * sizeof *told);
    struct map ids;
    map_init(&ids, &l->step);
    memset(told, 0, (r->n_actors + 1) * sizeof *told);
    for (uint32_t i = 0; i < r->n_actors; i++) {
        class[i] = link_class(&r->actors[i]);
        struct runut_str fold = link_name(&l->scratch, &r->actors[i]);
        bool several = fold.len && memchr(fold.p, ' ', fold.len) && link_is_named(&r->actors[i]);
        name[i] = LINK_NONE;
        if (several && !str_is(class[i], "country")) {
            uint32_t *at = map_put(&ids, str_fold_words(&l->step, fold, 0));
            name[i] = *at = *at == MAP_NONE ? (uint32_t)ids.n - 1 : *at;
            for (size_t k = 0; k < KINDS; k++) told[name[i]][k] += str_is(class[i], kinds[k]);
        }
        arena_clear(&l->scratch);
    }
    for (uint32_t i = 0; i < r->n_actors; i++) {
        size_t most = 0;
        for (size_t k = 1; name[i] != LINK_NONE && k < KINDS; k++)
            if (told[name[i]][k] > told[name[i]][most]) most = k;
        if (name[i] != LINK_NONE) class[i] = str_of(kinds[most]);
    }
    return class;
}

void link_actors(struct link *l)
{
    struct recall *r = l->r;
    struct names names = {.l = l, .of = ARENA_ARRAY(&l->step, uint32_t, r->n_actors)};
    map_init(&names.ids, &l->step);
    struct runut_str *classes = classes_of(l);
    for (uint32_t i = 0; i < r->n_actors; i++) {
        bool country = str_is(classes[i], "country");
        names.of[i] =
            namesake_of(&names, classes[i], country ? r->actors[i].country : link_name(&l->step, &r->actors[i]),
                        r->actors[i].country);
        names.v.v[names.of[i]].named |= link_is_named(&r->actors[i]);
    }
    join_countries(&names);
    join_contracted(&names);
    join_persons(&names);
    uint32_t *entity = ARENA_ARRAY(&l->step, uint32_t, names.v.n + 1), n = 0;
    l->entity_of = ARENA_ARRAY(l->a, uint32_t, r->n_actors);
    for (uint32_t i = 0; i < r->n_actors; i++) {
        uint32_t root = root_of(&names, names.of[i]);
        if (!entity[root]) entity[root] = ++n;
        l->entity_of[i] = entity[root] - 1;
    }
    link_share_out(l, n);
}
