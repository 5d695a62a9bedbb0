/* SPDX-License-Identifier: MIT */
#include "train/corpus.h"
#include "base/file.h"
#include "lang/lang_in.h"
#include <stdio.h>
#include <stdlib.h>

enum { COLUMNS = 10 };

uint32_t list_number(struct names_list *l, struct arena *a, struct runut_str s)
{
    uint32_t *at = map_put(&l->map, s);
    if (*at == MAP_NONE) {
        if (l->n == sizeof l->v / sizeof *l->v) return UINT32_MAX;
        struct runut_str key = str_copy(a, s);
        *at = l->n;
        l->v[l->n++] = key;
    }
    uint32_t i = *at;
    l->count[i]++;
    return i;
}

static bool read_all(struct arena *a, const char *path, struct runut_str *out)
{
    struct buf b;
    struct runut_err err = {0};
    if (file_read(path, 0, &b, &err) != RUNUT_OK) {
        fprintf(stderr, "runut-train: %s\n", err.message);
        return false;
    }
    *out = str_copy(a, buf_slice(&b));
    buf_done(&b);
    return true;
}

static size_t columns(struct runut_str line, char sep, struct runut_str *out, size_t most)
{
    size_t n = 0;
    while (n < most && str_cut(&line, sep, &out[n])) n++;
    return n;
}

static int number_of(struct runut_str s)
{
    int n = 0;
    for (size_t i = 0; i < s.len && s.p[i] >= '0' && s.p[i] <= '9'; i++) n = n * 10 + s.p[i] - '0';
    return n;
}

/* Lines of one sentence, with the words' columns. */
struct lines {
    struct runut_str c[2000][COLUMNS];
    unsigned flags[2000];
    size_t n;
};

/* A tag with the features that the treebanks share. */
static struct runut_str tag_of(struct arena *a, const struct runut_str *c)
{
    if (str_is(c[5], "_") || c[5].len == 0) return c[3];
    return str_of(arena_printf(a, "%.*s|%.*s", (int)c[3].len, c[3].p, (int)c[5].len, c[5].p));
}

static bool is_tree(const int32_t *heads, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t steps = 0;
        for (int32_t at = (int32_t)i; at >= 0; at = heads[at])
            if (at >= (int32_t)n || steps++ > n) return false;
    }
    return true;
}

/* The words of a sentence laid out as a text of their own. */
static void make_words(struct arena *a, const struct lines *l, size_t form, struct sample *s)
{
    s->n = l->n;
    s->words = ARENA_ARRAY(a, struct word, l->n);
    s->form = ARENA_ARRAY(a, struct runut_str, l->n);
    for (size_t i = 0; i < l->n; i++) s->form[i] = l->c[i][form];
    for (size_t i = 0; i < l->n; i++) s->words[i] = word_make(a, l->c[i][form], 0, l->c[i][form].len, l->flags[i]);
}

bool corpus_add_tree(struct corpus *c, const struct sample *s, struct runut_str *relations)
{
    if (!is_tree(s->heads, s->n)) return false;
    for (size_t i = 0; i < s->n; i++) s->relation_no[i] = (uint16_t)list_number(&c->relations, c->a, relations[i]);
    *vec_push(c->a, &c->samples) = *s;
    return true;
}

static void add_tree(struct corpus *c, const struct lines *l, unsigned style, unsigned page)
{
    struct sample s = {.style = style, .page = page};
    if (l->n == 0 || l->n > LIMIT_SENTENCE_WORDS) return;
    make_words(c->a, l, 1, &s);
    s.tag_no = ARENA_ARRAY(c->a, uint16_t, l->n);
    s.relation_no = ARENA_ARRAY(c->a, uint16_t, l->n);
    s.tags = arena_alloc(c->a, l->n);
    s.heads = ARENA_ARRAY(c->a, int32_t, l->n);
    s.relations = arena_alloc(c->a, l->n);
    s.lemmas = ARENA_ARRAY(c->a, struct runut_str, l->n);
    struct runut_str *relations = ARENA_ARRAY(c->a, struct runut_str, l->n);
    for (size_t i = 0; i < l->n; i++) {
        s.heads[i] = number_of(l->c[i][6]) - 1;
        relations[i] = l->c[i][7];
        s.lemmas[i] = l->c[i][2];
    }
    for (size_t i = 0; i < l->n; i++) s.tag_no[i] = (uint16_t)list_number(&c->tags, c->a, tag_of(c->a, l->c[i]));
    corpus_add_tree(c, &s, relations);
}

