/* SPDX-License-Identifier: MIT */
/** The whole record as JSON Lines: what made it, the pages in the order of their ids, the duplicates, the links. */
#include "base/err.h"
#include "base/json.h"
#include "store/store.h"

struct out {
    struct runut_store *store;
    runut_write *write;
    void *user;
    struct runut_err *err;
};

static bool put(const struct out *o, const char *p, size_t n)
{
    if (o->write(o->user, p, n)) return true;
    err_set(o->err, RUNUT_INPUT, "the export of %s cannot be written: the receiver stopped", o->store->path);
    return false;
}

/* Writes the first column of each row as a line. */
static bool put_lines(const struct out *o, const char *sql)
{
    sqlite3_stmt *st = store_prepare(o->store, sql, o->err);
    if (!st) return false;
    int rc;
    bool good = true;
    while (good && (rc = sqlite3_step(st)) == SQLITE_ROW) {
        struct runut_str line = store_column(st, 0);
        good = put(o, line.p, line.len) && put(o, "\n", 1);
    }
    if (good && rc != SQLITE_DONE) good = store_fail(o->store, o->err) == RUNUT_OK;
    sqlite3_finalize(st);
    return good;
}

static bool put_duplicate(const struct out *o, sqlite3_stmt *st, struct buf *line)
{
    struct json j = json_to(line);
    line->len = 0;
    json_open(&j, NULL, '{');
    json_z(&j, "kind", "duplicate");
    json_str(&j, "of", store_column(st, 0));
    json_open(&j, "page", '{');
    json_str(&j, "file", store_column(st, 1));
    json_str(&j, "part", store_column(st, 2));
    if (store_column(st, 3).len) {
        json_open(&j, "urls", '[');
        json_str(&j, NULL, store_column(st, 3));
        json_close(&j, ']');
    }
    json_str(&j, "captured", store_column(st, 4));
    json_close(&j, '}');
    json_close(&j, '}');
    buf_char(line, '\n');
    if (line->failed) return err_set(o->err, RUNUT_INTERNAL, "memory is out while exporting %s", o->store->path), false;
    return put(o, line->p, line->len);
}

static bool put_duplicates(const struct out *o)
{
    sqlite3_stmt *st = store_prepare(o->store,
                                     "SELECT a.page, a.file, a.part, a.url, a.captured FROM address a JOIN page p ON "
                                     "p.id = a.page WHERE a.key <> p.told_by ORDER BY a.page, a.key",
                                     o->err);
    if (!st) return false;
    struct buf line;
    buf_init(&line, 0);
    int rc;
    bool good = true;
    while (good && (rc = sqlite3_step(st)) == SQLITE_ROW) good = put_duplicate(o, st, &line);
    if (good && rc != SQLITE_DONE) good = store_fail(o->store, o->err) == RUNUT_OK;
    sqlite3_finalize(st);
    buf_done(&line);
    return good;
}

enum runut_status runut_store_export(struct runut_store *store, const struct runut_engine *engine, runut_write *write,
                                     void *user, struct runut_err *err)
{
    err_clear(err);
    struct runut_err local = {0};
    struct out o = {store, write, user, err ? err : &local};
    if (engine && runut_engine_json(engine, write, user, o.err) != RUNUT_OK) return o.err->status;
    /* One transaction: a writer may go on, the export shows one moment. */
    bool alone = sqlite3_get_autocommit(store->db) != 0;
    if (alone && store_exec(store, "BEGIN", o.err) != RUNUT_OK) return o.err->status;
    bool good = put_lines(&o, "SELECT line FROM record ORDER BY page, seq") && put_duplicates(&o) &&
                put_lines(&o, "SELECT line FROM link ORDER BY seq");
    if (alone) sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
    return good ? RUNUT_OK : o.err->status;
}
