/* SPDX-License-Identifier: MIT */
/**
 * What is given, taken or done in an act: the word of objects.tsv in its clause that is of a class which the act asks
 * for. What only tells of somebody is none, nor what stands in another phrase. And the object that is somebody though
 * no table knows the noun.
 */
#include "read/clause/chain.h"
#include "read/clause/number.h"
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

/* "gave Kenya $20m": a sign of currency before a number, where the act asks for money. */
static bool amount_at(const struct reading *r, const struct act_row *act, uint32_t i)
{
    if (r->text->words[i].upos != SYM || !act->objects || i + 1 >= r->text->n_words ||
        r->text->words[i + 1].upos != NUM || (i > 0 && r->text->words[i - 1].upos == NUM) || r->rules->pack->head_first)
        return false;
    return need_class(r, act, "money");
}

const struct hit *sides_object_hit(const struct reading *r, const struct act_row *act, uint32_t i)
{
    const struct hit *longest = hits_at(&r->hits, i, PACK_OBJECTS);
    for (uint32_t h = r->hits.first[i]; longest && h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h]; /* a village is a territory and a house, but "war games" are no war */
        if (hit->table != PACK_OBJECTS || hit->n != longest->n) continue;
        unsigned what = r->rules->object_class[hit->row];
        if (act->objects ? act_takes(act, what) : r->rules->object_names[what][0] != '-') return hit;
        if (!act->objects) return NULL;
    }
    return NULL;
}

bool sides_object_at(const struct reading *r, const struct act_row *act, uint32_t i)
{
    return sides_object_hit(r, act, i) || (!hits_at(&r->hits, i, PACK_OBJECTS) && amount_at(r, act, i));
}

/* Whether, where heads come first, a light verb carries the noun of force at K: as its object, or what somebody's deed
 * is that is that, "melakukan aksi penyerangan"; not "melakukan peliputan bentrokan" nor "melakukan operasi dengan
 * sasaran X".
 */
static bool carries(const struct reading *r, const struct candidate *c, uint32_t k)
{
    const struct noun *n = r->noun_of[k] >= 0 ? &r->nouns.v[r->noun_of[k]] : NULL;
    for (uint32_t w = c->end; w < k; w++)
        if (word_is(r, w, W_PREP | W_WITH | W_FOR) && r->mention_at[w] < 0) return false;
    return !n || n->head >= k || n->first < c->end || reading_word_says(r, n->head, "owned") ||
           r->text->words[n->head].upos != NOUN;
}

/* Whether word K may still be what a light verb carries: it is not behind another preposition than "of", "giving orders
 * in support of", nor behind a word of time, "held since the march". */
static bool reaches(const struct reading *r, const struct candidate *c, uint32_t k)
{
    if (!r->rules->pack->head_first && k > c->end && word_is(r, c->end, W_SUB)) return false;
    if (r->rules->pack->head_first)
        return c->end - c->i > 1 || !word_is(r, c->i, W_LIGHT) || plover_quad(c->act->type) != 4 || carries(r, c, k);
    const struct argument *a = c->args.n ? &c->args.v[0] : NULL; /* "seized ten pupils from | a school" */
    bool met = a && act_in_mode(c->act, "seize") && a->marker == MAP_NONE && a->mention >= 0 && a->direct;
    for (uint32_t w = met ? a->noun.end : k; w < k; w++)
        if (word_is(r, w, W_FROM)) return false;
    if (!c->thing.end || c->thing.first != c->end) return true;
    for (uint32_t w = c->thing.end; w < k; w++)
        if (word_is(r, w, W_PREP) && !reading_word_says(r, w, "of") && r->mention_at[w] < 0) return false;
    return true;
}

/* Whether word K only tells of a party that is the verb's object, "menahan tersangka korupsi dana desa". */
static bool of_party(const struct reading *r, const struct candidate *c, uint32_t k)
{
    const struct argument *a = c->args.n ? &c->args.v[0] : NULL;
    const struct mention *m = a && a->mention >= 0 ? &r->mentions.v[a->mention] : NULL;
    return r->rules->pack->head_first && c->column == 0 && m && m->kind == M_AGENT && a->marker == MAP_NONE &&
           a->direct && k > m->core && k < a->noun.end;
}

/* "according to court testimony": whether a noun phrase goes on at word K, so that "to court" is no phrase of its own.
 */
static bool within_phrase(const struct reading *r, uint32_t k)
{
    if (r->rules->pack->head_first || k >= r->text->n_words || r->noun_of[k] < 0 || k == 0) return false;
    return r->nouns.v[r->noun_of[k]].first < k && r->mention_at[k] < 0;
}

