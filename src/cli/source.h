/* SPDX-License-Identifier: MIT */
/** Files to units: one for a page, as many as it holds for a container. What it is packed with is undone on the way. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H
#include "cli/container.h"
#include "cli/inputs.h"

struct source {
    const struct inputs *inputs;
    struct runut_input like;      /* what the command line says of every page */
    const char *format;           /* --format, or "auto" */
    size_t next;                  /* file */
    const struct container *kind; /* of the file that is open; NULL: none is */
    struct contents open;
    bool telling;   /* lists give their addresses instead of pages */
    uint64_t parts; /* units that the open file has given */
    uint64_t units; /* that all have given */
    uint64_t bytes; /* of the files before the open one */
};

void source_init(struct source *s, const struct inputs *inputs, const struct cli *cli);
/** Fills U, which is initialised, with the next unit; false at the end. */
bool source_next(struct source *s, struct unit *u);
/** Whether a list (a feed, a site map) is among the inputs that can be read again. */
bool source_lists(const struct inputs *inputs, const struct cli *cli);
/** Whether source_next has come to the end. */
bool source_ended(const struct source *s);
/** How much of all input has been read, in bytes of the files as they are. */
uint64_t source_at(const struct source *s);
void source_done(struct source *s);
#endif
