/* SPDX-License-Identifier: MIT */
/** runut report: the story as one HTML page. */
#include "cli/output.h"
#include "cli/store.h"
#include "cli/tell.h"

int cmd_report(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_TIMELINE);
    struct runut_store *store;
    struct output out;
    struct runut_err err = {0};
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    status = output_open(&out, cli->value[OPT_OUTPUT]);
    if (status == RUNUT_OK) {
        status = runut_store_report(store, &q, output_write, &out, &err);
        if (status != RUNUT_OK && !out.error) status = say_err(&err);
        status = output_close(&out, status);
    }
    return cli_store_close(store, status);
}
