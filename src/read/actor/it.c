/* SPDX-License-Identifier: MIT */
/** What "it" is: a body that acts, or the text that speaks. */
#include "read/actor/actor.h"
#include "read/actor/actors.h"
#include "read/actor/pronoun.h"
#include "read/clause/clause.h"

/* Whether actor A is one body that "it" may stand for: no person and no group of people. */
static bool one_body(const struct reading *r, int32_t a)
{
    enum runut_actor_type type = a >= 0 ? r->actors.v[a].type : RUNUT_PERSON;
    return (a >= 0 && r->actors.v[a].voice) || type == RUNUT_ORGANISATION || type == RUNUT_GOVERNMENT ||
           type == RUNUT_COUNTRY;
}

/* Whether "it" may stand for mention M: a body, or one by a common noun in the singular, "the firm". */
static bool means_it(const struct reading *r, const struct mention *m)
{
    if (one_body(r, m->actor)) return true;
    return m->kind == M_AGENT && m->actor >= 0 && r->actors.v[m->actor].type == RUNUT_GROUP &&
           word_feat(r, r->noun_of[m->first] >= 0 ? r->nouns.v[r->noun_of[m->first]].head : m->first, "Number=Sing");
}

/* The body of words [first, end) named last that no preposition governs and that is all of its phrase. */
static int32_t last_body(const struct reading *r, uint32_t first, uint32_t end)
{
    int32_t noun = -1; /* one by a common noun, where none is named */
    for (uint32_t k = end; k-- > first;) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->quoted_at[k] >= 0) continue;
        const struct mention *x = &r->mentions.v[m];
        bool stands = !pronoun_governed(r, x) && !pronoun_describes(r, x);
        if (stands && one_body(r, x->actor)) return x->actor;
        if (stands && noun < 0 && means_it(r, x)) noun = x->actor;
        k = x->first;
    }
    return noun;
}

/* The body that sentence S is about: its first noun phrase which nothing governs, and that says what "it" is there. */
static int32_t topic_body(const struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    for (uint32_t k = sent->first; k < sent->first + sent->n && r->quoted_at[k] < 0; k++) {
        if (r->noun_of[k] < 0 || r->time_at[k] >= 0) continue;
        const struct noun *n = &r->nouns.v[r->noun_of[k]];
        bool held = n->first > sent->first && word_is(r, n->first - 1, W_PREP) && !word_is(r, n->first - 1, W_SUB);
        int32_t m = r->mention_at[n->head];
        if (!held) return m >= 0 && means_it(r, &r->mentions.v[m]) ? r->mentions.v[m].actor : -1;
        k = n->end - 1;
    }
    return -1;
}

static int32_t it_is(const struct reading *r, uint32_t s, uint32_t i)
{
    int32_t a = last_body(r, clause_dateline(r, r->text->sentences[s].first, i), i);
    if (a >= 0 || s == 0 || r->quoted_at[i] >= 0) return a;
    bool spoke = r->last_statement >= 0 && r->last_speaker >= 0 && r->last_sentence + 1 == s &&
                 r->statements.v[r->last_statement].speaker.actor == r->last_speaker;
    if (spoke)
        return r->actors.v[r->last_speaker].type == RUNUT_GROUP || one_body(r, r->last_speaker) ? r->last_speaker : -1;
    return topic_body(r, s - 1);
}

/* A newspaper says things and does none: "The paper printed a letter saying it carried out the attack". */
int32_t it_means(const struct reading *r, uint32_t s, uint32_t i)
{
    int32_t a = it_is(r, s, i);
    const struct actor *x = a >= 0 ? &r->actors.v[a] : NULL;
    bool paper = x && x->type == RUNUT_GROUP && x->sector && strcmp(x->sector, "JRN") == 0;
    uint32_t k = i + 1, end = sentence_last(r, i);
    while (k < end && (word_is(r, k, W_AUX | W_NEG | W_BE) || clause_adverb(r, k))) k++;
    return paper && (k >= end || !hits_at(&r->hits, k, PACK_CUES)) ? -1 : a;
}

/* A text speaks, but it is no party: it has a name only where "it" says something. */
struct runut_str actor_text(const struct reading *r, uint32_t i)
{
    uint32_t s = r->sentence_of[i];
    if (r->rules->pack->head_first || s == 0 || !reading_word_says(r, i, "body")) return STR("");
    const struct runut_party *last = r->last_statement >= 0 ? &r->statements.v[r->last_statement].speaker : NULL;
    if (last && last->actor < 0 && last->name.len && r->last_sentence + 1 >= s) {
        const struct saying *x = &r->sayings.v[r->last_statement];
        bool pronoun = x->speaker >= 0 && r->mentions.v[x->speaker].kind == M_PRONOUN;
        int32_t n = x->phrase_end && !pronoun ? r->noun_of[x->phrase] : -1;
        bool one = pronoun || (n >= 0 && word_feat(r, r->nouns.v[n].head, "Number=Sing"));
        if (one) return last->name;
    }
    const struct sentence *before = &r->text->sentences[s - 1];
    for (uint32_t k = before->first; k < before->first + before->n && r->quoted_at[k] < 0; k++) {
        if (r->noun_of[k] < 0 || r->time_at[k] >= 0) continue;
        const struct noun *n = &r->nouns.v[r->noun_of[k]];
        bool text = r->mention_at[n->head] < 0 && reading_word_says(r, n->head, "document") &&
                    word_feat(r, n->head, "Number=Sing");
        if (text) return words_text(r, n->first, n->end);
        if (n->first == before->first || !word_is(r, n->first - 1, W_PREP) || word_is(r, n->first - 1, W_SUB)) break;
        k = n->end - 1;
    }
    return STR("");
}
