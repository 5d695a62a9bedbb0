/* SPDX-License-Identifier: MIT */
/*
 * From the tree to the article's lines.
 *
 * 1. Pour what is not pruned of the chosen element, a line for each stretch of text in one block.
 * 2. Have the lines judged by their shape (judge.c).
 * 3. Where too little came of it, hear a second opinion: the same element with only what is surely no article pruned,
 *    then the whole page so; it is taken where it gives twice as much. An element that the page names its article's
 *    body is believed sooner than any other.
 *
 * Each line that is dropped keeps its reason.
 */
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/text/judge.h"
#include "page/text/pour.h"
#include <ctype.h>

enum {
    DATELINE = 60,        /* bytes of one that stands before its paragraph */
    NAMED_ARTICLE = 1000, /* bytes; an article body by name and size is believed, */
    NAMED_PART = 12,      /* but for a twelfth part of the page's paragraph text */
    LABEL = 40,           /* bytes of a sentence that may be a summary */
    SUMMARY_WITHIN = 300, /* nodes between title and article */
    MAX_SUMMARY = 5,
    SUMMARY_BYTES = 220,
    SUB_HEADING = 25,
    LEAD_UP = 4,        /* elements around a lead, of which one is called so */
    BROKEN_NODES = 200, /* in which breaks are counted */
    BOX_BYTES = 800,    /* of a box with a summary */
    MAX_TITLES = 20,    /* headings that may be the next article's title */
    DAY_WITHIN = 16     /* nodes behind a title that tell its day */
};                      /* bytes */

/* ---- pour ---- */

static void add_text(struct reading *r, const struct node *n, bool in_link)
{
    if (n->flags & NODE_BLANK) flow_blank(&r->flow);
    if (n->flags & NODE_APART) flow_apart(&r->flow);
    flow_add(&r->flow, n->beg, n->end, (n->flags & NODE_REFS) != 0, in_link);
}

void pour_line(const struct content *c, struct reading *r, uint32_t node, enum runut_block_type type)
{
    flow_begin(&r->flow, type, (int32_t)node);
    for (uint32_t i = node; i <= c->tree->v[node].last; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element == ELEMENT_TEXT && (!c->m[i].silent || n->parent == node))
            add_text(r, n, false);
        else if (n->element == EL_BR || (element_info[n->element].flags & EF_BLOCK))
            flow_blank(&r->flow);
    }
    flow_end(&r->flow);
    flow_apart(&r->flow);
}

void pour_title_within(const struct content *c, struct reading *r, uint32_t node)
{
    struct flow *f = &r->flow;
    pour_line(c, r, node, RUNUT_TITLE);
    if (!f->lines.n) return;
    struct flow_line *l = &f->lines.v[f->lines.n - 1];
    ptrdiff_t at = str_find(flow_str(f, l), r->title, 0);
    if (at < 0) {
        l->dropped = "title";
        return;
    }
    l->beg += (uint32_t)at;
    l->end = l->beg + (uint32_t)r->title.len;
}

/* Whether a text and the one before it are all of two spans side by side, which a style sets apart: "<span>Jane
 * Doe</span><span>Editor</span>". A small letter before a capital tells. */
static bool glued(const struct content *c, uint32_t i)
{
    const struct node *v = c->tree->v, *n = &v[i], *up = &v[n->parent];
    if (n->flags & NODE_BLANK || i < 3 || up->element != EL_SPAN || n->parent != i - 1) return false;
    const struct node *before = &v[i - 2], *span = &v[before->parent];
    const char *s = c->tree->html->s.p;
    return before->element == ELEMENT_TEXT && span->element == EL_SPAN && span->parent == up->parent &&
           islower((unsigned char)s[before->end - 1]) && isupper((unsigned char)s[n->beg]);
}

/* Whether the line that is open is no more than a large first letter of the text N. */
static bool initial(const struct content *c, const struct flow *f, const struct node *n)
{
    if (!f->open || !f->lines.n) return false;
    struct runut_str s = {f->text.v + f->lines.v[f->lines.n - 1].beg, f->text.n - f->lines.v[f->lines.n - 1].beg};
    return s.len == 1 && isupper((unsigned char)s.p[0]) && islower((unsigned char)c->tree->html->s.p[n->beg]);
}

