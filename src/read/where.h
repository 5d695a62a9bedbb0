/* SPDX-License-Identifier: MIT */
/** Where an event happens: a place of its own clause. */
#ifndef READ_WHERE_H
#define READ_WHERE_H
#include "read/candidate.h"

/** Fills in the place of an event, with the country that the gazetteer knows; leaves it empty where the clause names
 * none. */
void where_set(const struct reading *r, const struct candidate *c, struct runut_event *e);
#endif
