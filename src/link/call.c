/* SPDX-License-Identifier: MIT */
/**
 * Actors by what they are called: short names within stories and between them, and those whom no name is given.
 *
 * A short name ("Kim", "KPU") means the one whom other reports of its story call so beside the whole name, or of a
 * person whose name has it; between stories the one whom many reports of the store call so. It never joins two Kims,
 * and an office alone ("the regent") is no short name. Whoever no name is given, "the suspect", is one within a story
 * and no further.
 */
#include "link/link.h"
#include <stdlib.h>

/* In N reports of some STORIES, WHO, an entity, is called what KEY tells, where it tells. */
struct call {
    uint64_t key;
    uint32_t who, n, stories;
};

/* That a report of a STORY calls ACTOR so. */
struct heard {
    uint64_t key;
    uint32_t actor, story;
};

struct calls {
    struct link *l;
    VEC(struct heard) heard; /* all, by key */
    VEC(struct call) v;      /* what they come to, as actors are joined now */
};

enum {
    WORDS = 10, /* of a name that are looked at */
    PART = 3,   /* words of a short name */
    HEARD = 24  /* names that one is heard by in one report */
};

/* How many reports, and in how many stories, call somebody so for it to be the name. */
struct enough {
    uint32_t reports, stories;
};
/* In its own story; in others; and a person by one word: many a Kevin is in the news once. */
static const struct enough HERE = {1, 1}, SURE = {3, 2}, FAMOUS = {8, 3};

/* NAME as the name of actor I, in a story, or LINK_NONE: in the whole store. */
static uint64_t call_key(const struct link *l, uint32_t i, uint32_t story, struct runut_str name)
{
    return (str_hash(name) ^ str_hash(link_class(&l->r->actors[i]))) * 0x9E3779B97F4A7C15u + story;
}

static bool is_body_or_person(const struct recall_actor *a)
{
    struct runut_str class = link_class(a);
    return str_is(class, "body") || str_is(class, "person");
}

static size_t words_of(struct runut_str fold, struct runut_str *words, size_t most)
{
    size_t n = 0;
    while (n < most && str_cut(&fold, ' ', &words[n])) n += words[n].len != 0;
    return n;
}

/* The names by which an actor is heard in a report, each once. */
struct by_name {
    struct runut_str v[HEARD];
    size_t n;
};

static bool hear(struct by_name *h, struct runut_str name)
{
    for (size_t i = 0; i < h->n; i++)
        if (str_eq(h->v[i], name)) return false;
    if (h->n == HEARD) return false;
    h->v[h->n++] = name;
    return true;
}

/* The short names that the report gives actor I beside the whole one. */
static void hear_mentions(struct link *l, uint32_t i, struct runut_str whole, struct by_name *h)
{
    const struct recall_actor *a = &l->r->actors[i];
    for (size_t m = 0; m < a->n_mentions; m++) {
        struct link_tokens t = link_tokens_at(l, a->report, a->mentions[m].at.beg, a->mentions[m].at.end);
        if (!a->mentions[m].name || !t.n || t.n > PART) continue;
        struct runut_str name = l->term_text.v[t.v[0].term];
        for (size_t k = 1; k < t.n; k++) {
            struct runut_str word = l->term_text.v[t.v[k].term];
            name = str_of(arena_printf(&l->scratch, "%.*s %.*s", (int)name.len, name.p, (int)word.len, word.p));
        }
        if (!str_eq(name, whole)) hear(h, name);
    }
}

/* What actor I, who has a name of several words, is called in the report; a person by parts of the name as well: by one
 * word of it in the story alone. */
static void add_calls(struct calls *c, uint32_t i)
{
    struct link *l = c->l;
    const struct recall_actor *a = &l->r->actors[i];
    struct runut_str whole = link_name(&l->scratch, a), words[WORDS];
    size_t n = words_of(whole, words, WORDS);
    uint32_t story = l->story_of[a->report];
    struct by_name h = {.n = 0};
    if (n < 2 || !is_body_or_person(a)) return;
    hear_mentions(l, i, whole, &h);
    size_t wide = h.n;
    for (size_t part = PART; part > 0 && str_is(a->type, "person") && link_is_named(a); part--)
        for (size_t k = 0; part < n && k + part <= n; k++) {
            struct runut_str name = {words[k].p,
                                     (size_t)(words[k + part - 1].p + words[k + part - 1].len - words[k].p)};
            if (name.len > 2 && hear(&h, name) && part > 1) wide = h.n;
        }
    for (size_t k = 0; k < h.n; k++) {
        *vec_push(&l->step, &c->heard) = (struct heard){call_key(l, i, story, h.v[k]), i, story};
        if (k < wide) *vec_push(&l->step, &c->heard) = (struct heard){call_key(l, i, LINK_NONE, h.v[k]), i, story};
    }
}

