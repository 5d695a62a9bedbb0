/* SPDX-License-Identifier: MIT */
/**
 * Raw news to learn from, cut as a reader cuts it: JSON Lines, gzip or not, whose member "text" has a paragraph a line.
 * Taken are whole sentences of a usual length that begin and end as sentences do, none twice; headlines, lists and what
 * else stands on pages teach no trees.
 */
#include "base/utf8.h"
#include "train/train.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

enum {
    RAW_LINE = 1 << 22,
    RAW_LEAST = 6, /* words of a sentence */
    RAW_MOST = 45, /* below RAW_WORDS */
    RAW_RANGES = 4096
};

static bool is_whole(const struct text *t, const struct sentence *s)
{
    const struct word *first = &t->words[s->first], *last = &t->words[s->first + s->n - 1];
    if (s->n < RAW_LEAST || s->n > RAW_MOST) return false;
    size_t capitals = 0, stops = 0;
    for (size_t i = 0; i < s->n; i++) {
        capitals += (t->words[s->first + i].flags & (WORD_CAPITAL | WORD_DIGIT)) != 0;
        stops += t->words[s->first + i].low.len == 1 && strchr(".!?", t->words[s->first + i].low.p[0]);
    }
    return capitals * 2 < s->n && stops == 1 && first->flags & (WORD_CAPITAL | WORD_PUNCT) && last->flags & WORD_PUNCT;
}

static void add_text(struct trainer *t, struct map *seen, const char *z, const struct source *from, unsigned style)
{
    struct runut_range ranges[RAW_RANGES];
    struct runut_str all = str_copy(&t->a, str_of(z)), rest = all, line;
    size_t n = 0;
    if (utf8_valid(all.p, all.len) != all.len) return;
    while (n < RAW_RANGES && str_cut(&rest, '\n', &line))
        if (line.len)
            ranges[n++] =
                (struct runut_range){(uint32_t)(line.p - all.p), (uint32_t)(line.p - all.p + (ptrdiff_t)line.len)};
    const struct text *cut = lang_cut(t->lang, &t->a, all, ranges, n);
    for (size_t k = 0; k < cut->n_sentences; k++) {
        const struct sentence *s = &cut->sentences[k];
        struct runut_str form = str_slice(all, s->beg, s->end);
        if (!is_whole(cut, s) || str_hash(form) % 100 >= from->weight || map_get(seen, form) != MAP_NONE) continue;
        *map_put(seen, form) = 0;
        struct sample x = {.style = style, .n = s->n, .words = cut->words + s->first, .weight = 1};
        x.tags = arena_alloc(&t->a, s->n);
        x.relations = arena_alloc(&t->a, s->n);
        x.heads = ARENA_ARRAY(&t->a, int32_t, s->n);
        *vec_push(&t->a, &t->raw.samples) = x;
    }
}

bool train_read_raw(struct trainer *t, const struct source *from, unsigned style)
{
    struct map seen;
    size_t before = t->raw.samples.n;
    char *line = malloc(RAW_LINE);
    gzFile f = gzopen(from->file, "rb");
    map_init(&seen, &t->a);
    if (!f || !line || !t->lang) fprintf(stderr, "runut-train: %s cannot be read, or there is no --pack\n", from->file);
    bool fine = f && line && t->lang;
    while (fine && gzgets(f, line, RAW_LINE)) {
        json_t *j = json_loads(line, 0, NULL);
        const char *z = json_string_value(json_object_get(j, "text"));
        if (z) add_text(t, &seen, z, from, style);
        json_decref(j);
    }
    if (f) gzclose(f);
    free(line);
    fprintf(stderr, "%s: %zu sentences of raw text\n", from->file, t->raw.samples.n - before);
    return fine;
}
