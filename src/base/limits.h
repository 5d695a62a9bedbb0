/* SPDX-License-Identifier: MIT */
/**
 * Every maximum of the program in one place. A page over a limit is kept with a diagnostic or refused by name, never
 * silently cut: see doc/design.md, "Limits".
 */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

#define LIMIT_PAGE_BYTES (64u << 20)   /* a larger page is refused: too_large */
#define LIMIT_MARKUP_BYTES (20u << 20) /* a larger HTML page is refused: too_large */
#define LIMIT_DEPTH 512                /* open elements; deeper ones are read flat: cut_depth */
#define LIMIT_ATTRIBUTES 256           /* of one tag; the rest are dropped: cut_attributes */
#define LIMIT_TAGS 200000              /* of one page; text after them is read flat: cut_tags */
#define LIMIT_BLOCKS 100000            /* of one page; what is over goes into the last: cut_blocks */
#define LIMIT_RUNS 1000000             /* of text with its bytes: the last maps what is over as a whole: cut_blocks */
#define LIMIT_TITLE_BYTES 1024
#define LIMIT_JSON_DEPTH 64
#define LIMIT_ARCHIVE_FILES 1000000             /* of one zip or tar; the rest is refused: too_large */
#define LIMIT_ARCHIVE_BYTES ((uint64_t)1 << 30) /* that one zip or tar may unfold to, or */
#define LIMIT_ARCHIVE_FOLD 100                  /* times its own size where that is more */
#define LIMIT_WORD_BYTES 200                    /* a longer word is cut into several */
#define LIMIT_SENTENCE_WORDS 400                /* a longer sentence is cut into several */
#define LIMIT_SENTENCE_BYTES 4000
#define LIMIT_READ_BYTES (512u << 10) /* of one page's text are read for what it says: cut_reading */
#define LIMIT_STATEMENTS 1000         /* of one page: cut_statements */
#define LIMIT_EVENTS 1000             /* of one page: cut_events */
#define LIMIT_ACTORS 2000             /* of one page: cut_actors */
#define LIMIT_MEMORY_BASE (64u << 20) /* a document's arena: base + factor times the page */
#define LIMIT_MEMORY_FACTOR 12
#define LIMIT_PACK_ROW_BYTES 4096
#endif
