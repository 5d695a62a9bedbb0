/* SPDX-License-Identifier: MIT */
/**
 * Proof, offline: every passage of every record from the stored bytes.
 *
 * To read the page again would prove only that the reader repeats itself. Instead each record is taken at its word: the
 * page must have the hash that it is stored under; the report's text its own; a passage's text must be the slices of
 * its `span`; and its `bytes`, decoded by the page's charset, mark-up dropped, character references resolved, must say
 * that text, blanks aside. Nothing of the reader is used but the table of HTML's character references.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/sha.h"
#include "base/utf8.h"
#include "page/markup/entity.h"
#include "store/recall.h"
#include <jansson.h>
#include <stdlib.h>
#include <unicode/ucnv.h>

struct proof {
    struct runut_store *store;
    struct runut_err *err;
    struct runut_str page; /* bytes of the page at hand */
    struct runut_str text; /* text of its report */
    const char *id;        /* of the record at hand */
    bool markup;
    UConverter *charset; /* NULL: the bytes are UTF-8 */
    struct buf said, want, decoded;
    uint64_t proven;
};

static enum runut_status unproven(struct proof *p, const char *why)
{
    return err_set(p->err, RUNUT_UNPROVEN,
                   "%s of %s is not proved: %s. The store was changed after it was written: restore a backup, or add "
                   "the page again to a new one",
                   p->id, p->store->path, why);
}

/* The bytes of a range as UTF-8, into p->decoded. */
static bool decode(struct proof *p, uint32_t beg, uint32_t end)
{
    p->decoded.len = 0;
    if (!p->charset) {
        buf_add(&p->decoded, p->page.p + beg, end - beg);
        return !p->decoded.failed;
    }
    UErrorCode code = U_ZERO_ERROR;
    const char *from = p->page.p + beg, *stop = p->page.p + end;
    ucnv_reset(p->charset);
    while (from < stop) {
        UChar32 cp = ucnv_getNextUChar(p->charset, &from, stop, &code);
        char out[4];
        if (code == U_TRUNCATED_CHAR_FOUND || code == U_ILLEGAL_CHAR_FOUND || code == U_INVALID_CHAR_FOUND) {
            cp = 0xFFFD;
            code = U_ZERO_ERROR;
        } else if (U_FAILURE(code))
            break;
        buf_add(&p->decoded, out, utf8_put((uint32_t)cp, out));
    }
    return !p->decoded.failed;
}

/* Where the tag that begins at P ends; quotes hide a '>'. */
static const char *after_tag(const char *p, const char *end)
{
    if (end - p >= 4 && memcmp(p, "<!--", 4) == 0) {
        ptrdiff_t at = str_find((struct runut_str){p, (size_t)(end - p)}, STR("-->"), 4);
        return at < 0 ? end : p + at + 3;
    }
    char quote = 0;
    for (p++; p < end; p++) {
        if (quote)
            quote = *p == quote ? 0 : quote;
        else if (*p == '"' || *p == '\'')
            quote = *p;
        else if (*p == '>')
            return p + 1;
    }
    return end;
}

/* Adds code points but for blanks. */
static void add_solid(struct buf *out, const uint32_t *cps, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char utf8[4];
        if (!utf8_is_space(cps[i])) buf_add(out, utf8, utf8_put(cps[i], utf8));
    }
}

