/* SPDX-License-Identifier: MIT */
/**
 * Feeds: RSS 0.9x and 2.0, RDF (RSS 1.0) and Atom (RFC 4287). Each item is a page: its fullest text, decoded, is the
 * page's bytes, as UTF-8; its address, id and day of publication stand beside it. An item without a text of its own is an
 * empty page, and refused as that. When an item was updated is not when it was published.
 *
 * Feeds are often ill-formed, and a strict parser then gives nothing. This reads tags as they come: an item goes to its
 * end tag, to the next item, or to the end; what is in it is found by the names of its own children. Entities are the five
 * of XML and numbers, so no document type is ever read and nothing expands. One pass for each of at most CHILDREN names.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/edtf.h"
#include "cli/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucnv.h>

enum { CHILDREN = 40 }; /* of one item that are looked at */

/* An element: its attributes as they stand, and what is between its tags. */
struct element {
    struct runut_str name, attributes, inner;
};

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

/* Finds the next tag at or after AT: its place, its name, and whether it closes. False at the end. */
static bool next_tag(struct runut_str s, size_t *at, size_t *end, struct runut_str *name, bool *closes)
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

/* The next child in S at or after *AT; moves *AT behind it. */
static bool next_child(struct runut_str s, size_t *at, struct element *e)
{
    size_t end, from, close_end;
    struct runut_str name;
    bool closes = true;
    while (next_tag(s, at, &end, &e->name, &closes) && closes) *at = end;
    if (*at >= s.len || closes) return false;
    bool empty = end >= 2 && s.p[end - 2] == '/';
    size_t named = (size_t)(e->name.p - s.p) + e->name.len;
    e->attributes = str_slice(s, named, end > named ? end - 1 : named);
    e->inner = str_slice(s, end, empty ? end : s.len); /* one that is not closed goes to the end */
    from = *at = end;
    for (size_t depth = 1, k = end; !empty && next_tag(s, &k, &close_end, &name, &closes); k = close_end) {
        if (!str_eq(name, e->name) || (!closes && s.p[close_end - 2] == '/')) continue;
        depth = closes ? depth - 1 : depth + 1;
        if (depth) continue;
        e->inner = str_slice(s, from, k);
        *at = close_end;
        break;
    }
    return true;
}

static struct runut_str attribute(struct runut_str s, struct runut_str name)
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

/* What is between tags, decoded: CDATA as it is, entities resolved; tags of its own (Atom's xhtml) are kept. */
static void put_decoded(struct buf *out, struct runut_str s)
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

static const char *decoded(struct unit *u, struct runut_str s)
{
    struct buf b;
    buf_init(&b, LIMIT_PAGE_BYTES);
    put_decoded(&b, s);
    struct runut_str words = str_trim(buf_slice(&b));
    const char *copy = words.len && words.len < 4096 ? str_z(&u->arena, words) : NULL;
    buf_done(&b);
    return copy;
}

/* ---- items ------------------------------------------------------------------------------------------------------ */

/* How much a child is worth as the text of its item; 0 is no text. */
static int text_rank(struct runut_str name)
{
    static const char *const names[] = {"summary", "description", "content", "content:encoded"};
    for (int i = 0; i < 4; i++)
        if (str_is(name, names[i])) return i + 1;
    return 0;
}

static void take_child(struct unit *u, const struct element *e, const char **id)
{
    struct runut_str relation = attribute(e->attributes, STR("rel"));
    if (str_is(e->name, "link") && (relation.len == 0 || str_is(relation, "alternate"))) {
        struct runut_str href = attribute(e->attributes, STR("href"));
        u->in.url = decoded(u, href.len ? href : e->inner);
    } else if (str_is(e->name, "guid") || str_is(e->name, "id")) {
        *id = decoded(u, e->inner);
    } else if (str_is(e->name, "pubDate") || str_is(e->name, "published") || str_is(e->name, "dc:date")) {
        const char *day = edtf_of(&u->arena, decoded(u, e->inner));
        if (day) u->in.published = day;
    }
}

