/* SPDX-License-Identifier: MIT */
/**
 * Acts that another one of their clause's words, or who does them to whom, makes of the act that their row tells: a
 * warning about others that accuses them, a meeting called off, weapons shown that are sent at somebody, a state that
 * protests.
 */
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

/* The subject of the clause that a verb of saying takes, "demanding that the Australian government act", "the council
 * has lied, he alleged"; false where it takes none. */
static bool subject_of_complement(struct reading *r, struct candidate *c)
{
    size_t s;
    const struct saying *x = event_saying(r, c, &s);
    uint32_t k = c->end, end = sentence_last(r, c->i);
    bool comp = k < end && word_is(r, k, W_COMP);
    if (r->rules->pack->head_first || (!x && !comp) || r->text->words[c->i].upos == UPOS_NONE) return false;
    if (x) k = x->content[0][0], end = x->content[0][1];
    while (k < end && (word_is(r, k, W_COMP) || r->time_at[k] >= 0 || r->text->words[k].upos == ADV)) k++;
    if (k >= end || r->noun_of[k] < 0) return true;
    struct noun who = r->nouns.v[r->noun_of[k]]; /* the list may move when a mention is made */
    if (who.end >= end) return true;
    bool clause = (k && word_is(r, k - 1, W_COMP)) || r->text->words[who.end].upos == AUX ||
                  word_feat(r, who.end, "VerbForm=Fin") || r->text->words[who.end].upos == VERB ||
                  r->text->words[who.end].upos == ADV;
    if (!clause && act_is(c->act, "REQUEST")) return false; /* "proposed a partnership with India" */
    int32_t party = noun_party(r, &who);
    if (party >= 0 && r->mentions.v[party].kind != M_PRONOUN) sides_add_joined(r, &c->recipient, party);
    return true;
}

/* Whether party M only suffered a deed that a noun before it tells: "an inquiry into the execution of Sarif". */
static bool of_deed(const struct reading *r, int32_t m)
{
    uint32_t g = clause_governor(r, &r->mentions.v[m]);
    return g != MAP_NONE && g > 0 && reading_word_says(r, g, "of") && word_act(r, g - 1, 2, plover_suffered);
}

/* "criticised a UN decision", "oppose the abuses and crimes of the president": where heads come last, whether party M
 * has the thing that somebody blames: nothing stands between that and word K but what hangs on it or is joined to it.
 */
static bool has_thing(const struct reading *r, const struct candidate *c, int32_t m, uint32_t k)
{
    uint32_t first = r->mentions.v[m].first;
    for (k = c->thing.end > k ? c->thing.end : k; k < first; k++) {
        bool of = reading_word_says(r, k, "of") || word_is(r, k, W_AND | W_DET) || r->noun_of[k] >= 0;
        bool objects = c->act->objects && reading_word_says(r, k, "whose"); /* "a life sentence for" */
        if (!of && !objects && r->time_at[k] < 0 && (k + 1 >= first || r->time_at[k + 1] < 0)) return false;
    }
    return true;
}

/* Whose name alone stands between commas behind the comma at K, "summoned the head of the mission, Tom Hill, and"; -1
 * nobody's. */
static int32_t apposed_at(const struct reading *r, uint32_t k, uint32_t end)
{
    int32_t m = k + 1 < end ? r->mention_at[k + 1] : -1;
    const struct mention *x = m >= 0 && r->mentions.v[m].kind == M_NAME ? &r->mentions.v[m] : NULL;
    bool person = x && x->actor >= 0 && r->actors.v[x->actor].person;
    return person && x->first == k + 1 && (x->end == end || word_mark(r, x->end, ',')) ? m : -1;
}

/* Where heads come last, the party that the complement of C names first; -1 where that is rather another's: of blame,
 * whose the thing is; of an inquiry or a charge, none that only tells where; of a request, with or from whom. */
