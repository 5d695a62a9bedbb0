/* SPDX-License-Identifier: MIT */
/**
 * Reading records back: each line of JSON into its struct. The lines were written by this program, but the file may
 * have been changed since; so nothing is taken for granted: a member that is missing or of another type counts as
 * unknown.
 *
 * jansson parses recursively; our lines are some five levels deep, and its own limit of 2048 guards the stack.
 */
#include "store/recall.h"
#include "base/err.h"
#include "base/utf8.h"
#include <jansson.h>

const char *const recall_standings[5] = {"reported", "claimed", "unconfirmed", "denied", "disputed"};

static struct runut_str text_of(struct recall *r, const json_t *j)
{
    if (!json_is_string(j)) return (struct runut_str){0};
    return str_copy(&r->arena, (struct runut_str){json_string_value(j), json_string_length(j)});
}

static struct runut_str text_at(struct recall *r, const json_t *j, const char *key)
{
    return text_of(r, json_object_get(j, key));
}
/* What only telling needs. */
static struct runut_str told_at(struct recall *r, const json_t *j, const char *key)
{
    return r->telling ? text_at(r, j, key) : (struct runut_str){0};
}

/* A term or a name, which many records share, kept once. */
static struct runut_str term_at(struct recall *r, const json_t *j, const char *key)
{
    const json_t *x = json_object_get(j, key);
    if (!json_is_string(x)) return (struct runut_str){0};
    uint32_t at = map_get(&r->vocabulary, (struct runut_str){json_string_value(x), json_string_length(x)});
    if (at != MAP_NONE) return r->terms.v[at];
    struct runut_str new = text_of(r, x);
    *map_put(&r->vocabulary, new) = (uint32_t)r->terms.n;
    return *vec_push(&r->arena, &r->terms) = new;
}

static struct recall_strs texts_of(struct recall *r, const json_t *j, const char *member)
{
    struct recall_strs out = {ARENA_ARRAY(&r->arena, struct runut_str, json_array_size(j)), 0};
    for (size_t i = 0; i < json_array_size(j); i++) {
        const json_t *x = json_array_get(j, i);
        struct runut_str s = text_of(r, member && json_is_object(x) ? json_object_get(x, member) : x);
        if (s.len) out.v[out.n++] = s;
    }
    return out;
}

static struct recall_date date_of(struct recall *r, const json_t *j)
{
    struct recall_date d = {term_at(r, j, "value"), term_at(r, j, "precision"), term_at(r, j, "method"), {0}};
    d.days = days_of(d.value);
    return d;
}

/* A pair of code points; false where it is none. */
static bool span_of(const json_t *pair, struct recall_span *out)
{
    json_int_t beg = json_integer_value(json_array_get(pair, 0)), end = json_integer_value(json_array_get(pair, 1));
    if (beg < 0 || end <= beg || end >= UINT32_MAX) return false;
    *out = (struct recall_span){(uint32_t)beg, (uint32_t)end};
    return true;
}

static struct recall_spans spans_of(struct recall *r, const json_t *object)
{
    const json_t *j = json_object_get(object, "span");
    struct recall_spans out = {ARENA_ARRAY(&r->arena, struct recall_span, json_array_size(j)), 0};
    for (size_t i = 0; i < json_array_size(j); i++) out.n += span_of(json_array_get(j, i), &out.v[out.n]);
    return out;
}

/* The first pair of an object's span that is one. */
static bool first_span(const json_t *object, struct recall_span *out)
{
    const json_t *j = json_object_get(object, "span");
    for (size_t i = 0; i < json_array_size(j); i++)
        if (span_of(json_array_get(j, i), out)) return true;
    return false;
}

/* The index of a report's actor by its local id. */
static uint32_t actor_of(const struct recall *r, uint32_t report, const json_t *name)
{
    const char *z = json_string_value(name);
    const struct recall_report *rep = &r->reports[report];
    for (uint32_t i = 0; z && i < rep->n_actors; i++)
        if (str_is(r->actors[rep->actors + i].local, z)) return rep->actors + i;
    return RECALL_NONE;
}

