/* SPDX-License-Identifier: MIT */
/**
 * Tags as they come. Feeds and site maps are often ill-formed, and a strict parser then gives nothing. An element goes
 * to its end tag, or to the end where it has none. Entities are the five of XML and numbers, so no document type is
 * ever read and nothing expands.
 */
#include "cli/tags.h"
#include "base/limits.h"
#include "base/utf8.h"
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucnv.h>

enum {
    TEXT_BYTES = 4096,      /* of an address, a title */
    RAW_TEXT_BYTES = 65536, /* the same, before entities are resolved */
    HEAD_BYTES = 4096
}; /* in which the first element is looked for */

/* ---- tags ------------------------------------------------------------------------------------------------------- */

/* The end of the mark-up that begins at AT (a '<'): behind the '>' of a tag, or behind a comment or CDATA section. */
static size_t markup_end(struct runut_str s, size_t at)
{
    struct runut_str rest = str_slice(s, at, s.len), close = STR(">");
    if (str_starts(rest, STR("<!--"))) close = STR("-->");
    if (str_starts(rest, STR("<![CDATA["))) close = STR("]]>");
    ptrdiff_t end = str_find(s, close, at);
    return end < 0 ? s.len : (size_t)end + close.len;
}

bool tags_next(struct runut_str s, size_t *at, size_t *end, struct runut_str *name, bool *closes)
{
    while (*at < s.len) {
        const char *hit = memchr(s.p + *at, '<', s.len - *at);
        if (!hit) return false;
        *at = (size_t)(hit - s.p);
        *end = markup_end(s, *at);
        size_t i = *at + 1;
        *closes = i < *end && s.p[i] == '/';
        i += *closes;
        size_t from = i;
        while (i < *end && !strchr(" \t\r\n/>", s.p[i]) && s.p[i]) i++;
        *name = str_slice(s, from, i);
        if (name->len && name->p[0] != '!' && name->p[0] != '?') return true;
        *at = *end;
    }
    return false;
}

bool tags_child(struct runut_str s, size_t *at, struct element *e)
{
    size_t end, from, close_end;
    struct runut_str name;
    bool closes = true;
    while (tags_next(s, at, &end, &e->name, &closes) && closes) *at = end;
    if (*at >= s.len || closes) return false;
    bool empty = end >= 2 && s.p[end - 2] == '/';
    size_t named = (size_t)(e->name.p - s.p) + e->name.len;
    e->attributes = str_slice(s, named, end > named ? end - 1 : named);
    e->inner = str_slice(s, end, empty ? end : s.len); /* one that is not closed goes to the end */
    from = *at = end;
    for (size_t depth = 1, k = end; !empty && tags_next(s, &k, &close_end, &name, &closes); k = close_end) {
        if (!str_eq(name, e->name) || (!closes && s.p[close_end - 2] == '/')) continue;
        depth = closes ? depth - 1 : depth + 1;
        if (depth) continue;
        e->inner = str_slice(s, from, k);
        *at = close_end;
        break;
    }
    return true;
}

struct runut_str tags_attribute(struct runut_str s, struct runut_str name)
{
    for (size_t i = 0; i + name.len + 2 < s.len; i++) {
        if (!str_starts(str_slice(s, i, s.len), name) || s.p[i + name.len] != '=') continue;
        char quote = s.p[i + name.len + 1];
        size_t beg = i + name.len + 2;
        const char *end = quote == '"' || quote == '\'' ? memchr(s.p + beg, quote, s.len - beg) : NULL;
        if (end) return (struct runut_str){s.p + beg, (size_t)(end - s.p) - beg};
    }
    return (struct runut_str){NULL, 0};
}

/* ---- text ------------------------------------------------------------------------------------------------------- */

