/* SPDX-License-Identifier: MIT */
/** A phrase that names somebody: an office with its holder, a body with its country, a name with its apposition. */
#ifndef READ_PHRASE_H
#define READ_PHRASE_H
#include "read/name/element.h"
#include "read/core/reading.h"

/** One that holds nothing yet. */
extern const struct phrase phrase_none;

/** Reads the longest phrase at word I, before END, into P (which begins as phrase_none) and the word behind its
 * determiners into CORE. Returns the word behind it, I where there is none. */
uint32_t phrase_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p, uint32_t *core);
/** phrase_element.c: the element at word I, before END, that P goes on with, which has begun; E_NONE where there is
 * none.
 */
struct element phrase_element(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end);
/** "(AS)", "(52)", "(kiri)": how many words a short bracket at I takes, 0 where none stands there. */
uint32_t phrase_bracket(const struct reading *r, uint32_t i, uint32_t end);
/** "(PMI)", "(Kejagung)" at I behind a name that it shortens and that begins at FIRST: three words, or 0. */
uint32_t phrase_acronym(const struct reading *r, uint32_t first, uint32_t i, uint32_t end);
/** What a mention of it is. */
enum mention_kind phrase_kind(const struct reading *r, const struct phrase *p);
/** Whether it names an outlet or news agency, which passes words on. */
bool phrase_outlet(const struct reading *r, const struct phrase *p);
/** "Kepala Bidang Pertamanan | pada Dinas Perumahan": whether at I a preposition before a body's name tells where
 * somebody holds an office. */
bool phrase_at_body(const struct reading *r, uint32_t i, uint32_t end);
#endif
