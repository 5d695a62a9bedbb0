/* SPDX-License-Identifier: MIT */
/*
 * People. Where a page names who wrote it, in the order in which the places were measured to be right: JSON-LD four
 * times in five, then the head's author, then a line of the article ("Penulis: NAME"), then an element whose class, rel
 * or address says that it names an author, two times in five: so those near the title are asked first, and only the
 * first that is shaped like a name is taken. People only: desks, organisations and handles are left out, whatever field
 * they stand in; but a person's own site may bear the person's name.
 */
#include "page/people.h"
#include "base/utf8.h"
#include "page/date.h"
#include "page/furniture.h"
#include <ctype.h>

enum {
    MAX_NAME = 60, /* bytes */
    MAX_BYLINES = 12,
    BESIDE_DAY = 6,    /* nodes between a name and the day beside it */
    BEHIND_TITLE = 30, /* nodes in which both stand */
    MAX_PLACES = 2,    /* where a page may say "Author: NAME" and mean itself */
    MAX_JOINED = 4,    /* names behind the first of a label, each in a link of its own */
    MAX_BYLINE = 160
}; /* bytes of an element that names authors */

/* ---- the body ---- */

/* A text that parts names of a list, or begins so: ",", "and". */
static bool parts_names(const struct reading *r, struct runut_str s)
{
    size_t end;
    return s.len && (strchr(",&/;|", s.p[0]) || lookup_at(&r->tables->furniture, s, 0, "inside", "name_and", &end));
}

/* Whether no word begins small. */
static bool all_capital(struct runut_str s)
{
    for (size_t w = 0; w < s.len; w = str_next_word(s, w))
        if (utf8_lower_at(s, w)) return false;
    return true;
}

/* Behind the text of a by-line that is a label alone: "Written by,", and the name in an element of its own; the
 * by-line itself where there is none. */
static uint32_t labelled_text(const struct content *c, const struct reading *r, uint32_t node)
{
    for (uint32_t i = node; i <= c->tree->v[node].last; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element != ELEMENT_TEXT || c->m[i].silent) continue;
        struct runut_str s = tree_source(c->tree, n);
        size_t end;
        if (!lookup_at(&r->tables->furniture, s, 0, "start", "author", &end)) {
            if (furniture_words(s, 1) > 1 && all_capital(s) && person_shaped(r, s))
                return node; /* "NAME, Journalist" */
            continue;
        }
        if (!str_strip(str_slice(s, end, s.len), " :,|-").len) return i + 1;
    }
    return node;
}

/* Whether a text begins with a label of authors and its colon. */
static bool begins_label(const struct reading *r, struct runut_str s)
{
    size_t end;
    if (!lookup_at(&r->tables->furniture, s, 0, "start", "author", &end)) return false;
    while (end < s.len && s.p[end] == ' ') end++;
    return end < s.len && (s.p[end] == ':' || s.p[end - 1] == ':');
}

static uint32_t next_text(const struct content *c, uint32_t i)
{
    for (uint32_t k = i + 1; k < c->tree->n && k < i + 12; k++)
        if (c->tree->v[k].element == ELEMENT_TEXT && !c->m[k].silent) return k;
    return i;
}

/* Whether the text at I is a link's and shaped like a name of more than a word. */
static bool linked_name(const struct content *c, const struct reading *r, uint32_t i)
{
    struct runut_str s = str_trim(tree_source(c->tree, &c->tree->v[i]));
    return c->m[i].link_in && furniture_words(s, 1) > 1 && person_shaped(r, s);
}

/* The link that a text stands in; 0 where none. */
static uint32_t link_of(const struct content *c, uint32_t i)
{
    while (i && c->tree->v[i].element != EL_A) i = c->tree->v[i].parent;
    return i;
}

