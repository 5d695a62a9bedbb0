/* SPDX-License-Identifier: MIT */
/**
 * runut.h - the whole public interface of librunut, to be read from top to bottom.
 *
 * Runut reads news pages and keeps the record: who said or did what to whom, when, where, and according to whom,
 * each line anchored to the bytes of the page. Three steps, one after the other:
 *
 *     bytes of a page  --runut_read-->  document: report, blocks, actors, times, statements, events
 *     many documents   --runut_store_add-->  store: the same, merged and linked
 *     store            --runut_store_tell, runut_store_export-->  timelines, quotations, disputes, JSON Lines
 *
 *     struct runut_err err;
 *     struct runut_engine *engine = runut_engine_open(NULL, &err);      // word lists and models, once
 *     struct runut_input page = {.bytes = data, .len = n, .file = "a.html"};
 *     struct runut_document *doc = runut_read(engine, &page, &err);      // one page
 *     size_t n_said;
 *     const struct runut_statement *said = runut_document_statements(doc, &n_said);
 *     ...
 *     runut_document_free(doc);
 *     runut_engine_close(engine);
 *
 * Threads: an engine is immutable once it is open and may be shared by any number of threads; a document and a store
 * belong to one thread at a time. The library keeps no global state, prints nothing and never ends the process.
 *
 * Ownership: what a function named new, open or read returns belongs to the caller, who gives it back with the matching
 * free or close. Everything reached from a document (strings, arrays, records) is borrowed and lives as long as it.
 *
 * Failure: a page may hold anything; odd text is never an error but a defined result with diagnostics. What can fail is
 * the world: a file, a store, a pack, a limit. Such a function returns NULL or a status other than RUNUT_OK and says in
 * the caller's struct runut_err, which may be NULL, what happened, where, and what to do.
 *
 * Fields that are unknown are NULL, zero length, or negative, as said beside them. Strings are UTF-8. Their terms
 * (PLOVER types, EDTF dates, ISO 3166-1 alpha-3 countries) are those of the JSON records: see runut-records(5).
 */
#ifndef RUNUT_H
#define RUNUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RUNUT_API __attribute__((visibility("default")))
#else
#define RUNUT_API
#endif

#define RUNUT_VERSION "0.1.0"

/* ---- status ----------------------------------------------------------------------------------------------------- */

/** What became of a call; also the exit status of the command line where it is not 0. */
enum runut_status {
    RUNUT_OK = 0,
    RUNUT_REFUSED = 1,  /**< an input was refused, by name, as a `rejected` record */
    RUNUT_USAGE = 2,    /**< the caller's arguments make no sense */
    RUNUT_UNPROVEN = 4, /**< verification found a passage that the page's bytes do not say */
    RUNUT_INPUT = 5,    /**< a file or pack cannot be read or is damaged */
    RUNUT_STORE = 6,    /**< the store cannot be opened, is locked, full, newer or damaged */
    RUNUT_INTERNAL = 70 /**< a limit of the process (memory), or a bug */
};

/** Why a call failed: a whole sentence for people, with what, where and what to do. */
struct runut_err {
    enum runut_status status;
    char message[400]; /**< UTF-8, no newline */
};

/* ---- vocabulary ------------------------------------------------------------------------------------------------- */

/** A stretch of bytes, not NUL-terminated; len 0 where unknown. */
struct runut_str {
    const char *p;
    size_t len;
};

/** Half-open range of bytes [beg, end) of the report's text (UTF-8). See runut_document_char, runut_document_bytes. */
struct runut_range {
    uint32_t beg, end;
};

/** A passage: one or more ranges of the report's text in ascending order; n is 0 where there is none. */
struct runut_passage {
    const struct runut_range *at;
    uint32_t n;
};

/** A date in EDTF; value is NULL where unknown. */
struct runut_date {
    const char *value;     /**< "2023-11-09", "2023-10", "2023-10-09/2023-10-15", "XXXX-11-11" */
    const char *precision; /**< minute hour day week month year range */
    const char *method;    /**< text metadata url dateline relative inferred captured linked */
};

/** A name with where it stands; used for sources, addressees, occasions. name.len is 0 where unknown. */
struct runut_named {
    struct runut_str name;
    struct runut_str place; /**< of an occasion */
};

/** A list of strings. */
struct runut_strs {
    const struct runut_str *v;
    size_t n;
};

