/* SPDX-License-Identifier: MIT */
/**
 * Verbs that a tagger takes for something else: those of headlines, and those before a number. Where heads come first a
 * headline in title case puts its verb as a bare stem with a capital between two names, "Warga Geruduk Kantor Desa",
 * and a tagger takes all of it for one name. What the tables know for a verb is one there, unless the report elsewhere
 * writes it with a capital or a table knows it for something else.
 */
#include "read/core/plover.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/place.h"

enum { UNKNOWN, PLAIN, TITLED };      /* what is known of a sentence */
enum { IDIOM_BACK = 2, AFFIXED = 7 }; /* AFFIXED: letters of a stem with its affixes, at the least */

/* A row of which the word alone is a verb that does or tells: "accused", "leads", "tangkap". */
static bool verb_row(const struct reading *r, const struct hit *hit)
{
    return hit->n == 1 && ((hit->table == PACK_ACTS && hit->column < 2) ||
                           (hit->table == PACK_CUES && !(r->rules->cues[hit->row].order & CUE_NOUN)));
}

bool element_verb_form(const struct reading *r, uint32_t k)
{
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++)
        if (verb_row(r, &r->hits.v[h])) return true;
    return false;
}

/* Headings in title case: most words that could be small have a capital, and not only names have: "Gubernur Riau Abdul
 * Wahid diperiksa KPK" is no title, for its verb is small. */
static bool titled(const struct reading *r, const struct sentence *s)
{
    uint32_t big = 0, all = 0, small_verbs = 0, big_verbs = 0;
    for (uint32_t k = s->first; k < s->first + s->n && k < s->first + 30; k++) {
        if (r->text->words[k].flags & (WORD_PUNCT | WORD_CLITIC) || r->text->words[k].end - r->text->words[k].beg < 4)
            continue;
        bool capital = r->text->words[k].flags & WORD_CAPITAL,
             verb = r->rules->pack->head_first && element_verb_form(r, k);
        if (!capital && !r->rules->pack->head_first && r->text->words[k].upos == VERB)
            return false; /* "The Reform Party criticised President Ann Holt": names, and no headline */
        all++;
        big += capital;
        small_verbs += verb && !capital;
        big_verbs += verb && capital && k > s->first;
    }
    uint32_t few = r->rules->pack->head_first && in_heading(r, s->first) ? 1 : 3; /* words that tell nothing */
    return all > few && big * 10 >= all * 8 && (!small_verbs || big_verbs);
}

bool element_titled(const struct reading *r, uint32_t i)
{
    uint32_t s = r->sentence_of[i];
    if (r->titled[s] == UNKNOWN) r->titled[s] = titled(r, &r->text->sentences[s]) ? TITLED : PLAIN;
    return r->titled[s] == TITLED;
}

void heading_forget(struct reading *r) { memset(r->titled, UNKNOWN, r->text->n_sentences * sizeof *r->titled); }

/* A word of no table, or of one that may be part of a name. */
bool element_common(const struct reading *r, uint32_t i)
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++)
        if (r->hits.v[h].n == 1 && r->hits.v[h].table != PACK_NAMES && r->hits.v[h].table != PACK_PEOPLE) return true;
    return false;
}

bool element_stem(const struct reading *r, uint32_t k)
{
    if (!r->rules->pack->head_first || k == sentence_first(r, k) || word_in_name(r, k)) return false;
    if (!in_heading(r, k) && !element_titled(r, k)) return false;
    bool object = k + 1 < sentence_last(r, k) && !(r->text->words[k + 1].flags & WORD_PUNCT) &&
                  !word_is(r, k + 1, W_PREP | W_AND | W_OR);
    return element_verb_form(r, k) && (object || !word_act(r, k, 2, NULL));
}

/* "Ma'ruf Amin Batal Hadir": the report writes Amin with a capital, batal never. */
bool element_small(const struct reading *r, uint32_t i, uint32_t k)
{
    if (!element_titled(r, k) || map_get(&r->upper, r->text->words[k].low) != MAP_NONE) return false;
    if (element_stem(r, k)) return true;
    if (k > i && r->rules->pack->head_first && word_is(r, k, W_PREP | W_FUTURE | W_AUX | W_NEG | W_COMP)) return true;
    if (!r->upper.n) return false;
    if (k > i) return map_get(&r->upper, r->text->words[k - 1].low) != MAP_NONE;
    return map_get(&r->lower, r->text->words[k].low) != MAP_NONE || (element_common(r, k) && !word_in_name(r, k));
}

