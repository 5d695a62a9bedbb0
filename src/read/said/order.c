/* SPDX-License-Identifier: MIT */
/**
 * What is said, by the order of words around a cue.
 *
 * Each order of cues.tsv has its rule here: where the content begins and ends, and which mention speaks. The table of
 * rules at the end is tried from the most telling order to the least.
 */
#include "read/clause/speaker.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/name/chunk.h"
#include "read/name/noun.h"
#include "read/said/content.h"
#include "read/said/listener.h"
#include "read/said/order.h"
#include "read/said/order_rules.h"

enum { COMP_REACH = 24 };

struct draft order_draft(const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = draft_new(RUNUT_INDIRECT, cue->act);
    d.at.cue = i;
    d.at.cue_end = end;
    return d;
}

/* "mengutip X" from word FROM on: X speaks, who cites passes on. */
void order_cited(const struct reading *r, struct draft *d, uint32_t from, uint32_t last)
{
    if (d->at.speaker < 0 || !clause_outlet(r, d->at.speaker)) return;
    for (uint32_t k = from; k < last; k++) {
        const struct cue_row *cue;
        const struct hit *h = clause_cue(r, k, &cue);
        if (!h || !(cue->order & CUE_CITE) || k == d->at.cue) continue;
        uint32_t w = k + h->n, e = w;
        while (w < last && w < k + h->n + 2 && r->mention_at[w] < 0 && word_is(r, w, W_DET)) w++;
        why(r, WHY_CITED);
        d->cited = d->at.speaker;
        d->at.speaker = w < last ? r->mention_at[w] : -1;
        if (d->at.speaker >= 0) return;
        while (e < last && e < k + h->n + 6 && !(r->text->words[e].flags & WORD_PUNCT) &&
               !word_is(r, e, W_PREP | W_REL | W_COMP))
            e++;
        d->phrase = k + h->n;
        d->phrase_end = e > d->phrase ? e : 0;
        return;
    }
}

/* Whether "jika" at K opens a condition rather than what is said: another clause follows behind a comma. */
static bool condition(const struct reading *r, uint32_t k, uint32_t last)
{
    while (k < last && !word_mark(r, k, ',')) k++;
    if (k + 3 >= last || r->time_at[k + 1] >= 0 || word_is(r, k + 1, W_AND | W_REL | W_BUT | W_SUB)) return false;
    return !content_lacks_verb(r, k + 1, last) && !clause_verb(r, k + 1);
}

/* Where the content begins behind a complementizer that comes before any other verb; END where none does. */
static uint32_t behind_complementizer(const struct reading *r, const struct cue_row *cue, uint32_t end, uint32_t last)
{
    bool near = true; /* nothing but a day since the cue; "later that month" is one */
    bool parted = end < last && word_mark(r, end, ',') && r->rules->pack->head_first;
    bool aside =
        end < last && word_is(r, end, W_PREP) && !word_is(r, end, W_SUB); /* "said in a report issued by X that" */
    for (uint32_t k = end; k < last && k < end + COMP_REACH; k++) {
        near = near && (k == end || r->time_at[k - 1] >= 0);
        bool verb = k + 1 < last && (r->text->words[k + 1].upos == VERB || r->text->words[k + 1].upos == AUX);
        if (aside && !(cue->order & CUE_COMP) && word_is(r, k, W_COMP) && !word_is(r, k, W_SUB) && !verb &&
            r->text->words[k].upos != DET && !r->rules->pack->head_first && r->quoted_at[k] < 0)
            return k + 1; /* "said in a letter to one of them that the", whatever a tagger hangs it on */
        if ((content_complementizer(r, k) || (near && r->time_at[k] < 0 && word_is(r, k, W_COMP) && k + 1 < last)) &&
            !(word_is(r, k, W_SUB) && k > end) &&
            !(parted && !near && !word_mark(r, k - 1, ','))) /* ", ada kabar bahwa" */
            return word_is(r, k, W_HYPO) && condition(r, k, last) ? k : k + r->class_len[k];
        if (aside && r->text->words[k].upos == VERB && r->quoted_at[k] < 0 &&
            (word_feat(r, k, "VerbForm=Part") || word_is(r, k - 1, W_REL)))
            continue;
        if ((clause_verb(r, k) && r->mention_at[k] < 0 && r->time_at[k] < 0) || r->quoted_at[k] >= 0) break;
        if (r->rules->auxiliary_passive && word_upos(r, k, AUX, VERB)) break;
    }
    return end;
}

