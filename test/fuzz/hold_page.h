/* SPDX-License-Identifier: MIT */
/** What must hold of a page that was read, whatever its bytes are. Shared by the fuzz targets of pages. */
#ifndef HOLD_PAGE_H
#define HOLD_PAGE_H
#include "base/utf8.h"
#include "page/page.h"
#include "page/post.h"
#include "page/core/site.h"
#include "page/core/tables.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold_runs(const struct page_read *r)
{
    uint32_t at = 0;
    for (size_t i = 0; i < r->n_runs; i++) {
        const struct page_run *run = &r->runs[i];
        if (run->text < at || run->text + run->text_len > r->report.text.len ||
            (uint64_t)run->page + run->page_len > r->page.bytes)
            abort();
        at = run->text + run->text_len;
    }
}

static void hold_blocks(const struct page_read *r)
{
    struct runut_range out[64];
    uint32_t at = 0;
    for (size_t i = 0; i < r->report.n_blocks; i++) {
        struct runut_range b = r->report.blocks[i].at;
        if (b.beg < at || b.end <= b.beg || b.end > r->report.text.len) abort();
        at = b.end;
        size_t n = page_bytes(r, b, out, 64);
        if (n == 0) abort();
        for (size_t k = 0; k < n; k++)
            if (out[k].end < out[k].beg || out[k].end > r->page.bytes) abort();
    }
}

static void hold_posts(struct arena *a, const struct page_packs *packs, const struct runut_input *in,
                       const struct page_read *r)
{
    size_t n;
    uint32_t at = 0;
    const struct page_post *p = page_posts(a, packs, r, (struct runut_str){in->bytes, in->len}, &n);
    for (size_t i = 0; i < n; i++) {
        if (p[i].words.beg < at || p[i].words.end < p[i].words.beg || p[i].signer.beg < p[i].words.end) abort();
        if (p[i].signer.end <= p[i].signer.beg || p[i].signer.end > r->report.text.len) abort();
        at = p[i].signer.end;
    }
}

/* SITE NULL: none. */
static inline void hold_page_of(const struct runut_input *in, const struct site *site)
{
    static struct pack *packs[8]; /* opened once: a fuzzer's run is a process */
    static struct page_packs all;
    static struct arena kept; /* what reading shares is made once too */
    struct arena a;
    if (!all.n) {
        all = (struct page_packs){.v = packs, .n = pack_open_all("packs", PACK_ALL, packs, 8, NULL)};
        arena_init(&kept, 0, NULL);
        all.tables = tables_make(&kept, &all);
    }
    all.site = site;
    arena_init(&a, 0, NULL);
    const struct page_read *r = page_read(&a, &all, in);
    if (!r->rejected) {
        if (utf8_valid(r->report.text.p, r->report.text.len) != r->report.text.len) abort();
        hold_runs(r);
        hold_blocks(r);
        hold_posts(&a, &all, in, r);
    } else if (r->report.text.len)
        abort();
    arena_done(&a);
}

static inline void hold_page(const struct runut_input *in) { hold_page_of(in, NULL); }
#endif
