/* SPDX-License-Identifier: MIT */
/**
 * What is done, by whom, to whom, in PLOVER's terms.
 *
 * A form of acts.tsv is a candidate. It becomes an event only when its clause gives what its row asks for: somebody who
 * acts, the object that the sense needs, and for a noun both sides. So the words of events in news of sport, business
 * or weather stay without a record. Whose voice tells it decides the standing: the outlet's own, a statement that holds
 * the words, or one that denies them.
 */
#include "base/limits.h"
#include "base/sha.h"
#include "read/actor/actors.h"
#include "read/clause/number.h"
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/event.h"
#include "read/did/scene.h"
#include "read/did/side.h"
#include "read/name/noun.h"
#include <stdio.h>

static bool among(const struct runut_party *v, size_t n, int32_t actor)
{
    for (size_t i = 0; i < n && actor >= 0; i++)
        if (v[i].actor == actor) return true;
    return false;
}

/* The parties of a side, each once and none who stands among the OTHER ones: "Indonesia and Japan agreed in Tokyo". */
static const struct runut_party *publish_side(struct reading *r, const struct candidate *c, const struct side *s,
                                              const struct runut_party *other, size_t n_other, size_t *n)
{
    VEC(struct runut_party) v = {0};
    for (uint32_t k = 0; k < s->n; k++) {
        const struct mention *m = &r->mentions.v[s->mention[k]];
        if (m->kind == M_SELF && r->said_in[c->i] >= 0) { /* we: whoever speaks */
            struct runut_party p = r->statements.v[r->said_in[c->i]].speaker;
            p.at = reading_passage(r, words_range(r, m->first, m->end));
            p.method = "pronoun";
            if (p.name.len) *vec_push(r->a, &v) = p;
            continue;
        }
        if (other && sides_scene(r, c, m)) continue;
        size_t some;
        struct runut_party *p = actor_parties(r, s->mention[k], &some);
        for (size_t i = 0; i < some; i++)
            if (!among(other, n_other, p[i].actor) && !among(v.v, v.n, p[i].actor)) *vec_push(r->a, &v) = p[i];
    }
    *n = v.n;
    return v.v;
}

static struct runut_range clause_range(const struct reading *r, const struct candidate *c)
{
    uint32_t first = c->i, end = c->end;
    for (int side = 0; side < 2; side++) {
        const struct side *s = side ? &c->recipient : &c->actor;
        for (uint32_t k = 0; k < s->n; k++) {
            const struct mention *m = &r->mentions.v[s->mention[k]];
            if (r->sentence_of[m->first] != r->sentence_of[c->i]) continue;
            if (m->first < first) first = m->first;
            if (m->end > end) end = m->end;
        }
    }
    if (c->object_end > end) end = c->object_end;
    if (c->object_end && c->object < first) first = c->object;
    while (first > sentence_first(r, c->i) && r->text->words[first].flags & WORD_CLITIC) first--; /* "rumah|nya" */
    return words_range(r, first, end);
}

/* "is in France for talks with Japan's envoy": whether a noun tells of a meeting with others than the host of visit E.
 */
static bool elsewhere(const struct reading *r, const struct candidate *c, const struct runut_event *e)
{
    const char *met = side_country(r, &c->recipient), *host = e->n_recipients ? e->recipients[0].country : NULL;
    return plover_mutual(c->act->type) && !c->act->mode && met && host && strcmp(met, host) != 0;
}

/* A noun that an earlier verb of the same sentence has as its object tells the same event: "memberikan dukungan kepada
 * X". */
static bool told_already(const struct reading *r, const struct candidate *c)
{
    struct runut_range t = words_range(r, c->i, c->end);
    uint32_t first = r->text->words[sentence_first(r, c->i)].beg;
    for (size_t k = r->events.n; c->column == 2 && k-- > 0 && r->events.v[k].trigger.at[0].beg >= first;) {
        const struct runut_event *e = &r->events.v[k];
        const struct candidate *x = r->candidates.v[k]; /* "dropped all criminal | charges" */
        bool let_off = x->object_end && strcmp(e->type, "CONCEDE") == 0 && !r->rules->pack->head_first;
        if (let_off && x->object <= c->i && c->i < x->object_end) return true;
        bool met_there = !r->rules->pack->head_first && e->mode && strcmp(e->mode, "visit") == 0 && elsewhere(r, c, e);
        if (!met_there && e->quad == plover_quad(c->act->type) && t.beg >= e->trigger.at[0].beg &&
            t.end <= e->passage.at[0].end)
            return true;
    }
    return false;
}

