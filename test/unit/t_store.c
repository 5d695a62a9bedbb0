/* SPDX-License-Identifier: MIT */
/* The store: what goes in comes out, in any order, and nothing is lost when the world fails. */
#include "base/file.h"
#include "story.h"
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

static struct runut_store *create(const char *path)
{
    struct runut_err err = {0};
    struct runut_store *s = runut_store_open(path, RUNUT_OPEN_CREATE, &err);
    if (!s) printf("%s\n", err.message);
    return s;
}

static void export(struct runut_store *s, struct buf *out)
{
    buf_init(out, 0);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    ok(runut_store_export(s, NULL, story_collect, out, NULL) == RUNUT_OK);
}

static long count(struct runut_store *s, const char *sql)
{
    sqlite3_stmt *st = store_prepare(s, sql, NULL);
    long n = st && sqlite3_step(st) == SQLITE_ROW ? (long)sqlite3_column_int64(st, 0) : -1;
    sqlite3_finalize(st);
    return n;
}

/* Any order of adding gives the same bytes; the same page twice is one report with two addresses. */
static void test_order(void)
{
    static const struct {
        int page;
        const char *file;
    } orders[3][5] = {{{0, "a.txt"}, {1, "b.txt"}, {2, "c.txt"}, {0, "z.txt"}, {0, "a.txt"}},
                      {{2, "c.txt"}, {0, "z.txt"}, {1, "b.txt"}, {0, "a.txt"}, {0, "z.txt"}},
                      {{0, "z.txt"}, {0, "a.txt"}, {0, "a.txt"}, {2, "c.txt"}, {1, "b.txt"}}};
    struct buf out[3];
    for (int i = 0; i < 3; i++) {
        char path[200];
        story_path(path, "order");
        struct runut_store *s = create(path);
        int reports = 0, duplicates = 0;
        for (int k = 0; k < 5; k++) {
            int added = story_add(s, orders[i][k].page, orders[i][k].file, NULL);
            reports += added == RUNUT_ADDED_REPORT;
            duplicates += added == RUNUT_ADDED_DUPLICATE;
        }
        ok(reports == 3 && duplicates == 2);
        export(s, &out[i]);
        ok(count(s, "SELECT pages FROM v_ledger") == 4);
        ok(count(s, "SELECT reports + rejected + duplicates FROM v_ledger") == 4);
        ok(runut_store_check(s, NULL) == RUNUT_OK);
        ok(runut_store_close(s, NULL) == RUNUT_OK);
        story_path(path, "order");
    }
    ok(out[0].len > 0 && str_eq(buf_slice(&out[0]), buf_slice(&out[1])) &&
       str_eq(buf_slice(&out[0]), buf_slice(&out[2])));
    for (int i = 0; i < 3; i++) buf_done(&out[i]);
}

/* What was read is printed again, byte for byte. */
static void test_lines(void)
{
    char path[200], id[20], sha256[65];
    struct buf lines, out;
    story_path(path, "lines");
    struct runut_store *s = create(path);
    ok(story_add(s, 0, "a.txt", NULL) == RUNUT_ADDED_REPORT);
    buf_init(&lines, 0);
    story_lines(&lines, 0, id, sha256);
    export(s, &out);
    ok(str_starts(buf_slice(&out), buf_slice(&lines)));
    ok(runut_store_has(s, "a.txt", NULL, sha256));
    ok(!runut_store_has(s, "b.txt", NULL, sha256));
    runut_store_close(s, NULL);
    buf_done(&lines);
    buf_done(&out);
    story_path(path, "lines");
}

static void test_not_there(void)
{
    char path[200];
    struct runut_err err = {0};
    story_path(path, "nowhere");
    ok(!runut_store_open(path, RUNUT_OPEN_READ, &err));
    ok(err.status == RUNUT_STORE && strstr(err.message, path) && strstr(err.message, "add"));
}

