/* SPDX-License-Identifier: MIT */
/**
 * Finds every phrase that names somebody: offices with their country, titles, names and appositions; bodies, agents,
 * countries, organisations; pronouns and words that point back.
 */
#include "read/name/body.h"
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/kin.h"
#include "read/name/mention.h"
#include "read/name/noun.h"
#include "read/name/phrase.h"

/* Whether a preposition of place stands before word I, determiners apart. */
static bool governed_by_place(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    i = determiners_first(r, i);
    return i > first && reading_word_says(r, i - 1, "place");
}

static void add_mention(struct reading *r, uint32_t first, uint32_t end, uint32_t core, const struct phrase *p,
                        enum mention_kind kind)
{
    struct mention m = {.first = first,
                        .end = end,
                        .core = p->name_end ? p->name : core,
                        .core_end = p->name_end ? p->name_end : end - p->tail,
                        .actor = -1,
                        .more = {-1, -1, -1},
                        .kind = kind};
    if ((kind == M_ORG || kind == M_OUTLET || kind == M_PLACE) && p->thing_end)
        m.core = p->thing, m.core_end = p->thing_end;
    if (p->anaphor) m.points = reading_cell(r, PACK_WORDS, p->anaphor_row, 2);
    m.governed_place = governed_by_place(r, first);
    struct phrase *copy = ARENA_NEW(r->a, struct phrase);
    *copy = *p;
    m.is = copy;
    for (uint32_t k = first; k < end; k++) r->mention_at[k] = (int32_t)r->mentions.n;
    *vec_push(r->a, &r->mentions) = m;
}

/* Whether "it" at I acts rather than stands for a clause to come, "it was agreed that": a verb of saying stands behind
 * it, or the tree has it as a subject. */
static bool it_acts(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    uint32_t end = sentence_last(r, i), k = i + 1;
    bool be = false;
    if (w->flags & WORD_UPPER || w->upos != PRON) return false;
    for (; k < end && (word_is(r, k, W_AUX | W_NEG | W_BE) || word_upos(r, k, ADV, AUX)); k++)
        be = be || word_is(r, k, W_BE);
    if (k + 1 >= end || r->text->words[k].upos != VERB || (be && word_is(r, k + 1, W_COMP | W_FOR))) return false;
    return hits_at(&r->hits, k, PACK_CUES) || word_hangs_as(r, i, "nsubj");
}

/* Pronouns and words that point back; returns how many words, 0 none. */
static uint32_t pointing_at(struct reading *r, uint32_t i)
{
    uint32_t c = r->class_of[i];
    enum mention_kind kind = c & W_ANAPHOR ? M_ANAPHOR : c & W_PRON3S ? M_PRONOUN : c & W_PRON3P ? M_PLURAL : M_SELF;
    if (!(c & (W_ANAPHOR | W_PRON3S | W_PRON3P | W_PRON1))) return 0;
    bool those = kind == M_PLURAL && r->rules->pack->head_first && i + 1 < r->text->n_words &&
                 word_is(r, i + 1, W_REL) && !(r->text->words[i].flags & WORD_CLITIC); /* "mereka yang dihukum" */
    if (those) return 0;
    bool body = kind == M_PRONOUN && reading_word_says(r, i, "body");
    if (body && !it_acts(r, i)) return 0;
    bool self = i && r->text->words[i].flags & WORD_CLITIC && word_feat(r, i - 1, "Reflex=Yes") &&
                r->mention_at[i - 1] < 0; /* "dirinya" is one word for "he" */
    add_mention(r, i - self, i + r->class_len[i], i, &phrase_none, kind);
    if (body) r->mentions.v[r->mentions.n - 1].points = STR("body");
    if (kind == M_ANAPHOR)
        r->mentions.v[r->mentions.n - 1].points = reading_cell(r, PACK_WORDS, element_anaphor(r, i), 2);
    return r->class_len[i];
}

/* Whether a cue of speech stands right behind word I, but for words like "also", or right before it. */
static bool beside_cue(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), end = sentence_last(r, i), k = i + 1;
    const struct hit *before = i > first ? hits_at(&r->hits, i - 1, PACK_CUES) : NULL;
    if (before && r->rules->cues[before->row].order & (CUE_POST | CUE_PREP)) return true;
    while (k < end && k < i + 3 && word_is(r, k, W_AUX)) k++;
    const struct hit *behind = k < end ? hits_at(&r->hits, k, PACK_CUES) : NULL;
    return behind && r->rules->cues[behind->row].order & (CUE_PRE | CUE_TELL | CUE_ASK | CUE_DECLINE);
}

