/* SPDX-License-Identifier: MIT */
/** runut parse: words, tags, trees and names of a text, or a picture of its trees. */
#include "base/file.h"
#include "base/limits.h"
#include "cli/output.h"

/* What the switches mean; false where they contradict each other. */
static bool parsing_of(const struct cli *cli, struct runut_parsing *how)
{
    *how = (struct runut_parsing){.language = cli->value[OPT_LANGUAGE], .style = cli->value[OPT_STYLE]};
    if (cli_has(cli, OPT_LINES)) how->from = RUNUT_FROM_LINES;
    if (cli_has(cli, OPT_CONLLU)) how->from = RUNUT_FROM_CONLLU;
    if (cli_has(cli, OPT_TREE)) how->to = RUNUT_TO_TREE;
    if (cli_has(cli, OPT_SVG)) how->to = RUNUT_TO_SVG;
    if (!how->language)
        say("parse: which language? Name it with --language CODE");
    else if (cli_has(cli, OPT_LINES) && cli_has(cli, OPT_CONLLU))
        say("parse: --lines or --conllu, not both");
    else if (cli_has(cli, OPT_TREE) && cli_has(cli, OPT_SVG))
        say("parse: --tree or --svg, not both");
    else
        return true;
    return false;
}

int cmd_parse(const struct cli *cli)
{
    struct runut_parsing how;
    struct runut_err err = {0};
    struct buf text;
    struct output out;
    if (!parsing_of(cli, &how)) return RUNUT_USAGE;
    int status = file_read(cli->args[0], LIMIT_PAGE_BYTES, &text, &err);
    if (status != RUNUT_OK) {
        buf_done(&text);
        return say_err(&err);
    }
    struct runut_engine *engine = runut_engine_open(cli->value[OPT_PACKS], &err);
    output_open(&out, NULL);
    status = engine ? (int)runut_parse(engine, &how, text.p, text.len, output_write, &out, &err) : (int)RUNUT_INPUT;
    if (status != RUNUT_OK && !out.error) status = say_err(&err);
    if (engine) runut_engine_close(engine);
    buf_done(&text);
    return output_close(&out, status);
}
