/* SPDX-License-Identifier: MIT */
/*
 * Facts that stand in the text of an article.
 *
 * Dateline: "JAKARTA, KOMPAS.com - ", "KONTAN.CO.ID - JAKARTA/SEOUL. ", "Jakarta (ANTARA) - ": what stands before the
 * first dash of the first paragraph, if it is nothing but an outlet, an agency and a place.
 *
 * Sources: an agency counts wherever it is named, an outlet only behind a word that cites it ("dikutip", "according
 * to", "Foto:"). A name that no table knows counts behind the strongest of these words when it looks like an outlet's.
 *
 * Day: "Dikutip X, Rabu (21/2/2024)" is the day of citing and so of publication; else the last of the days that the
 * text gives in brackets after their weekday, which is how newspapers write the day they write on (method `inferred`).
 * Where such a day has no year, a year that the text tells elsewhere is tried, and the weekday must agree.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/meta/facts.h"
#include <ctype.h>

enum {
    DATELINE_WITHIN = 90,
    CITE_WITHIN = 60, /* bytes between a citing word and its day */
    MAX_DATES = 64,
    MAX_READ = 1 << 18
}; /* bytes of text in which facts are looked for */

/* ---- dateline ---- */

static bool all_capitals(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.p[i] >= 'a' && s.p[i] <= 'z') return false;
    return s.len > 0;
}

/* "JAKARTA/SEOUL" as "Jakarta/Seoul". */
static struct runut_str place_name(struct arena *a, struct runut_str s)
{
    if (!all_capitals(s) || s.len < 4) return str_copy(a, s);
    struct runut_str low = str_copy(a, s);
    char *p = (char *)(uintptr_t)low.p;
    for (size_t i = 1; i < low.len; i++)
        if (isalpha((unsigned char)p[i - 1]) && p[i] >= 'A' && p[i] <= 'Z') p[i] = (char)(p[i] + 32);
    return low;
}

static bool looks_domain(struct runut_str s)
{
    const char *dot = s.len > 4 ? memrchr(s.p, '.', s.len) : NULL;
    size_t tail = dot ? (size_t)(s.p + s.len - dot) - 1 : 0;
    if (!dot || dot == s.p || tail < 2 || tail > 7) return false;
    for (size_t i = 0; i < s.len; i++)
        if (!isalnum((unsigned char)s.p[i]) && s.p[i] != '.' && s.p[i] != '-') return false;
    return isalpha((unsigned char)dot[1]) != 0;
}

static bool looks_place(struct runut_str s)
{
    if (s.len < 3 || s.len > 40 || line_words(s, 4) > 4) return false;
    bool start = true;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (isdigit(c) || strchr("\":;!?", c)) return false;
        if (start && islower(c)) return false;
        start = c == ' ' || c == '/';
    }
    return true;
}

/* The first dash that stands between blanks within the beginning of S, or behind "(ANTARA)"; its length in *LEN. */
static size_t first_dash(struct runut_str s, size_t from, size_t *len)
{
    static const char *const dashes[] = {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -- ",
                                         " --", "\xE2\x80\x94",   " \xE2\x80\x93",  ") -"};
    size_t best = SIZE_MAX;
    struct runut_str head = str_slice(s, 0, s.len < DATELINE_WITHIN ? s.len : DATELINE_WITHIN);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        ptrdiff_t at = str_find(head, str_of(dashes[i]), from);
        if (at >= 0 && (size_t)at < best) {
            best = (size_t)at + (dashes[i][0] == ')');
            *len = strlen(dashes[i]) - (dashes[i][0] == ')');
        }
    }
    return best;
}

struct dateline {
    struct runut_str outlet, place, agency;
    bool other; /* something in it is none of these */
};

/* A word in it is one that outlets' names hold. */
static bool says_outlet(const struct reading *r, struct runut_str s)
{
    size_t end;
    for (size_t w = 0; w < s.len; w++)
        if (lookup_edge(s, w) && s.p[w] != ' ' && lookup_at(&r->tables->furniture, s, w, "inside", "outlet_word", &end))
            return true;
    return false;
}

/* The outlet's own name as the page tells it, whatever its blanks: "POSRAKYAT" of "Pos Rakyat"; or told as author. */
static bool is_own_name(const struct reading *r, struct runut_str part)
{
    size_t end;
    struct runut_str name = str_fold_words(r->arena, part, 0);
    if (r->outlet.len && str_eq(name, str_fold_words(r->arena, r->outlet, 0))) return true;
    if (lookup_at(&r->tables->given, part, 0, NULL, NULL, &end)) return false;
    for (size_t i = 0; i < r->authors.v.n; i++)
        if (str_eq(name, str_fold_words(r->arena, r->authors.v.v[i], 0))) return true;
    return false;
}