static int32_t named_in_complement(const struct reading *r, const struct candidate *c)
{
    bool accuse = act_is(c->act, "ACCUSE"), blame = act_in_mode(c->act, "disapprove");
    uint32_t from = c->end, end = sentence_last(r, c->i);
    if (from < end && word_mark(r, from, ',')) { /* "condemned, once again, China's attacks" */
        for (from++; from < end && from < c->end + CLAUSE_BRACKET && !word_mark(r, from, ','); from++) {}
        from += from < end;
    }
    for (uint32_t k = from; k < end && k < c->end + WORDS_BETWEEN; k++) {
        int32_t m = r->mention_at[k];
        enum mention_kind kind = m >= 0 ? r->mentions.v[m].kind : M_PLACE;
        if (word_mark(r, k, ',')) return apposed_at(r, k, end);
        if (r->quoted_at[c->i] >= 0 && r->quoted_at[k] != r->quoted_at[c->i]) return -1;
        if (kind != M_COUNTRY && kind != M_ORG && kind != M_SEAT && kind != M_NAME) continue;
        uint32_t g = clause_governor(r, &r->mentions.v[m]);
        bool with = g != MAP_NONE && word_is(r, g, W_WITH | W_FROM);
        bool where = r->mentions.v[m].governed_place && kind != M_ORG && kind != M_NAME;
        bool own = has_thing(r, c, m, from) || sides_marks(r, c->act->prepositions, c->act->n_prepositions, g);
        bool fits = !accuse ? with : blame ? own && !where : !with && !where;
        if (!accuse && !fits) continue; /* an apposition may be behind it */
        return fits && !of_deed(r, m) ? m : -1;
    }
    return -1;
}

/* Whom an accusation or warning is about, where only its complement says so: the parties named first in it. Where heads
 * come last a party that stands somewhere in it is mostly another's: "called for an end to attacks in Chad". */
void sides_complement(struct reading *r, struct candidate *c)
{
    why(r, WHY_COMPLEMENT);
    if (subject_of_complement(r, c)) return;
    if (!r->rules->pack->head_first) {
        sides_add_joined(r, &c->recipient, named_in_complement(r, c));
        return;
    }
    bool asks = act_is(c->act, "REQUEST"), thing = c->thing.end; /* whose it is: "kebijakan Israel" */
    if (asks && ((c->end - c->i > 1 && !word_is(r, c->end - 1, W_TO)) || thing))
        return; /* "menuntut penyelidikan atas kematian X": X is not asked */
    uint32_t end = thing ? c->thing.end : sentence_last(r, c->i);
    for (uint32_t k = c->end; k < end && k < c->end + WORDS_BETWEEN; k++) {
        int32_t m = r->mention_at[k];
        if (r->quoted_at[c->i] >= 0 && r->quoted_at[k] != r->quoted_at[c->i]) return;
        if (m < 0) {
            if (asks && r->text->words[k].upos == VERB) return; /* "mengajak mendoakan Palestina": not who is asked */
            if (k > c->end + 2 && c->recipient.n && (clause_verb(r, k) || word_is(r, k, W_AUX | W_FUTURE | W_REL)))
                return;
            continue;
        }
        enum mention_kind kind = r->mentions.v[m].kind;
        uint32_t g = asks ? MAP_NONE : clause_governor(r, &r->mentions.v[m]);
        if (g != MAP_NONE && (word_is(r, g, W_TO) || reading_word_says(r, g, "way"))) {
            k = r->mentions.v[m].end - 1; /* "mengajukan gugatan ke MK": where it is filed */
            continue;
        }
        bool deed = thing && k > c->thing.first && c->thing.end < sentence_last(r, c->i) &&
                    sides_marks(r, c->act->prepositions, c->act->n_prepositions, c->thing.end);
        if (deed || kind == M_COUNTRY || kind == M_ORG || kind == M_SEAT || kind == M_NAME)
            sides_add(r, &c->recipient, m);
        k = r->mentions.v[m].end - 1;
    }
}

/* A warning that tells of others' doings accuses them; only one that is addressed to them threatens. */
static const struct act_row warning_about = {.type = "ACCUSE", .mode = "disapprove", .cameo = "110"};
void turn_warning(struct reading *r, struct candidate *c)
{
    size_t s;
    if (!act_is(c->act, "THREATEN") || !event_saying(r, c, &s) || strcmp(r->statements.v[s].act, "warn") != 0) return;
    if (c->recipient.n && r->mentions.v[c->recipient.mention[0]].first == c->end && !noun_owned(r, c->end)) return;
    c->act = &warning_about;
    c->why = WHY_WARNING;
    sides_complement(r, c);
    if (need_own_country(r, c)) c->recipient.n = 0; /* "IRGC memperingatkan bahwa Iran siap" blames nobody */
}

