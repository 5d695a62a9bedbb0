/* SPDX-License-Identifier: MIT */
/**
 * From words to tags, lemmas, trees and names: sentence after sentence, then the names of the whole text, as a name is
 * known by where else on the page it stands. Scratch memory is taken once for a text, none for a word.
 */
#include "lang/fill.h"
#include "lang/lemma.h"
#include "lang/name.h"
#include "lang/net.h"

/* Tags and tree of a sentence. A longer one than the net has room for, which only a caller of lang_parse_words can
   have, gets tags piece by piece and no tree. */
static void fill_sentence(const struct model *m, struct net_room *room, struct text *t, struct sentence *s,
                          const struct form *forms, unsigned style)
{
    s->parsed = s->n <= NET_WORDS;
    for (uint32_t from = 0, n; from < s->n; from += n) {
        struct word *words = t->words + s->first + from;
        n = s->n - from < NET_WORDS ? s->n - from : NET_WORDS;
        net_read(m->net, room, forms + from, n, style);
        for (size_t i = 0; i < n; i++) {
            words[i].upos = m->tag_upos[room->tags[i]];
            words[i].feats = m->tag_feats[room->tags[i]];
            if (!s->parsed) continue;
            words[i].head = room->heads[i] < 0 ? -1 : room->heads[i] + (int32_t)s->first;
            words[i].deprel = m->relations.v[room->relations[i]];
        }
    }
}

void fill_text(const struct lang *lang, struct arena *a, struct text *t, unsigned style)
{
    const struct model *m = lang->model;
    struct net_room room;
    size_t most = 0;
    if (!m->net || t->n_words == 0) return;
    struct form *forms = ARENA_ARRAY(a, struct form, t->n_words);
    for (size_t k = 0; k < t->n_sentences; k++)
        if (t->sentences[k].n > most) most = t->sentences[k].n;
    net_room_init(&room, m->net, a, most < NET_WORDS ? most : NET_WORDS);
    for (size_t k = 0; k < t->n_sentences; k++) {
        struct sentence *s = &t->sentences[k];
        form_fill(m, t->words + s->first, s->n, forms + s->first);
        fill_sentence(m, &room, t, s, forms + s->first, style);
        for (size_t i = s->first; m->has_lemmas && i < s->first + s->n; i++)
            t->words[i].lemma = lemma_of(m, a, t->text, &t->words[i]);
    }
    if (m->has_names) name_text(m, &lang->gazetteer, a, t, forms);
}
