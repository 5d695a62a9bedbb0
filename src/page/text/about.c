/* SPDX-License-Identifier: MIT */
/*
 * Lines of a report about those who wrote it: by-lines that stand among its lines, and what its end says of its
 * authors. They tell nothing of what happened.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/meta/people.h"
#include "page/meta/person.h"
#include "page/text/about.h"
#include <ctype.h>

enum {
    MAX_NAME = 60, /* bytes */
    MAX_BYLINE = 160,
    MAX_PLACE = 30,   /* of a place before a day */
    MAX_SENDER = 220, /* of a line that names an office and how to reach it */
    SENDER_WORDS = 3, /* of its name, which begin large */
    LAST_LINES = 4,   /* of a report, which may tell about its author */
    MAX_ADDRESS = 300 /* bytes of a line that tells how to reach an author */
};

/* "Jane Arga Doe is a reporter at …": a text about one who wrote the report begins with the whole name, and no capital
 * follows it; or it names an address to write to. */
static bool about_author(const struct reading *r, struct runut_str s)
{
    while (s.len > 1 && strchr("*() ", s.p[0])) s = str_slice(s, 1, s.len);
    const char *at = memchr(s.p, '@', s.len);
    bool address = s.len <= MAX_ADDRESS && at && at > s.p && at + 1 < s.p + s.len && isalnum((unsigned char)at[-1]) &&
                   isalnum((unsigned char)at[1]);
    for (size_t k = 0; k < r->authors.v.n; k++) {
        struct runut_str name = r->authors.v.v[k];
        if (line_words(name, 1) < 2 || s.len <= name.len + 2) continue;
        if (address && str_find(s, name, 0) >= 0) return true;
        if (!str_eq_ascii(str_slice(s, 0, name.len), name)) continue;
        if (s.p[name.len] == ',' || (s.p[name.len] == ' ' && utf8_lower_at(s, name.len + 1))) return true;
    }
    return false;
}

/* "Okafor reported from Havn.", "Jane covers trade.": a short line that begins with an author's last or first name,
 * which the report says nowhere else. */
static bool part_of_name(const struct reading *r, struct runut_str s)
{
    size_t next = str_next_word(s, 0);
    if (s.len > MAX_ADDRESS || next < 5 || next >= s.len || !utf8_lower_at(s, next)) return false;
    struct runut_str last = str_slice(s, 0, next - 1);
    for (size_t k = 0; k < r->authors.v.n; k++) {
        struct runut_str name = r->authors.v.v[k];
        if (name.len < last.len + 2) continue;
        size_t at = name.len - last.len;
        bool ends = name.p[at - 1] == ' ' && str_eq_ascii(str_slice(name, at, name.len), last);
        bool begins = name.p[last.len] == ' ' && str_eq_ascii(str_slice(name, 0, last.len), last);
        if (!begins && !(ends && s.len <= MAX_BYLINE)) continue;
        unsigned said = 0;
        for (size_t i = 0; i < r->flow.lines.n && said < 2; i++)
            said += !r->flow.lines.v[i].dropped && str_find(flow_str(&r->flow, &r->flow.lines.v[i]), last, 0) >= 0;
        return said < 2;
    }
    return false;
}

/* "*) The writer is a lecturer": a note at the end about whoever wrote it. */
static bool noted_author(const struct reading *r, struct runut_str s)
{
    size_t end, from = 0;
    while (from < s.len && strchr("*() ", s.p[from])) from++;
    s = str_slice(s, from, s.len);
    return from && s.len <= MAX_ADDRESS && lookup_at(&r->tables->furniture, s, 0, "start", "author", &end) &&
           end + 1 < s.len && s.p[end] == ' ' && utf8_lower_at(s, end + 1);
}

