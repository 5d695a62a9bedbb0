/* SPDX-License-Identifier: MIT */
/**
 * Reported speech: the cues of a sentence, and titles that put a speaker before a colon. How a cue's words are ordered
 * tells whose it is and what it reports: order.c.
 *
 * A cue inside a direct quotation is the speaker's own word and makes no statement; one inside another's reported words
 * does, and the outer speaker passed it on.
 */
#include "read/clause/speaker.h"
#include "read/core/why.h"
#include "read/name/noun.h"
#include "read/said/content.h"
#include "read/said/order.h"
#include "read/said/order_rules.h"

enum { WHAT_REACH = 12 }; /* words between "what" and the verb of those who call it so */
enum { TRAILING = 9 };    /* words behind a title's last colon that may name its speaker */

static bool in_quote(const struct reading *r, uint32_t i) { return r->quoted_at[i] >= 0 && r->used[i] & USED_QUOTE; }

/* Whether the cue at I is the first verb of what another says, asks or denies, so that nobody has said it: "meminta
 * polisi mengungkap siapa pemiliknya", "mengaku yakin", "berjanji akan membela dan menjamin keamanan". */
static bool opens_content(const struct reading *r, uint32_t i, const struct cue_row *cue)
{
    const struct saying *x = r->said_in[i] >= 0 ? &r->sayings.v[r->said_in[i]] : NULL;
    if (!x || cue->order & (CUE_PREP | CUE_CITE | CUE_DECLINE | CUE_NOUN) || x->cue_end == 0) return false;
    uint32_t k = x->content[0][0];
    while (k < i && r->mention_at[k] < 0 &&
           (word_upos(r, k, VERB, ADJ) || r->text->words[k].upos == ADV || word_mark(r, k, ',') ||
            word_is(r, k, W_AUX | W_FUTURE | W_FOR | W_AND)))
        k++;
    return k == i;
}

/* "Asked about the plan, he said", "When asked whether": the participle is of whoever was asked. */
static bool asked_himself(const struct reading *r, uint32_t i, const struct cue_row *cue)
{
    uint32_t first = sentence_first(r, i);
    bool past = word_feat(r, i, "Voice=Pass") || word_feat(r, i, "Tense=Past");
    return r->rules->auxiliary_passive && cue->order & (CUE_ASK | CUE_TELL) && past && !in_heading(r, i) &&
           (i == first || word_is(r, i - 1, W_SUB));
}

/* Whether the participle in [i, end) tells what somebody is called by others: "the suspect, identified as X,", "Tagged
 * as a thief, he". */
static bool called(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (!word_feat(r, i, "Tense=Past") || end >= sentence_last(r, i) || !word_is(r, end, W_AS | W_BY)) return false;
    while (k > first && r->text->words[k - 1].upos == ADV) k--;
    if (k == first) return true;
    for (uint32_t w = k; w-- > first && k - w < WHAT_REACH;) /* "what Owen Hale, in a letter, described as" */
        if (word_feat(r, w, "PronType=Int") && !word_is(r, w, W_REL)) return false;
    int32_t m = r->mention_at[k - 1]; /* "what Owen Hale described as" */
    bool named = m >= 0 && r->mentions.v[m].kind == M_NAME && r->mentions.v[m].actor >= 0 &&
                 r->actors.v[r->mentions.v[m].actor].person;
    return !named && !reading_word_says(r, k - 1, "has") && !reading_word_says(r, k - 1, "perfect");
}

/* Whether the participle in [i, end) of CUE describes a noun: "some promising progress", "strategies suggested by
 * scientists", "the long-promised money". */
static bool describes(const struct reading *r, uint32_t i, uint32_t end, const struct cue_row *cue)
{
    const struct word *w = &r->text->words[i];
    if (!r->rules->auxiliary_passive || r->quoted_at[i] >= 0) return false;
    if (word_gerund(r, i) && word_hangs(r, i, "amod") && w->head > (int32_t)i) return true; /* "its ruling party" */
    if (!word_feat(r, i, "VerbForm=Part")) return false;
    bool hyphen = i > 0 && word_mark(r, i - 1, '-') && !(w->flags & WORD_SPACE_BEFORE);
    bool before = w->head > (int32_t)i && word_hangs(r, i, "amod");
    bool past = word_feat(r, i, "Tense=Past") && end < sentence_last(r, i) && word_is(r, end, W_BY);
    if (cue->order & CUE_AS && called(r, i, end)) return true;
    return hyphen || before || (past && i > sentence_first(r, i) && r->noun_of[i - 1] >= 0);
}

/* "seharusnya KPU mengumumkan": whether a word for what is wished or possible stands before the subject of the verb at
 * K.
 */
static bool wished(const struct reading *r, uint32_t k)
{
    const struct noun *n = r->rules->pack->head_first ? noun_before(r, k) : NULL;
    if (!n || n->first <= sentence_first(r, k)) return false;
    return word_is(r, n->first - 1, W_HYPO) && word_is(r, n->first - 1, W_AUX) && !word_is(r, n->first - 1, W_COMP);
}

