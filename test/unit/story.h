/* SPDX-License-Identifier: MIT */
/**
 * A small story for the tests of store, link and tell: three pages by invented outlets about invented people, given as
 * the records that reading would give, so that these tests need no pack. Offsets are found by looking for the words.
 */
#ifndef TEST_STORY_H
#define TEST_STORY_H
#include "base/json.h"
#include "base/sha.h"
#include "base/utf8.h"
#include "store/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct story_page {
    const char *file, *outlet, *day, *text;
};

static const struct story_page story_pages[] = {
    {"a.txt", "Harian Satu", "2025-03-04",
     "Menteri Rana Wibisa menuduh Perusahaan Kaldera membuang limbah ke Sungai Umbra.\n\n"
     "\"Kami melihat limbah hitam mengalir ke sungai setiap malam,\" kata Rana Wibisa."},
    {"b.txt", "Kabar Dua", "2025-03-05",
     "Rana Wibisa pada Selasa menuduh Perusahaan Kaldera membuang limbah ke Sungai Umbra.\n\n"
     "\"Kami melihat limbah hitam mengalir ke sungai itu tiap malam,\" ujar Rana Wibisa."},
    {"c.txt", "Warta Tiga", "2025-03-06", "Perusahaan Kaldera membantah membuang limbah ke Sungai Umbra."},
};
enum { STORY_PAGES = 3 };

/* A passage as the records write it, of the first WORDS in TEXT; the pages are ASCII, so characters are bytes. */
static inline void story_passage(struct json *j, const char *name, const char *text, const char *words)
{
    const char *at = strstr(text, words);
    long beg = at - text, end = beg + (long)strlen(words);
    if (name) json_open(j, name, '{');
    json_z(j, "text", words);
    for (int i = 0; i < 2; i++) {
        json_open(j, i ? "bytes" : "span", '[');
        json_open(j, NULL, '[');
        json_int(j, NULL, beg);
        json_int(j, NULL, end);
        json_close(j, ']');
        json_close(j, ']');
    }
    if (name) json_close(j, '}');
}

