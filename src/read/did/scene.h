/* SPDX-License-Identifier: MIT */
/** The scene of an event: the place and the day that its own clause tells. */
#ifndef READ_SCENE_H
#define READ_SCENE_H
#include "read/did/candidate.h"

/** Fills in the place of an event, with the country that the gazetteer knows; leaves it empty where its clause names
 * none. */
void scene_where(const struct reading *r, const struct candidate *c, struct runut_event *e);
/** The day of the trigger's clause; for an act of speech the day it was said. Value NULL where none is told. */
struct runut_date scene_when(const struct reading *r, const struct candidate *c);
/** undated.c: the days, `inferred`, of deeds whose clause tells none, once all events are found. */
void scene_infer(struct reading *r);
#endif