/* ---- engine ----------------------------------------------------------------------------------------------------- */

/** Packs opened for reading: immutable, shared by threads. The first page of a language takes some milliseconds more.
 */
struct runut_engine;

/** A pack as the `runut` line names it. */
struct runut_pack_info {
    const char *language; /**< BCP 47 */
    const char *version;
    const char *sha256; /**< of all its files, 64 hex digits */
    const char *path;
    const char
        *changed; /**< lists of names, by file, that its model was not learnt with, parted by blanks; NULL none */
};

/**
 * Opens every pack in a folder. PACKS NULL looks in $RUNUT_PACKS, then in the install prefix, then beside the program's
 * build. Fails with RUNUT_INPUT when no pack is found or one is invalid (the message names file and line).
 */
RUNUT_API struct runut_engine *runut_engine_open(const char *packs, struct runut_err *err);
/**
 * The same for documents of which no more is wanted than WANT (as in struct runut_input) tells. For reports alone the
 * grammars and models stay closed: what such an engine reads has neither statements nor events.
 */
RUNUT_API struct runut_engine *runut_engine_open_for(const char *packs, unsigned want, struct runut_err *err);
RUNUT_API void runut_engine_close(struct runut_engine *engine);

/**
 * Takes in a site pack, which runut_learner_write made: from now on pages of its host are read with what it knows of
 * them. To be called before the engine is shared. Fails with RUNUT_INPUT where the file is none (the message names the
 * line), with RUNUT_USAGE where the engine has one already.
 */
RUNUT_API enum runut_status runut_engine_site(struct runut_engine *engine, const char *path, struct runut_err *err);

/** The packs of an engine, *n of them, ordered by language. */
RUNUT_API const struct runut_pack_info *runut_engine_packs(const struct runut_engine *engine, size_t *n);

/** The version of the library that is running, "0.1.0". */
RUNUT_API const char *runut_version(void);

/* ---- one page --------------------------------------------------------------------------------------------------- */

enum runut_format { RUNUT_FORMAT_AUTO, RUNUT_FORMAT_HTML, RUNUT_FORMAT_TEXT };

/** What to find, and to print; what is not asked for is left undone. RUNUT_ALL is all but times, reasons and what was
 * dropped. */
enum runut_want {
    RUNUT_REPORT = 1,
    RUNUT_STATEMENTS = 2,
    RUNUT_EVENTS = 4,
    RUNUT_TIMES = 8,
    RUNUT_WHY = 16,     /**< print statements and events with their reasons */
    RUNUT_DROPPED = 32, /**< what of the page is no part of its text, and why */
    RUNUT_ALL = RUNUT_REPORT | RUNUT_STATEMENTS | RUNUT_EVENTS
};

/** One page to read. Only bytes and len are needed; all else is NULL or zero where unknown. Borrowed during the call.
 */
struct runut_input {
    const void *bytes; /**< the page after transfer and content coding are undone, before charset conversion */
    size_t len;
    const char *file; /**< how the caller names it; printed as page.file */
    const char *part; /**< which part of a container it is */
    const char *url;
    const char *captured;  /**< EDTF, when the page was fetched */
    const char *charset;   /**< as the transfer said it */
    const char *published; /**< EDTF: overrides what the page says, method `metadata` */
    const char *language;  /**< BCP 47: overrides what the text says */
    const char *title;     /**< as a feed gives it; counts where the page has none */
    enum runut_format format;
    unsigned want;                  /**< enum runut_want; 0 is RUNUT_ALL */
    bool whole;                     /**< nothing in the text is furniture */
    const struct runut_input *next; /**< the next page of the same article: see runut_leaf_of */
    bool cut;                       /**< the page is known to be broken off: a diagnostic `cut_page` says so */
    size_t memory_limit;            /**< bytes that reading may take; 0 is 64 MB + 12 times the page */
    const char *sha256;             /**< of the bytes, as 64 lower-case hex digits, where the caller has hashed them */
};

/** What a page says of its place among the pages of one article. All strings "" where unknown. */
struct runut_leaf {
    char address[512]; /**< its own, without scheme, "www." and what follows '#' */
    char article[512]; /**< the same without what tells the page, for all pages of an article */
    char title[256];   /**< letters and digits of its title, in lower case, without what tells the page */
    unsigned number;   /**< from 1; 1 too where nothing tells; 0: it is no page of several */
    bool told;         /**< something on the page tells the number */
};
/**
 * Finds that out from a page's head alone, which costs a small part of reading it. False where the page is no HTML.
 * Pages of one article have the same `article` and `title`; given to runut_read as one input and its `next`, in the
 * order of their numbers, they are one report.
 */