/* Where it begins behind whom the cue tells and when, "told the BBC on Monday"; MAP_NONE where nobody is told. */
static uint32_t behind_listener(const struct reading *r, const struct cue_row *cue, uint32_t end, uint32_t last)
{
    uint32_t from = listener_end(r, end, last, !(cue->order & CUE_PRE));
    bool aside = from + 1 < last && word_mark(r, from, ',') && word_is(r, from + 1, W_REL | W_SUB);
    if (aside) return MAP_NONE; /* "told the Herald, which had asked" */
    if (from == end && !(cue->order & CUE_PRE)) return MAP_NONE;
    while (from < last && r->time_at[from] >= 0) from++;
    return from;
}

/* Whether word K closes a day, not a month or a year. */
static bool exact_day(const struct reading *r, uint32_t k)
{
    return r->time_at[k] >= 0 && strcmp(r->times.v[r->time_at[k]].time.date.precision, "day") == 0;
}

/* Where words go on behind a day that a comma closes, "mengatakan, Selasa (3/3), C"; K where none stands there. */
static uint32_t behind_parted_day(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t e = k;
    if (k >= last || !content_day(r, k) || !exact_day(r, k)) return k;
    while (e < last && (r->time_at[e] >= 0 || word_mark(r, e, '(') || word_mark(r, e, ')'))) e++;
    return e < last && word_mark(r, e, ',') ? e : k;
}

/* "mengatakan kepada polisi (kalau) C", "kepada wartawan, Senin (9/11), C": where it begins behind whom the preposition
 * at K brings in; MAP_NONE where only who was spoken to, where or of what stands there. */
static uint32_t behind_addressed(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t w = k + 1;
    while (w < last && w < k + 3 && word_is(r, w, W_DET) && r->mention_at[w] < 0) w++;
    int32_t m = w < last ? r->mention_at[w] : -1;
    if (!r->rules->pack->head_first || w >= last || (m < 0 && !word_is(r, w, W_LISTENER))) return MAP_NONE;
    const struct hit *common = hits_at(&r->hits, w, PACK_AGENTS); /* "hakim | dia tidak bersalah" */
    bool whole = m >= 0 && (r->mentions.v[m].kind != M_AGENT || !common);
    uint32_t e = whole ? r->mentions.v[m].end : w + (common ? common->n : r->class_len[w]);
    while (e < last && r->text->words[e].flags & WORD_CAPITAL && r->text->words[e - 1].flags & WORD_CAPITAL)
        e++;                                                    /* "Pansus Angket | KPK tidak diberi" */
    if (e < last && r->text->words[e].flags & WORD_CLITIC) e++; /* "ibu | nya akan pulang" */
    e = clause_bracket(r, e, last);
    while (e < last && r->time_at[e] >= 0) e++;
    if (e < last && word_mark(r, e, ',')) e = behind_parted_day(r, e + 1, last);
    if (e < last && word_mark(r, e, ',')) e++;
    if (e < last && (word_is(r, e, W_COMP) || word_is(r, e, W_HYPO)) && e + 1 < last) e += r->class_len[e];
    if (e + 2 < last && word_is(r, e, W_FOR) &&
        (word_is(r, e + 1, W_NEG | W_AUX) || r->text->words[e + 1].upos == VERB || r->text->words[e + 1].upos == ADV))
        return e + 1; /* "mengingatkan kepada anggotanya agar | tidak arogan" */
    bool clause = e + 2 < last && (chunk_nominal(r, e) || word_is(r, e, W_NEG));
    return clause && !word_is(r, e, W_REL | W_PREP | W_SUB | W_TO | W_AND) && r->quoted_at[e] < 0 ? e : MAP_NONE;
}