static void dateline_part(const struct reading *r, struct runut_str part, struct dateline *d)
{
    size_t end;
    part = str_trim(part);
    bool bracket = part.len && part.p[0] == '(';
    while (part.len && strchr("(),|", part.p[0])) part = str_trim(str_slice(part, 1, part.len));
    while (part.len && strchr("(),", part.p[part.len - 1])) part.len--;
    part = str_trim(part);
    if (!part.len) return;
    const struct pack_row *row = lookup_at(&r->tables->outlets, part, 0, NULL, NULL, &end);
    if (row && end == part.len) {
        struct runut_str *to = str_is(row->cells[2], "agency") ? &d->agency : &d->outlet;
        *to = str_is(row->cells[2], "agency") ? row->cells[1] : part;
    } else if (looks_domain(part))
        d->outlet = part;
    else if (looks_place(part) && !d->outlet.len && (bracket || says_outlet(r, part) || is_own_name(r, part)))
        d->outlet = part;
    else if (!looks_place(part))
        d->other = true;
    else if (!d->place.len) /* "MERAPIT, Indonesia": the first is the place */
        d->place = part;
}

static void dateline_parts(const struct reading *r, struct runut_str s, struct dateline *d)
{
    size_t from = 0;
    for (size_t i = 0; i <= s.len; i++)
        if (i == s.len || s.p[i] == ',' || s.p[i] == '(' || s.p[i] == '|') {
            dateline_part(r, str_slice(s, from, i), d);
            from = i;
        }
}

static void read_dateline(struct reading *r, struct runut_str s)
{
    size_t len = 0, at = first_dash(s, 0, &len);
    if (at == SIZE_MAX) return;
    struct dateline d = {0};
    dateline_parts(r, str_slice(s, 0, at), &d);
    if (d.other) return;
    if (d.outlet.len && !d.place.len) { /* "KONTAN.CO.ID - JAKARTA/SEOUL. Pada …", "jpnn.com - MUKOMUKO - …" */
        struct runut_str rest = str_slice(s, at + len, s.len);
        size_t more = 0, dash = first_dash(rest, 0, &more);
        const char *dot = memchr(rest.p, '.', rest.len < 40 ? rest.len : 40);
        size_t stop = dot ? (size_t)(dot - rest.p) : SIZE_MAX;
        if (dash < stop) stop = dash;
        struct runut_str place = stop < rest.len ? str_trim(str_slice(rest, 0, stop)) : (struct runut_str){0};
        if (place.len && looks_place(place) && (all_capitals(place) || dash == stop)) d.place = place;
    }
    if (!d.outlet.len && !d.agency.len && !all_capitals(d.place)) return; /* "Kim - …" alone says nothing */
    if (d.place.len && !r->place.len) r->place = place_name(r->arena, d.place);
    if (d.outlet.len && !r->outlet.len) r->outlet = str_copy(r->arena, d.outlet);
    if (d.agency.len) names_add(r, &r->sources, d.agency);
}

/* ---- sources ---- */

static void add_source(struct reading *r, struct runut_str name)
{
    if (r->outlet.len &&
        (str_eq_ascii(name, r->outlet) || (r->outlet_domain.len && facts_outlet_of(r, r->outlet_domain) &&
                                           str_eq_ascii(facts_outlet_of(r, r->outlet_domain)->cells[1], name))))
        return;
    names_add(r, &r->sources, name);
}

static size_t capitals_end(struct runut_str s, size_t at)
{
    size_t end = at;
    for (size_t w = at; w < s.len && w < at + 60;) {
        uint32_t cp;
        utf8_next(s.p + w, s.p + s.len, &cp);
        if (!utf8_is_upper(cp) && !utf8_is_digit(cp)) break;
        while (w < s.len && !strchr(" ,;:()\"", s.p[w])) w++;
        end = w;
        if (w >= s.len || s.p[w] != ' ') break;
        w++;
    }
    return end;
}

/* A name behind a citing word that no table knows: a domain, or one that holds a word that outlets' names hold. */
static bool unknown_outlet(struct reading *r, struct runut_str s, size_t at)
{
    size_t stop = at, end;
    while (stop < s.len && !strchr(" ,;()\"", s.p[stop])) stop++;
    if (stop > at && s.p[stop - 1] == '.') stop--;
    if (looks_domain(str_slice(s, at, stop)))
        return names_add(r, &r->sources, str_copy(r->arena, str_slice(s, at, stop))), true;
    end = capitals_end(s, at);
    for (size_t w = at, e; w < end; w++)
        if (lookup_edge(s, w) && lookup_at(&r->tables->furniture, s, w, "inside", "outlet_word", &e) && e <= end) {
            names_add(r, &r->sources, str_copy(r->arena, str_slice(s, at, end)));
            return true;
        }
    return false;
}

