/* SPDX-License-Identifier: MIT */
/*
 * People. Where a page names who wrote it, in the order in which the places were measured to be right: JSON-LD four
 * times in five, then the head's author, then a line of the article ("Penulis: NAME"), then an element whose class, rel
 * or address says that it names an author, two times in five: so those near the title are asked first, and only the
 * first that is shaped like a name is taken. People only: desks, organisations and handles are left out, whatever field
 * they stand in; but a person's own site may bear the person's name.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/meta/byline.h"
#include "page/meta/people.h"
#include "page/meta/person.h"

enum {
    MAX_NAME = 60,     /* bytes */
    DAY_TAIL = 6,      /* bytes behind a day: " WIB" */
    BESIDE_DAY = 6,    /* nodes between a name and the day beside it */
    BEHIND_TITLE = 30, /* nodes in which both stand */
    MAX_PLACES = 2,    /* where a page may say "Author: NAME" and mean itself */
    MAX_JOINED = 4,    /* names behind the first of a label, each in a link of its own */
    MAX_BYLINE = 160
}; /* bytes of an element that names authors */

/* ---- the body ---- */

/* Whether a text is all of an element between two line breaks: "<br><i>By NAME</i><br>". */
static bool line_alone(const struct content *c, uint32_t i)
{
    const struct node *v = c->tree->v;
    uint32_t up = v[i].parent, next = v[up].last + 1;
    return up > 1 && c->m[up].text == c->m[i].text && v[up - 1].element == EL_BR && next < c->tree->n &&
           v[next].element == EL_BR;
}

static bool own_span(const struct content *c, uint32_t i)
{
    uint32_t up = c->tree->v[i].parent;
    return c->tree->v[up].element == EL_SPAN && c->m[up].text == c->m[i].text;
}

/* The names behind a label that stands alone in its text: that of the next text, and those that a comma or "and" in a
 * text of its own joins to it. */
static struct runut_str names_behind(const struct content *c, struct reading *r, uint32_t i)
{
    uint32_t at = byline_next_text(c, i);
    struct runut_str all = tree_text(c->tree, r->arena, at, 80);
    for (unsigned more = 0; more < MAX_JOINED; more++) {
        uint32_t sign = byline_next_text(c, at), name = byline_next_text(c, sign);
        if (sign > at && byline_name_beside(c, r, at, sign)) name = sign; /* items of a list */
        if (name != sign) {
            bool links = c->m[at].link_in && c->m[name].link_in, spans = own_span(c, at) && own_span(c, name);
            if (sign == at || c->m[sign].block != c->m[at].block || !(links || spans)) break;
            struct runut_str s = str_trim(html_value(r->arena, tree_source(c->tree, &c->tree->v[sign])));
            if (s.len > 5 || (s.len && s.p[0] == '|') || !byline_parts_names(r, s)) break;
        } else if (!byline_name_beside(c, r, at, sign))
            break;
        struct runut_str other = tree_text(c->tree, r->arena, name, 80);
        all = str_of(arena_printf(r->arena, "%.*s, %.*s", (int)all.len, all.p, (int)other.len, other.p));
        at = name;
    }
    return all;
}

/* "By NAME" in a short block before the article's third paragraph. */
static void people_near_title(const struct content *c, struct reading *r)
{
    uint32_t last = c->tree->v[c->root].last, seen = 0;
    size_t end;
    for (uint32_t i = 1; i <= last && seen < 3 && !r->authors.v.n; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element != ELEMENT_TEXT || c->m[i].silent || c->m[i].text > 80) continue;
        const struct measure *b = &c->m[c->m[i].block];
        if (b->direct >= 200 && i >= c->root) seen++;
        if (b->direct > 160 && !line_alone(c, i)) continue;
        struct runut_str s = tree_source(c->tree, n);
        if (!lookup_at(&r->tables->furniture, s, 0, "start", "author", &end)) continue;
        bool alone = !str_strip(str_slice(s, end, s.len), " :|").len && i + 1 <= last;
        struct runut_str rest = alone ? names_behind(c, r, i) : html_value(r->arena, str_slice(s, end, s.len));
        while (rest.len && strchr(":|-, ", rest.p[0])) rest.p++, rest.len--;
        bool colon = str_find(s, STR(":"), end) >= 0;
        if (line_words(rest, 1) > 1) people_add_behind(r, &r->authors, str_slice(s, 0, end), colon, rest);
    }
}

