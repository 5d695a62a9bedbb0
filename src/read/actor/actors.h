/* SPDX-License-Identifier: MIT */
/** Whose the mentions are: what statements and events ask of actors. */
#ifndef READ_ACTORS_H
#define READ_ACTORS_H
#include "read/core/reading.h"

/** actor.c: whose every mention is, but for pronouns. */
void actor_resolve(struct reading *r);
/** Resolves the pronouns of sentence S with what is known when it is reached. */
void actor_pronouns(struct reading *r, uint32_t s);
/** The person whom one of the last sentences before S is about, since somebody spoke; -1 none. Where paragraphs bring
 * in one after the other, "he" and a quotation without attribution are of the newest. */
int32_t actor_introduced(const struct reading *r, uint32_t s);
/** What "it" at word I is, where a text says something, "the letter"; empty where none does. */
struct runut_str actor_text(const struct reading *r, uint32_t i);
/** The party that a mention stands for; N receives how many, since a phrase may mean several. In the arena. */
struct runut_party *actor_parties(struct reading *r, int32_t mention, size_t *n);
/** The *N parties of A, and behind them those of the M of B who are neither among these nor, with no country told, of a
 * sector of theirs: "three people and twelve others". The new count goes into N; it lives as long as the page's arena.
 */
struct runut_party *actor_parties_joined(struct reading *r, const struct runut_party *a, size_t *n,
                                         const struct runut_party *b, size_t m);
#endif
