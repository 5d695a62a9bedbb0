/* SPDX-License-Identifier: MIT */
/** Standard output, standard error, and what is known about the terminal. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H
#include "cli/cli.h"

/** "runut: " and a message on standard error; ends a line of progress first. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
/** Says what went wrong and returns its status. */
int say_err(const struct runut_err *err);
/** The packs that the command line names, with --site's; NULL with ERR set where one cannot be opened. */
struct runut_engine *engine_of(const struct cli *cli, unsigned want, struct runut_err *err);

/** Where data goes: a file that is renamed into place when it is complete, or standard output. */
struct output {
    FILE *to;
    const char *path; /* NULL: standard output */
    char *temporary;
    int error; /* errno of the first failure; EPIPE is no failure but the reader's wish to stop */
};
/** Opens PATH for writing, NULL for standard output. */
int output_open(struct output *o, const char *path);
/** A runut_write: false once writing has failed. */
bool output_write(void *output, const char *bytes, size_t len);
/** Flushes, puts the file into place, and returns STATUS, or what went wrong with the output. */
int output_close(struct output *o, int status);
bool output_flush(struct output *o);

/** Columns: COLUMNS, else those of the terminal that is behind standard output, or behind a pager; else 0. */
int output_width(void);
/** Standard output is a terminal that shows colour, and nobody asked for none. */
bool output_colour(void);
#endif
