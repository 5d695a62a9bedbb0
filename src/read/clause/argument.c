/* SPDX-License-Identifier: MIT */
/**
 * What stands behind a verb or noun in its clause: its arguments, each with the word that marks it, and the lists in
 * which parties are joined.
 */
#include "read/clause/aside.h"
#include "read/clause/chain.h"
#include "read/clause/clause.h"
#include "read/clause/tree.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { LOOK_AHEAD = 40, LIST = 20 };

/* Whether an "and" closes the list that goes on behind the comma at K before a verb comes. */
static bool list_closes(const struct reading *r, uint32_t k)
{
    for (uint32_t w = k + 1, last = sentence_last(r, k); w < last && w < k + LIST; w++) {
        if (word_is(r, w, W_AND)) return true;
        if (word_upos(r, w, VERB, AUX)) return false;
        if (r->rules->pack->head_first && r->mention_at[w] < 0 && word_is(r, w, W_SUB | W_COMP | W_BECAUSE | W_BUT))
            return false;
    }
    return false;
}

/* Whether a clause of its own begins with the phrase that ends before END: a finite verb stands behind it. "They went
 * before a judge and police fired", "took to the streets and youths clashed with police", "and 12 of them were held".
 */
static bool has_verb(const struct reading *r, uint32_t end)
{
    struct noun of;
    uint32_t last = sentence_last(r, end - 1);
    if (!r->rules->pack->head_first && end + 1 < last && reading_word_says(r, end, "of") &&
        r->text->words[end - 1].upos == NUM && noun_at(r, end + 1, last, &of))
        end = of.end;
    return !r->rules->pack->head_first && end < r->text->n_words && r->mention_at[end] < 0 &&
           r->sentence_of[end] == r->sentence_of[end - 1] && word_feat(r, end, "VerbForm=Fin");
}

/* "rescued pupils, the army and the police said": whether what stands joined behind the comma at K is the subject of a
 * verb behind it, no comma being before its "and". */
static bool joint_subject(const struct reading *r, uint32_t k)
{
    uint32_t w = k + 1, last = sentence_last(r, k);
    struct noun n;
    while (w < last && w < k + LIST && !word_is(r, w, W_AND) && !word_mark(r, w, ',')) w++;
    return w + 1 < last && word_is(r, w, W_AND) && noun_at(r, w + 1, last, &n) && has_verb(r, n.end);
}

/* Whether a list goes on behind the comma at K. "..., a negotiator said" is another clause. */
static bool list_goes_on(const struct reading *r, uint32_t k)
{
    return r->rules->pack->head_first || (list_closes(r, k) && !joint_subject(r, k));
}

/* "Lina Sari - Budi Hartono", "Thailand-Kamboja": a dash joins a pair of candidates, and two countries. */
static bool dashed(const struct reading *r, int32_t m, uint32_t k)
{
    int32_t other = k + 1 < r->text->n_words ? r->mention_at[k + 1] : -1;
    if (!r->rules->pack->head_first || !word_mark(r, k, '-') || other < 0 || r->mentions.v[m].end != k) return false;
    const struct mention *a = &r->mentions.v[m], *b = &r->mentions.v[other];
    if (a->kind != b->kind) return false;
    if (a->kind == M_COUNTRY) return a->is->country && b->is->country && a->end == a->core_end; /* "Iran-Oman" */
    return a->kind == M_NAME && word_person(r, a->core) && word_person(r, b->core);
}

/* Whether a gerund stands behind the preposition at MARKER with objects of its own: "jailed for insulting the king",
 * "accused China of backing Pakistan", "by barring banks"; behind others it describes more often, "against neighboring
 * Serbia". */
static bool governs(const struct reading *r, uint32_t marker)
{
    bool parsed = r->text->words[marker + 1].deprel != NULL;
    bool takes =
        word_is(r, marker, W_BY) || reading_word_says(r, marker, "whose") || reading_word_says(r, marker, "of");
    return takes && word_gerund(r, marker + 1) && !r->rules->pack->head_first && parsed &&
           !word_hangs(r, marker + 1, "amod");
}

/* Whether party X of a marked phrase is called by no name of his own there, "istrinya", "mantan pebalap Merapit". */
static bool unnamed(const struct reading *r, const struct argument *a, const struct mention *x)
{
    if (r->mention_at[a->noun.head] != a->mention) return true;
    bool title = x->kind == M_NAME && x->is->office != MAP_NONE && !word_person(r, x->core); /* "Menteri Ajaib, X" */
    return x->kind == M_AGENT || x->kind == M_OFFICE || title;
}

/* "oleh istrinya, Lina Sari, ke polisi", "kepada PT Tirta, perusahaan air": whether the phrase N behind a comma, with
 * mention M, tells who the marked party LAST is and is no party besides; LAST is then called by the name of the two. */
