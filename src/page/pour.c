/* SPDX-License-Identifier: MIT */
/*
 * From the tree to the article's lines.
 *
 * 1. Pour what is not pruned of the chosen element, a line for each stretch of text in one block.
 * 2. Judge the lines by their shape: what is mostly links, labels outside paragraphs, the beginnings of other
 *    articles, what stands there twice, headings that head nothing. A line in links that the article itself announces
 *    is its own.
 * 3. Where too little came of it, hear a second opinion: the same element with only what is surely no article pruned,
 *    then the whole page so; it is taken where it gives twice as much. An element that the page names its article's
 *    body is believed sooner than any other.
 *
 * Each line that is dropped keeps its reason.
 */
#include "page/pour.h"
#include "page/furniture.h"
#include <ctype.h>

enum {
    NAMED_ARTICLE = 1000, /* bytes; an article body by name and size is believed, */
    NAMED_PART = 12,      /* but for a twelfth part of the page's paragraph text */
    LABEL = 40,           /* bytes */
    FIRST_LABEL = 80,     /* the same before the first paragraph: by-lines, dates */
    MAX_TEASER = 300,
    SUMMARY_WITHIN = 300, /* nodes between title and article */
    MAX_SUMMARY = 3,
    MIN_CARDS = 3,
    HEADLINE = 20,      /* bytes */
    KICKER_WITHIN = 12, /* nodes before the title */
    CARD_LINES = 3,     /* from a headline to its paragraph */
    SUMMARY_BYTES = 220
}; /* bytes */

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
        if (m->block != block && initial(c, &r->flow, n)) {
            struct flow_line *l = &r->flow.lines.v[r->flow.lines.n - 1];
            l->type = m->kind;
            l->node = (int32_t)(block = m->block);
            flow_apart(&r->flow);
            flow_add(&r->flow, n->beg, n->end, (n->flags & NODE_REFS) != 0, m->link_in);
            continue;
        }
        if (m->block != block || breaks > 1) {
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

/* ---- lines ---- */

static bool in_paragraph(const struct content *c, const struct flow_line *l)
{
    uint16_t e = c->tree->v[l->node].element;
    if ((e == EL_TD || e == EL_TH) && !l->link) return true;
    return e == EL_P || e == EL_LI || e == EL_BLOCKQUOTE || e == EL_PRE || e == EL_DD || e == EL_DT ||
           l->type == RUNUT_HEADING || l->type == RUNUT_CAPTION || l->type == RUNUT_TITLE;
}

/* Nothing in it is a letter or a digit: "***". */
static bool is_ornament(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z')) return false;
    }
    return true;
}

static bool is_bracket(struct runut_str s)
{
    return s.len > 3 && s.len < 24 && s.p[0] == '(' && s.p[s.len - 1] == ')' && !memchr(s.p, ' ', s.len);
}

/* Whether most of what the list says that an item stands in is no link: some items may be. */
static bool prose_list(const struct content *c, const struct flow_line *l)
{
    const struct measure *list = &c->m[c->tree->v[l->node].parent];
    return c->tree->v[l->node].element == EL_LI && list->link * 2 < list->text;
}

static const char *line_fault(const struct content *c, const struct flow *f, const struct flow_line *l, bool first)
{
    struct runut_str s = flow_str(f, l);
    uint32_t percent = s.len ? (uint32_t)((uint64_t)l->link * 100 / s.len) : 0;
    bool ends = furniture_sentence_end(s);
    if (l->type == RUNUT_TITLE) return NULL;
    if (is_ornament(s)) return "label";
    if (is_bracket(s)) return NULL; /* a sign-off perhaps: furniture.c knows */
    uint16_t e = c->tree->v[l->node].element;
    bool prose = e == EL_P || e == EL_LI || e == EL_BLOCKQUOTE;
    if (percent > 50 && !(ends && (prose || s.len > CONTENT_PARAGRAPH))) {
        if (l->type == RUNUT_ITEM && prose_list(c, l)) return NULL;
        if (l->type == RUNUT_HEADING) return NULL; /* it stands or falls with what follows it */
        if (l->type == RUNUT_CAPTION && percent < 80) return NULL;
        return "links";
    }
    if (l->type == RUNUT_ITEM && percent > 35 && s.len < 100 && !ends && !prose_list(c, l)) return "links";
    if (!in_paragraph(c, l) && s.len < (first ? FIRST_LABEL : LABEL) && !ends) return "label";
    return NULL;
}

