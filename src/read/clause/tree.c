/* SPDX-License-Identifier: MIT */
/**
 * What a sentence's tree says of a verb and of a phrase. The relations are those of Universal Dependencies (de Marneffe
 * et al. 2021); subtypes are looked through.
 */
#include "read/clause/clause.h"
#include "read/clause/tree.h"

enum { CLIMB = 5, PHRASE_WORDS = 40, FRAME = 16 };

void tree_build(struct reading *r)
{
    uint32_t n = (uint32_t)r->text->n_words;
    r->child = ARENA_ARRAY(r->a, int32_t, n + 1);
    r->sibling = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->child, -1, sizeof *r->child * (n + 1));
    memset(r->sibling, -1, sizeof *r->sibling * (n + 1));
    for (uint32_t i = n; i-- > 0;) { /* backwards, so that children stand in the order of the text */
        int32_t h = r->text->words[i].head;
        if (h < 0) continue;
        r->sibling[i] = r->child[h];
        r->child[h] = (int32_t)i;
    }
}

static bool parsed(const struct reading *r, uint32_t i) { return r->text->sentences[r->sentence_of[i]].parsed; }

int32_t tree_subject(const struct reading *r, uint32_t i)
{
    if (!parsed(r, i)) return -1;
    uint32_t v = i;
    for (int step = 0; step < CLIMB; step++) {
        for (int32_t c = r->child[v]; c >= 0; c = r->sibling[c])
            if (word_hangs_as(r, (uint32_t)c, "nsubj")) {
                /* a relative pronoun stands for the noun that its clause describes */
                if (r->class_of[c] & W_REL && word_hangs_as(r, v, "acl") && r->text->words[v].head >= 0)
                    return r->text->words[v].head;
                return c;
            }
        int32_t head = r->text->words[v].head;
        if (head < 0) return -1;
        if (word_hangs_as(r, v, "acl")) return head;
        if (!word_hangs_as(r, v, "conj") && !word_hangs_as(r, v, "xcomp") && !word_hangs_as(r, v, "advcl") &&
            !word_hangs_as(r, v, "aux") && !word_hangs_as(r, v, "compound"))
            return -1;
        v = (uint32_t)head;
    }
    return -1;
}

int32_t tree_subject_before(const struct reading *r, uint32_t i)
{
    for (int32_t c = parsed(r, i) ? r->child[i] : -1; c >= 0 && (uint32_t)c < i; c = r->sibling[c])
        if (word_hangs_as(r, (uint32_t)c, "nsubj")) return c;
    return -1;
}

int32_t tree_own_subject(const struct reading *r, uint32_t i)
{
    int32_t c = tree_subject_before(r, i);
    return c >= 0 && word_is(r, (uint32_t)c, W_REL) ? -1 : c;
}

bool tree_joins(const struct reading *r, uint32_t i, uint32_t before)
{
    int32_t v = parsed(r, i) && word_feat(r, i, "VerbForm=Fin") ? r->text->words[i].head : -1;
    if (v < 0 || (uint32_t)v >= before || tree_subject_before(r, (uint32_t)v) < 0) return false;
    if (tree_subject_before(r, i) >= 0 || word_feat(r, (uint32_t)v, "Voice=Pass"))
        return false; /* "two died and six others wounded" */
    return word_hangs_as(r, i, "conj") || (word_hangs_as(r, i, "ccomp") && !clause_cue(r, (uint32_t)v, NULL));
}

uint32_t tree_participle_of(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool hangs = word_hangs(r, i, "advcl") && w->head >= 0 && w->head < (int32_t)i && tree_subject_before(r, i) < 0;
    return hangs && word_feat(r, (uint32_t)w->head, "VerbForm=Fin") ? (uint32_t)w->head : MAP_NONE;
}

bool tree_modifies(const struct reading *r, uint32_t i, uint32_t top)
{
    bool apart = false;
    for (int step = 0; step < PHRASE_WORDS && i != top; step++) {
        int32_t up = r->text->words[i].head;
        if (up < 0) return false;
        apart = apart || word_hangs_as(r, i, "nmod") || word_hangs_as(r, i, "acl") || word_hangs_as(r, i, "obl");
        i = (uint32_t)up;
    }
    return apart && i == top;
}

uint32_t tree_complement_of(const struct reading *r, uint32_t i)
{
    if (!parsed(r, i)) return i;
    for (int step = 0; step < CLIMB && word_hangs_as(r, i, "xcomp") && r->text->words[i].head >= 0; step++)
        i = (uint32_t)r->text->words[i].head;
    return i;
}

int32_t tree_blamed(const struct reading *r, uint32_t i)
{
    int32_t v = parsed(r, i) ? r->text->words[i].head : -1, met = -1;
    bool reason = false;
    for (int32_t c = v >= 0 ? r->child[i] : -1; c >= 0; c = r->sibling[c])
        reason = reason || ((uint32_t)c < i && reading_word_says(r, (uint32_t)c, "whose"));
    if (!reason || !word_hangs_as(r, i, "advcl")) return -1;
    for (int32_t c = r->child[v]; c >= 0; c = r->sibling[c])
        if (word_hangs_as(r, (uint32_t)c, "obj") || (met < 0 && word_hangs(r, (uint32_t)c, "nsubj:pass"))) met = c;
    return met >= 0 && (uint32_t)met < i ? r->mention_at[met] : -1;
}

