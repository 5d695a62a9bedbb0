/* SPDX-License-Identifier: MIT */
/**
 * Verbs that tell what was meant, asked for or kept from happening, by what they hang on: "launched an operation to
 * free the hostages", "the call to recognise the state", "kept protesters from blocking the road". Only a tree tells
 * what an infinitive hangs on; where there is none it counts as before. Where heads come first a word of purpose stands
 * right before its verb and needs no tree: "mengirim tim untuk memeriksa".
 */
#include "read/clause/tree.h"
#include "read/core/plover.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/noun.h"

#define PRIVATE "CVL REF MED EDU BUS AGR JRN REL" /* sectors of those outside the public realm */

enum { HABIT = 7, FAR = 8, SHALL = 16 }; /* words back to what tells a habit, on to it, back to what shall be */

/* The word before a verb and the adverbs that stand before it, its first word at the least. */
static uint32_t before(const struct reading *r, uint32_t i)
{
    uint32_t k = i, first = sentence_first(r, i);
    while (k > first && r->text->words[k - 1].upos == ADV && r->mention_at[k - 1] < 0) k--;
    return k > first ? k - 1 : i;
}

static bool infinitive(const struct reading *r, const struct candidate *c)
{
    uint32_t k = before(r, c->i);
    return c->column == 0 && !r->rules->pack->head_first && k < c->i && word_is(r, k, W_FOR) &&
           !word_is(r, k, W_FUTURE) && r->text->words[c->i].upos == VERB;
}

static bool asks(const struct act_row *act) { return act_is(act, "REQUEST"); }

/* Whether the act told at word K, and before word UNTIL, asks for, promises, threatens or refuses something, as a verb
 * or as a noun: "plans to visit" is one deed. */
static bool speaks(const struct reading *r, uint32_t k, uint32_t until)
{
    static const char *const types[] = {"REQUEST", "AGREE", "THREATEN", "REJECT"};
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
        if (r->hits.v[h].table != PACK_ACTS || (k < until && k + r->hits.v[h].n > until)) continue;
        for (size_t t = 0; t < sizeof types / sizeof *types; t++)
            if (strcmp(r->rules->acts[r->hits.v[h].row].type, types[t]) == 0) return true;
    }
    return false;
}

static bool hangs(const struct reading *r, uint32_t i, const char *relation)
{
    return r->text->words[i].head >= 0 && word_hangs(r, i, relation);
}

/* "warga diminta membatasi kegiatan", "didesak untuk mundur": right behind a passive of asking stands what is asked; in
 * a headline behind its comma too, "Serikat Buruh Diminta Budi Temui Menteri, Dukung Pemerintah". */
static bool asked_of(const struct reading *r, const struct candidate *c)
{
    uint32_t k = c->i, first = sentence_first(r, c->i);
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    if (!r->rules->pack->head_first || c->column != 0 || r->rules->auxiliary_passive) return false;
    bool heading = before && in_heading(r, k) && k > first && word_mark(r, k - 1, ',') && before->column == 1;
    if (heading && asks(before->act) && r->sentence_of[before->i] == r->sentence_of[k]) return true;
    while (k > first && word_is(r, k - 1, W_FOR | W_NEG | W_AUX) && !word_is(r, k - 1, W_HYPO)) k--;
    return k > first && word_act(r, k - 1, 1, asks);
}

/* "minta Dirjen dievaluasi dan dicopot", "meminta agar polisi bertindak mengusut": told in the clause of what is asked.
 */
static bool within_request(const struct reading *r, const struct candidate *c)
{
    const struct candidate *asks = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    if (!asks || !r->rules->pack->head_first || !act_is(asks->act, "REQUEST") || asks->column != 0 || c->column == 2 ||
        asks->end > c->i || r->sentence_of[asks->i] != r->sentence_of[c->i] ||
        r->quoted_at[asks->i] != r->quoted_at[c->i])
        return false;
    bool verb = false; /* "mengusulkan otonomi dan menolak", but "meminta polisi mengusut dan menangkap" */
    for (uint32_t k = asks->end; k < c->i; k++) {
        if (r->text->words[k].flags & WORD_PUNCT || word_is(r, k, W_BECAUSE | W_BUT | W_REL) ||
            (word_is(r, k, W_SUB) && !word_is(r, k, W_FOR)) || (word_is(r, k, W_AND) && !verb && r->mention_at[k] < 0))
            return false;
        verb = verb || r->text->words[k].upos == VERB;
    }
    return true;
}

