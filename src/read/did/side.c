/* SPDX-License-Identifier: MIT */
/**
 * Who is put on a side of an event, with the others of the list he stands in; and what the report knows of those on it,
 * as far as it decides whether a word tells an event.
 */
#include "read/did/side.h"
#include "read/core/why.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

/* ---- putting somebody on a side ---- */

void sides_add(const struct reading *r, struct side *s, int32_t m)
{
    if (m < 0 || s->n >= PARTIES || noun_label(r, m)) return;
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m ||
            (r->mentions.v[m].actor >= 0 && r->mentions.v[s->mention[k]].actor == r->mentions.v[m].actor))
            return;
    s->why[s->n] = r->why->party;
    s->mention[s->n++] = m;
}

void sides_add_joined(const struct reading *r, struct side *s, int32_t m)
{
    int32_t v[PARTIES];
    uint32_t n = m < 0 ? 0 : clause_joined(r, m, v, PARTIES);
    for (uint32_t k = 0; k < n; k++) sides_add(r, s, v[k]);
}

/* Whether the verb of C has one for its subject, "Chairman and Chief Executive Tom Hill has resigned". */
static bool of_one(const struct reading *r, const struct candidate *c, uint32_t end)
{
    for (uint32_t k = end; k <= c->i; k++)
        if (word_feat(r, k, "VerbForm=Fin") && (word_is(r, k, W_BE) || word_feat(r, k, "Tense=Pres")))
            return word_feat(r, k, "Number=Sing"); /* forms of the past are told by one or many */
    return false;
}

/* Whether A, a common noun, and B, a name with another before it, are one person: "activist and citizen Tom Hill". */
static bool one_man(const struct reading *r, int32_t a, int32_t b)
{
    const struct mention *x = &r->mentions.v[a], *y = &r->mentions.v[b];
    return (x->kind == M_OFFICE || x->kind == M_AGENT) && word_feat(r, x->end - 1, "Number=Sing") &&
           y->kind == M_NAME && y->core > y->first && !word_is(r, y->first, W_DET) &&
           (y->is->agent != MAP_NONE || y->is->office != MAP_NONE);
}

/* "Omar Reed, a politician and rival of Tom Hill, was held": the name that opens the list in which M stands, where the
 * verb of C has one for its subject; the last, where "who was" stands behind that, "Omar Reed and his brother Tom, who
 * was held". -1 where it has not, or no name does. */
static int32_t only_name(const struct reading *r, const struct candidate *c, int32_t m)
{
    int32_t v[PARTIES];
    uint32_t n = m >= 0 && !r->rules->pack->head_first ? clause_joined(r, m, v, PARTIES) : 0;
    const struct mention *x = n > 1 ? &r->mentions.v[v[0]] : NULL;
    bool name = x && x->kind == M_NAME && x->actor >= 0 && r->actors.v[x->actor].person && word_mark(r, x->end, ',');
    uint32_t end = n > 1 ? r->mentions.v[v[n - 1]].end : 0;
    bool who = n > 1 && end + 1 < c->i && word_mark(r, end, ',') && word_is(r, end + 1, W_REL);
    return (name || who) && of_one(r, c, end) ? v[who ? n - 1 : 0] : -1;
}

void sides_add_list(struct reading *r, const struct candidate *c, struct side *s, int32_t m, bool back)
{
    int32_t v[PARTIES], joined[PARTIES];
    uint32_t n = 0;
    const struct mention *x = m >= 0 ? &r->mentions.v[m] : NULL;
    bool here = x && !r->rules->pack->head_first && r->sentence_of[x->first] == r->sentence_of[c->i] &&
                r->noun_of[x->end - 1] >= 0 && r->text->words[x->first].upos != PRON;
    if (here && back && (of_one(r, c, x->end) || (c->reduced && !in_heading(r, c->i)))) here = false;
    if (here) {
        struct noun at = r->nouns.v[r->noun_of[x->end - 1]]; /* the list may move when a mention is made */
        bool people = (c->act->anybody || need_people(c->act)) && (back ? c->column == 1 : c->column == 0);
        n = back ? clause_listed_back(r, &at, m, people, v, PARTIES) : clause_listed_on(r, &at, m, people, v, PARTIES);
    }
    int32_t one = n < 2 && back ? only_name(r, c, m) : -1;
    if (one >= 0) {
        sides_add(r, s, one);
        return;
    }
    if (n < 2 || (n == 2 && one_man(r, v[0], v[1])) || n <= clause_joined(r, m, joined, PARTIES)) {
        sides_add_joined(r, s, m);
        return;
    }
    for (uint32_t k = 0; k < n; k++) sides_add(r, s, v[k]);
}

/* ---- who is on it ---- */

/* The K-th on a side, "we" being whoever speaks; NULL where the report's actors do not know it. */
static const struct actor *spoken_on(const struct reading *r, const struct side *s, uint32_t k)
{
    const struct mention *m = &r->mentions.v[s->mention[k]];
    int32_t said = m->kind == M_SELF ? r->said_in[m->first] : -1, a = m->actor;
    if (said >= 0) a = r->statements.v[said].speaker.actor;
    return a >= 0 ? &r->actors.v[a] : NULL;
}