/* "Jika X mengatakan C, maka", "Ketika nanti X mengatakan C": whether a condition or what is to come opens the
 * sentence, and no comma stands before the cue at I. */
static bool supposed(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    bool yet = r->rules->pack->head_first && word_is(r, first, W_SUB) && i > first &&
               (word_is(r, first, W_HYPO) || word_is(r, first + 1, W_FUTURE));
    for (uint32_t k = first; yet && k < i; k++) yet = !word_mark(r, k, ',');
    return yet;
}

/* "Meski X sudah mendesak, Y menolak": whether a conjunction opens the clause of the cue [i, end), which ends at its
 * comma, so that what follows is another's. */
static bool before_main(const struct reading *r, uint32_t i, uint32_t end, const struct cue_row *cue)
{
    uint32_t first = sentence_first(r, i);
    if (supposed(r, i)) return true;
    if (!r->rules->pack->head_first || !word_is(r, first, W_SUB) || !(cue->order & CUE_ASK) ||
        first + r->class_len[first] >= i || word_is(r, first + r->class_len[first], W_DEM) ||
        end >= sentence_last(r, i) || !word_mark(r, end, ','))
        return false;
    for (uint32_t k = first; k < i; k++)
        if (word_mark(r, k, ',')) return false;
    return true;
}

/* Whether the cue [i, end) tells what was not said, or only will be, or is meant to be: "did not say", "met to
 * discuss". */
static bool unsaid(const struct reading *r, uint32_t i, uint32_t end, const struct cue_row *cue)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (cue->order & (CUE_DECLINE | CUE_PREP | CUE_CITE)) return false;
    bool by = cue->order & CUE_OBJ && end < sentence_last(r, i) && word_is(r, end, W_BY); /* "was denied by X" */
    bool himself = by || (end > i + 1 && word_gerund(r, end - 1));                        /* "was quoted as saying" */
    if (!himself && describes(r, i, end, cue)) return true;
    if ((speaker_passive(r, i) && !himself) || asked_himself(r, i, cue)) return true;
    if (opens_content(r, i, cue)) return true;
    while (k > first && r->text->words[k - 1].upos == ADV && !word_is(r, k - 1, W_NEG | W_FUTURE | W_HYPO)) k--;
    if (k == first) return false;
    if (wished(r, k) || before_main(r, i, end, cue)) return true;
    bool content = end < r->text->n_words && (content_complementizer(r, end) || r->used[end] & USED_MARK);
    bool means = word_is(r, k - 1, W_PREP) && !word_is(r, k - 1, W_SUB | W_WITH | W_FOR | W_AS) &&
                 r->rules->pack->head_first && !content && k == i; /* "dalam memastikan" */
    bool two = k > first + 1 && r->class_len[k - 2] == 2 && word_is(r, k - 2, W_NEG | W_FUTURE | W_HYPO); /* need to */
    return two || word_is(r, k - 1, W_NEG | W_FUTURE | W_HYPO) || means ||
           (word_is(r, k - 1, W_FOR) && !content &&
            !(k - 1 > first && r->text->words[k - 2].upos == VERB && !speaker_passive(r, k - 2)));
}

/* The cue of one word within the longer one H at I: "menyampaikan apresiasinya terhadap C" has no ground, but says what
 * is conveyed. */
static const struct hit *shorter(const struct reading *r, uint32_t i, const struct hit *h)
{
    if (h->n == 1) return NULL;
    for (uint32_t k = r->hits.first[i]; k < r->hits.first[i + 1]; k++)
        if (r->hits.v[k].table == PACK_CUES && r->hits.v[k].n == 1)
            return r->rules->cues[r->hits.v[k].row].order & CUE_ASK ? NULL : &r->hits.v[k]; /* not "meminta maaf" */
    return NULL;
}

static void one_cue(struct reading *r, uint32_t i, const struct hit *h, const struct cue_row *cue)
{
    if (cue->order && order_heard(r, cue, i, i + h->n)) return;
    if (!cue->order || unsaid(r, i, i + h->n, cue)) return;
    if (i > sentence_first(r, i) && r->used[i - 1] & USED_CUE && word_is(r, i, W_REPORT))
        return; /* "dismissed reports that" */
    const struct hit *part = order_read(r, cue, i, i + h->n) ? NULL : shorter(r, i, h);
    if (!part) return;
    struct cue_row brief = r->rules->cues[part->row];
    brief.act = cue->act;
    order_read(r, &brief, i, i + part->n);
}

/* Whether a phrase before a colon is somebody who speaks, "Health Chief", rather than what the words are about,
 * "COP26". */
static bool heads_title(const struct reading *r, const struct naming *who)
{
    if (who->mention >= 0) {
        const struct mention *m = &r->mentions.v[who->mention];
        if (m->kind == M_NAME) return m->actor >= 0 && r->actors.v[m->actor].person;
        if (m->kind == M_ORG && !r->rules->pack->head_first) /* "Harbour Day: Two held" is a topic */
            return map_get(&r->voices, r->text->words[m->end - 1].low) != MAP_NONE;
        return m->kind != M_PLACE && (m->kind != M_ORG || m->is->org != MAP_NONE);
    }
    for (uint32_t k = who->first; k < who->end; k++)
        if (hits_at(&r->hits, k, PACK_OFFICES) || hits_at(&r->hits, k, PACK_AGENTS)) return true;
    return false;
}

