/* SPDX-License-Identifier: MIT */
/**
 * The noun phrase that a verb or a participle is told of, whether anybody knows it for a party or not: over asides
 * between commas, relative clauses and what only describes a head.
 */
#include "read/clause/chain.h"
#include "read/clause/clause.h"
#include "read/clause/tree.h"
#include "read/name/noun.h"

enum { LOOK_BACK = 40, ASIDE = 25 };

static bool hyphen(const struct reading *r, uint32_t k) { return word_mark(r, k, '-') || word_dash(r, k); }

/* Whether the verb at V stands in a relative clause that opens at most two words before it: "who now leads". */
static bool relative(const struct reading *r, uint32_t v, uint32_t first)
{
    return (v > first && word_is(r, v - 1, W_REL)) || (v > first + 1 && word_is(r, v - 2, W_REL));
}

/* The phrase that ends before word K, or before an age in brackets that does: "Tom Hill (28) | , a porter,". */
static const struct noun *before_age(const struct reading *r, uint32_t k, uint32_t first)
{
    bool age = k > first + 3 && word_mark(r, k - 1, ')') && word_mark(r, k - 3, '(') &&
               r->text->words[k - 2].flags & WORD_DIGIT;
    return noun_before(r, age ? k - 3 : k);
}

/* Where the aside begins that ends right before word K, so that what it interrupts goes on there: "the bank, a unit of
 * X, was fined", "the minister (62) was sacked". K where there is none. */
static uint32_t aside_first(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k < first + 3) return k;
    bool comma = word_mark(r, k - 1, ','), dash = hyphen(r, k - 1);
    if (!comma && !dash && !word_mark(r, k - 1, ')')) return k;
    for (uint32_t b = k - 1; b-- > first && k - b < ASIDE;) {
        bool opens = comma ? word_mark(r, b, ',') : dash ? hyphen(r, b) : word_mark(r, b, '(');
        const struct noun *n = opens ? before_age(r, b, first) : NULL;
        if (n && !(comma && noun_age(r, n))) return b;
        if (r->quoted_at[b] != r->quoted_at[k - 1]) return k;
        if (comma && clause_finite(r, b) && !relative(r, b, first)) return k; /* a clause of its own */
    }
    return k;
}

/* Where heads come first: where the aside between commas begins that ends before K; K where none does. */
static uint32_t between_commas(const struct reading *r, uint32_t k, uint32_t first)
{
    return r->rules->pack->head_first && k > first && word_mark(r, k - 1, ',') ? aside_first(r, k, first) : k;
}

/* Whether such an aside is a place and no more, "Polres Garut, Jawa Barat,". */
static bool places_aside(const struct reading *r, uint32_t k, uint32_t first)
{
    uint32_t b = between_commas(r, k, first);
    return b < k && r->mention_at[b + 1] >= 0 && clause_address(r, &r->mentions.v[r->mention_at[b + 1]]) &&
           r->mentions.v[r->mention_at[b + 1]].end == k - 1;
}

/* Whether it describes the phrase before it: a relative clause, or words without a verb. */
static bool describes_aside(const struct reading *r, uint32_t k, uint32_t first)
{
    uint32_t b = between_commas(r, k, first);
    if (b >= k || word_is(r, b + 1, W_REL)) return b < k;
    if (word_feat(r, b + 1, "Voice=Pass") && !clause_cue(r, b + 1, NULL)) return true; /* ", didampingi Camat," */
    for (uint32_t w = b + 1; w < k - 1; w++)
        if (r->mention_at[w] < 0 && (clause_predicate(r, w) || word_is(r, w, W_SUB | W_COMP | W_AND | W_PREP)))
            return false;
    return true;
}

/* The phrase before word K; behind an ASIDE, where that is an address, the one that it belongs to: "Terdakwa itu di
 * Kabupaten Garut, Jawa Barat, Rudi Hartono, meminta". NULL none. */
static const struct noun *before_address(const struct reading *r, uint32_t k, uint32_t first, bool aside)
{
    const struct noun *n = k > first ? noun_before(r, k) : NULL;
    while (aside && n && r->mention_at[n->head] >= 0 && clause_address(r, &r->mentions.v[r->mention_at[n->head]]))
        n = noun_before(r, r->mentions.v[r->mention_at[n->head]].first - 1);
    return n;
}

