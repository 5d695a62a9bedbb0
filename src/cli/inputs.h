/* SPDX-License-Identifier: MIT */
/** The files that a command line means: operands, folders walked, names from standard input. */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H
#include "base/arena.h"
#include "cli/cli.h"

struct input_file {
    const char *path; /* "-": standard input */
    uint64_t size;    /* 0 unknown */
    bool again;       /* it can be read twice: a file, no pipe */
    int error;        /* errno: it cannot be read; 0 */
};

struct inputs {
    struct arena arena;
    VEC(struct input_file) files;
    uint64_t bytes; /* of all; 0 where one of them is unknown */
};

/** Fills IN with what the operands of CLI and, with --null, standard input name. */
enum runut_status inputs_find(struct inputs *in, const struct cli *cli);
void inputs_done(struct inputs *in);
#endif
