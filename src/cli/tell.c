/* SPDX-License-Identifier: MIT */
#include "cli/tell.h"
#include "cli/output.h"
#include "cli/store.h"

struct runut_query cli_query(const struct cli *cli, enum runut_view view)
{
    struct runut_query q = {.view = view};
    if (cli_has(cli, OPT_JSON)) q.style = RUNUT_STYLE_JSON;
    if (cli_has(cli, OPT_CSV)) q.style = RUNUT_STYLE_CSV;
    q.from = cli->value[OPT_FROM];
    q.to = cli->value[OPT_TO];
    q.actor = cli->value[OPT_ACTOR];
    q.country = cli->value[OPT_COUNTRY];
    q.type = cli->value[OPT_TYPE];
    q.outlet = cli->value[OPT_OUTLET];
    q.width = output_width();
    q.colour = output_colour();
    return q;
}

int cli_tell(const struct cli *cli, const struct runut_query *query)
{
    struct runut_store *store;
    struct output out;
    struct runut_err err = {0};
    if (cli_has(cli, OPT_JSON) && cli_has(cli, OPT_CSV)) {
        say("%s: --json or --csv, not both", cli->command->name);
        return RUNUT_USAGE;
    }
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    output_open(&out, NULL);
    status = runut_store_tell(store, query, output_write, &out, &err);
    if (status != RUNUT_OK && !out.error) status = say_err(&err);
    status = output_close(&out, status);
    return cli_store_close(store, status);
}
