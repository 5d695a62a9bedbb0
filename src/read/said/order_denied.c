/* SPDX-License-Identifier: MIT */
/**
 * What is denied, and what is declined. A denial names its proposition as a clause ("denied that he had fled",
 * "membantah kliennya menerima uang") or as a noun phrase ("denied the allegations", "membantah kabar penahanan itu").
 * The phrase ends where the sentence goes on to something else, which nobody has denied: "denied the claim and police
 * arrested two".
 */
#include "read/clause/aside.h"
#include "read/clause/speaker.h"
#include "read/clause/tree.h"
#include "read/name/chunk.h"
#include "read/name/noun.h"
#include "read/said/content.h"
#include "read/said/order_rules.h"

enum {
    REACH = 160, /* words back to a statement that is pointed at, */
    FAR = 1000,  /* to one whose speaker is named; */
    STEM = 4,    /* letters that tell a stem; */
    LOOKED = 16  /* words looked through for a denial where they open with somebody else's */
};

/* Whether a noun for words heads the phrase at K, "the claim", "Mr Singh's claims", in a language whose heads come
 * last.
 */
static bool words_denied(const struct reading *r, uint32_t k, uint32_t stop)
{
    struct noun n;
    if (r->rules->pack->head_first || !noun_at(r, k, stop, &n)) return false;
    if (!word_is(r, n.head, W_REPORT) && n.end < stop && reading_word_says(r, n.end, "of") &&
        !noun_at(r, n.end + 1, stop, &n))
        return false; /* "the credibility of the claim" */
    return word_is(r, n.head, W_REPORT) && r->text->words[n.head].upos == NOUN;
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

/* Where the words begin that a denied noun tells by a cue of its own, "tudingan X yang menyebut | C"; FROM where it
 * does not. */
static uint32_t behind_its_cue(const struct reading *r, uint32_t from, uint32_t stop)
{
    const struct cue_row *cue;
    uint32_t k = from;
    while (k < stop && (r->mention_at[k] >= 0 || !(word_is(r, k, W_REL) || r->text->words[k].flags & WORD_PUNCT ||
                                                   r->text->words[k].upos == VERB)))
        k++;
    const struct hit *h = k + 1 < stop && word_is(r, k, W_REL) ? clause_cue(r, k + 1, &cue) : NULL;
    uint32_t behind = h ? k + 1 + h->n : stop;
    behind += behind < stop && r->text->words[behind].flags & WORD_CLITIC; /* "yang menyebutnya bersalah" */
    return behind < stop && cue->order & (CUE_PRE | CUE_ACCUSE) ? behind : from;
}

/* What points to words that somebody said. */
struct pointer {
    bool shown;    /* "klaim itu", "it": what stands right before */
    int32_t owner; /* "Velling's claims": the actor who said them, -1 where it names nobody */
};

/* Whether words [first, end) only point to words: "klaim itu", "hal tersebut", "the allegations", "tudingan Rudi",
 * "it". */
static bool points_to_words(const struct reading *r, uint32_t first, uint32_t end, struct pointer *to)
{
    bool words = false, pronoun = end == first + 1 && r->text->words[first].upos == PRON;
    *to = (struct pointer){pronoun, -1};
    for (uint32_t k = first; k < end && !pronoun; k++) {
        bool noun = word_is(r, k, W_REPORT) && r->text->words[k].upos == NOUN;
        int32_t m = r->mention_at[k];
        bool owner = m >= 0 && to->owner < 0 && r->mentions.v[m].actor >= 0;
        bool fills = word_is(r, k, W_DET | W_DEM) || (to->owner >= 0 && r->text->words[k].upos == PART);
        if (!owner && (m >= 0 || !(noun || fills))) return false;
        if (owner) to->owner = r->mentions.v[m].actor, k = r->mentions.v[m].end - 1;
        to->shown = to->shown || word_is(r, k, W_DEM);
        words = words || noun;
    }
    return words || pronoun;
}

/* Whether the cue of X and the noun in words [first, end) are of one stem, so that one names the other: "menuduh" and
 * "tuduhan", "claimed" and "claim". */
static bool of_one_stem(const struct reading *r, const struct saying *x, uint32_t first, uint32_t end)
{
    struct runut_str cue = x->cue_end ? r->text->words[x->cue].low : (struct runut_str){0};
    for (uint32_t k = first; k < end; k++) {
        struct runut_str noun = r->text->words[k].low;
        if (!word_is(r, k, W_REPORT) || noun.len < STEM) continue;
        for (size_t at = 0; at + STEM <= cue.len; at++)
            if (memcmp(cue.p + at, noun.p, STEM) == 0) return true;
    }
    return false;
}

/* Whether statement INDEX accuses or claims, or its cue is of one stem with the noun in words [first, end). */
static bool claims(const struct reading *r, int32_t index, uint32_t first, uint32_t end)
{
    const char *act = r->statements.v[index].act;
    return strcmp(act, "accuse") == 0 || strcmp(act, "claim") == 0 || of_one_stem(r, &r->sayings.v[index], first, end);
}

/* What actor OWNER said before word I that words [first, end) name: the last that claims, else the last; NULL without
 * one. */
static const struct saying *said_by(const struct reading *r, uint32_t i, int32_t owner, uint32_t first, uint32_t end)
{
    const struct saying *last = NULL;
    uint32_t low = i > FAR ? i - FAR : 0;
    for (uint32_t k = i; k-- > low;) {
        int32_t index = r->said_in[k];
        if (index < 0) continue;
        const struct saying *x = &r->sayings.v[index];
        bool his = x->speaker >= 0 && r->mentions.v[x->speaker].actor == owner;
        if (his && strcmp(r->statements.v[index].act, "deny") == 0) break;
        if (his && claims(r, index, first, end)) return x;
        if (his && !last) last = x;
    }
    return last;
}

/* The statement that words [first, end), which point to words, stand for: the last that ends before the cue at I, in
 * its sentence or the one before, and is another's; of whom the words name, the last that is his. What is not shown
 * ("the allegations", of whom else) must be named by its noun or be an accusation. */
static const struct saying *pointed_at(const struct reading *r, uint32_t i, const struct draft *d, uint32_t first,
                                       uint32_t end)
{
    struct pointer to;
    if (!points_to_words(r, first, end, &to)) return NULL;
    int32_t b = d->at.speaker >= 0 ? r->mentions.v[d->at.speaker].actor : d->actor;
    if (to.owner >= 0) return to.owner == b ? NULL : said_by(r, i, to.owner, first, end);
    uint32_t s = r->sentence_of[i], low = s ? r->text->sentences[s - 1].first : sentence_first(r, i);
    if (i - low > REACH) low = i - REACH;
    for (uint32_t k = i; k-- > low;) {
        if (r->said_in[k] < 0) continue;
        const struct saying *x = &r->sayings.v[r->said_in[k]];
        const char *act = r->statements.v[r->said_in[k]].act;
        int32_t a = x->speaker >= 0 ? r->mentions.v[x->speaker].actor : -1;
        if (strcmp(act, "deny") == 0 || strcmp(act, "decline") == 0 || (a >= 0 && a == b)) return NULL;
        return to.shown || claims(r, r->said_in[k], first, end) ? x : NULL;
    }
    return NULL;
}

/* Makes the statement D of what words [first, end) point to, in the same words as another has said it before the cue at
 * I; false where they point to nothing that anybody said. */
static bool pointed(struct reading *r, struct draft *d, uint32_t i, uint32_t first, uint32_t end)
{
    const struct saying *x = pointed_at(r, i, d, first, end);
    if (!x) return false;
    struct saying words = *x; /* what is added moves the list */
    for (uint32_t k = 0; k < words.n; k++)
        if (!saying_piece(r, d, words.content[k][0], words.content[k][1])) return false;
    return saying_add(r, d) >= 0;
}

/* The noun phrase that stands before the verb at I, of two words or more, whatever it means: also a deed, "penahanan
 * Hendra", which says nothing itself. */
static bool phrase_before(const struct reading *r, uint32_t i, struct naming *what)
{
    uint32_t first = sentence_first(r, i), end = i;
    while (end > first && r->mention_at[end - 1] < 0 &&
           (r->text->words[end - 1].upos == ADV || word_is(r, end - 1, W_AUX)))
        end--;
    uint32_t beg = chunk_first(r, end, first);
    *what = (struct naming){.mention = r->mention_at[beg], .first = beg, .end = end, .bare = end};
    return end > beg + 1;
}

bool order_answered(struct reading *r, struct draft *d, uint32_t i)
{
    struct naming what;
    if (strcmp(d->act, "deny") != 0 && strcmp(d->act, "confirm") != 0) return false;
    if (!phrase_before(r, i, &what) && !speaker_before(r, i, &what)) return false;
    if (pointed(r, d, i, what.first, what.end)) return true; /* "klaim itu dibantah X" */
    if (what.end < what.first + 2 || order_matter(r, &what)) return false;
    if (word_is(r, what.end - 1, W_DEM) && order_sentence_before(r, d, i)) return true;
    return content_report(r, d, behind_its_name(r, what.first, what.end), what.end);
}

/* Makes the statement D of what an apposition of the sentence of word I stands for, whose comma is at COMMA, "C, a
 * charge X denies": the words that end there and another has said, else all before it. */
static bool apposed(struct reading *r, struct draft *d, uint32_t comma)
{
    const struct saying *x = r->said_in[comma - 1] >= 0 ? &r->sayings.v[r->said_in[comma - 1]] : NULL;
    uint32_t first = clause_dateline(r, sentence_first(r, comma), comma);
    if (!x) return content_clause(r, first, comma) && content_report(r, d, first, comma);
    struct saying words = *x; /* what is added moves the list */
    for (uint32_t k = 0; k < words.n; k++)
        if (!saying_piece(r, d, words.content[k][0], words.content[k][1])) return false;
    return saying_add(r, d) >= 0;
}

/* "..., a charge X denies", "..., a claim rejected by X": the cue [i, end) in what tells of a noun for the words before
 * its comma. */
static bool denied_beside(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i), noun = i;
    struct naming who;
    bool by = end < last && word_is(r, end, W_BY);
    while (noun > first + 2 && i - noun < LOOKED && !aside_words(r, noun)) noun--;
    if (!aside_words(r, noun) || noun + 1 > i || speaker_passive(r, i)) return false;
    for (uint32_t k = noun + 1; k < i; k++)
        if (word_mark(r, k, ',')) return false;
    uint32_t from = by ? end + 1 : noun + 1 + (word_is(r, noun + 1, W_COMP | W_REL) ? 1 : 0);
    if (!speaker_after(r, from, by ? last : i, &who)) return false;
    d.at.speaker = who.mention;
    d.phrase = who.first;
    d.phrase_end = who.end;
    while (!word_mark(r, noun, ',')) noun--;
    return apposed(r, &d, noun);
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
    return words && (pointed(r, &d, i, what.first, what.end) || content_report(r, &d, what.first, what.end));
}

