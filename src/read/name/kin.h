/* SPDX-License-Identifier: MIT */
/** People told by whose they are: "ayah Rudi Hartawan". */
#ifndef READ_KIN_H
#define READ_KIN_H
#include "read/core/reading.h"

/** Reads such a phrase at word I, before END, into P. Returns the word behind it, I where there is none. */
uint32_t kin_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p);
/** "pelaku pengeroyokan rombongan kiai | dan Banser": where the phrase N ends, with whoever "and" joins to it, if the
 * noun of a deed of force and whom that met stand within it; else where N does. */
uint32_t kin_met(const struct reading *r, const struct noun *n);

#endif
