/* SPDX-License-Identifier: MIT */
/**
 * What is disputed: who denies, confirms, corrects or contradicts whom about what, with both passages and the reasons;
 * and who denies what nobody in the store is told to have said.
 */
#include "tell/tell.h"
#include <stdlib.h>

/* One side of a relation: whose words, which words, printed by whom. */
struct side {
    struct runut_str id, who, text, outlets, day;
    struct runut_str told; /* the day of the report, for a side without a day of its own */
};

static void of_statement(struct tell *t, struct side *s, const struct recall_statement *x)
{
    s->who = x->speaker.name.len ? x->speaker.name : STR("somebody");
    s->text = tell_wording(t, x);
    s->day = x->said.value;
    s->told = t->recall.reports[x->report].published.value;
}

static void of_event(struct tell *t, struct side *s, const struct recall_event *e)
{
    struct runut_str names[8];
    size_t n = 0;
    for (size_t i = 0; i < e->n_according_to && n < 8; i++)
        if (e->standing == STANDING_CLAIMED && t->recall.statements[e->according_to[i]].speaker.name.len)
            names[n++] = t->recall.statements[e->according_to[i]].speaker.name;
    s->who = n ? tell_join(t, names, n, ", ") : STR("reported");
    s->text = str_fold_blanks(t->a, e->text);
    s->day = e->when.value;
    s->told = t->recall.reports[e->report].published.value;
}

/* The outlets of a link's members, each once. */
static struct runut_str outlets_of(struct tell *t, const struct recall_link *l)
{
    bool said = str_is(l->kind, "utterance");
    struct runut_str v[16];
    size_t n = 0;
    for (size_t i = l->n_members; i-- > 0;) {
        uint32_t m = l->members[i];
        struct runut_str name = tell_outlet(t, said ? t->recall.statements[m].report : t->recall.events[m].report);
        bool seen = false;
        for (size_t k = 0; k < n; k++) seen = seen || str_eq(v[k], name);
        if (!seen && n < 16) v[n++] = name;
    }
    return tell_join(t, v, n, ", ");
}

/* The side of a link: how its first member tells it. Of an occurrence: a member that is told, not the one that is
 * denied. */
static struct side side_of_link(struct tell *t, const struct recall_link *l)
{
    struct side s = {.day = {0}};
    for (size_t i = l->n_members; i-- > 0;) {
        if (str_is(l->kind, "utterance"))
            of_statement(t, &s, &t->recall.statements[l->members[i]]);
        else if (t->recall.events[l->members[i]].standing != STANDING_DENIED || !s.text.len)
            of_event(t, &s, &t->recall.events[l->members[i]]);
    }
    s.outlets = outlets_of(t, l);
    if (l->date.value.len) s.day = l->date.value;
    return s;
}

/* The side of a statement: its own words, and all outlets that carry what it is part of. */
static struct side side_of_statement(struct tell *t, uint32_t statement)
{
    struct side s = {.day = {0}};
    const struct recall_statement *x = &t->recall.statements[statement];
    uint32_t u = t->utterance_of[statement];
    of_statement(t, &s, x);
    s.outlets = u == TELL_NONE ? tell_outlet(t, x->report) : outlets_of(t, &t->recall.links[u]);
    return s;
}

/* The side that an id names. */
static struct side side_of(struct tell *t, struct runut_str id)
{
    const struct recall_link *l = tell_link(t, id);
    uint32_t at = l ? MAP_NONE : map_get(&t->recall.ids, id);
    struct side s = {.day = {0}};
    if (l) return side_of_link(t, l);
    if (id.len && id.p[0] == 's' && at < t->recall.n_statements) return side_of_statement(t, at);
    if (at >= t->recall.n_events) return s;
    of_event(t, &s, &t->recall.events[at]);
    s.outlets = tell_outlet(t, t->recall.events[at].report);
    return s;
}

/* What is disputed: a relation, or a denial of what nobody in the store says. */
struct dispute {
    struct runut_str what, id, why;
    struct side from, to;
    bool answered; /* there is another side */
    struct days day;
};