/* The K-th on a side. Where heads come first "we" is whoever speaks: there officials tell so of their own deeds,
 * "pelaku sudah kami amankan"; in English most such clauses tell what "we" are for. */
static const struct actor *actor_on(const struct reading *r, const struct side *s, uint32_t k)
{
    int32_t a = r->mentions.v[s->mention[k]].actor;
    if (r->rules->pack->head_first) return spoken_on(r, s, k);
    return a >= 0 ? &r->actors.v[a] : NULL;
}

enum mention_kind side_kind(const struct reading *r, const struct side *s, uint32_t k)
{
    return r->mentions.v[s->mention[k]].kind;
}

bool side_known(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (actor_on(r, s, k) || side_kind(r, s, k) == M_SELF) return true;
    return false;
}

bool side_of_places(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (side_kind(r, s, k) != M_PLACE) return false;
    return s->n > 0;
}

bool side_of_state(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (a && (a->country || side_kind(r, s, k) == M_ORG)) return true;
    }
    return false;
}

bool side_of_several(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct mention *m = &r->mentions.v[s->mention[k]];
        if (m->is->plural || m->kind == M_ANAPHOR || m->kind == M_PLURAL) return true;
        for (uint32_t w = m->first; w < m->core && (m->kind == M_OFFICE || m->kind == M_AGENT); w++)
            if (r->text->words[w].upos == NUM) return true;
    }
    return s->n > 1;
}

bool side_of_one(const struct reading *r, const struct side *s)
{
    const struct mention *m = s->n == 1 ? &r->mentions.v[s->mention[0]] : NULL;
    return m && m->is->definite && !word_feat(r, m->core_end - 1, "Number=Plur");
}

const char *side_country(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (a && a->country) return a->country;
    }
    return NULL;
}

bool side_of_known(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        bool common = a && !a->person && a->type == RUNUT_PERSON;
        if (a && (a->country || a->sector || a->office.len || common)) return true;
    }
    return false;
}

bool side_of_people(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct mention *m = &r->mentions.v[s->mention[k]];
        if (m->kind == M_AGENT && (m->is->agent != MAP_NONE || m->is->kin != MAP_NONE || m->is->plural)) return true;
    }
    return false;
}

bool side_of_person(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (a && a->person) return true;
    }
    return false;
}

bool side_of_people_or_body(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (side_kind(r, s, k) == M_ORG || side_kind(r, s, k) == M_SELF || r->mentions.v[s->mention[k]].is->plural)
            return true;
    return s->n > 1 || side_of_known(r, s) || side_of_people(r, s);
}

bool side_has_power(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (!a) continue;
        bool official = a->sector && strcmp(a->sector, "CVL") != 0 && strcmp(a->sector, "CRM") != 0;
        if (a->country || a->office.len || official || side_kind(r, s, k) == M_ORG) return true;
    }
    return false;
}

static bool in_sectors(const struct actor *a, const char *sectors)
{
    return a && a->sector && strstr(sectors, a->sector);
}

bool side_in_sector(const struct reading *r, const struct side *s, const char *sectors)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (in_sectors(actor_on(r, s, k), sectors)) return true;
    return false;
}

bool side_all_of(const struct reading *r, const struct side *s, const char *sectors)
{
    uint32_t k = 0;
    while (k < s->n && side_kind(r, s, k) != M_COUNTRY && in_sectors(actor_on(r, s, k), sectors)) k++;
    return s->n > 0 && k == s->n;
}

bool side_of_realm(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = spoken_on(r, s, k);
        if (!a || in_sectors(a, "CVL CRM BUS EDU MED AGR JRN")) continue;
        if (a->country || a->office.len || a->sector || side_kind(r, s, k) == M_ORG) return true;
    }
    return false;
}

bool side_of_law(const struct reading *r, const struct side *s) { return side_in_sector(r, s, "COP JUD LEG"); }

bool side_private(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (side_kind(r, s, k) == M_ANAPHOR && !a->person) continue; /* "the woman", whoever she is */
        if (!in_sectors(a, "CVL CRM REF LAB MED EDU BUS AGR JRN") || a->office.len) return false;
    }
    return s->n > 0;
}

bool side_of_business(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct actor *a = actor_on(r, s, k);
        if (!a || a->country || (a->sector && strcmp(a->sector, "BUS") != 0)) return false;
    }
    return s->n > 0;
}

bool side_of_authority(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (side_kind(r, s, k) != M_COUNTRY && in_sectors(actor_on(r, s, k), "GOV LEG JUD MIL COP PTY REB"))
            return true;
    return false;
}

bool side_of_human(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n && r->rules->pack->head_first; k++)
        if (strcmp(word_object(r, r->mentions.v[s->mention[k]].first), "-human") == 0) return true;
    return false;
}