/* Whether words [first, end) name somebody and what is withheld from him: "denied the family a visa". */
static bool withheld(const struct reading *r, uint32_t first, uint32_t end)
{
    while (first < end && r->mention_at[first] < 0 && word_is(r, first, W_DET)) first++;
    int32_t m = first < end ? r->mention_at[first] : -1;
    uint32_t behind = m >= 0 ? r->mentions.v[m].end : end;
    if (r->rules->pack->head_first || behind >= end || r->text->words[behind].upos == PART) return false;
    for (uint32_t k = behind; k < end; k++) {
        uint8_t pos = r->text->words[k].upos;
        if (pos == VERB || pos == AUX || word_is(r, k, W_REPORT)) return false;
    }
    return !word_is(r, behind, W_PREP | W_AND | W_BY);
}

/* "membantah laporan X bahwa C": the proposition denied, without the words that only name it. */
bool order_denied(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i);
    if (denied_beside(r, cue, i, end)) return true;
    if (speaker_passive(r, i) || (end < last && word_is(r, end, W_BY))) return denied_by(r, cue, i, end);
    while (
        end + 1 < last && r->mention_at[end] < 0 && /* "membantah keras"; but "turut menerima" is one thing */
        ((r->text->words[end].upos == ADV && !(r->rules->pack->head_first && r->text->words[end + 1].upos == VERB)) ||
         (r->rules->pack->head_first && r->text->words[end].upos == ADJ)))
        end++;
    if (end >= last || word_mark(r, end, ',') || !order_subject(r, i, &d)) return false;
    uint32_t stop = content_phrase_end(r, end, content_end(r, end)), from = content_opener(r, end, stop, 0);
    if (cue->order == CUE_OBJ && from == MAP_NONE && !word_is(r, end, W_REPORT) && !words_denied(r, end, stop) &&
        tree_clause(r, i) == MAP_NONE)
        return false; /* an offer is turned down, no words are denied */
    if (from == MAP_NONE && withheld(r, end, stop)) return false;
    if (from != MAP_NONE && describes_noun(r, from, end, stop)) return false;
    if (from != MAP_NONE && from - end < 16)
        from += r->class_len[from];
    else
        from = word_is(r, end, W_REPORT | W_HEDGE) ? behind_its_cue(r, end, stop) : end;
    if (from == end) from = behind_its_name(r, end, stop);
    while (stop > from && r->text->words[stop - 1].flags & WORD_PUNCT && !(r->used[stop - 1] & USED_MARK) &&
           !word_mark(r, stop - 1, ')')) /* "the report of Thursday (7/3)" */
        stop--;
    if (from >= stop) return false;
    if (pointed(r, &d, i, from, stop)) return true;
    if (stop > from + 1 || r->text->words[from].upos != PRON) return content_report(r, &d, from, stop);
    uint32_t s = r->sentence_of[i]; /* "membantahnya": what a heading asks is not what it stands for */
    return s && !in_heading(r, r->text->sentences[s - 1].first) && order_sentence_before(r, &d, i);
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
    while (stop < last && !word_mark(r, stop, ',') && !word_is(r, stop, W_AND | W_BUT) &&
           !(word_is(r, stop, W_SUB) && !word_is(r, stop - 1, W_OR | W_PREP)) && r->time_at[stop] < 0 &&
           !word_mark(r, stop, '.'))
        stop++;
    if (stop > end + 1) return content_report(r, &d, end, stop);
    return saying_piece(r, &d, i, end) && saying_add(r, &d) >= 0;
}

