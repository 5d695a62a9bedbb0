/* SPDX-License-Identifier: MIT */
/** Reported words: their edges, and the statement that is made of them. Words are counted in the text; MAP_NONE is
 * none. */
#ifndef READ_CONTENT_H
#define READ_CONTENT_H
#include "read/said/saying.h"

/** The first word of [from, end) with one of CLASSES, at FROM's level of quotation. */
uint32_t content_word(const struct reading *r, uint32_t from, uint32_t end, uint32_t classes);
/** Whether word I belongs to a day, rather than to a stretch or a habit ("every year"). */
bool content_day(const struct reading *r, uint32_t i);
/** Whether word K is a complementizer ("that") as the tagger reads it. */
bool content_complementizer(const struct reading *r, uint32_t k);
/** The first complementizer of [from, end), or word with one of the classes ALSO. */
uint32_t content_opener(const struct reading *r, uint32_t from, uint32_t end, uint32_t also);
/** Whether a cue stands between K and END, so that what follows is told by another. */
bool content_cue_ahead(const struct reading *r, uint32_t k, uint32_t end);
/** Where reported words end that begin at FROM. */
uint32_t content_end(const struct reading *r, uint32_t from);
/** The same for words that the cue at I reports: one in a clause between the subject and the verb of its sentence, "the
 * envoy, who says C, left", reports no more than that clause holds. */
uint32_t content_within(const struct reading *r, uint32_t i, uint32_t from);
/** Where the marks and days begin that close words [from, end), "on Tuesday."; END where none do. */
uint32_t content_before_days(const struct reading *r, uint32_t from, uint32_t end);
/** Where a noun phrase that is denied or called for ends within words [from, end): before what the sentence goes on to,
 * "the allegations | and called them baseless". END where the words are a clause. */
uint32_t content_phrase_end(const struct reading *r, uint32_t from, uint32_t end);
/** Where the ground [from, end) of blame or thanks ends, or what somebody is called: before what the sentence goes on
 * to, "the delay | , but he". */
uint32_t content_ground_end(const struct reading *r, uint32_t from, uint32_t end);
/** Where words [from, end), a noun phrase, end without the day of saying behind them. */
uint32_t content_without_day(const struct reading *r, uint32_t from, uint32_t end);
/** Whether words [from, end) hold a clause, as far as tags tell: where there are none, they may. */
bool content_clause(const struct reading *r, uint32_t from, uint32_t end);
/** Whether words [first, end) only join their sentence to the one before: "Padahal", "Oleh karena itu". */
bool content_connects(const struct reading *r, uint32_t first, uint32_t end);
/** Whether words [first, end) need what follows: a noun phrase, or what a preposition or conjunction opens. */
bool content_lacks_verb(const struct reading *r, uint32_t first, uint32_t end);
/** Whether words [first, end) are but a noun phrase, with what hangs on it, that the tree has as the object of the verb
 * at I. */
bool content_noun_alone(const struct reading *r, uint32_t i, uint32_t first, uint32_t end);
/** Whether at BEHIND, without a comma, begins what is told of words [first, end). */
bool content_predicate(const struct reading *r, uint32_t first, uint32_t end, uint32_t behind);

/** Makes the statement of draft D whose content is words [first, end). False where they are too few to be one. */
bool content_report(struct reading *r, struct draft *d, uint32_t first, uint32_t end);
/** The same where the attribution [end, behind) may stand within the content: "C1, kata X, C2". */
bool content_report_around(struct reading *r, struct draft *d, uint32_t first, uint32_t end, uint32_t behind);
/** Reports [first, end) and the words from BEHIND on as one statement: what stands between them is no content. */
bool content_report_amid(struct reading *r, struct draft *d, uint32_t first, uint32_t end, uint32_t behind);
#endif
