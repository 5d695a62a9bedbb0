/* SPDX-License-Identifier: MIT */
/**
 * Who does a deed that others decide: of a passive whose agent stands behind another, of violence for which the law
 * took somebody, and of a deed that hangs on a noun, "a plot to kill". And whom a passive of the law's without a
 * subject met.
 */
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/noun.h"

/* "were detained and deported by China", "diperkosa lalu dibunuh oleh pamannya": whoever "by" names behind the last of
 * passives that are joined has done what each of them tells. */
void control_agent(struct reading *r, struct candidate *c)
{
    uint32_t k = c->end, last = sentence_last(r, c->i), verbs = 0;
    bool head_first = r->rules->pack->head_first;
    if (c->column != 1 || c->actor.n) return;
    for (; k < last && !word_is(r, k, W_BY); k++) {
        bool verb = r->text->words[k].upos == VERB && word_feat(r, k, "Voice=Pass") && r->mention_at[k] < 0;
        bool joint = word_mark(r, k, ',') || word_is(r, k, W_AND | W_OR) || clause_adverb(r, k) ||
                     (head_first && word_is(r, k, W_AUX) && !word_is(r, k, W_SUB));
        if ((!verb && !joint) || r->quoted_at[k] != r->quoted_at[c->i]) return;
        verbs += verb;
    }
    struct noun doer;
    if (!verbs || k + 1 >= last || !noun_at(r, k + 1, last, &doer) || r->text->words[doer.head].upos == NUM) return;
    int32_t m = noun_party(r, &doer);
    why(r, WHY_MARKED_BY);
    if (m >= 0 && r->mentions.v[m].kind != M_PLACE) sides_add_joined(r, &c->actor, m);
}

/* "X, who led a raid in which four people were murdered, was released": whether another verb stands between whom the
 * passive seems to meet and itself, and they are not joined. */
static bool another_verb(const struct reading *r, const struct candidate *c, uint32_t k)
{
    uint32_t v = clause_over_adverbs(r, c->i, sentence_first(r, c->i));
    if (v > k && word_is(r, v - 1, W_AND | W_BUT)) return false;
    for (; k < c->i; k++)
        if (r->text->words[k].upos == VERB && r->mention_at[k] < 0 && !word_is(r, k, W_AUX | W_FUTURE)) return true;
    return false;
}

bool control_untold(const struct reading *r, const struct candidate *c)
{
    const struct side *met = &c->recipient;
    if (c->column != 1 || c->actor.n || !met->n) return false;
    if (r->rules->pack->head_first) return side_kind(r, met, 0) == M_NAME && !c->act->objects && side_of_person(r, met);
    const struct mention *m = &r->mentions.v[met->mention[0]];
    if (act_in_mode(c->act, "seize") || another_verb(r, c, m->end)) return false; /* who is seized is abducted */
    int32_t n = r->noun_of[m->core];
    bool theirs = n >= 0 && r->nouns.v[n].head >= m->end; /* "the victim's name was released" */
    bool apart = c->act->objects && c->object < c->i && (c->object < m->first || c->object >= m->end);
    return !theirs && !apart && (m->kind == M_OFFICE || side_of_people(r, met) || side_of_person(r, met));
}

/* "jailed four men in Leeds for | staging riots": whether a word of cause hangs the gerund at I, before which word K
 * stands, on the deed of TOOK, no verb being between, in a language whose heads come last. */
static bool took_for(const struct reading *r, const struct candidate *took, uint32_t i, uint32_t k)
{
    if (!word_gerund(r, i) || took->column != 0 || !reading_word_says(r, k, "whose") || took->end > k) return false;
    for (uint32_t w = took->end; w < k; w++)
        if (r->text->words[w].upos == VERB || word_mark(r, w, ',')) return false;
    return true;
}

/* "Polisi menangkap Budi karena memukul tetangganya", "Budi ditangkap polisi usai membakar rumah": whom the law took
 * for it has done the violence that a word of cause or time hangs on the arrest, and whatever else is told as its
 * cause; where heads come last a deed of conflict, "Police arrested Tom Hill for attacking a guard". */
