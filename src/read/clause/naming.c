/* SPDX-License-Identifier: MIT */
#include "read/clause/aside.h"
#include "read/clause/naming.h"
#include "read/clause/tree.h"
#include "read/name/chunk.h"

/* The mention that heads words [first, end): the one at an edge of it that is a person, else the one that covers the
 * head. */
int32_t naming_head(const struct reading *r, uint32_t first, uint32_t end)
{
    int32_t last = r->mention_at[end - 1], begin = r->mention_at[first];
    if (r->rules->pack->head_first && last >= 0 && r->mentions.v[last].kind == M_COUNTRY &&
        r->mentions.v[last].first > first && begin < 0 && r->text->words[first].upos == NOUN &&
        !word_is(r, first, W_DET))
        return -1; /* "Layanan darurat Rumania": a body of the country */
    if (last >= 0 && !chunk_owned(r, end - 1)) return last;
    return begin >= 0 && !mention_points(&r->mentions.v[begin]) && r->mentions.v[begin].end <= end &&
                   !r->rules->auxiliary_passive
               ? begin
               : -1;
}

/* "The campaign chairman, Phil Lovas,": the name in the apposition [from, end) is his. */
int32_t naming_beside(const struct reading *r, int32_t head, uint32_t from, uint32_t end)
{
    if (head >= 0 && (mention_points(&r->mentions.v[head]) || (aside_person(r, head) && !aside_common(r, head))))
        return head;
    if (aside_person(r, head) && from < end && word_mark(r, from, '(')) return head; /* "Rep. John Doe (D-Mass.)" */
    while (from < end && (r->text->words[from].flags & WORD_PUNCT)) from++;
    for (int n = 0; n < 2 && from + 1 < end && r->mention_at[from] < 0 && r->text->words[from].flags & WORD_CAPITAL;
         n++)
        from++; /* "I Made Suteja" */
    if (from >= end || !aside_person(r, r->mention_at[from])) return head;
    if (aside_person(r, head) && aside_common(r, r->mention_at[from])) return head;
    uint32_t behind = r->mentions.v[r->mention_at[from]].end;
    return behind >= end || r->text->words[behind].flags & WORD_PUNCT || word_is(r, behind, W_PREP)
               ? r->mention_at[from]
               : head;
}

/* A name right behind another mention that a preposition governs: "perwakilan AS untuk Korea Utara Sung Kim". */
int32_t naming_apposed(const struct reading *r, int32_t head, uint32_t q)
{
    int32_t m = r->mention_at[q - 1];
    if (m < 0 || m == head || !aside_person(r, m) || r->mentions.v[m].first == 0) return head;
    const struct mention *x = &r->mentions.v[m];
    bool of_body = x->core > x->first && (x->is->unit || x->is->org != MAP_NONE) && !aside_common(r, m);
    if (of_body && head >= 0 && r->mentions.v[head].kind == M_AGENT && r->rules->pack->head_first)
        return m; /* "Peneliti senior dari Badan Riset Lina Sari" */
    uint32_t b = r->mentions.v[m].first - 1;
    return r->mention_at[b] >= 0 && !chunk_possessive(r, b) ? m : head;
}

/* "Direktur Pencegahan dan Pengendalian Penyakit Lukman", "Secretary of Health and Human Services Alex Doe": the person
   at the end of words [first, end) behind "and", where they go on with the office before it rather than name another
   party. */
int32_t naming_office(const struct reading *r, int32_t head, uint32_t first, uint32_t end)
{
    int32_t m = first < end ? r->mention_at[end - 1] : -1, begin = first < end ? r->mention_at[first] : -1;
    if (head < 0 || m < 0 || m == head || !aside_person(r, m)) return -1;
    const struct mention *h = &r->mentions.v[head];
    if (h->kind == M_AGENT && h->is->agent != MAP_NONE && !h->is->plural && agent_person(r, h->is->agent))
        return m; /* "cricketer and campaigner Joe Doe" */
    if (word_hangs(r, h->end - 1, "nmod:desc") && r->mention_at[r->text->words[h->end - 1].head] == m)
        return m; /* "Harland Rower and campaigner Joe Doe" */
    if (h->kind != M_OFFICE || h->is->office == MAP_NONE) return -1;
    const struct mention *x = &r->mentions.v[m];
    if (begin == m && x->core > first && word_mark(r, x->core - 1, ','))
        return m; /* "Menteri X dan Kepala Y, Lukman" */
    bool another = begin >= 0 && (aside_common(r, begin) || r->mentions.v[begin].core == first);
    return another || x->core == first ? -1 : m;
}

/* "Friends of the Fens climate and energy campaigner Caroline Ridge": words before "and" that nobody heads describe the
 * person at the end. */
int32_t naming_described(const struct reading *r, int32_t head, uint32_t end)
{
    int32_t m = r->mention_at[end - 1];
    return head < 0 && !r->rules->pack->head_first && aside_person(r, m) && aside_common(r, m) ? m : -1;
}
