/* SPDX-License-Identifier: MIT */
/**
 * Mentions to actors, within one report. Rules in the order of their precision (a sieve, after Lee et al. 2013): full
 * names; short names under the newest full name that holds them; offices under the person who holds them (office.c);
 * countries by code; organisations and bodies by name; what is left stands for itself. Pronouns wait until statements
 * are read, when it is known who spoke last.
 */
#include "base/limits.h"
#include "read/actor/actor.h"
#include "read/actor/actors.h"
#include "read/actor/describe.h"
#include "read/actor/office.h"
#include "read/name/element.h"
#include "read/name/phrase.h"

enum { CLIPPED = 4 };

/* ---- names ------------------------------------------------------------------------------------------------------ */

struct tokens actor_tokens(struct reading *r, struct runut_str name)
{
    struct tokens t = {.n = 0};
    struct runut_str low = str_lower(r->a, name);
    size_t beg = 0;
    for (size_t i = 0; i <= low.len && t.n < 12; i++)
        if (i == low.len || low.p[i] == ' ' || low.p[i] == '-' || low.p[i] == '\n' || low.p[i] == '.') {
            if (i > beg) t.v[t.n++] = str_slice(low, beg, i);
            beg = i + 1;
        }
    return t;
}

bool actor_within(const struct tokens *brief, const struct tokens *full)
{
    uint32_t k = 0;
    for (uint32_t i = 0; i < full->n && k < brief->n; i++) k += str_eq(full->v[i], brief->v[k]);
    return k == brief->n;
}

void actor_name(struct reading *r, int32_t a, struct runut_str name)
{
    r->actors.v[a].name = str_fold_blanks(r->a, name);
    struct tokens t = actor_tokens(r, r->actors.v[a].name);
    for (uint32_t k = 0; k < t.n; k++) index_add(r, INDEX_TOKEN, t.v[k], a);
}

/* Whether the named actor A may be meant by the words WANT: 2 by the very name, 1 by a part of it, 0 not. */
static int meant(struct reading *r, int32_t a, const struct tokens *want)
{
    const struct actor *x = &r->actors.v[a];
    if (!x->named) return 0;
    struct tokens have = actor_tokens(r, x->name);
    bool fuller = have.n < want->n && have.n > 0 && actor_within(&have, want) &&
                  (str_eq(have.v[0], want->v[0]) || str_eq(have.v[have.n - 1], want->v[want->n - 1]));
    if (x->byname.len && x->person) {
        struct tokens by = actor_tokens(r, x->byname);
        if (actor_within(want, &by)) return 1;
    }
    if (!actor_within(want, &have) && !fuller) return 0; /* "Tim Pemenangan Ganjar-Mahfud" is not Ganjar */
    if (have.n == want->n) return 2;
    return x->person; /* only people are called by a part of their name */
}

/* "Pudjo" of Pudjoharsono, "Rudy" of Hadi Rudyatmo: the one among the newest named persons one of whose names a word
 * that stands alone beside a cue begins; -1 none or several. */
static int32_t clipped(struct reading *r, const struct tokens *want)
{
    int32_t one = -1;
    if (!r->rules->pack->head_first || want->n != 1 || want->v[0].len < CLIPPED ||
        map_get(&r->voices, want->v[0]) == MAP_NONE)
        return -1;
    for (size_t i = r->actors.n; i-- > 0 && r->actors.n - i < INDEX_STEPS;) {
        const struct actor *x = &r->actors.v[i];
        if (!x->person || !x->named || x->name.len <= want->v[0].len) continue;
        struct tokens have = actor_tokens(r, x->name);
        bool begins = false;
        for (uint32_t k = 0; k < have.n; k++)
            begins =
                begins || (have.v[k].len > want->v[0].len && memcmp(have.v[k].p, want->v[0].p, want->v[0].len) == 0);
        if (!begins) continue;
        if (one >= 0) return -1;
        one = (int32_t)i;
    }
    return one;
}