/* Whether one of the next few texts behind a node, in a short block, is a day. */
static bool day_follows(const struct content *c, struct reading *r, uint32_t i)
{
    struct date_found f;
    for (uint32_t k = i + 1; k < c->tree->n && k <= i + BESIDE_DAY; k++) {
        const struct node *n = &c->tree->v[k];
        if (n->element != ELEMENT_TEXT || c->m[k].silent || n->end - n->beg > MAX_NAME) continue;
        struct runut_str s = html_value(r->arena, tree_source(c->tree, n));
        if (date_next(r, s, 0, false, &f) && f.date.year) return true;
    }
    return false;
}

/* Whether a name stands in a link to an address that ends in it: <a href="/jane-doe">Jane Doe</a>, or "/jane". */
static bool links_to(const struct content *c, uint32_t i, struct runut_str name)
{
    struct html_token t;
    uint32_t a = c->tree->v[i].parent;
    size_t first = str_next_word(name, 0);
    if (c->tree->v[a].element != EL_A || first < 5) return false;
    tree_tag(c->tree, a, &t);
    struct runut_str href = html_attribute(c->tree->html, &t, "href");
    while (href.len && href.p[href.len - 1] == '/') href.len--;
    const char *slash = href.len ? memrchr(href.p, '/', href.len) : NULL;
    if (slash) href = str_slice(href, (size_t)(slash - href.p) + 1, href.len);
    if (href.len && href.p[0] == '@') href = str_slice(href, 1, href.len);
    return href.len >= first - 1 && str_eq_ascii(str_slice(href, 0, first - 1), str_slice(name, 0, first - 1));
}

/* Whether the text S at I ends in a comma and another stands between it and the day: "Jane Doe, <span>HOUSE</span>". */
static bool house_follows(const struct content *c, struct reading *r, uint32_t i, struct runut_str s)
{
    struct date_found f;
    uint32_t next = byline_next_text(c, i);
    s = str_trim(s);
    if (next == i || c->m[next].block != c->m[i].block || !s.len || s.p[s.len - 1] != ',') return false;
    struct runut_str house = html_value(r->arena, tree_source(c->tree, &c->tree->v[next]));
    return utf8_upper_at(house, 0) && line_words(house, 4) <= 4 && !date_next(r, house, 0, false, &f);
}

/* Whether the text at I stands behind a sign for people, <i class="fa fa-user"></i>, or before what its bearer is:
 * "Jane Doe, <span>Crime Reporter</span>". */
static bool marked_writer(const struct content *c, struct reading *r, uint32_t i)
{
    const struct node *v = c->tree->v;
    uint32_t next = byline_next_text(c, i), up = v[i].parent;
    uint16_t e = v[i - 1].element;
    bool sign = e == EL_I || e == EL_SPAN || e == EL_IMG || e == EL_SVG;
    if (sign && v[i - 1].last == i - 1 && content_called(c, r, i - 1, "class_writer")) return true;
    if (next > i && tree_source(c->tree, &v[next]).len == 1) next = byline_next_text(c, next); /* "," */
    bool beside = next > i && c->m[next].block == c->m[i].block && v[up].element == EL_A;
    return beside && person_calling(r, str_strip(tree_source(c->tree, &v[next]), " ,"));
}

