/* SPDX-License-Identifier: MIT */
/*
 * Text as crawlers save it: the page's blocks a line each, sometimes parted by empty lines, with the menu before the
 * title, the credits and comment counters behind the end, captions printed twice, and now and then a line broken inside
 * a sentence. There is no mark-up to go by, only the shape of lines: a title is a short line before the first long one,
 * a heading a short line without an end between paragraphs, a menu what is shorter still outside both.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/meta/people.h"
#include "page/text/about.h"
#include "page/text/furniture.h"
#include "page/text/text.h"
#include <ctype.h>

enum {
    LONG_LINE = 80,    /* bytes: a line of running text */
    WRAPPED_LINE = 45, /* bytes: may be a line of text wrapped by hand */
    BROKEN_LINE = 150, /* bytes: no headline is as long, so a line without an end was broken */
    MAX_TITLE = 220,
    MAX_HEADING = 120,
    HEADLINE_WORDS = 4, /* of a headline, with a capital */
    MENU_WORDS = 3,
    MAX_CREDIT = 90,
    DATE_WITHIN = 15, /* lines */
    MAX_DATE_LINE = 80,
    MAX_BESIDE_CLOCK =
        50, /* the same before the text, or where an hour stands with it: the by-line, "318 times read" */
    MAX_BESIDE = 24
}; /* bytes beside a date on its line: "Published", "| 13:20 WIB" */

static void pour(struct reading *r)
{
    struct runut_str s = r->page.utf8;
    bool gap = true;
    for (size_t at = 0; at < s.len;) {
        const char *nl = memchr(s.p + at, '\n', s.len - at);
        size_t end = nl ? (size_t)(nl - s.p) : s.len;
        size_t lines = r->flow.lines.n;
        for (size_t cr; at <= end; at = cr + 1) { /* a lone CR ends a line as well */
            const char *c = at < end ? memchr(s.p + at, '\r', end - at) : NULL;
            cr = c ? (size_t)(c - s.p) : end;
            if (cr == at) continue;
            flow_begin(&r->flow, RUNUT_PARAGRAPH, -1);
            flow_add(&r->flow, (uint32_t)at, (uint32_t)cr, false, false);
            flow_end(&r->flow);
        }
        if (r->flow.lines.n > lines) {
            r->flow.lines.v[lines].gap_before = gap;
            gap = false;
        } else
            gap = true;
    }
}

static bool lower_first(struct runut_str s)
{
    uint32_t cp;
    utf8_next(s.p, s.p + s.len, &cp);
    return utf8_is_lower(cp);
}

/* A line that stops in the middle of a sentence: no end, and a letter, digit or comma last. */
static bool unfinished(struct runut_str s)
{
    uint32_t cp;
    if (line_ends(s)) return false;
    utf8_prev(s.p, s.p + s.len, &cp);
    return cp == ',' || cp == '-' || utf8_is_alpha(cp) || utf8_is_digit(cp) || utf8_quote(cp);
}

static void join_broken(struct reading *r)
{
    struct flow *f = &r->flow;
    size_t n = 0;
    for (size_t i = 0; i < f->lines.n; i++) {
        struct flow_line *last = n ? &f->lines.v[n - 1] : NULL;
        const struct flow_line l = f->lines.v[i];
        struct runut_str s = flow_str(f, &l);
        if (last && !l.gap_before && !l.dropped && !last->dropped && unfinished(flow_str(f, last)) &&
            !line_known(r, s)) {
            uint32_t length = last->end - last->beg;
            bool broken = lower_first(s) ? length > WRAPPED_LINE : length > BROKEN_LINE && s.len > LONG_LINE;
            if (broken) {
                last->end = l.end;
                last->until = l.until;
                continue;
            }
        }
        f->lines.v[n++] = l;
    }
    f->lines.n = n;
}

/* ---- types ---- */

static bool is_long(struct runut_str s) { return s.len > MAX_TITLE || (s.len > LONG_LINE && line_ends(s)); }

