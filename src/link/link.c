/* SPDX-License-Identifier: MIT */
/**
 * Linking: the whole record in, links out. The steps and their order are in `run`; each is a file of its own.
 */
#include "link/link.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/json.h"
#include "base/sha.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static int by_text(const void *x, const void *y)
{
    return str_cmp(*(const struct runut_str *)x, *(const struct runut_str *)y);
}

struct runut_str link_id(struct link *l, char letter, struct runut_str *members, size_t n)
{
    qsort(members, n, sizeof *members, by_text);
    size_t len = 0;
    for (size_t i = 0; i < n; i++) len += members[i].len + 1;
    char *all = arena_alloc(&l->scratch, len + 1), *at = all;
    for (size_t i = 0; i < n; i++) {
        if (members[i].len) memcpy(at, members[i].p, members[i].len);
        at += members[i].len;
        *at++ = '\n';
    }
    char hex[65];
    sha256_hex(all, len, hex);
    arena_clear(&l->scratch);
    return str_of(arena_printf(l->a, "%c%.16s", letter, hex));
}

bool link_in_heading(const struct link *l, uint32_t report, struct recall_spans at)
{
    const struct recall_report *r = &l->r->reports[report];
    return at.n && r->blocks.n > 1 && r->title.len && str_starts(r->text, r->title) && at.v[0].beg < r->blocks.v[0].end;
}

size_t link_join_headings(struct link *l, uint32_t *group, const uint32_t *of, size_t n)
{
    uint32_t *new = ARENA_ARRAY(&l->step, uint32_t, n);
    size_t groups = 0;
    for (size_t i = 0; i < n; i++)
        if (of[i] != LINK_NONE) group[i] = group[of[i]];
    for (size_t i = 0; i < n; i++) {
        if (!new[group[i]]) new[group[i]] = (uint32_t)++groups;
        group[i] = new[group[i]] - 1;
    }
    return groups;
}

size_t link_by_evidence(struct link *l, struct recall_link *x, const uint32_t *of, uint32_t **members)
{
    size_t n = 0;
    *members = ARENA_ARRAY(&l->step, uint32_t, x->n_members);
    for (size_t i = 0; i < x->n_members; i++)
        if (of[x->members[i]] == LINK_NONE) (*members)[n++] = x->members[i];
    if (n < x->n_members) link_why_add(l, x, "told in short in a heading");
    return n;
}

struct link_list link_members(struct link *l, const uint32_t *group, size_t n_items, size_t n)
{
    struct link_list links = {ARENA_ARRAY(l->a, struct recall_link, n), n, n};
    uint32_t *at = ARENA_ARRAY(l->a, uint32_t, n_items);
    for (size_t i = 0; i < n_items; i++) links.v[group[i]].n_members++;
    for (size_t i = 0; i < n; i++) {
        links.v[i].members = at;
        at += links.v[i].n_members;
        links.v[i].n_members = 0;
    }
    for (uint32_t i = 0; i < n_items; i++) links.v[group[i]].members[links.v[group[i]].n_members++] = i;
    return links;
}

void link_why_add(struct link *l, struct recall_link *to, const char *format, ...)
{
    char text[200];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    to->why.v = arena_grow(l->a, to->why.v, to->why.n * sizeof *to->why.v, (to->why.n + 1) * sizeof *to->why.v);
    to->why.v[to->why.n++] = str_copy(l->a, str_of(text));
}

/* An outlet by its domain or name; a page that names none is one of its own. */
static void find_outlets(struct link *l)
{
    struct map names;
    map_init(&names, &l->step);
    l->outlet_of = ARENA_ARRAY(l->a, uint32_t, l->r->n_reports);
    for (uint32_t i = 0; i < l->r->n_reports; i++) {
        const struct recall_report *r = &l->r->reports[i];
        struct runut_str name = link_fold(&l->step, r->outlet.len ? r->outlet : r->domain);
        l->outlet_of[i] = i;
        if (!name.len) continue;
        uint32_t *at = map_put(&names, name);
        if (*at == MAP_NONE) *at = i;
        l->outlet_of[i] = *at;
    }
}

