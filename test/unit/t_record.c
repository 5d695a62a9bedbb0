/* SPDX-License-Identifier: MIT */
/** Records: each line is JSON, unknown is absent, passages say the same in text, code points and bytes of the page. */
#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "test.h"
#include <jansson.h>

/* Entities, a word in mark-up, letters of several bytes, a quotation broken by its cue: all that moves offsets apart.
 */
static const char page[] = "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Pasar Sentosa "
                           "\xE2\x80\x93 dibuka</title></head><body><article>"
                           "<h1>Pasar Sentosa dibuka</h1>\n"
                           "<p>Kota Lamondo, Kabar Tengah &mdash; &ldquo;Pedagang \xF0\x9F\x99\x82 boleh "
                           "kembali,&rdquo; ujar Wali Kota Lamondo, <b>Rustam</b> Halide, "
                           "Kamis (9/11/2023), &ldquo;mulai Senin.&rdquo;</p>\n"
                           "<p>Wali Kota Rustam mengatakan bahwa pasar itu ditutup selama tiga pekan karena banjir. "
                           "Caf\xC3\xA9 di sebelahnya tetap tutup.</p>"
                           "<p>Menurut Dinas Perdagangan, pedagang akan menerima bantuan senilai Rp 2&nbsp;juta pada "
                           "akhir November 2023.</p></article></body></html>";

static bool add(void *user, const char *bytes, size_t len)
{
    buf_add(user, bytes, len);
    return true;
}

static bool refuse(void *user, const char *bytes, size_t len)
{
    (void)bytes, (void)len;
    return --*(int *)user >= 0;
}

/* The byte of a code point of well-formed S. */
static size_t byte_of(const char *s, size_t len, json_int_t cp)
{
    const char *p = s;
    uint32_t c;
    while (cp-- > 0 && p < s + len) p += utf8_next(p, s + len, &c);
    return (size_t)(p - s);
}

static bool pairs_ok(const json_t *list, json_int_t limit)
{
    json_int_t last = 0;
    size_t i;
    const json_t *pair;
    if (json_array_size(list) == 0) return false;
    json_array_foreach(list, i, pair)
    {
        json_int_t beg = json_integer_value(json_array_get(pair, 0)), end = json_integer_value(json_array_get(pair, 1));
        if (json_array_size(pair) != 2 || beg < last || end <= beg || end > limit) return false;
        last = end;
    }
    return true;
}

/* Whether a passage's `text` (or `as`) is the slices of its span, joined by one space. */
static bool says(const json_t *o, const char *text, size_t len)
{
    struct buf words;
    size_t i;
    const json_t *pair, *want = json_object_get(o, "text") ? json_object_get(o, "text") : json_object_get(o, "as");
    if (!want) return true;
    buf_init(&words, 0);
    json_array_foreach(json_object_get(o, "span"), i, pair)
    {
        size_t beg = byte_of(text, len, json_integer_value(json_array_get(pair, 0))),
               end = byte_of(text, len, json_integer_value(json_array_get(pair, 1)));
        if (i) buf_char(&words, ' ');
        buf_add(&words, text + beg, end - beg);
    }
    bool same = words.len == json_string_length(want) && memcmp(words.p, json_string_value(want), words.len) == 0;
    buf_done(&words);
    return same;
}

/* Every value of a record, down to its depth of five: nothing empty, every passage right. */
static void walk(const json_t *v, const char *text, size_t len, size_t *passages)
{
    const json_t *stack[4096] = {v};
    for (size_t n = 1; n;) {
        const json_t *o = stack[--n], *x;
        const char *key;
        size_t i;
        ok(!json_is_null(o) && !(json_is_string(o) && json_string_length(o) == 0));
        if (json_is_object(o) && json_object_get(o, "span")) {
            ok(pairs_ok(json_object_get(o, "span"), (json_int_t)utf8_count(text, len)));
            ok(!json_object_get(o, "bytes") || pairs_ok(json_object_get(o, "bytes"), (json_int_t)sizeof page));
            ok(o == v || says(o, text, len));
            ++*passages;
        }
        if (json_is_object(o)) json_object_foreach((json_t *)(uintptr_t)o, key, x) if (n < 4096) stack[n++] = x;
        if (json_is_array(o)) json_array_foreach(o, i, x) if (n < 4096) stack[n++] = x;
    }
}

static size_t check_lines(struct runut_str out, const struct runut_report *report, size_t *passages)
{
    struct runut_str line;
    size_t n = 0;
    while (str_cut(&out, '\n', &line)) {
        if (line.len == 0) continue;
        json_t *record = json_loadb(line.p, line.len, JSON_REJECT_DUPLICATES, NULL);
        const char *key = json_object_iter_key(json_object_iter(record));
        ok(record != NULL);
        ok(key && strcmp(key, "kind") == 0);
        if (report) walk(record, report->text.p, report->text.len, passages);
        json_decref(record);
        n++;
    }
    return n;
}

