/* SPDX-License-Identifier: MIT */
/**
 * People told by whose they are: "ayah Rudi Hartawan", "menantu Presiden X", "kuasa hukum keluarga Y". The name that
 * stands there is another's. A name between commas behind it is his own ("istri Rudi Hartawan, Sinta Dewi,
 * mengatakan"), a demonstrative points back to somebody who was named ("menantu presiden itu"); else he is called as it
 * stands there. Only where heads come first: elsewhere a possessive parts the two.
 */
#include "read/name/element.h"
#include "read/name/kin.h"
#include "read/name/noun.h"
#include "read/name/phrase.h"

/* Headline "Adik HK": whether the report knows the word at K as somebody's name and the one at I as nobody's. */
static bool of_somebody(const struct reading *r, uint32_t i, uint32_t k)
{
    struct runut_str low = r->text->words[k].low;
    if (map_get(&r->persons, r->text->words[i].low) != MAP_NONE) return false;
    return map_get(&r->persons, low) != MAP_NONE || map_get(&r->initials, low) != MAP_NONE ||
           map_get(&r->voices, low) != MAP_NONE || hits_at(&r->hits, k, PACK_PEOPLE);
}

/* The row of names.tsv that begins such a phrase at I. A word that is a name as well begins one only in lower case. */
static const struct hit *kin_word(const struct reading *r, uint32_t i, uint32_t end)
{
    bool capital = r->text->words[i].flags & WORD_CAPITAL;
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_NAMES || i + hit->n >= end || !str_is(reading_cell(r, PACK_NAMES, hit->row, 1), "kin"))
            continue;
        const struct hit *party = element_party(r, i);
        if (party && party->n > hit->n && party->table != PACK_AGENTS) return NULL; /* "Paman Sam" */
        bool trade = str_is(reading_cell(r, PACK_NAMES, hit->row, 2), "beside");
        bool called = capital && !trade &&
                      (hit->n == 1 || element_titled(r, i)); /* "Putri", but "Bapak Angkat" is nobody's name */
        if (called && element_titled(r, i) && of_somebody(r, i, i + hit->n)) called = false;
        return called && (!element_opens(r, i) || element_titled(r, i)) ? NULL : hit;
    }
    return NULL;
}

/* The name between the comma at K and another or a verb: how many words, 0 none; AT receives where it begins. */
static uint32_t own_name(const struct reading *r, uint32_t k, uint32_t end, uint32_t *at, uint32_t *person)
{
    if (k + 1 >= end || !word_mark(r, k, ',')) return 0;
    struct element e = element_at(r, k + 1, end);
    uint32_t w = k + 1;
    while (e.what == E_TITLE) e = element_at(r, w += e.n, end);
    if ((e.what != E_NAME && e.what != E_PERSON) || (e.n < 2 && r->text->words[w].ner != NER_B_PER)) return 0;
    uint32_t behind = w + e.n;
    bool closed = behind >= end || r->text->words[behind].flags & WORD_PUNCT || r->text->words[behind].upos == VERB ||
                  word_is(r, behind, W_AUX | W_FUTURE | W_NEG | W_PREP | W_REL);
    *at = w;
    *person = e.what == E_PERSON ? e.row : MAP_NONE;
    return closed && !(behind < end && word_is(r, behind, W_AND)) ? e.n : 0;
}

/* "pengacara Lisa": a short name, of one who speaks nowhere by that name alone. A full one behind such a word is the
 * lawyer's own. */
static bool alone(const struct reading *r, const struct phrase *of)
{
    return of->name_end == of->name + 1 && of->office == MAP_NONE &&
           map_get(&r->voices, r->text->words[of->name].low) == MAP_NONE;
}

uint32_t kin_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p)
{
    const struct hit *h = r->rules->pack->head_first ? kin_word(r, i, end) : NULL;
    if (!h) return i;
    uint32_t k = i + h->n, core, at = 0, person = MAP_NONE;
    bool beside = str_is(reading_cell(r, PACK_NAMES, h->row, 2), "beside");
    if (k < end && word_is(r, k, W_FROM)) k++;
    struct phrase *of = ARENA_NEW(r->a, struct phrase);
    *of = phrase_none;
    struct element people = element_at(r, k, end);
    uint32_t inner = k + people.n; /* "Pengacara terdakwa, Tuti Wijaya" */
    if (people.what == E_AGENT && inner < end && word_mark(r, inner, ','))
        of->agent = people.row, core = k;
    else
        inner = phrase_at(r, k, end, of, &core);
    bool whose = of->name_end && of->agent != MAP_NONE && of->name == k + people.n; /* "kuasa hukum aktor Rudi Salim" */
    if (inner == k || core != k || (!of->name_end && of->office == MAP_NONE && of->agent == MAP_NONE)) return i;
    bool apposed = of->name_end && of->office != MAP_NONE && word_mark(r, of->name - 1, ',');
    if (apposed) inner = of->name - 1, of->name_end = 0, of->person = MAP_NONE; /* "istri bupati itu, Sinta Dewi," */
    uint32_t own = own_name(r, inner, end, &at, &person);
    if (!own && (of->name_end || of->office != MAP_NONE ? beside && !whose && !alone(r, of) : true)) return i;
    *p = phrase_none;
    p->kin = h->row;
    p->of = of;
    if (!own) return inner;
    p->name = at;
    p->name_end = at + own;
    p->person = person;
    return at + own;
}

uint32_t kin_met(const struct reading *r, const struct noun *n)
{
    uint32_t joint = n->end, last = sentence_last(r, n->head);
    int32_t m = r->mention_at[n->head],
            met = joint + 1 < last && word_is(r, joint, W_AND) ? r->mention_at[joint + 1] : -1;
    if (!r->rules->pack->head_first || m < 0 || met < 0 || r->mentions.v[m].kind != M_AGENT) return n->end;
    const struct mention *x = &r->mentions.v[met];
    if (x->kind != M_NAME && x->kind != M_ORG) return n->end;
    for (uint32_t k = n->head + 1; k + 1 < n->end; k++) {
        const struct hit *deed = hits_at(&r->hits, k, PACK_ACTS);
        bool force = deed && deed->column == 2 && strcmp(r->rules->acts[deed->row].type, "ASSAULT") == 0;
        if (force && k + deed->n < n->end) return x->end;
    }
    return n->end;
}
