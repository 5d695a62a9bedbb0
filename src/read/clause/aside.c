/* SPDX-License-Identifier: MIT */
/**
 * What stands beside a name between it and its verb, parted off by commas, dashes or brackets: an age, an apposition, a
 * relative clause, degrees, or something about the saying.
 */
#include "read/clause/aside.h"
#include "read/clause/clause.h"
#include "read/name/chunk.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { REACH = CHUNK_REACH, BRACKET = ASIDE_BRACKET, CITED_BACK = 8, NEXT = 4, BESIDE = 5, ANSWERED = 9 };

static uint8_t tag(const struct reading *r, uint32_t i) { return r->text->words[i].upos; }

/* A dash, or a hyphen that stands free: "Owen Hale - the union's head - said". */
static bool dash(const struct reading *r, uint32_t i)
{
    bool free = word_mark(r, i, '-') && i + 1 < r->text->n_words && r->text->words[i].flags & WORD_SPACE_BEFORE &&
                r->text->words[i + 1].flags & WORD_SPACE_BEFORE;
    return free || word_dash(r, i);
}

bool aside_mark(const struct reading *r, uint32_t i) { return word_mark(r, i, ',') || dash(r, i); }

static bool same_mark(const struct reading *r, uint32_t a, uint32_t b)
{
    return aside_mark(r, a) && str_eq(word_text(r, a), word_text(r, b));
}

/* A relative pronoun: "who", and "that" where the tagger holds it for one. */
bool aside_relative(const struct reading *r, uint32_t i)
{
    return word_is(r, i, W_REL) || (word_is(r, i, W_COMP) && tag(r, i) == PRON);
}

/* A participle as the tagger knows it, which makes no clause: "one of the states suing the agency", "a plan to build";
 * nor does an infinitive. */
static bool participle(const struct reading *r, uint32_t i)
{
    return tag(r, i) == VERB &&
           (word_feat(r, i, "VerbForm=Ger") || word_feat(r, i, "VerbForm=Part") || word_feat(r, i, "VerbForm=Inf"));
}

/* "a report, published by the ministry,": a participle of what was done to it, but for what is said or asked. */
static bool made(const struct reading *r, uint32_t i)
{
    return !r->rules->pack->head_first && word_feat(r, i, "VerbForm=Part") && word_feat(r, i, "Tense=Past") &&
           !clause_cue(r, i, NULL);
}

/* What the words [first, end) between two commas are to the noun before them. */
enum aside aside_kind(const struct reading *r, uint32_t first, uint32_t end)
{
    if (first < end && end - first == 1 && !chunk_nominal(r, first)) return ASIDE_BESIDE; /* "however" */
    if (first >= end || word_is(r, first, W_BUT | W_AND | W_OR)) return ASIDE_NONE;
    if (aside_relative(r, first)) return ASIDE_PART;
    if (word_is(r, first, W_PREP))
        return word_is(r, first, W_FROM) || reading_word_says(r, first, "of") ? ASIDE_PART : ASIDE_BESIDE;
    if (word_is(r, first, W_SUB | W_COMP) || chunk_timed(r, first)) return ASIDE_BESIDE;
    if (tag(r, first) == AUX && word_feat(r, first, "VerbForm=Fin")) return ASIDE_NONE; /* the sentence's own verb */
    if (chunk_verbal(r, first)) return made(r, first) ? ASIDE_PART : ASIDE_BESIDE;
    for (uint32_t k = first; k < end && !aside_relative(r, k); k++)
        if (chunk_verbal(r, k) && !participle(r, k) &&
            !(k + 1 < end && !word_feat(r, k, "Mood=Ind") && word_is(r, k + 1, W_PREP) && chunk_nominal(r, k - 1)))
            return ASIDE_NONE; /* a clause; "mines owned by X" is none */
    return ASIDE_PART;
}

/* "SubspRad": whether word K is written as degrees are, capitals behind a small letter, which no list has all of. */
static bool degree_like(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    bool small = false, mixed = false;
    for (uint32_t i = w->beg; i < w->end; i++) {
        char c = r->text->text.p[i];
        mixed = mixed || (small && c >= 'A' && c <= 'Z');
        small = small || (c >= 'a' && c <= 'z');
    }
    return mixed && w->flags & WORD_CAPITAL;
}

