/* SPDX-License-Identifier: MIT */
/**
 * One element of a phrase at a time: the longest form of a table that begins at a word, a place of the gazetteer, an
 * organisation or place that the tagger found, or a proper name told by its capitals. Where a capital tells little (at
 * the beginning of a clause, in a headline) a name must be known from elsewhere in the report or from the lists.
 */
#include "read/name/cue.h"
#include "read/name/body.h"
#include "read/name/element.h"
#include "read/name/place.h"

/* Whether a capital tells little at I: the sentence, a quotation or what follows a colon begins there; or behind a
 * dateline the word for a deed, "Suara.com - Bentrokan". */
bool element_opens(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    if (i > first && word_mark(r, i - 1, '-'))
        return r->rules->pack->head_first && hits_at(&r->hits, i, PACK_ACTS) &&
               clause_dateline(r, first, sentence_last(r, i)) == i;
    return i == first ||
           (r->text->words[i - 1].flags & WORD_PUNCT && !word_mark(r, i - 1, ',') && !word_mark(r, i - 1, '(') &&
            !(word_mark(r, i - 1, ')') && r->rules->pack->head_first && i + 1 < r->text->n_words &&
              !(r->text->words[i + 1].flags & WORD_DIGIT))); /* "Kamar Usaha (Kausa) Provinsi X" */
}

/* A rank before a name, "Ipda Ares Rahman": where a name begins, whatever stands before. */
bool element_rank(const struct reading *r, uint32_t i, uint32_t end)
{
    const struct hit *h = i < end ? hits_at(&r->hits, i, PACK_NAMES) : NULL;
    if (!h || !str_is(reading_cell(r, PACK_NAMES, h->row, 2), "rank")) return false;
    if (i + h->n >= end || !(r->text->words[i].flags & WORD_CAPITAL)) return false;
    return r->text->words[i + h->n].flags & WORD_CAPITAL ||
           word_name(r, i + h->n, "title"); /* "Letjen TNI dr. Albertus" */
}

/* A common noun that is a verb as well is one only behind an article, or where heads come last an adjective, of one
 * person another noun too, for a verb would have its ending there: "a Danish judge", "a U.S. judge". */
bool element_verb(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool opens = i == sentence_first(r, i);
    if (!opens && word_is(r, i - 1, W_DET) && !word_is(r, i - 1, W_AUX)) return false;
    bool one = !opens && word_feat(r, i, "Number=Sing") && (w[-1].upos == NOUN || w[-1].upos == PROPN);
    if (!opens && !r->rules->pack->head_first && w->upos == NOUN && (one || w[-1].upos == ADJ) && !in_heading(r, i))
        return false;
    return element_verb_form(r, i);
}

/* Words that open the name of a body, "PT", or with CLOSES that end it, "Sekuritas". */
static const struct hit *unit_noun(const struct reading *r, uint32_t i, bool closes)
{
    const struct hit *h = word_name(r, i, "unit");
    if (!h || !(r->text->words[i].flags & WORD_CAPITAL)) return NULL;
    return str_is(reading_cell(r, PACK_NAMES, h->row, 2), "end") == closes ? h : NULL;
}

/* "Tata Group": a common noun with a capital behind another ends the name of a body. */
static bool ends_name(const struct reading *r, uint32_t i)
{
    return i > sentence_first(r, i) && r->text->words[i - 1].flags & WORD_CAPITAL && r->mention_at[i - 1] < 0 &&
           !in_heading(r, i) && unit_noun(r, i, true);
}

/* Whether the outlet's name at I is rather somebody's, "Mr Forbes", or before a number a ward's, "RT 001". */
static bool no_outlet(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    if (i > sentence_first(r, i) && w[-1].flags & WORD_CAPITAL && word_name(r, i - 1, "title")) return true;
    const struct hit *who = i > sentence_first(r, i) ? hits_at(&r->hits, i - 1, PACK_AGENTS) : NULL;
    bool of_all = who && who->n == 1 && !str_is(reading_cell(r, PACK_AGENTS, who->row, 1), "JRN");
    bool common = element_titled(r, i) && /* "Warga Diminta Waspada", "Ajak Warga Waspada" */
                  (of_all || map_get(&r->lower, w->low) != MAP_NONE);
    return r->rules->pack->head_first && (common || (i + 1 < r->text->n_words && w[1].flags & WORD_DIGIT));
}