/* Of a text that ends in a day what stands before it, without signs at its end: "Jane Doe • 3 March 2025". */
static struct runut_str before_day(struct runut_str s, const struct date_found *f)
{
    uint32_t cp;
    if (s.len > f->end + DAY_TAIL) return (struct runut_str){0};
    s.len = f->beg;
    for (unsigned n; s.len && (n = utf8_prev(s.p, s.p + s.len, &cp), !utf8_is_alpha(cp) && cp != '.'); s.len -= n)
        continue;
    return s;
}

/* Two names or more of which a word joins the last: "Jane Doe and John Roe". */
static bool joined_names(const struct reading *r, struct runut_str s)
{
    size_t end;
    for (size_t w = str_next_word(s, 0); w < s.len && s.len <= MAX_BYLINE; w = str_next_word(s, w)) {
        if (!lookup_at(&r->tables->furniture, s, w, "inside", "name_and", &end)) continue;
        struct runut_str one = str_slice(s, 0, w - 1), other = str_trim(str_slice(s, end, s.len));
        const char *comma = memrchr(one.p, ',', one.len);
        if (comma) one = str_trim(str_slice(one, (size_t)(comma - one.p) + 1, one.len));
        return line_words(one, 1) > 1 && line_words(other, 1) > 1 && byline_all_capital(one) &&
               byline_all_capital(other) && person_shaped(r, one) && person_shaped(r, other);
    }
    return false;
}

/* Whether the next text is little more than a day. */
static bool day_next(const struct content *c, struct reading *r, uint32_t i)
{
    struct date_found f;
    uint32_t next = byline_next_text(c, i);
    struct runut_str s = html_value(r->arena, tree_source(c->tree, &c->tree->v[next]));
    return next > i && s.len <= MAX_NAME && date_next(r, s, 0, false, &f) && f.date.year;
}

/* A name alone, with a known given name in front or a link to its bearer, and a day behind or before it, between title
 * and text: "Jane Doe · 3 March 2025", where no class and no word says that it is a by-line. In the day's own text
 * or right before it three words will do, or names that a word joins. */
static void people_beside_day(const struct meta *m, const struct content *c, struct reading *r)
{
    size_t end;
    uint32_t from = m->heading ? c->tree->v[m->heading].last + 1 : (uint32_t)c->tree->n, day = 0;
    struct date_found f;
    bool prose = false; /* a day behind it may be a letter's */
    for (uint32_t i = from; i < c->tree->n && i < from + BEHIND_TITLE && !r->authors.v.n; i++) {
        const struct node *v = &c->tree->v[i];
        if (v->element != ELEMENT_TEXT || c->m[i].silent) continue;
        prose |= c->m[c->m[i].block].direct > MAX_BYLINE;
        if (c->m[c->m[i].block].direct > MAX_BYLINE) continue;
        struct runut_str s = html_value(r->arena, tree_source(c->tree, v));
        bool dated = date_next(r, s, 0, false, &f) && f.date.year, house = !dated && house_follows(c, r, i, s);
        s = dated ? before_day(s, &f) : str_strip(s, " |,-");
        unsigned words = line_words(s, 4);
        bool given = lookup_at(&r->tables->given, s, 0, NULL, NULL, &end) != NULL;
        prose |= c->m[i].text >= CONTENT_PARAGRAPH && line_ends(s);
        bool behind = given && !prose && day && i <= day + BESIDE_DAY, before = given || house || links_to(c, i, s);
        bool marked = !dated && words >= 2 && words <= 4 && !prose && marked_writer(c, r, i);
        bool three = words > 2 && byline_all_capital(s) && !memchr(s.p, ',', s.len) && str_find(s, STR(" - "), 0) < 0;
        bool next = !prose && (three || words > 4) && !c->m[i].link_in && !dated && day_next(c, r, i);
        bool named =
            marked || dated ? marked || given || three : behind || (three && next) || (before && day_follows(c, r, i));
        if (next && joined_names(r, s)) people_add(r, &r->authors, s);
        if (words >= 2 && words <= 4 && named && person_shaped(r, s)) people_add(r, &r->authors, s);
        if (dated) day = i;
    }
}

