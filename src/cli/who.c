/* SPDX-License-Identifier: MIT */
/** runut who: what one actor says and does, to another. */
#include "cli/tell.h"

int cmd_who(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_WHO);
    q.actor = cli->args[0];
    q.other = cli->n_args > 1 ? cli->args[1] : NULL;
    return cli_tell(cli, &q);
}
