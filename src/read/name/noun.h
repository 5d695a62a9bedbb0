/* SPDX-License-Identifier: MIT */
/** Noun phrases by their tags: what stands in a clause, whether a table knows it or not. */
#ifndef READ_NOUN_H
#define READ_NOUN_H
#include "read/core/reading.h"

/** Cuts every sentence into noun phrases and lets mentions of people by a common noun cover theirs; after mention_find.
 * Where words have no tags there are none. */
void noun_build(struct reading *r);
/** The noun phrase that begins at word I, or what is left of one from there on behind a trigger that is its head; false
 * where none does. It ends before STOP. */
bool noun_at(const struct reading *r, uint32_t i, uint32_t stop, struct noun *out);
/** The noun phrase that ends right before word I; NULL where none does. */
const struct noun *noun_before(const struct reading *r, uint32_t i);
/** N, or where it is the place that another phrase is in, that phrase: "leaders in France, who". FIRST is where the
 * sentence begins; NULL stays NULL. */
const struct noun *noun_not_place(const struct reading *r, const struct noun *n, uint32_t first);
/** Whether word I is a noun that closes a phrase which has begun before it, in a language whose heads come last: no
 * verb. */
bool noun_last(const struct reading *r, uint32_t i);
/** Whether word I only describes the head of its phrase, in a language whose heads come last: "riot vans". */
bool noun_describes(const struct reading *r, uint32_t i);
/** Whether the phrase means people without a word for them: a bare number ("two were charged") or a determiner like
 * "seorang". */
bool noun_people(const struct reading *r, const struct noun *n);
/**
 * The party that a noun phrase names: the mention that is its head; the whole phrase where its determiner tells a
 * person ("seorang") or a number stands for people; of a thing, whose it is ("a Chinese fishing boat"). -1 where it is
 * nobody's.
 */
int32_t noun_party(struct reading *r, const struct noun *n);
/** Whether the phrase at word K has another head than the party it begins with: "Welsh imports". */
bool noun_owned(const struct reading *r, uint32_t k);
/** Whether a phrase is but a number between a name and a mark: "Tom Hill, 23, was". */
bool noun_age(const struct reading *r, const struct noun *n);
/** Whether mention M is but what a phrase for a thing is called after, "wabah Ebola", "the ECO scheme": nobody by that,
 * unless a table or another place of the report knows it as somebody. "anggota Garda Merapit" is of people. */
bool noun_label(const struct reading *r, int32_t m);
#endif
