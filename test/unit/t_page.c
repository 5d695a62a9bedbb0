/* SPDX-License-Identifier: MIT */
/* Pages: text as crawled and HTML to blocks and facts, every character of the text with its bytes. */
#include "page/page.h"
#include "test.h"

static struct pack *packs[8];
static struct page_packs all;
static struct arena a;

static struct page_read *read_as(const char *page, enum runut_format format, bool whole)
{
    struct runut_input in = {.bytes = page, .len = strlen(page), .format = format, .whole = whole};
    return page_read(&a, &all, &in);
}

static bool holds(const struct page_read *r, const char *words)
{
    return str_find(r->report.text, str_of(words), 0) >= 0;
}
static bool one(struct runut_strs list, const char *name) { return list.n == 1 && str_is(list.v[0], name); }
static bool dated(struct runut_date d, const char *value, const char *method)
{
    return d.value && strcmp(d.value, value) == 0 && strcmp(d.method, method) == 0;
}

/* The bytes that page_bytes gives for WORDS are SOURCE. */
static bool said_by(const struct page_read *r, const char *page, const char *words, const char *source)
{
    struct runut_range out[8];
    ptrdiff_t at = str_find(r->report.text, str_of(words), 0);
    if (at < 0) return false;
    size_t n = page_bytes(r, (struct runut_range){(uint32_t)at, (uint32_t)(at + (ptrdiff_t)strlen(words))}, out, 8);
    if (n != 1 || out[0].end - out[0].beg != strlen(source) || memcmp(page + out[0].beg, source, strlen(source)) != 0) {
        printf("  %s: %zu ranges, first %.*s\n", words, n, n ? (int)(out[0].end - out[0].beg) : 0,
               n ? page + out[0].beg : "");
        return false;
    }
    return true;
}

static const char crawled[] =
    "Indeks\n\n"
    "Bupati Lamondo Resmikan Jembatan Gantung Sepanjang Seratus Meter\n\n"
    "Jembatan gantung Lamondo saat diresmikan kemarin siang. (Foto: AFP)\n"
    "Jembatan gantung Lamondo saat diresmikan kemarin siang. (Foto: AFP)\n\n"
    "LAMONDO, Kabarlamondo.com - Bupati Lamondo Sutan Arga meresmikan jembatan gantung pada Rabu (21/2/2024). Jembatan "
    "itu menghubungkan dua desa.\n"
    "Baca juga:\n"
    "Warga Dua Desa Tagih Janji Perbaikan Jalan Kabupaten\n"
    "\"Jembatan ini milik warga,\" ujar Arga kepada wartawan di lokasi, dan warga yang hadir bertepuk tangan. Baca "
    "Juga: Harga Beras di Lamondo Naik Menurut Arga, jembatan dibangun selama enam bulan.\n"
    "Kepala desa membenarkan hal itu seperti dikutip dari Reuters, Kamis (22/2/2024). [ab/cd]\n"
    "Penulis: Rani Halmaherawati\n"
    "Editor :\n"
    "Budi Sulawesianto\n"
    "Komentar (0)\n";

static void plain_text(void)
{
    const struct page_read *r = read_as(crawled, RUNUT_FORMAT_AUTO, false);
    ok(!r->rejected && strcmp(r->page.media_type, "text/plain") == 0);
    ok(strcmp(r->report.language, "id") == 0);
    ok(str_is(r->report.title, "Bupati Lamondo Resmikan Jembatan Gantung Sepanjang Seratus Meter"));
    ok(str_is(r->report.outlet, "Kabarlamondo.com"));
    ok(str_is(r->report.dateline, "Lamondo"));
    ok(one(r->report.authors, "Rani Halmaherawati") && one(r->report.editors, "Budi Sulawesianto") &&
       one(r->report.signed_by, "ab/cd"));
    ok(r->report.sources.n == 2);
    ok(dated(r->report.published, "2024-02-22", "text"));
    ok(!holds(r, "Indeks") && !holds(r, "Komentar") && !holds(r, "aca juga") && !holds(r, "Tagih Janji") &&
       !holds(r, "Harga Beras") && !holds(r, "[ab/cd]"));
    ok(holds(r, "bertepuk tangan.") && holds(r, "Menurut Arga, jembatan"));
    ok(r->report.n_blocks == 6 && r->report.blocks[0].type == RUNUT_TITLE &&
       r->report.blocks[1].type == RUNUT_CAPTION && r->report.blocks[2].type == RUNUT_PARAGRAPH);
    ok(said_by(r, crawled, "Menurut Arga, jembatan", "Menurut Arga, jembatan"));
}

