/* SPDX-License-Identifier: MIT */
/** The phrase that names a speaker behind his cue: "kata Rendra Salim, 45, juru bicara buruh,". */
#include "read/clause/aside.h"
#include "read/clause/naming.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/name/chunk.h"

enum { REACH = CHUNK_REACH, CHUNKS = 6 };

/* Where a relative clause at K ends as far as marks tell: at the next one that parts off, or the quotation's. */
static uint32_t clause_stop(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t e = k + 1;
    while (e < end && e - k < REACH && !aside_mark(r, e) && !word_mark(r, e, ';') && !(r->used[e] & USED_MARK)) e++;
    while (e > k + 1 && (r->text->words[e - 1].flags & WORD_PUNCT)) e--;
    return e;
}

/* Where the aside ends that begins behind the comma at K: the word of the next mark, K where it is no part of the
 * phrase. */
static uint32_t aside_end(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t e = k + 1;
    const struct hit *degree = k + 1 < end ? word_name(r, k + 1, "suffix") : NULL;
    if (degree) return k + 1 + degree->n;
    if (k + 1 < end && aside_person(r, r->mention_at[k + 1]) &&
        !aside_common(r, r->mention_at[k + 1])) { /* "Ketua MKMK, Jimly Asshiddiqie di Jakarta": the name alone */
        e = clause_bracket(r, r->mentions.v[r->mention_at[k + 1]].end, end);
        return e <= end ? e : k;
    }
    while (e < end && e - k < REACH && !aside_mark(r, e) && !word_mark(r, e, ';') && !word_mark(r, e, '(') &&
           r->quoted_at[e] == r->quoted_at[k] && !(r->used[e] & USED_MARK))
        e++;
    while (e > k + 1 && (r->text->words[e - 1].flags & WORD_PUNCT)) e--;
    uint32_t first = k + 1; /* ", now a consultant" */
    if (e > first + 1 && r->text->words[first].upos == ADV && r->text->words[first + 1].upos == DET) first++;
    if (e == k + 1 || aside_kind(r, first, e) != ASIDE_PART) return k;
    if (!word_is(r, first, W_REL | W_PREP | W_FROM) && !chunk_nominal(r, first)) return k;
    int32_t m = r->mention_at[k + 1]; /* "kata Budi, Jakarta": a bare place is none */
    if (m >= 0 && (r->mentions.v[m].kind == M_PLACE || r->mentions.v[m].kind == M_COUNTRY) && r->mentions.v[m].end >= e)
        return k;
    return e;
}

/* Whether "of", "for" and the like at K go on with the phrase [first, k): a name takes but "of" and "from", other nouns
 * what the tree hangs on them. */
static bool goes_on(const struct reading *r, uint32_t first, uint32_t k, int32_t m, uint32_t end)
{
    if (k + 1 >= end || !word_is(r, k, W_PREP) || word_is(r, k, W_SUB) || r->time_at[k + 1] >= 0) return false;
    if (reading_word_says(r, k, "of") || word_is(r, k, W_FROM)) return true;
    if (aside_person(r, m) && r->mentions.v[m].core_end == k) return false;
    if (word_is(r, k, W_BY) && !(m >= 0 && mention_points(&r->mentions.v[m]))) return true;
    for (uint32_t w = k + 1; w < end && chunk_nominal(r, w); w++) {
        int32_t head = r->text->words[w].head;
        if (head >= (int32_t)first && head < (int32_t)k) return true;
    }
    return false;
}

/* "said Alex Doe, a professor of law and history at Harland University": where the apposition ends that mention M, of
 * the phrase [k, e), holds the beginning of; E where it holds none. */
static uint32_t apposed_end(const struct reading *r, uint32_t k, uint32_t e, uint32_t end, int32_t m)
{
    uint32_t comma = e, q;
    if (m < 0 || r->rules->pack->head_first) return e;
    while (comma > k && !word_mark(r, comma - 1, ',')) comma--;
    if (comma == k || r->mention_at[comma - 1] != m) return e;
    q = aside_end(r, comma - 1, end);
    return q > e ? q : e;
}

