/* SPDX-License-Identifier: MIT */
/** The store that a command line names. */
#ifndef CLI_STORE_H
#define CLI_STORE_H
#include "cli/cli.h"

/** Opens the store of --store or RUNUT_STORE; the exit status, with a message on standard error where it is not 0. */
int cli_store_open(const struct cli *cli, enum runut_open how, struct runut_store **store);
/** Closes STORE (may be NULL) and returns STATUS, or what went wrong with the last commit. */
int cli_store_close(struct runut_store *store, int status);
/** Its path, NULL where none is named. */
const char *cli_store_path(const struct cli *cli);
#endif