/* Where it begins behind the day of saying, "said on Monday"; MAP_NONE where somebody is spoken to, "said to". */
static uint32_t behind_day(const struct reading *r, const struct cue_row *cue, uint32_t end, uint32_t last)
{
    uint32_t from = end;
    while (from < last &&
           (content_day(r, from) || (from + 1 < last && word_is(r, from, W_PREP) && content_day(r, from + 1))))
        from++;
    if (from > end && r->rules->pack->head_first && word_is(r, end, W_PREP) && !exact_day(r, from - 1))
        return end; /* "mengatakan pada 2005, harga naik": a year is what is spoken of */
    if (from > end && r->rules->pack->head_first && r->time_at[end] >= 0 && r->times.v[r->time_at[end]].hour_alone)
        return end; /* "mengatakan pukul 10.00 rapat dimulai" */
    if (from > end && from < last && r->rules->pack->head_first && r->text->words[from].upos == VERB)
        return end; /* "mengatakan tahun 2026 menjadi": the day is what is spoken of */
    if (cue->order & CUE_TOPIC && from > end && from + 1 < last && word_is(r, from + word_mark(r, from, ','), W_AS))
        return end; /* "announced 22 April as the date for the vote" */
    if (from < last && (word_mark(r, from, ',') || word_mark(r, from, ':')))
        from = behind_parted_day(r, from + 1, last);
    if (from < last && from > end && word_mark(r, from, ',')) from++;
    bool addressed = from < last && from == end && word_is(r, from, W_TO) && !word_is(r, from, W_FOR);
    return addressed ? behind_addressed(r, from, last) : from;
}

bool order_findings(const struct reading *r, const struct draft *d)
{
    if (!r->rules->auxiliary_passive || !d->phrase_end || r->noun_of[d->phrase] < 0) return false;
    uint32_t head = r->nouns.v[r->noun_of[d->phrase]].head;
    bool text = word_is(r, head, W_OCCASION) && reading_word_says(r, head, "document");
    return r->mention_at[head] < 0 && (text || reading_word_says(r, head, "findings"));
}

/* Whether such a text tells what stands at K as a noun phrase, "shows Lane leading by 3 points", "found 31 cases". */
static bool tells_findings(const struct reading *r, const struct draft *d, uint32_t k, uint32_t last)
{
    return k + 1 < last && order_findings(r, d) && !(r->text->words[k].flags & WORD_PUNCT) &&
           (r->noun_of[k] >= 0 || r->mention_at[k] >= 0 || word_is(r, k, W_DET) || r->text->words[k].upos == NUM);
}

/* Where the content of the cue [i, end) begins, whose speaker is known; MAP_NONE where it has none. */
static uint32_t content_first(const struct reading *r, const struct cue_row *cue, const struct draft *d, uint32_t end,
                              uint32_t last)
{
    uint32_t from = behind_complementizer(r, cue, end, last);
    if (from != end) return from;
    bool matter = end < last && word_is(r, end, W_REPORT) && !word_is(r, end, W_PREP) &&
                  !(end + 1 < last && word_is(r, end + 1, W_DEM)); /* "mengetahui isu itu" tells nothing */
    bool parted = end < last && (word_mark(r, end, ',') || (matter && !(cue->order & CUE_POST)));
    /* "mencatat, C", "mencatat adanya C"; but "menanggapi kabar itu", "mendengar soal itu" tell nothing yet */
    if (cue->order & CUE_COMP && !parted) { /* where "that" is often left out, the tree tells the clause */
        uint32_t clause = r->rules->auxiliary_passive ? tree_clause(r, d->at.cue) : MAP_NONE;
        if (clause != MAP_NONE && clause != end) return clause;
        if (clause == MAP_NONE &&
            (tells_findings(r, d, end, last) || (cue->order & CUE_POST && end < last && r->used[end] & USED_MARK)))
            return end; /* 'chanted "Q" and marched on' */
        if (clause == MAP_NONE && (d->at.speaker < 0 || !clause_outlet(r, d->at.speaker)))
            return MAP_NONE; /* but an agency reports whatever stands there */
    }
    if (end < last && r->text->words[end].flags & WORD_CLITIC) end++; /* "menyebutnya tidak berdasar" */
    from = cue->order & CUE_TELL ? behind_listener(r, cue, end, last) : behind_day(r, cue, end, last);
    uint32_t frame = from;
    if (from < last && r->rules->auxiliary_passive) from = tree_past_frame(r, d->at.cue, from);
    while (from > frame && from + 1 < last && content_day(r, from)) from++; /* "says in a statement Tuesday | the" */
    if (!(cue->order & CUE_TELL)) return from;
    /* "told a crowd of marchers that", whatever a tagger calls it */
    return from < last && word_is(r, from, W_COMP) && !word_is(r, from, W_SUB) ? from + r->class_len[from] : from;
}

