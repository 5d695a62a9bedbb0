/* SPDX-License-Identifier: MIT */
/*
 * Scores the reading of pages whose answers lie beside them: gold PAGE.html..., with PAGE.gold for each.
 *
 * An answer begins with lines `title:`, `date:` (a day, or a minute in the outlet's own time), `authors:`, `editors:`,
 * `signed:` (parted by semicolons); behind an empty line stands the body, without title and captions. The measure of
 * text is word F1: bags of words in lower case, the mean over the pages. All else is right or wrong. Pages that are not
 * all right are named. The floors below are what `make check` holds; the status is 1 where one is missed.
 */
#include "base/file.h"
#include "base/map.h"
#include "base/str.h"
#include "runut.h"
#include <stdio.h>
#include <stdlib.h>

enum { FIELDS = 5 };
static const char *const fields[FIELDS] = {"title", "date", "authors", "editors", "signed"};
static const double floors[FIELDS] = {0.97, 0.97, 0.93, 0.93, 0.80};
static const double text_floor = 0.97;

struct answer {
    struct runut_str field[FIELDS], body;
};

struct tally {
    size_t pages, right[FIELDS], asked[FIELDS];
    double words;
};

static struct answer parse(struct runut_str s)
{
    struct answer a = {0};
    struct runut_str line;
    while (str_cut(&s, '\n', &line) && line.len) {
        const char *colon = memchr(line.p, ':', line.len);
        for (size_t i = 0; colon && i < FIELDS; i++)
            if (str_is(str_slice(line, 0, (size_t)(colon - line.p)), fields[i]))
                a.field[i] = str_trim(str_slice(line, (size_t)(colon - line.p) + 1, line.len));
    }
    a.body = s;
    return a;
}

/* ---- words ---- */

struct bag {
    struct map map;
    size_t n;
};

static void bag_add(struct bag *b, struct arena *a, struct runut_str text)
{
    struct runut_str rest = str_fold_words(a, text, ' '), word;
    while (str_cut(&rest, ' ', &word)) {
        uint32_t *count = map_put(&b->map, word);
        *count = *count == MAP_NONE ? 1 : *count + 1;
        b->n++;
    }
}

static double word_f1(struct arena *a, const struct runut_report *r, struct runut_str want)
{
    struct bag have = {0}, gold = {0};
    map_init(&have.map, a);
    map_init(&gold.map, a);
    bag_add(&gold, a, want);
    size_t both = 0;
    for (size_t i = 0; r && i < r->n_blocks; i++)
        if (r->blocks[i].type != RUNUT_TITLE && r->blocks[i].type != RUNUT_CAPTION)
            bag_add(&have, a, str_slice(r->text, r->blocks[i].at.beg, r->blocks[i].at.end));
    struct runut_str rest = str_fold_words(a, want, ' '), word;
    struct map counted;
    map_init(&counted, a);
    while (str_cut(&rest, ' ', &word)) {
        uint32_t *done = map_put(&counted, word), there = map_get(&have.map, word);
        if (*done != MAP_NONE) continue;
        *done = 1;
        uint32_t wanted = map_get(&gold.map, word);
        if (there != MAP_NONE) both += there < wanted ? there : wanted;
    }
    return have.n + gold.n ? 2.0 * (double)both / (double)(have.n + gold.n) : 1;
}

/* ---- fields ---- */

static struct runut_str joined(struct arena *a, struct runut_strs list)
{
    struct runut_str s = STR("");
    for (size_t i = 0; i < list.n; i++) {
        const char *z = arena_printf(a, "%.*s%s%.*s", (int)s.len, s.p, i ? "; " : "", (int)list.v[i].len, list.v[i].p);
        s = str_of(z);
    }
    return s;
}

static struct runut_str found(struct arena *a, const struct runut_report *r, size_t field)
{
    if (!r) return STR("");
    switch (field) {
    case 0: return r->title;
    case 1: return str_of(r->published.value);
    case 2: return joined(a, r->authors);
    case 3: return joined(a, r->editors);
    default: return joined(a, r->signed_by);
    }
}

static bool right(struct arena *a, size_t field, struct runut_str have, struct runut_str want)
{
    if (field == 1) return want.len && str_starts(have, want);
    return str_eq(str_fold_words(a, have, ' '), str_fold_words(a, want, ' '));
}

static void score(struct tally *t, const struct runut_engine *engine, const char *path, struct arena *a)
{
    struct runut_err err = {0};
    const char *gold_path = arena_printf(a, "%.*s.gold", (int)(strlen(path) - 5), path);
    struct buf page, gold;
    if (file_read(path, 0, &page, &err) != RUNUT_OK || file_read(gold_path, 0, &gold, &err) != RUNUT_OK) {
        fprintf(stderr, "%s\n", err.message);
        exit(2);
    }
    struct answer want = parse(buf_slice(&gold));
    struct runut_input in = {.bytes = page.p, .len = page.len, .file = path, .want = RUNUT_REPORT};
    struct runut_document *doc = runut_read(engine, &in, &err);
    const struct runut_report *r = doc ? runut_document_report(doc) : NULL;
    double words = word_f1(a, r, want.body);
    t->pages++;
    t->words += words;
    if (words < 0.995) printf("  %s: words %.3f\n", path, words);
    for (size_t i = 0; i < FIELDS; i++) {
        struct runut_str have = found(a, r, i);
        bool ok = right(a, i, have, want.field[i]);
        t->asked[i]++;
        t->right[i] += ok;
        if (!ok)
            printf("  %s: %s is '%.*s', not '%.*s'\n", path, fields[i], (int)have.len, have.p ? have.p : "",
                   (int)want.field[i].len, want.field[i].p ? want.field[i].p : "");
    }
    runut_document_free(doc);
    buf_done(&page);
    buf_done(&gold);
}

int main(int argc, char **argv)
{
    struct runut_err err = {0};
    struct runut_engine *engine = runut_engine_open(NULL, &err);
    struct tally t = {0};
    int status = 0;
    if (!engine || argc < 2) {
        fprintf(stderr, "%s\n", engine ? "usage: gold PAGE.html..." : err.message);
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        struct arena a;
        arena_init(&a, 0, NULL);
        score(&t, engine, argv[i], &a);
        arena_done(&a);
    }
    double words = t.words / (double)t.pages;
    printf("text     word F1 %.3f   pages %zu   floor %.2f\n", words, t.pages, text_floor);
    status |= words < text_floor;
    for (size_t i = 0; i < FIELDS; i++) {
        double share = (double)t.right[i] / (double)t.asked[i];
        printf("%-8s exact %.3f  (%zu/%zu)   floor %.2f\n", fields[i], share, t.right[i], t.asked[i], floors[i]);
        status |= share < floors[i];
    }
    runut_engine_close(engine);
    return status;
}
