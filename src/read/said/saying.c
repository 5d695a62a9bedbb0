/* SPDX-License-Identifier: MIT */
/**
 * From the words of a statement to the statement. The content is set apart; what stands beside it in the same sentence
 * tells the rest: to whom, on which occasion, which day, by way of which agency.
 */
#include "base/limits.h"
#include "base/sha.h"
#include "read/actor/actors.h"
#include "read/actor/describe.h"
#include "read/clause/aside.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/said/content.h"
#include "read/said/order_rules.h"
#include "read/said/saying.h"
#include <stdio.h>

enum {
    SPEAKER_WORDS = 16,
    AGENCY = 5 /* words of an agency in brackets */
};

/* ---- content ----------------------------------------------------------------------------------------------------- */

static bool quote_mark(const struct reading *r, uint32_t i) { return (r->used[i] & USED_MARK) != 0; }

/* Where words [first, end) end before an agency in brackets, "Talks resume (Reuters)": END where none closes them. */
static uint32_t before_agency(const struct reading *r, uint32_t first, uint32_t end)
{
    uint32_t e = end;
    while (e > first && r->text->words[e - 1].flags & WORD_PUNCT && !word_mark(r, e - 1, ')')) e--;
    if (e < first + 4 || !word_mark(r, e - 1, ')')) return end;
    for (uint32_t b = e - 2; b > first && e - b <= AGENCY; b--) {
        if (!word_mark(r, b, '(')) continue;
        int32_t m = r->mention_at[b + 1];
        return m >= 0 && clause_outlet(r, m) && r->mentions.v[m].end == e - 1 ? b : end;
    }
    return end;
}

/* "... between neighbours”.": whether the mark at K closes the quotation of word FIRST. */
static bool closes_at(const struct reading *r, uint32_t first, uint32_t k)
{
    return k > first && r->quoted_at[first] >= 0 && r->quotes.v[r->quoted_at[first]].close == k;
}

bool saying_piece(const struct reading *r, struct draft *d, uint32_t first, uint32_t end)
{
    end = before_agency(r, first, end);
    while (first < end && r->text->words[first].flags & WORD_PUNCT &&
           !(d->form == RUNUT_MIXED && quote_mark(r, first)) && !word_mark(r, first, '('))
        first++;
    while (end > first && r->text->words[end - 1].flags & WORD_PUNCT &&
           !(d->form == RUNUT_MIXED && quote_mark(r, end - 1)) && !word_mark(r, end - 1, ')') &&
           !word_mark(r, end - 1, '%') &&
           !(d->form == RUNUT_DIRECT && !word_mark(r, end - 1, ',') && !quote_mark(r, end - 1) &&
             !closes_at(r, first, end - 2)))
        end--;
    if (first >= end || d->at.n == 4) return false;
    if (d->at.n && d->at.content[d->at.n - 1][1] > first) return false;
    d->at.content[d->at.n][0] = first;
    d->at.content[d->at.n++][1] = end;
    return true;
}

bool saying_holds(const struct saying *s, uint32_t i)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (i >= s->content[k][0] && i < s->content[k][1]) return true;
    return false;
}

/* ---- what stands beside the content -------------------------------------------------------------------------------
 */

static struct runut_named listener(const struct reading *r, uint32_t k, uint32_t end)
{
    while (k < end && word_is(r, k, W_DET) && r->mention_at[k] < 0) k++;
    if (k < end && word_is(r, k, W_LISTENER))
        return (struct runut_named){.name = words_text(r, k, k + r->class_len[k])};
    if (k < end && r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].actor >= 0)
        return (struct runut_named){.name = r->actors.v[r->mentions.v[r->mention_at[k]].actor].name};
    return (struct runut_named){.name = {0}};
}