/* Who gave a report, in a bracket behind its last sentence: no text, and an agency is credited. */
static void last_brackets(void)
{
    static const char head[] =
        "Bupati Lamondo meresmikan jembatan gantung itu kemarin pagi, kata pemerintah kabupaten.";
    static const struct {
        const char *bracket, *source;
        bool kept;
    } cases[] = {{" (Antara)", "ANTARA", false},
                 {" (Bloomberg)", "Bloomberg", false},
                 {" (Diskominfo)", NULL, false},
                 {" (Ia tersenyum)", NULL, true},
                 {"\nhw/rzn (afp, dpa)", "AFP", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char page[256];
        snprintf(page, sizeof page, "%s%s\n", head, cases[i].bracket);
        const struct page_read *r = read_as(page, RUNUT_FORMAT_TEXT, false);
        ok(!r->rejected && holds(r, head) && str_is(r->report.text, head) == !cases[i].kept);
        ok(cases[i].source ? r->report.sources.n && str_is(r->report.sources.v[0], cases[i].source)
                           : !r->report.sources.n);
    }
}

static void whole_text(void)
{
    const char *page = "Satu baris\n\n  dua\tbaris. \nBaca juga: tiga\n";
    const struct page_read *r = read_as(page, RUNUT_FORMAT_TEXT, true);
    ok(str_is(r->report.text, page) && r->report.n_blocks == 3);
    ok(said_by(r, page, "dua\tbaris.", "dua\tbaris."));
}

static const char html[] =
    "<!doctype html><html lang=en><head><title>Bridge opens in Lamondo | Lamondo Courier</title>"
    "<meta property=og:title content='Bridge opens in Lamondo'><meta property=og:site_name content='Lamondo Courier'>"
    "<meta property=article:published_time content='2024-02-21T23:30:00+07:00'><meta name=author content='Jane Arga "
    "Doe'></head>"
    "<body><nav><a href=/>Home</a> <a href=/n>News and a menu of many things</a></nav><article><h1>Bridge opens in "
    "Lamondo</h1>"
    "<p>The regent of Lamondo opened a hanging bridge of a hundred metres on Wednesday, and said that it "
    "<b>belongs</b> to&nbsp;the people, not to those &amp; others who built it.</p>"
    "<aside class=related-posts><p>Read also</p><a href=/x>Rice is dearer than last year in all of the regency's "
    "markets, traders say</a></aside>"
    "<p>The bridge joins two villages that were an hour apart, said the head of one of them, and it was built within "
    "six months by their own people.</p>"
    "<script>var text = '<p>not this</p>';</script><figure><img src=a><figcaption>The bridge. (Photo: "
    "AFP)</figcaption></figure>"
    "</article><div class=comments><p>First! This is a comment that has no place in the article, however long it may "
    "be made.</p></div>"
    "<footer>Copyright Lamondo Courier</footer></body></html>";

static void markup(void)
{
    const struct page_read *r = read_as(html, RUNUT_FORMAT_AUTO, false);
    ok(!r->rejected && strcmp(r->page.media_type, "text/html") == 0 && strcmp(r->report.language, "en") == 0);
    ok(str_is(r->report.title, "Bridge opens in Lamondo") && str_is(r->report.outlet, "Lamondo Courier") &&
       one(r->report.authors, "Jane Arga Doe"));
    ok(dated(r->report.published, "2024-02-21T23:30+07:00", "metadata"));
    ok(r->report.n_blocks == 4 && r->report.blocks[0].type == RUNUT_TITLE && r->report.blocks[3].type == RUNUT_CAPTION);
    ok(!holds(r, "Rice is") && !holds(r, "not this") && !holds(r, "First!") && !holds(r, "Copyright") &&
       !holds(r, "menu"));
    ok(said_by(r, html, "it belongs to the people, not to those & others",
               "it <b>belongs</b> to&nbsp;the people, not to those &amp; others"));
    ok(one(r->report.sources, "AFP"));
}

static void refused(void)
{
    static const struct {
        const char *page, *reason;
    } cases[] = {
        {"", "empty"},
        {" \n\t ", "empty"},
        {"%PDF-1.4 ...", "binary"},
        {"<html><body><p>.</p></body></html>", "no_text"},
        {"<title>404 Not Found</title><body><h1>404 Not Found</h1><p>The page that you looked for is not there.</p>",
         "error_page"},
        {"<title>x</title><form><input name=u><input type=password></form><p>Please give your name and your "
         "password.</p>",
         "login"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct page_read *r = read_as(cases[i].page, RUNUT_FORMAT_AUTO, false);
        ok(r->rejected && strcmp(r->rejected, cases[i].reason) == 0);
    }
}

static void languages(void)
{
    static const struct {
        const char *text, *code;
    } cases[] = {{"Pemerintah kabupaten mengatakan bahwa warga desa sudah bisa melewati jembatan itu karena "
                  "perbaikannya selesai pada hari Senin.",
                  "id"},
                 {"Kerajaan negeri berkata bahawa penduduk kampung boleh menggunakan jambatan itu kerana kerja "
                  "pembaikan telah siap pada hari Isnin.",
                  "ms"},
                 {"The regency said that the people of the village could use the bridge again because the work was "
                  "done on Monday.",
                  "en"},
                 {"Bupati ngendika yen warga desa wis bisa liwat kreteg iku amarga anggone ndandani wis rampung ing "
                  "dina Senen, lan wong akeh padha seneng.",
                  "jv"},
                 {"Bupati nyarios yén warga désa tos tiasa ngalangkung sasak éta kusabab geus réngsé dina poé Senén, "
                  "jeung jalma-jalma anu aya di dinya mah pada atoh.",
                  "su"},
                 {"El alcalde dijo que los vecinos del pueblo ya pueden cruzar el puente porque las obras terminaron "
                  "el lunes por la noche.",
                  "und"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct page_read *r = read_as(cases[i].text, RUNUT_FORMAT_TEXT, true);
        if (strcmp(r->report.language, cases[i].code) != 0) printf("  %s: %s\n", cases[i].code, r->report.language);
        ok(strcmp(r->report.language, cases[i].code) == 0);
    }
}

/* Class names and tables' forms are found wherever they stand in a value or a line: what looks at many bytes at once
 * has edges. Words of all lengths stand before them. */
static void edges_of_windows(void)
{
    static const char before[] =
        "qz qzqzqz qzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqzqz qzq "
        "qzqzqzqzqzqzqzqz qzqzqzqzqzqzq qzqzqzqzqzq qzqzqzqzqzqzqzqz";
    for (int n = 0; n < (int)sizeof before - 1; n++) {
        const char *page =
            arena_printf(&a,
                         "<html lang=en><body><article><h1>The bridge was opened</h1><p>The mayor opened "
                         "the bridge of the town on Monday, and people crossed it until late at night."
                         "</p><div class='%.*s related-posts'><p>Elsewhere a ferry of another town was "
                         "sold to a man.</p></div><p>%.*s Reuters reported, and Zhekov (AFP) said that "
                         "the bridge had cost the town nine years of its income from the mill.</p>"
                         "</article></body></html>",
                         n, before, n, before);
        const struct page_read *r = read_as(page, RUNUT_FORMAT_HTML, false);
        bool both = r->report.sources.n == 2 && str_is(r->report.sources.v[0], "Reuters");
        if (holds(r, "ferry") || !both) printf("  %d\n", n);
        ok(holds(r, "mayor") && holds(r, "mill"));
        ok(!holds(r, "ferry"));
        ok(both);
    }
}

int main(void)
{
    struct runut_err err = {0};
    arena_init(&a, 0, NULL);
    all = (struct page_packs){.v = packs, .n = pack_open_all("packs", PACK_ALL, packs, 8, &err)};
    ok(all.n > 0);
    plain_text();
    last_brackets();
    whole_text();
    markup();
    refused();
    languages();
    edges_of_windows();
    for (size_t i = 0; i < all.n; i++) pack_close(packs[i]);
    arena_done(&a);
    return done_testing();
}