bool clause_describes(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    const struct noun *n = noun_before(r, i);
    struct noun doer;
    if (end < last && word_is(r, end, W_BY) && noun_at(r, end + 1, last, &doer) &&
        r->text->words[doer.head].upos != NUM)
        return true;
    if (n && chain_hold(r, n, first, false) == OBJECT) return true;
    uint32_t shared = clause_shared(r, i); /* "was sacked and placed under house arrest" */
    uint32_t joint = clause_over_adverbs(r, i, first);
    if (shared != MAP_NONE && word_feat(r, shared, "Voice=Pass") && joint > first && word_is(r, joint - 1, W_AND))
        return true;
    bool aside = i > first && word_mark(r, i - 1, ','); /* then it ends with a comma too, and the verb comes there */
    for (uint32_t k = end; k < last && k < end + ASIDE; k++) {
        if (word_is(r, k, W_REL | W_COMP | W_SUB | W_AND | W_BUT) || r->quoted_at[k] != r->quoted_at[i]) return false;
        if (word_mark(r, k, ',')) return aside && k + 1 < last && clause_finite(r, k + 1);
        if (clause_finite(r, k)) return !aside;
    }
    return false;
}

/* "Omar Sari is in jail, charged with fraud", "many nurses were among those killed": whom a form of "be" tells of what
 * a preposition governs, here N, which is nobody itself; NULL where none does. */
static const struct noun *told_to_be(const struct reading *r, const struct noun *n, uint32_t first)
{
    if (r->rules->pack->head_first || n->first < first + 2 || r->mention_at[n->head] >= 0) return NULL;
    uint32_t is = determiners_first(r, n->first) - 1;
    if (is <= first || !word_is(r, is, W_PREP | W_BETWEEN)) return NULL;
    return word_is(r, is - 1, W_BE) && clause_finite(r, is - 1) ? clause_noun(r, is - 1) : NULL;
}

const struct noun *clause_described(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    while (k > first && clause_adverb(r, k - 1)) k--;
    if (k > first && word_mark(r, k - 1, ',')) k--;
    const struct noun *n = k > first ? noun_before(r, k) : NULL;
    if (n && k < i && noun_age(r, n)) n = noun_before(r, n->first - 1); /* "Tom Hill, 23, charged with" */
    if (!n || r->quoted_at[n->head] != r->quoted_at[i]) return NULL;
    int32_t m = r->mention_at[n->head];
    bool where = m >= 0 && (r->mentions.v[m].kind == M_COUNTRY || r->mentions.v[m].kind == M_PLACE);
    const struct noun *head = m < 0 || where ? chain_head(r, n, first) : NULL;
    if (!head) head = told_to_be(r, n, first);
    if (!head && m >= 0 && r->mentions.v[m].governed_place && !r->rules->pack->head_first) { /* "appeared in court" */
        uint32_t v = clause_verb_before(r, n->first);
        head = v != MAP_NONE ? clause_noun(r, v) : NULL;
    }
    return head ? head : n;
}

/* Whether a clause of its own stands between the subject at T and word END: a finite verb that is not of what hangs on
 * the subject; or a colon, behind a place of writing. */
static bool parted(const struct reading *r, uint32_t t, uint32_t end)
{
    for (uint32_t k = t + 1; k < end; k++)
        if (word_mark(r, k, ':') || (clause_finite(r, k) && !tree_modifies(r, k, t))) return true;
    return false;
}

const struct noun *clause_far_subject(const struct reading *r, const struct noun *n, int32_t t)
{
    if (t < 0 || (uint32_t)t >= n->first || r->noun_of[t] < 0 || r->quoted_at[t] != r->quoted_at[n->head]) return NULL;
    const struct noun *far = &r->nouns.v[r->noun_of[t]];
    if (word_is(r, far->end + 1, W_AS)) return NULL; /* "countries such as Chad" are named behind it */
    return tree_modifies(r, n->head, (uint32_t)t) && !parted(r, (uint32_t)t, n->first) ? far : NULL;
}

/* Whether phrase N is a thing, and somebody's. */
static bool owned_thing(const struct reading *r, const struct noun *n, uint32_t head)
{
    for (uint32_t k = n->first; k < n->end && r->mention_at[head] < 0; k++)
        if (r->mention_at[k] >= 0) return true;
    return false;
}

/* Whether a clause ends between the word at T, which the tree has as a verb's subject, and the phrase FAR before it:
 * "police dispersed them, and 12 of the marchers were arrested". */
