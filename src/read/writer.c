/* SPDX-License-Identifier: MIT */
#include "base/err.h"
#include "read/writer.h"

/* ---- lines ------------------------------------------------------------------------------------------------------ */

void writer_open(struct writer *w, const char *kind)
{
    w->line.len = 0;
    w->j = json_to(&w->line);
    json_open(&w->j, NULL, '{');
    json_z(&w->j, "kind", kind);
}

void writer_close(struct writer *w)
{
    json_close(&w->j, '}');
    buf_char(&w->line, '\n');
    if (w->line.failed)
        w->status = RUNUT_INTERNAL;
    else if (w->status == RUNUT_OK && !w->write(w->user, w->line.p, w->line.len))
        w->status = RUNUT_INPUT;
}

enum runut_status writer_done(struct writer *w, struct runut_err *err)
{
    buf_done(&w->line);
    buf_done(&w->ranges);
    if (w->status == RUNUT_INTERNAL) return err_set(err, RUNUT_INTERNAL, "memory is out while writing records");
    if (w->status != RUNUT_OK) return err_set(err, w->status, "the records could not be written: the output stopped");
    return RUNUT_OK;
}

void writer_init(struct writer *w, const struct runut_document *doc, runut_write *write, void *user)
{
    *w = (struct writer){.doc = doc, .write = write, .user = user, .status = RUNUT_OK};
    buf_init(&w->line, 0);
    buf_init(&w->ranges, 0);
    w->j = json_to(&w->line);
}

/* ---- passages --------------------------------------------------------------------------------------------------- */

struct runut_passage writer_passage_of(const struct runut_range *r) { return (struct runut_passage){r, 1}; }

bool writer_any(struct runut_passage p)
{
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i].beg < p.at[i].end) return true;
    return false;
}

void writer_span(struct writer *w, struct runut_passage p)
{
    json_open(&w->j, "span", '[');
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i].beg < p.at[i].end)
            json_pair(&w->j, runut_document_char(w->doc, p.at[i].beg), runut_document_char(w->doc, p.at[i].end));
    json_close(&w->j, ']');
}

/* Adds the page's bytes of one range to the scratch, joined to the last pair where they overlap it. */
static void collect_bytes(struct writer *w, struct runut_range text)
{
    struct runut_range few[32], *got = few;
    struct buf many;
    buf_init(&many, 0);
    size_t n = runut_document_bytes(w->doc, text, few, sizeof few / sizeof *few);
    if (n > sizeof few / sizeof *few) {
        struct runut_range none = {0, 0};
        for (size_t i = 0; i < n; i++) buf_add(&many, &none, sizeof none);
        if (many.failed) {
            w->line.failed = true;
            buf_done(&many);
            return;
        }
        got = (struct runut_range *)(void *)many.p;
        n = runut_document_bytes(w->doc, text, got, n);
    }
    for (size_t i = 0; i < n; i++) {
        size_t have = w->ranges.len / sizeof *got;
        struct runut_range *last = have ? (struct runut_range *)(void *)w->ranges.p + have - 1 : NULL;
        if (got[i].beg >= got[i].end) continue;
        if (!last || got[i].beg >= last->end)
            buf_add(&w->ranges, &got[i], sizeof got[i]);
        else if (got[i].end > last->end)
            last->end = got[i].end;
    }
    buf_done(&many);
}

static void put_bytes(struct writer *w, struct runut_passage p)
{
    w->ranges.len = 0;
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i].beg < p.at[i].end) collect_bytes(w, p.at[i]);
    if (w->ranges.failed) w->line.failed = true;
    size_t n = w->ranges.len / sizeof(struct runut_range);
    if (n == 0) return;
    const struct runut_range *v = (const struct runut_range *)(const void *)w->ranges.p;
    json_open(&w->j, "bytes", '[');
    for (size_t i = 0; i < n; i++) json_pair(&w->j, v[i].beg, v[i].end);
    json_close(&w->j, ']');
}

