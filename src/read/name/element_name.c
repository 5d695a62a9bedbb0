/* SPDX-License-Identifier: MIT */
/**
 * How far a proper name goes that its capitals tell: over initials, particles ("bin", "von"), hyphens, ranks behind it,
 * and not into another name.
 */
#include "read/name/element.h"

enum { BYNAME = 3 }; /* words */

bool element_given(const struct reading *r, uint32_t i) { return word_name(r, i, "given") != NULL; }

static bool suffix(const struct reading *r, uint32_t i)
{
    const struct hit *h = word_name(r, i, "suffix");
    return h && h->n == 1;
}

/* "AKP Yoga Pradana", which a tagger may take for a body: behind a rank stands a name. */
static bool ranked(const struct reading *r, uint32_t i)
{
    for (uint32_t k = i, first = sentence_first(r, i); k-- > first && i - k < NAME_WORDS;) {
        if (element_rank(r, k, i + 1)) return true;
        if (r->text->words[k].ner != NER_I_ORG || !(r->text->words[k].flags & WORD_CAPITAL)) return false;
    }
    return false;
}

/* One letter with a capital, as initials are written. */
static bool initial(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return w->end == w->beg + 1 && w->flags & WORD_CAPITAL;
}

/* Whether word I stands among or right behind two initials: "B P Govinda". */
bool element_initials(const struct reading *r, uint32_t i)
{
    if (r->rules->pack->head_first) return false;
    uint32_t first = sentence_first(r, i), end = sentence_last(r, i), n = 0;
    if (initial(r, i)) return i + 2 < end && (initial(r, i + 1) || (i > first && initial(r, i - 1)));
    while (n < 2 && i > first + n && initial(r, i - 1 - n)) n++;
    return n == 2;
}

bool element_called(const struct reading *r, uint32_t i)
{
    return element_initials(r, i) || map_get(&r->voices, r->text->words[i].low) != MAP_NONE || ranked(r, i);
}

bool element_dollars(const struct reading *r, uint32_t i)
{
    return i + 1 < r->text->n_words && word_mark(r, i + 1, '$') && !(r->text->words[i + 1].flags & WORD_SPACE_BEFORE);
}

/* "Hari - hari": a word that a hyphen, even between blanks, doubles. */
static bool doubled(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return i + 2 < sentence_last(r, i) && word_mark(r, i + 1, '-') && str_eq(w[0].low, w[2].low);
}

static bool name_word(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    if (!(w->flags & WORD_CAPITAL) || w->flags & (WORD_PUNCT | WORD_DIGIT | WORD_CLITIC) || r->time_at[i] >= 0)
        return false;
    if (suffix(r, i) || element_dollars(r, i) || doubled(r, i)) return false; /* "Lapas Kelas II" */
    if (w->upos == VERB && r->rules->pack->head_first && in_heading(r, i) && element_verb(r, i))
        return false; /* "Polisi Diperiksa Propam" */
    if (word_person(r, i)) return !element_small(r, i, i);
    if (w->ner != NER_O && !element_given(r, i) && !element_called(r, i)) return false;
    if (w->end - w->beg <= 3 && i + 1 < r->text->n_words && r->text->words[i + 1].flags & WORD_DIGIT)
        return false; /* Rp 40 */
    if (element_opens(r, i) || element_titled(r, i))
        return !element_common(r, i) && map_get(&r->lower, w->low) == MAP_NONE &&
               (map_get(&r->upper, w->low) != MAP_NONE || word_in_name(r, i));
    return !element_common(r, i) || !hits_at(&r->hits, i, PACK_WORDS) || !r->class_of[i]; /* "Novel" */
}

static bool particle(const struct reading *r, uint32_t i)
{
    const struct hit *h = word_name(r, i, "particle");
    return h && h->n == 1 && !word_is(r, i, W_PREP);
}

/* Whether word K of a name is a party of its own: not a person's short name that another bears too, "Puja Purbaya", nor
 * a word for people where one would stand before the name and not behind it, "Lukman Hakim". */
static bool another(const struct reading *r, uint32_t k)
{
    const struct hit *h = element_party(r, k);
    if (!h || h->n > 1) return h != NULL;
    bool person = k > 0 && r->text->words[k].ner == NER_I_PER && word_person(r, k - 1);
    if (h->table == PACK_COUNTRIES && person && !r->rules->pack->head_first) return false; /* "Volkan Turk" */
    bool closes = r->rules->pack->head_first && r->text->words[k].ner == NER_I_PER &&
                  !(k + 1 < r->text->n_words && r->text->words[k + 1].flags & WORD_CAPITAL);
    bool people = h->table == PACK_OFFICES || h->table == PACK_AGENTS;
    return !(h->table == PACK_PEOPLE && word_person(r, k)) && !(closes && people);
}

