/* SPDX-License-Identifier: MIT */
/** Containers made of invented pages, for tests: each kind as its writers write it. Where a page's own part of it ends is told. */
#ifndef FIXTURE_H
#define FIXTURE_H
#include "base/buf.h"
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

enum { FIXTURE_PAGES = 12 };

struct fixture {
    struct buf bytes;
    size_t ends[FIXTURE_PAGES]; /* of page i; 0 where it has no part of its own */
};

/** Page I of those that a fixture holds. */
static inline void fixture_page(struct buf *b, int i)
{
    buf_printf(b, "<!DOCTYPE html>\n<html lang=\"id\"><head><title>Jembatan Lamondo %d</title></head><body>\n", i);
    for (int k = 0; k < 20; k++) buf_printf(b, "<p>Jembatan Lamondo ke-%d selesai dibangun pada Senin, kata Rustam %d kepada %d warga.</p>\n", i, i * 31 + k, k * i + 7);
    buf_z(b, "</body></html>\n");
}

static inline void fixture_gzip(struct buf *out, struct runut_str s)
{
    z_stream z = {.next_in = (Bytef *)(uintptr_t)s.p, .avail_in = (uInt)s.len};
    size_t room = s.len + 1024;
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    z.next_out = (Bytef *)buf_room(out, room);
    z.avail_out = (uInt)room;
    deflate(&z, Z_FINISH);
    out->len += room - z.avail_out;
    deflateEnd(&z);
}

static inline void fixture_zstd(struct buf *out, struct runut_str s)
{
    ZSTD_CCtx *c = ZSTD_createCCtx();
    size_t room = ZSTD_compressBound(s.len);
    ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
    char *to = buf_room(out, room);
    out->len += ZSTD_compress2(c, to, room, s.p, s.len);
    ZSTD_freeCCtx(c);
}