/* "agar polisi menangkap pelaku", "mengingatkan publik agar tidak menghasut dan menyebarkan hoaks": told in a clause
 * that says what shall be, behind its subject, its first verb or a negation. */
static bool shall_be(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    if (!r->rules->pack->head_first || c->column == 2) return false;
    for (bool behind = false; k > first && c->group - k < SHALL; k--) {
        bool named = r->mention_at[k - 1] >= 0;
        if (!named && word_is(r, k - 1, W_SUB)) return behind && word_is(r, k - 1, W_FOR);
        if (r->text->words[k - 1].flags & WORD_PUNCT || (!named && word_is(r, k - 1, W_BECAUSE | W_BUT | W_REL)))
            return false;
        behind = behind || named || word_is(r, k - 1, W_NEG) || r->text->words[k - 1].upos != ADV;
    }
    return false;
}

/* "kami minta Bupati dipecat", "mencegah Iran menyerang": a deed whose subject stands right behind a verb that asks for
 * it, fears or averts it, and is that verb's object. */
static bool wished_of(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    if (!r->rules->pack->head_first || c->column == 2) return false;
    while (k > first && r->mention_at[k - 1] < 0 &&
           (word_is(r, k - 1, W_AUX | W_FUTURE | W_NEG | W_HYPO) || r->text->words[k - 1].upos == ADV))
        k--;
    const struct noun *n = noun_before(r, k);
    if (!n) return false;
    int32_t m = r->mention_at[n->first];
    k = determiners_first(r, m >= 0 ? r->mentions.v[m].first : n->first);
    if (k == first || r->mention_at[k - 1] >= 0 || r->quoted_at[k - 1] != r->quoted_at[c->i]) return false;
    return reading_word_says(r, k - 1, "averts") || word_act(r, k - 1, 0, asks);
}

/* "refused to sign the deal", "blocked the deportation of students": what is not done for that has been told. */
static bool refused_before(const struct reading *r, const struct candidate *c)
{
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    return before && act_is(before->act, "REJECT") && !r->rules->pack->head_first && c->i >= before->end &&
           c->i < before->end + 5 && r->sentence_of[before->i] == r->sentence_of[c->i] &&
           (event_modality(r, c) & RUNUT_NEGATED || (c->column == 2 && plover_quad(c->act->type) == 4));
}

/* "called on the minister to resign": the infinitive at which the clause of a request ends is what it asks for. */
static bool asked_before(const struct reading *r, const struct candidate *c)
{
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    return before && act_is(before->act, "REQUEST") && before->stop == c->i && before->recipient.n &&
           clause_infinitive(r, c->i) && !r->rules->pack->head_first;
}

/* "urged the court to jail officers convicted of torture", "to punish the men who shot him": what describes somebody
 * within a wish has been done all the same. */
static bool presupposed(const struct reading *r, const struct candidate *c)
{
    uint32_t k = c->group, first = sentence_first(r, c->i);
    if (r->rules->pack->head_first) { /* "meminta Rudi dideportasi usai menganiaya warga" */
        bool since = k > first && word_is(r, k - 1, W_SUB | W_BECAUSE) && word_is(r, k - 1, W_PREP);
        return since && c->column == 0 && plover_quad(c->act->type) == 4 && !word_is(r, k - 1, W_FOR | W_HYPO) &&
               !reading_word_says(r, k - 1, "until");
    }
    if (c->reduced || c->named_met) return !(k > first && word_is(r, k - 1, W_AND | W_OR));
    while (k > first && word_is(r, k - 1, W_AUX) && !word_is(r, k - 1, W_HYPO | W_FUTURE)) k--;
    bool past = word_feat(r, c->i, "Tense=Past") || word_is(r, c->i - (c->i > first), W_BE);
    return past && k > first && word_is(r, k - 1, W_REL);
}

