/* SPDX-License-Identifier: MIT */
/**
 * Opening, committing, checking: the life of a store.
 *
 * Write-ahead logging with synchronous=FULL: what a commit promised is on the disk, and a program that is killed leaves
 * the state of its last commit. Readers never wait for the writer. The file is not trusted: SQLite's defensive mode is
 * on, its schema may call nothing, and cells are checked for their size as they are read.
 */
#include "store/store.h"
#include "base/err.h"
#include "store/layout.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum runut_status store_fail(struct runut_store *store, struct runut_err *err)
{
    const char *path = store->path;
    switch (sqlite3_errcode(store->db) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(
            err, RUNUT_STORE,
            "%s is locked: another program is writing to it. Nothing was lost; run this again when that one is done",
            path);
    case SQLITE_FULL:
        return err_set(err, RUNUT_STORE,
                       "%s cannot grow: the disk is full. What was committed is safe; make room and run this again, it "
                       "goes on from there",
                       path);
    case SQLITE_IOERR:
        return err_set(
            err, RUNUT_STORE,
            "%s: the disk reports an error (%s). What was committed before is kept; check the disk before going on",
            path, sqlite3_errmsg(store->db));
    case SQLITE_CORRUPT:
        return err_set(err, RUNUT_STORE,
                       "%s is damaged (%s). Restore it from a backup, or add the pages to a new store", path,
                       sqlite3_errmsg(store->db));
    case SQLITE_NOTADB:
        return err_set(err, RUNUT_STORE,
                       "%s is not a store: it is another kind of file, or damaged at its beginning. Name another file, "
                       "or restore a backup",
                       path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return err_set(
            err, RUNUT_STORE,
            "%s cannot be written to: it or its folder is read-only. Give it write permission, or copy it elsewhere",
            path);
    case SQLITE_CANTOPEN:
        return err_set(
            err, RUNUT_STORE,
            "%s cannot be opened: it is not there, or its folder cannot be read or written. `add` makes a new store",
            path);
    case SQLITE_NOMEM: return err_set(err, RUNUT_INTERNAL, "memory is out while working on %s", path);
    default: return err_set(err, RUNUT_STORE, "%s: %s", path, sqlite3_errmsg(store->db));
    }
}

enum runut_status store_exec(struct runut_store *store, const char *sql, struct runut_err *err)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? RUNUT_OK : store_fail(store, err);
}

sqlite3_stmt *store_prepare(struct runut_store *store, const char *sql, struct runut_err *err)
{
    sqlite3_stmt *st = NULL;
    if (sqlite3_prepare_v2(store->db, sql, -1, &st, NULL) != SQLITE_OK) store_fail(store, err);
    return st;
}

/* A number that a PRAGMA gives; false on failure. */
static bool pragma_number(struct runut_store *store, const char *sql, sqlite3_int64 *out, struct runut_err *err)
{
    sqlite3_stmt *st = store_prepare(store, sql, err);
    if (!st) return false;
    int rc = sqlite3_step(st);
    if (rc == SQLITE_ROW)
        *out = sqlite3_column_int64(st, 0);
    else
        store_fail(store, err);
    sqlite3_finalize(st);
    return rc == SQLITE_ROW;
}

/* Makes the tables in an empty file. Two programs may try at once: the one that comes second finds them made. */
static enum runut_status make_tables(struct runut_store *store, struct runut_err *err)
{
    sqlite3_int64 version = 0;
    if (store_exec(store, "BEGIN IMMEDIATE", err) != RUNUT_OK) return RUNUT_STORE;
    bool good = pragma_number(store, "PRAGMA user_version", &version, err);
    if (good && version == 0) {
        char marks[96];
        snprintf(marks, sizeof marks, "PRAGMA application_id = %d; PRAGMA user_version = %d", LAYOUT_MARK,
                 LAYOUT_VERSION);
        good = store_exec(store, layout_sql, err) == RUNUT_OK && store_exec(store, marks, err) == RUNUT_OK;
    }
    if (good) good = store_exec(store, "COMMIT", err) == RUNUT_OK;
    if (!good) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return good ? RUNUT_OK : RUNUT_STORE;
}

/* Is the file a store of a layout that this program knows? */
static enum runut_status know_layout(struct runut_store *store, bool create, struct runut_err *err)
{
    sqlite3_int64 mark = 0, version = 0, tables = 0;
    if (!pragma_number(store, "PRAGMA application_id", &mark, err)) return RUNUT_STORE;
    if (!pragma_number(store, "PRAGMA user_version", &version, err)) return RUNUT_STORE;
    if (!pragma_number(store, "SELECT count(*) FROM sqlite_schema", &tables, err)) return RUNUT_STORE;
    if (mark == 0 && version == 0 && tables == 0 && create) return make_tables(store, err);
    if (mark != LAYOUT_MARK)
        return err_set(err, RUNUT_STORE, "%s is a database, but not a store of Runut: name another file", store->path);
    if (version > LAYOUT_VERSION)
        return err_set(err, RUNUT_STORE,
                       "%s was written by a newer Runut (layout %lld; this one knows up to %d). It is untouched: open "
                       "it with the newer version",
                       store->path, (long long)version, LAYOUT_VERSION);
    return RUNUT_OK;
}