/* Notes the word I where it stands alone with its capital beside a cue, as the short names of speakers do. */
static void note_voice(struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool run = (i && w[-1].flags & WORD_CAPITAL && !element_opens(r, i) &&
                !(element_opens(r, i - 1) && hits_at(&r->hits, i - 1, PACK_CUES))) ||
               (i + 1 < r->text->n_words && w[1].flags & WORD_CAPITAL);
    bool governed = i > sentence_first(r, i) && word_is(r, i - 1, W_PREP | W_FROM | W_FOR) &&
                    !hits_at(&r->hits, i - 1, PACK_CUES); /* "the mayor of Merapit denied" */
    if (run || governed || !(w->flags & WORD_CAPITAL) || w->flags & WORD_DIGIT || r->time_at[i] >= 0 ||
        r->class_of[i] || element_party(r, i) || element_titled(r, i) || map_get(&r->lower, w->low) != MAP_NONE ||
        map_get(&r->places, w->low) != MAP_NONE || (element_opens(r, i) && map_get(&r->upper, w->low) == MAP_NONE))
        return;
    if (beside_cue(r, i)) *map_put(&r->voices, w->low) = 1;
}

/* Whether a row tells that somebody is arrested. */
static bool takes(const struct act_row *act) { return act_in_mode(act, "arrest"); }

/* "Tersangka AP", "AP (30) ditangkap": whether the word at I, two or three capitals, are somebody's initials, whatever
 * outlet or country is so written elsewhere. */
static bool initials(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    if (!r->rules->pack->head_first || !(w->flags & WORD_UPPER) || w->end - w->beg > 3 || element_titled(r, i))
        return false;
    if (element_aged(r, i)) return true;
    const struct hit *body = hits_at(&r->hits, i, PACK_ORGS); /* "oknum KPK" */
    if (body && body->n == 1) return false;
    if (i + 1 < sentence_last(r, i) && word_name(r, i + 1, "alias")) return true; /* "RH alias Ambon" */
    bool taken = i + 1 < sentence_last(r, i) && w->end - w->beg == 2 && word_act(r, i + 1, 1, takes);
    const struct hit *act = taken ? hits_at(&r->hits, i + 1, PACK_ACTS) : NULL;
    if (act && act->n == 1) return true; /* "DW dibekuk di Garut", not "AS ditahan imbang" */
    const struct hit *before = i > sentence_first(r, i) ? hits_at(&r->hits, i - 1, PACK_AGENTS) : NULL;
    if (i > sentence_first(r, i) && word_name(r, i - 1, "title") && w->end - w->beg == 2)
        return !hits_at(&r->hits, i, PACK_PEOPLE); /* "Sdr. AS", not "Pak JK" */
    return before && before->n == 1 && str_is(reading_cell(r, PACK_AGENTS, before->row, 1), "CRM");
}

/* Notes the word at I where it is all of a body's name, and counts a person called by it alone against that. */
static void note_body(struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool alone = i + 1 >= r->text->n_words || (w[1].ner != w->ner + 1 && !(w[1].flags & WORD_CAPITAL));
    if (!alone || (w->ner != NER_B_ORG && w->ner != NER_B_PER) || element_titled(r, i)) return;
    uint32_t *known = map_put(&r->bodies, w->low);
    *known = w->ner == NER_B_ORG && (*known == MAP_NONE || *known) ? 1 : 0;
}

