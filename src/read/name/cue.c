/* SPDX-License-Identifier: MIT */
/** Which words are cues and verbs where they stand: the tables know forms, tags and neighbours tell what a form is
 * here. */
#include "read/name/cue.h"
#include "read/name/element.h"
#include "read/name/noun.h"
#include "read/name/phrase.h"

enum { SHORT_SENTENCE = 40, DATELINE = 12 };

/* "Kata Rahmat, C": a bare stem that opens the sentence, with its speaker and a comma behind it. */
static bool opens(const struct reading *r, uint32_t i)
{
    uint32_t end = sentence_last(r, i);
    int32_t m = i + 1 < end ? r->mention_at[i + 1] : -1;
    if (!r->rules->pack->head_first || m < 0 || i != sentence_first(r, i)) return false;
    uint32_t k = r->mentions.v[m].end;
    return k + 3 < end && word_mark(r, k, ',');
}

/* "state officials", "pengalaman umum": a form of a verb that the tagger holds for a noun. Headlines lead it astray;
 * and a bare stem behind a quotation mark or comma is a cue whatever it is called. */
static bool noun_here(const struct reading *r, uint32_t i, uint32_t order)
{
    const struct word *w = &r->text->words[i];
    uint8_t head = w->head >= 0 ? r->text->words[w->head].upos : UPOS_NONE;
    bool amod = w->upos == ADJ && word_hangs(r, i, "amod") && head != PRON && head != PROPN;
    bool noun = w->upos == NOUN || w->upos == PROPN || w->upos == ADP || w->upos == DET || w->upos == NUM || amod;
    if (!noun || !order || in_heading(r, i) || order & (CUE_PREP | CUE_NOUN | CUE_DENIES | CUE_DECLINE | CUE_CITE))
        return false;
    if (order & CUE_POST && opens(r, i)) return false;
    if (order & (CUE_PRE | CUE_ASK | CUE_TELL | CUE_COMP) || i == sentence_first(r, i) ||
        !(r->text->words[i - 1].flags & WORD_PUNCT))
        return true;
    return i + 1 >= sentence_last(r, i) || !(r->text->words[i + 1].flags & (WORD_CAPITAL | WORD_CLITIC) ||
                                             word_is(r, i + 1, W_PRON3S | W_PRON3P)); /* "..., nilai obligasi itu" */
}

/* "Norland pledges to send", tagged as two nouns: before "to" and a verb in a sentence which has no other. */
static bool only_verb(const struct reading *r, uint32_t i)
{
    const struct sentence *s = &r->text->sentences[r->sentence_of[i]];
    if (!r->rules->auxiliary_passive || i + 2 >= s->first + s->n || i == s->first || s->n > SHORT_SENTENCE ||
        !word_is(r, i + 1, W_FOR) || !word_feat(r, i + 2, "VerbForm=Inf") || r->mention_at[i - 1] < 0)
        return false;
    for (uint32_t k = s->first; k < s->first + s->n; k++)
        if (word_feat(r, k, "VerbForm=Fin")) return false;
    return true;
}

/* "C, the opposition claims.": a cue at the very end behind its speaker and a comma, whatever its tag. */
static bool ends_clause(const struct reading *r, uint32_t i, uint32_t order)
{
    uint32_t first = sentence_first(r, i), end = sentence_last(r, i);
    if (!(order & CUE_POST) || i <= first + 3 || i + 2 < end || (i + 1 < end && !word_mark(r, i + 1, '.')))
        return false;
    int32_t m = r->mention_at[i - 1];
    uint32_t k = m >= 0 ? determiners_first(r, r->mentions.v[m].first) : i;
    return k > first && k < i && word_mark(r, k - 1, ',');
}

/* The longest cue at word I; of a form that is a noun for words as well as a verb, as it is tagged here: "her claim
 * that", "they claim". */
static const struct hit *cue_hit(const struct reading *r, uint32_t i)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_CUES);
    for (uint32_t k = h ? r->hits.first[i] : 0; h && k < r->hits.first[i + 1]; k++) {
        const struct hit *other = &r->hits.v[k];
        if (other->table != PACK_CUES || other->n != h->n) continue;
        bool named = cue_is_noun(&r->rules->cues[other->row]);
        if (named == (r->text->words[i].upos == NOUN && !in_heading(r, i))) return other;
    }
    return h;
}