/* A hyphen at K without blanks around it, where heads come last; elsewhere it joins two people. */
static bool hyphen(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct word *w = &r->text->words[k];
    return !r->rules->pack->head_first && k + 1 < end && word_mark(r, k, '-') && !(w->flags & WORD_SPACE_BEFORE) &&
           !(w[1].flags & WORD_SPACE_BEFORE);
}

/* "Han Min-seo": whether the small word at K behind a hyphen is the second half of somebody's given name and not what
 * describes by his name, "a Blair-era law", "Kerry-led talks". */
static bool second_half(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    bool noun = w->upos == PROPN || w->upos == NOUN, behind = k > 2 && word_person(r, k - 3);
    return !(w->flags & (WORD_CAPITAL | WORD_DIGIT | WORD_PUNCT)) && behind && word_person(r, k - 2) &&
           (noun || word_hangs(r, k, "flat")) && w->upos != VERB && !r->class_of[k] &&
           !reading_word_says(r, k, "apart");
}

/* How many words at K behind a word of a name go on with it over hyphens and particles: "Poole | -Wilson", "Omar |
 * al-Hadi", "Han Min | -seo", "Hasan Al | - Masrun". */
static uint32_t goes_on(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t to = k;
    if (word_mark(r, k, '-') && k + 1 < end && particle(r, k - 1)) /* "Hasan Al - Masrun" */
        return name_word(r, k + 1) && !another(r, k + 1) ? 2 : 0;
    if (r->text->words[k - 1].ner == NER_B_PER && word_name(r, k, "particle") && k + 2 < end &&
        word_mark(r, k + 1, '-') && r->text->words[k + 1].flags & WORD_SPACE_BEFORE) /* "Fatima al - Masri" */
        return name_word(r, k + 2) && !another(r, k + 2) ? 3 : 0;
    bool tight = hyphen(r, to, end);
    to += tight;
    if (to < end && particle(r, to) && (!tight || hyphen(r, to + 1, end))) {
        to++;
        to += hyphen(r, to, end);
    } else if (!tight)
        return 0;
    if (to < end && name_word(r, to) && !another(r, to) && (to > k + 1 || r->text->words[k - 1].flags & WORD_CAPITAL))
        return to + 1 - k;
    return tight && to == k + 1 && to < end && second_half(r, to) ? 2 : 0;
}

/* "Insulate Britain": a country that closes the name of no person belongs to it, in a language whose heads come last.
 */
static bool country_in_name(const struct reading *r, uint32_t i, uint32_t k, uint32_t end)
{
    const struct hit *h = hits_at(&r->hits, k, PACK_COUNTRIES);
    if (r->rules->pack->head_first || k == i || !h || h->n != 1 || element_titled(r, i)) return false;
    if (!str_is(reading_cell(r, PACK_COUNTRIES, h->row, 2), "name") || word_in_name(r, i)) return false;
    for (uint32_t w = i; w < k; w++)
        if (word_person(r, w) || map_get(&r->persons, r->text->words[w].low) != MAP_NONE || another(r, w)) return false;
    return k + 1 >= end || !(r->text->words[k + 1].flags & WORD_CAPITAL);
}

uint32_t element_name_run(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    while (k < end && k - i < NAME_WORDS) {
        uint32_t on = k > i ? goes_on(r, k, end) : 0;
        bool letters = k > i + 1 && suffix(r, k) && r->text->words[k].ner == NER_I_PER; /* "Husin Ibrahim MA" */
        if (letters || ((name_word(r, k) || (k > i && suffix(r, k))) &&
                        (k == i || (!another(r, k) && !element_small(r, i, k) && !element_rank(r, k, end)))))
            k++;
        else if (on)
            k += on;
        else
            break;
    }
    return k - i + (k > i && k < end && country_in_name(r, i, k, end));
}

uint32_t element_byname(const struct reading *r, uint32_t i, uint32_t end, bool told)
{
    uint32_t k = i, row;
    while (k < end && k - i <= BYNAME && r->text->words[k].flags & WORD_CAPITAL &&
           !(r->text->words[k].flags & (WORD_PUNCT | WORD_CLITIC | WORD_DIGIT)))
        k++;
    if (k == i || k - i > BYNAME) return 0;
    if (told) return k - i; /* "alias Ambon" is no town */
    const struct hit *party = element_party(r, i);
    bool known = party && party->table != PACK_PEOPLE && party->table != PACK_AGENTS;
    return known || element_place(r, i, k, &row) ? 0 : k - i;
}
