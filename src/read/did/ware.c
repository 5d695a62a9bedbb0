/* SPDX-License-Identifier: MIT */
/**
 * What a word of objects.tsv is that stands where somebody might: a weapon that strikes for whoever sent it, a house
 * that stands for those in it, goods, a storm that does no violence at all.
 */
#include "read/core/plover.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/noun.h"

bool need_weapon(const struct reading *r, uint32_t k)
{
    static const char *const classes[] = {"violence", "fire", "arms", "-battle", NULL};
    return word_object_among(r, k, classes);
}

/* Acts whose object is somebody: who is caught, dismissed, tried, held or beaten. */
static bool of_people(const struct candidate *c)
{
    bool caught = act_in_mode(c->act, "arrest");
    return caught || need_people(c->act) || (act_is(c->act, "SANCTION") && !c->act->objects && c->end - c->i == 1);
}

/* "aid shipments arrived", "the troops were travelling", "two deputies arrived": things and squads on their way visit
 * nobody. */
static bool no_visitor(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || !act_is(c->act, "CONSULT") || !act_in_mode(c->act, "visit") || c->column != 0)
        return false;
    for (uint32_t k = 0; k < c->actor.n; k++) {
        const struct mention *m = &r->mentions.v[c->actor.mention[k]];
        const char *sector = m->actor >= 0 ? r->actors.v[m->actor].sector : NULL;
        bool squad = m->kind == M_AGENT && sector && strstr("MIL COP REB UAF", sector) &&
                     word_feat(r, m->core_end - 1, "Number=Plur");
        bool goods = noun_owned(r, m->core_end - 1) &&
                     !reading_word_says(r, r->nouns.v[r->noun_of[m->core_end - 1]].head, "team");
        if (!squad && (in_heading(r, c->i) || !goods)) return false;
    }
    return c->actor.n > 0;
}

/* "was treated at a hospital and released", "released from the hospital" */
static bool of_doctors(const struct reading *r, const struct candidate *c)
{
    uint32_t last = sentence_last(r, c->i), to = c->end + 3 < last ? c->end + 3 : last; /* "from the hospital" */
    if (c->end == last || !word_is(r, c->end, W_FROM)) to = c->i;
    for (uint32_t k = sentence_first(r, c->i); k < to; k++)
        if (reading_word_says(r, k, "sick")) return true;
    return false;
}

/* "released Iraqi ministry documents": whose papers they are is no captive; nor is a patient. */
static bool no_captive(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || !act_is(c->act, "RETREAT") || !act_in_mode(c->act, "release")) return false;
    if (c->column != 0) return c->column == 1 && of_doctors(r, c);
    const struct mention *m = c->recipient.n == 1 ? &r->mentions.v[c->recipient.mention[0]] : NULL;
    if (!m || m->kind == M_AGENT || !noun_owned(r, m->core_end - 1)) return false;
    uint32_t head = r->nouns.v[r->noun_of[m->core_end - 1]].head;
    return reading_word_says(r, head, "document") || word_is(r, head, W_REPORT);
}

bool need_nobody(const struct reading *r, const struct candidate *c)
{
    static const char *const classes[] = {"agreement", "talks",   "protest", "law",  "truce",       "ties",   "demand",
                                          "exercise",  "inquiry", "flag",    "test", "information", "-thing", NULL};
    struct noun n = {0};
    if (!r->rules->pack->head_first) return no_visitor(r, c) || no_captive(r, c);
    if (c->column == 2 || !of_people(c)) return false;
    if (c->column == 0 && !noun_at(r, c->end, sentence_last(r, c->i), &n)) return false;
    const struct noun *what = c->column == 0 ? &n : clause_noun(r, c->i);
    return what && word_object_among(r, what->head, classes);
}

bool need_house(const struct reading *r, const struct act_row *act, uint32_t k)
{
    const char *what = word_object(r, k);
    return strcmp(what, "building") == 0 ||
           (strcmp(what, "territory") == 0 && !r->rules->pack->head_first && act_is(act, "ASSAULT"));
}

bool need_houses(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || c->column != 1 || !act_is(c->act, "ASSAULT")) return false;
    for (uint32_t k = 0; k < c->recipient.n; k++)
        if (need_house(r, c->act, r->mentions.v[c->recipient.mention[k]].core_end - 1)) return true;
    return false;
}

bool need_housed(const struct reading *r, const struct candidate *c)
{
    const struct mention *m = c->recipient.n == 1 ? &r->mentions.v[c->recipient.mention[0]] : NULL;
    bool made = m && c->thing.end && r->mention_at[c->thing.head] == c->recipient.mention[0];
    bool named = m && r->text->words[m->core_end - 1].flags & WORD_CAPITAL; /* "stormed the Federal College" */
    if (!m || (!made && (r->rules->pack->head_first || m->is->country || named))) return false;
    return need_house(r, c->act, made ? c->thing.head : m->core_end - 1) ||
           need_house(r, c->act, m->core); /* "police station" is one form */
}

/* Whether the page has told of violence before the sentence of the candidate. */
static bool assault_before(const struct reading *r)
{
    for (size_t k = r->events.n; k-- > 0;)
        if (strcmp(r->events.v[k].type, "ASSAULT") == 0) return true;
    return false;
}

