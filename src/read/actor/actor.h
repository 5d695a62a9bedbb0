/* SPDX-License-Identifier: MIT */
/** Actors while they are put together: what the rules of names and those of offices share. */
#ifndef READ_ACTOR_H
#define READ_ACTOR_H
#include "read/core/reading.h"

/** How many actors under one key are looked at. */
enum { INDEX_STEPS = 64 };

struct tokens {
    struct runut_str v[12];
    uint32_t n;
};

/** The words of a name in lower case; hyphens part words too, so that Son-hui and Son Hui meet. */
struct tokens actor_tokens(struct reading *r, struct runut_str name);
/** Whether every word of BRIEF stands in FULL, in order. */
bool actor_within(const struct tokens *brief, const struct tokens *full);
/** Names a person, and registers the words of the name so that a part of it finds him. */
void actor_name(struct reading *r, int32_t a, struct runut_str name);
/** Somebody who is no person, by the name that identifies, whatever form of it the report writes; -1 none. */
int32_t actor_called(struct reading *r, struct runut_str key, const char *country);
/** The named person whom NAME means: the one mentioned last, if several could be; -1 none. */
int32_t actor_named(struct reading *r, struct runut_str name);
/** evidence.c: whether a mention is told to be a person's: by an age, an office, a title, a given name, the list of
 * people, a tagger, or (VOICE) no more than that he says something. */
bool actor_evidence(const struct reading *r, const struct mention *m, bool *voice);
/** The gender that a mention tells by its noun, "wanita muda", a title before the name or the given name: m or f, 0
 * none. */
char actor_gender(const struct reading *r, const struct mention *m);
/** The actor who is row ROW of the list of people, made under NAME where the page has not named him; -1 too many. */
int32_t actor_listed(struct reading *r, uint32_t row, struct runut_str name);
/** pair.c: whether a mention may be two people joined by a hyphen, and who they are where both are known. */
bool pair_shape(const struct reading *r, const struct mention *m);
bool pair_resolve(struct reading *r, struct mention *m);
/** Whether a mention points back to two or three, "keduanya"; and gives the I-th, or one that means somebody's country,
 * those whom it means, where they are told. */
bool pair_several(const struct mention *m);
void pair_anaphor(struct reading *r, uint32_t i);
/** "U.S. and Iraqi soldiers": makes the mention I of a country that shares its noun with the next one that of its own
 * people, "U.S. soldiers", and returns their actor; -1 where it describes no such noun. */
int32_t pair_shared(struct reading *r, uint32_t i);
/** alias.c: notes the byname that stands behind the name of M, whose actor A is: "Agus Hadi (AH)", "… alias X". */
void alias_note(struct reading *r, const struct mention *m, int32_t a);
/** Notes the byname behind word K in a description of actor A: "politikus yang akrab disapa Gus Choi ini". */
void alias_described(struct reading *r, uint32_t k, int32_t a);
/** Who bears this byname, -1 nobody. */
int32_t alias_of(struct reading *r, struct runut_str name);
/** Whose the mention is, ISO 3166-1 alpha-3; NULL unknown. */
const char *actor_country(struct reading *r, const struct mention *m);
/** The actor who is a country, made under OTHERWISE where the pack names it not; -1 too many. */
int32_t actor_of_country(struct reading *r, const char *code, struct runut_str otherwise);
/** The first name that the pack gives a country; OTHERWISE where it has none. */
struct runut_str actor_country_name(const struct reading *r, const char *country, struct runut_str otherwise);
#endif