/* Whether the line that is open is no more than a dateline, which the paragraph of the text at I goes on:
 * "<b>PLACE</b> - <p>The …". */
static bool dateline(const struct content *c, const struct reading *r, uint32_t i)
{
    static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94"};
    const struct flow *f = &r->flow;
    if (!f->open || !f->lines.n || c->tree->v[c->m[i].block].element != EL_P) return false;
    const struct flow_line *l = &f->lines.v[f->lines.n - 1];
    struct runut_str s = str_trim((struct runut_str){f->text.v + l->beg, f->text.n - l->beg});
    if (s.len < 4 || s.len > DATELINE || l->type != RUNUT_PARAGRAPH || c->m[i].kind != RUNUT_PARAGRAPH) return false;
    if (!isupper((unsigned char)s.p[0]) || line_known(r, s)) return false;
    for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++)
        if (str_ends(s, str_of(dashes[k]))) return c->m[c->m[i].block].direct >= DATELINE;
    return false;
}

/* Whether the text at I goes on the line that is open, though it stands in a block of its own. */
static bool goes_on(const struct content *c, struct reading *r, uint32_t i)
{
    if (initial(c, &r->flow, &c->tree->v[i])) return true;
    if (!dateline(c, r, i)) return false;
    flow_blank(&r->flow);
    return true;
}

/* Whether a block parts its paragraphs by breaks: it has several. */
static bool is_broken(const struct content *c, uint32_t block)
{
    unsigned breaks = 0;
    for (uint32_t i = block; i <= c->tree->v[block].last && i - block < BROKEN_NODES && breaks < 3; i++)
        breaks += c->tree->v[i].element == EL_BR && c->tree->v[i].parent == block;
    return breaks > 2;
}

/* Whether the line that is open is as long as a paragraph, and ends like one: a break behind it begins another. */
static bool whole_paragraph(const struct reading *r)
{
    const struct flow *f = &r->flow;
    if (!f->open || !f->lines.n) return false;
    const struct flow_line *l = &f->lines.v[f->lines.n - 1];
    struct runut_str s = {f->text.v + l->beg, f->text.n - l->beg};
    return l->type == RUNUT_PARAGRAPH && s.len >= CONTENT_PARAGRAPH && line_ends(s);
}

/* Pours what is not pruned between two nodes, a line for each stretch of text in one block. */
static void pour_nodes(struct content *c, struct reading *r, uint32_t from, uint32_t last)
{
    uint32_t block = UINT32_MAX;
    unsigned breaks = 0;
    for (uint32_t i = from; i <= last; i++) {
        const struct node *n = &c->tree->v[i];
        const struct measure *m = &c->m[i];
        if (m->pruned) {
            flow_apart(&r->flow);
            if (element_info[n->element].flags & EF_BLOCK) block = UINT32_MAX;
            i = n->last;
            continue;
        }
        if (n->element == EL_BR) {
            breaks++;
            flow_blank(&r->flow);
            if (n->flags & NODE_APART) flow_apart(&r->flow);
            continue;
        }
        if (n->element == EL_HR) block = UINT32_MAX;
        if (n->element != ELEMENT_TEXT) continue;
        if (m->block != block && goes_on(c, r, i)) {
            struct flow_line *l = &r->flow.lines.v[r->flow.lines.n - 1];
            l->type = m->kind;
            l->node = (int32_t)(block = m->block);
            flow_apart(&r->flow);
            flow_add(&r->flow, n->beg, n->end, (n->flags & NODE_REFS) != 0, m->link_in);
            continue;
        }
        if (m->block != block || breaks > 1 || (breaks && whole_paragraph(r) && is_broken(c, block))) {
            flow_begin(&r->flow, (enum runut_block_type)m->kind, (int32_t)m->block);
            block = m->block;
        }
        breaks = 0;
        if (glued(c, i)) {
            flow_blank(&r->flow);
            flow_apart(&r->flow);
        }
        add_text(r, n, m->link_in);
    }
    flow_end(&r->flow);
}

/* ---- all ---- */

struct mark {
    size_t text, runs, lines;
};

static struct mark mark_of(const struct flow *f) { return (struct mark){f->text.n, f->runs.n, f->lines.n}; }
static void back_to(struct flow *f, struct mark m)
{
    f->text.n = m.text;
    f->runs.n = m.runs;
    f->lines.n = m.lines;
    f->apart = true;
}