static void take_item(struct unit *u, struct runut_str inner, unsigned long number)
{
    struct element e, best = {.name = {NULL, 0}};
    const char *id = NULL;
    size_t at = 0;
    int rank = 0;
    for (int n = 0; n < CHILDREN && next_child(inner, &at, &e); n++) {
        take_child(u, &e, &id);
        if (text_rank(e.name) <= rank || str_trim(e.inner).len == 0) continue;
        rank = text_rank(e.name);
        best = e;
    }
    u->in.part = id ? id : u->in.url ? u->in.url
                                     : arena_printf(&u->arena, "%lu", number);
    u->in.charset = "utf-8";
    put_decoded(&u->bytes, best.inner);
    bool marked = u->bytes.len && (memchr(u->bytes.p, '<', u->bytes.len) || memchr(u->bytes.p, '&', u->bytes.len));
    u->in.format = marked ? RUNUT_FORMAT_HTML : RUNUT_FORMAT_TEXT;
    if (u->bytes.failed) unit_refuse(u, "too_large", "memory is out");
}

/* ---- the file --------------------------------------------------------------------------------------------------- */

/* Turns what was read from the charset that its XML declaration names into UTF-8; what is valid UTF-8 stays. */
static void to_utf8(struct buf *b)
{
    if (b->len == 0) return;
    struct runut_str head = str_slice(buf_slice(b), 0, b->len < 200 ? b->len : 200), name = attribute(head, STR("encoding"));
    char charset[64];
    UErrorCode code = U_ZERO_ERROR;
    if (name.len == 0 || utf8_valid(b->p, b->len) == b->len || name.len >= sizeof charset) return;
    snprintf(charset, sizeof charset, "%.*s", (int)name.len, name.p);
    struct buf out;
    buf_init(&out, 0);
    int32_t n = ucnv_convert("UTF-8", charset, NULL, 0, b->p, (int32_t)b->len, &code);
    for (int32_t i = 0; i < n; i++) buf_char(&out, ' ');
    code = U_ZERO_ERROR;
    if (n > 0 && !out.failed) ucnv_convert("UTF-8", charset, out.p, n, b->p, (int32_t)b->len, &code);
    if (n > 0 && !out.failed && U_SUCCESS(code)) {
        buf_done(b);
        *b = out;
        return;
    }
    buf_done(&out);
}

static bool is_item(struct runut_str name) { return str_is(name, "item") || str_is(name, "entry") || str_is(name, "rss:item") || str_is(name, "atom:entry"); }

/* Finds the next tag of an item at or after *AT: where it begins and ends. False, with *AT at the end, where there is none. */
static bool next_item_tag(struct runut_str s, size_t *at, size_t *end, bool *closes)
{
    struct runut_str name;
    while (next_tag(s, at, end, &name, closes)) {
        if (is_item(name)) return true;
        *at = *end;
    }
    *at = *end = s.len;
    return false;
}

/* The feed as a whole in the window, as UTF-8; false where it is too large. */
static bool read_feed(struct stream *s, struct unit *u)
{
    if (stream_all(s, LIMIT_PAGE_BYTES)) {
        to_utf8(&s->buffer);
        return true;
    }
    unit_refuse(u, "too_large", "the feed holds more than a page may");
    s->at = s->buffer.len;
    s->ended = true;
    s->part++;
    return false;
}

bool feed_next(struct stream *s, struct unit *u)
{
    if (s->part == 0 && !read_feed(s, u)) return true;
    struct runut_str all = buf_slice(&s->buffer);
    size_t end, at = s->at, next, next_end;
    bool closes = true;
    while (next_item_tag(all, &at, &end, &closes) && closes) at = end;
    s->at = at;
    if (at == all.len) return false;
    next = end;
    bool more = next_item_tag(all, &next, &next_end, &closes);
    s->at = more && closes ? next_end : next; /* an item that is not closed ends where the next one begins */
    take_item(u, str_slice(all, end, next), ++s->part);
    return true;
}
