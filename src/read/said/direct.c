/* SPDX-License-Identifier: MIT */
/**
 * Direct quotations: who says what stands between quotation marks.
 *
 * Word orders of news (Q quoted): "Q," CUE SPEAKER; "Q," SPEAKER CUE; "Q1," CUE SPEAKER, "Q2"; SPEAKER CUE: "Q";
 * SPEAKER: "Q"; and "Q" alone, which goes on from the quotation before. Quoted words inside reported speech are left to
 * indirect.c.
 */
#include "read/actor/actors.h"
#include "read/clause/speaker.h"
#include "read/core/why.h"
#include "read/said/content.h"
#include "read/said/saying.h"

enum { SHORT_QUOTE = 4, SUBJECT_REACH = 45, CARRY_SENTENCES = 6, BY_REACH = 8 };

/* The attribution of a quotation: cue and speaker. */
struct attribution {
    uint32_t cue, cue_end;
    int32_t speaker;
    uint32_t phrase, phrase_end;
    const char *act;
    uint32_t end;  /* first word behind it */
    int32_t cited; /* mention of who passes it on, -1 none */
};

static void set_naming(struct attribution *a, const struct naming *who)
{
    a->speaker = who->mention;
    a->phrase = who->first;
    a->phrase_end = who->end;
}

/* Behind which word the speaker stands of a cue that ends before K: "demikian pernyataan bersama yang dikeluarkan oleh
 * X" tells him behind a preposition of whose words they are; else K. */
static uint32_t behind_words(const struct reading *r, uint32_t k, uint32_t end)
{
    if (!word_is(r, k - 1, W_OCCASION | W_REPORT)) return k;
    for (uint32_t w = k; w < end && w < k + BY_REACH && !(r->text->words[w].flags & WORD_PUNCT); w++) {
        if (word_is(r, w, W_BY | W_FROM)) return w + 1;
        if (r->mention_at[w] >= 0) break;
    }
    return k;
}

/* Whether the phrase names nobody, but points to a text: "tulis keterangan | tersebut". */
static bool points(const struct reading *r, const struct naming *who)
{
    if (who->mention >= 0) return false;
    for (uint32_t k = who->first; k < who->end; k++)
        if (!word_is(r, k, W_DEM | W_DET | W_PREP | W_OCCASION | W_REPORT)) return false;
    return true;
}

/* "kata X", "ujarnya", "demikian disampaikan X" after word K. */
static bool cue_first(struct reading *r, uint32_t k, uint32_t end, struct attribution *a)
{
    const struct cue_row *cue, *more;
    const struct hit *h = clause_cue(r, k, &cue);
    if (!h || !(cue_closes(r->rules, cue) || cue->order & CUE_PREP)) return false;
    const struct hit *also = k + h->n < end ? clause_cue(r, k + h->n, &more) : NULL;
    uint32_t behind = k + h->n + (also && more->order & CUE_PASSIVE && cue_closes(r->rules, more) ? also->n : 0);
    *a = (struct attribution){.cue = k, .cue_end = behind, .speaker = -1, .act = cue->act, .end = behind, .cited = -1};
    actor_pronouns(r, r->sentence_of[k]);
    uint32_t w = behind_words(r, a->cue_end, end);
    while (w < end && w < a->cue_end + 2 && word_is(r, w, W_AUX | W_BY) && r->mention_at[w] < 0)
        w++; /* "kata juga", "said by" */
    struct naming who;
    if (!speaker_after(r, w, end, &who) || points(r, &who)) return true;
    set_naming(a, &who);
    a->end = who.end;
    return true;
}

/* "Blinken said", "dia mengatakan", "Rendra Salim, who leads the union, said" after word K. */
static bool speaker_first(struct reading *r, uint32_t k, uint32_t end, struct attribution *a)
{
    actor_pronouns(r, r->sentence_of[k]);
    for (uint32_t w = k + 1; w < end && w < k + SUBJECT_REACH && !(r->used[w] & USED_MARK); w++) {
        const struct cue_row *cue;
        const struct hit *h = r->mention_at[w] < 0 ? clause_cue(r, w, &cue) : NULL;
        struct naming who, by;
        if (!h || !(cue->order & (CUE_POST | CUE_TELL))) continue;
        if (!speaker_before(r, w, &who)) continue;
        bool cited = speaker_cited(r, who.first, &by);
        if ((cited ? by.first : who.first) > k + 1) continue;
        *a = (struct attribution){
            .cue = w, .cue_end = w + h->n, .act = cue->act, .end = w + h->n, .cited = cited ? by.mention : -1};
        set_naming(a, &who);
        return true;
    }
    return false;
}

