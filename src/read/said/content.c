/* SPDX-License-Identifier: MIT */
/**
 * What is reported: where it begins and ends, and whether it is a clause. Reported words run to the end of their
 * sentence, unless a cue of the same speaker is joined to them, another speaker begins behind a contrary word, or an
 * attribution stands in their midst.
 */
#include "read/clause/aside.h"
#include "read/clause/tree.h"
#include "read/name/chunk.h"
#include "read/name/noun.h"
#include "read/said/content.h"

enum { OCCASION_WORDS = 12 };

bool content_day(const struct reading *r, uint32_t i)
{
    int32_t t = r->time_at[i];
    uint32_t behind = t >= 0 ? r->times.v[t].end : 0;
    bool owner = behind && behind < r->text->n_words && chunk_possessive(r, behind); /* "says Thursday's vote was" */
    return t >= 0 && r->times.v[t].time.date.value && !r->times.v[t].vague && !owner;
}

uint32_t content_word(const struct reading *r, uint32_t from, uint32_t end, uint32_t classes)
{
    for (uint32_t k = from; k < end; k++) {
        if (reading_word_says(r, k, "besides")) /* "as well as" */
            k += r->class_len[k] - 1u;
        else if (word_is(r, k, classes) && r->quoted_at[k] == r->quoted_at[from])
            return k;
    }
    return MAP_NONE;
}

/* "that" as the tagger reads it: in "video that shows" it opens no clause of what is said. */
bool content_complementizer(const struct reading *r, uint32_t k)
{
    uint8_t pos = r->text->words[k].upos;
    return word_is(r, k, W_COMP) && pos != PRON && pos != DET;
}

/* A complementizer that opens what is said; "jika" and the like do so only right behind the cue. */
uint32_t content_opener(const struct reading *r, uint32_t from, uint32_t end, uint32_t also)
{
    for (uint32_t k = from; k < end; k++)
        if (r->quoted_at[k] == r->quoted_at[from] &&
            (word_is(r, k, also) || (word_is(r, k, W_COMP) && (k == from || !word_is(r, k, W_SUB)))))
            return k;
    return MAP_NONE;
}

bool content_cue_ahead(const struct reading *r, uint32_t k, uint32_t end)
{
    for (; k < end; k++) {
        const struct cue_row *cue;
        if (r->mention_at[k] < 0 && r->quoted_at[k] < 0 && clause_cue(r, k, &cue) && !cue_is_noun(cue) &&
            cue->order & ~(uint32_t)(CUE_NOUN | CUE_DENIES | CUE_CITE | CUE_COMP | CUE_TOPIC))
            return true;
    }
    return false;
}

/* An active verb that wants an object, by its form: an affix marks it ("membela"; not "mundur"). */
static bool voice_active(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    return r->mention_at[k] < 0 && w->upos == VERB && word_feat(r, k, "Voice=Act") && !str_eq(w->low, w->lemma);
}

/* Whether the finite verb at K is joined to one before word FROM. */
static bool joined_before(const struct reading *r, uint32_t from, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    return word_feat(r, k, "VerbForm=Fin") && r->mention_at[k] < 0 && w->head >= 0 && (uint32_t)w->head < from &&
           word_hangs(r, k, "conj");
}

/* Whether the verb at K, behind "and" or a comma, is joined to one before word FROM, where the words begin: "accused it
 * of theft and wants compensation", "says it is fun, and believes". Where both have a finite verb, trees err too often,
 * and only another cue tells. */
static bool joined_outside(const struct reading *r, uint32_t from, uint32_t k)
{
    const struct cue_row *cue;
    bool finite = false, tells = clause_cue(r, k, &cue) && cue->order & ~(uint32_t)(CUE_POST | CUE_NOUN | CUE_DENIES);
    if (!r->rules->auxiliary_passive || !joined_before(r, from, k)) return false;
    for (uint32_t b = from; b < k && !finite; b++) finite = word_feat(r, b, "VerbForm=Fin") && r->mention_at[b] < 0;
    return finite ? tells : word_is(r, k - 1, W_AND | W_BUT);
}