/* "Pertemuan X dan Y batal": a meeting that a word behind the noun calls off. */
static const struct act_row called_off = {.type = "REJECT", .mode = "meet", .cameo = "125"};
static void turn_meeting(const struct reading *r, struct candidate *c)
{
    if (c->column != 2 || !r->rules->pack->head_first || (c->actor.n + c->recipient.n) == 0 ||
        (!act_is(c->act, "CONSULT") && !act_is(c->act, "AGREE")))
        return;
    for (uint32_t k = c->end, last = sentence_last(r, c->i); k < last && !word_mark(r, k, ','); k++) {
        if (r->mention_at[k] >= 0) continue;
        if (reading_word_says(r, k, "cancels")) {
            c->act = &called_off;
            return;
        }
        if (r->quoted_at[k] != r->quoted_at[c->i] || r->text->words[k].upos == VERB || word_is(r, k, W_REL | W_COMP))
            return;
    }
}

/* "Iran meluncurkan rudal ke Tel Aviv", "fired a rocket toward Israel": weapons sent right at another country are no
 * show of force. */
static const struct act_row strike = {
    .type = "ASSAULT", .mode = "heavy-weapons", .context = "military", .cameo = "194"};
static void turn_strike(struct reading *r, struct candidate *c)
{
    bool shows = act_is(c->act, "MOBILIZE") && act_in_mode(c->act, "weapons");
    if (!shows || c->column != 0 || c->actor.n != 1) return;
    for (uint32_t k = 0; k < c->args.n && !c->recipient.n && !r->rules->pack->head_first; k++) {
        const struct argument *a = &c->args.v[k]; /* "fired shells at a base" */
        if (a->marker == MAP_NONE || !reading_word_says(r, a->marker, "aim") || !need_house(r, &strike, a->noun.head))
            continue;
        why(r, WHY_MARKED);
        sides_add(r, &c->recipient, mention_of_noun(r, &a->noun));
        c->act = &strike;
        return;
    }
    if (c->recipient.n != 1) return;
    const struct mention *met = &r->mentions.v[c->recipient.mention[0]];
    int32_t a = r->mentions.v[c->actor.mention[0]].actor;
    const char *own = a >= 0 ? r->actors.v[a].country : NULL,
               *its = met->actor >= 0 ? r->actors.v[met->actor].country : NULL;
    bool right = met->first > 0 && reading_word_says(r, met->first - 1, "way");
    bool other = its && (own ? strcmp(own, its) != 0 : !r->rules->pack->head_first);
    if (other && right && met->first > c->end) c->act = &strike;
}

/* "sent tanks to the border with Syria": what is sent to a border is no gift. */
static const struct act_row deploys = {.type = "MOBILIZE", .mode = "troops", .context = "military", .cameo = "154"};
static void turn_deploy(const struct reading *r, struct candidate *c)
{
    bool force =
        c->object_end ? strcmp(c->object_what, "arms") == 0 || strcmp(c->object_what, "troops") == 0 : c->vouched;
    if (r->rules->pack->head_first || !act_is(c->act, "AID") || c->column != 0 || !force) return;
    for (uint32_t k = 0; k < c->args.n; k++) {
        const struct argument *a = &c->args.v[k];
        if (a->marker == MAP_NONE || !word_is(r, a->marker, W_TO) ||
            strcmp(word_object(r, a->noun.head), "border") != 0)
            continue;
        c->act = &deploys;
        c->recipient.n = 0;
        return;
    }
}

/* "The United States is protesting China's decision": a state does not march, it objects. */
static const struct act_row objects_to = {
    .type = "ACCUSE", .mode = "disapprove", .context = "diplomatic", .cameo = "111"};
static void turn_protest(const struct reading *r, struct candidate *c)
{
    bool plain = act_is(c->act, "PROTEST") && c->column == 0 && act_in_mode(c->act, "demo") && c->act->takes_object &&
                 c->end == c->i + 1;
    if (r->rules->pack->head_first || !plain || c->actor.n != 1 || !(c->thing.end || c->recipient.n)) return;
    const struct mention *m = &r->mentions.v[c->actor.mention[0]];
    const char *sector = m->actor >= 0 ? r->actors.v[m->actor].sector : NULL;
    if (m->kind == M_COUNTRY || (sector && strcmp(sector, "GOV") == 0)) c->act = &objects_to;
}