static void beside(struct reading *r, const struct saying *s, struct runut_statement *st)
{
    uint32_t at = saying_anchor(s), end = sentence_last(r, at);
    if (!s->cue_end) return;
    for (uint32_t k = sentence_first(r, at) + 1; k < s->cue; k++) /* "In the meeting, villagers accused" */
        if (word_is(r, k, W_OCCASION) && word_is(r, k - 1, W_PREP) && r->mention_at[k] < 0 && !saying_holds(s, k))
            st->occasion.name = words_text(r, k, k + r->class_len[k]);
    const struct cue_row *cue = NULL;
    if (clause_cue(r, s->cue, &cue) && cue->order & CUE_TELL) st->to = listener(r, s->cue_end, end);
    for (uint32_t k = s->cue_end; k < end; k++) {
        if (saying_holds(s, k)) continue;
        if (word_is(r, k, W_TO) && !st->to.name.len && (k + 1 < end)) st->to = listener(r, k + 1, end);
        if (word_is(r, k, W_OCCASION) && r->mention_at[k] < 0 && !st->occasion.name.len && k > s->cue_end)
            st->occasion.name = words_text(r, k, k + r->class_len[k]);
    }
}

/* Whether the words that begin at K are a passive: whoever they name has passed it on, "dilansir X", "quoted by X". */
static bool cited_by(const struct reading *r, uint32_t k)
{
    while (k + 1 < sentence_last(r, k) && r->text->words[k].upos != VERB) k++;
    return word_feat(r, k, "Voice=Pass");
}

/* An outlet that a pack names, or who is of the press by what he is called: "the Sarun news agency". */
static bool of_press(const struct reading *r, int32_t m)
{
    int32_t a = r->mentions.v[m].actor;
    return clause_outlet(r, m) || (a >= 0 && r->actors.v[a].sector && strcmp(r->actors.v[a].sector, "JRN") == 0);
}

/* Whether mention M behind the cue of citing at K hands on what another says: an outlet, known or not; "Menurut
 * asistennya, X mengatakan" and "X has said, according to his aide" anybody, "dilansir Warta Sagara" whatever is named.
 */
static bool passes_on(const struct reading *r, int32_t m, const struct cue_row *cue, uint32_t k, uint32_t first)
{
    const struct mention *x = &r->mentions.v[m];
    if (of_press(r, m)) return true;
    if (cue->order & CUE_PREP) return k == first || word_mark(r, k - 1, ',') || x->kind == M_BODY || x->kind == M_ORG;
    bool person = x->kind == M_NAME && x->actor >= 0 && r->actors.v[x->actor].person;
    return x->kind == M_ORG || x->kind == M_PLACE || (x->kind == M_NAME && x->actor >= 0 && !person) ||
           (person && cited_by(r, k));
}

/* "The king is ill, his doctor said, the Herald reported on Monday.": who stands before the cue [k, behind) that closes
 * the sentence; -1 none. */
static int32_t closing_teller(const struct reading *r, uint32_t k, uint32_t behind, uint32_t end, int32_t speaker)
{
    int32_t m = k > 0 ? r->mention_at[k - 1] : -1;
    if (m < 0 || m == speaker) return -1;
    uint32_t first = determiners_first(r, r->mentions.v[m].first);
    return content_before_days(r, behind, end) <= behind && first > 0 && word_mark(r, first - 1, ',') ? m : -1;
}

/* The first mention from word K on, at most REACH words behind it; -1 none. */
static int32_t next_mention(const struct reading *r, uint32_t k, uint32_t end, uint32_t reach)
{
    for (uint32_t stop = k + reach < end ? k + reach : end; k < stop; k++)
        if (r->mention_at[k] >= 0) return r->mention_at[k];
    return -1;
}

/* The outlet or agency that passed the words on: cited in the sentence, or in a fragment right before it ("Dikutip X,
 * Rabu (...).") */
