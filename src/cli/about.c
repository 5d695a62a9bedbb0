/* SPDX-License-Identifier: MIT */
/** runut about: what this program is made of, for a bug report or a methods section. */
#include "base/limits.h"
#include "cli/output.h"
#include <jansson.h>
#include <openssl/crypto.h>
#include <sqlite3.h>
#include <unicode/uchar.h>
#include <zlib.h>

static void print_packs(const struct runut_engine *engine)
{
    size_t n;
    const struct runut_pack_info *packs = runut_engine_packs(engine, &n);
    puts("\npacks");
    for (size_t i = 0; i < n; i++) {
        printf("  %-10s %s\n  %-10s sha256 %s\n  %-10s %s\n", packs[i].language,
               packs[i].version ? packs[i].version : "", "", packs[i].sha256 ? packs[i].sha256 : "", "",
               packs[i].path ? packs[i].path : "");
        if (packs[i].changed) printf("  %-10s its model was learnt with other lists: %s\n", "", packs[i].changed);
    }
}

static void print_libraries(void)
{
    UVersionInfo info;
    char icu[U_MAX_VERSION_STRING_LENGTH], unicode[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(info);
    u_versionToString(info, icu);
    u_getUnicodeVersion(info);
    u_versionToString(info, unicode);
    printf("\nlibraries\n  %-10s %s (Unicode %s)\n", "ICU", icu, unicode);
    printf("  %-10s %s\n  %-10s %s\n", "SQLite", sqlite3_libversion(), "zlib", zlibVersion());
    printf("  %-10s %s\n  %-10s %s\n", "Jansson", JANSSON_VERSION, "OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING));
}

static void print_limits(void)
{
    static const struct {
        const char *what;
        size_t value;
        const char *over;
    } limits[] = {
        {"bytes of a page", LIMIT_PAGE_BYTES, "refused: too_large"},
        {"bytes of mark-up of a page", LIMIT_MARKUP_BYTES, "refused: too_large"},
        {"open elements", LIMIT_DEPTH, "deeper ones are read flat: cut_depth"},
        {"attributes of a tag", LIMIT_ATTRIBUTES, "the rest is dropped: cut_attributes"},
        {"tags of a page", LIMIT_TAGS, "text behind them is read flat: cut_tags"},
        {"words of a sentence", LIMIT_SENTENCE_WORDS, "a longer one is cut in two"},
        {"bytes of a word", LIMIT_WORD_BYTES, "a longer one is cut in two"},
        {"bytes of text read", LIMIT_READ_BYTES, "the rest is kept unread: cut_reading"},
        {"statements of a page", LIMIT_STATEMENTS, "cut_statements"},
        {"events of a page", LIMIT_EVENTS, "cut_events"},
        {"actors of a page", LIMIT_ACTORS, "cut_actors"},
        {"depth of JSON", LIMIT_JSON_DEPTH, "refused: damaged"},
    };
    puts("\nlimits");
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        printf("  %-28s %10zu  %s\n", limits[i].what, limits[i].value, limits[i].over);
}

int cmd_about(const struct cli *cli)
{
    struct runut_err err = {0};
    struct runut_engine *engine = runut_engine_open(cli->value[OPT_PACKS], &err);
    printf("runut %s\n", runut_version());
    if (engine) print_packs(engine);
    print_libraries();
    print_limits();
    if (!engine) return say_err(&err);
    runut_engine_close(engine);
    return RUNUT_OK;
}
