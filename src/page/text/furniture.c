/* SPDX-License-Identifier: MIT */
/*
 * Furniture by its words. The tables say which words; here is how they stand: alone on a line, at its beginning, or
 * inside it. A "read also" line comes alone, before headlines on lines of their own, with its headline, or glued into a
 * paragraph with the article going on behind the headline. Where the headline ends is told by its capitals: Indonesian
 * headlines capitalise every word but prepositions, a sentence that follows does not.
 */
#include "base/utf8.h"
#include "page/core/line.h"
#include "page/core/site.h"
#include "page/meta/byline.h"
#include "page/meta/people.h"
#include "page/text/furniture.h"
#include "page/text/pass.h"
#include <ctype.h>

enum {
    MAX_HEADLINES = 6,   /* lines that a "read also" line alone can bring with it */
    MAX_FURNITURE = 300, /* bytes of a line that its beginning condemns */
    MAX_NOTICE = 1500,   /* the same of a notice about the site itself */
    MAX_HEADLINE = 220,
    MAX_NAME = 60,  /* bytes of a name behind a label */
    MAX_NAMES = 9,  /* words of a few names */
    MAX_GLUED = 24, /* bytes of a label */
    SHORT_PARAGRAPH = 50,
    ANY_SENTENCE = 1,
    LONG_PARAGRAPH = 200,
    MAX_PROMOTION = 160
};

/*
 * The capital at which the sentence behind a headline begins: the last one, unless a comma follows it ("Menurut Sutan
 * Arga, jembatan …"): then where a citing word stands before it, else one word earlier.
 */
static size_t sentence_start(const struct reading *r, struct runut_str s, size_t from, size_t capital)
{
    size_t end, before = capital, cite = 0, stop = str_next_word(s, capital);
    if (stop < 2 || stop > s.len || s.p[stop - 2] != ',') return capital;
    for (size_t w = from; w < capital; w = str_next_word(s, w)) {
        before = w;
        if (w > from && utf8_upper_at(s, w) && lookup_at(&r->tables->cites, s, w, NULL, NULL, &end)) cite = w;
    }
    return cite ? cite : before > from ? before : capital;
}

/* Where the headline that begins at FROM ends: see above. */
static size_t headline_end(const struct reading *r, struct runut_str s, size_t from)
{
    size_t capital = from, end;
    for (size_t w = from; w < s.len && w < from + MAX_HEADLINE * 2; w = str_next_word(s, w)) {
        size_t after = str_next_word(s, w);
        char last = after >= 2 && after < s.len ? s.p[after - 2] : 0;
        if (utf8_lower_at(s, w)) {
            bool little = lookup_at(&r->tables->furniture, s, w, "inside", "headline_word", &end) &&
                          (end == s.len || s.p[end] == ' ');
            if (capital > from && (!little || utf8_lower_at(s, after))) return sentence_start(r, s, from, capital);
            if (capital == from && !little) break; /* a headline in sentence case */
        } else
            capital = w;
        if ((last == '.' || last == '!' || last == '?') && utf8_upper_at(s, after) && w - from > 20) return after;
    }
    for (size_t i = from; i + 2 < s.len && i < from + MAX_HEADLINE * 2; i++)
        if ((s.p[i] == '.' || s.p[i] == '!' || s.p[i] == '?') && s.p[i + 1] == ' ' && utf8_upper_at(s, i + 2))
            return i + 2;
    return s.len;
}

/* ---- one line ---- */

void pass_emit(struct pass *p, struct flow_line l, uint32_t beg, uint32_t end, const char *why)
{
    const char *text = p->r->flow.text.v;
    while (beg < end && text[beg] == ' ') beg++;
    while (end > beg && text[end - 1] == ' ') end--;
    if (beg == end) return;
    l.beg = beg;
    l.end = end;
    l.dropped = why;
    *vec_push(p->r->arena, &p->out) = l;
}

static struct names *list_of(struct reading *r, struct runut_str what)
{
    if (str_is(what, "author")) return &r->authors;
    if (str_is(what, "editor")) return &r->editors;
    return NULL;
}

