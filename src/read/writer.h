/* SPDX-License-Identifier: MIT */
/**
 * One record at a time, as a line of JSON: what all kinds of records are written with.
 *
 * Passages are kept as bytes of the report's text, and told twice over: as code points of that text (`span`, as W3C Web
 * Annotation counts) and as bytes of the page (`bytes`). Both are lists of half-open pairs, ascending and without
 * overlap; where two stretches of text come from one piece of the page that has no finer grain (an entity, a character
 * of another charset), their bytes are one pair.
 */
#ifndef READ_WRITER_H
#define READ_WRITER_H
#include "base/json.h"

struct writer {
    const struct runut_document *doc; /* NULL while the head of the output is written */
    const struct runut_report *report;
    struct runut_str id; /* of the report */
    unsigned want;       /* enum runut_want */
    struct buf line;
    struct buf ranges; /* scratch: struct runut_range */
    struct json j;     /* into the line */
    runut_write *write;
    void *user;
    enum runut_status status;
};

void writer_init(struct writer *w, const struct runut_document *doc, runut_write *write, void *user);
/** Frees the buffers. Fails with what stopped the writing: memory (RUNUT_INTERNAL) or the output. */
enum runut_status writer_done(struct writer *w, struct runut_err *err);
/** Begins a record of KIND; ends it, and writes its line. */
void writer_open(struct writer *w, const char *kind);
void writer_close(struct writer *w);

struct runut_passage writer_passage_of(const struct runut_range *r);
/** Whether any byte is in it. */
bool writer_any(struct runut_passage p);
/** Members of the object that is open: `span` and `bytes`; `span` alone; the words, its pieces joined by one space. */
void writer_where(struct writer *w, struct runut_passage p);
void writer_span(struct writer *w, struct runut_passage p);
void writer_words(struct writer *w, const char *name, struct runut_passage p);
/** An object of words and places, left out where the passage is empty. */
void writer_passage(struct writer *w, const char *name, struct runut_passage p);

/** Members that are left out where nothing is known. A boxed value is an object of one member, a term a list of one. */
void writer_confidence(struct json *j, double value);
void writer_date(struct json *j, const char *name, struct runut_date d);
void writer_named(struct json *j, const char *name, struct runut_named who);
void writer_boxed(struct json *j, const char *name, const char *member, struct runut_str value);
void writer_strs(struct json *j, const char *name, struct runut_strs list);
void writer_term(struct json *j, const char *name, const char *term);

bool writer_party_known(const struct runut_party *p);
/** With AS the words that the page calls the party by stand in `as`. */
void writer_party(struct writer *w, const char *name, const struct runut_party *p, bool as);
void writer_parties(struct writer *w, const char *name, const struct runut_party *v, size_t n, bool as);

/** record_report.c: the page of a record (REPORT NULL where it was rejected), a report's record, what was dropped. */
void record_page(struct json *j, const struct runut_page *page, const struct runut_report *report);
void record_report(struct writer *w, const struct runut_page *page);
void record_dropped(struct writer *w, unsigned want);
#endif
