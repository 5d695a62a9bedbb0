/* SPDX-License-Identifier: MIT */
/**
 * Verbs that only carry a noun (words.tsv: light). The noun tells what is done, the verb that it is done and by whom:
 * "imposed a fine on", "talks were held between"; of some verbs the subject is the one it is done to: "faces a
 * lawsuit". One look from the noun serves every pair of verb and noun, so acts.tsv need not list them. A meeting is
 * also told as what something else was done in, or in the words of one who was there.
 */
#include "read/clause/number.h"
#include "read/core/plover.h"
#include "read/did/candidate.h"

enum { BACK = 4, FORM = 3, AHEAD = 14, HAPPENS = 20 };

bool sides_light(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k > first && i - k < 4 && !word_is(r, k - 1, W_PREP); k--)
        if (word_is(r, k - 1, W_LIGHT) && r->text->words[k - 1].upos != AUX) return true; /* not "may have been" */
    return false;
}

/* The word where a form of a carrying verb begins that ends right before word K; MAP_NONE none. */
static uint32_t light_before(const struct reading *r, uint32_t k, uint32_t first)
{
    for (uint32_t s = k; s-- > first && k - s <= FORM;)
        if (word_is(r, s, W_LIGHT) && s + r->class_len[s] == k && r->text->words[s].upos != AUX && r->mention_at[s] < 0)
            return s;
    return MAP_NONE;
}

/* The verb that has the phrase of the noun at I as its object. */
static uint32_t verb_before_phrase(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = r->noun_of && r->noun_of[i] >= 0 ? r->nouns.v[r->noun_of[i]].first : i;
    for (uint32_t n = 0; k > first && n < BACK; n++, k--) {
        uint32_t s = light_before(r, k, first);
        if (s != MAP_NONE) return s;
        uint8_t pos = r->text->words[k - 1].upos;
        if (r->mention_at[k - 1] >= 0 || (pos != ADV && pos != ADJ && pos != DET && pos != NUM)) break;
    }
    return MAP_NONE;
}

/* Whether the verb at K is a passive: "was handed", not "is making". */
static bool passive(const struct reading *r, uint32_t k)
{
    return clause_passive(r, k) && !word_feat(r, k, "Tense=Pres") && !word_feat(r, k, "VerbForm=Ger");
}

/* The carrying verb in the passive whose subject the noun in words [I, END) is: "an inquiry into X has been opened". */
static uint32_t verb_behind(const struct reading *r, uint32_t end)
{
    uint32_t last = sentence_last(r, end - 1);
    for (uint32_t k = end; k < last && k < end + AHEAD; k++) {
        if (r->mention_at[k] >= 0) continue;
        if (word_is(r, k, W_LIGHT) && passive(r, k)) return k;
        if (r->text->words[k].upos == VERB || word_is(r, k, W_COMP | W_REL | W_SUB) || word_mark(r, k, ',')) break;
    }
    return MAP_NONE;
}

/* Whether a verb of taking place has the noun for its subject: "Unjuk rasa mahasiswa di Serang berakhir ricuh". What
 * it is about may stand between, "memprotes korupsi". */
static uint32_t happens(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i);
    bool since = !r->rules->pack->head_first && c->i > first && /* "since riots erupted", "says riots broke out" */
                 (word_is(r, c->i - 1, W_SUB) || r->said_in[c->i] != r->said_in[c->i - 1]);
    if (c->i > first && !since &&
        (word_is(r, c->i - 1, W_PREP | W_BY | W_TO | W_WITH | W_FUTURE | W_NEG) ||
         r->text->words[c->i - 1].upos == VERB || r->text->words[c->i - 1].upos == NOUN))
        return MAP_NONE;
    for (uint32_t k = c->end; k < last && k < c->end + HAPPENS; k++) {
        if (r->mention_at[k] >= 0) continue;
        if (r->quoted_at[k] != r->quoted_at[c->i] || word_mark(r, k, ',')) return MAP_NONE;
        if (word_is(r, k, W_REL | W_COMP | W_SUB | W_FUTURE | W_NEG | W_HYPO) && !word_is(r, k, W_PREP))
            return MAP_NONE;
        bool coming = !r->rules->pack->head_first && word_is(r, k - 1, W_FOR | W_FUTURE); /* "to take place" */
        bool describes = !r->rules->pack->head_first && word_is(r, k - 1, W_PREP); /* "of intensified violence" */
        uint32_t behind = k + r->class_len[k]; /* "the invasion ended the reforms" */
        bool acts = !r->rules->pack->head_first && !act_is(c->act, "PROTEST") && behind < last &&
                    r->noun_of[behind] >= 0 && r->time_at[behind] < 0;
        if (reading_word_says(r, k, "happens")) return coming || describes || acts ? MAP_NONE : k;
        bool verb = word_feat(r, k, "VerbForm=Fin") || word_feat(r, k, "VerbForm=Inf");
        if (!r->rules->pack->head_first && verb && !word_is(r, k, W_AUX)) return MAP_NONE; /* "have broken out" */
    }
    return MAP_NONE;
}

