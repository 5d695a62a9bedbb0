/* SPDX-License-Identifier: MIT */
/**
 * The place must stand in the event's own clause, behind a preposition that words.tsv marks: `place` (in, at, di) for
 * whatever it governs, `way` (ke, into) for places that the gazetteer has. Sought behind the trigger up to the clause's
 * end; before it only where the place opens the sentence ("In Dallas, police arrested") or belongs to somebody who acts
 * or suffers ("polisi di Makassar menembak"), since others belong to other clauses. Mixing the place of one clause with
 * the actor of another is what event coders are faulted for most.
 */
#include "read/where.h"
#include "read/clause.h"

static bool is_place(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->actor < 0) return false;
    uint32_t i = determiners_first(r, x->first);
    if (!x->governed_place &&
        !(x->is->place_country && x->kind == M_PLACE && i > 0 && reading_word_says(r, i - 1, "way")))
        return false;
    return x->kind == M_PLACE || x->kind == M_COUNTRY || x->kind == M_SEAT ||
           (x->kind == M_NAME && r->actors.v[x->actor].type == RUNUT_PLACE);
}

static bool of_side(const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m) return true;
    return false;
}

/* Whether the preposition of mention M, which stands before the trigger, opens the sentence or follows one of the
 * parties. */
static bool belongs(const struct reading *r, const struct candidate *c, int32_t m)
{
    uint32_t i = determiners_first(r, r->mentions.v[m].first), first = sentence_first(r, i);
    if (i <= first + 1) return true;
    int32_t before = r->mention_at[i - 2];
    return before >= 0 && (of_side(&c->actor, before) || of_side(&c->recipient, before));
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
        if (m >= 0 && is_place(r, m) && !of_side(&c->recipient, m)) return m;
    }
    for (uint32_t k = c->i, first = sentence_first(r, c->i); k-- > first;) {
        int32_t m = r->mention_at[k];
        if (r->said_in[k] != r->said_in[c->i] || (m < 0 && clause_verb(r, k))) return -1;
        if (m >= 0 && is_place(r, m) && !of_side(&c->actor, m) && belongs(r, c, m)) return m;
    }
    return -1;
}

void where_set(const struct reading *r, const struct candidate *c, struct runut_event *e)
{
    int32_t m = find(r, c);
    if (m < 0) return;
    const struct mention *x = &r->mentions.v[m];
    e->where = words_text(r, x->core, x->core_end);
    e->where_country = x->is->country ? x->is->country : x->is->place_country;
}
