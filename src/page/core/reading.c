/* SPDX-License-Identifier: MIT */
#include "page/core/reading.h"

void names_add(struct reading *r, struct names *list, struct runut_str name)
{
    name = str_trim(name);
    if (!name.len) return;
    for (size_t i = 0; i < list->v.n; i++)
        if (str_eq_ascii(list->v.v[i], name)) return;
    if (list->v.n < 64) *vec_push(r->arena, &list->v) = str_copy(r->arena, name);
}

void reading_note(struct reading *r, const char *what, uint32_t beg, uint32_t end)
{
    size_t cursor = 0;
    struct runut_diagnostic d = {what, charset_page(&r->page, beg, &cursor), charset_page(&r->page, end, &cursor)};
    if (r->diagnostics.n < 64) *vec_push(r->arena, &r->diagnostics) = d;
}