int32_t sides_culprit(const struct reading *r, const struct candidate *c)
{
    const struct candidate *took = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    uint32_t k = c->i, first = sentence_first(r, c->i);
    bool head_first = r->rules->pack->head_first;
    if (!took || c->column != 0 || took->i < first || took->column == 2 || !took->recipient.n ||
        r->quoted_at[took->i] != r->quoted_at[c->i] || !plover_of_law(took->act))
        return -1;
    while (k > first && !word_is(r, k - 1, W_SUB) &&
           (word_is(r, k - 1, CLAUSE_PASSED) || (!head_first && r->text->words[k - 1].upos == ADV)))
        k--; /* "for allegedly killing" */
    bool cause = k > first && head_first && word_is(r, k - 1, W_BECAUSE) && !word_is(r, k - 1, W_SUB | W_FOR);
    bool when =
        k > first && head_first && word_is(r, k - 1, W_SUB) && !word_is(r, k - 1, W_FOR) && act_is(c->act, "ASSAULT");
    bool for_it = k > first && !head_first && plover_quad(c->act->type) > 2 && took_for(r, took, c->i, k - 1);
    if (!cause && !when && !for_it) return -1;
    why(r, WHY_SUBJECT_CONTROLLED);
    return took->recipient.mention[0];
}

int32_t control_teller(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->group), k = c->group;
    while (k > first && word_is(r, k - 1, W_AUX) && !word_is(r, k - 1, W_SUB)) k--;
    bool when = k > first && (word_is(r, k - 1, W_SUB) || reading_word_says(r, k - 1, "during"));
    bool joined = k > first && word_is(r, k - 1, W_AND) && c->column == 0;
    if (!r->rules->pack->head_first || !(when || joined) || word_is(r, k - 1, W_FOR)) return -1;
    uint32_t v = clause_verb_before(r, k - 1); /* "saat memberi keterangan usai bertemu X" */
    if (v != MAP_NONE && v > first && word_feat(r, v, "Voice=Act") && word_is(r, v - 1, W_SUB) && !word_is(r, v, W_FOR))
        v = clause_verb_before(r, v - 1);
    if (v == MAP_NONE || !word_feat(r, v, "Voice=Pass")) return -1;
    const struct noun *thing = joined ? clause_noun(r, v) : NULL;
    if (joined ? !thing || r->mention_at[thing->head] >= 0 : !clause_cue(r, v, NULL)) return -1;
    uint32_t by = v + 1;
    while (by < k && word_is(r, by, W_BY | W_AUX | W_DET)) by++;
    int32_t m = by < k ? r->mention_at[by] : -1, name = r->mention_at[k - 2];
    if (m >= 0 && name >= 0 && r->mentions.v[name].kind == M_NAME && r->noun_of[by] == r->noun_of[k - 2]) m = name;
    for (uint32_t w = m >= 0 ? r->mentions.v[m].end : k; w + 1 < k; w++)
        if (word_is(r, w, W_COMP | W_REL) || word_mark(r, w, ',')) return -1;
    return m;
}

/* ---- a deed that hangs on a noun: "a plot to kill", "its decision to impose" ---- */

/* "the failure | to act", "their failure", "the army's failure": the phrase of the word at K, which negates what
 * hangs on it and is none by itself. */
static struct noun undone_at(const struct reading *r, uint32_t k)
{
    uint32_t first = sentence_first(r, k), b = determiners_first(r, k);
    const struct noun *of = b > first + 1 && r->text->words[b - 1].flags & WORD_CLITIC ? noun_before(r, b - 1) : NULL;
    if (b == k && k > first && word_feat(r, k - 1, "Poss=Yes")) b--;
    return (struct noun){of ? of->first : b, k + 1, k};
}

