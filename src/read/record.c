/* SPDX-License-Identifier: MIT */
/**
 * What was read, as JSON Lines: the records of runut-records(5), written from nothing but the public accessors, so that
 * any other program could write the same.
 *
 * Passages are kept as bytes of the report's text, and told twice over: as code points of that text (`span`, as W3C Web
 * Annotation counts) and as bytes of the page (`bytes`). Both are lists of half-open pairs, ascending and without
 * overlap; where two stretches of text come from one piece of the page that has no finer grain (an entity, a character
 * of another charset), their bytes are one pair.
 *
 * One buffer holds one line at a time: a page with a thousand statements needs no more memory than its longest record.
 */
#include "base/err.h"
#include "base/json.h"
#include "read/engine.h"
#include <unicode/uchar.h>

#define RECORD_SCHEMA "1.0.0" /* doc/record.schema.json */

struct writer {
    const struct runut_document *doc;
    const struct runut_report *report;
    struct runut_str id; /* of the report */
    unsigned want;
    struct buf line;
    struct buf ranges; /* scratch: struct runut_range */
    struct json j;
    runut_write *write;
    void *user;
    enum runut_status status;
};

static const char *const block_names[] = {"title", "heading", "paragraph", "item", "quote", "caption"};
static const char *const actor_names[] = {"person", "organisation", "government", "group", "country", "place"};
static const char *const how_names[] = {"name", "office", "pronoun", "description"};
static const char *const form_names[] = {"direct", "indirect", "mixed"};
static const char *const standing_names[] = {"reported", "claimed", "denied", "unconfirmed"};
static const char *const modality_names[] = {"future", "hypothetical", "negated", "historical"};

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static void record_open(struct writer *w, const char *kind)
{
    w->line.len = 0;
    w->j = json_to(&w->line);
    json_open(&w->j, NULL, '{');
    json_z(&w->j, "kind", kind);
}

static void record_close(struct writer *w)
{
    json_close(&w->j, '}');
    buf_char(&w->line, '\n');
    if (w->line.failed)
        w->status = RUNUT_INTERNAL;
    else if (w->status == RUNUT_OK && !w->write(w->user, w->line.p, w->line.len))
        w->status = RUNUT_INPUT;
}

static enum runut_status writer_done(struct writer *w, struct runut_err *err)
{
    buf_done(&w->line);
    buf_done(&w->ranges);
    if (w->status == RUNUT_INTERNAL) return err_set(err, RUNUT_INTERNAL, "memory is out while writing records");
    if (w->status != RUNUT_OK) return err_set(err, w->status, "the records could not be written: the output stopped");
    return RUNUT_OK;
}

static void writer_init(struct writer *w, const struct runut_document *doc, runut_write *write, void *user)
{
    *w = (struct writer){.doc = doc, .write = write, .user = user, .status = RUNUT_OK};
    buf_init(&w->line, 0);
    buf_init(&w->ranges, 0);
    w->j = json_to(&w->line);
}

/* ---- passages --------------------------------------------------------------------------------------------------- */

static struct runut_passage passage_of(const struct runut_range *r) { return (struct runut_passage){r, 1}; }

static bool passage_any(struct runut_passage p)
{
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i].beg < p.at[i].end) return true;
    return false;
}

static void put_pair(struct json *j, uint32_t beg, uint32_t end)
{
    json_open(j, NULL, '[');
    json_int(j, NULL, beg);
    json_int(j, NULL, end);
    json_close(j, ']');
}

static void put_span(struct writer *w, struct runut_passage p)
{
    json_open(&w->j, "span", '[');
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i].beg < p.at[i].end)
            put_pair(&w->j, runut_document_char(w->doc, p.at[i].beg), runut_document_char(w->doc, p.at[i].end));
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
    for (size_t i = 0; i < n; i++) put_pair(&w->j, v[i].beg, v[i].end);
    json_close(&w->j, ']');
}

/* The slices of the text, joined by one space. */
static void put_words(struct writer *w, const char *name, struct runut_passage p)
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
static void put_where(struct writer *w, struct runut_passage p)
{
    put_span(w, p);
    put_bytes(w, p);
}

static void put_passage(struct writer *w, const char *name, struct runut_passage p)
{
    if (!passage_any(p)) return;
    json_open(&w->j, name, '{');
    put_words(w, "text", p);
    put_where(w, p);
    json_close(&w->j, '}');
}