/* Whether whom it met is no body or state: "the policy was abused". */
static bool people(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        enum mention_kind kind = r->mentions.v[s->mention[k]].kind;
        if (kind == M_ORG || kind == M_BODY || kind == M_COUNTRY || kind == M_PLACE) return false;
    }
    return s->n > 0;
}

/* "Three People Killed at Checkpoint": whether the sentence behind a heading, or behind one that tells of the dead,
 * tells of violence and of no storm. */
static bool assault_behind(const struct reading *r, const struct candidate *c)
{
    uint32_t s = r->sentence_of[c->i] + 1, n = r->text->n_sentences;
    while (s < n && in_heading(r, r->text->sentences[s].first) && in_heading(r, c->i)) s++;
    if (s >= n) return false;
    bool found = false;
    for (uint32_t k = r->text->sentences[s].first, last = k + r->text->sentences[s].n; k < last; k++) {
        found = found || need_weapon(r, k) || strcmp(word_object(r, k), "-unrest") == 0;
        if (strcmp(word_object(r, k), "-disaster") == 0) return false;
    }
    return found;
}

/* Where heads come first the verb for a death tells how it came, so only what stands behind it counts. */
bool need_violence(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i), far = c->end + OBJECT_REACH;
    bool bare = r->rules->pack->head_first, found = false;
    for (uint32_t k = bare ? c->end : first; k < last && (!bare || k < far); k++) {
        found = found || need_weapon(r, k) || strcmp(word_object(r, k), "-unrest") == 0;
        if (!bare && strcmp(word_object(r, k), "-disaster") == 0) return false;
    }
    if (found || bare) return found;
    if (side_in_sector(r, &c->recipient, "MIL REB UAF")) return true;
    return people(r, &c->recipient) && (assault_before(r) || assault_behind(r, c));
}

/* Whether words [K, END) tell of a storm, a sickness or an accident. */
static bool mishap(const struct reading *r, uint32_t k, uint32_t end)
{
    for (; k < end; k++) { /* but a guest crashes a party */
        bool takes = r->text->words[k].upos == VERB && k + 1 < end && r->text->words[k + 1].upos == DET;
        if (!takes && strcmp(word_object(r, k), "-disaster") == 0) return true;
    }
    return false;
}

/* Whether a weapon or an attack is named in the phrase N: "an American drone strike". */
static bool armed(const struct reading *r, const struct noun *n)
{
    for (uint32_t k = n ? n->first : 0; n && k <= n->head; k++)
        if (need_weapon(r, k)) return true;
    return false;
}

/* "Kecelakaan Sinar Jaya dengan truk di tol, Minggu lalu, menewaskan lima orang": whether the phrase that opens the
 * sentence, with no verb before that of C, tells of a mishap. */
static bool opened_by_mishap(const struct reading *r, const struct candidate *c)
{
    bool found = false;
    for (uint32_t k = sentence_first(r, c->i); k < c->group; k++) {
        bool plain = r->mention_at[k] < 0 && r->time_at[k] < 0 && !word_is(r, k, W_AUX);
        if (plain && clause_predicate(r, k)) return false;
        found = found || strcmp(word_object(r, k), "-disaster") == 0;
    }
    return found;
}

/* "Kenya quakes kill 23", "were killed by a Kenyan quake", "a jet crashed, killing its crew": a storm or a sickness
 * does no violence, whose ever it is called, nor what came of an accident, nor what police call an operation. */
bool need_disaster(const struct reading *r, const struct candidate *c)
{
    if (!act_is(c->act, "ASSAULT")) return false;
    if (c->column == 2) /* "hurt in an elephant attack" */
        return !r->rules->pack->head_first && r->noun_of[c->i] >= 0 &&
               mishap(r, r->nouns.v[r->noun_of[c->i]].first, c->i);
    const struct noun *n = c->column == 0 ? clause_noun(r, c->i) : NULL;
    if (n && strcmp(word_object(r, n->head), "-disaster") == 0) return true;
    if (r->rules->pack->head_first) return c->column == 0 && opened_by_mishap(r, c);
    bool struck =
        n && word_act(r, n->head, 2, plover_assault) && side_country(r, &c->actor); /* "an Israeli strike hit" */
    if (c->act->weapon && !struck && !armed(r, n) && (!c->weapon || c->actor.n))
        return true; /* "the minister hit a house" */
    bool operation = c->column == 0 && !c->recipient.n && !c->act->mutual && strcmp(c->act->cameo, "190") == 0;
    if (operation && side_in_sector(r, &c->actor, "COP")) return true; /* "police launched Operation Fox" */
    for (uint32_t k = 0; c->column == 1 && k < c->args.n; k++) {
        const struct argument *a = &c->args.v[k];
        if (a->marker != MAP_NONE && word_is(r, a->marker, W_BY) && mishap(r, a->noun.first, a->noun.end)) return true;
    }
    uint32_t first = sentence_first(r, c->i);
    bool result = c->column == 0 && word_gerund(r, c->i) && c->i > first && word_mark(r, c->i - 1, ',');
    for (uint32_t k = first; result && k < c->i; k++)
        if (strcmp(word_object(r, k), "violence") == 0) return false; /* a bomber crashed into a checkpoint */
    return result && mishap(r, first, c->i);
}