int32_t actor_named(struct reading *r, struct runut_str name)
{
    struct tokens want = actor_tokens(r, name);
    int32_t best = -1;
    for (uint32_t t = 0; t < want.n; t++) {
        int steps = 0;
        for (uint32_t k = index_find(r, INDEX_TOKEN, want.v[t]); k != MAP_NONE && steps < INDEX_STEPS;
             k = r->refs.v[k].next, steps++) {
            int32_t a = r->refs.v[k].actor;
            int how = meant(r, a, &want);
            if (how == 2) return a;
            if (how == 1 && (best < 0 || r->actors.v[a].last > r->actors.v[best].last)) best = a;
        }
    }
    return best >= 0 ? best : clipped(r, &want);
}

/* ---- whose, of what -------------------------------------------------------------------------------------------------
 */

const char *actor_country(struct reading *r, const struct mention *m)
{
    const struct phrase *p = m->is;
    if (p->country) return p->country;
    if (p->anaphor) /* that country: the one named last */
        for (size_t i = (size_t)(m - r->mentions.v); i-- > 0;)
            if (r->mentions.v[i].actor >= 0 && r->actors.v[r->mentions.v[i].actor].country)
                return r->actors.v[r->mentions.v[i].actor].country;
    if (p->org != MAP_NONE) return reading_term(reading_cell(r, PACK_ORGS, p->org, 3));
    if (p->person != MAP_NONE) return reading_term(reading_cell(r, PACK_PEOPLE, p->person, 2));
    if (p->outlet != MAP_NONE) return reading_term(reading_cell(r, PACK_OUTLETS, p->outlet, 4));
    return p->place_country;
}

/* ---- actors of one kind ------------------------------------------------------------------------------------------ */

int32_t actor_called(struct reading *r, struct runut_str key, const char *country)
{
    int steps = 0;
    for (uint32_t k = index_find(r, INDEX_NAME, key); k != MAP_NONE && steps < INDEX_STEPS;
         k = r->refs.v[k].next, steps++) {
        const struct actor *x = &r->actors.v[r->refs.v[k].actor];
        if (!x->person && (!country || !x->country || strcmp(country, x->country) == 0)) return r->refs.v[k].actor;
    }
    return -1;
}

struct runut_str actor_country_name(const struct reading *r, const char *country, struct runut_str otherwise)
{
    uint32_t row = map_get(&r->rules->country_name, str_of(country));
    struct runut_str forms = row == MAP_NONE ? STR("") : reading_cell(r, PACK_COUNTRIES, row, 0);
    if (forms.len) str_cut(&forms, '|', &otherwise);
    return otherwise;
}

int32_t actor_of_country(struct reading *r, const char *country, struct runut_str as_written)
{
    uint32_t known = index_find(r, INDEX_COUNTRY, str_of(country));
    if (known != MAP_NONE) return r->refs.v[known].actor;
    int32_t a = actor_new(r, actor_country_name(r, country, as_written), RUNUT_COUNTRY);
    if (a < 0) return a;
    r->actors.v[a].country = country;
    r->actors.v[a].sector = "GOV";
    index_add(r, INDEX_COUNTRY, str_of(country), a);
    return a;
}

/* Scotland, which is not the United Kingdom. */
static int32_t actor_of_part(struct reading *r, const struct phrase *p)
{
    uint32_t known = index_find(r, INDEX_COUNTRY, p->part);
    if (known != MAP_NONE) return r->refs.v[known].actor;
    int32_t a = actor_new(r, p->part, RUNUT_COUNTRY);
    if (a < 0) return a;
    struct actor *x = &r->actors.v[a];
    x->country = p->country;
    x->part = p->part;
    x->sector = "GOV";
    index_add(r, INDEX_COUNTRY, p->part, a);
    return a;
}

/* Whether somebody else of this page bears the short name by which a table knows the person in P: NAME's first word is
 * in none of that row's forms. */
static bool namesake(struct reading *r, const struct phrase *p, struct runut_str name)
{
    if (p->person == MAP_NONE) return false;
    struct tokens have = actor_tokens(r, name);
    struct runut_str forms = reading_cell(r, PACK_PEOPLE, p->person, 0), form;
    if (have.n < 2 || p->name_end - p->name > 1) return false;
    while (str_cut(&forms, '|', &form)) {
        struct tokens known = actor_tokens(r, form);
        for (uint32_t k = 0; k < known.n; k++)
            if (str_eq(known.v[k], have.v[0])) return false;
    }
    return true;
}

