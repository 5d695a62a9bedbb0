/* SPDX-License-Identifier: MIT */
/**
 * What a text tells, as one line to hold against the one that is wanted: all its events, or who speaks in its
 * statements. Where they differ both are printed.
 */
#ifndef TEST_TOLD_H
#define TEST_TOLD_H
#include "base/buf.h"
#include "reading.h"
#include "test.h"
#include <stdio.h>

static inline bool told_same(const char *text, struct buf *b, const char *want)
{
    bool same = b->len == strlen(want) && (!b->len || memcmp(b->p, want, b->len) == 0);
    if (!same) printf("%s\n  gives: %.*s\n  wants: %s\n", text, (int)b->len, b->p ? b->p : "", want);
    buf_done(b);
    return same;
}

static inline void told_side(struct buf *b, const struct runut_party *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i) buf_z(b, ", ");
        buf_str(b, v[i].name);
    }
}

static inline void told_event(struct buf *b, const struct runut_event *e)
{
    static const char *const modes[] = {"future", "hypothetical", "negated", "historical"};
    buf_z(b, e->type);
    if (e->n_actors) buf_char(b, ' ');
    told_side(b, e->actors, e->n_actors);
    if (e->n_recipients) buf_z(b, " > ");
    told_side(b, e->recipients, e->n_recipients);
    for (unsigned i = 0; i < 4; i++)
        if (e->modality & 1u << i) buf_printf(b, " ~%s", modes[i]);
}

/** Whether PUT of each event of TEXT, in their order with BETWEEN between them, gives WANT. */
static inline bool told_each(struct runut_engine *engine, const char *language, const char *text,
                             void (*put)(struct buf *, const struct runut_event *), const char *between,
                             const char *want)
{
    struct runut_document *d = reading(engine, language, text);
    struct buf b;
    size_t n;
    buf_init(&b, 0);
    const struct runut_event *e = runut_document_events(d, &n);
    for (size_t i = 0; i < n; i++) {
        if (i) buf_z(&b, between);
        put(&b, &e[i]);
    }
    runut_document_free(d);
    return told_same(text, &b, want);
}

/** Whether these are all events of TEXT: "TYPE actor, actor > recipient ~modality; TYPE ...". */
static inline bool told_events(struct runut_engine *engine, const char *language, const char *text, const char *want)
{
    return told_each(engine, language, text, told_event, "; ", want);
}

/** A text, and all events that it tells. */
struct told_row {
    const char *text, *events;
};

/** Checks N rows. */
static inline void told_rows(struct runut_engine *engine, const char *language, const struct told_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) ok(told_events(engine, language, rows[i].text, rows[i].events));
}

/** Whether PUT of each statement of TEXT, in their order with BETWEEN between them, gives WANT. */
static inline bool told_statements(struct runut_engine *engine, const char *language, const char *text,
                                   void (*put)(struct buf *, const char *, const struct runut_statement *),
                                   const char *between, const char *want)
{
    struct runut_document *d = reading(engine, language, text);
    struct buf b;
    size_t n;
    buf_init(&b, 0);
    const struct runut_statement *s = runut_document_statements(d, &n);
    for (size_t i = 0; i < n; i++) {
        if (i) buf_z(&b, between);
        put(&b, text, &s[i]);
    }
    runut_document_free(d);
    return told_same(text, &b, want);
}

static inline void told_speaker(struct buf *b, const char *text, const struct runut_statement *s)
{
    (void)text;
    buf_str(b, s->speaker.name);
}

/** Whether these speak in the statements of TEXT, in their order: "name; name". */
static inline bool told_speakers(struct runut_engine *engine, const char *language, const char *text, const char *want)
{
    return told_statements(engine, language, text, told_speaker, "; ", want);
}

/** The words of S, a blank before each piece. */
static inline void told_pieces(struct buf *b, const char *text, const struct runut_statement *s)
{
    for (size_t k = 0; k < s->content.n; k++) {
        buf_char(b, ' ');
        buf_str(b, (struct runut_str){text + s->content.at[k].beg, s->content.at[k].end - s->content.at[k].beg});
    }
}

static inline void told_content(struct buf *b, const char *text, const struct runut_statement *s)
{
    buf_printf(b, "%s ", s->act);
    buf_str(b, s->speaker.name);
    buf_char(b, ':');
    told_pieces(b, text, s);
}

/** Whether these are all statements of TEXT, in their order: "act speaker: words; act speaker: words". */
static inline bool told_contents(struct runut_engine *engine, const char *language, const char *text, const char *want)
{
    return told_statements(engine, language, text, told_content, "; ", want);
}
#endif
