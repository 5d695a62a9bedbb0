/* SPDX-License-Identifier: MIT */
/**
 * Learning a site pack: pages of one outlet in, the places and lines that repeat over them out.
 *
 * Each page is read without any site pack and gives its lessons (page/lesson.c); here they are counted, each value once
 * a page. What stands on at least three pages and on a good part of them is kept: of lines a small part (a promotion
 * does not run for ever), of the places of article, day and author the half, and of elements to drop those whose text
 * was dropped nearly always. The same pages in any order give the same pack.
 */
#include "base/err.h"
#include "base/limits.h"
#include "page/lesson.h"
#include "read/engine.h"
#include <stdlib.h>

enum {
    MIN_PAGES = 3,
    PART_LINES = 10,  /* percent of the pages on which a line must stand */
    PART_PLACES = 50, /* the same of a place that tells something */
    PART_DROPS = 10,  /* the same of one that is dropped, */
    DROPPED = 90,     /* and percent of its text that was dropped elsewhere */
    MAX_VALUES = 400000
};

struct count {
    struct runut_str value;
    enum site_kind kind;
    uint32_t pages;
    uint64_t dropped, kept;
};

struct runut_learner {
    const struct runut_engine *engine;
    struct arena arena;
    struct map seen, hosts;
    VEC(struct count) counts;
    VEC(struct count) host_counts;
    uint32_t pages;
};

struct runut_learner *runut_learner_new(const struct runut_engine *engine, struct runut_err *err)
{
    struct runut_learner *l = calloc(1, sizeof *l);
    if (!l) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    l->engine = engine;
    arena_init(&l->arena, 0, NULL);
    map_init(&l->seen, &l->arena);
    map_init(&l->hosts, &l->arena);
    return l;
}

void runut_learner_free(struct runut_learner *l)
{
    if (!l) return;
    arena_done(&l->arena);
    free(l);
}

/* Nothing in it that a row of a pack could not hold. */
static bool is_plain(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.p[i] < ' ') return false;
    return s.len > 0;
}

static void count(struct runut_learner *l, const struct page_lesson *x)
{
    if (!is_plain(x->value)) return;
    char head[2] = {(char)('0' + x->kind), 0};
    struct runut_str key = str_of(arena_printf(&l->arena, "%s%.*s", head, (int)x->value.len, x->value.p));
    uint32_t at = map_get(&l->seen, key);
    if (at == MAP_NONE) {
        if (l->counts.n >= MAX_VALUES) return;
        at = *map_put(&l->seen, key) = (uint32_t)l->counts.n;
        *vec_push(&l->arena, &l->counts) = (struct count){str_slice(key, 1, key.len), x->kind, 0, 0, 0};
    }
    struct count *c = &l->counts.v[at];
    c->pages++;
    c->dropped += x->dropped;
    c->kept += x->kept;
}

static void count_host(struct runut_learner *l, struct runut_str host)
{
    if (!is_plain(host)) return;
    host = str_lower(&l->arena, host);
    uint32_t *at = map_put(&l->hosts, host);
    if (*at == MAP_NONE) {
        *at = (uint32_t)l->host_counts.n;
        *vec_push(&l->arena, &l->host_counts) = (struct count){host, SITE_HOST, 0, 0, 0};
    }
    l->host_counts.v[*at].pages++;
}

/* Reads the page into an arena of its own; NULL where that came to its limit. In a function of its own: no local lives
 * across the jump. */
static const struct page_read *read_page(struct arena *a, jmp_buf *fail, const struct runut_engine *engine,
                                         const struct runut_input *in)
{
    if (setjmp(*fail)) return NULL;
    struct page_packs packs = {engine->packs, engine->n, engine->tables, NULL, true};
    return page_read(a, &packs, in);
}

enum runut_status runut_learner_add(struct runut_learner *l, const struct runut_input *in, struct runut_err *err)
{
    struct arena a;
    jmp_buf fail;
    err_clear(err);
    if (!in || (!in->bytes && in->len)) return err_set(err, RUNUT_USAGE, "runut_learner_add needs a page");
    arena_init(&a, in->memory_limit ? in->memory_limit : LIMIT_MEMORY_BASE + LIMIT_MEMORY_FACTOR * in->len, &fail);
    const struct page_read *page = read_page(&a, &fail, l->engine, in);
    bool taught = page && !page->rejected && page->n_lessons;
    if (taught) {
        l->pages++;
        count_host(l, page->report.outlet_domain);
        for (size_t i = 0; i < page->n_lessons; i++) count(l, &page->lessons[i]);
    }
    arena_done(&a);
    return taught ? RUNUT_OK : err_set(err, RUNUT_REFUSED, "the page is no article of HTML: it teaches nothing");
}

/* ---- the pack ---- */

static bool repeats(const struct runut_learner *l, const struct count *c)
{
    uint32_t part = c->kind == SITE_LINE ? PART_LINES : c->kind == SITE_DROP ? PART_DROPS : PART_PLACES;
    if (c->pages < MIN_PAGES || (uint64_t)c->pages * 100 < (uint64_t)l->pages * part) return false;
    return c->kind != SITE_DROP || (c->dropped > 0 && c->dropped * 100 >= (c->dropped + c->kept) * DROPPED);
}

/* Of two places that tell the same, the one on more pages is better; the order does not depend on that of the pages. */
static int by_kind_and_pages(const void *x, const void *y)
{
    const struct count *a = x, *b = y;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->pages != b->pages) return a->pages > b->pages ? -1 : 1;
    return str_cmp(a->value, b->value);
}

static bool put_row(const struct count *c, runut_write *write, void *user, struct arena *a)
{
    const char *row = arena_printf(a, "%s\t%.*s\t%u\n", site_kinds[c->kind], (int)c->value.len, c->value.p, c->pages);
    return write(user, row, strlen(row));
}

enum runut_status runut_learner_write(struct runut_learner *l, runut_write *write, void *user, struct runut_err *err)
{
    err_clear(err);
    if (l->pages < MIN_PAGES)
        return err_set(err, RUNUT_USAGE, "a site is learnt from at least %d of its articles, and there are %u",
                       MIN_PAGES, l->pages);
    if (!l->host_counts.n)
        return err_set(err, RUNUT_USAGE,
                       "no page tells its address: name one beside them, or keep pages with their canonical link");
    qsort(l->host_counts.v, l->host_counts.n, sizeof *l->host_counts.v, by_kind_and_pages);
    if ((uint64_t)l->host_counts.v[0].pages * 2 < l->pages)
        return err_set(err, RUNUT_USAGE, "the pages are of several sites; most are of %.*s",
                       (int)l->host_counts.v[0].value.len, l->host_counts.v[0].value.p);
    size_t n = 0;
    struct count *rows = ARENA_ARRAY(&l->arena, struct count, l->counts.n + 1);
    for (size_t i = 0; i < l->counts.n; i++)
        if (repeats(l, &l->counts.v[i])) rows[n++] = l->counts.v[i];
    qsort(rows, n, sizeof *rows, by_kind_and_pages);
    const char *head = arena_printf(&l->arena,
                                    "# A site pack: what an outlet repeats on its pages. Made by runut learn from %u "
                                    "pages; see runut-pack(5).\nkind\tvalue\tpages\n",
                                    l->pages);
    bool ok = write(user, head, strlen(head)) && put_row(&l->host_counts.v[0], write, user, &l->arena);
    for (size_t i = 0; ok && i < n; i++) ok = put_row(&rows[i], write, user, &l->arena);
    return ok ? RUNUT_OK : err_set(err, RUNUT_INPUT, "the site pack could not be written");
}
