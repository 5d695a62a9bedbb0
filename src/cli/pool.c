/* SPDX-License-Identifier: MIT */
/**
 * A ring of tasks. The caller's thread fills it from the source and empties it in the same order; the others take the
 * oldest task that nobody has begun. Three counters that only grow say where each stands:
 *
 *     taken <= begun <= filled <= taken + RING
 *
 * The ring is the bound on memory: a page that takes long holds up the filling, never the order. Where only records are
 * wanted it is longer, so that the others need not wait for such a page. Each slot belongs to
 * one thread at a time, so the lock guards the counters and `done` alone, and pages are read without it.
 */
#include "cli/pool.h"
#include "cli/output.h"
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { MAX_THREADS = 32, RENDERED = 16, WHOLE = 4, RING = RENDERED * MAX_THREADS }; /* tasks of a thread */

struct pool {
    const struct pool_work *work;
    struct task ring[RING];
    size_t filled, begun, taken, size; /* size: how much of the ring is used */
    bool closing;
    pthread_mutex_t lock;
    pthread_cond_t fill, finish;
};

static bool add_record(void *user, const char *bytes, size_t len)
{
    struct buf *b = user;
    buf_add(b, bytes, len);
    return !b->failed;
}

/* The pages of a unit as a chain; the first of them. */
static const struct runut_input *chain(struct unit *u, unsigned want)
{
    const char *p = u->bytes.p;
    if (u->n_sheets == 0) {
        u->in.bytes = p;
        u->in.len = u->bytes.len;
        u->in.want = want;
        return &u->in;
    }
    for (size_t i = 0; i < u->n_sheets; i++) {
        struct sheet *s = &u->sheets[i];
        s->in.bytes = p;
        s->in.len = s->len;
        s->in.want = want;
        s->in.next = i + 1 < u->n_sheets ? &u->sheets[i + 1].in : NULL;
        p += s->len;
    }
    return &u->sheets[0].in;
}

/* Of a finished page that waits for its turn the records are a fiftieth of what reading it took. */
static void render(const struct pool_work *work, struct task *t)
{
    struct runut_err err = {0};
    if (runut_document_json(t->doc, work->want, add_record, &t->records, &err) != RUNUT_OK)
        unit_refuse(&t->unit, "too_large", "memory is out for its records");
    else
        buf_done(&t->unit.bytes);
    runut_document_free(t->doc);
    t->doc = NULL;
}

static void read_task(const struct pool_work *work, struct task *t)
{
    if (t->unit.refused || t->unit.same_as) return;
    struct runut_err err = {0};
    t->doc = runut_read(work->engine, chain(&t->unit, work->want), &err);
    if (!t->doc) {
        unit_refuse(&t->unit, "too_large", err.message[0] ? err.message : "memory is out");
        return;
    }
    const char *rejected = runut_document_rejected(t->doc);
    t->id = str_z(&t->unit.arena, str_of(runut_document_page(t->doc)->id));
    t->rejected = rejected ? str_z(&t->unit.arena, str_of(rejected)) : NULL;
    if (work->render) render(work, t);
}

static void task_init(struct task *t)
{
    unit_init(&t->unit);
    buf_init(&t->records, 0);
    t->doc = NULL;
    t->id = t->rejected = NULL;
    t->done = false;
}

static void task_done(struct task *t)
{
    if (t->doc) runut_document_free(t->doc);
    buf_done(&t->records);
    unit_done(&t->unit);
}

static void *worker(void *user)
{
    struct pool *p = user;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (p->begun == p->filled && !p->closing) pthread_cond_wait(&p->fill, &p->lock);
        if (p->begun == p->filled) break;
        struct task *t = &p->ring[p->begun++ % p->size];
        pthread_mutex_unlock(&p->lock);
        read_task(p->work, t);
        pthread_mutex_lock(&p->lock);
        t->done = true;
        pthread_cond_signal(&p->finish);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/* Takes the oldest task, waiting for it with WAIT. False when there is none (yet), or no more is wanted. */
static bool take_oldest(struct pool *p, bool wait, bool *go_on)
{
    if (p->taken == p->filled) return false;
    struct task *t = &p->ring[p->taken % p->size];
    pthread_mutex_lock(&p->lock);
    while (wait && !t->done) pthread_cond_wait(&p->finish, &p->lock);
    bool done = t->done;
    pthread_mutex_unlock(&p->lock);
    if (!done) return false;
    if (*go_on) *go_on = p->work->take(p->work->user, t);
    task_done(t);
    p->taken++;
    return true;
}

/* Fills a task with the next unit that is wanted; false when there is none, or somebody asks to stop. */
static bool task_next(const struct pool_work *w, struct task *t)
{
    while (!(w->stop && *w->stop)) {
        task_init(t);
        if (gather_next(w->gather, &t->unit) && (!w->wanted || w->wanted(w->user, &t->unit))) return true;
        bool ended = gather_ended(w->gather);
        task_done(t);
        if (ended) return false;
    }
    return false;
}

/* Fills and empties the ring until the source ends or no more is wanted. */
static void feed(struct pool *p)
{
    bool go_on = true;
    while (go_on && task_next(p->work, &p->ring[p->filled % p->size])) {
        pthread_mutex_lock(&p->lock);
        p->filled++;
        pthread_cond_signal(&p->fill);
        pthread_mutex_unlock(&p->lock);
        while (take_oldest(p, p->filled - p->taken == p->size, &go_on)) continue;
    }
    while (take_oldest(p, true, &go_on)) continue;
}

static enum runut_status run_threads(const struct pool_work *work)
{
    struct pool p = {.work = work, .size = (size_t)(work->render ? RENDERED : WHOLE) * (size_t)work->threads};
    pthread_t threads[MAX_THREADS];
    int n = 0;
    pthread_mutex_init(&p.lock, NULL);
    pthread_cond_init(&p.fill, NULL);
    pthread_cond_init(&p.finish, NULL);
    while (n < work->threads && pthread_create(&threads[n], NULL, worker, &p) == 0) n++;
    if (n) feed(&p);
    pthread_mutex_lock(&p.lock);
    p.closing = true;
    pthread_cond_broadcast(&p.fill);
    pthread_mutex_unlock(&p.lock);
    for (int i = 0; i < n; i++) pthread_join(threads[i], NULL);
    pthread_cond_destroy(&p.finish);
    pthread_cond_destroy(&p.fill);
    pthread_mutex_destroy(&p.lock);
    return n ? RUNUT_OK : RUNUT_INTERNAL;
}

enum runut_status pool_run(const struct pool_work *work)
{
    struct task t;
    if (work->threads > 1) return run_threads(work);
    for (bool go_on = true; go_on && task_next(work, &t);) {
        read_task(work, &t);
        go_on = work->take(work->user, &t);
        task_done(&t);
    }
    return RUNUT_OK;
}

int pool_threads(const struct cli *cli)
{
    long n = cli_has(cli, OPT_JOBS) ? strtol(cli->value[OPT_JOBS], NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);
    if (n > MAX_THREADS) n = MAX_THREADS;
    return n < 1 ? 1 : (int)n;
}
