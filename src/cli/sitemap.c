/* SPDX-License-Identifier: MIT */
/**
 * Site maps (sitemaps.org, and what news search adds): addresses, each perhaps with the day of publication, the title
 * and the language of the page there. What it tells is used for the pages that are given beside it (beside.c). It holds
 * no page itself: alone it is one unit, refused as a listing, beside others none. When a page was last changed
 * (`lastmod`) is not when it was published.
 */
#include "cli/container.h"
#include "cli/edtf.h"
#include "cli/tags.h"

enum { CHILDREN = 200 }; /* of one address that are looked at: pictures and other languages of it too */

bool sitemap_begins(struct runut_str head)
{
    static const char *const names[] = {"urlset", "sitemapindex", NULL};
    return tags_begin(head, names);
}

/* What stands in <news:news>. */
static void take_news(struct unit *u, struct runut_str news)
{
    struct element e;
    size_t at = 0;
    for (int n = 0; n < CHILDREN && tags_child(news, &at, &e); n++) {
        if (str_is(e.name, "news:publication_date"))
            u->in.published = edtf_of(&u->arena, tags_text(&u->arena, e.inner));
        else if (str_is(e.name, "news:title"))
            u->in.title = tags_text(&u->arena, e.inner);
    }
}

static void take_entry(struct unit *u, struct runut_str inner)
{
    struct element e;
    size_t at = 0;
    for (int n = 0; n < CHILDREN && tags_child(inner, &at, &e); n++) {
        if (str_is(e.name, "loc"))
            u->in.url = tags_text(&u->arena, e.inner);
        else if (str_is(e.name, "news:news"))
            take_news(u, e.inner);
    }
}

/* Finds the next <url> or, of an index of maps, <sitemap>. False at the end. */
static bool next_entry(struct contents *c, struct runut_str *inner)
{
    struct stream *s = &c->file;
    struct runut_str all = buf_slice(&s->buffer), name;
    size_t at = s->at, end, next;
    bool closes, found = false, more;
    while (!found && tags_next(all, &at, &end, &name, &closes)) {
        found = !closes && (str_is(name, "url") || str_is(name, "sitemap"));
        at = end;
    }
    for (next = at; found && (more = tags_next(all, &next, &end, &name, &closes)); next = end)
        if (str_is(name, "url") || str_is(name, "sitemap")) break;
    if (found && !more) next = all.len;
    s->at = found ? next : all.len;
    *inner = str_slice(all, at, next);
    return found;
}

bool sitemap_tell(struct contents *c, struct unit *u)
{
    struct runut_str inner;
    if (!c->state && !(c->state = container_whole(c, u) ? c : NULL)) return true;
    if (!next_entry(c, &inner)) return false;
    take_entry(u, inner);
    return true;
}

bool sitemap_next(struct contents *c, struct unit *u)
{
    struct runut_str inner;
    unsigned long n = 0;
    if (c->state) return false;
    if (!container_whole(c, u)) return true;
    for (c->state = c; next_entry(c, &inner);) n++;
    unit_refuse(u, "listing", arena_printf(&u->arena, "it lists %lu addresses and holds no page", n));
    return true;
}