/* What is only asked for, promised or threatened is not done; the asking is the event. */
static bool only_wished(const struct reading *r, const struct candidate *c)
{
    static const char *const acts[] = {"request", "promise", "threaten", "ask"};
    int32_t s = presupposed(r, c) ? -1 : r->said_in[c->i];
    for (size_t k = 0; s >= 0 && k < sizeof acts / sizeof *acts; k++)
        if (strcmp(r->statements.v[s].act, acts[k]) == 0 &&
            (r->statements.v[s].form == RUNUT_INDIRECT ||
             (k == 0 && r->statements.v[s].form == RUNUT_MIXED && r->rules->pack->head_first)))
            return true;
    return false;
}

bool unreal_asked(const struct reading *r, const struct candidate *c)
{
    if (only_wished(r, c) || asked_before(r, c) || refused_before(r, c) || asked_of(r, c) || within_request(r, c) ||
        wished_of(r, c) || shall_be(r, c))
        return true;
    struct candidate verb = *c; /* "agreed to hold joint exercises": of a noun the verb that carries it */
    if (c->column == 2 && c->carrier < c->i && !c->carrier_passive) verb.i = verb.group = c->carrier, verb.column = 0;
    if (!infinitive(r, &verb)) return false;
    uint32_t i = verb.i, head = r->text->words[i].head >= 0 ? (uint32_t)r->text->words[i].head : i;
    bool under = hangs(r, i, "acl") || hangs(r, i, "xcomp") || hangs(r, i, "ccomp");
    return head != i && under && speaks(r, head, i) && r->sentence_of[head] == r->sentence_of[i];
}

/* Whether the word at K asks for a deed, plans, fears or averts it, with an adverb at most behind it. */
static bool wants(const struct reading *r, uint32_t k)
{
    return r->mention_at[k] < 0 && (speaks(r, k, k) || reading_word_says(r, k, "averts"));
}

bool unreal_noun(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = r->noun_of[c->i] >= 0 ? r->nouns.v[r->noun_of[c->i]].first : c->i;
    bool force = r->rules->pack->head_first && plover_quad(c->act->type) == 4;
    for (uint32_t w = k; w < c->i; w++) /* "attempted murder", "a possible attack", "ancaman pemenggalan" */
        if (reading_word_says(r, w, "coming") || reading_word_says(r, w, "averts") || (force && wants(r, w)))
            return true;
    for (uint32_t w = c->end, last = sentence_last(r, c->i); w < last && w < c->end + FAR; w++) /* "are common" */
        if (reading_word_says(r, w, "habit") && r->quoted_at[w] == r->quoted_at[c->i]) return true;
    for (uint32_t w = k; w > first && k - w < HABIT; w--) /* "frequently carry out attacks" */
        if (reading_word_says(r, w - 1, "habit")) return true;
    if (k == first) return false;
    if (!word_is(r, --k, W_PREP)) return wants(r, k) || word_is(r, k, W_FOR | W_NEG | W_HYPO);
    if (word_is(r, k, W_FROM)) return k > first; /* "safe from attacks"; not "Dari penangkapan Rudi, polisi menyita" */
    for (uint32_t w = k; w > first && k - w < 2; w--)
        if (wants(r, w - 1)) return true;
    return false;
}

/* "kept protesters from blocking the road": behind a verb with its object, "from" tells what did not happen. */
static bool barred(const struct reading *r, const struct candidate *c)
{
    uint32_t k = before(r, c->i), first = sentence_first(r, c->i);
    if (c->column != 0 || r->rules->pack->head_first || k == c->i || !word_is(r, k, W_FROM) || k < first + 2)
        return false;
    if (!word_feat(r, c->i, "VerbForm=Ger") && !word_feat(r, c->i, "Tense=Pres")) return false;
    const struct noun *n = noun_before(r, k);
    return n && n->first > first && r->text->words[n->first - 1].upos == VERB;
}