static struct recall_party party_of(struct recall *r, uint32_t report, const json_t *j)
{
    struct recall_party p = {.actor = actor_of(r, report, json_object_get(j, "actor")),
                             .name = term_at(r, j, "name"),
                             .country = term_at(r, j, "country"),
                             .as = told_at(r, j, "as"),
                             .sector = term_at(r, j, "sector")};
    if (p.actor == RECALL_NONE) return p;
    if (!p.name.len) p.name = r->actors[p.actor].name;
    if (!p.country.len) p.country = r->actors[p.actor].country;
    return p;
}

static struct recall_party *parties_of(struct recall *r, uint32_t report, const json_t *j, size_t *n)
{
    *n = json_array_size(j);
    struct recall_party *v = ARENA_ARRAY(&r->arena, struct recall_party, *n);
    for (size_t i = 0; i < *n; i++) v[i] = party_of(r, report, json_array_get(j, i));
    return v;
}

/* Room for one more element behind N of them. */
static void *room(struct recall *r, void *v, size_t n, size_t *cap, size_t size)
{
    return n < *cap ? v : arena_vec_grow(&r->arena, v, cap, size);
}

static void read_actor(struct recall *r, uint32_t report, const json_t *j)
{
    r->actors = room(r, r->actors, r->n_actors, &r->cap_actors, sizeof *r->actors);
    struct recall_actor *a = &r->actors[r->n_actors++];
    *a = (struct recall_actor){term_at(r, j, "id"),
                               report,
                               term_at(r, j, "name"),
                               term_at(r, j, "type"),
                               term_at(r, j, "country"),
                               term_at(r, j, "sector"),
                               term_at(r, j, "office"),
                               NULL,
                               0};
    const json_t *mentions = json_object_get(j, "mentions");
    a->mentions = ARENA_ARRAY(&r->arena, struct recall_mention, json_array_size(mentions));
    for (size_t i = 0; i < json_array_size(mentions); i++) {
        const json_t *m = json_array_get(mentions, i);
        const char *how = json_string_value(json_object_get(m, "how"));
        struct recall_span at;
        if (first_span(m, &at))
            a->mentions[a->n_mentions++] = (struct recall_mention){at, how && strcmp(how, "name") == 0};
    }
}

static void read_report(struct recall *r, const json_t *j)
{
    r->reports = room(r, r->reports, r->n_reports, &r->cap_reports, sizeof *r->reports);
    uint32_t at = (uint32_t)r->n_reports++;
    const json_t *page = json_object_get(j, "page"), *outlet = json_object_get(j, "outlet");
    struct recall_report rep = {.id = text_at(r, j, "id"),
                                .outlet = term_at(r, outlet, "name"),
                                .domain = term_at(r, outlet, "domain"),
                                .title = text_at(r, j, "title"),
                                .language = term_at(r, json_object_get(j, "language"), "code"),
                                .text = text_at(r, j, "text"),
                                .published = date_of(r, json_object_get(j, "published"))};
    if (r->telling) {
        rep.file = text_at(r, page, "file");
        rep.url = text_of(r, json_array_get(json_object_get(page, "urls"), 0));
        rep.sha256 = text_at(r, page, "sha256");
        rep.dateline = text_at(r, json_object_get(j, "dateline"), "place");
        rep.authors = texts_of(r, json_object_get(j, "authors"), "name");
        rep.sources = texts_of(r, json_object_get(j, "sources"), "name");
    }
    const json_t *blocks = json_object_get(j, "blocks"), *actors = json_object_get(j, "actors");
    rep.blocks.v = ARENA_ARRAY(&r->arena, struct recall_span, json_array_size(blocks));
    for (size_t i = 0; i < json_array_size(blocks); i++) {
        rep.blocks.n += first_span(json_array_get(blocks, i), &rep.blocks.v[rep.blocks.n]);
    }
    rep.actors = (uint32_t)r->n_actors;
    for (size_t i = 0; i < json_array_size(actors); i++) read_actor(r, at, json_array_get(actors, i));
    rep.n_actors = (uint32_t)r->n_actors - rep.actors;
    rep.statements = (uint32_t)r->n_statements;
    rep.events = (uint32_t)r->n_events;
    *map_put(&r->ids, rep.id) = at;
    r->reports[at] = rep;
}

