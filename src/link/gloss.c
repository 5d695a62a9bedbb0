/* SPDX-License-Identifier: MIT */
/**
 * Words as the packs know them: those that negate, and their meanings across languages.
 *
 * Words across languages: two passages in different languages are compared by what their words mean in one of them.
 *
 * A pack may hold bilingual.tsv: in each line a word (or several, parted by |) and what it means in the language that
 * the heading of the second column names, up to three words parted by |. Meanings are compared by their first four
 * letters, which forgives the endings of the languages that lists lead to; so a word that no list has stands for
 * itself and meets its own kind abroad (inflasi, inflation; names that nobody marked). Measured on sentences of news
 * that one speaker says in two languages: three hundred words of news join 42 of 100 such pairs, four thousand 62.
 */
#include "base/file.h"
#include "link/link.h"

enum { STEM = 4, LIST_KEY = 128 }; /* bytes */

/* Keys are "language|word"; 0 where a word is too long to be one of a list. */
static size_t list_key(struct runut_str language, struct runut_str word, char key[LIST_KEY])
{
    if (language.len + word.len + 1 > LIST_KEY || !language.len) return 0;
    memcpy(key, language.p, language.len);
    key[language.len] = '|';
    memcpy(key + language.len + 1, word.p, word.len);
    return language.len + word.len + 1;
}

/* FORMS of a line, parted by |, each to the value AT. */
static void put_forms(struct link *l, struct map *map, const char *language, struct runut_str forms, uint32_t at)
{
    struct runut_str form;
    while (str_cut(&forms, '|', &form))
        if (form.len) *map_put(map, str_of(arena_printf(l->a, "%s|%.*s", language, (int)form.len, form.p))) = at;
}

/* One line of bilingual.tsv. */
static void read_line(struct link *l, const char *language, struct runut_str line)
{
    struct runut_str forms, meaning;
    if (!str_cut(&line, '\t', &forms) || !str_cut(&line, '\t', &meaning) || !meaning.len || forms.p[0] == '#') return;
    put_forms(l, &l->glosses, language, forms, (uint32_t)l->gloss_text.n);
    *vec_push(l->a, &l->gloss_text) = str_copy(l->a, meaning);
}

/* The words of words.tsv that negate. */
static void read_negations(struct link *l, const char *language, struct runut_str rest)
{
    struct runut_str line, forms, class;
    while (str_cut(&rest, '\n', &line))
        if (str_cut(&line, '\t', &forms) && str_cut(&line, '\t', &class) && str_is(class, "neg"))
            put_forms(l, &l->negations, language, forms, 0);
}

bool link_negates(const struct link *l, const struct link_words *w)
{
    char key[LIST_KEY];
    for (size_t i = 0; i < w->tokens.n; i++) {
        size_t n = list_key(w->language, l->term_text.v[w->tokens.v[i].term], key);
        if (n && map_get(&l->negations, (struct runut_str){key, n}) != MAP_NONE) return true;
    }
    return false;
}

void link_read_glosses(struct link *l, const struct runut_engine *engine, struct buf *scratch)
{
    map_init(&l->glosses, l->a);
    map_init(&l->negations, l->a);
    size_t n = 0;
    const struct runut_pack_info *packs = engine ? runut_engine_packs(engine, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        struct runut_str rest, line = {0}, cell;
        buf_done(scratch);
        if (file_read(arena_printf(l->a, "%s/words.tsv", packs[i].path), 1u << 20, scratch, NULL) == RUNUT_OK)
            read_negations(l, packs[i].language, buf_slice(scratch));
        buf_done(scratch);
        if (file_read(arena_printf(l->a, "%s/bilingual.tsv", packs[i].path), 1u << 20, scratch, NULL) != RUNUT_OK)
            continue;
        rest = buf_slice(scratch);
        /* The heading: its second column is the language that the list leads to. */
        if (str_cut(&rest, '\n', &line)) str_cut(&line, '\t', &cell);
        if (line.len) l->pivot = str_copy(l->a, line);
        while (str_cut(&rest, '\n', &line)) read_line(l, packs[i].language, line);
    }
}

static uint32_t key_of(struct runut_str word)
{
    return (uint32_t)str_hash(str_slice(word, 0, word.len < STEM ? word.len : STEM)) | LINK_FIRST_GLOSS;
}

size_t link_glosses(const struct link *l, struct runut_str language, struct runut_str word, uint32_t out[LINK_GLOSSES])
{
    char key[LIST_KEY];
    size_t n = 0;
    if (!l->pivot.len || !word.len || (word.p[0] >= '0' && word.p[0] <= '9')) return 0;
    if (str_eq(language, l->pivot)) {
        out[0] = key_of(word);
        return 1;
    }
    size_t len = list_key(language, word, key);
    if (!len) return 0;
    uint32_t at = map_get(&l->glosses, (struct runut_str){key, len});
    if (at == MAP_NONE) {
        out[0] = key_of(word);
        return 1;
    }
    struct runut_str rest = l->gloss_text.v[at], one;
    while (n < LINK_GLOSSES && str_cut(&rest, '|', &one))
        if (one.len) out[n++] = key_of(one);
    return n;
}
