/* SPDX-License-Identifier: MIT */
/**
 * Pages of one article given together are joined when their addresses and titles, but for what tells the page, are the
 * same and their numbers are 1, 2, 3 … without a gap; two pages that claim one number stay apart, as do all of that
 * article. They must lie close together in the input, in any order: a window of units is read ahead, so that a
 * container is still read from front to back. The first page becomes the whole article, where it stands; the others
 * tell whose part they are.
 */
#include "cli/gather.h"
#include "base/sha.h"

static struct waiting *at(struct gather *g, size_t i) { return &g->ring[(g->first + i) % GATHER_UNITS]; }

/* Reads units until the window is full, of units or of bytes. */
static void fill(struct gather *g)
{
    while (g->n < GATHER_UNITS && g->bytes < GATHER_BYTES) {
        struct waiting *w = at(g, g->n);
        w->leaf.number = 0;
        w->sha256[0] = '\0';
        unit_init(&w->unit);
        if (!source_next(&g->source, &w->unit)) {
            unit_done(&w->unit);
            return;
        }
        struct unit *u = &w->unit;
        struct runut_input in = u->in;
        in.bytes = u->bytes.p;
        in.len = u->bytes.len;
        if (u->refused || u->listed || !runut_leaf_of(g->engine, &in, &w->leaf)) w->leaf.number = 0;
        beside_tell(&g->beside, u);
        g->bytes += u->bytes.len;
        g->n++;
    }
}

/* Hashes all that wait together, which takes half the time of hashing each. */
static void digest(struct gather *g)
{
    struct sha256_part parts[GATHER_UNITS];
    size_t n = 0;
    for (size_t i = 0; i < g->n; i++) {
        struct waiting *w = at(g, i);
        const struct buf *b = &w->unit.bytes;
        if (!w->unit.refused && !*w->sha256) parts[n++] = (struct sha256_part){b->p ? b->p : "", b->len, w->sha256};
    }
    sha256_many(parts, n);
}

static bool same_article(const struct runut_leaf *a, const struct runut_leaf *b)
{
    return a->number && b->number && *a->article && *a->title && strcmp(a->article, b->article) == 0 &&
           strcmp(a->title, b->title) == 0;
}

static bool same_bytes(const struct waiting *a, const struct waiting *b)
{
    return str_eq(buf_slice(&a->unit.bytes), buf_slice(&b->unit.bytes));
}

/* The places in the window of the pages of the article of unit 0, by number; how many, 0 where they are not 1 to n. */
static size_t pages_of(struct gather *g, size_t page[GATHER_UNITS])
{
    size_t n = 0, most = 0;
    const struct runut_leaf *first = &at(g, 0)->leaf;
    memset(page, -1, GATHER_UNITS * sizeof *page);
    for (size_t i = 0; i < g->n; i++) {
        const struct runut_leaf *l = &at(g, i)->leaf;
        if (!same_article(first, l) || (l->number > 1 && !l->told)) continue;
        size_t *slot = l->number <= GATHER_UNITS ? &page[l->number - 1] : NULL;
        if (!slot || (*slot != SIZE_MAX && !same_bytes(at(g, *slot), at(g, i)))) return 0;
        if (*slot != SIZE_MAX) continue;
        *slot = i;
        n++;
        if (l->number > most) most = l->number;
    }
    return n > 1 && most == n ? n : 0;
}

/* Each unit of the window that is one of the N pages, or the same bytes again, belongs to the report of HEX. */
static void claim(struct gather *g, const size_t *page, size_t n, const char *hex)
{
    const struct runut_leaf article = at(g, page[0])->leaf;
    for (size_t i = 0; i < g->n; i++) {
        struct waiting *w = at(g, i);
        if (!same_article(&article, &w->leaf)) continue;
        bool one = false;
        for (size_t k = 0; k < n; k++)
            one |= page[k] == i || (w->leaf.number == k + 1 && same_bytes(w, at(g, page[k])));
        if (!one) continue;
        if (i != page[0]) w->unit.same_as = arena_printf(&w->unit.arena, "r%.16s", hex);
        w->leaf.number = 0;
    }
}

/* Puts the N pages into the unit of the first of them. */
static void join(struct gather *g, const size_t *page, size_t n)
{
    struct unit *first = &at(g, page[0])->unit;
    struct sheet *sheets = ARENA_ARRAY(&first->arena, struct sheet, n);
    char hex[65];
    for (size_t i = 0; i < n; i++) {
        struct unit *u = &at(g, page[i])->unit;
        struct runut_input in = u->in;
        in.sha256 = arena_copy(&first->arena, at(g, page[i])->sha256, 64);
        struct arena *a = &first->arena;
        if (i > 0) { /* its strings go with its unit */
            const char **strings[] = {&in.file,      &in.part,     &in.url,     &in.captured,
                                      &in.published, &in.language, &in.charset, &in.title};
            for (size_t k = 0; k < sizeof strings / sizeof *strings; k++)
                if (*strings[k]) *strings[k] = str_z(a, str_of(*strings[k]));
        }
        sheets[i] = (struct sheet){in, u->bytes.len};
    }
    struct buf all;
    buf_init(&all, 0);
    for (size_t i = 0; i < n; i++) buf_str(&all, buf_slice(&at(g, page[i])->unit.bytes));
    if (all.failed) { /* they stay apart */
        buf_done(&all);
        return;
    }
    sha256_hex(all.p, all.len, hex);
    claim(g, page, n, hex);
    memcpy(at(g, page[0])->sha256, hex, sizeof hex);
    buf_done(&first->bytes);
    first->bytes = all;
    first->sheets = sheets;
    first->n_sheets = n;
    const char *part = first->in.part;
    first->in.part =
        part ? arena_printf(&first->arena, "%s pages 1-%zu", part, n) : arena_printf(&first->arena, "pages 1-%zu", n);
}

void gather_init(struct gather *g, const struct runut_engine *engine, const struct inputs *inputs,
                 const struct cli *cli)
{
    g->engine = engine;
    g->first = g->n = g->bytes = 0;
    beside_init(&g->beside, engine, inputs, cli);
    source_init(&g->source, inputs, cli);
}

bool gather_next(struct gather *g, struct unit *u)
{
    size_t page[GATHER_UNITS];
    fill(g);
    if (g->n == 0) return false;
    if (!at(g, 0)->unit.refused && !*at(g, 0)->sha256) digest(g);
    size_t n = at(g, 0)->leaf.number ? pages_of(g, page) : 0;
    if (n) join(g, page, n);
    struct waiting *w = at(g, 0);
    size_t len = w->unit.n_sheets ? w->unit.sheets[0].len : w->unit.bytes.len;
    g->bytes -= len < g->bytes ? len : g->bytes;
    if (*w->sha256) w->unit.in.sha256 = arena_copy(&w->unit.arena, w->sha256, 64);
    unit_done(u);
    *u = w->unit;
    g->first = (g->first + 1) % GATHER_UNITS;
    g->n--;
    return true;
}

bool gather_ended(const struct gather *g) { return g->n == 0 && source_ended(&g->source); }

void gather_done(struct gather *g)
{
    for (; g->n; g->n--, g->first++) unit_done(&at(g, 0)->unit);
    source_done(&g->source);
    beside_done(&g->beside);
}