/* Where the phrase begins that a passive is told of: its subject, or what its relative clause describes. */
static uint32_t passive_from(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->i;
    bool hard = plover_quad(c->act->type) == 4 || act_is(c->act, "CONSULT");
    if (r->rules->pack->head_first || !hard) return first;
    const struct noun *n = c->reduced ? clause_described(r, c->i) : clause_noun(r, c->i);
    while (k > first && (word_is(r, k - 1, W_AUX | W_BE) || r->text->words[k - 1].upos == ADV)) k--;
    if (!n && k > first && word_is(r, k - 1, W_REL))
        n = noun_before(r, k - 1 - (k > first + 1 && word_mark(r, k - 2, ',')));
    const struct noun *head = n && c->reduced ? chain_head(r, n, first) : NULL;
    if (head) n = head;
    bool points = n && r->text->words[n->head].upos == PRON; /* "it was carried out by" */
    return n && n->first < c->i && !points ? n->first : first;
}

/* An object of a class that the act asks for, in words [beg, end). */
static bool object_in(const struct reading *r, struct candidate *c, uint32_t beg, uint32_t end)
{
    for (uint32_t k = beg; k < end && k < beg + OBJECT_REACH; k++) {
        if (!sides_object_at(r, c->act, k) || (!c->act->objects && r->mention_at[k] >= 0))
            continue; /* a bus driver's bus is none */
        const struct hit *h = sides_object_hit(r, c->act, k);
        const char *what = h ? r->rules->object_names[r->rules->object_class[h->row]] : "money"; /* "$20m" */
        if (what[0] != '-' && of_party(r, c, k)) continue;
        if (h && what[0] == '-' && word_is(r, k, W_PREP) && within_phrase(r, k + h->n)) continue;
        if (c->column == 0 && c->end <= k && !reaches(r, c, k)) break;
        if (!r->rules->pack->head_first && k != c->stop && r->text->words[k].upos == VERB)
            continue; /* "continued to strike" */
        c->object = k;
        c->object_end = h ? k + h->n : k + 2;
        c->object_what = what;
        return true;
    }
    return false;
}

bool need_force(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || !c->object_end) return false;
    bool back = act_is(c->act, "RETREAT") && act_in_mode(c->act, "withdraw");
    bool moved = back || act_is(c->act, "MOBILIZE");
    return moved && (strcmp(c->object_what, "troops") == 0 || strcmp(c->object_what, "-police") == 0);
}

/* The force that is moved is not met by that; of a passive that does not tell who moves it, it moves itself. */
static void own_force(struct reading *r, struct candidate *c)
{
    int32_t m = need_force(r, c) ? r->mention_at[c->object] : -1;
    uint32_t n = c->recipient.n, left = 0;
    if (m < 0) return;
    for (uint32_t k = 0; k < n; k++)
        if (c->recipient.mention[k] != m) {
            c->recipient.why[left] = c->recipient.why[k];
            c->recipient.mention[left++] = c->recipient.mention[k];
        }
    c->recipient.n = left;
    if (c->column == 1 && !c->actor.n && c->object < c->i) sides_add(r, &c->actor, m);
}

/* What is done to stands behind the verb; of a passive before it, seldom behind it as well. */
static void find_object(const struct reading *r, struct candidate *c)
{
    if (c->column == 1 && !c->act->subject_meets && object_in(r, c, passive_from(r, c), c->i)) return;
    uint32_t stop = c->stop; /* "people were stopped from entering a shelter": a passive keeps but a bare object */
    for (uint32_t k = c->end; c->column == 1 && !r->rules->pack->head_first && k < stop; k++)
        if (word_is(r, k, W_PREP) && !reading_word_says(r, k, "of")) stop = k;
    bool closed = r->rules->pack->head_first && c->column == 0 && word_mark(r, c->end, ','); /* "melanjutkan, rusuh" */
    if (!closed && (c->column != 1 || c->act->objects)) object_in(r, c, c->end, stop);
    if (!c->object_end && c->act->objects && c->column != 2)
        object_in(r, c, c->i + 1, c->end); /* "menolak usulan": the form holds its object */
    if (closed) return;
    bool infinitive = clause_infinitive(r, c->stop), bare = r->rules->pack->head_first; /* "mencegah X bepergian" */
    if (c->object_end || !(infinitive || bare)) return;
    if (act_is(c->act, "REQUEST") && infinitive)
        object_in(r, c, c->stop, sentence_last(r, c->i)); /* of what is asked for */
    else if (c->act->objects && c->stop < sentence_last(r, c->i))
        object_in(r, c, c->stop, c->stop + 1); /* "ordered the firm to pay" */
}

void need_object(struct reading *r, struct candidate *c)
{
    find_object(r, c);
    own_force(r, c);
}

/* Whether its relation makes word W another deed's: "accused him of | opening the gates". What is asked for or agreed
 * on is told by a verb: "urged him to | give evidence". */
static bool leads_away(const struct reading *r, const struct candidate *c, uint32_t w)
{
    if (word_hangs_as(r, w, "xcomp") || word_hangs_as(r, w, "ccomp"))
        return !act_is(c->act, "REQUEST") && !act_is(c->act, "AGREE");
    return word_hangs_as(r, w, "acl") || word_hangs_as(r, w, "advcl") || word_hangs_as(r, w, "parataxis");
}