/* The lines before the text, where the first is a name and the next what its bearer is: "Jane Doe", "Crime Reporter".
 */
static void people_over_text(struct reading *r)
{
    struct flow_line *first = NULL;
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        struct flow_line *l = &r->flow.lines.v[i];
        struct runut_str s = flow_str(&r->flow, l);
        if (l->dropped || l->type == RUNUT_TITLE || l->type == RUNUT_CAPTION) continue;
        if (first) {
            if (!person_calling(r, s)) return;
            people_add(r, &r->authors, flow_str(&r->flow, first));
            l->dropped = "credit";
            return;
        }
        unsigned words = line_words(s, 4);
        if (words < 2 || words > 4 || !byline_all_capital(s) || !person_shaped(r, s)) return;
        first = l;
    }
}

struct label {
    size_t beg, end; /* END behind its colon */
    struct names *list;
    bool alone; /* it is all of its text */
};

/* The first word behind the next sign at or after FROM that parts labels from what stands before them. */
static size_t after_sign(struct runut_str s, size_t from)
{
    while (from < s.len && s.p[from] != '|' && s.p[from] != '/' && s.p[from] != ';' && s.p[from] != ',') from++;
    while (++from < s.len && s.p[from] == ' ') continue;
    return from;
}

/* The next label of people in S at or after FROM: with a colon, or all of S. */
static bool next_label(struct reading *r, struct runut_str s, size_t from, struct label *l)
{
    bool colons = memchr(s.p, ':', s.len) != NULL;
    if (from && !colons) return false;
    for (size_t w = from ? after_sign(s, from - 1) : 0; w < s.len; w = colons ? after_sign(s, w) : s.len) {
        if (s.p[w] == ' ' || !lookup_may(&r->tables->labels, lookup_beginning(s, w))) continue;
        const struct pack_row *row = lookup_at(&r->tables->furniture, s, w, "start", NULL, &l->end);
        l->list = !row                              ? NULL
                  : str_is(row->cells[2], "editor") ? &r->editors
                  : str_is(row->cells[2], "author") ? &r->authors
                                                    : NULL;
        if (!l->list) continue;
        bool colon = s.p[l->end - 1] == ':';
        l->alone = w == 0 && l->end == s.len && !colon;
        while (!colon && l->end < s.len && s.p[l->end] == ' ') l->end++;
        if (!colon && l->end < s.len && (s.p[l->end] == ':' || (w == 0 && s.p[l->end] == '-'))) l->end++, colon = true;
        l->beg = w;
        if (colon || l->alone) return true;
    }
    return false;
}

static uint32_t text_before(const struct content *c, uint32_t i)
{
    for (uint32_t k = i; k > 1 && k + 12 > i; k--)
        if (c->tree->v[k - 1].element == ELEMENT_TEXT && !c->m[k - 1].silent) return k - 1;
    return i;
}

/* What a label names that is all of the text at I: the name behind it, or before it in the same box: "<a>NAME</a>
 * <span>Editor</span>". Authors' labels are words for what somebody is, too: a colon or a link must follow. */
static struct runut_str named_by(const struct content *c, struct reading *r, uint32_t i, const struct label *l)
{
    uint32_t next = byline_next_text(c, i), before = text_before(c, i), box = c->m[i].block;
    if (before < i && c->m[before].block == box && c->m[next].block != box && !c->m[i].link_in &&
        byline_linked_name(c, r, before))
        return html_value(r->arena, tree_source(c->tree, &c->tree->v[before]));
    struct runut_str s = str_trim(tree_source(c->tree, &c->tree->v[next]));
    bool colon = c->m[next].block == box && s.len && s.p[0] == ':';
    bool link = !c->m[i].link_in && c->m[box].direct == c->m[i].text && byline_linked_name(c, r, next) &&
                !byline_out_of_place(c, i);
    return l->list == &r->editors || colon || link ? names_behind(c, r, i) : (struct runut_str){0};
}

