/* SPDX-License-Identifier: MIT */
#include "page/core/line.h"
#include "page/text/box.h"

enum {
    MIN_CARDS = 3,
    MAX_BOX = 1200, /* bytes of a box of links within a report */
    HEADLINE = 20,  /* bytes */
    CARD_LINES = 3  /* from a headline to its paragraph */
};

/* Whether most of what an element says is links; nothing long. */
static bool all_links(const struct content *c, uint32_t i, uint32_t label)
{
    const struct measure *m = &c->m[i];
    return m->text <= MAX_BOX && m->link && m->link * 2 >= m->text - (label < m->text ? label : m->text);
}

/* The nodes of the box of links that a line alone in the element at I announces, first and last: what is around it, or
 * what follows it beside it; none behind I where there is no box. */
static struct runut_range link_box(const struct content *c, uint32_t i, uint32_t root)
{
    const struct node *v = c->tree->v;
    uint32_t label = c->m[i].text, up = i, last = i;
    while (up > root && c->m[v[up].parent].text == label) up = v[up].parent; /* holds nothing else */
    uint32_t around = v[up].parent;
    if (up <= root) return (struct runut_range){i, i};
    if (around > root && all_links(c, around, label)) return (struct runut_range){around, v[around].last};
    for (uint32_t next = v[up].last + 1; next <= v[around].last; next = v[next].last + 1) {
        if (!c->m[next].text) continue;
        if (v[next].element == ELEMENT_TEXT || !all_links(c, next, 0)) break;
        last = v[next].last;
    }
    return (struct runut_range){up, last};
}

/* "Read also" and the links that stand in one box with it, or beside it, whatever else is in that box: what follows the
 * box is the report again. */
void box_links(const struct content *c, const struct reading *r, struct flow *f, size_t from)
{
    for (size_t i = from; i + 1 < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        uint32_t node = (uint32_t)l->node;
        if (l->end - l->beg > LABEL || l->type == RUNUT_TITLE || (!flow_in_links(l) && !flow_in_links(l + 1))) continue;
        if (!line_announces(r, flow_str(f, l))) continue;
        struct runut_range box = link_box(c, node, c->root);
        for (; box.end > node && i < f->lines.n; i++) {
            uint32_t in = (uint32_t)f->lines.v[i].node;
            if (in < box.beg || in > box.end) break;
            f->lines.v[i].dropped = "related";
        }
        i -= box.end > node;
    }
}

/* Whether a line tells what the whole box is that it stands in: a notice about the site, or what a machine wrote. */
static bool speaks_for_box(const struct reading *r, const struct flow_line *l, struct runut_str s)
{
    size_t end;
    if (l->type == RUNUT_TITLE || s.len > MAX_BOX || (l->dropped && !str_is(STR("label"), l->dropped))) return false;
    if (lookup_at(&r->tables->furniture, s, 0, "start", "notice", &end)) return true;
    if (l->type != RUNUT_PARAGRAPH || s.len > FIRST_LABEL) return false;
    for (size_t w = 0; (w = lookup_gated(&r->tables->gate, s, w, GATE_CALLS)) < s.len; w = lookup_next(s, w))
        if (lookup_at(&r->tables->calls, s, w, "inside", "machine", &end)) return true;
    return false;
}

/* The box of a line that speaks for it: the element with other lines beside it. It is small, holds neither the title
 * nor most of the page's paragraphs; the line's own where there is none. */
static uint32_t spoken_box(const struct content *c, uint32_t i, uint32_t title)
{
    const struct node *v = c->tree->v;
    uint32_t box = i;
    while (box > c->root && c->m[box].text == c->m[box].direct && v[box].parent > c->root &&
           c->m[v[box].parent].text <= MAX_BOX)
        box = v[box].parent;
    bool titled = title && box < title && v[box].last >= title;
    uint32_t left = box < title ? CONTENT_PARAGRAPH : CONTENT_ARTICLE; /* for the report */
    return titled || c->m[box].para + left > c->paragraphs ? i : box;
}

