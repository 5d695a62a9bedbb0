/* SPDX-License-Identifier: MIT */
/** What became of the pages: the sums that are told at the end, and that must agree with what the reader of the input counted. */
#ifndef CLI_TALLY_H
#define CLI_TALLY_H
#include <stdbool.h>
#include <stdint.h>

struct tally {
    uint64_t reports, duplicates, refused, kept; /* kept: in the store before */
};

/** All of them. */
uint64_t tally_sum(const struct tally *t);
/** Says the sums, where ALOUD. False, and said in any case, where they are not the UNITS that the reader counted: a bug. */
bool tally_tell(const struct tally *t, uint64_t units, bool aloud);
#endif