/* ---- parts that several records have ---------------------------------------------------------------------------- */

static void put_confidence(struct json *j, double value)
{
    if (value >= 0) json_num(j, "confidence", value, 3);
}

static void put_date(struct json *j, const char *name, struct runut_date d)
{
    if (!d.value) return;
    json_open(j, name, '{');
    json_z(j, "value", d.value);
    json_z(j, "precision", d.precision);
    json_z(j, "method", d.method);
    json_close(j, '}');
}

static void put_named(struct json *j, const char *name, struct runut_named who)
{
    if (who.name.len == 0 && who.place.len == 0) return;
    json_open(j, name, '{');
    json_str(j, "name", who.name);
    json_str(j, "place", who.place);
    json_close(j, '}');
}

/* An object with one string, where that is known. */
static void put_boxed(struct json *j, const char *name, const char *member, struct runut_str value)
{
    if (value.len == 0) return;
    json_open(j, name, '{');
    json_str(j, member, value);
    json_close(j, '}');
}

static void put_strs(struct json *j, const char *name, struct runut_strs list)
{
    if (list.n == 0) return;
    json_open(j, name, '[');
    for (size_t i = 0; i < list.n; i++)
        if (list.v[i].len) json_str(j, NULL, list.v[i]);
    json_close(j, ']');
}

/* A list with one term, as the records have it for what may once be several. */
static void put_term(struct json *j, const char *name, const char *term)
{
    if (!term || !*term) return;
    json_open(j, name, '[');
    json_z(j, NULL, term);
    json_close(j, ']');
}

