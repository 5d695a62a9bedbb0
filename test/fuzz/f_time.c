/* SPDX-License-Identifier: MIT */
/*
 * Any text as temporal expressions, in both languages, with and without a day of publication. What must hold: the
 * expressions ascend, none overlaps another, each lies inside the text and covers words, and a value whose year is
 * known names days that exist.
 */
#include "base/str.h"
#include "base/utf8.h"
#include "read/time/time.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold(const struct time_exprs *times, const struct text *text)
{
    uint32_t end = 0;
    int32_t first, last;
    for (size_t i = 0; i < times->n; i++) {
        const struct time_expr *e = &times->v[i];
        if (e->time.at.beg < end || e->time.at.end <= e->time.at.beg || e->time.at.end > text->text.len) abort();
        if (e->first >= e->end || e->end > text->n_words) abort();
        if (e->time.date.value && e->time.date.value[0] != 'X' && !strstr(e->time.date.value, "/X") &&
            !time_days(e->time.date.value, &first, &last))
            abort();
        end = e->time.at.end;
    }
}

/* A language, opened once: to open it takes longer than to read. */
struct opened {
    struct lang *lang;
    struct time_rules *rules;
};

static void open_once(struct opened *o, const char *folder)
{
    if (o->rules) return;
    struct pack *pack = pack_open(folder, PACK_ALL, NULL);
    o->lang = pack ? lang_open(pack, NULL) : NULL;
    o->rules = o->lang ? time_open(pack, o->lang, NULL) : NULL;
    if (!o->rules) abort();
}

static void read_one(const struct opened *o, struct runut_str all)
{
    struct runut_range range = {0, (uint32_t)all.len};
    struct arena a;
    arena_init(&a, 0, NULL);
    const struct text *text = lang_read(o->lang, &a, all, &range, 1);
    for (int dated = 0; dated < 2; dated++) {
        struct time_anchor anchor = {dated ? "2024-02-29" : NULL, "+07:00", dated};
        struct time_exprs times = time_read(o->rules, &a, text, &anchor);
        hold(&times, text);
        time_infer_published(&a, text, &times);
    }
    arena_done(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct opened id, en;
    size_t n = utf8_valid((const char *)data, size < 65536 ? size : 65536);
    struct runut_str all = {(const char *)data, n};
    open_once(&id, "packs/id");
    open_once(&en, "packs/en");
    read_one(&id, all);
    read_one(&en, all);
    return 0;
}