/* Whether one word by itself is a verb to the tables, and no noun as well, "geruduk", not "protes"; or to the tagger
 * where the report writes it small, as affixes tell: "memperbudak". */
static bool only_verb(const struct reading *r, uint32_t i)
{
    const uint32_t says = CUE_PRE | CUE_ASK | CUE_ACCUSE | CUE_CRIT | CUE_THANK | CUE_TELL | CUE_OBJ | CUE_HEAD;
    const struct word *w = &r->text->words[i];
    bool affixed = w->low.len > AFFIXED && !word_is(r, i, ~0u);
    bool verb = reading_word_says(r, i, "stem") || (affixed && map_get(&r->lower, w->low) == LOWER_VERB);
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->n != 1) continue;
        if (hit->table == PACK_ACTS && hit->column == 2) return false;
        if (hit->table == PACK_CUES && r->rules->cues[hit->row].order & CUE_NOUN) return false;
        verb = verb || hit->table == PACK_ACTS || (hit->table == PACK_CUES && r->rules->cues[hit->row].order & says);
    }
    return verb;
}

/* Whether word I is within a longer form that tells no deed, "Kuasa Hukum", or one of a name. */
static bool within(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k-- > first && i - k <= IDIOM_BACK;)
        for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
            const struct hit *hit = &r->hits.v[h];
            bool verb =
                hit->table == PACK_ACTS && hit->column < 2 && strcmp(r->rules->acts[hit->row].type, "NONE") != 0;
            if (k + hit->n > i && !verb) return true;
        }
    return false;
}

/* Whether the word before I may be its subject's last, or the clause opens with it. */
static bool behind_subject(const struct reading *r, uint32_t i)
{
    if (i == sentence_first(r, i) || word_mark(r, i - 1, ',')) return true;
    const struct word *before = &r->text->words[i - 1];
    return !word_is(r, i - 1, W_PREP | W_DET | W_BY | W_TO | W_WITH) && !(before->flags & WORD_PUNCT);
}

/* Whether another table knows the word, or the report writes it with a capital elsewhere. */
static bool named(const struct reading *r, uint32_t i)
{
    uint32_t n = 0;
    return map_get(&r->upper, r->text->words[i].low) != MAP_NONE || word_in_name(r, i) || element_party(r, i) ||
           place_at(r, i, sentence_last(r, i), NULL, &n);
}

/* Whether word I, which a tagger has for a name, opens a clause: "Amarah Hakim Gara-gara Saksi Bohong". */
static bool opens_clause(const struct reading *r, uint32_t i)
{
    return r->text->words[i].upos == PROPN && word_is(r, i, W_SUB | W_COMP | W_BECAUSE) &&
           !(word_is(r, i, W_PREP) && !word_is(r, i, W_BECAUSE | W_SUB));
}

/* Whether word I is a preposition, conjunction or auxiliary that a tagger has within a name: "Rudi Hartono Terkait
 * Suap".
 */
static bool function_word(const struct reading *r, uint32_t i)
{
    bool guess =
        word_is(r, i, W_HEDGE) && i + 1 < sentence_last(r, i) && only_verb(r, i + 1); /* "Guru Diduga Cabuli" */
    return i > sentence_first(r, i) &&
           (guess || opens_clause(r, i) ||
            (r->text->words[i].ner != NER_O &&
             word_is(r, i, W_PREP | W_SUB | W_COMP | W_BECAUSE | W_FUTURE | W_NEG | W_HYPO | W_AUX)));
}

/* Whether nothing but a name is known of word K: no table has it, and the report never writes it small. */
static bool only_name(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    return !element_common(r, k) && w->flags & WORD_CAPITAL && !(w->flags & (WORD_UPPER | WORD_DIGIT)) &&
           map_get(&r->lower, w->low) == MAP_NONE;
}

/* What is left of a name behind the verb at I that stood in it is a body's from the word for one on, "Kementerian
 * Kebudayaan", and before that somebody's, as far as it is only a name. */
