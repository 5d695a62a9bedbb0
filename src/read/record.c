/* SPDX-License-Identifier: MIT */
/**
 * What was read, as JSON Lines: the records of runut-records(5), written from nothing but the public accessors, so that
 * any other program could write the same.
 *
 * One buffer holds one line at a time: a page with a thousand statements needs no more memory than its longest record.
 */
#include "read/engine.h"
#include "read/writer.h"
#include <unicode/uchar.h>

#define RECORD_SCHEMA "1.0.0" /* doc/record.schema.json */

static const char *const form_names[] = {"direct", "indirect", "mixed"};
static const char *const standing_names[] = {"reported", "claimed", "denied", "unconfirmed"};
static const char *const modality_names[] = {"future", "hypothetical", "negated", "historical"};

/* ---- why -------------------------------------------------------------------------------------------------------- */

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
            writer_words(w, "text", writer_passage_of(&v[i].at));
            writer_span(w, writer_passage_of(&v[i].at));
        }
        if (v[i].relation) {
            json_open(&w->j, "tree", '{');
            json_z(&w->j, "relation", v[i].relation);
            if (v[i].head.end) writer_words(w, "head", writer_passage_of(&v[i].head));
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
    writer_open(w, "statement");
    json_z(&w->j, "id", s->id);
    json_str(&w->j, "report", w->id);
    json_z(&w->j, "form", form_names[s->form]);
    writer_passage(w, "content", s->content);
    if (writer_party_known(&s->speaker)) writer_party(w, "speaker", &s->speaker, true);
    writer_parties(w, "joint", s->joint, s->n_joint, true);
    writer_passage(w, "cue", s->cue);
    json_z(&w->j, "act", s->act);
    writer_named(&w->j, "to", s->to);
    writer_named(&w->j, "at", s->occasion);
    writer_date(&w->j, "said", s->said);
    if (s->n_via) {
        json_open(&w->j, "via", '[');
        for (size_t i = 0; i < s->n_via; i++) writer_named(&w->j, NULL, s->via[i]);
        json_close(&w->j, ']');
    }
    put_numbers(&w->j, s->dead, s->injured, s->arrested);
    if (s->confidence >= 0) json_num(&w->j, "confidence", s->confidence, 2);
    put_why(w, s->why, s->n_why);
    put_signs(w, s->signs, s->n_signs);
    writer_close(w);
}

static void put_code(struct json *j, const struct runut_event *e)
{
    json_z(j, "type", e->type);
    writer_term(j, "mode", e->mode);
    writer_term(j, "context", e->context);
    json_z(j, "cameo", e->cameo);
    if (e->quad < 1) return;
    json_int(j, "quad", e->quad);
    json_num(j, "scale", e->scale, 1);
}

static void put_happened(struct json *j, const struct runut_event *e)
{
    writer_date(j, "when", e->when);
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
    writer_open(w, "event");
    json_z(&w->j, "id", e->id);
    json_str(&w->j, "report", w->id);
    put_code(&w->j, e);
    writer_parties(w, "actor", e->actors, e->n_actors, false);
    writer_parties(w, "recipient", e->recipients, e->n_recipients, false);
    if (e->object_what || writer_any(e->object)) {
        json_open(&w->j, "object", '{');
        json_z(&w->j, "what", e->object_what);
        if (writer_any(e->object)) {
            writer_words(w, "text", e->object);
            writer_where(w, e->object);
        }
        json_close(&w->j, '}');
    }
    writer_passage(w, "trigger", e->trigger);
    writer_passage(w, "passage", e->passage);
    put_happened(&w->j, e);
    put_numbers(&w->j, e->dead, e->injured, e->arrested);
    if (e->confidence >= 0) json_num(&w->j, "confidence", e->confidence, 2);
    put_why(w, e->why, e->n_why);
    put_signs(w, e->signs, e->n_signs);
    writer_close(w);
}

static void write_time(struct writer *w, const struct runut_time *t)
{
    if (t->at.beg >= t->at.end) return;
    writer_open(w, "time");
    json_str(&w->j, "report", w->id);
    writer_words(w, "text", writer_passage_of(&t->at));
    writer_where(w, writer_passage_of(&t->at));
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
    writer_close(w);
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
    writer_open(&w, "runut");
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
    writer_close(&w);
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
        writer_open(&w, "rejected");
        json_str(&w.j, "id", w.id);
        record_page(&w.j, page, NULL);
        json_z(&w.j, "reason", rejected);
        writer_close(&w);
        record_dropped(&w, want);
        return writer_done(&w, err);
    }
    if (want & RUNUT_REPORT) record_report(&w, page);
    const struct runut_statement *statements = runut_document_statements(doc, &n);
    for (size_t i = 0; want & RUNUT_STATEMENTS && i < n && w.status == RUNUT_OK; i++)
        write_statement(&w, &statements[i]);
    const struct runut_event *events = runut_document_events(doc, &n);
    for (size_t i = 0; want & RUNUT_EVENTS && i < n && w.status == RUNUT_OK; i++) write_event(&w, &events[i]);
    const struct runut_time *times = runut_document_times(doc, &n);
    for (size_t i = 0; want & RUNUT_TIMES && i < n && w.status == RUNUT_OK; i++) write_time(&w, &times[i]);
    record_dropped(&w, want);
    return writer_done(&w, err);
}
