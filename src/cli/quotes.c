/* SPDX-License-Identifier: MIT */
/** runut quotes: who said what, outlet by outlet. */
#include "cli/tell.h"

int cmd_quotes(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_QUOTES);
    return cli_tell(cli, &q);
}
