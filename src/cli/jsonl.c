/* SPDX-License-Identifier: MIT */
/**
 * A line of JSON Lines as a page: {"id", "text" or "html", "url", "published", "language", "captured"}. The page's bytes
 * are the decoded string as UTF-8. Null stands for absent, other members are let be.
 *
 * jansson recurses over nested values, so the depth is counted before it sees the line.
 */
#include "base/limits.h"
#include "cli/edtf.h"
#include "cli/unit.h"
#include <inttypes.h>
#include <jansson.h>

/* Whether brackets nest no deeper than the limit; wrong JSON is jansson's to find. */
static bool shallow(struct runut_str s)
{
    unsigned depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.p[i];
        if (quoted) {
            if (c == '\\')
                i++;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > LIMIT_JSON_DEPTH) return false;
        } else if ((c == ']' || c == '}') && depth) {
            depth--;
        }
    }
    return true;
}

/* The string of a member, or a whole number as its digits; NULL where there is none. A NUL inside ends it. */
static const char *member(struct unit *u, const json_t *page, const char *name)
{
    const json_t *v = json_object_get(page, name);
    if (json_is_integer(v)) return arena_printf(&u->arena, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
    if (!json_is_string(v) || json_string_length(v) == 0) return NULL;
    return arena_copy(&u->arena, json_string_value(v), json_string_length(v));
}

/* The page itself: false where a line has neither text nor html. */
static bool take_page(struct unit *u, const json_t *page)
{
    const json_t *html = json_object_get(page, "html"), *text = json_object_get(page, "text");
    const json_t *v = json_is_string(html) ? html : text;
    if (!json_is_string(v)) return false;
    u->in.format = v == html ? RUNUT_FORMAT_HTML : RUNUT_FORMAT_TEXT;
    u->in.charset = "utf-8";
    buf_add(&u->bytes, json_string_value(v), json_string_length(v));
    return true;
}

static void take_line(struct unit *u, struct runut_str line)
{
    json_error_t error;
    if (!shallow(line)) {
        unit_refuse(u, "damaged", "its JSON nests too deep");
        buf_str(&u->bytes, line);
        return;
    }
    json_t *page = json_loadb(line.p, line.len, JSON_ALLOW_NUL, &error);
    if (!page || !json_is_object(page) || !take_page(u, page)) {
        unit_refuse(u, "damaged", !page ? error.text : "it is no object with a text or html");
        buf_str(&u->bytes, line);
        json_decref(page);
        return;
    }
    const char *id = member(u, page, "id"), *url = member(u, page, "url"), *captured = edtf_of(&u->arena, member(u, page, "captured"));
    const char *published = edtf_of(&u->arena, member(u, page, "published")), *language = member(u, page, "language");
    if (id) {
        u->in.file = id;
        u->in.part = NULL;
    }
    if (url) u->in.url = url;
    if (captured) u->in.captured = captured;
    if (published) u->in.published = published;
    if (language) u->in.language = language;
    json_decref(page);
}

bool jsonl_next(struct stream *s, struct unit *u)
{
    struct runut_str line;
    bool cut;
    do {
        if (!stream_line(s, LIMIT_PAGE_BYTES, &line, &cut)) return false;
        if (++s->part == 1 && str_starts(line, STR("\xEF\xBB\xBF"))) line = str_slice(line, 3, line.len);
    } while (!cut && str_trim(line).len == 0);
    u->in.part = arena_printf(&u->arena, "%lu", s->part);
    if (cut)
        unit_refuse(u, "too_large", "the line holds more than a page may");
    else if (s->trouble)
        unit_refuse(u, "damaged", s->trouble);
    else
        take_line(u, line);
    s->trouble = NULL; /* told */
    return true;
}
