/* SPDX-License-Identifier: MIT */
/** Files to units: one for a page, one for each line of JSON Lines; gzip is undone on the way. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H
#include "cli/inputs.h"
#include "cli/unit.h"
#include <zlib.h>

/** A file that is open for reading. */
struct source_file {
    gzFile gz; /* NULL: none is open */
    const char *path;
    unsigned long line; /* of a container: the one read last, from 1 */
    struct buf buffer;  /* what was read ahead of the line */
    size_t at;          /* in the buffer */
    bool ended;
    bool damaged;        /* the trouble is the file's, not the disk's */
    const char *trouble; /* what ended it before its end; NULL */
};

struct source {
    const struct inputs *inputs;
    struct runut_input like; /* what the command line says of every page */
    const char *format;      /* --format, or "auto" */
    size_t next;             /* file */
    struct source_file file; /* the container that is open */
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
