/* SPDX-License-Identifier: MIT */
/** runut verify: every passage proved from the stored bytes, offline. */
#include "cli/output.h"
#include "cli/store.h"

int cmd_verify(const struct cli *cli)
{
    struct runut_store *store;
    struct runut_err err = {0};
    uint64_t proven = 0;
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    status = runut_store_verify(store, &proven, &err);
    if (status != RUNUT_OK)
        status = say_err(&err);
    else if (!cli_has(cli, OPT_QUIET))
        say("%llu passages are what the bytes of their pages say", (unsigned long long)proven);
    return cli_store_close(store, status);
}
