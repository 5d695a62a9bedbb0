/* SPDX-License-Identifier: MIT */
/**
 * Raw news to learn from, cut as a reader cuts it: gzipped JSON Lines whose member "text" has a paragraph a line; or a
 * file of names, cut as it is.
 * Taken are whole sentences of a usual length that begin and end as sentences do, none twice; headlines, lists and what
 * else stands on pages teach no trees.
 */
#include "base/utf8.h"
#include "train/train.h"
#include <inttypes.h>
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

static bool is_whole(const struct word *w, size_t n)
{
    size_t capitals = 0, stops = 0;
    if (n < RAW_LEAST || n > RAW_MOST) return false;
    for (size_t i = 0; i < n; i++) {
        capitals += (w[i].flags & (WORD_CAPITAL | WORD_DIGIT)) != 0;
        stops += w[i].low.len == 1 && strchr(".!?", w[i].low.p[0]);
    }
    return capitals * 2 < n && stops == 1 && w->flags & (WORD_CAPITAL | WORD_PUNCT) && w[n - 1].flags & WORD_PUNCT;
}

/* Takes a sentence, unless it is no whole one, stands there already, or is not of the share that is wanted. */
static void take(struct trainer *t, struct map *seen, struct sample s, struct runut_str text, const struct source *from)
{
    if (!is_whole(s.words, s.n) || str_hash(text) % 100 >= from->weight || map_get(seen, text) != MAP_NONE) return;
    *map_put(seen, text) = 0;
    s.key = str_hash(text);
    s.tags = arena_alloc(&t->a, s.n);
    s.relations = arena_alloc(&t->a, s.n);
    s.heads = ARENA_ARRAY(&t->a, int32_t, s.n);
    *vec_push(&t->a, &t->raw.samples) = s;
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
        struct sample x = {.style = style, .n = s->n, .words = cut->words + s->first};
        x.form = ARENA_ARRAY(&t->a, struct runut_str, s->n);
        for (size_t i = 0; i < s->n; i++) x.form[i] = str_slice(all, x.words[i].beg, x.words[i].end);
        take(t, seen, x, str_slice(all, s->beg, s->end), from);
    }
}

/* A file of names, whose sentences are cut already. */
static bool read_cut(struct trainer *t, struct map *seen, const struct source *from, unsigned style)
{
    size_t n = t->raw.samples.n;
    if (!corpus_names(&t->raw, from->file, style)) return false;
    size_t end = t->raw.samples.n;
    t->raw.samples.n = n;
    for (size_t k = n; k < end; k++) {
        struct sample s = t->raw.samples.v[k];
        struct buf text;
        buf_init(&text, 0);
        for (size_t i = 0; i < s.n; i++) {
            buf_add(&text, s.form[i].p, s.form[i].len);
            buf_add(&text, " ", 1);
        }
        take(t, seen, s, str_copy(&t->a, buf_slice(&text)), from);
        buf_done(&text);
    }
    return true;
}

static bool is_packed(const char *path) { return str_ends(str_of(path), STR(".gz")); }

bool train_read_raw(struct trainer *t, const struct source *from, unsigned style)
{
    struct map seen;
    size_t before = t->raw.samples.n;
    char *line = malloc(RAW_LINE);
    gzFile f = gzopen(from->file, "rb");
    map_init(&seen, &t->a);
    if (!f || !line || !t->lang) fprintf(stderr, "runut-train: %s cannot be read, or there is no --pack\n", from->file);
    bool fine = f && line && t->lang, cut = !is_packed(from->file);
    if (fine && cut) fine = read_cut(t, &seen, from, style);
    while (fine && !cut && gzgets(f, line, RAW_LINE)) {
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

bool train_print_raw(const struct trainer *t)
{
    FILE *f = fopen(t->o.raw_words, "w");
    if (!f) return false;
    for (size_t k = 0; k < t->raw.samples.n; k++) {
        const struct sample *s = &t->raw.samples.v[k];
        fprintf(f, "%016" PRIx64 "\t%s\t", s->key, t->model.styles.v[s->style]);
        for (size_t i = 0; i < s->n; i++)
            fprintf(f, "%.*s%c", (int)s->form[i].len, s->form[i].p, i + 1 < s->n ? ' ' : '\n');
    }
    return fclose(f) == 0;
}
