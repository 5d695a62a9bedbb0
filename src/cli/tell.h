/* SPDX-License-Identifier: MIT */
/** What the commands that tell of a store share. */
#ifndef CLI_TELL_H
#define CLI_TELL_H
#include "cli/cli.h"

/** The filters and the form of output that a command line asks for. */
struct runut_query cli_query(const struct cli *cli, enum runut_view view);
/** Opens the store, tells, and returns the exit status. */
int cli_tell(const struct cli *cli, const struct runut_query *query);
#endif
