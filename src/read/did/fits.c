/* SPDX-License-Identifier: MIT */
/**
 * Whether a form of acts.tsv can be at its word what its column says: by its tag, by the voice that the words around it
 * give it, and by where its object stands. A noun is no verb, a participle before a noun tells nothing of the day, and
 * where a passive needs no auxiliary a bare form behind a pronoun has its object before that.
 */
#include "read/core/plover.h"
#include "read/did/candidate.h"
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/noun.h"

/* Whether the form at I stands in the passive column as well: "attacked", not "attacking". */
static bool participle(const struct reading *r, uint32_t i) { return word_act(r, i, 1, NULL); }

/* Whether the form itself says that it is a verb, where the language builds its voices by affixes: "divonis". */
static bool affixed(const struct reading *r, uint32_t i)
{
    const struct word *w = &r->text->words[i];
    return !r->rules->auxiliary_passive && w->lemma.len && !str_eq(w->lemma, w->low);
}

/* Whether the word's tag lets it be a verb, or a noun; headlines confuse taggers and are let through. */
bool fits_tag(const struct reading *r, uint32_t i, uint8_t column)
{
    uint8_t pos = r->text->words[i].upos;
    if (r->used[i] & USED_CUE) return column != 2; /* it has said something already */
    if (pos == UPOS_NONE || in_heading(r, i) || element_titled(r, i) || (column != 2 && affixed(r, i))) return true;
    if (column == 0 && reading_word_says(r, i, "mutual")) return true;                            /* "saling dorong" */
    bool through = !r->rules->auxiliary_passive && i > 0 && reading_word_says(r, i - 1, "done");  /* "memilih mundur" */
    for (uint32_t k = i; !r->rules->auxiliary_passive && k > sentence_first(r, i) && !through;) { /* "sopir | mogok" */
        through = reading_word_says(r, --k, "crowd");
        if (!word_is(r, k, W_REL | W_AUX | W_FUTURE)) break;
    }
    bool adjective = pos == ADJ && (column == 1 || through); /* not "free school meals", "kendaraan rusak diamankan" */
    return column == 2 ? pos == NOUN || pos == PROPN || pos == VERB : pos == VERB || pos == AUX || adjective;
}

/* The word of the noun in words [I, END) that tells what it is: its last, before a preposition that it asks for. */
uint32_t fits_head(const struct reading *r, uint32_t i, uint32_t end)
{
    while (end > i + 1 && word_is(r, end - 1, W_PREP)) end--;
    bool hyphen = r->text->words[end - 1].flags & WORD_PUNCT; /* "sit-in" */
    return r->rules->pack->head_first || hyphen ? i : end - 1;
}

/* Headlines leave out the verb "be": "Two charged in theft ring". */
static bool headline(const struct reading *r, uint32_t i)
{
    uint32_t end = sentence_last(r, i);
    return in_heading(r, i) || !(r->text->words[end - 1].flags & WORD_PUNCT);
}

/* Whether a noun phrase begins at K. */
static bool object_at(const struct reading *r, uint32_t k)
{
    struct noun n;
    uint32_t last = k ? sentence_last(r, k - 1) : 0;
    while (k < last && r->text->words[k].upos == ADJ && r->mention_at[k] < 0) k++; /* "former minister" */
    bool it = k < last && r->text->words[k].upos == PRON && !word_is(r, k, W_REL); /* "suspected it was so" */
    return k < last && (r->mention_at[k] >= 0 || (it && r->rules->auxiliary_passive) || noun_at(r, k, last, &n));
}

