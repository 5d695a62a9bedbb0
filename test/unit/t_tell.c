/* SPDX-License-Identifier: MIT */
/* Telling: every view in every style, widths kept, nothing from a page that could steer a terminal, a sheet or a
 * browser. */
#include "story.h"
#include "tell/tell.h"
#include "test.h"

static struct runut_store *open_story(char path[200])
{
    story_path(path, "tell");
    struct runut_store *s = runut_store_open(path, RUNUT_OPEN_CREATE, NULL);
    for (int i = 0; i < STORY_PAGES; i++) ok(story_add(s, i, story_pages[i].file, NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    return s;
}

/* What a query tells; freed by the caller. */
static struct buf told(struct runut_store *s, struct runut_query q)
{
    struct buf out;
    struct runut_err err = {0};
    buf_init(&out, 0);
    if (runut_store_tell(s, &q, story_collect, &out, &err) != RUNUT_OK) printf("%s\n", err.message);
    return out;
}

static bool tells(struct runut_store *s, struct runut_query q, const char *words)
{
    struct buf out = told(s, q);
    bool has = str_find(buf_slice(&out), str_of(words), 0) >= 0;
    buf_done(&out);
    return has;
}

static void test_views(struct runut_store *s)
{
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE}, "Rana Wibisa accused: membuang limbah"));
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE}, "disputed"));
    ok(tells(s, (struct runut_query){.view = RUNUT_QUOTES}, "Kabar Dua"));
    ok(tells(s, (struct runut_query){.view = RUNUT_QUOTES}, "[itu]"));
    ok(tells(s, (struct runut_query){.view = RUNUT_WHO, .actor = "wibisa", .other = "kaldera"},
             "wibisa → kaldera: 1 ACCUSE"));
    ok(tells(s, (struct runut_query){.view = RUNUT_DISPUTES}, "Perusahaan Kaldera"));
    ok(tells(s, (struct runut_query){.view = RUNUT_SEARCH, .text = "limbah hitam"}, "Kami melihat limbah hitam"));
    ok(!tells(s, (struct runut_query){.view = RUNUT_SEARCH, .text = "hitam"}, "membantah"));
    ok(tells(s, (struct runut_query){.view = RUNUT_SHOW, .text = "s02"}, "«Kami melihat"));
    ok(tells(s, (struct runut_query){.view = RUNUT_SHOW, .text = "s02", .style = RUNUT_STYLE_JSON},
             "{\"kind\":\"statement\",\"id\":\"s02\""));
}

static void test_filters(struct runut_store *s)
{
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .type = "accuse"}, "accused"));
    ok(!tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .type = "AID"}, "accuses"));
    ok(!tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .from = "2025-04"}, "accuses"));
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .from = "2025-03-01", .to = "2025-03"}, "accused"));
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .outlet = "warta"}, "denies"));
    ok(!tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .outlet = "warta"}, "melihat"));
}

static void test_errors(struct runut_store *s)
{
    struct runut_err err = {0};
    struct buf out;
    buf_init(&out, 0);
    ok(runut_store_tell(s, &(struct runut_query){.view = RUNUT_TIMELINE, .from = "soon"}, story_collect, &out, &err) ==
           RUNUT_USAGE &&
       strstr(err.message, "soon"));
    ok(runut_store_tell(s, &(struct runut_query){.view = RUNUT_SHOW, .text = "zzz"}, story_collect, &out, &err) ==
           RUNUT_USAGE &&
       strstr(err.message, "zzz"));
    ok(runut_store_tell(s, &(struct runut_query){.view = RUNUT_SHOW, .text = "s"}, story_collect, &out, &err) ==
           RUNUT_USAGE &&
       strstr(err.message, "several"));
    ok(runut_store_tell(s, &(struct runut_query){.view = RUNUT_WHO}, story_collect, &out, &err) == RUNUT_USAGE);
    ok(out.len == 0);
    buf_done(&out);
}

/* No line is wider than it may be. */
static void test_widths(struct runut_store *s)
{
    static const enum runut_view views[] = {RUNUT_TIMELINE, RUNUT_QUOTES, RUNUT_DISPUTES};
    for (int width = 60; width <= 140; width += 20)
        for (size_t i = 0; i < 3; i++) {
            struct buf out = told(s, (struct runut_query){.view = views[i], .width = width});
            struct runut_str rest = buf_slice(&out), line;
            while (str_cut(&rest, '\n', &line)) ok(table_columns(line) <= width);
            ok(str_find(buf_slice(&out), STR("\033"), 0) < 0);
            buf_done(&out);
        }
    struct buf out = told(s, (struct runut_query){.view = RUNUT_TIMELINE, .colour = true});
    ok(str_find(buf_slice(&out), STR("\033[1m"), 0) >= 0);
    buf_done(&out);
    ok(table_columns(STR("a\xCC\x81")) == 1 && table_columns(STR("\xE6\xBC\xA2")) == 2);
}