bool need_own_object(const struct reading *r, const struct candidate *c)
{
    uint32_t w = c->object, n = 0;
    bool before = w < c->i, next = r->noun_of[w] >= 0 && r->nouns.v[r->noun_of[w]].first <= c->end;
    if (r->rules->pack->head_first || before || next) return true;
    for (; n < OBJECT_REACH && (w < c->i || w >= c->end); n++) {
        int32_t up = r->text->words[w].head;
        if (up < 0 || (c->carried && w == c->carried)) return true;
        if (leads_away(r, c, w)) return false;
        bool last = (uint32_t)up >= c->i && (uint32_t)up < c->end;
        if (last && word_hangs_as(r, w, "obl") && !act_is(c->act, "AID")) return false; /* "met at | the office" */
        w = (uint32_t)up;
    }
    return n < OBJECT_REACH;
}

bool need_class(const struct reading *r, const struct act_row *act, const char *what)
{
    for (uint32_t k = 0; k < r->rules->n_object_names; k++)
        if (strcmp(r->rules->object_names[k], what) == 0) return act_takes(act, k);
    return false;
}

/* Whether a word that no table has for a party is for people or a house of theirs all the same: "pemilik", "pabrik". */
static bool somebody(const struct reading *r, const struct act_row *act, uint32_t k)
{
    const char *what = word_object(r, k);
    bool house = strcmp(what, "building") == 0 && !act_is(act, "ASSAULT");
    return house || strcmp(what, "-human") == 0;
}

/* "attacked a hotel in Mogadishu": whether all who seem to be met are only where the house stands. */
static bool placed(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || !act_is(c->act, "ASSAULT") || !c->thing.end ||
        !need_house(r, c->act, c->thing.head))
        return false;
    for (uint32_t k = 0; k < c->recipient.n; k++)
        if (!r->mentions.v[c->recipient.mention[k]].governed_place) return false;
    return true;
}

/* Whom a verb of force, law or blame is done to where no table knows the noun: its object is somebody. */
void sides_object(struct reading *r, struct candidate *c)
{
    if (c->recipient.n && placed(r, c)) c->recipient.n = 0;
    if (c->column != 0 || !c->act->takes_object || c->act->objects || c->recipient.n || !c->thing.end ||
        act_is(c->act, "MOBILIZE"))
        return;
    if (act_is(c->act, "REQUEST") && r->rules->pack->head_first && somebody(r, c->act, c->thing.head) &&
        side_has_power(r, &c->actor) && c->stop < sentence_last(r, c->i)) { /* "meminta jajarannya bekerja" */
        why(r, WHY_OBJECT_WORDS);
        sides_add(r, &c->recipient, mention_of_noun(r, &c->thing));
    }
    if (!plover_suffered(c->act)) return;
    if (!act_is(c->act, "ASSAULT") && !side_has_power(r, &c->actor)) return;
    if (!r->rules->pack->head_first && !c->act->anybody && !need_house(r, c->act, c->thing.head) &&
        r->text->words[c->thing.head].upos != PRON)
        return; /* "banned the sale": a thing is no party */
    if (r->rules->pack->head_first && number_ware(r, c->thing.head)) {
        static const struct act_row seized = {.type = "COERCE", .mode = "seize", .cameo = "171", .takes_object = true};
        if (act_in_mode(c->act, "arrest")) c->act = &seized; /* "mengamankan tiga sepeda motor" */
        return;
    }
    for (uint32_t k = c->thing.head + 1; k < c->thing.end; k++)
        if (r->text->words[k].flags & WORD_DIGIT) return; /* "Rp 40 miliar" */
    bool caught = r->rules->pack->head_first && act_in_mode(c->act, "arrest");
    if (caught && !noun_people(r, &c->thing) && !somebody(r, c->act, c->thing.head) &&
        !side_in_sector(r, &c->actor, "COP JUD LEG GOV MIL"))
        return; /* "menangkap peluang", "menangkap gurita" */
    bool force = need_people(c->act) && !(r->rules->pack->head_first && c->act->people);
    bool people = force || caught || noun_people(r, &c->thing) || somebody(r, c->act, c->thing.head);
    const char *what = word_object(r, c->thing.head); /* "vonis penjara", "vonis lima tahun dan denda" */
    bool penalty = strcmp(what, "-sentence") == 0 || strcmp(what, "sanction") == 0;
    if (r->rules->pack->head_first && (penalty || !people)) return; /* "mengecam aksi kekerasan": a thing */
    why(r, WHY_OBJECT_WORDS);
    int32_t m = mention_of_noun(r, &c->thing);
    r->rules->pack->head_first ? sides_add(r, &c->recipient, m) : sides_add_list(r, c, &c->recipient, m, false);
}
