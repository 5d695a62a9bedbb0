/* SPDX-License-Identifier: MIT */
/**
 * JSON Feed 1.0 and 1.1: each item is a page, with `content_html` or `content_text` as its bytes (the decoded string as
 * UTF-8), else its `summary`; id, address, title, day and language stand beside it.
 */
#include "cli/container.h"
#include "cli/edtf.h"
#include "cli/json_in.h"

struct jsonfeed {
    json_t *feed;
    size_t next;
};

bool jsonfeed_begins(struct runut_str head)
{
    struct runut_str s = str_trim(str_starts(head, STR("\xEF\xBB\xBF")) ? str_slice(head, 3, head.len) : head);
    if (s.len > 4096) s.len = 4096;
    return str_starts(s, STR("{")) && str_find(s, STR("jsonfeed.org"), 0) > 0 && str_find(s, STR("version"), 0) > 0;
}

/* Reads the file; false, with U refused, where it is no feed. */
static bool read_feed(struct contents *c, struct unit *u)
{
    const char *why;
    struct jsonfeed *f = c->state = ARENA_NEW(&c->arena, struct jsonfeed);
    if (!container_whole(c, u)) return false;
    struct runut_str all = buf_slice(&c->file.buffer);
    if (str_starts(all, STR("\xEF\xBB\xBF"))) all = str_slice(all, 3, all.len);
    c->file.at = c->file.buffer.len;
    if (c->file.trouble) return true; /* told by the caller, with the items that there are not */
    f->feed = json_in_object(&u->arena, all, &why);
    if (!f->feed) unit_refuse(u, "damaged", why);
    return f->feed != NULL;
}

static void take_item(struct unit *u, const json_t *item, unsigned long number)
{
    struct arena *a = &u->arena;
    const json_t *html = json_object_get(item, "content_html"), *text = json_object_get(item, "content_text"),
                 *summary = json_object_get(item, "summary");
    const json_t *v = json_is_string(html) ? html : json_is_string(text) ? text : summary;
    const char *id = json_in_member(a, item, "id"), *published = edtf_of(a, json_in_member(a, item, "date_published")),
               *language = json_in_member(a, item, "language");
    u->in.url = json_in_member(a, item, "url");
    u->in.title = json_in_member(a, item, "title");
    if (published) u->in.published = published;
    if (language) u->in.language = language;
    u->in.part = id ? id : u->in.url ? u->in.url : arena_printf(a, "%lu", number);
    u->in.charset = "utf-8";
    u->in.format = v == html && html ? RUNUT_FORMAT_HTML : RUNUT_FORMAT_TEXT;
    u->summary = v == summary && u->in.url;
    if (json_is_string(v)) buf_add(&u->bytes, json_string_value(v), json_string_length(v));
    if (u->bytes.failed) unit_refuse(u, "too_large", "memory is out");
}

bool jsonfeed_next(struct contents *c, struct unit *u)
{
    if (!c->state && !read_feed(c, u)) return true;
    struct jsonfeed *f = c->state;
    const json_t *item = json_array_get(json_object_get(f->feed, "items"), f->next++);
    if (item) take_item(u, item, f->next);
    return item != NULL;
}

void jsonfeed_close(struct contents *c)
{
    struct jsonfeed *f = c->state;
    if (f) json_decref(f->feed);
}
