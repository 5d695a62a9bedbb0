/* SPDX-License-Identifier: MIT */
/** Who did what to whom, when; who claims it. */
#ifndef READ_EVENT_H
#define READ_EVENT_H
#include "read/core/reading.h"

/** Finds the events of a page whose statements are found. */
void event_find(struct reading *r);
#endif
