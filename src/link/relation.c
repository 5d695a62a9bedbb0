/* SPDX-License-Identifier: MIT */
/**
 * Relations: who denies, confirms, corrects or contradicts what.
 *
 * A denial names its proposition. What it denies is looked for first where it stands: the event inside it, which may be
 * one occurrence with what others claim; the statement in the same words by somebody else; else the claim of others
 * that is worded most alike. Nobody denies himself, so the speakers must differ. A short claim ("there is a problem",
 * "the accusations") is worded like hundreds of others, so two telling words must be shared; and whoever answers speaks
 * of the story that he answers in, unless the words are nearly the same. Where nothing answers, there is no relation:
 * the denial stands alone, as a statement.
 */
#include "link/link.h"

/* Of 14 confirmations below .52 none was right, of 14 above 8; a translator shares fewer words. */
static const double ALIKE = .52, ALIKE_ABROAD = .45, ALIKE_AFAR = .7;
enum { COMMON = 2, COMMON_AFAR = 4, REACH = 12 /* words between the cue and what is denied */ };

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

static bool one_voice(const struct link *l, const struct recall_party *a, const struct recall_party *b)
{
    uint32_t x = link_entity_of(l, a), y = link_entity_of(l, b);
    if (x == y && (x != LINK_NONE || (a->name.len && str_eq(a->name, b->name)))) return true;
    bool persons = x != LINK_NONE && y != LINK_NONE && str_is(l->entities.v[x].type, "person") &&
                   str_is(l->entities.v[y].type, "person");
    if (!persons && x != LINK_NONE && y != LINK_NONE &&
        (link_part_of(l->entities.v[x].fold, l->entities.v[y].fold) ||
         link_part_of(l->entities.v[y].fold, l->entities.v[x].fold)))
        return true; /* the police and those of a town, a firm and its management */
    return !persons && a->country.len && str_eq(a->country, b->country);
}

static bool overlap(struct recall_spans a, struct recall_spans b)
{
    return a.n && b.n && a.v[0].beg < b.v[b.n - 1].end && b.v[0].beg < a.v[a.n - 1].end;
}