static int32_t cited_in(const struct reading *r, const struct saying *s, uint32_t first, uint32_t end, int32_t speaker)
{
    enum { REACH = 4 };
    for (uint32_t k = first; k < end; k++) {
        const struct cue_row *cue;
        const struct hit *h = saying_holds(s, k) ? NULL : clause_cue(r, k, &cue);
        if (!h) continue;
        uint32_t behind = k + h->n;
        bool tells = k > s->cue && cue->order & (CUE_PRE | CUE_POST);
        int32_t m = tells ? closing_teller(r, k, behind, end, speaker) : -1;
        if (m >= 0) return m;
        bool by = k == s->cue && h->n > 1 && behind < end && word_is(r, behind, W_BY); /* "quoted as saying by X" */
        if (!by && (!(cue->order & (CUE_CITE | CUE_PREP)) || (k == s->cue && cue->order & CUE_PREP))) continue;
        m = cue->order & CUE_CITE ? clause_subject(r, k) : -1;
        if (m >= 0 && m != speaker && clause_outlet(r, m)) return m;
        m = next_mention(r, behind, end, REACH);
        if (m >= 0 && m != speaker && (by ? of_press(r, m) : passes_on(r, m, cue, k, first))) return m;
    }
    return -1;
}

static int32_t passed_on(const struct reading *r, const struct draft *d)
{
    uint32_t at = saying_anchor(&d->at), s = r->sentence_of[at];
    int32_t m =
        d->cited >= 0 ? d->cited : cited_in(r, &d->at, sentence_first(r, at), sentence_last(r, at), d->at.speaker);
    if (m >= 0 || s == 0) return m;
    const struct sentence *before = &r->text->sentences[s - 1], *here = &r->text->sentences[s];
    if (before->block != here->block || before->n > 14) return -1;
    const struct cue_row *cue;
    if (!clause_cue(r, before->first, &cue) || !(cue->order & CUE_CITE)) return -1;
    return cited_in(r, &d->at, before->first, before->first + before->n, d->at.speaker);
}

/* ---- the statement ------------------------------------------------------------------------------------------------
 */

static struct runut_passage passage_of(struct reading *r, const struct saying *s)
{
    struct runut_range *v = ARENA_ARRAY(r->a, struct runut_range, s->n);
    for (uint32_t k = 0; k < s->n; k++) v[k] = words_range(r, s->content[k][0], s->content[k][1]);
    return (struct runut_passage){v, s->n};
}

/* From the page's bytes and the passage alone. */
static const char *make_id(struct reading *r, const struct saying *s, struct runut_range speaker)
{
    struct runut_passage p = passage_of(r, s);
    struct sha256 *sum = sha256_new();
    char hex[65], text[64];
    sha256_add(sum, r->page->page.sha256, 64);
    for (uint32_t k = 0; k < p.n; k++) {
        int n = snprintf(text, sizeof text, " %u-%u", p.at[k].beg, p.at[k].end);
        sha256_add(sum, text, (size_t)n);
    }
    int n = snprintf(text, sizeof text, " s%u-%u c%u", speaker.beg, speaker.end,
                     s->cue_end ? r->text->words[s->cue].beg : 0);
    sha256_add(sum, text, (size_t)n);
    sha256_end(sum, hex);
    return arena_printf(r->a, "s%.16s", hex);
}

/* The whole phrase of a speaker, as the tree has it: "a senior adviser to the campaign". Kept off the cue and the
 * content. */
