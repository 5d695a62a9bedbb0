/* SPDX-License-Identifier: MIT */
/**
 * What a store holds.
 *
 * A record is kept as the very line of JSON that reading gave, so that `export` prints the same bytes as `read` did and
 * nothing can differ between the columns and the line: there are no columns. Those who open the file with other tools
 * find the usual columns in the views v_report, v_statement, v_event, v_occurrence and v_utterance.
 *
 * The ledger: each page that came in is one row of `address`. The first address, in byte order, of a page's bytes is
 * the one under which its records stand, all others are duplicates; so the record does not depend on the order of
 * adding, and pages in = reports + rejected + duplicates at any instant (the view v_ledger).
 *
 * `link` holds what runut_store_link found over all pages; it is made anew each time.
 */
#include "store/layout.h"

const char layout_sql[] =
    "CREATE TABLE page ("
    " id TEXT PRIMARY KEY NOT NULL,"
    " sha256 TEXT NOT NULL,"
    " outcome TEXT NOT NULL CHECK (outcome IN ('report', 'rejected')),"
    " told_by TEXT NOT NULL," /* the key of the address whose records stand */
    " bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE address ("
    " page TEXT NOT NULL REFERENCES page (id),"
    " key TEXT NOT NULL," /* file, part and URL, parted by U+001F */
    " file TEXT, part TEXT, url TEXT, captured TEXT,"
    " PRIMARY KEY (page, key)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX address_file ON address (file, part);"
    "CREATE TABLE record ("
    " page TEXT NOT NULL REFERENCES page (id),"
    " seq INTEGER NOT NULL," /* its place among the page's lines */
    " kind TEXT NOT NULL,"
    " id TEXT,"
    " line TEXT NOT NULL,"
    " PRIMARY KEY (page, seq)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX record_id ON record (id);"
    "CREATE TABLE link ("
    " seq INTEGER PRIMARY KEY,"
    " kind TEXT NOT NULL,"
    " id TEXT NOT NULL UNIQUE,"
    " line TEXT NOT NULL"
    ") STRICT;"
    "CREATE VIEW v_ledger AS SELECT"
    " (SELECT count(*) FROM address) AS pages,"
    " (SELECT count(*) FROM page WHERE outcome = 'report') AS reports,"
    " (SELECT count(*) FROM page WHERE outcome = 'rejected') AS rejected,"
    " (SELECT count(*) FROM address a JOIN page p ON p.id = a.page WHERE a.key <> p.told_by) AS duplicates;"
    "CREATE VIEW v_report AS SELECT id, line->>'$.page.file' AS file, line->>'$.outlet.name' AS outlet, "
    "line->>'$.title' AS title,"
    " line->>'$.published.value' AS published, line->>'$.language.code' AS language FROM record WHERE kind = 'report';"
    "CREATE VIEW v_statement AS SELECT id, line->>'$.report' AS report, line->>'$.speaker.name' AS speaker, "
    "line->>'$.speaker.country' AS country,"
    " line->>'$.act' AS act, line->>'$.form' AS form, line->>'$.said.value' AS said, line->>'$.content.text' AS content"
    " FROM record WHERE kind = 'statement';"
    "CREATE VIEW v_event AS SELECT id, line->>'$.report' AS report, line->>'$.type' AS type, "
    "line->>'$.actor[0].country' AS actor,"
    " line->>'$.recipient[0].country' AS recipient, line->>'$.when.value' AS happened, line->>'$.standing' AS standing,"
    " line->>'$.passage.text' AS passage FROM record WHERE kind = 'event';"
    "CREATE VIEW v_utterance AS SELECT id, line->>'$.said.value' AS said, line->>'$.outlets' AS outlets, "
    "line->>'$.independent' AS independent,"
    " line->>'$.members' AS members FROM link WHERE kind = 'utterance';"
    "CREATE VIEW v_occurrence AS SELECT id, line->>'$.type' AS type, line->>'$.when.value' AS happened, "
    "line->>'$.standing' AS standing,"
    " line->>'$.outlets' AS outlets, line->>'$.independent' AS independent, line->>'$.members' AS members FROM link "
    "WHERE kind = 'occurrence';";