/* Whoever speaks in D is spoken of from here on, though the sentence with the cue at I gives no words of his. */
static void speaks_on(struct reading *r, const struct draft *d, uint32_t i)
{
    int32_t a = d->at.speaker >= 0 ? r->mentions.v[d->at.speaker].actor : d->actor;
    if (a < 0 || !r->actors.v[a].person || r->said_in[i] >= 0) return;
    r->last_person = r->last_speaker = a;
    r->last_sentence = r->sentence_of[i];
}

bool order_sentence_before(struct reading *r, struct draft *d, uint32_t i)
{
    uint32_t s = r->sentence_of[i];
    if (s == 0) return false;
    const struct sentence *before = &r->text->sentences[s - 1];
    bool points = reading_word_says(r, before->first, "matter"); /* "Hal itu disampaikan X." has no words itself */
    const struct cue_row *cue;
    for (uint32_t k = before->first; k < before->first + before->n; k++)
        if (r->said_in[k] >= 0 || r->used[k] & USED_CUE ||
            (points && clause_cue(r, k, &cue) && cue->order & CUE_PASSIVE && k + 1 < before->first + before->n &&
             (word_is(r, k + 1, W_BY) || r->mention_at[k + 1] >= 0)))
            return false;
    uint32_t from = clause_dateline(r, before->first, before->first + before->n);
    for (uint32_t k = from; k < from + 4 && k < before->first + before->n;
         k++) /* "Sementara itu, sebagai tanda ..., C" keeps only C's lead-in out */
        if (word_mark(r, k, ',')) from = k + 1;
    return content_report(r, d, from, before->first + before->n);
}

/* Whether "hal itu" at K is all that is said, so that it points back: no predicate follows it. NOUN: any one will do,
 * "rencana tersebut". */
static bool points_to_matter(const struct reading *r, uint32_t k, uint32_t last, bool noun)
{
    const struct cue_row *cue;
    bool matter = reading_word_says(r, k, "matter") || (noun && r->text->words[k].upos == NOUN && r->mention_at[k] < 0);
    if (!matter || k + 1 >= last || !word_is(r, k + 1, W_DEM)) return false;
    k += 2;
    if (!reading_word_says(r, k - 2, "matter")) /* "langkah ini untuk menjaga pasar" is what is said */
        return k >= last || word_mark(r, k, '.') || word_mark(r, k, ',') || r->time_at[k] >= 0 || word_is(r, k, W_TO) ||
               (word_is(r, k, W_PREP) && k + 1 < last && r->time_at[k + 1] >= 0);
    return k >= last || r->text->words[k].flags & WORD_PUNCT || r->time_at[k] >= 0 ||
           word_is(r, k, W_PREP | W_SUB | W_TO | W_AND) || (clause_cue(r, k, &cue) && cue->order & CUE_POST);
}

/* "menyampaikan pidato", "berbagai masukan": words that do not tell what they were. */
static bool only_views(const struct reading *r, uint32_t k)
{
    uint32_t w = k;
    while (w < k + 2 && word_is(r, w, W_DET)) w++;
    return reading_word_says(r, w, "views") && content_lacks_verb(r, w + 1, content_end(r, k)) &&
           content_word(r, w, content_end(r, k), W_COMP) == MAP_NONE;
}

/* Whether the tree has the noun phrase at FROM as the object of the cue at I, "confirmed the arrests"; where a clause
 * may lack its verb, that tells nothing. */
static bool is_object(const struct reading *r, uint32_t i, uint32_t from)
{
    if (!r->rules->auxiliary_passive || r->noun_of[from] < 0) return false;
    uint32_t head = r->nouns.v[r->noun_of[from]].head;
    return r->text->words[head].head == (int32_t)i && word_hangs(r, head, "obj");
}

/* Whether a finite verb stands in words [from, end) before any relative clause. */
static bool finite_within(const struct reading *r, uint32_t from, uint32_t end)
{
    for (uint32_t k = from; k < end && !(r->mention_at[k] < 0 && word_is(r, k, W_REL | W_SUB)); k++)
        if (r->mention_at[k] < 0 && word_feat(r, k, "VerbForm=Fin")) return true;
    return false;
}

/* Whether the words from K on say it with a cue of their own: "responded by saying that", "sighed upon hearing that".
 */
static bool by_saying(const struct reading *r, uint32_t k, uint32_t last)
{
    const struct cue_row *cue;
    bool prep = k + 1 < last && (word_is(r, k, W_PREP | W_BY) || r->text->words[k].upos == ADP);
    return prep && word_gerund(r, k + 1) && clause_cue(r, k + 1, &cue);
}

