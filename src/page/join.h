/* SPDX-License-Identifier: MIT */
/** The pages of one article as one report. */
#ifndef PAGE_JOIN_H
#define PAGE_JOIN_H
#include "page/page.h"

/** Reads IN and those that follow it by `next`, at least one, as page_read does. */
struct page_read *join_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in);
/** What is known of all pages together: OUT from the N PAGES that IN and those behind it are. */
void join_facts(struct arena *a, const struct runut_input *in, const struct runut_page *pages, size_t n,
                struct runut_page *out);
#endif