/* Whether S before AT is a few words that begin large, as names do. */
static bool is_names(struct runut_str s, size_t at)
{
    struct runut_str before = str_trim(str_slice(s, 0, at));
    unsigned words = line_words(before, MAX_NAMES);
    return words > 1 && words < MAX_NAMES && byline_all_capital(before);
}

/* Where in a credit's value the label of another stands: "Wawan Setyadi Editor : …", or what is none of it: "Copyright
 * …"; the length where neither does. BARE: behind a label without a colon, "Wawan Setyadi Editor Siti Aminah". */
static size_t next_credit(struct reading *r, struct runut_str s, bool bare)
{
    size_t end;
    for (size_t w = str_next_word(s, 0); w < s.len; w = str_next_word(s, w)) {
        const struct pack_row *row = lookup_at(&r->tables->furniture, s, w, "start", NULL, &end);
        if (!row || utf8_lower_at(s, w)) continue;
        if (str_is(row->cells[2], "drop") && utf8_upper_at(s, w)) return w;
        bool colon = s.p[end - 1] == ':', names = list_of(r, row->cells[2]) && is_names(s, w);
        while (end < s.len && s.p[end] == ' ') end++;
        if (bare && names && utf8_upper_at(s, w) && utf8_upper_at(s, end)) return w;
        if (colon || (end < s.len && s.p[end] == ':')) return w;
    }
    return s.len;
}

/* The credits behind the first of a line. */
static void more_credits(struct reading *r, struct runut_str s)
{
    size_t end;
    for (size_t n; s.len; s = str_slice(s, n, s.len)) {
        const struct pack_row *row = lookup_at(&r->tables->furniture, s, 0, "start", NULL, &end);
        struct names *list = row ? list_of(r, row->cells[2]) : NULL;
        n = next_credit(r, s, false);
        if (list) people_add_behind(r, list, str_slice(s, 0, end), true, str_strip(str_slice(s, end, n), " :|/"));
    }
}

/* "Penulis: NAME", "Editor :" alone, "By NAME": the label's end is given. True where the line is a credit. */
static bool credit(struct pass *p, struct flow_line l, struct runut_str s, size_t end, struct runut_str what)
{
    struct names *list = list_of(p->r, what);
    size_t i = end;
    while (i < s.len && s.p[i] == ' ') i++;
    bool colon = i < s.len && s.p[i] == ':';
    struct runut_str value = str_trim(str_slice(s, colon ? i + 1 : i, s.len));
    size_t next = value.len <= 160 && (colon || list) ? next_credit(p->r, value, !colon) : value.len;
    if (next < value.len) {
        more_credits(p->r, str_slice(value, next, value.len));
        value = str_trim(str_slice(value, 0, next));
    }
    if (colon && value.len == 0 && s.len < 40) {
        p->expect = list;
        p->expected = true;
        p->label = str_slice(s, 0, i);
    } else if (value.len == 0) {
        return false;
    } else if (!colon) {
        bool name = value.len <= MAX_NAME && !line_ends(value) && line_words(value, 1) > 1;
        if (!name || l.type == RUNUT_HEADING) return false;
        if (!list) { /* "Video by NAME" */
            if (!memchr(s.p, ' ', end) || !utf8_upper_at(value, 0)) return false;
            return pass_emit(p, l, l.beg, l.end, "credit"), true;
        }
        if (list->v.n > 8) return false;
        size_t had = list->v.n;
        people_add_behind(p->r, list, str_slice(s, 0, end), colon, value);
        if (list->v.n == had && had == 0) return false;
    } else if (value.len > 160 || (!list && value.len > 100))
        return false;
    else if (list)
        people_add_behind(p->r, list, str_slice(s, 0, end), colon, value);
    pass_emit(p, l, l.beg, l.end, "credit");
    return true;
}

static void origin(struct reading *r, struct runut_str rest)
{
    size_t end;
    for (size_t w = 0; w < rest.len && w < 60; w = str_next_word(rest, w)) {
        const struct pack_row *row = lookup_at(&r->tables->outlets, rest, w, NULL, NULL, &end);
        if (row) {
            r->origin = row->cells[1];
            return;
        }
    }
}