static inline void fixture_warc_record(struct buf *b, int i, bool wet)
{
    struct buf page, message;
    buf_init(&page, 0);
    buf_init(&message, 0);
    fixture_page(&page, i);
    if (!wet) buf_z(&message, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n");
    buf_str(&message, buf_slice(&page));
    buf_printf(b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: https://kabar.example/%d\r\n", wet ? "conversion" : "response", i, i);
    buf_printf(b, "WARC-Date: 2023-11-09T08:00:31Z\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n", wet ? "text/plain" : "application/http; msgtype=response", message.len);
    buf_str(b, buf_slice(&message));
    buf_z(b, "\r\n\r\n");
    buf_done(&message);
    buf_done(&page);
}

static inline void fixture_arc_record(struct buf *b, int i)
{
    struct buf message;
    buf_init(&message, 0);
    buf_z(&message, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    fixture_page(&message, i);
    if (i == 0) buf_z(b, "filedesc://pages.arc 0.0.0.0 20231109080031 text/plain 5\n1 0 x\n\n");
    buf_printf(b, "https://kabar.example/%d 10.0.0.1 20231109080031 text/html %zu\n", i, message.len);
    buf_str(b, buf_slice(&message));
    buf_char(b, '\n');
    buf_done(&message);
}

/* A string of JSON; pages hold nothing that needs more than this. */
static inline void fixture_json_string(struct buf *b, struct runut_str s)
{
    buf_char(b, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (s.p[i] == '"' || s.p[i] == '\\') buf_char(b, '\\');
        if (s.p[i] == '\n')
            buf_z(b, "\\n");
        else
            buf_char(b, s.p[i]);
    }
    buf_char(b, '"');
}

static inline void fixture_part(struct buf *b, const char *kind, int i)
{
    struct buf page;
    buf_init(&page, 0);
    fixture_page(&page, i);
    if (strcmp(kind, "warc") == 0 || strcmp(kind, "wet") == 0)
        fixture_warc_record(b, i, kind[1] == 'e');
    else if (strcmp(kind, "arc") == 0)
        fixture_arc_record(b, i);
    else if (strcmp(kind, "jsonl") == 0) {
        buf_printf(b, "{\"id\":\"%d\",\"html\":", i);
        fixture_json_string(b, buf_slice(&page));
        buf_z(b, "}\n");
    } else if (strcmp(kind, "jsonfeed") == 0) {
        buf_printf(b, "%s{\"id\":\"%d\",\"url\":\"https://kabar.example/%d\",\"content_html\":", i ? "," : "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", i, i);
        fixture_json_string(b, buf_slice(&page));
        buf_z(b, i == FIXTURE_PAGES - 1 ? "}]}" : "}");
    } else if (strcmp(kind, "rss") == 0) {
        buf_printf(b, "%s<item><guid>%d</guid><link>https://kabar.example/%d</link><content:encoded><![CDATA[", i ? "" : "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", i, i);
        buf_str(b, buf_slice(&page));
        buf_z(b, i == FIXTURE_PAGES - 1 ? "]]></content:encoded></item></channel></rss>" : "]]></content:encoded></item>\n");
    }
    buf_done(&page);
}

static inline la_ssize_t fixture_take(struct archive *a, void *user, const void *bytes, size_t n)
{
    (void)a;
    buf_add(user, bytes, n);
    return (la_ssize_t)n;
}

/* Zip or tar: the ends of its parts are not known. */
static inline void fixture_archive(struct fixture *f, bool zip)
{
    struct archive *a = archive_write_new();
    if (zip)
        archive_write_set_format_zip(a);
    else
        archive_write_set_format_ustar(a);
    archive_write_set_bytes_per_block(a, 0);
    archive_write_open(a, &f->bytes, NULL, fixture_take, NULL);
    for (int i = 0; i < FIXTURE_PAGES; i++) {
        struct archive_entry *e = archive_entry_new();
        struct buf page, name;
        buf_init(&page, 0);
        buf_init(&name, 0);
        fixture_page(&page, i);
        buf_printf(&name, "berita/%d.html%c", i, 0);
        archive_entry_set_pathname(e, name.p);
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        archive_entry_set_size(e, (la_int64_t)page.len);
        archive_write_header(a, e);
        archive_write_data(a, page.p, page.len);
        archive_entry_free(e);
        buf_done(&name);
        buf_done(&page);
    }
    archive_write_free(a);
}

/** Makes a container: KIND is warc wet arc jsonl jsonfeed rss zip tar, PACKED "" or gz zst; MEMBERS packs each page alone. */
static inline void fixture_make(struct fixture *f, const char *kind, const char *packed, bool members)
{
    struct buf whole;
    *f = (struct fixture){.ends = {0}};
    buf_init(&f->bytes, 0);
    buf_init(&whole, 0);
    if (strcmp(kind, "zip") == 0 || strcmp(kind, "tar") == 0) fixture_archive(f, kind[0] == 'z');
    for (int i = 0; i < FIXTURE_PAGES && f->bytes.len + whole.len + 1 > 0; i++) {
        size_t had = whole.len;
        fixture_part(&whole, kind, i);
        struct runut_str part = str_slice(buf_slice(&whole), had, whole.len);
        if (members && strcmp(packed, "gz") == 0) fixture_gzip(&f->bytes, part);
        if (members && strcmp(packed, "zst") == 0) fixture_zstd(&f->bytes, part);
        if (members) f->ends[i] = f->bytes.len;
    }
    if (!members) {
        struct buf plain = f->bytes; /* of an archive */
        buf_str(&plain, buf_slice(&whole));
        f->bytes = plain;
        if (*packed) {
            buf_init(&f->bytes, 0);
            if (strcmp(packed, "gz") == 0)
                fixture_gzip(&f->bytes, buf_slice(&plain));
            else
                fixture_zstd(&f->bytes, buf_slice(&plain));
            buf_done(&plain);
        }
    }
    buf_done(&whole);
}
#endif