/* "bantuan militer": a word for people that only tells what kind of thing the noun before it is. */
static bool quality(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool behind = r->rules->pack->head_first && i > sentence_first(r, i) && w[-1].upos == NOUN &&
                  !(i + 1 < r->text->n_words && w[1].flags & WORD_CAPITAL); /* "juru bicara militer Kenya" */
    return behind && w->upos == ADJ && !(w->flags & WORD_CAPITAL) && word_hangs(r, i, "amod");
}

/* "the nine-member Constitutional Court": what a hyphen joins to a number before a name tells how large that is. */
static bool counts_name(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return i > sentence_first(r, i) + 1 && i + 1 < sentence_last(r, i) && word_mark(r, i - 1, '-') &&
           !(w->flags & WORD_SPACE_BEFORE) && w[-2].upos == NUM && w[1].flags & WORD_CAPITAL;
}

/* "Bandar Abas", where "bandar" is a dealer: whether the word at I begins the name of a place within a sentence. */
static bool in_toponym(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return w->flags & WORD_CAPITAL && w[1].flags & WORD_CAPITAL && !element_opens(r, i) && !element_titled(r, i) &&
           word_name(r, i, "toponym");
}

/* The longest form at I of a table that names parties; the order breaks ties. */
const struct hit *element_party(const struct reading *r, uint32_t i)
{
    static const uint8_t rank[PACK_TABLES] = {[PACK_PEOPLE] = 7, [PACK_COUNTRIES] = 6, [PACK_OUTLETS] = 5,
                                              [PACK_ORGS] = 4,   [PACK_OFFICES] = 3,   [PACK_AGENTS] = 2};
    const struct hit *best = NULL;
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table == PACK_AGENTS && hit->n == 1 && (element_verb(r, i) || ends_name(r, i) || counts_name(r, i)))
            continue;
        if ((hit->table == PACK_AGENTS || hit->table == PACK_OFFICES) && hit->n == 1 && quality(r, i)) continue;
        if (hit->table == PACK_AGENTS && hit->n == 1 && in_toponym(r, i)) continue;
        if (hit->table == PACK_PEOPLE && hit->n == 1 && map_get(&r->acronyms, r->text->words[i].low) != MAP_NONE)
            continue; /* the report's own */
        if (!rank[hit->table] || (hit->table == PACK_OUTLETS && hit->n == 1 && r->class_of[i] && element_opens(r, i)))
            continue;
        if (hit->table == PACK_OUTLETS && hit->n == 1 && no_outlet(r, i)) continue;
        if (home_better(r, hit, best, best ? rank[hit->table] - rank[best->table] : 0)) best = hit;
    }
    return best;
}

static struct element of_table(const struct reading *r, const struct hit *h)
{
    static const enum element_kind kinds[PACK_TABLES] = {[PACK_PEOPLE] = E_PERSON,
                                                         [PACK_COUNTRIES] = E_COUNTRY,
                                                         [PACK_ORGS] = E_ORG,
                                                         [PACK_OUTLETS] = E_OUTLET,
                                                         [PACK_AGENTS] = E_AGENT};
    if (h->table == PACK_OFFICES)
        return (struct element){str_is(reading_cell(r, PACK_OFFICES, h->row, 2), "body") ? E_BODY : E_OFFICE, h->n,
                                h->row};
    return (struct element){kinds[h->table], h->n, h->row};
}

/* Whether one word before a name is surely none of it: a party, an acronym, a word that the report writes small too. */
static bool no_name(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return element_party(r, i) || unit_noun(r, i, false) ||
           memchr(r->text->text.p + w->beg, '.', w->end - w->beg - 1) ||
           (w->flags & WORD_UPPER && w->end - w->beg > 2) || map_get(&r->lower, w->low) != MAP_NONE ||
           map_get(&r->places, w->low) != MAP_NONE;
}

