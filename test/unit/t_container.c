/* SPDX-License-Identifier: MIT */
/*
 * Containers of every kind, whole, cut short and damaged. What must hold: each page is one unit; what comes before a
 * cut is never lost; one damaged member costs no other page; nothing that is damaged passes as a page where a checksum
 * guards it.
 */
#include "cli/source.h"
#include "fixture.h"
#include "test.h"
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static struct buf pages[FIXTURE_PAGES];

struct result {
    int good, refused, strange; /* strange: a unit that is none of the pages */
    bool has[FIXTURE_PAGES];
    bool prefix;     /* the good ones are the first pages, in order */
    char reason[32]; /* of the refusal that came last */
    char part[64], url[128], published[40], captured[40], title[64];
    bool cut;
};

static void count_unit(struct result *r, const struct unit *u)
{
    if (u->refused) {
        r->refused++;
        snprintf(r->reason, sizeof r->reason, "%s", u->refused);
        return;
    }
    int hit = -1;
    for (int i = 0; i < FIXTURE_PAGES; i++)
        if (str_eq(buf_slice(&u->bytes), buf_slice(&pages[i]))) hit = i;
    if (hit < 0) {
        r->strange++;
    } else {
        r->prefix &= hit == r->good;
        r->has[hit] = true;
        r->good++;
    }
    snprintf(r->part, sizeof r->part, "%s", u->in.part ? u->in.part : "");
    snprintf(r->url, sizeof r->url, "%s", u->in.url ? u->in.url : "");
    snprintf(r->published, sizeof r->published, "%s", u->in.published ? u->in.published : "");
    snprintf(r->captured, sizeof r->captured, "%s", u->in.captured ? u->in.captured : "");
    snprintf(r->title, sizeof r->title, "%s", u->in.title ? u->in.title : "");
    r->cut |= u->in.cut;
}

static struct result read_file(const char *path, const char *format)
{
    struct result r = {.prefix = true};
    struct input_file file = {.path = path};
    struct inputs inputs = {.bytes = 0};
    inputs.files.v = &file;
    inputs.files.n = 1;
    struct cli cli = {0};
    cli.value[OPT_FORMAT] = format;
    struct source source;
    struct unit u;
    source_init(&source, &inputs, &cli);
    for (bool more = true; more; unit_done(&u)) {
        unit_init(&u);
        if ((more = source_next(&source, &u))) count_unit(&r, &u);
    }
    if (source.units != (uint64_t)(r.good + r.strange + r.refused)) abort();
    source_done(&source);
    return r;
}

/* Reads bytes as a file whose name tells nothing. */
static struct result read_bytes(struct runut_str s, const char *format)
{
    char path[64];
    int fd = memfd_create("container", MFD_CLOEXEC);
    if (write(fd, s.p ? s.p : "", s.len) != (ssize_t)s.len) abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct result r = read_file(path, format);
    close(fd);
    return r;
}

static const struct kind {
    const char *kind, *packed;
    bool members, checked; /* checked: a checksum guards each page */
} kinds[] = {
    {"warc", "", true, false},    {"warc", "", false, false},    {"warc", "gz", true, true},
    {"warc", "gz", false, false}, {"warc", "zst", true, true},   {"warc", "zst", false, false},
    {"wet", "gz", true, true},    {"arc", "", false, false},     {"arc", "gz", true, true},
    {"jsonl", "", false, false},  {"jsonl", "gz", false, false}, {"jsonfeed", "", false, false},
    {"rss", "", false, false},    {"zip", "", false, true},      {"tar", "", false, false},
    {"tar", "gz", false, false},  {"tar", "zst", false, false},
};

static const char *format_of(const struct kind *k) { return strcmp(k->kind, "jsonl") == 0 ? "jsonl" : "auto"; }

static void whole(const struct kind *k, const struct fixture *f)
{
    struct result r = read_bytes(buf_slice(&f->bytes), format_of(k));
    ok(r.good == FIXTURE_PAGES && r.prefix && r.strange == 0 && r.refused == 0);
    if (r.good != FIXTURE_PAGES || r.strange || r.refused)
        printf("  %s %s: %d good, %d strange, %d refused (%s)\n", k->kind, k->packed, r.good, r.strange, r.refused,
               r.reason);
}