static int32_t resolve_name(struct reading *r, struct mention *m)
{
    const struct phrase *p = m->is;
    struct runut_str name = words_text(r, p->name, p->name_end), office = office_name(r, p);
    struct runut_str listed = p->person != MAP_NONE ? reading_cell(r, PACK_PEOPLE, p->person, 1) : STR("");
    int32_t a = alias_of(r, name);
    if (a >= 0 && !r->actors.v[a].named) { /* a body that is so called */
        if (p->office == MAP_NONE && !p->titled) return a;
        a = -1;
    }
    if (a < 0) a = actor_named(r, name);
    if (a >= 0 && namesake(r, p, r->actors.v[a].name)) { /* "Bush" on a page of Jan Bush and of the president */
        int32_t known = actor_named(r, listed);
        if (known >= 0) a = known;
    }
    if (a < 0 && listed.len) a = alias_of(r, listed); /* "Jokowi" behind "Joko Widodo" */
    const char *country = actor_country(r, m);
    if (a >= 0 && country && r->actors.v[a].country && p->person == MAP_NONE &&
        strcmp(country, r->actors.v[a].country) != 0 && office.len)
        a = -1;
    if (a < 0 && (a = actor_new(r, name, RUNUT_PERSON)) < 0) return a;
    struct actor *x = &r->actors.v[a];
    struct tokens have = actor_tokens(r, x->name), want = actor_tokens(r, name);
    if (want.n > have.n || !x->named) actor_name(r, a, name);
    x->named = true;
    if (!x->gender) x->gender = actor_gender(r, m);
    bool voice = false, known = actor_evidence(r, m, &voice);
    x->voice = known ? voice && (!x->person || x->voice) : x->voice;
    x->person = x->person || known;
    if (!x->person)
        x->type = m->governed_place ? RUNUT_PLACE : RUNUT_ORGANISATION;
    else
        x->type = RUNUT_PERSON;
    if (office.len && !p->former) office_set(r, a, office, m);
    if (namesake(r, p, x->name)) return a;
    if (listed.len && alias_of(r, listed) < 0) index_add(r, INDEX_ALIAS, listed, a);
    if (!x->country) x->country = country;
    bool another =
        want.n == 1 && have.n > 1 && p->agent != MAP_NONE; /* "pengacara Lisa" need be no lawyer of that name */
    if (!x->sector && !another) x->sector = actor_sector(r, p);
    if (!x->office.len && p->person != MAP_NONE) office_set(r, a, reading_cell(r, PACK_PEOPLE, p->person, 4), NULL);
    return a;
}

int32_t actor_listed(struct reading *r, uint32_t row, struct runut_str name)
{
    struct runut_str listed = reading_cell(r, PACK_PEOPLE, row, 1);
    int32_t a = alias_of(r, listed);
    if (a >= 0 || (a = actor_new(r, name, RUNUT_PERSON)) < 0) return a;
    actor_name(r, a, name);
    struct actor *x = &r->actors.v[a];
    x->named = x->person = true;
    x->country = reading_term(reading_cell(r, PACK_PEOPLE, row, 2));
    x->sector = reading_term(reading_cell(r, PACK_PEOPLE, row, 3));
    office_set(r, a, reading_cell(r, PACK_PEOPLE, row, 4), NULL);
    index_add(r, INDEX_ALIAS, listed, a);
    return a;
}

static enum runut_actor_type type_term(struct runut_str s)
{
    static const char *const names[] = {"person", "organisation", "government", "group", "country", "place"};
    for (int i = 0; i < 6; i++)
        if (str_is(s, names[i])) return (enum runut_actor_type)i;
    return RUNUT_GROUP;
}

