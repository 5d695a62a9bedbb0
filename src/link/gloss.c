/* SPDX-License-Identifier: MIT */
/**
 * Words as the packs know them: those that negate or only point to what was said, and their meanings across languages.
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

/* Each word of FORMS, which are of one or more words, parted by |, to the value AT. */
static void put_words(struct link *l, struct map *map, const char *language, struct runut_str forms, uint32_t at)
{
    struct runut_str form, word;
    while (str_cut(&forms, '|', &form))
        while (str_cut(&form, ' ', &word)) put_forms(l, map, language, word, at);
}

/* The words of a table of a pack that are in a class of words which its second column names. */
static void read_classes(struct link *l, const char *language, struct runut_str rest)
{
    static const struct {
        const char *class;
        bool negates;
        enum link_pointing points;
    } known[] = {{"neg", true, LINK_FILLS},     {"report", false, LINK_POINTS}, {"denies", false, LINK_POINTS},
                 {"det", false, LINK_FILLS},    {"dem", false, LINK_FILLS},     {"aux", false, LINK_FILLS},
                 {"pron1s", false, LINK_FILLS}, {"pron3s", false, LINK_FILLS},  {"pron3p", false, LINK_FILLS}};
    struct runut_str line, forms, classes, one;
    while (str_cut(&rest, '\n', &line)) {
        if (!str_cut(&line, '\t', &forms) || !str_cut(&line, '\t', &classes)) continue;
        while (str_cut(&classes, '|', &one))
            for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
                if (!str_is(one, known[i].class)) continue;
                if (known[i].negates) put_forms(l, &l->negations, language, forms, 0);
                put_words(l, &l->pointers, language, forms, known[i].points);
            }
    }
}

/* What a map of forms has for a term; MAP_NONE for nothing. */
static uint32_t listed(const struct link *l, const struct map *map, struct runut_str language, uint32_t term)
{
    char key[LIST_KEY];
    size_t n = list_key(language, l->term_text.v[term], key);
    return n ? map_get(map, (struct runut_str){key, n}) : MAP_NONE;
}

enum link_pointing link_points(const struct link *l, struct runut_str language, uint32_t term)
{
    uint32_t at = listed(l, &l->pointers, language, term);
    return at == MAP_NONE ? LINK_MEANS : (enum link_pointing)at;
}

bool link_negates(const struct link *l, const struct link_words *w, const struct link_words *other)
{
    for (size_t i = 0; i < w->tokens.n; i++) {
        if (listed(l, &l->negations, w->language, w->tokens.v[i].term) == MAP_NONE) continue;
        size_t k = i + 1;
        while (other && k < w->tokens.n &&
               (link_points(l, w->language, w->tokens.v[k].term) != LINK_MEANS || !link_says(l, w->tokens.v[k].term)))
            k++;
        if (!other) return true;
        for (size_t m = 0; k < w->tokens.n && m < other->tokens.n; m++)
            if (other->tokens.v[m].term == w->tokens.v[k].term) return true;
    }
    return false;
}

void link_read_glosses(struct link *l, const struct runut_engine *engine, struct buf *scratch)
{
    map_init(&l->glosses, l->a);
    map_init(&l->negations, l->a);
    map_init(&l->pointers, l->a);
    size_t n = 0;
    const struct runut_pack_info *packs = engine ? runut_engine_packs(engine, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        struct runut_str rest, line = {0}, cell;
        static const char *const tables[] = {"words.tsv", "cues.tsv"};
        for (size_t k = 0; k < sizeof tables / sizeof *tables; k++) {
            buf_done(scratch);
            if (file_read(arena_printf(l->a, "%s/%s", packs[i].path, tables[k]), 1u << 20, scratch, NULL) == RUNUT_OK)
                read_classes(l, packs[i].language, buf_slice(scratch));
        }
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
