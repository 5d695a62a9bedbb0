/* SPDX-License-Identifier: MIT */
/**
 * What is told by a noun for words: "tuduhan X bahwa C", "X's claim that C", "the claim by X that C", "X raised
 * concerns that C". Whose words they are stands behind the noun or before it; where nobody is told they are nobody's.
 */
#include "read/clause/speaker.h"
#include "read/name/chunk.h"
#include "read/name/noun.h"
#include "read/said/content.h"
#include "read/said/order_rules.h"

enum { OWNER = 10 };

/* Where what is told begins behind the noun, or its owner, that ends before K: behind "that" as the tagger reads it,
 * with a subject of its own; "to" and its verb where somebody promises, asks or threatens. MAP_NONE where nothing is.
 */
static uint32_t opens_words(const struct reading *r, const struct cue_row *cue, uint32_t k, uint32_t last)
{
    if (k + 2 >= last) return MAP_NONE;
    uint8_t next = r->text->words[k + 1].upos;
    if (content_complementizer(r, k))
        return r->mention_at[k + 1] < 0 && (next == VERB || next == AUX) ? MAP_NONE : k + 1;
    return cue->order & CUE_ASK && word_is(r, k, W_FOR) && clause_infinitive(r, k + 1) ? k + 1 : MAP_NONE;
}

/* Whose the noun in words [i, end) is by what stands before it in its phrase: "Hale's", "the party's", "his". */
static bool owned(const struct reading *r, uint32_t i, struct draft *d)
{
    uint32_t low = sentence_first(r, i), p = i;
    while (p > low && i - p < OWNER && !chunk_possessive(r, p - 1) && !chunk_possessor(r, p - 1)) {
        const struct word *w = &r->text->words[p - 1];
        if (w->upos != ADJ && w->upos != NOUN && w->upos != NUM && w->upos != ADV) return false;
        p--;
    }
    if (p == low || i - p >= OWNER) return false;
    d->phrase_end = p;
    d->phrase = p - 1;
    if (chunk_possessive(r, p - 1)) {
        d->phrase_end = p - 1;
        d->phrase = chunk_first(r, p - 1, low);
    }
    d->at.speaker = d->phrase < d->phrase_end ? r->mention_at[d->phrase_end - 1] : -1;
    return d->at.speaker >= 0 && r->mentions.v[d->at.speaker].kind != M_SELF;
}

/* "the claim by X that C": whose it is by the phrase that begins at *K, which ends where *K then is. */
static bool by_owner(const struct reading *r, uint32_t *k, uint32_t last, struct draft *d)
{
    struct naming who;
    bool by = word_is(r, *k, W_BY | W_FROM | W_BETWEEN) || reading_word_says(r, *k, "of");
    if (!by || r->mention_at[*k] >= 0 || !speaker_after(r, *k + 1, last, &who)) return false;
    d->at.speaker = who.mention;
    d->phrase = who.first;
    *k = d->phrase_end = who.bare;
    return who.mention >= 0;
}

/* "X raised concerns that C": whose it is by the verb that carries the noun phrase of the noun at I. */
static bool carried(struct reading *r, uint32_t i, struct draft *d)
{
    uint32_t first = chunk_first(r, i, sentence_first(r, i));
    const struct cue_row *cue;
    if (first == sentence_first(r, i)) return false;
    uint32_t v = first - 1;
    bool verb =
        (word_is(r, v, W_LIGHT) && !reading_word_says(r, v, "met")) ||
        /* "received a call to go" */ (clause_cue(r, v, &cue) && cue->order & CUE_TOPIC && !strcmp(cue->act, "assert"));
    return verb && r->text->words[v].upos == VERB && !speaker_passive(r, v) && order_subject(r, v, d);
}

/* Where words end that the noun at I names and that begin at FROM: before the verb whose subject the noun is. MAP_NONE
 * where it is a subject and the tree does not tell of what. */