/* Whether the verb at K, behind a comma, belongs to the words that begin at FROM: they hold its subject, or it is a
 * participle of what was done, "the actions, shown on television, violate", "the tests, led by X, showed that". */
static bool own_verb(const struct reading *r, uint32_t from, uint32_t k)
{
    if (!r->rules->auxiliary_passive) return false;
    if (word_feat(r, k, "VerbForm=Part") && word_feat(r, k, "Tense=Past")) return true;
    return word_feat(r, k, "VerbForm=Fin") && tree_subject_before(r, k) >= (int32_t)from;
}

/* "after saying that": the same speaker's further words; ", after first denying it": what he said before. */
static bool further(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct cue_row *cue;
    uint32_t verb = k + 1;
    if (k + 2 >= end || !word_is(r, k, W_SUB) || word_is(r, k, W_AS)) return false;
    while (verb + 1 < end && word_mark(r, k - 1, ',') && r->text->words[verb].upos == ADV) verb++;
    if (!word_gerund(r, verb) || !clause_cue(r, verb, &cue)) return false;
    return word_mark(r, k - 1, ',') ||
           (cue->order & CUE_PRE && (tree_clause(r, k + 1) != MAP_NONE || content_complementizer(r, k + 2)));
}

/* Whether the participle at K is joined to one of the words that begin at FROM: "was charged with theft and accused
 * of", "appear to be tired and stressed". */
static bool joined_within(const struct reading *r, uint32_t from, uint32_t k)
{
    int32_t head = r->text->words[k].head;
    bool parted = k > 1 && (word_mark(r, k - 2, ',') || r->quoted_at[k - 2] >= 0 || r->used[k - 2] & USED_MARK);
    return r->rules->auxiliary_passive && !parted && head >= (int32_t)from && word_hangs(r, k, "conj") &&
           (word_feat(r, k, "VerbForm=Part") || r->text->words[k].upos == ADJ) && !word_gerund(r, k);
}

/* Whether a comma outside of quotations stands at K, or the mark that closes one behind its own, 'called it a "stunt,"
 * | and left'. */
static bool comma(const struct reading *r, uint32_t k)
{
    if (r->quoted_at[k] >= 0) return false;
    return word_mark(r, k, ',') ||
           (k > 0 && r->used[k] & USED_MARK && r->quoted_at[k - 1] >= 0 && word_mark(r, k - 1, ','));
}

/* Whether the reported words end before word K: a coordinated cue of the same speaker begins there, one behind a comma,
 * or a contrary clause that another tells. */
static bool ends_before(const struct reading *r, uint32_t from, uint32_t k, uint32_t end)
{
    bool after_comma = word_mark(r, k - 1, ',') || (word_gerund(r, k) && k > 1 && comma(r, k - 1)),
         joined = word_is(r, k - 1, W_AND | W_BUT);
    if ((joined || after_comma) && joined_outside(r, from, k)) return true;
    if (joined && joined_within(r, from, k)) return false;
    bool that = from > 0 && k + 1 < end && content_complementizer(r, from - 1) && content_complementizer(r, k + 1);
    if (that && word_is(r, k, W_BUT)) return false; /* "said that A, but that B" */
    if ((after_comma || word_mark(r, k, ';')) && (word_is(r, k, W_BUT) || word_mark(r, k, ';')))
        return content_cue_ahead(r, k, end);
    const struct cue_row *cue;
    const struct hit *h = clause_cue(r, k, &cue);
    if (!h || cue_is_noun(cue) || (after_comma && own_verb(r, from, k))) return false;
    if (r->used[k - 1] & USED_MARK && r->used[k] & USED_CUE && cue->order & CUE_POST) return true; /* …," katanya */
    bool shares = joined && k > 1 && r->rules->pack->head_first && voice_active(r, k - 2) && cue->order & CUE_ASK &&
                  !(k + h->n < end && content_complementizer(r, k + h->n)); /* "membela dan menjamin keamanannya" */
    if (shares) return false;
    if (joined)
        return (cue->order &
                ~(uint32_t)(CUE_POST | CUE_NOUN | CUE_PREP | CUE_HEAD | CUE_DENIES | CUE_COMP | CUE_TOPIC)) != 0;
    if (!after_comma || cue->order & CUE_NOUN) return false;
    if (cue->order & (CUE_POST | CUE_PREP | CUE_CITE)) return true;
    uint32_t behind = k + h->n; /* ", menambahkan bahwa": a verb alone may as well go on with what is said */
    return cue->order & CUE_PRE && behind < end &&
           (content_complementizer(r, behind) || word_mark(r, behind, ',') || r->used[behind] & USED_MARK);
}