/* Whether a verb has its object behind it, and behind the particle that belongs to it: "called off the strike". */
static bool has_object(const struct reading *r, const struct candidate *c)
{
    uint32_t k = c->i + 1, last = sentence_last(r, c->i);
    bool inside = c->end - c->i > 2 && word_is(r, k, W_PREP) && !word_is(r, c->end - 1, W_PREP);
    if (inside || strcmp(word_object(r, c->end - 1), "-hostage") == 0) k = c->end; /* "stabbed to death | two men" */
    while (k < last && word_hangs(r, k, "compound:prt")) k++;
    if (k + 2 < last && word_is(r, k, W_AND) && r->text->words[k + 1].upos == VERB && !r->rules->pack->head_first)
        k += 2;                                                  /* "convicted and sentenced four men" */
    if (k < last && r->text->words[k].upos == SYM) return false; /* "fined £3m" */
    if (k < last && chunk_timed(r, k) && !r->rules->pack->head_first) return false; /* "arrested last night" */
    return object_at(r, k);
}

/* Whether a participle without "be" is a passive all the same: in a headline, with nothing that it could be done to
 * behind it, or what somebody is given: "Former minister handed life sentence". */
static bool bare_passive(const struct reading *r, const struct candidate *c)
{
    bool given =
        c->act->objects && c->act->told_object && c->end < sentence_last(r, c->i) && sides_object_at(r, c->act, c->end);
    bool done = c->act->takes_object || (c->act->objects && act_is(c->act, "MOBILIZE")); /* "troops sent" */
    return r->rules->auxiliary_passive && headline(r, c->i) && participle(r, c->i) && done && clause_noun(r, c->i) &&
           (given || !has_object(r, c));
}

/* "a mortar round fired at a school", "a coalition headed by Rask": whether tag and tree both have the participle at I
 * as what describes the noun right before it. That has another verb then: of "said the tanks fired at militants", where
 * parsers take the subject of what is said for one of the verb of saying, the participle is the verb. */
static bool hangs_on_noun(const struct reading *r, const struct candidate *c)
{
    uint32_t i = c->i;
    const struct noun *n = noun_before(r, i);
    bool by = c->end < sentence_last(r, i) && word_is(r, c->end, W_BY);
    bool own = n && word_hangs(r, n->head, "nsubj") && r->text->words[n->head].head < (int32_t)n->first;
    return n && !own && !(r->used[i] & USED_CUE) && (by || plover_quad(c->act->type) > 1) &&
           /* not "a leader committed to peace" */ !r->rules->pack->head_first && word_feat(r, i, "Voice=Pass") &&
           word_hangs(r, i, "acl") && r->text->words[i].head == (int32_t)n->head && !in_heading(r, i);
}

/* Whether a participle describes the phrase before it, as its tag and the clause tell: "two men arrested by police",
 * "the driver, charged with murder, said". Nothing that it could be done to stands behind. */
static bool reduced(const struct reading *r, const struct candidate *c)
{
    bool passive = word_feat(r, c->i, "Voice=Pass"); /* taggers take some for the main verb */
    const struct noun *n = passive || !plover_suffered(c->act) || !c->act->takes_object ? NULL : noun_before(r, c->i);
    bool past = n && r->text->words[n->head].upos == NOUN && word_feat(r, c->i, "Tense=Past") &&
                c->end < sentence_last(r, c->i) && word_is(r, c->end - (c->end - c->i > 1), W_PREP | W_WITH);
    uint32_t p = c->i - (c->i > 0); /* "among those killed" */
    bool those = passive && r->text->words[p].upos == PRON && word_is(r, p, W_DET);
    return (passive || past) && participle(r, c->i) && !has_object(r, c) &&
           ((passive && c->act->anybody) || those || hangs_on_noun(r, c) || clause_describes(r, c->i, c->end));
}

/* "passing destroyed cars", "his imprisoned brother", "the recently-fired man": what a participle right before a noun
 * tells is over, whatever the tree makes of one behind a verb, "urged | jailed rebels to give up". */
static bool attributive(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    if (!word_feat(r, i, "Voice=Pass") || i == sentence_first(r, i) || in_heading(r, i) || r->time_at[i - 1] >= 0 ||
        clause_passive(r, i))
        return false;
    uint8_t before = w[i - 1].upos;
    if (word_is(r, i - 1, W_AUX) || word_feat(r, i - 1, "Case=Nom")) return false; /* "it severed ties" is misread */
    if (before == VERB && w[i].head == (int32_t)(i - 1) && r->mention_at[i - 1] < 0 && object_at(r, i + 1)) return true;
    bool compound = word_mark(r, i - 1, '-') && i > 2 && !word_is(r, i - 3, W_AUX);
    return word_hangs(r, i, "amod") && (before == VERB || before == ADP || before == DET || before == PRON ||
                                        before == ADJ || before == NUM || compound); /* not "have test-fired" */
}