bool element_nobody(const struct reading *r, uint32_t i, uint32_t run)
{
    for (uint32_t k = i; k < i + run; k++)
        if (r->text->words[k].upos == UPOS_NONE || word_person(r, k) || word_in_name(r, k) ||
            map_get(&r->persons, r->text->words[k].low) != MAP_NONE ||
            map_get(&r->voices, r->text->words[k].low) != MAP_NONE)
            return false;
    return run > 0;
}

/* The firm or body that somebody speaks for stands right before his name. Where that begins a tagger tells, or the
 * short form that comes back alone: "… Berjangka Puja Purbaya", and later "kata Puja". */
uint32_t element_start(const struct reading *r, uint32_t i, uint32_t run)
{
    if (!r->rules->pack->head_first || run < 2) return 0;
    for (uint32_t k = run; k-- > 0;) {
        const struct hit *h = unit_noun(r, i + k, true);
        if (h) return k + h->n < run ? k + h->n : run;
    }
    if (word_person(r, i)) return 0;
    for (uint32_t k = 0; k < run; k++) {
        const struct word *w = &r->text->words[i + k];
        if (k && w->ner == NER_B_PER) return k > 1 || no_name(r, i) ? k : 0;
        if (map_get(&r->voices, w->low) != MAP_NONE) return k > 1 || k + 1 < run || (k && no_name(r, i)) ? k : 0;
        if ((k == 0 && element_given(r, i)) || map_get(&r->persons, w->low) != MAP_NONE) return 0;
    }
    return 0;
}

bool element_parted(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t w = k + 1;
    if (w >= end || !r->rules->pack->head_first || !word_mark(r, k, ',')) return false;
    const struct hit *h = element_party(r, w);
    if (h && (h->n > 1 || h->table == PACK_OFFICES)) return false;
    if (word_person(r, w) || element_given(r, w) || word_name(r, w, "title")) return true;
    for (w++; w < end && w < k + NAME_WORDS && r->text->words[w].flags & WORD_CAPITAL && !element_party(r, w);) w++;
    bool two = w > k + 2 && !unit_noun(r, k + 1, false);
    w += w < end && word_mark(r, w, ',');
    return two && w < end && hits_at(&r->hits, w, PACK_CUES); /* "Sony Hartono, mengatakan" */
}

/* A body named by a common noun and its name: "PT Tirta Merapit", "Universitas Nusa Kelana"; behind an office the
 * holder's name follows. */
uint32_t element_unit(const struct reading *r, uint32_t i, uint32_t end, bool office)
{
    const struct hit *h = unit_noun(r, i, false);
    if (!h) return 0;
    uint32_t k = i + h->n, run = 0;
    bool of = !r->rules->pack->head_first && h->n > 1; /* "Office of the Director": its name stands behind */
    if (of && k + 1 < end && word_is(r, k, W_DET)) k++;
    if (of && (k >= end || !(r->text->words[k].flags & WORD_CAPITAL) || r->time_at[k] >= 0)) return 0;
    while (k + run < end && run < NAME_WORDS && r->text->words[k + run].flags & (WORD_CAPITAL | WORD_DIGIT) &&
           !(r->text->words[k + run].flags & WORD_PUNCT) && !element_sum(r, k + run) &&
           !(office && element_rank(r, k + run, end)))
        run++;
    if (office && run && element_parted(r, k + run, end))
        return k + run - i;                                     /* "Direktur PT Jaya Mas Prima, Lina Sari" */
    if (body_shortened(r, i, k + run, end)) return k + run - i; /* "Asosiasi Kertas Desa (Akerdes)" */
    uint32_t own = k - i, start = element_start(r, i, own + run), whose = 0; /* "Fraksi Gerindra | Rendra Mahesa" */
    start = start > own ? start - own : 0;
    for (const struct hit *party; r->rules->pack->head_first && whose < run && (party = element_party(r, k + whose)) &&
                                  party->table != PACK_AGENTS && party->table != PACK_PEOPLE;)
        whose += party->n;
    if (!start && whose < run) start = whose;
    for (uint32_t w = run; r->rules->pack->head_first && !start && w-- > 0;) { /* "Asosiasi Kertas Nasional Italia" */
        const struct hit *country = hits_at(&r->hits, k + w, PACK_COUNTRIES);
        if (country && w + country->n == run && str_is(reading_cell(r, PACK_COUNTRIES, country->row, 2), "name"))
            start = run;
    }
    bool ranked = office && element_rank(r, k + run, end); /* "Unit Reserse Polsek Duren | AKP Made Wardana" */
    bool brief = k + run + 1 < end && word_mark(r, k + run, '(') && r->text->words[k + run + 1].flags & WORD_UPPER;
    if (run < 2 || !office || start || ranked || brief)
        return own + (start ? start : run); /* "... Nasional (PBN), X" */
    uint32_t row, prefix = element_prefix(r, k, run, true, &row);
    return own + (prefix ? prefix : run);
}