/* Where a clause begins that another tells, whose cue is at K: "accused it of theft and | its envoy denied the charge";
 * 0 where none does. */
static uint32_t other_clause(const struct reading *r, uint32_t from, uint32_t k)
{
    const struct cue_row *cue;
    const struct noun *who = clause_cue(r, k, &cue) && cue->order & (CUE_PRE | CUE_OBJ) ? noun_before(r, k) : NULL;
    if (!who || who->first < from + 3 || !word_is(r, who->first - 1, W_AND | W_BUT)) return 0;
    for (uint32_t w = from; w < who->first - 1; w++)
        if (r->text->words[w].upos == VERB && r->mention_at[w] < 0) return who->first - 1;
    return 0;
}

/* Whether a subordinate clause opens the sentence of word I and no comma has closed it before I: "Though X asked for".
 */
static bool subordinate(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    const struct cue_row *cue;
    bool gerund = word_gerund(r, first) && clause_cue(r, first, &cue) &&
                  !(cue->order & CUE_PREP); /* "Contradicting fears that C, X announced" */
    if (r->rules->pack->head_first || !(gerund || (word_is(r, first, W_SUB) && r->text->words[first].upos == SCONJ)))
        return false;
    for (uint32_t k = first; k < i; k++)
        if (word_mark(r, k, ',')) return false;
    return true;
}

/* Whether the comma at K closes such a clause: a subject and its finite verb follow. */
static bool main_clause(const struct reading *r, uint32_t k, uint32_t end)
{
    if (!word_mark(r, k, ',') || k + 2 >= end || r->noun_of[k + 1] < 0) return false;
    const struct noun *n = &r->nouns.v[r->noun_of[k + 1]];
    const struct word *head = &r->text->words[n->head]; /* "the decision to supply it raises doubts" */
    if (word_hangs_as(r, n->head, "nsubj") && r->text->words[head->head].head < 0) return true;
    uint32_t v = n->end;
    while (v < end && r->text->words[v].upos == ADV) v++;
    return v < end && word_feat(r, v, "VerbForm=Fin");
}

/* Where the day of saying begins that closes words [from, end), ", Rabu (12/2)"; END where none does. */
static uint32_t without_day(const struct reading *r, uint32_t from, uint32_t end)
{
    bool day = false;
    for (uint32_t k = end; k-- > from + 1;) {
        if (word_mark(r, k, ',')) return day ? k : end;
        if (r->time_at[k] < 0 && !(r->text->words[k].flags & WORD_PUNCT)) return end;
        day = day || content_day(r, k);
    }
    return end;
}

uint32_t content_before_days(const struct reading *r, uint32_t from, uint32_t end)
{
    uint32_t e = end;
    while (e > from && (r->text->words[e - 1].flags & WORD_PUNCT || r->time_at[e - 1] >= 0)) e--;
    return e < end && e > from && r->time_at[e] >= 0 && word_is(r, e - 1, W_PREP) ? e - 1 : e;
}

/* Before the phrase of a preposition that tells where or how somebody spoke and closes words [from, end), "said | at a
 * hearing in Randu"; END where none does. */
