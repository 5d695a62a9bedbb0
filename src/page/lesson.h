/* SPDX-License-Identifier: MIT */
/** What one page teaches about its site. */
#ifndef PAGE_LESSON_H
#define PAGE_LESSON_H
#include "page/content/content.h"
#include "page/core/site.h"
#include "page/page.h"

/** A place or line that one page shows; of a place that may be dropped, bytes of its lines that were and were not. */
struct page_lesson {
    enum site_kind kind;
    struct runut_str value;
    uint32_t dropped, kept;
};

/** Lists into OUT what the page that was just read teaches, each value once. */
void lesson_list(struct reading *r, const struct content *c, struct page_read *out);
#endif
