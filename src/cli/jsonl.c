/* SPDX-License-Identifier: MIT */
/**
 * A line of JSON Lines as a page: {"id", "text" or "html", "title", "url", "published", "language", "captured"}. The
 * page's bytes are the decoded string as UTF-8. Null stands for absent, other members are let be.
 */
#include "base/limits.h"
#include "cli/container.h"
#include "cli/edtf.h"
#include "cli/json_in.h"

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
    struct arena *a = &u->arena;
    const char *why;
    json_t *page = json_in_object(a, line, &why);
    if (!page || !take_page(u, page)) {
        unit_refuse(u, "damaged", page ? "it has no text or html" : why);
        buf_str(&u->bytes, line);
        json_decref(page);
        return;
    }
    const char *id = json_in_member(a, page, "id"), *url = json_in_member(a, page, "url"),
               *captured = edtf_of(a, json_in_member(a, page, "captured"));
    const char *published = edtf_of(a, json_in_member(a, page, "published")),
               *language = json_in_member(a, page, "language"), *title = json_in_member(a, page, "title");
    if (id) {
        u->in.file = id;
        u->in.part = NULL;
    }
    if (url) u->in.url = url;
    if (title) u->in.title = title;
    if (captured) u->in.captured = captured;
    if (published) u->in.published = published;
    if (language) u->in.language = language;
    json_decref(page);
}

bool jsonl_next(struct contents *c, struct unit *u)
{
    struct stream *s = &c->file;
    struct runut_str line;
    bool cut;
    do {
        if (!stream_line(s, LIMIT_PAGE_BYTES, &line, &cut)) return false;
        if (++c->part == 1 && str_starts(line, STR("\xEF\xBB\xBF"))) line = str_slice(line, 3, line.len);
    } while (!cut && str_trim(line).len == 0);
    u->in.part = arena_printf(&u->arena, "%lu", c->part);
    if (cut)
        unit_refuse(u, "too_large", "the line holds more than a page may");
    else if (s->trouble)
        unit_refuse(u, "damaged", s->trouble);
    else
        take_line(u, line);
    if (s->trouble) stream_resume(s);
    return true;
}