/* Words of denying and declining are statements; they are no act of rejecting. */
static bool mere_denial(const struct reading *r, const struct candidate *c)
{
    size_t s;
    const struct cue_row *cue;
    if (!act_is(c->act, "REJECT") || !event_saying(r, c, &s)) return false;
    if (clause_cue(r, r->sayings.v[s].cue, &cue) && cue->order & CUE_DECLINE) return true;
    bool words = !r->rules->pack->head_first && r->noun_of[c->end] >= 0 &&
                 word_is(r, r->nouns.v[r->noun_of[c->end]].head, W_REPORT); /* "rejected Mr Singh's claims" */
    if (!words && (c->thing.end || (c->object_end && c->object <= c->end + 2))) return false;
    return strcmp(r->statements.v[s].act, "deny") == 0 || strcmp(r->statements.v[s].act, "decline") == 0;
}

/* "Kantor berita X melaporkan bahwa C": what is told is no accusation by its verb; nor does "Rusia mengakui Ukraina
 * menyerang" recognise a state. */
static bool mere_telling(const struct reading *r, const struct candidate *c)
{
    size_t s;
    const struct cue_row *cue;
    if (act_is(c->act, "SUPPORT"))
        return c->column == 0 && event_saying(r, c, &s) && strcmp(r->statements.v[s].act, "admit") == 0;
    if (!act_is(c->act, "ACCUSE")) return false;
    if (c->column == 1 && c->actor.n && clause_outlet(r, c->actor.mention[0]) && clause_cue(r, c->i, &cue) &&
        cue->order & CUE_CITE)
        return true; /* "yang dilaporkan Reuters" */
    if (c->column != 0 || !event_saying(r, c, &s)) return false;
    uint32_t k = r->sayings.v[s].cue_end;
    return strcmp(r->statements.v[s].act, "assert") == 0 && k < r->text->n_words && word_is(r, k, W_COMP);
}

static const char *make_id(struct reading *r, const struct candidate *c, const char *type)
{
    char hex[65];
    struct runut_range t = words_range(r, c->i, c->end);
    char *key = arena_printf(r->a, "%s e %s %u-%u", r->page->page.sha256, type, t.beg, t.end);
    sha256_hex(key, strlen(key), hex);
    return arena_printf(r->a, "e%.16s", hex);
}

static bool same_parties(const struct runut_party *a, size_t n, const struct runut_party *b, size_t m)
{
    if (n != m) return false;
    for (size_t k = 0; k < n; k++)
        if (a[k].actor != b[k].actor && !(a[k].country && b[k].country && strcmp(a[k].country, b[k].country) == 0))
            return false;
    return true;
}

/* "attacked a checkpoint, killing three officers", "a bomb targeted the police, killing a driver": those who were hurt
 * take the place of where they were, or of whom it was meant for. */
static void people_there(struct reading *r, size_t k, const struct runut_event *e)
{
    struct runut_event *x = &r->events.v[k];
    const struct candidate *c = r->candidates.v[k];
    bool meant = c->act->weapon && c->recipient.n && !r->rules->pack->head_first;
    bool taken = x->n_recipients && !c->recipient.n && !c->thing.end; /* "injuring soldiers and | killing civilians" */
    if (!(need_housed(r, c) || meant || taken) || !e->n_recipients) return;
    r->candidates.v[k]->thing.end = r->candidates.v[k]->recipient.n = 0;
    if (!taken) x->n_recipients = 0;
    x->recipients = actor_parties_joined(r, x->recipients, &x->n_recipients, e->recipients, e->n_recipients);
}

/* The same dead and injured are those of one attack: "killed three people and injured five". What only the later words
 * tell is added. */
static bool same_victims(struct runut_event *x, const struct runut_event *e)
{
    if (x->dead != e->dead || x->injured != e->injured || (x->dead < 0 && x->injured < 0)) return false;
    if (!x->where.len) x->where = e->where, x->where_country = e->where_country;
    if (!x->n_recipients) x->recipients = e->recipients, x->n_recipients = e->n_recipients;
    if (!x->when.value) x->when = e->when;
    return true;
}

/* "talks were held": the noun has told what its verb carries. */
static bool carried_already(const struct reading *r, const struct candidate *c)
{
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    return before && c->column != 2 && before->column == 2 && before->carrier_passive && before->carrier == c->i;
}

