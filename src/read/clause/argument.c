/* SPDX-License-Identifier: MIT */
/**
 * What stands behind a verb or noun in its clause: its arguments, each with the word that marks it.
 */
#include "read/clause/aside.h"
#include "read/clause/clause.h"
#include "read/clause/list.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { LOOK_AHEAD = 40, LIST = 20 };

/* Whether an "and" closes the list that goes on behind the comma at K before a verb comes. */
static bool list_closes(const struct reading *r, uint32_t k)
{
    for (uint32_t w = k + 1, last = sentence_last(r, k); w < last && w < k + LIST; w++) {
        if (word_is(r, w, W_AND)) return true;
        if (word_upos(r, w, VERB, AUX)) return false;
        if (r->rules->pack->head_first && r->mention_at[w] < 0 && word_is(r, w, W_SUB | W_COMP | W_BECAUSE | W_BUT))
            return false;
    }
    return false;
}

/* "rescued pupils, the army and the police said": whether what stands joined behind the comma at K is the subject of a
 * verb behind it, no comma being before its "and". */
static bool joint_subject(const struct reading *r, uint32_t k)
{
    uint32_t w = k + 1, last = sentence_last(r, k);
    struct noun n;
    while (w < last && w < k + LIST && !word_is(r, w, W_AND) && !word_mark(r, w, ',')) w++;
    return w + 1 < last && word_is(r, w, W_AND) && noun_at(r, w + 1, last, &n) && list_has_verb(r, n.end);
}

/* Whether a list goes on behind the comma at K. "..., a negotiator said" is another clause. */
static bool list_goes_on(const struct reading *r, uint32_t k)
{
    return r->rules->pack->head_first || (list_closes(r, k) && !joint_subject(r, k));
}

/* Whether a gerund stands behind the preposition at MARKER with objects of its own: "jailed for insulting the king",
 * "accused China of backing Pakistan", "by barring banks"; behind others it describes more often, "against neighboring
 * Serbia". */
static bool governs(const struct reading *r, uint32_t marker)
{
    bool parsed = r->text->words[marker + 1].deprel != NULL;
    bool takes =
        word_is(r, marker, W_BY) || reading_word_says(r, marker, "whose") || reading_word_says(r, marker, "of");
    return takes && word_gerund(r, marker + 1) && !r->rules->pack->head_first && parsed &&
           !word_hangs(r, marker + 1, "amod");
}

/* Whether party X of a marked phrase is called by no name of his own there, "istrinya", "mantan pebalap Merapit". */
static bool unnamed(const struct reading *r, const struct argument *a, const struct mention *x)
{
    if (r->mention_at[a->noun.head] != a->mention) return true;
    bool title = x->kind == M_NAME && x->is->office != MAP_NONE && !word_person(r, x->core); /* "Menteri Ajaib, X" */
    return x->kind == M_AGENT || x->kind == M_OFFICE || title;
}

/* "oleh istrinya, Lina Sari, ke polisi", "kepada PT Tirta, perusahaan air": whether the phrase N behind a comma, with
 * mention M, tells who the marked party LAST is and is no party besides; LAST is then called by the name of the two. */
static bool apposed(const struct reading *r, struct argument *last, const struct noun *n, int32_t m)
{
    uint32_t k = clause_bracket(r, last->noun.end, n->first);
    const struct mention *x = last->mention >= 0 ? &r->mentions.v[last->mention] : NULL;
    if (!r->rules->pack->head_first || !x || k + 1 != n->first || !word_mark(r, k, ',') || x->is->plural ||
        list_closes(r, k))
        return false;
    const struct mention *y = m >= 0 ? &r->mentions.v[m] : NULL;
    bool named = y && y->kind == M_NAME && word_person(r, y->core) && unnamed(r, last, x);
    bool closed = named && (y->end >= sentence_last(r, k) || r->text->words[y->end].flags & WORD_PUNCT);
    if (named && (last->marker != MAP_NONE || closed)) return last->mention = m, true;
    bool common = !y || y->kind == M_AGENT || (y->kind == M_ORG && r->mention_at[n->head] != m);
    return common && last->marker != MAP_NONE && !(r->text->words[n->head].flags & WORD_CAPITAL) &&
           r->mention_at[last->noun.head] == last->mention &&
           (x->kind == M_ORG || x->kind == M_OUTLET || (x->kind == M_NAME && word_person(r, x->core)));
}