static bool has(struct tell *t, const struct dispute *d, const char *words, bool outlet)
{
    struct runut_str w = str_of(words);
    return tell_has_words(t, outlet ? d->from.outlets : d->from.who, w) ||
           tell_has_words(t, outlet ? d->to.outlets : d->to.who, w);
}

static bool wanted(struct tell *t, const struct dispute *d)
{
    const struct runut_query *q = t->query;
    if ((q->actor && !has(t, d, q->actor, false)) || (q->outlet && !has(t, d, q->outlet, true))) return false;
    struct days from = days_of(str_of(q->from)), to = days_of(str_of(q->to)),
                day = days_of(d->from.day.len ? d->from.day : d->to.day);
    if ((from.known || to.known) && (!day.known || day.yearless)) return false;
    return (!from.known || day.end >= from.beg) && (!to.known || day.beg <= to.end);
}

static void put_side(struct tell *t, struct tell_table *table, const char *label, const struct side *s,
                     enum tell_ink ink)
{
    struct runut_str day = s->day.len          ? tell_date(t, s->day)
                           : s->told.len >= 10 ? str_of(arena_printf(t->a, "(%.10s)", s->told.p))
                                               : (struct runut_str){0};
    struct runut_str text =
        str_of(arena_printf(t->a, "%.*s: %.*s", (int)s->who.len, s->who.p, (int)s->text.len, s->text.p));
    table_row(table, (struct tell_cell[]){{.text = day, .ink = INK_BOLD},
                                          {.text = str_of(label), .ink = ink},
                                          {.text = text, .ink = INK_PLAIN},
                                          {.text = tell_lines(t, s->outlets, table->widths[3]), .ink = INK_DIM}});
}

static void put_table(struct tell *t, const struct dispute *d)
{
    struct tell_table table;
    int width = t->query->width > 0 ? t->query->width : 100;
    int widths[] = {12, 11, -1, width < 100 ? 14 : 22};
    table_begin(&table, t, widths, 4);
    put_side(t, &table, arena_printf(t->a, "%.*s", (int)d->what.len, d->what.p), &d->from, INK_RED);
    if (d->answered) put_side(t, &table, "", &d->to, INK_PLAIN);
    const char *why = arena_printf(t->a, "why: %.*s · %.8s", (int)d->why.len, d->why.p, d->id.p);
    table_row(&table,
              (struct tell_cell[]){
                  {.ink = INK_PLAIN}, {.ink = INK_PLAIN}, {.text = str_of(why), .ink = INK_DIM}, {.ink = INK_PLAIN}});
    buf_char(&t->out, '\n');
}

static void put_json_side(struct json *j, const char *name, struct runut_str id, const struct side *s)
{
    json_open(j, name, '{');
    json_str(j, "id", id);
    json_str(j, "who", s->who);
    json_str(j, "text", s->text);
    json_str(j, "date", s->day);
    json_str(j, "outlets", s->outlets);
    json_close(j, '}');
}

static void put_json(struct tell *t, const struct dispute *d)
{
    struct json j = json_to(&t->out);
    json_open(&j, NULL, '{');
    if (d->answered) json_str(&j, "id", d->id);
    json_str(&j, "relation", d->what);
    put_json_side(&j, "from", d->from.id, &d->from);
    if (d->answered) put_json_side(&j, "to", d->to.id, &d->to);
    json_str(&j, "why", d->why);
    json_close(&j, '}');
    buf_char(&t->out, '\n');
}

static void put_csv(struct tell *t, const struct dispute *d)
{
    struct runut_str cells[] = {d->what,         d->from.who, d->from.text, d->from.day,
                                d->from.outlets, d->to.who,   d->to.text,   d->to.day,
                                d->to.outlets,   d->why,      d->id};
    size_t n = sizeof cells / sizeof *cells;
    for (size_t c = 0; c < n; c++) csv_cell(&t->out, cells[c], c == n - 1);
}