/* "stronger negotiating positions": a present participle between an adjective or article and its noun. */
static bool describing(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    if (i + 1 >= sentence_last(r, i) || in_heading(r, i)) return false;
    if (i == sentence_first(r, i)) /* "Rioting youths attacked a bank" */
        return word_gerund(r, i) && word_hangs(r, i, "amod") && w[i + 1].upos == NOUN;
    bool present = word_gerund(r, i);
    bool title = present && w[i - 1].upos == VERB && (w[i + 1].upos == PROPN || w[i + 1].upos == ADJ) &&
                 word_hangs(r, i, "amod");
    if (title && r->mention_at[i - 1] < 0) return true; /* "to kill visiting President Rask" */
    if (present && word_is(r, i - 1, W_AS) && w[i + 1].upos != NOUN && w[i + 1].upos != PROPN && w[i + 1].upos != DET)
        return true; /* "described it as encouraging and right" */
    return present && (w[i + 1].upos == NOUN) && (w[i - 1].upos == ADJ || w[i - 1].upos == DET) &&
           r->mention_at[i - 1] < 0;
}

/* "France defended itself", "stood by as the crowd cheered": done to nobody else. */
static bool no_object(const struct reading *r, const struct candidate *c)
{
    if (c->column != 0 || c->end >= sentence_last(r, c->i)) return false;
    bool made = act_is(c->act, "COERCE") && c->act->takes_object && clause_infinitive(r, c->end + 1);
    if (made && word_is(r, c->end, W_FOR)) return true; /* "forced to flee" is a passive */
    bool open = c->end - c->i > 1 && word_is(r, c->end - 1, W_PREP) && !word_is(r, c->end - 1, W_FOR);
    return word_feat(r, c->end, "Reflex=Yes") || (open && word_is(r, c->end, W_SUB) && r->mention_at[c->end] < 0);
}

/* "You will be charged a fee", "Visit Arden in May": what is told to the reader is no deed. */
static bool of_reader(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->i;
    if (r->text->words[c->i].upos != VERB) return false;
    bool met = r->quoted_at[c->i] < 0 && c->end < sentence_last(r, c->i) && word_feat(r, c->end, "Person=2");
    if (met) return true; /* "help you", "show your" */
    if (k > first && word_mark(r, k - 1, ':') && word_feat(r, k, "Mood=Imp")) return true;
    if (k == first)
        return c->column == 0 && !headline(r, k) && (word_feat(r, k, "Mood=Imp") || word_feat(r, k, "VerbForm=Inf"));
    while (k > first && (word_is(r, k - 1, W_AUX | W_FUTURE | W_NEG | W_HYPO) || r->text->words[k - 1].upos == AUX ||
                         r->text->words[k - 1].upos == ADV))
        k--;
    return k > first && word_feat(r, k - 1, "Person=2");
}

/* Whether the form can be what its column says: a passive has its auxiliary, an active form is none; "fired on Monday"
 * is not "fired on". */
