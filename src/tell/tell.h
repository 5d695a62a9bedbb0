/* SPDX-License-Identifier: MIT */
/**
 * Telling: rows in, bytes out. A row is one line of a story: something said (an utterance), something done (an
 * occurrence), or both at once where the word that tells the deed is the word that reports the speech.
 */
#ifndef TELL_TELL_H
#define TELL_TELL_H
#include "base/buf.h"
#include "base/json.h"
#include "store/recall.h"

#define TELL_NONE UINT32_MAX

struct tell_row {
    const struct recall_link *said, *done; /* one of them may be NULL */
    struct runut_str date;                 /* EDTF; len 0: no page gives one */
    struct days day;                       /* its place in time; of a row without a date the day it was told */
    bool told_day;                         /* `day` is when it was told, not when it was */
    struct runut_str who, whom;            /* countries where several face each other, else names */
    struct runut_str speaker;              /* of what is said; where `who` may be a country */
    struct runut_str act;                  /* "Antony Blinken warned", "AID arms" */
    struct runut_str text;                 /* the wording that tells it best, with its quotation marks */
    struct runut_str according_to;         /* names, of a claim */
    struct runut_str disputed;             /* "denied by Kremlin", "denies ..." */
    struct runut_str outlets;              /* names, one space and comma between */
    struct runut_str id;
    enum recall_standing standing;
    int n_outlets, independent;
    int32_t first_day; /* of the first report that tells it, and where it stands there: the order within a day */
    uint32_t first_report, first_at;
};

/** What one call of tell has open; its arena is recall.arena. */
struct tell {
    struct recall recall;
    struct runut_store *store;
    const struct runut_query *query;
    struct runut_document
        *again;        /* a page that was read again, held here so that it is given back when memory runs out */
    uint32_t again_of; /* the report that it is, TELL_NONE none */
    struct arena *a;
    struct buf out;
    struct map links;                       /* id of a link to its index */
    uint32_t *entity_of;                    /* of each actor: index of its link */
    uint32_t *utterance_of, *occurrence_of; /* of each statement, event: index of its link */
    VEC(const struct recall_link *) relations;
    VEC(struct {
        struct runut_str name;
        const uint8_t *called; /* [links] */
    }) asked;                  /* whom the names of the query mean: see tell_named */
    VEC(struct tell_row) rows;
};

/** Loads the record of a store and indexes it. Jumps to t->recall.fail when memory is out. */
enum runut_status tell_load(struct tell *t, struct runut_err *err);
/** Writes into the tell's out buffer what it has loaded; may jump out when the arena is full. */
typedef enum runut_status tell_make(struct tell *t, struct runut_err *err);
/** Loads the record of STORE, lets MAKE tell it and hands the bytes to WRITE; RUNUT_INTERNAL without memory,
 * RUNUT_INPUT when WRITE stops, else what MAKE gives. */
enum runut_status tell_run(struct runut_store *store, const struct runut_query *query, tell_make *make,
                           runut_write *write, void *user, struct runut_err *err);
/** Makes the rows that the query lets through, in the order of time. */
void tell_rows(struct tell *t);

/* ---- words about records ---- */
/** How a report is named: its outlet, else its domain, else its file. */
struct runut_str tell_outlet(struct tell *t, uint32_t report);
/** What a speaker did with these words: "said", "denied"; in the past tense, which one speaker and several share. */
const char *tell_verb(struct runut_str act);
/** The content of a statement as it is shown: quoted where it is a direct quotation. */
struct runut_str tell_wording(struct tell *t, const struct recall_statement *s);
/** A date as people read it; an unknown year is "????". */
struct runut_str tell_date(struct tell *t, struct runut_str edtf);
struct runut_str tell_join(struct tell *t, const struct runut_str *v, size_t n, const char *between);
/** A list with ", " between its parts as lines of at most WIDTH columns, one part each. */
struct runut_str tell_lines(struct tell *t, struct runut_str list, int width);
/** The relations that point from or to any record of a link. */
bool tell_related(const struct tell *t, const struct recall_link *relation, const struct recall_link *to, bool from);
/** A link by its id; NULL where there is none. */
const struct recall_link *tell_link(const struct tell *t, struct runut_str id);
/** Is an actor meant by a name? It is called so, in any case, by its id, its name or an alias; where nobody is, it has
 * the name among the words of its own. */
bool tell_named(struct tell *t, uint32_t entity, struct runut_str name);
bool tell_has_words(struct tell *t, struct runut_str text, struct runut_str words);

/* ---- table.c: the terminal ---- */
enum tell_ink { INK_PLAIN, INK_BOLD, INK_DIM, INK_RED };
/** A cell: what stands under the text begins on a line of its own. */
struct tell_cell {
    struct runut_str text, under, last;
    enum tell_ink ink, under_ink, last_ink;
};
/** A table being printed: the widths of its columns; -1 takes what is left. */
struct tell_table {
    struct tell *t;
    int widths[6];
    int n;
};
void table_begin(struct tell_table *table, struct tell *t, const int *widths, int n);
/** A row; a cell may hold several lines (\n), each is wrapped to its column. */
void table_row(struct tell_table *table, const struct tell_cell *cells);
void table_line(struct tell *t, enum tell_ink ink, int indent, struct runut_str text);
/** A string cut to WIDTH columns, with dots where something is missing. */
struct runut_str table_fit(struct tell *t, struct runut_str s, int width);
/** Columns that a string takes on a terminal. */
int table_columns(struct runut_str s);

/* ---- one file each ---- */
void tell_timeline(struct tell *t);
void tell_quotes(struct tell *t);
void tell_who(struct tell *t);
void tell_disputes(struct tell *t);
enum runut_status tell_show(struct tell *t, struct runut_err *err);
/** why.c: the rule behind each field of the record ID of a report, by reading its page again; nothing where the query
 * does not ask. */
enum runut_status tell_why(struct tell *t, uint32_t report, struct runut_str id, struct runut_err *err);
/** Adds the record's line with its reasons to the output; false where its page does not give it again. */
bool tell_why_line(struct tell *t, uint32_t report, struct runut_str id, struct runut_err *err);
/** Does a row have an actor of that name on its acting side (or on its receiving side)? */
bool tell_acts(struct tell *t, const struct tell_row *row, struct runut_str name, bool receiving);
/** Rows in the query's style. */
void tell_put_rows(struct tell *t, const struct tell_row *v, size_t n);

/* ---- csv ---- */
void csv_cell(struct buf *out, struct runut_str s, bool last);
#endif
