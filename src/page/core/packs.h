/* SPDX-License-Identifier: MIT */
#ifndef PAGE_PACKS_H
#define PAGE_PACKS_H
#include "pack/pack.h"

struct page_tables;
struct site;

/** What pages are read with. */
struct page_packs {
    struct pack *const *v;
    size_t n;
    const struct page_tables *tables; /* NULL: made for each page */
    const struct site *site;          /* NULL: none */
    bool learn;                       /* list what the page teaches of its site */
};
#endif
