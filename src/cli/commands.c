/* SPDX-License-Identifier: MIT */
/**
 * The one table of commands, options, exit statuses and variables. What is said here is what the parser takes, what
 * --help and the man page tell, and what the shells complete. A new command is a row here and a file beside this one.
 */
#include "cli/cli.h"

#define FORMATS "auto html text warc feed jsonl archive mail"
#define TYPES                                                                                                    \
    "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE " \
    "ASSAULT RETREAT CONCEDE"

const struct cli_option cli_options[OPT_COUNT] = {
    [OPT_HELP] = {"help", 'h', VALUE_NONE, NULL, NULL, "show this help"},
    [OPT_VERSION] = {"version", 'V', VALUE_NONE, NULL, NULL, "show the version"},
    [OPT_QUIET] = {"quiet", 'q', VALUE_NONE, NULL, NULL, "no progress and no summary on standard error"},
    [OPT_PACKS] = {"packs", 0, VALUE_FOLDER, "DIR", NULL, "the folder of language packs"},
    [OPT_STORE] = {"store", 'd', VALUE_FILE, "STORE", NULL, "the store; without it, what RUNUT_STORE names"},
    [OPT_FORMAT] = {"format", 'f', VALUE_ONE, "FORMAT", FORMATS,
                    "what the input is: auto (the default), html, text, warc, feed, jsonl, archive (zip, tar) or mail "
                    "(also MHTML)"},
    [OPT_PUBLISHED] = {"published", 0, VALUE_DATE, "DATE", NULL,
                       "the day of publication, for pages that come without one beside them"},
    [OPT_LANGUAGE] = {"language", 'l', VALUE_LANGUAGE, "CODE", NULL, "the language, such as id or en"},
    [OPT_TIMES] = {"times", 't', VALUE_NONE, NULL, NULL, "print temporal expressions too"},
    [OPT_ONLY] = {"only", 0, VALUE_LIST, "KINDS", "report statement event time",
                  "find only these, parted by commas: report, statement, event, time"},
    [OPT_WHOLE] = {"whole", 'w', VALUE_NONE, NULL, NULL, "take a text as it is: nothing in it is furniture"},
    [OPT_WHY_DROPPED] = {"why-dropped", 0, VALUE_NONE, NULL, NULL,
                         "print what of each page is no part of its text, and why"},
    [OPT_SITE] = {"site", 0, VALUE_FILE, "PACK", NULL,
                  "a site pack that learn made: its outlet's pages are read with what they repeat"},
    [OPT_JOBS] = {"jobs", 'j', VALUE_NUMBER, "N", NULL, "read N pages at a time; the output is the same"},
    [OPT_NULL] = {"null", '0', VALUE_NONE, NULL, NULL, "take file names from standard input, each ended by a NUL"},
    [OPT_FROM] = {"from", 0, VALUE_DAY, "DAY", NULL, "nothing before this day, month or year"},
    [OPT_TO] = {"to", 0, VALUE_DAY, "DAY", NULL, "nothing after this day, month or year"},
    [OPT_ACTOR] = {"actor", 'a', VALUE_TEXT, "NAME", NULL,
                   "only what this person, body or country says, does or meets with"},
    [OPT_COUNTRY] = {"country", 'c', VALUE_COUNTRY, "CODE", NULL,
                     "only where this country takes part: ISO 3166-1, three letters"},
    [OPT_TYPE] = {"type", 0, VALUE_ONE, "TYPE", TYPES, "only events of this PLOVER type"},
    [OPT_OUTLET] = {"outlet", 0, VALUE_TEXT, "NAME", NULL, "only what this outlet carries"},
    [OPT_JSON] = {"json", 0, VALUE_NONE, NULL, NULL, "print rows as JSON Lines"},
    [OPT_CSV] = {"csv", 0, VALUE_NONE, NULL, NULL, "print rows as CSV"},
    [OPT_OUTPUT] = {"output", 'o', VALUE_FILE, "FILE", NULL, "write to FILE, which is there only when it is complete"},
    [OPT_STYLE] = {"style", 's', VALUE_TEXT, "NAME", NULL, "the annotation style, where a model knows several"},
    [OPT_CONLLU] = {"conllu", 0, VALUE_NONE, NULL, NULL, "the input is CoNLL-U: keep its sentences and words"},
    [OPT_LINES] = {"lines", 0, VALUE_NONE, NULL, NULL, "each line of the input is one sentence"},
    [OPT_TREE] = {"tree", 0, VALUE_NONE, NULL, NULL, "draw each tree in text"},
    [OPT_SVG] = {"svg", 0, VALUE_NONE, NULL, NULL, "draw the trees as one SVG picture"},
    [OPT_WHY] = {"why", 0, VALUE_NONE, NULL, NULL,
                 "name the rule behind each field, the words that it saw and the edge of the tree"},
    [OPT_NUMBER] = {"number", 'n', VALUE_COUNT, "N", NULL, "how many records; 100 where it is not given"},
    [OPT_SEED] = {"seed", 0, VALUE_COUNT, "N", NULL, "another draw; the same seed draws the same records"},
    [OPT_BY_TYPE] = {"by-type", 0, VALUE_NONE, NULL, NULL, "as many of each type of event and act of statement"},
    [OPT_SCORE] = {"score", 0, VALUE_FILE, "FILE", NULL, "score a sample that was coded"},
    [OPT_MAN] = {"man", 0, VALUE_NONE, NULL, NULL, "print the manual page, as mdoc"},
    [OPT_COMPLETION] = {"completion", 0, VALUE_ONE, "SHELL", "bash zsh fish",
                        "print the completions for bash, zsh or fish"},
};

