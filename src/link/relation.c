/* SPDX-License-Identifier: MIT */
/**
 * Relations: who denies, confirms, corrects or contradicts what.
 *
 * What a denial denies is looked for first where it stands: the event inside it, which may be one occurrence with what
 * others claim; the statement that it answers (answer.c); the accusation that it answers; else what others tell in the
 * words that it is about. Where there is nothing, there is no relation: the denial stands alone, as a statement.
 */
#include "link/link.h"

enum { HOME = 250 }; /* statements before and behind an answer, in its report, that it may answer */

void link_relate(struct link *l, const char *what, struct runut_str from, struct runut_str to, struct runut_str speaker,
                 const char *why, double likeness)
{
    struct recall_link x = {.kind = STR("relation"), .name = str_of(what), .from = from, .to = to, .speaker = speaker};
    link_why_add(l, &x, "%s", why);
    if (likeness > 0) link_why_add(l, &x, "wording %.2f", likeness);
    struct runut_str parts[3] = {x.name, from, to};
    x.id = link_id(l, 'x', parts, 3);
    uint32_t *seen = map_put(&l->related, x.id);
    if (*seen != MAP_NONE) return;
    *seen = 0;
    *vec_push(l->a, &l->relations) = x;
}

static struct runut_str speaker_id(const struct link *l, const struct recall_statement *s)
{
    uint32_t e = link_entity_of(l, &s->speaker);
    return e == LINK_NONE ? (struct runut_str){0} : l->entities.v[e].id;
}

/* Does anybody but the speaker of S tell or claim occurrence O, elsewhere than in the words of S? */
static bool others_tell(const struct link *l, const struct recall_link *o, const struct recall_statement *s)
{
    for (size_t i = 0; i < o->n_members; i++) {
        const struct recall_event *e = &l->r->events[o->members[i]];
        if (e->report == s->report && link_overlap(e->trigger, s->content)) continue;
        if (e->standing == STANDING_REPORTED) return true;
        for (size_t k = 0; e->standing != STANDING_DENIED && k < e->n_according_to; k++)
            if (!link_one_voice(l, &l->r->statements[e->according_to[k]].speaker, &s->speaker)) return true;
    }
    return false;
}

/* The occurrence of an event that S denies by the reader's own reading, where others tell it too. */
static const struct recall_link *denied_event(const struct link *l, uint32_t s)
{
    const struct recall_report *rep = &l->r->reports[l->r->statements[s].report];
    for (uint32_t i = rep->events; i < rep->events + rep->n_events; i++) {
        const struct recall_event *e = &l->r->events[i];
        for (size_t k = 0; e->standing == STANDING_DENIED && k < e->n_according_to; k++)
            if (e->according_to[k] == s) {
                const struct recall_link *o = &l->occurrences.v[l->occurrence_of[i]];
                if (others_tell(l, o, &l->r->statements[s])) return o;
            }
    }
    return NULL;
}

/* What a statement answers, as far as it was found. */
struct answer {
    const char *what; /* NULL: this statement answers nothing */
    uint32_t to;      /* a statement */
    double likeness;
    bool points; /* it has no words of its own to be looked for */
};

static void consider(const struct link *l, struct answer *all, uint32_t s, uint32_t t)
{
    double x = all[s].what && !all[s].points ? link_answers(l, s, t) : 0;
    if (x <= all[s].likeness) return;
    all[s].likeness = x;
    all[s].to = t;
}

/* Whether a denial does event E by its own words ("that is not true, I apologise"): that is not what it denies. */
static bool does_itself(const struct link *l, const struct recall_statement *s, const struct recall_event *e)
{
    bool own = false;
    for (size_t k = 0; k < e->n_actors; k++) own = own || link_one_voice(l, &e->actors[k], &s->speaker);
    return own && str_is(s->act, "deny") && e->standing != STANDING_DENIED;
}

/* The occurrence told in the words that S is about, by others than its speaker. */
static const struct recall_link *answered_event(const struct link *l, uint32_t s)
{
    const struct recall_statement *x = &l->r->statements[s];
    const struct recall_report *rep = &l->r->reports[x->report];
    for (uint32_t i = rep->events; i < rep->events + rep->n_events; i++) {
        const struct recall_link *o = &l->occurrences.v[l->occurrence_of[i]];
        if (link_overlap(l->r->events[i].trigger, x->content) && !does_itself(l, x, &l->r->events[i]) &&
            others_tell(l, o, x))
            return o;
    }
    return NULL;
}