RUNUT_API bool runut_leaf_of(const struct runut_engine *engine, const struct runut_input *page,
                             struct runut_leaf *leaf);

struct runut_document;

/**
 * Reads one page, or, joined by `next`, the pages of one article: the bytes of the report are then those of all, side
 * by side. Never fails on what the page holds: a page that is refused gives a document whose runut_document_rejected()
 * names the reason. Returns NULL only when memory is out (RUNUT_INTERNAL) or the input makes no sense (RUNUT_USAGE).
 * The document keeps a copy of all that it needs; the input may go.
 */
RUNUT_API struct runut_document *runut_read(const struct runut_engine *engine, const struct runut_input *page,
                                            struct runut_err *err);
RUNUT_API void runut_document_free(struct runut_document *doc);

/** NULL for a report; else why the page was refused: unreadable too_large binary empty no_text listing ... */
RUNUT_API const char *runut_document_rejected(const struct runut_document *doc);

/** One of the pages that make an article. */
struct runut_sheet {
    const char *file, *part, *url, *sha256;
    uint64_t beg, end; /**< its bytes among those of all */
};

/** Page facts, known for refused pages too. */
struct runut_page {
    const char *id;   /**< "r" + 16 hex digits, from the bytes alone */
    const char *file; /**< NULL unknown, as are all strings here */
    const char *part;
    const char *url;
    const char *sha256;
    const char *media_type; /**< text/html, text/plain */
    const char *charset;    /**< IANA name, lower case */
    const char *captured;
    uint64_t bytes;
    const struct runut_sheet *sheets; /**< of an article of several pages */
    size_t n_sheets;                  /**< 0 or at least 2 */
};
RUNUT_API const struct runut_page *runut_document_page(const struct runut_document *doc);

enum runut_block_type { RUNUT_TITLE, RUNUT_HEADING, RUNUT_PARAGRAPH, RUNUT_ITEM, RUNUT_QUOTE, RUNUT_CAPTION };

/** A block of the article. The ranges of all blocks cover the text but for white space. */
struct runut_block {
    enum runut_block_type type;
    struct runut_range at;
};

/** Something odd that was met while reading, as data. */
struct runut_diagnostic {
    const char *what;  /**< cut_depth, cut_attributes, cut_size, replaced_characters, ... */
    uint32_t beg, end; /**< bytes of the page; both 0 where it is about the whole */
};

/** What one outlet published on one page. */
struct runut_report {
    struct runut_str text; /**< title, body and captions in page order; blocks parted by an empty line */
    const char *text_sha256;
    const char *language;       /**< BCP 47, "und" where undecided */
    double language_confidence; /**< negative where not measured */
    struct runut_str title, outlet, outlet_domain, dateline, section, canonical_url, origin;
    struct runut_strs authors, editors, signed_by, sources, tags;
    struct runut_date published, modified;
    const struct runut_block *blocks;
    size_t n_blocks;
    const struct runut_diagnostic *diagnostics;
    size_t n_diagnostics;
};

/** The report; NULL for a page that was refused. */
RUNUT_API const struct runut_report *runut_document_report(const struct runut_document *doc);

/** A part of the page that is no part of the report's text. */
struct runut_dropped {
    const char *why;       /**< the rule: menu related links label hidden outside ... */
    uint32_t beg, end;     /**< bytes of the page */
    struct runut_str text; /**< its first words */
};
/** What was dropped, in page order, of a page that was refused too; nothing unless RUNUT_DROPPED was asked for. */
RUNUT_API const struct runut_dropped *runut_document_dropped(const struct runut_document *doc, size_t *n);

/** The code point offset of a byte offset of the report's text, as W3C Web Annotation counts. Takes log n. */
RUNUT_API uint32_t runut_document_char(const struct runut_document *doc, uint32_t byte);

/**
 * The byte ranges of the page that say a range of the report's text: writes at most CAP of them to OUT and returns how
 * many there are.
 */
RUNUT_API size_t runut_document_bytes(const struct runut_document *doc, struct runut_range text,
                                      struct runut_range *out, size_t cap);