/* What decoded bytes say: mark-up dropped, references resolved, blanks left out. */
static void say(struct runut_str s, bool markup, struct buf *out)
{
    const char *end = s.p + s.len;
    for (const char *at = s.p; at < end;) {
        struct entity e;
        uint32_t n;
        bool tag = markup && *at == '<' && at + 1 < end &&
                   (utf8_is_alpha((unsigned char)at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?');
        if (tag) {
            at = after_tag(at, end);
        } else if (markup && *at == '&' && (n = entity_read(at, end, false, &e)) > 0) {
            add_solid(out, e.cp, e.n);
            at += n;
        } else {
            uint32_t cp;
            at += utf8_next(at, end, &cp);
            add_solid(out, &cp, 1);
        }
    }
}

/* Reads pair I of a list of ranges; false where it is none within LIMIT. */
static bool pair(const json_t *list, size_t i, size_t limit, uint32_t *beg, uint32_t *end)
{
    const json_t *p = json_array_get(list, i);
    json_int_t b = json_integer_value(json_array_get(p, 0)), e = json_integer_value(json_array_get(p, 1));
    if (json_array_size(p) != 2 || b < 0 || e <= b || (uint64_t)e > limit) return false;
    *beg = (uint32_t)b;
    *end = (uint32_t)e;
    return true;
}

/* One passage: an object with `span`, and perhaps `text` and `bytes`. */
static enum runut_status prove(struct proof *p, const json_t *o)
{
    const json_t *span = json_object_get(o, "span"), *bytes = json_object_get(o, "bytes"),
                 *text = json_object_get(o, "text");
    uint32_t beg, end;
    p->want.len = p->said.len = 0;
    for (size_t i = 0; i < json_array_size(span); i++) {
        if (!pair(span, i, p->text.len, &beg, &end)) return unproven(p, "a span lies outside the report's text");
        say(recall_slice(p->text, beg, end), false, &p->want);
    }
    if (json_is_string(text)) {
        say((struct runut_str){json_string_value(text), json_string_length(text)}, false, &p->said);
        if (!str_eq(buf_slice(&p->said), buf_slice(&p->want)))
            return unproven(p, "a passage's text is not the slice of the report's text");
        p->said.len = 0;
    }
    if (!bytes) return RUNUT_OK;
    for (size_t i = 0; i < json_array_size(bytes); i++) {
        if (!pair(bytes, i, p->page.len, &beg, &end)) return unproven(p, "a passage lies outside the page's bytes");
        if (!decode(p, beg, end))
            return err_set(p->err, RUNUT_INTERNAL, "memory is out while verifying %s", p->store->path);
        say(buf_slice(&p->decoded), p->markup, &p->said);
    }
    if (p->said.failed || p->want.failed)
        return err_set(p->err, RUNUT_INTERNAL, "memory is out while verifying %s", p->store->path);
    if (!str_eq(buf_slice(&p->said), buf_slice(&p->want)))
        return unproven(p, "the page's bytes do not say its passage");
    p->proven++;
    return RUNUT_OK;
}

/* An object or array of a record, and which of its members comes next. */
struct level {
    const json_t *in;
    void *member;
    size_t i;
};

/* The next member that may hold passages; NULL when there is none left. */
static const json_t *next_member(struct level *at)
{
    const json_t *v = NULL;
    if (json_is_array(at->in)) {
        v = json_array_get(at->in, at->i++);
    } else if (at->member) {
        v = json_object_iter_value(at->member);
        at->member = json_object_iter_next((json_t *)(uintptr_t)at->in, at->member);
    }
    return v;
}

static struct level level_of(const json_t *j)
{
    return (struct level){j, json_is_object(j) ? json_object_iter((json_t *)(uintptr_t)j) : NULL, 0};
}

/* Every object of a record that has a span. Records are a few levels deep; anything deeper was not written by us. */
static enum runut_status walk(struct proof *p, const json_t *record)
{
    enum { DEEPEST = 8 };
    struct level stack[DEEPEST];
    int depth = 0;
    stack[0] = level_of(record);
    enum runut_status status = json_object_get(record, "span") ? prove(p, record) : RUNUT_OK;
    while (status == RUNUT_OK && depth >= 0) {
        const json_t *v = next_member(&stack[depth]);
        if (!v) {
            depth--;
            continue;
        }
        if (!json_is_object(v) && !json_is_array(v)) continue;
        if (++depth == DEEPEST) return unproven(p, "it is nested deeper than any record");
        if (json_object_get(v, "span")) status = prove(p, v);
        stack[depth] = level_of(v);
    }
    return status;
}

static enum runut_status begin_report(struct proof *p, const json_t *j)
{
    const json_t *page = json_object_get(j, "page");
    const char *charset = json_string_value(json_object_get(page, "charset")),
               *type = json_string_value(json_object_get(page, "media_type"));
    const char *hash = json_string_value(json_object_get(j, "text_sha256"));
    UErrorCode code = U_ZERO_ERROR;
    char hex[65];
    ucnv_close(p->charset);
    p->charset = NULL;
    if (charset && strcmp(charset, "utf-8") != 0) p->charset = ucnv_open(charset, &code);
    if (U_FAILURE(code)) return unproven(p, "its charset is not known here");
    p->markup = type && strstr(type, "html") != NULL;
    sha256_hex(p->text.p, p->text.len, hex);
    return hash && strcmp(hash, hex) == 0 ? RUNUT_OK : unproven(p, "its text does not have the hash it is stored with");
}

static enum runut_status prove_record(struct proof *p, struct runut_str line, json_t **report)
{
    json_error_t why;
    json_t *j = json_loadb(line.p ? line.p : "", line.len, 0, &why);
    const char *kind = json_string_value(json_object_get(j, "kind")), *id = json_string_value(json_object_get(j, "id"));
    enum runut_status status = RUNUT_OK;
    if (id) p->id = id;
    if (!kind) {
        status = unproven(p, "a line of its records is no JSON");
    } else if (strcmp(kind, "report") == 0) {
        const json_t *text = json_object_get(j, "text");
        json_decref(*report);
        *report = json_incref(j); /* its text and id are borrowed until the next report */
        p->text = (struct runut_str){json_string_value(text), json_string_length(text)};
        status = begin_report(p, j);
    }
    if (status == RUNUT_OK && kind && strcmp(kind, "rejected") != 0) status = walk(p, j);
    json_decref(j);
    p->id = "a record";
    return status;
}

static enum runut_status prove_page(struct proof *p, sqlite3_stmt *page, sqlite3_stmt *records)
{
    char hex[65];
    json_t *report = NULL;
    enum runut_status status = RUNUT_OK;
    struct runut_str id = store_column(page, 0);
    p->id = id.p;
    p->page = (struct runut_str){sqlite3_column_blob(page, 2), (size_t)sqlite3_column_bytes(page, 2)};
    sha256_hex(p->page.p, p->page.len, hex);
    if (!str_is(store_column(page, 1), hex))
        return unproven(p, "the bytes of its page do not have the hash they are stored under");
    sqlite3_bind_text(records, 1, id.p, (int)id.len, SQLITE_STATIC);
    int rc = SQLITE_DONE;
    while (status == RUNUT_OK && (rc = sqlite3_step(records)) == SQLITE_ROW)
        status = prove_record(p, store_column(records, 0), &report);
    if (status == RUNUT_OK && rc != SQLITE_DONE) status = store_fail(p->store, p->err);
    sqlite3_reset(records);
    json_decref(report);
    return status;
}

static enum runut_status prove_all(struct proof *p)
{
    sqlite3_stmt *pages = store_prepare(p->store, "SELECT id, sha256, bytes FROM page ORDER BY id", p->err);
    sqlite3_stmt *records =
        pages ? store_prepare(p->store, "SELECT line FROM record WHERE page = ?1 ORDER BY seq", p->err) : NULL;
    enum runut_status status = records ? RUNUT_OK : RUNUT_STORE;
    int rc = SQLITE_DONE;
    while (status == RUNUT_OK && (rc = sqlite3_step(pages)) == SQLITE_ROW) status = prove_page(p, pages, records);
    if (status == RUNUT_OK && rc != SQLITE_DONE) status = store_fail(p->store, p->err);
    sqlite3_finalize(records);
    sqlite3_finalize(pages);
    return status;
}

enum runut_status runut_store_verify(struct runut_store *store, uint64_t *proven, struct runut_err *err)
{
    err_clear(err);
    struct proof p = {.store = store, .err = err, .id = "a record"};
    buf_init(&p.said, 0);
    buf_init(&p.want, 0);
    buf_init(&p.decoded, 0);
    enum runut_status status = prove_all(&p);
    if (proven) *proven = p.proven;
    ucnv_close(p.charset);
    buf_done(&p.said);
    buf_done(&p.want);
    buf_done(&p.decoded);
    return status;
}
