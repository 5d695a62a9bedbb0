/* SPDX-License-Identifier: MIT */
/* The day of publication: which of the days that a page holds it is; and what is no article but a thread of a forum. */
#include "page/page.h"
#include "test.h"

static struct pack *packs[8];
static struct page_packs all;
static struct arena a;

#define TEXT                                                                                                           \
    "<p>The regent of Lamondo opened the bridge on Wednesday, and the people of two villages walked across it before " \
    "the ribbon was cut, which took a while, as the scissors had been left at home.</p><p>It is a hundred metres "     \
    "long, the regency said, and it took six months to build; the one before it was washed away by a flood, and "      \
    "nobody had asked for it to be built again until the school was moved.</p><p>The head of the village said that "   \
    "the way to school is now twenty minutes, no longer two hours, and that the children like the bridge better "      \
    "than the boat, which had a hole in it for as long as anybody can remember.</p>"
#define TEKS                                                                                                          \
    "<p>Bupati Lamondo meresmikan jembatan gantung itu pada hari Rabu, dan warga dua desa sudah lebih dahulu "        \
    "menyeberang karena gunting pita tertinggal di rumah dinas bupati.</p><p>Panjang jembatan itu seratus meter dan " \
    "pembangunannya memakan waktu enam bulan, kata pemerintah kabupaten, setelah jembatan yang lama hanyut terbawa "  \
    "banjir tiga tahun silam.</p>"

static const struct page_read *read_page(const char *page)
{
    struct runut_input in = {.bytes = page, .len = strlen(page), .format = RUNUT_FORMAT_HTML};
    return page_read(&a, &all, &in);
}