static void note_lower(struct reading *r)
{
    map_init(&r->voices, r->a);
    map_init(&r->lower, r->a);
    map_init(&r->upper, r->a);
    map_init(&r->places, r->a);
    map_init(&r->persons, r->a);
    map_init(&r->acronyms, r->a);
    map_init(&r->bodies, r->a);
    map_init(&r->initials, r->a);
    for (uint32_t i = 0; i < r->text->n_words; i++) {
        if (r->text->words[i].flags & (WORD_PUNCT | WORD_CLITIC)) continue;
        if (!(r->text->words[i].flags & WORD_CAPITAL)) {
            uint32_t *verb = map_put(&r->lower, r->text->words[i].low);
            *verb = *verb == LOWER_VERB || r->text->words[i].upos == VERB ? LOWER_VERB : LOWER;
        } else if (!element_opens(r, i) && !element_titled(r, i))
            *map_put(&r->upper, r->text->words[i].low) = 1;
    }
    heading_verbs(r);
    heading_forget(r);
    for (uint32_t i = 0; i < r->text->n_words; i++) {
        if (r->text->words[i].flags & (WORD_PUNCT | WORD_CLITIC)) continue;
        const struct hit *head = i ? word_name(r, i - 1, "place") : NULL;
        const struct hit *office = i > 1 ? hits_at(&r->hits, i - 2, PACK_OFFICES) : NULL;
        if (office && office->n > 1 && word_person(r, i)) head = NULL; /* "Wali Kota Rudi Hartawan" */
        if (r->text->words[i].ner == NER_B_LOC || r->text->words[i].ner == NER_I_LOC ||
            (head && r->text->words[i].flags & WORD_CAPITAL))
            *map_put(&r->places, r->text->words[i].low) = 1;
        bool alone = i && i + 1 < r->text->n_words && word_mark(r, i - 1, '(') && word_mark(r, i + 1, ')');
        if (initials(r, i)) *map_put(&r->initials, r->text->words[i].low) = 1;
        if (alone && r->text->words[i].flags & WORD_UPPER && !(i > 1 && word_person(r, i - 2)))
            *map_put(&r->acronyms, r->text->words[i].low) = 1;
        if (word_person(r, i)) *map_put(&r->persons, r->text->words[i].low) = 1;
        note_body(r, i);
    }
    for (uint32_t i = 0; i < r->text->n_words; i++) note_voice(r, i);
}

void mention_describes(struct reading *r, int32_t mention)
{
    struct mention *m = &r->mentions.v[mention];
    if (m->kind != M_NAME || m->is->office != MAP_NONE || m->is->titled || m->is->person != MAP_NONE ||
        r->text->words[m->first].ner == NER_B_PER)
        return;
    m->kind = M_PLACE;
    m->governed_place = true;
}

void mention_of_country(struct reading *r, int32_t mention, const char *country)
{
    struct phrase *is = ARENA_NEW(r->a, struct phrase);
    *is = *r->mentions.v[mention].is;
    is->country = country;
    r->mentions.v[mention].is = is;
}

/* Whether word I only counts or points: no part of a name. */
static bool counts(const struct reading *r, uint32_t i)
{
    bool of_them = i > 0 && r->text->words[i - 1].upos == NUM && reading_word_says(r, i, "of"); /* "12 of the men" */
    bool more = i > 0 && word_feat(r, i, "Degree=Cmp") && r->text->words[i - 1].upos == NUM;    /* "ten more nurses" */
    return of_them || more || word_is(r, i, W_DET) || word_upos(r, i, NUM, DET) || r->text->words[i].flags & WORD_DIGIT;
}

/* A hyphen without blanks, or the word behind one: "a 48-year-old publisher". */
static bool hyphenated(const struct reading *r, uint32_t i)
{
    bool tight = !(r->text->words[i].flags & WORD_SPACE_BEFORE);
    return tight && (word_mark(r, i, '-') || (i && word_mark(r, i - 1, '-')));
}

/* The country that a phrase of no table is described by: "a Danish film star". */
static const char *country_within(const struct reading *r, const struct noun *n)
{
    for (uint32_t k = n->first; k < n->end && !r->rules->pack->head_first; k++) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        bool owns = m && m->end < n->end && r->text->words[m->end].flags & WORD_CLITIC;
        if (m && m->kind == M_COUNTRY && !owns) return m->is->country;
    }
    return NULL;
}

/* "killed 25 militants and arrested ten more": what a number by itself counts, as the number before it in the sentence
 * tells; empty where none does. */
static struct runut_str counted_before(const struct reading *r, const struct noun *n)
{
    struct runut_str none = {NULL, 0};
    for (uint32_t k = n->first; k < n->end; k++)
        if (!counts(r, k) || r->rules->pack->head_first) return none;
    for (uint32_t k = n->first, first = sentence_first(r, n->first); k-- > first;) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        if (m && m->kind == M_AGENT && m->first < m->core && r->text->words[m->first].upos == NUM &&
            word_feat(r, m->core_end - 1, "Number=Plur"))
            return words_text(r, m->core, m->core_end);
    }
    return none;
}

