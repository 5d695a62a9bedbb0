/* SPDX-License-Identifier: MIT */
/**
 * Lines of text on their way to a report. Both readers, of plain text and of HTML, pour pieces of the page into it; it
 * folds blanks, drops what cannot be seen, and keeps for each character the bytes that say it. Lines stand in flow.text
 * parted by one blank; they can be retyped, shortened, parted, joined with their neighbour or dropped with a reason,
 * which only changes their bounds, before the rest becomes the report's text.
 */
#ifndef PAGE_FLOW_H
#define PAGE_FLOW_H
#include "page/markup/charset.h"
#include "page/markup/run.h"

struct flow_line {
    uint32_t beg, end;    /* bytes of flow.text */
    uint32_t page, until; /* bytes of the page's UTF-8 that it came from */
    uint8_t type;         /* enum runut_block_type */
    bool gap_before;      /* an empty line, or an element's edge, stands before it */
    bool bullet;          /* it began with a list's mark */
    uint8_t shut;         /* of enum page_gate (tables.h): no form of these tables begins in it */
    uint32_t link;        /* bytes of it that stand in links */
    int32_t node;         /* the element that holds it, -1 in plain text */
    const char *dropped;  /* why it is not part of the article; NULL where it is */
};

struct flow {
    struct arena *arena;
    const struct charset_text *page;
    VEC(char) text;
    VEC(struct page_run) runs; /* in flow.text */
    VEC(struct flow_line) lines;
    size_t cursor;    /* charset_page's */
    bool open;        /* a line is being poured */
    bool blank;       /* a blank is due before the next character */
    bool apart;       /* something unsaid lies between the last character and the next: do not join */
    bool full;        /* more lines or runs than a page may have: what is over was put to the last */
    bool raw_bracket; /* the line holds a literal '<': its runs stay apart */
};

void flow_init(struct flow *f, struct arena *a, const struct charset_text *page);
/** Begins a line; one that is open is ended. */
void flow_begin(struct flow *f, enum runut_block_type type, int32_t node);
/** Ends the line; one without a character is taken back. */
void flow_end(struct flow *f);
/** Bytes [BEG, END) of the page's UTF-8 as text; with REFS, character references in them are resolved. */
void flow_add(struct flow *f, uint32_t beg, uint32_t end, bool refs, bool in_link);
/** A blank: a line break inside a block, or the edge of a cell. */
static inline void flow_blank(struct flow *f) { f->blank = true; }
/** What was skipped here is more than mark-up. */
static inline void flow_apart(struct flow *f) { f->apart = true; }

static inline struct runut_str flow_str(const struct flow *f, const struct flow_line *l)
{
    return (struct runut_str){f->text.v + l->beg, l->end - l->beg};
}

/** Whether most of a line stands in links. */
static inline bool flow_in_links(const struct flow_line *l) { return l->link * 10 >= (l->end - l->beg) * 8; }

/** Lines that are kept become the report's text and blocks, and its RUNS, whose number is given back; all of it lives
 * in the flow's arena. */
size_t flow_finish(struct flow *f, struct runut_report *report, struct page_run **runs);
#endif
