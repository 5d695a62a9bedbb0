/* SPDX-License-Identifier: MIT */
/** runut show: one record, with its passages in context. */
#include "cli/tell.h"

int cmd_show(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_SHOW);
    q.text = cli->args[0];
    return cli_tell(cli, &q);
}