/* ---- words that deny by themselves ---- */

/* Whether the subject before word K of what S says is who says it: "I never took it", "never took it". Whoever else
 * never does something is told of: "you never win". */
static bool of_himself(const struct reading *r, const struct saying *s, uint32_t k)
{
    int32_t speaker = s->speaker >= 0 ? r->mentions.v[s->speaker].actor : -1;
    uint32_t first = s->content[0][0];
    while (k > first && (word_is(r, k - 1, W_AUX) || r->text->words[k - 1].upos == AUX)) k--;
    if (k == first || word_feat(r, k - 1, "Person=1")) return true;
    int32_t m = r->mention_at[k - 1];
    return m >= 0 && (r->mentions.v[m].kind == M_SELF || (speaker >= 0 && r->mentions.v[m].actor == speaker));
}

/* The row of the cue that denies at word K, the longest: "never", but of "never thought" that row. NULL for none. */
static const struct cue_row *denial_at(const struct reading *r, uint32_t k)
{
    const struct cue_row *best = NULL;
    uint32_t n = 0;
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
        if (r->hits.v[h].table != PACK_CUES || r->hits.v[h].n <= n) continue;
        const struct cue_row *cue = &r->rules->cues[r->hits.v[h].row];
        if (cue->order & CUE_DENIES) best = cue, n = r->hits.v[h].n;
    }
    return best;
}

static bool opens_with_person(const struct reading *r, uint32_t first)
{
    int32_t a = r->mention_at[first] >= 0 ? r->mentions.v[r->mention_at[first]].actor : -1;
    return a >= 0 && r->actors.v[a].person;
}

/* Whether the words themselves deny: they open with "no evidence", or with "never" of the speaker himself; or what they
 * open with is somebody's words, "tudingan itu tidak berdasar". Who calls a man a liar denies nothing by it. */
bool order_denies(const struct reading *r, const struct saying *s)
{
    uint32_t first = s->content[0][0], end = s->content[0][1], reach = word_is(r, first, W_REPORT) ? LOOKED : 4;
    for (uint32_t k = first; k < end && k < first + reach; k++) {
        const struct cue_row *cue = denial_at(r, k);
        if (cue && k >= first + 4 && cue->order & CUE_SELF) continue;
        if (cue && !(cue->order & CUE_SELF) && k > first && opens_with_person(r, first)) return false;
        if (cue) return strcmp(cue->act, "deny") == 0 && (!(cue->order & CUE_SELF) || of_himself(r, s, k));
    }
    return false;
}