uint32_t element_matters(const struct reading *r, uint32_t i, uint32_t n, uint32_t end)
{
    const struct hit *h = n ? unit_noun(r, i, false) : NULL;
    uint32_t k = i + n, to = k + 1;
    if (!h || !str_is(reading_cell(r, PACK_NAMES, h->row, 2), "matter") || to >= end || !word_is(r, k, W_AND) || n < 2)
        return n;
    for (; to < end && to - k <= NAME_WORDS && r->text->words[to].flags & WORD_CAPITAL; to++) {
        uint32_t row;
        bool matter = r->text->words[to].ner != NER_B_PER && !element_party(r, to) && !unit_noun(r, to, false) &&
                      !element_given(r, to) && !element_rank(r, to, end) && r->time_at[to] < 0 &&
                      !(r->text->words[to].flags & (WORD_PUNCT | WORD_DIGIT | WORD_CLITIC));
        bool first = to == k + 1 && (element_place(r, to, end, &row) || r->text->words[to].flags & WORD_UPPER);
        if (!matter || first) break; /* "Badan Pangan dan | Bulog" */
    }
    return to > k + 1 ? to - i : n;
}

/* A run of words that the tagger gave one kind, NER_B_ORG or NER_B_LOC. */
static uint32_t tagged_run(const struct reading *r, uint32_t i, uint32_t end, uint8_t begin)
{
    uint32_t k = i;
    if ((r->text->words[i].ner != begin && r->text->words[i].ner != begin + 1) || element_small(r, i, i)) return 0;
    for (bool brief = r->text->words[i].flags & WORD_UPPER; k < end; k++) { /* "RSUD dr. Rudi" is all one name */
        if (r->text->words[k].ner != begin + 1 && (k > i || r->text->words[k].ner != begin)) break;
        if (k > i && (element_small(r, i, k) || (element_rank(r, k, end) && !(brief && k == i + 1)))) break;
    }
    while (k > i && word_is(r, k - 1, W_PREP) && !(r->text->words[k - 1].flags & WORD_CAPITAL))
        k--; /* "the Press Council | on Thursday" */
    return k - i;
}

/* Whether the capital or country of hit H at I is rather a place of that name in another country: "Tripoli, Lebanon".
 */
static bool namesake(const struct reading *r, uint32_t i, const struct hit *h)
{
    uint32_t end = i + h->n;
    const struct hit *next =
        end + 1 < sentence_last(r, i) && word_mark(r, end, ',') ? hits_at(&r->hits, end + 1, PACK_COUNTRIES) : NULL;
    if (!next || str_eq(reading_cell(r, PACK_COUNTRIES, next->row, 1), reading_cell(r, PACK_COUNTRIES, h->row, 1)))
        return false;
    const struct place *p =
        place_find(r->rules, words_text(r, i, end), reading_cell(r, PACK_COUNTRIES, next->row, 1).p);
    return p && str_is(reading_cell(r, PACK_COUNTRIES, next->row, 1), p->country);
}