/* Cut at many places: what stood before the cut is there, and no more than the page at the cut is strange. */
static void cut(const struct kind *k, const struct fixture *f)
{
    size_t step = f->bytes.len / 150 + 1;
    bool good = true;
    int last = 0;
    for (size_t at = 1024; at < f->bytes.len && strcmp(k->kind, "jsonfeed") != 0; at += step) {
        struct result r = read_bytes(str_slice(buf_slice(&f->bytes), 0, at), format_of(k));
        int least = last;
        for (int i = 0; i < FIXTURE_PAGES && f->ends[i]; i++)
            if (f->ends[i] <= at && i + 1 > least) least = i + 1;
        bool held = r.good >= least && r.prefix && r.strange <= !k->checked && r.refused <= 2 &&
                    r.good + r.strange + r.refused >= 1;
        if (strcmp(k->kind, "zip") == 0) held = r.prefix && r.strange <= 1; /* its directory is gone with its end */
        if (good && !held)
            printf("  %s %s cut at %zu of %zu: %d good of at least %d, %d strange, %d refused (%s)\n", k->kind,
                   k->packed, at, f->bytes.len, r.good, least, r.strange, r.refused, r.reason);
        good &= held;
        last = strcmp(k->kind, "zip") == 0 ? 0 : r.good;
    }
    ok(good);
}

/* One byte wrong, at many places: of the pages packed alone all but that one are there, and the damage is told. */
static void flipped(const struct kind *k, struct fixture *f)
{
    size_t step = f->bytes.len / 300 + 1;
    bool good = true;
    for (size_t at = *k->packed == 'g' ? 3 : 4; at < f->bytes.len && k->checked; at += step) {
        bool headless = strcmp(k->kind, "arc") == 0 && at < f->ends[0]; /* what tells that it is one is gone */
        if (headless) continue;
        f->bytes.p[at] ^= 0x55;
        struct result r = read_bytes(buf_slice(&f->bytes), format_of(k));
        int others = FIXTURE_PAGES;
        for (int i = 0; i < FIXTURE_PAGES; i++)
            others -= f->ends[i] && at < f->ends[i] && at >= (i ? f->ends[i - 1] : 0);
        bool held =
            (k->members ? r.good >= others : true) && r.strange == 0 && (r.good == FIXTURE_PAGES || r.refused > 0);
        if (good && !held)
            printf("  %s %s wrong at %zu of %zu: %d good, %d strange, %d refused (%s)\n", k->kind, k->packed, at,
                   f->bytes.len, r.good, r.strange, r.refused, r.reason);
        good &= held;
        f->bytes.p[at] ^= 0x55;
    }
    ok(good);
}

/* Any byte wrong in any container: it ends, and every unit is a page or a refusal. */
static void garbled(const struct kind *k, struct fixture *f)
{
    uint32_t seed = 1;
    for (int n = 0; n < 60; n++) {
        seed = seed * 1103515245 + 12345;
        size_t at = seed % f->bytes.len;
        char was = f->bytes.p[at];
        f->bytes.p[at] = (char)(seed >> 16);
        struct result r = read_bytes(buf_slice(&f->bytes), format_of(k));
        ok(r.good + r.strange + r.refused >= 1);
        f->bytes.p[at] = was;
    }
}

/* ---- web archives that lie -----------------------------------------------------------------------------------------
 */

