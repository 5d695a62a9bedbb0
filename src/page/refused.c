/* SPDX-License-Identifier: MIT */
#include "base/sha.h"
#include "page/page.h"

struct page_read *page_refuse(struct arena *a, const struct runut_input *in, const char *reason)
{
    struct page_read *r = ARENA_NEW(a, struct page_read);
    char hex[65];
    sha256_hex(in->bytes, in->len, hex);
    r->rejected = reason;
    r->page = (struct runut_page){.sha256 = str_z(a, str_of(hex)), .bytes = in->len};
    r->page.id = arena_printf(a, "r%.16s", hex);
    if (in->file) r->page.file = str_z(a, str_of(in->file));
    if (in->part) r->page.part = str_z(a, str_of(in->part));
    if (in->url) r->page.url = str_z(a, str_of(in->url));
    if (in->captured) r->page.captured = str_z(a, str_of(in->captured));
    return r;
}