static bool apposed(const struct reading *r, struct argument *last, const struct noun *n, int32_t m)
{
    uint32_t k = clause_bracket(r, last->noun.end, n->first);
    const struct mention *x = last->mention >= 0 ? &r->mentions.v[last->mention] : NULL;
    if (!r->rules->pack->head_first || !x || k + 1 != n->first || !word_mark(r, k, ',') || x->is->plural ||
        list_closes(r, k))
        return false;
    const struct mention *y = m >= 0 ? &r->mentions.v[m] : NULL;
    bool named = y && y->kind == M_NAME && word_person(r, y->core) && unnamed(r, last, x);
    bool closed = named && (y->end >= sentence_last(r, k) || r->text->words[y->end].flags & WORD_PUNCT);
    if (named && (last->marker != MAP_NONE || closed)) return last->mention = m, true;
    bool common = !y || y->kind == M_AGENT || (y->kind == M_ORG && r->mention_at[n->head] != m);
    return common && last->marker != MAP_NONE && !(r->text->words[n->head].flags & WORD_CAPITAL) &&
           r->mention_at[last->noun.head] == last->mention &&
           (x->kind == M_ORG || x->kind == M_OUTLET || (x->kind == M_NAME && word_person(r, x->core)));
}

/* Whether party M, in whose words a verb's form ends before FROM, is no more than that form: not the rebels of "shot
 * dead | 22 rebels". */
static bool own_words(const struct reading *r, int32_t m, uint32_t from)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->first >= from || x->kind != M_AGENT) return false;
    if (r->rules->pack->head_first) return true; /* "menjadi tersangka | penganiayaan warga Brunei" */
    return !x->is->country && (r->noun_of[from] < 0 || r->nouns.v[r->noun_of[from]].head < from);
}

/* "menemui Budi setelah bertemu dengan Sinta": whether a verb of acts.tsv stands at K behind a word that is preposition
 * and subjunction; what stands behind it is its own. */
static bool later_deed(const struct reading *r, uint32_t k)
{
    return k > 0 && r->mention_at[k] < 0 && r->rules->pack->head_first && r->text->words[k].upos == VERB &&
           word_is(r, k - 1, W_SUB) && word_is(r, k - 1, W_PREP) && word_act(r, k, 0, NULL);
}

void clause_arguments(struct reading *r, uint32_t from, uint32_t end, struct arguments *out)
{
    *out = (struct arguments){.n = 0, .end = end};
    uint32_t marker = MAP_NONE, plain = 0;
    for (uint32_t k = from; k < end && k < from + LOOK_AHEAD && out->n < ARGUMENTS; k++) {
        int32_t m = r->mention_at[k];
        if (m >= 0 && own_words(r, m, from)) continue;
        if (m >= 0 && r->text->words[k].flags & WORD_CLITIC && k > from && !clause_verb(r, k - 1) &&
            !word_is(r, k - 1, W_LIGHT) && !word_is(r, k - 1, W_PREP))
            continue; /* a possessive */
        struct noun n = {k, m >= 0 ? r->mentions.v[m].end : k, k};
        bool phrase = noun_at(r, k, end, &n) || m >= 0;
        if (phrase && k > 0 && word_is(r, k - 1, W_AND) && marker == MAP_NONE && has_verb(r, n.end)) break;
        bool closed = out->n && r->quoted_at[out->v[out->n - 1].noun.head] > r->quoted_at[k];
        if (phrase && closed && has_verb(r, n.end)) break; /* "an inquiry into “rebels,” the army said" */
        if (phrase && out->n && apposed(r, &out->v[out->n - 1], &n, m)) {
            k = n.end - 1;
            continue;
        }
        if (phrase) {
            out->v[out->n++] =
                (struct argument){r->text->words[k].upos == UPOS_NONE ? m : noun_party(r, &n), n, marker, plain == 0};
            k = aside_address_behind(r, m, n.end, end) - 1;
            plain++;
            /* what follows is governed anew, unless joined by a comma or "and" */
            bool listed =
                k + 1 < end && (word_is(r, k + 1, W_AND) ||
                                (word_mark(r, k + 1, ',') && k + 2 < end &&
                                 (word_is(r, k + 2, W_AND) || (r->noun_of[k + 2] >= 0 && list_goes_on(r, k + 1)))));
            listed = listed || (m >= 0 && k + 2 < end && dashed(r, m, k + 1));
            if (!listed && k + 1 < end && word_mark(r, k + 1, ',') && joint_subject(r, k + 1)) break;
            if (!listed) marker = MAP_NONE;
            continue;
        }
        if (out->n && k > from && later_deed(r, k)) break;
        if (word_is(r, k, W_BECAUSE | W_BUT) && out->n) break; /* what it is done for, another clause */
        if (marker != MAP_NONE && k == marker + 1 && governs(r, marker)) break;
        uint32_t behind = clause_bracket(r, k, end);
        if (behind > k)
            k = behind - 1;
        else if (word_is(r, k, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN | W_AS))
            marker = k;
        else if (!word_in_preposition(r, k) && !word_is(r, k, W_DET | W_AND | W_AUX | W_DEM) &&
                 !(r->text->words[k].flags & WORD_PUNCT))
            plain++;
    }
}