/* "2. “Second Light” – The Lanterns": every word but the shortest has a capital and no mark ends it, so a work's title,
 * not words. */
static bool title(const struct reading *r, const struct quoted *q)
{
    if (q->end <= q->first || r->text->words[q->end - 1].flags & WORD_PUNCT) return false;
    for (uint32_t k = q->first; k < q->end; k++)
        if (!(r->text->words[k].flags & (WORD_CAPITAL | WORD_DIGIT)) &&
            r->text->words[k].end - r->text->words[k].beg > 3)
            return false;
    return true;
}

/* "Q" — NAME, alone behind a quotation up to the end of its paragraph; "Q": NAME where that is a person. */
static bool signature(struct reading *r, const struct quoted *q, uint32_t k, struct attribution *a)
{
    struct naming who;
    uint32_t n = (uint32_t)r->text->n_words, end = k + 1;
    bool colon = word_mark(r, k, ':') && !r->rules->pack->head_first;
    if ((!colon && !word_dash(r, k) && !word_mark(r, k, '-')) || title(r, q)) return false;
    while (end < n && word_block(r, end) == word_block(r, k) && end - k < SUBJECT_REACH) end++;
    if (!speaker_after(r, k + 1, end, &who) || !(r->text->words[k + 1].flags & WORD_CAPITAL)) return false;
    if (who.end < end && !(r->text->words[who.end].flags & WORD_PUNCT) && r->time_at[who.end] < 0) return false;
    if (colon && (who.mention < 0 || who.end < end || r->mentions.v[who.mention].actor < 0 ||
                  !r->actors.v[r->mentions.v[who.mention].actor].person))
        return false;
    *a = (struct attribution){.cue = k, .cue_end = k + 1, .act = "assert", .end = who.end, .cited = -1};
    set_naming(a, &who);
    return true;
}

/* The attribution that stands behind a quotation. */
static bool attribution_after(struct reading *r, const struct quoted *q, struct attribution *a)
{
    if (q->close == MAP_NONE) return false;
    uint32_t k = q->close + 1, n = (uint32_t)r->text->n_words;
    while (k < n && k < q->close + 3 && (word_mark(r, k, ',') || word_mark(r, k, '.') || word_mark(r, k, '-'))) k++;
    if (k >= n || word_block(r, k) != word_block(r, q->open)) return false;
    if (signature(r, q, k, a) || (k > q->close + 1 && signature(r, q, k - 1, a))) return true;
    bool own_sentence = r->sentence_of[k] != r->sentence_of[q->close];
    if (own_sentence && (r->text->words[k].flags & WORD_CAPITAL || k != sentence_first(r, k))) return false;
    if (cue_first(r, k, sentence_last(r, k), a)) return true;
    return !own_sentence && speaker_first(r, k, sentence_last(r, k), a);
}

/* Whether a cue of its own stands in a phrase: "Mr Hale said in response". */
static bool says(const struct reading *r, const struct naming *who)
{
    for (uint32_t k = who->first; k < who->end; k++) {
        const struct cue_row *cue;
        if (r->mention_at[k] < 0 && clause_cue(r, k, &cue) && cue->order & (CUE_PRE | CUE_POST | CUE_TELL)) return true;
    }
    return false;
}

/* Whether words [from, k) between a cue and the quotation are a clause that is reported as well, so that the quoted
 * words are only its end: "said it was a choice that "had been made"". */
static bool goes_on_before(const struct reading *r, uint32_t from, uint32_t k)
{
    bool subject = false;
    if (!r->rules->auxiliary_passive) return false;
    for (uint32_t w = from; w < k; w++) {
        if (r->quoted_at[w] >= 0) continue;
        if (r->mention_at[w] < 0 && word_is(r, w, W_REL)) return false;
        if (subject && r->mention_at[w] < 0 && word_feat(r, w, "VerbForm=Fin")) return true;
        subject = subject || (r->noun_of[w] >= 0 && r->time_at[w] < 0) || r->text->words[w].upos == PRON;
    }
    return false;
}

/* The attribution that stands before a quotation: a cue whose clause runs up to the mark, or to the colon that closes
 * the paragraph before. */