/* Whether the noun at N asks others for a deed: "permintaan Jepang untuk mundur". */
static bool asks(const struct reading *r, uint32_t n)
{
    const struct cue_row *cue;
    if (clause_cue(r, n, &cue) && cue->order & CUE_ASK) return true;
    const struct hit *h = hits_at(&r->hits, n, PACK_ACTS);
    return h && strcmp(r->rules->acts[h->row].type, "REQUEST") == 0;
}

int32_t tree_meant(const struct reading *r, uint32_t i)
{
    int32_t n = parsed(r, i) && word_hangs_as(r, i, "acl") ? r->text->words[i].head : -1, owner = -1;
    if (n < 0 || (uint32_t)n > i || r->text->words[n].upos != NOUN || !clause_infinitive(r, i) || asks(r, (uint32_t)n))
        return -1;
    for (int32_t c = r->child[n]; c >= 0 && (uint32_t)c < i; c = r->sibling[c]) {
        if (word_hangs_as(r, (uint32_t)c, "cop")) return -1; /* "Lane is the first minister to visit" */
        int32_t m =
            word_hangs_as(r, (uint32_t)c, "nmod") || word_hangs_as(r, (uint32_t)c, "compound") ? r->mention_at[c] : -1;
        uint32_t g = m >= 0 ? clause_governor(r, &r->mentions.v[m]) : MAP_NONE;
        if (g != MAP_NONE && word_is(r, g, W_BY)) return m;
        if (m >= 0 && g == MAP_NONE) owner = m;
    }
    return owner;
}

/* Whether the verb at I has an object that stands before word C, which is a clause with a finite verb: parsers take the
 * subject of what is said for the object, "believe taxes and duties are harmful". */
static bool object_before(const struct reading *r, uint32_t i, uint32_t c)
{
    bool object = false, finite = word_feat(r, c, "VerbForm=Fin");
    for (int32_t s = r->child[c]; s >= 0; s = r->sibling[s]) {
        if (word_hangs_as(r, (uint32_t)s, "mark")) return false;
        finite = finite || (r->text->words[s].upos == AUX && word_feat(r, (uint32_t)s, "VerbForm=Fin"));
    }
    for (int32_t s = r->child[i]; s >= 0; s = r->sibling[s])
        object = object || ((uint32_t)s > i && (uint32_t)s < c && word_hangs_as(r, (uint32_t)s, "obj"));
    return object && finite;
}

uint32_t tree_clause(const struct reading *r, uint32_t i)
{
    for (int32_t c = parsed(r, i) ? r->child[i] : -1; c >= 0; c = r->sibling[c]) {
        if ((uint32_t)c < i || !word_hangs_as(r, (uint32_t)c, "ccomp")) continue;
        for (int32_t s = r->child[c]; s >= 0; s = r->sibling[s]) /* its subject stands first, whatever hangs on that */
            if ((uint32_t)s > i && word_hangs_as(r, (uint32_t)s, "nsubj")) return i + 1;
        if (object_before(r, i, (uint32_t)c)) return i + 1;
    }
    return MAP_NONE;
}

/* The child of word I through which word W hangs on it; MAP_NONE where it hangs elsewhere. */
static uint32_t under(const struct reading *r, uint32_t w, uint32_t i)
{
    for (int step = 0; step < PHRASE_WORDS; step++) {
        int32_t up = r->text->words[w].head;
        if (up == (int32_t)i) return w;
        if (up < 0) return MAP_NONE;
        w = (uint32_t)up;
    }
    return MAP_NONE;
}

uint32_t tree_past_frame(const struct reading *r, uint32_t i, uint32_t k)
{
    const struct sentence *s = &r->text->sentences[r->sentence_of[i]];
    uint32_t w = k;
    for (; parsed(r, i) && w < s->first + s->n && w < k + FRAME; w++) {
        uint32_t c = under(r, w, i);
        if (c == MAP_NONE || r->quoted_at[w] >= 0) return k;
        if (word_hangs_as(r, c, "ccomp")) return w;
        bool how = word_hangs_as(r, c, "obl:unmarked") || r->time_at[c] >= 0;
        if (word_mark(r, w, ',') || !(how || (word_hangs_as(r, c, "obl") && word_is(r, c, W_OCCASION | W_LISTENER))))
            return k;
    }
    return k;
}

/* Relations that hang a clause or a remark on a noun rather than belong to its phrase. */
static bool leaves(const struct reading *r, uint32_t i)
{
    return word_hangs_as(r, i, "acl") || word_hangs_as(r, i, "punct") || word_hangs_as(r, i, "parataxis") ||
           word_hangs_as(r, i, "conj") || word_hangs_as(r, i, "cc") || word_hangs_as(r, i, "advcl") ||
           word_hangs_as(r, i, "case") || word_hangs_as(r, i, "dislocated");
}

/* Whether word W belongs to the phrase of HEAD: all relations on the way up stay within it. */
static bool belongs(const struct reading *r, uint32_t w, uint32_t head)
{
    for (int step = 0; step < PHRASE_WORDS && w != head; step++) {
        int32_t up = r->text->words[w].head;
        if (up < 0 || (leaves(r, w) && !((uint32_t)up != head && word_hangs_as(r, w, "case")))) return false;
        w = (uint32_t)up;
    }
    return w == head;
}

void tree_phrase(const struct reading *r, uint32_t i, uint32_t *first, uint32_t *end)
{
    const struct sentence *s = &r->text->sentences[r->sentence_of[i]];
    *first = i;
    *end = i + 1;
    if (!s->parsed) return;
    while (*first > s->first && i - *first < PHRASE_WORDS && belongs(r, *first - 1, i)) --*first;
    while (*end < s->first + s->n && *end - i < PHRASE_WORDS && belongs(r, *end, i)) ++*end;
}
