/* SPDX-License-Identifier: MIT */
/** What is told by a preposition: "menurut X, C", "C, according to X". */
#include "read/clause/aside.h"
#include "read/clause/speaker.h"
#include "read/name/chunk.h"
#include "read/said/content.h"
#include "read/said/order_rules.h"

enum { COMP_REACH = 24, JOINED_REACH = 12 };

/* Whether the first verb of words [from, last) is one of saying with a speaker of its own. */
static bool told_by_another(const struct reading *r, uint32_t from, uint32_t last)
{
    struct naming who;
    for (uint32_t w = from; w < last; w++) {
        const struct cue_row *cue;
        if (r->quoted_at[w] >= 0) return false;
        if (r->mention_at[w] >= 0 || r->time_at[w] >= 0) continue;
        if (clause_cue(r, w, &cue) && cue->order & (CUE_PRE | CUE_OBJ | CUE_ACCUSE | CUE_TELL))
            return speaker_before(r, w, &who) && who.first >= from && who.mention >= 0;
        if (word_upos(r, w, VERB, AUX) || word_is(r, w, W_REL)) return false;
    }
    return false;
}

bool order_apposed(const struct reading *r, uint32_t first, uint32_t end)
{
    if (end >= sentence_last(r, first) || !word_mark(r, end, ',')) return false;
    if (r->mention_at[first] >= 0 && clause_bracket(r, r->mentions.v[r->mention_at[first]].end, end) >= end)
        return true;
    return word_is(r, first, W_REL) || r->text->words[first].flags & WORD_DIGIT ||
           (word_is(r, first, W_DET) && r->rules->auxiliary_passive) || hits_at(&r->hits, first, PACK_OFFICES) ||
           hits_at(&r->hits, first, PACK_AGENTS);
}

/* Where the name ends that a comma parts from the source WHO and another from what is said, "Menurut vokalis band itu,
 * Hadi Pratama, lagu itu jelek"; 0 where none stands there, or it is who is spoken of: a body has no name beside it,
 * and a verb or relative behind the comma is the name's. */
static uint32_t name_beside(const struct reading *r, const struct naming *who)
{
    uint32_t k = who->bare + 1;
    int32_t m = k < who->end ? r->mention_at[k] : -1, head = r->mention_at[who->first];
    if (!r->rules->pack->head_first || m < 0 || r->mentions.v[m].kind != M_NAME || r->mentions.v[m].actor < 0 ||
        !r->actors.v[r->mentions.v[m].actor].person)
        return 0;
    const struct mention *x = head >= 0 ? &r->mentions.v[head] : NULL;
    if (x && !aside_common(r, head)) return 0;
    if (x && x->kind == M_NAME && x->core_end > x->core + 1) return 0; /* he has his name before the comma */
    uint32_t e = r->mentions.v[m].end;
    bool goes_on = e + 1 >= who->end || word_is(r, e + 1, W_REL | W_AUX | W_NEG | W_FUTURE) || chunk_verbal(r, e + 1);
    return word_mark(r, e, ',') && !goes_on ? e : 0;
}

/* Where a leading source ends, the speaker's phrase of D from word FROM on: "Menurut Athian judul itu ...", a name with
 * no comma behind what follows, is the name alone; "Menurut LSM X (LX) dan pakar Y," has another behind it. */
static uint32_t lead_end(const struct reading *r, uint32_t from, uint32_t last, struct draft *d)
{
    uint32_t k = d->phrase_end;
    int32_t m = from < last ? r->mention_at[from] : -1;
    if (m >= 0 && m != d->at.speaker && r->mentions.v[m].end < k && !word_mark(r, k, ',') &&
        (r->mentions.v[m].kind == M_NAME || r->mentions.v[m].kind == M_PRONOUN) &&
        r->text->words[r->mentions.v[m].end].upos == NOUN) {
        d->at.speaker = m;
        return d->phrase_end = r->mentions.v[m].end;
    }
    if (k >= last || !word_is(r, k, W_AND)) return k;
    for (uint32_t w = k; w < last && w < k + JOINED_REACH; w++) {
        if (word_mark(r, w, ',')) return w;
        if (word_upos(r, w, VERB, AUX)) break;
    }
    return k;
}

/* "Menurut pernyataan bersama yang dikeluarkan oleh X, C": the comma that ends what tells of the text before K; K where
 * nothing does. */
static uint32_t issued_end(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t rel = k;
    if (k == 0 || !word_is(r, k - 1, W_OCCASION | W_REPORT)) return k;
    while (rel < last && rel < k + 3 && !word_is(r, rel, W_REL)) rel++;
    for (uint32_t e = rel + 1; e < last && word_is(r, rel, W_REL) && e < k + COMP_REACH; e++)
        if (word_mark(r, e, ',')) return e;
    return k;
}

/* "Menurut X dalam keterangannya, C", "Menurut X di Jakarta, C": the comma behind where or how he spoke; K where none
 * stands there. */
static uint32_t framed_end(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t e = k;
    while (e + 1 < last && word_is(r, e, W_PREP) && !word_is(r, e, W_SUB | W_AS) && r->mention_at[e] < 0) {
        uint32_t q = chunk_end(r, e + 1, last);
        if (q == e + 1) break; /* "pada Selasa, warga bertambah": when that was */
        while (q < last && r->time_at[q] >= 0) q++;
        e = q;
    }
    return e > k && e < last && word_mark(r, e, ',') ? e : k;
}