static bool attribution_before(struct reading *r, const struct quoted *q, struct attribution *a)
{
    if (q->open == 0) return false;
    uint32_t first = sentence_first(r, q->open - 1), k = q->open;
    bool colon = false, comma = false;
    while (k > first && (word_mark(r, k - 1, ':') || word_mark(r, k - 1, ',') || word_is(r, k - 1, W_COMP))) {
        colon = colon || word_mark(r, k - 1, ':');
        comma = true;
        k--;
    }
    const struct cue_row *beside;
    if (k == first || (!comma && (!clause_cue(r, k - 1, &beside) || cue_is_noun(beside)))) return false;
    struct naming who;
    if (colon && speaker_before(r, k, &who) && who.first == first && who.mention >= 0 && !says(r, &who)) {
        *a = (struct attribution){.cue = k, .cue_end = k + 1, .act = "assert", .cited = -1};
        set_naming(a, &who);
        return true;
    }
    for (uint32_t w = k; w-- > first && k - w < 24;) {
        const struct cue_row *cue;
        const struct hit *h = clause_cue(r, w, &cue), *over = w > first ? clause_cue(r, w - 1, NULL) : NULL;
        if (!h || (over && over->n > 1) || cue_is_noun(cue) ||
            /* the "saying" of "as saying" */ !(cue->order & (CUE_PRE | CUE_POST | CUE_TELL | CUE_ASK)) ||
            r->quoted_at[w] >= 0 || r->mention_at[w] >= 0)
            continue;
        if (!colon && goes_on_before(r, w + h->n, k)) return false;
        *a = (struct attribution){.cue = w, .cue_end = w + h->n, .speaker = -1, .act = cue->act, .cited = -1};
        if (speaker_before(r, w, &who) || speaker_of_main(r, w, &who)) {
            struct naming by;
            set_naming(a, &who);
            if (speaker_cited(r, who.first, &by)) a->cited = by.mention;
        } else {
            a->speaker = clause_subject(r, w);
        }
        if (a->speaker < 0 && !a->phrase_end && w + h->n < k && r->mention_at[w + h->n] >= 0)
            a->speaker = r->mention_at[w + h->n];
        return a->speaker >= 0 || a->phrase_end;
    }
    return false;
}

/* The second half of a quotation that its attribution breaks: it begins behind a comma. */
static int32_t second_half(const struct reading *r, const struct attribution *a, int32_t q)
{
    if (q + 1 >= (int32_t)r->quotes.n) return -1;
    const struct quoted *next = &r->quotes.v[q + 1];
    if (next->open < a->end || next->open - a->end > 12 || r->sentence_of[next->open] != r->sentence_of[a->cue])
        return -1;
    return word_mark(r, next->open - 1, ',') ? q + 1 : -1;
}

/* Whether a quotation stands first in its sentence, but for marks and the number of an item: "3. “Eat less,” she said".
 */
static bool opens_sentence(const struct reading *r, uint32_t open)
{
    uint32_t k = open, first = clause_dateline(r, sentence_first(r, open), open);
    if (open + 1 == sentence_last(r, open) && r->text->words[open].flags & WORD_PUNCT) return true; /* the next one */
    while (k > first && r->text->words[k - 1].flags & WORD_PUNCT) k--;
    bool item = k == first + 1 && k < open && r->text->words[first].flags & WORD_DIGIT;
    return k == first || item;
}

static void from_attribution(struct draft *d, const struct attribution *a)
{
    d->at.cue = a->cue;
    d->at.cue_end = a->cue_end;
    d->at.speaker = a->speaker;
    d->phrase = a->phrase;
    d->phrase_end = a->phrase_end;
    d->act = a->act;
    d->cited = a->cited;
}

static void use_quote(struct reading *r, const struct quoted *q)
{
    r->used[q->open] |= USED_QUOTE;
    for (uint32_t i = q->first; i < q->end; i++) r->used[i] |= USED_QUOTE;
}

/* Whether a quotation in the midst of a sentence is one of its own that lacks only what parts it from the words before:
 * a capital opens it and a mark closes it. */
static bool whole_sentence(const struct reading *r, const struct quoted *x)
{
    if (!r->rules->pack->head_first || x->end - x->first < SHORT_QUOTE || x->close == MAP_NONE) return false;
    const struct word *w = &r->text->words[x->first];
    bool closed = r->text->words[x->end - 1].flags & WORD_PUNCT ||
                  (x->close + 1 < r->text->n_words && word_mark(r, x->close + 1, ','));
    return w->flags & WORD_CAPITAL && !(r->text->words[x->open - 1].flags & WORD_PUNCT) && closed;
}