static bool ends_in_dash(struct runut_str s)
{
    return str_ends(s, STR(" -")) || str_ends(s, STR("--")) || str_ends(s, STR("\xE2\x80\x93")) ||
           str_ends(s, STR("\xE2\x80\x94"));
}

/* "Seoul -" in front of the first paragraph, as a text of its own: it begins that paragraph. */
static void join_datelines(const struct reading *r, struct flow *f, size_t from)
{
    size_t n = from;
    for (size_t i = from; i < f->lines.n; i++) {
        struct flow_line l = f->lines.v[i], *before = n > from ? &f->lines.v[n - 1] : NULL;
        if (before && !l.dropped && l.type == RUNUT_PARAGRAPH && before->type == RUNUT_PARAGRAPH && before->dropped &&
            str_is(STR("label"), before->dropped) && ends_in_dash(flow_str(f, before)) &&
            l.end - l.beg >= CONTENT_PARAGRAPH && !furniture_is_line(r, flow_str(f, before))) {
            l.beg = before->beg;
            l.page = before->page;
            n--;
        }
        f->lines.v[n++] = l;
    }
    f->lines.n = n;
}

static bool in_links(const struct flow_line *l) { return l->link * 10 >= (l->end - l->beg) * 8; }
static bool cut_off(struct runut_str s)
{
    return str_ends(s, STR("...")) || str_ends(s, STR("\xE2\x80\xA6")) || str_ends(s, STR("[\xE2\x80\xA6]")) ||
           str_ends(s, STR("[...]"));
}