void link_count(struct link *l, const uint32_t *reports, size_t n, int *outlets, int *independent)
{
    /* Sources are joined through one outlet and through one copied text; sets are small, so roots are found by looking.
     */
    uint32_t *root = ARENA_ARRAY(&l->scratch, uint32_t, n);
    *outlets = *independent = 0;
    for (size_t i = 0; i < n; i++) {
        bool outlet = true;
        root[i] = (uint32_t)i;
        for (size_t k = 0; k < i; k++) {
            bool one = l->outlet_of[reports[i]] == l->outlet_of[reports[k]];
            outlet = outlet && !one;
            if (root[i] == root[k] || (!one && l->copy_of[reports[i]] != l->copy_of[reports[k]])) continue;
            uint32_t old = root[i], new = root[k];
            for (size_t m = 0; m <= i; m++)
                if (root[m] == old) root[m] = new;
        }
        *outlets += outlet;
    }
    for (size_t i = 0; i < n; i++) *independent += root[i] == i;
    arena_clear(&l->scratch);
}

/* Days that a date leaves open: the fewer, the more exact. */
static int width(struct recall_date d)
{
    return !d.days.known ? INT32_MAX : d.days.yearless ? (d.days.day ? 1 : 30) : d.days.end - d.days.beg + 1;
}

struct recall_date link_date(struct link *l, struct recall_date a, struct recall_date b)
{
    if (!b.value.len) return a;
    if (!a.value.len) return b;
    struct recall_date best =
        width(b) < width(a) || (width(b) == width(a) && a.days.yearless && !b.days.yearless) ? b : a;
    const struct recall_date *other = best.value.p == b.value.p ? &a : &b;
    if (!best.days.yearless || other->days.yearless) return best;
    struct days d = days_near(best.days, other->days);
    int y, m, day;
    days_civil(d.beg, &y, &m, &day);
    const char *text =
        best.days.day ? arena_printf(l->a, "%04d-%02d-%02d", y, m, day) : arena_printf(l->a, "%04d-%02d", y, m);
    return (struct recall_date){str_of(text), best.precision, STR("linked"), d};
}

/* ---- writing ---- */

static void write_strs(struct json *j, const char *name, const struct runut_str *v, size_t n)
{
    if (!n) return;
    json_open(j, name, '[');
    for (size_t i = 0; i < n; i++) json_str(j, NULL, v[i]);
    json_close(j, ']');
}

static void write_date(struct json *j, const char *name, struct recall_date d)
{
    if (!d.value.len) return;
    json_open(j, name, '{');
    json_str(j, "value", d.value);
    json_str(j, "precision", d.precision);
    json_str(j, "method", d.method);
    json_close(j, '}');
}

static struct runut_str member_id(const struct link *l, const struct recall_link *x, uint32_t m)
{
    if (str_is(x->kind, "utterance")) return l->r->statements[m].id;
    if (str_is(x->kind, "occurrence")) return l->r->events[m].id;
    return l->r->reports[m].id;
}