/* "memakai pisau untuk menusuk korban": whether what the word of purpose at K tells was done with what a verb before it
 * says was used; not with what will or can be used. */
static bool by_means(const struct reading *r, uint32_t k)
{
    uint32_t first = sentence_first(r, k), v = k;
    while (v > first && k - v < FAR && !reading_word_says(r, v, "uses"))
        if (r->text->words[--v].flags & WORD_PUNCT || word_is(r, v, W_FOR | W_REL | W_HYPO)) return false;
    if (!reading_word_says(r, v, "uses") || v == k) return false;
    for (; v > first && r->mention_at[v - 1] < 0 && word_is(r, v - 1, W_AUX | W_FUTURE | W_NEG | W_HYPO); v--)
        if (word_is(r, v - 1, W_FUTURE | W_NEG | W_HYPO)) return false;
    return true;
}

/* The word before "untuk" where only the purpose of another deed is told: "mengirim tim untuk memeriksa"; MAP_NONE
 * where none is. Who travels to talk does talk, and what was decided is done. */
static uint32_t purpose(const struct reading *r, const struct candidate *c)
{
    static const char *const told[] = {"CONSULT", "REQUEST", "PROTEST", "AGREE"};
    uint32_t first = sentence_first(r, c->i), k = c->i;
    for (size_t n = 0; n < sizeof told / sizeof *told; n++)
        if (strcmp(c->act->type, told[n]) == 0) return MAP_NONE;
    bool speaks = act_in_mode(c->act, "disapprove"); /* "berkumpul untuk memprotes" */
    if (speaks && r->rules->pack->head_first && c->i > first + 1 && r->text->words[c->i - 2].upos != NOUN)
        return MAP_NONE;
    while (k > first && word_is(r, k - 1, W_AUX)) k--;
    if (c->column == 2 || k < first + 2 || !word_is(r, k - 1, W_FOR) || !r->rules->pack->head_first) return MAP_NONE;
    if (by_means(r, k - 1)) return MAP_NONE;
    int32_t whose = r->mention_at[k - 2]; /* "keputusan Partai Maju untuk mencabut" */
    uint32_t what = whose >= 0 && r->mentions.v[whose].first > first ? r->mentions.v[whose].first - 1 : k - 2;
    return reading_word_says(r, what, "done") ? MAP_NONE : k - 2;
}

bool unreal_nobodys(const struct reading *r, const struct candidate *c)
{
    uint32_t k = purpose(r, c);
    return k != MAP_NONE && r->text->words[k].upos == NOUN && r->mention_at[k] < 0;
}

/* Whether a gerund only names a doing, nobody's in particular: "supporting the airport was wrong", "a directing job".
 */
static bool named_only(const struct reading *r, const struct candidate *c)
{
    if (c->column != 0 || !word_gerund(r, c->i) || r->rules->pack->head_first || in_heading(r, c->i)) return false;
    struct noun n;
    uint32_t i = c->i, last = sentence_last(r, i);
    uint8_t pos = i > sentence_first(r, i) ? r->text->words[i - 1].upos : UPOS_NONE;
    bool within = pos == DET || pos == ADJ || pos == NOUN || pos == PROPN; /* not "accused of torturing detainees" */
    if (hangs(r, i, "csubj") || (within && (hangs(r, i, "amod") || hangs(r, i, "compound")))) return true;
    bool opens = i == sentence_first(r, i);
    bool behind_noun = !opens && (r->noun_of[i - 1] >= 0 || r->text->words[i - 1].flags & WORD_PUNCT);
    bool begun = !opens && hangs(r, i, "xcomp") && !(r->used[i - 1] & USED_CUE); /* "began shooting at the soldiers" */
    return !behind_noun && !begun && noun_at(r, c->end, last, &n) && n.end < last &&
           word_feat(r, n.end, "VerbForm=Fin");
}

