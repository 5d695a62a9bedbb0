/* SPDX-License-Identifier: MIT */
/**
 * People by what the report says they are.
 *
 * "Carla Fontane, the head of the weather service, said", and further down "the head of the service said", "kepala
 * badan itu": no table has such offices, for there is no end of them, but the report explains its own. So what stands
 * beside a name is kept: an apposition behind it, a phrase between commas before it, or right before it. A definite
 * phrase later is whom one of these describes, where the heads are one word and the description has all of its words
 * (Haghighi and Klein 2009, "precise constructs" and head match). Where two could be meant by the head alone it is
 * nobody.
 */
#include "read/actor/actors.h"
#include "read/actor/describe.h"
#include "read/clause/clause.h"
#include "read/name/noun.h"

enum { CHAIN = 4, WORDS = 14, MOST = 128, BACK = 3 };

/* How it stands beside the name: between commas, right before it, or there where a common noun owns ("relawan Ganjar").
 */
enum beside { APPOSED, TITLE, OWNED };

static bool comma(const struct reading *r, uint32_t i, uint32_t end) { return i < end && word_mark(r, i, ','); }

/* ---- what stands beside a name ----------------------------------------------------------------------------------- */

/* Where the phrases end that begin at word K and hang together by prepositions: "head of the weather service". */
static uint32_t chain_end(const struct reading *r, uint32_t k, uint32_t stop)
{
    uint32_t end = k;
    for (int n = 0; n < CHAIN && k < stop && k < end + 3; n++) {
        while (k < stop && r->noun_of[k] < 0 && word_is(r, k, W_DET)) k++;
        if (k >= stop || r->noun_of[k] < 0) break;
        end = r->nouns.v[r->noun_of[k]].end;
        if (end >= stop) return stop;
        while (end < stop && word_is(r, end, W_DEM)) end++;
        if (end >= stop || !word_is(r, end, W_PREP)) break;
        k = end + 1;
    }
    return end;
}

/* Where the phrases begin that hang together by prepositions and end before word I; I where there are none, or where a
 * preposition governs them all: "in the city". */
static uint32_t chain_first(const struct reading *r, uint32_t i, uint32_t low)
{
    uint32_t first = i;
    for (int n = 0; n < CHAIN; n++) {
        const struct noun *x = noun_before(r, first);
        if (!x || x->first < low) return n ? first : i;
        first = x->first;
        if (first <= low + 1 || !word_is(r, first - 1, W_PREP)) return first;
        if (!noun_before(r, first - 1)) return clause_cue(r, first - 1, NULL) ? first : i; /* "according to the head" */
        first--;
    }
    return first;
}

/* The word that says what words [first, end) are: the head of their first phrase, as far as that lies in them. */
static uint32_t head_of(const struct reading *r, uint32_t first, uint32_t end)
{
    while (first < end && r->noun_of[first] < 0) first++;
    if (first >= end) return MAP_NONE;
    const struct noun *n = &r->nouns.v[r->noun_of[first]];
    if (n->head < end) return n->head;
    return r->rules->pack->head_first ? first : end - 1; /* the name in the same phrase is its head */
}

/* Whether a table knows the word at I for what one person is, by an office or by a common noun as well. */
static bool person(const struct reading *r, uint32_t i, bool common)
{
    return !word_feat(r, i, "Number=Plur") && (word_office(r, i) || (common && word_agent(r, i)));
}

/* Whether words [first, end) with their head, which a table need not know, say what somebody is: where heads come last,
 * behind an article or before "of". */
static bool explains(const struct reading *r, uint32_t first, uint32_t end, uint32_t head)
{
    if (r->rules->pack->head_first || word_feat(r, head, "Number=Plur")) return false;
    return word_feat(r, first, "PronType=Art") || (head + 1 < end && reading_word_says(r, head + 1, "of"));
}

/* Words [first, end) say what the actor is, if they do. */
static void note(struct reading *r, uint32_t first, uint32_t end, int32_t actor, enum beside where)
{
    uint32_t head = end > first && end - first <= WORDS ? head_of(r, first, end) : MAP_NONE;
    if (head == MAP_NONE || r->descriptions.n >= MOST) return;
    if (!person(r, head, where != OWNED) && (where != APPOSED || !explains(r, first, end, head))) return;
    *vec_push(r->a, &r->descriptions) = (struct description){first, end, head, actor};
}

