/* SPDX-License-Identifier: MIT */
/** The timeline, and what else is a list of rows: who did what to whom, what a search finds. */
#include "base/utf8.h"
#include "tell/tell.h"

enum {
    SHOWN = 300, /* bytes of a passage in a table; the whole of it is in `show` */
    SHORT = 8
}; /* letters of an id that are enough to type */

void csv_cell(struct buf *out, struct runut_str s, bool last)
{
    buf_char(out, '"');
    /* A spreadsheet would run these as a formula. */
    if (s.len && strchr("=+-@\t\r", s.p[0])) buf_char(out, '\'');
    for (size_t i = 0; i < s.len; i++) {
        if (s.p[i] == '"') buf_char(out, '"');
        buf_char(out, s.p[i]);
    }
    buf_z(out, last ? "\"\r\n" : "\",");
}

static struct runut_str number(struct tell *t, int n) { return str_of(arena_printf(t->a, "%d", n)); }

static void put_csv(struct tell *t, const struct tell_row *v, size_t n)
{
    buf_z(&t->out,
          "date,who,whom,speaker,act,text,according_to,standing,disputed,outlets,n_outlets,independent,type,id\r\n");
    for (size_t i = 0; i < n; i++) {
        struct runut_str cells[] = {v[i].date,
                                    v[i].who,
                                    v[i].whom,
                                    v[i].speaker,
                                    v[i].act,
                                    v[i].text,
                                    v[i].according_to,
                                    str_of(recall_standings[v[i].standing]),
                                    v[i].disputed,
                                    v[i].outlets,
                                    number(t, v[i].n_outlets),
                                    number(t, v[i].independent),
                                    v[i].done ? v[i].done->type : (struct runut_str){0},
                                    v[i].id};
        for (size_t k = 0; k < sizeof cells / sizeof *cells; k++)
            csv_cell(&t->out, cells[k], k + 1 == sizeof cells / sizeof *cells);
    }
}

static void put_json(struct tell *t, const struct tell_row *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct json j = json_to(&t->out);
        json_open(&j, NULL, '{');
        json_str(&j, "date", v[i].date);
        json_str(&j, "who", v[i].who);
        json_str(&j, "whom", v[i].whom);
        json_str(&j, "speaker", v[i].speaker);
        json_str(&j, "act", v[i].act);
        json_str(&j, "text", v[i].text);
        json_str(&j, "according_to", v[i].according_to);
        json_z(&j, "standing", recall_standings[v[i].standing]);
        json_str(&j, "disputed", v[i].disputed);
        json_str(&j, "outlets", v[i].outlets);
        json_int(&j, "n_outlets", v[i].n_outlets);
        json_int(&j, "independent", v[i].independent);
        if (v[i].said) json_str(&j, "utterance", v[i].said->id);
        if (v[i].done) json_str(&j, "occurrence", v[i].done->id);
        if (v[i].done) json_str(&j, "type", v[i].done->type);
        json_close(&j, '}');
        buf_char(&t->out, '\n');
    }
}

/* The passage, shortened at a word where it is long. */
static struct runut_str shortened(struct tell *t, struct runut_str s)
{
    if (s.len <= SHOWN) return s;
    size_t end = SHOWN;
    while (end > 0 && s.p[end] != ' ') end--;
    bool quoted = str_ends(s, STR("”"));
    return str_of(arena_printf(t->a, "%.*s …%s", (int)(end ? end : SHOWN), s.p, quoted ? "”" : ""));
}

static struct runut_str date_cell(struct tell *t, const struct tell_row *row)
{
    if (row->date.len) return tell_date(t, row->date);
    if (!row->told_day) return STR("undated");
    int y, m, d;
    days_civil(row->day.beg, &y, &m, &d);
    return str_of(arena_printf(t->a, "(%04d-%02d-%02d)", y, m, d));
}

static struct runut_str who_cell(struct tell *t, const struct tell_row *row)
{
    if (!row->whom.len) return row->who;
    return str_of(arena_printf(t->a, "%.*s → %.*s", (int)row->who.len, row->who.len ? row->who.p : "",
                               (int)row->whom.len, row->whom.p));
}

/* One outlet a line, and how many independent ones there are where that is fewer. */
static struct runut_str outlet_cell(struct tell *t, const struct tell_row *row, int width)
{
    struct runut_str lines = tell_lines(t, row->outlets, width);
    if (row->independent >= row->n_outlets) return lines;
    return str_of(arena_printf(t->a, "%.*s\n%d outlets, %d independent", (int)lines.len, lines.p, row->n_outlets,
                               row->independent));
}

/* "! disputed: denied by X" */
static struct runut_str mark(struct tell *t, const struct tell_row *row)
{
    bool standing = row->standing >= STANDING_UNCONFIRMED;
    if (!standing && !row->disputed.len) return (struct runut_str){0};
    return str_of(arena_printf(t->a, "! %s%s%.*s", standing ? recall_standings[row->standing] : "",
                               standing && row->disputed.len ? ": " : "", (int)row->disputed.len,
                               row->disputed.len ? row->disputed.p : ""));
}

static struct runut_str source(struct tell *t, const struct tell_row *row)
{
    if (!row->according_to.len) return (struct runut_str){0};
    return str_of(arena_printf(t->a, "%s %.*s", row->said ? "by way of" : "according to", (int)row->according_to.len,
                               row->according_to.p));
}

static void put_table(struct tell *t, const struct tell_row *v, size_t n)
{
    struct tell_table table;
    int width = t->query->width > 0 ? t->query->width : 100;
    int widths[] = {13, width < 100 ? 11 : 15, -1, width < 100 ? 12 : 20};
    bool told = false;
    if (!n) {
        table_line(t, INK_PLAIN, 0, STR("nothing is told that way"));
        return;
    }
    table_begin(&table, t, widths, 4);
    table_row(&table, (struct tell_cell[]){{.text = STR("WHEN"), .ink = INK_DIM},
                                           {.text = STR("WHO → WHOM"), .ink = INK_DIM},
                                           {.text = STR("WHAT"), .ink = INK_DIM},
                                           {.text = STR("OUTLETS"), .ink = INK_DIM}});
    for (size_t i = 0; i < n; i++) {
        struct runut_str text = shortened(t, v[i].text),
                         id = str_slice(v[i].id, 0, v[i].id.len < SHORT ? v[i].id.len : SHORT);
        text = str_of(arena_printf(t->a, "%.*s: %.*s", (int)v[i].act.len, v[i].act.p, (int)text.len, text.p));
        told = told || v[i].told_day;
        table_row(&table, (struct tell_cell[]){
                              {.text = date_cell(t, &v[i]), .ink = INK_BOLD, .under = id, .under_ink = INK_DIM},
                              {.text = who_cell(t, &v[i])},
                              {.text = text,
                               .under = mark(t, &v[i]),
                               .under_ink = INK_RED,
                               .last = source(t, &v[i]),
                               .last_ink = INK_DIM},
                              {.text = outlet_cell(t, &v[i], widths[3]), .ink = INK_DIM}});
    }
    if (told) table_line(t, INK_DIM, 0, STR("(day): no page says when it was; it was told that day"));
}

void tell_put_rows(struct tell *t, const struct tell_row *v, size_t n)
{
    if (t->query->style == RUNUT_STYLE_CSV)
        put_csv(t, v, n);
    else if (t->query->style == RUNUT_STYLE_JSON)
        put_json(t, v, n);
    else
        put_table(t, v, n);
}

void tell_timeline(struct tell *t)
{
    tell_rows(t);
    tell_put_rows(t, t->rows.v, t->rows.n);
}