static bool clause_between(const struct reading *r, const struct noun *far, int32_t t)
{
    for (uint32_t k = far->end; (int32_t)k < t; k++)
        if (clause_finite(r, k) && !tree_modifies(r, k, far->head)) return true;
    return false;
}

/* The phrase whose the verb at I is, where N is the last before it: by what holds each phrase, unless the tree knows
 * better. */
static const struct noun *subject_head(const struct reading *r, const struct noun *n, uint32_t i, uint32_t first)
{
    int32_t t = r->rules->pack->head_first ? -1 : tree_own_subject(r, i);
    int32_t on = r->text->words[i].head; /* "fired tear gas at youths throwing stones" */
    bool to = n->first > first + 1 && word_is(r, n->first - 1, W_TO) && noun_before(r, n->first - 1) &&
              reading_word_says(r, noun_before(r, n->first - 1)->head, "document"); /* "a letter to X calling for" */
    if (!r->rules->pack->head_first && !to && n->end == i && word_gerund(r, i) && word_hangs_as(r, i, "acl") &&
        on == (int32_t)n->head && r->mention_at[n->head] >= 0 && !r->mentions.v[r->mention_at[n->head]].governed_place)
        return n;
    const struct noun *its = t >= (int32_t)first && r->noun_of[t] >= 0 ? &r->nouns.v[r->noun_of[t]] : NULL;
    if (its == n && r->text->words[n->head].upos == PRON && !word_is(r, n->head, W_REL) &&
        !word_feat(r, n->head, "Poss=Yes") && !word_feat(r, n->head, "Case=Acc"))
        return n; /* "is an ally in its war and it has killed rebels": no list goes on with a subject's pronoun */
    const struct noun *far = its ? clause_far_subject(r, n, t) : NULL;
    const struct noun *head = far && !owned_thing(r, far, (uint32_t)t) ? far : chain_head(r, n, first);
    uint32_t k = determiners_first(r, n->first); /* "was held on Friday, and Ann Lee, 30, was charged" */
    bool ends = k > first + 1 && (word_mark(r, k - 2, ',') || r->text->words[k - 2].upos == VERB);
    bool clause = ends && n->end < i && !r->rules->pack->head_first;
    bool fresh = clause || (n->end == i && !r->rules->pack->head_first && tree_joins(r, i, n->first));
    bool own = !head && (its == n || fresh) &&
               chain_hold(r, n, first, false) == JOINED; /* "a man fled and two others were hurt" */
    bool later = head && its && its->first >= head->end && its->first <= n->first && clause_between(r, head, t);
    return own ? n : later ? its : head;
}

/* Where the measure begins that ends before word K and is nobody, "yang membawa sabu | seberat dua gram"; K where none
 * does. */
static uint32_t measure_first(const struct reading *r, uint32_t k, uint32_t first)
{
    uint32_t b = k;
    if (!r->rules->pack->head_first) return k;
    while (b > first && r->text->words[b - 1].upos == NUM && r->mention_at[b - 1] < 0) b--;
    if (b + 2 > k) return k; /* "keduanya", "Pasal 12" */
    while (b > first && (r->text->words[b - 1].upos == ADP || r->text->words[b - 1].upos == ADJ)) b--;
    return b > first && noun_before(r, b) ? b : k;
}