/* Organisations, outlets, seats, agents: under their own name. */
static int32_t resolve_thing(struct reading *r, struct mention *m)
{
    const struct phrase *p = m->is;
    struct runut_str name = words_text(r, m->core, m->core_end), key = name;
    enum runut_actor_type type = RUNUT_GROUP;
    if (m->kind == M_ORG && p->org != MAP_NONE)
        key = reading_cell(r, PACK_ORGS, p->org, 1), type = type_term(reading_cell(r, PACK_ORGS, p->org, 2));
    if (m->kind == M_ORG && p->org == MAP_NONE) type = RUNUT_ORGANISATION;
    if (m->kind == M_ORG && p->located) key = name; /* one of many of its kind */
    if (m->kind == M_PLACE) type = RUNUT_PLACE;
    if (m->kind == M_OUTLET) key = reading_cell(r, PACK_OUTLETS, p->outlet, 1), type = RUNUT_ORGANISATION;
    if (m->kind == M_SEAT) type = RUNUT_GOVERNMENT;
    if (p->kin != MAP_NONE) type = str_is(reading_cell(r, PACK_NAMES, p->kin, 2), "group") ? RUNUT_GROUP : RUNUT_PERSON;
    if (p->people && !p->plural) type = RUNUT_PERSON;
    if (m->kind == M_AGENT && p->agent != MAP_NONE) type = type_term(reading_cell(r, PACK_AGENTS, p->agent, 2));
    const char *country = actor_country(r, m);
    int32_t a = actor_called(r, key, country);
    if (a < 0 && (a = actor_new(r, name, type)) < 0) return a;
    struct actor *x = &r->actors.v[a];
    index_add(r, INDEX_NAME, key, a);
    if (name.len > x->name.len && (m->kind == M_ORG || m->kind == M_OUTLET)) x->name = str_fold_blanks(r->a, name);
    if (!x->country) x->country = country;
    if (!x->sector) x->sector = actor_sector(r, p);
    return a;
}

/* ---- pointing back ----------------------------------------------------------------------------------------------- */

/* "mitranya dari Korea Selatan": who holds there the office of the one who is spoken of, else that country. */
static int32_t resolve_partner(struct reading *r, uint32_t i)
{
    struct mention *m = &r->mentions.v[i];
    const char *country = actor_country(r, m);
    if (!country) return -1;
    for (uint32_t k = i; k-- > 0 && r->sentence_of[r->mentions.v[k].first] == r->sentence_of[m->first];) {
        int32_t a = r->mentions.v[k].actor;
        if (a < 0 || !r->actors.v[a].person || !r->actors.v[a].office.len) continue;
        int32_t holder = office_holder(r, r->actors.v[a].office, country);
        if (holder >= 0 && holder != a) return holder;
        break;
    }
    return actor_of_country(r, country, words_text(r, m->core, m->core_end));
}

/* "met her counterpart Ulf Rask": he is of the realm of the one who is named before him in the sentence. */
static int32_t named_partner(const struct reading *r, uint32_t i, int32_t actor)
{
    const struct mention *m = &r->mentions.v[i];
    struct actor *x = actor >= 0 ? &r->actors.v[actor] : NULL;
    for (uint32_t k = i;
         x && !x->sector && k-- > 0 && r->sentence_of[r->mentions.v[k].first] == r->sentence_of[m->first];) {
        int32_t a = r->mentions.v[k].actor;
        if (a >= 0 && a != actor && r->actors.v[a].person) return x->sector = r->actors.v[a].sector, actor;
    }
    return actor;
}

/* "ayah Rudi Hartawan": he whose father it is has been named too. */
static void resolve_owner(struct reading *r, const struct mention *m)
{
    struct mention of = *m;
    of.is = m->is->of;
    of.kind = M_NAME;
    of.end = of.is->name_end;
    if (of.is->name_end) resolve_name(r, &of);
}

/* Sofia, and Sony of whom no firm was told: the person named before whom a capital or firm of one word means; -1 none.
 */
static int32_t first_name(struct reading *r, const struct mention *m)
{
    bool firm = m->kind == M_ORG && m->is->org != MAP_NONE;
    if (m->core_end != m->core + 1 || !(firm || (m->kind == M_COUNTRY && m->is->capital))) return -1;
    struct runut_str word = words_text(r, m->core, m->core_end);
    int32_t a = actor_named(r, word);
    if (a < 0 || !r->actors.v[a].person) return -1;
    struct tokens own = actor_tokens(r, r->actors.v[a].name), brief = actor_tokens(r, word);
    return !firm || (own.n > 1 && brief.n == 1 && str_eq(own.v[0], brief.v[0]) &&
                     actor_called(r, reading_cell(r, PACK_ORGS, m->is->org, 1), NULL) < 0)
               ? a
               : -1;
}