/* One way to take the article: from this element, with strict or weak pruning; KEPT bytes of prose came of it. */
struct opinion {
    uint32_t root, title;
    bool weak;
    size_t kept;
};

/* Whether a small box before the article ROOT says that a machine wrote what stands in it, or is labelled as furniture.
 */
static bool made_by_machine(const struct content *c, const struct reading *r, uint32_t box, uint32_t root)
{
    size_t end;
    if (c->m[box].text > BOX_BYTES || c->tree->v[box].last >= root) return false;
    struct runut_str s = tree_text(c->tree, r->arena, box, BOX_BYTES);
    if (lookup_at(&r->tables->furniture, s, 0, "line", NULL, &end)) return true;
    for (size_t w = 0; w < s.len; w = lookup_next(s, w))
        if (lookup_at(&r->tables->calls, s, w, "inside", "machine", &end)) return true;
    return false;
}

/* Whether a class says that its element holds what the report is led in with: "article__lead". */
static bool is_lead(const struct content *c, const struct reading *r, uint32_t i)
{
    for (unsigned up = 0; up < LEAD_UP; up++) {
        uint32_t around = c->tree->v[i].parent;
        if (content_called(c, r, i, "class_lead")) return true;
        if (c->m[around].text != c->m[i].text) return false;
        i = around;
    }
    return false;
}

/* Whether a list says something in each of its two or more items, and has no links. */
static bool says_all(const struct content *c, uint32_t list)
{
    unsigned items = 0;
    if (c->m[list].link) return false;
    for (uint32_t i = list + 1; i <= c->tree->v[list].last; i++) {
        if (c->tree->v[i].element != EL_LI) continue;
        if (c->m[i].text < LABEL * 3 / 4) return false;
        items++;
    }
    return items > 1;
}

/* Whether the element at I comes right behind the title, or behind the box that holds nothing else. */
static bool is_next(const struct content *c, uint32_t i, uint32_t title)
{
    const struct node *v = c->tree->v;
    if (v[title].last + 1 == i) return true;
    uint32_t box = v[title].parent;
    return v[box].last + 1 == i && c->m[box].text == c->m[title].text;
}

/* Whether a block between title and article tells what the report says. */
static bool is_summary(const struct content *c, const struct reading *r, uint32_t i, uint32_t title, uint32_t root)
{
    const struct measure *m = &c->m[i];
    const struct node *n = &c->tree->v[i];
    if (m->direct_link * 4 > m->direct || n->flags & (NODE_BYLINE | NODE_DATE)) return false;
    bool beside = n->parent == c->tree->v[title].parent || is_next(c, i, title);
    if (m->kind == RUNUT_HEADING) return beside && i < title + 8 && !m->link && m->direct >= SUB_HEADING;
    if (m->kind == RUNUT_ITEM)
        return n->element == EL_LI && says_all(c, n->parent) &&
               !made_by_machine(c, r, c->tree->v[n->parent].parent, root);
    bool caption = m->kind == RUNUT_CAPTION && n->element == EL_P && is_next(c, i, title); /* by its class */
    if ((m->kind != RUNUT_PARAGRAPH && !caption) || made_by_machine(c, r, n->parent, root)) return false;
    if (m->direct >= (beside && n->element == EL_P ? CONTENT_PARAGRAPH : SUMMARY_BYTES)) return true;
    struct runut_str s = tree_text(c->tree, r->arena, i, SUMMARY_BYTES + 1);
    if (s.len >= LABEL / 2 && str_starts(r->description, s)) return true;
    bool next =
        n->element == EL_DIV && ((n->last + 1 == root && n->parent == c->tree->v[root].parent) || is_next(c, i, title));
    if (m->kind == RUNUT_PARAGRAPH && s.len >= LABEL && !m->link && is_lead(c, r, i)) return true;
    return (n->element == EL_P || next) && s.len >= LABEL && !m->link && line_ends(s);
}

/* Whether an element between title and article is a box that sums the report up: nothing but paragraphs, items and
 * headings, of which more than one says something, and no links. */
