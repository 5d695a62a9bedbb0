/* SPDX-License-Identifier: MIT */
/**
 * What is denied, and what is declined. A denial names its proposition as a clause ("denied that he had fled",
 * "membantah kliennya menerima uang") or as a noun phrase ("denied the allegations", "membantah kabar penahanan itu").
 * The phrase ends where the sentence goes on to something else, which nobody has denied: "denied the claim and police
 * arrested two".
 */
#include "read/content.h"
#include "read/noun.h"
#include "read/order_rules.h"
#include "read/speaker.h"

/* Whether a noun for words heads the phrase at K, "the claim", "Mr Singh's claims", in a language whose heads come
 * last.
 */
static bool words_denied(const struct reading *r, uint32_t k, uint32_t stop)
{
    struct noun n;
    return !r->rules->pack->head_first && noun_at(r, k, stop, &n) && word_is(r, n.head, W_REPORT) &&
           r->text->words[n.head].upos == NOUN;
}

/* Whether a verb stands right behind the "that" at K: it stands for the noun before it, "a bill that would ban"; what
 * is said has a subject of its own. */
static bool describes_noun(const struct reading *r, uint32_t k, uint32_t end, uint32_t stop)
{
    uint32_t v = k + r->class_len[k];
    uint8_t pos = v < stop ? r->text->words[v].upos : UPOS_NONE;
    return !r->rules->pack->head_first && k > end && v < stop && r->mention_at[v] < 0 && (pos == AUX || pos == VERB);
}

/* Where the proposition begins that the words from FROM on name: behind "laporan", "the claims", unless the noun stands
 * for it itself: "the claim by Orme", "kabar itu". */
static uint32_t behind_its_name(const struct reading *r, uint32_t from, uint32_t stop)
{
    uint32_t k = from, behind = from;
    while (k < stop && r->mention_at[k] < 0 &&
           (word_is(r, k, W_REPORT | W_DET) || (r->text->words[k].flags & WORD_PUNCT && r->quoted_at[k] < 0))) {
        bool name = word_is(r, k, W_REPORT);
        k += r->class_len[k] ? r->class_len[k] : 1;
        if (name) behind = k;
    }
    bool clause = behind + 1 < stop; /* a word alone, "allegations", is named by nothing else */
    return clause && !word_is(r, behind, W_REL | W_AS | W_DEM | W_PREP | W_AND | W_BUT | W_OR | W_SUB) ? behind : from;
}

/* "C was denied by X", where C is named by a noun for words. */
static bool denied_by(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    struct naming what, who;
    uint32_t last = sentence_last(r, i);
    if (end + 1 >= last || !word_is(r, end, W_BY) || !speaker_before(r, i, &what) || what.end < what.first + 2 ||
        !speaker_after(r, end + 1, last, &who))
        return false;
    bool words = false;
    for (uint32_t k = what.first; k < what.bare; k++) words |= word_is(r, k, W_REPORT) && !word_is(r, k, W_DET | W_DEM);
    d.at.speaker = who.mention;
    d.phrase = who.first;
    d.phrase_end = who.end;
    return words && content_report(r, &d, what.first, what.end);
}

/* "membantah laporan X bahwa C": the proposition denied, without the words that only name it. */
bool order_denied(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i);
    if (speaker_passive(r, i)) return denied_by(r, cue, i, end);
    while (end + 1 < last && r->mention_at[end] < 0 && /* "membantah keras" */
           (r->text->words[end].upos == ADV || (r->rules->pack->head_first && r->text->words[end].upos == ADJ)))
        end++;
    if (end >= last || word_mark(r, end, ',') || !order_subject(r, i, &d)) return false;
    uint32_t stop = content_phrase_end(r, end, content_end(r, end)), from = content_opener(r, end, stop, 0);
    if (cue->order == CUE_OBJ && from == MAP_NONE && !word_is(r, end, W_REPORT) && !words_denied(r, end, stop))
        return false; /* an offer is turned down, no words are denied */
    if (from != MAP_NONE && describes_noun(r, from, end, stop)) return false;
    if (from != MAP_NONE && from - end < 16)
        from += r->class_len[from];
    else
        from = behind_its_name(r, end, stop);
    while (stop > from && r->text->words[stop - 1].flags & WORD_PUNCT && !(r->used[stop - 1] & USED_MARK)) stop--;
    return from < stop && content_report(r, &d, from, stop);
}

/* "menolak berkomentar", "tidak segera mengkonfirmasi laporan tersebut". */
bool order_declined(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i), stop = end;
    if (!order_subject(r, i, &d)) return false;
    const struct cue_row *other; /* "refused to confirm or deny" */
    const struct hit *also = end + 1 < last && word_is(r, end, W_OR) ? clause_cue(r, end + 1, &other) : NULL;
    for (uint32_t k = end; also && k < end + 1 + also->n; k++) r->used[k] |= USED_CUE;
    if (also) stop = end = d.at.cue_end = end + 1 + also->n;
    while (stop < last && !word_mark(r, stop, ',') && !word_is(r, stop, W_SUB | W_AND | W_BUT) &&
           r->time_at[stop] < 0 && !word_mark(r, stop, '.'))
        stop++;
    if (stop > end + 1) return content_report(r, &d, end, stop);
    return saying_piece(r, &d, i, end) && saying_add(r, &d) >= 0;
}
