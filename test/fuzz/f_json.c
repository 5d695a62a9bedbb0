/* SPDX-License-Identifier: MIT */
/**
 * Any bytes as a page, and its records: each line is an object that another JSON library reads, no value is empty, and
 * the writer's strings come back as they went in.
 */
#include "base/json.h"
#include "base/utf8.h"
#include <jansson.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) abort();
}

static bool add(void *user, const char *bytes, size_t len)
{
    buf_add(user, bytes, len);
    return true;
}

/* A string through the writer and back. */
static void round_trip(struct runut_str s)
{
    struct buf out;
    buf_init(&out, 0);
    struct json j = json_to(&out);
    json_open(&j, NULL, '[');
    json_str(&j, NULL, s);
    json_close(&j, ']');
    json_t *list = json_loadb(out.p, out.len, JSON_ALLOW_NUL, NULL), *back = json_array_get(list, 0);
    must(json_is_string(back));
    if (utf8_valid(s.p, s.len) == s.len)
        must(json_string_length(back) == s.len && (s.len == 0 || memcmp(json_string_value(back), s.p, s.len) == 0));
    json_decref(list);
    buf_done(&out);
}

static void check_values(const json_t *record)
{
    const json_t *stack[256] = {record}, *x;
    const char *key;
    for (size_t n = 1, i; n;) {
        const json_t *o = stack[--n];
        must(!json_is_null(o) && !(json_is_string(o) && json_string_length(o) == 0));
        if (json_is_object(o)) json_object_foreach((json_t *)(uintptr_t)o, key, x) if (n < 256) stack[n++] = x;
        if (json_is_array(o)) json_array_foreach(o, i, x) if (n < 256) stack[n++] = x;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct runut_engine *engine; /* once for all inputs: packs take longer to open than a page to read */
    struct runut_str bytes = {(const char *)data, size}, all, line;
    struct buf out;
    if (!engine) engine = runut_engine_open(NULL, NULL);
    if (!engine) return 0;
    round_trip(bytes);
    struct runut_input in = {.bytes = data, .len = size, .file = "f", .want = RUNUT_ALL | RUNUT_TIMES, .whole = true};
    struct runut_document *doc = runut_read(engine, &in, NULL);
    if (!doc) return 0;
    buf_init(&out, 0);
    must(runut_document_json(doc, in.want, add, &out, NULL) == RUNUT_OK);
    all = buf_slice(&out);
    while (str_cut(&all, '\n', &line)) {
        if (line.len == 0) continue;
        json_t *record = json_loadb(line.p, line.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
        must(json_is_object(record));
        check_values(record);
        json_decref(record);
    }
    buf_done(&out);
    runut_document_free(doc);
    return 0;
}