/* Of a link's address the first part of its path, where another follows it: "author" of "https://host/author/jane". */
static struct runut_str first_folder(const struct content *c, uint32_t a)
{
    struct html_token t;
    tree_tag(c->tree, a, &t);
    struct runut_str rest = html_attribute(c->tree->html, &t, "href"), host, folder;
    ptrdiff_t at = str_find(rest, STR("//"), 0);
    if (at >= 0) {
        rest = str_slice(rest, (size_t)at + 2, rest.len);
        str_cut(&rest, '/', &host);
    } else if (rest.len && rest.p[0] == '/')
        rest = str_slice(rest, 1, rest.len);
    return str_cut(&rest, '/', &folder) && rest.len ? folder : (struct runut_str){0};
}

/* Whether a text is a name in a link beside the link of the name at FIRST, of the same make: both lead to authors, or
 * it begins as names do. */
static bool name_beside(const struct content *c, const struct reading *r, uint32_t first, uint32_t i)
{
    const struct node *v = c->tree->v;
    uint32_t a = link_of(c, first), b = link_of(c, i);
    size_t end;
    if (!a || !b || a == b || !linked_name(c, r, i)) return false;
    bool items = v[v[a].parent].element == EL_LI && v[v[b].parent].element == EL_LI;
    if (items ? v[v[a].parent].parent != v[v[b].parent].parent : v[a].parent != v[b].parent) return false;
    if (!str_eq(content_class(c, a), content_class(c, b))) return false;
    struct runut_str folder = first_folder(c, a);
    return (folder.len && str_eq(folder, first_folder(c, b))) ||
           lookup_at(&r->tables->given, tree_source(c->tree, &v[i]), 0, NULL, NULL, &end);
}

/* The people of a by-line: the first text in it that is a name, and those that a comma or "and" joins to it. Names in
 * links are joined by names in links, but for one behind "and"; links side by side need nothing between them. Whether
 * all of it are names for sure is told: links, or parted by more than commas, behind which callings stand. */
static bool read_byline(const struct content *c, struct reading *r, uint32_t node)
{
    bool found = false, linked = false, joined = false, anded = false, parted = false;
    uint32_t first = 0, last = node;
    for (uint32_t i = labelled_text(c, r, node); i <= c->tree->v[node].last; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element != ELEMENT_TEXT || c->m[i].silent) continue;
        struct runut_str s = html_value(r->arena, tree_source(c->tree, n));
        bool another = found && begins_label(r, s); /* "Contributor: NAME<br>Writer: NAME" */
        size_t had = r->authors.v.n, from = found && !another ? 0 : person_behind_label(r, s);
        bool begins = another || parts_names(r, s), ends = s.len && strchr(",&/;|", s.p[s.len - 1]);
        if (found && !joined && !begins && !(linked && name_beside(c, r, first, i))) return linked || parted;
        struct runut_str label = str_slice(s, 0, from);
        s = str_slice(s, from, s.len);
        if (!found || another || !linked || c->m[i].link_in || (joined && anded)) {
            if (furniture_words(s, 1) > 1 || (from && c->m[i].link_in))
                people_add_behind(r, &r->authors, label, str_find(label, STR(":"), 0) >= 0, s);
        }
        if (!found && r->authors.v.n > had) found = true, linked = c->m[i].link_in, first = i;
        joined = ends || (begins && s.len <= 5);
        anded = begins && s.len <= 5 && !strchr(",&/;|", s.p[0]);
        parted |= found && begins && s.len <= 5 && s.p[0] != ',';
        last = i;
    }
    for (uint32_t next; linked && r->authors.v.n < MAX_BYLINES; last = next) { /* the by-line was one of several */
        next = next_text(c, last);
        if (next == last || !name_beside(c, r, first, next)) break;
        people_add(r, &r->authors, html_value(r->arena, tree_source(c->tree, &c->tree->v[next])));
    }
    return linked || parted;
}

/* In a menu, the page's foot, a form or readers' comments. */
static bool out_of_place(const struct content *c, uint32_t i)
{
    bool foot = false;
    for (; i; i = c->tree->v[i].parent) {
        uint16_t e = c->tree->v[i].element;
        foot |= e == EL_FOOTER;
        if (e == EL_ARTICLE && foot) return false; /* an article may have a foot of its own */
        if (e == EL_NAV || e == EL_FORM || e == EL_MENU || c->tree->v[i].flags & NODE_COMMENT) return true;
    }
    return foot;
}