/* The beginning of another article: a headline in a link, and a short text that breaks off. */
static void drop_teasers(struct flow *f, size_t from)
{
    for (size_t i = from + 1; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i], *head = l - 1;
        if (l->dropped || l->end - l->beg > MAX_TEASER || !cut_off(flow_str(f, l)) || !in_links(head)) continue;
        if (head->dropped ? !str_is(STR("links"), head->dropped) : head->type != RUNUT_HEADING) continue;
        l->dropped = head->dropped = "teaser";
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

/*
 * Other articles behind this one: at the end several times a headline in a link, and next to it a short paragraph of
 * the same make, outside the element that holds the article; less in all than what stands before them.
 */
static void drop_cards(const struct content *c, struct flow *f, size_t from)
{
    size_t last = f->lines.n, body = 0, cards = 0, bytes = 0, before = 0;
    const struct flow_line *first = NULL; /* body: a paragraph that waits for its headline */
    for (size_t i = f->lines.n; i-- > from;) {
        const struct flow_line *l = &f->lines.v[i];
        if (in_links(l) && body && l->end - l->beg >= HEADLINE) {
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
    if (cards < MIN_CARDS || before < bytes) return;
    while (around && c->m[around].para * 2 < before) around = c->tree->v[around].parent;
    if ((uint32_t)f->lines.v[last].node <= c->tree->v[around].last) return;
    for (size_t i = last; i < f->lines.n; i++)
        if (!f->lines.v[i].dropped) f->lines.v[i].dropped = "teaser";
}

/* Items in links belong to the article where a line of it announces them: "These laws were changed:" */
static void keep_announced(const struct content *c, struct flow *f, size_t from)
{
    uint32_t list = 0; /* the list that was announced */
    for (size_t i = from + 1; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        const struct flow_line *before = l - 1;
        if (l->type != RUNUT_ITEM) continue;
        uint32_t up = c->tree->v[l->node].parent;
        struct runut_str s = flow_str(f, before);
        bool announced = !before->dropped && before->type == RUNUT_PARAGRAPH && s.len > CONTENT_PARAGRAPH / 2 &&
                         s.p[s.len - 1] == ':' && before->link * 2 < s.len;
        if (announced) list = up;
        if (list && up == list && l->dropped && str_is(STR("links"), l->dropped)) l->dropped = NULL;
    }
}

/* A heading that nothing follows, or only another of its kind, heads what was dropped; so does one that is a link
 * before another. */
void pour_drop_headings(struct flow *f, size_t from)
{
    bool bare = true, before_heading = false;
    for (size_t i = f->lines.n; i-- > from;) {
        struct flow_line *l = &f->lines.v[i];
        if (l->dropped) continue;
        if (l->type == RUNUT_HEADING) {
            if (bare || (before_heading && in_links(l)))
                l->dropped = bare ? "heading" : "links";
            else
                before_heading = true;
        } else if (l->type != RUNUT_CAPTION)
            bare = before_heading = false;
    }
}

static size_t judge_lines(const struct content *c, struct reading *r, uint32_t title, size_t from)
{
    struct flow *f = &r->flow;
    size_t kept = 0;
    struct map seen;
    map_init(&seen, f->arena);
    for (size_t i = from; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        l->dropped = line_fault(c, f, l, kept == 0);
        if (l->type == RUNUT_HEADING && (uint32_t)l->node < title && title - (uint32_t)l->node < KICKER_WITHIN)
            l->dropped = "heading"; /* over the title */
        if (!l->dropped &&
            l->end - l->beg >= CONTENT_PARAGRAPH) { /* pages hold their text twice, for another width of screen */
            uint32_t *before = map_put(&seen, flow_str(f, l));
            if (*before != MAP_NONE) l->dropped = "repeated";
            *before = 1;
        }
        if (!l->dropped && l->type != RUNUT_HEADING && l->type != RUNUT_CAPTION) kept += l->end - l->beg;
    }
    join_datelines(r, f, from);
    drop_teasers(f, from);
    drop_cards(c, f, from);
    keep_announced(c, f, from);
    pour_drop_headings(f, from);
    return kept;
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

/* Whether a list says something in each of its two or more items, and has no links; nor a label of its own, as
 * summaries made by machines have. */
static bool says_all(const struct content *c, uint32_t list)
{
    unsigned items = 0;
    uint32_t beside = c->m[c->tree->v[list].parent].text - c->m[list].text;
    if (c->m[list].link || (beside && beside < SUMMARY_BYTES)) return false;
    for (uint32_t i = list + 1; i <= c->tree->v[list].last; i++) {
        if (c->tree->v[i].element != EL_LI) continue;
        if (c->m[i].text < LABEL * 3 / 4) return false;
        items++;
    }
    return items > 1;
}

/* Whether a block between title and article tells what the report says. */
static bool is_summary(const struct content *c, const struct reading *r, uint32_t i, uint32_t title)
{
    const struct measure *m = &c->m[i];
    const struct node *n = &c->tree->v[i];
    if (m->direct_link * 4 > m->direct || n->flags & (NODE_BYLINE | NODE_DATE)) return false;
    bool beside = n->parent == c->tree->v[title].parent;
    if (m->kind == RUNUT_HEADING) return beside && i < title + 8 && !m->link && m->direct >= LABEL;
    if (m->kind == RUNUT_ITEM) return n->element == EL_LI && says_all(c, n->parent);
    if (m->kind != RUNUT_PARAGRAPH) return false;
    if (m->direct >= (beside && n->element == EL_P ? CONTENT_PARAGRAPH : SUMMARY_BYTES)) return true;
    struct runut_str s = tree_text(c->tree, r->arena, i, SUMMARY_BYTES + 1);
    if (s.len >= LABEL / 2 && str_starts(r->description, s)) return true;
    return n->element == EL_P && s.len >= LABEL && !m->link && furniture_sentence_end(s);
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
        if (c->tree->v[i].element == ELEMENT_TEXT || m->block != i || m->text != m->direct ||
            !is_summary(c, r, i, title))
            continue;
        pour_nodes(c, r, i, c->tree->v[i].last);
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

void pour_article(struct content *c, struct reading *r, uint32_t title)
{
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
