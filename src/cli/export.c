/* SPDX-License-Identifier: MIT */
/** runut export: the whole record, links included, as JSON Lines. */
#include "cli/output.h"
#include "cli/store.h"

static int export_to(const struct cli *cli, struct runut_store *store, const struct runut_engine *engine)
{
    struct output out;
    struct runut_err err = {0};
    int status = output_open(&out, cli->value[OPT_OUTPUT]);
    if (status != RUNUT_OK) return status;
    status = runut_store_export(store, engine, output_write, &out, &err);
    if (status != RUNUT_OK && !out.error) status = say_err(&err);
    return output_close(&out, status);
}

int cmd_export(const struct cli *cli)
{
    struct runut_store *store;
    struct runut_err err = {0};
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    struct runut_engine *engine = runut_engine_open(cli->value[OPT_PACKS], &err);
    status = engine ? export_to(cli, store, engine) : say_err(&err);
    if (engine) runut_engine_close(engine);
    return cli_store_close(store, status);
}
