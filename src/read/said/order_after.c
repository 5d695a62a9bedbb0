/* SPDX-License-Identifier: MIT */
/** What stands before its cue without quotation marks: "C, kata X", "C, X told Y"; and "Kata X, C". */
#include "read/clause/aside.h"
#include "read/clause/speaker.h"
#include "read/said/content.h"
#include "read/said/listener.h"
#include "read/said/order_rules.h"

/* Whether something reported follows the cue that ends before K: "X said the deal was off", not "X said on Twitter". */
static bool clause_behind(const struct reading *r, uint32_t k)
{
    uint32_t last = sentence_last(r, k - 1);
    bool noun = false;
    if (k + 1 < last && r->used[k] & USED_MARK && r->quoted_at[k + 1] >= 0) return true; /* X said "Q" */
    if (k < last && order_only_when(r, k, last)) return false; /* "C, X said when he was freed." */
    for (; k < last && !word_mark(r, k, ',') && !word_mark(r, k, ';') && !(r->used[k] & USED_MARK); k++) {
        if (word_is(r, k, W_COMP)) return true;
        uint8_t pos = r->text->words[k].upos;
        bool names = r->mention_at[k] >= 0 || pos == NOUN || pos == PROPN || pos == PRON || pos == NUM;
        if (noun && !names && (pos == VERB || pos == AUX) &&
            (pos == AUX || r->text->words[k].head < 0 || !word_is(r, k - 1, W_OCCASION)))
            return true;
        noun = noun || (names && r->time_at[k] < 0 && !word_is(r, k, W_OCCASION | W_LISTENER));
    }
    /* "he said they "can't ignore" it": a subject right before the mark */
    return k + 1 < last && r->used[k] & USED_MARK && r->quoted_at[k + 1] >= 0 && word_feat(r, k - 1, "Case=Nom");
}

/* "Lanjutnya, C": a cue with a clitic for its speaker, and a comma, open the sentence. */
static bool goes_on(const struct reading *r, struct draft *d, uint32_t end)
{
    uint32_t last = sentence_last(r, d->at.cue);
    if (end + 4 >= last || !(r->text->words[end].flags & WORD_CLITIC) || !word_mark(r, end + 1, ',') ||
        word_is(r, d->at.cue, W_AUX | W_HEDGE) || r->mention_at[end] < 0)
        return false; /* "jelasnya," and "katanya," tell nobody's words */
    d->at.speaker = r->mention_at[end];
    d->phrase = end;
    d->phrase_end = end + 1;
    return true;
}

/* "Pasalnya kata Rahmat, C", "Kata Rahmat, C": nothing but what joins the sentence to the one before stands before the
 * cue [i, end), and a comma behind its speaker. */
static bool connected(const struct reading *r, uint32_t i, uint32_t end, struct draft *d)
{
    struct naming who;
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    if (!r->rules->pack->head_first || i > first + 3 || d->phrase_end || word_feat(r, i, "Voice=Act") ||
        (i > first ? r->text->words[i].flags & WORD_CAPITAL : in_heading(r, i)) || !content_connects(r, first, i))
        return false;
    if (!speaker_after(r, end, last, &who) || who.mention < 0 || who.bare + 4 >= last || !word_mark(r, who.bare, ','))
        return false;
    const struct cue_row *other; /* "Cerita film ini, menurut X, berlatar" */
    if (clause_cue(r, who.bare + 1, &other) && other->order & (CUE_PREP | CUE_CITE)) return false;
    if (i == first && hits_at(&r->hits, who.bare + 1, PACK_OFFICES) && content_lacks_verb(r, who.bare + 1, last))
        return false; /* '"Q." Kata Rahmat, Direktur Bank Kelana kepada wartawan' */
    d->at.speaker = who.mention;
    d->phrase = who.first;
    d->phrase_end = who.bare;
    return true;
}

/* Whether the comma before the cue at I closes an aside, so that whoever speaks stands before that: "Owen Hale, of the
 * union, said the", "had, like the council, declared". */
static bool behind_aside(struct reading *r, uint32_t i)
{
    struct naming who;
    uint32_t first = sentence_first(r, i), k = i - 1;
    while (k > first && !word_mark(r, k - 1, ',')) k--;
    if (k > first + 1 && (word_is(r, k - 2, W_AUX) || r->text->words[k - 2].upos == AUX)) return true;
    return speaker_before(r, i, &who) && who.first == first && who.mention >= 0;
}

/* Whether the comma before the cue at I closes an aside of whoever speaks, between C and the cue: "C, the union's head,
 * Ann Dobell, said." */
static bool closes_aside(const struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct naming who;
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    if (cue->order & CUE_TELL) end = listener_end(r, end, last, true); /* "told the Herald." */
    bool done = end >= last || r->text->words[end].flags & WORD_PUNCT || r->time_at[end] >= 0;
    return !r->rules->pack->head_first && done && word_mark(r, i - 1, ',') && speaker_before(r, i, &who) &&
           who.mention >= 0 && who.first > first + 2 && word_mark(r, who.first - 1, ',') &&
           !aside_person(r, r->mention_at[who.first - 2]); /* of his: "Ann Dobell, chief of staff, Navy, said" */
}