static inline void story_actor(struct json *j, const char *id, const char *name, const char *type, const char *text)
{
    json_open(j, NULL, '{');
    json_z(j, "id", id);
    json_z(j, "name", name);
    json_z(j, "type", type);
    json_open(j, "mentions", '[');
    for (const char *at = strstr(text, name); at; at = strstr(at + 1, name)) {
        json_open(j, NULL, '{');
        json_open(j, "span", '[');
        json_open(j, NULL, '[');
        json_int(j, NULL, at - text);
        json_int(j, NULL, at - text + (long)strlen(name));
        json_close(j, ']');
        json_close(j, ']');
        json_z(j, "how", "name");
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}

static inline void story_party(struct json *j, const char *name, const char *actor)
{
    json_open(j, name, '{');
    json_z(j, "actor", actor);
    json_z(j, "name", strcmp(actor, "a1") == 0 ? "Rana Wibisa" : "Perusahaan Kaldera");
    json_close(j, '}');
}

static inline void story_report(struct buf *out, const struct story_page *p, const char *id, const char *sha256)
{
    struct json j = json_to(out);
    json_open(&j, NULL, '{');
    json_z(&j, "kind", "report");
    json_z(&j, "id", id);
    json_open(&j, "page", '{');
    json_z(&j, "file", p->file);
    json_z(&j, "sha256", sha256);
    json_int(&j, "bytes", (int64_t)strlen(p->text));
    json_z(&j, "media_type", "text/plain");
    json_z(&j, "charset", "utf-8");
    json_close(&j, '}');
    json_raw(&j, "language", STR("{\"code\":\"id\"}"));
    json_open(&j, "outlet", '{');
    json_z(&j, "name", p->outlet);
    json_close(&j, '}');
    json_open(&j, "published", '{');
    json_z(&j, "value", p->day);
    json_z(&j, "precision", "day");
    json_z(&j, "method", "text");
    json_close(&j, '}');
    json_z(&j, "text", p->text);
    char hex[65];
    sha256_hex(p->text, strlen(p->text), hex);
    json_z(&j, "text_sha256", hex);
    json_open(&j, "blocks", '[');
    json_open(&j, NULL, '{');
    json_z(&j, "type", "paragraph");
    json_raw(&j, "span", str_of(strstr(p->text, "\n\n") ? "[[0,80]]" : "[[0,60]]"));
    json_close(&j, '}');
    json_close(&j, ']');
    json_open(&j, "actors", '[');
    story_actor(&j, "a1", "Rana Wibisa", "person", p->text);
    story_actor(&j, "a2", "Perusahaan Kaldera", "organisation", p->text);
    json_close(&j, ']');
    json_close(&j, '}');
    buf_char(out, '\n');
}

static inline void story_statement(struct buf *out, const struct story_page *p, const char *report, const char *id, const char *words, const char *cue, const char *act, const char *form,
                                   const char *speaker)
{
    struct json j = json_to(out);
    json_open(&j, NULL, '{');
    json_z(&j, "kind", "statement");
    json_z(&j, "id", id);
    json_z(&j, "report", report);
    json_z(&j, "form", form);
    story_passage(&j, "content", p->text, words);
    story_party(&j, "speaker", speaker);
    story_passage(&j, "cue", p->text, cue);
    json_z(&j, "act", act);
    json_close(&j, '}');
    buf_char(out, '\n');
}

static inline void story_event(struct buf *out, const struct story_page *p, const char *report, const char *id, const char *type, const char *trigger, const char *words, const char *actor,
                               const char *recipient, const char *standing, const char *according_to)
{
    struct json j = json_to(out);
    json_open(&j, NULL, '{');
    json_z(&j, "kind", "event");
    json_z(&j, "id", id);
    json_z(&j, "report", report);
    json_z(&j, "type", type);
    json_open(&j, "actor", '[');
    story_party(&j, NULL, actor);
    json_close(&j, ']');
    if (recipient) {
        json_open(&j, "recipient", '[');
        story_party(&j, NULL, recipient);
        json_close(&j, ']');
    }
    story_passage(&j, "trigger", p->text, trigger);
    story_passage(&j, "passage", p->text, words);
    json_z(&j, "standing", standing);
    json_open(&j, "according_to", '[');
    json_z(&j, NULL, according_to);
    json_close(&j, ']');
    json_close(&j, '}');
    buf_char(out, '\n');
}

/* The records of page I. */
static inline void story_lines(struct buf *out, int i, char id[20], char sha256[65])
{
    const struct story_page *p = &story_pages[i];
    char s1[8], s2[8], e1[8], e2[8];
    sha256_hex(p->text, strlen(p->text), sha256);
    snprintf(id, 20, "r%.16s", sha256);
    snprintf(s1, sizeof s1, "s%d1", i);
    snprintf(s2, sizeof s2, "s%d2", i);
    snprintf(e1, sizeof e1, "e%d1", i);
    snprintf(e2, sizeof e2, "e%d2", i);
    story_report(out, p, id, sha256);
    const char *claim = "membuang limbah ke Sungai Umbra";
    if (i == 2) {
        story_statement(out, p, id, s1, claim, "membantah", "deny", "indirect", "a2");
        story_event(out, p, id, e1, "ASSAULT", "membuang", claim, "a2", NULL, "denied", s1);
        return;
    }
    story_statement(out, p, id, s1, claim, "menuduh", "accuse", "indirect", "a1");
    story_statement(out, p, id, s2, i ? "Kami melihat limbah hitam mengalir ke sungai itu tiap malam," : "Kami melihat limbah hitam mengalir ke sungai setiap malam,", i ? "ujar" : "kata",
                    "assert", "direct", "a1");
    story_event(out, p, id, e1, "ACCUSE", "menuduh", "menuduh Perusahaan Kaldera membuang limbah ke Sungai Umbra", "a1", "a2", "reported", s1);
    story_event(out, p, id, e2, "ASSAULT", "membuang", claim, "a2", NULL, "claimed", s1);
}

/* Adds page I under FILE; what became of it, or -1. */
static inline int story_add(struct runut_store *store, int i, const char *file, struct runut_err *err)
{
    struct buf lines;
    char id[20], sha256[65];
    enum runut_added added;
    buf_init(&lines, 0);
    story_lines(&lines, i, id, sha256);
    struct store_page page = {.id = id, .sha256 = sha256, .file = file};
    enum runut_status status = store_keep(store, &page, buf_slice(&lines), story_pages[i].text, strlen(story_pages[i].text), &added, err);
    buf_done(&lines);
    return status == RUNUT_OK ? (int)added : -1;
}

static inline bool story_collect(void *user, const char *p, size_t n)
{
    buf_add(user, p, n);
    return true;
}

/* A path for a store that is not there, in the folder for temporary files. */
static inline void story_path(char path[200], const char *name)
{
    const char *folder = getenv("TMPDIR");
    char more[220];
    snprintf(path, 200, "%.150s/runut-%s-%ld.db", folder ? folder : "/tmp", name, (long)getpid());
    unlink(path);
    snprintf(more, sizeof more, "%s-wal", path);
    unlink(more);
    snprintf(more, sizeof more, "%s-shm", path);
    unlink(more);
}
#endif