/* "ujarnya Rudi": whether the clitic at K has its name right behind it; "menurutnya Rudi menang" tells of another. */
static bool clitic_doubled(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct cue_row *cue;
    if (k == 0 || k + 1 >= end || !(r->text->words[k].flags & WORD_CLITIC) || r->time_at[k + 1] >= 0) return false;
    return r->text->words[k + 1].flags & WORD_CAPITAL && r->mention_at[k + 1] != r->mention_at[k] &&
           clause_cue(r, k - 1, &cue) && cue->order & CUE_POST && !(cue->order & CUE_PREP);
}

/* Where the phrase goes on behind the "and" at E: with the office that ends in a person's name, or of one who is named
 * behind a comma; E where it does not. */
static uint32_t joined_on(const struct reading *r, uint32_t e, uint32_t end, struct naming *out)
{
    uint32_t q = chunk_end(r, e + 1, end);
    if (q <= e + 1) return e;
    int32_t further = naming_office(r, out->mention, e + 1, q);
    if (further < 0) further = naming_described(r, out->mention, q);
    if (further >= 0) return out->mention = further, q;
    bool office = out->mention >= 0 && r->mentions.v[out->mention].kind == M_OFFICE;
    bool named = q + 1 < end && word_mark(r, q, ',') && aside_person(r, r->mention_at[q + 1]);
    return office && named ? q : e; /* "Staf Ahli Perdagangan dan Industri, Leo Sambada," */
}

/* Where the asides behind word E end: an age, a degree, then the apposition or "who". */
static uint32_t over_asides(const struct reading *r, uint32_t e, uint32_t end)
{
    uint32_t q;
    for (bool brief = true; brief && e < end && word_mark(r, e, ',') && (q = aside_end(r, e, end)) > e; e = q)
        brief = q - e <= 3 || (q + 1 < end && aside_relative(r, q + 1));
    return e;
}

bool speaker_after(const struct reading *r, uint32_t k, uint32_t end, struct naming *out)
{
    if (k + 2 < end && r->rules->pack->head_first && word_is(r, k, W_REL) && word_feat(r, k + 1, "Voice=Pass")) {
        k += 2; /* "demikian pernyataan yang dikeluarkan NATO" */
        if (word_is(r, k, W_BY)) k++;
    }
    if (clitic_doubled(r, k, end)) k++;
    if (word_mark(r, k, '@') && k + 1 < end && r->mention_at[k] < 0) { /* "kata @nama" */
        *out = (struct naming){.mention = -1, .first = k, .end = k + 2, .bare = k + 2};
        return true;
    }
    uint32_t e = chunk_end(r, k, end), q;
    int32_t own = e > k + 1 ? r->mention_at[e - 1] : -1; /* "lanjut Fredrich pihaknya sudah ..." */
    if (own >= 0 && r->mentions.v[own].kind == M_SELF && aside_person(r, r->mention_at[e - 2])) e--;
    if (e == k) return false;
    why(r, WHY_BESIDE_CUE);
    out->first = k;
    int32_t he = r->text->words[k].flags & WORD_CLITIC ? r->mention_at[k] : -1;
    if (he >= 0 && mention_points(&r->mentions.v[he])) /* "Menurutnya setiap anak": no comma parts them */
        return out->mention = he, out->end = out->bare = r->mentions.v[he].end, true;
    out->mention = r->mention_at[e - 1];
    if (chunk_owned(r, e - 1)) out->mention = -1;
    if (out->mention < 0 && !r->rules->auxiliary_passive) out->mention = r->mention_at[k];
    out->end = e;
    if (out->mention >= 0 && mention_points(&r->mentions.v[out->mention])) {
        out->end = out->bare = r->mentions.v[out->mention].end;
        return true;
    }
    for (int n = 0; n < CHUNKS && goes_on(r, k, e, out->mention, end) && (q = chunk_end(r, e + 1, end)) > e + 1; n++)
        e = q;
    e = apposed_end(r, k, e, end, out->mention);
    if (e < end && word_is(r, e, W_AND)) e = joined_on(r, e, end, out);
    if (e < end && aside_relative(r, e)) e = clause_stop(r, e, end);
    q = clause_bracket(r, e, end);
    if (q > e && q < end && aside_person(r, r->mention_at[q]) && r->mentions.v[r->mention_at[q]].first == q) {
        out->mention = r->mention_at[q]; /* "Ekonom Lembaga Kajian (LK) Bima Yudha" */
        q = r->mentions.v[out->mention].end;
    }
    e = q;
    out->bare = e;
    out->end = over_asides(r, e, end);
    out->mention = naming_beside(r, out->mention, e, out->end);
    return true;
}