/* "Reporting by A; Editing by B", perhaps in brackets: every part is a credit. */
static bool list_of_credits(struct pass *p, struct flow_line l)
{
    struct runut_str s = flow_str(&p->r->flow, &l), rest, part;
    size_t end;
    bool bracket = s.len && s.p[0] == '(' && s.p[s.len - 1] == ')';
    if (s.len < 8 || s.len > MAX_FURNITURE || (!bracket && !memchr(s.p, ';', s.len))) return false;
    for (int round = 0; round < 2; round++) /* looked at, then taken */
        for (rest = bracket ? str_slice(s, 1, s.len - 1) : s; str_cut(&rest, ';', &part);) {
            part = str_trim(part);
            const struct pack_row *row = lookup_at(&p->r->tables->furniture, part, 0, "start", NULL, &end);
            struct names *list = row ? list_of(p->r, row->cells[2]) : NULL;
            if (!list) return false;
            while (end < part.len && (part.p[end] == ' ' || part.p[end] == ':')) end++;
            if (round) people_add(p->r, list, str_slice(part, end, part.len));
        }
    pass_emit(p, l, l.beg, l.end, "credit");
    return true;
}

/* Behind the marks of a note: "*", "- ", "**) ". */
static struct runut_str behind_stars(struct runut_str s)
{
    size_t n = 0;
    while (n < s.len && (s.p[n] == '*' || (n && strchr(") ", s.p[n])) || (!n && s.p[n] == '-'))) n++;
    bool dash = s.len && s.p[0] == '-' && (n < 2 || n == s.len);
    bool bold = n > 1 && n < s.len && s.p[n - 1] == '*'; /* no note: "**Words** in bold" */
    return dash || bold ? s : str_slice(s, n, s.len);
}

/* The row of links that begins a line to which their headline is glued: "Baca JugaJembatan Roboh". Its end in *END. */
static const struct pack_row *glued_start(const struct reading *r, struct runut_str s, size_t *end)
{
    for (size_t i = 4; i < s.len && i < MAX_GLUED; i++) {
        if (!islower((unsigned char)s.p[i - 1]) || !isupper((unsigned char)s.p[i])) continue;
        const struct pack_row *row = lookup_at(&r->tables->furniture, str_slice(s, 0, i), 0, "start", "related", end);
        return row && *end == i ? row : NULL;
    }
    return NULL;
}

/* The line's first words make it furniture. True where that was all there is to it. */
static bool by_start(struct pass *p, struct flow_line l)
{
    struct runut_str s = flow_str(&p->r->flow, &l);
    size_t end;
    s = behind_stars(s);
    l.beg = l.end - (uint32_t)s.len;
    bool bracket = s.len > 2 && strchr("(['", s.p[0]) && strchr(")]'", s.p[s.len - 1]);
    const struct pack_row *row = lookup_at(&p->r->tables->furniture, s, 0, "start", NULL, &end);
    if (row) bracket = false;
    if (bracket) row = lookup_at(&p->r->tables->furniture, s, 1, "start", NULL, &end);
    if (!row) row = glued_start(p->r, s, &end);
    if (!row) return false;
    struct runut_str what = row->cells[2];
    if (bracket) {
        if (!str_is(what, "related") || s.len > MAX_FURNITURE) return false;
        return pass_emit(p, l, l.beg, l.end, "related"), true;
    }
    if (str_is(what, "related")) {
        while (end < s.len && strchr(" :-|", s.p[end])) end++;
        bool alone = s.len <= MAX_FURNITURE && !line_ends(s); /* else a sentence may follow */
        size_t stop = end >= s.len ? end : alone ? s.len : headline_end(p->r, s, end);
        if (stop >= s.len && s.len > MAX_FURNITURE) return false;
        if (end >= s.len || (alone && s.p[s.len - 1] == ':')) p->headlines = end >= s.len ? MAX_HEADLINES : 1;
        pass_emit(p, l, l.beg, l.beg + (uint32_t)stop, "related");
        l.beg += (uint32_t)stop;
        if (l.beg < l.end) pass_emit(p, l, l.beg, l.end, NULL);
        return true;
    }
    if (str_is(what, "origin")) {
        if (s.len > MAX_FURNITURE * 2) return false;
        struct runut_str rest = str_slice(s, end, s.len);
        origin(p->r, rest);
        more_credits(p->r, str_slice(rest, next_credit(p->r, rest, false), rest.len));
        return pass_emit(p, l, l.beg, l.end, "origin"), true;
    }
    if (str_is(what, "drop") || str_is(what, "notice")) {
        if (s.len > (str_is(what, "drop") ? MAX_FURNITURE : MAX_NOTICE)) return false;
        return pass_emit(p, l, l.beg, l.end, "furniture"), true;
    }
    return credit(p, l, s, end, what);
}

