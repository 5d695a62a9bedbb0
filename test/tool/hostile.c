/* SPDX-License-Identifier: MIT */
/**
 * hostile KIND N prints a page that nobody would write: N pieces of one unpleasant kind. test/run-slow.sh reads each at
 * two sizes and holds the reader to linear time. `hostile` alone lists the kinds.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t seed = 1;

static unsigned rnd(unsigned n) /* xorshift32: the same page on every machine */
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed % n;
}

static void say(const char *s) { fputs(s, stdout); }

static void repeat(const char *s, long n)
{
    for (long i = 0; i < n; i++) say(s);
}

static void page(const char *head, const char *piece, long n, const char *tail)
{
    say(head);
    repeat(piece, n);
    say(tail);
}

static const char doctype[] = "<!DOCTYPE html><html lang=\"id\"><head><meta "
                              "charset=\"utf-8\"><title>Ujian</title></head><body><p>Awal berita.</p>";
static const char sentence[] = "Bupati Lembayung mengatakan bahwa air naik pada Selasa (5/3/2024). ";

static void one_line(long n) { repeat(sentence, n); }
static void one_word(long n) { repeat("abcdefghij", n); }
static void one_capital_line(long n) { repeat("Kata ", n); }
static void quotes(long n) { page("Berita.\n", "\"", n, "\n"); }
static void open_quotes(long n) { page("Berita.\n", "\xe2\x80\x9cKata ", n, "\n"); }
static void quoted(long n) { repeat("\"Air naik,\" kata Wiranata. ", n); }
static void brackets(long n) { page("Berita.\n", "((((", n, "\n"); }
static void numbers(long n) { page("Berita.\n", "5/3/2024 12.30 1.240 ", n, "\n"); }
static void short_lines(long n) { repeat("a\n", n); }
static void line_ends(long n) { repeat("\r\n\n\r", n); }
static void nuls(long n)
{
    for (long i = 0; i < n; i++) fwrite("Air\0naik. ", 1, 10, stdout);
}
static void broken_utf8(long n) { repeat("Air \xff\xc0\xaf\xed\xa0\x80\xf8 naik. \xe2\x80 ", n); }
static void utf16(long n)
{
    fwrite("\xff\xfe", 1, 2, stdout);
    for (long i = 0; i < n; i++)
        for (const char *s = sentence; *s; s++) {
            putchar(*s);
            putchar(0);
        }
}
static void combining(long n) { page("Berita a", "\xcc\x81", n, " naik.\n"); }
static void rtl(long n) { repeat("\xe2\x80\xae\xd7\x90\xd7\x91 \xe2\x80\x8b\xef\xbb\xbf", n); }
static void binary(long n)
{
    say("\x7f"
        "ELF");
    for (long i = 0; i < n; i++) putchar((int)rnd(256));
}

static void nested(long n) { page(doctype, "<div>", n, sentence); }
static void nested_inline(long n) { page(doctype, "<b><i>", n, sentence); }
static void nested_tables(long n) { page(doctype, "<table><tr><td>", n, sentence); }
static void unclosed_links(long n) { page(doctype, "<a href=\"/x\">tautan ", n, ""); }
static void closing(long n) { page(doctype, "</p></div></b>", n, sentence); }
static void misnested(long n) { page(doctype, "<p><b><div></b></p><a><table><a>", n, sentence); }
static void attributes(long n)
{
    printf("%s<p", doctype);
    for (long i = 0; i < n; i++) printf(" a%ld=\"%ld\"", i, i);
    printf(">%s</p>", sentence);
}
static void long_attribute(long n) { page("<!DOCTYPE html><body><p title=\"", "0123456789", n, "\">Air naik.</p>"); }
static void open_attribute(long n) { page("<!DOCTYPE html><body><p title=\"", "<p>Air naik. ", n, ""); }
static void entities(long n) { page(doctype, "&amp;&lt;&hellip;&#x26;&#1;&notit;&", n, ""); }
static void bad_entities(long n) { page(doctype, "&#99999999999;&zzzzzzzzzzzzzzzzzzzzz;&#xZ;&", n, ""); }
static void less_than(long n) { page(doctype, "<", n, ""); }
static void comments(long n) { page(doctype, "<!-- a --", n, ""); }
static void scripts(long n) { page(doctype, "<script>\"</scrip", n, ""); }
static void paragraphs(long n) { page(doctype, "<p>Air naik, kata Wiranata.</p>\n", n, "</body></html>"); }
static void list_items(long n) { page(doctype, "<ul><li><a href=/>Baca</a>", n, ""); }
static void cdata(long n) { page(doctype, "<svg><![CDATA[<p>]]", n, ""); }
static void json_ld(long n)
{
    page("<!DOCTYPE html><html><head><script type=\"application/ld+json\">", "{\"a\":[", n,
         "</script></head><body><p>");
    repeat(sentence, 10);
}
static void json_text(long n) { repeat("[{\"a\":", n); }
static void json_quotes(long n)
{
    page("<!DOCTYPE html><html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"",
         ",\"datePublished\",]", n, "</script></head><body><p>");
    repeat(sentence, 10);
}
static void forums(long n) { page(doctype, "<i itemtype=\"https://schema.org/QAPage\" datetime=\"1/2/3\">", n, ""); }

static void posts(long n)
{
    page(doctype, "<blockquote><p>Air naik.</p>- Budi Lamo (@budi) 3 Mei 2024</blockquote>", n, "<p>");
    repeat(sentence, 30);
}
static void days(long n)
{
    repeat("<!DOCTYPE html><h1>Air Naik di Wanasari Sejak Pagi</h1><div class=date>", 400);
    page("", "<i class=date><abbr title=x></abbr></i><time datetime=2024-05-03T10:00:00Z>3 Mei</time>", n, "</div>");
    repeat(sentence, 10);
}

