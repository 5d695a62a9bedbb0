/* SPDX-License-Identifier: MIT */
/**
 * What a sample says once it is coded: how many of the records are right, and of each field how many of its values,
 * with Wilson's interval at 95 % (E. B. Wilson 1927), which holds for small samples and near 0 and 1, where the usual
 * one does not. Where records stand for different numbers of others (a sample by type) the share is weighted, and the
 * interval is that of the number of equal records that would tell as much (Kish 1965: the square of the sum of weights
 * over the sum of their squares). Records that have a confidence are told by it as well, for it should be what turns
 * out.
 *
 * The file is CSV as spreadsheets save it: cells parted by comma, semicolon or tab, quoted or not, columns in any
 * order.
 */
#include "base/buf.h"
#include "base/err.h"
#include "base/limits.h"
#include "base/map.h"
#include <math.h>
#include <stdlib.h>

enum { COLUMNS = 128, TALLIES = 256, BINS = 5 };

/* What was found of one field of one kind of record. */
struct tally {
    struct runut_str kind, field;
    size_t order, right, coded;
    double weight_right, weight, weight2;
};

struct sheet {
    struct arena *a;
    struct runut_str rest;
    char mark; /* what parts cells */
    size_t line;
    struct runut_str columns[COLUMNS], cells[COLUMNS];
    size_t n_columns, n_cells;
    struct tally tallies[TALLIES];
    size_t n_tallies;
    struct runut_err *err;
};

/* ---- reading
 * ---------------------------------------------------------------------------------------------------------- */

/* A quoted cell without its quotes, a pair of them for one. */
static struct runut_str quoted_cell(struct sheet *s)
{
    size_t end = 1, n = 0;
    while (end < s->rest.len && (s->rest.p[end] != '"' || (end + 1 < s->rest.len && s->rest.p[end + 1] == '"')))
        end += s->rest.p[end] == '"' ? 2 : 1;
    char *out = arena_alloc(s->a, end);
    for (size_t i = 1; i < end && i < s->rest.len; i++) {
        s->line += s->rest.p[i] == '\n';
        i += s->rest.p[i] == '"';
        out[n++] = s->rest.p[i];
    }
    while (end < s->rest.len && s->rest.p[end] != s->mark && s->rest.p[end] != '\n') end++;
    s->rest = str_slice(s->rest, end < s->rest.len ? end : s->rest.len, s->rest.len);
    return (struct runut_str){out, n};
}

static struct runut_str plain_cell(struct sheet *s)
{
    size_t i = 0;
    while (i < s->rest.len && s->rest.p[i] != s->mark && s->rest.p[i] != '\n') i++;
    struct runut_str cell = str_trim(str_slice(s->rest, 0, i));
    s->rest = str_slice(s->rest, i, s->rest.len);
    return cell;
}

/* The cells of the next line; false at the end. */
static bool next_line(struct sheet *s)
{
    s->n_cells = 0;
    if (!s->rest.len) return false;
    s->line++;
    for (;;) {
        struct runut_str cell = s->rest.len && s->rest.p[0] == '"' ? quoted_cell(s) : plain_cell(s);
        if (s->n_cells < COLUMNS) s->cells[s->n_cells++] = cell;
        if (!s->rest.len) return true;
        bool ends = s->rest.p[0] == '\n';
        s->rest = str_slice(s->rest, 1, s->rest.len);
        if (ends) return true;
    }
}

static bool read_head(struct sheet *s)
{
    if (str_starts(s->rest, STR("\xEF\xBB\xBF"))) s->rest = str_slice(s->rest, 3, s->rest.len);
    size_t counts[3] = {0}, best = 0;
    for (size_t i = 0; i < s->rest.len && s->rest.p[i] != '\n'; i++)
        counts[0] += s->rest.p[i] == ',', counts[1] += s->rest.p[i] == ';', counts[2] += s->rest.p[i] == '\t';
    for (size_t k = 1; k < 3; k++)
        if (counts[k] > counts[best]) best = k;
    s->mark = ",;\t"[best];
    if (!next_line(s)) return false;
    memcpy(s->columns, s->cells, sizeof s->cells);
    s->n_columns = s->n_cells;
    return true;
}

