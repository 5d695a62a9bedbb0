/* SPDX-License-Identifier: MIT */
/** Whom pronouns mean: what pronoun.c, of people, and it.c, of bodies, ask of a mention. */
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
/** What "it" at word I of sentence S is, where it acts: the actor of the body named before it in the sentence, the one
 * that spoke last in the sentence before, or the one which that is about; -1 none. A thing that stands there, "the
 * plan", leaves it open. */
int32_t it_means(const struct reading *r, uint32_t s, uint32_t i);
#endif
