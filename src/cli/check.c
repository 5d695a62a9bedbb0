/* SPDX-License-Identifier: MIT */
/** runut check: the store's file itself, every page of it. */
#include "cli/output.h"
#include "cli/store.h"

int cmd_check(const struct cli *cli)
{
    struct runut_store *store;
    struct runut_err err = {0};
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    status = runut_store_check(store, &err);
    if (status != RUNUT_OK)
        status = say_err(&err);
    else if (!cli_has(cli, OPT_QUIET))
        say("%s is sound", cli_store_path(cli));
    return cli_store_close(store, status);
}
