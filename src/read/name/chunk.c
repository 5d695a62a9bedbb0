/* SPDX-License-Identifier: MIT */
/**
 * The nominal chunks that a speaker's phrase is made of: runs of words that may stand inside a noun phrase, by their
 * tags and the pack's classes. They are wider than the phrases of noun.c, which end at the first name: "Liverpool
 * councillor Anna Key" is one chunk.
 */
#include "read/name/cue.h"
#include "read/name/chunk.h"

static uint8_t tag(const struct reading *r, uint32_t i) { return r->text->words[i].upos; }

static bool hyphen(const struct reading *r, uint32_t i)
{
    bool mark = word_mark(r, i, '-') || (word_mark(r, i, '/') && !r->rules->pack->head_first); /* "Reuters/Ipsos" */
    return mark && !(r->text->words[i].flags & WORD_SPACE_BEFORE);
}

/* A word, or the hyphen itself, of a compound: "conservative-leaning", "Holtz-Eakin". */
static bool glued(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    size_t n = r->text->n_words;
    if (hyphen(r, i)) return i + 1 < n && !(w[i + 1].flags & WORD_SPACE_BEFORE);
    return (i > 0 && hyphen(r, i - 1) && !(w[i].flags & WORD_SPACE_BEFORE)) ||
           (i + 2 < n && hyphen(r, i + 1) && !(w[i + 2].flags & WORD_SPACE_BEFORE));
}

/* "Bailey & Glasser" */
static bool ampersand(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    return word_mark(r, i, '&') && i > 0 && i + 1 < r->text->n_words && w[i - 1].flags & WORD_CAPITAL &&
           w[i + 1].flags & WORD_CAPITAL;
}

bool chunk_possessive(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i]; /* "the dockers' union": all mark */
    return w->flags & WORD_CLITIC && (w->upos == PART || w->flags & WORD_PUNCT) && !r->rules->pack->head_first;
}

/* "the former mayor", "her current lawyer": an adjective of time that stands before its noun tells no day. */
bool chunk_timed(const struct reading *r, uint32_t i)
{
    uint32_t k = i;
    if (r->time_at[i] < 0 || r->rules->pack->head_first) return r->time_at[i] >= 0;
    while (k < r->text->n_words && r->time_at[k] == r->time_at[i]) k++;
    if (tag(r, k - 1) == ADJ && glued(r, k - 1)) return false; /* "the 33-year-old" */
    const struct word *last = &r->text->words[k - 1];          /* "a weekend raid" */
    uint32_t first = r->times.v[r->time_at[i]].first;
    bool opened =
        (tag(r, first) == DET && !(first > 0 && tag(r, first - 1) == NUM)) || (first > 0 && tag(r, first - 1) == DET);
    if (opened && last->head >= (int32_t)k && word_hangs(r, k - 1, "compound")) return false;
    return k >= r->text->n_words || tag(r, k - 1) != ADJ || (tag(r, k) != NOUN && tag(r, k) != PROPN);
}

/* "a published report", "the supporting documents": a participle between an article and the noun it describes. */
static bool describes_next(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    if (r->rules->pack->head_first || w->upos != VERB || i == 0 || i + 1 >= r->text->n_words) return false;
    return w->head > (int32_t)i && word_hangs(r, i, "amod") &&
           (w[-1].upos == DET || w[-1].upos == ADJ || w[-1].upos == ADP) &&
           (w[1].upos == NOUN || w[1].upos == ADJ || w[1].upos == PROPN);
}

/* Whether word I may stand inside a noun phrase, prepositions and conjunctions apart. */
bool chunk_nominal(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    if (chunk_possessive(r, i) || glued(r, i) || ampersand(r, i)) return true;
    if (chunk_timed(r, i) && !(w->upos == NUM && i > 0 && tag(r, i - 1) == DET)) return false; /* "A 2014 study" */
    if (w->flags & WORD_PUNCT) return false;
    if (r->mention_at[i] >= 0) return true;
    if (word_is(r, i, W_PREP | W_SUB | W_REL | W_BUT | W_AND | W_OR) ||
        (word_is(r, i, W_COMP) && w->upos != DET && w->upos != PRON))
        return false;
    bool opens =
        (w->upos == PRON || w->upos == DET) && (word_feat(r, i, "PronType=Rel") || word_feat(r, i, "PronType=Int"));
    if (opens && !r->rules->pack->head_first) return false; /* "the goal that scientists say", "what the panel says" */
    switch (w->upos) {
    case NOUN:
    case PROPN:
    case ADJ:
    case NUM:
    case DET:
    case PRON:
    case SYM:
    case UPOS_X: return true;
    case VERB: return describes_next(r, i);
    case UPOS_NONE: return !clause_verb(r, i) && !word_is(r, i, W_AUX | W_NEG | W_FUTURE | W_HYPO);
    default: return false;
    }
}