/* "agreed water companies should be forced": a clause about others tells what several think. */
static bool thought(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || c->column == 2 || !act_is(c->act, "AGREE")) return false;
    uint32_t clause = r->used[c->i] & USED_CUE ? tree_clause(r, c->i) : MAP_NONE, last = sentence_last(r, c->i);
    struct noun n; /* a tree may take its subject for what is agreed */
    bool opens = noun_at(r, c->end, last, &n) && n.end < last && r->text->words[n.end].upos == AUX;
    return (clause == c->end || opens) && r->text->words[c->end].upos != PRON; /* "pledged they would" */
}

/* "experts often refuse", "people always find a way to blame": what is done again and again is no deed of a day. */
static bool habit(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i);
    uint32_t be = before(r, c->i); /* "fees are often charged" */
    bool now = c->column == 1 && word_is(r, be, W_BE) && word_feat(r, be, "Tense=Pres");
    if (c->column == 2 || (word_feat(r, c->i, "Tense=Past") && !now)) return false;
    for (uint32_t k = c->i; k > first && c->i - k < HABIT && r->mention_at[k - 1] < 0; k--) {
        if (reading_word_says(r, k - 1, "habit")) return true;
        if (r->text->words[k - 1].flags & WORD_PUNCT || word_feat(r, k - 1, "Tense=Past")) return false;
    }
    const struct noun *n = r->rules->pack->head_first ? NULL : clause_noun(r, c->i); /* "Usually leaders visit" */
    return n && n->first == first + 1 && reading_word_says(r, first, "habit");
}

/* "imposed tariffs on India to press Russia": what a deed is meant to say, which the deed itself does not. Who rallies,
 * meets or writes to ask for something asks. */
static bool meant(const struct reading *r, const struct candidate *c)
{
    const struct candidate *deed = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    if (!deed || !infinitive(r, c) || plover_quad(c->act->type) % 2 == 0 || act_is(c->act, "CONSULT")) return false;
    if (plover_quad(deed->act->type) % 2 || deed->column == 2 || act_is(deed->act, "PROTEST") || deed->end > c->i ||
        r->sentence_of[deed->i] != r->sentence_of[c->i])
        return false;
    for (uint32_t k = deed->end; k < c->i; k++)
        if (r->text->words[k].upos == VERB && r->mention_at[k] < 0) return false;
    return true;
}

/* Whether the only one on a side is several of no one in particular, by a bare common noun: "companies", "many states".
 */
static bool anyone(const struct reading *r, const struct side *s)
{
    const struct mention *m = s->n == 1 ? &r->mentions.v[s->mention[0]] : NULL;
    if (!m || m->kind != M_AGENT || m->is->country || m->core_end - m->core != 1) return false;
    bool bare = m->first == m->core || (word_is(r, m->first, W_DET) && !word_is(r, m->first, W_NEG) &&
                                        !m->is->definite && r->text->words[m->first].upos == ADJ);
    return bare && word_feat(r, m->core, "Number=Plur");
}

/* "Companies team up with an agency", "carriers can block websites": what is said in the present of private people in
 * general. What they ask of others, or blame them for, they do. */
static bool general(const struct reading *r, const struct candidate *c)
{
    if (!anyone(r, &c->actor) || !side_in_sector(r, &c->actor, PRIVATE)) return false;
    bool says = plover_quad(c->act->type) == 3 && side_known(r, &c->recipient);
    if (says || act_is(c->act, "PROTEST")) return false;
    uint32_t k = before(r, c->i);
    bool now = word_feat(r, c->i, "Tense=Pres") && word_feat(r, c->i, "VerbForm=Fin");
    return now || (word_is(r, k, W_HYPO) && word_is(r, k, W_AUX) && word_feat(r, c->i, "VerbForm=Inf"));
}

/* "states offer tax credits", "gather on the 16th of each month": what is done all the time, where it is told of no
 * one in the present. */