/* Notices and machines' summaries: all that stands in one box with what says so. */
void box_spoken(const struct content *c, const struct reading *r, uint32_t title, size_t from)
{
    const struct flow *f = &r->flow;
    for (size_t i = from; i < f->lines.n; i++) {
        uint32_t node = (uint32_t)f->lines.v[i].node;
        if (!speaks_for_box(r, &f->lines.v[i], flow_str(f, &f->lines.v[i]))) continue;
        uint32_t box = spoken_box(c, node, title), last = c->tree->v[box].last;
        if (box == node && c->m[box].text == c->m[box].direct) continue; /* for itself alone */
        for (size_t k = i; k-- > from && (uint32_t)f->lines.v[k].node >= box;)
            if ((uint32_t)f->lines.v[k].node <= last) f->lines.v[k].dropped = "furniture";
        for (; i < f->lines.n && (uint32_t)f->lines.v[i].node <= last; i++) f->lines.v[i].dropped = "furniture";
        i--;
    }
}

static bool is_prose(const struct flow_line *l)
{
    return !l->dropped && l->type == RUNUT_PARAGRAPH && l->end - l->beg >= CONTENT_PARAGRAPH;
}

/* Whether two lines stand in elements of one make. */
static bool same_make(const struct content *c, const struct flow_line *a, const struct flow_line *b)
{
    return c->tree->v[a->node].element == c->tree->v[b->node].element &&
           str_eq(content_class(c, (uint32_t)a->node), content_class(c, (uint32_t)b->node));
}

/* Whether the line LAST stands outside the smallest element that holds both the title and the prose behind it. */
static bool beside_article(const struct content *c, const struct flow *f, uint32_t title, size_t from, size_t last)
{
    uint32_t box = title;
    while (from < last && (!is_prose(&f->lines.v[from]) || (uint32_t)f->lines.v[from].node < title)) from++;
    while (box && c->tree->v[box].last < (uint32_t)f->lines.v[from].node) box = c->tree->v[box].parent;
    return box && from < last && (uint32_t)f->lines.v[last].node > c->tree->v[box].last;
}

/*
 * Other articles behind this one: at the end several times a headline in a link, and next to it a short paragraph of
 * the same make, outside the element that holds the article; less in all than what stands before them, or beside the
 * box of the title and its text.
 */
void box_cards(const struct content *c, struct flow *f, uint32_t title, size_t from)
{
    size_t last = f->lines.n, body = 0, cards = 0, bytes = 0, before = 0;
    const struct flow_line *first = NULL; /* body: a paragraph that waits for its headline */
    for (size_t i = f->lines.n; i-- > from;) {
        const struct flow_line *l = &f->lines.v[i];
        if (flow_in_links(l) && body && l->end - l->beg >= HEADLINE) {
            if (body - i > CARD_LINES) break;
            body = 0;
            cards++;
            last = i;
        } else if (is_prose(l)) {
            if (!first) first = l;
            if (body || l->link || l->end - l->beg > MAX_TEASER || !same_make(c, first, l)) break;
            body = i;
            bytes += l->end - l->beg;
        }
    }
    uint32_t around = 0, most = 0; /* the element that holds half of what stands before them */
    for (size_t i = from; i < last; i++) {
        const struct flow_line *l = &f->lines.v[i];
        if (!is_prose(l)) continue;
        before += l->end - l->beg;
        if (c->m[l->node].direct > most) most = c->m[l->node].direct, around = (uint32_t)l->node;
    }
    if (cards < MIN_CARDS || (before < bytes && !beside_article(c, f, title, from, last))) return;
    while (around && c->m[around].para * 2 < before) around = c->tree->v[around].parent;
    if ((uint32_t)f->lines.v[last].node <= c->tree->v[around].last) return;
    for (size_t i = last; i < f->lines.n; i++)
        if (!f->lines.v[i].dropped) f->lines.v[i].dropped = "teaser";
}