static struct runut_str cell_of(const struct sheet *s, const char *column)
{
    for (size_t i = 0; i < s->n_columns && i < s->n_cells; i++)
        if (str_is(s->columns[i], column)) return str_trim(s->cells[i]);
    return (struct runut_str){0};
}

/* A cell as a number, OTHERWISE where it is none; a comma may stand for the point. */
static double number(const struct sheet *s, struct runut_str cell, double otherwise)
{
    char *z = str_z(s->a, cell), *end;
    for (char *p = z; *p; p++)
        if (*p == ',') *p = '.';
    double x = strtod(z, &end);
    return cell.len && !*end && isfinite(x) ? x : otherwise;
}

/* ---- counting
 * --------------------------------------------------------------------------------------------------------- */

static struct tally *tally_of(struct sheet *s, struct runut_str kind, struct runut_str field, size_t column)
{
    for (size_t i = 0; i < s->n_tallies; i++)
        if (str_eq(s->tallies[i].kind, kind) && str_eq(s->tallies[i].field, field)) return &s->tallies[i];
    if (s->n_tallies == TALLIES) return NULL;
    s->tallies[s->n_tallies] = (struct tally){.kind = kind, .field = field, .order = column};
    return &s->tallies[s->n_tallies++];
}

static void count(struct sheet *s, struct runut_str kind, struct runut_str field, size_t column, bool right,
                  double weight)
{
    struct tally *t = tally_of(s, kind, field, column);
    if (!t) return;
    t->coded++;
    t->right += right;
    t->weight += weight;
    t->weight2 += weight * weight;
    t->weight_right += right ? weight : 0;
}

/* The verdicts of a line: every column "X ok" that holds one. */
static enum runut_status count_line(struct sheet *s)
{
    struct runut_str kind = cell_of(s, "kind");
    double weight = number(s, cell_of(s, "weight"), 1), confidence = number(s, cell_of(s, "confidence"), -1);
    if (weight <= 0) weight = 1;
    for (size_t i = 0; i < s->n_columns && i < s->n_cells; i++) {
        struct runut_str name = s->columns[i], verdict = str_trim(s->cells[i]);
        if (name.len < 4 || memcmp(name.p + name.len - 3, " ok", 3) != 0 || !verdict.len || str_is(verdict, "?"))
            continue;
        if (!str_is(verdict, "0") && !str_is(verdict, "1"))
            return err_set(s->err, RUNUT_INPUT,
                           "line %zu, column \"%.*s\": \"%.*s\" is no verdict; write 1 for right, 0 for wrong, ? where "
                           "it cannot be told",
                           s->line, (int)name.len, name.p, (int)(verdict.len < 40 ? verdict.len : 40), verdict.p);
        struct runut_str field = str_slice(name, 0, name.len - 3);
        count(s, kind, field, i, verdict.p[0] == '1', weight);
        if (!str_is(field, "record") || confidence < 0) continue;
        int bin = confidence >= 1 ? BINS - 1 : (int)(confidence * BINS);
        count(s, kind,
              str_of(arena_printf(s->a, "at confidence %.1f to %.1f", (double)bin / BINS, (double)(bin + 1) / BINS)), i,
              verdict.p[0] == '1', weight);
    }
    return RUNUT_OK;
}

/* Wilson's interval of a share P of N. */
static void wilson(double p, double n, double *low, double *high)
{
    const double z = 1.959963985;
    double middle = (p + z * z / (2 * n)) / (1 + z * z / n),
           half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    *low = middle - half < 0 ? 0 : middle - half;
    *high = middle + half > 1 ? 1 : middle + half;
}

