/* SPDX-License-Identifier: MIT */
/** runut timeline: what happened and what was said, in order. */
#include "cli/tell.h"

int cmd_timeline(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_TIMELINE);
    return cli_tell(cli, &q);
}