/* Whether party M, in whose words a verb's form ends before FROM, is no more than that form: not the rebels of "shot
 * dead | 22 rebels". */
static bool own_words(const struct reading *r, int32_t m, uint32_t from)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->first >= from || x->kind != M_AGENT) return false;
    if (r->rules->pack->head_first) return true; /* "menjadi tersangka | penganiayaan warga Brunei" */
    return !x->is->country && (r->noun_of[from] < 0 || r->nouns.v[r->noun_of[from]].head < from);
}

/* "menemui Budi setelah bertemu dengan Sinta": whether a verb of acts.tsv stands at K behind a word that is preposition
 * and subjunction; what stands behind it is its own. */
static bool later_deed(const struct reading *r, uint32_t k)
{
    return k > 0 && r->mention_at[k] < 0 && r->rules->pack->head_first && r->text->words[k].upos == VERB &&
           word_is(r, k - 1, W_SUB) && word_is(r, k - 1, W_PREP) && word_act(r, k, 0, NULL);
}

void clause_arguments(struct reading *r, uint32_t from, uint32_t end, struct arguments *out)
{
    *out = (struct arguments){.n = 0, .end = end};
    uint32_t marker = MAP_NONE, plain = 0;
    for (uint32_t k = from; k < end && k < from + LOOK_AHEAD && out->n < ARGUMENTS; k++) {
        int32_t m = r->mention_at[k];
        if (m >= 0 && own_words(r, m, from)) continue;
        if (m >= 0 && r->text->words[k].flags & WORD_CLITIC && k > from && !clause_verb(r, k - 1) &&
            !word_is(r, k - 1, W_LIGHT) && !word_is(r, k - 1, W_PREP))
            continue; /* a possessive */
        struct noun n = {k, m >= 0 ? r->mentions.v[m].end : k, k};
        bool phrase = noun_at(r, k, end, &n) || m >= 0;
        if (phrase && k > 0 && word_is(r, k - 1, W_AND) && marker == MAP_NONE && list_has_verb(r, n.end)) break;
        bool closed = out->n && r->quoted_at[out->v[out->n - 1].noun.head] > r->quoted_at[k];
        if (phrase && closed && list_has_verb(r, n.end)) break; /* "an inquiry into “rebels,” the army said" */
        if (phrase && out->n && apposed(r, &out->v[out->n - 1], &n, m)) {
            k = n.end - 1;
            continue;
        }
        if (phrase) {
            out->v[out->n++] =
                (struct argument){r->text->words[k].upos == UPOS_NONE ? m : noun_party(r, &n), n, marker, plain == 0};
            k = aside_address_behind(r, m, n.end, end) - 1;
            plain++;
            /* what follows is governed anew, unless joined by a comma or "and" */
            bool listed =
                k + 1 < end && (word_is(r, k + 1, W_AND) || list_joint(r, k + 1) > 1 ||
                                (word_mark(r, k + 1, ',') && k + 2 < end &&
                                 (word_is(r, k + 2, W_AND) || (r->noun_of[k + 2] >= 0 && list_goes_on(r, k + 1)))));
            listed = listed || (m >= 0 && k + 2 < end && list_dashed(r, m, k + 1));
            if (!listed && k + 1 < end && word_mark(r, k + 1, ',') && joint_subject(r, k + 1)) break;
            if (!listed) marker = MAP_NONE;
            continue;
        }
        if (out->n && k > from && later_deed(r, k)) break;
        if (word_is(r, k, W_BECAUSE | W_BUT) && out->n) break; /* what it is done for, another clause */
        if (marker != MAP_NONE && k == marker + 1 && governs(r, marker)) break;
        uint32_t behind = clause_bracket(r, k, end), joint = list_joint(r, k); /* "as well as" marks nothing */
        if (behind > k || joint > 1)
            k = behind > k ? behind - 1 : k + joint - 1;
        else if (word_is(r, k, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN | W_AS))
            marker = k;
        else if (!word_in_preposition(r, k) && !word_is(r, k, W_DET | W_AND | W_AUX | W_DEM) &&
                 !(r->text->words[k].flags & WORD_PUNCT))
            plain++;
    }
}
