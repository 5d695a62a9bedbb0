/* SPDX-License-Identifier: MIT */
/** To whom something is told, as the object of the verb of telling: "told the meeting (that) C". */
#ifndef READ_LISTENER_H
#define READ_LISTENER_H
#include "read/core/reading.h"

/** The word behind the phrase of whoever is told, which begins at K right behind the cue and ends before LAST; K where
 * nobody is told. OBJECT: somebody must be, "told"; else he may be, "warned (families) C", and the phrase before a verb
 * is its subject. */
uint32_t listener_end(const struct reading *r, uint32_t k, uint32_t last, bool object);

#endif