/* A phrase, no sentence, that sends its reader to a channel; a call to subscribe, or thanks to colleagues, in a
 * sentence too; or where the text stood first. */
static bool promotion(struct pass *p, struct flow_line l)
{
    struct runut_str s = flow_str(&p->r->flow, &l);
    size_t end;
    if (s.len > MAX_FURNITURE || l.shut & GATE_CALLS) return false;
    const struct lookup_gate *g = &p->r->tables->gate;
    bool phrase = s.len < MAX_PROMOTION && !line_ends(s);
    for (size_t w = 0; (w = lookup_gated(g, s, w, GATE_CALLS)) < s.len; w = lookup_next(s, w)) {
        if (w && s.p[w - 1] != ' ') continue;
        const struct pack_row *row = lookup_at(&p->r->tables->calls, s, w, "inside", NULL, &end);
        if (row && ((phrase && str_is(row->cells[2], "promotion")) || str_is(row->cells[2], "call")))
            return pass_emit(p, l, l.beg, l.end, "furniture"), true;
        if (!row || !str_is(row->cells[2], "origin")) continue;
        origin(p->r, str_slice(s, end, s.len));
        return pass_emit(p, l, l.beg, l.end, "origin"), true;
    }
    return false;
}

/* The capital that follows a closing bracket within the word at W; 0 where none does. */
static size_t behind_bracket(struct runut_str s, size_t w)
{
    if (s.p[w] != '(') return 0;
    while (w < s.len && s.p[w] != ' ' && s.p[w] != ')') w++;
    return w + 1 < s.len && s.p[w] == ')' && isupper((unsigned char)s.p[w + 1]) ? w + 1 : 0;
}

/* Cuts advertisements' marks and "read also" with its headline out of the line; what is left of it stays in *L. */
static void by_inside(struct pass *p, struct flow_line *l)
{
    const struct reading *r = p->r;
    struct runut_str s = flow_str(&p->r->flow, l);
    uint32_t base = l->beg;
    for (size_t w = str_next_word(s, 0), end; w < s.len; w = str_next_word(s, w)) {
        size_t at = w + (s.p[w] == '(' && w + 1 < s.len && s.p[w + 1] != '*');
        const struct pack_row *row = lookup_at(&r->tables->cuts, s, at, NULL, NULL, &end);
        size_t glued = row ? 0 : behind_bracket(s, w); /* "(ant/jpnn)Jangan lewatkan …" */
        if (glued && (row = lookup_at(&r->tables->cuts, s, glued, NULL, "junk", &end))) at = w = glued;
        if (!row && at > w) row = lookup_at(&r->tables->cuts, s, w, NULL, NULL, &end);
        if (!row || (at == w && str_is(row->cells[2], "related_bracket"))) continue;
        bool related = !str_is(row->cells[2], "junk");
        if (related) {
            bool colon =
                end < s.len && (s.p[end] == ':' || (s.p[end] == ' ' && end + 1 < s.len && s.p[end + 1] == ':'));
            const char *close =
                at > w ? memchr(s.p + end, ')', s.len - end < MAX_FURNITURE ? s.len - end : MAX_FURNITURE) : NULL;
            if (!colon && !close) continue;
            while (end < s.len && strchr(" :", s.p[end])) end++;
            bool last = s.len - end <= MAX_HEADLINE && !line_ends(s); /* no sentence follows it */
            end = close ? (size_t)(close - s.p) + 1 : last ? s.len : headline_end(r, s, end);
        }
        struct flow_line before = *l;
        before.end = base + (uint32_t)w;
        while (before.end > before.beg && p->r->flow.text.v[before.end - 1] == ' ') before.end--;
        sign_off(p, &before);
        pass_emit(p, *l, before.beg, before.end, l->dropped);
        pass_emit(p, *l, base + (uint32_t)w, base + (uint32_t)end, related ? "related" : "junk");
        l->beg = base + (uint32_t)end;
        if (end >= s.len) break;
        w = end > 0 ? end - 1 : 0;
    }
}