/* "X bersama Y hingga Z": a word that joins one more party to those before. */
static bool adds(const struct reading *r, uint32_t k)
{
    return r->rules->pack->head_first && reading_word_says(r, k, "list");
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
    for (uint32_t n = 0; k < end && n < 3; k++, n++) {
        bool also = adds(r, k) || dashed(r, m, k);
        if (!also && !word_mark(r, k, ',') && !word_is(r, k, W_AND | W_WITH)) break;
        added = added || adds(r, k);
        joined = joined || word_is(r, k, W_AND) || word_mark(r, k, ',') || also;
    }
    int32_t next = joined && k < end ? r->mention_at[over_owner(r, k, end)] : -1;
    bool places = next >= 0 && (r->mentions.v[m].kind == M_PLACE || r->mentions.v[next].kind == M_PLACE);
    return added && places ? -1 : next; /* "mengejar pelaku hingga Bekasi" */
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
    uint32_t k = sentence_first(r, x->first), own = top(r, x);
    if (r->rules->pack->head_first || in_heading(r, own) || !has_verb(r, x->end)) return false;
    while (k < x->first && !word_feat(r, k, "VerbForm=Fin")) k++;
    uint32_t before = top(r, &r->mentions.v[a]);
    if (k < x->first && word_hangs_as(r, own, "nsubj")) return r->text->words[own].head != r->text->words[before].head;
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
    return dashed(r, v[0], r->mentions.v[v[0]].end) && r->mentions.v[v[1]].first == r->mentions.v[v[0]].end + 1;
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
    if (and <= begins || r->rules->pack->head_first || !has_verb(r, r->mentions.v[out[n - 1]].end) ||
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
        while (k > first && (word_is(r, k - 1, W_AND) || word_mark(r, k - 1, ',') || adds(r, k - 1))) k--;
        if (k > first + 1 && k == begins && r->mention_at[k - 2] >= 0 && dashed(r, r->mention_at[k - 2], k - 1)) k--;
        if (k > first && k < begins && word_mark(r, k - 1, ')')) k = aside_bracket(r, k, first, CLAUSE_BRACKET);
        int32_t before = k == begins || k == first ? -1 : joined_before(r, k, head);
        if (before < 0 || !alike(r, before, head)) break;
        if (has_verb(r, r->mentions.v[head].end) && clause_governor(r, &r->mentions.v[before]) != MAP_NONE)
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
        added = added || (n && adds(r, r->mentions.v[x].first - 1));
        uint32_t b = n ? r->mentions.v[x].first - 1 : 0;
        if (n) joined = word_is(r, b - (over_owner(r, b, b + 2) > b), W_AND) || word_is(r, b, W_DET);
        out[n++] = x;
    }
    bool among = false; /* "Berdasarkan keterangan Polres dan Polsek, SR ditetapkan": the list ends before M */
    for (uint32_t k = 0; k < n; k++) among = among || out[k] == m;
    bool clauses = n == 2 && r->rules->pack->head_first && word_is(r, r->mentions.v[out[1]].first - 1, W_AND) &&
                   word_mark(r, r->mentions.v[out[1]].first - 2, ','); /* "diusung Partai Maju, dan Budi yang ..." */
    bool heading = n > 1 && !joined && in_heading(r, r->mentions.v[m].first) && !r->rules->pack->head_first &&
                   has_verb(r, r->mentions.v[out[n - 1]].end);
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

/* Over ", and" backwards from word K; AND whether one of both was "and". */
static uint32_t over_joints(const struct reading *r, uint32_t k, uint32_t first, bool *and_there)
{
    *and_there = false;
    while (k > first && (word_is(r, k - 1, W_AND) || word_mark(r, k - 1, ','))) {
        *and_there = *and_there || word_is(r, k - 1, W_AND);
        k--;
    }
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
        for (; k < end && (word_is(r, k, W_AND) || word_mark(r, k, ',')); k++)
            and_there = and_there || word_is(r, k, W_AND);
        if (k == from || !noun_at(r, k, end, &next) || has_verb(r, next.end)) break;
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