/* A quotation with its attribution behind it: direct where it opens its sentence, else mixed with the words before it.
 */
static void quoted_then_told(struct reading *r, int32_t q, const struct attribution *a)
{
    const struct quoted *x = &r->quotes.v[q];
    struct attribution before = {.speaker = -1};
    bool own = !opens_sentence(r, x->open) && whole_sentence(r, x), whole = own || opens_sentence(r, x->open);
    struct draft d = draft_new(whole ? RUNUT_DIRECT : RUNUT_MIXED, a->act);
    from_attribution(&d, a);
    if (own && a->speaker >= 0 && r->mentions.v[a->speaker].kind == M_PRONOUN && attribution_before(r, x, &before))
        d.at.speaker = before.speaker, d.phrase = before.phrase, d.phrase_end = before.phrase_end;
    if (whole)
        saying_piece(r, &d, x->first, x->end);
    else
        saying_piece(r, &d, sentence_first(r, x->open), x->close == MAP_NONE ? x->end : x->close + 1);
    int32_t more = second_half(r, a, q);
    if (more >= 0 && whole) {
        saying_piece(r, &d, r->quotes.v[more].first, r->quotes.v[more].end);
        use_quote(r, &r->quotes.v[more]);
    }
    use_quote(r, x);
    saying_add(r, &d);
}

static bool enough(const struct quoted *q) { return q->end - q->first >= SHORT_QUOTE; }

/* Whether actor A, a person, is named in quotation X, which says nothing of an "I": nobody goes on to speak of himself
 * by his name. Where persons have two, one of a single name may be a firm. */
static bool names(const struct reading *r, const struct quoted *x, int32_t a)
{
    const struct actor *who = a >= 0 && r->actors.v[a].person ? &r->actors.v[a] : NULL;
    bool named = false, person = who && (r->rules->pack->head_first || memchr(who->name.p, ' ', who->name.len));
    for (uint32_t k = x->first; person && k < x->end; k++) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        if (word_is(r, k, W_PRON1) || (m && m->kind == M_SELF)) return false;
        bool title = m && m->end == k + 1 && m->first == k && word_name(r, k, "title"); /* "Nyai diam saja" */
        named = named || (m && m->actor == a && m->kind == M_NAME && !title);
    }
    return named;
}

/* Who goes on with the quotation X in sentence S: whoever was told of since somebody spoke, else who spoke last, but
 * nobody whom the words name; -1 none. */
static int32_t goes_on(const struct reading *r, const struct quoted *x, uint32_t s)
{
    int32_t newest = actor_introduced(r, s), a = newest >= 0 ? newest : r->last_speaker;
    if (!names(r, x, a)) return a;
    for (size_t i = r->statements.n; i-- > 0;) {
        if (r->sentence_of[saying_anchor(&r->sayings.v[i])] + CARRY_SENTENCES < s) return -1;
        int32_t who = r->statements.v[i].speaker.actor;
        if (who >= 0 && who != a && r->actors.v[who].person && !names(r, x, who)) return who;
    }
    return -1;
}

/* The attribution of a quotation that runs on over paragraphs without closing, where the last of them has one. */
static bool told_next(struct reading *r, int32_t q, struct attribution *a)
{
    for (int32_t next = q + 1; next < (int32_t)r->quotes.n && next < q + CARRY_SENTENCES; next++) {
        const struct quoted *x = &r->quotes.v[next];
        if (x->open <= r->quotes.v[q].end) continue; /* inside it */
        if (word_block(r, x->open) != word_block(r, r->quotes.v[next - 1].open) + 1 || !opens_sentence(r, x->open))
            return false;
        if (attribution_after(r, x, a)) return a->speaker >= 0 && r->mentions.v[a->speaker].kind != M_PRONOUN;
        if (!x->carried) return false;
    }
    return false;
}

/* Whether the quotation X asks behind another's answer: whoever answered asks nothing, but is asked again. */
static bool asks_on(const struct reading *r, const struct quoted *x)
{
    const struct saying *last = &r->sayings.v[r->last_statement];
    return last->cue_end && reading_word_says(r, last->cue, "answer") && word_mark(r, x->end - 1, '?') &&
           word_block(r, x->open) != word_block(r, last->cue);
}

