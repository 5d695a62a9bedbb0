/* SPDX-License-Identifier: MIT */
/**
 * Whose a verb of acts.tsv is. The noun phrase right before it, where there is one, else whom the order of words or the
 * tree names; a place behind a comma is where that phrase stands, whoever has a deed that a verb tells has done it, and
 * whom the law took has done what "karena" tells of him.
 */
#include "read/clause/chain.h"
#include "read/clause/number.h"
#include "read/clause/tree.h"
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { SHARED = 3, STEPS_BACK = 4, AHEAD = 20, INVERTED = 8 };

/* "Halte di Jalan Melati, Jakarta dibakar", "rumahnya di Dusun Barat, Desa Randu, dibakar": a place behind a comma is
 * where a thing stands, not whose the verb is. */
static bool address(const struct reading *r, const struct noun *n)
{
    uint32_t k = n->first, first = sentence_first(r, k);
    if (k < first + 2 || !word_mark(r, k - 1, ',') || !(r->text->words[k - 2].flags & WORD_CAPITAL)) return false;
    const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
    if (m) return m->kind == M_PLACE || (m->kind == M_COUNTRY && m->is->capital);
    return r->text->words[k].ner == NER_B_LOC || r->text->words[k].ner == NER_I_LOC;
}

/* The phrase that stands at such an address: back over places and what a preposition governs. */
static struct noun at_address(const struct reading *r, struct noun n)
{
    for (int step = 0; step < STEPS_BACK; step++) {
        uint32_t k = n.first, first = sentence_first(r, k);
        bool place =
            step == 0 || word_mark(r, k - 1, ',') || r->text->words[k - 1].upos == ADP || word_is(r, k - 1, W_PREP);
        if (!place || k < first + 2 || r->noun_of[k - 2] < 0) break;
        n = r->nouns.v[r->noun_of[k - 2]];
        if (n.first == first) break;
    }
    return n;
}

/* "X says a wave of looting has hit Y": whether party M only tells the words that the verb of C stands in, and these
 * open with a subject of their own. */
static bool told_clause(const struct reading *r, const struct candidate *c, int32_t m)
{
    int32_t s = r->said_in[c->i];
    if (r->rules->pack->head_first || s < 0 || r->statements.v[s].form == RUNUT_DIRECT || c->column != 0) return false;
    uint32_t first = r->sayings.v[s].content[0][0];
    const struct noun *n = r->noun_of[first] >= 0 ? &r->nouns.v[r->noun_of[first]] : NULL;
    return n && r->text->words[first].upos != PRON && r->mentions.v[m].end <= first &&
           word_hangs_as(r, n->head, "nsubj") && c->i > n->head;
}

/* "X says a focus on heat would allow Y to plan": a finite verb of what somebody says is not his who says it, unless it
 * names him again. */
static bool told_outside(const struct reading *r, const struct candidate *c, int32_t m)
{
    int32_t s = r->said_in[c->i];
    if (r->rules->pack->head_first || s < 0 || r->statements.v[s].form == RUNUT_DIRECT) return false;
    if (c->i == sentence_first(r, c->i) || r->text->words[r->sayings.v[s].content[0][0]].upos == PRON) return false;
    bool finite = word_feat(r, c->i, "VerbForm=Fin") || r->text->words[c->i - 1].upos == AUX;
    return (finite && c->column == 0 && r->mentions.v[m].end <= r->sayings.v[s].content[0][0]) || told_clause(r, c, m);
}

/* "kecewa atas sikap Partai Maju mendukung Budi", "Keputusan hakim memenjarakan Rudi": behind a noun that is governed,
 * or for what somebody does, whoever has it does what the verb right behind tells. */
