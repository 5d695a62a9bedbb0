/* SPDX-License-Identifier: MIT */
/**
 * Who does the deed of a verb that has no subject of its own, where grammar tells it: whoever was named last is not the
 * subject of the verb which it hangs on but its object: "meminta China untuk mengontrol", "accused China of jailing",
 * "jailed two men for plotting to kill".
 */
#include "read/clause/clause.h"
#include "read/clause/tree.h"

/* Whose deed "because of" gives as the reason for what the verb before it tells of party M, which stands right before
 * that: of a passive its subject's, "dilaporkan ke polisi karena memukul", and its object's where M only tells where or
 * to whom, "melaporkan Budi ke polisi karena memukul". */
static int32_t because(const struct reading *r, int32_t m)
{
    uint32_t v = m >= 0 ? clause_verb_before(r, r->mentions.v[m].first) : MAP_NONE;
    if (v == MAP_NONE || r->rules->auxiliary_passive) return m;
    if (word_feat(r, v, "Voice=Pass")) {
        const struct noun *n = clause_noun(r, v);
        return n ? r->mention_at[n->head] : -1;
    }
    uint32_t g = clause_governor(r, &r->mentions.v[m]);
    if (g == MAP_NONE || !reading_word_says(r, g, "place")) return m;
    while (++v < g && word_is(r, v, W_DET)) continue;
    return r->mention_at[v];
}

int32_t clause_controlled(const struct reading *r, uint32_t i, uint32_t k, uint32_t first)
{
    if (k < first + 2) return -1;
    int32_t m = r->mention_at[k - 2];
    if (word_is(r, k - 1, W_BECAUSE) && !word_is(r, k - 1, W_SUB)) return because(r, m);
    bool charge = word_is(r, k - 1, W_FROM) || (word_is(r, k - 1, W_PREP) && reading_word_says(r, k - 1, "of"));
    if (m >= 0 && charge && word_gerund(r, i) && clause_is_object(r, &r->mentions.v[m])) return m;
    if (charge && word_gerund(r, i) && word_is(r, k - 2, W_REPORT) && k > first + 3 && word_is(r, k - 3, W_PREP) &&
        !r->rules->pack->head_first) { /* "arrested a man on suspicion of killing" */
        m = r->mention_at[k - 4];
        return m >= 0 && clause_is_object(r, &r->mentions.v[m]) ? m : -1;
    }
    bool to = word_is(r, k - 1, W_FOR);
    uint32_t over = k - 1; /* "memanggil X pada Senin untuk diperiksa" */
    while (to && over > first + 1 && r->time_at[over - 1] >= 0) over--;
    if (over < k - 1 && over > first + 1 && word_is(r, over - 1, W_PREP)) over--;
    int32_t met = to && over > first && r->rules->pack->head_first ? r->mention_at[over - 1] : -1;
    if (met >= 0 && word_feat(r, i, "Voice=Pass") && clause_is_object(r, &r->mentions.v[met])) return met;
    if (to && word_is(r, k - 2, W_NEG) && k > first + 2) m = r->mention_at[k - 3]; /* "warned Japan not to send" */
    if (m < 0 || (!to && !word_is(r, k - 1, W_PREP))) return -1;
    uint32_t g = clause_governor(r, &r->mentions.v[m]), v = clause_verb_before(r, r->mentions.v[m].first);
    if (to && g == MAP_NONE && word_hangs(r, i, "xcomp") && clause_is_object(r, &r->mentions.v[m]))
        return m; /* "led the government to promise"; a purpose is an advcl */
    bool marked = g != MAP_NONE && ((word_is(r, g, W_TO) && !word_is(r, g, W_FOR)) || word_is(r, g, W_BECAUSE));
    if (to && marked) return m; /* "a call for banks to lend" */
    const struct cue_row *cue;
    if (g != MAP_NONE || v == MAP_NONE || !clause_cue(r, v, &cue)) return -1;
    /* "accused Egypt of torturing": whoever is blamed has done it; who is asked or told is to do it */
    return cue->order & (to ? CUE_ASK | CUE_ACCUSE | CUE_TELL : CUE_ACCUSE | CUE_CRIT) ? m : -1;
}

int32_t clause_blamed(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = clause_over_adverbs(r, i, first), g = tree_complement_of(r, i);
    int32_t m = k > first ? clause_controlled(r, i, k, first) : -1;
    if (m < 0) m = tree_meant(r, i);
    if (m >= 0 || g > i || !word_gerund(r, g)) return m;
    k = clause_over_adverbs(r, g, first);
    if (g < i && k > first) m = clause_controlled(r, g, k, first);
    return m >= 0 ? m : tree_blamed(r, g);
}
