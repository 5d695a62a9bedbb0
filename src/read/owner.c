/* SPDX-License-Identifier: MIT */
/**
 * Whose a thing is that somebody judges or refuses: "mengkritik kebijakan pemerintah" meets the government. Where heads
 * come first its owner stands behind it, at the end of its phrase, behind "from", or does it in a relative clause.
 */
#include "read/candidate.h"
#include "read/noun.h"
#include "read/why.h"

bool sides_has(const struct reading *r, const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m || r->mentions.v[s->mention[k]].actor == r->mentions.v[m].actor) return true;
    return false;
}

/* Whoever does what the passive of a relative clause behind the thing tells, "mengecam kekerasan yang dilakukan
 * polisi", or gives it, "menyambut keputusan dari menteri"; -1 none. */
static int32_t thing_doer(struct reading *r, const struct candidate *c)
{
    uint32_t k = c->thing.end, last = sentence_last(r, c->i);
    while (k < last && word_is(r, k, W_DEM)) k++;
    bool from = k < last && word_is(r, k, W_FROM) && reading_word_says(r, c->thing.head, "owned");
    if (!from && !(k < last && word_is(r, k, W_REL))) return -1;
    for (k++; k < last && word_is(r, k, W_AUX); k++) {}
    bool deed = k < last && hits_at(&r->hits, k, PACK_ACTS); /* "pakta yang dikritik Jepang" is not Japan's */
    if (!from && !deed && k < last && word_feat(r, k, "Voice=Pass") && r->mention_at[k] < 0) k++, from = true;
    while (from && k < last && word_is(r, k, W_BY | W_DET)) k++;
    struct noun who;
    if (!from || k >= last || r->mention_at[k] >= 0) return from && k < last ? r->mention_at[k] : -1;
    return noun_at(r, k, last, &who) ? noun_party(r, &who) : -1;
}

/* "mengkritik kebijakan pemerintah", "menolak rencana bupati": whoever holds the office or body that ends the phrase of
 * the thing has it; of what is judged whoever it is: "menyayangkan tindakan polisi". */
void sides_owner(struct reading *r, struct candidate *c)
{
    static const char *const types[] = {"SUPPORT", "REJECT", "ACCUSE"};
    bool fits = false, owned = c->thing.end && reading_word_says(r, c->thing.head, "owned");
    for (size_t k = 0; k < sizeof types / sizeof *types; k++) fits = fits || strcmp(c->act->type, types[k]) == 0;
    if (!fits || !r->rules->pack->head_first || !c->thing.end || c->recipient.n ||
        (c->act->mode && strcmp(c->act->mode, "investigate") == 0))
        return;
    int32_t who = thing_doer(r, c);
    for (uint32_t k = c->thing.end; who < 0 && k-- > c->thing.head + 1;) {
        int32_t m = r->mention_at[k];
        enum mention_kind kind = m >= 0 ? r->mentions.v[m].kind : M_PRONOUN;
        bool power = kind == M_OFFICE || kind == M_BODY;
        bool party = owned && (kind == M_AGENT || kind == M_ORG || kind == M_COUNTRY || kind == M_NAME);
        if ((power || party) && r->mentions.v[m].first > c->thing.head) who = m;
    }
    if (who < 0 || sides_has(r, &c->actor, who)) return;
    why(r, WHY_OWNER);
    sides_add(r, &c->recipient, who);
}
