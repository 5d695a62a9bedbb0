/* SPDX-License-Identifier: MIT */
/**
 * Bytes to report: charset, language, blocks, title, outlet, people, dates; each character of the text maps back to its
 * bytes in the page. A pure function of the bytes, what is told beside them, and the packs.
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H
#include "page/core/packs.h"
#include "page/markup/run.h"

/** What a page gives. All of it lives in the arena; the input's bytes are not kept. */
struct page_read {
    const char *rejected; /* NULL, or why: see runut_document_rejected */
    struct runut_page page;
    struct runut_report report; /* text NULL where rejected */
    struct page_run *runs;
    size_t n_runs;
    struct runut_dropped *dropped; /* where it was asked for */
    size_t n_dropped;
    struct page_lesson *lessons; /* the same */
    size_t n_lessons;
};

/** Reads one page: never fails, whatever the bytes hold. Memory comes from A alone; no recursion; linear time. */
struct page_read *page_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in);

/** The digest of its bytes, where nobody has told it already. */
const char *page_sha256(struct arena *a, const struct runut_input *in);

/** A page that is refused without being read, with what is known of it: REASON is one of runut_document_rejected. */
struct page_read *page_refuse(struct arena *a, const struct runut_input *in, const char *reason);

/** The page bytes of a range of the text: see runut_document_bytes. */
size_t page_bytes(const struct page_read *r, struct runut_range text, struct runut_range *out, size_t cap);
#endif
