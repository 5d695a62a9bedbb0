/* SPDX-License-Identifier: MIT */
/**
 * From words to tags, lemmas, trees and names: sentence after sentence, then the names of the whole text, as a name is
 * known by where else on the page it stands. Scratch memory is taken once for a text, none for a word.
 */
#include "lang/fill.h"
#include "lang/lemma.h"
#include "lang/name.h"
#include "lang/parse.h"
#include "lang/tag.h"

struct room {
    struct parse_room parse;
    int32_t heads[PARSE_WORDS];
    uint8_t relations[PARSE_WORDS];
};

static void fill_tree(const struct model *m, struct room *room, struct text *t, struct sentence *s,
                      const struct form *f, const uint8_t *tags, unsigned style)
{
    if (s->n > PARSE_WORDS) return;
    parse_sentence(m, &room->parse, f, tags, s->n, style, room->heads, room->relations);
    for (size_t i = 0; i < s->n; i++) {
        struct word *w = &t->words[s->first + i];
        w->head = room->heads[i] < 0 ? -1 : room->heads[i] + (int32_t)s->first;
        w->deprel = m->relation[room->relations[i]];
    }
    s->parsed = true;
}

void fill_text(const struct lang *lang, struct arena *a, struct text *t, unsigned style)
{
    const struct model *m = lang->model;
    if (!m->has_tags || t->n_words == 0) return;
    struct room *room = m->has_trees ? ARENA_NEW(a, struct room) : NULL;
    struct form *forms = ARENA_ARRAY(a, struct form, t->n_words);
    uint8_t *tags = arena_alloc(a, t->n_words);
    for (size_t k = 0; k < t->n_sentences; k++) {
        struct sentence *s = &t->sentences[k];
        struct word *words = t->words + s->first;
        form_fill(m, words, s->n, forms + s->first);
        tag_sentence(m, forms + s->first, s->n, style, tags + s->first);
        for (size_t i = 0; i < s->n; i++) {
            uint8_t tag = tags[s->first + i];
            words[i].upos = m->tag_upos[tag];
            words[i].feats = m->tag_feats[tag];
        }
        if (m->has_lemmas)
            for (size_t i = 0; i < s->n; i++) words[i].lemma = lemma_of(m, a, t->text, &words[i]);
        if (room) fill_tree(m, room, t, s, forms + s->first, tags + s->first, style);
    }
    if (m->has_names) name_text(m, &lang->gazetteer, a, t, forms);
}