bool corpus_trees(struct corpus *c, const char *path, unsigned style)
{
    struct runut_str all, line, word[COLUMNS];
    struct lines *l = calloc(1, sizeof *l);
    int in_token = 0;
    unsigned page = 0;
    bool head = false;
    if (!l || !read_all(c->a, path, &all)) {
        free(l);
        return false;
    }
    while (str_cut(&all, '\n', &line)) {
        if (str_starts(line, STR("# newdoc"))) page++;
        if (line.len == 0) {
            add_tree(c, l, style, page);
            l->n = 0;
            in_token = 0;
            continue;
        }
        if (line.p[0] == '#' || columns(line, '\t', word, COLUMNS) < COLUMNS || str_find(word[0], STR("."), 0) >= 0)
            continue;
        ptrdiff_t dash = str_find(word[0], STR("-"), 0);
        if (dash >= 0) {
            in_token = number_of(str_slice(word[0], (size_t)dash + 1, word[0].len)) - number_of(word[0]) + 1;
            head = true;
            continue;
        }
        if (l->n == 2000) continue;
        memcpy(l->c[l->n], word, sizeof word);
        l->flags[l->n++] = in_token > 0 ? head ? WORD_TOKEN_HEAD : WORD_CLITIC : 0;
        head = false;
        in_token -= in_token > 0;
    }
    free(l);
    return true;
}

/* The number that each string of L gets among the MOST that are kept: those that KEEP allows, commonest first. */
static void renumber(struct names_list *l, uint32_t most, char mark, uint32_t rare, uint32_t *to)
{
    uint32_t n = 0;
    struct names_list *kept = calloc(1, sizeof *kept);
    if (!kept) abort();
    for (uint32_t i = 0; i < l->n; i++) to[i] = UINT32_MAX;
    while (n < most) {
        uint32_t best = UINT32_MAX;
        for (uint32_t i = 0; i < l->n; i++) {
            bool marked = memchr(l->v[i].p, mark, l->v[i].len) != NULL;
            if (to[i] == UINT32_MAX && !(marked && l->count[i] < rare) &&
                (best == UINT32_MAX || l->count[i] > l->count[best]))
                best = i;
        }
        if (best == UINT32_MAX) break;
        to[best] = n;
        kept->v[n] = l->v[best];
        kept->count[n++] = l->count[best];
    }
    for (uint32_t i = 0; i < l->n; i++)
        for (uint32_t k = 0; k < n && to[i] == UINT32_MAX; k++) {
            const char *bar = memchr(l->v[i].p, mark, l->v[i].len), *other = memchr(kept->v[k].p, mark, kept->v[k].len);
            size_t a = bar ? (size_t)(bar - l->v[i].p) : l->v[i].len,
                   b = other ? (size_t)(other - kept->v[k].p) : kept->v[k].len;
            if (a == b && memcmp(l->v[i].p, kept->v[k].p, a) == 0 && (mark == '|' || !other)) to[i] = k;
        }
    for (uint32_t i = 0; i < l->n; i++)
        if (to[i] == UINT32_MAX) to[i] = 0;
    memcpy(l->v, kept->v, n * sizeof *l->v);
    memcpy(l->count, kept->count, n * sizeof *l->count);
    l->n = n;
    free(kept);
}

