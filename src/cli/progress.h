/* SPDX-License-Identifier: MIT */
/** One line on standard error about long work: how many, how fast, how long still. Shown on a terminal only. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H
#include <stdbool.h>
#include <stdint.h>

struct progress {
    bool shown;     /* it is a terminal, and nobody asked for quiet */
    uint64_t total; /* bytes to read, 0 unknown */
    double began, drawn;
};
/** Begins; QUIET shows nothing. */
void progress_begin(struct progress *p, bool quiet, uint64_t total);
/** Redraws the line, five times a second at most, and not within the first second. */
void progress_show(struct progress *p, uint64_t pages, uint64_t bytes);
/** Says what is going on now, until the next line or the end. */
void progress_note(const struct progress *p, const char *what);
void progress_end(struct progress *p);
/** Takes the line off the terminal, so that a message can stand there. */
void progress_clear(void);
#endif
