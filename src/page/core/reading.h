/* SPDX-License-Identifier: MIT */
/** What the steps of reading one page share. Lives for one call of page_read; inside src/page only. */
#ifndef PAGE_READING_H
#define PAGE_READING_H
#include "page/core/tables.h"
#include "page/markup/flow.h"

struct page_date {
    int year, month, day; /* year 0: not told; day 0: only a month */
    int hour, minute;     /* hour -1: not told */
    int zone;             /* minutes east of Greenwich; ZONE_NONE where not told */
};
enum { ZONE_NONE = 9999 };

/* Lists of names that grow while a page is read; each name once. */
struct names {
    VEC(struct runut_str) v;
};

struct reading {
    struct arena *arena;
    const struct page_packs *packs;
    const struct runut_input *in;
    struct charset_text page;
    struct flow flow;
    const struct page_tables *tables;
    const struct site *site; /* that the page is of; NULL: none */
    struct lookup given;     /* given names */
    struct names authors, editors, signed_by, sources, tags;
    unsigned places_tried; /* times that the text was searched for what may be a by-line's place */
    struct runut_str title, outlet, outlet_domain, place, section, canonical, origin;
    struct runut_str declared_language;
    struct runut_str description; /* that the page gives of itself */
    struct page_date published, modified;
    const char *published_method; /* NULL where nothing was found */
    VEC(struct runut_diagnostic) diagnostics;
};

/** Adds a name unless it is there already (ASCII case apart) or empty. */
void names_add(struct reading *r, struct names *list, struct runut_str name);
/** Notes something odd about bytes [BEG, END) of the page's UTF-8. */
void reading_note(struct reading *r, const char *what, uint32_t beg, uint32_t end);
#endif