static int32_t deed_owner(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    int32_t m = i > first && r->rules->pack->head_first ? r->mention_at[i - 1] : -1;
    const struct noun *n = m >= 0 && r->noun_of[i - 1] >= 0 ? &r->nouns.v[r->noun_of[i - 1]] : NULL;
    if (!n || n->end != i || r->mention_at[n->head] >= 0) return -1;
    enum mention_kind kind = r->mentions.v[m].kind;
    bool owned = reading_word_says(r, n->head, "owned");
    bool who = kind == M_ORG || kind == M_COUNTRY || kind == M_OFFICE || kind == M_BODY || kind == M_NAME ||
               (owned && (kind == M_AGENT || clause_clitic(r, m)));
    bool about = owned || (n->first > first && word_is(r, n->first - 1, W_PREP) &&
                           !reading_word_says(r, n->first - 1, "place") && !reading_word_says(r, n->first - 1, "way"));
    return who && about && !word_is(r, i, W_FUTURE | W_AUX) && r->mentions.v[m].first > n->head ? m : -1;
}

/* Whether party M is of the law, who takes and is not taken. */
bool sides_lawman(const struct reading *r, const struct candidate *c, int32_t m)
{
    return c->column == 1 && plover_suffered(c->act) && actor_of_law(r, r->mentions.v[m].actor);
}

/* "Setelah diperiksa, KPK menahan Rudi": whom the law takes by the verb at V, which the main clause has, is whom the
 * passive that opened the sentence meets; -1 where it takes nobody known. */
static int32_t taken_ahead(const struct reading *r, uint32_t v)
{
    const struct hit *h = hits_at(&r->hits, v, PACK_ACTS);
    if (!h || h->column != 0 || !plover_of_law(&r->rules->acts[h->row])) return -1;
    struct noun n;
    if (!noun_at(r, v + h->n, sentence_last(r, v), &n) || r->quoted_at[n.first] != r->quoted_at[v]) return -1;
    int32_t m = r->mention_at[n.head];
    return m >= 0 && !actor_of_law(r, r->mentions.v[m].actor) ? m : -1;
}

/* "Setelah diamankan, pelaku dibawa ke kantor polisi", "Dituduh mencuri, seorang nelayan diusir", "Temui Presiden,
 * Serikat Buruh Bahas Upah": whose a clause is that a word of time or its verb opens and that has no subject, the main
 * clause behind its comma tells: M, -1 where that is nobody who could be. False where it tells nobody. */
static bool subject_ahead(struct reading *r, const struct candidate *c, int32_t *m)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i), k = c->group;
    while (k > first && word_is(r, k - 1, W_AUX) && !word_is(r, k - 1, W_SUB)) k--;
    bool counted = k == first + 2 && r->text->words[first].upos == NUM && in_heading(r, k); /* "Dua Kali Diperiksa" */
    bool opens = counted || k == clause_dateline(r, first, k + 1);
    if (!r->rules->pack->head_first || (!opens && (!word_is(r, k - 1, W_SUB) || word_is(r, k - 1, W_FOR))))
        return false;
    if (!opens && k - 1 > first && !word_is(r, k - 2, W_COMP) && !word_mark(r, k - 2, ',')) return false;
    for (k = c->end; k < last && !word_mark(r, k, ','); k++)
        if (r->quoted_at[k] != r->quoted_at[c->i] || k > c->end + AHEAD) return false;
    struct noun n;
    if (++k >= last || r->quoted_at[k] != r->quoted_at[c->i] || !noun_at(r, k, last, &n)) return false;
    uint32_t v = n.end;
    while (v < last && (word_is(r, v, W_AUX | W_FUTURE | W_NEG | W_HYPO) || clause_adverb(r, v))) v++;
    bool named = opens && in_heading(r, c->i) && plover_suffered(c->act) && r->mention_at[k] >= 0;
    if (!named && (v >= last || !clause_predicate(r, v))) return false;
    if (!named && clause_cue(r, v, NULL) && v + 1 < last && word_mark(r, v + 1, ','))
        return *m = -1, true; /* "Selain melukai warga, ia menjelaskan, ledakan itu ..." tells of the blast */
    *m = named ? r->mention_at[k] : noun_party(r, &n);
    if (*m < 0 && in_heading(r, c->i) && strcmp(word_object(r, n.head), "-human") == 0)
        *m = mention_of_noun(r, &n); /* "Aniaya Anak Asuh, Pemilik Panti Ditangkap" */
    why(r, WHY_SUBJECT_SHARED);
    if (*m >= 0 && sides_lawman(r, c, *m)) return *m = v < last ? taken_ahead(r, v) : -1, true;
    return *m >= 0;
}