/* Whether what a deed met is another thing than what X met, by another verb: "seized money and searched two houses".
 * What a crowd does is one protest: "burnt tyres and blocked the road"; not "Selain berorasi, mereka membakar ban". */
static bool other_thing(const struct reading *r, size_t k, const struct candidate *c, const struct runut_event *e)
{
    const struct candidate *x = r->candidates.v[k];
    if (strcmp(e->type, "PROTEST") == 0) return r->rules->pack->head_first && x->i && word_is(r, x->i - 1, W_SUB);
    return !e->n_recipients && x->thing.end && c->thing.end && x->thing.head != c->thing.head && x->i != c->i &&
           x->column == 0 && c->column == 0;
}

/* The sentence has named the same act of the same parties: "melakukan perjalanan ke Rusia untuk bertemu dengan Putin".
 * The fuller one stays. */
static bool told_twice(struct reading *r, const struct candidate *c, struct runut_event *e)
{
    uint32_t first = r->text->words[sentence_first(r, c->i)].beg;
    for (size_t k = r->events.n; k-- > 0 && r->events.v[k].trigger.at[0].beg >= first;) {
        struct runut_event *x = &r->events.v[k];
        if (strcmp(x->type, e->type) != 0 || x->standing != e->standing ||
            !same_parties(x->actors, x->n_actors, e->actors, e->n_actors))
            continue;
        bool modes = x->mode && e->mode ? strcmp(x->mode, e->mode) != 0 : x->mode != e->mode;
        bool passives = c->column == 1 && r->candidates.v[k]->column == 1;
        bool both = ((x->mode && e->mode) || passives) && r->rules->pack->head_first; /* he beats, and then he rapes */
        bool coerced = strcmp(e->type, "COERCE") == 0 && x->mode && !r->rules->pack->head_first;
        bool seized = (e->mode && strcmp(e->mode, "abduct") == 0) || (x->mode && strcmp(x->mode, "abduct") == 0);
        bool taken = modes && (seized || (e->mode && coerced)) &&
                     !word_feat(r, c->i, "VerbForm=Inf"); /* "killed two and abducted four", "held and deported" */
        if (x->n_recipients && e->n_recipients && modes && (plover_mutual(e->type) || taken || (both && e->quad == 4)))
            continue; /* he arrives, and then he meets */
        if (same_parties(x->recipients, x->n_recipients, e->recipients, e->n_recipients) && !other_thing(r, k, c, e))
            return true;
        bool that = x->n_recipients && !r->rules->pack->head_first && word_is(r, c->i - (c->i > 0), W_REL | W_COMP);
        if (!that && same_victims(x, e)) return people_there(r, k, e), true; /* not "hurt in the blast that killed X" */
        if (!plover_mutual(e->type) || (x->n_recipients && e->n_recipients)) continue;
        if (!x->n_recipients) {
            if (!e->when.value) e->when = x->when;
            e->id = make_id(r, c, c->act->type);
            *x = *e;
            *r->candidates.v[k] = *c;
        }
        return true;
    }
    return false;
}

/* "penangkapan Rudi": the noun of a deed that the page has told, of whoever it met; where heads come first such nouns
 * go on naming it. */
static bool named_again(const struct reading *r, const struct candidate *c, const struct runut_event *e)
{
    if (!c->named_met || !r->rules->pack->head_first) return false;
    for (size_t k = r->events.n; k-- > 0;) {
        const struct runut_event *x = &r->events.v[k];
        if (strcmp(x->type, e->type) == 0 &&
            same_parties(x->recipients, x->n_recipients, e->recipients, e->n_recipients))
            return true;
    }
    return false;
}

/* Whoever says himself that he will do harm threatens it: "said they would boycott the vote". */
static bool own_threat(const struct reading *r, const struct candidate *c, const struct runut_event *e)
{
    int32_t s = r->said_in[c->i];
    if (!(e->modality & RUNUT_FUTURE) || e->modality & RUNUT_NEGATED || plover_quad(e->type) != 4 || s < 0 ||
        c->column == 1)
        return false;
    for (uint32_t k = 0; k < c->actor.n; k++) {
        const struct mention *m = &r->mentions.v[c->actor.mention[k]];
        if (m->kind == M_SELF || (m->actor >= 0 && m->actor == r->statements.v[s].speaker.actor)) return true;
    }
    return false;
}

/* Whether the report has told an event of this type. */
static bool told_type(const struct reading *r, const struct candidate *c)
{
    for (size_t k = r->events.n; k-- > 0;)
        if (strcmp(r->events.v[k].type, c->act->type) == 0) return true;
    return false;
}