/* Where the name of a thing ends whose first words end before K: at the next word that names a party, or is small. */
static uint32_t thing_end(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k < end && r->rules->pack->head_first && r->text->words[k - 1].flags & WORD_UPPER &&
        r->text->words[k].flags & WORD_UPPER)
        k++; /* "RUU TNI" */
    while (k < end && r->text->words[k].flags & (WORD_CAPITAL | WORD_DIGIT) &&
           !(r->text->words[k].flags & WORD_PUNCT) && !element_party(r, k))
        k++;
    return k;
}

static struct element of_name_table(const struct reading *r, uint32_t i, uint32_t end)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_NAMES);
    if (!h) return (struct element){E_NONE, 0, 0};
    struct runut_str kind = reading_cell(r, PACK_NAMES, h->row, 1);
    const struct hit *title = r->text->words[i].flags & WORD_CAPITAL ? word_name(r, i, "title") : NULL;
    bool name = title && i + title->n < end && r->text->words[i + title->n].flags & WORD_CAPITAL;
    if (title && title->n == h->n && (name || !(r->text->words[i].flags & WORD_UPPER))) /* not "the ACC stated" */
        return (struct element){E_TITLE, title->n, title->row};
    if (str_is(kind, "acting") && word_is(r, i, W_FUTURE) && i + h->n < end && !element_party(r, i + h->n))
        return (struct element){E_NONE, 0, 0}; /* "KPK Bakal Panggil Saksi", but "Bakal Capres" */
    bool done =
        r->text->words[i].upos == VERB && i > 0 && !word_hangs(r, i, "amod") && word_upos(r, i - 1, NOUN, PROPN);
    if (str_is(kind, "acting") && done && !r->rules->pack->head_first)
        return (struct element){E_NONE, 0, 0}; /* "the army ousted Mr Nash" */
    if (str_is(kind, "acting")) return (struct element){E_FORMER, h->n, h->row};
    if (str_is(kind, "thing") && !reading_cell(r, PACK_NAMES, h->row, 2).len &&
        r->text->words[i].flags & WORD_CAPITAL && r->text->words[i].ner != NER_B_PER)
        return (struct element){E_THING, thing_end(r, i + h->n, end) - i, h->row};
    return (struct element){E_NONE, 0, 0};
}

/* The row of words.tsv that makes word I an anaphor. */
uint32_t element_anaphor(const struct reading *r, uint32_t i)
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++)
        if (r->hits.v[h].table == PACK_WORDS && r->rules->word_class[r->hits.v[h].row] & W_ANAPHOR)
            return r->hits.v[h].row;
    return MAP_NONE;
}

/* "16 miliar dollar AS": a currency's country does nothing. */
static bool currency(const struct reading *r, uint32_t i)
{
    if (element_dollars(r, i)) return true;
    const struct hit *h = i > sentence_first(r, i) ? hits_at(&r->hits, i - 1, PACK_OBJECTS) : NULL;
    return h && h->n == 1 && strcmp(word_object(r, i - 1), "money") == 0;
}

/* "The pro-Kenyan party", "Danish-made drones": what a hyphen joins to a country is not the country's. */
static bool attached(const struct reading *r, uint32_t i, uint32_t end)
{
    const struct word *w = &r->text->words[i];
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    if (r->rules->pack->head_first) return false;
    bool before = i > first + 1 && word_mark(r, i - 1, '-') && !(w->flags & WORD_SPACE_BEFORE) &&
                  !(w[-1].flags & WORD_SPACE_BEFORE) && !(w[-2].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_DIGIT));
    const struct word *e = &r->text->words[end];
    bool behind = end + 1 < last && word_mark(r, end, '-') && !(e->flags & WORD_SPACE_BEFORE) &&
                  !(e[1].flags & WORD_SPACE_BEFORE) && reading_word_says(r, end + 1, "apart");
    return before || behind;
}