static void note_beside(struct reading *r, const struct mention *m)
{
    uint32_t low = sentence_first(r, m->first), stop = sentence_last(r, m->first);
    uint32_t name = m->is->name, end = m->is->name_end;
    if (comma(r, end, stop)) note(r, end + 1, chain_end(r, end + 1, stop), m->actor, APPOSED);
    const struct noun *n = r->noun_of[name] >= 0 ? &r->nouns.v[r->noun_of[name]] : NULL;
    enum beside before = r->rules->pack->head_first ? OWNED : TITLE;
    if (n && n->first < name)
        note(r, n->first, name, m->actor, before);
    else if (name > low && noun_before(r, name))
        note(r, chain_first(r, name, low), name, m->actor, before);
    if (name > low + 1 && comma(r, name - 1, stop) && comma(r, end, stop))
        note(r, chain_first(r, name - 1, low), name - 1, m->actor, APPOSED);
}

/* ---- whom a phrase means ----------------------------------------------------------------------------------------- */

static bool tells(const struct reading *r, uint32_t i)
{
    uint8_t tag = r->text->words[i].upos;
    return (tag == NOUN || tag == PROPN || tag == ADJ) && !word_is(r, i, W_DEM | W_DET);
}

static bool has_word(const struct reading *r, const struct description *d, uint32_t i)
{
    for (uint32_t k = d->first; k < d->end; k++)
        if (str_eq(r->text->words[k].low, r->text->words[i].low)) return true;
    return false;
}

/* Whether the description has all telling words of [first, end), and the same head. */
static bool describes(const struct reading *r, const struct description *d, uint32_t first, uint32_t end, uint32_t head)
{
    if (!str_eq(r->text->words[d->head].low, r->text->words[head].low)) return false;
    for (uint32_t k = first; k < end; k++)
        if (tells(r, k) && !has_word(r, d, k)) return false;
    return true;
}

static bool definite(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++)
        if (word_is(r, k, W_DEM) || (k < first + 2 && word_feat(r, k, "Definite=Def"))) return true;
    return false;
}

int32_t describe_who(const struct reading *r, uint32_t first, uint32_t end)
{
    if (!r->descriptions.n || first >= end || end - first > WORDS || !definite(r, first, end)) return -1;
    uint32_t head = head_of(r, first, end), words = 0;
    if (head == MAP_NONE || word_feat(r, head, "Number=Plur")) return -1;
    for (uint32_t k = first; k < end; k++) {
        words += tells(r, k);
        if (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].kind == M_NAME)
            return -1; /* it has a name itself */
    }
    int32_t who = -1;
    bool several = false, spoke = false;
    for (size_t i = r->descriptions.n; i-- > 0;) { /* the newest first */
        const struct description *d = &r->descriptions.v[i];
        if ((d->first >= first && words < 2) || !describes(r, d, first, end, head)) continue;
        several = several || (who >= 0 && who != d->actor);
        spoke = spoke || d->actor == r->last_person;
        if (who < 0) who = d->actor;
    }
    return !several || words > 1 ? who : spoke ? r->last_person : -1;
}

/* Whether somebody but actor WHO has been called by the noun of word HEAD before it. */
static bool called_so(const struct reading *r, uint32_t head, int32_t who)
{
    for (uint32_t k = 0; k < head; k++) {
        if (!str_eq(r->text->words[k].low, r->text->words[head].low)) continue;
        int32_t a = r->mention_at[k] >= 0 ? r->mentions.v[r->mention_at[k]].actor : -1, n = r->noun_of[k];
        bool named = a >= 0 && r->actors.v[a].named;
        if (named && a != who) return true;
        if (!named && n >= 0 && word_feat(r, r->nouns.v[n].first, "Definite=Ind")) return true; /* "a campaigner" */
    }
    return false;
}

