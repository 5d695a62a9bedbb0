/* SPDX-License-Identifier: MIT */
/** How many an event killed, injured and arrested, as its clause tells it. */
#ifndef READ_NUMBER_H
#define READ_NUMBER_H
#include "read/core/reading.h"

/** Fills in the dead and injured, or the arrested, of the event whose trigger is words [i, end). Linear in the
 * sentence. */
void number_read(const struct reading *r, uint32_t i, uint32_t end, struct runut_event *e);
/** Whether the word at K tells that somebody died or was hurt: "tewas", "injured". */
bool number_victim(const struct reading *r, uint32_t k);
/** Whether the word at K is of a class of things that are counted and that nobody is: goods, money, arms. */
bool number_ware(const struct reading *r, uint32_t k);
/** Fills in what each statement's own words tell of dead, injured and arrested. */
void number_said(struct reading *r);
#endif
