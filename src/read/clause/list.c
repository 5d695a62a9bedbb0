/* SPDX-License-Identifier: MIT */
/**
 * The lists in which parties are joined: of mentions, and where heads come last of phrases.
 */
#include "read/clause/list.h"
#include "read/clause/aside.h"
#include "read/clause/chain.h"
#include "read/clause/clause.h"
#include "read/clause/tree.h"
#include "read/core/plover.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { LIST = 20, ADDED = 4 };

bool list_has_verb(const struct reading *r, uint32_t end)
{
    struct noun of;
    uint32_t last = sentence_last(r, end - 1);
    if (!r->rules->pack->head_first && end + 1 < last && reading_word_says(r, end, "of") &&
        r->text->words[end - 1].upos == NUM && noun_at(r, end + 1, last, &of))
        end = of.end;
    return !r->rules->pack->head_first && end < r->text->n_words && r->mention_at[end] < 0 &&
           r->sentence_of[end] == r->sentence_of[end - 1] && word_feat(r, end, "VerbForm=Fin");
}

bool list_dashed(const struct reading *r, int32_t m, uint32_t k)
{
    int32_t other = k + 1 < r->text->n_words ? r->mention_at[k + 1] : -1;
    if (!r->rules->pack->head_first || !word_mark(r, k, '-') || other < 0 || r->mentions.v[m].end != k) return false;
    const struct mention *a = &r->mentions.v[m], *b = &r->mentions.v[other];
    if (a->kind != b->kind) return false;
    if (a->kind == M_COUNTRY) return a->is->country && b->is->country && a->end == a->core_end; /* "Iran-Oman" */
    return a->kind == M_NAME && word_person(r, a->core) && word_person(r, b->core);
}

/* "X bersama Y hingga Z", "X, as well as Y": how many words the form at K has that joins one more party to those
 * before, whatever else their list joins; 0 none. Where heads come last one of company does so behind a comma: "X,
 * along with Y, met", not "met X along with Y". */
static uint32_t adds(const struct reading *r, uint32_t k)
{
    if (!reading_word_says(r, k, "list")) return 0;
    bool company = word_is(r, k, W_WITH) && !r->rules->pack->head_first;
    return company && (k == sentence_first(r, k) || !word_mark(r, k - 1, ',')) ? 0 : r->class_len[k];
}

uint32_t list_joint(const struct reading *r, uint32_t k)
{
    uint32_t n = adds(r, k);
    return n ? n : word_is(r, k, W_AND) || word_mark(r, k, ',');
}

/* How many words of a joint end right before K, FIRST at the earliest; 0 none. */
static uint32_t joint_before(const struct reading *r, uint32_t k, uint32_t first)
{
    for (uint32_t n = 1; n <= ADDED && first + n <= k; n++)
        if (list_joint(r, k - n) == n) return n;
    return 0;
}

/* Whether what adds ends right before K. */
static bool added_at(const struct reading *r, uint32_t k, uint32_t first)
{
    uint32_t n = joint_before(r, k, first);
    return n && adds(r, k - n);
}

/* The word K, or behind "his" what is his: "Tom Hill and | his lawyer, Ann Lee". */
static uint32_t over_owner(const struct reading *r, uint32_t k, uint32_t end)
{
    bool his = k + 1 < end && word_feat(r, k, "Poss=Yes") && r->mention_at[k + 1] >= 0 && !r->rules->pack->head_first;
    return his ? k + 1 : k;
}

static int32_t next_joined(const struct reading *r, int32_t m)
{
    uint32_t end = sentence_last(r, r->mentions.v[m].first), k = clause_bracket(r, r->mentions.v[m].end, end);
    k = aside_age(r, k, end);
    bool joined = false;
    if (r->mentions.v[m].kind == M_PRONOUN && k < end && word_mark(r, k, ',')) return -1; /* "Menurutnya, A dan B" */
    const struct cue_row *cue;                                                            /* "Menurut A, B dan C" */
    uint32_t before = r->mentions.v[m].first;
    if (r->rules->pack->head_first && before > sentence_first(r, before) && k < end && word_mark(r, k, ',') &&
        clause_cue(r, before - 1, &cue) && cue->order & CUE_PREP)
        return -1;
    bool added = false;
    for (uint32_t n = 0, step; k < end && n < 3; k += step, n++) {
        uint32_t joint = list_dashed(r, m, k) ? 1 : list_joint(r, k);
        step = joint ? joint : word_is(r, k, W_WITH);
        if (!step) break;
        added = added || adds(r, k);
        joined = joined || joint;
    }
    int32_t next = joined && k < end ? r->mention_at[over_owner(r, k, end)] : -1;
    bool says = next >= 0 && in_heading(r, k) && word_mark(r, k - 1, ',') && word_mark(r, r->mentions.v[next].end, ':');
    bool places = next >= 0 && (r->mentions.v[m].kind == M_PLACE || r->mentions.v[next].kind == M_PLACE);
    return (added && places) || says ? -1 : next; /* "mengejar pelaku hingga Bekasi", "Yeni Bersama Anto, Budi: Ya" */
}