static double confidence_of(const json_t *j)
{
    const json_t *c = json_object_get(j, "confidence");
    return json_is_number(c) ? json_number_value(c) : -1;
}

static void read_numbers(const json_t *j, int numbers[3])
{
    static const char *const names[] = {"dead", "injured", "arrested"};
    for (int i = 0; i < 3; i++) {
        const json_t *n = json_object_get(json_object_get(j, "numbers"), names[i]);
        numbers[i] = json_is_integer(n) && json_integer_value(n) <= INT32_MAX ? (int)json_integer_value(n) : -1;
    }
}

static void read_statement(struct recall *r, const json_t *j)
{
    r->statements = room(r, r->statements, r->n_statements, &r->cap_statements, sizeof *r->statements);
    uint32_t report = (uint32_t)r->n_reports - 1;
    struct recall_statement s = {.id = text_at(r, j, "id"), .report = report, .act = term_at(r, j, "act")};
    const json_t *content = json_object_get(j, "content"), *cue = json_object_get(j, "cue");
    s.content = spans_of(r, content);
    s.cue = spans_of(r, cue);
    s.speaker = party_of(r, report, json_object_get(j, "speaker"));
    s.said = date_of(r, json_object_get(j, "said"));
    read_numbers(j, s.numbers);
    s.confidence = confidence_of(j);
    if (r->telling) {
        s.form = term_at(r, j, "form");
        s.text = text_at(r, content, "text");
        s.cue_text = text_at(r, cue, "text");
        s.joint = parties_of(r, report, json_object_get(j, "joint"), &s.n_joint);
        s.to = text_at(r, json_object_get(j, "to"), "name");
        s.place = text_at(r, json_object_get(j, "at"), "place");
        s.via = texts_of(r, json_object_get(j, "via"), "name");
    }
    *map_put(&r->ids, s.id) = (uint32_t)r->n_statements;
    r->statements[r->n_statements++] = s;
    r->reports[report].n_statements++;
}

static unsigned modality_of(const json_t *j)
{
    static const char *const names[] = {"future", "hypothetical", "negated", "historical"};
    unsigned bits = 0;
    for (size_t i = 0; i < json_array_size(j); i++)
        for (unsigned k = 0; k < 4; k++)
            if (json_is_string(json_array_get(j, i)) && strcmp(json_string_value(json_array_get(j, i)), names[k]) == 0)
                bits |= 1u << k;
    return bits;
}

static enum recall_standing standing_of(const json_t *j)
{
    for (int i = 0; json_is_string(j) && i < 5; i++)
        if (strcmp(json_string_value(j), recall_standings[i]) == 0) return (enum recall_standing)i;
    return STANDING_REPORTED;
}

static void read_event(struct recall *r, const json_t *j)
{
    r->events = room(r, r->events, r->n_events, &r->cap_events, sizeof *r->events);
    uint32_t report = (uint32_t)r->n_reports - 1;
    const json_t *object = json_object_get(j, "object"), *trigger = json_object_get(j, "trigger"),
                 *passage = json_object_get(j, "passage");
    struct recall_event e = {.id = text_at(r, j, "id"),
                             .report = report,
                             .type = term_at(r, j, "type"),
                             .object_what = term_at(r, object, "what"),
                             .object = term_at(r, object, "text"),
                             .object_at = spans_of(r, object),
                             .trigger_text = told_at(r, trigger, "text"),
                             .trigger = spans_of(r, trigger),
                             .text = told_at(r, passage, "text"),
                             .passage = spans_of(r, passage),
                             .when = date_of(r, json_object_get(j, "when"))};
    if (r->telling) {
        e.mode = text_of(r, json_array_get(json_object_get(j, "mode"), 0));
        e.context = text_of(r, json_array_get(json_object_get(j, "context"), 0));
    }
    e.actors = parties_of(r, report, json_object_get(j, "actor"), &e.n_actors);
    e.recipients = parties_of(r, report, json_object_get(j, "recipient"), &e.n_recipients);
    e.where = term_at(r, json_object_get(j, "where"), "name");
    e.where_country = term_at(r, json_object_get(j, "where"), "country");
    e.modality = modality_of(json_object_get(j, "modality"));
    e.standing = standing_of(json_object_get(j, "standing"));
    const json_t *told = json_object_get(j, "according_to");
    e.according_to = ARENA_ARRAY(&r->arena, uint32_t, json_array_size(told));
    for (size_t i = 0; i < json_array_size(told); i++) {
        uint32_t s = json_is_string(json_array_get(told, i))
                         ? map_get(&r->ids, str_of(json_string_value(json_array_get(told, i))))
                         : MAP_NONE;
        if (s != MAP_NONE && s < r->n_statements) e.according_to[e.n_according_to++] = s;
    }
    read_numbers(j, e.numbers);
    e.confidence = confidence_of(j);
    *map_put(&r->ids, e.id) = (uint32_t)r->n_events;
    r->events[r->n_events++] = e;
    r->reports[report].n_events++;
}