static int by_day(const void *x, const void *y)
{
    const struct dispute *a = x, *b = y;
    if (a->day.known != b->day.known) return a->day.known ? -1 : 1;
    if (a->day.known && a->day.beg != b->day.beg) return a->day.beg < b->day.beg ? -1 : 1;
    return str_cmp(a->id, b->id);
}

/* The day that a dispute is sorted by: of the answer, else of its report. */
static struct days day_of(const struct side *s)
{
    struct days d = days_of(s->day);
    return d.known && !d.yearless ? d : days_of(s->told);
}

/* All that is disputed, being collected. */
struct disputes {
    VEC(struct dispute) list;
    struct map told; /* "utterance of the answer, what, what is answered" */
    bool *answers;   /* [links] an utterance that is told as an answer, or as a denial by itself */
};

/* Relation X, unless the same answer is told already, as another outlet prints it. */
static void add_relation(struct tell *t, struct disputes *all, const struct recall_link *x)
{
    uint32_t s = map_get(&t->recall.ids, x->from), u = s < t->recall.n_statements ? t->utterance_of[s] : TELL_NONE;
    if (u != TELL_NONE) {
        const char *key = arena_printf(t->a, "%u %.*s %.*s", u, (int)x->name.len, x->name.p, (int)x->to.len, x->to.p);
        uint32_t *seen = map_put(&all->told, str_of(key));
        all->answers[u] = true;
        if (*seen != MAP_NONE) return;
        *seen = 0;
    }
    struct dispute *d = vec_push(t->a, &all->list);
    *d = (struct dispute){.what = x->name,
                          .id = x->id,
                          .why = tell_join(t, x->why.v, x->why.n, "; "),
                          .from = side_of(t, x->from),
                          .to = side_of(t, x->to),
                          .answered = true};
    d->from.id = x->from, d->to.id = x->to;
    d->day = day_of(&d->from);
}

/* A denial by statement S, once for all outlets that print it. */
static void add_lone(struct tell *t, struct disputes *all, uint32_t s)
{
    const struct recall_statement *x = &t->recall.statements[s];
    uint32_t u = t->utterance_of[s];
    if (!str_is(x->act, "deny") || u == TELL_NONE || all->answers[u]) return;
    struct dispute *d = vec_push(t->a, &all->list);
    all->answers[u] = true;
    *d = (struct dispute){.what = STR("denies"),
                          .id = x->id,
                          .why = STR("nobody here is told to have said it"),
                          .from = side_of_statement(t, s)};
    d->from.id = x->id;
    d->day = day_of(&d->from);
}

/* Everything disputed, in the order of time. */
static struct disputes collect(struct tell *t)
{
    struct recall *r = &t->recall;
    struct disputes all = {.answers = ARENA_ARRAY(t->a, bool, r->n_links + 1)};
    map_init(&all.told, t->a);
    for (size_t i = 0; i < t->relations.n; i++) add_relation(t, &all, t->relations.v[i]);
    for (uint32_t s = 0; s < r->n_statements; s++) add_lone(t, &all, s);
    if (all.list.n) qsort(all.list.v, all.list.n, sizeof *all.list.v, by_day);
    return all;
}

void tell_disputes(struct tell *t)
{
    size_t shown = 0;
    struct disputes all = collect(t);
    enum runut_style style = t->query->style;
    if (style == RUNUT_STYLE_CSV)
        buf_z(&t->out,
              "relation,from_who,from_text,from_date,from_outlets,to_who,to_text,to_date,to_outlets,why,id\r\n");
    for (size_t i = 0; i < all.list.n; i++) {
        if (!wanted(t, &all.list.v[i])) continue;
        shown++;
        if (style == RUNUT_STYLE_TABLE) put_table(t, &all.list.v[i]);
        if (style == RUNUT_STYLE_JSON) put_json(t, &all.list.v[i]);
        if (style == RUNUT_STYLE_CSV) put_csv(t, &all.list.v[i]);
    }
    if (style == RUNUT_STYLE_TABLE && !shown) table_line(t, INK_PLAIN, 0, STR("nothing is disputed"));
}