static uint32_t before_frame(const struct reading *r, uint32_t from, uint32_t end)
{
    uint32_t k = end;
    while (k > from + 3 && end - k < OCCASION_WORDS && !word_mark(r, k - 1, ',') && r->quoted_at[k - 1] < 0 &&
           (r->mention_at[k - 1] >= 0 || (r->text->words[k - 1].upos != VERB && r->text->words[k - 1].upos != AUX)))
        k--;
    bool prep = k < end && r->mention_at[k] < 0 && r->text->words[k].upos == ADP && word_is(r, k, W_PREP);
    return prep && !r->rules->pack->head_first ? k : end;
}

/* Where another begins to be named who says that they were said, ", the Herald reported."; END where nobody is. */
static uint32_t without_teller(const struct reading *r, uint32_t from, uint32_t end)
{
    const struct cue_row *cue;
    uint32_t e = before_frame(r, from, content_before_days(r, from, end));
    if (e <= from + 3) return end;
    const struct hit *h = clause_cue(r, e - 1, &cue);
    if (!h || h->n > 1 || !(cue->order & (CUE_PRE | CUE_POST)) || word_gerund(r, e - 1)) return end;
    uint32_t who = chunk_first(r, e - 1, from);
    return who + 1 < e && who > from + 1 && word_mark(r, who - 1, ',') ? who - 1 : end;
}

/* Where the agency in brackets begins that closes a title, "C (Reuters)"; END where none does. */
static uint32_t without_credit(const struct reading *r, uint32_t from, uint32_t end)
{
    if (end < from + 4 || !in_heading(r, from) || !word_mark(r, end - 1, ')')) return end;
    for (uint32_t k = end - 2; k > from + 1 && k + 5 > end; k--)
        if (word_mark(r, k, '(')) {
            int32_t m = r->mention_at[k + 1];
            return m >= 0 && clause_outlet(r, m) && r->mentions.v[m].end == end - 1 ? k : end;
        }
    return end;
}

/* Where the occasion begins that closes words [from, end) in a language whose heads come last, "in an interview with
 * the Herald"; END where none does. */
static uint32_t without_occasion(const struct reading *r, uint32_t from, uint32_t end)
{
    uint32_t e = content_before_days(r, from, end), k = e;
    while (k > from + 3 && e - k < OCCASION_WORDS && !(r->text->words[k - 1].flags & WORD_PUNCT) &&
           r->text->words[k - 1].upos != VERB && r->text->words[k - 1].upos != AUX &&
           !(reading_word_says(r, k - 1, "voiced") && r->mention_at[k - 1] < 0))
        k--;
    if (r->rules->pack->head_first || k <= from + 3 || !reading_word_says(r, k - 1, "voiced")) return end;
    if (k < e && !word_is(r, k, W_PREP | W_BY | W_TO)) return end; /* "a statement that" */
    uint32_t b = chunk_first(r, k, from);
    bool any = b < k && word_is(r, b, W_DET) && !reading_word_says(r, b, "definite");
    bool where = reading_word_says(r, b - 1, "place") || reading_word_says(r, b - 1, "surface");
    return any && b > from + 3 && where && r->text->words[b - 2].upos != VERB ? b - 1 : end;
}

/* ", a day after the flood": since when something is said is told by whoever reports it. */
static bool told_since(const struct reading *r, uint32_t k)
{
    int32_t t = word_mark(r, k - 1, ',') ? r->time_at[k] : -1;
    return t >= 0 && r->times.v[t].first == k && r->times.v[t].counted;
}

/* Where reported words end that begin at FROM. */
uint32_t content_end(const struct reading *r, uint32_t from)
{
    uint32_t end = without_teller(r, from, without_day(r, from, without_credit(r, from, sentence_last(r, from))));
    end = without_occasion(r, from, end);
    for (uint32_t k = from + 1, open = subordinate(r, from); open && k < end; k++)
        if (r->quoted_at[k] < 0 && main_clause(r, k, end)) end = k;
    for (uint32_t k = from + 1; k < end; k++) {
        if (r->quoted_at[k] >= 0 || r->mention_at[k] >= 0) continue;
        if (word_mark(r, k, ',') && aside_answered(r, k, end)) return k;
        if (told_since(r, k)) return k - 1;
        if (further(r, k, end)) return k;
        if (ends_before(r, from, k, end)) return word_mark(r, k, ';') || r->used[k - 1] & USED_MARK ? k : k - 1;
        uint32_t other = other_clause(r, from, k);
        if (other) return other;
    }
    return end;
}