/* "pria berinisial AS (57)": capitals before an age are somebody's initials. */
bool element_aged(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return r->rules->pack->head_first && w->flags & WORD_UPPER && i + 3 < r->text->n_words &&
           word_mark(r, i + 1, '(') && w[2].flags & WORD_DIGIT && w[2].end - w[2].beg == 2 && word_mark(r, i + 3, ')');
}

/* "ujar Muslim kepada wartawan": a common noun with a capital right behind a cue, where such nouns have none. */
static bool said_by(const struct reading *r, uint32_t i)
{
    const struct hit *cue = i > sentence_first(r, i) ? hits_at(&r->hits, i - 1, PACK_CUES) : NULL;
    return cue && r->rules->pack->head_first && r->text->words[i].flags & WORD_CAPITAL && !in_heading(r, i) &&
           r->rules->cues[cue->row].order & CUE_POST && !(r->text->words[i - 1].flags & WORD_CAPITAL);
}

/* "Bangkok Metropolitan Administration": whether a tagger goes on with the name that a capital H begins at I, in words
 * that no table knows. */
static bool goes_on(const struct reading *r, uint32_t i, const struct hit *h, uint32_t end)
{
    uint32_t run = h->table == PACK_COUNTRIES && r->rules->pack->head_first ? tagged_run(r, i, end, NER_B_LOC) : 0;
    if (run <= h->n || !str_is(reading_cell(r, PACK_COUNTRIES, h->row, 2), "capital") || element_titled(r, i))
        return false;
    for (uint32_t k = i + h->n; k < i + run; k++)
        if (!(r->text->words[k].flags & WORD_CAPITAL) || element_party(r, k) || element_common(r, k)) return false;
    return true;
}

/* "Turk said" on a page of Volkan Turk: whether the one word of H, somebody's name elsewhere, stands alone for one who
 * speaks. */
static bool surname(const struct reading *r, uint32_t i, const struct hit *h)
{
    return !r->rules->pack->head_first && h->n == 1 && i + 1 < sentence_last(r, i) &&
           map_get(&r->persons, r->text->words[i].low) != MAP_NONE && hits_at(&r->hits, i + 1, PACK_CUES) &&
           word_feat(r, i, "Number=Sing") && (i == sentence_first(r, i) || !word_is(r, i - 1, W_DET));
}

/* A body that its letters or its own words spell out, where that is more than the party H of the tables. */
static struct element of_body(const struct reading *r, uint32_t i, uint32_t end, const struct hit *h)
{
    uint32_t known = h ? h->n : 0, spelled = body_spelled(r, i, end);
    if (spelled > known) {
        const struct hit *brief = element_party(r, i + spelled + 1);
        bool org = brief && brief->table == PACK_ORGS;
        return org ? (struct element){E_ORG, spelled, brief->row} : (struct element){E_UNIT, spelled, MAP_NONE};
    }
    uint32_t named = body_named(r, i, end);
    return named > known ? (struct element){E_UNIT, named, MAP_NONE} : (struct element){E_NONE, 0, 0};
}

/* Whether the party H of the tables, a RUN of words that are a name at I, is somebody called so. */
static bool namesake_person(const struct reading *r, uint32_t i, uint32_t run, const struct hit *h)
{
    const struct word *w = &r->text->words[i];
    if (h->n != 1) return false;
    if (h->table == PACK_COUNTRIES)
        return (!r->rules->pack->head_first && run > 1 && w->ner == NER_B_PER && w[1].ner == NER_I_PER) ||
               surname(r, i, h); /* "Jordan McCarthy" */
    if (h->table != PACK_AGENTS) return false;
    bool capital = w->flags & WORD_CAPITAL && map_get(&r->persons, w->low) != MAP_NONE &&
                   map_get(&r->lower, w->low) == MAP_NONE; /* "Muslim Jaya" is called Muslim */
    return (run && capital) || (run == 1 && said_by(r, i));
}

/* Whether the party H stands, and not the longer RUN of words that begins with it: of a common noun goes "Dosen Hukum",
 * what a name begins with goes with that. */
