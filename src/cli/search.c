/* SPDX-License-Identifier: MIT */
/** runut search: the words may come as one operand or as several. */
#include "cli/output.h"
#include "cli/tell.h"

int cmd_search(const struct cli *cli)
{
    struct runut_query q = cli_query(cli, RUNUT_SEARCH);
    struct buf words;
    buf_init(&words, 64 << 10);
    for (int i = 0; i < cli->n_args; i++) {
        if (i) buf_char(&words, ' ');
        buf_z(&words, cli->args[i]);
    }
    buf_char(&words, '\0');
    q.text = words.p;
    int status = RUNUT_USAGE;
    if (words.failed)
        say("search: that is too much to look for");
    else
        status = cli_tell(cli, &q);
    buf_done(&words);
    return status;
}