/* "SE, MM" behind a name: the comma before the first of the degrees that end at K, K where there are none. */
static uint32_t before_degrees(const struct reading *r, uint32_t k, uint32_t low)
{
    uint32_t b = k, comma = k;
    bool known = false;
    while (b > low + 1 && k - b < 4 * BRACKET) {
        uint32_t w = b;
        const struct hit *h = NULL;
        for (uint32_t n = 1; n <= 4 && w > low && !h; n++) { /* a degree takes a few words: "S. Pd" */
            w = b - n;
            h = word_name(r, w, "suffix");
            if (h && h->n != n) h = NULL;
        }
        bool mixed = !h && degree_like(r, b - 1);
        if (mixed) w = b - 1;
        known = known || h;
        if (!(h || mixed) || w <= low || !word_mark(r, w - 1, ',')) break;
        b = comma = w - 1;
    }
    return known && comma > low && comma < k && r->mention_at[comma - 1] >= 0 ? comma : k;
}

bool aside_person(const struct reading *r, int32_t m)
{
    return m >= 0 && r->mentions.v[m].actor >= 0 && r->actors.v[r->mentions.v[m].actor].person &&
           r->mentions.v[m].kind == M_NAME;
}

/* Whether a mention is told by what he is, "a resident of Randu": a name behind it need not be his. */
bool aside_common(const struct reading *r, int32_t m)
{
    return r->mentions.v[m].is->agent != MAP_NONE || r->mentions.v[m].is->office != MAP_NONE;
}

uint32_t aside_bracket(const struct reading *r, uint32_t k, uint32_t low, uint32_t reach)
{
    for (uint32_t b = k - 1; b-- > low && k - b < reach;)
        if (word_mark(r, b, '(')) return b;
    return k;
}

uint32_t aside_of_person(const struct reading *r, uint32_t i, uint32_t low)
{
    uint32_t k = i > low + 1 && word_mark(r, i - 1, ')') ? aside_bracket(r, i, low, BRACKET) : i;
    return k > low && k < i && aside_person(r, r->mention_at[k - 1]) ? k : i;
}

/* The word before the aside that ends at K (its last mark is word K - 1), K where there is none. PART: whether it
 * belongs to the phrase. */
uint32_t aside_before(const struct reading *r, uint32_t k, uint32_t low, bool *part)
{
    *part = true;
    if (k <= low + 1) return k;
    if (word_mark(r, k - 1, ')')) return aside_bracket(r, k, low, BRACKET);
    uint32_t degrees = before_degrees(r, k, low);
    if (degrees != k || !aside_mark(r, k - 1)) return degrees;
    uint32_t rel = MAP_NONE, steps = 0;
    for (uint32_t b = k - 1; b-- > low && steps < REACH && r->quoted_at[b] == r->quoted_at[k]; steps++) {
        if (r->mention_at[b] >= 0 && r->mentions.v[r->mention_at[b]].first < b && !same_mark(r, b, k - 1)) continue;
        if (aside_relative(r, b) && b > low && chunk_nominal(r, b - 1)) rel = b;
        if (word_mark(r, b, ';') || word_mark(r, b, ':')) break;
        bool unclosed =
            dash(r, b) && b > low && aside_person(r, r->mention_at[b - 1]); /* "Owen Hale - a clerk, said" */
        if ((!same_mark(r, b, k - 1) && !unclosed) || b == low) continue;
        enum aside how = aside_kind(r, b + 1, k - 1);
        if (how == ASIDE_NONE) break;
        *part = how == ASIDE_PART;
        return b;
    }
    return rel != MAP_NONE ? rel : k; /* "Zulkifli yang ikut mendampingi, menyampaikan" */
}

/* "Farhan Baig, head of law, tax and trade, said", "Sonam Wanda, the chairman, from Bhutan, said": the comma Q, which
 * opened an aside, may close another one behind the name that opens the sentence. Where that begins, Q if it does not.
 */