/* Whether the statement LAST is told by a text, "tulis dokumen itu", rather than by its writer. */
static bool of_text(const struct reading *r, const struct saying *last)
{
    return last->phrase_end > last->phrase && last->speaker < 0 && r->mention_at[last->phrase] < 0 &&
           (word_is(r, last->phrase, W_OCCASION | W_REPORT) || reading_word_says(r, last->phrase, "document"));
}

/* Sets in D who goes on with the quotation X, which stands alone: the text that spoke right before it in its paragraph,
 * or goes_on(). False where nobody does. */
static bool continued(struct reading *r, const struct quoted *x, struct draft *d)
{
    uint32_t s = r->sentence_of[x->open];
    if (r->last_statement < 0 || s - r->last_sentence > CARRY_SENTENCES || asks_on(r, x) || title(r, x)) return false;
    const struct saying *last = &r->sayings.v[r->last_statement];
    const struct runut_party *who = &r->statements.v[r->last_statement].speaker;
    why_begin(r, WHY_QUOTE_ALONE);
    d->method = "continued";
    if (who->actor < 0 && !who->name.len && last->cue_end && last->speaker < 0 && !last->phrase_end &&
        word_block(r, last->cue) == word_block(r, x->open))
        return true; /* "Q1," ungkap pernyataan tersebut. "Q2.": nobody who spoke before */
    if (who->actor < 0 && of_text(r, last) && word_block(r, last->phrase) == word_block(r, x->open)) {
        d->phrase = last->phrase, d->phrase_end = last->phrase_end;
        return true;
    }
    d->actor = goes_on(r, x, s);
    return d->actor >= 0 || r->last_speaker < 0;
}

/* "The State Department, Hale said, "goes on"": whether a noun phrase stands before the attribution A, whose verb the
 * quotation X begins with; it is the first piece of D then. */
static bool subject_ahead(const struct reading *r, const struct quoted *x, const struct attribution *a, struct draft *d)
{
    uint32_t first = clause_dateline(r, sentence_first(r, x->open), x->open);
    bool parted = a->phrase_end && a->phrase > first + 1 && word_mark(r, a->phrase - 1, ',') && a->cue_end < x->open &&
                  word_mark(r, a->cue_end, ',');
    if (!parted || r->text->words[x->first].flags & WORD_CAPITAL || r->noun_of[first] < 0 ||
        !content_lacks_verb(r, first, a->phrase - 1))
        return false;
    d->form = RUNUT_MIXED;
    return saying_piece(r, d, first, a->phrase - 1);
}

static void one_quote(struct reading *r, int32_t q)
{
    const struct quoted *x = &r->quotes.v[q];
    struct attribution a = {.speaker = -1};
    if (r->used[x->open] & USED_QUOTE || r->quoted_at[x->open] >= 0) return;
    bool opens = opens_sentence(r, x->open);
    why_begin(r, WHY_QUOTE_TOLD);
    if ((opens || enough(x)) && attribution_after(r, x, &a)) {
        if (opens || a.speaker >= 0) quoted_then_told(r, q, &a);
        return;
    }
    struct draft d = draft_new(RUNUT_DIRECT, "assert");
    why_begin(r, WHY_QUOTE_ALONE);
    if (opens && x->carried && told_next(r, q, &a)) { /* its speaker is named where it ends, in a later paragraph */
        d.at.speaker = a.speaker;
        d.method = "continued";
        saying_piece(r, &d, x->first, x->end);
        use_quote(r, x);
        saying_add(r, &d);
        return;
    }
    why_begin(r, WHY_TOLD_QUOTE);
    bool before =
        (!opens || (x->open > 0 && word_mark(r, x->open - 1, ':'))) && enough(x) && attribution_before(r, x, &a);
    if (before)
        from_attribution(&d, &a);
    else if (!(opens && enough(x) && continued(r, x, &d)))
        return;
    if (before && subject_ahead(r, x, &a, &d))
        saying_piece(r, &d, x->open, x->close == MAP_NONE ? x->end : x->close + 1);
    else
        saying_piece(r, &d, x->first, x->end);
    use_quote(r, x);
    saying_add(r, &d);
}

void direct_find(struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    for (uint32_t i = sent->first; i < sent->first + sent->n; i++) {
        int32_t q = i + 1 < r->text->n_words ? r->quoted_at[i + 1] : -1;
        if (q >= 0 && r->quotes.v[q].open == i) one_quote(r, q);
    }
}