/* "Trump menyerang FBI dengan mengeluarkan dokumen", "lewat cuitan": who attacks by words finds fault. */
static const struct act_row finds_fault = {.type = "ACCUSE", .mode = "disapprove", .cameo = "111"};
static void turn_words(const struct reading *r, struct candidate *c)
{
    bool plain = act_is(c->act, "ASSAULT") && !c->act->mode && c->column == 0 && c->end == c->i + 1;
    uint32_t last = sentence_last(r, c->i);
    if (!r->rules->pack->head_first || !plain) return;
    for (uint32_t k = c->end; k < last && k < c->end + WORDS_BETWEEN && !(r->text->words[k].flags & WORD_PUNCT); k++) {
        if (r->mention_at[k] >= 0 || !reading_word_says(r, k, "through")) continue;
        for (uint32_t w = k + 1; w < last && w <= k + 3; w++)
            if (reading_word_says(r, w, "utterance")) c->act = &finds_fault;
    }
}

/* Whether all on a side are people, by a common noun or by name. */
static bool people(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        const struct mention *m = &r->mentions.v[s->mention[k]];
        bool person = m->actor >= 0 && r->actors.v[m->actor].person;
        if (!person && (m->kind != M_AGENT || m->is->agent == MAP_NONE)) return false;
    }
    return s->n > 0;
}

/* "Gunmen seized two nurses", "rebels captured six soldiers": whom an armed band takes is abducted; whom police seize
 * is arrested. */
static const struct act_row abducts = {.type = "ASSAULT", .mode = "abduct", .context = "crime", .cameo = "181"};
static const struct act_row arrests = {.type = "COERCE", .mode = "arrest", .context = "legal", .cameo = "173"};
static void turn_captive(const struct reading *r, struct candidate *c)
{
    const char *mode = act_is(c->act, "COERCE") && c->act->mode ? c->act->mode : "";
    bool seized = strcmp(mode, "seize") == 0 && strcmp(c->act->cameo, "192") != 0,
         taken = seized || strcmp(mode, "arrest") == 0;
    bool bare = c->column == 1 || (c->recipient.n && c->recipient.why[0] == WHY_BEHIND_VERB && !c->object_end);
    if (r->rules->pack->head_first || c->column == 2 || !taken || !bare || !people(r, &c->recipient)) return;
    if (side_in_sector(r, &c->actor, "REB UAF CRM"))
        c->act = &abducts;
    else if (seized && side_in_sector(r, &c->actor, "COP"))
        c->act = &arrests;
}

/* "Kenya and the Norwegian military held drills": an exercise of two states is something they do together. */
static const struct act_row together = {.type = "COOPERATE", .context = "military", .cameo = "062"};
static void turn_joint(const struct reading *r, struct candidate *c)
{
    bool drill = c->object_end && strcmp(c->object_what, "exercise") == 0;
    if (!act_is(c->act, "MOBILIZE") || !drill || r->rules->pack->head_first) return;
    const char *own = NULL;
    for (uint32_t k = 0; k < c->actor.n; k++) {
        int32_t a = r->mentions.v[c->actor.mention[k]].actor;
        const char *its = a >= 0 ? r->actors.v[a].country : NULL;
        if (own && its && strcmp(own, its) != 0) c->act = &together;
        if (its) own = its;
    }
}

/* "Israel promised to attack Iran", "vowed to arrest the rebels": what harms somebody is no promise to him, but for
 * what the law says that it will do. */
static const struct act_row harms = {.type = "THREATEN", .mode = "violence", .context = "military", .cameo = "138"};
static const struct act_row threatens = {.type = "THREATEN", .context = "diplomatic", .cameo = "130"};
static void turn_promise(const struct reading *r, struct candidate *c)
{
    bool force = false, violence = false;
    if (!act_is(c->act, "AGREE") || !c->carried || !c->recipient.n || side_of_law(r, &c->actor)) return;
    if (determiners_first(r, r->mentions.v[c->recipient.mention[0]].first) != c->carried) return;
    for (uint32_t h = r->hits.first[c->carries]; h < r->hits.first[c->carries + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        const struct act_row *act = hit->table == PACK_ACTS ? &r->rules->acts[hit->row] : NULL;
        if (!act || hit->column != 0 || hit->n != c->carried - c->carries || act->objects) continue;
        force = force || plover_quad(act->type) == 4;
        violence = violence || act_is(act, "ASSAULT");
    }
    if (force) c->act = violence ? &harms : &threatens;
}

void turn_act(struct reading *r, struct candidate *c)
{
    turn_promise(r, c);
    turn_captive(r, c);
    turn_words(r, c);
    turn_joint(r, c);
    turn_meeting(r, c);
    turn_strike(r, c);
    turn_deploy(r, c);
    turn_protest(r, c);
}

bool turn_objects(const struct candidate *c) { return c->act == &objects_to; }