static bool standing(const struct reading *r, const struct candidate *c)
{
    uint32_t k = before(r, c->i);
    bool hangs =
        word_gerund(r, c->i) && (r->text->words[k].flags & WORD_PUNCT || r->noun_of[k] >= 0); /* ", offering" */
    bool present = (word_feat(r, c->i, "Tense=Pres") && !word_gerund(r, c->i)) || word_feat(r, c->i, "VerbForm=Inf");
    if (r->rules->pack->head_first || c->column != 0 || !(present || hangs) || in_heading(r, c->i)) return false;
    if (general(r, c)) return true;
    bool nobody = !c->recipient.n || anyone(r, &c->actor) || side_in_sector(r, &c->recipient, PRIVATE);
    bool alone = c->end == c->i + 1 && reading_word_says(r, c->i, "standing");
    if (alone && nobody && !word_is(r, k, W_FUTURE)) return true;
    for (uint32_t w = c->end, last = sentence_last(r, c->i); w < last && w < c->end + FAR; w++)
        if (reading_word_says(r, w, "each") && r->quoted_at[w] == r->quoted_at[c->i]) return true;
    return false;
}

/* "In the film a hacker attacks the government": what a sentence tells that opens with a work of the stage. */
static bool played(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = first + 1;
    if (r->rules->pack->head_first || c->column == 2 || word_feat(r, c->i, "Tense=Past") || !word_is(r, first, W_PREP))
        return false;
    while (k < c->i && k < first + HABIT && !word_mark(r, k, ',') && !mark_leisure(r, k)) k++;
    return k < c->i && mark_leisure(r, k) && r->quoted_at[k] == r->quoted_at[c->i];
}

/* "After meeting with your consultant": whoever reads it is on one side. */
static bool of_reader(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        uint32_t w = r->mentions.v[s->mention[k]].first;
        if (word_feat(r, w - (w > 0 && word_feat(r, w - 1, "Poss=Yes")), "Person=2") && r->quoted_at[w] < 0)
            return true;
    }
    return false;
}

/* "told reporters he would go", where a row asks for "told them to go": whether no infinitive stands right behind whom
 * a verb of telling has as its object. */
static bool only_tells(const struct reading *r, const struct candidate *c)
{
    if (!c->act->carried || c->column != 0 || !act_is(c->act, "REQUEST")) return false;
    if (!clause_infinitive(r, c->stop) || !c->recipient.n) return true;
    for (uint32_t k = c->end; k < c->stop; k++) {
        uint8_t pos = r->text->words[k].upos;
        if (pos == VERB || pos == AUX || pos == ADP || r->text->words[k].flags & WORD_PUNCT) return true;
    }
    return c->stop == c->end + 1;
}

/* Whether a party may be a team: a country, or a body of which no more is known. */
static bool team(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->kind == M_COUNTRY) return true;
    return x->kind == M_ORG && x->actor >= 0 && !r->actors.v[x->actor].sector;
}

/* "at the World Cup, where India demolished Sri Lanka": whether two teams meet in a sentence of sport. */
static bool teams(const struct reading *r, const struct candidate *c)
{
    if (c->actor.n + c->recipient.n < 2) return false;
    for (int side = 0; side < 2; side++) {
        const struct side *s = side ? &c->recipient : &c->actor;
        for (uint32_t k = 0; k < s->n; k++)
            if (!team(r, s->mention[k])) return false;
    }
    for (uint32_t k = sentence_first(r, c->i), last = sentence_last(r, c->i); k < last; k++)
        if (mark_leisure(r, k)) return true;
    return false;
}

/* "serangan terhadap Guam adalah serangan kepada AS": what something is held to be is no attack that was made. */
static bool predicate(const struct reading *r, const struct candidate *c)
{
    uint32_t k = r->noun_of[c->i] >= 0 ? determiners_first(r, r->nouns.v[r->noun_of[c->i]].first) : c->i;
    return r->rules->pack->head_first && c->column == 2 && act_is(c->act, "ASSAULT") && k > sentence_first(r, c->i) &&
           word_is(r, k - 1, W_AS);
}

/* "Setiap orang dilarang merokok": a rule meets nobody in particular. */
static bool ruled(const struct reading *r, const struct candidate *c)
{
    if (!r->rules->pack->head_first || c->column != 1 || !c->recipient.n || c->actor.n) return false;
    uint32_t k = determiners_first(r, r->mentions.v[c->recipient.mention[0]].first);
    return reading_word_says(r, k, "whoever") && r->class_len[k] == 2;
}