static bool is_summary_box(const struct content *c, const struct reading *r, uint32_t i, uint32_t root)
{
    const struct node *v = c->tree->v, *n = &v[i];
    const struct measure *m = &c->m[i];
    unsigned says = 0;
    if ((n->element != EL_DIV && n->element != EL_SECTION) || n->flags & (NODE_BYLINE | NODE_DATE) || m->link ||
        m->direct || m->text > BOX_BYTES || m->text < CONTENT_PARAGRAPH * 2 || n->last >= root)
        return false;
    for (uint32_t k = i + 1; k <= n->last; k++) {
        uint16_t e = v[k].element;
        bool text = e == EL_P || e == EL_LI || (e >= EL_H1 && e <= EL_H6);
        if (e == ELEMENT_TEXT || (!text && !c->m[k].direct)) continue;
        if (!text || c->m[k].kind == RUNUT_CAPTION || c->m[k].pruned) return false;
        says += (e == EL_P || e == EL_LI) && c->m[k].direct >= LABEL * 3 / 4;
    }
    return says > 1 && !made_by_machine(c, r, i, root);
}

/*
 * The summary that stands under the title, outside the element that holds the article: paragraphs of a sentence or
 * more, few and without links, between the two.
 */
static void pour_summary(struct content *c, struct reading *r, uint32_t title, uint32_t root)
{
    unsigned taken = 0;
    if (!title || root <= c->tree->v[title].last || root - title > SUMMARY_WITHIN) return;
    for (uint32_t i = c->tree->v[title].last + 1; i < root && taken < MAX_SUMMARY; i++) {
        struct measure *m = &c->m[i];
        if (m->pruned) {
            i = c->tree->v[i].last;
            continue;
        }
        if (c->tree->v[i].element == ELEMENT_TEXT || m->block != i) continue;
        bool box = is_summary_box(c, r, i, root);
        if (!box && (m->text != m->direct || !is_summary(c, r, i, title, root))) continue;
        if (m->kind == RUNUT_CAPTION)
            for (uint32_t k = i; k <= c->tree->v[i].last; k++) c->m[k].kind = RUNUT_PARAGRAPH;
        pour_nodes(c, r, i, c->tree->v[i].last);
        if (box) i = c->tree->v[i].last;
        taken++;
    }
}

static void pour_opinion(struct content *c, struct reading *r, struct opinion *o)
{
    size_t from = r->flow.lines.n;
    if (c->weak != o->weak) content_prune(c, o->weak);
    c->root = o->root;
    pour_summary(c, r, o->title, o->root);
    pour_nodes(c, r, o->root, c->tree->v[o->root].last);
    o->kept = judge_lines(c, r, o->title, from);
}

/* Behind the cap on tags: all text, line by line, tags skipped. */
static void pour_flat(struct content *c, struct reading *r)
{
    struct html *h = c->tree->html;
    struct html_token t;
    h->at = c->tree->flat;
    h->state = HTML_DATA;
    flow_apart(&r->flow);
    for (html_next(h, &t); t.kind != HTML_EOF; html_next(h, &t)) {
        if (t.odd) flow_apart(&r->flow);
        if (t.kind == HTML_START || t.kind == HTML_END) {
            if (element_info[t.element].flags & EF_BLOCK) flow_end(&r->flow);
            if (t.kind == HTML_START && (t.element == EL_SCRIPT || t.element == EL_STYLE)) {
                h->state = t.element == EL_SCRIPT ? HTML_SCRIPT : HTML_RAWTEXT;
                h->raw = t.data;
                html_next(h, &t);
                flow_apart(&r->flow);
            }
        } else if (t.kind == HTML_TEXT) {
            if (!r->flow.open) flow_begin(&r->flow, RUNUT_PARAGRAPH, 0);
            uint32_t beg = (uint32_t)(t.data.p - h->s.p);
            flow_add(&r->flow, beg, beg + (uint32_t)t.data.len, t.refs, false);
        }
    }
    flow_end(&r->flow);
}

/* Hears another opinion, and goes back to the best where it brings little more. */
static void other_opinion(struct content *c, struct reading *r, struct mark before, struct opinion *best,
                          struct opinion other)
{
    back_to(&r->flow, before);
    pour_opinion(c, r, &other);
    if (other.kept >= best->kept * 2 || other.kept >= best->kept + CONTENT_ARTICLE) {
        *best = other;
        return;
    }
    back_to(&r->flow, before);
    pour_opinion(c, r, best);
}

