/* SPDX-License-Identifier: MIT */
/**
 * One record with its passages in context. The id may be shortened to any beginning that is the only one of its kind; a
 * line under each passage says where to find it: file, characters of the text, hash of the page. With an engine the
 * rule behind each field is told too.
 */
#include "base/err.h"
#include "tell/tell.h"

enum { AROUND = 90 }; /* characters of context on either side */

/* The lines of all records whose id begins so: FOUND of them, at most two. */
static enum runut_status find(struct tell *t, struct runut_str *id, struct runut_err *err)
{
    static const char sql[] = "SELECT id FROM record WHERE id >= ?1 AND id < ?1 || x'7f' UNION SELECT id FROM link "
                              "WHERE id >= ?1 AND id < ?1 || x'7f' ORDER BY 1 LIMIT 2";
    struct recall *r = &t->recall;
    r->st = store_prepare(t->store, sql, err);
    if (!r->st) return RUNUT_STORE;
    store_bind(r->st, 1, t->query->text);
    int n = 0;
    while (sqlite3_step(r->st) == SQLITE_ROW && n < 2) {
        struct runut_str got = store_column(r->st, 0);
        if (n++ == 0) *id = str_copy(t->a, got);
        if (str_is(got, t->query->text)) n = 1;
        if (n == 1 && str_is(got, t->query->text)) break;
    }
    sqlite3_finalize(r->st);
    r->st = NULL;
    if (n == 0)
        return err_set(err, RUNUT_USAGE, "no record's id begins with \"%.60s\": copy one from `timeline` or `export`",
                       t->query->text);
    if (n > 1) return err_set(err, RUNUT_USAGE, "several ids begin with \"%.60s\": give more of it", t->query->text);
    return RUNUT_OK;
}

/* A line that answers an id: of a record with its report, or of a link. */
struct line {
    struct runut_str id, text, page;
};

/* With reasons, a statement or event is told by its page as it is read again; all else by its line. */
static void put_line(struct tell *t, const struct line *x, struct runut_err *err)
{
    uint32_t report = map_get(&t->recall.ids, x->page);
    if (t->query->why && x->page.len && !str_eq(x->page, x->id) && report < t->recall.n_reports &&
        tell_why_line(t, report, x->id, err))
        return;
    buf_str(&t->out, x->text);
    buf_char(&t->out, '\n');
}

/* The record's own line, and those of its members. */
static enum runut_status put_lines(struct tell *t, struct runut_str id, struct runut_err *err)
{
    static const char sql[] =
        "SELECT id, line, '' FROM link WHERE id = ?1 UNION ALL SELECT id, line, page FROM record WHERE id = ?1"
        " UNION ALL SELECT r.id, r.line, r.page FROM link l, json_each(l.line, '$.members') m JOIN record r ON r.id = "
        "m.value WHERE l.id = ?1";
    struct recall *r = &t->recall;
    VEC(struct line) lines = {0};
    r->st = store_prepare(t->store, sql, err);
    if (!r->st) return RUNUT_STORE;
    sqlite3_bind_text(r->st, 1, id.p, (int)id.len, SQLITE_STATIC);
    int rc;
    while ((rc = sqlite3_step(r->st)) == SQLITE_ROW)
        *vec_push(t->a, &lines) =
            (struct line){str_copy(t->a, store_column(r->st, 0)), str_copy(t->a, store_column(r->st, 1)),
                          str_copy(t->a, store_column(r->st, 2))};
    sqlite3_finalize(r->st);
    r->st = NULL;
    for (size_t i = 0; rc == SQLITE_DONE && i < lines.n; i++) put_line(t, &lines.v[i], err);
    return rc != SQLITE_DONE ? store_fail(t->store, err) : RUNUT_OK;
}

static void put_context(struct tell *t, uint32_t report, struct recall_spans spans)
{
    const struct recall_report *r = &t->recall.reports[report];
    if (!spans.n) return;
    uint32_t beg = spans.v[0].beg, end = spans.v[spans.n - 1].end;
    struct runut_str before = recall_slice(r->text, beg > AROUND ? beg - AROUND : 0, beg),
                     inside = recall_slice(r->text, beg, end), after = recall_slice(r->text, end, end + AROUND);
    struct runut_str text =
        str_fold_blanks(t->a, str_of(arena_printf(t->a, "%s%.*s«%.*s»%.*s%s", beg > AROUND ? "… " : "", (int)before.len,
                                                  before.p, (int)inside.len, inside.p, (int)after.len, after.p,
                                                  after.p + after.len < r->text.p + r->text.len ? " …" : "")));
    table_line(t, INK_PLAIN, 4, text);
    table_line(t, INK_DIM, 4,
               str_of(arena_printf(t->a, "%.*s · characters %u–%u · page sha256 %.16s…", (int)r->file.len,
                                   r->file.len ? r->file.p : "", beg, end, r->sha256.len ? r->sha256.p : "unknown")));
}

static void put_head(struct tell *t, uint32_t report, struct runut_str what)
{
    struct runut_str outlet = tell_outlet(t, report), day = tell_date(t, t->recall.reports[report].published.value);
    table_line(t, INK_BOLD, 2,
               str_of(arena_printf(t->a, "%.*s%s%.*s · %.*s", (int)outlet.len, outlet.p, day.len ? ", " : "",
                                   (int)day.len, day.len ? day.p : "", (int)what.len, what.p)));
}

/* ", confidence 0.83" where a record has one. */
static const char *confidence_of(struct tell *t, double confidence)
{
    return confidence < 0 ? "" : arena_printf(t->a, ", confidence %.2f", confidence);
}

