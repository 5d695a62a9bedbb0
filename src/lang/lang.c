/* SPDX-License-Identifier: MIT */
/** A language made ready: its break rules as tables, its model mapped; and the way from text to a struct text. */
#include "lang/fill.h"
#include "lang/sentence.h"
#include "base/err.h"
#include <stdlib.h>

const char *const upos_names[UPOS_COUNT] = {"_",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                            "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

unsigned lang_break(const struct lang *lang, struct runut_str low)
{
    if (!lang) return 0;
    uint32_t bits = map_get(&lang->breaks, low);
    return bits == MAP_NONE ? 0 : bits;
}

uint32_t lang_split(const struct lang *lang, struct runut_str low)
{
    if (low.len < 2 || low.len > lang->split_most || !pairs_has(&lang->split_heads, low.p)) return MAP_NONE;
    return map_get(&lang->splits, low);
}

static void add_bits(struct lang *lang, struct runut_str form, unsigned bits)
{
    uint32_t *value = map_put(&lang->breaks, form);
    *value = (*value == MAP_NONE ? 0 : *value) | bits;
}

/* A clitic goes before those that are shorter, so that the longest is tried first. */
static void add_clitic(struct lang *lang, struct runut_str form, bool lower_only)
{
    if (form.len < 2) return;
    size_t i = lang->n_clitics++;
    pairs_add(&lang->clitic_ends, form.p + form.len - 2);
    for (; i > 0 && lang->clitics[i - 1].form.len < form.len; i--) lang->clitics[i] = lang->clitics[i - 1];
    bool apostrophe = str_find(form, STR("'"), 0) >= 0;
    lang->clitics[i] = (struct clitic){form, apostrophe ? 1 : 3, lower_only};
}

bool lang_is_country(const struct lang *lang, struct runut_str form)
{
    return lang && map_get(&lang->countries, form) != MAP_NONE;
}

static void load_countries(struct lang *lang, const struct pack_rows *rows)
{
    map_init(&lang->countries, &lang->arena);
    for (size_t i = 0; i < rows->n; i++) {
        struct runut_str rest = rows->v[i].cells[0], form;
        while (str_cut(&rest, '|', &form))
            if (form.len && form.p[0] >= 'A' && form.p[0] <= 'Z' && !memchr(form.p, ' ', form.len))
                *map_put(&lang->countries, form) = (uint32_t)i;
    }
}

static void load_breaks(struct lang *lang, const struct pack_rows *rows)
{
    lang->clitics = ARENA_ARRAY(&lang->arena, struct clitic, rows->n + 1);
    for (size_t i = 0; i < rows->n; i++) {
        struct runut_str form = str_lower(&lang->arena, rows->v[i].cells[0]), kind = rows->v[i].cells[1], head = form,
                         first;
        if (str_is(kind, "abbreviation")) add_bits(lang, form, BREAK_ABBREVIATION);
        if (str_is(kind, "initial")) add_bits(lang, form, BREAK_INITIAL);
        if (str_is(kind, "whole")) add_bits(lang, form, BREAK_WHOLE);
        if (str_is(kind, "measure")) add_bits(lang, form, BREAK_MEASURE);
        if (str_is(kind, "infix")) add_bits(lang, form, BREAK_INFIX);
        if (str_is(kind, "starter")) add_bits(lang, form, BREAK_STARTER);
        if (str_is(kind, "clitic")) add_clitic(lang, form, false);
        if (str_is(kind, "particle")) add_clitic(lang, form, true);
        if (!str_is(kind, "split") || !str_cut(&head, '|', &first)) continue;
        /* "can|not": the key is the two halves together. */
        char *whole = arena_alloc(&lang->arena, form.len);
        memcpy(whole, first.p, first.len);
        memcpy(whole + first.len, head.p, head.len);
        *map_put(&lang->splits, (struct runut_str){whole, first.len + head.len}) = (uint32_t)first.len;
        if (first.len + head.len >= 2) pairs_add(&lang->split_heads, whole);
        if (lang->split_most < first.len + head.len) lang->split_most = first.len + head.len;
    }
}

/* The lists of the pack that are not those of its model, by file. A model that names none says nothing. */
static const char *changed_lists(struct lang *lang, const struct pack *pack)
{
    struct strings was = lang->model->lists;
    const char *changed = NULL;
    for (uint32_t i = 0; i < was.n; i++) {
        struct runut_str sum = str_of(was.v[i]), file;
        if (!str_cut(&sum, ' ', &file)) continue;
        for (int t = 0; t < PACK_TABLES; t++)
            if (str_is(file, pack_schemas[t].file) && !str_is(sum, pack->lists[t]))
                changed = arena_printf(&lang->arena, "%s%s%s", changed ? changed : "", changed ? " " : "",
                                       pack_schemas[t].file);
    }
    return changed;
}

const char *lang_changed(const struct lang *lang) { return lang->changed; }

struct lang *lang_open_bare(const struct pack *pack, struct runut_err *err)
{
    struct lang *lang = calloc(1, sizeof *lang);
    if (!lang) {
        err_set(err, RUNUT_INTERNAL, "out of memory");
        return NULL;
    }
    lang->pack = pack;
    arena_init(&lang->arena, 0, NULL);
    map_init(&lang->breaks, &lang->arena);
    map_init(&lang->splits, &lang->arena);
    load_breaks(lang, &pack->tables[PACK_BREAKS]);
    load_countries(lang, &pack->tables[PACK_COUNTRIES]);
    if (pack->model && !(lang->model = model_open(pack->model, err))) {
        lang_close(lang);
        return NULL;
    }
    if (lang->model) lang->changed = changed_lists(lang, pack);
    return lang;
}

void lang_fill(struct lang *lang) { gazetteer_init(&lang->gazetteer, &lang->arena, lang, lang->pack); }

struct lang *lang_open(const struct pack *pack, struct runut_err *err)
{
    struct lang *lang = lang_open_bare(pack, err);
    if (lang) lang_fill(lang);
    return lang;
}

void lang_close(struct lang *lang)
{
    if (!lang) return;
    model_close(lang->model);
    arena_done(&lang->arena);
    free(lang);
}

struct text *lang_cut(const struct lang *lang, struct arena *a, struct runut_str text, const struct runut_range *ranges,
                      size_t n)
{
    struct text *t = ARENA_NEW(a, struct text);
    struct words words = {0};
    struct sentences sentences = {0};
    for (size_t i = 0; i < n; i++) {
        size_t from = words.n;
        token_cut(lang, a, text, ranges[i], &words);
        if (words.n > from) sentence_cut(lang, a, text, &words, from, (uint32_t)i, &sentences);
    }
    *t = (struct text){text, words.v, sentences.v, words.n, sentences.n};
    return t;
}

struct text *lang_read(const struct lang *lang, struct arena *a, struct runut_str text,
                       const struct runut_range *ranges, size_t n)
{
    struct text *t = lang_cut(lang, a, text, ranges, n);
    if (lang && lang->model) fill_text(lang, a, t, 0);
    return t;
}

bool lang_parse_words(const struct lang *lang, struct arena *a, struct text *t, const char *style)
{
    unsigned k = 0;
    if (!lang->model) return !style;
    while (style && k < lang->model->styles.n && strcmp(lang->model->styles.v[k], style) != 0) k++;
    if (k >= lang->model->styles.n) return false;
    fill_text(lang, a, t, k);
    return true;
}

struct text *lang_words(const struct lang *lang, struct arena *a, struct runut_str text)
{
    struct text *t = arena_room(a, sizeof *t);
    /* A pack cuts tens of thousands of forms, most of them a word or two: ask for no more room than they need. */
    struct words words = {.cap = text.len / 8 + 1};
    words.v = ARENA_ROOM(a, struct word, words.cap);
    token_cut(lang, a, text, (struct runut_range){0, (uint32_t)text.len}, &words);
    *t = (struct text){.text = text, .words = words.v, .n_words = words.n};
    return t;
}
