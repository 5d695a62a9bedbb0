/* SPDX-License-Identifier: MIT */
/**
 * Whose a cue is: the phrase before it; of a participle, "..., saying that", whoever the sentence is about; of a verb
 * without a phrase of its own, whose the verb is that it is joined to.
 */
#include "read/clause/speaker.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/said/order_rules.h"

/* The statement before in the sentence of word I, by a verb; NULL none. A noun for words is nobody's verb. */
static const struct saying *said_before(const struct reading *r, uint32_t i)
{
    for (size_t k = r->sayings.n; k-- > 0;) {
        const struct saying *s = &r->sayings.v[k];
        const struct cue_row *cue;
        if (!s->cue_end || r->sentence_of[s->cue] != r->sentence_of[i]) return NULL;
        if (!clause_cue(r, s->cue, &cue) || !(cue->order & CUE_NOUN)) return s->cue < i ? s : NULL;
    }
    return NULL;
}

/* "Hendricks admitted A but denied B": whose the statement before in the sentence is. */
static bool shared_subject(const struct reading *r, uint32_t i, struct draft *d)
{
    const struct saying *last = said_before(r, i);
    if (!last || r->said_in[i] >= 0) return false;
    why(r, WHY_SUBJECT_SHARED);
    d->at.speaker = last->speaker;
    d->phrase = last->phrase;
    d->phrase_end = last->phrase_end;
    return d->at.speaker >= 0 || d->phrase_end;
}

/* "Direktur Eksekutif institut itu": a description of the person who is spoken of. */
static bool epithet(const struct reading *r, const struct naming *who)
{
    if (!word_is(r, who->bare - 1, W_DEM) || who->bare - who->first < 2) return false;
    if (reading_word_says(r, who->bare - 1, "other")) return false; /* "peneliti lain" */
    const struct mention *m = who->mention >= 0 ? &r->mentions.v[who->mention] : NULL;
    if (m && (m->kind == M_PRONOUN || (m->kind == M_NAME && m->is->office == MAP_NONE)))
        return false; /* a name takes no "itu": behind an office it is a place's */
    const char *of = r->last_person >= 0 ? r->actors.v[r->last_person].country : NULL;
    if (m && m->is->country && of && strcmp(m->is->country, of) != 0) return false; /* another country's */
    for (uint32_t k = who->first; k < who->end && k < who->first + 3; k++)
        if (word_office(r, k) || word_agent(r, k)) return true;
    return false;
}

bool order_matter(const struct reading *r, const struct naming *who)
{
    if (who->mention >= 0 || who->bare > who->first + 2) return false;
    for (uint32_t k = who->first; k < who->bare; k++)
        if (!word_is(r, k, W_DEM) && !reading_word_says(r, k, "matter") && !word_feat(r, k, "PronType=Dem"))
            return false;
    return true;
}

/* "ramai mengabarkan", "pentingnya memastikan": how, not who; words of quality alone, where heads come first. */
static bool quality(const struct reading *r, const struct naming *who)
{
    if (!r->rules->pack->head_first || who->mention >= 0 || who->first == who->bare) return false;
    for (uint32_t k = who->first; k < who->bare; k++)
        if (r->text->words[k].upos != ADJ && r->text->words[k].upos != ADV && !(r->text->words[k].flags & WORD_CLITIC))
            return false;
    return true;
}

/* "lembaga tersebut", "kementerian itu": a body that is no person, where one spoke last. */
static bool same_body(const struct reading *r, const struct naming *who)
{
    const struct actor *last = r->last_speaker >= 0 ? &r->actors.v[r->last_speaker] : NULL;
    if (!last || last->person || !r->rules->pack->head_first || who->bare != who->first + 2) return false;
    bool body = strcmp(word_object(r, who->first), "-human") == 0;
    return word_is(r, who->bare - 1, W_DEM) &&
           (body || (who->mention >= 0 && r->mentions.v[who->mention].kind == M_BODY));
}

/* "you know": nobody in particular, where it is all of a phrase; "every dealer", "anyone". */
static bool anybody(const struct reading *r, const struct naming *who)
{
    if (who->first < who->end && reading_word_says(r, who->first, "anybody")) return true;
    return who->end == who->first + 1 && r->text->words[who->first].upos == PRON &&
           word_feat(r, who->first, "Person=2");
}

/* The verb with a subject of its own that the tree joins the cue at I to, "met the miners and said"; MAP_NONE none. */
static uint32_t joined_to(const struct reading *r, uint32_t i)
{
    uint32_t v = i;
    if (tree_subject_before(r, i) >= 0) return MAP_NONE;
    while (r->rules->auxiliary_passive && word_hangs(r, v, "conj") && r->text->words[v].head >= 0 &&
           (uint32_t)r->text->words[v].head < v) {
        v = (uint32_t)r->text->words[v].head;
        if (tree_own_subject(r, v) >= 0) return r->quoted_at[v] == r->quoted_at[i] ? v : MAP_NONE;
    }
    return MAP_NONE;
}

/* Whether the word at K is another's, what the statement before the cue at I reports, which ends before that: "said
 * unions have a role, but | added". */
static bool reported(const struct reading *r, uint32_t i, uint32_t k)
{
    const struct saying *last = r->said_in[i] < 0 ? said_before(r, i) : NULL;
    return last && saying_holds(last, k);
}

/* Whether the cue at I says something more, "said ..., but added", "said ... and told": a request may as well be what
 * somebody is told to have made. */
