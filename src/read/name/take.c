/* SPDX-License-Identifier: MIT */
/** Which element a phrase may take next, and what it tells of whom the phrase names. */
#include "read/name/body.h"
#include "read/name/place.h"
#include "read/name/take.h"

static bool take_country(const struct reading *r, struct phrase *p, const struct element *e)
{
    if (p->country || (p->name_end && (p->person != MAP_NONE || phrase_heads(p) || p->titled))) return false;
    struct runut_str kind = reading_cell(r, PACK_COUNTRIES, e->row, 2);
    p->country = reading_cell(r, PACK_COUNTRIES, e->row, 1).p;
    p->capital = str_is(kind, "capital");
    p->seat = str_is(kind, "seat");
    struct runut_str forms = reading_cell(r, PACK_COUNTRIES, e->row, 0);
    if (str_is(kind, "part")) str_cut(&forms, '|', &p->part);
    return true;
}

/* A name after a bare country is another phrase ("Rusia Vladimir ..."), unless the country is an adjective or a head
 * stands before it. */
static bool name_may_follow(const struct phrase *p)
{
    if (p->name_end) return false;
    if (phrase_heads(p) || (p->titled && !p->country)) return true; /* "Polri Kombes Bhakti Eri" */
    return !phrase_affiliated(p) && p->outlet == MAP_NONE;
}

/* The country of the place in words [first, end), whose likeliest row is ROW: a country named right behind it decides
 * between places of one name. */
static const char *place_country(const struct reading *r, uint32_t first, uint32_t end, uint32_t row)
{
    const struct hit *h =
        end + 1 < sentence_last(r, first) && word_mark(r, end, ',') ? hits_at(&r->hits, end + 1, PACK_COUNTRIES) : NULL;
    const struct place *p =
        h ? place_find(r->rules, words_text(r, first, end), reading_cell(r, PACK_COUNTRIES, h->row, 1).p) : NULL;
    return p ? p->country : reading_cell(r, PACK_PLACES, row, 2).p;
}

/* People by a common noun for several: a single name behind it says of what kind or place they are. */
bool phrase_group(const struct reading *r, const struct phrase *p)
{
    return p->agent != MAP_NONE &&
           (str_is(reading_cell(r, PACK_AGENTS, p->agent, 2), "group") || agent_member(r, p->agent));
}

bool phrase_everybody(const struct reading *r, uint32_t i)
{
    return r->rules->pack->head_first && hits_at(&r->hits, i, PACK_AGENTS) && !element_party(r, i + 1);
}

/* Whether the body E at word AT is named by a common noun, "Committee on", behind no more than a country. */
static bool of_country(const struct reading *r, const struct phrase *p, const struct element *e, uint32_t at)
{
    return !r->rules->pack->head_first && p->country && p->org == MAP_NONE && !p->anaphor && !p->located &&
           element_unit(r, at, at + e->n, false) > 0;
}

/* "Greg Hale MP": letters for a seat in parliament right behind a full name. */
static bool behind_name(const struct reading *r, const struct phrase *p, const struct element *e, uint32_t at)
{
    return !r->rules->pack->head_first && p->office == MAP_NONE && p->name_end - p->name > 1 && e->n == 1 &&
           r->text->words[at].flags & WORD_UPPER && str_is(reading_cell(r, PACK_OFFICES, e->row, 3), "LEG");
}

/* "BPBD Bandung", "KPU Kota Bekasi": what the tagger goes on with behind a known body is the branch of it. */
static bool branch(const struct reading *r, const struct phrase *p, uint32_t at)
{
    return r->rules->pack->head_first && p->org != MAP_NONE && p->thing_end == at && !phrase_heads(p) && !p->located &&
           !p->unit && !p->name_end && r->text->words[at].ner == NER_I_ORG;
}

static bool take_place(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    if (p->name_end || (p->located && p->office == MAP_NONE)) return false;
    p->located = true;
    p->place = at;
    p->place_end = at + e->n;
    p->place_row = e->row;
    if (e->row != MAP_NONE) p->place_country = place_country(r, at, at + e->n, e->row);
    if (!phrase_heads(p) && !phrase_affiliated(p)) p->thing = at;
    if (!phrase_heads(p)) p->thing_end = at + e->n; /* "BPBD Bukit Lawas": a local body is named with its place */
    return true;
}

static bool take_unit(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    if (branch(r, p, at)) {
        p->thing_end = at + e->n;
        return p->located = true;
    }
    if (p->name_end || p->unit || (phrase_affiliated(p) && !phrase_heads(p) && !of_country(r, p, e, at))) return false;
    p->unit = true;
    p->unit_sector = body_sector(r, at, at + e->n);
    if (!p->place_country) p->place_country = body_country(r, at, at + e->n);
    if (!p->country || phrase_heads(p))
        p->thing = at; /* "the UK Committee on Climate Change" is named with the country */
    p->thing_end = at + e->n;
    return true;
}

/* "pelaku pembunuhan Rano Sujatmo": a name right behind a common noun for whoever did a deed, which closes it, is that
 * of whom the deed met. */