bool chunk_joins(const struct reading *r, uint32_t k, uint32_t end)
{
    int32_t m = k && !r->rules->pack->head_first && word_is(r, k, W_AND) ? r->mention_at[k - 1] : -1;
    int32_t head = r->text->words[k - (k > 0)].head;
    if (m < 0 || r->mentions.v[m].kind != M_COUNTRY || head <= (int32_t)k + 1 || head >= (int32_t)end) return false;
    if (!word_hangs(r, k - 1, "amod") && !word_hangs(r, k - 1, "compound")) return false;
    if (tag(r, (uint32_t)head) != NOUN || !word_feat(r, (uint32_t)head, "Number=Plur")) return false;
    int32_t other = r->mention_at[k + 1];
    bool state = other >= 0 && r->mentions.v[other].is->country;
    if (state && !hyphen(r, r->mentions.v[other].end)) return false; /* but "and U.S.-led forces" */
    for (uint32_t w = k + 1; w < (uint32_t)head; w++)
        if (!chunk_nominal(r, w) && tag(r, w) != VERB) return false;
    return true;
}

bool chunk_verbal(const struct reading *r, uint32_t i)
{
    return r->mention_at[i] < 0 && !glued(r, i) && !describes_next(r, i) &&
           (tag(r, i) == VERB || tag(r, i) == AUX || (tag(r, i) == UPOS_NONE && clause_verb(r, i)));
}

/* A pronoun that is the clitic of a noun: "laporannya". */
bool chunk_owned(const struct reading *r, uint32_t i)
{
    if (!(r->text->words[i].flags & WORD_CLITIC) || i == 0 || clause_verb(r, i - 1)) return false;
    return r->mention_at[i - 1] < 0 || r->mention_at[i - 1] != r->mention_at[i]; /* "Instagramnya", not "dirinya" */
}

/* "their lawyer": a pronoun that only says whose. */
bool chunk_possessor(const struct reading *r, uint32_t i) { return word_feat(r, i, "Poss=Yes"); }

/* Whether a name begins at B behind a noun in the plural, which it tells of without a relative pronoun: "among the
 * buildings | Harland Council has sold". */
static bool tells_of_noun(const struct reading *r, uint32_t b)
{
    int32_t m = r->mention_at[b];
    if (r->rules->pack->head_first || m < 0 || r->mentions.v[m].first != b || r->mention_at[b - 1] >= 0) return false;
    return r->text->words[b].flags & WORD_CAPITAL && !(r->text->words[b - 1].flags & WORD_CAPITAL) &&
           tag(r, b - 1) == NOUN && word_feat(r, b - 1, "Number=Plur");
}

/* The first word of the nominal chunk that ends before END. */
uint32_t chunk_first(const struct reading *r, uint32_t end, uint32_t low)
{
    uint32_t b = end;
    while (b > low && end - b < CHUNK_REACH && chunk_nominal(r, b - 1)) {
        if (b < end && tells_of_noun(r, b)) break;
        int32_t m = r->mention_at[b - 1];
        if (m < 0) {
            b--;
            continue;
        }
        const struct mention *x = &r->mentions.v[m];
        bool clitic = chunk_owned(r, b - 1);
        bool place = x->kind == M_PLACE || x->kind == M_COUNTRY || x->kind == M_SEAT || r->rules->pack->head_first;
        if (b < end &&
            ((place && x->governed_place && r->mention_at[b] >= 0) ||
             (mention_points(x) && !clitic && !chunk_possessor(r, b - 1))) &&
            !chunk_possessive(r, b))
            break; /* "Di Jakarta Kepala ..." */
        b = x->first > low ? x->first : low;
        if (mention_points(x) && !clitic && !chunk_possessor(r, b)) break;
    }
    return b;
}

/* Whether an article or number at I, behind a noun, opens another phrase: "according to the report one local left". */
static bool another_phrase(const struct reading *r, uint32_t i)
{
    uint8_t before = tag(r, i - 1);
    bool within = r->mention_at[i] >= 0 && r->mention_at[i] == r->mention_at[i - 1];
    return !r->rules->pack->head_first && !within && before == NOUN && (tag(r, i) == DET || tag(r, i) == NUM) &&
           !chunk_possessive(r, i);
}

uint32_t chunk_end(const struct reading *r, uint32_t k, uint32_t end)
{
    for (uint32_t first = k; k < end && chunk_nominal(r, k) && !(k > first && another_phrase(r, k)) &&
                             !(r->mention_at[k] < 0 && describes_next(r, k));) {
        int32_t m = r->mention_at[k];
        k = m >= 0 && r->mentions.v[m].end > k ? r->mentions.v[m].end : k + 1;
    }
    return k < end ? k : end;
}