/* Does anybody but the speaker of S tell or claim occurrence O, elsewhere than in the words of S? */
static bool others_tell(const struct link *l, const struct recall_link *o, const struct recall_statement *s)
{
    for (size_t i = 0; i < o->n_members; i++) {
        const struct recall_event *e = &l->r->events[o->members[i]];
        if (e->report == s->report && overlap(e->trigger, s->content)) continue;
        if (e->standing == STANDING_REPORTED) return true;
        for (size_t k = 0; e->standing != STANDING_DENIED && k < e->n_according_to; k++)
            if (!one_voice(l, &l->r->statements[e->according_to[k]].speaker, &s->speaker)) return true;
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

/* Whether statement T tells of a denial itself: "he said the suspect denied it". */
static bool tells_denial(const struct link *l, uint32_t t)
{
    const struct recall_statement *x = &l->r->statements[t];
    const struct recall_report *rep = &l->r->reports[x->report];
    for (uint32_t i = rep->statements; i < rep->statements + rep->n_statements; i++)
        if (i != t && str_is(l->r->statements[i].act, "deny") && overlap(l->r->statements[i].content, x->content))
            return true;
    return false;
}

/* Whether T is of a kind that S can answer: something claimed, and by nobody who answers the same himself. */
static bool claims(const struct recall_statement *s, const struct recall_statement *t)
{
    static const char *const none[] = {"deny", "decline", "ask", "request", "thank"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (str_is(t->act, none[i])) return false;
    if (str_eq(s->act, t->act)) return false;
    for (int f = 0; f < 3; f++)
        if (!str_is(s->act, "deny") && s->numbers[f] >= 0 && t->numbers[f] >= 0 && s->numbers[f] != t->numbers[f])
            return false;
    return true;
}

/* Whether S names whose claim it answers ("denied the prosecutor's accusation that …"), and it is not the speaker of T.
 */
static bool other_accuser(const struct link *l, const struct recall_statement *s, const struct recall_statement *t)
{
    if (!s->cue.n || !s->content.n || s->cue.v[0].end >= s->content.v[0].beg) return false;
    struct link_tokens words = link_tokens_at(l, s->report, s->cue.v[0].end, s->content.v[0].beg);
    uint32_t speaker = link_entity_of(l, &s->speaker);
    bool named = false;
    for (size_t i = 0; i < words.n && words.n <= REACH; i++) {
        uint32_t e = words.v[i].entity;
        if (e == LINK_NONE || e == speaker) continue;
        if (e == link_entity_of(l, &t->speaker)) return false;
        if (l->entities.v[e].country.len && str_eq(l->entities.v[e].country, t->speaker.country)) return false;
        named = true;
    }
    return named;
}

/* How well statement T can be what S speaks about. */
static double answers(const struct link *l, uint32_t s, uint32_t t)
{
    const struct recall_statement *a = &l->r->statements[s], *b = &l->r->statements[t];
    if (s == t || !claims(a, b) || one_voice(l, &a->speaker, &b->speaker)) return 0;
    if (a->report == b->report && overlap(a->content, b->content)) /* else S stands inside the words of T */
        return b->content.v[0].beg < a->content.v[0].beg ? 0 : 1;
    bool near = link_one_story(l, a->report, b->report);
    if (tells_denial(l, t) || other_accuser(l, a, b)) return 0;
    if (link_common(l, &l->said[s], &l->said[t]) < (near ? COMMON : COMMON_AFAR)) return 0;
    double alike = link_alike(&l->said[s], &l->said[t]);
    if (link_negates(l, &l->said[t]) && !link_negates(l, &l->said[s])) return 0; /* it is denied there as well */
    if (alike < ALIKE && str_eq(l->said[s].language, l->said[t].language)) return 0;
    return near || alike >= ALIKE_AFAR ? alike : 0;
}

/* What a statement answers, as far as it was found. */
struct answer {
    const char *what; /* NULL: this statement answers nothing */
    uint32_t to;      /* a statement */
    double likeness;
};

static void consider(const struct link *l, struct answer *all, uint32_t s, uint32_t t)
{
    double x = all[s].what ? answers(l, s, t) : 0;
    if (x <= all[s].likeness) return;
    all[s].likeness = x;
    all[s].to = t;
}

/* The occurrence told in the words that S is about, by others than its speaker. */
static const struct recall_link *answered_event(const struct link *l, uint32_t s)
{
    const struct recall_statement *x = &l->r->statements[s];
    const struct recall_report *rep = &l->r->reports[x->report];
    for (uint32_t i = rep->events; i < rep->events + rep->n_events; i++) {
        const struct recall_link *o = &l->occurrences.v[l->occurrence_of[i]];
        if (overlap(l->r->events[i].trigger, x->content) && others_tell(l, o, x)) return o;
    }
    return NULL;
}

/* Relates a statement that answers others to what it answers. */
static void relate_answer(struct link *l, uint32_t s, const struct answer *found)
{
    const struct recall_statement *x = &l->r->statements[s];
    const struct recall_link *o = denied_event(l, s);
    if (!o && found->to != LINK_NONE) {
        const struct recall_link *u = &l->utterances.v[l->utterance_of[found->to]];
        link_relate(l, found->what, x->id, u->id, speaker_id(l, x),
                    found->likeness >= 1 ? "said by another in the same words" : "said by another in like words",
                    found->likeness);
        return;
    }
    if (!o) o = answered_event(l, s);
    if (o) link_relate(l, found->what, x->id, o->id, speaker_id(l, x), "the event in it is told by others", 0);
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
        all[s] = (struct answer){NULL, LINK_NONE, ALIKE_ABROAD};
        for (size_t k = 0; k < sizeof acts / sizeof *acts; k++)
            if (str_is(l->r->statements[s].act, acts[k][0])) all[s].what = acts[k][1];
        asked[s] = all[s].what != NULL;
        for (uint32_t t = rep->statements; all[s].what && t < rep->statements + rep->n_statements; t++)
            consider(l, all, s, t);
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