/* The word of a mention on whose others hang. */
static uint32_t top(const struct reading *r, const struct mention *m)
{
    uint32_t k = m->core;
    while (r->text->words[k].head >= (int32_t)m->first && r->text->words[k].head < (int32_t)m->end)
        k = (uint32_t)r->text->words[k].head;
    return k;
}

/* "Rebels attacked the town and three of the soldiers were killed": whether mention B, joined to A in the text, is the
 * subject of a verb behind it that the tree gives to it and not to A; or that it joins to the verb before A. */
static bool opens_clause(const struct reading *r, int32_t a, int32_t b)
{
    const struct mention *x = &r->mentions.v[b];
    uint32_t k = sentence_first(r, x->first), own = top(r, x), before = top(r, &r->mentions.v[a]);
    int32_t verb = r->text->words[own].head, over = r->text->words[before].head;
    if (in_heading(r, own) || (!r->rules->pack->head_first && !list_has_verb(r, x->end))) return false;
    if (r->rules->pack->head_first) /* "Tentara menembak pencuri dan temannya lari"; who is asked or forced does it */
        return verb > (int32_t)own && word_hangs_as(r, own, "nsubj") && word_hangs_as(r, (uint32_t)verb, "conj") &&
               word_hangs_as(r, before, "obj") && r->text->words[verb].head == over &&
               word_act(r, over, 0, plover_assault);
    while (k < x->first && !word_feat(r, k, "VerbForm=Fin")) k++;
    if (k < x->first && word_hangs_as(r, own, "nsubj")) return verb != over;
    return tree_joins(r, x->end, before);
}

/* Whether A and B, joined in the text, are likely of one list. */
static bool alike(const struct reading *r, int32_t a, int32_t b)
{
    if (opens_clause(r, a, b)) return false;
    if (!r->rules->pack->head_first && clause_governor(r, &r->mentions.v[a]) == MAP_NONE &&
        word_is(r, r->mentions.v[a].end, W_AND) && r->mentions.v[b].kind == M_AGENT)
        return true; /* "Ethiopia and the rebels agreed" */
    enum mention_kind x = r->mentions.v[a].kind, y = r->mentions.v[b].kind;
    if (!r->rules->pack->head_first && x == M_COUNTRY && (y == M_OFFICE || y == M_BODY || y == M_AGENT) &&
        r->mentions.v[b].is->country)
        return true; /* "French and Egyptian troops" */
    if (y == M_COUNTRY && (x == M_OFFICE || x == M_BODY || x == M_AGENT) && r->mentions.v[a].is->country)
        return true; /* "the foreign ministers of Brazil and Argentina" */
    if (r->rules->pack->head_first && x == M_AGENT && y == M_PLACE) return false; /* "petani dari Banten, Lampung" */
    bool comma = word_mark(r, r->mentions.v[b].first - 1, ',');
    if (r->rules->pack->head_first && comma && mention_place(r, &r->mentions.v[b]) &&
        !mention_place(r, &r->mentions.v[a]) && x != M_COUNTRY && x != M_SEAT)
        return false; /* "ke Pondok Al Ikhlas, Cilongok" is an address */
    bool country_x = x == M_COUNTRY || x == M_SEAT, country_y = y == M_COUNTRY || y == M_SEAT;
    return country_x == country_y || x == M_ORG || y == M_ORG;
}