uint32_t aside_next(const struct reading *r, uint32_t q, uint32_t low, bool *part)
{
    if (!word_mark(r, q, ',')) return q;
    uint32_t b = aside_before(r, q + 1, low, part);
    for (int n = 0; n < NEXT && b < q && b > low; n++) { /* "Ana Lane, 59, of Harland, Md., who saw it, said" */
        bool age = q == b + 2 && tag(r, b + 1) == NUM && chunk_nominal(r, b - 1); /* "King, 39, a clerk, said" */
        bool named = aside_person(r, r->mention_at[b - 1]) && r->mentions.v[r->mention_at[b - 1]].first == low;
        if (r->rules->pack->head_first) age = false;
        bool which = n == 0 && !r->rules->pack->head_first && aside_relative(r, b + 1) && chunk_nominal(r, b - 1) &&
                     chunk_nominal(r, q + 1); /* "the trust, which owns land in A, B and C, said" */
        if (named || (age && n == 0) || which) return b;
        uint32_t further = word_mark(r, b, ',') ? aside_before(r, b + 1, low, part) : b;
        if (further >= b) break;
        b = further;
    }
    return q;
}

bool aside_passive(const struct reading *r, uint32_t v)
{
    const struct noun *n = r->rules->pack->head_first && word_feat(r, v, "Voice=Pass") ? noun_before(r, v) : NULL;
    return n && r->mention_at[n->head] >= 0 && !clause_cue(r, v, NULL) && !word_is(r, v, W_HEDGE | W_AUX);
}

/* The relative clause without commas that ends at K: where it opens, MAP_NONE where there is none. */
uint32_t aside_clause(const struct reading *r, uint32_t k, uint32_t low)
{
    bool verb = false;
    if (k > low + 1 && aside_passive(r, k - 1)) return k - 1;
    for (uint32_t b = k; b-- > low && k - b < REACH / 3;) {
        if (r->text->words[b].flags & WORD_PUNCT) return MAP_NONE;
        if (aside_relative(r, b)) return verb && b > low && chunk_nominal(r, b - 1) ? b : MAP_NONE;
        verb = verb || chunk_verbal(r, b);
    }
    return MAP_NONE;
}

uint32_t aside_open(const struct reading *r, uint32_t i, uint32_t low)
{
    if (r->rules->pack->head_first || i < low + 3 || !aside_mark(r, i - 2)) return i;
    bool of = word_is(r, i - 1, W_FROM) || reading_word_says(r, i - 1, "of");
    return of && aside_person(r, r->mention_at[i - 3]) ? i - 2 : i;
}

/* "Rudi, lanjut Bima baru akan diperiksa": the comma behind the sentence's first party before an inserted saying that
 * no comma closes and that ends before K; K where none does. */
static uint32_t open_citation(const struct reading *r, uint32_t k, uint32_t first)
{
    const struct cue_row *cue;
    int32_t m = k > first ? r->mention_at[k - 1] : -1;
    uint32_t says = m >= 0 ? r->mentions.v[m].first : first;
    if (!r->rules->pack->head_first || says < first + 3 || r->mentions.v[m].kind != M_NAME) return k;
    int32_t whose = word_mark(r, says - 2, ',') ? r->mention_at[says - 3] : -1;
    bool opens = whose >= 0 && r->mentions.v[whose].first == first;
    return opens && clause_cue(r, says - 1, &cue) && cue->order & CUE_POST ? says - 2 : k;
}

uint32_t aside_citation(const struct reading *r, uint32_t k, uint32_t first)
{
    const struct cue_row *cue;
    if (k <= first + 2) return k;
    if (!word_mark(r, k - 1, ',')) return open_citation(r, k, first);
    int32_t day = r->time_at[k - 2];
    uint32_t end = day >= 0 && r->times.v[day].first > first ? r->times.v[day].first : k;
    if (!word_mark(r, end - 1, ',')) end = k;
    for (uint32_t b = end - 1; b-- > first && end - b < CITED_BACK;) {
        if (!word_mark(r, b, ',')) continue;
        int32_t m = b + 2 < end ? r->mention_at[b + 2] : -1; /* "Tujuh ormas itu, kata Yusri, berunjuk rasa" */
        bool says = m >= 0 && r->rules->pack->head_first && r->mentions.v[m].end == end - 1;
        uint32_t verb = b + 1 + word_is(r, b + 1, W_SUB | W_AS);
        return clause_cue(r, verb, &cue) && cue->order & (CUE_CITE | (says ? CUE_POST : 0)) ? b : k;
    }
    return k;
}

