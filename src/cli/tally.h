/* SPDX-License-Identifier: MIT */
/** What became of the pages: the sums that are told at the end, and that must agree with what the reader of the input
 * counted. */
#ifndef CLI_TALLY_H
#define CLI_TALLY_H
#include "cli/unit.h"

struct tally {
    uint64_t reports, duplicates, refused, kept; /* kept: in the store before */
    uint64_t unreadable;                         /* of those refused */
};

/** Names a unit that is refused, and why, on standard error. */
void say_refused(const struct unit *u, const char *reason);
/** All of them. */
uint64_t tally_sum(const struct tally *t);
/** Says the sums, where ALOUD. False, and said in any case, where they are not the UNITS that the reader counted: a
 * bug. */
bool tally_tell(const struct tally *t, uint64_t units, bool aloud);
/** The exit status: done, some refused, or RUNUT_INPUT where nothing of the input could be read at all. */
enum runut_status tally_status(const struct tally *t);
#endif
