/* SPDX-License-Identifier: MIT */
/**
 * Adding a page: its bytes, its address, its records, all in one transaction.
 *
 * Adding in any order must give the same record, and the same bytes may come from several addresses, each told with
 * something else beside it (a URL, a day of capture). So the records that stand are those told by the least address in
 * byte order; a lesser one that comes later replaces them. To add what is there already changes nothing: a run that was
 * killed is simply run again.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/sha.h"
#include "store/store.h"
#include <stdlib.h>

/* Steps ST once and finalizes it; *ROW, where given, tells whether there was a row. */
static bool step_done(struct runut_store *store, sqlite3_stmt *st, struct runut_err *err)
{
    if (!st) return false;
    bool good = sqlite3_step(st) == SQLITE_DONE;
    if (!good) store_fail(store, err);
    sqlite3_finalize(st);
    return good;
}

static bool put_address(struct runut_store *store, const struct store_page *page, struct runut_str key,
                        struct runut_err *err)
{
    sqlite3_stmt *st = store_prepare(
        store, "INSERT INTO address (page, key, file, part, url, captured) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", err);
    if (!st) return false;
    store_bind(st, 1, page->id);
    sqlite3_bind_text(st, 2, key.p, (int)key.len, SQLITE_STATIC);
    store_bind(st, 3, page->file);
    store_bind(st, 4, page->part);
    store_bind(st, 5, page->url);
    store_bind(st, 6, page->captured);
    return step_done(store, st, err);
}

static bool put_page(struct runut_store *store, const struct store_page *page, struct runut_str key, const void *bytes,
                     size_t len, struct runut_err *err)
{
    sqlite3_stmt *st =
        store_prepare(store,
                      "INSERT INTO page (id, sha256, outcome, told_by, bytes) VALUES (?1, ?2, ?3, ?4, ?5)"
                      " ON CONFLICT (id) DO UPDATE SET outcome = ?3, told_by = ?4",
                      err);
    if (!st) return false;
    store_bind(st, 1, page->id);
    store_bind(st, 2, page->sha256);
    store_bind(st, 3, page->rejected ? "rejected" : "report");
    sqlite3_bind_text(st, 4, key.p, (int)key.len, SQLITE_STATIC);
    sqlite3_bind_blob64(st, 5, len ? bytes : "", len, SQLITE_STATIC);
    return step_done(store, st, err);
}

/* Replaces the records of a page by LINES. */
static bool put_records(struct runut_store *store, const struct store_page *page, struct runut_str lines,
                        struct runut_err *err)
{
    sqlite3_stmt *st = store_prepare(store, "DELETE FROM record WHERE page = ?1", err);
    if (st) store_bind(st, 1, page->id);
    if (!step_done(store, st, err)) return false;
    st = store_prepare(
        store, "INSERT INTO record (page, seq, kind, id, line) VALUES (?1, ?2, ?3->>'$.kind', ?3->>'$.id', ?3)", err);
    if (!st) return false;
    store_bind(st, 1, page->id);
    struct runut_str rest = lines, line;
    bool good = true;
    for (int seq = 0; good && str_cut(&rest, '\n', &line);) {
        if (line.len == 0) continue;
        sqlite3_bind_int(st, 2, seq++);
        sqlite3_bind_text64(st, 3, line.p, line.len, SQLITE_STATIC, SQLITE_UTF8);
        good = sqlite3_step(st) == SQLITE_DONE;
        if (!good) store_fail(store, err);
        sqlite3_reset(st);
    }
    sqlite3_finalize(st);
    return good;
}

/* What is known of a page: the address that its records are told by, and whether KEY is one of its addresses. */
struct known {
    bool page, address, lesser; /* lesser: KEY comes before the address that tells */
};

static bool look_up(struct runut_store *store, const struct store_page *page, struct runut_str key, struct known *known,
                    struct runut_err *err)
{
    sqlite3_stmt *st = store_prepare(store,
                                     "SELECT p.told_by, (SELECT count(*) FROM address a WHERE a.page = p.id AND a.key "
                                     "= ?2) FROM page p WHERE p.id = ?1",
                                     err);
    if (!st) return false;
    store_bind(st, 1, page->id);
    sqlite3_bind_text(st, 2, key.p, (int)key.len, SQLITE_STATIC);
    int rc = sqlite3_step(st);
    *known = (struct known){0};
    if (rc == SQLITE_ROW) {
        known->page = true;
        known->address = sqlite3_column_int(st, 1) > 0;
        known->lesser = str_cmp(key, store_column(st, 0)) < 0;
    } else if (rc != SQLITE_DONE)
        store_fail(store, err);
    sqlite3_finalize(st);
    return rc == SQLITE_ROW || rc == SQLITE_DONE;
}

