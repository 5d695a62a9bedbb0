/* SPDX-License-Identifier: MIT */
/**
 * runut read: pages in, JSON Lines out, no store. Every page in gives exactly one report, rejected or duplicate line,
 * in the order of the input. Which bytes came before is the only thing that is remembered from page to page: 16 digits
 * each.
 */
#include "base/json.h"
#include "base/map.h"
#include "base/sha.h"
#include "cli/output.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/tally.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

struct reading {
    struct output out;
    struct progress progress;
    struct gather gather;
    struct arena arena;
    struct map seen; /* ids of pages */
    struct tally tally;
};

/* The id of a unit that never became a page: from what bytes there are, else from its name. */
static void refused_id(const struct unit *u, char id[18])
{
    char hex[65];
    struct sha256 *sha = sha256_new();
    sha256_add(sha, u->refused, strlen(u->refused) + 1);
    if (u->bytes.len)
        sha256_add(sha, u->bytes.p, u->bytes.len);
    else {
        sha256_add(sha, u->in.file, strlen(u->in.file) + 1);
        if (u->in.part) sha256_add(sha, u->in.part, strlen(u->in.part));
    }
    sha256_end(sha, hex);
    memcpy(id + 1, hex, 16);
    id[0] = 'r';
    id[17] = '\0';
}

/* A rejected line for a unit that never became a page, or a duplicate line where ORIGINAL is its id. */
static void write_line(struct reading *r, const struct unit *u, const char *id, const char *original)
{
    struct buf line;
    buf_init(&line, 0);
    struct json j = json_to(&line);
    json_open(&j, NULL, '{');
    json_z(&j, "kind", original ? "duplicate" : "rejected");
    json_z(&j, original ? "of" : "id", original ? original : id);
    json_open(&j, "page", '{');
    json_z(&j, "file", u->in.file);
    json_z(&j, "part", u->in.part);
    if (u->in.url) {
        json_open(&j, "urls", '[');
        json_z(&j, NULL, u->in.url);
        json_close(&j, ']');
    }
    json_close(&j, '}');
    json_z(&j, "reason", original ? NULL : u->refused);
    json_close(&j, '}');
    buf_char(&line, '\n');
    if (line.failed)
        r->out.error = ENOMEM;
    else
        output_write(&r->out, line.p, line.len);
    buf_done(&line);
}

static bool take(void *user, struct task *t)
{
    struct reading *r = user;
    const struct unit *u = &t->unit;
    char id[18];
    if (u->refused)
        refused_id(u, id);
    else
        snprintf(id, sizeof id, "%s", u->same_as ? u->same_as : t->id);
    bool duplicate = u->same_as || map_get(&r->seen, str_of(id)) != MAP_NONE;
    if (!duplicate) *map_put(&r->seen, str_copy(&r->arena, str_of(id))) = 0;
    bool refused = u->refused || t->rejected;
    *(duplicate ? &r->tally.duplicates : refused ? &r->tally.refused : &r->tally.reports) += 1;
    if (refused && !duplicate) say_refused(u, u->refused ? u->refused : t->rejected);
    r->tally.unreadable += !duplicate && u->refused && strcmp(u->refused, "unreadable") == 0;
    if (duplicate || u->refused)
        write_line(r, u, id, duplicate ? id : NULL);
    else
        output_write(&r->out, t->records.p, t->records.len);
    progress_show(&r->progress, tally_sum(&r->tally), source_at(&r->gather.source));
    return !r->out.error;
}

/* What --only, --times and --why-dropped ask for. The report is always among it: every page has its line. */
static unsigned wanted_kinds(const struct cli *cli)
{
    const char *only = cli->value[OPT_ONLY];
    unsigned want = (cli_has(cli, OPT_TIMES) ? RUNUT_TIMES : 0) | (cli_has(cli, OPT_WHY) ? RUNUT_WHY : 0) |
                    (cli_has(cli, OPT_WHY_DROPPED) ? RUNUT_DROPPED : 0);
    if (!only) return want | RUNUT_ALL;
    want |= RUNUT_REPORT;
    if (strstr(only, "statement")) want |= RUNUT_STATEMENTS;
    if (strstr(only, "event")) want |= RUNUT_EVENTS;
    if (strstr(only, "time")) want |= RUNUT_TIMES;
    return want;
}

static int read_all(const struct cli *cli, const struct inputs *inputs, const struct runut_engine *engine)
{
    struct reading r = {0};
    struct runut_err err = {0};
    struct pool_work work = {.engine = engine,
                             .gather = &r.gather,
                             .want = wanted_kinds(cli),
                             .render = true,
                             .threads = pool_threads(cli),
                             .take = take,
                             .user = &r};
    output_open(&r.out, NULL);
    if (runut_engine_json(engine, output_write, &r.out, &err) != RUNUT_OK) return output_close(&r.out, RUNUT_INTERNAL);
    arena_init(&r.arena, 0, NULL);
    map_init(&r.seen, &r.arena);
    gather_init(&r.gather, engine, inputs, cli);
    progress_begin(&r.progress, cli_has(cli, OPT_QUIET) || isatty(STDOUT_FILENO),
                   inputs->bytes); /* not between records on a terminal */
    enum runut_status status = pool_run(&work);
    progress_end(&r.progress);
    gather_done(&r.gather);
    arena_done(&r.arena);
    if (status != RUNUT_OK) say("no thread can be started");
    bool aloud = r.gather.source.units > 1 && !cli_has(cli, OPT_QUIET), told = status == RUNUT_OK && !r.out.error;
    if (status == RUNUT_OK) status = tally_status(&r.tally);
    if (told && !tally_tell(&r.tally, r.gather.source.units, aloud)) status = RUNUT_INTERNAL;
    return output_close(&r.out, (int)status);
}

int cmd_read(const struct cli *cli)
{
    struct inputs inputs;
    struct runut_err err = {0};
    int status = inputs_find(&inputs, cli);
    struct runut_engine *engine = status == RUNUT_OK ? engine_of(cli, wanted_kinds(cli), &err) : NULL;
    if (engine)
        status = read_all(cli, &inputs, engine);
    else if (status == RUNUT_OK)
        status = say_err(&err);
    if (engine) runut_engine_close(engine);
    inputs_done(&inputs);
    return status;
}
