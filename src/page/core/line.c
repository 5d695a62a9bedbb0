/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "page/core/line.h"

bool line_ends(struct runut_str s)
{
    while (s.len) {
        uint32_t cp;
        unsigned n = utf8_prev(s.p, s.p + s.len, &cp);
        if (cp == '.' || cp == '!' || cp == '?' || cp == 0x2026) return true;
        if (!utf8_quote(cp) && cp != ')' && cp != ']' && cp != '*' && cp != ' ') return false;
        if (utf8_quote(cp) && s.len > n && s.p[s.len - n - 1] == ',') return true;
        s.len -= n;
    }
    return false;
}

unsigned line_words(struct runut_str s, unsigned most)
{
    unsigned n = 0;
    bool in = false;
    for (size_t i = 0; i < s.len && n <= most; i++) {
        bool blank = s.p[i] == ' ';
        n += !blank && !in;
        in = !blank;
    }
    return n;
}

const struct pack_row *line_known(const struct reading *r, struct runut_str s)
{
    size_t end;
    if (s.len > 80) return NULL;
    const struct pack_row *row = lookup_at(&r->tables->furniture, s, 0, "line", NULL, &end);
    if (row && end == s.len) return row;
    struct runut_str bare = str_strip(s, " :.!|-*>+");
    if (!bare.len) return NULL;
    row = lookup_at(&r->tables->furniture, bare, 0, "line", NULL, &end);
    return row && end == bare.len ? row : NULL;
}

bool line_announces(const struct reading *r, struct runut_str s)
{
    const struct pack_row *row = line_known(r, s);
    return row && str_is(row->cells[2], "related");
}
