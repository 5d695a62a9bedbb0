/* SPDX-License-Identifier: MIT */
/**
 * What is said where a cue takes it as its object: what somebody is called, asked for, accused of, thanked for, spoken
 * of, or told by a noun for words. What is denied or declined: order_denied.c.
 */
#include "read/clause/speaker.h"
#include "read/name/noun.h"
#include "read/said/content.h"
#include "read/said/listener.h"
#include "read/said/order_rules.h"

/* "menyebut Y sebagai C", "disebut X sebagai C". */
bool order_called(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t stop = content_within(r, i, end < sentence_last(r, i) ? end : i), as = content_word(r, end, stop, W_AS);
    if (as == MAP_NONE || as - end > 20) return false;
    uint32_t from = end;
    if (cue->order & CUE_PASSIVE) {
        for (uint32_t k = end; k < as && d.at.speaker < 0; k++) d.at.speaker = r->mention_at[k];
        from = as + 1;
    } else if (end < stop && r->mention_at[end] >= 0 && r->text->words[end].flags & WORD_CLITIC) {
        order_subject(r, i, &d);
        from = as + 1;
    } else {
        order_subject(r, i, &d);
        stop = content_ground_end(r, as, stop);
        if (as == end && !r->rules->pack->head_first) from = as + 1; /* "a man they described as C" */
        while (from > end && stop > from && r->text->words[stop - 1].flags & WORD_PUNCT &&
               !(r->used[stop - 1] & USED_MARK))
            stop--;
    }
    return (d.at.speaker >= 0 || d.phrase_end) && content_report(r, &d, from, stop);
}

/* Whether what somebody is called stands behind him, an adjective or a phrase with its article: "called Oz a quack",
 * "called the delay inexcusable"; not "called police", "called the fund". */
static bool judged(const struct reading *r, uint32_t i, uint32_t end, uint32_t stop)
{
    struct noun who, what;
    if (r->rules->pack->head_first || speaker_passive(r, i) || !noun_at(r, end, stop, &who) || who.end >= stop)
        return false;
    const struct word *w = &r->text->words[who.end];
    if (r->time_at[who.end] >= 0 || !w->feats) return false;
    if (w->upos == ADJ) return who.end + 1 >= stop || r->text->words[who.end + 1].upos != NOUN;
    return strstr(w->feats, "PronType=Art") && noun_at(r, who.end, stop, &what) && r->time_at[what.head] < 0;
}

/* Where what somebody is called ends, of words [from, stop): before a clause that the sentence goes on to, 'called it a
 * "shame" | and Y condemned it'. */
static uint32_t called_end(const struct reading *r, uint32_t from, uint32_t stop)
{
    uint32_t e = r->rules->pack->head_first ? stop : content_phrase_end(r, from, stop);
    bool within = e + 1 < stop && (word_is(r, e, W_SUB) || word_is(r, e + 1, W_REL | W_SUB) || r->time_at[e] >= 0 ||
                                   r->time_at[e + 1] >= 0);
    return within ? stop : e;
}

/* "call Y C". */
bool order_called_plainly(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t stop = content_within(r, i, end < sentence_last(r, i) ? end : i);
    for (uint32_t k = end; k < stop && k < end + 12; k++)
        if (r->quoted_at[k] >= 0) {
            uint32_t close = r->quotes.v[r->quoted_at[k]].end;
            return order_subject(r, i, &d) && content_report(r, &d, end, called_end(r, close, stop));
        }
    return judged(r, i, end, stop) && order_subject(r, i, &d) && content_report(r, &d, end, called_end(r, end, stop));
}

/* "meminta Y untuk C": what is asked for. */
/* The verb right behind the party that a cue ending before K asks, which is what is asked for; MAP_NONE none. */
static uint32_t asked_verb(const struct reading *r, uint32_t k, uint32_t stop)
{
    int32_t joined[8];
    struct noun one;
    if (!r->rules->pack->head_first || k >= stop) return MAP_NONE;
    bool known = r->mention_at[k] >= 0;
    uint32_t n = known ? clause_joined(r, r->mention_at[k], joined, 8) : 1;
    uint32_t e = known ? r->mentions.v[joined[n - 1]].end : k;
    if (n == 1 && noun_at(r, k, stop, &one) && one.end > e) e = one.end;
    uint32_t from = e = clause_bracket(r, e, stop); /* "meminta Rudi (45) mundur" */
    while (e < stop && r->mention_at[e] < 0 && word_is(r, e, W_AUX)) e++;
    if (e >= stop || r->mention_at[e] >= 0 || r->text->words[e].upos != VERB) return MAP_NONE;
    if (known) return word_feat(r, e, "Voice=Pass") ? k : from; /* "meminta | Rudi dicopot" */
    return e > from ? k : MAP_NONE; /* "meminta sekolah harus membuka diri"; but "meminta izin membuka" */
}

/* Whether the "to" at K is but the verb of whom "for" brings in behind what is asked for, "demanded a truce | for the
 * talks to go on". */