static bool met_by_deed(const struct reading *r, const struct phrase *p, uint32_t at)
{
    const struct hit *deed = at ? hits_at(&r->hits, at - 1, PACK_ACTS) : NULL;
    return r->rules->pack->head_first && p->agent != MAP_NONE && p->office == MAP_NONE && deed && deed->column == 2 &&
           deed->n == 1;
}

/* "dua anggota kelompok | Mujahidin Timur": whether the name at AT, which no tagger has for a person's, is of the group
 * that several are counted to belong to. */
static bool of_members(const struct reading *r, const struct phrase *p, uint32_t at)
{
    enum { WORDS = 3 };
    if (!r->rules->pack->head_first || p->agent == MAP_NONE || p->office != MAP_NONE) return false;
    if (r->text->words[at].ner == NER_B_PER || word_name(r, at, "given")) return false;
    for (uint32_t k = at - 1; k > 0 && at - k <= WORDS; k--)
        for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
            const struct hit *x = &r->hits.v[h];
            bool member = x->table == PACK_AGENTS && x->n < at - k && agent_member(r, x->row);
            if (member && phrase_group(r, p)) return r->text->words[k - 1].upos == NUM;
        }
    return false;
}

static bool take_name(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    if (met_by_deed(r, p, at) || of_members(r, p, at)) return false;
    if (!name_may_follow(p) || (e->n == 1 && phrase_group(r, p) && r->text->words[at].ner != NER_B_PER)) return false;
    p->name = at;
    p->name_end = at + e->n;
    p->person = e->what == E_PERSON ? e->row : MAP_NONE;
    return true;
}

/* "two BBC journalists", "a Reuters photographer": whether the common noun E at word AT behind an outlet's name tells
 * people of it, and not what it is. */
static bool people_of_it(const struct reading *r, const struct element *e, uint32_t at)
{
    return !r->rules->pack->head_first && (agent_person(r, e->row) || word_feat(r, at + e->n - 1, "Number=Plur"));
}

static bool take_org(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    if (p->name_end || p->org != MAP_NONE || (p->country && !phrase_heads(p) && r->rules->pack->head_first))
        return false;
    p->org = e->row;
    p->thing_end = at + e->n;
    if (p->unit && !phrase_heads(p) && r->rules->pack->head_first)
        return p->located = true; /* "Badan Kehormatan (BK) DPR" */
    p->thing = at;
    return true;
}

static bool take_office(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    if (p->name_end == at && behind_name(r, p, e, at)) return p->office = e->row, true;
    if (p->agent != MAP_NONE && !p->name_end && !r->rules->pack->head_first) p->agent = MAP_NONE; /* "union leader" */
    if (p->office != MAP_NONE && p->office_end == at && r->rules->pack->head_first)
        return p->office_end = at + e->n, true; /* "Ketua Koordinator DPD Partai X" */
    if (p->name_end || p->office != MAP_NONE || p->body != MAP_NONE) return false;
    p->office = e->row;
    p->office_end = at + e->n;
    return true;
}

bool phrase_take(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at)
{
    switch (e->what) {
    case E_PLACE: return take_place(r, p, e, at);
    case E_UNIT: return take_unit(r, p, e, at);
    case E_PERSON:
    case E_NAME: return take_name(r, p, e, at);
    case E_COUNTRY:
        if (!phrase_heads(p) && !p->thing_end) p->thing = at;
        return take_country(r, p, e);
    case E_ORG: return take_org(r, p, e, at);
    case E_OUTLET:
        if (p->name_end || p->outlet != MAP_NONE || (phrase_affiliated(p) && !phrase_heads(p))) return false;
        p->outlet = e->row;
        p->thing = at;
        p->thing_end = at + e->n;
        return true;
    case E_OFFICE: return take_office(r, p, e, at);
    case E_BODY:
        if (p->name_end || p->body != MAP_NONE) return false;
        p->body = e->row;
        return true;
    case E_AGENT:
        if (p->name_end || p->agent != MAP_NONE || p->office != MAP_NONE || p->body != MAP_NONE) return false;
        p->agent = e->row;
        if (p->outlet != MAP_NONE && people_of_it(r, e, at)) p->outlet = MAP_NONE;
        return true;
    case E_PARTNER:
        if (p->name_end || phrase_heads(p) || (phrase_affiliated(p) && (r->rules->pack->head_first || !p->country)))
            return false; /* but "his Kenyan counterpart" */
        return p->partner = true;
    case E_ANAPHOR:
        if (!phrase_heads(p) || p->name_end || p->country) return false;
        p->anaphor_row = e->row;
        return p->anaphor = true;
    case E_FORMER:
        p->unheld = p->unheld || str_is(reading_cell(r, PACK_NAMES, e->row, 2), "not");
        return !p->name_end && !(r->rules->pack->head_first && phrase_heads(p)) && (p->former = true);
    case E_TITLE: return !p->name_end && (p->titled = true);
    default: return false;
    }
}