static bool has_dateline_dash(struct runut_str s)
{
    return str_find(s, STR(" - "), 0) >= 0 || str_find(s, STR(" \xE2\x80\x93 "), 0) >= 0 ||
           str_find(s, STR(" \xE2\x80\x94 "), 0) >= 0;
}

/* A name alone on the line between a title and a day: a by-line, and the author's where no other tells one. */
static void find_byline(struct reading *r)
{
    struct flow *f = &r->flow;
    size_t end;
    for (size_t i = 1; i + 1 < f->lines.n && i < DATE_WITHIN; i++) {
        struct flow_line *l = &f->lines.v[i];
        struct runut_str s = flow_str(f, l), before = flow_str(f, &f->lines.v[i - 1]);
        if (is_long(s)) return;
        bool day = f->lines.v[i + 1].dropped && str_is(STR("date"), f->lines.v[i + 1].dropped);
        if (!day || l->dropped || f->lines.v[i - 1].dropped || line_words(before, MENU_WORDS) <= MENU_WORDS ||
            line_words(s, 1) < 2 || !lookup_at(&r->tables->given, s, 0, NULL, NULL, &end) || !person_shaped(r, s))
            continue;
        if (!r->authors.v.n) people_add(r, &r->authors, s);
        l->dropped = "credit";
        return;
    }
}

/* Short lines before the first long one: the longest of the first is the title, the menu words around it are dropped.
 */
static void find_title(struct reading *r)
{
    struct flow *f = &r->flow;
    struct flow_line *title = NULL;
    size_t seen = 0, kept = 0;
    for (size_t i = 0; i < f->lines.n && seen < 12; i++) {
        struct flow_line *l = &f->lines.v[i];
        if (l->dropped) continue;
        struct runut_str s = flow_str(f, l);
        if (l->type == RUNUT_CAPTION || is_long(s)) break;
        seen++;
        bool full_stop = s.p[s.len - 1] == '.' && !(s.len > 2 && s.p[s.len - 2] == '.');
        if (full_stop || s.len > MAX_TITLE || l->bullet) break;
        if (line_words(s, MENU_WORDS) <= MENU_WORDS && s.len < 30) continue;
        if (!title && !lower_first(s)) title = l;
    }
    if (!title) return;
    size_t at = (size_t)(title - f->lines.v), next = at + 1;
    while (next < f->lines.n && f->lines.v[next].dropped) next++;
    if (next == f->lines.n) return; /* a page of one line has no title */
    struct runut_str s = flow_str(f, title), after = flow_str(f, &f->lines.v[next]);
    bool apart = f->lines.v[next].gap_before || f->lines.v[next].type == RUNUT_CAPTION || next > at + 1;
    if (!apart && (has_dateline_dash(s) || after.len < s.len)) return;
    title->type = RUNUT_TITLE;
    r->title = s;
    for (size_t i = 0; i < at; i++)
        if (!f->lines.v[i].dropped && f->lines.v[i].type != RUNUT_CAPTION && kept++ < 12)
            f->lines.v[i].dropped = "menu";
}

static void find_headings(struct reading *r)
{
    struct flow *f = &r->flow;
    bool body = false;
    size_t last_long = 0;
    for (size_t i = 0; i < f->lines.n; i++)
        if (!f->lines.v[i].dropped && is_long(flow_str(f, &f->lines.v[i]))) last_long = i;
    for (size_t i = 0; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        if (l->dropped || l->type != RUNUT_PARAGRAPH) continue;
        struct runut_str s = flow_str(f, l);
        bool ends = line_ends(s), small = line_words(s, MENU_WORDS) <= MENU_WORDS;
        if (l->bullet)
            l->type = RUNUT_ITEM;
        else if (body && !ends && s.len <= MAX_HEADING && !lower_first(s) &&
                 utf8_is_alpha((unsigned char)s.p[s.len - 1]) && i < last_long && s.p[0] != '"')
            l->type = RUNUT_HEADING;
        else if (last_long && i > last_long && !ends && small && (l->gap_before || s.len < 30))
            l->dropped = "menu";
        body = true;
    }
}

