/* SPDX-License-Identifier: MIT */
/**
 * Feeds: RSS 0.9x and 2.0, RDF (RSS 1.0) and Atom (RFC 4287). Each item is a page: its fullest text, decoded, is the
 * page's bytes, as UTF-8; its title, address, id and day of publication stand beside it. An item without a text of its
 * own is an empty page, and refused as that. When an item was updated is not when it was published.
 *
 * An item goes to its end tag, to the next item, or to the end; what is in it is found by the names of its own
 * children. One pass for each of at most CHILDREN names.
 */
#include "base/limits.h"
#include "cli/container.h"
#include "cli/edtf.h"
#include "cli/tags.h"

enum {
    CHILDREN = 40, /* of one item that are looked at */
    RANK_SUMMARY = 2
}; /* what is worth no more may be a summary of another page */

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
    struct runut_str relation = tags_attribute(e->attributes, STR("rel"));
    if (str_is(e->name, "link") && (relation.len == 0 || str_is(relation, "alternate"))) {
        struct runut_str href = tags_attribute(e->attributes, STR("href"));
        u->in.url = tags_text(&u->arena, href.len ? href : e->inner);
    } else if (str_is(e->name, "guid") || str_is(e->name, "id")) {
        *id = tags_text(&u->arena, e->inner);
    } else if (str_is(e->name, "title")) {
        u->in.title = tags_text(&u->arena, e->inner);
    } else if (str_is(e->name, "pubDate") || str_is(e->name, "published") || str_is(e->name, "dc:date")) {
        const char *day = edtf_of(&u->arena, tags_text(&u->arena, e->inner));
        if (day) u->in.published = day;
    }
}

static void take_item(struct unit *u, struct runut_str inner, unsigned long number)
{
    struct element e, best = {.name = {NULL, 0}};
    const char *id = NULL;
    size_t at = 0;
    int rank = 0;
    for (int n = 0; n < CHILDREN && tags_child(inner, &at, &e); n++) {
        take_child(u, &e, &id);
        if (text_rank(e.name) <= rank || str_trim(e.inner).len == 0) continue;
        rank = text_rank(e.name);
        best = e;
    }
    u->in.part = id ? id : u->in.url ? u->in.url : arena_printf(&u->arena, "%lu", number);
    u->in.charset = "utf-8";
    u->summary = rank <= RANK_SUMMARY && u->in.url;
    tags_decode(&u->bytes, best.inner);
    bool marked = u->bytes.len && (memchr(u->bytes.p, '<', u->bytes.len) || memchr(u->bytes.p, '&', u->bytes.len));
    u->in.format = marked ? RUNUT_FORMAT_HTML : RUNUT_FORMAT_TEXT;
    if (u->bytes.failed) unit_refuse(u, "too_large", "memory is out");
}

static bool is_item(struct runut_str name)
{
    return str_is(name, "item") || str_is(name, "entry") || str_is(name, "rss:item") || str_is(name, "atom:entry");
}

/* Finds the next tag of an item at or after *AT: where it begins and ends. False, with *AT at the end, where there is
 * none. */
static bool next_item_tag(struct runut_str s, size_t *at, size_t *end, bool *closes)
{
    struct runut_str name;
    while (tags_next(s, at, end, &name, closes)) {
        if (is_item(name)) return true;
        *at = *end;
    }
    *at = *end = s.len;
    return false;
}

bool feed_begins(struct runut_str head)
{
    static const char *const names[] = {"rss", "feed", "rdf:RDF", "atom:feed", NULL};
    return tags_begin(head, names);
}

bool container_whole(struct contents *c, struct unit *u)
{
    c->part++;
    if (stream_all(&c->file, LIMIT_PAGE_BYTES)) {
        tags_to_utf8(&c->file.buffer);
        return true;
    }
    unit_refuse(u, "too_large", "the list holds more than a page may");
    c->file.at = c->file.buffer.len;
    c->file.ended = true;
    return false;
}

bool feed_next(struct contents *c, struct unit *u)
{
    struct stream *s = &c->file;
    if (!c->state && !(c->state = container_whole(c, u) ? c : NULL)) return true;
    struct runut_str all = buf_slice(&s->buffer);
    size_t end, at = s->at, next, next_end;
    bool closes = true;
    while (next_item_tag(all, &at, &end, &closes) && closes) at = end;
    s->at = at;
    if (at == all.len) return false;
    next = end;
    bool more = next_item_tag(all, &next, &next_end, &closes);
    s->at = more && closes ? next_end : next; /* an item that is not closed ends where the next one begins */
    take_item(u, str_slice(all, end, next), c->part++);
    return true;
}