/* The phrase for a thing on which the tree hangs the infinitive or gerund of C, into OUT; false where none is. */
static bool hung_on(const struct reading *r, const struct candidate *c, struct noun *out)
{
    const struct word *w = &r->text->words[c->i];
    uint32_t first = sentence_first(r, c->i), k = c->i;
    if (r->rules->pack->head_first || c->column != 0 || w->head < 0 || (uint32_t)w->head >= c->i) return false;
    while (k > first && r->text->words[k - 1].upos == ADV) k--;
    bool infinitive = k > first && word_is(r, k - 1, W_FOR);
    uint32_t own = infinitive && k > first + 1 ? k - 2 : first;
    const struct noun *n = infinitive ? noun_before(r, k - 1) : NULL; /* "review its decision | to deport them" */
    if (own > first && !n && r->text->words[own].upos == NOUN && reading_word_says(r, own, "undone"))
        return *out = undone_at(r, own), true;
    if (n && r->mention_at[n->head] < 0 && reading_word_says(r, n->head, "intent")) return *out = *n, true;
    n = word_hangs(r, c->i, "acl") && r->noun_of[w->head] >= 0 ? &r->nouns.v[r->noun_of[w->head]] : NULL;
    bool marked = infinitive || (k > 0 && word_gerund(r, c->i) && reading_word_says(r, k - 1, "of"));
    bool thing =
        n && n->head == (uint32_t)w->head && r->text->words[n->head].upos == NOUN && r->mention_at[n->head] < 0;
    if (thing && marked) *out = *n;
    return thing && marked;
}

/* Whose the plan or decision is that N names: "Marsh's decision", "a UN plan", "a plan by ministers"; -1 none. */
static int32_t planner(struct reading *r, const struct noun *n, uint32_t v)
{
    struct noun by;
    for (uint32_t k = n->first; k < n->head; k++) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        bool some = m && m->kind == M_BODY && r->text->words[m->core].upos == ADJ; /* "a military force" */
        if (m && !some && m->kind != M_PLACE && (m->kind != M_PRONOUN || m->actor >= 0)) return r->mention_at[k];
    }
    bool told = n->end + 1 < v && word_is(r, n->end, W_BY) && noun_at(r, n->end + 1, v, &by);
    return told ? noun_party(r, &by) : -1;
}

static bool blames(const struct act_row *act) { return act_is(act, "ACCUSE") || act_is(act, "REJECT"); }

/* Whether who does what the verb tells of which N is the object, or what a preposition hangs on it, is another than
 * the planner: "foiled a plot", "condemned the decision", "amid reports of a plot". */
static bool anothers(const struct reading *r, const struct noun *n, uint32_t first)
{
    uint32_t v = determiners_first(r, n->first);
    bool plot = reading_word_says(r, n->head, "plot");
    if (v == first) return false;
    v--;
    if (word_hangs(r, v, "case")) return !plot && reading_word_says(r, v, "matter"); /* not "took over the campaign" */
    if (word_is(r, v, W_LIGHT) || r->text->words[v].upos != VERB) return false;
    return word_act(r, v, 0, blames) || plot || reading_word_says(r, v, "averts");
}

bool control_planned(struct reading *r, const struct candidate *c, int32_t *m)
{
    struct noun plan;
    if (!hung_on(r, c, &plan)) return false;
    *m = planner(r, &plan, c->i);
    bool undone = reading_word_says(r, plan.head, "undone"); /* "to blame for the failure to deport them" */
    if (*m < 0 && (word_gerund(r, c->i) || !(undone || anothers(r, &plan, sentence_first(r, c->i))))) return false;
    return why(r, WHY_OWNER), true;
}

/* Whether a clause without a subject begins with the passive of C, but for a word of time or manner: "Selain itu,
 * turut diamankan", "Dalam kasus itu telah ditetapkan". */
static bool opens_clause(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    for (; k > first && !word_mark(r, k - 1, ','); k--)
        if (!word_is(r, k - 1, W_AUX) && r->time_at[k - 1] < 0 &&
            (r->text->words[k - 1].upos == VERB || word_is(r, k - 1, W_REL | W_SUB | W_COMP)))
            return false;
    return !clause_noun(r, c->group);
}

/* The party right behind the passive of C, over "juga" and a count; MAP_NONE where none is. COUNTED: a count stands
 * there. */
static int32_t right_behind(const struct reading *r, const struct candidate *c, bool *counted)
{
    const struct argument *a = c->args.n ? &c->args.v[0] : NULL;
    if (!a || a->marker != MAP_NONE || a->mention < 0) return -1;
    uint32_t to = r->mentions.v[a->mention].core;
    for (uint32_t k = c->end; k < to; k++) {
        bool count = word_upos(r, k, NUM, DET) || word_is(r, k, W_DET);
        *counted = *counted || count;
        if (!count && !word_is(r, k, W_AUX) && r->text->words[k].upos != ADV && r->mention_at[k] != a->mention)
            return -1;
    }
    return a->mention;
}