static int32_t resolve_one(struct reading *r, uint32_t i)
{
    struct mention *m = &r->mentions.v[i];
    if (m->is->of) resolve_owner(r, m);
    int32_t person = first_name(r, m);
    if (person >= 0) return person;
    bool unknown = (m->kind == M_ORG && m->is->org == MAP_NONE) || m->kind == M_PLACE;
    int32_t known = unknown ? alias_of(r, words_text(r, m->core, m->core_end)) : -1;
    if (known >= 0) return known;
    switch (m->kind) {
    case M_NAME: return m->is->partner ? named_partner(r, i, resolve_name(r, m)) : resolve_name(r, m);
    case M_OFFICE:
    case M_BODY: return office_resolve(r, m);
    case M_COUNTRY:
        if (m->is->part.len) return actor_of_part(r, m->is);
        return actor_of_country(r, m->is->country, words_text(r, m->core, m->core_end));
    case M_PARTNER: return resolve_partner(r, i);
    case M_ORG:
    case M_OUTLET:
    case M_SEAT:
    case M_PLACE:
    case M_AGENT: return resolve_thing(r, m);
    default: return m->actor;
    }
}

void actor_resolve(struct reading *r)
{
    VEC(uint32_t) pairs = {0};
    for (uint32_t i = 0; i < r->mentions.n; i++) {
        struct mention *m = &r->mentions.v[i];
        if (pair_shape(r, m)) {
            *vec_push(r->a, &pairs) = i;
            continue;
        }
        bool several = pair_several(m);
        if (m->kind == M_ANAPHOR || several) pair_anaphor(r, i); /* "para pemimpin ketiga negara": each of the three */
        int32_t a = several && m->actor >= 0 ? m->actor : pair_shared(r, i);
        if (a < 0) a = resolve_one(r, i);
        r->mentions.v[i].actor = a;
        if (a >= 0) r->actors.v[a].last = (int32_t)i;
        if (a >= 0 && m->kind == M_AGENT && !r->actors.v[a].gender) r->actors.v[a].gender = actor_gender(r, m);
        if (a >= 0 && m->kind == M_NAME && r->actors.v[a].person) alias_note(r, m, a);
        bool body = m->kind == M_ORG || m->kind == M_BODY;
        if (a >= 0 && body && m->is->tail) /* "Asosiasi Kertas Lembayung (AKL)" */
            index_add(r, INDEX_ALIAS, words_text(r, m->end - m->is->tail + 1, m->end - 1), a);
    }
    for (size_t k = 0; k < pairs.n; k++) {
        struct mention *m = &r->mentions.v[pairs.v[k]];
        if (!pair_resolve(r, m)) m->actor = resolve_one(r, pairs.v[k]);
        if (m->actor >= 0) r->actors.v[m->actor].last = (int32_t)pairs.v[k];
    }
    office_join(r);
    describe_find(r);
}

/* ---- parties ----------------------------------------------------------------------------------------------------- */

struct runut_party *actor_parties(struct reading *r, int32_t mention, size_t *n)
{
    struct mention *m = &r->mentions.v[mention];
    struct runut_party *v = ARENA_ARRAY(r->a, struct runut_party, 4);
    int32_t who[4] = {m->actor, m->more[0], m->more[1], m->more[2]};
    *n = 0;
    for (int k = 0; k < 4; k++) {
        if (who[k] < 0) continue;
        const struct actor *x = &r->actors.v[who[k]];
        v[(*n)++] = (struct runut_party){.actor = who[k],
                                         .name = x->name,
                                         .country = x->country,
                                         .sector = x->sector,
                                         .at = reading_passage(r, words_range(r, m->first, m->end))};
    }
    return v;
}

struct runut_party *actor_parties_joined(struct reading *r, const struct runut_party *a, size_t *n,
                                         const struct runut_party *b, size_t m)
{
    struct runut_party *v = ARENA_ARRAY(r->a, struct runut_party, *n + m);
    size_t have = *n;
    for (size_t i = 0; i < have; i++) v[i] = a[i];
    for (size_t i = 0; i < m; i++) {
        bool like = false;
        for (size_t k = 0; k < have && !like; k++)
            like = (b[i].actor >= 0 && v[k].actor == b[i].actor) ||
                   (!b[i].country && v[k].sector && b[i].sector && strcmp(v[k].sector, b[i].sector) == 0);
        if (!like) v[(*n)++] = b[i];
    }
    return v;
}