/* ---- containers: many units, or one that seems to be many ---- */

static void warc_heads(long n) { repeat("WARC/1.0\r\nWARC-Type: response\r\n", n); }
static void warc_lengths(long n)
{
    repeat("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999\r\n\r\n<p>Air naik.\r\n\r\n", n);
}
static void warc_fields(long n) { page("WARC/1.0\r\n", "X-Kabar: air naik\r\n", n, "\r\n<p>Air naik.\r\n\r\n"); }
static void arc_lines(long n)
{
    page("filedesc://a.arc 0.0.0.0 20240306000000 text/plain 2\n1\n",
         "http://kabar.example/ 1.1.1.1 20240306000000 text/html 7\n", n, "");
}
static void feed_items(long n) { page("<rss><channel>", "<item><description>Air naik.", n, ""); }
static void feed_entities(long n)
{
    say("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">");
    page("<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss><channel><item><description>", "&c;", n,
         "</description></item></rss>");
}
static void feed_comments(long n) { page("<rss><channel><item>", "<!--", n, "</item></channel></rss>"); }
static void map_addresses(long n) { page("<urlset>", "<url><loc>http://kabar.example/a", n, ""); }
static void lines_of_json(long n) { repeat("{\"html\":\"<p>Air naik.\",\"url\":\"http://kabar.example\"}\n{[\n", n); }
static void mail_fields(long n) { page("From: a\nMIME-Version: 1.0\n", " air\nX: naik\n", n, "\n<p>Air naik.\n"); }
static void mail_parts(long n)
{
    page("From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
         "--b\nContent-Type: multipart/mixed; boundary=b\n\n", n, "<p>Air naik.\n");
}
static void tar_heads(long n)
{
    char head[512] = "a.html";
    unsigned sum = 0;
    memcpy(head + 100, "0000644\0000000000\0000000000\00000000000000\00000000000000\0        0", 57);
    memcpy(head + 257, "ustar\00000", 8);
    for (size_t i = 0; i < sizeof head; i++) sum += (unsigned char)head[i];
    snprintf(head + 148, 8, "%06o", sum);
    head[155] = ' ';
    for (long i = 0; i < n; i++) fwrite(head, 1, sizeof head, stdout);
}

static const struct kind {
    const char *name;
    void (*print)(long n);
    long n;    /* the smaller size; the larger one is twice it */
    bool many; /* a container: more than one line may tell what became of it */
} kinds[] = {
    {"one_line", one_line, 370000, false},
    {"one_word", one_word, 1000000, false},
    {"one_capital_line", one_capital_line, 400000, false},
    {"quotes", quotes, 1000000, false},
    {"open_quotes", open_quotes, 200000, false},
    {"quoted", quoted, 40000, false},
    {"brackets", brackets, 500000, false},
    {"numbers", numbers, 100000, false},
    {"short_lines", short_lines, 500000, false},
    {"line_ends", line_ends, 1000000, false},
    {"nuls", nuls, 200000, false},
    {"broken_utf8", broken_utf8, 100000, false},
    {"utf16", utf16, 20000, false},
    {"combining", combining, 1000000, false},
    {"rtl", rtl, 200000, false},
    {"binary", binary, 2000000, false},
    {"nested", nested, 100000, false},
    {"nested_inline", nested_inline, 100000, false},
    {"nested_tables", nested_tables, 50000, false},
    {"unclosed_links", unclosed_links, 100000, false},
    {"closing", closing, 100000, false},
    {"misnested", misnested, 50000, false},
    {"attributes", attributes, 100000, false},
    {"long_attribute", long_attribute, 400000, false},
    {"open_attribute", open_attribute, 200000, false},
    {"entities", entities, 100000, false},
    {"bad_entities", bad_entities, 100000, false},
    {"less_than", less_than, 1000000, false},
    {"comments", comments, 300000, false},
    {"scripts", scripts, 200000, false},
    {"paragraphs", paragraphs, 50000, false},
    {"list_items", list_items, 50000, false},
    {"cdata", cdata, 200000, false},
    {"json_ld", json_ld, 100000, false},
    {"json_text", json_text, 100000, false},
    {"json_quotes", json_quotes, 20000, false},
    {"forums", forums, 50000, false},
    {"posts", posts, 4000, false},
    {"days", days, 20000, false},
    {"warc_heads", warc_heads, 100000, true},
    {"warc_lengths", warc_lengths, 5000, true},
    {"warc_fields", warc_fields, 200000, true},
    {"arc_lines", arc_lines, 20000, true},
    {"feed_items", feed_items, 5000, true},
    {"feed_entities", feed_entities, 200000, true},
    {"feed_comments", feed_comments, 200000, true},
    {"map_addresses", map_addresses, 100000, true},
    {"lines_of_json", lines_of_json, 5000, true},
    {"mail_fields", mail_fields, 100000, true},
    {"mail_parts", mail_parts, 50000, true},
    {"tar_heads", tar_heads, 20000, true},
};

int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (argc < 2)
            printf("%s %ld %s\n", kinds[i].name, kinds[i].n, kinds[i].many ? "many" : "one");
        else if (strcmp(argv[1], kinds[i].name) == 0) {
            kinds[i].print(argc > 2 ? strtol(argv[2], NULL, 10) : kinds[i].n);
            return 0;
        }
    }
    if (argc > 1) fprintf(stderr, "hostile: no kind %s\n", argv[1]);
    return argc > 1 ? 2 : 0;
}