static bool purpose(const struct reading *r, uint32_t end, uint32_t k)
{
    const struct noun *n = r->rules->pack->head_first ? NULL : noun_before(r, k);
    return n && n->first > end + 1 && r->mention_at[end] < 0 && reading_word_says(r, n->first - 1, "whose");
}

/* Where "to" or "that" opens what is asked for; not "promised access to water". */
static uint32_t asked_opener(const struct reading *r, uint32_t end, uint32_t stop)
{
    uint32_t k = content_opener(r, end, stop, W_FOR);
    if (k != MAP_NONE && word_is(r, k, W_FOR) && purpose(r, end, k)) return MAP_NONE;
    while (k != MAP_NONE && k > end && k + 1 < stop && r->rules->auxiliary_passive && word_is(r, k, W_TO) &&
           (r->noun_of[k + 1] >= 0 || word_is(r, k + 1, W_DET)) && r->text->words[k + 1].upos != VERB)
        k = content_opener(r, k + 1, stop, W_FOR);
    return k;
}

/* "asked the general, then the agency's chief, if": where the question opens behind whom a cue ending before K asks;
 * MAP_NONE where none does. */
static uint32_t question(const struct reading *r, uint32_t k, uint32_t stop)
{
    if (!r->rules->auxiliary_passive) return MAP_NONE;
    uint32_t e = listener_end(r, k, stop, true);
    bool asks = e > k && e < stop && (reading_word_says(r, e, "question") || word_is(r, e, W_HYPO));
    return asks ? e + r->class_len[e] : MAP_NONE;
}

/* Whether something done to those before FROM is what is asked, "ordered four people held". */
static bool asked_done(const struct reading *r, uint32_t from)
{
    return r->rules->auxiliary_passive && word_feat(r, from, "VerbForm=Part") && word_feat(r, from, "Tense=Past");
}

bool order_asked(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i);
    if (end >= last || cue_is_noun(cue) || !order_subject(r, i, &d)) return false;
    uint32_t stop = content_within(r, i, end), from = question(r, end, stop);
    if (from != MAP_NONE) return d.act = "ask", content_report(r, &d, from, stop);
    from = asked_opener(r, end, stop);
    for (uint32_t k = end; from != MAP_NONE && k < from && !r->rules->pack->head_first; k++) /* another's verb */
        if (r->mention_at[k] < 0 && word_feat(r, k, "VerbForm=Fin")) from = MAP_NONE;
    uint32_t verb = asked_verb(r, end, stop);
    if (verb != MAP_NONE && (from == MAP_NONE || verb < from))
        from = verb; /* "mendesak pemerintah mengkaji ulang anggaran untuk jalan" */
    else if (r->rules->pack->head_first && (word_is(r, end, W_FUTURE | W_NEG) || r->text->words[end].upos == VERB))
        from = end; /* "berjanji akan membuka ruang untuk seni" */
    else if (from != MAP_NONE && from - end < 16)
        from = from > end && word_is(r, from - 1, W_NEG) ? from - 1 : from + r->class_len[from]; /* "not to raise" */
    else if (r->mention_at[end] >= 0) {
        int32_t joined[8];
        struct noun asked_one;
        uint32_t n = clause_joined(r, r->mention_at[end], joined, 8);
        from = r->mentions.v[joined[n - 1]].end;
        if (n == 1 && noun_at(r, end, stop, &asked_one) && asked_one.end > from)
            from = asked_one.end; /* "meminta ketua partai politik bersikap tegas" */
        if (from < stop && asked_done(r, from)) from = end;
        if (from < stop && word_is(r, from, W_PREP)) return false;
        if (from < stop && word_is(r, from, W_REL) && r->rules->pack->head_first)
            from = end; /* "meminta hakim yang memeriksa perkara ini diganti" */
    } else
        return false;
    return from < stop && content_report(r, &d, from, stop);
}

/* "menuduh Y C": the proposition with its subject. */
bool order_accused(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    if (end >= sentence_last(r, i) || word_is(r, end, W_PREP) || !order_subject(r, i, &d))
        return false;                                   /* "judges accused of" */
    if (r->text->words[end].flags & WORD_CLITIC) end++; /* "menuduhnya mencuri" */
    uint32_t stop = content_end(r, end), k = end;
    while (k < stop && !content_day(r, k) && !(r->time_at[k] >= 0 && r->times.v[r->time_at[k]].vague))
        k++;                                                           /* not "a truce that ended two days of war" */
    uint32_t behind = k < stop ? r->times.v[r->time_at[k]].end : stop; /* "accused Norland on Thursday of C" */
    if (behind < stop && k > end && reading_word_says(r, behind, "of"))
        return content_report_amid(r, &d, end, word_is(r, k - 1, W_PREP) ? k - 1 : k, behind);
    return content_report(r, &d, end, stop);
}

