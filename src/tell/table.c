/* SPDX-License-Identifier: MIT */
/**
 * The terminal: columns, wrapped by what is seen. A character may take no column (a combining mark), one, or two (East
 * Asian wide); what could steer the terminal (control characters, bidirectional overrides) is replaced by a blank, for
 * pages are not to be trusted.
 */
#include "base/utf8.h"
#include "tell/tell.h"
#include <unicode/uchar.h>

static int columns_of(uint32_t cp)
{
    int8_t type = u_charType((UChar32)cp);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
    int wide = u_getIntPropertyValue((UChar32)cp, UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

int table_columns(struct runut_str s)
{
    int n = 0;
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        n += columns_of(cp);
    }
    return n;
}

static void put_safe(struct buf *out, struct runut_str s)
{
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        unsigned n = utf8_next(p, end, &cp);
        bool steers =
            cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
        buf_add(out, steers ? " " : p, steers ? 1 : n);
        p += n;
    }
}

static void put_ink(struct tell *t, enum tell_ink ink, bool on)
{
    static const char *const codes[] = {"", "\033[1m", "\033[2m", "\033[1;31m"};
    if (t->query->colour && ink != INK_PLAIN) buf_z(&t->out, on ? codes[ink] : "\033[0m");
}

/* Cuts the first line of at most WIDTH columns off *REST: at a blank where there is one, else in the middle of a word.
 */
static struct runut_str cut_line(struct runut_str *rest, int width)
{
    const char *p = rest->p, *end = p + rest->len, *blank = NULL;
    int n = 0;
    while (p < end && *p != '\n') {
        uint32_t cp;
        unsigned len = utf8_next(p, end, &cp);
        n += columns_of(cp);
        if (cp == ' ') blank = p;
        if (n > width && p > rest->p) break;
        p += len;
    }
    struct runut_str line = {rest->p, (size_t)(p - rest->p)};
    if (p < end && *p != '\n' && blank && *p != ' ') line.len = (size_t)(blank - rest->p);
    size_t taken = line.len;
    while (taken < rest->len && rest->p[taken] == ' ') taken++;
    if (taken < rest->len && rest->p[taken] == '\n') taken++;
    *rest = str_slice(*rest, taken, rest->len);
    while (line.len && line.p[line.len - 1] == ' ') line.len--;
    return line;
}

struct runut_str table_fit(struct tell *t, struct runut_str s, int width)
{
    const char *p = s.p, *end = s.p + s.len;
    if (table_columns(s) <= width) return s;
    for (int n = 1; p < end;) { /* one column for the dots */
        uint32_t cp;
        unsigned len = utf8_next(p, end, &cp);
        n += columns_of(cp);
        if (n > width) break;
        p += len;
    }
    return str_of(arena_printf(t->a, "%.*s…", (int)(p - s.p), s.p));
}

void table_begin(struct tell_table *table, struct tell *t, const int *widths, int n)
{
    int total = t->query->width > 0 ? t->query->width : 100, used = 2 * (n - 1);
    table->t = t;
    table->n = n;
    for (int i = 0; i < n; i++) used += widths[i] > 0 ? widths[i] : 0;
    for (int i = 0; i < n; i++) table->widths[i] = widths[i] > 0 ? widths[i] : total - used > 16 ? total - used : 16;
}

/* Moves on to what stands under the text, once that is used up. */
static void step_down(struct tell_cell *c)
{
    while (!c->text.len && (c->under.len || c->last.len)) {
        c->text = c->under;
        c->ink = c->under_ink;
        c->under = c->last;
        c->under_ink = c->last_ink;
        c->last.len = 0;
    }
}

void table_row(struct tell_table *table, const struct tell_cell *cells)
{
    struct buf *out = &table->t->out;
    struct tell_cell rest[6];
    bool more = true;
    memcpy(rest, cells, (size_t)table->n * sizeof *cells);
    while (more) {
        int gap = 0;
        more = false;
        for (int i = 0; i < table->n; i++) {
            step_down(&rest[i]);
            struct runut_str line = cut_line(&rest[i].text, table->widths[i]);
            if (line.len) {
                buf_printf(out, "%*s", gap, "");
                gap = 0;
                put_ink(table->t, rest[i].ink, true);
                put_safe(out, line);
                put_ink(table->t, rest[i].ink, false);
            }
            gap += table->widths[i] - table_columns(line) + 2;
            more = more || rest[i].text.len || rest[i].under.len || rest[i].last.len;
        }
        buf_char(out, '\n');
    }
}

void table_line(struct tell *t, enum tell_ink ink, int indent, struct runut_str text)
{
    int width = (t->query->width > 0 ? t->query->width : 100) - indent;
    while (text.len) {
        struct runut_str line = cut_line(&text, width > 16 ? width : 16);
        buf_printf(&t->out, "%*s", indent, "");
        put_ink(t, ink, true);
        put_safe(&t->out, line);
        put_ink(t, ink, false);
        buf_char(&t->out, '\n');
    }
}