/* By-lines between two nodes: elements whose class, rel or itemprop names the author. Whether all are names for sure.
 */
static bool bylines(const struct content *c, struct reading *r, uint32_t from, uint32_t until, unsigned flag)
{
    unsigned tried = 0;
    bool sure = false;
    for (uint32_t i = from; i < until && tried < MAX_BYLINES && !r->authors.v.n; i++) {
        const struct node *n = &c->tree->v[i];
        if (!(n->flags & flag) || n->element == ELEMENT_TEXT || c->m[i].silent || c->m[i].text == 0 ||
            c->m[i].text > MAX_BYLINE || out_of_place(c, i))
            continue;
        tried++;
        sure = read_byline(c, r, i);
        i = n->last;
    }
    return sure;
}

/* The by-lines of the page; whether all are names for sure. */
static bool people_from_body(const struct meta *m, const struct content *c, struct reading *r)
{
    uint32_t n = (uint32_t)c->tree->n;
    bool sure = r->site && bylines(c, r, 1, n, NODE_SITE_AUTHOR);
    if (!r->authors.v.n) sure = bylines(c, r, m->heading ? m->heading : 1, n, NODE_BYLINE);
    if (!r->authors.v.n) sure = bylines(c, r, 1, m->heading, NODE_BYLINE);
    return sure;
}