/* "melakukan penganiayaan tersebut": a deed that a demonstrative points back to, of a type that the report has told. */
static bool points_back(const struct reading *r, const struct candidate *c)
{
    bool noun = c->column == 2 || (c->end - c->i > 1 && word_is(r, c->i, W_LIGHT));
    return noun && c->end < sentence_last(r, c->i) && word_is(r, c->end, W_DEM) && told_type(r, c);
}

/* "berunjuk rasa menuntut pencopotan kepala dinas": what a protest is about is no event of its own. */
static bool topic_of_protest(const struct reading *r, const struct candidate *c)
{
    static const char *const said[] = {"REQUEST", "REJECT", "ACCUSE"};
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    bool says = false;
    for (size_t k = 0; k < sizeof said / sizeof *said; k++) says = says || strcmp(c->act->type, said[k]) == 0;
    bool protests = before && (act_is(before->act, "PROTEST") || turn_objects(before));
    for (uint32_t k = before ? before->end : c->i; k < c->i && !r->rules->pack->head_first; k++)
        if (word_is(r, k, W_REL)) return false; /* "supporters, who have accused the government" */
    return says && protests && c->column == 0 && before->actor.n && c->actor.n &&
           before->actor.mention[0] == c->actor.mention[0] && r->sentence_of[before->i] == r->sentence_of[c->i];
}

/* "must release the hostages": what somebody was just told to do is not done yet; the asking is the event. */
static const struct act_row obliging = {.type = "REQUEST", .cameo = "100"};
static bool obliged(const struct reading *r, const struct candidate *c)
{
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    if (!before || before->act != &obliging || c->act == &obliging || c->actor.n == 0 || before->recipient.n == 0 ||
        r->sentence_of[before->i] != r->sentence_of[c->i])
        return false;
    return r->mentions.v[c->actor.mention[0]].actor == r->mentions.v[before->recipient.mention[0]].actor;
}

/* "Another protest took place": an indefinite article tells of a deed that the page has not told. */
static bool another(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || c->column != 2 || r->noun_of[c->i] < 0) return false;
    uint32_t k = r->nouns.v[r->noun_of[c->i]].first;
    return word_feat(r, k, "Definite=Ind") || word_feat(r, k, "PronType=Ind");
}

static void add_event(struct reading *r, struct candidate *c)
{
    turn_act(r, c);
    if (obliged(r, c) || mere_denial(r, c) || mere_telling(r, c)) return;
    if (unreal_asked(r, c) || unreal_nobodys(r, c) || unreal_told(r, c)) return;
    if (told_already(r, c) || carried_already(r, c) || points_back(r, c) || topic_of_protest(r, c)) return;
    struct runut_event e = {.type = c->act->type,
                            .mode = c->act->mode,
                            .context = c->act->context,
                            .cameo = c->act->cameo,
                            .dead = -1,
                            .injured = -1,
                            .arrested = -1,
                            .confidence = -1};
    e.modality = event_modality(r, c);
    sides_spoken(r, c);
    if (e.modality & RUNUT_FUTURE) e.type = plover_planned(e.type);
    if (own_threat(r, c, &e)) e.type = "THREATEN", e.cameo = "130";
    if (strcmp(e.type, c->act->type) != 0) e.mode = NULL; /* a plan has no mode */
    e.quad = plover_quad(e.type);
    e.scale = plover_scale(e.type, e.mode);
    e.actors = publish_side(r, c, &c->actor, NULL, 0, &e.n_actors);
    e.recipients = publish_side(r, c, &c->recipient, e.actors, e.n_actors, &e.n_recipients);
    if (!e.n_actors && !e.n_recipients && (!c->happens || (told_type(r, c) && !another(r, c)))) return;
    e.trigger = reading_passage(r, words_range(r, c->i, c->end));
    e.passage = reading_passage(r, clause_range(r, c));
    if (c->object_end && c->object_what[0] != '-' && need_own_object(r, c))
        e.object = reading_passage(r, words_range(r, c->object, c->object_end)), e.object_what = c->object_what;
    e.when = scene_when(r, c);
    scene_where(r, c, &e);
    if (!c->act->subject_meets) number_read(r, c->i, c->end, &e); /* not of who "survived an attack that killed two" */
    event_standing(r, c, &e);
    if (told_twice(r, c, &e) || named_again(r, c, &e)) return;
    e.id = make_id(r, c, c->act->type);
    for (size_t k = r->events.n; k-- > 0 && r->events.n - k < 8;)
        if (strcmp(r->events.v[k].id, e.id) == 0) return;
    *vec_push(r->a, &r->events) = e;
    *(*vec_push(r->a, &r->candidates) = ARENA_NEW(r->a, struct candidate)) = *c;
}

