/* SPDX-License-Identifier: MIT */
/**
 * runut add: pages into a store, then linked. Threads read, one thread keeps. A page that the store has already (same
 * name, part and bytes) is passed by before it is read, which is all that resuming needs. SIGINT and SIGTERM let the
 * pages in hand finish, commit, and end by that same signal; a second one ends at once, and the store keeps its last
 * commit.
 */
#include "base/err.h"
#include "cli/output.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/store.h"
#include "cli/tally.h"
#include <malloc.h>
#include <signal.h>

static volatile sig_atomic_t stopped_by; /* the signal */

static void on_signal(int number) { stopped_by = number; }

static void catch_signals(void)
{
    struct sigaction act = {.sa_handler = on_signal, .sa_flags = SA_RESETHAND};
    sigemptyset(&act.sa_mask);
    sigaction(SIGINT, &act, NULL);
    sigaction(SIGTERM, &act, NULL);
}

struct adding {
    struct runut_store *store;
    struct gather gather;
    struct progress progress;
    struct runut_err err;
    struct tally tally;
    int status;
};

static bool wanted(void *user, struct unit *u)
{
    struct adding *a = user;
    if (u->refused || u->same_as) return true;
    if (!runut_store_has(a->store, u->in.file, u->in.part, u->in.sha256)) return true;
    a->tally.kept++;
    return false;
}

static void count_refused(struct adding *a, const struct unit *u, const char *reason)
{
    a->tally.refused++;
    a->tally.unreadable += strcmp(reason, "unreadable") == 0;
    say_refused(u, reason);
}

static bool take(void *user, struct task *t)
{
    struct adding *a = user;
    enum runut_added added;
    if (t->unit.refused)
        count_refused(a, &t->unit, t->unit.refused);
    else if (t->unit.same_as)
        a->tally.duplicates++;
    else {
        a->status = runut_store_add(a->store, t->doc, t->unit.bytes.p, t->unit.bytes.len, &added, &a->err);
        if (a->status != RUNUT_OK) return false;
        if (added == RUNUT_ADDED_REJECTED)
            count_refused(a, &t->unit, t->rejected);
        else if (added == RUNUT_ADDED_DUPLICATE)
            a->tally.duplicates++;
        else
            a->tally.reports++;
    }
    progress_show(&a->progress, tally_sum(&a->tally), source_at(&a->gather.source));
    return true;
}

/* Links with an engine that has neither grammars nor models: what reading took is the machine's again before linking
 * takes more. */
static enum runut_status link_all(const struct cli *cli, struct runut_store *store, struct runut_err *err)
{
    malloc_trim(0);
    struct runut_engine *engine = engine_of(cli, RUNUT_REPORT, err);
    enum runut_status status = engine ? runut_store_link(store, engine, err) : err->status;
    if (engine) runut_engine_close(engine);
    return status;
}

/* Reads, keeps and links; *ENGINE is closed when all is read. */
static int add_all(const struct cli *cli, const struct inputs *inputs, struct runut_engine **engine,
                   struct runut_store *store)
{
    struct adding a = {.store = store};
    struct pool_work work = {.engine = *engine,
                             .gather = &a.gather,
                             .want = RUNUT_ALL,
                             .threads = pool_threads(cli),
                             .wanted = wanted,
                             .take = take,
                             .user = &a,
                             .stop = &stopped_by};
    catch_signals();
    gather_init(&a.gather, *engine, inputs, cli);
    progress_begin(&a.progress, cli_has(cli, OPT_QUIET), inputs->bytes);
    if (pool_run(&work) != RUNUT_OK) a.status = err_set(&a.err, RUNUT_INTERNAL, "no thread can be started");
    gather_done(&a.gather);
    if (a.status == RUNUT_OK) a.status = runut_store_commit(store, &a.err);
    progress_note(&a.progress, "linking what the reports say together");
    runut_engine_close(*engine);
    *engine = NULL;
    if (a.status == RUNUT_OK && !stopped_by) a.status = link_all(cli, store, &a.err);
    progress_end(&a.progress);
    bool whole = tally_tell(&a.tally, a.status == RUNUT_OK && !stopped_by ? a.gather.source.units : tally_sum(&a.tally),
                            !cli_has(cli, OPT_QUIET));
    if (a.status != RUNUT_OK) return say_err(&a.err);
    if (!whole) return RUNUT_INTERNAL;
    return (int)tally_status(&a.tally);
}

/* Ends by the signal that asked for it, so that a shell or a supervisor sees what happened. */
static void end_by_signal(void)
{
    if (!stopped_by) return;
    say("stopped by a signal: what is done is kept; the same command goes on from here");
    signal(stopped_by, SIG_DFL);
    raise(stopped_by);
}

int cmd_add(const struct cli *cli)
{
    struct inputs inputs;
    struct runut_err err = {0};
    struct runut_engine *engine = NULL;
    struct runut_store *store = NULL;
    int status = inputs_find(&inputs, cli);
    if (status == RUNUT_OK && !(engine = engine_of(cli, RUNUT_ALL, &err))) status = say_err(&err);
    if (status == RUNUT_OK) status = cli_store_open(cli, RUNUT_OPEN_CREATE, &store);
    if (status == RUNUT_OK) status = add_all(cli, &inputs, &engine, store);
    status = cli_store_close(store, status);
    if (engine) runut_engine_close(engine);
    inputs_done(&inputs);
    end_by_signal();
    return status;
}