/* "The data show that C", tagged as two nouns: behind a noun and before "that" with a subject. */
static bool before_that(const struct reading *r, uint32_t i, uint32_t end)
{
    return r->rules->auxiliary_passive && i > sentence_first(r, i) && end + 2 < sentence_last(r, i) &&
           r->text->words[i - 1].upos == NOUN && r->text->words[end].upos == SCONJ && word_is(r, end, W_COMP) &&
           r->text->words[end + 1].upos != VERB && r->text->words[end + 1].upos != AUX;
}

const struct hit *clause_cue(const struct reading *r, uint32_t i, const struct cue_row **row)
{
    const struct hit *h = cue_hit(r, i);
    if (!h) return NULL;
    uint32_t order = r->rules->cues[h->row].order;
    if (noun_here(r, i, order) && !ends_clause(r, i, order) && !only_verb(r, i) && !before_that(r, i, i + h->n))
        return NULL;
    if (row) *row = &r->rules->cues[h->row];
    return h;
}

bool clause_outlet(const struct reading *r, int32_t m) { return phrase_outlet(r, r->mentions.v[m].is); }

/* Verbs: cues but for prepositions and nouns, acts in their active and passive forms. */
bool clause_verb(const struct reading *r, uint32_t i)
{
    if (i > sentence_first(r, i) && word_mark(r, i - 1, '-') && !(r->text->words[i].flags & WORD_SPACE_BEFORE))
        return false;                  /* "water-sharing" */
    if (noun_last(r, i)) return false; /* "a U.S. request" */
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table == PACK_ACTS && hit->column < 2) return true;
        if (hit->table == PACK_CUES && r->text->words[i].upos != ADJ &&
            r->rules->cues[hit->row].order & ~(uint32_t)(CUE_PREP | CUE_NOUN | CUE_CITE))
            return true;
    }
    return false;
}

/* "KARACHI, NORLAND: C": whether words [first, colon), all in capitals, begin with a place. */
static bool shouted_place(const struct reading *r, uint32_t first, uint32_t colon)
{
    int32_t m = colon > first && !r->rules->pack->head_first ? r->mention_at[first] : -1;
    bool place = m >= 0 ? r->mentions.v[m].kind == M_PLACE || r->mentions.v[m].kind == M_COUNTRY
                        : r->text->words[first].ner == NER_B_LOC;
    for (uint32_t k = first; k < colon && place; k++)
        place =
            r->text->words[k].flags & (WORD_UPPER | WORD_PUNCT) && r->text->words[k].end - r->text->words[k].beg != 2;
    return place;
}

uint32_t clause_dateline(const struct reading *r, uint32_t first, uint32_t end)
{
    int32_t outlet = first + 3 < end ? r->mention_at[first] : -1;
    uint32_t comma = outlet >= 0 && clause_outlet(r, outlet) ? r->mentions.v[outlet].end : first, row;
    if (comma > first && comma + 1 < end && word_mark(r, comma, ',')) { /* "Suara.com, Jakarta Ketua KONI ..." */
        uint32_t n = element_place(r, comma + 1, end, &row), k = comma + 1 + n;
        if (n && k < end && r->text->words[k].flags & WORD_CAPITAL) return k;
    }
    uint32_t open = 0, behind = first; /* "Rep. Ann Dobell (D - Md.)" */
    for (uint32_t k = first; k < end && k < first + DATELINE; k++) {
        open += word_mark(r, k, '(');
        if (open && word_mark(r, k, ')')) open--;
        bool free = word_mark(r, k, '-') && r->text->words[k].flags & WORD_SPACE_BEFORE; /* not "(D-Md.)", "U.S.-led" */
        bool named = k > first && word_name(r, k - 1, "particle");                       /* "Hasan Al - Masrun" */
        if (!open && !named && (free || word_dash(r, k))) {
            bool small = k + 1 < end && !(r->text->words[k + 1].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_DIGIT));
            if (small && !r->rules->pack->head_first) return behind; /* "Alex Doe — who was there — said" */
            int32_t m = k > first ? r->mention_at[k - 1] : -1;       /* "Warta.com - Kabar.com - C" */
            if (behind > first && (m < 0 || !clause_outlet(r, m))) return behind;
            behind = k + 1;
        }
        if (word_mark(r, k, ':')) return shouted_place(r, first, k) ? k + 1 : behind;
        if (!(r->text->words[k].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_DIGIT))) break;
    }
    return behind;
}