static void record(struct buf *b, const char *more, long wrong)
{
    struct buf message;
    buf_init(&message, 0);
    buf_z(&message, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    buf_str(&message, buf_slice(&pages[0]));
    buf_printf(
        b,
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://kabar.example/\r\n%sContent-Length: %ld\r\n\r\n",
        more, (long)message.len + wrong);
    buf_str(b, buf_slice(&message));
    buf_z(b, "\r\n\r\n");
    buf_done(&message);
}

static void wrong_lengths(void)
{
    static const long wrong[] = {1, 2, 3, 4, 5, 9, 40, 700, 5000, 1000000};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct buf b;
        buf_init(&b, 0);
        record(&b, "", wrong[i]);
        record(&b, "", 0);
        record(&b, "", 0);
        struct result r = read_bytes(buf_slice(&b), "auto");
        /* the page itself may have a line end too many, which is no page of the fixture's */
        ok(r.good + r.strange == 3 && r.good >= 2 && r.refused == 0);
        if (r.good + r.strange != 3)
            printf("  %ld too long: %d good, %d strange, %d refused\n", wrong[i], r.good, r.strange, r.refused);
        buf_done(&b);
    }
    struct buf b;
    buf_init(&b, 0);
    record(&b, "", -20);
    record(&b, "", 0);
    struct result r = read_bytes(buf_slice(&b), "auto");
    ok(r.good == 1 && r.strange == 1 && r.refused == 1);
    buf_done(&b);
}

static void truncated_by_the_crawler(void)
{
    struct buf b;
    buf_init(&b, 0);
    record(&b, "WARC-Truncated: length\r\n", 0);
    struct result r = read_bytes(buf_slice(&b), "auto");
    ok(r.good == 1 && r.cut);
    buf_done(&b);
}

/* ---- messages ------------------------------------------------------------------------------------------------------
 */

static void mails(void)
{
    struct result r = read_bytes(
        STR("Subject: =?utf-8?Q?Jembatan_Lamondo_=E2=80=93?=\r\n =?utf-8?B?IHNlbGVzYWk=?=\r\nDate: Thu, 9 Nov 2023 "
            "14:30:05 +0700\r\nFrom: a@kabar.example\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\nno page\r\n--b\r\nContent-Type: "
            "multipart/alternative; boundary=c\r\n\r\n"
            "--c\r\n\r\nJembatan selesai.\r\n--c\r\nContent-Type: text/html; "
            "charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Jembatan =\r\nselesai =3D "
            "1.</p>\r\n"
            "--c--\r\n--b\r\nContent-Disposition: attachment\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n"),
        "auto");
    ok(r.strange == 1 && r.refused == 0 && !r.cut);
    ok(strcmp(r.title, "Jembatan Lamondo \u2013 selesai") == 0 ||
       strcmp(r.title, "Jembatan Lamondo \u2013selesai") == 0);
    ok(strcmp(r.published, "2023-11-09T14:30+07:00") == 0 && strcmp(r.part, "2") == 0);
    r = read_bytes(
        STR("From: <Saved by Peramban>\r\nSnapshot-Content-Location: https://kabar.example/1\r\nSubject: "
            "Jembatan\r\nDate: Fri, 10 Nov 2023 01:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            "Content-Type: "
            "multipart/related;\r\n\ttype=\"text/"
            "html\";\r\n\tboundary=\"----MultipartBoundary--x\"\r\n\r\n\r\n------MultipartBoundary--x\r\nContent-Type: "
            "text/html\r\n"
            "Content-Transfer-Encoding: base64\r\nContent-Location: "
            "https://kabar.example/1\r\n\r\nPHA+SmVtYmF0YW48L3A+\r\n\r\n------MultipartBoundary--x\r\nContent-Type: "
            "text/css\r\n\r\np{}"),
        "auto");
    ok(r.strange == 1 && r.cut);
    ok(strcmp(r.url, "https://kabar.example/1") == 0 && strcmp(r.captured, "2023-11-10T01:00Z") == 0 && !*r.published);
    r = read_bytes(STR("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"), "auto");
    ok(r.refused == 1 && strcmp(r.reason, "not_article") == 0);
    r = read_bytes(STR("Catatan: jembatan selesai.\n\nKata Rustam: sudah.\n"), "auto");
    ok(r.strange == 1 && !*r.part); /* a text with a colon is no mail */
}