static int by_key_heard(const void *x, const void *y)
{
    const struct heard *a = x, *b = y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->actor < b->actor ? -1 : a->actor > b->actor;
}

/* Hears what ADD tells of all actors. */
static struct calls calls_of(struct link *l, void (*add)(struct calls *c, uint32_t i))
{
    struct calls c = {.l = l};
    for (uint32_t i = 0; i < l->r->n_actors; i++) {
        add(&c, i);
        arena_clear(&l->scratch);
    }
    if (c.heard.n) qsort(c.heard.v, c.heard.n, sizeof *c.heard.v, by_key_heard);
    return c;
}

static int by_who(const void *x, const void *y)
{
    const struct heard *a = x, *b = y;
    if (a->actor != b->actor) return a->actor < b->actor ? -1 : 1;
    return a->story < b->story ? -1 : a->story > b->story;
}

/* Counts by entity what was heard. */
static void count_calls(struct calls *c)
{
    struct link *l = c->l;
    c->v.n = 0;
    for (size_t i = 0, end; i < c->heard.n; i = end) {
        for (end = i; end < c->heard.n && c->heard.v[end].key == c->heard.v[i].key; end++)
            ;
        struct heard *here = arena_alloc(&l->scratch, (end - i) * sizeof *here);
        for (size_t k = i; k < end; k++)
            here[k - i] = (struct heard){0, l->entity_of[c->heard.v[k].actor], c->heard.v[k].story};
        qsort(here, end - i, sizeof *here, by_who);
        for (size_t k = 0; k < end - i; k++) {
            bool same = k && here[k].actor == here[k - 1].actor;
            if (!same) *vec_push(&l->step, &c->v) = (struct call){c->heard.v[i].key, here[k].actor, 0, 0};
            c->v.v[c->v.n - 1].n++;
            c->v.v[c->v.n - 1].stories += !same || here[k].story != here[k - 1].story;
        }
        arena_clear(&l->scratch);
    }
}

/* Whom somebody of a COUNTRY, where one is told, can be by a name: four in five reports that call somebody so, LEAST of
 * them and more, mean the same. */
static uint32_t meant(const struct calls *c, struct runut_str country, uint64_t key, struct enough least)
{
    const struct link *l = c->l;
    struct call best = {.who = LINK_NONE};
    uint32_t all = 0;
    size_t lo = 0, hi = c->v.n;
    while (lo < hi) {
        size_t middle = (lo + hi) / 2;
        if (c->v.v[middle].key < key)
            lo = middle + 1;
        else
            hi = middle;
    }
    for (; lo < c->v.n && c->v.v[lo].key == key; lo++) {
        struct runut_str its = l->entities.v[c->v.v[lo].who].country;
        if (country.len && its.len && !str_eq(country, its)) continue;
        all += c->v.v[lo].n;
        if (c->v.v[lo].n > best.n) best = c->v.v[lo];
    }
    return best.n >= least.reports && best.stories >= least.stories && 5 * best.n >= 4 * all ? best.who : LINK_NONE;
}

/* Is a word made of the first letters of a name's words? One report that calls a body so is enough. */
static bool initials(struct runut_str word, struct runut_str name)
{
    struct runut_str part;
    size_t n = 0;
    while (str_cut(&name, ' ', &part))
        if (part.len && (n == word.len || part.p[0] != word.p[n++])) return false;
    return n == word.len && n > 1;
}

/* Whom actor I is named for by NAME, of one WORD or several: in its story, or by enough reports of the whole store; a
 * body of several words is somebody else's branch as often as it is another name of his. */