/* The slices of the text, joined by one space. */
void writer_words(struct writer *w, const char *name, struct runut_passage p)
{
    if (p.n == 1) {
        json_str(&w->j, name, str_slice(w->report->text, p.at[0].beg, p.at[0].end));
        return;
    }
    struct buf words;
    buf_init(&words, 0);
    for (uint32_t i = 0; i < p.n; i++) {
        if (p.at[i].beg >= p.at[i].end) continue;
        if (words.len) buf_char(&words, ' ');
        buf_str(&words, str_slice(w->report->text, p.at[i].beg, p.at[i].end));
    }
    if (words.failed) w->line.failed = true;
    json_str(&w->j, name, buf_slice(&words));
    buf_done(&words);
}

/* The members of a passage, into the object that is open. */
void writer_where(struct writer *w, struct runut_passage p)
{
    writer_span(w, p);
    put_bytes(w, p);
}

void writer_passage(struct writer *w, const char *name, struct runut_passage p)
{
    if (!writer_any(p)) return;
    json_open(&w->j, name, '{');
    writer_words(w, "text", p);
    writer_where(w, p);
    json_close(&w->j, '}');
}

/* ---- parts that several records have ---------------------------------------------------------------------------- */

void writer_confidence(struct json *j, double value)
{
    if (value >= 0) json_num(j, "confidence", value, 3);
}

void writer_date(struct json *j, const char *name, struct runut_date d)
{
    if (!d.value) return;
    json_open(j, name, '{');
    json_z(j, "value", d.value);
    json_z(j, "precision", d.precision);
    json_z(j, "method", d.method);
    json_close(j, '}');
}

void writer_named(struct json *j, const char *name, struct runut_named who)
{
    if (who.name.len == 0 && who.place.len == 0) return;
    json_open(j, name, '{');
    json_str(j, "name", who.name);
    json_str(j, "place", who.place);
    json_close(j, '}');
}

/* An object with one string, where that is known. */
void writer_boxed(struct json *j, const char *name, const char *member, struct runut_str value)
{
    if (value.len == 0) return;
    json_open(j, name, '{');
    json_str(j, member, value);
    json_close(j, '}');
}

void writer_strs(struct json *j, const char *name, struct runut_strs list)
{
    if (list.n == 0) return;
    json_open(j, name, '[');
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].len) json_str(j, NULL, list.v[i]);
    json_close(j, ']');
}

/* A list with one term, as the records have it for what may once be several. */
void writer_term(struct json *j, const char *name, const char *term)
{
    if (!term || !*term) return;
    json_open(j, name, '[');
    json_z(j, NULL, term);
    json_close(j, ']');
}

bool writer_party_known(const struct runut_party *p) { return p->actor >= 0 || p->name.len || writer_any(p->at); }

void writer_party(struct writer *w, const char *name, const struct runut_party *p, bool as)
{
    size_t n;
    const struct runut_actor *actors = runut_document_actors(w->doc, &n);
    json_open(&w->j, name, '{');
    if (p->actor >= 0 && (size_t)p->actor < n) json_z(&w->j, "actor", actors[p->actor].id);
    json_str(&w->j, "name", p->name);
    if (as && writer_any(p->at)) writer_words(w, "as", p->at);
    json_z(&w->j, "country", p->country);
    json_z(&w->j, "sector", p->sector);
    if (writer_any(p->at)) writer_where(w, p->at);
    json_z(&w->j, "method", p->method);
    json_close(&w->j, '}');
}

void writer_parties(struct writer *w, const char *name, const struct runut_party *v, size_t n, bool as)
{
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        if (!writer_party_known(&v[i])) continue;
        if (!any) json_open(&w->j, name, '[');
        any = true;
        writer_party(w, NULL, &v[i], as);
    }
    if (any) json_close(&w->j, ']');
}