/* A member's id to its index; of an actor "r…/a1". */
static uint32_t member_of(const struct recall *r, struct runut_str id)
{
    const char *slash = memchr(id.p, '/', id.len);
    if (!slash) return map_get(&r->ids, id);
    uint32_t report = map_get(&r->ids, (struct runut_str){id.p, (size_t)(slash - id.p)});
    if (report >= r->n_reports) return RECALL_NONE;
    const struct recall_report *rep = &r->reports[report];
    for (uint32_t i = rep->actors; i < rep->actors + rep->n_actors; i++)
        if (str_eq(r->actors[i].local, str_slice(id, (size_t)(slash - id.p) + 1, id.len))) return i;
    return RECALL_NONE;
}

/* How many there are of what a kind of link has as members: an index beyond it is none. */
static size_t members_limit(const struct recall *r, struct runut_str kind)
{
    if (str_is(kind, "actor")) return r->n_actors;
    if (str_is(kind, "utterance")) return r->n_statements;
    if (str_is(kind, "occurrence")) return r->n_events;
    return r->n_reports;
}

static void read_link(struct recall *r, const json_t *j)
{
    r->links = room(r, r->links, r->n_links, &r->cap_links, sizeof *r->links);
    struct recall_link l = {.kind = text_at(r, j, "kind"),
                            .id = text_at(r, j, "id"),
                            .type = text_at(r, j, "type"),
                            .country = text_at(r, j, "country"),
                            .speaker = text_at(r, j, "speaker"),
                            .from = text_at(r, j, "from"),
                            .to = text_at(r, j, "to"),
                            .original = text_at(r, j, "original")};
    l.name = text_at(r, j,
                     json_object_get(j, "title")      ? "title"
                     : json_object_get(j, "relation") ? "relation"
                                                      : "name");
    if (str_is(l.kind, "story")) l.last = l.to;
    l.aliases = texts_of(r, json_object_get(j, "aliases"), NULL);
    l.why = texts_of(r, json_object_get(j, "why"), NULL);
    l.actors = texts_of(r, json_object_get(j, "actor"), NULL);
    l.recipients = texts_of(r, json_object_get(j, "recipient"), NULL);
    const json_t *said = json_object_get(j, "said");
    l.date = date_of(r, said ? said : json_object_get(j, "when"));
    l.share = json_number_value(json_object_get(j, "share"));
    l.standing = standing_of(json_object_get(j, "standing"));
    l.outlets = (int)json_integer_value(json_object_get(j, "outlets"));
    l.independent = (int)json_integer_value(json_object_get(j, "independent"));
    struct recall_strs members = texts_of(r, json_object_get(j, "members"), NULL);
    l.members = ARENA_ARRAY(&r->arena, uint32_t, members.n);
    size_t limit = members_limit(r, l.kind);
    for (size_t i = 0; i < members.n; i++) {
        uint32_t m = member_of(r, members.v[i]);
        if (m < limit) l.members[l.n_members++] = m;
    }
    r->links[r->n_links++] = l;
}