enum runut_actor_type { RUNUT_PERSON, RUNUT_ORGANISATION, RUNUT_GOVERNMENT, RUNUT_GROUP, RUNUT_COUNTRY, RUNUT_PLACE };
enum runut_how { RUNUT_NAME, RUNUT_OFFICE, RUNUT_PRONOUN, RUNUT_DESCRIPTION };

struct runut_mention {
    struct runut_range at;
    enum runut_how how;
};

/** A person, organisation, government, group, country or place that the report names. */
struct runut_actor {
    const char *id; /**< "a1", within the report */
    struct runut_str name, office;
    const char *country; /**< ISO 3166-1 alpha-3, NULL unknown */
    const char *sector;  /**< PLOVER, NULL unknown */
    enum runut_actor_type type;
    const struct runut_mention *mentions;
    size_t n_mentions;
};
RUNUT_API const struct runut_actor *runut_document_actors(const struct runut_document *doc, size_t *n);

/** A temporal expression. */
struct runut_time {
    struct runut_range at;
    struct runut_date date;  /**< value NULL where it has no place on the calendar (durations, sets) */
    const char *timex_type;  /**< DATE TIME DURATION SET */
    const char *timex_value; /**< TIMEX3, NULL where it has none */
    const char *timex_mod;   /**< START MID END APPROX BEFORE AFTER, NULL */
};
RUNUT_API const struct runut_time *runut_document_times(const struct runut_document *doc, size_t *n);

/** A side of a statement or event. */
struct runut_party {
    int actor;             /**< index into runut_document_actors, -1 where none */
    struct runut_str name; /**< the fullest name that the report gives */
    const char *country, *sector;
    struct runut_passage at; /**< the whole phrase; n is 0 where the passage names nobody */
    const char *method;      /**< how it was found: name pronoun continued ..., NULL where plain */
};

/**
 * Why a field of a record holds what it holds: the rule that filled it and what the rule saw. A field may have several
 * (one for each party, one for each modality), and one that only follows from another has none.
 */
struct runut_why {
    const char *field;       /**< as the records name it: speaker, actor, when ...; "statement": how that was found */
    const char *rule;        /**< its name; runut-codebook(7) lists them */
    const char *says;        /**< the rule in words */
    const char *row;         /**< the row of the pack that it went by, "id/acts.tsv:120"; NULL none */
    struct runut_range at;   /**< the words that it saw; end 0 none */
    struct runut_range head; /**< the word that they hang on in the sentence's tree; end 0 where there is none */
    const char *relation;    /**< how, in Universal Dependencies; NULL none */
};

/** What a record's confidence is weighed from: "speaker=subject_free" and the like, with its share of the log-odds. */
struct runut_sign {
    const char *name;
    double weight; /**< of the pack's confidence.tsv; 0 where that does not know it */
};

enum runut_form { RUNUT_DIRECT, RUNUT_INDIRECT, RUNUT_MIXED };

/** Something said, as one report tells it. */
struct runut_statement {
    const char *id;
    enum runut_form form;
    struct runut_passage content, cue;
    struct runut_party speaker;
    const struct runut_party *joint;
    size_t n_joint;
    const char *act; /**< assert deny confirm accuse warn request promise threaten thank announce decline ... */
    struct runut_named to, occasion;
    struct runut_date said;
    const struct runut_named *via;
    size_t n_via;
    int dead, injured, arrested; /**< as its words tell; negative where they do not */
    double confidence;           /**< negative where not measured */
    const struct runut_why *why;
    size_t n_why;
    const struct runut_sign *signs;
    size_t n_signs;
};
RUNUT_API const struct runut_statement *runut_document_statements(const struct runut_document *doc, size_t *n);

enum runut_standing { RUNUT_REPORTED, RUNUT_CLAIMED, RUNUT_DENIED, RUNUT_UNCONFIRMED };
enum runut_modality { RUNUT_FUTURE = 1, RUNUT_HYPOTHETICAL = 2, RUNUT_NEGATED = 4, RUNUT_HISTORICAL = 8 };

