/* SPDX-License-Identifier: MIT */
/**
 * Long names of bodies. A tagger cuts them at the first word without a capital, and so would the run of capitals: "the
 * Committee on Climate Change", "the Council on Energy, Environment and Water". Behind a common noun for a body the
 * preposition belongs to the name where capitals go on behind it, unless they name somebody or, but for "of", a place.
 */
#include "read/name/body.h"
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/place.h"

enum { STEPS = 5, SPELLED = 12 }; /* words of a name that its acronym follows */

static bool capital(const struct reading *r, uint32_t k, uint32_t end)
{
    return k < end && r->text->words[k].flags & WORD_CAPITAL &&
           !(r->text->words[k].flags & (WORD_PUNCT | WORD_DIGIT | WORD_CLITIC)) && r->time_at[k] < 0;
}

/* Whether somebody is named at K: he is no part of what a body is for. */
static bool somebody(const struct reading *r, uint32_t k)
{
    const struct hit *h = element_party(r, k);
    return word_person(r, k) || element_rank(r, k, r->text->n_words) ||
           (h && (h->table == PACK_PEOPLE || h->table == PACK_OUTLETS)) || (!h && word_name(r, k, "title"));
}

/* The end of the words with capitals at K; an office behind the first ends them: "Bank of England Governor". */
static uint32_t run_end(const struct reading *r, uint32_t k, uint32_t end)
{
    for (uint32_t first = k; capital(r, k, end) && k - first < NAME_WORDS; k++) {
        const struct hit *h = k > first ? element_party(r, k) : NULL;
        if (somebody(r, k) || (h && h->table == PACK_OFFICES)) break;
    }
    return k;
}

/* Where capitals begin behind the preposition at K, 0 where they name another party or no capital stands there. */
static uint32_t behind_preposition(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t b = k + 1;
    if (!reading_word_says(r, k, "name") || b >= end) return 0;
    while (b < end && b < k + 2 && word_is(r, b, W_DET)) b++;
    if (!capital(r, b, end) || somebody(r, b)) return 0;
    const struct hit *h = element_party(r, b);
    bool place = hits_at(&r->hits, b, PACK_COUNTRIES) || r->text->words[b].ner == NER_B_LOC;
    place = place || (h && h->table != PACK_AGENTS); /* "Parliament against the Election Commission" */
    return place && !reading_word_says(r, k, "of") ? 0 : b;
}

/* ", Environment and Water": where a list goes on behind the comma at K, 0 where none does. */
static uint32_t behind_comma(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t b = run_end(r, k + 1, end);
    bool list = word_mark(r, k, ',') && b > k + 1 && b + 1 < end && word_is(r, b, W_AND) && capital(r, b + 1, end);
    return list && !somebody(r, b + 1) && !element_party(r, k + 1) ? k + 1 : 0;
}

uint32_t body_end(const struct reading *r, uint32_t first, uint32_t at, uint32_t end)
{
    bool joined = false; /* a list goes on only behind a preposition */
    for (uint32_t k = first; k < at; k++) joined = joined || reading_word_says(r, k, "name");
    if (r->rules->pack->head_first || element_titled(r, at - 1)) return at;
    for (int n = 0; n < STEPS && at < end; n++) {
        const struct word *w = &r->text->words[at];
        bool tight = word_mark(r, at, '-') && !(w->flags & WORD_SPACE_BEFORE) && at + 1 < end &&
                     !(w[1].flags & WORD_SPACE_BEFORE);
        uint32_t from = tight && capital(r, at + 1, end) ? at + 1 : behind_preposition(r, at, end);
        if (!from && joined && word_is(r, at, W_AND) && capital(r, at + 1, end) && !element_party(r, at + 1) &&
            !somebody(r, at + 1))
            from = at + 1;
        if (!from && joined) from = behind_comma(r, at, end);
        uint32_t to = from ? run_end(r, from, end) : 0;
        if (to <= at) break;
        joined = true;
        at = to;
    }
    return at;
}

/* Whether the word at K closes the name of a thing: Act, Treaty, Summit. */
static bool closes_thing(const struct reading *r, uint32_t k)
{
    const struct hit *h = word_name(r, k, "thing");
    return h && str_is(reading_cell(r, PACK_NAMES, h->row, 2), "end");
}

uint32_t body_thing(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    if (r->rules->pack->head_first || (i && capital(r, i - 1, end) && !word_is(r, i - 1, W_DET)) ||
        element_titled(r, i))
        return 0;
    while (k < i + NAME_WORDS &&
           (capital(r, k, end) || (k > i && k < end && word_is(r, k, W_AND) && capital(r, k + 1, end)))) {
        if (somebody(r, k)) return 0;
        k++;
        if (k > i + 1 && closes_thing(r, k - 1) && !capital(r, k, end)) break; /* not over "and" */
    }
    if (k < i + 2 || capital(r, k, end) || !closes_thing(r, k - 1)) return 0;
    const struct hit *party = element_party(r, i);
    return party && i + party->n == k ? 0 : k - i; /* "the Scottish Football League" has a row of its own */
}