/* What only a denial does: it points to words before it, where it only POINTS, or answers an accusation. */
static const struct recall_link *pointed(struct link *l, uint32_t s, bool points, const char **why)
{
    uint32_t t = points ? link_pointed(l, s) : LINK_NONE,
             e = t == LINK_NONE ? link_accusation(l, s, points) : LINK_NONE;
    *why = t != LINK_NONE ? "points to what another said before" : "answers the accusation before it";
    return t != LINK_NONE   ? &l->utterances.v[l->utterance_of[t]]
           : e != LINK_NONE ? &l->occurrences.v[l->occurrence_of[e]]
                            : NULL;
}

/* Relates a statement that answers others to what it answers. */
static void relate_answer(struct link *l, uint32_t s, const struct answer *found)
{
    const struct recall_statement *x = &l->r->statements[s];
    const char *why = "the event in it is told by others";
    const struct recall_link *to = denied_event(l, s);
    double likeness = to ? 0 : found->likeness;
    if (!to && found->to != LINK_NONE) {
        to = &l->utterances.v[l->utterance_of[found->to]];
        why = likeness >= 1 ? "said by another in the same words" : "said by another in like words";
    } else if (!to) {
        likeness = 0;
        if (str_is(x->act, "deny")) to = pointed(l, s, found->points, &why);
    }
    if (!to && (to = answered_event(l, s))) why = "the event in it is told by others";
    if (to) link_relate(l, found->what, x->id, to->id, speaker_id(l, x), why, likeness);
}

/* What looks at pairs of statements. */
struct asking {
    const struct link *l;
    struct answer *all;
};

static void consider_both(void *user, uint32_t a, uint32_t b)
{
    const struct asking *x = user;
    consider(x->l, x->all, a, b);
    consider(x->l, x->all, b, a);
}

/* Statements that share a rare word, one of them asked for. */
static void consider_all(struct link *l, struct answer *all, const bool *asked)
{
    struct link_keys keys = {.arena = &l->step, .asked = asked};
    struct asking x = {l, all};
    for (uint32_t i = 0; i < l->r->n_statements; i++) {
        const struct link_bag *words = &l->said[i].words, *gloss = &l->said[i].gloss;
        for (size_t k = 0; k < words->n; k++)
            if (words->v[k].weight > 1.5f) link_key_add(&keys, words->v[k].key, i);
        for (size_t k = 0; k < gloss->n; k++)
            if (gloss->v[k].weight > 1.5f) link_key_add(&keys, gloss->v[k].key | 1ull << 40, i);
    }
    link_each_pair(&keys, l->r->n_statements, consider_both, &x);
}

static struct answer *find_answers(struct link *l)
{
    static const char *const acts[][2] = {{"deny", "denies"}, {"confirm", "confirms"}, {"correct", "corrects"}};
    struct answer *all = ARENA_ARRAY(&l->step, struct answer, l->r->n_statements);
    bool *asked = ARENA_ARRAY(&l->step, bool, l->r->n_statements);
    for (uint32_t s = 0; s < l->r->n_statements; s++) {
        const struct recall_report *rep = &l->r->reports[l->r->statements[s].report];
        all[s] = (struct answer){NULL, LINK_NONE, 0, false};
        for (size_t k = 0; k < sizeof acts / sizeof *acts; k++)
            if (str_is(l->r->statements[s].act, acts[k][0])) all[s].what = acts[k][1];
        asked[s] = all[s].what != NULL;
        all[s].points = asked[s] && link_only_points(l, s);
        uint32_t end = rep->statements + rep->n_statements, t = s > rep->statements + HOME ? s - HOME : rep->statements;
        for (; all[s].what && t < end && t < s + HOME; t++) consider(l, all, s, t);
    }
    consider_all(l, all, asked);
    return all;
}

void link_relations(struct link *l)
{
    map_init(&l->related, l->a);
    struct answer *answers_found = find_answers(l);
    for (uint32_t s = 0; s < l->r->n_statements; s++)
        if (answers_found[s].what) relate_answer(l, s, &answers_found[s]);
}
