/* SPDX-License-Identifier: MIT */
/** Units that know of each other: pages of one article become one unit, and lists tell of the pages given beside them.
 */
#ifndef CLI_GATHER_H
#define CLI_GATHER_H
#include "cli/beside.h"

enum {
    GATHER_UNITS = 32, /* that are looked at together: pages of an article lie no further apart in the input */
    GATHER_BYTES = 32 << 20
}; /* of them */

/** A unit that waits, and what its head says of its place. */
struct waiting {
    struct unit unit;
    char sha256[65];        /* of its bytes, "" until it is known */
    struct runut_leaf leaf; /* number 0: it is no page of several */
};

struct gather {
    const struct runut_engine *engine;
    struct source source;
    struct beside beside;
    struct waiting ring[GATHER_UNITS];
    size_t first, n, bytes;
};

/** ENGINE and INPUTS must outlive it. Where lists are among the inputs these are gone through once before. */
void gather_init(struct gather *g, const struct runut_engine *engine, const struct inputs *inputs,
                 const struct cli *cli);
/** As source_next does; the pages of an article that are not its first become units with `same_as`. */
bool gather_next(struct gather *g, struct unit *u);
bool gather_ended(const struct gather *g);
void gather_done(struct gather *g);
#endif
