/* SPDX-License-Identifier: MIT */
/*
 * The pages of one article are read one by one and their reports laid side by side: the text of each behind that of the
 * one before, its runs moved by the bytes of the pages before it. So a passage is proved in the bytes of all pages
 * together, and page.pages tells whose they are. What each page repeats (the title, a caption, a heading) is kept once.
 * The first page that is a report tells title, outlet and day; people, sources and tags are those of all, for the last
 * page often has the credits.
 *
 * A page that is refused, or has another charset or kind than the first, adds no text, and a diagnostic names its
 * bytes.
 */
#include "base/map.h"
#include "base/sha.h"
#include "page/join.h"

struct joining {
    struct arena *a;
    struct page_read *out;
    struct map seen; /* texts of blocks that stand once */
    VEC(char) text;
    VEC(struct runut_block) blocks;
    VEC(struct page_run) runs;
    VEC(struct runut_diagnostic) diagnostics;
    uint32_t base; /* bytes of the pages before */
};

static void add_text(struct joining *j, const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++) *vec_push(j->a, &j->text) = p[i];
}

/* Whether a block says what another one of its kind has said: true keeps it out. */
static bool repeated(struct joining *j, enum runut_block_type type, struct runut_str words)
{
    if (type == RUNUT_PARAGRAPH || type == RUNUT_QUOTE || type == RUNUT_ITEM) return false;
    uint32_t *slot = map_put(&j->seen, words);
    bool known = *slot != MAP_NONE;
    *slot = 0;
    return known;
}

/* The runs of R that lie in a block, moved to where it stands now. *AT is the first that may. */
static void add_runs(struct joining *j, const struct page_read *r, struct runut_range block, size_t *at)
{
    uint32_t to = (uint32_t)j->text.n;
    while (*at < r->n_runs && r->runs[*at].text < block.beg) ++*at;
    for (bool first = true; *at < r->n_runs && r->runs[*at].text < block.end; first = false, ++*at) {
        struct page_run run = r->runs[*at];
        run.text = run.text - block.beg + to;
        run.page += j->base;
        run.joined &= !first;
        *vec_push(j->a, &j->runs) = run;
    }
}

static void add_page(struct joining *j, const struct page_read *r, bool first)
{
    const struct runut_report *report = &r->report;
    size_t at = 0;
    for (size_t i = 0; i < report->n_blocks; i++) {
        struct runut_block b = report->blocks[i];
        struct runut_str words = str_slice(report->text, b.at.beg, b.at.end);
        if (repeated(j, b.type, words) || (!first && b.type == RUNUT_TITLE)) continue;
        if (j->text.n) add_text(j, "\n\n", 2);
        add_runs(j, r, b.at, &at);
        uint32_t beg = (uint32_t)j->text.n;
        add_text(j, words.p, words.len);
        *vec_push(j->a, &j->blocks) = (struct runut_block){b.type, {beg, (uint32_t)j->text.n}};
    }
    for (size_t i = 0; i < report->n_diagnostics; i++) {
        struct runut_diagnostic d = report->diagnostics[i];
        if (d.end) d.beg += j->base, d.end += j->base;
        *vec_push(j->a, &j->diagnostics) = d;
    }
}

/* The strings of both, each once. */
static struct runut_strs both(struct arena *a, struct runut_strs x, struct runut_strs y)
{
    VEC(struct runut_str) all = {0};
    for (size_t i = 0; i < x.n + y.n; i++) {
        struct runut_str s = i < x.n ? x.v[i] : y.v[i - x.n];
        bool known = false;
        for (size_t k = 0; k < all.n; k++) known |= str_eq_ascii(all.v[k], s);
        if (!known) *vec_push(a, &all) = s;
    }
    return (struct runut_strs){all.v, all.n};
}