/* Whom a passive of the law's without a subject met, as what stands right behind it tells; -1 where it tells
 * nobody. */
static int32_t met_behind(const struct reading *r, const struct candidate *c)
{
    static const char *const modes[] = {"arrest", "investigate", "allege"};
    bool takes = false, counted = false;
    for (size_t k = 0; k < sizeof modes / sizeof *modes; k++) takes = takes || act_in_mode(c->act, modes[k]);
    if (!takes || !r->rules->pack->head_first || c->column != 1 || !opens_clause(r, c)) return -1;
    int32_t m = right_behind(r, c, &counted);
    if (m < 0 || actor_of_law(r, r->mentions.v[m].actor)) return -1;
    const struct mention *x = &r->mentions.v[m];
    bool named = (x->kind == M_NAME || x->kind == M_OFFICE) && c->i > sentence_first(r, c->i) &&
                 word_is(r, c->i - 1, W_AUX); /* "turut diamankan Camat Garut" */
    return counted || named ? m : -1;
}

bool control_unopened(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = clause_over_adverbs(r, c->group, first);
    const struct noun *n = k > first ? noun_before(r, k) : NULL;
    uint32_t g = n && n->end == k && n->first > first ? determiners_first(r, n->first) : k;
    bool governed = g > first && g < k && word_is(r, g - 1, W_PREP) && !word_is(r, g - 1, W_BY);
    bool opens = governed && g > first + 1 && (word_mark(r, g - 2, ',') || word_is(r, g - 2, W_COMP));
    return opens && met_behind(r, c) >= 0;
}

void control_met(struct reading *r, struct candidate *c)
{
    bool agent = c->actor.n && c->actor.why[0] != WHY_BEHIND_PASSIVE;
    int32_t m = agent || c->recipient.n ? -1 : met_behind(r, c);
    if (m < 0) return;
    c->actor.n = 0;
    why(r, WHY_BEHIND_PASSIVE), sides_add_joined(r, &c->recipient, m);
}

void control_between(struct reading *r, struct candidate *c)
{
    bool mutual = plover_mutual(c->act->type) || act_is(c->act, "SUPPORT");
    if (!r->rules->pack->head_first || c->column != 1 || !c->act->objects || !mutual || c->actor.n) return;
    for (uint32_t k = c->group, first = sentence_first(r, k); k-- > first + 1;) {
        if (r->mention_at[k] >= 0) continue;
        if (word_mark(r, k, ',') || r->quoted_at[k] != r->quoted_at[c->i] || r->text->words[k].upos == VERB) return;
        if (!word_is(r, k, W_BETWEEN)) continue;
        bool its = sides_object_at(r, c->act, k - 1) || (k > first + 1 && sides_object_at(r, c->act, k - 2));
        int32_t m = r->mention_at[k + 1];
        if (!its || m < 0) return;
        c->actor.n = c->recipient.n = 0;
        why(r, WHY_BETWEEN), sides_add_joined(r, &c->actor, m);
        return;
    }
}

/* "mengumbar ancaman kepada aparat kalau berani menangkap Rudi": who is told right before a clause of condition that
 * has no subject does what it tells; -1 elsewhere. */
int32_t control_told_if(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    while (k > first + 1 && r->mention_at[k - 1] < 0 && !word_is(r, k - 1, W_SUB) &&
           (word_is(r, k - 1, W_AUX | W_HYPO) || r->text->words[k - 1].upos == ADV ||
            r->text->words[k - 1].upos == ADJ || (k == c->group && r->text->words[k - 1].upos == VERB)))
        k--;
    bool on = k > first + 1 && word_is(r, k - 1, W_SUB) && word_is(r, k - 1, W_HYPO);
    int32_t m = on && r->rules->pack->head_first && c->column == 0 ? r->mention_at[k - 2] : -1;
    uint32_t g = m >= 0 ? clause_governor(r, &r->mentions.v[m]) : MAP_NONE;
    return g != MAP_NONE && reading_word_says(r, g, "person") ? m : -1;
}