/* "Dua dari lima pelaku": what a number by itself counts, where heads come first as the phrase behind "of" tells; empty
 * where none does. */
static struct runut_str counted_behind(const struct reading *r, const struct noun *n)
{
    struct runut_str none = {NULL, 0};
    uint32_t k = n->end + 1, last = sentence_last(r, n->head);
    if (!r->rules->pack->head_first || n->end != n->first + 1 || !counts(r, n->first) || k >= last ||
        !word_is(r, n->end, W_FROM))
        return none;
    while (k < last && r->mention_at[k] < 0 && counts(r, k)) k++;
    struct noun of;
    const struct mention *m = k < last && r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
    if (m && m->kind == M_AGENT) return words_text(r, m->core, m->core_end);
    return !m && k < last && noun_at(r, k, last, &of) ? words_text(r, of.first, of.end) : none;
}

int32_t mention_of_noun(struct reading *r, const struct noun *n)
{
    struct phrase common = phrase_none;
    uint32_t named = n->first;
    common.plural = noun_people(r, n);
    common.country = country_within(r, n);
    const struct hit *agent = hits_at(&r->hits, n->head, PACK_AGENTS);
    if (agent && agent->n == 1 && !r->rules->pack->head_first) common.agent = agent->row;
    bool counted = word_feat(r, named, "PronType=Art") || r->text->words[named].upos == NUM;
    bool whole = r->text->words[n->head].upos == NOUN || (n->head > named && word_mark(r, n->head - 1, '-'));
    if (!r->rules->pack->head_first && named < n->head && counted && whole && !word_mark(r, named + 1, '-') &&
        !word_is(r, named + 1, W_PREP))
        named++; /* not in "at least 20 suspects", "the injured", "one of those" */
    add_mention(r, n->first, n->end, n->first, &common, M_AGENT);
    actor_of_phrase(r, (int32_t)r->mentions.n - 1, named);
    struct runut_str like = counted_before(r, n);
    if (!like.len) like = counted_behind(r, n);
    int32_t a = r->mentions.v[r->mentions.n - 1].actor;
    if (like.len && a >= 0) r->actors.v[a].name = str_fold_blanks(r->a, like);
    return (int32_t)r->mentions.n - 1;
}

void mention_widen(struct reading *r, int32_t mention, const struct noun *n, const char *country)
{
    struct mention *m = &r->mentions.v[mention];
    uint32_t core = n->first;
    if (country) mention_of_country(r, mention, country);
    while ((core < m->core && counts(r, core)) || (core > n->first && core + 1 < n->end && hyphenated(r, core)))
        core += word_is(r, core, W_DET) && !hyphenated(r, core) ? r->class_len[core] : 1;
    if (core > m->core) core = m->core;                          /* a determiner of several words may reach beyond */
    uint32_t core_end = n->end == m->end ? m->core_end : n->end; /* without its acronym */
    m->first = n->first;
    m->end = n->end;
    m->core = core;
    m->core_end = core_end;
    while (m->core_end > m->core + 1 && word_is(r, m->core_end - 1, W_DEM)) m->core_end--;
    m->governed_place = governed_by_place(r, m->first);
    for (uint32_t k = m->first; k < m->end; k++) r->mention_at[k] = mention;
}

void mention_named(struct reading *r, int32_t mention, int32_t name)
{
    struct mention *m = &r->mentions.v[mention];
    const struct mention *who = &r->mentions.v[name];
    struct phrase *is = ARENA_NEW(r->a, struct phrase);
    *is = *who->is;
    if (is->office == MAP_NONE) is->agent = m->is->agent;
    m->is = is;
    m->kind = M_NAME;
    m->end = who->end;
    m->core = who->core;
    m->core_end = who->core_end;
    for (uint32_t k = m->first; k < m->end; k++) r->mention_at[k] = mention;
}

/* "Jawa Tengah", where "tengah" is no auxiliary: what stands within a name or place has no other sense. */
static void seal(const struct reading *r, const struct mention *m)
{
    if (m->kind != M_NAME && m->kind != M_PLACE && m->kind != M_COUNTRY) return;
    for (uint32_t k = m->core + 1; k < m->core_end; k++)
        if (r->text->words[k].flags & WORD_CAPITAL) r->class_of[k] = 0;
}

