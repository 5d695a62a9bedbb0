/* SPDX-License-Identifier: MIT */
/**
 * Bytes to report: charset, language, blocks, title, outlet, people, dates; each character of the text maps back to its
 * bytes in the page. A pure function of the bytes, what is told beside them, and the packs.
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H
#include "pack/pack.h"

/**
 * A run of the report's text and the bytes of the page that say it. Where both have the same length, byte i of one is
 * byte i of the other; otherwise each character has text_step bytes of text and page_step bytes of the page (another
 * charset), or, where text_step is 0 (an entity), the run maps only as a whole. Runs are ascending in both; text
 * between two runs is white space that the page does not have.
 */
struct page_run {
    uint32_t text, text_len;
    uint32_t page, page_len;
    uint8_t text_step, page_step;
    bool joined; /* between the run before and this one the page has only mark-up and blanks, none of it with a '>' or
                    '<' inside quotes */
};

struct page_tables;

struct page_packs {
    struct pack *const *v;
    size_t n;
    const struct page_tables *tables; /* NULL: made for each page */
    const struct site *site;          /* NULL: none */
    bool learn;                       /* list what the page teaches of its site */
};

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