/* Adds the character that the entity at S ("&…") stands for; returns its length, 0 where it is none. */
static size_t put_entity(struct buf *out, struct runut_str s)
{
    static const struct {
        const char *name;
        char c;
    } named[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (!str_starts(s, str_of(named[i].name))) continue;
        buf_char(out, named[i].c);
        return strlen(named[i].name);
    }
    if (!str_starts(s, STR("&#"))) return 0;
    char digits[12] = {0}, utf8[4], *end;
    for (size_t i = 0; i + 2 < s.len && i < sizeof digits - 1; i++) digits[i] = s.p[i + 2];
    unsigned long cp = digits[0] == 'x' || digits[0] == 'X' ? strtoul(digits + 1, &end, 16) : strtoul(digits, &end, 10);
    if (*end != ';' || cp == 0 || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) return 0;
    buf_add(out, utf8, utf8_put((uint32_t)cp, utf8));
    return (size_t)(end - digits) + 3;
}

void tags_decode(struct buf *out, struct runut_str s)
{
    for (size_t i = 0; i < s.len;) {
        struct runut_str rest = str_slice(s, i, s.len);
        size_t n = 0;
        if (str_starts(rest, STR("<![CDATA["))) {
            n = markup_end(s, i) - i;
            bool closed = n >= 12 && memcmp(rest.p + n - 3, "]]>", 3) == 0;
            buf_str(out, str_slice(rest, 9, closed ? n - 3 : n));
        } else if (rest.p[0] == '&') {
            n = put_entity(out, rest);
        }
        if (n == 0) {
            buf_char(out, rest.p[0]);
            n = 1;
        }
        i += n;
    }
}

const char *tags_text(struct arena *a, struct runut_str s)
{
    struct buf b;
    if (s.len > RAW_TEXT_BYTES) return NULL;
    buf_init(&b, 0);
    tags_decode(&b, s);
    struct runut_str words = str_trim(buf_slice(&b));
    const char *copy = words.len && words.len < TEXT_BYTES ? str_z(a, words) : NULL;
    buf_done(&b);
    return copy;
}

/* ---- charset ---------------------------------------------------------------------------------------------------- */

/* The charset of bytes that are not UTF-8: by their mark, else by the XML declaration; NULL unknown. */
static const char *charset_of(struct runut_str s, char *name, size_t size)
{
    struct runut_str told = tags_attribute(str_slice(s, 0, s.len < 200 ? s.len : 200), STR("encoding"));
    if (str_starts(s, STR("\xFF\xFE")) || str_starts(s, STR("\xFE\xFF"))) return "UTF-16";
    if (told.len == 0 || told.len >= size || utf8_valid(s.p, s.len) == s.len) return NULL;
    snprintf(name, size, "%.*s", (int)told.len, told.p);
    return name;
}

void tags_to_utf8(struct buf *b)
{
    char name[64];
    UErrorCode code = U_ZERO_ERROR;
    const char *charset = b->len ? charset_of(buf_slice(b), name, sizeof name) : NULL;
    if (!charset || b->len > INT32_MAX) return;
    struct buf out;
    buf_init(&out, 0);
    int32_t n = ucnv_convert("UTF-8", charset, NULL, 0, b->p, (int32_t)b->len, &code);
    char *room = n > 0 ? buf_room(&out, (size_t)n + 1) : NULL;
    code = U_ZERO_ERROR;
    if (room) ucnv_convert("UTF-8", charset, room, n + 1, b->p, (int32_t)b->len, &code);
    if (!room || U_FAILURE(code)) {
        buf_done(&out);
        return;
    }
    buf_done(b);
    *b = out;
    b->len = (size_t)n;
}

/* ---- the first element --------------------------------------------------------------------------------------------
 */

bool tags_begin(struct runut_str head, const char *const names[])
{
    char plain[HEAD_BYTES];
    size_t n = 0, at = 0, end;
    bool closes;
    struct runut_str name, narrow = str_slice(head, 0, head.len < sizeof plain ? head.len : sizeof plain);
    if (!narrow.p) return false;
    if (memchr(narrow.p, 0, narrow.len)) {
        for (size_t i = 0; i < head.len && n < sizeof plain; i++)
            if (head.p[i]) plain[n++] = head.p[i]; /* of UTF-16 every other byte */
        narrow = (struct runut_str){plain, n};
    }
    if (!tags_next(narrow, &at, &end, &name, &closes)) return false;
    for (; *names; names++)
        if (str_is(name, *names)) return true;
    return false;
}
