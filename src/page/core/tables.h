/* SPDX-License-Identifier: MIT */
/** The packs' tables as reading pages wants them: made once for an engine, immutable, shared by threads. */
#ifndef PAGE_TABLES_H
#define PAGE_TABLES_H
#include "page/core/hint.h"
#include "page/core/language.h"
#include "page/core/lookup.h"

enum page_gate { GATE_CALLS = 1, GATE_CUTS = 2, GATE_CITES = 4, GATE_OUTLETS = 8, GATE_CAPTIONS = 16 };

struct page_tables {
    struct lookup furniture; /* lines, beginnings of lines, labels, words of names */
    struct lookup calls;     /* of these, what sends a reader elsewhere or tells where the text stood first: looked for
                                at every word */
    struct lookup labels;    /* and what stands before the names of those who wrote or edited */
    struct lookup captions;  /* and what credits a picture */
    struct lookup parts;     /* and what tells of an element what it holds: words of its class, callings */
    struct lookup cuts;      /* what is cut out of lines */
    struct lookup cites;     /* what cites a source */
    struct lookup outlets, calendar;
    struct lookup given;     /* given names */
    struct lookup_gate gate; /* to those that are asked at every word of a text: enum page_gate */
    struct hints hints;
    struct languages languages;
};

/** The packs' tables that pages are read with, as bits: PACK_BIT. */
uint64_t tables_packs(void);
/** Makes the tables of PACKS, which must outlive them, in the arena. */
const struct page_tables *tables_make(struct arena *a, const struct page_packs *packs);
#endif