/* A link as its line of JSON; members that the kind has not are empty and left out. */
static void write_link(const struct link *l, const struct recall_link *x, struct buf *out)
{
    struct json j = json_to(out);
    json_open(&j, NULL, '{');
    json_str(&j, "kind", x->kind);
    json_str(&j, "id", x->id);
    if (str_is(x->kind, "relation")) json_str(&j, "relation", x->name);
    json_str(&j, "original", x->original);
    if (x->n_members) {
        json_open(&j, "members", '[');
        for (size_t i = 0; i < x->n_members; i++) json_str(&j, NULL, member_id(l, x, x->members[i]));
        json_close(&j, ']');
    }
    json_str(&j, "type", x->type);
    if (str_is(x->kind, "story")) json_str(&j, "title", x->name);
    write_strs(&j, "actor", x->actors.v, x->actors.n);
    write_strs(&j, "recipient", x->recipients.v, x->recipients.n);
    json_str(&j, "from", x->from);
    json_str(&j, "to", str_is(x->kind, "story") ? x->last : x->to);
    json_str(&j, "speaker", x->speaker);
    write_date(&j, str_is(x->kind, "utterance") ? "said" : "when", x->date);
    if (str_is(x->kind, "copy")) json_num(&j, "share", x->share, 2);
    if (str_is(x->kind, "occurrence")) json_z(&j, "standing", recall_standings[x->standing]);
    if (x->outlets) {
        json_int(&j, "outlets", x->outlets);
        json_int(&j, "independent", x->independent);
    }
    write_strs(&j, "why", x->why.v, x->why.n);
    json_close(&j, '}');
}

