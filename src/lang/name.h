/* SPDX-License-Identifier: MIT */
#ifndef LANG_NAME_H
#define LANG_NAME_H
#include "lang/gazetteer.h"

enum { NAME_FEATURES = 112 };

/** What the finder of names knows of a sentence. */
struct name_view {
    const struct word *words;
    const struct form *forms;
    const uint8_t *upos;  /* enum upos of each word */
    const uint8_t *marks; /* of the gazetteer */
    const uint8_t *page;  /* what the same word is elsewhere on the page (name_memory), NULL not known yet */
    size_t n;
    unsigned set; /* data set whose habits are followed */
};

/** Writes the features of word I, whose left neighbours have their names. */
size_t name_features(const struct name_view *v, size_t i, const uint8_t *names, uint64_t *keys);
/** Whether label NER may follow BEFORE: an inner word needs its beginning. */
static inline bool name_may(unsigned ner, unsigned before)
{
    return ner == NER_O || ner % 2 == 1 || before == ner || before + 1 == ner;
}
/** Whether word I can be part of a name at all: it or a neighbour has a capital or a figure, or it is marked. */
bool name_can(const struct name_view *v, size_t i);
/** Finds the names of one sentence. */
void name_sentence(const struct table *t, const struct name_view *v, uint8_t *names);

/**
 * What the words with a capital on a page were taken for: a small open hash table. name_recall tells for a word that
 * was taken for NER itself what its like elsewhere were: 0 nothing, else a code of the commonest.
 */
struct name_memory {
    struct name_seen {
        uint32_t key;
        uint16_t count[7];
    } * slots;
    size_t mask;
};
void name_memory_init(struct name_memory *m, struct arena *a, size_t words);
void name_remember(struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names,
                   size_t n);
void name_recall(const struct name_memory *m, const struct word *words, const struct form *forms, const uint8_t *names,
                 size_t n, uint8_t *page);

/** Finds the names of a text whose words have forms and tags; sets their ner. */
void name_text(const struct model *m, const struct gazetteer *g, struct arena *a, struct text *t,
               const struct form *forms);
#endif