/* What a further page tells of the report as a whole. */
static void add_facts(struct joining *j, const struct runut_report *more)
{
    struct runut_report *r = &j->out->report;
    r->authors = both(j->a, r->authors, more->authors);
    r->editors = both(j->a, r->editors, more->editors);
    r->signed_by = both(j->a, r->signed_by, more->signed_by);
    r->sources = both(j->a, r->sources, more->sources);
    r->tags = both(j->a, r->tags, more->tags);
    if (!r->title.len) r->title = more->title;
    if (!r->outlet.len) r->outlet = more->outlet;
    if (!r->dateline.len) r->dateline = more->dateline;
    if (!r->published.value) r->published = more->published;
}

/* One page more, LEN bytes long. */
static void join(struct joining *j, const struct page_read *r, size_t len)
{
    struct page_read *out = j->out;
    bool first = j->blocks.n == 0;
    bool alike = first || (strcmp(r->page.charset, out->page.charset) == 0 &&
                           strcmp(r->page.media_type, out->page.media_type) == 0);
    if (r->rejected || !alike) {
        *vec_push(j->a, &j->diagnostics) = (struct runut_diagnostic){"cut_page", j->base, j->base + (uint32_t)len};
        if (!out->rejected && first) out->rejected = r->rejected;
        return;
    }
    if (first) {
        struct runut_page own = out->page;
        *out = *r;
        own.charset = r->page.charset;
        own.media_type = r->page.media_type;
        out->page = own;
        out->rejected = NULL;
    } else
        add_facts(j, &r->report);
    add_page(j, r, first);
}

void join_facts(struct arena *a, const struct runut_input *in, const struct runut_page *pages, size_t n,
                struct runut_page *out)
{
    struct runut_sheet *v = ARENA_ARRAY(a, struct runut_sheet, n);
    struct sha256 *sha = sha256_new();
    char hex[65];
    uint64_t at = 0;
    for (size_t i = 0; i < n; i++, in = in->next) {
        const struct runut_page *p = &pages[i];
        v[i] = (struct runut_sheet){p->file, p->part, p->url, p->sha256, at, at + in->len};
        sha256_add(sha, in->bytes ? in->bytes : "", in->len);
        at += in->len;
    }
    sha256_end(sha, hex);
    *out = pages[0];
    out->sha256 = arena_printf(a, "%s", hex);
    out->id = arena_printf(a, "r%.16s", hex);
    out->part = out->part ? arena_printf(a, "%s pages 1-%zu", out->part, n) : arena_printf(a, "pages 1-%zu", n);
    out->bytes = at;
    out->sheets = v;
    out->n_sheets = n;
}

struct page_read *join_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in)
{
    struct joining j = {.a = a, .out = ARENA_NEW(a, struct page_read)};
    VEC(struct page_read *) reads = {0};
    VEC(struct runut_page) pages = {0};
    size_t bytes = 0;
    map_init(&j.seen, a);
    for (const struct runut_input *p = in; p; p = p->next) {
        struct runut_input one = *p;
        one.next = NULL;
        struct page_read *r = page_read(a, packs, &one);
        struct runut_str own = r->report.canonical_url;
        *vec_push(a, &reads) = r;
        *vec_push(a, &pages) = r->page;
        if (!r->page.url && own.len) pages.v[pages.n - 1].url = str_z(a, own);
        bytes += p->len;
    }
    join_facts(a, in, pages.v, pages.n, &j.out->page);
    j.out->page.url = reads.v[0]->page.url;
    if (bytes > UINT32_MAX) {
        j.out->rejected = "too_large";
        return j.out;
    }
    for (size_t i = 0; i < reads.n; i++, in = in->next) {
        join(&j, reads.v[i], in->len);
        j.base += (uint32_t)in->len;
    }
    if (j.out->rejected) return j.out;
    struct page_read *out = j.out;
    char hex[65];
    sha256_hex(j.text.v, j.text.n, hex);
    out->report.text = (struct runut_str){j.text.v, j.text.n};
    out->report.text_sha256 = arena_printf(a, "%s", hex);
    out->report.blocks = j.blocks.v;
    out->report.n_blocks = j.blocks.n;
    out->report.diagnostics = j.diagnostics.v;
    out->report.n_diagnostics = j.diagnostics.n;
    out->runs = j.runs.v;
    out->n_runs = j.runs.n;
    return out;
}