/* "Pelaku memaksa korban membuka baju sambil mengancamnya": whoever does what the sentence's first verb tells does what
 * goes with it; NULL where no such word stands before the verb. */
static const struct noun *subject_meanwhile(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->group), k = c->group;
    while (k > first && word_is(r, k - 1, W_AUX)) k--;
    bool with = k > first && reading_word_says(r, k - 1, "meanwhile");
    with = with || (k > first + 1 && reading_word_says(r, k - 2, "meanwhile") && r->class_len[k - 2] == 2);
    for (uint32_t v = first; with && v < k; v++)
        if (r->mention_at[v] < 0 && r->quoted_at[v] == r->quoted_at[c->i] && clause_verb(r, v) &&
            !word_is(r, v, W_AUX | W_SUB))
            return clause_noun(r, v);
    return NULL;
}

/* Headline "Guru Diduga Cabuli 4 Murid di Garut Jadi Tersangka": behind a deed and whom it met, what befalls somebody
 * befalls him who did it; NULL where no such deed stands before. */
static const struct noun *subject_culprit(struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i);
    if (!r->rules->pack->head_first || !in_heading(r, c->i) || c->column != 1 || !plover_suffered(c->act)) return NULL;
    for (uint32_t v = first + 1; v < c->group; v++) {
        const struct hit *h = r->mention_at[v] < 0 ? hits_at(&r->hits, v, PACK_ACTS) : NULL;
        if (word_mark(r, v, ',') || word_is(r, v, W_REL)) return NULL;
        if (!h || h->column != 0 || v + h->n + 1 >= c->group) continue;
        const struct noun *n = strcmp(r->rules->acts[h->row].type, "ASSAULT") == 0 ? clause_noun(r, v) : NULL;
        int32_t m = n ? r->mention_at[n->head] : -1;
        return m >= 0 && !sides_lawman(r, c, m) ? n : NULL;
    }
    return NULL;
}

/* "two men accused of killing a nurse", "was fined for selling arms": whom the charge or the praise meets did it. */
static const struct noun *charged(const struct reading *r, const struct candidate *c)
{
    uint32_t v = r->rules->pack->head_first ? c->i : tree_complement_of(r, c->i); /* "of planning | to kill a nurse" */
    uint32_t p = c->column == 0 && v <= c->i ? chain_charge(r, v, sentence_first(r, c->i)) : MAP_NONE;
    if (c->column == 2 && r->noun_of[c->i] >= 0)
        p = chain_charged(r, r->nouns.v[r->noun_of[c->i]].first, sentence_first(r, c->i));
    if (p == MAP_NONE) return NULL;
    return clause_passive(r, p) ? clause_noun(r, p) : clause_described(r, p);
}

/* "A car bomb has targeted the army, killing two": whether party M is only what the weapon, which does what a
 * participle tells, was meant for. */
static bool weapon_before(const struct reading *r, const struct candidate *c, int32_t m)
{
    uint32_t first = sentence_first(r, c->i), v = r->mentions.v[m].first;
    if (r->rules->pack->head_first || !act_is(c->act, "ASSAULT") || c->i == first || !word_mark(r, c->i - 1, ',') ||
        !word_gerund(r, c->i) || v >= c->i)
        return false;
    while (v > first && r->text->words[v].upos != VERB) v--;
    const struct noun *n = v > first ? clause_noun(r, v) : NULL;
    for (uint32_t k = n ? n->first : v; k < v; k++) /* "a series of car bombs" */
        if (need_weapon(r, k)) return true;
    return false;
}

