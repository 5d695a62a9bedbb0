/* SPDX-License-Identifier: MIT */
/** runut learn: saved articles of one outlet in, its site pack out. */
#include "cli/output.h"
#include "cli/source.h"

/* Learns from each page; how many taught something in *TAUGHT, how many did not in *OTHERS. */
static void learn_all(const struct cli *cli, const struct inputs *inputs, struct runut_learner *learner, size_t *taught,
                      size_t *others)
{
    struct source source;
    struct runut_err err = {0};
    source_init(&source, inputs, cli);
    for (;;) {
        struct unit u;
        unit_init(&u);
        bool more = source_next(&source, &u);
        if (more && u.refused) say("%s: %s: %s", u.in.file, u.refused, u.why);
        u.in.bytes = u.bytes.p;
        u.in.len = u.bytes.len;
        if (more) *(!u.refused && runut_learner_add(learner, &u.in, &err) == RUNUT_OK ? taught : others) += 1;
        unit_done(&u);
        if (!more) break;
    }
    source_done(&source);
}

static int learn(const struct cli *cli, const struct inputs *inputs, const struct runut_engine *engine)
{
    struct output out;
    struct runut_err err = {0};
    size_t taught = 0, others = 0;
    struct runut_learner *learner = runut_learner_new(engine, &err);
    if (!learner) return say_err(&err);
    learn_all(cli, inputs, learner, &taught, &others);
    int status = output_open(&out, cli->value[OPT_OUTPUT]);
    if (status == RUNUT_OK) {
        status = runut_learner_write(learner, output_write, &out, &err);
        if (status != RUNUT_OK && !out.error) status = say_err(&err);
        status = output_close(&out, status);
    }
    if (status == RUNUT_OK && !cli_has(cli, OPT_QUIET))
        say("learnt from %zu pages; %zu others taught nothing", taught, others);
    runut_learner_free(learner);
    return status;
}

int cmd_learn(const struct cli *cli)
{
    struct inputs inputs;
    struct runut_err err = {0};
    int status = inputs_find(&inputs, cli);
    struct runut_engine *engine =
        status == RUNUT_OK ? runut_engine_open_for(cli->value[OPT_PACKS], RUNUT_REPORT, &err) : NULL;
    if (engine)
        status = learn(cli, &inputs, engine);
    else if (status == RUNUT_OK)
        status = say_err(&err);
    if (engine) runut_engine_close(engine);
    inputs_done(&inputs);
    return status;
}
