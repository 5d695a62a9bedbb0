/* SPDX-License-Identifier: MIT */
/**
 * Language packs: a language as a folder of data.
 *
 * A pack is a folder with a MANIFEST and tables of tab-separated values; a trained model may lie beside them. The first
 * line of a table names its columns, which must be those that pack/schema.c lists; lines that begin with # are
 * comments. A cell may hold several values parted by |. All is checked when the pack is opened: what is wrong is
 * refused with file and line. After that the pack is immutable and shared by threads.
 *
 * A form in lower case stands for any case; one with a capital stands as it is written, or all in capitals.
 */
#ifndef PACK_PACK_H
#define PACK_PACK_H
#include "base/map.h"

/** The tables of a pack, in the order of pack/schema.c. */
enum pack_table {
    PACK_WORDS,      /* function words and other closed classes */
    PACK_CUES,       /* reporting words */
    PACK_ACTS,       /* verbs and nouns that tell events */
    PACK_OBJECTS,    /* what is given, taken, built: arms, money */
    PACK_COUNTRIES,  /* names, demonyms, capitals, seats of government */
    PACK_ORGS,       /* organisations by name */
    PACK_OFFICES,    /* offices and bodies by common noun */
    PACK_PEOPLE,     /* persons by name */
    PACK_AGENTS,     /* common nouns for those who act */
    PACK_NAMES,      /* titles, particles, given names */
    PACK_CALENDAR,   /* days, months, units, parts of day, numbers */
    PACK_BREAKS,     /* abbreviations that do not end a sentence; words that keep their clitic */
    PACK_FURNITURE,  /* what stands on pages but is not the article */
    PACK_OUTLETS,    /* outlets and agencies */
    PACK_PLACES,     /* divisions, regencies and cities */
    PACK_NUMBERS,    /* words that tell how many died, were injured or arrested */
    PACK_BILINGUAL,  /* words and what they mean in English: how passages in two languages are compared */
    PACK_CONFIDENCE, /* what each sign of a record says of its being right */
    PACK_LANGUAGE,   /* character n-grams and marker words for telling languages apart */
    PACK_TABLES
};

struct pack_row {
    const struct runut_str
        *cells;    /* as many as the table has columns; empty cells have length 0, the others a NUL behind them */
    uint32_t line; /* in its file, from 1 */
};

struct pack_rows {
    const struct pack_row *v;
    size_t n;
};

struct pack {
    struct arena arena;
    struct runut_pack_info info;
    struct pack_rows tables[PACK_TABLES];
    bool month_first;  /* dates in figures are written month first, unless the outlet's country says otherwise */
    bool head_first;   /* the head of a noun phrase stands before what describes it */
    const char *model; /* path of the trained model, NULL where there is none */
    char lists[PACK_TABLES]
              [65]; /* SHA-256 of the tables of PACK_LISTS, 64 hex digits; "" where there is no such table */
};

/** A column: what its cells may hold. */
struct pack_column {
    const char *name;
    const char *may; /* "" anything; "?..." may be empty; then "=" a space-parted closed list; "#" a whole number; "@"
                        ISO 3166-1 alpha-3 */
};
struct pack_schema {
    const char *file;
    struct pack_column columns[14]; /* ends with a NULL name */
};
extern const struct pack_schema pack_schemas[PACK_TABLES];

/** The bit of a table, and those of all, for opening some tables only: the others are hashed and left empty. */
#define PACK_BIT(table) (UINT64_C(1) << (table))
#define PACK_ALL UINT64_MAX
/** The tables whose forms the features of a model look into. */
#define PACK_LISTS                                                                                     \
    (PACK_BIT(PACK_COUNTRIES) | PACK_BIT(PACK_ORGS) | PACK_BIT(PACK_OFFICES) | PACK_BIT(PACK_PEOPLE) | \
     PACK_BIT(PACK_NAMES) | PACK_BIT(PACK_BREAKS) | PACK_BIT(PACK_PLACES))

/** Opens the pack in FOLDER; NULL with RUNUT_INPUT where something is wrong, named by file and line. A table may be
 * missing. */
struct pack *pack_open(const char *folder, uint64_t tables, struct runut_err *err);
void pack_close(struct pack *pack);

/** How many forms, parted by |, column C of some rows holds: no fewer. */
size_t pack_forms(const struct pack_rows *rows, unsigned c);

/** Opens every pack below FOLDER, ordered by language. Returns how many, 0 with ERR set on failure. */
size_t pack_open_all(const char *folder, uint64_t tables, struct pack **out, size_t cap, struct runut_err *err);
#endif