/* The last lines of a report, while they tell about its authors. */
static void drop_about(struct reading *r)
{
    unsigned seen = 0;
    for (size_t i = r->flow.lines.n; i-- > 0 && seen < LAST_LINES;) {
        struct flow_line *l = &r->flow.lines.v[i];
        if (l->dropped || l->type == RUNUT_CAPTION) continue;
        seen++;
        if (l->type != RUNUT_TITLE && l->type != RUNUT_HEADING &&
            (about_author(r, flow_str(&r->flow, l)) || noted_author(r, flow_str(&r->flow, l)) ||
             part_of_name(r, flow_str(&r->flow, l))))
            l->dropped = "author";
    }
}

/* Whether a line begins as letters are signed: "Jakarta, 3 November 2025". */
static bool place_and_day(const struct reading *r, struct runut_str s)
{
    struct date_found f;
    if (s.len > MAX_BYLINE || line_ends(s) || !utf8_upper_at(s, 0) || !date_next(r, s, 0, false, &f) || !f.date.year ||
        f.beg < 5 || f.beg > MAX_PLACE)
        return false;
    return s.p[f.beg - 1] == ' ' && s.p[f.beg - 2] == ',' && str_find(str_slice(s, 0, f.beg - 2), STR(","), 0) < 0;
}

/* Whether a line begins with the name of an office that gives reports out: "Biro Humas Sekretariat Daerah". */
static bool sender(const struct reading *r, struct runut_str s)
{
    size_t end, w = 0;
    if (s.len > MAX_SENDER || !lookup_at(&r->tables->furniture, s, 0, "inside", "desk", &end)) return false;
    for (unsigned n = 0; n < SENDER_WORDS && w < s.len; n++, w = str_next_word(s, w))
        if (!utf8_upper_at(s, w)) return false;
    return true;
}

/* Where a statement ends as a letter does, with a place and day or an office, and who signs it below, all of that. */
static void drop_signature(struct reading *r)
{
    unsigned seen = 0;
    size_t i = r->flow.lines.n, from = i;
    for (; i-- > 0 && seen < LAST_LINES && from == r->flow.lines.n;) {
        const struct flow_line *l = &r->flow.lines.v[i];
        if (l->dropped || l->type == RUNUT_CAPTION) continue;
        struct runut_str s = flow_str(&r->flow, l);
        if (l->type != RUNUT_PARAGRAPH || line_ends(s)) return;
        if (place_and_day(r, s) || sender(r, s)) from = i;
        seen++;
    }
    for (; from < r->flow.lines.n; from++)
        if (!r->flow.lines.v[from].dropped) r->flow.lines.v[from].dropped = "signed";
}

/* "Jane Doe and John RoeEnvironment correspondents": before the first paragraph, a line that begins with an author's
 * name and is no sentence, or says only what they are. */
static void drop_bylines(struct reading *r)
{
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        struct flow_line *l = &r->flow.lines.v[i];
        struct runut_str s = flow_str(&r->flow, l);
        if (l->dropped || l->type == RUNUT_TITLE || l->type == RUNUT_CAPTION) continue;
        if (about_author(r, s)) {
            l->dropped = "author";
            continue;
        }
        if (s.len > MAX_BYLINE || line_ends(s)) return;
        if (r->authors.v.n && person_calling(r, s)) l->dropped = "credit";
        s = str_slice(s, person_behind_label(r, s), s.len);
        for (size_t k = 0; k < r->authors.v.n; k++)
            if (line_words(r->authors.v.v[k], 1) > 1 && str_starts(s, r->authors.v.v[k])) l->dropped = "credit";
    }
}

void about_drop_lines(struct reading *r)
{
    drop_about(r);
    drop_signature(r);
    drop_bylines(r);
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        struct flow_line *l = &r->flow.lines.v[i];
        struct runut_str s = flow_str(&r->flow, l);
        if (l->dropped || l->type == RUNUT_TITLE || l->type == RUNUT_CAPTION || s.len > MAX_NAME) continue;
        s = str_strip(s, " |-()");
        for (size_t k = 0; k < r->authors.v.n && !l->dropped; k++)
            if (str_eq(str_fold_words(r->arena, s, ' '), str_fold_words(r->arena, r->authors.v.v[k], ' ')))
                l->dropped = "credit";
    }
}