/* ---- the pass ---- */

static void strip_marks(const struct flow *f, struct flow_line *l)
{
    static const char *const bullets[] = {
        "- ", "\xE2\x80\xA2 ", "\xC2\xB7 ", "* ", "\xE2\x96\xAA ", "\xE2\x97\x8F ", "| ", "> "};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (str_starts(flow_str(f, l), str_of(bullets[i]))) {
            l->beg += (uint32_t)strlen(bullets[i]);
            l->bullet = true;
            break;
        }
    while (l->end > l->beg + 1 && (f->text.v[l->end - 1] == '|' || f->text.v[l->end - 1] == ' ')) l->end--;
}

static bool headline_like(struct runut_str s)
{
    bool bracket = s.len && s.p[0] == '(' && s.p[s.len - 1] == ')'; /* codes of those who wrote the report */
    return s.len < MAX_HEADLINE && !bracket && !line_ends(s) && !utf8_lower_at(s, 0);
}

/* Of a path through the site, "Home > News > Here", the first part; else the line itself. */
static struct runut_str first_crumb(struct runut_str s)
{
    ptrdiff_t at = s.len < 120 ? str_find(s, STR(" > "), 0) : -1;
    if (at < 0 && s.len < 120) at = str_find(s, STR(" \xC2\xBB "), 0);
    return at > 0 ? str_slice(s, 0, (size_t)at) : s;
}

/* Whether the line goes on a section that a heading like "References" began: until the next heading or long paragraph.
 * Where the section was to be of links and has had them, any sentence ends it, and any line that announces what
 * follows.
 */
static bool in_tail(struct pass *p, const struct flow_line *l, struct runut_str s)
{
    bool ends = line_ends(s) || (p->tail == ANY_SENTENCE && s.p[s.len - 1] == ':');
    bool sentence = l->type == RUNUT_PARAGRAPH && ends && l->link * 2 < s.len && str_find(s, STR("://"), 0) < 0;
    bool other = l->type == RUNUT_HEADING && p->tail == SHORT_PARAGRAPH && flow_in_links(l);
    if ((l->type == RUNUT_HEADING && !other) || (sentence && s.len >= p->tail)) p->tail = 0;
    return p->tail > 0;
}

/* The line behind a label that stood alone, "Penulis", is the name it announced. */
static bool announced(struct pass *p, struct flow_line l, struct runut_str s)
{
    bool name = p->expected && s.len < MAX_NAME * 2 && !line_ends(s);
    if (name && p->expect) people_add_behind(p->r, p->expect, p->label, true, s);
    p->expect = NULL;
    p->expected = false;
    if (name) pass_emit(p, l, l.beg, l.end, "credit");
    return name;
}

/* Whether S goes on the list of headlines that "Baca juga" opened. */
static bool listed_headline(struct pass *p, const struct flow_line *l, struct runut_str s)
{
    bool listed = p->headlines && headline_like(s) && (!p->linked || flow_in_links(l));
    p->headlines = listed ? p->headlines - 1 : 0;
    p->linked = p->linked && listed;
    return listed;
}

/* A line that is furniture from end to end, by ROW of furniture.tsv; what it announces is looked for in those behind.
 */
