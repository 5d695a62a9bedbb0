/* SPDX-License-Identifier: MIT */
/** What the names that page builders give to classes, ids and roles say of an element. */
#ifndef PAGE_HINT_H
#define PAGE_HINT_H
#include "page/html.h"
#include "page/reading.h"

struct hints {
    struct map words; /* to bits */
    const struct site *site;
};

void hint_init(struct hints *h, const struct reading *r);
/** The flags (enum node_flag) of a start tag. */
uint16_t hint_flags(const struct hints *h, const struct html *html, const struct html_token *t);
#endif