const struct noun *clause_noun(const struct reading *r, uint32_t i)
{
    uint32_t first = clause_dateline(r, sentence_first(r, i), i), k = i;
    k = clause_over_adverbs(r, k, first);
    while (k > first && (r->text->words[k - 1].upos == ADV || r->text->words[k - 1].upos == AUX ||
                         (r->time_at[k] >= 0 && word_is(r, k - 1, W_PREP))))
        k = clause_over_adverbs(r, k - 1, first);
    k = measure_first(r, k, first);
    while (places_aside(r, k, first)) k = aside_first(r, k, first); /* "X, Surabaya, Jawa Timur, ditetapkan" */
    uint32_t from = k;
    if (k < i || clause_finite(r, i) || describes_aside(r, k, first) ||
        (word_mark(r, k - (k > first), ')') && r->rules->pack->head_first))
        k = aside_first(r, k, first);
    if (k < from && word_mark(r, k - (k > first), ')')) k = aside_first(r, k, first);
    const struct noun *n = before_address(r, k, first, k < from);
    if (!n || r->quoted_at[n->head] != r->quoted_at[i]) return NULL;
    n = subject_head(r, n, i, first);
    if (n && r->mention_at[n->first] >= 0 && clause_clitic(r, r->mention_at[n->first])) return NULL;
    if (!n || k == from || r->noun_of[k + 1] < 0) return n;
    const struct noun *also = &r->nouns.v[r->noun_of[k + 1]]; /* "Telvo, the cable company, has" */
    int32_t m = r->mention_at[n->head], named = r->mention_at[also->head];
    if (m < 0 || named < 0 || !r->rules->pack->head_first) return m < 0 && named >= 0 ? also : n;
    enum mention_kind is = r->mentions.v[m].kind; /* "Politikus Partai Maju, Rudi Hartono," is Rudi Hartono */
    bool common =
        is == M_AGENT || is == M_ORG || is == M_BODY || (is == M_NAME && !word_person(r, r->mentions.v[m].core));
    const struct mention *name = &r->mentions.v[named];
    bool known = r->mentions.v[m].actor >= 0 && r->mentions.v[m].actor == name->actor;
    return common && !known && name->kind == M_NAME && word_person(r, name->core) &&
                   clause_bracket(r, name->end, from) == from - 1
               ? also
               : n;
}

/* Whether the verb at V has a finite form in its group, "has been sacked"; neither a gerund nor an infinitive has. */
static bool finite_group(const struct reading *r, uint32_t v)
{
    uint32_t first = sentence_first(r, v), k = v;
    while (k > first && !clause_finite(r, k) &&
           (r->text->words[k - 1].upos == AUX || clause_adverb(r, k - 1) || word_is(r, k - 1, W_NEG)))
        k--;
    return clause_finite(r, k);
}

/* "accused them of cheating and demanded a count": whether the verb at V, which the finite one at I may be joined to,
 * is passed over, for the tree joins I to a finite verb before it. */
static bool unlike(const struct reading *r, uint32_t i, uint32_t v)
{
    int32_t head = r->text->words[i].head;
    return !r->rules->pack->head_first && word_hangs(r, i, "conj") && head >= 0 && head < (int32_t)v &&
           finite_group(r, (uint32_t)head) && !finite_group(r, v);
}

uint32_t clause_joined_passive(const struct reading *r, uint32_t i)
{
    int32_t head = r->text->words[i].head;
    bool joined = !r->rules->pack->head_first && word_hangs(r, i, "conj") && word_feat(r, i, "Voice=Pass") &&
                  head >= 0 && head < (int32_t)i && r->quoted_at[head] == r->quoted_at[i];
    return joined && word_feat(r, (uint32_t)head, "Voice=Pass") && clause_passive(r, (uint32_t)head) ? (uint32_t)head
                                                                                                     : MAP_NONE;
}

uint32_t clause_shared(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    k = clause_over_adverbs(r, k, first);
    if (k > first && (word_mark(r, k - 1, ',') || word_is(r, k - 1, W_AND | W_OR)) &&
        clause_joined_passive(r, i) != MAP_NONE)
        return clause_joined_passive(r, i);
    if (k < first + 2 || word_is(r, k - 1, W_REL)) return MAP_NONE;
    int32_t m = r->mention_at[k - 1]; /* "marched through Leeds demanding" */
    bool behind = word_mark(r, k - 1, ',') || word_is(r, k - 1, W_PREP) || r->time_at[k - 1] >= 0 ||
                  (m >= 0 && r->mentions.v[m].governed_place);
    bool hangs = word_gerund(r, i) && behind; /* ", killing three" */
    if (!hangs && !word_is(r, k - 1, W_AND | W_OR | W_BUT | W_SUB | W_FOR)) return MAP_NONE;
    if ((word_is(r, k - 1, W_AND) && word_mark(r, k - 2, ',')) || clause_blamed(r, i) >= 0) return MAP_NONE;
    for (uint32_t v = k - 1; v-- > first && k - v < LOOK_BACK;)
        if (r->quoted_at[v] == r->quoted_at[i] && r->mention_at[v] < 0 &&
            (hangs ? clause_finite(r, v) : clause_verb_here(r, v)) &&
            !(clause_finite(r, i) && (chain_reduced(r, v) || unlike(r, i, v))))
            return v;
    return MAP_NONE;
}
