/* SPDX-License-Identifier: MIT */
/**
 * What tells a person from another name. A capital tells little of who bears a name: an office, a title, a given name,
 * the list of people, an age in brackets and a tagger tell more; that somebody says something tells least, for bodies
 * speak too.
 */
#include "read/actor/actor.h"
#include "read/name/element.h"

/* Cues behind their speaker. */
enum { SAYS = CUE_PRE | CUE_POST | CUE_TELL | CUE_ASK | CUE_CRIT | CUE_THANK | CUE_WISH | CUE_OBJ | CUE_ACCUSE };

/* "(61)" behind a name: its bearer's age. */
static bool aged(const struct reading *r, uint32_t k)
{
    if (k + 2 >= r->text->n_words || !word_mark(r, k, '(') || !word_mark(r, k + 2, ')')) return false;
    struct runut_str age = word_text(r, k + 1);
    return age.len <= 2 && str_digits(age);
}

/* Whether a tagger takes some word of a name for a person's: at the beginning of a sentence it may miss the first. */
static bool tagged_within(const struct reading *r, const struct phrase *p)
{
    for (uint32_t k = p->name; k < p->name_end; k++)
        if (word_person(r, k)) return true;
    return false;
}

bool actor_evidence(const struct reading *r, const struct mention *m, bool *voice)
{
    const struct phrase *p = m->is;
    if (p->office != MAP_NONE || p->agent != MAP_NONE || p->titled || p->partner || p->person != MAP_NONE ||
        p->body != MAP_NONE || p->kin != MAP_NONE)
        return true;
    if (p->country) return false;
    if (aged(r, m->end) || element_initials(r, p->name)) return true;
    if (word_person(r, p->name)) return true;
    if (r->text->words[p->name].ner != NER_O) return false;
    if (element_opens(r, p->name) && tagged_within(r, p)) return true;
    if (word_name(r, p->name, "given")) return true;
    uint32_t end = sentence_last(r, m->first);
    *voice = true;
    for (uint32_t k = m->end; k < end && k < m->end + 3; k++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_CUES);
        if (h && r->rules->cues[h->row].order & SAYS) return true;
        if (!(r->class_of[k] & W_AUX)) break;
    }
    const struct hit *before = m->first ? hits_at(&r->hits, m->first - 1, PACK_CUES) : NULL;
    return before && r->rules->cues[before->row].order & CUE_POST;
}

char actor_gender(const struct reading *r, const struct mention *m)
{
    uint32_t last = m->kind == M_NAME ? m->is->name : m->end - 1;
    uint32_t first = m->kind == M_NAME && m->is->of ? m->is->name : m->first; /* not the father's, "anak Rudi, Lina" */
    for (uint32_t k = first; k < m->end && k <= last; k++) {
        if (reading_word_says(r, k, "woman")) return 'f'; /* "actress Tara Lane", "his wife" */
        if (reading_word_says(r, k, "man")) return 'm';
        const struct hit *h = m->kind == M_NAME ? hits_at(&r->hits, k, PACK_NAMES) : NULL;
        struct runut_str value = h ? reading_cell(r, PACK_NAMES, h->row, 2) : STR("");
        if (str_is(value, "m") || str_is(value, "f")) return value.p[0];
    }
    return 0;
}