int32_t sides_charged(struct reading *r, const struct candidate *c)
{
    const struct noun *n = charged(r, c);
    if (!n) return -1;
    struct noun who = *n; /* the list may move when a mention is made */
    why(r, WHY_SUBJECT_NOUN);
    return noun_party(r, &who);
}

/* "bombings of trains that killed five people": whether the phrase that a relative word before the verb stands for has
 * a weapon or an attack in it. */
static bool relative_weapon(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    while (k > first && word_is(r, k - 1, W_AUX)) k--;
    if (r->rules->pack->head_first || c->column != 0 || k == first || !word_is(r, k - 1, W_REL | W_COMP)) return false;
    for (uint32_t far = k; --k > first && far - k < AHEAD;) {
        if (need_weapon(r, k - 1)) return true;
        if (r->text->words[k - 1].upos == VERB || word_mark(r, k - 1, '.')) return false;
    }
    return false;
}

/* Whether a case may do what C tells, where heads come first: "kasus yang menjerat Rudi". */
static bool charges(const struct reading *r, const struct candidate *c)
{
    return act_is(c->act, "ACCUSE") && act_in_mode(c->act, "allege") && c->column == 0 && r->rules->pack->head_first;
}

/* Whether the word at K, in a phrase with HEAD, does what C tells and nobody is told to: a weapon or attack that
 * strikes, a case that charges somebody. */
static bool does_it(const struct reading *r, const struct candidate *c, uint32_t k, uint32_t head)
{
    if (charges(r, c)) return reading_word_says(r, k, "case") && !reading_word_says(r, k, "person");
    return need_weapon(r, k) && k + hits_at(&r->hits, k, PACK_OBJECTS)->n > head; /* "tear gas" begins before it */
}

/* "serangan Israel di Gaza yang menewaskan 30 orang": where heads come first, the attack before the places that hang on
 * it, and not these, has done what its relative clause tells; whoever has it or stands behind "oleh" acts, M, -1 where
 * nobody is told. False where no attack is before it. */
static bool relative_attack(const struct reading *r, struct candidate *c, int32_t *m)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    while (k > first && word_is(r, k - 1, W_AUX)) k--;
    bool deed = (act_is(c->act, "ASSAULT") && !c->act->mode) || charges(r, c);
    if (!r->rules->pack->head_first || c->column != 0 || !deed || k == first || !word_is(r, k - 1, W_REL)) return false;
    *m = -1;
    for (uint32_t far = --k; k-- > first && far - k < AHEAD;) {
        if (word_is(r, k, W_BY)) *m = r->mention_at[k + 1];
        const struct noun *n = r->noun_of[k] >= 0 ? &r->nouns.v[r->noun_of[k]] : NULL;
        if (n && r->mention_at[k] < 0 && does_it(r, c, k, n->head)) {
            const struct hit *h = hits_at(&r->hits, k, PACK_ACTS);
            if (h && strcmp(r->rules->acts[h->row].type, "PROTEST") == 0) return false; /* a riot costs lives itself */
            for (uint32_t w = k + 1; w < n->end && *m < 0 && !charges(r, c); w++) *m = r->mention_at[w];
            if (*m >= 0) return why(r, WHY_OWNER), true;
            return c->weapon = true;
        }
        bool dated = r->time_at[k] >= 0 || r->time_at[k - (k > first)] >= 0 || r->time_at[k + 1] >= 0; /* ", Senin," */
        if (!dated && (clause_predicate(r, k) || r->text->words[k].flags & WORD_PUNCT)) return false;
    }
    return false;
}

