/* SPDX-License-Identifier: MIT */
/**
 * Why a record says what it says. The store keeps no reasons: reading is a function of the page's bytes and the packs,
 * both of which are here, so the page is read again and the rules tell themselves what they saw. What was said beside
 * the page when it was added (its language, a day of publication) stands in its report and is said again. A record that
 * does not come again was made by other packs or another version, and that is what is told.
 */
#include "base/err.h"
#include "tell/tell.h"
#include <math.h>

/* What is read again: the bytes are the statement's, as long as it stands on the row. */
static bool read_row(struct tell *t, const struct recall_report *rep, bool whole, struct runut_err *err)
{
    sqlite3_stmt *st = t->recall.st;
    struct runut_str media = store_column(st, 4);
    bool told = str_is(rep->published.method, "metadata");
    struct runut_input in = {.bytes = sqlite3_column_blob(st, 0),
                             .len = (size_t)sqlite3_column_bytes(st, 0),
                             .file = str_z(t->a, store_column(st, 1)),
                             .whole = whole};
    if (!in.bytes) in.bytes = "";
    in.url = rep->url.len ? str_z(t->a, rep->url) : NULL;
    in.charset = store_column(st, 5).len ? str_z(t->a, store_column(st, 5)) : NULL;
    in.captured = store_column(st, 3).len ? str_z(t->a, store_column(st, 3)) : NULL;
    in.published = told ? str_z(t->a, rep->published.value) : NULL;
    in.language = rep->language.len ? str_z(t->a, rep->language) : NULL;
    in.format = str_is(media, "text/html") ? RUNUT_FORMAT_HTML : RUNUT_FORMAT_TEXT;
    t->again = runut_read(t->query->why, &in, err);
    return t->again != NULL;
}

/* Reads the page of a report again, into t->again; once for all its records that are told together. */
static enum runut_status read_again(struct tell *t, uint32_t report, bool whole, struct runut_err *err)
{
    static const char sql[] =
        "SELECT p.bytes, a.file, a.part, a.captured, r.line->>'$.page.media_type', r.line->>'$.page.charset' FROM page "
        "p JOIN address a ON a.page = p.id AND a.key = p.told_by"
        " JOIN record r ON r.page = p.id AND r.kind = 'report' WHERE p.id = ?1";
    struct recall *r = &t->recall;
    const struct recall_report *rep = &r->reports[report];
    runut_document_free(t->again);
    t->again = NULL;
    t->again_of = TELL_NONE;
    r->st = store_prepare(t->store, sql, err);
    if (!r->st) return RUNUT_STORE;
    sqlite3_bind_text(r->st, 1, rep->id.p, (int)rep->id.len, SQLITE_STATIC);
    enum runut_status status = sqlite3_step(r->st) == SQLITE_ROW ? RUNUT_OK : store_fail(t->store, err);
    if (status == RUNUT_OK && read_row(t, rep, whole, err)) t->again_of = report;
    sqlite3_finalize(r->st);
    r->st = NULL;
    return status == RUNUT_OK && !t->again ? RUNUT_INTERNAL : status;
}

/* Why a record is as it is, and what its confidence is weighed from. */
struct told {
    const struct runut_why *why;
    const struct runut_sign *signs;
    size_t n_why, n_signs;
    double confidence;
};

/* The reasons of a record of the page that was read again; false where it does not give that record. */
static bool reasons_of(const struct tell *t, struct runut_str id, struct told *told)
{
    size_t n;
    const struct runut_statement *s = runut_document_statements(t->again, &n);
    for (size_t i = 0; i < n; i++)
        if (str_is(id, s[i].id))
            return *told = (struct told){s[i].why, s[i].signs, s[i].n_why, s[i].n_signs, s[i].confidence}, true;
    const struct runut_event *e = runut_document_events(t->again, &n);
    for (size_t i = 0; i < n; i++)
        if (str_is(id, e[i].id))
            return *told = (struct told){e[i].why, e[i].signs, e[i].n_why, e[i].n_signs, e[i].confidence}, true;
    return false;
}