static bool goes_on(const struct reading *r, uint32_t i)
{
    const struct cue_row *cue;
    uint32_t k = i;
    while (k > 0 && clause_adverb(r, k - 1)) k--;
    bool says = clause_cue(r, i, &cue) && strcmp(cue->act, "assert") == 0 && cue->order & (CUE_PRE | CUE_TELL);
    return says || (k > 0 && word_is(r, k - 1, W_BUT));
}

/* Sets WHO to the subject of that verb; false where there is none that the tables or names know. */
static bool of_joined(const struct reading *r, uint32_t i, struct naming *who)
{
    uint32_t verb = joined_to(r, i);
    bool found = verb != MAP_NONE && !reported(r, i, verb) && speaker_before(r, verb, who) && who->mention >= 0 &&
                 r->mentions.v[who->mention].actor >= 0;
    if (found) why(r, WHY_SUBJECT_SHARED);
    return found;
}

/* "A man whose sister was killed told": the mention that the tree has as the subject of the cue at I, where M, taken
 * for it, stands in a relative clause that tells of that; else M. */
static int32_t not_related(const struct reading *r, uint32_t i, int32_t m)
{
    int32_t t = r->rules->pack->head_first ? -1 : tree_own_subject(r, i), own = t >= 0 ? r->mention_at[t] : -1;
    if (own < 0 || m < 0 || own == m || (uint32_t)t >= r->mentions.v[m].first) return m;
    for (uint32_t k = (uint32_t)t + 1; k <= r->mentions.v[m].first; k++)
        if (word_is(r, k, W_REL) || word_feat(r, k, "PronType=Rel") || word_feat(r, k, "Poss=Yes"))
            return r->mention_at[k] < 0 || word_is(r, k, W_REL) ? own : m;
    return m;
}

/* Whose the cue at I is that has no phrase right before it; false where it is nobody's. */
static bool shares(struct reading *r, uint32_t i, struct draft *d)
{
    int32_t m = not_related(r, i, clause_subject(r, i));
    bool nobody = m < 0 || (r->mentions.v[m].actor < 0 && r->mentions.v[m].kind != M_SELF);
    if ((nobody || (goes_on(r, i) && reported(r, i, r->mentions.v[m].first))) && shared_subject(r, i, d)) return true;
    const struct saying *last = said_before(r, i);
    if (m >= 0 && last && last->speaker == m) d->phrase = last->phrase, d->phrase_end = last->phrase_end;
    d->at.speaker = m;
    return m >= 0;
}

/* "the reason for reporting it", "a habit of saying so": what a noun is for is said by nobody. */
static bool for_a_noun(const struct reading *r, uint32_t i)
{
    if (!r->rules->auxiliary_passive || !word_gerund(r, i) || i < sentence_first(r, i) + 2) return false;
    const struct cue_row *cue;
    bool aim = clause_cue(r, i, &cue) && strcmp(cue->act, "request") == 0 && r->text->words[i - 2].upos == VERB &&
               !word_is(r, i - 1, W_BY); /* "an event aimed at encouraging pupils" */
    bool then = word_is(r, i - 1, W_SUB) && !word_is(r, i - 1, W_FOR | W_BECAUSE) && /* "freed them after saying he" */
                (tree_clause(r, i) != MAP_NONE || content_complementizer(r, i + 1));
    return word_is(r, i - 1, W_PREP) && !then && (r->noun_of[i - 2] >= 0 || aim);
}

/* "membantah kabar yang menyebut C": words that a denied noun tells of are not his who denies it. */
static bool of_denied(const struct reading *r, uint32_t i)
{
    const struct cue_row *cue;
    bool noun = r->rules->pack->head_first && i > sentence_first(r, i) + 2 && word_is(r, i - 1, W_REL) &&
                r->mention_at[i - 2] < 0 && word_is(r, i - 2, W_REPORT | W_HEDGE);
    return noun && clause_cue(r, i - 3, &cue) && cue->order & CUE_OBJ;
}

bool order_subject(struct reading *r, uint32_t i, struct draft *d)
{
    struct naming who;
    if (for_a_noun(r, i) || of_denied(r, i)) return false;
    bool before = speaker_before(r, i, &who);
    if (!before && word_gerund(r, i) && shared_subject(r, i, d)) return true;
    if (!before && !speaker_of_main(r, i, &who) && !of_joined(r, i, &who))
        return shares(r, i, d) && (d->at.speaker < 0 || r->mentions.v[d->at.speaker].kind != M_SELF);
    if (who.first == who.end || order_matter(r, &who) || anybody(r, &who)) return false;
    int32_t in = r->rules->pack->head_first ? r->said_in[who.first] : -1;
    if (in >= 0 && who.mention < 0 && r->sayings.v[in].content[0][0] == who.first &&
        r->sayings.v[in].cue_end == who.first)
        return false;       /* a thing, of which another tells that it shows something */
    if (quality(r, &who)) { /* "Selain dekat dengan ulama, Ujang menerangkan" */
        d->at.speaker = clause_subject(r, i);
        return d->at.speaker >= 0 && r->mentions.v[d->at.speaker].first >= who.first;
    }
    d->phrase = who.first;
    d->phrase_end = who.end;
    if (same_body(r, &who)) return d->actor = r->last_speaker, d->method = "pronoun", true;
    if (r->last_person >= 0 && epithet(r, &who)) return d->actor = r->last_person, d->method = "pronoun", true;
    d->at.speaker = who.mention;
    return who.mention < 0 || r->mentions.v[who.mention].kind != M_SELF;
}