static struct runut_range whole_phrase(const struct reading *r, const struct draft *d)
{
    const struct mention *m = &r->mentions.v[d->at.speaker];
    uint32_t head = m->first, first, end;
    for (uint32_t k = m->first; k < m->end; k++) { /* the word of the mention that its phrase hangs by */
        int32_t up = r->text->words[k].head;
        if (up < 0 || (uint32_t)up < m->first || (uint32_t)up >= m->end) head = k;
    }
    tree_phrase(r, head, &first, &end);
    while (first < m->first &&
           (saying_holds(&d->at, first) || (d->at.cue_end && first < d->at.cue_end && first >= d->at.cue) ||
            r->text->words[first].flags & WORD_PUNCT))
        first++;
    while (end > m->end &&
           (saying_holds(&d->at, end - 1) || (d->at.cue_end && end > d->at.cue && end <= d->at.cue_end) ||
            r->text->words[end - 1].flags & WORD_PUNCT))
        end--;
    if (!r->rules->pack->head_first && r->noun_of[m->first] >= 0 && r->nouns.v[r->noun_of[m->first]].first < first &&
        m->kind != M_PRONOUN && !saying_holds(&d->at, r->nouns.v[r->noun_of[m->first]].first))
        first = r->nouns.v[r->noun_of[m->first]].first; /* "the senator's campaign manager Alex Doe" */
    if (m->kind == M_PRONOUN || end - first > SPEAKER_WORDS || first > m->first || end < m->end)
        first = m->first, end = m->end;
    return words_range(r, first, end);
}

/* Of several speakers the first has what stands before his name in the phrase, the last what stands behind: "Developers
 * and their supporters in Congress". */
static void widen_list(struct reading *r, const struct draft *d, const int32_t *joined, uint32_t n,
                       struct runut_party *first, struct runut_party *last)
{
    const struct mention *a = &r->mentions.v[joined[0]], *b = &r->mentions.v[joined[n - 1]];
    if (d->phrase < a->first) first->at = reading_passage(r, words_range(r, d->phrase, a->end));
    if (d->phrase_end > b->end) last->at = reading_passage(r, words_range(r, b->first, d->phrase_end));
}

/* Of N mentions joined with the speaker those that speak with him: "nations, the government says" is no list, nor is
 * what a preposition before the phrase governs. */
static uint32_t together(const struct reading *r, const struct draft *d, int32_t *joined, uint32_t n)
{
    uint32_t kept = 0;
    const struct mention *s = &r->mentions.v[d->at.speaker];
    bool among = false, apposed = r->rules->pack->head_first && s->core > s->first && word_mark(r, s->core - 1, ',');
    if (apposed && n == 2 && joined[1] == d->at.speaker && r->mentions.v[joined[0]].kind == M_OFFICE)
        return joined[0] = d->at.speaker, 1; /* "Menteri X dan Kepala Y, Lukman" holds both */
    for (uint32_t k = 0; k < n; k++) {
        const struct mention *m = &r->mentions.v[joined[k]];
        bool before = d->phrase_end && m->first < d->phrase && clause_governor(r, m) != MAP_NONE;
        among = among || joined[k] == d->at.speaker;
        if (!before || joined[k] == d->at.speaker) joined[kept++] = joined[k];
    }
    if (among || (n == 1 && kept)) return kept; /* "Presiden dan | CEO Rudi Hartono": one man, who stands for both */
    joined[0] = d->at.speaker;
    return 1;
}