/* Where what a verb is done to may begin: right behind it, or behind the verb that shares it, "abducted and killed two
 * men". */
static uint32_t objects_from(const struct reading *r, const struct candidate *c)
{
    uint32_t last = sentence_last(r, c->i), k = c->end;
    if (c->column != 0 || k + 2 >= last || !word_is(r, k, W_AND | W_OR)) return k;
    return r->text->words[k + 1].upos == VERB && r->mention_at[k + 1] < 0 ? k + 2 : k;
}

/* "the air strike killed five people": what stands behind the verb that a noun is the subject of is the verb's. */
static bool tells_behind(const struct reading *r, const struct candidate *c)
{
    return c->column == 2 && !r->rules->pack->head_first && c->end < sentence_last(r, c->i) && !c->carrier_passive &&
           word_feat(r, c->end, "VerbForm=Fin") && r->mention_at[c->end] < 0;
}

/* "Sesuai dakwaan jaksa, pembunuhan terhadap Sinta terjadi": where the clause of a noun ends that a preposition opens
 * the sentence with, at the comma behind it; STOP where none does. */
static uint32_t lead_in(const struct reading *r, const struct candidate *c, uint32_t stop)
{
    uint32_t first = sentence_first(r, c->i);
    uint8_t pos = r->text->words[first].upos;
    if (c->column != 2 || !r->rules->pack->head_first || c->i == first || (pos != ADP && pos != SCONJ)) return stop;
    for (uint32_t k = first; k < c->i; k++)
        if (word_mark(r, k, ',')) return stop;
    for (uint32_t k = c->end; k + 1 < stop; k++) {
        const struct noun *n = r->noun_of[k + 1] >= 0 ? &r->nouns.v[r->noun_of[k + 1]] : NULL;
        bool list = n && n->end < stop && (word_mark(r, n->end, ',') || word_is(r, n->end, W_AND));
        if (word_mark(r, k, ',') && !list && r->text->words[k + 1].upos != PROPN) return k;
    }
    return stop;
}

/* "Those arrested were part of a march by nurses": where the verb stands whose subject a participle describes, before
 * STOP; STOP where none does. */
static uint32_t before_main(const struct reading *r, const struct candidate *c, uint32_t stop)
{
    for (uint32_t k = c->end; c->reduced && !r->rules->pack->head_first && k < stop; k++)
        if (word_feat(r, k, "VerbForm=Fin")) return k;
    return stop;
}

/* Gathers what the clause gives; false where it is not what the row needs. */
static bool try_sense(struct reading *r, struct candidate *c)
{
    uint32_t from = objects_from(r, c);
    carrier_find(r, c);
    uint32_t behind = c->carrier_passive ? c->carrier + r->class_len[c->carrier] : from;
    if (c->happened != MAP_NONE) behind = c->happened + 1; /* "clashes broke out between X and Y" */
    c->stop = behind < sentence_last(r, c->i) && (c->happened != MAP_NONE || !tells_behind(r, c))
                  ? clause_end(r, behind)
                  : behind;
    c->stop = before_main(r, c, lead_in(r, c, c->stop));
    clause_arguments(r, from, c->stop, &c->args);
    if (c->column == 1 && act_is(c->act, "REQUEST") && clause_infinitive(r, c->stop) && !sides_any_by(r, c) &&
        !r->rules->pack->head_first) { /* "was urged to resign by his own party" */
        c->stop = clause_end(r, c->stop + 1);
        clause_arguments(r, from, c->stop, &c->args);
    }
    sides_gather(r, c);
    turn_warning(r, c);
    sides_carry(r, c);
    if (side_known(r, &c->actor) || c->act->weapon) sides_object(r, c);
    return need_met(r, c);
}

/* Takes in the event and returns the words that it was told with. */
static uint32_t take(struct reading *r, struct candidate *c)
{
    add_event(r, c);
    return (c->carried ? c->carried : c->end) - c->i;
}

/*
 * The senses of the form at word I, longest first; the first whose clause gives what it needs is taken. One whose
 * object is told goes before one that only the parties vouch for: "menahan 11 nelayan" is no aid held back. Returns the
 * words to go on behind.
 */