/* The posts that reports give an actor, each once; of a person alone. */
static void write_offices(const struct link *l, const struct link_entity *e, struct json *j)
{
    struct runut_str seen[16];
    size_t n = 0;
    for (size_t i = 0; i < e->n_members && n < 16; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        bool new = a->office.len != 0 && str_is(a->type, "person");
        for (size_t k = 0; k < n; k++) new = new && !str_eq(seen[k], a->office);
        if (new) seen[n++] = a->office;
    }
    if (!n) return;
    qsort(seen, n, sizeof *seen, by_text);
    json_open(j, "offices", '[');
    for (size_t i = 0; i < n; i++) {
        json_open(j, NULL, '{');
        json_str(j, "office", seen[i]);
        json_str(j, "of", e->country);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_actor(struct link *l, const struct link_entity *e, struct buf *out)
{
    struct json j = json_to(out);
    json_open(&j, NULL, '{');
    json_z(&j, "kind", "actor");
    json_str(&j, "id", e->id);
    json_str(&j, "name", e->name);
    write_strs(&j, "aliases", e->aliases.v, e->aliases.n);
    json_str(&j, "type", e->type);
    json_str(&j, "country", e->country);
    write_offices(l, e, &j);
    json_open(&j, "members", '[');
    for (size_t i = 0; i < e->n_members; i++) {
        const struct recall_actor *a = &l->r->actors[e->members[i]];
        json_str(&j, NULL,
                 str_of(arena_printf(&l->scratch, "%.*s/%.*s", (int)l->r->reports[a->report].id.len,
                                     l->r->reports[a->report].id.p, (int)a->local.len, a->local.p)));
    }
    json_close(&j, ']');
    json_close(&j, '}');
}

/* One row of the table `link`. */
static enum runut_status put(struct runut_store *store, sqlite3_stmt *st, struct runut_str kind, struct runut_str id,
                             struct buf *line, struct runut_err *err)
{
    if (line->failed) return err_set(err, RUNUT_INTERNAL, "memory is out while linking %s", store->path);
    sqlite3_bind_text64(st, 1, kind.p, kind.len, SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_text64(st, 2, id.p, id.len, SQLITE_STATIC, SQLITE_UTF8);
    sqlite3_bind_text64(st, 3, line->p, line->len, SQLITE_STATIC, SQLITE_UTF8);
    enum runut_status status = sqlite3_step(st) == SQLITE_DONE ? RUNUT_OK : store_fail(store, err);
    sqlite3_reset(st);
    line->len = 0;
    return status;
}

static int by_id(const void *x, const void *y)
{
    return str_cmp(((const struct recall_link *)x)->id, ((const struct recall_link *)y)->id);
}
static int by_entity_id(const void *x, const void *y)
{
    return str_cmp(((const struct link_entity *)x)->id, ((const struct link_entity *)y)->id);
}

/* What is open while the arena may jump; given back by runut_store_link. */
struct job {
    struct recall recall;
    struct link link;
    sqlite3_stmt *st;
    struct buf line;
};

static enum runut_status put_all(struct job *job, struct runut_store *store, struct recall_link *v, size_t n,
                                 struct runut_err *err)
{
    enum runut_status status = RUNUT_OK;
    if (n) qsort(v, n, sizeof *v, by_id);
    for (size_t i = 0; status == RUNUT_OK && i < n; i++) {
        write_link(&job->link, &v[i], &job->line);
        status = put(store, job->st, v[i].kind, v[i].id, &job->line, err);
    }
    return status;
}

static enum runut_status write_all(struct job *job, struct runut_store *store, struct runut_err *err)
{
    struct link *l = &job->link;
    if (store_begin(store, err) != RUNUT_OK || store_exec(store, "DELETE FROM link", err) != RUNUT_OK)
        return RUNUT_STORE;
    job->st = store_prepare(store, "INSERT INTO link (kind, id, line) VALUES (?1, ?2, ?3)", err);
    if (!job->st) return RUNUT_STORE;
    enum runut_status status = RUNUT_OK;
    if (l->entities.n) qsort(l->entities.v, l->entities.n, sizeof *l->entities.v, by_entity_id);
    for (size_t i = 0; status == RUNUT_OK && i < l->entities.n; i++) {
        write_actor(l, &l->entities.v[i], &job->line);
        arena_clear(&l->scratch);
        status = put(store, job->st, STR("actor"), l->entities.v[i].id, &job->line, err);
    }
    if (status == RUNUT_OK) status = put_all(job, store, l->copies.v, l->copies.n, err);
    if (status == RUNUT_OK) status = put_all(job, store, l->utterances.v, l->utterances.n, err);
    if (status == RUNUT_OK) status = put_all(job, store, l->occurrences.v, l->occurrences.n, err);
    if (status == RUNUT_OK) status = put_all(job, store, l->relations.v, l->relations.n, err);
    if (status == RUNUT_OK) status = put_all(job, store, l->stories.v, l->stories.n, err);
    return status;
}

static void run(struct link *l, const struct runut_engine *engine, struct buf *scratch)
{
    typedef void step(struct link * l);
    static step *const steps[] = {link_read_words, link_actors,      link_weigh,     find_outlets,
                                  link_furniture,  link_copies,      link_stories,   link_actors_in_stories,
                                  link_utterances, link_occurrences, link_relations, link_figures};
    link_read_glosses(l, engine, scratch);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        steps[i](l);
        arena_done(&l->step);
        arena_init(&l->step, 0, l->a->fail);
    }
}

static enum runut_status link_store(struct job *job, struct runut_store *store, const struct runut_engine *engine,
                                    struct runut_err *err)
{
    enum runut_status status = recall_load(&job->recall, store, false, err);
    if (status != RUNUT_OK) return status;
    if (setjmp(job->recall.fail)) return err_set(err, RUNUT_INTERNAL, "memory is out while linking %s", store->path);
    struct link *l = &job->link;
    l->r = &job->recall;
    l->a = &job->recall.arena;
    arena_init(&l->step, 0, l->a->fail);
    arena_init(&l->scratch, 0, l->a->fail);
    map_init(&l->terms, l->a);
    map_init(&l->sides, l->a);
    run(l, engine, &job->line);
    job->line.len = 0;
    return write_all(job, store, err);
}

enum runut_status runut_store_link(struct runut_store *store, const struct runut_engine *engine, struct runut_err *err)
{
    err_clear(err);
    enum runut_status status = runut_store_commit(store, err);
    if (status != RUNUT_OK) return status;
    struct job *job = calloc(1, sizeof *job);
    if (!job) return err_set(err, RUNUT_INTERNAL, "memory is out while linking %s", store->path);
    buf_init(&job->line, 0);
    status = link_store(job, store, engine, err);
    sqlite3_finalize(job->st);
    buf_done(&job->line);
    arena_done(&job->link.step);
    arena_done(&job->link.scratch);
    recall_done(&job->recall);
    free(job);
    if (status == RUNUT_OK) return runut_store_commit(store, err);
    store_rollback(store);
    return status;
}