static bool stands(const struct reading *r, uint32_t i, uint32_t run, const struct hit *h, uint32_t end)
{
    if (namesake_person(r, i, run, h)) return false;
    bool whole = h->table == PACK_COUNTRIES || h->table == PACK_ORGS || h->table == PACK_OFFICES;
    return whole || run <= h->n || (h->table == PACK_AGENTS && i + h->n < end && word_name(r, i + h->n, "field"));
}

/* What tags and capitals make of a name that no table of parties knows; RUN words of capitals begin at I. */
static struct element of_tags(const struct reading *r, uint32_t i, uint32_t end, uint32_t run)
{
    uint32_t unit = run && element_called(r, i) ? 0 : tagged_run(r, i, end, NER_B_ORG);
    uint32_t place = tagged_run(r, i, end, NER_B_LOC), row = MAP_NONE;
    uint32_t whole = unit ? unit : place ? place : run;
    uint32_t of = whole > 1 && !r->rules->pack->head_first ? element_unit(r, i + whole - 1, end, false) : 0;
    if (of) return (struct element){E_UNIT, whole - 1 + of, MAP_NONE}; /* "Celtic Centre for Weather" */
    if (unit) return (struct element){E_UNIT, element_matters(r, i, unit, end), MAP_NONE};
    struct element bare = element_bare_place(r, i, end, run);
    if (place && place >= bare.n)
        return (struct element){E_PLACE, place, element_place(r, i, i + place, &row) == place ? row : MAP_NONE};
    if (bare.what != E_NONE) return bare;
    if ((place = place_called(r, i, run)) > 0 || (place = element_place_before(r, i, run)) > 0)
        return (struct element){E_PLACE, place, MAP_NONE};
    uint32_t start = element_start(r, i, run);
    if (start) return (struct element){E_UNIT, start, MAP_NONE};
    return (struct element){run ? E_NAME : E_NONE, run, run ? MAP_NONE : 0};
}

struct element element_at(const struct reading *r, uint32_t i, uint32_t end)
{
    struct element none = {E_NONE, 0, 0};
    if (i >= end || r->time_at[i] >= 0) return none;
    if (word_is(r, i, W_ANAPHOR)) return (struct element){E_ANAPHOR, r->class_len[i], element_anaphor(r, i)};
    if (word_is(r, i, W_PARTNER)) return (struct element){E_PARTNER, r->class_len[i], 0};
    const struct hit *h = element_rank(r, i, end) ? NULL : element_party(r, i); /* AKP, a party too */
    struct element e = of_body(r, i, end, h);
    if (e.what != E_NONE) return e;
    bool country = h && h->table == PACK_COUNTRIES;
    if (country && (currency(r, i) || element_aged(r, i) || attached(r, i, i + h->n))) return none;
    bool upper = r->text->words[i].flags & WORD_UPPER;
    bool alone = h ? h->n == 1 : element_aged(r, i) || element_name_run(r, i, end) < 2; /* "HB X Raja" */
    if (alone && upper && map_get(&r->initials, r->text->words[i].low) != MAP_NONE)
        return (struct element){E_NAME, 1, MAP_NONE};
    const struct hit *act = hits_at(&r->hits, i, PACK_ACTS);
    if (act && act->n > 1 && (!h || act->n > h->n) && element_opens(r, i)) return none; /* "Baku tembak" is no town */
    uint32_t run = element_name_run(r, i, end), row = MAP_NONE;
    uint32_t longer = country ? element_place(r, i, end, &row) : 0; /* "Jakarta Selatan" */
    if (h && goes_on(r, i, h, end)) return (struct element){E_PLACE, tagged_run(r, i, end, NER_B_LOC), MAP_NONE};
    if (h && (longer > h->n || (longer == h->n && namesake(r, i, h)))) return (struct element){E_PLACE, longer, row};
    if (h && stands(r, i, run, h, end)) return of_table(r, h);
    e = of_name_table(r, i, end);
    return e.what != E_NONE ? e : of_tags(r, i, end, run);
}