/* "A Danish film star was arrested": whether PARTY only describes the phrase whose head, a word of no table, suffers
 * what is done to people alone. */
static bool only_owner(const struct reading *r, const struct candidate *c, const struct noun *subject, int32_t party)
{
    if (party < 0 || r->rules->pack->head_first || c->column != 1 || !c->act->anybody || !plover_suffered(c->act) ||
        r->mention_at[subject->head] >= 0 || number_ware(r, subject->head) || need_house(r, c->act, subject->head))
        return false;
    const struct mention *m = &r->mentions.v[party];
    bool owns = m->end < subject->end && r->text->words[m->end].flags & WORD_CLITIC;
    return m->first >= subject->first && !owns && r->text->words[subject->head].upos == NOUN;
}

/* "The government and its foes signed": of SUBJECT, which names nobody, what stands joined before it; not where the
 * tree has the verb at V for SUBJECT's alone, "in place of their parents and some were". */
static int32_t joined_before(struct reading *r, struct noun subject, uint32_t v)
{
    int32_t own = r->rules->pack->head_first ? -1 : tree_own_subject(r, v);
    bool alone = own >= (int32_t)subject.first && own < (int32_t)subject.end;
    if (alone || subject.first < 2 || !word_is(r, subject.first - 1, W_AND)) return -1;
    const struct noun *n = noun_before(r, subject.first - 1);
    return n ? noun_party(r, n) : -1;
}

/* "Also arrested were Ali Daud and Amin Sani", "Killed in the raid were two nurses", "Among those held was Amin Sani":
 * whom a participle that opens the sentence tells of stands behind "be". MAP_NONE where it is none such. */
static uint32_t inverted(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i), k = c->i;
    if (r->rules->pack->head_first || c->column != 1) return MAP_NONE;
    while (k > first && (r->text->words[k - 1].upos == ADV || word_is(r, k - 1, W_AUX))) k--;
    bool those = k > first && r->text->words[k - 1].upos == PRON && word_is(r, k - 1, W_DET);
    if (those) k--;
    if (those && k > first && word_is(r, k - 1, W_PREP | W_BETWEEN)) k--;
    if (k != first) return MAP_NONE;
    for (k = c->end; k + 1 < last && k < c->end + INVERTED; k++) {
        if (r->text->words[k].flags & WORD_PUNCT || word_is(r, k, W_COMP | W_SUB | W_REL)) return MAP_NONE;
        bool is = word_is(r, k, W_BE) || (those && reading_word_says(r, k, "include"));
        if (!is || !word_feat(r, k, "VerbForm=Fin") || r->text->words[k].flags & WORD_CLITIC) continue;
        return r->text->words[k + 1].upos != VERB ? k + 1 : MAP_NONE; /* not "those held were charged" */
    }
    return MAP_NONE;
}

/* "fired at students marching to parliament": a crowd right before a protest's participle does it, whatever the tree
 * hangs that on; NULL where none stands there. */
static const struct noun *marching(const struct reading *r, const struct candidate *c)
{
    const struct noun *n = word_gerund(r, c->i) ? noun_before(r, c->i) : NULL;
    if (r->rules->pack->head_first || c->column != 0 || !act_is(c->act, "PROTEST") || !n) return NULL;
    int32_t m = r->mention_at[n->head];
    return m >= 0 && r->mentions.v[m].kind == M_AGENT && word_feat(r, n->head, "Number=Plur") ? n : NULL;
}

/* "Jailed a cook who plotted to kill the president": the phrase whose relative clause has the verb that the infinitive
 * of C completes, by the tree; NULL where none does. */