/* Reads the page as it was read when it was added: as an article, or else with nothing in it taken for furniture. */
static enum runut_status find(struct tell *t, uint32_t report, struct runut_str id, struct told *told,
                              struct runut_err *err)
{
    *told = (struct told){.why = NULL};
    if (t->again_of == report && reasons_of(t, id, told)) return RUNUT_OK;
    for (int whole = 0; whole < 2; whole++) {
        enum runut_status status = read_again(t, report, whole, err);
        if (status != RUNUT_OK || reasons_of(t, id, told)) return status;
    }
    return RUNUT_OK;
}

static struct runut_str words_of(const struct tell *t, struct runut_range at)
{
    const struct runut_report *r = runut_document_report(t->again);
    return str_fold_blanks(t->a, str_slice(r->text, at.beg, at.end));
}

static void put_reason(struct tell *t, const struct runut_why *w)
{
    struct runut_str words = w->at.end ? words_of(t, w->at) : (struct runut_str){0},
                     head = w->head.end ? words_of(t, w->head) : (struct runut_str){0};
    char *line = arena_printf(t->a, "%s: %s", w->field, w->says);
    if (words.len) line = arena_printf(t->a, "%s · «%.*s»", line, (int)words.len, words.p);
    if (w->row) line = arena_printf(t->a, "%s · %s", line, w->row);
    if (w->relation)
        line = arena_printf(t->a, head.len ? "%s · tree: %s of «%.*s»" : "%s · tree: %s", line, w->relation,
                            (int)head.len, head.len ? head.p : "");
    table_line(t, INK_DIM, 6, str_of(line));
}

/* The signs that weigh most for and against. */
static void put_confidence(struct tell *t, const struct told *told)
{
    enum { MOST = 5 };
    char *line = arena_printf(t->a, "confidence: %.2f", told->confidence);
    double last = INFINITY;
    if (told->confidence < 0) return;
    for (int k = 0; k < MOST; k++) { /* lists are short: each turn looks for the next in weight */
        const struct runut_sign *next = NULL;
        for (size_t i = 0; i < told->n_signs; i++) {
            const struct runut_sign *s = &told->signs[i];
            if (fabs(s->weight) < last && s->weight != 0 && strcmp(s->name, "all") != 0 &&
                (!next || fabs(s->weight) > fabs(next->weight)))
                next = s;
        }
        if (!next) break;
        line = arena_printf(t->a, "%s · %s %+.2f", line, next->name, next->weight);
        last = fabs(next->weight);
    }
    table_line(t, INK_DIM, 6, str_of(line));
}

enum runut_status tell_why(struct tell *t, uint32_t report, struct runut_str id, struct runut_err *err)
{
    struct told told;
    if (!t->query->why) return RUNUT_OK;
    enum runut_status status = find(t, report, id, &told, err);
    if (status != RUNUT_OK) return status;
    if (!told.why)
        table_line(t, INK_RED, 6,
                   STR("these packs and this version do not give this record: it was added with others"));
    for (size_t i = 0; i < told.n_why; i++) put_reason(t, &told.why[i]);
    if (told.why) put_confidence(t, &told);
    return RUNUT_OK;
}

/* A line on its way out, where it is that of the record that is wanted. */
struct wanted {
    struct tell *t;
    struct runut_str id;
    bool found;
};

static bool take_line(void *user, const char *bytes, size_t len)
{
    struct wanted *w = user;
    struct runut_str line = {bytes, len};
    ptrdiff_t at = str_find(line, STR("\"id\":\""), 6);
    if (at < 0 || len < (size_t)at + 6 + w->id.len || memcmp(bytes + at + 6, w->id.p, w->id.len) != 0) return true;
    buf_add(&w->t->out, bytes, len);
    w->found = true;
    return true;
}

bool tell_why_line(struct tell *t, uint32_t report, struct runut_str id, struct runut_err *err)
{
    struct told told;
    struct wanted w = {.t = t, .id = id};
    if (find(t, report, id, &told, err) != RUNUT_OK || !told.why) return false;
    return runut_document_json(t->again, RUNUT_STATEMENTS | RUNUT_EVENTS | RUNUT_WHY, take_line, &w, err) == RUNUT_OK &&
           w.found;
}