/* Whether two nodes are of one make: their element, and their class where a heading is none of the page's highest. */
static bool same_make(const struct content *c, uint32_t a, uint32_t b)
{
    uint16_t e = c->tree->v[a].element;
    if (c->tree->v[b].element != e) return false;
    return e == EL_H1 || e == EL_ARTICLE || str_eq(content_class(c, a), content_class(c, b));
}

/* The next heading of the title's make behind it; 0 where there is none. */
static uint32_t next_title(const struct content *c, uint32_t title)
{
    bool bare = c->tree->v[title].element != EL_H1 && !content_class(c, title).len;
    unsigned tried = 0;
    for (uint32_t i = c->tree->v[title].last + 1; !bare && i < c->tree->n && tried < MAX_TITLES; i++) {
        if (c->tree->v[i].element != c->tree->v[title].element || c->m[i].silent || !c->m[i].text) continue;
        tried++;
        if (same_make(c, title, i)) return i;
    }
    return 0;
}

/* Whether a day stands right behind a title, before its text: an article of its own has one. */
static bool tells_day(const struct content *c, struct reading *r, uint32_t title)
{
    const struct node *v = c->tree->v;
    struct date_found f;
    for (uint32_t i = v[title].last + 1, last = i + DAY_WITHIN; i < c->tree->n && i < last; i++) {
        if (v[i].element != ELEMENT_TEXT || c->m[i].silent) continue;
        if (c->m[c->m[i].block].direct >= CONTENT_PARAGRAPH) return false;
        if (date_next(r, html_value(r->arena, tree_source(c->tree, &v[i])), 0, false, &f) && f.date.year) return true;
    }
    return false;
}

/*
 * Pages without an end load the next articles under the first: boxes of one make, side by side, each with a title like
 * the page's, or nothing but titles and texts in turn. Those behind the first are shut.
 */
static void shut_next(struct content *c, struct reading *r, uint32_t title)
{
    struct node *v = c->tree->v;
    uint32_t next = title ? next_title(c, title) : 0, box = title, around;
    if (!next) return;
    while (v[v[box].parent].last < next) box = v[box].parent;
    around = v[box].parent;
    bool own = v[box].element == EL_ARTICLE || tells_day(c, r, next);
    bool flat = c->m[box].text == c->m[title].text && own && content_text_between(c, v[box].last + 1, next);
    if (!flat && c->m[box].para < (own ? CONTENT_PARAGRAPH : CONTENT_ARTICLE)) return; /* one article's */
    for (uint32_t i = v[box].last + 1; i <= v[around].last; i = v[i].last + 1) {
        bool alike = flat || (c->m[i].para >= CONTENT_PARAGRAPH && same_make(c, box, i));
        if (v[i].element == ELEMENT_TEXT || !alike || v[i].last < next) continue;
        v[i].flags |= NODE_NOT | NODE_HIDDEN;
        if (own) c->m[i].shut = true, c->paragraphs -= c->m[i].para;
    }
}

void pour_article(struct content *c, struct reading *r, uint32_t title)
{
    shut_next(c, r, title);
    if (title) c->m[title].silent = true;
    struct mark before = mark_of(&r->flow);
    content_prune(c, false);
    struct opinion best = {content_choose(c, title), title, false, 0};
    pour_opinion(c, r, &best);
    bool named =
        c->nearer || (c->tree->v[best.root].flags & (NODE_STRONG | NODE_SITE_BODY) && best.kept >= NAMED_ARTICLE);
    if (best.root && best.kept * 2 < c->m[best.root].para)
        other_opinion(c, r, before, &best, (struct opinion){best.root, title, true, 0});
    if (best.kept < CONTENT_ARTICLE || best.kept * (named ? NAMED_PART : 3) < c->paragraphs - c->comments)
        other_opinion(c, r, before, &best, (struct opinion){0, title, true, 0});
    if (c->tree->flat != UINT32_MAX) pour_flat(c, r);
}

void pour_all(struct content *c, struct reading *r)
{
    for (uint32_t i = 1; i < c->tree->n; i++) c->m[i].pruned = c->m[i].silent;
    pour_nodes(c, r, 0, (uint32_t)c->tree->n - 1);
    if (c->tree->flat != UINT32_MAX) pour_flat(c, r);
}
