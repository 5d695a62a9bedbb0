/* SPDX-License-Identifier: MIT */
#include "page/join.h"

static const char *copy(struct arena *a, const char *s) { return s ? str_z(a, str_of(s)) : NULL; }

static struct runut_page facts(struct arena *a, const struct runut_input *in)
{
    const char *sha = page_sha256(a, in);
    return (struct runut_page){.sha256 = sha,
                               .bytes = in->len,
                               .id = arena_printf(a, "r%.16s", sha),
                               .file = copy(a, in->file),
                               .part = copy(a, in->part),
                               .url = copy(a, in->url),
                               .captured = copy(a, in->captured)};
}

struct page_read *page_refuse(struct arena *a, const struct runut_input *in, const char *reason)
{
    struct page_read *r = ARENA_NEW(a, struct page_read);
    VEC(struct runut_page) pages = {0};
    r->rejected = reason;
    for (const struct runut_input *p = in; p; p = p->next) *vec_push(a, &pages) = facts(a, p);
    r->page = pages.v[0];
    if (pages.n > 1) join_facts(a, in, pages.v, pages.n, &r->page);
    return r;
}