/* Whether the demonym of hit H is of one person: another form of its row goes on from it, "Iranian" and "Iranians". */
static bool one_form(const struct reading *r, const struct hit *h, uint32_t i)
{
    struct runut_str rest = reading_cell(r, PACK_COUNTRIES, h->row, 0), form, own = words_text(r, i, i + h->n);
    while (str_cut(&rest, '|', &form))
        if (form.len == own.len + 1 && str_starts(form, own)) return true;
    return false;
}

/* Whether the demonym at I, all of a phrase that ends before TO, means people: counted ("two Tunisians"), one of them
 * ("a Libyan"), described ("many Iraqis"), or several of nobody in particular. "The Iranians rejected" is the state. */
static bool people(const struct reading *r, uint32_t i, uint32_t to)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_COUNTRIES);
    uint32_t first = sentence_first(r, i);
    if (r->rules->pack->head_first || !h || i + h->n != to || in_heading(r, i) ||
        !str_is(reading_cell(r, PACK_COUNTRIES, h->row, 2), "demonym"))
        return false;
    uint8_t pos = r->text->words[to - 1].upos, next = to < sentence_last(r, i) ? r->text->words[to].upos : PUNCT;
    uint32_t k = determiners_first(r, i);
    uint8_t before = k > first ? r->text->words[k - 1].upos : UPOS_NONE;
    if (next == NOUN || next == PROPN || next == ADJ || next == NUM) return false;
    bool met = word_hangs_as(r, i, "obj") && word_feat(r, k, "Definite=Def") && one_form(r, h, i);
    if (met || (k == i ? before == NUM : r->text->words[k].upos == NUM)) return true; /* "chased the Iranian" */
    bool one = k < i && word_feat(r, k, "Definite=Ind") && next == VERB;              /* "an Australian accused of" */
    if (pos != NOUN && pos != PROPN && !one) return false;
    if (k == i && before == ADJ) return true;
    if (k < i)
        return !word_feat(r, k, "Definite=Def") && !word_feat(r, k, "PronType=Dem") && !chunk_possessive(r, i - 1);
    bool of = k > first + 1 && reading_word_says(r, k - 1, "of"); /* "the leader of Germans" */
    return word_feat(r, i, "Number=Plur") && (!of || word_feat(r, k - 2, "Number=Plur"));
}

void mention_find(struct reading *r)
{
    uint32_t n = (uint32_t)r->text->n_words;
    r->mention_at = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->mention_at, -1, sizeof *r->mention_at * (n + 1));
    r->titled = ARENA_ARRAY(r->a, uint8_t, r->text->n_sentences + 1);
    heading_forget(r);
    note_lower(r);
    names_begin(r);
    for (uint32_t i = 0, to; i<n; i = to> i ? to : i + 1) {
        uint32_t end = sentence_last(r, i), core = i;
        if (r->quoted_at[i] >= 0 && r->quotes.v[r->quoted_at[i]].end < end) end = r->quotes.v[r->quoted_at[i]].end;
        struct phrase p = phrase_none;
        uint32_t bare = i;
        while (bare < i + 2 && bare + 1 < end && word_is(r, bare, W_DET)) bare++;
        to = bare + body_thing(r, bare, end);
        if (to > bare) continue; /* "the Food Safety Act": none of its words is somebody */
        to = kin_at(r, bare, end, &p);
        if (to > bare)
            core = bare, p.plural = bare > i; /* "kedua | anak Rudi" */
        else
            to = phrase_at(r, i, end, &p, &core);
        if (to > i && phrase_kind(r, &p) == M_COUNTRY && people(r, core, to))
            p.people = true, p.plural = word_feat(r, core, "Number=Plur");
        if (to > i)
            add_mention(r, i, to, core, &p, phrase_kind(r, &p));
        else if ((to = i + pointing_at(r, i)) == i) {
            struct element e = element_at(r, i, end);
            if (e.what == E_THING) to = i + e.n; /* none of its words is somebody */
        }
    }
    for (uint32_t i = 0; i < r->mentions.n; i++) seal(r, &r->mentions.v[i]);
}
