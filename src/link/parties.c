/* SPDX-License-Identifier: MIT */
/**
 * Who does it to whom: how much the parties of two events are one. Countries count where several face each other; where
 * all is within one country the actors themselves must be the same.
 */
#include "link/parties.h"

static const float DESCRIBED = .6f, OTHER_WORDS = .35f;

bool link_mutual(struct runut_str type)
{
    return str_is(type, "CONSULT") || str_is(type, "AGREE") || str_is(type, "COOPERATE");
}

/* Deeds of force and law, charges among them, of which a story has few: whom they hit is told now by a name and now by
 * a description. */
static bool forcible(struct runut_str type)
{
    return str_is(type, "ASSAULT") || str_is(type, "COERCE") || str_is(type, "SANCTION") || str_is(type, "ACCUSE");
}

struct link_side link_side_of(const struct recall_event *e, bool actors, bool recipients)
{
    struct link_side s = {.n = 0};
    for (size_t i = 0; actors && i < e->n_actors && s.n < LINK_SIDE; i++) s.v[s.n++] = &e->actors[i];
    for (size_t i = 0; recipients && i < e->n_recipients && s.n < LINK_SIDE; i++) s.v[s.n++] = &e->recipients[i];
    return s;
}

static bool international(const struct recall_event *e)
{
    struct runut_str first = {0};
    struct link_side s = link_side_of(e, true, true);
    for (size_t i = 0; i < s.n; i++) {
        if (first.len && s.v[i]->country.len && !str_eq(first, s.v[i]->country)) return true;
        if (!first.len) first = s.v[i]->country;
    }
    return false;
}

/* Two of one land that both have a name: customs and the police, a court and a minister. */
static bool both_named(const struct link *l, uint32_t x, uint32_t y)
{
    return x != LINK_NONE && y != LINK_NONE && l->entities.v[x].named && l->entities.v[y].named;
}

/* How much two parties are one: 1 the same actor, 0 surely others. Every page has a "suspect": a description in common
 * tells little; but where LOOSE two descriptions, or one and a name, may well be one. */
static float party(const struct link *l, const struct recall_party *a, const struct recall_party *b, bool abroad,
                   bool loose)
{
    uint32_t x = link_entity_of(l, a), y = link_entity_of(l, b);
    if (x != LINK_NONE && x == y) /* a story has one government, and many suspects */
        return a->country.len || l->entities.v[x].named || str_is(l->entities.v[x].type, "government") ? 1 : DESCRIBED;
    if (a->country.len && b->country.len) {
        if (!str_eq(a->country, b->country)) return 0;
        bool land = (x != LINK_NONE && str_is(l->entities.v[x].type, "country")) ||
                    (y != LINK_NONE && str_is(l->entities.v[y].type, "country"));
        bool persons = x != LINK_NONE && y != LINK_NONE && str_is(l->entities.v[x].type, "person") &&
                       str_is(l->entities.v[y].type, "person");
        if (abroad) return persons ? .65f : .9f;
        return land ? .5f : persons || both_named(l, x, y) ? 0 : .3f;
    }
    if (str_eq(a->name, b->name) && a->name.len) return DESCRIBED;
    return loose && !both_named(l, x, y) ? OTHER_WORDS : .15f; /* "23 suspects", "Somali pirates" */
}

/* How much two sides are one: the mean over both of each party's best; -1 where one of them is not told. */
static float sides(const struct link *l, const struct link_side *a, const struct link_side *b, bool abroad, bool loose)
{
    if (!a->n || !b->n) return -1;
    float sum = 0;
    for (int turn = 0; turn < 2; turn++) {
        const struct link_side *from = turn ? b : a, *to = turn ? a : b;
        float all = 0;
        for (size_t i = 0; i < from->n; i++) {
            float best = 0;
            for (size_t k = 0; k < to->n; k++) {
                float p = party(l, from->v[i], to->v[k], abroad, loose);
                if (p > best) best = p;
            }
            all += best;
        }
        sum += all / (float)from->n;
    }
    return sum / 2;
}

/* Who does it to whom: up to .34; -1 where it cannot be the same. */
float link_who(const struct link *l, const struct recall_event *a, const struct recall_event *b, bool loose)
{
    bool abroad = international(a) || international(b);
    loose = loose || (forcible(a->type) && forcible(b->type) && link_one_story(l, a->report, b->report));
    struct link_side x = link_side_of(a, true, true), y = link_side_of(b, true, true);
    if (link_mutual(a->type) && link_mutual(b->type)) {
        float all = sides(l, &x, &y, abroad, loose);
        return all < 0 ? 0 : all < .6f ? -1 : .34f * all; /* A with B is not A with C */
    }
    struct link_side ax = link_side_of(a, true, false), ay = link_side_of(b, true, false),
                     rx = link_side_of(a, false, true), ry = link_side_of(b, false, true);
    float actors = sides(l, &ax, &ay, abroad, loose), recipients = sides(l, &rx, &ry, abroad, loose);
    if ((actors >= 0 && actors < .3f) || (recipients >= 0 && recipients < .3f)) return -1;
    return (actors < 0 ? .04f : .19f * actors) + (recipients < 0 ? (rx.n || ry.n ? .02f : .05f) : .15f * recipients);
}

