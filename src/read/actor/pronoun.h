/* SPDX-License-Identifier: MIT */
/** Whom pronouns mean: what pronoun.c, of one person, they.c, of several, and it.c, of bodies, ask of a mention. */
#ifndef READ_PRONOUN_H
#define READ_PRONOUN_H
#include "read/core/reading.h"

/** Whether a preposition stands before mention M, so that it is not what its sentence is about; "menurut Budi" is, and
 * who did it in a passive of no person, "Usulan itu ditolak oleh Budi". */
bool pronoun_governed(const struct reading *r, const struct mention *m);
/** Whether mention M stands right behind a verb, as its object. */
bool pronoun_object(const struct reading *r, const struct mention *m);
/** The first person of sentence S but for OTHER whom no preposition governs, not inside a quotation; -1 none. */
int32_t pronoun_first_person(const struct reading *r, uint32_t s, int32_t other);
/** Whether a mention only describes its noun: "police powers". */
bool pronoun_describes(const struct reading *r, const struct mention *m);
/** Whether a mention is of several: a group, a body, a company. */
bool pronoun_several(const struct reading *r, const struct mention *m);
/** Where actor A is named before word I in sentence S and says what stands there: the word behind him; MAP_NONE where
 * he does not. */
uint32_t pronoun_tells(const struct reading *r, uint32_t s, uint32_t i, int32_t a);
/** Whom the pronoun at I of sentence S, of one or SEVERAL, means where that would be A: where A only tells of what
 * hurts them, whoever suffers it in his words; -1 where that is nobody and A is of the law. */
int32_t pronoun_not_teller(const struct reading *r, uint32_t s, uint32_t i, bool several, int32_t a);
/** they.c: whether the mention THEY, which opens sentence S, means those joined whom the sentence before is about, and
 * who they are then; whom "they" at word I means, -1 nobody. */
bool they_joint(struct reading *r, uint32_t s, int32_t they);
int32_t they_mean(const struct reading *r, uint32_t s, uint32_t i);
/** What "it" at word I of sentence S is, where it acts: the actor of the body named before it in the sentence, the one
 * that spoke last in the sentence before, or the one which that is about; -1 none. A thing that stands there, "the
 * plan", leaves it open. */
int32_t it_means(const struct reading *r, uint32_t s, uint32_t i);
#endif