/* Whether a text is all of an element between two line breaks: "<br><i>By NAME</i><br>". */
static bool line_alone(const struct content *c, uint32_t i)
{
    const struct node *v = c->tree->v;
    uint32_t up = v[i].parent, next = v[up].last + 1;
    return up > 1 && c->m[up].text == c->m[i].text && v[up - 1].element == EL_BR && next < c->tree->n &&
           v[next].element == EL_BR;
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
        struct runut_str rest = end >= s.len && i + 1 <= last ? tree_text(c->tree, r->arena, next_text(c, i), 80)
                                                              : html_value(r->arena, str_slice(s, end, s.len));
        while (rest.len && strchr(":|-, ", rest.p[0])) rest.p++, rest.len--;
        bool colon = str_find(s, STR(":"), end) >= 0;
        if (furniture_words(rest, 1) > 1) people_add_behind(r, &r->authors, str_slice(s, 0, end), colon, rest);
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

/* A name alone, with a known given name in front or a link to its bearer, and a day behind it, between title and text:
 * "Jane Doe · 3 March 2025", where no class and no word says that it is a by-line. */
static void people_beside_day(const struct meta *m, const struct content *c, struct reading *r)
{
    size_t end;
    for (uint32_t i = m->heading ? c->tree->v[m->heading].last + 1 : c->tree->n, n = 0;
         i < c->tree->n && n < BEHIND_TITLE && !r->authors.v.n; i++, n++) {
        const struct node *v = &c->tree->v[i];
        if (v->element != ELEMENT_TEXT || c->m[i].silent || c->m[c->m[i].block].direct > MAX_BYLINE) continue;
        struct runut_str s = str_strip(tree_source(c->tree, v), " |,-");
        unsigned words = furniture_words(s, 4);
        if (words < 2 || words > 4 || !(lookup_at(&r->tables->given, s, 0, NULL, NULL, &end) || links_to(c, i, s)) ||
            !person_shaped(r, s))
            continue;
        if (day_follows(c, r, i)) people_add(r, &r->authors, s);
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

/* The names behind a label that stands alone in its text: that of the next text, and those that a comma or "and" in a
 * text of its own joins to it. */
static struct runut_str names_behind(const struct content *c, struct reading *r, uint32_t i)
{
    uint32_t at = next_text(c, i);
    struct runut_str all = tree_text(c->tree, r->arena, at, 80);
    for (unsigned more = 0; more < MAX_JOINED; more++) {
        uint32_t sign = next_text(c, at), name = next_text(c, sign);
        if (sign > at && name_beside(c, r, at, sign)) name = sign; /* items of a list */
        if (name != sign) {
            if (sign == at || c->m[sign].block != c->m[at].block || !c->m[at].link_in || !c->m[name].link_in) break;
            struct runut_str s = str_trim(html_value(r->arena, tree_source(c->tree, &c->tree->v[sign])));
            if (s.len > 5 || (s.len && s.p[0] == '|') || !parts_names(r, s)) break;
        } else if (!name_beside(c, r, at, sign))
            break;
        struct runut_str other = tree_text(c->tree, r->arena, name, 80);
        all = str_of(arena_printf(r->arena, "%.*s, %.*s", (int)all.len, all.p, (int)other.len, other.p));
        at = name;
    }
    return all;
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
    uint32_t next = next_text(c, i), before = text_before(c, i), box = c->m[i].block;
    if (before < i && c->m[before].block == box && c->m[next].block != box && !c->m[i].link_in &&
        linked_name(c, r, before))
        return html_value(r->arena, tree_source(c->tree, &c->tree->v[before]));
    struct runut_str s = str_trim(tree_source(c->tree, &c->tree->v[next]));
    bool colon = c->m[next].block == box && s.len && s.p[0] == ':';
    bool link = !c->m[i].link_in && c->m[box].direct == c->m[i].text && linked_name(c, r, next) && !out_of_place(c, i);
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
        struct label l, next;
        for (bool any = next_label(r, s, 0, &l); any; l = next) {
            any = next_label(r, s, l.end, &next);
            struct runut_str name = str_strip(str_slice(s, l.end, any ? next.beg : s.len), " |/");
            if ((l.list == &r->authors && !authors) || l.list->v.n > 4) continue;
            name = name.len ? html_value(r->arena, name) : l.alone ? named_by(c, r, i, &l) : names_behind(c, r, i);
            size_t had = l.list->v.n;
            if (furniture_words(name, 1) > 1) people_add_behind(r, l.list, str_slice(s, l.beg, l.end), true, name);
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
                     publisher = str_fold_words(r->arena, str_of(m->ld.publisher), 0);
    size_t n = 0, end;
    for (size_t i = 0; i < r->authors.v.n; i++) {
        struct runut_str name = r->authors.v.v[i], e = str_fold_words(r->arena, name, 0);
        bool same = (site.len && (str_eq(e, site) || str_starts(e, site))) ||
                    (publisher.len && (str_eq(e, publisher) || str_starts(e, publisher)));
        same |= furniture_words(name, 1) == 1 &&
                (str_ends(title, e) || in_host(m->site, e) || in_host(m->url, e) || in_host(m->canonical, e));
        bool own = same && furniture_words(name, 2) > 1 && lookup_at(&r->tables->given, name, 0, NULL, NULL, &end);
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
    return !list->v.n || (list->v.n == 1 && furniture_words(list->v.v[0], 1) == 1);
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
    bool sure = people_from_body(m, c, r), names = r->authors.v.n > 1 && str_eq_ascii(r->authors.v.v[0], one.v.v[0]);
    for (size_t i = 1; i < r->authors.v.n && names; i++)
        names = furniture_words(r->authors.v.v[i], 1) > 1 &&
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
    if (!r->authors.v.n) people_from_body(m, c, r);
    if (r->authors.v.n == 1) whole_byline(m, c, r);
    if (printed.v.n && is_short(&printed) && !says_whole(&r->authors, printed.v.v[0])) r->authors = printed;
    if (!r->authors.v.n) people_from_label(m, r);
    people_labelled(c, r);
    if (!r->editors.v.n && m->editor.len) people_add(r, &r->editors, m->editor);
    if (!r->authors.v.n) people_near_title(c, r);
    if (!r->authors.v.n) people_beside_day(m, c, r);
    drop_site(m, r);
    drop_editors(r);
}
