/* SPDX-License-Identifier: MIT */
/** Chains of noun phrases: what holds each, and which of them heads it. */
#ifndef READ_CHAIN_H
#define READ_CHAIN_H
#include "read/core/reading.h"

/** What stands right before a noun phrase, as far as it tells whose it is. */
enum hold {
    FREE,     /* nothing that governs it */
    JOINED,   /* another phrase and "and" */
    GOVERNED, /* a preposition */
    OBJECT,   /* a verb */
    DEED      /* the noun of a verb, whose it is: "jatuhnya pesawat" */
};

/** What holds the phrase N in the sentence that begins at FIRST; LISTED where it is known to stand in a list, so that a
 * comma joins it. */
enum hold chain_hold(const struct reading *r, const struct noun *n, uint32_t first, bool listed);
/** The phrase that is free to be a subject at the head of the chain that ends with N, a list held as its first; NULL
 * where the chain is an object or an agent. */
const struct noun *chain_head(const struct reading *r, const struct noun *n, uint32_t first);
/** The participle that a preposition joins to the gerund at V, "charged with | killing": whom that is done to, did it;
 * MAP_NONE none. */
uint32_t chain_charge(const struct reading *r, uint32_t v, uint32_t first);
/** The same for the words that begin at V, whatever they are: "convicted of | the murder". */
uint32_t chain_charged(const struct reading *r, uint32_t v, uint32_t first);
/** Whether the participle at V only describes the phrase before it: "freed men held in a camp and arrested two". */
bool chain_reduced(const struct reading *r, uint32_t v);
/** "a member of the Maju Party, who was | held": the phrase for somebody that the relative word before the verb at V
 * stands for, back over bodies, places and things that prepositions hang on it; NULL where no such word stands there,
 * it may stand for a thing, or nobody is there. */
const struct noun *chain_who(const struct reading *r, uint32_t v);
#endif
