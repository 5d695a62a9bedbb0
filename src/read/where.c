/* SPDX-License-Identifier: MIT */
/**
 * The place must stand in the event's own clause, behind a preposition that words.tsv marks: `place` (in, at, di) for
 * whatever it governs, `way` (ke, into) for places that the gazetteer has. Sought behind the trigger up to the clause's
 * end; before it only where the place opens the sentence ("In Dallas, police arrested") or belongs to somebody who acts
 * or suffers ("polisi di Makassar menembak"), since others belong to other clauses. Mixing the place of one clause with
 * the actor of another is what event coders are faulted for most. Where the clause names no other, the place that is
 * visited or attacked is where it happens.
 */
#include "read/where.h"
#include "read/clause.h"
#include "read/plover.h"

/* Whether a name that no gazetteer has may be a place: the tagger, where there is one, must have found one in it. */
static bool unknown_place(const struct reading *r, const struct mention *m)
{
    const struct word *w = &r->text->words[m->core];
    return w->upos == UPOS_NONE || w->ner == NER_B_LOC || w->ner == NER_I_LOC;
}

/* The word before which a preposition of place would stand: over determiners, and over the common nouns that a name is
 * given to or joined to by "of": "in the port city of Cork", "di kota pelabuhan Semarang". */
static uint32_t governed_from(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = determiners_first(r, i);
    bool of = k > first && reading_word_says(r, k - 1, "of");
    if (k > first && reading_word_says(r, k - 1, "place")) return k;
    for (uint32_t n = 0, from = k - of; n < 4 && from > first; n++, from--) {
        uint8_t upos = r->text->words[from - 1].upos;
        if (reading_word_says(r, from - 1, "place")) return from;
        if (r->mention_at[from - 1] >= 0 || (upos != NOUN && upos != ADJ && upos != DET && upos != NUM)) break;
    }
    return k;
}

static bool is_place(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->actor < 0) return false;
    uint32_t i = governed_from(r, x->first);
    bool in = x->governed_place || (i > 0 && reading_word_says(r, i - 1, "place"));
    if (!in && !(x->is->place_country && x->kind == M_PLACE && i > 0 && reading_word_says(r, i - 1, "way")))
        return false;
    if (!x->is->country && !x->is->place_country && !unknown_place(r, x)) return false;
    return x->kind == M_PLACE || x->kind == M_COUNTRY || x->kind == M_SEAT ||
           (x->kind == M_NAME && r->actors.v[x->actor].type == RUNUT_PLACE);
}

/* "took to the streets of Douglas", "the bombing of Quetta": a place right behind the trigger's own "of". */
static bool of_trigger(const struct reading *r, const struct candidate *c, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    uint32_t i = determiners_first(r, x->first);
    return x->kind == M_PLACE && x->is->place_country && i > c->i && i <= c->end + 1 &&
           reading_word_says(r, i - 1, "of");
}

/* Whether an act is one of words, of which a place further on mostly belongs to what is talked about: "criticised the
 * rules in Bihar". */
static bool of_words(const struct act_row *act)
{
    bool talk = plover_quad(act->type) % 2 == 1 && strcmp(act->type, "CONSULT") != 0;
    return talk && !(act->mode && strcmp(act->mode, "investigate") == 0);
}

/* Whether the tree hangs the place on the trigger itself; true where there is no tree. */
static bool hangs_on(const struct reading *r, const struct candidate *c, const struct mention *m)
{
    uint32_t w = m->core;
    int32_t head = r->text->words[w].head;
    while (head >= (int32_t)m->core && head < (int32_t)m->core_end && head != (int32_t)w)
        w = (uint32_t)head, head = r->text->words[w].head;
    return !r->text->words[w].deprel || (head >= (int32_t)c->i && head < (int32_t)c->end);
}

static bool of_side(const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m) return true;
    return false;
}

/* Whether the preposition of mention M, which stands before the trigger, opens the sentence or follows one of the
 * parties; or the trigger's verb is joined by "and" to the one that the place stands behind. */
static bool belongs(const struct reading *r, const struct candidate *c, int32_t m)
{
    uint32_t i = governed_from(r, r->mentions.v[m].first), first = sentence_first(r, i);
    if (i <= first + 1 || (c->i > first && word_is(r, c->i - 1, W_AND))) return true;
    int32_t before = r->mention_at[i - 2];
    return before >= 0 && !of_words(c->act) && (of_side(&c->actor, before) || of_side(&c->recipient, before));
}

/* Where the clause ends, with verbs that "and" joins to it: they share their subject and mostly their place. */
static uint32_t joined_end(const struct reading *r, const struct candidate *c)
{
    uint32_t stop = c->stop, last = sentence_last(r, c->i);
    while (stop > c->end && stop + 1 < last && word_is(r, stop - 1, W_AND)) stop = clause_end(r, stop + 1);
    return stop;
}

static int32_t find(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = c->end, stop = joined_end(r, c); k < stop; k++) {
        int32_t m = r->mention_at[k];
        if (m < 0 || of_side(&c->recipient, m) || (of_words(c->act) && !hangs_on(r, c, &r->mentions.v[m]))) continue;
        if (is_place(r, m) || of_trigger(r, c, m)) return m;
    }
    for (uint32_t k = c->i, first = sentence_first(r, c->i); k-- > first;) {
        int32_t m = r->mention_at[k];
        if (r->said_in[k] != r->said_in[c->i] || (m < 0 && clause_verb(r, k))) return -1;
        if (m >= 0 && is_place(r, m) && !of_side(&c->actor, m) && belongs(r, c, m)) return m;
    }
    return -1;
}

/* The place among those that the act is done to: "a strike in Gaza"; "visited Hanoi", "kunjungan ke Vietnam". */
static int32_t find_met(const struct reading *r, const struct candidate *c)
{
    bool visit = c->act->mode && strcmp(c->act->mode, "visit") == 0, attack = strcmp(c->act->type, "ASSAULT") == 0;
    for (uint32_t k = 0; k < c->recipient.n; k++) {
        const struct mention *x = &r->mentions.v[c->recipient.mention[k]];
        bool town = (x->kind == M_PLACE && x->is->place_country) ||
                    (x->kind == M_COUNTRY && r->text->words[x->core].ner == NER_B_LOC);
        if (is_place(r, c->recipient.mention[k]) || (town && (visit || attack)) || (x->kind == M_COUNTRY && visit))
            return c->recipient.mention[k];
    }
    return -1;
}

void where_set(const struct reading *r, const struct candidate *c, struct runut_event *e)
{
    int32_t m = find(r, c);
    if (m < 0) m = find_met(r, c);
    if (m < 0) return;
    const struct mention *x = &r->mentions.v[m];
    e->where = words_text(r, x->core, x->core_end);
    e->where_country = x->is->country ? x->is->country : x->is->place_country;
}
