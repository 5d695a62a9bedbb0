/* SPDX-License-Identifier: MIT */
/** runut disputes: what is denied, corrected or contradicted. */
#include "cli/tell.h"

int cmd_disputes(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_DISPUTES);
    return cli_tell(cli, &q);
}
