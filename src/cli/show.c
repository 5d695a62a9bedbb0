/* SPDX-License-Identifier: MIT */
/** runut show: one record, with its passages in context and, where it is asked for, the reasons of its fields. */
#include "cli/output.h"
#include "cli/tell.h"

int cmd_show(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_SHOW);
    struct runut_err err = {0};
    q.text = cli->args[0];
    if (!cli_has(cli, OPT_WHY)) return cli_tell(cli, &q);
    struct runut_engine *engine = runut_engine_open(cli->value[OPT_PACKS], &err);
    if (!engine) return say_err(&err);
    q.why = engine;
    int status = cli_tell(cli, &q);
    runut_engine_close(engine);
    return status;
}