static uint32_t try_word(struct reading *r, uint32_t i)
{
    struct candidate c, vouched = {.act = NULL};
    uint32_t past = 1;
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_ACTS) continue;
        if (past > hit->n && hit->column != 2 && !r->rules->pack->head_first)
            continue; /* a "bomb blast" bombs nobody */
        c = (struct candidate){
            .act = &r->rules->acts[hit->row], .i = i, .end = i + hit->n, .group = i, .column = hit->column};
        bool none = strcmp(c.act->type, "NONE") == 0; /* an idiom that is no event, however it is tagged */
        if (none && hit->n > 2) return hit->n;
        uint32_t head =
            i + (hit->n > 1 && r->rules->pack->head_first && word_is(r, i, W_NEG)); /* "tidak memenuhi panggilan" */
        if (hit->column == 2) head = fits_head(r, i, i + hit->n);
        bool parted = fits_parted(r, hit, i);
        if ((!parted && !fits_tag(r, head, c.column)) || !fits_form(r, &c)) continue;
        if (none) return hit->n;
        if (c.column == 0 && c.act->subject_meets) c.column = 1;
        if (fits_object_first(r, hit, i)) c.column = 1, c.group = r->mentions.v[r->mention_at[i - 1]].first;
        if (parted) c.column = 1, c.group = i - 1;
        if (!try_sense(r, &c)) {
            if (c.column == 2 && hit->n > past && fits_tag(r, i, 2))
                past = hit->n; /* "phone call" is no call, but a "fatal shooting" is a shooting */
            continue;
        }
        if (!c.vouched) return take(r, &c);
        if (!vouched.act) vouched = c;
    }
    return vouched.act ? take(r, &vouched) : past;
}

/* "said that Russia must return the helicopter": whoever has power and says what a party must do asks it of that party.
 */
static void try_obligation(struct reading *r, uint32_t i)
{
    int32_t s = r->said_in[i];
    const struct noun *n = s >= 0 && reading_word_says(r, i, "must") ? clause_noun(r, i) : NULL;
    if (!n || r->sayings.v[s].speaker < 0 || (n->first > 0 && word_feat(r, n->first - 1, "PronType=Rel")))
        return;           /* "what they need to live" */
    struct noun who = *n; /* the list may move when a mention is made */
    int32_t asked = noun_party(r, &who);
    if (asked >= 0 && r->mentions.v[asked].kind == M_SELF) return; /* "pihaknya harus": his own duty */
    bool listed = who.first > sentence_first(r, i) && word_is(r, who.first - 1, W_AND);
    if (word_feat(r, who.first, "Poss=Yes") && !listed) return; /* "his party will need to" */
    uint32_t verb = i + r->class_len[i]; /* "putusan pengadilan harus ditaati" asks nothing of the court */
    bool done_to = !r->rules->auxiliary_passive && verb < sentence_last(r, i) && word_feat(r, verb, "Voice=Pass");
    if (!r->rules->auxiliary_passive && (done_to || (asked >= 0 && r->mention_at[who.head] != asked))) return;
    bool reported = r->statements.v[s].form == RUNUT_INDIRECT; /* in direct speech only who is named there */
    if (!reported && (r->rules->pack->head_first || asked < 0 || mention_points(&r->mentions.v[asked]))) return;
    struct candidate c = {
        .act = &obliging, .i = i, .end = i + r->class_len[i], .group = i, .self = true, .why = WHY_OBLIGATION};
    c.actor = (struct side){.mention = {r->sayings.v[s].speaker}, .why = {WHY_SPEAKER_HERE}, .n = 1};
    why(r, WHY_OBLIGED);
    sides_add_joined(r, &c.recipient, asked);
    bool passed_on = side_in_sector(r, &c.actor, "JRN"); /* "Menurut Kabar Pagi, klub harus membayar" */
    if (asked < 0 || passed_on || need_same(r, &c) || need_own_country(r, &c) || !side_has_power(r, &c.actor) ||
        !side_has_power(r, &c.recipient))
        return;
    add_event(r, &c);
}

void event_find(struct reading *r)
{
    for (uint32_t i = 0, n; i < r->text->n_words && r->events.n < LIMIT_EVENTS; i += n) {
        n = 1;
        if (r->mention_at[i] >= 0 || r->time_at[i] >= 0 || r->mute[r->sentence_of[i]]) continue;
        try_obligation(r, i);
        n = try_word(r, i);
    }
    scene_infer(r);
}