/* A verb that makes a clause of its subject; where verbs have no tense, any. */
static bool makes_clause(const struct reading *r, uint32_t k)
{
    uint8_t pos = r->text->words[k].upos;
    if (r->mention_at[k] >= 0 || r->time_at[k] >= 0) return false;
    return r->rules->auxiliary_passive ? word_feat(r, k, "VerbForm=Fin") : pos == VERB || pos == AUX;
}

/* Where the relative clause or participle behind a comma opens whose verb is at I, "the envoy, who says"; MAP_NONE
 * where the sentence has its verb already, or none opens. */
static uint32_t before_main(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    while (k > first + 1 && (r->text->words[k - 1].upos == AUX || word_is(r, k - 1, W_AUX) || clause_adverb(r, k - 1) ||
                             r->time_at[k - 1] >= 0))
        k--;
    const struct noun *who = k > first + 3 ? noun_before(r, k) : NULL; /* "the dam, which residents say" */
    if (who && who->first > first + 2 && word_is(r, who->first - 1, W_REL)) k = who->first;
    bool relative = k > first + 2 && word_is(r, k - 1, W_REL);
    if (relative)
        k--;
    else if (!word_gerund(r, i))
        return MAP_NONE;
    bool bare = relative && !r->rules->pack->head_first; /* "The leader who threatened to leave, praised" */
    if (k < first + 2 || !(bare || word_mark(r, k - 1, ',')) || word_is(r, first, W_SUB)) return MAP_NONE;
    for (uint32_t w = first; w < k; w++)
        if (r->mention_at[w] < 0 && (makes_clause(r, w) || word_is(r, w, W_COMP))) return MAP_NONE;
    return k;
}

/* Where words end at the comma at K: such a mark is theirs. */
static uint32_t behind_comma(const struct reading *r, uint32_t k) { return r->used[k] & USED_MARK ? k + 1 : k; }

uint32_t content_within(const struct reading *r, uint32_t i, uint32_t from)
{
    uint32_t end = content_end(r, from);
    if (word_gerund(r, i) && r->rules->auxiliary_passive) /* "shouted, saying it was stolen, and pushed on" */
        for (uint32_t k = from + 2; k < end; k++)
            if (word_is(r, k - 1, W_AND) && joined_before(r, i, k)) return word_mark(r, k - 2, ',') ? k - 2 : k - 1;
    if (before_main(r, i) == MAP_NONE) return end;
    for (uint32_t k = from + 1; k + 1 < end; k++) {
        uint32_t v = k + 1;
        if (!comma(r, k) && !(aside_mark(r, k) && r->quoted_at[k] < 0)) continue;
        while (v < end && r->mention_at[v] < 0 && clause_adverb(r, v)) v++;
        uint8_t pos = v < end && r->mention_at[v] < 0 ? r->text->words[v].upos : UPOS_NONE;
        if ((pos == VERB || pos == AUX || (pos != UPOS_NONE && word_is(r, v, W_AUX))) && !word_gerund(r, v))
            return behind_comma(r, k);
    }
    return end;
}

/* Whether a finite verb stands at K, or a noun phrase and then one. */
static bool clause_at(const struct reading *r, uint32_t k, uint32_t end)
{
    while (k < end && r->text->words[k].upos == ADV && r->mention_at[k] < 0) k++;
    if (k >= end || makes_clause(r, k)) return k < end;
    if (r->noun_of[k] < 0) return false;
    for (k = r->nouns.v[r->noun_of[k]].end; k < end; k++) {
        if (makes_clause(r, k)) return true;
        if (r->text->words[k].upos != ADV && !word_is(r, k, W_NEG | W_AUX | W_DEM)) return false;
    }
    return false;
}

