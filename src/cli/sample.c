/* SPDX-License-Identifier: MIT */
/** runut sample: records drawn to be coded by hand; with --score, what the codings say. */
#include "base/file.h"
#include "base/limits.h"
#include "cli/output.h"
#include "cli/store.h"
#include "cli/tell.h"
#include <stdlib.h>
#include <string.h>

static int score(const struct cli *cli)
{
    struct buf file;
    struct output out;
    struct runut_err err = {0};
    buf_init(&file, 0);
    int status = file_read(cli->value[OPT_SCORE], LIMIT_PAGE_BYTES, &file, &err) == RUNUT_OK ? RUNUT_OK : say_err(&err);
    if (status == RUNUT_OK) {
        output_open(&out, NULL);
        status =
            runut_sample_score(file.p ? file.p : "", file.len,
                               cli_has(cli, OPT_CSV) ? RUNUT_STYLE_CSV : RUNUT_STYLE_TABLE, output_write, &out, &err);
        if (status != RUNUT_OK && !out.error) status = say_err(&err);
        status = output_close(&out, status);
    }
    buf_done(&file);
    return status;
}

int cmd_sample(const struct cli *cli)
{
    const char *only = cli->value[OPT_ONLY];
    struct runut_query q = cli_query(cli, RUNUT_TIMELINE);
    struct runut_store *store;
    struct output out;
    struct runut_err err = {0};
    if (cli_has(cli, OPT_SCORE)) return score(cli);
    q.n = cli_has(cli, OPT_NUMBER) ? strtoul(cli->value[OPT_NUMBER], NULL, 10) : 0;
    q.seed = cli_has(cli, OPT_SEED) ? strtoul(cli->value[OPT_SEED], NULL, 10) : 0;
    q.by_type = cli_has(cli, OPT_BY_TYPE);
    if (only && strstr(only, "statement")) q.want |= RUNUT_STATEMENTS;
    if (only && strstr(only, "event")) q.want |= RUNUT_EVENTS;
    int status = cli_store_open(cli, RUNUT_OPEN_READ, &store);
    if (status != RUNUT_OK) return status;
    output_open(&out, NULL);
    status = runut_store_sample(store, &q, output_write, &out, &err);
    if (status != RUNUT_OK && !out.error) status = say_err(&err);
    status = output_close(&out, status);
    return cli_store_close(store, status);
}
