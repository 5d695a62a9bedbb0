/* SPDX-License-Identifier: MIT */
/*
 * By-lines: elements whose class, rel or address says that they name the authors. The names in one are parted by signs
 * or words, or stand in links side by side; what else stands there is what they are, and where.
 */
#include "base/utf8.h"
#include "page/core/line.h"
#include "page/meta/byline.h"
#include "page/meta/person.h"

enum { MAX_BYLINES = 12, MAX_BYLINE = 160 }; /* bytes of an element that names authors */

/* A text that parts names of a list, or begins so: ",", "and". */
bool byline_parts_names(const struct reading *r, struct runut_str s)
{
    size_t end;
    return s.len && (strchr(",&/;|", s.p[0]) || lookup_at(&r->tables->furniture, s, 0, "inside", "name_and", &end));
}

/* Whether no word begins small. */
bool byline_all_capital(struct runut_str s)
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
            if (line_words(s, 1) > 1 && byline_all_capital(s) && person_shaped(r, s))
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

uint32_t byline_next_text(const struct content *c, uint32_t i)
{
    for (uint32_t k = i + 1; k < c->tree->n && k < i + 12; k++)
        if (c->tree->v[k].element == ELEMENT_TEXT && !c->m[k].silent) return k;
    return i;
}

/* Whether the text at I is a link's and shaped like a name of more than a word. */
bool byline_linked_name(const struct content *c, const struct reading *r, uint32_t i)
{
    struct runut_str s = str_trim(tree_source(c->tree, &c->tree->v[i]));
    return c->m[i].link_in && line_words(s, 1) > 1 && person_shaped(r, s);
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
bool byline_name_beside(const struct content *c, const struct reading *r, uint32_t first, uint32_t i)
{
    const struct node *v = c->tree->v;
    uint32_t a = link_of(c, first), b = link_of(c, i);
    size_t end;
    if (!a || !b || a == b || !byline_linked_name(c, r, i)) return false;
    bool items = v[v[a].parent].element == EL_LI && v[v[b].parent].element == EL_LI;
    if (items ? v[v[a].parent].parent != v[v[b].parent].parent : v[a].parent != v[b].parent) return false;
    if (!str_eq(content_class(c, a), content_class(c, b))) return false;
    struct runut_str folder = first_folder(c, a);
    return (folder.len && str_eq(folder, first_folder(c, b))) ||
           lookup_at(&r->tables->given, tree_source(c->tree, &v[i]), 0, NULL, NULL, &end);
}

/* Whether a text is all label of authors: "By" before a name in a link. */
static bool is_label(const struct content *c, const struct reading *r, uint32_t i, struct runut_str s)
{
    size_t end;
    if (!lookup_at(&r->tables->furniture, s, 0, "start", "author", &end) ||
        str_strip(str_slice(s, end, s.len), " :").len)
        return false;
    return byline_linked_name(c, r, byline_next_text(c, i));
}

/* The people of a by-line: the first text in it that is a name, and those that a comma or "and" joins to it. Names in
 * links are joined by names in links, but for one behind "and"; links side by side need nothing between them. Whether
 * all of it are names for sure is told: links, or parted by more than commas, behind which callings stand. */
static bool read_byline(const struct content *c, struct reading *r, uint32_t node)
{
    bool found = false, linked = false, joined = false, anded = false, parted = false, lost = false;
    uint32_t first = 0, last = node;
    for (uint32_t i = labelled_text(c, r, node); i <= c->tree->v[node].last; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element != ELEMENT_TEXT || c->m[i].silent) continue;
        struct runut_str s = html_value(r->arena, tree_source(c->tree, n));
        bool another = found && (begins_label(r, s) || is_label(c, r, i, s)); /* "Contributor: NAME<br>Writer: NAME" */
        size_t had = r->authors.v.n, from = found && !another ? 0 : person_behind_label(r, s);
        bool begins = another || byline_parts_names(r, s), ends = s.len && strchr(",&/;|", s.p[s.len - 1]);
        lost = !another && (lost || (found && !joined && !begins && !(linked && byline_name_beside(c, r, first, i))));
        if (lost) continue; /* what they are; others may be named behind it */
        struct runut_str label = str_slice(s, 0, from);
        s = str_slice(s, from, s.len);
        if (!found || another || !linked || c->m[i].link_in || (joined && anded)) {
            if (line_words(s, 1) > 1 || (from && c->m[i].link_in))
                people_add_behind(r, &r->authors, label, str_find(label, STR(":"), 0) >= 0, s);
        }
        if (!found && r->authors.v.n > had) found = true, linked = c->m[i].link_in, first = i;
        joined = ends || (begins && s.len <= 5);
        anded = begins && s.len <= 5 && !strchr(",&/;|", s.p[0]);
        parted |= found && begins && s.len <= 5 && s.p[0] != ',';
        last = i;
    }
    for (uint32_t next; linked && r->authors.v.n < MAX_BYLINES; last = next) { /* the by-line was one of several */
        next = byline_next_text(c, last);
        if (next == last || !byline_name_beside(c, r, first, next)) break;
        people_add(r, &r->authors, html_value(r->arena, tree_source(c->tree, &c->tree->v[next])));
    }
    return linked || parted;
}

/* In a menu, the page's foot, a form or readers' comments. */
bool byline_out_of_place(const struct content *c, uint32_t i)
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

/* Whether an element for an address tells where somebody lives: a number stands in it. */
static bool is_postal(const struct content *c, struct reading *r, uint32_t i)
{
    if (c->tree->v[i].element != EL_ADDRESS) return false;
    struct runut_str s = tree_text(c->tree, r->arena, i, MAX_BYLINE * 2);
    return str_digit(s, 0) < s.len;
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
            c->m[i].text > MAX_BYLINE || byline_out_of_place(c, i) || is_postal(c, r, i))
            continue;
        tried++;
        sure = read_byline(c, r, i);
        i = n->last;
    }
    return sure;
}

/* The by-lines of the page; whether all are names for sure. */
bool bylines_read(const struct meta *m, const struct content *c, struct reading *r)
{
    uint32_t n = (uint32_t)c->tree->n;
    bool sure = r->site && bylines(c, r, 1, n, NODE_SITE_AUTHOR);
    if (!r->authors.v.n) sure = bylines(c, r, m->heading ? m->heading : 1, n, NODE_BYLINE);
    if (!r->authors.v.n) sure = bylines(c, r, 1, m->heading, NODE_BYLINE);
    return sure;
}
