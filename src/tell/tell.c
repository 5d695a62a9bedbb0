/* SPDX-License-Identifier: MIT */
/** The door of telling: loads the record, lets the view write, hands the bytes over. */
#include "tell/tell.h"
#include "base/err.h"
#include <stdlib.h>

static enum runut_status out_of_memory(const struct runut_store *store, struct runut_err *err)
{
    return err_set(err, RUNUT_INTERNAL, "memory is out while telling %s", store->path);
}

/* Loads the record and makes what is told; in a function of its own, so that no local lives across the jump. */
static enum runut_status load_and_make(struct tell *t, tell_make *make, struct runut_err *err)
{
    enum runut_status status = tell_load(t, err);
    if (status != RUNUT_OK) return status;
    if (setjmp(t->recall.fail)) return out_of_memory(t->store, err);
    return make(t, err);
}

enum runut_status tell_run(struct runut_store *store, const struct runut_query *query, tell_make *make,
                           runut_write *write, void *user, struct runut_err *err)
{
    struct tell *t = calloc(1, sizeof *t);
    if (!t) return out_of_memory(store, err);
    t->store = store;
    t->query = query;
    t->again_of = TELL_NONE;
    buf_init(&t->out, 0);
    enum runut_status status = load_and_make(t, make, err);
    if (status == RUNUT_OK && t->out.failed) status = out_of_memory(store, err);
    if (status == RUNUT_OK && t->out.len && !write(user, t->out.p, t->out.len))
        status = err_set(err, RUNUT_INPUT, "the output stopped taking what %s tells", store->path);
    buf_done(&t->out);
    runut_document_free(t->again);
    recall_done(&t->recall);
    free(t);
    return status;
}

static enum runut_status dispatch(struct tell *t, struct runut_err *err)
{
    switch (t->query->view) {
    case RUNUT_TIMELINE:
    case RUNUT_SEARCH: tell_timeline(t); break;
    case RUNUT_QUOTES: tell_quotes(t); break;
    case RUNUT_WHO: tell_who(t); break;
    case RUNUT_DISPUTES: tell_disputes(t); break;
    case RUNUT_SHOW: return tell_show(t, err);
    }
    return RUNUT_OK;
}

/* Filters that make no sense are the caller's mistake, named. */
static enum runut_status check(const struct runut_query *q, struct runut_err *err)
{
    if (q->from && !days_of(str_of(q->from)).known)
        return err_set(err, RUNUT_USAGE, "\"%.60s\" is no date: write 2023-11-09, 2023-11 or 2023", q->from);
    if (q->to && !days_of(str_of(q->to)).known)
        return err_set(err, RUNUT_USAGE, "\"%.60s\" is no date: write 2023-11-09, 2023-11 or 2023", q->to);
    if (q->view == RUNUT_SHOW && (!q->text || !*q->text))
        return err_set(err, RUNUT_USAGE, "show what? Give the id of a record, or its beginning");
    if (q->view == RUNUT_SEARCH && (!q->text || !*q->text))
        return err_set(err, RUNUT_USAGE, "search for what? Give a word or several");
    if (q->view == RUNUT_WHO && (!q->actor || !*q->actor))
        return err_set(err, RUNUT_USAGE, "who? Give the name of an actor, or two");
    return RUNUT_OK;
}

enum runut_status runut_store_tell(struct runut_store *store, const struct runut_query *query, runut_write *write,
                                   void *user, struct runut_err *err)
{
    err_clear(err);
    enum runut_status status = check(query, err);
    if (status != RUNUT_OK) return status;
    return tell_run(store, query, dispatch, write, user, err);
}
