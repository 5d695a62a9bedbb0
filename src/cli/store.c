/* SPDX-License-Identifier: MIT */
#include "cli/store.h"
#include "cli/output.h"
#include <stdlib.h>

const char *cli_store_path(const struct cli *cli)
{
    const char *path = cli->value[OPT_STORE] ? cli->value[OPT_STORE] : getenv("RUNUT_STORE");
    return path && *path ? path : NULL;
}

int cli_store_open(const struct cli *cli, enum runut_open how, struct runut_store **store)
{
    struct runut_err err = {0};
    const char *path = cli_store_path(cli);
    *store = NULL;
    if (!path) {
        say("%s: which store? Name it with -d STORE, or in RUNUT_STORE", cli->command->name);
        return RUNUT_USAGE;
    }
    *store = runut_store_open(path, how, &err);
    return *store ? RUNUT_OK : say_err(&err);
}

int cli_store_close(struct runut_store *store, int status)
{
    struct runut_err err = {0};
    if (!store || runut_store_close(store, &err) == RUNUT_OK) return status;
    int closing = say_err(&err);
    return status == RUNUT_OK || status == RUNUT_REFUSED ? closing : status;
}