static void whole_furniture(struct pass *p, struct flow_line l, struct runut_str s, const struct pack_row *row)
{
    size_t end;
    struct runut_str what = row->cells[2];
    const struct pack_row *label =
        str_is(what, "label") ? lookup_at(&p->r->tables->furniture, s, 0, "start", NULL, &end) : NULL;
    if (label && list_of(p->r, label->cells[2]))
        p->expect = list_of(p->r, label->cells[2]), p->expected = true, p->label = s;
    if (str_is(what, "related") && l.node < 0) p->headlines = MAX_HEADLINES;
    bool readers = l.type == RUNUT_HEADING && str_is(what, "comment") && str_digit(s, 0) < s.len;
    p->tail = l.node < 0                ? 0
              : readers                 ? UINT32_MAX /* "3 comments" */
              : str_is(what, "related") ? SHORT_PARAGRAPH
              : str_is(what, "tail")    ? LONG_PARAGRAPH
                                        : 0;
    pass_emit(p, l, l.beg, l.end, "furniture");
}

static void one_line(struct pass *p, struct flow_line l)
{
    if (l.node < 0) strip_marks(&p->r->flow, &l);
    struct runut_str s = flow_str(&p->r->flow, &l);
    l.shut = (uint8_t)~lookup_gates(&p->r->tables->gate, s);
    if (p->r->site && l.type != RUNUT_TITLE && site_has_line(p->r->site, p->r->arena, s)) {
        pass_emit(p, l, l.beg, l.end, "site");
        return;
    }
    if (announced(p, l, s)) return;
    if (listed_headline(p, &l, s) || in_tail(p, &l, s)) {
        pass_emit(p, l, l.beg, l.end, "related");
        return;
    }
    const struct pack_row *row = line_known(p->r, first_crumb(s));
    if (row) {
        whole_furniture(p, l, s, row);
        return;
    }
    if (l.type == RUNUT_PARAGRAPH && sign_codes_alone(p, &l)) return;
    if (l.type != RUNUT_TITLE && (list_of_credits(p, l) || by_start(p, l) || promotion(p, l))) return;
    if (!(l.shut & GATE_CUTS)) by_inside(p, &l);
    if (l.beg < l.end) sign_off(p, &l);
    if (l.beg < l.end) pass_emit(p, l, l.beg, l.end, l.dropped);
}

/* "About NAME" as a line of its own, and the line behind it begins with that name: what senders of releases say of
 * themselves, until the next heading. */
static bool about_sender(const struct reading *r, size_t i)
{
    const struct flow_line *l = &r->flow.lines.v[i];
    struct runut_str s = str_strip(flow_str(&r->flow, l), " :"), next;
    size_t end;
    if (i + 1 >= r->flow.lines.n || l->type == RUNUT_TITLE || s.len > MAX_NAME || !utf8_upper_at(s, 0)) return false;
    if (!lookup_at(&r->tables->parts, s, 0, "start", "about", &end) || end + 2 >= s.len || s.p[end] != ' ')
        return false;
    s = str_slice(s, end + 1, s.len);
    next = flow_str(&r->flow, l + 1);
    ptrdiff_t at = utf8_upper_at(s, 0) ? str_find(str_slice(next, 0, MAX_NAME), s, 0) : -1;
    return at >= 0 && at < 8; /* "The NAME" */
}

void furniture_drop(struct reading *r)
{
    struct pass p = {.r = r};
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        const struct flow_line *l = &r->flow.lines.v[i];
        if (!l->dropped && about_sender(r, i)) {
            p.tail = UINT32_MAX;
            pass_emit(&p, *l, l->beg, l->end, "furniture");
        } else if (!l->dropped) {
            one_line(&p, *l);
            continue;
        }
        *vec_push(r->arena, &p.out) = *l;
        if (p.tail == SHORT_PARAGRAPH && str_is(STR("links"), l->dropped)) p.tail = ANY_SENTENCE;
        bool shape = str_is(STR("label"), l->dropped) || str_is(STR("links"), l->dropped);
        const struct pack_row *row = shape ? line_known(r, flow_str(&r->flow, l)) : NULL;
        if (row && str_is(row->cells[2], "related")) p.headlines = MAX_HEADLINES, p.linked = true;
    }
    sign_last_bracket(&p);
    r->flow.lines.v = (void *)p.out.v;
    r->flow.lines.n = p.out.n;
    r->flow.lines.cap = p.out.cap;
}