/* Where what is spoken of begins behind the day of saying that may stand at K, "announced on Friday | the arrest of".
 */
static uint32_t behind_days(const struct reading *r, uint32_t k)
{
    uint32_t last = sentence_last(r, k);
    while (k + 1 < last && (content_day(r, k) || (word_is(r, k, W_PREP) && content_day(r, k + 1)))) k++;
    return k;
}

/* Whether the "as" at AS tells what somebody is held to be, not "hit as many as ten", "hit them as they fled". */
static bool judges(const struct reading *r, uint32_t as, uint32_t stop)
{
    uint8_t pos = r->text->words[as].upos;
    return as + 1 < stop && pos != SCONJ && pos != AUX && r->text->words[as + 1].upos != NUM;
}

/* Where begins what is said by the "as" at AS of a verb that ends before END: with whoever is judged, unless he stands
 * before the verb, or a clause that describes him is told as well; MAP_NONE where the "as" is another clause's. */
static uint32_t judged_from(const struct reading *r, uint32_t end, uint32_t as)
{
    uint32_t from = behind_days(r, end);
    for (uint32_t k = from; k < as; k++) {
        if (word_mark(r, k, ',')) return MAP_NONE;
        if (word_is(r, k, W_REL)) return r->rules->pack->head_first ? MAP_NONE : as + 1;
    }
    return from < as ? from : as + 1;
}

/* "mengkritik Y karena C", "berterima kasih kepada Y atas C": only with its ground; "condemned Y as C" with whom. */
bool order_grounded(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    if (end >= sentence_last(r, i)) return false;
    uint32_t stop = content_end(r, end), ground = content_word(r, end, stop, W_BECAUSE),
             as = content_word(r, end, stop, W_AS);
    if (!order_subject(r, i, &d)) return false;
    if (as != MAP_NONE && cue->order & CUE_CRIT && (ground == MAP_NONE || as < ground))
        return judges(r, as, stop) && content_report(r, &d, judged_from(r, end, as), called_end(r, as + 1, stop));
    if (ground == MAP_NONE || ground - end > 24) return false;
    for (uint32_t k = end; k < ground; k++)
        if (clause_verb(r, k) && r->mention_at[k] < 0) return false;
    return content_report(r, &d, ground + 1, content_ground_end(r, ground + 1, stop));
}

/* Whether the saying at word I only accompanies one that follows: "Berbicara mengenai C, X mengatakan ...". */
static bool accompanies(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    const struct cue_row *cue;
    return word_hangs(r, i, "advcl") && w->head > (int32_t)i && clause_cue(r, (uint32_t)w->head, &cue);
}

/* Whether the phrase of D names no party and no text: a map or a rule that "highlights" something tells nobody's words.
 */
static bool thing_speaks(const struct reading *r, const struct draft *d)
{
    if (d->at.speaker >= 0 || d->actor >= 0 || !d->phrase_end || r->rules->pack->head_first) return false;
    for (uint32_t k = d->phrase; k < d->phrase_end; k++)
        if (word_is(r, k, W_OCCASION) || r->mention_at[k] >= 0 || r->text->words[k].upos == PRON ||
            r->text->words[k].upos == PROPN)
            return false;
    return true;
}

/* "voiced his thoughts", "shared their views on it": words that do not tell what they were. */
static bool only_views(const struct reading *r, uint32_t k)
{
    struct noun n;
    uint32_t last = sentence_last(r, k);
    if (r->rules->pack->head_first || !noun_at(r, k, last, &n) || !reading_word_says(r, n.head, "views")) return false;
    return n.end >= last || !(word_is(r, n.end, W_COMP) || reading_word_says(r, n.end, "of"));
}

/* "call for C", "complain about C": what is spoken of, a noun phrase. */
bool order_spoken_of(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    if (end < sentence_last(r, i) && cue->order & (CUE_ASK | CUE_THANK | CUE_CRIT) && r->mention_at[end] >= 0 &&
        r->mentions.v[r->mention_at[end]].kind != M_ORG)
        return false; /* whom somebody sues or praises, not what he asks for */
    if (end >= sentence_last(r, i) || r->text->words[end].flags & WORD_PUNCT ||
        word_is(r, end, W_COMP | W_SUB | W_AND | W_BUT) ||
        (word_is(r, end, W_PREP) && !(cue->order == CUE_TOPIC) && !content_day(r, end + 1)) || accompanies(r, i) ||
        !order_subject(r, i, &d))
        return false;
    if (thing_speaks(r, &d) || only_views(r, end)) return true;
    uint32_t named = strcmp(d.act, "assert") == 0 ? order_noun_words(r, end, sentence_last(r, i), &d.act) : MAP_NONE;
    if (named != MAP_NONE) return content_report(r, &d, named, content_end(r, named)); /* "voiced concern that C" */
    end = behind_days(r, end);
    uint32_t stop = content_phrase_end(r, end, content_within(r, i, end));
    return content_report(r, &d, end, content_without_day(r, end, stop));
}
