/* SPDX-License-Identifier: MIT */
/** The trees of the parsed sentences, and what they say of a word. All give -1 or an empty span where there is no tree.
 */
#ifndef READ_TREE_H
#define READ_TREE_H
#include "read/core/reading.h"

/** Builds them. */
void tree_build(struct reading *r);
/** The subject of the verb at I: its own, that of the verb it is joined to, or the noun that its relative clause
 * describes. */
int32_t tree_subject(const struct reading *r, uint32_t i);
/** The word before word I that the tree has as its own subject; -1 none. */
int32_t tree_subject_before(const struct reading *r, uint32_t i);
/** The same where it is no relative word. */
int32_t tree_own_subject(const struct reading *r, uint32_t i);
/** "Soldiers attacked rebels and police arrested two": whether the finite verb at I, which has no subject in the tree,
 * hangs on a verb before word BEFORE that has one: a phrase between "and" and I is then I's, whatever it hangs on. */
bool tree_joins(const struct reading *r, uint32_t i, uint32_t before);
/** The finite verb before word I that the tree hangs a participle there on, which has no subject of its own: "turned
 * down the plea saying he is guilty", not "with the Herald saying"; MAP_NONE none. */
uint32_t tree_participle_of(const struct reading *r, uint32_t i);
/** Whether word I stands below word TOP in what a preposition or a clause hangs on that: "leaders of a group linked to
 * | Zarq". */
bool tree_modifies(const struct reading *r, uint32_t i, uint32_t top);
/** The verb that the one at I is the complement of, through all of them: of "kill" in "for trying to kill" it is
 * "trying"; I where it is of none. */
uint32_t tree_complement_of(const struct reading *r, uint32_t i);
/** The mention that has done what the gerund at I tells, where that is the reason of what is done to it: "sentenced
 * five men to death for plotting"; -1 for none. */
int32_t tree_blamed(const struct reading *r, uint32_t i);
/** The mention whose deed the noun means that the infinitive at I describes: "rencana Jepang untuk membantu", "Japan's
 * plan to help"; -1 for none. */
int32_t tree_meant(const struct reading *r, uint32_t i);
/** Where the clause begins that the verb at I takes, with a subject of its own; MAP_NONE none. */
uint32_t tree_clause(const struct reading *r, uint32_t i);
/** Behind what tells from word K on how, where or when the verb at I is done, where a clause that it takes follows:
 * "said in a statement | the quake was strong". K where none does. */
uint32_t tree_past_frame(const struct reading *r, uint32_t i, uint32_t k);
/** The words of the phrase that I heads, as far as they stand together, without clauses that hang on it. */
void tree_phrase(const struct reading *r, uint32_t i, uint32_t *first, uint32_t *end);
#endif
