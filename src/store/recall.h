/* SPDX-License-Identifier: MIT */
/**
 * The record in memory: what link and tell work on. Reports in the order of their ids, statements and events in the
 * order of their reports, so that whatever is computed from it does not depend on the order of adding.
 *
 * Everything lives in the record's arena; strings have length 0 where unknown, indexes are RECALL_NONE.
 */
#ifndef STORE_RECALL_H
#define STORE_RECALL_H
#include "base/map.h"
#include "store/days.h"
#include "store/store.h"

#define RECALL_NONE UINT32_MAX

/** Code points of a report's text. */
struct recall_span {
    uint32_t beg, end;
};
struct recall_spans {
    struct recall_span *v;
    size_t n;
};
struct recall_strs {
    struct runut_str *v;
    size_t n;
};
struct recall_date {
    struct runut_str value, precision, method;
    struct days days;
};

struct recall_mention {
    struct recall_span at;
    bool name; /* else an office, a pronoun, a description */
};

struct recall_actor {
    struct runut_str local; /* "a1", within its report */
    uint32_t report;
    struct runut_str name, type, country, sector, office;
    struct recall_mention *mentions;
    size_t n_mentions;
};

struct recall_party {
    uint32_t actor; /* of struct recall.actors */
    struct runut_str name, country;
    struct runut_str as, sector; /* telling */
};

struct recall_statement {
    struct runut_str id;
    uint32_t report;
    struct runut_str act;
    struct recall_spans content, cue;
    struct recall_party speaker; /* name.len 0: nobody */
    struct recall_date said;
    int numbers[3];    /* dead, injured, arrested; negative where not told */
    double confidence; /* negative where it has none */
    /* telling */
    struct runut_str form, text, cue_text, to, place;
    struct recall_party *joint;
    size_t n_joint;
    struct recall_strs via;
};

enum recall_standing { STANDING_REPORTED, STANDING_CLAIMED, STANDING_UNCONFIRMED, STANDING_DENIED, STANDING_DISPUTED };

struct recall_event {
    struct runut_str id;
    uint32_t report;
    struct runut_str type, object_what, object, where, where_country;
    struct runut_str mode, context, trigger_text, text; /* telling */
    struct recall_spans trigger, passage, object_at;
    struct recall_party *actors, *recipients;
    size_t n_actors, n_recipients;
    struct recall_date when;
    unsigned modality; /* enum runut_modality */
    enum recall_standing standing;
    uint32_t *according_to; /* statements */
    size_t n_according_to;
    int numbers[3]; /* dead, injured, arrested; negative where not told */
    double confidence;
};

struct recall_report {
    struct runut_str id, outlet, domain, title, language, text;
    struct runut_str file, url, sha256, dateline; /* telling */
    struct recall_strs authors, sources;          /* telling */
    struct recall_date published;
    struct recall_spans blocks;
    uint32_t actors, n_actors, statements, n_statements, events, n_events; /* first and how many */
};

/** A link of any kind (`kind` says which); what a kind has not is empty. */
struct recall_link {
    struct runut_str kind, id;
    uint32_t *members; /* actors, reports, statements or events, as the kind says */
    size_t n_members;
    struct runut_str name, type, country; /* actor; title of a story; type of an occurrence; kind of a relation */
    struct recall_strs aliases, why;
    struct runut_str speaker;              /* id of an actor */
    struct recall_strs actors, recipients; /* ids of actors */
    struct recall_date date;               /* said, when */
    struct runut_str from, to, last;       /* relation: ids; story: first and last day (from, last) */
    struct runut_str original;             /* copy: id of a report */
    double share;
    enum recall_standing standing;
    int outlets, independent;
};

struct recall {
    struct arena arena;
    jmp_buf fail;
    sqlite3_stmt *st; /* held here, so that it is given back when memory runs out */
    void *json;       /* the line being read, for the same reason */
    struct recall_report *reports;
    struct recall_actor *actors;
    struct recall_statement *statements;
    struct recall_event *events;
    struct recall_link *links;
    size_t n_reports, n_actors, n_statements, n_events, n_links;
    size_t cap_reports, cap_actors, cap_statements, cap_events, cap_links; /* that there is room for */
    struct map ids;        /* ids of reports, statements and events to their index */
    struct map vocabulary; /* terms and names, which many records share, to their place in terms */
    VEC(struct runut_str) terms;
    bool telling;
};

/**
 * Reads the whole record of a store into R. For TELLING it reads all; else neither what link found nor the members
 * marked "telling" above, which stay empty. R is done with recall_done even on failure.
 */
enum runut_status recall_load(struct recall *r, struct runut_store *store, bool telling, struct runut_err *err);
void recall_done(struct recall *r);

/** The name of a standing as records write it. */
extern const char *const recall_standings[5];

/** The bytes of a report's text from code point BEG to END. */
struct runut_str recall_slice(struct runut_str text, uint32_t beg, uint32_t end);
#endif
