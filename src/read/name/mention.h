/* SPDX-License-Identifier: MIT */
/** Phrases that name somebody, found and mended before they are resolved to actors. */
#ifndef READ_MENTION_H
#define READ_MENTION_H
#include "read/core/reading.h"

/** heading.c: tags verbs of headlines in title case that a tagger takes for names; `upper` and `lower` are there. */
void heading_verbs(struct reading *r);
/** Forgets which sentences are in title case: before names are looked for, and when verbs were tagged anew. */
void heading_forget(struct reading *r);

/** names.c: sets right where taggers begin the names of people, behind offices, bodies and places; the words of names
 * and of speakers that the report knows are noted. */
void names_begin(struct reading *r);

/** Finds every phrase that names somebody. */
void mention_find(struct reading *r);
/** A new mention of a noun phrase that nothing names, with an actor of its own. */
int32_t mention_of_noun(struct reading *r, const struct noun *n);
/** Makes a mention stand for the whole noun phrase whose head it is; COUNTRY is whose that is, NULL unknown. Before
 * actor_resolve. */
void mention_widen(struct reading *r, int32_t mention, const struct noun *n, const char *country);
/** Makes a mention of somebody by a common noun that of the name NAME at the end of its phrase. Before actor_resolve.
 */
void mention_named(struct reading *r, int32_t mention, int32_t name);
/** Makes a name right before an office what the office is for: "Climate Change Minister Lee Waters". Before
 * actor_resolve. */
void mention_describes(struct reading *r, int32_t mention);
/** Gives a mention the country that describes it. Before actor_resolve. */
void mention_of_country(struct reading *r, int32_t mention, const char *country);
#endif