/* ---- captions ---- */

/* A credit that ends the line: "(Foto: AFP)", "Foto: Pixabay/NAME", "(Sumber: AFP)", "| AP Photo". */
static bool ends_in_credit(const struct reading *r, struct runut_str s)
{
    size_t from = s.len > MAX_CREDIT ? s.len - MAX_CREDIT : 1, end;
    const struct lookup_gate *g = &r->tables->gate;
    while (from < s.len && (!lookup_edge(s, from) || s.p[from] == ' ')) from++;
    for (size_t w = from; (w = lookup_gated(g, s, w, GATE_CAPTIONS)) < s.len; w = lookup_next(s, w)) {
        const struct pack_row *row = lookup_at(&r->tables->captions, s, w, "inside", "caption", &end);
        if (!row) continue;
        bool colon = s.p[end - 1] == ':' || (end < s.len && s.p[end] == ':') ||
                     (end + 1 < s.len && s.p[end] == ' ' && s.p[end + 1] == ':');
        bool bracket = s.p[s.len - 1] == ')' && memrchr(s.p, '(', w) &&
                       (size_t)(s.p + w - (const char *)memrchr(s.p, '(', w)) < 24;
        if (bracket || (colon && !line_ends(str_slice(s, end, s.len)))) return true;
    }
    return false;
}

/* A credit that begins the line: a host and a name behind a slash, "KABARKITA.COM/JANE DOE A crowd …". */
static bool begins_in_credit(struct runut_str s)
{
    size_t i = 0, dots = 0;
    while (i < s.len && i < MAX_CREDIT && (isalnum((unsigned char)s.p[i]) || strchr(".-", s.p[i])))
        dots += s.p[i++] == '.' && i > 1;
    return dots && i + 1 < s.len && s.p[i] == '/' && s.p[i - 1] != '.' && isupper((unsigned char)s.p[0]) &&
           isupper((unsigned char)s.p[i + 1]) && memchr(s.p + i, ' ', s.len - i);
}

void text_captions(struct reading *r)
{
    struct map seen;
    map_init(&seen, r->arena);
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        struct flow_line *l = &r->flow.lines.v[i];
        struct runut_str s = flow_str(&r->flow, l);
        if (l->dropped || s.len > 600) continue;
        bool ends = l->type == RUNUT_PARAGRAPH && s.len > 20 && !(l->shut & GATE_CAPTIONS) && ends_in_credit(r, s);
        if (ends || (l->type == RUNUT_PARAGRAPH && begins_in_credit(s))) l->type = RUNUT_CAPTION;
        if (l->type != RUNUT_CAPTION) continue;
        uint32_t *before = map_put(&seen, s);
        if (*before != MAP_NONE) l->dropped = "repeated";
        *before = 1;
    }
}

/* A line that is little more than a date is the day of publication, if it stands near the top. */
void text_date_lines(struct reading *r)
{
    struct date_found f;
    size_t seen = 0;
    bool prose = false; /* the text has begun */
    for (size_t i = 0; i < r->flow.lines.n && seen < DATE_WITHIN; i++) {
        struct flow_line *l = &r->flow.lines.v[i];
        struct runut_str s = flow_str(&r->flow, l);
        bool label =
            l->dropped && str_is(STR("label"), l->dropped) && !prose; /* under the title, behind a line break */
        if ((l->dropped && !label) || l->type == RUNUT_TITLE || l->type == RUNUT_QUOTE)
            continue; /* who signs a post tells its day */
        seen += !label;
        prose |= s.len > LONG_LINE && line_ends(s);
        if (s.len > MAX_DATE_LINE || !date_next(r, s, 0, false, &f) || !f.date.year) continue;
        bool byline = (f.date.hour >= 0 || (!prose && l->type == RUNUT_PARAGRAPH && l->node >= 0)) && !line_ends(s);
        if (s.len - (f.end - f.beg) > (byline ? MAX_BESIDE_CLOCK : MAX_BESIDE)) continue;
        l->dropped = "date";
        if (date_is_update(r, str_slice(s, 0, f.beg))) {
            if (!r->modified.year) r->modified = f.date;
            continue;
        }
        if (r->published_method) continue;
        r->published = f.date;
        r->published_method = "text";
    }
}