/* The statement that WHO makes with the colon at COLON in a title: the words FROM to END. */
static void report_colon(struct reading *r, uint32_t colon, const struct naming *who, uint32_t from, uint32_t end)
{
    struct draft d = draft_new(RUNUT_INDIRECT, "assert");
    why_begin(r, WHY_COLON);
    why(r, WHY_BESIDE_CUE);
    d.at.cue = colon;
    d.at.cue_end = colon + 1;
    d.at.speaker = who->mention;
    d.phrase = who->first;
    d.phrase_end = who->end;
    content_report(r, &d, from, end);
}

/* "Menlu AS: C" in a title, or behind what he speaks of and a comma. */
static void colon_title(struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    bool line = sent->n < 20 && !word_mark(r, sent->first + sent->n - 1, '.');
    if (!line && !in_heading(r, sent->first)) return;
    uint32_t colon = sent->first;
    struct naming who;
    while (colon < sent->first + sent->n && !word_mark(r, colon, ':')) colon++;
    if (colon + 2 >= sent->first + sent->n || !speaker_before(r, colon, &who) || !heads_title(r, &who)) return;
    bool behind = r->rules->pack->head_first && in_heading(r, colon) && who.first > sent->first && who.end == colon &&
                  word_mark(r, who.first - 1, ','); /* "Harga Beras Naik, Mendag: C" */
    if (who.first != sent->first && !behind) return;
    int32_t m = r->mention_at[colon + 1]; /* "Pemain terbaik: Jane Doe (Norland)" tells a list */
    bool list = !in_heading(r, colon) && m >= 0 && r->mentions.v[m].kind == M_NAME;
    if (list && content_lacks_verb(r, colon + 1, sent->first + sent->n)) return;
    struct naming by; /* "Hale Answers Lane: C": whoever does that speaks */
    for (uint32_t w = who.first + 1; w < who.end; w++) {
        const struct cue_row *cue;
        if (r->mention_at[w] < 0 && clause_cue(r, w, &cue) && cue->order & (CUE_POST | CUE_HEAD) &&
            speaker_before(r, w, &by) && by.first == who.first && by.mention >= 0)
            who = by;
    }
    report_colon(r, colon, &who, colon + 1, sent->first + sent->n);
}

/* Whether the phrase behind a title's last colon is somebody, or a text that tells: "police", "Maria Lane", "study". */
static bool ends_title(const struct reading *r, const struct naming *who)
{
    if (who->mention < 0) return word_is(r, who->end - 1, W_OCCASION) && reading_word_says(r, who->end - 1, "document");
    const struct mention *m = &r->mentions.v[who->mention];
    if (m->kind == M_NAME) return m->actor >= 0 && r->actors.v[m->actor].person;
    return m->kind == M_OFFICE || m->kind == M_AGENT || m->kind == M_BODY || m->kind == M_ORG || m->kind == M_OUTLET;
}

/* "Two held over fire: police" in a title of a language whose headlines name the speaker last. */
static void title_colon(struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    uint32_t end = sent->first + sent->n, colon = end, verbs = 0;
    struct naming who;
    if (r->rules->pack->head_first || (sent->n >= 24 && !in_heading(r, sent->first)) || word_mark(r, end - 1, '.') ||
        word_mark(r, end - 1, '?'))
        return;
    while (colon > sent->first && end - colon < TRAILING && !word_mark(r, colon, ':')) colon--;
    if (!word_mark(r, colon, ':') || colon < sent->first + 3 || colon + 1 >= end) return;
    if (word_is(r, colon - 1, W_BY | W_PREP)) return; /* "Produced and directed by: X" */
    for (uint32_t k = sent->first; k < colon; k++) {
        if (r->used[k] & USED_CUE || r->quoted_at[k] >= 0 || word_mark(r, k, ':')) return;
        verbs += r->mention_at[k] < 0 && word_upos(r, k, VERB, AUX);
    }
    if (!verbs || !speaker_after(r, colon + 1, end, &who) || who.end < end || !ends_title(r, &who)) return;
    report_colon(r, colon, &who, sent->first, colon);
}

void indirect_find(struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    colon_title(r, s);
    title_colon(r, s);
    for (uint32_t i = sent->first; i < sent->first + sent->n; i++) {
        const struct cue_row *cue;
        const struct hit *h = clause_cue(r, i, &cue);
        if (!h || r->used[i] & USED_CUE || in_quote(r, i) || (r->quoted_at[i] >= 0) || r->time_at[i] >= 0) continue;
        if (r->mention_at[i] >= 0 && !(cue->order & CUE_DECLINE)) continue;
        one_cue(r, i, h, cue);
        i += h->n - 1u;
    }
}