/* Whether a row is of a body, not of a person or an everyday noun. */
static bool body_row(const struct reading *r, const struct hit *h)
{
    return h->table == PACK_ORGS ||
           (h->table == PACK_OFFICES && str_is(reading_cell(r, PACK_OFFICES, h->row, 2), "body"));
}

/* Whether word K may stand within the name of a body that no table and no tagger knows; FIRST and OWNED: at its
 * beginning, and right before a possessor's mark. "the Women's Network", "the Dalian Workers' Congress", but not "the
 * Foreign Minister" and "the Senate Committee". */
static bool body_word(const struct reading *r, uint32_t k, bool first, bool owned)
{
    const struct hit *h = element_party(r, k);
    uint8_t ner = r->text->words[k].ner; /* a tagger parts "the Randu Workers'" from "Congress" */
    bool other = ner == NER_O || ner == NER_B_ORG || ner == NER_I_ORG || (first && ner == NER_B_LOC && !h);
    if (!other || somebody(r, k) || element_given(r, k)) return false;
    if (!h || (owned && h->table == PACK_AGENTS)) return true;
    return !first && (h->table == PACK_AGENTS || body_row(r, h));
}

/* Whether the word at K, the last of a name, tells that a body has it: capitals alone name works, peoples and teams
 * too, "the Golden Harbour", "the Merrow Maid". A tagger or a table has it for a body's, "Council", "Agency". */
static bool body_closes(const struct reading *r, uint32_t k)
{
    const struct hit *h = element_party(r, k);
    bool group = h && h->table == PACK_AGENTS && str_is(reading_cell(r, PACK_AGENTS, h->row, 2), "group") &&
                 word_feat(r, k, "Number=Sing");
    bool tagged = r->text->words[k].ner == NER_B_ORG || r->text->words[k].ner == NER_I_ORG;
    return tagged || group || (h && body_row(r, h)) || word_name(r, k, "unit");
}

uint32_t body_named(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i, n = 0;
    bool whom = false; /* whose body it is, "Women's", tells one too */
    if (r->rules->pack->head_first || i == sentence_first(r, i) || in_heading(r, i) || element_titled(r, i)) return 0;
    bool the = word_feat(r, i - 1, "Definite=Def") && !(capital(r, i - 1, end) && !element_opens(r, i - 1));
    const struct hit *whose = i > 1 && r->text->words[i - 1].upos == PART ? element_party(r, i - 2) : NULL;
    bool many = i + 1 < end && chunk_possessive(r, i + 1) && word_feat(r, i, "Number=Plur") && !capital(r, i - 1, end);
    if (!the && !many && !(whose && whose->table == PACK_ORGS && r->text->words[i].ner != NER_I_ORG))
        return 0; /* "directed The Golden Harbour"; "the UN's Climate Panel", "opposition People's Unity Party"; a
                     tagger has "Likud's Press Council" */
    for (bool part = false; k < i + NAME_WORDS && (capital(r, k, end) || part); k++) {
        const struct word *w = &r->text->words[k]; /* "Women's", "Farmers'" */
        bool owned = !part && k + 2 < end && (w[1].upos == PART || word_mark(r, k + 1, '\'')) &&
                     !(w[1].flags & WORD_SPACE_BEFORE) && w[2].flags & WORD_SPACE_BEFORE && capital(r, k + 2, end);
        if (!part && !body_word(r, k, k == i, owned)) return 0;
        n += !part;
        part = owned;
        whom = whom || owned;
    }
    bool noun = n > 1 && (r->text->words[k - 1].upos == PROPN || r->text->words[k - 1].upos == NOUN);
    bool tagged = k + 1 < end && word_is(r, k, W_AND) && r->text->words[k].ner == NER_I_ORG; /* "Fish | and Wildlife" */
    bool more = k < end && (capital(r, k, end) || word_mark(r, k, '-') || tagged ||
                            (r->text->words[k].upos == NOUN && !element_party(r, k))); /* "the Ashford Road tunnel" */
    return noun && !more && (whom || body_closes(r, k - 1)) && !closes_thing(r, k - 1) ? k - i : 0;
}

const char *body_country(const struct reading *r, uint32_t first, uint32_t end)
{
    bool last = r->rules->pack->head_first;
    for (uint32_t k = first + (last ? 1 : 0); k < end; k++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_COUNTRIES);
        if (h && (last ? k + h->n == end : k == first && k + h->n < end))
            return reading_cell(r, PACK_COUNTRIES, h->row, 1).p;
    }
    return NULL;
}