#define READING                                                                                                    \
    (OPT(HELP) | OPT(QUIET) | OPT(PACKS) | OPT(FORMAT) | OPT(PUBLISHED) | OPT(LANGUAGE) | OPT(WHOLE) | OPT(SITE) | \
     OPT(JOBS) | OPT(NULL))
#define STORED (OPT(HELP) | OPT(STORE))
#define FILTERS (OPT(FROM) | OPT(TO) | OPT(ACTOR) | OPT(COUNTRY) | OPT(TYPE) | OPT(OUTLET))
#define TELLING (STORED | FILTERS | OPT(JSON) | OPT(CSV))
#define MANY 1000000000

const struct cli_command cli_commands[] = {
    {"read", "FILE|DIR|-…", "print what pages say, as JSON Lines",
     "Reads saved pages (HTML or text, gzip or not) and prints their records: for each page one report, rejected or "
     "duplicate line, and after a report its statements and events.\n"
     "A folder is walked, its files in the order of their names; names that begin with a dot are left out. - is "
     "standard input. No store is needed. "
     "The records come in the order of the input, whatever --jobs says. An input that is refused is named, the others "
     "go on, and the exit status is 1.\n"
     "With --format jsonl (or a name that ends in .jsonl or .ndjson) each line is a page: an object with text or html, "
     "and if known id, url, published, language. Its id is printed as page.file. Web archives (WARC, WET, ARC), feeds "
     "(RSS, Atom, JSON Feed) and archives of files (zip, tar) are known by how they begin: each page in them is a page "
     "of its own, and page.part says which. A message (mail, or a page saved as MHTML) is the page that it carries. "
     "gzip and zstd are undone on the way. Nothing is ever written to the disk.\n"
     "What is damaged is refused, and what stands before and behind it is read. At the end the sums are told: every "
     "page that the input holds is a report, a duplicate or refused.\n"
     "Pages of one article that stand close together in the input are one report, when their addresses and titles say "
     "so (?page=2, /2, rel=next); page.pages tells which bytes are whose. A feed or site map tells the day of "
     "publication of the pages that are given beside it, and an item that is but the summary of one of them counts as "
     "its duplicate. A site map is no page: beside pages it only tells, alone it is refused.",
     "runut read a.html b.txt\nrunut read --published 2023-11-09 --only report,statement page.txt\nfind pages -name "
     "'*.html' -print0 | runut read -0 -j 4",
     READING | OPT(TIMES) | OPT(ONLY) | OPT(WHY) | OPT(WHY_DROPPED), 1, MANY, true, cmd_read},
    {"learn", "FILE|DIR|-…", "learn what an outlet repeats on its pages",
     "Reads saved articles of one outlet, thirty or more where there are as many, and writes a site pack: the places "
     "where it puts text, day and author, and the boxes and lines that it repeats on its pages. "
     "read and add take it with --site. It is a small text that can be read and mended by hand: see runut-pack(5). "
     "Pages that are no articles teach nothing.",
     "runut learn -o kabar.pack pages/kabar/\nrunut read --site kabar.pack new.html",
     OPT(HELP) | OPT(QUIET) | OPT(PACKS) | OPT(FORMAT) | OPT(LANGUAGE) | OPT(NULL) | OPT(OUTPUT), 1, MANY, true,
     cmd_learn},
    {"parse", "FILE|-", "print words, tags, trees and names as CoNLL-U",
     "Runs the linguistic engine over a text and prints CoNLL-U, with names in MISC as NER=B-PER and the like, and "
     "TokenRange in code points of the input.",
     "runut parse --language id berita.txt\nrunut parse -l en --tree --lines sentences.txt",
     OPT(HELP) | OPT(PACKS) | OPT(LANGUAGE) | OPT(STYLE) | OPT(CONLLU) | OPT(LINES) | OPT(TREE) | OPT(SVG), 1, 1, true,
     cmd_parse},
    {"add", "FILE|DIR|-…", "read pages and keep them in a store",
     "Reads pages as read does and keeps what they say, with their bytes, in a store, which is made where there is "
     "none; then links what the reports say together.\n"
     "The same page twice is one report with two addresses. Interrupted at any moment, the same command goes on where "
     "it stopped: pages that are kept already are not read again.",
     "runut add -d story.runut pages/", READING | OPT(STORE), 1, MANY, true, cmd_add},
    {"timeline", "", "tell what happened and what was said, in order",
     "Prints one row for each occurrence and utterance: when, who to whom, what, according to whom, and how many "
     "outlets carry it. Disputed ones are marked.",
     "runut timeline -d story.runut --from 2023-10 --country PRK", TELLING, 0, 0, false, cmd_timeline},
    {"quotes", "", "tell who said what, outlet by outlet",
     "Prints each utterance with the wording of every outlet that carries it, direct or indirect.",
     "runut quotes -d story.runut --actor Blinken", TELLING, 0, 0, false, cmd_quotes},
    {"who", "ACTOR [OTHER]", "tell what one actor says and does, to another",
     "Prints what ACTOR says and does, and what is said and done to it; with OTHER, only what passes between the two.",
     "runut who -d story.runut RUS PRK", TELLING & ~OPT(ACTOR), 1, 2, false, cmd_who},
    {"disputes", "", "tell what is denied, corrected or contradicted",
     "Prints each denial, confirmation, correction and contradiction with both sides, "
     "and each denial of what nobody in the store is told to have said.",
     "runut disputes -d story.runut", TELLING, 0, 0, false, cmd_disputes},
    {"show", "ID", "show one record with its passages in context",
     "Prints a record of any kind by its id, with each outlet's passage in its context.\n"
     "With --why each field of a statement or event tells what filled it: the rule (runut-codebook(7) lists them), the "
     "words that the rule saw, the row of the pack, and the edge of the sentence's tree. Reading is a function of the "
     "page's bytes and the packs alone, so the kept page is read again for it; a record that other packs or another "
     "version gave is named as such.",
     "runut show -d story.runut s0123456789abcdef\nrunut show -d story.runut --why e0123456789abcdef",
     STORED | OPT(PACKS) | OPT(JSON) | OPT(CSV) | OPT(WHY), 1, 1, false, cmd_show},
    {"sample", "", "draw records to be coded by hand, and score them",
     "Draws records of a store at random and prints them as CSV for a spreadsheet: one a row, the passage in its "
     "context, each field, and behind each field a column whose name ends in ok. "
     "Write 1 where the field is right, 0 where it is wrong, ? where it cannot be told, and nothing where there is no "
     "value or you have not looked; runut-codebook(7) says what is right. The column record ok is about the record "
     "itself: is this said, or done, at all?\n"
     "Which records are drawn depends on their ids and --seed alone. With --by-type each type of event and act of "
     "statement gives as many as the others, as far as there are, and the column weight tells how many each stands "
     "for.\n"
     "With --score no store is needed: what was coded is counted, and the precision of records and of each field "
     "printed with its 95 % confidence interval (Wilson), weighted where the records have weights.",
     "runut sample -d story.runut -n 100 > sample.csv\nrunut sample -d story.runut --by-type --only event --seed 2 > "
     "events.csv\nrunut sample --score sample.csv",
     STORED | OPT(NUMBER) | OPT(SEED) | OPT(BY_TYPE) | OPT(ONLY) | OPT(SCORE) | OPT(CSV), 0, 0, false, cmd_sample},
    {"search", "WORD…", "find words in reports and records",
     "Prints the reports and statements that hold all the words.", "runut search -d story.runut senjata", TELLING, 1,
     MANY, false, cmd_search},
    {"report", "", "write the story as one page to read and print",
     "Writes one HTML page without scripts or outside requests: the timeline, each line opening to its passages, "
     "disputes, and sources with their hashes.",
     "runut report -d story.runut -o story.html", STORED | FILTERS | OPT(OUTPUT), 0, 0, false, cmd_report},
    {"export", "", "print the whole record, links included",
     "Prints all that the store keeps as JSON Lines, in an order that does not depend on the order of adding.",
     "runut export -d story.runut > story.jsonl", STORED | OPT(PACKS) | OPT(OUTPUT), 0, 0, false, cmd_export},
    {"verify", "", "prove every passage from the bytes of its page",
     "Hashes each kept page again and compares each passage with what its bytes say. The exit status is 4, and the "
     "record is named, where they differ.",
     "runut verify -d story.runut", STORED | OPT(QUIET), 0, 0, false, cmd_verify},
    {"check", "", "check the file of the store itself", "Checks the structure of the store's file, every page of it.",
     "runut check -d story.runut", STORED | OPT(QUIET), 0, 0, false, cmd_check},
    {"backup", "FILE", "write a consistent copy of the store",
     "Copies the store to a new file, also while it is being added to.", "runut backup -d story.runut story.copy",
     STORED, 1, 1, true, cmd_backup},
    {"about", "", "print version, packs, libraries and limits",
     "Prints what this program is made of, for a bug report or a methods section.", "runut about",
     OPT(HELP) | OPT(PACKS), 0, 0, false, cmd_about},
    {"help", "[COMMAND]", "explain a command", "Explains a command, or lists them all.", "runut help read",
     OPT(HELP) | OPT(MAN) | OPT(COMPLETION), 0, 1, false, cmd_help},
    {0},
};

const struct cli_status cli_statuses[] = {
    {RUNUT_OK, "done"},
    {RUNUT_REFUSED, "some inputs were refused, each of them named; the others are done"},
    {RUNUT_USAGE, "the command line makes no sense"},
    {RUNUT_UNPROVEN, "a passage is not what the bytes of its page say"},
    {RUNUT_INPUT, "the input, the language packs or the output cannot be opened, read or written"},
    {RUNUT_STORE, "the store cannot be opened, is locked, full, newer or damaged"},
    {RUNUT_INTERNAL, "memory is out, or a bug"},
    {0, NULL},
};

const struct cli_variable cli_variables[] = {
    {"RUNUT_PACKS", "the folder of language packs, where --packs is not given"},
    {"RUNUT_STORE", "the store, where --store is not given"},
    {"COLUMNS", "the width of tables; without it, that of the terminal"},
    {"NO_COLOR", "when it is set and not empty, nothing is coloured"},
    {NULL, NULL},
};