bool aside_words(const struct reading *r, uint32_t k)
{
    uint32_t first = sentence_first(r, k), b = k;
    if (r->rules->pack->head_first || !word_is(r, k, W_REPORT) || r->text->words[k].upos != NOUN) return false;
    while (b > first && r->text->words[b - 1].upos == ADJ) b--;
    return b > first + 2 && word_is(r, b - 1, W_DET) && word_mark(r, b - 2, ',');
}

bool aside_answered(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t noun = k + 2;
    const struct cue_row *cue;
    while (noun < end && noun < k + BESIDE && !aside_words(r, noun)) noun++;
    for (uint32_t v = noun + 1; v < end && v < noun + ANSWERED && noun < k + BESIDE && !word_mark(r, v, ','); v++)
        if (clause_cue(r, v, &cue) && cue->order & CUE_OBJ) return true;
    return false;
}

uint32_t aside_address(const struct reading *r, uint32_t first, uint32_t end, uint32_t low)
{
    int32_t m = r->mention_at[first];
    if (m < 0 || r->mentions.v[m].end != end || r->mentions.v[m].kind != M_PLACE) return end;
    for (uint32_t k = first; k > low + 2 && word_mark(r, k - 1, ',') && r->mention_at[k - 2] >= 0;) {
        const struct mention *of = &r->mentions.v[r->mention_at[k - 2]];
        bool people = of->kind == M_AGENT && of->is->located && r->rules->pack->head_first;
        if (people) return k;
        if (of->kind != M_PLACE || of->first < low + 1) return end;
        if (reading_word_says(r, of->first - 1, "place") || word_is(r, of->first - 1, W_FROM)) return k;
        k = of->first;
    }
    return end;
}

uint32_t aside_age(const struct reading *r, uint32_t k, uint32_t end)
{
    for (uint32_t to; !r->rules->pack->head_first && k + 2 < end && word_mark(r, k, ','); k = to) {
        bool age = r->text->words[k + 1].flags & WORD_DIGIT, home = reading_word_says(r, k + 1, "of");
        for (to = k + 2; home && to < end && r->text->words[to].upos == PROPN; to++) {}
        if (!(age || (home && to > k + 2)) || to >= end || !word_mark(r, to, ',')) break;
    }
    return k;
}

uint32_t aside_address_behind(const struct reading *r, int32_t m, uint32_t k, uint32_t end)
{
    if (!r->rules->pack->head_first || m < 0 || mention_place(r, &r->mentions.v[m]) ||
        r->mentions.v[m].kind == M_COUNTRY)
        return k;
    uint32_t to = k;
    while (to + 1 < end && word_mark(r, to, ',') && r->mention_at[to + 1] >= 0 &&
           mention_place(r, &r->mentions.v[r->mention_at[to + 1]]))
        to = r->mentions.v[r->mention_at[to + 1]].end;
    return to < end && word_is(r, to, W_AND) ? k : to;
}

uint32_t aside_occasion(const struct reading *r, uint32_t k, uint32_t low)
{
    if (!r->rules->pack->head_first) return k;
    for (uint32_t b = k > low + BRACKET ? k - BRACKET : low + 1; b + 1 < k; b++) {
        if (!word_is(r, b, W_PREP) || !word_is(r, b + 1, W_OCCASION)) continue;
        uint32_t e = b + 1 + r->class_len[b + 1];
        while (e < k && !(r->text->words[e].flags & WORD_PUNCT) && !chunk_verbal(r, e)) e++;
        if (e >= k) return b;
    }
    return k;
}