static void lists(void)
{
    struct result r = read_bytes(STR("<?xml "
                                     "version=\"1.0\"?><urlset><url><loc>https://kabar.example/1</loc></"
                                     "url><url><loc>https://kabar.example/2</loc></url></urlset>"),
                                 "auto");
    ok(r.refused == 1 && strcmp(r.reason, "listing") == 0);
    r = read_bytes(STR("{\"version\":\"https://jsonfeed.org/version/"
                       "1\",\"items\":[{\"id\":\"1\",\"title\":\"Jembatan\",\"date_published\":\"2023-11-09T14:30:05+"
                       "07:00\",\"content_text\":\"Selesai.\"}]}"),
                   "auto");
    ok(r.strange == 1 && strcmp(r.title, "Jembatan") == 0 && strcmp(r.published, "2023-11-09T14:30+07:00") == 0);
    r = read_bytes(STR("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["), "auto");
    ok(r.refused == 1 && strcmp(r.reason, "damaged") == 0);
}

/* Zeros that unfold to more than any page. */
static void bombs(void)
{
    struct buf zeros, packed;
    buf_init(&zeros, 0);
    buf_init(&packed, 0);
    memset(buf_room(&zeros, 80 << 20), 0, 80 << 20);
    zeros.len = 80 << 20;
    fixture_gzip(&packed, buf_slice(&zeros));
    struct result r = read_bytes(buf_slice(&packed), "auto");
    ok(r.refused == 1 && strcmp(r.reason, "too_large") == 0);
    packed.len = 0;
    fixture_zstd(&packed, buf_slice(&zeros));
    r = read_bytes(buf_slice(&packed), "auto");
    ok(r.refused == 1 && strcmp(r.reason, "too_large") == 0);
    buf_done(&packed);
    buf_done(&zeros);
}

/* Samples of others' archives, good and bad, where they are: how many units each holds, and how many are refused by
 * their reader. */
static void samples(void)
{
    static const struct {
        const char *name;
        int units, refused;
    } files[] = {{"bad.arc", 5, 4},
                 {"example-bad-non-chunked.warc.gz", 1, 0},
                 {"example-bad.warc.gz.bad", 2, 1},
                 {"example-digest.warc", 1, 1},
                 {"example-iana.org-chunked.warc", 1, 0},
                 {"example-resource.warc.gz", 1, 0},
                 {"example-space-in-target-uri.warc.gz", 1, 1},
                 {"example-space-in-url.arc", 1, 1},
                 {"example-trunc.warc", 2, 1},
                 {"example-wget-bad-target-uri.warc.gz", 1, 0},
                 {"example-wrong-chunks.warc.gz", 1, 0},
                 {"example.arc", 1, 0},
                 {"example.arc.gz", 1, 0},
                 {"example.warc", 1, 0},
                 {"example.warc.gz", 1, 0},
                 {"post-test.warc.gz", 3, 3}};
    const char *data = getenv("EVAL_DATA");
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/corpora/warc/%s", data ? data : "../shared", files[i].name);
        if (access(path, R_OK) != 0) {
            printf("skipped: no %s\n", path);
            continue;
        }
        struct result r = read_file(path, "auto");
        bool held = r.good + r.strange + r.refused == files[i].units && r.refused == files[i].refused;
        if (!held) printf("  %s: %d units, %d refused\n", files[i].name, r.good + r.strange + r.refused, r.refused);
        ok(held);
    }
}

int main(void)
{
    for (int i = 0; i < FIXTURE_PAGES; i++) {
        buf_init(&pages[i], 0);
        fixture_page(&pages[i], i);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct fixture f;
        fixture_make(&f, kinds[i].kind, kinds[i].packed, kinds[i].members && *kinds[i].packed);
        whole(&kinds[i], &f);
        cut(&kinds[i], &f);
        flipped(&kinds[i], &f);
        garbled(&kinds[i], &f);
        buf_done(&f.bytes);
    }
    wrong_lengths();
    truncated_by_the_crawler();
    mails();
    lists();
    bombs();
    samples();
    for (int i = 0; i < FIXTURE_PAGES; i++) buf_done(&pages[i]);
    return done_testing();
}