/* "the 33-year-old": whether words [first, end) call somebody by his age alone. */
static bool aged(const struct reading *r, uint32_t first, uint32_t end)
{
    const struct word *w = &r->text->words[first];
    uint32_t k = first + 1;
    if (end < first + 4 || !word_feat(r, first, "Definite=Def") || !(w[1].flags & WORD_DIGIT)) return false;
    while (k < end && (w[k - first].flags & WORD_DIGIT || word_mark(r, k, '-') || w[k - first].upos == NOUN)) k++;
    if (k >= end || k < first + 4 || !word_mark(r, k - 1, '-') || w[k - first].upos == PROPN) return false;
    return ++k >= end || r->text->words[k].flags & WORD_PUNCT || word_is(r, k, W_REL);
}

bool describe_newcomer(const struct reading *r, int32_t who, uint32_t k)
{
    uint32_t s = r->sentence_of[k], low = r->text->sentences[s < BACK ? 0 : s - BACK].first;
    while (k-- > low) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        if (m && m->actor == who) return false;
        bool one = m && m->kind == M_AGENT && m->is->agent != MAP_NONE && agent_person(r, m->is->agent);
        uint32_t opens = r->noun_of[k] >= 0 ? r->nouns.v[r->noun_of[k]].first : k;
        if (one && (word_feat(r, opens, "Definite=Ind") || reading_word_says(r, opens, "person"))) return true;
    }
    return false;
}

int32_t describe_epithet(const struct reading *r, uint32_t first, uint32_t end)
{
    if (r->rules->pack->head_first || !r->noun_of || r->last_person < 0) return -1;
    if (aged(r, first, end)) {
        int32_t newest = actor_introduced(r, r->sentence_of[first]);
        return newest >= 0 ? newest : r->last_person;
    }
    if (r->noun_of[first] < 0) return -1;
    const struct noun *n = &r->nouns.v[r->noun_of[first]];
    uint32_t s = r->sentence_of[first];
    if (n->first != first || n->head + 1 != n->end || !reading_word_says(r, n->head, "epithet") ||
        !word_feat(r, first, "Definite=Def") || s < r->last_sentence || s - r->last_sentence > BACK)
        return -1;
    if (n->end < end && !(r->text->words[n->end].flags & WORD_PUNCT) && !word_is(r, n->end, W_REL)) return -1;
    int32_t told = actor_introduced(r, s), who = told >= 0 ? told : r->last_person;
    return called_so(r, n->head, who) || describe_newcomer(r, who, first) ? -1 : who;
}

bool describe_behind(const struct reading *r, const struct mention *m)
{
    uint32_t k = m->end;
    return !r->rules->pack->head_first && k < sentence_last(r, k - 1) &&
           (word_is(r, k, W_REL) || word_feat(r, k, "VerbForm=Part") || word_feat(r, k, "PronType=Rel"));
}

/* A mention that names nobody: an office or a common noun. */
static bool nameless(const struct reading *r, const struct mention *m)
{
    bool common = m->kind == M_OFFICE ||
                  (m->kind == M_AGENT && !m->is->plural && m->is->agent != MAP_NONE && agent_person(r, m->is->agent));
    return common && (m->actor < 0 || !r->actors.v[m->actor].named);
}

static int32_t of_mention(const struct reading *r, const struct mention *m)
{
    if (!nameless(r, m)) return -1;
    uint32_t first = m->first, stop = sentence_last(r, m->first);
    if (r->noun_of[first] >= 0) first = r->nouns.v[r->noun_of[first]].first;
    uint32_t end = chain_end(r, first, stop);
    return describe_who(r, first, end > m->end ? end : m->end);
}

void describe_find(struct reading *r)
{
    if (!r->noun_of) return;
    for (uint32_t i = 0; i < r->mentions.n; i++) {
        const struct mention *m = &r->mentions.v[i];
        if (m->kind != M_NAME || m->actor < 0 || m->is->name_end <= m->is->name) continue;
        if (r->actors.v[m->actor].person && r->actors.v[m->actor].named) note_beside(r, m);
    }
    for (uint32_t i = 0; r->descriptions.n && i < r->mentions.n; i++) {
        int32_t a = of_mention(r, &r->mentions.v[i]);
        if (a >= 0) r->mentions.v[i].actor = a;
    }
}