bool order_only_when(const struct reading *r, uint32_t k, uint32_t last)
{
    uint32_t verbs = 0;
    if (!r->rules->auxiliary_passive || !word_is(r, k, W_SUB) || word_is(r, k, W_COMP | W_FOR | W_HYPO) ||
        r->text->words[k].upos != SCONJ)
        return false;
    for (; k < last; k++) {
        if (content_complementizer(r, k) || (word_mark(r, k, ',') && k + 3 < last && content_clause(r, k + 1, last)))
            return false;
        verbs += r->mention_at[k] < 0 && word_feat(r, k, "VerbForm=Fin");
    }
    return verbs <= 1;
}

/* "mengingatkan (pada) warga agar C": where what somebody is warned of or to do begins behind him, FROM where nobody
 * stands there. */
static uint32_t behind_warned(const struct reading *r, uint32_t from, uint32_t last)
{
    uint32_t k = from;
    bool party = false;
    for (; k < last; k++) {
        party = party || r->mention_at[k] >= 0;
        if (r->mention_at[k] < 0 && (word_is(r, k, W_FOR) || (r->noun_of[k] < 0 && !word_is(r, k, W_PREP | W_DET))))
            break;
    }
    bool so = k + 1 < last && word_is(r, k, W_FOR) && (party || k == from || word_is(r, k, W_SUB));
    return so && !in_heading(r, k) ? k + 1 : from;
}

/* Where the words end that begin at FROM behind the cue at I; FROM where they are no clause but a noun's own. */
static uint32_t told_until(struct reading *r, const struct cue_row *cue, const struct draft *d, uint32_t i,
                           uint32_t end, uint32_t from)
{
    uint32_t stop = content_within(r, i, from), first = sentence_first(r, i);
    if (r->rules->pack->head_first && i == first + 1 && word_is(r, first, W_SUB)) /* "Sebelum menyampaikan C, X" */
        for (uint32_t k = from; k < stop; k++)
            if (word_mark(r, k, ',')) stop = k;
    uint32_t speaker = d->at.speaker >= 0 ? r->mentions.v[d->at.speaker].first : 0;
    if (r->rules->pack->head_first && i == first && speaker > from && speaker < stop) { /* "Mendengar C, X tersipu" */
        for (uint32_t k = from; k < speaker; k++)
            if (word_mark(r, k, ',')) stop = k;
        if (content_lacks_verb(r, from, stop)) return from;
    }
    uint32_t phrase = is_object(r, i, from) ? content_phrase_end(r, from, stop) : stop;
    if (phrase < stop && !word_mark(r, phrase, ',')) stop = phrase; /* an aside may part a subject from its verb */
    if (!(cue->order & CUE_TOPIC) && from == end && r->text->words[from].upos == NUM && is_object(r, i, from) &&
        !order_findings(r, d) && !finite_within(r, from, stop))
        return from; /* "added 101 yards for a side which had lost" */
    return stop;
}

/* "mengumumkan dan menegaskan C": where the cue ends that another joined to it at END makes one with it. */
static uint32_t joined_cue(struct reading *r, uint32_t end, uint32_t last)
{
    const struct cue_row *also;
    const struct hit *next = end + 1 < last && word_is(r, end, W_AND) ? clause_cue(r, end + 1, &also) : NULL;
    if (!next || !(also->order & (CUE_PRE | CUE_COMP)) || also->order & (CUE_ASK | CUE_OBJ)) return end;
    for (uint32_t k = end + 1; k < end + 1 + next->n; k++) r->used[k] |= USED_CUE;
    return end + 1 + next->n;
}

/* "Budi menyampaikan hal itu usai rapat", "mengumumkan rencana itu": whether what stands at FROM only points to what is
 * said or tells its topic; D's speaker has spoken then, by the sentence before if he can. */
static bool told_elsewhere(struct reading *r, struct draft *d, uint32_t from, uint32_t last)
{
    bool matter = points_to_matter(r, from, last, false);
    if (!matter && !(r->rules->pack->head_first &&
                     (points_to_matter(r, from, last, true) || (strcmp(d->act, "assert") == 0 && only_views(r, from)) ||
                      (reading_word_says(r, from, "topic") && content_word(r, from, last, W_REL) == MAP_NONE &&
                       content_lacks_verb(r, from + 1, content_end(r, from))))))
        return false; /* "menjelaskan terkait alasan penahanan itu" is one as well */
    if (!matter || !order_sentence_before(r, d, d->at.cue)) speaks_on(r, d, d->at.cue);
    return true;
}