const char *body_sector(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first + 1; k < end; k++) {
        const struct hit *h = element_party(r, k);
        struct runut_str s = STR("");
        if (h && h->table == PACK_ORGS) s = reading_cell(r, PACK_ORGS, h->row, 4);
        if (h && h->table == PACK_OFFICES && str_is(reading_cell(r, PACK_OFFICES, h->row, 2), "body"))
            s = reading_cell(r, PACK_OFFICES, h->row, 3);
        if (s.len) return s.p;
    }
    return NULL;
}

/* Whether BRIEF is short for the words [i, k): their initials in their order, or for one not all in capitals
 * ("Kemendag") letters of theirs. */
static bool shortens(const struct reading *r, uint32_t brief, uint32_t i, uint32_t k)
{
    struct runut_str want = r->text->words[brief].low;
    bool initials = (r->text->words[brief].flags & WORD_UPPER) != 0;
    size_t at = 0;
    if (want.len < (initials && k - i == 2 ? 2 : 3) || want.p[0] != r->text->words[i].low.p[0]) return false;
    for (uint32_t w = i; w < k; w++) {
        struct runut_str have = r->text->words[w].low;
        if (r->text->words[w].flags & WORD_PUNCT) continue;
        for (size_t c = 0; c < (initials ? 1 : have.len) && at < want.len; c++) at += have.p[c] == want.p[at];
    }
    return at == want.len;
}

bool body_shortened(const struct reading *r, uint32_t first, uint32_t k, uint32_t end)
{
    if (k + 2 >= end || !word_mark(r, k, '(') || !word_mark(r, k + 2, ')') || !capital(r, k + 1, end)) return false;
    if (k > first + 1 && word_person(r, k - 1) && word_person(r, k - 2)) return false; /* his byname */
    for (uint32_t i = first; i < k && k - i <= SPELLED; i++)
        if (shortens(r, k + 1, i, k)) return true;
    return false;
}

uint32_t body_spelled(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    bool joined = false;
    for (; k < end && k < i + SPELLED && !word_mark(r, k, '('); k++) {
        joined = joined || word_is(r, k, W_AND);
        if (!(r->text->words[k].flags & WORD_CAPITAL) && (k == i || !(word_mark(r, k, ',') || word_is(r, k, W_AND))))
            return 0;
    }
    bool bracket = joined && k + 2 < end && word_mark(r, k, '(') && word_mark(r, k + 2, ')');
    return bracket && r->text->words[k + 1].flags & WORD_CAPITAL && shortens(r, k + 1, i, k) ? k - i : 0;
}

bool body_written(const struct reading *r, uint32_t i)
{
    struct runut_str w = word_text(r, i);
    bool odd = r->text->words[i].flags & WORD_UPPER && w.len > 2;
    for (size_t k = 2; k < w.len && !odd; k++)
        odd = (w.p[k] >= 'A' && w.p[k] <= 'Z' && w.p[k - 1] >= 'a' && w.p[k - 1] <= 'z' && k > 3) ||
              (w.p[k] >= '0' && w.p[k] <= '9') || (w.p[k - 1] == '.' && w.p[k] >= 'a' && w.p[k] <= 'z');
    return odd;
}

uint32_t body_before_name(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1;
    struct runut_str low = r->text->words[i].low;
    bool told = map_get(&r->bodies, low) == 1 && map_get(&r->voices, low) == MAP_NONE && !word_name(r, i, "given");
    if (!r->rules->pack->head_first || k >= end || !(told || body_written(r, i)) || element_titled(r, i) ||
        in_heading(r, i) || word_name(r, i, "title"))
        return 0;
    const struct hit *known = element_party(r, i);
    if ((known && known->n > 1) || word_name(r, k, "title")) return 0; /* "RSUD dr. Rudi" */
    while (k < end && word_name(r, k, "suffix")) k++;                  /* "BPJN VI" */
    uint32_t tagged = k;                                               /* "KAHMN Jaya | M. Saiful Jihan" */
    while (tagged < end && r->text->words[tagged].ner == NER_I_ORG) tagged++;
    if (tagged < end && r->text->words[tagged].ner == NER_B_PER) k = tagged;
    bool given = false;
    for (uint32_t w = k; w < end; w++) {
        const struct hit *h = element_party(r, w);
        if (body_written(r, w) || word_name(r, w, "unit") || place_noun(r, w) || (h && h->table != PACK_PEOPLE))
            return 0;
        given = given || word_name(r, w, "given");
    }
    if (k < end && r->text->words[k].ner == NER_B_PER) return k - i;
    bool body = r->text->words[i].ner == NER_B_ORG; /* a tagger may be right to take all for one */
    return k < end && (given || k > i + 1 || (k + 1 < end && !body)) ? k - i : 0;
}

bool body_branch(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k + 1 >= end) return false;
    const struct word *next = &r->text->words[k + 1];
    return (word_mark(r, k, '(') && !(next->flags & WORD_DIGIT)) || (word_mark(r, k, ',') && next->ner == NER_B_PER);
}