/* "Editor: NAME", "Penulis: NAME | Editor: NAME" in a short block anywhere around the article; the name may be the next
 * text. */
static void people_labelled(const struct content *c, struct reading *r)
{
    bool authors = r->authors.v.n == 0;
    unsigned places = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element != ELEMENT_TEXT || c->m[i].silent || c->m[i].text > MAX_BYLINE ||
            c->m[c->m[i].block].direct > 200 || n->end - n->beg < 4)
            continue;
        struct runut_str s = tree_source(c->tree, n);
        if (memchr(s.p, '&', s.len)) s = html_value(r->arena, s); /* "Editor&nbsp;: " */
        while (s.len && strchr("|/ ", s.p[0])) s = str_slice(s, 1, s.len);
        struct label l, next;
        for (bool any = next_label(r, s, 0, &l); any; l = next) {
            any = next_label(r, s, l.end, &next);
            struct runut_str name = str_strip(str_slice(s, l.end, any ? next.beg : s.len), " |/");
            if ((l.list == &r->authors && !authors) || l.list->v.n > 4) continue;
            name = name.len ? html_value(r->arena, name) : l.alone ? named_by(c, r, i, &l) : names_behind(c, r, i);
            size_t had = l.list->v.n;
            if (line_words(name, 1) > 1) people_add_behind(r, l.list, str_slice(s, l.beg, l.end), true, name);
            places += l.list == &r->authors && l.list->v.n > had;
        }
    }
    if (authors && places > MAX_PLACES) r->authors.v.n = 0; /* a list of books */
}

/* ---- the head ---- */

static void people_from_ld(const struct meta *m, struct reading *r)
{
    for (unsigned i = 0; i < m->ld.n_people; i++)
        people_add(r, &r->authors, html_value(r->arena, str_of(m->ld.people[i])));
}

/* "Written by" beside a name, as some systems tell it in the head. */
static void people_from_label(const struct meta *m, struct reading *r)
{
    size_t end;
    if (lookup_at(&r->tables->furniture, m->label, 0, "start", "author", &end) && end == m->label.len)
        people_add(r, &r->authors, m->labelled);
}

/* Whether a word is a part of an address's host: "kabarkita" of "https://www.kabarkita.example/x". */
static bool in_host(struct runut_str url, struct runut_str word)
{
    ptrdiff_t at = str_find(url, STR("://"), 0);
    if (at < 0) return false;
    struct runut_str rest = str_slice(url, (size_t)at + 3, url.len), host, label;
    str_cut(&rest, '/', &host);
    while (str_cut(&host, '.', &label))
        if (label.len > 3 && str_eq_ascii(label, word)) return true;
    return false;
}

/* An author that is the site's own name is none, unless a given name begins it: a person's own site. */
static void drop_site(const struct meta *m, struct reading *r)
{
    struct runut_str title = str_fold_words(r->arena, m->title, 0), site = str_fold_words(r->arena, m->site, 0),
                     publisher = str_fold_words(r->arena, str_of(m->ld.publisher), 0),
                     own_title = str_fold_words(r->arena, r->title, 0);
    size_t n = 0, end;
    for (size_t i = 0; i < r->authors.v.n; i++) {
        struct runut_str name = r->authors.v.v[i], e = str_fold_words(r->arena, name, 0);
        bool same = (site.len && (str_eq(e, site) || str_starts(e, site))) ||
                    (publisher.len && (str_eq(e, publisher) || str_starts(e, publisher)));
        same |= title.len == own_title.len + e.len && str_ends(title, e) && str_starts(title, own_title);
        same |= line_words(name, 1) == 1 &&
                (str_ends(title, e) || in_host(m->site, e) || in_host(m->url, e) || in_host(m->canonical, e));
        bool own = same && line_words(name, 2) > 1 && lookup_at(&r->tables->given, name, 0, NULL, NULL, &end);
        if (!same || own) r->authors.v.v[n++] = name;
    }
    r->authors.v.n = n;
}

