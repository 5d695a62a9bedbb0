/* SPDX-License-Identifier: MIT */
/** What lists (feeds, site maps) among the inputs tell of the pages that are given beside them. */
#ifndef CLI_BESIDE_H
#define CLI_BESIDE_H
#include "base/map.h"
#include "cli/source.h"

/** What is known of the page at an address. */
struct beside_page {
    const char *published, *title; /* as a list tells them; NULL */
    const char *id;                /* of the page's report, where it is among the inputs; NULL */
};

struct beside {
    const struct runut_engine *engine;
    struct arena arena;
    struct map addresses; /* to PAGES */
    VEC(struct beside_page) pages;
};

/** Goes through the inputs where a list is among them; else it knows nothing, at no cost. */
void beside_init(struct beside *b, const struct runut_engine *engine, const struct inputs *inputs,
                 const struct cli *cli);
/** Tells U what is known of it: day and title, or, of a summary, whose it is. */
void beside_tell(const struct beside *b, struct unit *u);
void beside_done(struct beside *b);
#endif