static const struct noun *subject_of_relative(const struct reading *r, const struct candidate *c)
{
    uint32_t v = r->rules->pack->head_first ? c->i : tree_complement_of(r, c->i);
    const struct word *w = &r->text->words[v];
    if (v >= c->i || c->column != 0 || !word_hangs_as(r, v, "acl") || w->head < 0) return NULL;
    uint32_t k = clause_over_adverbs(r, v, sentence_first(r, v));
    bool relative = (uint32_t)w->head < v && k > 0 && word_is(r, k - 1, W_REL) && r->noun_of[w->head] >= 0;
    return relative && r->quoted_at[w->head] == r->quoted_at[c->i] ? &r->nouns.v[r->noun_of[w->head]] : NULL;
}

/* "menewaskan 14 orang dan memaksa 2.300 warga mengungsi": the subject of the verb that the one of C shares it with, or
 * whom that meets where it only controls: "a suspect to be flown to Chad to face charges", "nurses believed to be
 * held". VERB becomes that one; NULL none. */
static const struct noun *shared_subject(const struct reading *r, const struct candidate *c, uint32_t *verb)
{
    uint32_t shared = clause_shared(r, c->group);
    const struct noun *n = NULL;
    for (int step = 0; step < SHARED && !n && shared != MAP_NONE; step++) {
        *verb = shared;
        const struct noun *of = noun_before(r, shared); /* tags of participles err more often than trees */
        bool on = of && word_hangs(r, shared, "acl") && r->text->words[shared].head == (int32_t)of->head;
        bool describes = c->column == 1 && !r->rules->pack->head_first && (on || chain_reduced(r, shared));
        n = describes ? clause_described(r, shared) : clause_noun(r, shared);
        shared = clause_shared(r, *verb);
        int32_t m = n || r->rules->pack->head_first ? -1 : clause_blamed(r, *verb);
        const struct noun *met =
            m >= 0 && r->noun_of[r->mentions.v[m].core] >= 0 ? &r->nouns.v[r->noun_of[r->mentions.v[m].core]] : NULL;
        if (met && r->mention_at[met->head] == m) n = met;
    }
    return n;
}

/* "families of troops killed in Chad", "the wife of a man held there", "a spokesman for rebels mounting an offensive":
 * of a party N whose phrase ends with other people, those, where the tree hangs the participle of C on them; -1
 * elsewhere. */
static int32_t people_within(struct reading *r, const struct candidate *c, const struct noun *n)
{
    int32_t m = r->mention_at[n->head];
    const struct hit *agent = m >= 0 ? hits_at(&r->hits, n->head, PACK_AGENTS) : NULL;
    if (r->rules->pack->head_first || !agent || n->end != c->i || !word_hangs(r, c->i, "acl") ||
        r->text->words[c->i].head != (int32_t)n->head ||
        !(word_feat(r, n->head, "Number=Plur") || agent_person(r, agent->row)))
        return -1;
    struct noun within = *n;
    for (uint32_t k = n->head; k-- > r->mentions.v[m].first + 1;) {
        within.first = k + 1;
        for (uint32_t w = k < 4 ? 0 : k - 4; w < k; w++) /* "hundreds of campaigners" */
            if (word_is(r, w, W_DET) && w + r->class_len[w] > k) return -1;
        if (!word_is(r, k, W_PREP) ||
            !(hits_at(&r->hits, k - 1, PACK_AGENTS) || hits_at(&r->hits, k - 1, PACK_OFFICES)))
            continue;
        int32_t own = mention_of_noun(r, &within);
        for (uint32_t w = within.first; w < within.end; w++) r->mention_at[w] = m; /* whose phrase it is acts as well */
        return own;
    }
    return -1;
}

/* "besieged a Kenyan army camp, demanding", "carried Kenyan flags calling for an end to it": whether party M only
 * describes a thing that is no weapon, in a language whose heads come last. */
