/* SPDX-License-Identifier: MIT */
/** Opens packs and compiles them: everything that reading shares and nothing that it changes. */
#include "base/err.h"
#include "base/side.h"
#include "page/leaf.h"
#include "read/engine.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef RUNUT_DATADIR
#define RUNUT_DATADIR "/usr/local/share/runut"
#endif

const char *runut_version(void) { return RUNUT_VERSION; }

/* "packs" beside the folder that the program stands in, as in a build tree; false where there is none. */
static bool beside_program(char *path, size_t cap)
{
    char self[3072];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n <= 0) return false;
    self[n] = '\0';
    char *slash;
    for (int up = 0; up < 4 && (slash = strrchr(self, '/')); up++) {
        *slash = '\0';
        if ((size_t)snprintf(path, cap, "%s/packs", self) < cap && access(path, R_OK) == 0) return true;
    }
    return false;
}

/* Where packs are looked for when the caller does not say: the variable, beside the program, the install prefix. */
static const char *find_packs(char *path, size_t cap)
{
    const char *named = getenv("RUNUT_PACKS");
    if (named && *named) return named;
    if (beside_program(path, cap)) return path;
    return RUNUT_DATADIR "/packs";
}

/* Outlets and agencies are cited across languages: every pack knows those of all. */
static void share_outlets(struct runut_engine *e)
{
    struct pack_rows all[ENGINE_PACKS];
    size_t total = 0;
    for (size_t i = 0; i < e->n; i++) total += (all[i] = e->packs[i]->tables[PACK_OUTLETS]).n;
    for (size_t i = 0; i < e->n; i++) {
        struct pack_row *rows = ARENA_ARRAY(&e->packs[i]->arena, struct pack_row, total + 1);
        size_t n = 0;
        for (size_t k = 0; k < e->n; k++) /* its own first */
            for (size_t r = 0; r < all[(i + k) % e->n].n; r++) rows[n++] = all[(i + k) % e->n].v[r];
        e->packs[i]->tables[PACK_OUTLETS] = (struct pack_rows){rows, n};
    }
}

/* Packs share nothing while they are compiled: each has a thread. */
struct compiling {
    const struct pack *pack;
    struct rules *rules;
    struct runut_err err;
};

static void compile(void *item)
{
    struct compiling *c = item;
    c->rules = rules_open(c->pack, &c->err);
}

static bool compile_all(struct runut_engine *e, struct runut_err *err)
{
    struct compiling work[ENGINE_PACKS];
    bool ok = true;
    memset(work, 0, sizeof work);
    for (size_t i = 0; i < e->n; i++) work[i].pack = e->packs[i];
    side_by_side(compile, work, sizeof *work, e->n);
    for (size_t i = 0; i < e->n; i++) {
        e->rules[i] = work[i].rules;
        e->infos[i].changed = work[i].rules ? lang_changed(work[i].rules->lang) : NULL;
        if (!work[i].rules) err_set(err, work[i].err.status, "%s", work[i].err.message);
        ok = ok && work[i].rules;
    }
    return ok;
}

struct runut_engine *runut_engine_open(const char *packs, struct runut_err *err)
{
    return runut_engine_open_for(packs, RUNUT_ALL, err);
}

struct runut_engine *runut_engine_open_for(const char *packs, unsigned want, struct runut_err *err)
{
    char path[4096];
    err_clear(err);
    struct runut_engine *e = calloc(1, sizeof *e);
    if (!e) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    bool reports = want && !(want & ~(unsigned)(RUNUT_REPORT | RUNUT_DROPPED));
    e->n = pack_open_all(packs ? packs : find_packs(path, sizeof path), reports ? tables_packs() : PACK_ALL, e->packs,
                         ENGINE_PACKS, err);
    bool ok = e->n > 0;
    if (ok) share_outlets(e);
    for (size_t i = 0; i < e->n; i++) e->infos[i] = e->packs[i]->info;
    arena_init(&e->arena, 0, NULL);
    struct page_packs pages = engine_pages(e);
    if (ok) e->tables = tables_make(&e->arena, &pages);
    if (ok && (reports || compile_all(e, err))) return e;
    runut_engine_close(e);
    return NULL;
}

void runut_engine_close(struct runut_engine *e)
{
    if (!e) return;
    for (size_t i = 0; i < e->n; i++) {
        rules_close(e->rules[i]);
        pack_close(e->packs[i]);
    }
    site_close(e->site);
    arena_done(&e->arena);
    free(e);
}

enum runut_status runut_engine_site(struct runut_engine *e, const char *path, struct runut_err *err)
{
    err_clear(err);
    if (e->site) return err_set(err, RUNUT_USAGE, "the engine has a site pack already: that of %s", e->site->host);
    e->site = site_open(path, err);
    return e->site ? RUNUT_OK : RUNUT_INPUT;
}

const struct runut_pack_info *runut_engine_packs(const struct runut_engine *e, size_t *n)
{
    *n = e->n;
    return e->infos;
}

bool runut_leaf_of(const struct runut_engine *e, const struct runut_input *page, struct runut_leaf *leaf)
{
    struct arena a;
    struct page_packs packs = engine_pages(e);
    arena_init(&a, 0, NULL);
    bool found = leaf_read(&a, &packs, page, leaf);
    arena_done(&a);
    return found;
}

const struct rules *engine_rules(const struct runut_engine *e, const char *language)
{
    for (size_t i = 0; i < e->n; i++)
        if (language && strcmp(e->infos[i].language, language) == 0)
            return e->rules[i] ? rules_ready(e->rules[i]) : NULL;
    return NULL;
}