static void test_not_a_store(void)
{
    char path[200];
    struct runut_err err = {0};
    story_path(path, "text");
    int fd = open(path, O_CREAT | O_WRONLY, 0600);
    for (int i = 0; i < 100; i++) ok(write(fd, "this is a text and no database at all. ", 39) == 39);
    close(fd);
    ok(!runut_store_open(path, RUNUT_OPEN_WRITE, &err));
    ok(err.status == RUNUT_STORE && strstr(err.message, "not a store"));
    unlink(path);
    sqlite3 *db;
    ok(sqlite3_open(path, &db) == SQLITE_OK &&
       sqlite3_exec(db, "CREATE TABLE mine (x)", NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
    ok(!runut_store_open(path, RUNUT_OPEN_CREATE, &err));
    ok(strstr(err.message, "not a store of Runut"));
    story_path(path, "text");
}

static void test_newer(void)
{
    char path[200];
    struct runut_err err = {0};
    story_path(path, "newer");
    struct runut_store *s = create(path);
    ok(store_exec(s, "PRAGMA user_version = 99", NULL) == RUNUT_OK);
    runut_store_close(s, NULL);
    ok(!runut_store_open(path, RUNUT_OPEN_WRITE, &err));
    ok(err.status == RUNUT_STORE && strstr(err.message, "newer Runut (layout 99"));
    story_path(path, "newer");
}

static void test_locked(void)
{
    char path[200];
    struct runut_err err = {0};
    story_path(path, "locked");
    struct runut_store *one = create(path), *two = create(path);
    ok(story_add(one, 0, "a.txt", NULL) == RUNUT_ADDED_REPORT); /* and its transaction stays open */
    sqlite3_busy_timeout(two->db, 50);
    ok(story_add(two, 1, "b.txt", &err) == -1);
    ok(err.status == RUNUT_STORE && strstr(err.message, "locked"));
    ok(runut_store_commit(one, NULL) == RUNUT_OK);
    ok(story_add(two, 1, "b.txt", NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_close(two, NULL) == RUNUT_OK);
    ok(count(one, "SELECT reports FROM v_ledger") == 2);
    runut_store_close(one, NULL);
    story_path(path, "locked");
}

/* A disk that is full: what was committed stays, the message says so, and there is room again later. */
static void test_full(void)
{
    char path[200], name[20];
    struct runut_err err = {0};
    story_path(path, "full");
    struct runut_store *s = create(path);
    ok(story_add(s, 0, "a.txt", NULL) == RUNUT_ADDED_REPORT && runut_store_commit(s, NULL) == RUNUT_OK);
    char sql[60];
    snprintf(sql, sizeof sql, "PRAGMA max_page_count = %ld", count(s, "PRAGMA page_count") + 2);
    ok(store_exec(s, sql, NULL) == RUNUT_OK);
    bool failed = false;
    for (int i = 0; i < 4000 && !failed; i++) {
        snprintf(name, sizeof name, "copy-%d", i);
        failed = story_add(s, 1, name, &err) == -1;
    }
    ok(failed && err.status == RUNUT_STORE && strstr(err.message, "full"));
    runut_store_commit(s, NULL);
    ok(store_exec(s, "PRAGMA max_page_count = 1000000", NULL) == RUNUT_OK);
    ok(count(s, "SELECT count(*) FROM page WHERE told_by LIKE 'a.txt%'") == 1);
    ok(runut_store_check(s, NULL) == RUNUT_OK);
    ok(story_add(s, 2, "c.txt", NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_close(s, NULL) == RUNUT_OK);
    story_path(path, "full");
}

/* A byte of a passage's page that was flipped: verify names the record, and is silent before. */
static void test_flipped(void)
{
    char path[200], id[20], sha256[65];
    struct runut_err err = {0};
    struct buf lines;
    uint64_t proven = 0;
    story_path(path, "flipped");
    buf_init(&lines, 0);
    story_lines(&lines, 1, id, sha256);
    buf_done(&lines);
    struct runut_store *s = create(path);
    for (int i = 0; i < STORY_PAGES; i++) ok(story_add(s, i, story_pages[i].file, NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_verify(s, &proven, &err) == RUNUT_OK && proven > 10);
    char sql[300];
    snprintf(
        sql, sizeof sql,
        "UPDATE page SET bytes = CAST(substr(bytes, 1, 99) || x'21' || substr(bytes, 101) AS BLOB) WHERE id = '%s'",
        id);
    ok(store_exec(s, sql, NULL) == RUNUT_OK);
    ok(runut_store_verify(s, &proven, &err) == RUNUT_UNPROVEN && strstr(err.message, id));
    err.status = RUNUT_OK;
    /* Even with the hash put right, the passage itself gives it away. */
    sqlite3_stmt *st = store_prepare(s, "SELECT bytes FROM page WHERE id = ?1", NULL);
    store_bind(st, 1, id);
    ok(sqlite3_step(st) == SQLITE_ROW);
    sha256_hex(sqlite3_column_blob(st, 0), (size_t)sqlite3_column_bytes(st, 0), sha256);
    sqlite3_finalize(st);
    snprintf(sql, sizeof sql, "UPDATE page SET sha256 = '%s' WHERE id = '%s'", sha256, id);
    ok(store_exec(s, sql, NULL) == RUNUT_OK);
    ok(runut_store_verify(s, &proven, &err) == RUNUT_UNPROVEN && strstr(err.message, "s12"));
    runut_store_close(s, NULL);
    story_path(path, "flipped");
}

/* Bytes of the file itself damaged: an error with a name, never a crash, never a silent wrong "ok" of check. */
static void test_damaged(void)
{
    char path[200];
    story_path(path, "damaged");
    struct runut_store *s = create(path);
    for (int i = 0; i < STORY_PAGES; i++) story_add(s, i, story_pages[i].file, NULL);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    runut_store_close(s, NULL);
    struct buf file;
    ok(file_read(path, 0, &file, NULL) == RUNUT_OK && file.len > 8192);
    unsigned seed = 7, named = 0;
    for (int round = 0; round < 200; round++) {
        struct runut_err err = {0};
        int fd = open(path, O_WRONLY | O_TRUNC);
        for (int k = 0; k < 8; k++) {
            seed = seed * 1103515245u + 12345u;
            file.p[(seed >> 8) % file.len] ^= (char)(1 << (k & 7));
        }
        ok(write(fd, file.p, file.len) == (ssize_t)file.len);
        close(fd);
        s = runut_store_open(path, RUNUT_OPEN_WRITE, &err);
        if (s) {
            struct buf out;
            struct runut_query q = {.view = RUNUT_TIMELINE};
            buf_init(&out, 0);
            if (runut_store_check(s, &err) != RUNUT_OK) named += err.message[0] != '\0';
            runut_store_verify(s, NULL, NULL);
            runut_store_tell(s, &q, story_collect, &out, NULL);
            runut_store_link(s, NULL, NULL);
            runut_store_export(s, NULL, story_collect, &out, NULL);
            runut_store_close(s, NULL);
            buf_done(&out);
        } else
            named += err.status != RUNUT_OK && err.message[0];
    }
    ok(named > 100);
    buf_done(&file);
    story_path(path, "damaged");
}

/* Killed at any moment: the same command completes, nothing twice, nothing lost that was committed. */
static void test_killed(void)
{
    char path[200];
    story_path(path, "killed");
    runut_store_close(create(path), NULL);
    for (int round = 0; round < 12; round++) {
        pid_t child = fork();
        if (child == 0) {
            struct runut_store *s = create(path);
            char name[20];
            for (int i = 0; s; i++) {
                snprintf(name, sizeof name, "f%d", i % 500);
                if (story_add(s, i % 3, name, NULL) < 0) _exit(1);
                if (i % 7 == 0) runut_store_commit(s, NULL);
            }
            _exit(1);
        }
        usleep(3000u * (unsigned)(round + 1));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        struct runut_store *s = create(path);
        ok(s && runut_store_check(s, NULL) == RUNUT_OK);
        ok(count(s, "SELECT count(*) FROM record WHERE kind = 'report'") <= 3);
        runut_store_close(s, NULL);
    }
    struct runut_store *s = create(path);
    char name[20];
    for (int i = 0; i < 1500; i++) {
        snprintf(name, sizeof name, "f%d", i % 500);
        if (story_add(s, i % 3, name, NULL) < 0) ok(false);
    }
    ok(count(s, "SELECT reports FROM v_ledger") == 3);
    ok(count(s, "SELECT pages - reports - rejected - duplicates FROM v_ledger") == 0);
    runut_store_close(s, NULL);
    story_path(path, "killed");
}

static void test_backup(void)
{
    char path[200], copy[200];
    struct runut_err err = {0};
    story_path(path, "backup");
    story_path(copy, "backup-copy");
    struct runut_store *s = create(path);
    ok(story_add(s, 0, "a.txt", NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_backup(s, copy, &err) == RUNUT_OK);
    ok(runut_store_backup(s, copy, &err) == RUNUT_STORE && strstr(err.message, "there already"));
    runut_store_close(s, NULL);
    s = runut_store_open(copy, RUNUT_OPEN_READ, &err);
    ok(s && count(s, "SELECT reports FROM v_ledger") == 1);
    ok(s && story_add(s, 1, "b.txt", &err) == -1 && err.status == RUNUT_USAGE);
    runut_store_close(s, NULL);
    story_path(path, "backup");
    story_path(copy, "backup-copy");
}

int main(void)
{
    test_order();
    test_lines();
    test_not_there();
    test_not_a_store();
    test_newer();
    test_locked();
    test_full();
    test_flipped();
    test_damaged();
    test_killed();
    test_backup();
    return done_testing();
}
