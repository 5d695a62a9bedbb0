/* SPDX-License-Identifier: MIT */
#ifndef READ_ENGINE_H
#define READ_ENGINE_H
#include "page/core/site.h"
#include "page/core/tables.h"
#include "read/core/rules.h"

enum { ENGINE_PACKS = 16 };

/** Packs open for reading, with their compiled rules side by side. */
struct runut_engine {
    struct pack *packs[ENGINE_PACKS];
    struct rules *rules[ENGINE_PACKS];
    struct runut_pack_info infos[ENGINE_PACKS];
    size_t n;
    struct site *site;  /* NULL: none */
    struct arena arena; /* the tables */
    const struct page_tables *tables;
};

/** What reading a page wants of an engine. */
static inline struct page_packs engine_pages(const struct runut_engine *e)
{
    return (struct page_packs){e->packs, e->n, e->tables, e->site, false};
}

/** The rules for a language, NULL where there is no pack for it. */
const struct rules *engine_rules(const struct runut_engine *engine, const char *language);
#endif