static bool describes_thing(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    const struct noun *n = r->noun_of[x->first] >= 0 ? &r->nouns.v[r->noun_of[x->first]] : NULL;
    if (!n || r->rules->pack->head_first || n->head < x->end || r->mention_at[n->head] >= 0 || noun_people(r, n) ||
        in_heading(r, x->first) || element_titled(r, x->first) || word_mark(r, n->end, '-') || /* "Chad test-fired" */
        (word_is(r, n->end, W_AND) && word_act(r, n->head, 0, NULL))) /* "An officer shot and wounded a man", misread */
        return false;
    for (uint32_t k = x->end; k < n->end; k++)
        if (need_weapon(r, k)) return false;
    return true;
}

/* Who acts or is met where no noun of the clause is its subject: the owner of the deed, or whom the tree or the words
 * before have for it; -1 where a weapon does it, "a bomb exploded in Karvan, killing four people". */
static int32_t named_elsewhere(const struct reading *r, struct candidate *c)
{
    int32_t owner = deed_owner(r, c->group), named = owner >= 0 ? owner : clause_subject(r, c->group);
    if (named >= 0 && told_outside(r, c, named)) named = -1;
    if (named >= 0 && weapon_before(r, c, named)) named = -1;
    if (named >= 0 && owner < 0 && (describes_thing(r, named) || sides_apart(r, c, named))) named = -1;
    uint32_t first = sentence_first(r, c->i);
    bool result = named < 0 && c->i > first && word_mark(r, c->i - 1, ',');
    for (uint32_t k = first; result && k < c->i; k++) c->weapon = c->weapon || need_weapon(r, k);
    c->weapon = c->weapon || (named < 0 && relative_weapon(r, c));
    bool self = named >= 0 && r->mentions.v[named].kind == M_SELF && c->column == 1 && plover_suffered(c->act);
    return self ? -1 : named; /* "kami menembak pelaku ketika akan ditangkap": not we */
}

/* The PARTY of noun SUBJECT, or whose the weapon is that it names: a country's missile strikes for it. What is only
 * named after somebody does not: "wabah Ebola menewaskan". */
static int32_t behind_weapon(const struct reading *r, struct candidate *c, const struct noun *subject, int32_t party)
{
    for (uint32_t k = subject->first; party < 0 && k <= subject->head; k++)
        c->weapon = c->weapon || does_it(r, c, k, subject->head);
    c->weapon = c->weapon || (party < 0 && relative_weapon(r, c));
    for (uint32_t k = subject->first; c->weapon && party < 0 && k < subject->head && !r->rules->pack->head_first; k++)
        if (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].kind == M_AGENT) party = r->mention_at[k];
    const struct mention *m = party >= 0 ? &r->mentions.v[party] : NULL;
    bool after = m && m->kind == M_NAME && r->mention_at[subject->head] != party &&
                 (m->actor < 0 || !r->actors.v[m->actor].person);
    return after ? -1 : party;
}

/* Who does it where no phrase before the verb is its subject: a teller, or who stands behind the verb. False where the
 * subject is to be sought; *PARTY is -1 where it is nobody's. */
static bool settled(struct reading *r, struct candidate *c, int32_t *party)
{
    struct noun behind;
    if ((*party = control_teller(r, c)) >= 0) return why(r, WHY_SUBJECT_SHARED), true;
    uint32_t at = inverted(r, c);
    if (at != MAP_NONE && noun_at(r, at, sentence_last(r, at), &behind) && determiners_first(r, behind.first) <= at &&
        (*party = noun_party(r, &behind)) >= 0)
        return why(r, WHY_SUBJECT_NOUN), true;
    *party = -1;
    return control_unopened(r, c);
}

/* The phrase that is the subject of C's own verb, by the first way that finds one. */
static const struct noun *own_subject(struct reading *r, struct candidate *c)
{
    const struct noun *n = subject_of_relative(r, c);
    if (!n) n = marching(r, c);
    if (!n) n = subject_meanwhile(r, c);
    if (!n) n = subject_culprit(r, c);
    if (!n) n = chain_who(r, c->group);
    return n ? n : clause_noun(r, c->group);
}