static uint32_t named_for(const struct calls *c, uint32_t i, struct runut_str name, bool word)
{
    const struct link *l = c->l;
    const struct recall_actor *a = &l->r->actors[i];
    uint64_t key = call_key(l, i, LINK_NONE, name);
    bool person = str_is(a->type, "person");
    uint32_t who =
        person || word ? meant(c, a->country, call_key(l, i, l->story_of[a->report], name), HERE) : LINK_NONE;
    if (who != LINK_NONE) return who;
    who = person || !word ? LINK_NONE : meant(c, a->country, key, HERE);
    if (who != LINK_NONE && initials(name, l->entities.v[who].fold)) return who;
    return meant(c, a->country, key, word && person ? FAMOUS : SURE);
}

/* Gives those named by a part of a name, of several words or of ONE, as one with a letter apart also is ("ABC-D"), to
 * the one who is called so. Of several words it may be whole, and the longer one hold what is no name ("Jane Doe
 * Speaks"): better known is whom more reports know. */
static void join_short(struct calls *c, bool one)
{
    struct link *l = c->l;
    count_calls(c);
    for (uint32_t i = 0; i < l->r->n_actors; i++) {
        const struct recall_actor *a = &l->r->actors[i];
        struct runut_str name = link_name(&l->scratch, a), words[PART + 1];
        size_t n = words_of(name, words, PART + 1);
        bool apart = one && n == 2 && words[0].len > 1 && words[1].len == 1 && !str_is(a->type, "person");
        if (!is_body_or_person(a) || !link_is_named(a) || n > PART || (one ? n != 1 && !apart : n < 2)) continue;
        if (apart) name = str_fold_words(&l->scratch, name, 0);
        uint32_t who = named_for(c, i, name, one && !apart);
        bool known =
            who != LINK_NONE && (one || l->entities.v[who].n_members >= l->entities.v[l->entity_of[i]].n_members);
        if (known) l->entity_of[i] = who;
        arena_clear(&l->scratch);
    }
}

/* All names of actor I, as those of its entity. */
static void add_names(struct calls *c, uint32_t i)
{
    struct link *l = c->l;
    struct runut_str whole = link_name(&l->scratch, &l->r->actors[i]);
    struct by_name h = {.v = {whole}, .n = 1};
    hear_mentions(l, i, whole, &h);
    for (size_t k = 0; k < h.n; k++)
        *vec_push(&l->step, &c->heard) = (struct heard){str_hash(h.v[k]), i, l->story_of[l->r->actors[i].report]};
}

/* Drops the aliases of entity E by which nearly all reports mean another: a name that one report gave by mistake. */
static void drop_aliases(struct link *l, const struct calls *names, uint32_t e)
{
    struct recall_strs *aliases = &l->entities.v[e].aliases;
    size_t kept = 0;
    for (size_t i = 0; i < aliases->n; i++) {
        uint64_t name = str_hash(link_fold(&l->scratch, aliases->v[i]));
        uint32_t who = meant(names, (struct runut_str){0}, name, HERE);
        if (who == LINK_NONE || who == e) aliases->v[kept++] = aliases->v[i];
    }
    aliases->n = kept;
    arena_clear(&l->scratch);
}

/* Whether an actor is only described: a government is who it is by its country, anybody else by a name. */
static bool described(const struct link *l, uint32_t i)
{
    const struct recall_actor *a = &l->r->actors[i];
    if (l->entities.v[l->entity_of[i]].named || str_is(a->type, "country") || str_is(a->type, "place")) return false;
    return !(str_is(a->type, "government") && a->country.len);
}

void link_actors_in_stories(struct link *l)
{
    struct map ids;
    map_init(&ids, &l->step);
    struct calls calls = calls_of(l, add_calls);
    join_short(&calls, false);
    join_short(&calls, true);
    for (uint32_t i = 0; i < l->r->n_actors; i++) {
        uint32_t story = described(l, i) ? l->story_of[l->r->actors[i].report] : LINK_NONE;
        uint32_t *at = map_put(&ids, str_of(arena_printf(&l->step, "%u %u", l->entity_of[i], story)));
        if (*at == MAP_NONE) *at = (uint32_t)ids.n - 1;
        l->entity_of[i] = *at;
    }
    link_share_out(l, ids.n);
    struct calls names = calls_of(l, add_names);
    count_calls(&names);
    for (uint32_t e = 0; e < ids.n; e++) {
        link_identify(l, &l->entities.v[e]);
        drop_aliases(l, &names, e);
    }
    link_mark_mentions(l);
}
