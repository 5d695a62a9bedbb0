/* SPDX-License-Identifier: MIT */
/** Files to units: one for a page, one for each line of JSON Lines; gzip is undone on the way. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H
#include "cli/inputs.h"
#include "cli/unit.h"

struct source {
    const struct inputs *inputs;
    struct runut_input like; /* what the command line says of every page */
    const char *format;      /* --format, or "auto" */
    size_t next;             /* file */
    struct stream file;      /* the container that is open */
    unit_reader *reader;     /* of its kind */
    uint64_t parts;          /* units that it has given */
    uint64_t bytes;          /* of the files before the open one */
};

void source_init(struct source *s, const struct inputs *inputs, const struct cli *cli);
/** Fills U, which is initialised, with the next unit; false at the end. */
bool source_next(struct source *s, struct unit *u);
/** Whether source_next has come to the end. */
bool source_ended(const struct source *s);
/** How much of all input has been read, in bytes of the files as they are. */
uint64_t source_at(const struct source *s);
void source_done(struct source *s);
#endif
