/* SPDX-License-Identifier: MIT */
/** runut backup: a consistent copy of the store in a new file. */
#include "cli/output.h"
#include "cli/store.h"

int cmd_backup(const struct cli *cli)
{
    struct runut_store *store;
    struct runut_err err = {0};
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    status = runut_store_backup(store, cli->args[0], &err);
    if (status != RUNUT_OK) status = say_err(&err);
    return cli_store_close(store, status);
}