static void days(void)
{
    static const struct {
        const char *page, *day; /* NULL: none */
    } cases[] = {
        /* the card of another article has its day in an element made for one, this article's stands alone */
        {"<article><div class=head><h1>Bridge opens in Lamondo at last</h1><span>February 6, 2026</span></div>" TEXT
         "<div class=item><a href=/x>Another bridge</a><div class=item__date>March 3, 2026</div></div></article>",
         "2026-02-06"},
        /* the site was built anew: the field of publication is not before that of the last change */
        {"<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-08-21\","
         "\"dateModified\":\"2025-08-20\"}</script></head><article><h1>Bridge opens in Lamondo at last</h1>"
         "<div>Published <span>Apr 26, 2023</span></div>" TEXT "</article>",
         "2023-04-26"},
        {"<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-08-21\","
         "\"dateModified\":\"2025-08-25\"}</script></head><article><h1>Bridge opens in Lamondo at last</h1>"
         "<div>Published <span>Apr 26, 2023</span></div>" TEXT "</article>",
         "2025-08-21"},
        /* behind the article, beside who wrote it */
        {"<article><h1>Bridge opens in Lamondo at last</h1>" TEXT
         "<p>Written by <a class=author href=/author/x>Jane Arga Doe</a></p><p>April 8, 2024</p></article>",
         "2024-04-08"},
        /* day and month by the custom of the language, and by that of hyphens */
        {"<head><meta name=publishdate content='02/11/2023 20:59'></head><article><h1>Jembatan Lamondo dibuka</h1>" TEKS
         "</article>",
         "2023-11-02T20:59"},
        {"<head><meta name=publishdate content='02/11/2023'></head><article><h1>Bridge opens in Lamondo</h1>" TEXT
         "</article>",
         "2023-02-11"},
        {"<article><h1>Bridge opens in Lamondo</h1><time datetime='02-12-2025'>02-12-2025</time>" TEXT "</article>",
         "2025-12-02"},
        /* JSON-LD that is no JSON: a comma too many, a comment around it, quotation marks in the headline */
        {"<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"a \\\"b, }\","
         "\"datePublished\":\"2024-03-06\",}</script></head><h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-06"},
        {"<head><script type='application/ld+json'><!-- {\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-07\"} "
         "--></script></head><h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-07"},
        {"<head><script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":"
         "\"2024-03-08\"}\n//]]></script></head><h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-08"},
        {"<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\"Bridge\" opens\","
         "\"datePublished\" : \"2024-03-09\"}</script></head><h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-09"},
        /* strings that nobody asks for, in which quotation marks and escapes stand; one that no parser takes */
        {"<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[\"a\",{\"url\":\"b\\\"}\"}],"
         "\"articleBody\":\"x \\\"y\\\", \\u00e9 \\\\\",\"datePublished\":\"2024-03-10\"}</script></head>"
         "<h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-10"},
        {"<head><script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"url\":\"b\"},"
         "\"articleBody\":\"\\q\",\"isPartOf\":{\"@type\":\"WebSite\"},\"x\":[\"b\"],\"datePublished\":\"2024-03-11\"}"
         "</script></head><h1>Bridge opens in Lamondo</h1>" TEXT,
         "2024-03-11"},
        {"<h1>Bridge opens in Lamondo</h1>" TEXT, NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct page_read *r = read_page(cases[i].page);
        const char *day = r->rejected ? r->rejected : r->report.published.value;
        bool right = cases[i].day ? day && strcmp(day, cases[i].day) == 0 : !day;
        if (!right) printf("  %zu: %s, wanted %s\n", i, day ? day : "none", cases[i].day ? cases[i].day : "none");
        ok(right);
    }
}

/* People of JSON-LD: what stands behind a member that nobody asks for is still read. */
static void people(void)
{
    const struct page_read *r = read_page(
        "<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\","
        "\"url\":\"https://x.test/a\"},\"Jane Arga\",{\"sameAs\":[\"b\",\"c\"],\"name\":\"Budi "
        "Lamo\"}]}</script></head>"
        "<h1>Bridge opens in Lamondo</h1>" TEXT);
    ok(r->report.authors.n == 2 && str_is(r->report.authors.v[0], "Jane Arga"));
    ok(r->report.authors.n == 2 && str_is(r->report.authors.v[1], "Budi Lamo"));
    /* first, alone, last and between; and one that a template left empty */
    r = read_page(
        "<head><script type='application/ld+json'>{\"@context\":{\"a\":[{}]},\"@type\":\"NewsArticle\",\"image\": "
        ",\"author\":{\"url\":\"\\u00e9\"},\"wordCount\":3 ,\"creator\":{\"name\":\"Citra Arga\" , "
        "\"sameAs\":[[],\"}\"] } , \"x\":null}</script></head><h1>Bridge opens in Lamondo</h1>" TEXT);
    ok(r->report.authors.n == 1 && str_is(r->report.authors.v[0], "Citra Arga"));
}

static void forums(void)
{
    static const struct {
        const char *page;
        bool refused;
    } cases[] = {
        {"<html id=XF lang=en><body><h1>Which bridge is the best?</h1>" TEXT "</body></html>", true},
        {"<html><body id=phpbb class='section-viewtopic'><h1>Which bridge is the best?</h1>" TEXT "</body></html>",
         true},
        {"<head><meta name=generator content='vBulletin 4.2.2'></head><h1>Which bridge is the best?</h1>" TEXT, true},
        {"<div itemscope itemtype='http://schema.org/DiscussionForumPosting'><h1>Which bridge is best?</h1>" TEXT
         "</div>",
         true},
        {"<div itemscope itemtype='https://schema.org/QAPage'><h1>Which bridge is best?</h1>" TEXT "</div>", true},
        {"<script type='application/ld+json'>{\"@type\":\"DiscussionForumPosting\"}</script><h1>Which "
         "bridge?</h1>" TEXT,
         true},
        {"<head><meta name=generator content='WordPress 6.1'></head><h1>Bridge opens in Lamondo</h1>" TEXT, false},
        {"<script type='application/ld+json'>[{\"@type\":\"NewsArticle\"},{\"@type\":\"QAPage\"}]</script>"
         "<h1>Bridge opens in Lamondo</h1>" TEXT,
         false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct page_read *r = read_page(cases[i].page);
        bool refused = r->rejected && strcmp(r->rejected, "not_article") == 0;
        if (refused != cases[i].refused) printf("  forum %zu: %s\n", i, r->rejected ? r->rejected : "read");
        ok(refused == cases[i].refused);
    }
}

int main(void)
{
    struct runut_err err = {0};
    arena_init(&a, 0, NULL);
    all = (struct page_packs){.v = packs, .n = pack_open_all("packs", PACK_ALL, packs, 8, &err)};
    ok(all.n > 0);
    days();
    people();
    forums();
    for (size_t i = 0; i < all.n; i++) pack_close(packs[i]);
    arena_done(&a);
    return done_testing();
}