/* Of an article of several pages, each with its stretch of the bytes. */
static void put_sheets(struct json *j, const struct runut_page *page)
{
    json_open(j, "pages", '[');
    for (size_t i = 0; i < page->n_sheets; i++) {
        const struct runut_sheet *s = &page->sheets[i];
        json_open(j, NULL, '{');
        json_z(j, "file", s->file);
        json_z(j, "part", s->part);
        json_z(j, "url", s->url);
        json_z(j, "sha256", s->sha256);
        json_open(j, "bytes", '[');
        put_pair(j, (uint32_t)s->beg, (uint32_t)s->end);
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_page(struct json *j, const struct runut_page *page, const struct runut_report *report)
{
    struct runut_str url = str_of(page->url), own = report ? report->canonical_url : (struct runut_str){NULL, 0};
    json_open(j, "page", '{');
    json_z(j, "file", page->file);
    json_z(j, "part", page->part);
    if (url.len || own.len) {
        json_open(j, "urls", '[');
        if (url.len) json_str(j, NULL, url);
        if (own.len && !str_eq(url, own)) json_str(j, NULL, own);
        json_close(j, ']');
    }
    json_z(j, "sha256", page->sha256);
    json_int(j, "bytes", (int64_t)page->bytes);
    json_z(j, "media_type", page->media_type);
    json_z(j, "charset", page->charset);
    json_z(j, "captured", page->captured);
    if (page->n_sheets) put_sheets(j, page);
    json_close(j, '}');
}

static bool party_known(const struct runut_party *p) { return p->actor >= 0 || p->name.len || passage_any(p->at); }

static void put_party(struct writer *w, const char *name, const struct runut_party *p, bool as)
{
    size_t n;
    const struct runut_actor *actors = runut_document_actors(w->doc, &n);
    json_open(&w->j, name, '{');
    if (p->actor >= 0 && (size_t)p->actor < n) json_z(&w->j, "actor", actors[p->actor].id);
    json_str(&w->j, "name", p->name);
    if (as && passage_any(p->at)) put_words(w, "as", p->at);
    json_z(&w->j, "country", p->country);
    json_z(&w->j, "sector", p->sector);
    if (passage_any(p->at)) put_where(w, p->at);
    json_z(&w->j, "method", p->method);
    json_close(&w->j, '}');
}

static void put_parties(struct writer *w, const char *name, const struct runut_party *v, size_t n, bool as)
{
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        if (!party_known(&v[i])) continue;
        if (!any) json_open(&w->j, name, '[');
        any = true;
        put_party(w, NULL, &v[i], as);
    }
    if (any) json_close(&w->j, ']');
}

/* ---- the report ------------------------------------------------------------------------------------------------- */

static void put_people(struct json *j, const struct runut_report *r)
{
    put_strs(j, "authors", r->authors);
    put_strs(j, "editors", r->editors);
    put_strs(j, "signed", r->signed_by);
    if (r->sources.n == 0) return;
    json_open(j, "sources", '[');
    for (size_t i = 0; i < r->sources.n; i++) put_boxed(j, NULL, "name", r->sources.v[i]);
    json_close(j, ']');
}

static void put_facts(struct json *j, const struct runut_report *r)
{
    json_open(j, "language", '{');
    json_z(j, "code", r->language ? r->language : "und");
    put_confidence(j, r->language_confidence);
    json_close(j, '}');
    json_str(j, "title", r->title);
    if (r->outlet.len || r->outlet_domain.len) {
        json_open(j, "outlet", '{');
        json_str(j, "name", r->outlet);
        json_str(j, "domain", r->outlet_domain);
        json_close(j, '}');
    }
    put_people(j, r);
    put_boxed(j, "dateline", "place", r->dateline);
    put_date(j, "published", r->published);
    put_date(j, "modified", r->modified);
    json_str(j, "section", r->section);
    put_strs(j, "tags", r->tags);
    put_boxed(j, "origin", "name", r->origin);
}

static void put_blocks(struct writer *w)
{
    json_open(&w->j, "blocks", '[');
    for (size_t i = 0; i < w->report->n_blocks; i++) {
        const struct runut_block *b = &w->report->blocks[i];
        if (b->at.beg >= b->at.end) continue;
        json_open(&w->j, NULL, '{');
        json_z(&w->j, "type", block_names[b->type]);
        put_where(w, passage_of(&b->at));
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void put_actors(struct writer *w)
{
    size_t n;
    const struct runut_actor *actors = runut_document_actors(w->doc, &n);
    if (n == 0) return;
    json_open(&w->j, "actors", '[');
    for (size_t i = 0; i < n; i++) {
        const struct runut_actor *a = &actors[i];
        json_open(&w->j, NULL, '{');
        json_z(&w->j, "id", a->id);
        json_str(&w->j, "name", a->name);
        json_z(&w->j, "type", actor_names[a->type]);
        json_z(&w->j, "country", a->country);
        json_z(&w->j, "sector", a->sector);
        json_str(&w->j, "office", a->office);
        json_open(&w->j, "mentions", '[');
        for (size_t k = 0; k < a->n_mentions; k++) {
            if (a->mentions[k].at.beg >= a->mentions[k].at.end) continue;
            json_open(&w->j, NULL, '{');
            put_span(w, passage_of(&a->mentions[k].at));
            json_z(&w->j, "how", how_names[a->mentions[k].how]);
            json_close(&w->j, '}');
        }
        json_close(&w->j, ']');
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void put_diagnostics(struct json *j, const struct runut_report *r)
{
    if (r->n_diagnostics == 0) return;
    json_open(j, "diagnostics", '[');
    for (size_t i = 0; i < r->n_diagnostics; i++) {
        const struct runut_diagnostic *d = &r->diagnostics[i];
        json_open(j, NULL, '{');
        json_z(j, "what", d->what);
        if (d->beg < d->end) {
            json_open(j, "bytes", '[');
            put_pair(j, d->beg, d->end);
            json_close(j, ']');
        }
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_report(struct writer *w, const struct runut_page *page)
{
    record_open(w, "report");
    json_str(&w->j, "id", w->id);
    put_page(&w->j, page, w->report);
    put_facts(&w->j, w->report);
    json_str(&w->j, "text", w->report->text);
    json_z(&w->j, "text_sha256", w->report->text_sha256);
    put_blocks(w);
    put_actors(w);
    put_diagnostics(&w->j, w->report);
    record_close(w);
}

/* ---- why ---- */

/* The reasons of a record, where they are asked for. */
static void put_why(struct writer *w, const struct runut_why *v, size_t n)
{
    if (!(w->want & RUNUT_WHY) || !n) return;
    json_open(&w->j, "why", '[');
    for (size_t i = 0; i < n; i++) {
        json_open(&w->j, NULL, '{');
        json_z(&w->j, "field", v[i].field);
        json_z(&w->j, "rule", v[i].rule);
        json_z(&w->j, "row", v[i].row);
        if (v[i].at.end) {
            put_words(w, "text", passage_of(&v[i].at));
            put_span(w, passage_of(&v[i].at));
        }
        if (v[i].relation) {
            json_open(&w->j, "tree", '{');
            json_z(&w->j, "relation", v[i].relation);
            if (v[i].head.end) put_words(w, "head", passage_of(&v[i].head));
            json_close(&w->j, '}');
        }
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

/* What its confidence is weighed from, with the reasons. */
static void put_signs(struct writer *w, const struct runut_sign *v, size_t n)
{
    if (!(w->want & RUNUT_WHY) || !n) return;
    json_open(&w->j, "signs", '{');
    for (size_t i = 0; i < n; i++) json_num(&w->j, v[i].name, v[i].weight, 3);
    json_close(&w->j, '}');
}

/* ---- what it says ----------------------------------------------------------------------------------------------- */

static void put_numbers(struct json *j, int dead, int injured, int arrested)
{
    if (dead < 0 && injured < 0 && arrested < 0) return;
    json_open(j, "numbers", '{');
    if (dead >= 0) json_int(j, "dead", dead);
    if (injured >= 0) json_int(j, "injured", injured);
    if (arrested >= 0) json_int(j, "arrested", arrested);
    json_close(j, '}');
}

static void write_statement(struct writer *w, const struct runut_statement *s)
{
    record_open(w, "statement");
    json_z(&w->j, "id", s->id);
    json_str(&w->j, "report", w->id);
    json_z(&w->j, "form", form_names[s->form]);
    put_passage(w, "content", s->content);
    if (party_known(&s->speaker)) put_party(w, "speaker", &s->speaker, true);
    put_parties(w, "joint", s->joint, s->n_joint, true);
    put_passage(w, "cue", s->cue);
    json_z(&w->j, "act", s->act);
    put_named(&w->j, "to", s->to);
    put_named(&w->j, "at", s->occasion);
    put_date(&w->j, "said", s->said);
    if (s->n_via) {
        json_open(&w->j, "via", '[');
        for (size_t i = 0; i < s->n_via; i++) put_named(&w->j, NULL, s->via[i]);
        json_close(&w->j, ']');
    }
    put_numbers(&w->j, s->dead, s->injured, s->arrested);
    if (s->confidence >= 0) json_num(&w->j, "confidence", s->confidence, 2);
    put_why(w, s->why, s->n_why);
    put_signs(w, s->signs, s->n_signs);
    record_close(w);
}

static void put_code(struct json *j, const struct runut_event *e)
{
    json_z(j, "type", e->type);
    put_term(j, "mode", e->mode);
    put_term(j, "context", e->context);
    json_z(j, "cameo", e->cameo);
    if (e->quad < 1) return;
    json_int(j, "quad", e->quad);
    json_num(j, "scale", e->scale, 1);
}

static void put_happened(struct json *j, const struct runut_event *e)
{
    put_date(j, "when", e->when);
    if (e->where.len || e->where_country) {
        json_open(j, "where", '{');
        json_str(j, "name", e->where);
        json_z(j, "country", e->where_country);
        json_close(j, '}');
    }
    if (e->modality) {
        json_open(j, "modality", '[');
        for (unsigned i = 0; i < 4; i++)
            if (e->modality & 1u << i) json_z(j, NULL, modality_names[i]);
        json_close(j, ']');
    }
    json_z(j, "standing", standing_names[e->standing]);
    if (e->n_according_to) {
        json_open(j, "according_to", '[');
        for (size_t i = 0; i < e->n_according_to; i++) json_z(j, NULL, e->according_to[i]);
        json_close(j, ']');
    }
}

static void write_event(struct writer *w, const struct runut_event *e)
{
    record_open(w, "event");
    json_z(&w->j, "id", e->id);
    json_str(&w->j, "report", w->id);
    put_code(&w->j, e);
    put_parties(w, "actor", e->actors, e->n_actors, false);
    put_parties(w, "recipient", e->recipients, e->n_recipients, false);
    if (e->object_what || passage_any(e->object)) {
        json_open(&w->j, "object", '{');
        json_z(&w->j, "what", e->object_what);
        if (passage_any(e->object)) {
            put_words(w, "text", e->object);
            put_where(w, e->object);
        }
        json_close(&w->j, '}');
    }
    put_passage(w, "trigger", e->trigger);
    put_passage(w, "passage", e->passage);
    put_happened(&w->j, e);
    put_numbers(&w->j, e->dead, e->injured, e->arrested);
    if (e->confidence >= 0) json_num(&w->j, "confidence", e->confidence, 2);
    put_why(w, e->why, e->n_why);
    put_signs(w, e->signs, e->n_signs);
    record_close(w);
}

static void write_time(struct writer *w, const struct runut_time *t)
{
    if (t->at.beg >= t->at.end) return;
    record_open(w, "time");
    json_str(&w->j, "report", w->id);
    put_words(w, "text", passage_of(&t->at));
    put_where(w, passage_of(&t->at));
    if (t->date.value) {
        json_z(&w->j, "value", t->date.value);
        json_z(&w->j, "precision", t->date.precision);
        json_z(&w->j, "method", t->date.method);
    }
    json_open(&w->j, "timex", '{');
    json_z(&w->j, "type", t->timex_type);
    json_z(&w->j, "value", t->timex_value);
    json_z(&w->j, "mod", t->timex_mod);
    json_close(&w->j, '}');
    record_close(w);
}

static void write_dropped(struct writer *w, unsigned want)
{
    size_t n;
    const struct runut_dropped *v = runut_document_dropped(w->doc, &n);
    for (size_t i = 0; want & RUNUT_DROPPED && i < n && w->status == RUNUT_OK; i++) {
        record_open(w, "dropped");
        json_str(&w->j, "report", w->id);
        json_z(&w->j, "why", v[i].why);
        json_str(&w->j, "text", v[i].text);
        json_open(&w->j, "bytes", '[');
        put_pair(&w->j, v[i].beg, v[i].end);
        json_close(&w->j, ']');
        record_close(w);
    }
}

/* ---- the two public functions ----------------------------------------------------------------------------------- */

enum runut_status runut_engine_json(const struct runut_engine *engine, runut_write *write, void *user,
                                    struct runut_err *err)
{
    struct writer w;
    size_t n;
    const struct runut_pack_info *packs = runut_engine_packs(engine, &n);
    UVersionInfo unicode;
    char version[U_MAX_VERSION_STRING_LENGTH];
    u_getUnicodeVersion(unicode);
    u_versionToString(unicode, version);
    writer_init(&w, NULL, write, user);
    record_open(&w, "runut");
    json_z(&w.j, "version", runut_version());
    json_z(&w.j, "schema", RECORD_SCHEMA);
    json_z(&w.j, "unicode", version);
    json_open(&w.j, "packs", '[');
    for (size_t i = 0; i < n; i++) {
        json_open(&w.j, NULL, '{');
        json_z(&w.j, "language", packs[i].language);
        json_z(&w.j, "version", packs[i].version);
        json_z(&w.j, "sha256", packs[i].sha256);
        json_close(&w.j, '}');
    }
    json_close(&w.j, ']');
    if (engine->site) {
        json_open(&w.j, "site", '{');
        json_z(&w.j, "host", engine->site->host);
        json_z(&w.j, "sha256", engine->site->sha256);
        json_close(&w.j, '}');
    }
    record_close(&w);
    return writer_done(&w, err);
}

enum runut_status runut_document_json(const struct runut_document *doc, unsigned want, runut_write *write, void *user,
                                      struct runut_err *err)
{
    struct writer w;
    const struct runut_page *page = runut_document_page(doc);
    const char *rejected = runut_document_rejected(doc);
    size_t n;
    if (want == 0 || want == RUNUT_WHY) want |= RUNUT_ALL;
    writer_init(&w, doc, write, user);
    w.want = want;
    w.id = str_of(page->id);
    w.report = runut_document_report(doc);
    if (rejected) {
        record_open(&w, "rejected");
        json_str(&w.j, "id", w.id);
        put_page(&w.j, page, NULL);
        json_z(&w.j, "reason", rejected);
        record_close(&w);
        write_dropped(&w, want);
        return writer_done(&w, err);
    }
    if (want & RUNUT_REPORT) write_report(&w, page);
    const struct runut_statement *statements = runut_document_statements(doc, &n);
    for (size_t i = 0; want & RUNUT_STATEMENTS && i < n && w.status == RUNUT_OK; i++)
        write_statement(&w, &statements[i]);
    const struct runut_event *events = runut_document_events(doc, &n);
    for (size_t i = 0; want & RUNUT_EVENTS && i < n && w.status == RUNUT_OK; i++) write_event(&w, &events[i]);
    const struct runut_time *times = runut_document_times(doc, &n);
    for (size_t i = 0; want & RUNUT_TIMES && i < n && w.status == RUNUT_OK; i++) write_time(&w, &times[i]);
    write_dropped(&w, want);
    return writer_done(&w, err);
}