/* Where what tells of the source before K ends, at a comma: "a report obtained by the Herald,", "Ana Lane on the bank's
 * site,"; K where nothing does. */
static uint32_t participle_end(const struct reading *r, uint32_t k, uint32_t last)
{
    if (r->rules->pack->head_first) return issued_end(r, framed_end(r, k, last), last);
    bool place = k < last && r->rules->auxiliary_passive && (word_is(r, k, W_PREP) || word_mark(r, k, '('));
    if (k >= last || !(place || word_feat(r, k, "VerbForm=Part"))) return k;
    for (uint32_t e = k + 1; e < last && e < k + COMP_REACH; e++) {
        if (word_mark(r, e, ',')) return e;
        if (word_feat(r, e, "VerbForm=Fin")) break;
    }
    return k;
}

/* "Meski panen naik, menurutnya harga tetap tinggi": the source at [I, K) stands between the clauses of what it says.
 */
static bool amid(const struct reading *r, uint32_t first, uint32_t i, uint32_t k)
{
    return r->rules->pack->head_first && word_is(r, first, W_SUB) && word_mark(r, i - 1, ',') &&
           k + 2 < sentence_last(r, i) && r->time_at[k] < 0 && !(r->text->words[k].flags & WORD_PUNCT) &&
           r->text->words[k - 1].flags & WORD_CLITIC;
}

/* Whether the words before the comma at word I - 1 say whose they are already, so that the source there but passed them
 * on: "C, Hale said on Monday, according to X". */
static bool said_already(struct reading *r, uint32_t i, const struct naming *who)
{
    uint32_t first = sentence_first(r, i), e = content_before_days(r, first, i);
    if (e <= first || r->said_in[e - 1] >= 0) return false;
    for (size_t k = r->sayings.n; k-- > 0;) {
        const struct saying *x = &r->sayings.v[k];
        if (r->sentence_of[saying_anchor(x)] != r->sentence_of[i]) return false;
        if (!x->cue_end || (x->cue_end != e && x->phrase_end != e) || x->content[0][0] > x->cue) continue;
        bool points = who->mention >= 0 && mention_points(&r->mentions.v[who->mention]);
        if (!r->statements.v[k].n_via && !points)
            saying_passed_on(r, &r->statements.v[k], words_text(r, who->first, who->bare));
        return true;
    }
    return false;
}

/* "menurut X, C" and "C, menurut X". Y's words told "menurut X" are Y's: X only passed them on where another cue has a
 * speaker of its own. */
bool order_according(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i), k = end;
    struct naming who;
    if ((i > first && word_is(r, i - 1, W_REL)) || word_is(r, i, W_FUTURE)) return false; /* "menurut rencana" */
    while (k < last && k < end + 2 && word_is(r, k, W_BY | W_AUX)) k++;
    if (!speaker_after(r, k, last, &who)) return false;
    d.at.speaker = who.mention;
    d.phrase = who.first;
    d.phrase_end = k = who.end;
    bool leads = i == first || (i <= first + 3 && content_connects(r, first, i));
    if (leads) d.phrase_end = k = participle_end(r, k, last);
    for (uint32_t w = who.end; w + 1 < k && r->rules->pack->head_first; w++)
        if (word_is(r, w, W_BY) && r->mention_at[w + 1] >= 0) d.at.speaker = r->mention_at[w + 1]; /* whose text */
    int32_t over = leads && who.bare < who.end && who.bare > 0 ? r->mention_at[who.bare - 1] : -1;
    if (over >= 0 && r->mentions.v[over].end > who.bare) { /* "Menurut Ketua X, Y Z hal itu": one phrase to its end */
        d.at.speaker = over;
        k = d.phrase_end = r->mentions.v[over].end;
    } else if (leads && who.bare < who.end && !order_apposed(r, who.bare + 1, who.end)) {
        uint32_t named = name_beside(r, &who);
        k = d.phrase_end =
            named ? named : who.bare; /* "Menurut Dinas Perdagangan, stok beras aman", "According to records, the" */
        if (who.mention >= 0 && r->mentions.v[who.mention].first >= k) d.at.speaker = r->mention_at[k - 1];
    }
    if (!leads) {
        first = clause_dateline(r, first, i);
        for (uint32_t w = i; w-- > first;)
            if (word_mark(r, w, ';')) first = w + 1;
        if (amid(r, first, i, k)) return content_report_amid(r, &d, first, i, k);
        if (said_already(r, i, &who)) return true;
        bool parted = word_mark(r, i - 1, ',') || r->used[i - 1] & USED_MARK;
        return !(parted && told_by_another(r, first, i)) &&
               (parted || (who.mention >= 0 && content_predicate(r, first, i, k))) &&
               content_report_around(r, &d, first, i, k);
    }
    if (k == who.end) k = lead_end(r, end, last, &d);
    if (told_by_another(r, k, last)) return false;
    while (k < last && (word_mark(r, k, ',') || r->time_at[k] >= 0 || word_is(r, k, W_TO))) k++;
    if (k < last && content_complementizer(r, k) && !word_is(r, k, W_SUB)) k += r->class_len[k]; /* ", bahwa C" */
    return k < last && content_report(r, &d, k, content_end(r, k));
}