static void read_line(struct recall *r, struct runut_str kind, const json_t *j)
{
    if (str_is(kind, "report"))
        read_report(r, j);
    else if (!r->n_reports)
        return;
    else if (str_is(kind, "statement"))
        read_statement(r, j);
    else if (str_is(kind, "event"))
        read_event(r, j);
}

/* How many records there are, so that their arrays are made once. */
static void make_room(struct recall *r, struct runut_store *store)
{
    r->st = store_prepare(store,
                          "SELECT count(*) FILTER (WHERE kind = 'report'), count(*) FILTER (WHERE kind = 'statement'), "
                          "count(*) FILTER (WHERE kind = 'event') FROM record",
                          NULL);
    if (r->st && sqlite3_step(r->st) == SQLITE_ROW) {
        r->cap_reports = (size_t)sqlite3_column_int64(r->st, 0);
        r->cap_statements = (size_t)sqlite3_column_int64(r->st, 1);
        r->cap_events = (size_t)sqlite3_column_int64(r->st, 2);
        r->reports = ARENA_ARRAY(&r->arena, struct recall_report, r->cap_reports);
        r->statements = ARENA_ARRAY(&r->arena, struct recall_statement, r->cap_statements);
        r->events = ARENA_ARRAY(&r->arena, struct recall_event, r->cap_events);
    }
    sqlite3_finalize(r->st);
    r->st = NULL;
}

/* Runs SQL, which gives kind and line, and reads each line. Jumps to r->fail when memory is out. */
static enum runut_status read_all(struct recall *r, struct runut_store *store, const char *sql, bool links,
                                  struct runut_err *err)
{
    r->st = store_prepare(store, sql, err);
    if (!r->st) return RUNUT_STORE;
    int rc;
    while ((rc = sqlite3_step(r->st)) == SQLITE_ROW) {
        struct runut_str line = store_column(r->st, 1);
        json_error_t why;
        r->json = json_loadb(line.p ? line.p : "", line.len, 0, &why);
        if (!json_is_object((json_t *)r->json)) {
            return err_set(err, RUNUT_STORE,
                           "%s is damaged: a record is no JSON (%s). Run `runut verify`, or restore a backup",
                           store->path, why.text);
        }
        if (links)
            read_link(r, r->json);
        else
            read_line(r, store_column(r->st, 0), r->json);
        json_decref(r->json);
        r->json = NULL;
    }
    sqlite3_finalize(r->st);
    r->st = NULL;
    return rc == SQLITE_DONE ? RUNUT_OK : store_fail(store, err);
}

static enum runut_status load(struct recall *r, struct runut_store *store, struct runut_err *err)
{
    if (setjmp(r->fail))
        return err_set(err, RUNUT_INTERNAL, "memory is out while reading the record of %s", store->path);
    make_room(r, store);
    enum runut_status status = read_all(
        r, store, "SELECT kind, line FROM record WHERE kind IN ('report', 'statement', 'event') ORDER BY page, seq",
        false, err);
    if (status == RUNUT_OK && r->telling)
        status = read_all(r, store, "SELECT kind, line FROM link ORDER BY seq", true, err);
    return status;
}

enum runut_status recall_load(struct recall *r, struct runut_store *store, bool telling, struct runut_err *err)
{
    memset(r, 0, sizeof *r);
    r->telling = telling;
    arena_init(&r->arena, 0, &r->fail);
    map_init(&r->ids, &r->arena);
    map_init(&r->vocabulary, &r->arena);
    return load(r, store, err);
}

void recall_done(struct recall *r)
{
    json_decref(r->json);
    sqlite3_finalize(r->st);
    arena_done(&r->arena);
    memset(r, 0, sizeof *r);
}

struct runut_str recall_slice(struct runut_str text, uint32_t beg, uint32_t end)
{
    if (!text.len) return (struct runut_str){0};
    size_t from = utf8_skip(text.p, text.len, beg);
    return (struct runut_str){text.p + from, end > beg ? utf8_skip(text.p + from, text.len - from, end - beg) : 0};
}
