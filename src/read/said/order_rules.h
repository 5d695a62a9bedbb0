/* SPDX-License-Identifier: MIT */
/** The rules of word orders, and what they share. Each rule reads the cue of words [i, end) and tells whether it made a
 * statement. */
#ifndef READ_ORDER_RULES_H
#define READ_ORDER_RULES_H
#include "read/said/content.h"
#include "read/clause/speaker.h"

/** Sets the speaker of D to the subject of the cue at I: the phrase before it, else whose the verb is that it hangs on.
 * False where nobody speaks. */
bool order_subject(struct reading *r, uint32_t i, struct draft *d);
/** "Hal ini", "that": no one, but what was told before. */
bool order_matter(const struct reading *r, const struct naming *who);
/** A draft with the cue in words [i, end). */
struct draft order_draft(const struct cue_row *cue, uint32_t i, uint32_t end);
/** "mengutip X" between words FROM and LAST: X speaks, who cites passes on. */
void order_cited(const struct reading *r, struct draft *d, uint32_t from, uint32_t last);

/** Makes the sentence before that of word I the content of D, where nobody has it yet. */
bool order_sentence_before(struct reading *r, struct draft *d, uint32_t i);

/** "apologised after the fire had spread": whether the words at K tell only after what somebody spoke, and no clause
 * with a verb of its own goes on to what. */
bool order_only_when(const struct reading *r, uint32_t k, uint32_t last);

/** Whether the speaker's phrase of D is a text that tells what was found, "a Herald poll", "an analysis of the
 * reports".
 */
bool order_findings(const struct reading *r, const struct draft *d);

/** order_after.c: "C, kata X" and "C, X told Y" without quotation marks. */
bool order_told_after(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);

/** order_object.c */
bool order_called(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_called_plainly(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_asked(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_accused(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_grounded(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_spoken_of(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);

/** order_according.c. The second: whether words [first, end) behind a leading source and a comma tell who he is, and
 * another comma closes them. */
bool order_according(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_apposed(const struct reading *r, uint32_t first, uint32_t end);

/** order_heard.c: tried before all others, for what is told there the cue's subject does not say. */
bool order_heard(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);

/** order_noun.c. The second: where the words begin that the noun phrase at K names, "concern that C", with its ACT; the
 * noun is used then. MAP_NONE where it names none. */
bool order_named_words(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
uint32_t order_noun_words(struct reading *r, uint32_t k, uint32_t last, const char **act);

/** order_denied.c. "C dibantah X", "hal itu dibenarkan X": what D's speaker denies or confirms stands before the cue at
 * I. */
bool order_answered(struct reading *r, struct draft *d, uint32_t i);
bool order_denied(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
bool order_declined(struct reading *r, const struct cue_row *cue, uint32_t i, uint32_t end);
/** Whether the words of S deny by themselves, whatever their cue: "there is no evidence", "tudingan itu bohong". */
bool order_denies(const struct reading *r, const struct saying *s);
#endif