/* Whether the phrase that began at FROM ends before word K. */
static bool phrase_ends(const struct reading *r, uint32_t from, uint32_t k, uint32_t end, bool verb)
{
    bool party = r->mention_at[k - 1] >= 0 && r->mentions.v[r->mention_at[k - 1]].kind != M_AGENT;
    if (comma(r, k) && k + 2 < end && word_is(r, k + 1, W_AND)) return clause_at(r, k + 2, end);
    if (comma(r, k))
        return k + 1 < end && (word_is(r, k + 1, W_REL | W_SUB | W_BUT) || word_gerund(r, k + 1) ||
                               r->time_at[k + 1] >= 0 || clause_at(r, k + 1, end));
    if (word_is(r, k, W_AND)) return clause_at(r, k + 1, end) && !(party && !makes_clause(r, k + 1));
    if (word_is(r, k, W_BUT)) return true;
    if (word_is(r, k, W_SUB)) return clause_at(r, k + 1, end);
    uint32_t day = word_is(r, k, W_PREP) && k + 1 < end ? k + 1 : k;
    if (verb || k <= from + 1 || !content_day(r, day)) return false;
    while (day < end && r->time_at[day] >= 0) day++; /* "a deal in 2014 had failed" goes on */
    return day >= end || r->text->words[day].flags & WORD_PUNCT || word_is(r, day, W_AND | W_BUT | W_SUB);
}

uint32_t content_phrase_end(const struct reading *r, uint32_t from, uint32_t end)
{
    bool verb = false, relative = false;
    for (uint32_t k = from; k < end; k++) {
        if (r->quoted_at[k] >= 0) continue;
        if (k > from && phrase_ends(r, from, k, end, verb)) return behind_comma(r, k);
        if (!relative && makes_clause(r, k)) return end;
        relative = relative || word_is(r, k, W_REL);
        verb = verb || r->text->words[k].upos == VERB;
    }
    return end;
}

uint32_t content_ground_end(const struct reading *r, uint32_t from, uint32_t end)
{
    for (uint32_t k = from + 1; k + 2 < end && !r->rules->pack->head_first; k++) {
        if (word_is(r, k, W_AND) && word_feat(r, k + 1, "Case=Nom")) return k; /* "called him a thief and he left" */
        if (!comma(r, k)) continue;
        bool subject = r->noun_of[k + 2] >= 0 || r->text->words[k + 2].upos == PRON;
        bool joined = (word_is(r, k + 1, W_AND) && clause_at(r, k + 2, end)) || (word_is(r, k + 1, W_BUT) && subject);
        if (joined || (word_gerund(r, k + 1) && clause_cue(r, k + 1, NULL))) return behind_comma(r, k);
    }
    return end;
}

/* Whether words [from, end) hold a clause, as far as tags tell: where there are none, they may. */
bool content_clause(const struct reading *r, uint32_t from, uint32_t end)
{
    for (uint32_t k = from; k < end; k++) {
        if (!r->rules->auxiliary_passive) return true; /* a language whose clauses may lack a verb */
        uint8_t pos = r->text->words[k].upos;
        bool bare = word_feat(r, k, "VerbForm=Ger") || word_feat(r, k, "VerbForm=Inf"); /* "the impact of chopping" */
        if (pos == UPOS_NONE || (pos == VERB && !bare) || pos == AUX ||
            word_is(r, k, W_AUX | W_FUTURE | W_HYPO | W_NEG) || r->quoted_at[k] >= 0)
            return true;
    }
    return false;
}

/* Where words [from, end), a noun phrase, end without the day of saying behind them: "compensation on Thursday". */
uint32_t content_without_day(const struct reading *r, uint32_t from, uint32_t end)
{
    uint32_t e = end;
    while (e > from && r->text->words[e - 1].flags & WORD_PUNCT) e--;
    if (e <= from + 2 || r->time_at[e - 1] < 0 || !r->times.v[r->time_at[e - 1]].time.date.value) return end;
    for (uint32_t k = from; k < e; k++)
        if (word_upos(r, k, VERB, AUX)) return end;
    while (e > from && r->time_at[e - 1] >= 0) e--;
    return e > from + 1 && word_is(r, e - 1, W_PREP) ? e - 1 : e;
}