bool unreal_told(const struct reading *r, const struct candidate *c)
{
    if (!r->rules->pack->head_first &&
        (of_reader(r, &c->actor) || of_reader(r, &c->recipient) || teams(r, c) || only_tells(r, c)))
        return true;
    return meant(r, c) || predicate(r, c) || named_only(r, c) || thought(r, c) || habit(r, c) || standing(r, c) ||
           played(r, c) || ruled(r, c);
}

/* "asked scientists what they wanted", "“How can we tell?” he asked": a question asks for no deed. */
static bool questioned(const struct reading *r, const struct candidate *c)
{
    size_t s;
    if (event_saying(r, c, &s) && strcmp(r->statements.v[s].act, "ask") == 0 && r->statements.v[s].form == RUNUT_DIRECT)
        return true;
    bool told = r->rules->pack->head_first && c->recipient.n; /* "mengimbau warga jika melihat pelaku" */
    for (uint32_t k = c->end, end = sentence_last(r, c->i); k < end && k <= c->stop && k < c->end + OBJECT_REACH; k++)
        if (word_feat(r, k, "PronType=Int") || reading_word_says(r, k, "question") ||
            (k == c->stop && !told && word_is(r, k, W_SUB | W_COMP) && word_is(r, k, W_HYPO)))
            return true;
    return false;
}

/* "mengingatkan warga masih bisa mendaftar": a warning that tells what is so asks for nothing. */
static bool reminds(const struct reading *r, const struct candidate *c)
{
    size_t s;
    if (!r->rules->pack->head_first || c->column != 0 || c->recipient.n == 0 || !event_saying(r, c, &s) ||
        strcmp(r->statements.v[s].act, "warn") != 0)
        return false;
    uint32_t k = r->mentions.v[c->recipient.mention[c->recipient.n - 1]].end;
    return k > c->end && k < sentence_last(r, c->i) && reading_word_says(r, k, "fact");
}

bool unreal_request(const struct reading *r, const struct candidate *c)
{
    return act_is(c->act, "REQUEST") && (questioned(r, c) || reminds(r, c));
}

/* "tidak akan melindungi orang yang terbukti bersalah", "orang yang dipanggil wajib datang": what a relative clause
 * tells of anybody, where the clause around it tells what shall be or not. */
static bool of_anybody(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i), k = c->group;
    if (!r->rules->pack->head_first || c->column == 2) return false;
    if (k < first + 2 || !word_is(r, k - 1, W_REL) || !reading_word_says(r, k - 2, "whoever")) return false;
    bool counted = k > first + 2 && (r->text->words[k - 3].upos == NUM || word_is(r, k - 3, W_DET));
    if (counted && !reading_word_says(r, k - 3, "whoever")) return false; /* "dua orang yang dituduh" */
    const uint32_t shall = W_FUTURE | W_HYPO;
    for (uint32_t w = k - 2; w > first && !(r->text->words[w - 1].flags & WORD_PUNCT); w--)
        if (r->mention_at[w - 1] < 0 && word_is(r, w - 1, shall | W_NEG)) return true;
    for (uint32_t w = c->end; w < last && w < c->end + 2 * FAR && !(r->text->words[w].flags & WORD_PUNCT); w++)
        if (r->mention_at[w] < 0 && word_is(r, w, shall)) return true;
    return false;
}

unsigned unreal_modality(const struct reading *r, const struct candidate *c)
{
    if (barred(r, c)) return RUNUT_NEGATED;
    if (of_anybody(r, c)) return RUNUT_HYPOTHETICAL;
    if (purpose(r, c) != MAP_NONE) return RUNUT_HYPOTHETICAL;
    if (!infinitive(r, c) || act_is(c->act, "CONSULT")) return 0;
    bool aim = hangs(r, c->i, "advcl") && plover_quad(c->act->type) <= 2;
    return aim || hangs(r, c->i, "acl") ? RUNUT_HYPOTHETICAL : 0;
}