static enum runut_status set_up(struct runut_store *store, enum runut_open how, struct runut_err *err)
{
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_busy_timeout(store->db, STORE_WAIT_MS);
    enum runut_status status = know_layout(store, how == RUNUT_OPEN_CREATE, err);
    if (status == RUNUT_OK) status = store_exec(store, "PRAGMA cell_size_check = 1; PRAGMA foreign_keys = 1", err);
    if (status == RUNUT_OK && store->can_write)
        status = store_exec(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", err);
    return status;
}

struct runut_store *runut_store_open(const char *path, enum runut_open how, struct runut_err *err)
{
    err_clear(err);
    if (!path || !*path) return err_set(err, RUNUT_USAGE, "no store is named"), NULL;
    struct runut_store *store = calloc(1, sizeof *store);
    if (store) store->path = strdup(path);
    if (!store || !store->path) {
        free(store);
        return err_set(err, RUNUT_INTERNAL, "memory is out while opening %s", path), NULL;
    }
    store->can_write = how != RUNUT_OPEN_READ;
    int flags = how == RUNUT_OPEN_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (how == RUNUT_OPEN_CREATE) flags |= SQLITE_OPEN_CREATE;
    int rc = sqlite3_open_v2(path, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    enum runut_status status = RUNUT_OK;
    if (rc != SQLITE_OK && store->db && access(path, F_OK) != 0)
        status = err_set(err, RUNUT_STORE, "there is no store at %s: `add` makes one, or name another with -d", path);
    else if (rc != SQLITE_OK)
        status =
            store->db ? store_fail(store, err) : err_set(err, RUNUT_INTERNAL, "memory is out while opening %s", path);
    else
        status = set_up(store, how, err);
    if (status == RUNUT_OK) return store;
    sqlite3_close_v2(store->db);
    free(store->path);
    free(store);
    return NULL;
}

enum runut_status store_begin(struct runut_store *store, struct runut_err *err)
{
    if (!store->can_write) return err_set(err, RUNUT_USAGE, "%s was opened for reading only", store->path);
    if (store->writing) return RUNUT_OK;
    if (store_exec(store, "BEGIN IMMEDIATE", err) != RUNUT_OK) return RUNUT_STORE;
    store->writing = true;
    store->pending = 0;
    return RUNUT_OK;
}

void store_rollback(struct runut_store *store)
{
    /* A full disk makes SQLite roll back by itself; then there is nothing left to undo. */
    if (!sqlite3_get_autocommit(store->db)) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    store->writing = false;
    store->pending = 0;
}

enum runut_status runut_store_commit(struct runut_store *store, struct runut_err *err)
{
    err_clear(err);
    if (!store->writing) return RUNUT_OK;
    if (store_exec(store, "COMMIT", err) != RUNUT_OK) {
        store_rollback(store);
        return RUNUT_STORE;
    }
    store->writing = false;
    store->pending = 0;
    return RUNUT_OK;
}

enum runut_status runut_store_close(struct runut_store *store, struct runut_err *err)
{
    err_clear(err);
    if (!store) return RUNUT_OK;
    enum runut_status status = runut_store_commit(store, err);
    sqlite3_close_v2(store->db);
    free(store->path);
    free(store);
    return status;
}

enum runut_status runut_store_backup(struct runut_store *store, const char *path, struct runut_err *err)
{
    err_clear(err);
    if (runut_store_commit(store, err) != RUNUT_OK) return RUNUT_STORE;
    if (access(path, F_OK) == 0)
        return err_set(err, RUNUT_STORE, "%s is there already: a backup never overwrites, name a new file", path);
    sqlite3_stmt *st = store_prepare(store, "VACUUM INTO ?1", err);
    if (!st) return RUNUT_STORE;
    store_bind(st, 1, path);
    enum runut_status status = sqlite3_step(st) == SQLITE_DONE ? RUNUT_OK : store_fail(store, err);
    sqlite3_finalize(st);
    if (status != RUNUT_OK) unlink(path);
    return status;
}

/* The first line of a query's answer, which must be WANT. */
static enum runut_status must_say(struct runut_store *store, const char *sql, const char *want, const char *what,
                                  struct runut_err *err)
{
    sqlite3_stmt *st = store_prepare(store, sql, err);
    if (!st) return RUNUT_STORE;
    enum runut_status status = RUNUT_OK;
    if (sqlite3_step(st) != SQLITE_ROW)
        status = store_fail(store, err);
    else if (!str_is(store_column(st, 0), want))
        status = err_set(err, RUNUT_STORE,
                         "%s is damaged: %s (%.150s). Restore it from a backup, or add the pages to a new store",
                         store->path, what, (const char *)sqlite3_column_text(st, 0));
    sqlite3_finalize(st);
    return status;
}

enum runut_status runut_store_check(struct runut_store *store, struct runut_err *err)
{
    err_clear(err);
    enum runut_status status = must_say(store, "PRAGMA integrity_check(1)", "ok", "its pages disagree", err);
    if (status == RUNUT_OK)
        status =
            must_say(store, "SELECT count(*) FROM pragma_foreign_key_check", "0", "records without their page", err);
    if (status == RUNUT_OK)
        status = must_say(store, "SELECT pages - reports - rejected - duplicates FROM v_ledger", "0",
                          "the ledger of pages does not add up", err);
    if (status == RUNUT_OK)
        status = must_say(store,
                          "SELECT count(*) FROM page p WHERE 1 <> (SELECT count(*) FROM record r WHERE r.page = p.id "
                          "AND r.kind = p.outcome)",
                          "0", "pages without their report", err);
    return status;
}
