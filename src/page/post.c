/* SPDX-License-Identifier: MIT */
/*
 * A post is shown in a block of quotation whose last line signs it: a dash, the writer's name, his handle in brackets,
 * and the day. Handles are the same in every language and on every network, so that no word need be known: the name
 * stands before "(@", behind the dash or as far as its words have capitals ("A post shared by Jane Doe (@jane)").
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/post.h"
#include <ctype.h>

enum {
    MAX_SIGNATURE = 200, /* bytes of the line that signs */
    MAX_NAME = 80,       /* of the name */
    MAX_BEHIND = 60,     /* behind the handle: a day, an hour */
    MAX_BLOCKS = 12      /* of quotation that one signature is for */
};

/* Where the dash at the beginning of S ends, with the blanks behind it; 0 where there is none. */
static size_t dash_end(struct runut_str s)
{
    size_t at = str_starts(s, STR("\xE2\x80\x94")) || str_starts(s, STR("\xE2\x80\x93")) ? 3 : str_starts(s, STR("-"));
    while (at && at < s.len && s.p[at] == ' ') at++;
    return at;
}

/* Where the run of words with capitals begins that ends at END. */
static size_t capitals_begin(struct runut_str s, size_t end)
{
    size_t at = end;
    while (at) {
        size_t word = at - 1;
        while (word && s.p[word - 1] != ' ') word--;
        if (!utf8_upper_at(s, word)) break;
        at = word ? word - 1 : 0;
        if (!word) return 0;
    }
    return at < end && at ? at + 1 : at;
}

/* Whether a line signs a post; its name is [*BEG, *END) of it, what stands behind the handle from *BEHIND on. */
static bool is_signature(struct runut_str s, size_t *beg, size_t *end, size_t *behind)
{
    if (!s.len || s.len > MAX_SIGNATURE) return false;
    ptrdiff_t at = str_find(s, STR(" (@"), 0);
    if (at < 1) return false;
    ptrdiff_t close = str_find(s, STR(")"), (size_t)at);
    if (close < at + 4 || s.len - (size_t)close > MAX_BEHIND) return false;
    for (size_t i = (size_t)at + 3; i < (size_t)close; i++)
        if (!isalnum((unsigned char)s.p[i]) && s.p[i] != '_' && s.p[i] != '.') return false;
    *end = (size_t)at;
    *behind = (size_t)close + 1;
    *beg = dash_end(s);
    if (!*beg) *beg = capitals_begin(s, *end);
    return *beg < *end && *end - *beg <= MAX_NAME;
}

/* What is posted without the addresses of pictures that end it. */
static struct runut_range without_links(struct runut_str text, struct runut_range r)
{
    for (;;) {
        while (r.end > r.beg && (text.p[r.end - 1] == ' ' || text.p[r.end - 1] == '\n')) r.end--;
        uint32_t word = r.end;
        while (word > r.beg && text.p[word - 1] != ' ' && text.p[word - 1] != '\n') word--;
        if (r.end - word < 4 || !memchr(text.p + word, '/', r.end - word) || !memchr(text.p + word, '.', r.end - word))
            return r;
        r.end = word;
    }
}

/* Whether a quotation ends between block I and the one before: the page's own bytes say so. */
static bool parted(const struct page_read *page, struct runut_str source, size_t i)
{
    const struct runut_block *b = page->report.blocks;
    struct runut_range last, next;
    if (i == 0 || !page_bytes(page, (struct runut_range){b[i - 1].at.end - 1, b[i - 1].at.end}, &last, 1) ||
        !page_bytes(page, (struct runut_range){b[i].at.beg, b[i].at.beg + 1}, &next, 1) || last.end > next.beg ||
        next.beg > source.len)
        return false;
    return str_find(str_slice(source, last.end, next.beg), STR("</blockquote"), 0) >= 0;
}

const struct page_post *page_posts(struct arena *a, const struct page_packs *packs, const struct page_read *page,
                                   struct runut_str source, size_t *n)
{
    const struct runut_report *report = &page->report;
    struct reading *r = ARENA_NEW(a, struct reading); /* dates are read by the tables of all languages */
    VEC(struct page_post) posts = {0};
    size_t first = 0; /* block of the quotation that is open */
    r->arena = a;
    r->packs = packs;
    r->tables = packs->tables ? packs->tables : tables_make(a, packs);
    for (size_t i = 0; i < report->n_blocks; i++) {
        struct runut_range at = report->blocks[i].at;
        struct runut_str s = str_slice(report->text, at.beg, at.end);
        size_t beg, end, behind;
        struct date_found f;
        if (report->blocks[i].type != RUNUT_QUOTE) {
            first = i + 1;
            continue;
        }
        if (parted(page, source, i)) first = i;
        if (!is_signature(s, &beg, &end, &behind)) continue;
        if (i > first && i - first <= MAX_BLOCKS) {
            struct page_post *p = vec_push(a, &posts);
            *p = (struct page_post){.signer = {at.beg + (uint32_t)beg, at.beg + (uint32_t)end}};
            p->words = without_links(report->text,
                                     (struct runut_range){report->blocks[first].at.beg, report->blocks[i - 1].at.end});
            if (date_next(r, s, behind, false, &f) && f.date.year) {
                f.date.hour = -1;
                p->day = date_edtf(a, &f.date, "text");
            }
        }
        first = i + 1;
    }
    *n = posts.n;
    return posts.v;
}