static enum runut_status put_statement(struct tell *t, const struct recall_statement *s, struct runut_err *err)
{
    struct runut_str who = s->speaker.as.len ? s->speaker.as : s->speaker.name.len ? s->speaker.name : STR("somebody");
    put_head(t, s->report,
             str_of(arena_printf(t->a, "%.*s, %.*s (%.*s)%s", (int)who.len, who.p, (int)s->form.len, s->form.p,
                                 (int)s->act.len, s->act.len ? s->act.p : "", confidence_of(t, s->confidence))));
    put_context(t, s->report, s->content);
    return tell_why(t, s->report, s->id, err);
}

static enum runut_status put_event(struct tell *t, const struct recall_event *e, struct runut_err *err)
{
    put_head(t, e->report,
             str_of(arena_printf(t->a, "%.*s, %s, told by “%.*s”%s", (int)e->type.len, e->type.p,
                                 recall_standings[e->standing], (int)e->trigger_text.len,
                                 e->trigger_text.len ? e->trigger_text.p : "", confidence_of(t, e->confidence))));
    put_context(t, e->report, e->passage);
    return tell_why(t, e->report, e->id, err);
}

static void put_report(struct tell *t, uint32_t at)
{
    const struct recall_report *r = &t->recall.reports[at];
    put_head(t, at, r->title.len ? r->title : STR("(no title)"));
    table_line(t, INK_DIM, 4,
               str_of(arena_printf(t->a, "%.*s · %u statements, %u events, %u actors · page sha256 %.*s",
                                   (int)r->file.len, r->file.len ? r->file.p : "", r->n_statements, r->n_events,
                                   r->n_actors, (int)r->sha256.len, r->sha256.len ? r->sha256.p : "")));
}

static enum runut_status put_members(struct tell *t, const struct recall_link *l, struct runut_err *err)
{
    enum runut_status status = RUNUT_OK;
    for (size_t i = 0; status == RUNUT_OK && i < l->n_members; i++) {
        buf_char(&t->out, '\n');
        if (str_is(l->kind, "utterance"))
            status = put_statement(t, &t->recall.statements[l->members[i]], err);
        else if (str_is(l->kind, "occurrence"))
            status = put_event(t, &t->recall.events[l->members[i]], err);
        else if (str_is(l->kind, "actor"))
            put_head(t, t->recall.actors[l->members[i]].report, t->recall.actors[l->members[i]].name);
        else
            put_report(t, l->members[i]);
    }
    return status;
}

/* Anything that an id names: a link's members, or the one record. */
static enum runut_status put_named(struct tell *t, struct runut_str id, struct runut_err *err)
{
    const struct recall_link *l = tell_link(t, id);
    uint32_t at = map_get(&t->recall.ids, id);
    if (l) return put_members(t, l, err);
    if (id.p[0] == 's' && at < t->recall.n_statements) return put_statement(t, &t->recall.statements[at], err);
    if (id.p[0] == 'e' && at < t->recall.n_events) return put_event(t, &t->recall.events[at], err);
    if (at < t->recall.n_reports) put_report(t, at);
    return RUNUT_OK;
}

static enum runut_status put_link(struct tell *t, const struct recall_link *l, struct runut_err *err)
{
    struct runut_str why = tell_join(t, l->why.v, l->why.n, "; "), day = tell_date(t, l->date.value);
    const struct recall_link *speaker = tell_link(t, l->speaker);
    struct runut_str name = speaker ? speaker->name : l->name;
    table_line(t, INK_BOLD, 0,
               str_of(arena_printf(t->a, "%.*s %.*s %.*s %.*s %.*s", (int)l->kind.len, l->kind.p, (int)l->id.len,
                                   l->id.p, (int)day.len, day.len ? day.p : "", (int)l->type.len,
                                   l->type.len ? l->type.p : "", (int)name.len, name.len ? name.p : "")));
    if (str_is(l->kind, "occurrence"))
        table_line(t, l->standing == STANDING_DISPUTED ? INK_RED : INK_PLAIN, 0, str_of(recall_standings[l->standing]));
    if (l->aliases.n)
        table_line(t, INK_DIM, 0,
                   str_of(arena_printf(t->a, "also: %s", tell_join(t, l->aliases.v, l->aliases.n, ", ").p)));
    if (l->outlets)
        table_line(t, INK_DIM, 0, str_of(arena_printf(t->a, "outlets %d, independent %d", l->outlets, l->independent)));
    if (why.len) table_line(t, INK_DIM, 0, str_of(arena_printf(t->a, "why: %.*s", (int)why.len, why.p)));
    for (size_t i = 0; i < t->relations.n; i++) {
        const struct recall_link *x = t->relations.v[i];
        bool from = tell_related(t, x, l, true), to = tell_related(t, x, l, false);
        if (x == l || (!from && !to)) continue;
        table_line(t, INK_RED, 0,
                   str_of(arena_printf(t->a, "%.*s %.*s → %.*s (%.*s)", (int)x->name.len, x->name.p, (int)x->from.len,
                                       x->from.p, (int)x->to.len, x->to.p, (int)x->id.len, x->id.p)));
    }
    if (!str_is(l->kind, "relation")) return RUNUT_OK;
    buf_char(&t->out, '\n');
    enum runut_status status = put_named(t, l->from, err);
    buf_char(&t->out, '\n');
    return status == RUNUT_OK ? put_named(t, l->to, err) : status;
}

enum runut_status tell_show(struct tell *t, struct runut_err *err)
{
    struct runut_str id = {0};
    enum runut_status status = find(t, &id, err);
    if (status != RUNUT_OK || !id.p) return status;
    if (t->query->style != RUNUT_STYLE_TABLE) return put_lines(t, id, err);
    const struct recall_link *l = tell_link(t, id);
    if (l) status = put_link(t, l, err);
    return status == RUNUT_OK ? put_named(t, id, err) : status;
}