/** Something done, as one report tells it, in PLOVER terms. */
struct runut_event {
    const char *id;
    const char *type;    /**< one of PLOVER's sixteen */
    const char *mode;    /**< NULL where none */
    const char *context; /**< NULL where none */
    const char *cameo;   /**< CAMEO code, NULL where none */
    int quad;            /**< 1 to 4 */
    double scale;        /**< -10 to 10 */
    const struct runut_party *actors, *recipients;
    size_t n_actors, n_recipients;
    struct runut_passage trigger, passage, object;
    const char *object_what; /**< arms money technology ..., NULL */
    struct runut_date when;
    struct runut_str where;
    const char *where_country;
    unsigned modality; /**< enum runut_modality */
    enum runut_standing standing;
    const char *const *according_to; /**< ids of statements */
    size_t n_according_to;
    int dead, injured, arrested; /**< negative where not told */
    double confidence;           /**< negative where not measured */
    const struct runut_why *why;
    size_t n_why;
    const struct runut_sign *signs;
    size_t n_signs;
};
RUNUT_API const struct runut_event *runut_document_events(const struct runut_document *doc, size_t *n);

/** Receives bytes of output; returns false to stop. */
typedef bool runut_write(void *user, const char *bytes, size_t len);

/** Writes the `runut` line of an engine, or the records of a document, as JSON Lines. Fails with RUNUT_INPUT when WRITE
 * does. */
RUNUT_API enum runut_status runut_engine_json(const struct runut_engine *engine, runut_write *write, void *user,
                                              struct runut_err *err);
RUNUT_API enum runut_status runut_document_json(const struct runut_document *doc, unsigned want, runut_write *write,
                                                void *user, struct runut_err *err);

/* ---- what an outlet repeats ------------------------------------------------------------------------------------- */

/** Counts what repeats over the pages of one outlet. Belongs to one thread; the engine must outlive it. */
struct runut_learner;

RUNUT_API struct runut_learner *runut_learner_new(const struct runut_engine *engine, struct runut_err *err);
RUNUT_API void runut_learner_free(struct runut_learner *learner);
/** Learns from one page. RUNUT_REFUSED where it is no article of HTML: it teaches nothing, and the learner is as
 * before. */
RUNUT_API enum runut_status runut_learner_add(struct runut_learner *learner, const struct runut_input *page,
                                              struct runut_err *err);
/** Writes the site pack; the order of the pages does not change it. RUNUT_USAGE where they are too few, or of several
 * sites. */
RUNUT_API enum runut_status runut_learner_write(struct runut_learner *learner, runut_write *write, void *user,
                                                struct runut_err *err);

/* ---- the linguistic engine -------------------------------------------------------------------------------------- */

/** What runut_parse takes. */
enum runut_parse_from {
    RUNUT_FROM_TEXT,   /**< raw text; an empty line parts paragraphs, or each line where there is none */
    RUNUT_FROM_LINES,  /**< a sentence a line */
    RUNUT_FROM_CONLLU, /**< CoNLL-U: its sentences and words are kept, columns 3 to 10 not read */
};
/** What runut_parse gives. */
enum runut_parse_to {
    RUNUT_TO_CONLLU, /**< names in MISC as NER=, and TokenRange in code points of the input */
    RUNUT_TO_TREE,   /**< each tree drawn in text */
    RUNUT_TO_SVG
}; /**< all trees as one picture */

struct runut_parsing {
    const char *language; /**< BCP 47, of a pack that is open */
    const char *style;    /**< annotation style, where a model knows several; NULL is its first */
    enum runut_parse_from from;
    enum runut_parse_to to;
};

/**
 * Cuts, tags and parses a text, and finds its names. Fails with RUNUT_USAGE where there is no pack for the language or
 * no such style, with RUNUT_INPUT where CoNLL-U is none (the message names the line) or WRITE fails.
 */
RUNUT_API enum runut_status runut_parse(const struct runut_engine *engine, const struct runut_parsing *how,
                                        const void *bytes, size_t len, runut_write *write, void *user,
                                        struct runut_err *err);

/* ---- many pages: the store -------------------------------------------------------------------------------------- */

/** Where the record is kept: one file. One writer and any number of readers at a time, each with its own handle. */
struct runut_store;

enum runut_open { RUNUT_OPEN_READ, RUNUT_OPEN_WRITE, RUNUT_OPEN_CREATE };

/** Opens a store; fails with RUNUT_STORE when it is not there, locked, newer, damaged or no store. */
RUNUT_API struct runut_store *runut_store_open(const char *path, enum runut_open how, struct runut_err *err);
/** Commits what is pending and closes. A store that was not committed keeps what the last commit held. */
RUNUT_API enum runut_status runut_store_close(struct runut_store *store, struct runut_err *err);