/* "Presiden dan CEO Orsola Rudi Hartono": a bare office before one of business, whoever holds it elsewhere. */
static bool of_firm(const struct reading *r, const struct mention *a, const struct mention *b)
{
    return r->rules->pack->head_first && a->kind == M_OFFICE && a->end == a->first + 1 && b->kind == M_NAME &&
           b->first == a->end + 1 && word_is(r, a->end, W_AND) && b->is->office != MAP_NONE &&
           str_is(rules_cell(r->rules, PACK_OFFICES, b->is->office, 3), "BUS");
}

/* "film director and columnist Theo van Gorp": what somebody is and, behind "and", what he is as well with his name. */
static bool one_person(const struct reading *r, const struct mention *a, const struct mention *b)
{
    if (of_firm(r, a, b)) return true;
    bool head = a->kind == M_OFFICE || a->kind == M_AGENT;
    return head && !r->rules->pack->head_first && b->kind == M_NAME && b->core > b->first &&
           word_is(r, a->end, W_AND) && (b->is->agent != MAP_NONE || b->is->office != MAP_NONE) &&
           b->first == a->end + 1 && word_feat(r, a->end - 1, "Number=Sing");
}

/* "Tom Hill, founder | and director of the trust,": what he is as well, whose name stands before what he is. */
static bool also_is(const struct reading *r, const struct mention *a, const struct mention *b)
{
    bool described = a->kind == M_NAME && a->is->name_end && a->end > a->is->name_end;
    return described && !r->rules->pack->head_first && (b->kind == M_OFFICE || b->kind == M_AGENT) &&
           b->first == a->end + 1 && word_is(r, a->end, W_AND) && word_feat(r, b->core, "Number=Sing") &&
           !word_is(r, b->first, W_DET);
}

/* "diusung Nasdem, PKS, PKB dalam": a list of bodies that no "and" closes, three of them and more. */
static bool bodies(const struct reading *r, const int32_t *v, uint32_t n)
{
    bool all = n > 2 && r->rules->pack->head_first;
    for (uint32_t k = 0; all && k < n; k++) all = r->mentions.v[v[k]].kind == M_ORG;
    return all;
}

static bool pair(const struct reading *r, const int32_t *v)
{
    return list_dashed(r, v[0], r->mentions.v[v[0]].end) && r->mentions.v[v[1]].first == r->mentions.v[v[0]].end + 1;
}

/* "guru, serta orang tua dan murid": where heads come first a second "and" goes on with the list. */
static bool another_and(const struct reading *r, int32_t x)
{
    uint32_t k = r->mentions.v[x].first;
    return r->rules->pack->head_first && word_is(r, k - 1, W_AND) && !word_mark(r, k - 2, ',');
}

/* "rescued pupils, the army and the police said": what stands behind the last bare comma of a list of N is the subject
 * of the verb behind it, where no comma is before its "and". Returns how many are left with M. */
static uint32_t before_clause(const struct reading *r, int32_t m, int32_t *out, uint32_t n)
{
    uint32_t and = r->mentions.v[out[n - 1]].first, begins = r->mentions.v[out[0]].end, at = 0;
    while (and > begins && !word_is(r, and, W_AND)) and--;
    if (and <= begins || r->rules->pack->head_first || !list_has_verb(r, r->mentions.v[out[n - 1]].end) ||
        word_mark(r, and-1, ','))
        return n;
    if (!clause_is_object(r, &r->mentions.v[out[0]]) && clause_governor(r, &r->mentions.v[out[0]]) == MAP_NONE)
        return n;
    while (at < n && out[at] != m) at++;
    if (at + 2 < n) return n - 2;
    out[0] = out[n - 2], out[1] = out[n - 1];
    return 2;
}

/* Whom what stands before the marks that end at K is joined to HEAD as: the party right before K, or whoever's age and
 * home stand there; -1 nobody. */
static int32_t joined_before(const struct reading *r, uint32_t k, int32_t head)
{
    uint32_t first = sentence_first(r, k), w = k;
    while (w > first && k - w < ASIDE_BRACKET && r->text->words[w - 1].upos != VERB) {
        int32_t m = r->mention_at[--w];
        bool home = w > first + 1 && reading_word_says(r, w - 1, "of") && word_mark(r, w - 2, ',');
        if (r->rules->pack->head_first || (m >= 0 && !home && next_joined(r, m) == head)) return m;
    }
    return -1;
}

