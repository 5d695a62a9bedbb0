/* SPDX-License-Identifier: MIT */
/**
 * The store inside: one SQLite file. Nothing outside src/store writes SQL but for the few statements that link and tell
 * prepare through store_prepare.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H
#include "base/str.h"
#include <sqlite3.h>

enum {
    STORE_GROUP = 256, /* pages in one commit: a commit waits for the disk, so they share it */
    STORE_WAIT_MS = 5000
}; /* how long to wait for another writer */

struct runut_store {
    sqlite3 *db;
    char *path;
    unsigned pending; /* pages since the last commit */
    bool writing;     /* a transaction is open */
    bool can_write;
};

/** A page as the store keeps it; strings are NULL where unknown. */
struct store_page {
    const char *id, *sha256, *file, *part, *url, *captured;
    bool rejected;
};

/** Keeps a page with its bytes and LINES, its records as JSON Lines: what runut_store_add does once it has them. */
enum runut_status store_keep(struct runut_store *store, const struct store_page *page, struct runut_str lines,
                             const void *bytes, size_t len, enum runut_added *added, struct runut_err *err);

/** Begins a transaction unless one is open; commits it. */
enum runut_status store_begin(struct runut_store *store, struct runut_err *err);
/** Undoes all since the last commit. */
void store_rollback(struct runut_store *store);

/** Prepares SQL; NULL with ERR set on failure. The caller finalizes it. */
sqlite3_stmt *store_prepare(struct runut_store *store, const char *sql, struct runut_err *err);
enum runut_status store_exec(struct runut_store *store, const char *sql, struct runut_err *err);
/** Says in ERR what SQLite's last failure means: what happened, to which file, and what to do. */
enum runut_status store_fail(struct runut_store *store, struct runut_err *err);

/** Binds a string; NULL where Z is NULL. */
static inline void store_bind(sqlite3_stmt *st, int i, const char *z)
{
    if (z) sqlite3_bind_text(st, i, z, -1, SQLITE_STATIC);
}
/** A column's text, empty where NULL; valid until the next step. */
static inline struct runut_str store_column(sqlite3_stmt *st, int i)
{
    const unsigned char *p = sqlite3_column_text(st, i);
    return (struct runut_str){(const char *)p, p ? (size_t)sqlite3_column_bytes(st, i) : 0};
}
#endif
