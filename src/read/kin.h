/* SPDX-License-Identifier: MIT */
/** People told by whose they are: "ayah Rudi Hartawan". */
#ifndef READ_KIN_H
#define READ_KIN_H
#include "read/reading.h"

/** Reads such a phrase at word I, before END, into P. Returns the word behind it, I where there is none. */
uint32_t kin_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p);
#endif