/* "C, kata X", "C, said X": sets D's speaker to who stands behind the cue [I, END), and BEHIND to where he ends. */
static bool speaker_follows(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end, struct draft *d,
                            uint32_t *behind)
{
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    struct naming who;
    bool stem = r->rules->pack->head_first && !(cue->order & (CUE_PRE | CUE_COMP)) && !in_heading(r, i);
    const struct word *w = &r->text->words[i]; /* by its affix: "X, melanjutkan perjalanannya", not "kata" */
    bool active = r->rules->pack->head_first && word_feat(r, i, "Voice=Act") && !str_eq(w->low, w->lemma);
    if (!(cue->order & CUE_POST) || word_gerund(r, i) || !speaker_after(r, end, last, &who) ||
        (active && who.mention < 0) ||
        (!(stem && who.mention >= 0) && behind_aside(r, i))) /* "X, warga Randu, tewas, kata Y" */
        return false;
    if (who.end < last && !(r->text->words[who.end].flags & WORD_PUNCT) && r->time_at[who.end] < 0 &&
        (!word_is(r, who.end, W_PREP | W_SUB | W_AND | W_AUX) ||
         (r->text->words[who.end].upos == AUX && !r->rules->pack->head_first)))
        return false;                                                        /* ", says he will" */
    bool leads = i > first + 1 && r->text->words[i - 2].flags & WORD_CLITIC; /* "Buktinya, kata X, warga itu, pergi" */
    uint32_t told = who.end + (leads && who.end + 1 < last && word_mark(r, who.end, ','));
    if (r->rules->pack->head_first && who.bare < who.end && word_mark(r, who.bare, ',') &&
        content_predicate(r, first, i - 1, told))
        who.end = who.bare; /* "Yang beda, kata X, guru harus belajar": a comma would close his description */
    d->at.speaker = who.mention;
    d->phrase = who.first;
    d->phrase_end = *behind = who.end;
    return who.mention >= 0 || i >= first + 4;
}

/* "C, X said": the same of who stands before the cue; BEHIND is where those end to whom he says it, and what he says
 * ends at B. */
static bool speaker_leads(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end, struct draft *d,
                          uint32_t *behind, uint32_t *b)
{
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    if (cue->order & CUE_TELL) *behind = listener_end(r, end, last, true);
    uint32_t that = cue->order & CUE_TELL ? content_opener(r, end, last, 0) : MAP_NONE;
    if (that != MAP_NONE && word_mark(r, that - 1, ',')) return false; /* "told Ivo Lind, the envoy, that" */
    bool comp = cue->order & CUE_COMP && (end >= last || r->text->words[end].flags & WORD_PUNCT);
    if (!(comp || cue->order & (CUE_PRE | CUE_TELL)) || clause_behind(r, *behind) || !order_subject(r, i, d) ||
        !d->phrase_end || (comp && !order_findings(r, d)))
        return false;
    if (*behind < last && word_mark(r, *behind, ':')) return false; /* "Asked about C, X replied:" */
    struct naming by;
    bool cited = speaker_cited(r, d->phrase, &by);
    *b = cited ? by.first : d->phrase;
    d->cited = cited ? by.mention : -1;
    return *b > first + 2 && (word_mark(r, *b - 1, ',') || r->used[*b - 1] & USED_MARK);
}

bool order_told_after(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i), b = i, behind = end;
    struct draft d = order_draft(cue, i, end);
    if (connected(r, i, end, &d)) return content_report(r, &d, d.phrase_end + 1, content_end(r, d.phrase_end + 1));
    if (i == first && goes_on(r, &d, end)) return content_report(r, &d, end + 2, content_end(r, end + 2));
    if (i < first + 2) return false;
    bool follows = (word_mark(r, i - 1, ',') || r->used[i - 1] & USED_MARK) && !closes_aside(r, cue, i, end);
    if (!(follows ? speaker_follows(r, cue, i, end, &d, &behind) : speaker_leads(r, cue, i, end, &d, &behind, &b)))
        return false;
    first = clause_dateline(r, first, b);
    for (uint32_t k = b; k-- > first;)
        if (word_mark(r, k, ';')) first = k + 1;
    order_cited(r, &d, end, last);
    bool around = behind < last && word_mark(r, behind, ','); /* "Changing it, she said, was the aim" */
    bool done = content_before_days(r, behind, last) <= behind ||
                (!word_is(r, behind, W_FOR) && !content_clause(r, behind, last));
    bool closes = d.at.speaker >= 0 && done; /* "X asked for it, his lawyers said in court." */
    for (uint32_t k = first; k < b && b < i && !closes; k++)
        if (r->used[k] & USED_CUE) return false;
    bool title = in_heading(r, i) && b > first + 3; /* "Bridge unsafe, Lane says" */
    if (!title && !content_clause(r, first, b) && !(around && content_clause(r, behind, last))) return false;
    while (b == i && behind < last && r->time_at[behind] >= 0) behind++;
    return content_report_around(r, &d, first, b, behind);
}