/* Whether D's speaker belongs to a state, a party or another body of public life, whose records and assurances are
 * words. */
static bool official(const struct reading *r, const struct draft *d)
{
    static const char *const private_life[] = {"CVL", "CRM", "BUS", "LAB", "JRN"};
    int32_t a = d->at.speaker >= 0 ? r->mentions.v[d->at.speaker].actor : d->actor;
    const char *sector = a >= 0 ? r->actors.v[a].sector : NULL;
    for (size_t k = 0; sector && k < sizeof private_life / sizeof *private_life; k++)
        if (strcmp(sector, private_life[k]) == 0) return false;
    return sector != NULL;
}

/* "menambahkan dua gol", "memastikan tiket ke Randu", "dengan memastikan stok": whether the noun phrase [from, stop) is
 * what D's speaker does; of who speaks for an office it is told, "Kementerian Kesehatan mencatat 23 kasus". */
static bool done_rather(const struct reading *r, const struct cue_row *cue, const struct draft *d, uint32_t from,
                        uint32_t stop)
{
    uint32_t i = d->at.cue, before = i > sentence_first(r, i) ? i - 1 : i;
    if (!(cue->order & CUE_CLAUSE) || !content_noun_alone(r, i, from, stop)) return false;
    return !official(r, d) || word_is(r, before, W_FOR | W_WITH);
}

/* What D, whose words [from, stop) stand behind the cue that ends before END, does by them. */
static const char *told_act(const struct reading *r, const struct cue_row *cue, const struct draft *d, uint32_t end,
                            uint32_t from)
{
    bool infinitive = word_is(r, from, W_FOR) && clause_infinitive(r, from + 1);
    bool wanted = cue->order & CUE_TELL ? infinitive : r->rules->pack->head_first && word_is(r, from - 1, W_FOR);
    if (wanted && from > end && strcmp(d->act, "assert") == 0)
        return "request"; /* "told Sudan to release them", "menyampaikan kepada warga agar tetap tenang" */
    return d->act;
}

/* "SPEAKER CUE [to whom] [when] that C": content after the complementizer where one comes before any other verb, else
 * right behind the cue. */
static bool told(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i);
    if (cue->order & CUE_OBJ && end < last && (word_mark(r, end, ',') || word_is(r, end, W_BY)))
        return false; /* "which the embassy denied, was", "a form confirmed by X" */
    if (by_saying(r, end, last) || (end < last && word_mark(r, end, ';'))) return false;
    if (cue->order & CUE_ASK && strcmp(cue->act, "request") == 0 && end < last && word_is(r, end, W_SUB | W_COMP))
        d.act = "ask"; /* "asked whether", "asked how" */
    if (!order_subject(r, i, &d)) return false;
    if (cue->order & CUE_PARTY && d.at.speaker < 0 && d.actor < 0) return false; /* "data itu menunjukkan bahwa" */
    end = joined_cue(r, end, last);
    uint32_t from = content_first(r, cue, &d, end, last);
    if (from == MAP_NONE) return false;
    if (d.at.speaker >= 0 && r->mentions.v[d.at.speaker].end < i)
        order_cited(r, &d, r->mentions.v[d.at.speaker].end, i);
    while (from < last && word_mark(r, from, ',')) from = behind_parted_day(r, from + 1, last);
    if (from >= last) return false;
    if (from == end && told_elsewhere(r, &d, from, last)) return true;
    if ((from == end || (word_mark(r, end, ',') && from == end + 1)) && order_only_when(r, from, last)) return false;
    if (r->rules->pack->head_first && strcmp(d.act, "warn") == 0) from = behind_warned(r, from, last);
    bool infinitive = word_is(r, from, W_FOR) && clause_infinitive(r, from + 1);
    d.act = told_act(r, cue, &d, end, from);
    uint32_t stop = told_until(r, cue, &d, i, end, from);
    if (stop == from || (from == end && done_rather(r, cue, &d, from, stop))) return false;
    bool told = infinitive || content_clause(r, from, stop) || (cue->order & CUE_COMP && order_findings(r, &d));
    return told && content_report(r, &d, from, stop);
}