static void set_speaker(struct reading *r, const struct draft *d, struct runut_statement *st)
{
    st->speaker.actor = -1;
    if (d->at.speaker >= 0) {
        int32_t joined[8];
        uint32_t n = together(r, d, joined, clause_joined(r, d->at.speaker, joined, 8));
        VEC(struct runut_party) all = {0};
        for (uint32_t k = 0; k < n; k++) {
            size_t m;
            struct runut_party *v = actor_parties(r, joined[k], &m);
            for (size_t i = 0; i < m; i++) *vec_push(r->a, &all) = v[i];
        }
        if (all.n) {
            if (n > 1 && d->phrase_end) widen_list(r, d, joined, n, &all.v[0], &all.v[all.n - 1]);
            st->speaker = all.v[0];
            if (n == 1)
                st->speaker.at =
                    reading_passage(r, d->phrase_end ? words_range(r, d->phrase, d->phrase_end) : whole_phrase(r, d));
            st->joint = all.v + 1;
            st->n_joint = all.n - 1;
        }
        if (!all.n)
            st->speaker.at =
                reading_passage(r, d->phrase_end ? words_range(r, d->phrase, d->phrase_end)
                                                 : words_range(r, r->mentions.v[d->at.speaker].first,
                                                               r->mentions.v[d->at.speaker].end)); /* "they" */
        bool clitic = r->text->words[r->mentions.v[d->at.speaker].first].flags & WORD_CLITIC; /* "nya" is no name */
        if (!all.n) st->speaker.actor = -1;
        if (!all.n && !clitic) st->speaker.name = actor_text(r, r->mentions.v[d->at.speaker].first);
        if (r->mentions.v[d->at.speaker].kind == M_PRONOUN) st->speaker.method = "pronoun";
    } else if (d->actor >= 0) {
        const struct actor *x = &r->actors.v[d->actor];
        st->speaker =
            (struct runut_party){.actor = d->actor, .name = x->name, .country = x->country, .sector = x->sector};
        if (d->phrase_end) st->speaker.at = reading_passage(r, words_range(r, d->phrase, d->phrase_end));
    } else if (d->phrase_end) {
        struct runut_range at = words_range(r, d->phrase, d->phrase_end);
        uint32_t bare = d->phrase + 1; /* "the front, which had called a truce" */
        while (bare < d->phrase_end && !(aside_mark(r, bare) && !(r->text->words[bare + 1].flags & WORD_CAPITAL)))
            bare++;
        st->speaker = (struct runut_party){.actor = -1, .name = str_fold_blanks(r->a, words_text(r, d->phrase, bare))};
        if (!d->method) st->speaker.at = reading_passage(r, at); /* who goes on is named elsewhere */
    }
    if (d->method) st->speaker.method = d->method;
}

static void lay_content(struct reading *r, const struct saying *s, int32_t index)
{
    for (uint32_t k = 0; k < s->n; k++)
        for (uint32_t i = s->content[k][0]; i < s->content[k][1]; i++) r->said_in[i] = index;
}

/* Whether a person cites these words: whoever said them does not go on speaking, "Jaksa menyebut terdakwa meminta …".
 */
static bool cited(const struct reading *r, const struct draft *d)
{
    int32_t outer = d->at.cue_end ? r->said_in[d->at.cue] : -1, last = r->last_statement;
    const struct saying *of = last >= 0 && outer < 0 && d->at.cue_end ? &r->sayings.v[last] : NULL;
    if (of && of->cue_end && of->cue < d->at.cue && of->content[0][0] == d->at.content[0][0]) outer = last;
    int32_t a = outer >= 0 ? r->statements.v[outer].speaker.actor : -1;
    return a >= 0 && r->actors.v[a].person;
}

/* "Menurut informasi dari X, C": whether another's papers are only cited amid the words of a person, who goes on. */
static bool only_cited(const struct reading *r, const struct draft *d)
{
    enum { NEAR = 4 };
    const struct cue_row *cue;
    if (d->at.cue_end < d->at.cue + 2 || !word_is(r, d->at.cue + 1, W_REPORT) || r->last_speaker < 0) return false;
    return clause_cue(r, d->at.cue, &cue) && cue->order & CUE_PREP && r->actors.v[r->last_speaker].person &&
           r->sentence_of[d->at.cue] - r->last_sentence <= NEAR;
}

/* Whoever passed the words on, by the one name that the report's sources have too: KCNA, however it is spelled here. */
static struct runut_str outlet_name(const struct reading *r, int32_t mention)
{
    const struct mention *m = &r->mentions.v[mention];
    return m->is->outlet != MAP_NONE ? reading_cell(r, PACK_OUTLETS, m->is->outlet, 1) : r->actors.v[m->actor].name;
}

void saying_passed_on(struct reading *r, struct runut_statement *st, struct runut_str name)
{
    for (size_t i = 0; i < st->n_via; i++)
        if (str_eq(st->via[i].name, name)) return;
    struct runut_named *v = ARENA_ARRAY(r->a, struct runut_named, st->n_via + 1);
    if (st->n_via) memcpy(v, st->via, st->n_via * sizeof *v);
    v[st->n_via++].name = name;
    st->via = v;
}