/* Whether a noun of acts.tsv stands at K: the passive behind is of that one. */
static bool deed(const struct reading *r, uint32_t k) { return word_act(r, k, 2, NULL); }

bool carrier_voiced(const struct act_row *act)
{
    bool looks = act_in_mode(act, "investigate");
    return !looks && !plover_mutual(act->type) && plover_quad(act->type) % 2 == 1;
}

/* Whether the passive at K tells by whom, right behind it, what the noun of ACT names was done. */
static bool by_whom(const struct reading *r, uint32_t k, const struct act_row *act)
{
    bool meets = act_is(act, "CONSULT") && reading_word_says(r, k, "attended");
    bool voices = carrier_voiced(act) && reading_word_says(r, k, "voices");
    if (!meets && !voices && !reading_word_says(r, k, "carries")) return false;
    uint32_t last = sentence_last(r, k);
    for (k += r->class_len[k]; k < last && r->mention_at[k] < 0 && word_is(r, k, W_AUX);) k++;
    return k < last && (r->mention_at[k] >= 0 || word_is(r, k, W_BY | W_BETWEEN | W_DET));
}

/* The passive that tells of the noun in words [I, END) that it was done, and who did it or to whom, behind it:
 * "Penembakan terhadap warga itu dilakukan dua pria", "penganiayaan yang dialami Budi", "kritik itu disampaikan Ali".
 */
static uint32_t told_behind(const struct reading *r, const struct candidate *c)
{
    uint32_t last = sentence_last(r, c->i);
    bool hard = plover_suffered(c->act);
    for (uint32_t k = c->end; k < last && k < c->end + AHEAD; k++) {
        if (r->mention_at[k] >= 0) continue;
        if (r->quoted_at[k] != r->quoted_at[c->i] || word_mark(r, k, ',')) return MAP_NONE;
        bool held = r->text->words[k].upos == ADJ && r->text->words[k].head > (int32_t)k;
        if (held) return MAP_NONE; /* "gencatan senjata amat penting dilakukan": of the verb, not of the noun */
        if (by_whom(r, k, c->act)) return k;
        if (hard && (reading_word_says(r, k, "carries") || reading_word_says(r, k, "befalls"))) return k;
        if (word_is(r, k, W_COMP | W_SUB | W_FUTURE | W_NEG | W_HYPO) && !word_is(r, k, W_PREP)) return MAP_NONE;
        if (clause_verb(r, k) || r->text->words[k].upos == VERB || deed(r, k)) return MAP_NONE;
    }
    return MAP_NONE;
}

/* What cost lives took place, whoever did it: "kerusuhan yang menewaskan 12 orang", "tewas dalam kerusuhan". */
static bool cost_lives(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = sentence_last(r, c->i), k = c->i;
    if (!act_in_mode(c->act, "riot")) return false;
    while (k > first && word_is(r, k - 1, W_DET)) k--;
    if (k > first + 1 && word_is(r, k - 1, W_PREP | W_BECAUSE) && number_victim(r, k - 2)) return true;
    for (k = c->end; k < last && k < c->end + AHEAD && !word_mark(r, k, ','); k++)
        if (word_is(r, k, W_REL)) return k + 1 < last && number_victim(r, k + 1);
    return false;
}

/* "announced the killing of a man", "called the murder a shame": whether who carries the noun of an attack has only
 * spoken of it; who orders one does it. */
static bool only_tells(const struct reading *r, const struct candidate *c)
{
    const struct cue_row *cue;
    return r->class_len[c->carrier] == 1 && act_is(c->act, "ASSAULT") && clause_cue(r, c->carrier, &cue) &&
           !(cue->order & CUE_ASK);
}