/* Whether PARTY, the subject of another verb that C shares it with, did or suffered but that: who is told of in that
 * verb's clause, we, or the police. */
static bool of_other_verb(const struct reading *r, const struct candidate *c, int32_t party)
{
    if (told_clause(r, c, party)) return true;
    return r->rules->pack->head_first && c->column == 1 && plover_suffered(c->act) &&
           (r->mentions.v[party].kind == M_SELF || sides_lawman(r, c, party)); /* "kita tarik dan dilaporkan" */
}

/* The party of the phrase SUBJECT of the word VERB, where the phrase has PARTY or -1: else who stands right before the
 * verb of a headline, whose deed it is, or who is joined to a thing or a place. */
static int32_t party_beside(struct reading *r, const struct candidate *c, struct noun subject, uint32_t verb,
                            int32_t party)
{
    bool first = r->rules->pack->head_first;
    int32_t beside = first && in_heading(r, c->group) ? r->mention_at[c->group - 1] : -1;
    bool agent = beside >= 0 && r->mentions.v[beside].kind == M_AGENT; /* "Viral Polisi Pukul Sopir": no article */
    if (party < 0 && (agent || c->column == 0)) party = agent ? beside : deed_owner(r, c->group);
    int32_t people = first && party >= 0 && r->mentions.v[party].kind == M_PLACE
                         ? joined_before(r, subject, verb)
                         : -1; /* "warga Desa Lor dan Desa Kidul bentrok": no place does it */
    if (people >= 0 && r->mentions.v[people].kind == M_AGENT) party = people;
    return party >= 0 ? party : joined_before(r, subject, verb);
}

/* Whether SUBJECT, in which nobody is known, is who or what suffered it all the same. */
static bool suffers(const struct reading *r, const struct candidate *c, const struct noun *subject)
{
    if (c->column != 1) return false;
    if (c->actor.n) return plover_suffered(c->act);
    bool storms = act_in_mode(c->act, "destroy"); /* which destroy houses as well */
    bool house = c->act->takes_object && act_is(c->act, "ASSAULT") && !storms && need_house(r, c->act, subject->head) &&
                 !r->rules->pack->head_first; /* "a synagogue was attacked" */
    bool human = plover_suffered(c->act) && strcmp(word_object(r, subject->head), "-human") == 0; /* "pemilik kolam" */
    return c->act->anybody || house || human;
}

int32_t sides_subject(struct reading *r, struct candidate *c)
{
    int32_t party;
    if (settled(r, c, &party)) return party;
    const struct noun *n = c->reduced ? clause_described(r, c->group) : charged(r, c);
    if (relative_attack(r, c, &party) || (!n && control_planned(r, c, &party))) return party;
    if (!n) n = own_subject(r, c);
    if (!n && (party = control_told_if(r, c)) >= 0) return why(r, WHY_SUBJECT_CONTROLLED), party;
    uint32_t verb = c->group;
    if (!n) n = shared_subject(r, c, &verb);
    if (!n && c->act->subject_meets) return -1;
    if (!n) return subject_ahead(r, c, &party) ? party : named_elsewhere(r, c);
    struct noun subject = *n; /* the list may move when a mention is made */
    if (address(r, &subject)) subject = at_address(r, subject);
    int32_t within = people_within(r, c, &subject);
    party = within >= 0 ? within : noun_party(r, &subject);
    if (verb != c->group && party >= 0 && of_other_verb(r, c, party)) return -1;
    party = party_beside(r, c, subject, verb, party);
    if (only_owner(r, c, &subject, party)) return why(r, WHY_SUBJECT_WORDS), mention_of_noun(r, &subject);
    party = behind_weapon(r, c, &subject, party);
    if (party < 0 && suffers(r, c, &subject)) return why(r, WHY_SUBJECT_WORDS), mention_of_noun(r, &subject);
    return why(r, WHY_SUBJECT_NOUN), party;
}
