/* SPDX-License-Identifier: MIT */
/*
 * Any text as sentences and words, with the packs' models where they are there; any bytes as CoNLL-U. What must hold:
 * words ascend and lie in their sentence, all characters but white space are in a word, trees have one root and no
 * circle, and what is written as CoNLL-U is read again with as many words.
 */
#include "lang/conllu.h"
#include "base/limits.h"
#include "base/utf8.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold_tree(const struct text *t, const struct sentence *s)
{
    size_t roots = 0;
    for (size_t i = s->first; i < s->first + s->n; i++) {
        size_t steps = 0;
        roots += t->words[i].head < 0;
        for (int32_t at = (int32_t)i; at >= 0; at = t->words[at].head)
            if ((size_t)at < s->first || (size_t)at >= s->first + s->n || steps++ > s->n) abort();
    }
    if (roots != 1) abort();
}

static void hold(const struct text *t)
{
    size_t at = 0, words = 0;
    for (size_t k = 0; k < t->n_sentences; k++) {
        const struct sentence *s = &t->sentences[k];
        if (s->first != words || s->n == 0) abort();
        words += s->n;
        if (s->parsed) hold_tree(t, s);
    }
    if (words != t->n_words) abort();
    for (size_t i = 0; i < t->n_words; i++) {
        const struct word *w = &t->words[i];
        if (w->beg < at || w->end < w->beg || w->end > t->text.len) abort();
        for (const char *p = t->text.p + at; p < t->text.p + w->beg;) {
            uint32_t cp;
            p += utf8_next(p, t->text.p + w->beg, &cp);
            if (!utf8_is_space(cp) && cp >= 0x20) abort();
        }
        at = w->end;
    }
}

static void read_one(const char *folder, struct runut_str bytes)
{
    struct pack *pack = pack_open(folder, PACK_ALL, NULL);
    struct lang *lang = pack ? lang_open(pack, NULL) : NULL;
    struct arena a;
    struct buf b;
    arena_init(&a, 0, NULL);
    buf_init(&b, 0);
    struct runut_str text = {bytes.p, utf8_valid(bytes.p, bytes.len)};
    struct text *t = lang_read(lang, &a, text, &(struct runut_range){0, (uint32_t)text.len}, 1);
    hold(t);
    conllu_write(t, &b);
    struct text *again = conllu_read(&a, buf_slice(&b), NULL);
    if (!again || again->n_words != t->n_words || again->n_sentences != t->n_sentences) abort();
    struct text *given = conllu_read(&a, bytes, NULL);
    if (given && lang) lang_parse_words(lang, &a, given, NULL);
    buf_done(&b);
    arena_done(&a);
    lang_close(lang);
    pack_close(pack);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 16) return 0;
    struct runut_str bytes = {(const char *)data, size};
    read_one("packs/id", bytes);
    read_one("packs/en", bytes);
    return 0;
}