static void test_records(const struct runut_engine *engine)
{
    struct runut_input in = {.bytes = page,
                             .len = sizeof page - 1,
                             .file = "pasar.html",
                             .url = "https://kabar.example/pasar?a=\"b\"",
                             .want = RUNUT_ALL | RUNUT_TIMES};
    struct runut_document *doc = runut_read(engine, &in, NULL);
    struct buf all, one;
    size_t passages = 0;
    ok(doc && !runut_document_rejected(doc));
    buf_init(&all, 0);
    buf_init(&one, 0);
    ok(runut_document_json(doc, in.want, add, &all, NULL) == RUNUT_OK);
    ok(check_lines(buf_slice(&all), runut_document_report(doc), &passages) > 3);
    ok(passages > 10);
    ok(runut_document_json(doc, RUNUT_REPORT, add, &one, NULL) == RUNUT_OK);
    ok(check_lines(buf_slice(&one), runut_document_report(doc), &passages) == 1);
    ok(str_starts(buf_slice(&all), buf_slice(&one)));
    for (int calls = 0; calls < 3; calls++) {
        struct runut_err err = {0};
        int left = calls;
        ok(runut_document_json(doc, in.want, refuse, &left, &err) == RUNUT_INPUT);
        ok(err.status == RUNUT_INPUT && err.message[0] && left == -1);
    }
    buf_done(&one);
    buf_done(&all);
    runut_document_free(doc);
}

static void test_rejected(const struct runut_engine *engine)
{
    struct runut_input in = {.bytes = "", .len = 0, .file = "kosong\xFF.html", .part = "3"};
    struct runut_document *doc = runut_read(engine, &in, NULL);
    struct buf out;
    buf_init(&out, 0);
    ok(doc && runut_document_rejected(doc));
    ok(runut_document_json(doc, 0, add, &out, NULL) == RUNUT_OK);
    json_t *record = json_loadb(out.p, out.len, 0, NULL), *told = json_object_get(record, "page");
    ok(strcmp(json_string_value(json_object_get(record, "kind")), "rejected") == 0);
    ok(strcmp(json_string_value(json_object_get(record, "reason")), "empty") == 0);
    ok(strcmp(json_string_value(json_object_get(told, "file")), "kosong\xEF\xBF\xBD.html") == 0);
    ok(strcmp(json_string_value(json_object_get(told, "part")), "3") == 0);
    json_decref(record);
    buf_done(&out);
    runut_document_free(doc);
}

/* A page of more text than is read for what it says: its first part is, and the rest is told of with its bytes. */
static void test_long(const struct runut_engine *engine)
{
    static const char sentence[] = "Bupati Lembayung mengatakan bahwa air naik. ";
    struct buf text;
    buf_init(&text, 0);
    while (text.len < LIMIT_READ_BYTES + 2 * LIMIT_SENTENCE_BYTES) buf_add(&text, sentence, sizeof sentence - 1);
    struct runut_input in = {.bytes = text.p, .len = text.len, .published = "2024-03-05"};
    struct runut_document *doc = runut_read(engine, &in, NULL);
    const struct runut_report *report = runut_document_report(doc);
    size_t n = 0;
    ok(runut_document_statements(doc, &n) && n > 0);
    ok(report->n_diagnostics == 1 && strcmp(report->diagnostics[0].what, "cut_reading") == 0);
    ok(report->diagnostics[0].beg <= LIMIT_READ_BYTES && report->diagnostics[0].end == text.len);
    ok(memcmp(text.p + report->diagnostics[0].beg + 1, sentence, sizeof sentence - 1) == 0); /* behind the blank */
    runut_document_free(doc);
    buf_done(&text);
}

static void test_engine(const struct runut_engine *engine)
{
    struct buf out;
    buf_init(&out, 0);
    ok(runut_engine_json(engine, add, &out, NULL) == RUNUT_OK);
    ok(check_lines(buf_slice(&out), NULL, NULL) == 1);
    json_t *record = json_loadb(out.p, out.len, 0, NULL), *packs = json_object_get(record, "packs");
    ok(strcmp(json_string_value(json_object_get(record, "version")), runut_version()) == 0);
    ok(json_array_size(packs) > 0 && json_string_length(json_object_get(json_array_get(packs, 0), "sha256")) == 64);
    json_decref(record);
    buf_done(&out);
}

int main(void)
{
    struct runut_err err = {0};
    struct runut_engine *engine = runut_engine_open(NULL, &err);
    if (!engine) printf("%s\n", err.message);
    ok(engine != NULL);
    if (engine) {
        test_engine(engine);
        test_records(engine);
        test_rejected(engine);
        test_long(engine);
        runut_engine_close(engine);
    }
    return done_testing();
}