/** What became of a page that was added. */
enum runut_added { RUNUT_ADDED_REPORT, RUNUT_ADDED_DUPLICATE, RUNUT_ADDED_REJECTED };

/**
 * Keeps a document with the bytes of its page. The same bytes twice are one report with two addresses. Durable only
 * after runut_store_commit (or close); commits are grouped inside.
 */
RUNUT_API enum runut_status runut_store_add(struct runut_store *store, const struct runut_document *doc,
                                            const void *bytes, size_t len, enum runut_added *added,
                                            struct runut_err *err);
/** True when a page with this file name, part and SHA-256 is already there: for resuming. */
RUNUT_API bool runut_store_has(struct runut_store *store, const char *file, const char *part, const char *sha256);
RUNUT_API enum runut_status runut_store_commit(struct runut_store *store, struct runut_err *err);

/** Links what many reports say together: actors, utterances, occurrences, relations. Any order of adding gives the
 * same. */
RUNUT_API enum runut_status runut_store_link(struct runut_store *store, const struct runut_engine *engine,
                                             struct runut_err *err);

enum runut_view { RUNUT_TIMELINE, RUNUT_QUOTES, RUNUT_WHO, RUNUT_DISPUTES, RUNUT_SHOW, RUNUT_SEARCH };
/** A table for people, JSON Lines, or CSV with a line of names (RFC 4180). */
enum runut_style { RUNUT_STYLE_TABLE, RUNUT_STYLE_JSON, RUNUT_STYLE_CSV };

/** Which rows to tell; NULL leaves a filter out. */
struct runut_query {
    enum runut_view view;
    enum runut_style style;
    const char *from, *to; /**< EDTF days */
    const char *actor, *country, *type, *outlet;
    const char *other; /**< second actor of RUNUT_WHO */
    const char *text;  /**< words of RUNUT_SEARCH, id of RUNUT_SHOW */
    int width;         /**< columns of the terminal; 0 is 100 */
    bool colour;
    size_t n;      /**< of runut_store_sample: how many, 0 is 100 */
    uint64_t seed; /**< the same seed draws the same */
    bool by_type;  /**< the same number of each type and act, rather than any */
    unsigned want; /**< RUNUT_STATEMENTS, RUNUT_EVENTS; 0 both */
    const struct runut_engine
        *why; /**< RUNUT_SHOW reads the pages again with it and names the rule behind each field; NULL: it does not */
};
RUNUT_API enum runut_status runut_store_tell(struct runut_store *store, const struct runut_query *query,
                                             runut_write *write, void *user, struct runut_err *err);

/** The whole record, links included, as JSON Lines. */
RUNUT_API enum runut_status runut_store_export(struct runut_store *store, const struct runut_engine *engine,
                                               runut_write *write, void *user, struct runut_err *err);
/** The story as one HTML page without scripts or outside requests. */
RUNUT_API enum runut_status runut_store_report(struct runut_store *store, const struct runut_query *query,
                                               runut_write *write, void *user, struct runut_err *err);
/**
 * Draws records to be coded by hand, as CSV: one a row, with the passage in its context, each field, and behind each
 * field a cell for the verdict, 1 or 0. The query's n, seed, by_type and want are looked at. NULL draws 100 of all.
 */
RUNUT_API enum runut_status runut_store_sample(struct runut_store *store, const struct runut_query *query,
                                               runut_write *write, void *user, struct runut_err *err);
/**
 * Scores a sample that was coded: the share of right records and fields with Wilson's 95 % interval, as a table or as
 * CSV. Fails with RUNUT_INPUT where it is no sample, nothing in it is coded, or a verdict is neither 1, 0 nor ?.
 */
RUNUT_API enum runut_status runut_sample_score(const void *bytes, size_t len, enum runut_style style,
                                               runut_write *write, void *user, struct runut_err *err);
/** Proves every passage from the stored bytes; RUNUT_UNPROVEN names the first record that fails. */
RUNUT_API enum runut_status runut_store_verify(struct runut_store *store, uint64_t *proven, struct runut_err *err);
/** Writes a consistent copy of the store to a new file. */
RUNUT_API enum runut_status runut_store_backup(struct runut_store *store, const char *path, struct runut_err *err);
/** Checks the file itself, every page of it. */
RUNUT_API enum runut_status runut_store_check(struct runut_store *store, struct runut_err *err);

#ifdef __cplusplus
}
#endif
#endif