/* The first of the list that M stands in. */
static int32_t list_head(const struct reading *r, int32_t head)
{
    for (uint32_t n = 0; n < 6; n++) {
        uint32_t k = r->mentions.v[head].first, first = sentence_first(r, k);
        if (k > first && over_owner(r, k - 1, k + 1) == k) k--;
        uint32_t begins = k;
        for (uint32_t joint; (joint = joint_before(r, k, first)) > 0;) k -= joint;
        if (k > first + 1 && k == begins && r->mention_at[k - 2] >= 0 && list_dashed(r, r->mention_at[k - 2], k - 1))
            k--;
        if (k > first && k < begins && word_mark(r, k - 1, ')')) k = aside_bracket(r, k, first, CLAUSE_BRACKET);
        int32_t before = k == begins || k == first ? -1 : joined_before(r, k, head);
        if (before < 0 || !alike(r, before, head)) break;
        if (list_has_verb(r, r->mentions.v[head].end) && clause_governor(r, &r->mentions.v[before]) != MAP_NONE)
            break;                                 /* what a preposition governs is no subject */
        if (next_joined(r, before) != head) break; /* a bare comma joins only within a list that an "and" ends */
        head = before;
    }
    return head;
}

uint32_t clause_joined(const struct reading *r, int32_t m, int32_t *out, uint32_t cap)
{
    int32_t head = list_head(r, m);
    uint32_t n = 0;
    bool joined = false, added = false;
    for (int32_t x = head; x >= 0 && n < cap; x = next_joined(r, x)) {
        if (n && ((joined && !another_and(r, x)) || !alike(r, out[n - 1], x))) break; /* "and" comes before the last */
        added = added || (n && added_at(r, r->mentions.v[x].first, r->mentions.v[head].end));
        uint32_t b = n ? r->mentions.v[x].first - 1 : 0;
        if (n) joined = word_is(r, b - (over_owner(r, b, b + 2) > b), W_AND) || word_is(r, b, W_DET);
        out[n++] = x;
    }
    bool among = false; /* "Berdasarkan keterangan Polres dan Polsek, SR ditetapkan": the list ends before M */
    for (uint32_t k = 0; k < n; k++) among = among || out[k] == m;
    bool clauses = n == 2 && r->rules->pack->head_first && word_is(r, r->mentions.v[out[1]].first - 1, W_AND) &&
                   word_mark(r, r->mentions.v[out[1]].first - 2, ','); /* "diusung Partai Maju, dan Budi yang ..." */
    bool heading = n > 1 && !joined && in_heading(r, r->mentions.v[m].first) && !r->rules->pack->head_first &&
                   list_has_verb(r, r->mentions.v[out[n - 1]].end);
    for (uint32_t k = 1; heading && k < n; k++) heading = r->mentions.v[out[k]].kind == r->mentions.v[out[0]].kind;
    if (n && ((n > 1 && !joined && !added && !heading && !bodies(r, out, n) && !(n == 2 && pair(r, out))) || !among ||
              clauses)) { /* "Kenya, Uganda sign deal" */
        out[0] = m;
        n = 1;
    }
    if (n > 2) n = before_clause(r, m, out, n);
    if (n == 2 && also_is(r, &r->mentions.v[out[0]], &r->mentions.v[out[1]])) n = 1;
    if (n == 2 && one_person(r, &r->mentions.v[out[0]], &r->mentions.v[out[1]])) out[0] = out[1], n = 1;
    return n;
}

/* ---- lists of phrases, where heads come last ------------------------------------------------------------------------
 */

/* The party that a member N of a list is; a noun of no table is somebody too where PEOPLE alone suffer what is told. -1
 * for a thing. */
static int32_t listed_party(struct reading *r, const struct noun *n, bool people)
{
    int32_t m = r->mention_at[n->head];
    uint32_t from = m >= 0 ? r->mentions.v[m].first : 0;
    bool cut = from > n->first && r->text->words[from - 1].flags & WORD_CAPITAL && r->mention_at[from - 1] < 0;
    if (m >= 0) return cut || mention_place(r, &r->mentions.v[m]) || r->time_at[n->head] >= 0 ? -1 : m;
    uint8_t pos = r->text->words[n->head].upos;
    if (people && pos == ADJ && n->head > n->first && word_mark(r, n->head - 1, '-')) return mention_of_noun(r, n);
    bool noun = (pos == NOUN || pos == PROPN) && *word_object(r, n->head) == '\0';
    bool somebody = noun_people(r, n) || (people && noun && r->time_at[n->head] < 0);
    return somebody ? mention_of_noun(r, n) : -1;
}