/* The statement that "Hal itu disampaikan X" points back to: the sentence before, where nobody has it yet. */
static bool points_back(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    uint32_t last = sentence_last(r, i), by = end;
    struct draft d = order_draft(cue, i, end);
    struct naming who;
    while (by < last && by < end + 3 && r->mention_at[by] < 0 && word_is(r, by, W_BY | W_AUX)) by += r->class_len[by];
    if (!speaker_after(r, by, last, &who) || (who.mention < 0 && by == end)) return false;
    d.at.speaker = who.mention;
    d.phrase = who.first;
    d.phrase_end = who.end;
    order_cited(r, &d, end, last);
    bool opens = i == sentence_first(r, i) || word_mark(r, i - 1, ',');
    uint32_t comp = content_opener(r, opens ? who.end : end, last, 0); /* "Diungkapkan Rully kalau C" */
    if (comp != MAP_NONE && comp - end < 16 && !(cue->order & CUE_CITE)) return content_report(r, &d, comp + 1, last);
    if (who.bare < who.end && !order_apposed(r, who.bare + 1, who.end)) who.end = d.phrase_end = who.bare;
    uint32_t behind = who.end;
    bool clitic = who.end == end + 1 && r->text->words[end].flags & WORD_CLITIC;
    if (opens && cue->order & CUE_PASSIVE && !(cue->order & CUE_CITE) && behind + 2 < last &&
        (word_mark(r, behind, ',') || clitic)) { /* "Dikatakannya, C" */
        behind += word_mark(r, behind, ',');
        return content_report(r, &d, behind, content_end(r, behind));
    }
    struct naming what;
    if (order_answered(r, &d, i)) return true;
    uint8_t next = who.end < last ? r->text->words[who.end].upos : UPOS_NONE;
    bool verb = next == VERB || next == AUX || next == ADV || next == PART;
    if (verb && !word_is(r, who.end, W_REL) && cue->order & CUE_PASSIVE && !(cue->order & CUE_CITE) &&
        speaker_before(r, i, &what) && !order_matter(r, &what) &&
        what.end > what.first + 1) { /* "Perlambatan itu diakui pemerintah berpotensi berlanjut" */
        d.form = RUNUT_INDIRECT;
        return saying_piece(r, &d, what.first, what.end) && saying_piece(r, &d, who.end, content_end(r, who.end)) &&
               saying_add(r, &d) >= 0;
    }
    uint32_t first = sentence_first(r, i);
    bool near = i <= first + 5, back = near && word_is(r, i - (i > first), W_DEM | W_DET | W_AUX);
    if (back && order_sentence_before(r, &d, i)) return true;
    if ((back || (near && reading_word_says(r, first, "matter"))) && cue->order == CUE_PASSIVE) speaks_on(r, &d, i);
    return false;
}

/* Headlines: "NAME Sebut C", "NAME: C". */
static bool headline(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    return in_heading(r, i) && told(r, cue, i, end);
}

static const struct rule {
    bool (*read)(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
    uint32_t order;
    enum why_rule why;
} orders[] = {
    {order_declined, CUE_DECLINE, WHY_DECLINED},
    {order_called, CUE_AS | CUE_PASSIVE, WHY_CALLED},
    {order_called_plainly, CUE_AS2, WHY_CALLED_PLAINLY},
    {order_according, CUE_PREP, WHY_ACCORDING},
    {order_accused, CUE_ACCUSE, WHY_ACCUSED},
    {order_grounded, CUE_CRIT | CUE_THANK, WHY_GROUNDED},
    {order_denied, CUE_OBJ, WHY_REFUTED},
    {order_asked, CUE_ASK, WHY_ASKED},
    {order_named_words, CUE_NOUN, WHY_NAMED_WORDS},
    {points_back, CUE_PASSIVE | CUE_CITE, WHY_POINTS_BACK},
    {order_told_after, CUE_POST | CUE_TELL, WHY_TOLD_AFTER},
    {told, CUE_PRE | CUE_TELL | CUE_WISH | CUE_COMP, WHY_TOLD},
    {order_spoken_of, CUE_TOPIC, WHY_SPOKEN_OF},
    {headline, CUE_HEAD, WHY_HEADLINE},
};

bool order_read(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    for (size_t k = 0; k < sizeof orders / sizeof *orders; k++) {
        why_begin(r, orders[k].why);
        if (cue->order & orders[k].order && orders[k].read(r, cue, i, end)) return true;
    }
    return false;
}