void people_drop_outlet(struct reading *r)
{
    struct runut_str outlet = str_fold_words(r->arena, r->outlet, 0);
    size_t n = 0, end;
    for (size_t i = 0; i < r->authors.v.n; i++) {
        struct runut_str name = r->authors.v.v[i];
        bool own = lookup_at(&r->tables->given, name, 0, NULL, NULL, &end) != NULL; /* a person's own site */
        if (own || !str_eq(str_fold_words(r->arena, name, 0), outlet)) r->authors.v.v[n++] = name;
    }
    r->authors.v.n = n;
}

/* One name of one word, as a report may be signed whose by-line has the whole name. */
static bool is_short(const struct names *list)
{
    return !list->v.n || (list->v.n == 1 && line_words(list->v.v[0], 1) == 1);
}

static bool says_whole(const struct names *list, struct runut_str word)
{
    for (size_t i = 0; i < list->v.n; i++)
        if (str_find(list->v.v[i], word, 0) >= 0) return true;
    return false;
}

/* Where some by-lines list editors behind the authors: who is told to be an editor, while an author is left. */
static void drop_editors(struct reading *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->authors.v.n; i++) {
        bool both = false;
        for (size_t k = 0; k < r->editors.v.n; k++) both |= str_eq(r->authors.v.v[i], r->editors.v.v[k]);
        if (!both || (n == 0 && i + 1 == r->authors.v.n)) r->authors.v.v[n++] = r->authors.v.v[i];
    }
    r->authors.v.n = n;
}

/* Where the head tells one author, the by-line may tell more: if it begins with that one, and what follows is links or
 * begins as names do, not as callings: "Jane Doe, Shipping Expert". */
static void whole_byline(const struct meta *m, const struct content *c, struct reading *r)
{
    struct names one = r->authors;
    size_t end;
    memset(&r->authors, 0, sizeof r->authors);
    bool sure = bylines_read(m, c, r), names = r->authors.v.n > 1 && str_eq_ascii(r->authors.v.v[0], one.v.v[0]);
    for (size_t i = 1; i < r->authors.v.n && names; i++)
        names = line_words(r->authors.v.v[i], 1) > 1 &&
                (sure || lookup_at(&r->tables->given, r->authors.v.v[i], 0, NULL, NULL, &end));
    if (!names) r->authors = one;
}

void people_decide(const struct meta *m, const struct content *c, struct reading *r)
{
    struct names printed = r->authors; /* by-lines that stood among the lines */
    memset(&r->authors, 0, sizeof r->authors);
    people_from_ld(m, r);
    drop_site(m, r);
    if (!r->authors.v.n && m->author.len) people_add(r, &r->authors, m->author);
    drop_site(m, r);
    if (!r->authors.v.n && !is_short(&printed)) r->authors = printed;
    if (!r->authors.v.n) bylines_read(m, c, r);
    if (r->authors.v.n == 1) whole_byline(m, c, r);
    if (printed.v.n && is_short(&printed) && !says_whole(&r->authors, printed.v.v[0])) r->authors = printed;
    for (size_t i = 0; i < printed.v.n; i++)
        if (line_words(printed.v.v[i], 1) > 1) names_add(r, &r->authors, printed.v.v[i]);
    if (!r->authors.v.n) people_from_label(m, r);
    people_labelled(c, r);
    if (!r->editors.v.n && m->editor.len) people_add(r, &r->editors, m->editor);
    if (!r->authors.v.n) people_near_title(c, r);
    if (!r->authors.v.n) people_beside_day(m, c, r);
    if (!r->authors.v.n) people_over_text(r);
    drop_site(m, r);
    drop_editors(r);
}
