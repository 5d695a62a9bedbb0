/* SPDX-License-Identifier: MIT */
/** Pages read by several threads, handed on in the order in which they came. */
#ifndef CLI_POOL_H
#define CLI_POOL_H
#include "cli/gather.h"
#include <signal.h>

/** A page and what became of it. */
struct task {
    struct unit unit;
    struct runut_document *doc; /* NULL where the unit is refused, memory was out, or its records were asked for */
    const char *id, *rejected;  /* the page's id, and why there is no report of it or NULL; as long as the unit */
    struct buf records;         /* JSON Lines, where they were asked for */
    bool done;
};

struct pool_work {
    const struct runut_engine *engine;
    struct gather *gather;
    unsigned want; /* enum runut_want */
    bool render;   /* write the records, and let go of the document and the page's bytes */
    int threads;   /* 1: the caller's alone */
    /** Whether a unit is wanted at all; NULL: each is. Called in order, by the caller's thread. */
    bool (*wanted)(void *user, struct unit *unit);
    /** Takes a finished page, in order, by the caller's thread; false stops the work. */
    bool (*take)(void *user, struct task *task);
    void *user;
    const volatile sig_atomic_t *stop; /* becomes true when a signal asks to end; NULL: never */
};

/** Does the work: every unit that is gathered, or until TAKE wants no more. RUNUT_INTERNAL where no thread can be made.
 */
enum runut_status pool_run(const struct pool_work *work);
/** What --jobs says, else the machine's number of processors. */
int pool_threads(const struct cli *cli);
#endif