bool link_share_name(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    struct link_side x = link_side_of(a, true, true), y = link_side_of(b, true, true);
    for (size_t i = 0; i < x.n; i++)
        for (size_t k = 0; k < y.n; k++) {
            uint32_t e = link_entity_of(l, x.v[i]), f = link_entity_of(l, y.v[k]);
            if (e != LINK_NONE && e == f && l->entities.v[e].named) return true;
            if (x.v[i]->country.len && str_eq(x.v[i]->country, y.v[k]->country)) return true;
        }
    return false;
}

bool link_named_recipient(const struct link *l, const struct recall_event *e)
{
    for (size_t i = 0; i < e->n_recipients; i++) {
        uint32_t x = link_entity_of(l, &e->recipients[i]);
        if (x != LINK_NONE && l->entities.v[x].named) return true;
    }
    return false;
}

/* Whether two parties are surely one: by name, or a country and its government. A firm, a person or the police of a
 * country is not the country. */
static bool surely_one(const struct link *l, const struct recall_party *a, const struct recall_party *b)
{
    uint32_t x = link_entity_of(l, a), y = link_entity_of(l, b);
    if (x == LINK_NONE || y == LINK_NONE) return false;
    const struct link_entity *e = &l->entities.v[x], *f = &l->entities.v[y];
    if (x == y) return e->named || str_is(e->type, "country");
    bool lands = (str_is(e->type, "country") && (str_is(f->type, "country") || str_is(f->type, "government"))) ||
                 (str_is(f->type, "country") && str_is(e->type, "government"));
    return lands && a->country.len && str_eq(a->country, b->country);
}

/* 1 where some party of two sides is surely one; 0 where none is, or one event alone tells that side; -1 where neither
 * does. */
int link_one_side(const struct link *l, const struct link_side *a, const struct link_side *b)
{
    if (!a->n && !b->n) return -1;
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++)
            if (surely_one(l, a->v[i], b->v[k])) return 1;
    return 0;
}

/* How many parties of one side are surely one with some of the other. */
static size_t in_both(const struct link *l, const struct link_side *a, const struct link_side *b)
{
    size_t n = 0;
    for (size_t i = 0; i < a->n; i++) n += link_one_side(l, &(struct link_side){{a->v[i]}, 1}, b) == 1;
    return n;
}

/* Whether what two events tell of who and whom is surely the same; two of those who meet each other. */
bool link_same_parties(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    if (link_mutual(a->type) && link_mutual(b->type)) {
        struct link_side x = link_side_of(a, true, true), y = link_side_of(b, true, true);
        return in_both(l, &x, &y) > 1 && in_both(l, &y, &x) > 1;
    }
    struct link_side ax = link_side_of(a, true, false), ay = link_side_of(b, true, false),
                     rx = link_side_of(a, false, true), ry = link_side_of(b, false, true);
    int actors = link_one_side(l, &ax, &ay), recipients = link_one_side(l, &rx, &ry);
    return actors && recipients && actors + recipients >= 0;
}

/* The persons with a name on either side of an event, each once: "the driver" may be any of those whom others name. */
static size_t persons_of(const struct link *l, const struct recall_event *e, uint32_t out[LINK_SIDE])
{
    struct link_side s = link_side_of(e, true, true);
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++) {
        uint32_t x = link_entity_of(l, s.v[i]);
        if (x == LINK_NONE || !l->entities.v[x].named || !str_is(l->entities.v[x].type, "person")) continue;
        bool seen = false;
        for (size_t k = 0; k < n; k++) seen = seen || out[k] == x;
        if (!seen) out[n++] = x;
    }
    return n;
}

/* The same persons on both are a strong sign; where both name some, those whom only one names are a bad one. */
float link_persons(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    uint32_t x[LINK_SIDE], y[LINK_SIDE];
    size_t nx = persons_of(l, a, x), ny = persons_of(l, b, y), least = nx < ny ? nx : ny, same = 0;
    for (size_t i = 0; i < nx; i++)
        for (size_t k = 0; k < ny; k++) same += x[i] == y[k];
    return .08f * (float)(same < 3 ? same : 3) - .12f * (float)(least - same);
}
