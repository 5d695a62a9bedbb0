/* SPDX-License-Identifier: MIT */
/** Plain text as crawled: lines to blocks. */
#ifndef PAGE_TEXT_H
#define PAGE_TEXT_H
#include "page/core/reading.h"

/** Pours the page's text into r->flow: lines, joined where a line break stands inside a sentence, furniture dropped,
 * types given. */
void text_read(struct reading *r);
/** Takes lines that are only a date out, the first as the day of publication. */
void text_date_lines(struct reading *r);
/** The text as it is: each line that says something a block of the report; RUNS and their number as flow_finish. */
size_t text_whole(struct reading *r, struct runut_report *report, struct page_run **runs);
/** Drops a headline behind the last sentence: it leads to another report, stands under a film, or signs. */
void text_last_headline(struct reading *r);
/** Types captions, by their credits, and drops one that is printed twice. */
void text_captions(struct reading *r);
#endif
