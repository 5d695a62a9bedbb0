/* SPDX-License-Identifier: MIT */
/**
 * The ledger of quotations: what was said once, and how each outlet words it. The words that an outlet has and the
 * first wording has not are marked, so that a drift is seen at a glance.
 */
#include "base/utf8.h"
#include "tell/tell.h"

/* Is WORD, without its punctuation, in TEXT? Both in lower case. */
static bool holds(struct runut_str text, struct runut_str word)
{
    while (word.len && !utf8_is_alpha((unsigned char)word.p[0]) && !(word.p[0] >= '0' && word.p[0] <= '9') &&
           !(word.p[0] & 0x80))
        word = str_slice(word, 1, word.len);
    while (word.len && !utf8_is_alpha((unsigned char)word.p[word.len - 1]) &&
           !(word.p[word.len - 1] >= '0' && word.p[word.len - 1] <= '9') && !(word.p[word.len - 1] & 0x80))
        word.len--;
    return word.len == 0 || str_find(text, word, 0) >= 0;
}

/* The wording with [brackets] round each run of words that the first wording lacks. */
static struct runut_str drift(struct tell *t, struct runut_str first, struct runut_str text)
{
    struct runut_str low = str_lower(t->a, first), rest = text, word;
    struct runut_str *words = ARENA_ARRAY(t->a, struct runut_str, text.len + 1);
    bool *new = ARENA_ARRAY(t->a, bool, text.len + 1);
    size_t n = 0;
    while (str_cut(&rest, ' ', &word)) {
        new[n] = !holds(low, str_lower(t->a, word));
        words[n++] = word;
    }
    struct runut_str *out = ARENA_ARRAY(t->a, struct runut_str, n + 1);
    for (size_t i = 0; i < n; i++)
        out[i] = str_of(arena_printf(t->a, "%s%.*s%s", new[i] && (i == 0 || !new[i - 1]) ? "[" : "", (int)words[i].len,
                                     words[i].p, new[i] && (i + 1 == n || !new[i + 1]) ? "]" : ""));
    return tell_join(t, out, n, " ");
}

static bool comes_before(const struct tell *t, uint32_t a, uint32_t b)
{
    struct days x = t->recall.reports[t->recall.statements[a].report].published.days,
                y = t->recall.reports[t->recall.statements[b].report].published.days;
    int32_t day = x.known && !x.yearless ? x.beg : INT32_MAX, other = y.known && !y.yearless ? y.beg : INT32_MAX;
    return day != other ? day < other : a < b;
}

/* The I-th member by the day its report came out: the first wording is the one that came first. Sets are small. */
static const struct recall_statement *member(const struct tell *t, const struct recall_link *u, size_t i)
{
    for (size_t k = 0; k < u->n_members; k++) {
        size_t before = 0;
        for (size_t m = 0; m < u->n_members; m++) before += comes_before(t, u->members[m], u->members[k]);
        if (before == i) return &t->recall.statements[u->members[k]];
    }
    return &t->recall.statements[u->members[i]];
}

static void put_wordings(struct tell *t, const struct recall_link *u)
{
    struct tell_table table;
    int width = t->query->width > 0 ? t->query->width : 100;
    int widths[] = {2, width < 100 ? 16 : 24, 8, -1};
    table_begin(&table, t, widths, 4);
    struct runut_str first = tell_wording(t, member(t, u, 0));
    for (size_t i = 0; i < u->n_members; i++) {
        const struct recall_statement *s = member(t, u, i);
        struct runut_str text = tell_wording(t, s);
        if (i) text = drift(t, first, text);
        table_row(&table,
                  (struct tell_cell[]){{.ink = INK_PLAIN},
                                       {.text = table_fit(t, tell_outlet(t, s->report), widths[1]), .ink = INK_DIM},
                                       {.text = s->form, .ink = INK_DIM},
                                       {.text = text, .ink = INK_PLAIN}});
    }
}

static void put_table(struct tell *t)
{
    for (size_t i = 0; i < t->rows.n; i++) {
        const struct tell_row *row = &t->rows.v[i];
        if (!row->said) continue;
        const struct recall_statement *s = member(t, row->said, 0);
        struct runut_str day = row->date.len ? tell_date(t, row->date) : STR("undated");
        const char *count = row->n_outlets < 2
                                ? ""
                                : arena_printf(t->a, " · %d outlets, %d independent", row->n_outlets, row->independent);
        table_line(t, INK_BOLD, 0,
                   str_of(arena_printf(t->a, "%.*s  %.*s%s%.*s", (int)day.len, day.p, (int)row->act.len, row->act.p,
                                       s->to.len ? " to " : "", (int)s->to.len, s->to.len ? s->to.p : "")));
        put_wordings(t, row->said);
        if (row->disputed.len)
            table_line(t, INK_RED, 2, str_of(arena_printf(t->a, "! %.*s", (int)row->disputed.len, row->disputed.p)));
        table_line(t, INK_DIM, 2, str_of(arena_printf(t->a, "%.8s%s", row->id.p, count)));
        buf_char(&t->out, '\n');
    }
    if (!t->out.len) table_line(t, INK_PLAIN, 0, STR("nothing is quoted that way"));
}

static void put_csv(struct tell *t)
{
    buf_z(&t->out, "utterance,date,speaker,act,form,text,outlet,statement\r\n");
    for (size_t i = 0; i < t->rows.n; i++)
        for (size_t k = 0; t->rows.v[i].said && k < t->rows.v[i].said->n_members; k++) {
            const struct recall_statement *s = member(t, t->rows.v[i].said, k);
            struct runut_str cells[] = {t->rows.v[i].id,
                                        t->rows.v[i].date,
                                        s->speaker.name,
                                        s->act,
                                        s->form,
                                        str_fold_blanks(t->a, s->text),
                                        tell_outlet(t, s->report),
                                        s->id};
            for (size_t c = 0; c < 8; c++) csv_cell(&t->out, cells[c], c == 7);
        }
}

static void put_json(struct tell *t)
{
    for (size_t i = 0; i < t->rows.n; i++) {
        const struct tell_row *row = &t->rows.v[i];
        if (!row->said) continue;
        struct json j = json_to(&t->out);
        json_open(&j, NULL, '{');
        json_str(&j, "utterance", row->said->id);
        json_str(&j, "date", row->date);
        json_str(&j, "act", row->act);
        json_str(&j, "disputed", row->disputed);
        json_int(&j, "n_outlets", row->n_outlets);
        json_int(&j, "independent", row->independent);
        json_open(&j, "wordings", '[');
        for (size_t k = 0; k < row->said->n_members; k++) {
            const struct recall_statement *s = member(t, row->said, k);
            json_open(&j, NULL, '{');
            json_str(&j, "statement", s->id);
            json_str(&j, "outlet", tell_outlet(t, s->report));
            json_str(&j, "speaker", s->speaker.name);
            json_str(&j, "form", s->form);
            json_str(&j, "text", s->text);
            json_close(&j, '}');
        }
        json_close(&j, ']');
        json_close(&j, '}');
        buf_char(&t->out, '\n');
    }
}

void tell_quotes(struct tell *t)
{
    tell_rows(t);
    if (t->query->style == RUNUT_STYLE_CSV)
        put_csv(t);
    else if (t->query->style == RUNUT_STYLE_JSON)
        put_json(t);
    else
        put_table(t);
}