void carrier_find(const struct reading *r, struct candidate *c)
{
    c->carrier = c->happened = MAP_NONE;
    c->carrier_passive = c->carrier_met = false;
    if (c->column != 2) return;
    if (r->rules->pack->head_first || r->text->words[c->i].upos == UPOS_NONE) {
        c->carrier = sides_light(r, c->i) ? c->i : MAP_NONE;
        bool met = c->carrier == MAP_NONE && c->i > sentence_first(r, c->i) && reading_word_says(r, c->i - 1, "met");
        if (met) c->carrier = c->i - 1, c->carrier_met = true; /* "mengalami penyiksaan" */
        c->happens =
            r->rules->pack->head_first && act_is(c->act, "PROTEST") && (happens(r, c) != MAP_NONE || cost_lives(r, c));
        if (c->carrier != MAP_NONE || c->happens || !r->rules->pack->head_first) return;
        c->carrier = told_behind(r, c);
        c->carrier_passive = c->carrier != MAP_NONE;
        c->carrier_met = c->carrier_passive && reading_word_says(r, c->carrier, "befalls");
        return;
    }
    c->happened = happens(r, c);
    c->carrier = verb_before_phrase(r, c->i);
    if (c->carrier != MAP_NONE && only_tells(r, c)) c->carrier = MAP_NONE;
    if (c->carrier != MAP_NONE && passive(r, c->carrier)) /* "he was handed a fine" */
        c->carrier_met = true;
    else if (c->carrier != MAP_NONE)
        c->carrier_met = reading_word_says(r, c->carrier, "met");
    else if ((c->carrier = verb_behind(r, c->end)) != MAP_NONE)
        c->carrier_passive = true;
    bool arrests = act_in_mode(c->act, "arrest") && c->carrier_passive; /* "arrests were made" */
    c->happens = arrests || (act_is(c->act, "PROTEST") && (c->happened != MAP_NONE || c->carrier_passive));
}

/* ---- a meeting during which something else was done ---- */

int32_t carrier_speaker(const struct reading *r, const struct candidate *c)
{
    uint32_t n;
    const uint32_t *within = sayings_within(r, c->i, &n);
    for (uint32_t w = 0; w < n; w++) {
        const struct saying *x = &r->sayings.v[within[w]];
        if (x->cue_end && x->speaker >= 0 && r->sentence_of[x->cue] == r->sentence_of[c->i] && r->said_in[c->i] < 0)
            return x->speaker;
    }
    return -1;
}

/* Whether the word before a noun joins it to what was done meanwhile: "during a meeting", "following talks". */
static bool joins_meeting(const struct reading *r, const struct candidate *c, uint32_t k)
{
    bool visit = act_in_mode(c->act, "visit"); /* "left on a visit", not "relied on talks" */
    bool verb =
        r->text->words[k].upos == VERB && word_hangs(r, k, "case"); /* "following", which taggers have for a verb */
    return verb || (word_is(r, k, W_PREP) && !word_is(r, k, W_BY) && !reading_word_says(r, k, "of") &&
                    (visit || !reading_word_says(r, k, "surface")));
}

/* "praised the plan during a meeting with Y", "arrived for talks with Y": whose deed it was that a preposition joins to
 * the noun for a meeting; of words that hold the noun, whoever says them in the same sentence. */
static int32_t attends(const struct reading *r, const struct candidate *c)
{
    const struct noun *n = r->noun_of[c->i] < 0 ? NULL : &r->nouns.v[r->noun_of[c->i]];
    uint32_t first = sentence_first(r, c->i), k = n ? n->first : first;
    if (k <= first + 1 || !joins_meeting(r, c, k - 1)) return -1;
    for (k--; k > first && !word_feat(r, k, "VerbForm=Fin") && k + WORDS_BETWEEN > n->first; k--) {}
    if (!word_feat(r, k, "VerbForm=Fin")) return -1;
    int32_t s = r->said_in[c->i], m = -1;
    if (r->said_in[k] == s)
        m = clause_subject(r, k);
    else if (s >= 0 && r->sayings.v[s].cue == k && r->statements.v[s].form == RUNUT_INDIRECT)
        m = r->sayings.v[s].speaker;
    bool person = m >= 0 && r->mentions.v[m].actor >= 0 && r->actors.v[r->mentions.v[m].actor].person;
    return person || (m >= 0 && r->mentions.v[m].kind == M_OFFICE) ? m : -1;
}

/* "memaparkan rencana dalam rapat dengan Y", "Hal itu disampaikan Bupati usai pertemuan dengan Y": where heads come
 * first whoever does what a word of occasion hangs the meeting on was there. */
static int32_t attends_behind(struct reading *r, const struct candidate *c)
{
    uint32_t k = r->noun_of[c->i] >= 0 ? r->nouns.v[r->noun_of[c->i]].first : c->i;
    if (k > c->i) k = c->i;
    if (k == sentence_first(r, c->i) || !reading_word_says(r, k - 1, "during")) return -1;
    struct candidate verb = *c;
    verb.i = verb.group = k;
    verb.column = 0;
    int32_t m = sides_subject(r, &verb);
    return m >= 0 && r->mentions.v[m].kind != M_PLACE && r->mentions.v[m].kind != M_COUNTRY &&
                   !sides_has(r, &c->recipient, m)
               ? m
               : -1;
}

int32_t carrier_attends(struct reading *r, const struct candidate *c)
{
    return r->rules->pack->head_first ? attends_behind(r, c) : attends(r, c);
}