static uint32_t words_end(const struct reading *r, uint32_t i, uint32_t from)
{
    const struct word *w = r->text->words;
    uint32_t stop = content_phrase_end(r, from, content_end(r, from)), v = w[i].head < 0 ? 0 : (uint32_t)w[i].head;
    if (!word_hangs_as(r, i, "nsubj")) {
        for (uint32_t k = sentence_first(r, i); k < i; k++)
            if (r->mention_at[k] < 0 && (word_feat(r, k, "VerbForm=Fin") || word_gerund(r, k) || word_is(r, k, W_FOR)))
                return stop;
        return MAP_NONE;
    }
    if (v < from + 2 || v >= sentence_last(r, i)) return MAP_NONE;
    for (uint32_t k = from + 1; k < v; k++)
        if (w[k].head == w[i].head && w[k].upos == AUX) v = k; /* "is still in the text" */
    while (v > from && (w[v - 1].upos == AUX || w[v - 1].upos == ADV || word_is(r, v - 1, W_NEG))) v--;
    return v > from + 1 ? v : MAP_NONE;
}

/* Whether these words were given to the same speaker already: "repeated her belief that C". */
static bool has_them(const struct reading *r, const struct draft *d, uint32_t from)
{
    const struct saying *x = r->said_in[from] >= 0 ? &r->sayings.v[r->said_in[from]] : NULL;
    if (!x || x->content[0][0] != from) return false;
    int32_t a = r->statements.v[r->said_in[from]].speaker.actor;
    return a >= 0 && d->at.speaker >= 0 && r->mentions.v[d->at.speaker].actor == a;
}

uint32_t order_noun_words(struct reading *r, uint32_t k, uint32_t last, const char **act)
{
    struct noun n;
    const struct cue_row *cue;
    if (r->rules->pack->head_first || !noun_at(r, k, last, &n) || n.end != n.head + 1) return MAP_NONE;
    if (r->mention_at[n.head] >= 0 || !clause_cue(r, n.head, &cue) || !(cue->order & CUE_NOUN)) return MAP_NONE;
    uint32_t from = opens_words(r, cue, n.end, last);
    if (from == MAP_NONE) return from;
    r->used[n.head] |= USED_CUE;
    *act = cue->act;
    return from;
}

/* Heads that come last: the noun's owner stands before it, or behind "by". */
static bool named_by_owner(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i), k = end;
    if (end >= last || r->text->words[i].upos != NOUN) return false;
    uint32_t from = opens_words(r, cue, end, last);
    if (from == MAP_NONE) {
        if (!by_owner(r, &k, last, &d)) return false;
        from = opens_words(r, cue, k, last);
    } else if (!owned(r, i, &d) && !carried(r, i, &d))
        return false;
    if (from == MAP_NONE || (d.at.speaker < 0 && d.actor < 0 && !d.phrase_end)) return false;
    uint32_t stop = words_end(r, i, from);
    if (stop == MAP_NONE || has_them(r, &d, from)) return true;
    return (content_clause(r, from, stop) || word_is(r, from - 1, W_FOR)) && content_report(r, &d, from, stop);
}

bool order_named_words(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    if (!r->rules->pack->head_first) return named_by_owner(r, cue, i, end);
    struct draft d = order_draft(cue, i, end);
    uint32_t last = sentence_last(r, i), comp = MAP_NONE;
    for (uint32_t k = end; k < last && k < end + 10; k++) {
        if (word_is(r, k, W_COMP)) comp = k;
        if (comp != MAP_NONE || word_is(r, k, W_REL) || (clause_verb(r, k) && r->mention_at[k] < 0)) break;
        if (d.at.speaker < 0) d.at.speaker = r->mention_at[k];
    }
    if (comp == MAP_NONE || d.at.speaker < 0) return false;
    uint32_t stop = content_end(r, comp);
    for (uint32_t k = comp + 2; k < stop; k++)
        if (word_is(r, k, W_REL) && word_mark(r, k - 1, ',')) stop = k - 1;
    return content_report(r, &d, comp + 1, stop);
}
