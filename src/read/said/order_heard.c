/* SPDX-License-Identifier: MIT */
/**
 * What somebody is told, where nobody is named who told it: "the council was told that C", "C, a jury heard", and in a
 * title "C, council told". Whoever is told does not speak; who told it stands behind "by" or nowhere.
 */
#include "read/clause/speaker.h"
#include "read/core/why.h"
#include "read/said/content.h"
#include "read/said/order_rules.h"

/* Whether the cue [i, end) is a passive of telling, or ends a title in which it stands for one: "residents told". */
static bool is_told(const struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    if (!(cue->order & CUE_TELL) || strcmp(cue->act, "assert") != 0) return false;
    bool title = in_heading(r, i) && end >= sentence_last(r, i) && word_feat(r, i, "Tense=Past");
    return title || speaker_passive(r, i);
}

/* Whether the phrase WHO is one that hears cases, and the word at I its hearing: "the court heard". */
static bool hears(const struct reading *r, const struct naming *who, uint32_t i)
{
    return reading_word_says(r, i, "hear") && word_feat(r, i, "VerbForm=Fin") &&
           reading_word_says(r, who->bare - 1, "hearing");
}

/* Where the words begin that somebody is told behind the cue that ends at K; MAP_NONE where none do: "told to leave".
 */
static uint32_t behind(const struct reading *r, uint32_t k, uint32_t last, struct draft *d)
{
    struct naming by;
    if (k < last && word_is(r, k, W_BY) && speaker_after(r, k + 1, last, &by)) {
        d->at.speaker = by.mention;
        d->phrase = by.first;
        d->phrase_end = k = by.end;
    }
    while (k < last && r->time_at[k] >= 0) k++;
    if (k + 2 >= last || r->text->words[k].flags & WORD_PUNCT) return MAP_NONE;
    if (content_complementizer(r, k)) return k + 1;
    return word_is(r, k, W_PREP | W_FOR | W_SUB | W_TO) || d->phrase_end ? MAP_NONE : k;
}

bool order_heard(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end)
{
    struct naming who;
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i);
    if (r->rules->pack->head_first || !speaker_before(r, i, &who) || who.first >= who.end) return false;
    if (!is_told(r, cue, i, end) && !hears(r, &who, i)) return false;
    struct draft d = order_draft(cue, i, end);
    d.act = "assert";
    why_begin(r, WHY_TOLD);
    d.to = (struct runut_named){.name = words_text(r, who.first, who.bare)};
    bool ends = end >= last || (r->text->words[end].flags & WORD_PUNCT && !word_mark(r, end, ':'));
    if (ends && who.first > first + 2 && word_mark(r, who.first - 1, ','))
        return content_clause(r, first, who.first) && content_report(r, &d, first, who.first - 1);
    uint32_t from = ends ? MAP_NONE : behind(r, end, last, &d);
    if (from == MAP_NONE) return false;
    uint32_t stop = content_within(r, i, from);
    return content_clause(r, from, stop) && content_report(r, &d, from, stop);
}
