/* SPDX-License-Identifier: MIT */
/** What the report knows of those on a side of an event, as far as it decides whether a word tells one. */
#include "read/did/side.h"

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
