/* SPDX-License-Identifier: MIT */
/** What is disputed: who denies, confirms, corrects or contradicts whom about what, with both passages and the reasons.
 */
#include "tell/tell.h"

/* One side of a relation: whose words, which words, printed by whom. */
struct side {
    struct runut_str who, text, outlets, day;
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

/* The side that an id names. Of an occurrence: a member that is told, not the one that is denied. */
static struct side side_of(struct tell *t, struct runut_str id)
{
    struct side s = {.day = {0}};
    const struct recall_link *l = tell_link(t, id);
    uint32_t at = l ? MAP_NONE : map_get(&t->recall.ids, id);
    if (l) {
        bool said = str_is(l->kind, "utterance");
        struct runut_str outlets[16];
        size_t n = 0;
        for (size_t i = l->n_members; i-- > 0;) {
            if (!said && t->recall.events[l->members[i]].standing == STANDING_DENIED && s.text.len) continue;
            if (said)
                of_statement(t, &s, &t->recall.statements[l->members[i]]);
            else
                of_event(t, &s, &t->recall.events[l->members[i]]);
            struct runut_str name = tell_outlet(t, said ? t->recall.statements[l->members[i]].report
                                                        : t->recall.events[l->members[i]].report);
            bool seen = false;
            for (size_t k = 0; k < n; k++) seen = seen || str_eq(outlets[k], name);
            if (!seen && n < 16) outlets[n++] = name;
        }
        s.outlets = tell_join(t, outlets, n, ", ");
        if (l->date.value.len) s.day = l->date.value;
    } else if (id.len && id.p[0] == 's' && at < t->recall.n_statements) {
        of_statement(t, &s, &t->recall.statements[at]);
        s.outlets = tell_outlet(t, t->recall.statements[at].report);
    } else if (at < t->recall.n_events) {
        of_event(t, &s, &t->recall.events[at]);
        s.outlets = tell_outlet(t, t->recall.events[at].report);
    }
    return s;
}

static bool wanted(const struct tell *t, const struct side *a, const struct side *b)
{
    const struct runut_query *q = t->query;
    struct tell *mutable = (struct tell *)(uintptr_t)t;
    if (q->actor && !tell_has_words(mutable, a->who, str_of(q->actor)) &&
        !tell_has_words(mutable, b->who, str_of(q->actor)))
        return false;
    if (q->outlet && !tell_has_words(mutable, a->outlets, str_of(q->outlet)) &&
        !tell_has_words(mutable, b->outlets, str_of(q->outlet)))
        return false;
    struct days from = days_of(str_of(q->from)), to = days_of(str_of(q->to)),
                day = days_of(a->day.len ? a->day : b->day);
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

static void put_table(struct tell *t, const struct recall_link *x, const struct side *a, const struct side *b)
{
    struct tell_table table;
    int width = t->query->width > 0 ? t->query->width : 100;
    int widths[] = {12, 11, -1, width < 100 ? 14 : 22};
    table_begin(&table, t, widths, 4);
    put_side(t, &table, arena_printf(t->a, "%.*s", (int)x->name.len, x->name.p), a, INK_RED);
    put_side(t, &table, "", b, INK_PLAIN);
    struct runut_str why = tell_join(t, x->why.v, x->why.n, "; ");
    table_row(&table, (struct tell_cell[]){
                          {.ink = INK_PLAIN},
                          {.ink = INK_PLAIN},
                          {.text = str_of(arena_printf(t->a, "why: %.*s · %.8s", (int)why.len, why.p, x->id.p)),
                           .ink = INK_DIM},
                          {.ink = INK_PLAIN}});
    buf_char(&t->out, '\n');
}

static void put_json(struct tell *t, const struct recall_link *x, const struct side *a, const struct side *b)
{
    struct json j = json_to(&t->out);
    json_open(&j, NULL, '{');
    json_str(&j, "id", x->id);
    json_str(&j, "relation", x->name);
    for (int i = 0; i < 2; i++) {
        const struct side *s = i ? b : a;
        json_open(&j, i ? "to" : "from", '{');
        json_str(&j, "id", i ? x->to : x->from);
        json_str(&j, "who", s->who);
        json_str(&j, "text", s->text);
        json_str(&j, "date", s->day);
        json_str(&j, "outlets", s->outlets);
        json_close(&j, '}');
    }
    json_str(&j, "why", tell_join(t, x->why.v, x->why.n, "; "));
    json_close(&j, '}');
    buf_char(&t->out, '\n');
}

void tell_disputes(struct tell *t)
{
    size_t n = 0;
    enum runut_style style = t->query->style;
    if (style == RUNUT_STYLE_CSV)
        buf_z(&t->out,
              "relation,from_who,from_text,from_date,from_outlets,to_who,to_text,to_date,to_outlets,why,id\r\n");
    for (size_t i = 0; i < t->relations.n; i++) {
        const struct recall_link *x = t->relations.v[i];
        struct side a = side_of(t, x->from), b = side_of(t, x->to);
        if (!wanted(t, &a, &b)) continue;
        n++;
        if (style == RUNUT_STYLE_TABLE) put_table(t, x, &a, &b);
        if (style == RUNUT_STYLE_JSON) put_json(t, x, &a, &b);
        if (style == RUNUT_STYLE_CSV) {
            struct runut_str cells[] = {x->name, a.who,  a.text, a.day,     a.outlets,
                                        b.who,   b.text, b.day,  b.outlets, tell_join(t, x->why.v, x->why.n, "; "),
                                        x->id};
            for (size_t c = 0; c < 11; c++) csv_cell(&t->out, cells[c], c == 10);
        }
    }
    if (style == RUNUT_STYLE_TABLE && !n) table_line(t, INK_PLAIN, 0, STR("nothing is disputed"));
}