static void put_tally(struct buf *out, const struct tally *t, bool csv)
{
    double p = t->weight_right / t->weight, low, high;
    wilson(p, t->weight * t->weight / t->weight2, &low, &high);
    if (csv)
        buf_printf(out, "%.*s,%.*s,%zu,%zu,%.4f,%.4f,%.4f\r\n", (int)t->kind.len, t->kind.p, (int)t->field.len,
                   t->field.p, t->right, t->coded, p, low, high);
    else
        buf_printf(out, "%-10.*s %-26.*s %5zu of %-5zu %6.1f %%   %5.1f to %5.1f %%\n", (int)t->kind.len, t->kind.p,
                   (int)t->field.len, t->field.p, t->right, t->coded, 100 * p, 100 * low, 100 * high);
}

static int by_kind(const void *x, const void *y)
{
    const struct tally *a = x, *b = y;
    int order = str_cmp(b->kind, a->kind); /* statements first */
    bool ca = str_starts(a->field, STR("at ")), cb = str_starts(b->field, STR("at "));
    return order      ? order
           : ca != cb ? ca - cb
           : ca       ? str_cmp(a->field, b->field)
                      : (a->order > b->order) - (a->order < b->order);
}

static enum runut_status score(struct sheet *s, struct buf *out, bool csv)
{
    if (!read_head(s) || !str_is(cell_of(s, "kind"), "kind"))
        return err_set(
            s->err, RUNUT_INPUT,
            "this is no sample: its first line must name the columns that `runut sample` gave, kind among them");
    while (next_line(s)) {
        enum runut_status status = cell_of(s, "kind").len ? count_line(s) : RUNUT_OK;
        if (status != RUNUT_OK) return status;
    }
    if (!s->n_tallies)
        return err_set(s->err, RUNUT_INPUT, "nothing is coded: write 1 or 0 into the columns that end in \"ok\"");
    qsort(s->tallies, s->n_tallies, sizeof *s->tallies, by_kind);
    buf_z(out, csv ? "kind,field,right,coded,precision,low,high\r\n"
                   : "KIND       FIELD                      RIGHT         PRECISION   95 % INTERVAL (WILSON)\n");
    for (size_t i = 0; i < s->n_tallies; i++) put_tally(out, &s->tallies[i], csv);
    return RUNUT_OK;
}

/* What is open while the arena may jump; given back by runut_sample_score. */
struct scoring {
    struct arena arena;
    jmp_buf fail;
    struct sheet sheet;
    struct buf out;
};

/* In a function of its own, so that no local lives across the jump. */
static enum runut_status run(struct scoring *x, struct runut_str all, bool csv, struct runut_err *err)
{
    arena_init(&x->arena, LIMIT_MEMORY_BASE + LIMIT_MEMORY_FACTOR * all.len, &x->fail);
    if (setjmp(x->fail)) return err_set(err, RUNUT_INTERNAL, "memory is out while scoring a sample");
    x->sheet = (struct sheet){.a = &x->arena, .rest = all, .err = err};
    return score(&x->sheet, &x->out, csv);
}

enum runut_status runut_sample_score(const void *bytes, size_t len, enum runut_style style, runut_write *write,
                                     void *user, struct runut_err *err)
{
    err_clear(err);
    struct scoring *x = calloc(1, sizeof *x);
    if (!x) return err_set(err, RUNUT_INTERNAL, "memory is out while scoring a sample");
    buf_init(&x->out, 0);
    enum runut_status status = run(x, (struct runut_str){bytes, len}, style == RUNUT_STYLE_CSV, err);
    if (status == RUNUT_OK && x->out.failed)
        status = err_set(err, RUNUT_INTERNAL, "memory is out while scoring a sample");
    if (status == RUNUT_OK && x->out.len && !write(user, x->out.p, x->out.len))
        status = err_set(err, RUNUT_INPUT, "the score could not be written: the output stopped");
    buf_done(&x->out);
    arena_done(&x->arena);
    free(x);
    return status;
}