void corpus_trim(struct corpus *c)
{
    uint32_t *tag = ARENA_ARRAY(c->a, uint32_t, c->tags.n + 1),
             *relation = ARENA_ARRAY(c->a, uint32_t, c->relations.n + 1);
    renumber(&c->tags, 250, '|', 2, tag);
    renumber(&c->relations, 125, ':', 0, relation);
    for (size_t k = 0; k < c->samples.n; k++) {
        struct sample *s = &c->samples.v[k];
        for (size_t i = 0; s->heads && i < s->n; i++) {
            s->tags[i] = (uint8_t)tag[s->tag_no[i]];
            s->relations[i] = (uint8_t)relation[s->relation_no[i]];
        }
    }
}

static uint8_t ner_of(struct runut_str tag)
{
    static const char *const all[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};
    for (uint8_t i = 1; i < 7; i++)
        if (str_is(tag, all[i])) return i;
    return NER_O;
}

static void add_names(struct corpus *c, const struct lines *l, unsigned set, size_t form, size_t tag, unsigned page)
{
    struct sample s = {.style = set, .page = page, .fold = page % FOLDS};
    if (l->n == 0 || l->n > LIMIT_SENTENCE_WORDS) return;
    make_words(c->a, l, form, &s);
    s.names = arena_alloc(c->a, l->n);
    for (size_t i = 0; i < l->n; i++) s.names[i] = ner_of(l->c[i][tag == SIZE_MAX ? COLUMNS - 1 : tag]);
    *vec_push(c->a, &c->samples) = s;
}

bool corpus_names(struct corpus *c, const char *path, unsigned set)
{
    enum { PAGE = 10 };
    struct runut_str all, line, word[COLUMNS];
    struct lines *l = calloc(1, sizeof *l);
    size_t sentences = 0, form = 0;
    unsigned page = 0;
    bool docs = false;
    if (!l || !read_all(c->a, path, &all)) {
        free(l);
        return false;
    }
    while (str_cut(&all, '\n', &line)) {
        line = str_trim(line);
        if (str_starts(line, STR("# newdoc"))) page++, docs = true;
        if (line.len == 0) {
            if (l->n && !docs && sentences++ % PAGE == 0) page++;
            add_names(c, l, set, form, SIZE_MAX, page);
            l->n = 0;
            continue;
        }
        if (line.p[0] == '#' && str_find(line, STR(" = "), 0) > 0) continue;
        bool tabs = str_find(line, STR("\t"), 0) >= 0;
        size_t n = columns(line, tabs ? '\t' : ' ', word, COLUMNS);
        if (n < 2 || l->n == 2000) continue;
        /* CoNLL form: number, token, tag, …; `token UPOS TAG`; `token TAG original`. */
        bool numbered = tabs && n >= 4 && word[0].p[0] >= '0' && word[0].p[0] <= '9';
        form = numbered ? 1 : 0;
        struct runut_str tag = numbered                                                                 ? word[2]
                               : n >= 3 && ner_of(word[2]) && !ner_of(word[1]) && !str_is(word[1], "O") ? word[2]
                                                                                                        : word[1];
        memcpy(l->c[l->n], word, sizeof word);
        l->c[l->n][COLUMNS - 1] = tag;
        l->flags[l->n++] = 0;
    }
    free(l);
    return true;
}

bool corpus_list(struct corpus *c, const char *path, unsigned set)
{
    struct runut_str all, line;
    if (!read_all(c->a, path, &all)) return false;
    while (str_cut(&all, '\n', &line)) {
        if (line.len == 0 || line.p[0] == '#') continue;
        struct sample s = {.style = set, .n = 1};
        s.words = ARENA_NEW(c->a, struct word);
        *s.words = word_make(c->a, line, 0, line.len, 0);
        s.names = arena_alloc(c->a, 1);
        s.names[0] = NER_B_PER;
        *vec_push(c->a, &c->samples) = s;
        *vec_push(c->a, &c->samples) = s;
    }
    return true;
}
