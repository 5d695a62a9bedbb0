/* SPDX-License-Identifier: MIT */
/** Who "they" are: those who say or do it, several, or a State; two who are joined. */
#include "read/actor/actor.h"
#include "read/actor/actors.h"
#include "read/actor/pronoun.h"
#include "read/clause/clause.h"
#include "read/clause/speaker.h"

enum { LIST = 4 };

/* Those of sentence S named last before word I who are several, no OTHER, and whom no preposition governs, not inside
 * a quotation; a pronoun at AT that counts them, "ketiganya", means people. */
static int32_t last_many(const struct reading *r, uint32_t s, uint32_t i, uint32_t at, int32_t other)
{
    bool people = at < r->text->n_words && reading_word_says(r, at, "counted");
    bool does = at && at + 1 < r->text->n_words && word_is(r, at - 1, W_REL | W_COMP) &&
                hits_at(&r->hits, at + 1, PACK_CUES) && r->rules->auxiliary_passive;
    const struct sentence *sent = &r->text->sentences[s];
    uint32_t k = sent->first + sent->n;
    for (k = i < k ? i : k; k-- > sent->first;) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->quoted_at[k] >= 0) continue;
        const struct mention *x = &r->mentions.v[m];
        if (pronoun_several(r, x) && (!people || x->kind == M_AGENT) && x->actor != other && !pronoun_governed(r, x) &&
            !pronoun_describes(r, x) &&
            !(does && pronoun_object(r, x))) /* "hit rebels in raids that they say killed" */
            return x->actor;
        k = x->first;
    }
    return -1;
}

/* "China mengatakan bahwa mereka mendukung": whoever says the words that the pronoun at I opens, if a state or several.
 */
static int32_t teller(const struct reading *r, uint32_t i)
{
    uint32_t k = i, first = sentence_first(r, i);
    const struct cue_row *cue;
    struct naming who;
    while (k > first && word_is(r, k - 1, W_COMP)) k--;
    if (k == first || r->mention_at[k - 1] >= 0 || !clause_cue(r, k - 1, &cue) || !(cue->order & CUE_PRE) ||
        !speaker_before(r, k - 1, &who) || who.mention < 0)
        return -1;
    int32_t a = r->mentions.v[who.mention].actor;
    bool state = a >= 0 && r->actors.v[a].type == RUNUT_COUNTRY;
    return state || pronoun_several(r, &r->mentions.v[who.mention]) ? a : -1;
}

/* Whether no verb stands at K, whose subject the word before it could be. */
static bool ends_clause(const struct reading *r, uint32_t k)
{
    return k >= sentence_last(r, k - 1) || (r->text->words[k].upos != VERB && !word_is(r, k, W_AUX | W_FUTURE | W_NEG));
}

/* "an attack by rebels on Kora in which they killed ten": who has done what a relative clause of "in which" tells more
 * of; -1 where nobody is told to have. */
static int32_t in_which(const struct reading *r, uint32_t i)
{
    uint32_t first = i < r->text->n_words ? sentence_first(r, i) : 0;
    if (r->rules->pack->head_first || i < first + 3 || !word_is(r, i - 1, W_REL) || !word_is(r, i - 2, W_PREP) ||
        !word_feat(r, i, "Case=Nom"))
        return -1;
    for (uint32_t k = i - 2; k-- > first;) {
        const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        uint32_t before = m ? determiners_first(r, m->first) : k;
        if (m && before > first && word_is(r, before - 1, W_BY) && pronoun_several(r, m)) return m->actor;
    }
    return -1;
}

/* "Police say they have arrested", else those of the sentence before. */
int32_t they_mean(const struct reading *r, uint32_t s, uint32_t i)
{
    const struct hit *cue = i + 1 < r->text->n_words ? hits_at(&r->hits, i + 1, PACK_CUES) : NULL;
    bool says = cue && r->rules->auxiliary_passive && r->rules->cues[cue->row].order & CUE_POST;
    bool closes = says && i > r->text->sentences[s].first && word_mark(r, i - 1, ',');
    if (says && (closes || i == r->text->sentences[s].first) && r->last_speaker >= 0 && r->last_sentence + 1 == s)
        return r->last_speaker;                                         /* "A spokesperson said .... They added: ..." */
    if (closes) return s ? last_many(r, s - 1, UINT32_MAX, i, -1) : -1; /* "Troops shelled the villagers, they said" */
    bool met = i < r->text->n_words && i > r->text->sentences[s].first && r->text->words[i - 1].upos == VERB &&
               r->mention_at[i - 1] < 0 &&
               (r->rules->auxiliary_passive ? word_feat(r, i, "Case=Acc") : ends_clause(r, i + 1));
    int32_t by = met ? clause_subject(r, i - 1) : -1;
    if (says && i > 1 && word_is(r, i - 1, W_REL)) by = r->mention_at[i - 2];
    int32_t doer = by >= 0 ? r->mentions.v[by].actor : -1;
    int32_t made = in_which(r, i);
    if (made >= 0) return made;
    /* "soldiers ambushed them": not the soldiers, "two men who they say fled": not the men */
    int32_t a = i < r->text->n_words ? teller(r, i) : -1;
    if (a < 0) a = last_many(r, s, i, i, doer);
    uint32_t said = met && a >= 0 ? pronoun_tells(r, s, i, a) : MAP_NONE; /* "the agency said police rounded them up" */
    if (said != MAP_NONE && word_feat(r, said - 1, "Number=Sing")) a = -1;
    if (a < 0 && s > 0) a = last_many(r, s - 1, UINT32_MAX, i, doer);
    return pronoun_not_teller(r, s, i, true, a);
}

/* "Ann Rask and the council denounced the fighting. They urged ...": who opens a sentence as "they" are those whom the
 * one before is about, where these are several. False where they are not. */
bool they_joint(struct reading *r, uint32_t s, int32_t they)
{
    struct mention *x = &r->mentions.v[they];
    if (r->rules->pack->head_first || s == 0 || x->first != r->text->sentences[s].first) return false;
    const struct sentence *before = &r->text->sentences[s - 1];
    uint32_t k = before->first, end = k + before->n;
    while (k < end && (r->mention_at[k] < 0 || pronoun_governed(r, &r->mentions.v[r->mention_at[k]]))) k++;
    if (k >= end || r->quoted_at[k] >= 0) return false;
    int32_t list[LIST];
    uint32_t n = clause_joined(r, r->mention_at[k], list, LIST);
    if (n < 2 || list[0] != r->mention_at[k]) return false;
    uint32_t behind = r->mentions.v[list[n - 1]].end;
    if (behind >= end || (!word_feat(r, behind, "VerbForm=Fin") && r->text->words[behind].upos != AUX)) return false;
    for (uint32_t i = 0; i < n; i++)
        if (r->mentions.v[list[i]].actor < 0) return false;
    x->actor = r->mentions.v[list[0]].actor;
    for (uint32_t i = 1; i < n; i++) x->more[i - 1] = r->mentions.v[list[i]].actor;
    return true;
}