/* Whether S is written as headlines are: every word begins with a capital but those that headlines leave small. */
static bool headline_cased(const struct reading *r, struct runut_str s)
{
    size_t end;
    unsigned capitals = 0;
    if (line_ends(s) || memchr(s.p, ':', s.len) || memchr(s.p, '"', s.len)) return false;
    for (size_t w = 0; w < s.len; w = str_next_word(s, w)) {
        if (utf8_upper_at(s, w))
            capitals++;
        else if (utf8_lower_at(s, w) && !lookup_at(&r->tables->furniture, s, w, "inside", "headline_word", &end))
            return false;
    }
    return capitals >= HEADLINE_WORDS;
}

void text_last_headline(struct reading *r)
{
    size_t i = r->flow.lines.n;
    while (i && r->flow.lines.v[i - 1].dropped) i--;
    size_t before = i ? i - 1 : 0;
    while (before && r->flow.lines.v[before - 1].dropped) before--;
    if (!i || !before) return;
    struct flow_line *l = &r->flow.lines.v[i - 1];
    struct runut_str s = flow_str(&r->flow, l);
    if (l->type == RUNUT_PARAGRAPH && s.len <= MAX_HEADING && headline_cased(r, s) &&
        line_ends(flow_str(&r->flow, &r->flow.lines.v[before - 1])))
        l->dropped = "heading";
}

void text_read(struct reading *r)
{
    pour(r);
    text_date_lines(r);
    if (!r->published_method && r->modified.year) r->published = r->modified, r->published_method = "text";
    join_broken(r);
    furniture_drop(r);
    text_captions(r);
    find_byline(r);
    find_title(r);
    find_headings(r);
    about_drop_lines(r);
    text_last_headline(r);
}

/* ---- text as it is ---- */

size_t text_whole(struct reading *r, struct runut_report *report, struct page_run **out)
{
    struct runut_str s = r->page.utf8;
    struct charset_text *t = &r->page;
    size_t n = 1, n_runs = t->n_runs ? t->n_runs : 1, block = 0;
    for (size_t i = 0; i < s.len; i++) n += s.p[i] == '\n';
    struct runut_block *blocks = ARENA_ARRAY(r->arena, struct runut_block, n);
    struct runut_str rest = s, line;
    while (str_cut(&rest, '\n', &line)) {
        struct runut_str bare = str_trim(line);
        if (!bare.len) continue;
        uint32_t beg = (uint32_t)(bare.p - s.p);
        blocks[block++] = (struct runut_block){RUNUT_PARAGRAPH, {beg, beg + (uint32_t)bare.len}};
    }
    if (block > 1 && blocks[0].at.end - blocks[0].at.beg < MAX_TITLE && s.p[blocks[0].at.end - 1] != '.' &&
        str_find(str_slice(s, blocks[0].at.end, blocks[1].at.beg), STR("\n\n"), 0) >= 0) {
        blocks[0].type = RUNUT_TITLE;
        r->title = str_slice(s, blocks[0].at.beg, blocks[0].at.end);
    }
    struct page_run *runs = ARENA_ARRAY(r->arena, struct page_run, n_runs);
    runs[0] = (struct page_run){0, (uint32_t)s.len, (uint32_t)t->shift, (uint32_t)s.len, 1, 1, false};
    for (size_t i = 0; i < t->n_runs; i++) {
        const struct charset_run *c = &t->runs[i];
        uint32_t len = (i + 1 < t->n_runs ? c[1].utf8 : (uint32_t)s.len) - c->utf8;
        runs[i] = (struct page_run){c->utf8, len, c->page, len / c->step * c->page_step, c->step, c->page_step, i > 0};
    }
    report->text = str_copy(r->arena, s);
    report->blocks = blocks;
    report->n_blocks = block;
    *out = runs;
    return s.len ? n_runs : 0;
}