/* "said the head of the weather service": a speaker without a name of his own is whom the report has described so. */
static void set_described(struct reading *r, struct draft *d)
{
    struct mention *m = d->at.speaker >= 0 ? &r->mentions.v[d->at.speaker] : NULL;
    if (d->method || d->actor >= 0 || (!m && !d->phrase_end)) return;
    if (m && ((m->kind != M_OFFICE && m->kind != M_AGENT) || (m->actor >= 0 && r->actors.v[m->actor].named))) return;
    int32_t a = d->phrase_end ? describe_who(r, d->phrase, d->phrase_end) : describe_who(r, m->first, m->end);
    if (a < 0 && d->phrase_end) a = describe_epithet(r, d->phrase, d->phrase_end);
    if (a < 0) return;
    if (m)
        m->actor = a;
    else
        d->actor = a;
    d->method = "description";
}

/* Whether the words are a question: by their mark, or where a comma stands for it by how they open. */
static bool asks(const struct reading *r, const struct saying *s)
{
    uint32_t first = s->content[0][0];
    bool opens =
        !r->rules->pack->head_first && (word_feat(r, first, "PronType=Int") || r->text->words[first].upos == AUX);
    return opens || word_mark(r, s->content[s->n - 1][1] - 1, '?');
}

int32_t saying_add(struct reading *r, struct draft *d)
{
    if (r->statements.n >= LIMIT_STATEMENTS || d->at.n == 0) return -1;
    d->at.why = r->why->record, d->at.why_speaker = r->why->party;
    if (d->phrase_end <= d->phrase) d->phrase_end = 0; /* what else was in it went to others: nobody is named by it */
    if (strcmp(d->act, "assert") == 0 && order_denies(r, &d->at)) d->act = "deny";
    if (strcmp(d->act, "request") == 0 && d->form == RUNUT_DIRECT && asks(r, &d->at)) d->act = "ask";
    struct runut_statement st = {.form = d->form, .act = d->act, .content = passage_of(r, &d->at), .confidence = -1};
    set_described(r, d);
    set_speaker(r, d, &st);
    if (d->at.cue_end) st.cue = reading_passage(r, words_range(r, d->at.cue, d->at.cue_end));
    beside(r, &d->at, &st);
    if (d->to.name.len) st.to = d->to;
    st.said = said_on(r, &d->at, &st);
    int32_t via = passed_on(r, d);
    if (via >= 0 && r->mentions.v[via].actor >= 0 && r->mentions.v[via].actor != st.speaker.actor)
        saying_passed_on(r, &st, outlet_name(r, via));
    st.id = make_id(r, &d->at, st.speaker.at.n ? st.speaker.at.at[0] : (struct runut_range){0, 0});
    int32_t index = (int32_t)r->statements.n;
    uint32_t *known = map_put(&r->said_ids, str_of(st.id));
    if (*known != MAP_NONE) return (int32_t)*known;
    *known = (uint32_t)index;
    *vec_push(r->a, &r->statements) = st;
    d->at.phrase = d->phrase, d->at.phrase_end = d->phrase_end;
    *vec_push(r->a, &r->sayings) = d->at;
    bool inner = cited(r, d) || only_cited(r, d);
    lay_content(r, &d->at, index);
    for (uint32_t k = d->at.cue; k < d->at.cue_end; k++) r->used[k] |= USED_CUE;
    if (st.speaker.actor >= 0 && !inner) {
        r->last_speaker = st.speaker.actor;
        if (r->actors.v[st.speaker.actor].person) r->last_person = st.speaker.actor;
    }
    r->last_statement = index;
    r->last_sentence = r->sentence_of[saying_anchor(&d->at)];
    return index;
}
