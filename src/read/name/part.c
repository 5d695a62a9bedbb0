/* SPDX-License-Identifier: MIT */
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/part.h"

bool part_tight(const struct reading *r, uint32_t k)
{
    return k + 1 < r->text->n_words && word_mark(r, k, '-') && !(r->text->words[k].flags & WORD_SPACE_BEFORE) &&
           !(r->text->words[k + 1].flags & WORD_SPACE_BEFORE);
}

struct part part_mention(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct mention *m = &r->mentions.v[r->mention_at[k]];
    uint32_t n = m->end - k;
    bool points = mention_points(m);
    if (points && r->rules->pack->head_first) return (struct part){CLOSES, n, true};
    bool met = word_feat(r, k, "Case=Acc"); /* "shot him | dead" */
    bool noun_next = !met && k + n < end && (word_upos(r, k + n, NOUN, ADJ) || word_upos(r, k + n, NUM, PROPN));
    if (points) return (struct part){noun_next ? OPENS : CLOSES, n, true};
    return (struct part){NAMES, n,
                         m->kind == M_NAME || m->kind == M_COUNTRY || m->kind == M_SEAT || m->kind == M_PLACE};
}

/* Where heads come first and verbs show their voice, a form of acts.tsv that taggers take for a part of the phrase
 * before it tells what that did or suffered: "pelaku | diamuk massa", "buruh | sepakat". */
static bool voiced(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    bool verb = false;
    if (!r->rules->pack->head_first || w->flags & WORD_CAPITAL) return false;
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_ACTS || strcmp(r->rules->acts[hit->row].type, "NONE") == 0) continue;
        if (hit->column == 2) return false;
        verb = verb || hit->column == 1 || w->upos == ADJ;
    }
    return verb;
}

/* Whether what stands right before K is several, or a group as one word names it: "protesters", "police". */
static bool several_before(const struct reading *r, uint32_t k)
{
    if (word_feat(r, k - 1, "Number=Plur")) return true;
    const struct hit *h = r->mention_at[k - 1] >= 0 ? hits_at(&r->hits, k - 1, PACK_AGENTS) : NULL;
    return h && h->n == 1 && !agent_person(r, h->row);
}

/* "Regulator fines bank", "Police arrest two men": a form of a verb in a heading that a tagger takes for a noun between
 * two others. */
static bool heading_verb(const struct reading *r, uint32_t k, uint32_t end)
{
    if (r->rules->pack->head_first || k == sentence_first(r, k) || k + 1 >= end) return false;
    if (!word_upos(r, k, NOUN, PROPN) || r->mention_at[k] >= 0 || !in_heading(r, k)) return false;
    const struct word *w = &r->text->words[k];
    bool before = word_upos(r, k - 1, NOUN, PROPN) && !(w[-1].flags & WORD_CLITIC);
    bool party = r->mention_at[k + 1] >= 0 || w[1].upos == NUM || w[1].upos == DET;
    bool behind = party || w[1].upos == NOUN || w[1].upos == PROPN || w[1].upos == ADJ;
    bool agrees = word_feat(r, k, "Number=Plur") ? behind : party && several_before(r, k);
    return before && agrees && word_act(r, k, 0, NULL);
}

/* "shot dead | two men", "shot to death | a man": whether the word at K, an adjective or a noun before what is counted,
 * ends a verb's form of several words. */
static bool ends_form(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct word *w = &r->text->words[k];
    bool counted = k + 1 < end && (w[1].upos == NUM || w[1].upos == DET);
    uint32_t first = sentence_first(r, k);
    if (w->upos != ADJ && !(w->upos == NOUN && counted)) return false;
    for (uint32_t v = k; v-- > first && v + 3 > k;)
        for (uint32_t h = r->hits.first[v]; r->text->words[v].upos == VERB && h < r->hits.first[v + 1]; h++)
            if (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column == 0 && v + r->hits.v[h].n == k + 1) return true;
    return false;
}

/* "found the mayor guilty", "took two nurses hostage", "shot dead two men": what the verb makes of its object is no
 * part of that. */
static bool made_of_object(const struct reading *r, uint32_t k, uint32_t end)
{
    if (r->rules->pack->head_first || k == sentence_first(r, k) || r->mention_at[k] >= 0) return false;
    if (ends_form(r, k, end)) return true;
    bool guilty = false, hostage = false;
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
        if (r->hits.v[h].table != PACK_OBJECTS) continue;
        const char *what = r->rules->object_names[r->rules->object_class[r->hits.v[h].row]];
        guilty = guilty || strcmp(what, "-guilty") == 0;
        hostage = hostage || strcmp(what, "-hostage") == 0;
    }
    bool several = word_upos(r, k - 1, PRON, PROPN) || word_feat(r, k - 1, "Number=Plur");
    return (guilty || (hostage && several)) && (word_upos(r, k - 1, NOUN, PROPN) || word_upos(r, k - 1, PRON, NUM)) &&
           !(k + 1 < end && word_upos(r, k + 1, NOUN, PROPN));
}

static struct part one(enum role role) { return (struct part){role, 1, false}; }