/* Over ", and" backwards from word K; AND whether one of both was "and", or adds. */
static uint32_t over_joints(const struct reading *r, uint32_t k, uint32_t first, bool *and_there)
{
    *and_there = false;
    for (uint32_t joint; (joint = joint_before(r, k, first)) > 0; k -= joint)
        *and_there = *and_there || !word_mark(r, k - joint, ',');
    return k;
}

/* The phrase at the head of what ends before word K, "members of the party"; over an age. NULL where a verb or a
 * preposition that nothing stands before governs it. */
static const struct noun *member_before(const struct reading *r, uint32_t k, uint32_t first)
{
    const struct noun *n = noun_before(r, k);
    if (n && noun_age(r, n)) n = noun_before(r, n->first - 1);
    for (int step = 0; n && step < 4; step++) {
        enum hold hold = chain_hold(r, n, first, false);
        if (hold != GOVERNED) return hold == OBJECT || hold == DEED ? NULL : n;
        n = noun_before(r, n->first - 1);
    }
    return NULL;
}

/* Whether N, between commas, only tells what the name before it is, or is the name of what stands there: "Tom Hill, a
 * teacher, and", "his wife, Ana Eld, were". */
static bool same_member(const struct reading *r, const struct noun *n, bool and_behind, bool and_before)
{
    bool closed = n->end < r->text->n_words && word_mark(r, n->end, ',');
    bool article = word_feat(r, n->first, "PronType=Art");
    int32_t m = r->mention_at[n->head];
    bool name = m >= 0 && r->mentions.v[m].kind == M_NAME;
    return closed && !and_before && (and_behind ? article : name);
}

uint32_t clause_listed_back(struct reading *r, const struct noun *last, int32_t m, bool people, int32_t *out,
                            uint32_t cap)
{
    uint32_t first = sentence_first(r, last->first), n = 0;
    struct noun at = *last;
    bool and_behind = false, closed = false;
    int32_t got[LIST];
    got[n++] = m;
    while (n < cap && n < LIST) {
        bool and_there;
        uint32_t k = over_joints(r, at.first, first, &and_there);
        if (k == at.first) break;
        const struct noun *before = member_before(r, k, first);
        if (!before || r->quoted_at[before->head] != r->quoted_at[last->head]) break;
        bool same = same_member(r, &at, and_behind, and_there); /* what AT is, or is called, stands in BEFORE */
        if (!same && !and_there && !closed && !in_heading(r, at.first)) break;
        if (closed && and_there && at.first - k > 1) break; /* "A and B are allies, and C and D agreed" */
        struct noun next = *before;                         /* the list may move when a mention is made */
        closed = closed || and_there;
        and_behind = and_there;
        int32_t party = same && n == 1 ? -1 : listed_party(r, &next, people);
        at = next;
        if (same && n == 1) continue;
        if (party < 0) break;
        if (same)
            got[n - 1] = party;
        else
            got[n++] = party;
    }
    for (uint32_t k = 0; k < n; k++) out[k] = got[n - 1 - k];
    return n == 2 && also_is(r, &r->mentions.v[out[0]], &r->mentions.v[out[1]]) ? 1 : n;
}

uint32_t clause_listed_on(struct reading *r, const struct noun *head, int32_t m, bool people, int32_t *out,
                          uint32_t cap)
{
    uint32_t end = sentence_last(r, head->first), n = 0, k = head->end, whole = 1;
    out[n++] = m;
    while (n < cap && k < end) {
        struct noun next;
        bool and_there = false;
        uint32_t from = k;
        for (uint32_t joint; k < end && (joint = list_joint(r, k)) > 0; k += joint)
            and_there = and_there || !word_mark(r, k, ',');
        if (k == from || !noun_at(r, k, end, &next) || list_has_verb(r, next.end)) break;
        if (next.end < end && r->text->words[next.end].flags & WORD_CLITIC) break; /* "Kenya and the PM's plans" */
        if (r->quoted_at[next.head] != r->quoted_at[head->head]) break;
        if (noun_age(r, &next) && next.end < end) { /* "Tom Hill, 23, and a boy" */
            k = next.end;
            continue;
        }
        int32_t party = listed_party(r, &next, people);
        if (party < 0) break;
        out[n++] = party;
        if (and_there) whole = n;
        k = next.end;
    }
    return whole;
}