bool fits_form(const struct reading *r, struct candidate *c)
{
    int32_t t = c->end < r->text->n_words ? r->time_at[c->end] : -1; /* not "of 16-year-old Owen" */
    if (c->end - c->i > 1 && word_is(r, c->end - 1, W_PREP) && t >= 0 && r->times.v[t].time.date.value) return false;
    if (r->rules->auxiliary_passive && of_reader(r, c)) return false;
    if (c->column == 2) return !noun_describes(r, c->end - 1);
    bool behind =
        c->i > sentence_first(r, c->i) && reading_word_says(r, c->i - 1, "befallen") && plover_quad(c->act->type) == 4;
    if (!r->rules->auxiliary_passive) return c->column != 0 || !behind || affixed(r, c->i); /* "Korban Begal Jatuh" */
    if (attributive(r, c->i) || describing(r, c->i) || no_object(r, c)) return false;
    bool aims = c->column == 0 && word_is(r, c->i, W_HYPO) && r->class_len[c->i] > c->end - c->i;
    if (aims && r->mention_at[c->i] < 0) return false; /* "seeking to build a bomb" asks for none */
    uint32_t first = sentence_first(r, c->i);          /* "Asked whether ..., he said", "When asked" */
    bool after = c->i > first && word_is(r, c->i - 1, W_SUB);
    bool opens = (c->i == first || (after && (c->i == first + 1 || word_feat(r, c->i, "Voice=Pass")))) &&
                 participle(r, c->i) && !in_heading(r, c->i);
    bool by = after && c->end < sentence_last(r, c->i) && word_is(r, c->end, W_BY); /* "when asked by X" */
    bool joined = clause_joined_passive(r, c->i) != MAP_NONE && !has_object(r, c);
    bool passive = opens || (participle(r, c->i) && (joined || clause_passive(r, c->i))) || bare_passive(r, c);
    c->reduced = !passive && reduced(r, c);
    if (by && participle(r, c->i)) return c->column == 1;
    if (c->column == 0 && hangs_on_noun(r, c) && !has_object(r, c)) return false;
    return (passive || c->reduced) == (c->column == 1);
}

/* Whether the passive of its row is built from the form at I: "tangkap" of "ditangkap". */
static bool bare_form(const struct reading *r, const struct hit *hit, uint32_t i)
{
    const struct runut_str low = r->text->words[i].low, cell = reading_cell(r, PACK_ACTS, hit->row, 1);
    bool first = true; /* word of a form */
    for (size_t beg = 0, k = 0; k <= cell.len; k++) {
        bool ends = k == cell.len || cell.p[k] == '|';
        if (!ends && cell.p[k] != ' ') continue;
        if (first && k - beg > low.len && memcmp(cell.p + k - low.len, low.p, low.len) == 0) return true;
        beg = k + 1, first = ends;
    }
    return false;
}

bool fits_parted(const struct reading *r, const struct hit *hit, uint32_t i)
{
    if (hit->column != 0 || hit->n > 1 || r->rules->auxiliary_passive || i == sentence_first(r, i)) return false;
    const struct runut_str mark = r->text->words[i - 1].low, low = r->text->words[i].low,
                           cell = reading_cell(r, PACK_ACTS, hit->row, 1);
    size_t n = mark.len + low.len; /* the passive's first form begins with the mark and goes on with the word */
    for (size_t beg = 0, k = 0; k <= cell.len; k++) {
        if (k < cell.len && cell.p[k] != '|') continue;
        if (k - beg == n && memcmp(cell.p + beg, mark.p, mark.len) == 0 &&
            memcmp(cell.p + beg + mark.len, low.p, low.len) == 0)
            return true;
        beg = k + 1;
    }
    return false;
}

/* "Pelaku sudah kami tangkap": where a passive needs no auxiliary, a bare form right behind a pronoun has whom it is
 * done to before the pronoun, unless its object stands behind. */
bool fits_object_first(const struct reading *r, const struct hit *hit, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    int32_t m = i > first ? r->mention_at[i - 1] : -1;
    if (m < 0 || hit->column != 0 || r->rules->auxiliary_passive || !mention_points(&r->mentions.v[m])) return false;
    uint32_t k = r->mentions.v[m].first;
    while (k > first && word_is(r, k - 1, W_AUX | W_NEG | W_FUTURE | W_HYPO)) k--;
    if (k == first || r->text->words[i - 1].flags & WORD_CLITIC) return false;
    if (r->noun_of[k - 1] < 0 && !word_is(r, k - 1, W_REL)) return false; /* "“Kami minta besok" */
    return bare_form(r, hit, i) && !object_at(r, i + hit->n);
}
