/* SPDX-License-Identifier: MIT */
/**
 * What holds a noun phrase: a preposition, a verb whose object it is, another phrase that it is joined to; and the
 * phrase at the head of such a chain, which alone is free to be a subject: of "nurses at the hospital in Leeds" the
 * nurses.
 */
#include "read/clause/aside.h"
#include "read/clause/chain.h"
#include "read/clause/clause.h"
#include "read/name/noun.h"

enum { OBJECT_BACK = 5, CHAIN = 6 };

enum hold chain_hold(const struct reading *r, const struct noun *n, uint32_t first, bool listed)
{
    const struct cue_row *cue;
    if (n->first <= first) return FREE;
    uint32_t b = n->first - 1;
    while (b > first && word_in_preposition(r, b)) b--;
    while (b > first && !r->rules->pack->head_first && r->text->words[b].upos == ADV && !r->class_of[b]) b--;
    if (word_is(r, b, W_AND) && aside_citation(r, b, first) < b)
        return FREE; /* ", lanjut Bima, dan komite | melapor" */
    if (word_is(r, b, W_AND | W_OR) || (listed && word_mark(r, b, ','))) return JOINED;
    if (r->rules->pack->head_first && reading_word_says(r, b, "list") && noun_before(r, b)) return JOINED;
    if (word_is(r, b, W_SUB)) return FREE;
    if (word_is(r, b, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN)) return GOVERNED;
    if (clause_cue(r, b, &cue) && cue->order & CUE_PRE) return FREE; /* "said Sudan must ..." */
    int32_t s = r->said_in ? r->said_in[n->first] : -1;
    if (s >= 0 && r->sayings.v[s].cue_end == n->first && r->sayings.v[s].content[0][0] == n->first)
        return FREE; /* "menyebut beberapa negara telah menawarkan": what is said begins there */
    if (b > first && r->rules->pack->head_first && r->text->words[b].flags & WORD_CLITIC &&
        r->text->words[b - 1].upos == VERB)
        return DEED;
    return clause_verb_form(r, b) || r->text->words[b].upos == VERB ? OBJECT : FREE;
}

uint32_t chain_charge(const struct reading *r, uint32_t v, uint32_t first)
{
    return word_gerund(r, v) ? chain_charged(r, v, first) : MAP_NONE;
}

uint32_t chain_charged(const struct reading *r, uint32_t v, uint32_t first)
{
    uint32_t k = v;
    if (r->rules->pack->head_first) return MAP_NONE;
    while (k > first && r->text->words[k - 1].upos == ADV) k--; /* "for allegedly killing" */
    v = k;
    while (k > first && word_is(r, k - 1, W_PREP) && v - k < 2) k--;
    bool joins = word_is(r, k, W_WITH) || reading_word_says(r, k, "of") || reading_word_says(r, k, "whose");
    bool for_it = joins && k < v;
    const struct noun *n = for_it ? noun_before(r, k) : NULL; /* "was jailed by a court for", "is held in Oslo for" */
    uint32_t d = n ? determiners_first(r, n->first) : k;
    if (n && d > first && word_is(r, d - 1, W_BY | W_PREP)) k = d - 1;
    bool done = for_it && k > first && r->text->words[k - 1].upos == VERB && word_feat(r, k - 1, "Voice=Pass");
    return done ? k - 1 : MAP_NONE;
}

bool chain_reduced(const struct reading *r, uint32_t v)
{
    return !r->rules->pack->head_first && word_feat(r, v, "Voice=Pass") && noun_before(r, v) && !clause_passive(r, v);
}

/* The noun phrase whose relative clause holds the verb at word V, seen back over verbs and adverbs: "guru yang dituduh
 * menampar muridnya", "leaders representing pilots". */