static bool keep(struct runut_store *store, const struct store_page *page, struct runut_str key, struct runut_str lines,
                 const void *bytes, size_t len, enum runut_added *added, struct runut_err *err)
{
    struct known known;
    if (!look_up(store, page, key, &known, err)) return false;
    bool tells = !known.page || (known.lesser && !known.address);
    *added = known.page ? RUNUT_ADDED_DUPLICATE : page->rejected ? RUNUT_ADDED_REJECTED : RUNUT_ADDED_REPORT;
    if (known.address) return true;
    if (tells && !put_page(store, page, key, bytes, len, err)) return false;
    if (!put_address(store, page, key, err)) return false;
    return !tells || put_records(store, page, lines, err);
}

enum runut_status store_keep(struct runut_store *store, const struct store_page *page, struct runut_str lines,
                             const void *bytes, size_t len, enum runut_added *added, struct runut_err *err)
{
    enum runut_added ignored;
    enum runut_status status = store_begin(store, err);
    if (status != RUNUT_OK) return status;
    struct buf key;
    buf_init(&key, 0);
    buf_printf(&key, "%s\x1f%s\x1f%s", page->file ? page->file : "", page->part ? page->part : "",
               page->url ? page->url : "");
    bool good = !key.failed && store_exec(store, "SAVEPOINT page", err) == RUNUT_OK;
    if (key.failed) err_set(err, RUNUT_INTERNAL, "memory is out while adding to %s", store->path);
    if (good)
        good = keep(store, page, buf_slice(&key), lines, bytes, len, added ? added : &ignored, err) &&
               store_exec(store, "RELEASE page", err) == RUNUT_OK;
    buf_done(&key);
    if (!good) {
        /* The pages before this one are good: they stay, unless SQLite itself gave the whole transaction up. */
        if (!sqlite3_get_autocommit(store->db))
            sqlite3_exec(store->db, "ROLLBACK TO page; RELEASE page", NULL, NULL, NULL);
        else
            store_rollback(store);
        return RUNUT_STORE;
    }
    return ++store->pending < STORE_GROUP ? RUNUT_OK : runut_store_commit(store, err);
}

static bool collect(void *user, const char *bytes, size_t len)
{
    struct buf *b = user;
    buf_add(b, bytes, len);
    return !b->failed;
}

enum runut_status runut_store_add(struct runut_store *store, const struct runut_document *doc, const void *bytes,
                                  size_t len, enum runut_added *added, struct runut_err *err)
{
    err_clear(err);
    const struct runut_page *p = runut_document_page(doc);
    struct store_page page = {.id = p->id,
                              .sha256 = p->sha256,
                              .file = p->file,
                              .part = p->part,
                              .url = p->url,
                              .captured = p->captured,
                              .rejected = runut_document_rejected(doc) != NULL};
    char hex[65];
    sha256_hex(bytes, len, hex);
    if (!p->sha256 || strcmp(hex, p->sha256) != 0)
        return err_set(err, RUNUT_USAGE, "the bytes given with %s are not those that were read",
                       p->file ? p->file : "a page");
    struct buf lines;
    buf_init(&lines, 0);
    enum runut_status status = runut_document_json(doc, RUNUT_ALL, collect, &lines, err);
    if (status == RUNUT_OK) status = store_keep(store, &page, buf_slice(&lines), bytes, len, added, err);
    buf_done(&lines);
    return status;
}

bool runut_store_has(struct runut_store *store, const char *file, const char *part, const char *sha256)
{
    sqlite3_stmt *st = store_prepare(
        store,
        "SELECT 1 FROM address a JOIN page p ON p.id = a.page WHERE a.file IS ?1 AND a.part IS ?2 AND p.sha256 = ?3",
        NULL);
    if (!st) return false;
    store_bind(st, 1, file);
    store_bind(st, 2, part);
    store_bind(st, 3, sha256);
    bool has = sqlite3_step(st) == SQLITE_ROW;
    sqlite3_finalize(st);
    return has;
}