static void test_csv(struct runut_store *s)
{
    struct buf out;
    buf_init(&out, 0);
    csv_cell(&out, STR("=1+1"), false);
    csv_cell(&out, STR("say \"no\""), true);
    ok(str_is(buf_slice(&out), "\"'=1+1\",\"say \"\"no\"\"\"\r\n"));
    buf_done(&out);
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE, .style = RUNUT_STYLE_CSV}, "date,who,whom,speaker,act"));
    ok(tells(s, (struct runut_query){.view = RUNUT_DISPUTES, .style = RUNUT_STYLE_CSV}, "\"denies\""));
}

static void test_report(struct runut_store *s)
{
    struct buf out;
    buf_init(&out, 0);
    ok(runut_store_report(s, NULL, story_collect, &out, NULL) == RUNUT_OK);
    struct runut_str html = buf_slice(&out);
    ok(str_starts(html, STR("<!DOCTYPE html>")) && str_ends(html, STR("</html>\n")));
    ok(str_find(html, STR("<details>"), 0) > 0 && str_find(html, STR("<mark>Kami melihat"), 0) > 0 &&
       str_find(html, STR("Disputed"), 0) > 0);
    ok(str_find(html, STR("<script"), 0) < 0 && str_find(html, STR("src="), 0) < 0 &&
       str_find(html, STR("url("), 0) < 0);
    buf_done(&out);
}

/* A page that wants to be mark-up, a terminal's master, a formula. */
static void test_hostile(void)
{
    char path[200];
    struct buf lines, out;
    story_path(path, "hostile");
    struct runut_store *s = runut_store_open(path, RUNUT_OPEN_CREATE, NULL);
    static const char text[] =
        "<script>alert(1)</script> \033[31m=cmd() \xE2\x80\xAE said Rana Wibisa."; // NOLINT(misc-misleading-bidirectional):
                                                                                   // that is the point
    struct story_page p = {"\033]0;x\007<b>.txt", "<img src=x onerror=alert(1)>", "2025-03-04", text};
    char hex[65];
    sha256_hex(text, strlen(text), hex);
    buf_init(&lines, 0);
    story_report(&lines, &p, "rhostile", hex);
    story_statement(&lines, &p, "rhostile", "shostile", "<script>alert(1)</script> \033[31m=cmd()", "said", "assert",
                    "direct", "a1");
    struct store_page page = {.id = "rhostile", .sha256 = hex, .file = p.file, .url = "javascript:alert(1)"};
    ok(store_keep(s, &page, buf_slice(&lines), text, strlen(text), NULL, NULL) == RUNUT_OK);
    buf_done(&lines);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    buf_init(&out, 0);
    ok(runut_store_report(s, NULL, story_collect, &out, NULL) == RUNUT_OK);
    ok(str_find(buf_slice(&out), STR("<script"), 0) < 0 && str_find(buf_slice(&out), STR("<img"), 0) < 0 &&
       str_find(buf_slice(&out), STR("javascript:"), 0) < 0);
    ok(str_find(buf_slice(&out), STR("&lt;script&gt;"), 0) > 0);
    buf_done(&out);
    for (int view = RUNUT_TIMELINE; view <= RUNUT_DISPUTES; view++)
        ok(!tells(s, (struct runut_query){.view = (enum runut_view)view, .actor = view == RUNUT_WHO ? "Rana" : NULL},
                  "\033"));
    ok(!tells(s, (struct runut_query){.view = RUNUT_SHOW, .text = "shostile"}, "\033"));
    runut_store_close(s, NULL);
    story_path(path, "hostile");
}

/* An empty store tells that there is nothing, in every view and style. */
static void test_empty(void)
{
    char path[200];
    story_path(path, "empty");
    struct runut_store *s = runut_store_open(path, RUNUT_OPEN_CREATE, NULL);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    ok(tells(s, (struct runut_query){.view = RUNUT_TIMELINE}, "nothing"));
    ok(tells(s, (struct runut_query){.view = RUNUT_QUOTES}, "nothing"));
    ok(tells(s, (struct runut_query){.view = RUNUT_DISPUTES}, "nothing"));
    struct buf none = told(s, (struct runut_query){.view = RUNUT_TIMELINE, .style = RUNUT_STYLE_JSON});
    ok(none.len == 0); /* no row, no line */
    buf_done(&none);
    runut_store_close(s, NULL);
    story_path(path, "empty");
}

int main(void)
{
    char path[200];
    struct runut_store *s = open_story(path);
    test_views(s);
    test_filters(s);
    test_errors(s);
    test_widths(s);
    test_csv(s);
    test_report(s);
    runut_store_close(s, NULL);
    story_path(path, "tell");
    test_hostile();
    test_empty();
    return done_testing();
}
