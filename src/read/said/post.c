/* SPDX-License-Identifier: MIT */
/** Posts that a report shows: what is posted is said by whoever signs it, on the day of the signature. */
#include "page/post.h"
#include "read/core/why.h"
#include "read/said/saying.h"

/* The words that lie in bytes AT of the text: [*FIRST, *END), from word FROM on. */
static void words_in(const struct reading *r, struct runut_range at, uint32_t from, uint32_t *first, uint32_t *end)
{
    uint32_t i = from, n = (uint32_t)r->text->n_words;
    while (i < n && r->text->words[i].beg < at.beg) i++;
    *first = i;
    while (i < n && r->text->words[i].end <= at.end) i++;
    *end = i;
}

/* The quotation that the mark at word I opens or closes, of those that begin at FROM or behind it and end before END
 * and are less than all between; NULL where there is none. */
static const struct quoted *quotes_within(const struct reading *r, uint32_t i, uint32_t from, uint32_t end)
{
    if (!(r->used[i] & USED_MARK)) return NULL;
    uint32_t inner = i == from ? i + 1 : i - 1;
    int32_t at = inner >= from && inner < end ? r->quoted_at[inner] : -1;
    const struct quoted *q = at >= 0 ? &r->quotes.v[at] : NULL;
    if (!q || (q->open != i && q->close != i) || q->open < from || q->close >= end) return NULL;
    return q->open == from && q->close + 1 == end ? NULL : q;
}

/* A piece of what is posted, with the marks of what is quoted in it: those around all of it say nothing. */
static void add_piece(const struct reading *r, struct draft *d, uint32_t from, uint32_t end)
{
    if (!saying_piece(r, d, from, end)) return;
    uint32_t *piece = d->at.content[d->at.n - 1];
    if (quotes_within(r, from, from, end)) piece[0] = from;
    if (quotes_within(r, end - 1, from, end)) piece[1] = end;
}

/* Adds the words of each block that is posted as a piece of the content. */
static void add_pieces(const struct reading *r, struct draft *d, uint32_t first, uint32_t end)
{
    for (uint32_t i = first, from = first; i < end; i++)
        if (i + 1 == end || word_block(r, i + 1) != word_block(r, i)) {
            add_piece(r, d, from, i + 1);
            from = i + 1;
        }
}

/* Whoever signs: somebody whom the report names, or else the words of the signature. */
static void set_signer(const struct reading *r, struct draft *d, uint32_t first, uint32_t end)
{
    d->phrase = first;
    d->phrase_end = end;
    for (uint32_t i = first; i < end && d->at.speaker < 0; i++) {
        int32_t m = r->mention_at[i];
        if (m >= 0 && r->mentions.v[m].actor >= 0 && r->mentions.v[m].first >= first && r->mentions.v[m].end <= end)
            d->at.speaker = m;
    }
}

static void one_post(struct reading *r, const struct page_post *p, uint32_t from)
{
    uint32_t first, end, signer, signer_end;
    struct draft d = draft_new(RUNUT_DIRECT, "assert");
    words_in(r, p->words, from, &first, &end);
    words_in(r, p->signer, end, &signer, &signer_end);
    if (first == end || signer == signer_end) return;
    why_begin(r, WHY_POSTED);
    add_pieces(r, &d, first, end);
    set_signer(r, &d, signer, signer_end);
    int32_t said = saying_add(r, &d);
    if (said >= 0 && p->day.value) r->statements.v[said].said = p->day;
    for (uint32_t k = first; k < end; k++)
        if (r->used[k] & USED_MARK) r->used[k] |= USED_QUOTE; /* a quotation in it that nobody is named for is his */
}

void post_find(struct reading *r, uint32_t s)
{
    uint32_t first = r->text->sentences[s].first, end = r->text->words[sentence_last(r, first) - 1].end;
    while (r->next_post < r->n_posts && r->posts[r->next_post].words.beg < end)
        one_post(r, &r->posts[r->next_post++], first);
}