/* Words of a time open no phrase but where a hyphen makes them describe: "a 48-year-old man", "former deputies". */
static bool of_time(const struct reading *r, uint32_t k, struct part *out)
{
    bool first = r->rules->pack->head_first;
    bool joined = !first && (part_tight(r, k) || part_tight(r, k + 1) || (k && part_tight(r, k - 1)));
    if (r->time_at[k] < 0 || (joined ? part_tight(r, k) : !first && r->text->words[k].upos == ADJ)) return false;
    *out = one(joined ? QUALITY : OUTSIDE);
    return true;
}

/* The sign of a sum or a share: "a £3m fine", "50% tariffs". */
static bool of_sum(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct word *w = &r->text->words[k];
    char sign = r->text->text.p[w->beg];
    return w->upos == SYM && (sign == '%' || sign == '$' || (sign & 0x80)) &&
           ((k + 1 < end && w[1].flags & WORD_DIGIT) || (k && w[-1].flags & WORD_DIGIT));
}

/* Marks, and words that a mark or nothing parts from their neighbours. */
static bool of_mark(const struct reading *r, uint32_t k, uint32_t end, struct part *out)
{
    const struct word *w = &r->text->words[k];
    bool mark = w->flags & WORD_PUNCT, clitic = w->flags & WORD_CLITIC;
    bool owner = mark && k + 1 < end && !(w->flags & WORD_SPACE_BEFORE) && !part_tight(r, k) &&
                 word_hangs(r, k - (k > 0), "nmod:poss") && (word_mark(r, k, '\'') || str_is(word_text(r, k), "’"));
    *out = one(JOINS);
    if ((clitic && (w->upos == PART || mark)) || owner) return true; /* "Adams' brother" */
    *out = one(k + 1 < end && part_tight(r, k) ? JOINS : OUTSIDE);
    if (mark) return true;
    *out = one(QUALITY);
    if (k && word_mark(r, k - 1, '-') && !(w->flags & WORD_SPACE_BEFORE)) return true; /* "knife-wielding" */
    bool compound = !r->rules->pack->head_first && part_tight(r, k + 1) && !word_upos(r, k, NOUN, PROPN);
    bool owned = k > 0 && w[-1].flags & WORD_CLITIC;                /* "the kingdom's four-party government" */
    return compound && (w->upos != NUM || owned) && w->upos != DET; /* "far-right" */
}

/* How many words open a phrase at K: an article, a number, "12 of" before what is known; 0 where they do not. */
static uint32_t opening(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct word *w = &r->text->words[k];
    bool of_them = w->upos == NUM && w->flags & WORD_DIGIT && !r->rules->pack->head_first && k + 2 < end &&
                   reading_word_says(r, k + 1, "of") && word_feat(r, k + 2, "Definite=Def");
    if (of_them) return 2; /* "12 of the marchers" */
    if (word_is(r, k, W_DET)) return r->class_len[k] ? r->class_len[k] : 1;
    return w->upos == DET || w->upos == NUM || w->flags & WORD_DIGIT ? 1 : 0;
}

/* A word that only describes: "suspected fighters", "ten more villagers". */
static bool describes(const struct reading *r, uint32_t k, uint32_t end)
{
    if (word_upos(r, k, ADJ, UPOS_X)) return true;
    if (r->rules->pack->head_first) return false;
    bool more = word_feat(r, k, "Degree=Cmp") && k > 0 && k + 1 < end && r->text->words[k - 1].upos == NUM &&
                (word_upos(r, k + 1, NOUN, ADJ) || r->mention_at[k + 1] >= 0);
    return more || (r->text->words[k].upos == VERB && word_hangs(r, k, "amod"));
}

struct part part_at(const struct reading *r, uint32_t k, uint32_t end)
{
    static const uint32_t barred =
        W_REL | W_AND | W_OR | W_BUT | W_COMP | W_SUB | W_NEG | W_FUTURE | W_AUX | W_PREP | W_BY;
    const struct word *w = &r->text->words[k];
    struct part out;
    if (r->mention_at[k] >= 0) return part_mention(r, k, end);
    if (chunk_joins(r, k, end)) return one(JOINS);
    if (of_time(r, k, &out)) return out;
    bool stem = k && r->mention_at[k - 1] >= 0 && element_stem(r, k);
    if (heading_verb(r, k, end) || made_of_object(r, k, end) || stem || voiced(r, k) ||
        reading_word_says(r, k, "there") || word_in_preposition(r, k))
        return one(OUTSIDE);
    if (of_sum(r, k, end)) return one(OPENS);
    if (of_mark(r, k, end, &out)) return out;
    if (word_is(r, k, W_DEM) && r->rules->pack->head_first) return one(CLOSES);
    if (w->flags & WORD_CLITIC && w->upos == PRON) return one(CLOSES);
    if (word_is(r, k, barred) && !word_is(r, k, W_DET)) return one(OUTSIDE);
    uint32_t n = opening(r, k, end);
    if (n) return (struct part){OPENS, n, false};
    if (word_upos(r, k, NOUN, PROPN)) return one(NAMES);
    return one(describes(r, k, end) ? QUALITY : OUTSIDE);
}