static const struct noun *described(const struct reading *r, uint32_t v, uint32_t first)
{
    if (v > first && word_gerund(r, v) && noun_before(r, v)) return noun_before(r, v);
    uint32_t charge = chain_charge(r, v, first);
    if (charge != MAP_NONE && noun_before(r, charge)) return noun_before(r, charge);
    const char *relation = r->text->words[v].deprel; /* "pengemudi mobil berpelat dinas Polri" */
    if (v > first && r->rules->pack->head_first && relation && strcmp(relation, "acl") == 0 && !clause_verb(r, v) &&
        noun_before(r, v))
        return noun_before(r, v);
    if (aside_passive(r, v)) return noun_before(r, v);
    for (uint32_t k = v; k-- > first && v - k < OBJECT_BACK;) {
        if (word_is(r, k, W_REL)) {
            while (k > first && (r->text->words[k - 1].flags & WORD_PUNCT || word_is(r, k - 1, W_DEM))) k--;
            return noun_not_place(r, noun_before(r, k), first);
        }
        uint8_t pos = r->text->words[k].upos;
        if (pos != VERB && pos != AUX && pos != ADV && !word_is(r, k, W_AUX | W_NEG | W_FUTURE)) return NULL;
    }
    return NULL;
}

/* The noun phrase that is free to be a subject at the head of a chain that ends with N: "nurses at the hospital in
 * Leeds". A list is held as its first. */
const struct noun *chain_head(const struct reading *r, const struct noun *n, uint32_t first)
{
    const struct noun *last = n;
    for (int step = 0; step < CHAIN && n; step++) {
        enum hold hold = chain_hold(r, n, first, n != last);
        if (hold == FREE) return last;
        uint32_t b = n->first - 1;
        if (hold == OBJECT) {
            if (!(n = described(r, b, first))) return NULL;
            last = n;
            continue;
        }
        if (hold == DEED) { /* "keluarga korban jatuhnya pesawat": the family's */
            const struct noun *whose = noun_before(r, b - 1);
            if (!whose) return last;
            last = n = whose;
            continue;
        }
        if (hold == GOVERNED && word_is(r, b, W_BY)) {
            uint32_t p = b - (b > first); /* "troops backed by gunships attacked" */
            bool reduced = !r->rules->pack->head_first && r->text->words[p].upos == VERB &&
                           word_feat(r, p, "Voice=Pass") && noun_before(r, p) && clause_describes(r, p, p + 1);
            if (!reduced) return NULL;
            last = n = noun_before(r, p);
            continue;
        }
        while (hold == GOVERNED && b > first &&
               (word_is(r, b - 1, W_PREP) || r->time_at[b - 1] >= 0 || clause_adverb(r, b - 1)))
            b--; /* "a base | north of Karvan" */
        n = noun_before(r, b);
        if (hold == GOVERNED) last = n;
    }
    return NULL;
}

/* Whether the head of N is a word or a name for people. */
static bool people(const struct reading *r, const struct noun *n)
{
    const struct mention *m = r->mention_at[n->head] >= 0 ? &r->mentions.v[r->mention_at[n->head]] : NULL;
    if (m && (m->kind == M_AGENT || m->kind == M_COUNTRY)) /* "three Kenyans" */
        return word_feat(r, n->head, "Number=Plur") || (m->is->agent != MAP_NONE && agent_person(r, m->is->agent));
    if (!m || m->kind != M_NAME) return m && (m->kind == M_OFFICE || mention_points(m));
    return aside_person(r, r->mention_at[n->head]) || aside_common(r, r->mention_at[n->head]);
}

const struct noun *chain_who(const struct reading *r, uint32_t v)
{
    uint32_t first = sentence_first(r, v), k = clause_over_adverbs(r, v, first);
    while (k > first && r->text->words[k - 1].upos == AUX) k = clause_over_adverbs(r, k - 1, first);
    if (r->rules->pack->head_first || k == first || r->quoted_at[k - 1] != r->quoted_at[v] ||
        !reading_word_says(r, --k, "human"))
        return NULL;
    while (k > first && word_mark(r, k - 1, ',')) k--;
    const struct noun *n = noun_before(r, k); /* its acronym may be part of it */
    if (!n && k > first && word_mark(r, k - 1, ')')) n = noun_before(r, aside_bracket(r, k, first, ASIDE_BRACKET));
    for (int step = 0; n && !people(r, n) && step < CHAIN; step++) {
        if (chain_hold(r, n, first, false) != GOVERNED)
            return step && r->mention_at[n->head] < 0 && !*word_object(r, n->head) && !word_is(r, n->head, W_REPORT)
                       ? n
                       : NULL;
        uint32_t b = n->first - 1;
        while (b > first && word_in_preposition(r, b)) b--;
        n = noun_before(r, b);
    }
    return n;
}