/* What stands between a citing word and the name that it cites: blanks, brackets, a few little words. */
static size_t name_after(const struct reading *r, struct runut_str s, size_t at)
{
    size_t end;
    for (int i = 0; i < 4 && at < s.len; i++) {
        while (at < s.len && strchr(" (:\"", s.p[at])) at++;
        if (at >= s.len) break;
        uint32_t cp;
        utf8_next(s.p + at, s.p + s.len, &cp);
        if (utf8_is_upper(cp) || lookup_at(&r->tables->outlets, s, at, NULL, NULL, &end)) break;
        if (utf8_is_lower(cp))
            while (at < s.len && s.p[at] != ' ') at++;
        else
            break;
    }
    return at;
}

struct days {
    struct date_found v[MAX_DATES];
    size_t n;
    struct page_date cited; /* year 0: none */
};

static void read_sources(struct reading *r, struct runut_str s)
{
    size_t end, e2;
    const struct page_tables *t = r->tables;
    for (size_t w = 0; (w = lookup_gated(&t->gate, s, w, GATE_OUTLETS | GATE_CITES)) < s.len; w = lookup_next(s, w)) {
        const struct pack_row *row = lookup_at(&r->tables->outlets, s, w, NULL, "agency", &end);
        if (row) {
            add_source(r, row->cells[1]);
            w = end - 1;
            continue;
        }
        if (!lookup_at(&r->tables->cites, s, w, "inside", "cite", &end)) continue;
        size_t at = name_after(r, s, end);
        bool strong = lookup_at(&r->tables->cites, s, w, "inside", "cite_unknown", &e2) != NULL;
        if (at - end > 40 || at >= s.len) continue;
        row = lookup_at(&r->tables->outlets, s, at, NULL, NULL, &e2);
        if (row)
            add_source(r, str_is(row->cells[2], "agency") ? row->cells[1] : str_slice(s, at, e2));
        else if (strong)
            unknown_outlet(r, s, at);
        w = end - 1;
    }
}

/* ---- the day ---- */

static bool cites_before(const struct reading *r, struct runut_str s, size_t at)
{
    size_t end;
    for (size_t w = at > CITE_WITHIN ? at - CITE_WITHIN : 0; w < at; w++)
        if (lookup_edge(s, w) && lookup_at(&r->tables->cites, s, w, "inside", "cite_unknown", &end)) return true;
    return false;
}

static void read_days(const struct reading *r, struct runut_str s, bool month_first, struct days *d)
{
    struct date_found f;
    for (size_t at = 0; d->n < MAX_DATES && date_next(r, s, at, month_first, &f); at = f.end) {
        d->v[d->n++] = f;
        if (f.paren && f.date.year && cites_before(r, s, f.beg) && date_cmp(&f.date, &d->cited) > 0) d->cited = f.date;
    }
}

/* A day without its year, with a year that the text tells and its weekday agrees with. */
static bool complete(const struct days *d, struct date_found *f)
{
    if (f->date.year) return true;
    for (size_t i = 0; i < d->n; i++) {
        int y = d->v[i].date.year;
        if (y && f->weekday && date_weekday(y, f->date.month, f->date.day) == f->weekday) return f->date.year = y, true;
    }
    return false;
}

static void decide_day(struct reading *r, struct days *d)
{
    if (r->published_method) return;
    struct page_date best = {0};
    if (d->cited.year) {
        best = d->cited;
        r->published_method = "text";
    } else
        for (size_t i = 0; i < d->n; i++) {
            struct date_found f = d->v[i];
            if (f.paren && complete(d, &f) && date_cmp(&f.date, &best) > 0) best = f.date;
        }
    if (!best.year) return;
    if (!r->published_method) r->published_method = "inferred";
    best.hour = -1;
    r->published = best;
}

/* ---- all ---- */

const struct pack_row *facts_outlet_of(const struct reading *r, struct runut_str domain)
{
    for (size_t p = 0; p < r->packs->n; p++) {
        struct pack_rows rows = r->packs->v[p]->tables[PACK_OUTLETS];
        for (size_t i = 0; i < rows.n; i++) {
            struct runut_str d = rows.v[i].cells[3];
            if (d.len && str_ends(domain, d) && (domain.len == d.len || domain.p[domain.len - d.len - 1] == '.'))
                return &rows.v[i];
        }
    }
    return NULL;
}

void facts_read(struct reading *r, bool month_first)
{
    struct days days = {0};
    bool first = true;
    size_t left = MAX_READ;
    for (size_t i = 0; i < r->flow.lines.n && left; i++) {
        const struct flow_line *l = &r->flow.lines.v[i];
        if (l->dropped || l->type == RUNUT_TITLE) continue;
        struct runut_str s = flow_str(&r->flow, l);
        if (s.len > left) s.len = left;
        left -= s.len;
        if (first && l->type == RUNUT_PARAGRAPH) {
            read_dateline(r, s);
            first = false;
        }
        if ((l->shut & (GATE_OUTLETS | GATE_CITES)) != (GATE_OUTLETS | GATE_CITES)) read_sources(r, s);
        if (!r->published_method) read_days(r, s, month_first, &days);
    }
    decide_day(r, &days);
}