static void cut_name(struct reading *r, uint32_t i, bool verb)
{
    struct word *w = r->text->words;
    uint32_t k = i + 1, end = sentence_last(r, i);
    if (verb || word_is(r, i, W_HEDGE)) w[i].upos = verb ? VERB : ADV;
    if (!verb && opens_clause(r, i)) w[i].upos = SCONJ;
    w[i].ner = NER_O;
    bool rest = false, body = false;
    for (; k < end && (w[k].ner == NER_I_PER || w[k].ner == NER_I_ORG || w[k].ner == NER_I_LOC); k++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_OFFICES);
        bool opens = !body && h && str_is(reading_cell(r, PACK_OFFICES, h->row, 2), "body");
        bool person = only_name(r, k);
        if (body || opens)
            w[k].ner = opens ? NER_B_ORG : NER_I_ORG;
        else
            w[k].ner = !person ? NER_O : rest ? NER_I_PER : NER_B_PER;
        body = body || opens;
        rest = person;
    }
}

/* "killed 21 people and wounded 66 others": no adjective stands before a number or "several", so what the tables know
 * for a verb is one there. */
static void counted_verbs(struct reading *r)
{
    struct word *w = r->text->words;
    for (uint32_t i = 1, verb = 0; i + 1 < r->text->n_words; i++) {
        if (w[i].upos == VERB && word_feat(r, i, "VerbForm=Fin")) verb = i;
        bool joined = word_is(r, i - 1, W_AND | W_OR | W_BUT) || word_mark(r, i - 1, ',');
        bool count = w[i + 1].upos == NUM || (w[i + 1].upos == ADJ && word_is(r, i + 1, W_DET));
        if (w[i].upos != ADJ || !joined || !count || w[i].flags & WORD_CAPITAL || verb < sentence_first(r, i)) continue;
        for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++)
            if (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column == 0 && r->hits.v[h].n == 1)
                w[i].upos = VERB, w[i].feats = "Mood=Ind|Tense=Past|VerbForm=Fin", w[i].deprel = "conj",
                w[i].head = (int32_t)verb;
    }
}

/* Whether word I of a headline in title case, which a tagger has for a name or a noun, can be its verb: the tables know
 * it for a deed and for no noun, a noun stands before it and its object behind. */
static bool titled_verb(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    bool noun = w->upos == PROPN || w->upos == NOUN, known = word_act(r, i, 0, plover_deed) && !word_act(r, i, 2, NULL);
    if (!noun || !known || !(w->flags & WORD_CAPITAL) || w->flags & WORD_UPPER) return false;
    uint8_t before = w[-1].upos, behind = w[1].upos;
    bool object = behind == PROPN || behind == NOUN || behind == NUM || behind == DET || behind == ADJ;
    return object && (before == PROPN || before == NOUN) && !within(r, i);
}

/* "Yemen Jails Five Over Plot": where a tagger finds no verb in a headline in title case, the first word that can be
 * one is. */
static void titled_verbs(struct reading *r)
{
    struct word *w = r->text->words;
    for (uint32_t s = 0; s < r->text->n_sentences; s++) {
        uint32_t first = r->text->sentences[s].first, last = first + r->text->sentences[s].n, verb = 0;
        if (last - first < 4 || !in_heading(r, first) || !element_titled(r, first)) continue;
        bool told = false;
        for (uint32_t k = first; k < last; k++) {
            told = told || w[k].upos == VERB || w[k].upos == AUX;
            if (!verb && k > first && k + 1 < last && titled_verb(r, k)) verb = k;
        }
        if (told || !verb) continue;
        uint32_t object = verb + 1;
        while (object + 1 < last && (w[object + 1].upos == PROPN || w[object + 1].upos == NOUN)) object++;
        w[verb].upos = VERB, w[verb].ner = NER_O, w[verb].feats = "Mood=Ind|Tense=Pres|VerbForm=Fin";
        w[verb].deprel = "root", w[verb].head = -1;
        w[verb - 1].deprel = "nsubj", w[verb - 1].head = (int32_t)verb;
        w[object].deprel = "obj", w[object].head = (int32_t)verb;
    }
}

void heading_verbs(struct reading *r)
{
    if (!r->rules->pack->head_first) {
        counted_verbs(r);
        titled_verbs(r);
        return;
    }
    for (uint32_t i = 0; i < r->text->n_words; i++) {
        const struct word *w = &r->text->words[i];
        bool misread = w->upos == PROPN || w->ner != NER_O, small = function_word(r, i);
        if (!(misread || small) || !(w->flags & WORD_CAPITAL) || w->flags & WORD_UPPER || !in_heading(r, i)) continue;
        if (named(r, i) && !(small && word_is(r, i, W_FUTURE))) continue; /* "KPK Bakal Panggil Saksi" */
        bool verb = misread && behind_subject(r, i) && only_verb(r, i) && !within(r, i);
        if (verb || small) cut_name(r, i, verb);
    }
}
