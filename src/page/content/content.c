/* SPDX-License-Identifier: MIT */
/*
 * Main text, in linear passes over the tree's array.
 *
 * 1. Measure: text, text in links, and paragraph text (blocks with much text of their own and few links) of each node.
 * 2. Prune: navigation, asides, footers, forms and what its class calls no article, unless the node holds a good
 *    share of the page's paragraph text: class names lie often enough that this guard is worth more than all other
 *    rules together.
 * 3. Choose the article's element: choose.c.
 *
 * What is left is poured, and judged line by line, in pour.c. Figures behind this are in doc/accuracy.md.
 */
#include "page/content/content.h"
#include <ctype.h>

enum {
    SHARE_GUARD = 30,   /* percent of the paragraph text that a node must hold to be never pruned */
    SHARE_PLAIN = 15,   /* the same of a node with few links */
    SHARE_SMALL = 50,   /* the same of a node too small for an article */
    CAPTION_TEXT = 300, /* bytes */
    GALLERY = 3,        /* images with captions */
    CAPTION_UP = 3,     /* elements between an image and its box */
    CAPTION_LINES = 5,  /* paragraphs or breaks that no caption has */
    CAPTION_NODES = 60, /* in which they are looked for */
    SKIP_TEXT = 120,    /* bytes of what tells the end of a box that can be skipped */
    SIGNUP_TEXT = 500,  /* bytes of a box to sign up in */
    SIGNUP_NODES = 60,
    SIGNUP_UP = 3,  /* elements around its form */
    SKIP_UP = 3,    /* elements around the link over it */
    SKIP_NODES = 12 /* before that link */
};

/* ---- measure ---- */

/* Whether an element that is called a caption holds line after line, as an article does. */
static bool holds_lines(const struct tree *tree, uint32_t node)
{
    const struct node *v = tree->v;
    unsigned lines = 0;
    if (v[v[node].last].end - v[node].beg < CAPTION_TEXT * 3 / 2) return false;
    for (uint32_t i = node + 1; i <= v[node].last && i - node < CAPTION_NODES && lines < CAPTION_LINES; i++)
        lines += v[i].element == EL_BR || v[i].element == EL_P;
    return lines >= CAPTION_LINES;
}

static uint8_t kind_of(const struct tree *tree, uint32_t node, uint8_t outer)
{
    const struct node *n = &tree->v[node];
    switch (n->element) {
    case EL_H1:
    case EL_H2:
    case EL_H3:
    case EL_H4:
    case EL_H5:
    case EL_H6: return RUNUT_HEADING;
    case EL_LI:
    case EL_DT:
    case EL_DD: return RUNUT_ITEM;
    case EL_BLOCKQUOTE: return RUNUT_QUOTE;
    case EL_FIGCAPTION:
    case EL_CAPTION: return RUNUT_CAPTION;
    case EL_TABLE: return tree->v[n->parent].element == EL_FIGURE ? RUNUT_PARAGRAPH : outer;
    case EL_FIGURE: return outer == RUNUT_PARAGRAPH ? RUNUT_CAPTION : outer;
    default:
        if (!(n->flags & NODE_CAPTION) || n->element == EL_BODY || n->element == EL_IMG) return outer;
        return holds_lines(tree, node) ? outer : RUNUT_CAPTION;
    }
}

static void inherit(struct content *c)
{
    for (uint32_t i = 0; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        struct measure *m = &c->m[i];
        const struct measure *up = &c->m[n->parent];
        unsigned flags = element_info[n->element].flags;
        if (i == 0) {
            *m = (struct measure){.kind = RUNUT_PARAGRAPH};
            continue;
        }
        *m = (struct measure){.kind = kind_of(c->tree, i, up->kind),
                              .block = flags & EF_BLOCK ? i : up->block,
                              .link_in = up->link_in || n->element == EL_A,
                              .silent = up->silent || (flags & EF_SILENT) != 0};
    }
}

static uint16_t count_commas(const char *p, uint32_t n)
{
    unsigned count = 0;
    for (const char *end = p + n; (p = memchr(p, ',', (size_t)(end - p))); p++) count++;
    return count > 1000 ? 1000 : (uint16_t)count;
}

static bool has_letter(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.p[i] >= 0x80 || isalpha((unsigned char)s.p[i])) return true;
    return false;
}

/* Whether all that a paragraph says is printed small or slanted. */
static bool all_small(const struct content *c, uint32_t p)
{
    for (uint32_t i = p + 1; i <= c->tree->v[p].last; i++) {
        uint16_t e = c->tree->v[i].element;
        if (e == EL_SMALL || e == EL_EM || e == EL_I) return c->m[i].text == c->m[p].text;
    }
    return false;
}

/* The box that an image shares with a short text behind it, and with no paragraph but a small one: the text is its
 * caption. 0 where there is none. */
static uint32_t caption_box(const struct content *c, uint32_t image)
{
    const struct node *v = c->tree->v;
    uint32_t box = image;
    for (unsigned up = 0; up < CAPTION_UP; up++) {
        uint32_t around = v[box].parent;
        uint16_t e = v[around].element;
        if (!around || c->m[around].text > CAPTION_TEXT ||
            (e != EL_DIV && e != EL_SPAN && e != EL_A && e != EL_PICTURE))
            break;
        box = around;
    }
    if (v[box].element != EL_DIV || !c->m[box].text || c->m[box].link) return 0;
    for (uint32_t i = box; i <= v[box].last; i++) {
        uint16_t e = v[i].element;
        bool text = i < image && e == ELEMENT_TEXT && !c->m[i].silent && has_letter(tree_source(c->tree, &v[i]));
        bool small = e == EL_P && all_small(c, i);
        if (text || (e == EL_P && !small) || e == EL_LI || e == EL_TD || (e >= EL_H1 && e <= EL_H6)) return 0;
    }
    return box;
}

static void mark_caption(struct content *c, uint32_t box)
{
    for (uint32_t i = box; i <= c->tree->v[box].last; i++) c->m[i].kind = RUNUT_CAPTION;
}

static bool ends_in_bracket(const struct content *c, uint32_t box)
{
    uint32_t i = c->tree->v[box].last;
    while (i > box && (c->tree->v[i].element != ELEMENT_TEXT || c->m[i].silent)) i--;
    return str_ends(str_trim(tree_source(c->tree, &c->tree->v[i])), STR(")"));
}

/* Captions behind the page's first heading: that of the first image, and where three or more end in who took the
 * picture, all: a gallery. */
static void mark_captions(struct content *c, uint32_t heading)
{
    uint32_t boxes[GALLERY], n = 0, last = 0;
    for (uint32_t i = heading; heading && i < c->tree->n; i++) {
        uint32_t box = c->tree->v[i].element == EL_IMG ? caption_box(c, i) : 0;
        if (!box || box == last) continue;
        if (!last) mark_caption(c, box);
        last = box;
        if (!ends_in_bracket(c, box)) continue;
        if (n >= GALLERY) mark_caption(c, box);
        if (n < GALLERY) boxes[n] = box;
        if (++n == GALLERY)
            for (unsigned k = 0; k < GALLERY; k++) mark_caption(c, boxes[k]);
    }
}

/* The text of the last element within a node that has an id, if it is short; its id then. */
static struct runut_str last_id(const struct content *c, uint32_t node)
{
    struct html_token t;
    uint32_t i = c->tree->v[node].last;
    while (i > node && c->tree->v[i].element == ELEMENT_TEXT) i = c->tree->v[i].parent;
    if (i <= node || c->m[i].text > SKIP_TEXT) return (struct runut_str){0};
    tree_tag(c->tree, i, &t);
    return html_attribute(c->tree->html, &t, "id");
}

/* A box that begins with a link to its own end, for those who have pages read to them: the article goes on behind it.
 */
static void mark_skippable(struct content *c)
{
    struct node *v = c->tree->v;
    struct html_token t;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        if (v[i].element != EL_A || !memchr(c->tree->html->s.p + v[i].beg, '#', v[i].end - v[i].beg)) continue;
        tree_tag(c->tree, i, &t);
        struct runut_str href = html_attribute(c->tree->html, &t, "href");
        if (href.len < 2 || href.p[0] != '#') continue;
        for (uint32_t box = v[i].parent, up = 0; box && up < SKIP_UP; box = v[box].parent, up++) {
            uint16_t e = v[box].element;
            if (e == EL_BODY || e == EL_MAIN || e == EL_ARTICLE || i - box > SKIP_NODES) break;
            if (!str_eq(last_id(c, box), str_slice(href, 1, href.len))) continue;
            v[box].flags |= NODE_NOT;
            i = v[box].last;
            break;
        }
    }
}

/* The box with the form in which readers write, where the article stands between the title and it: what else is in it
 * are their comments, whatever its class. */
static void mark_readers(struct content *c, uint32_t heading)
{
    struct node *v = c->tree->v;
    for (uint32_t i = heading; heading && i < c->tree->n; i++) {
        if (v[i].element != EL_TEXTAREA) continue;
        uint32_t form = v[i].parent;
        while (form && v[form].element != EL_FORM) form = v[form].parent;
        uint32_t box = v[form].parent;
        if (box > heading && v[box].element != EL_BODY && content_text_between(c, heading, box))
            v[box].flags |= NODE_COMMENT;
        return;
    }
}

/* The box around a form that asks for the reader's address: a newsletter's, whatever its class. It is small and holds
 * no heading of the page's highest. */
static void mark_signups(struct content *c)
{
    struct node *v = c->tree->v;
    struct html_token t;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        if (v[i].element != EL_INPUT || str_find(tree_source(c->tree, &v[i]), STR("mail"), 0) < 0) continue;
        tree_tag(c->tree, i, &t);
        if (!str_eq_ascii(html_attribute(c->tree->html, &t, "type"), STR("email"))) continue;
        uint32_t box = v[i].parent;
        while (box && v[box].element != EL_FORM) box = v[box].parent;
        for (unsigned up = 0; box && up < SIGNUP_UP; up++) {
            box = v[box].parent;
            bool titled = v[box].element == EL_BODY || v[box].last - box > SIGNUP_NODES || c->m[box].text > SIGNUP_TEXT;
            for (uint32_t k = box; k <= v[box].last && !titled; k++) titled = v[k].element == EL_H1;
            if (titled) break;
            v[box].flags |= NODE_NOT | NODE_HIDDEN;
        }
    }
}

void content_measure(struct content *c, const struct tree *tree, struct reading *r)
{
    *c = (struct content){.tree = tree, .m = ARENA_ROOM(r->arena, struct measure, tree->n)};
    inherit(c);
    for (uint32_t i = 0; i < tree->n; i++) {
        const struct node *n = &tree->v[i];
        struct measure *m = &c->m[i];
        if (n->element != ELEMENT_TEXT || m->silent) continue;
        struct measure *block = &c->m[m->block];
        m->text = n->end - n->beg;
        m->link = m->link_in ? m->text : 0;
        block->direct += m->text;
        block->direct_link += m->link;
        unsigned commas = block->commas + count_commas(r->page.utf8.p + n->beg, m->text);
        block->commas = (uint16_t)(commas > 60000 ? 60000 : commas);
    }
    for (uint32_t i = (uint32_t)tree->n; i-- > 0;) {
        struct measure *m = &c->m[i], *up = &c->m[tree->v[i].parent];
        if (m->direct >= CONTENT_PARAGRAPH && m->direct_link * 2 < m->direct && m->kind != RUNUT_CAPTION)
            m->para += m->direct;
        if (i == 0) break;
        up->text += m->text;
        up->link += m->link;
        up->para += m->para;
    }
    mark_skippable(c);
    uint32_t heading = 1;
    while (heading < tree->n && tree->v[heading].element != EL_H1) heading++;
    if (heading == tree->n) heading = 0;
    mark_captions(c, heading);
    mark_readers(c, heading);
    mark_signups(c);
    for (uint32_t i = 1; i < tree->n; i++) {
        if (!(tree->v[i].flags & NODE_COMMENT)) continue;
        if (c->m[0].para - c->m[i].para >= CONTENT_ARTICLE) c->comments += c->m[i].para;
        i = tree->v[i].last;
    }
    c->paragraphs = c->m[0].para;
    if (c->comments + CONTENT_ARTICLE > c->paragraphs) c->comments = 0;
    c->all = c->m[0].text;
    c->links = c->m[0].link;
}

/* ---- prune ---- */

static bool is_heading(const struct node *n) { return n->element >= EL_H1 && n->element <= EL_H6; }

/* A word or two of a longer line: what its class says of it, a sentence would miss it. */
static bool inside_line(const struct content *c, uint32_t node)
{
    const struct measure *m = &c->m[node], *block = &c->m[m->block];
    return m->block != node && m->text < block->direct && block->direct - block->direct_link >= CONTENT_PARAGRAPH;
}

/* Why an element is no article by what it is; NULL where it may be. */
static const char *fault_of(const struct content *c, uint32_t node)
{
    const struct node *n = &c->tree->v[node];
    if (n->flags & NODE_SITE_BODY) return NULL;
    if (n->flags & NODE_SITE_DROP) return "site";
    switch (n->element) {
    case EL_NAV:
    case EL_FOOTER:
    case EL_BUTTON:
    case EL_SELECT:
    case EL_IFRAME:
    case EL_DIALOG:
    case EL_MENU: return "element";
    case EL_ASIDE:
        if (!(n->flags & NODE_NOT) && c->m[node].para >= CONTENT_ARTICLE && c->m[node].link * 10 < c->m[node].text)
            return NULL;
        return c->weak ? NULL : "element";
    case EL_FORM: return c->weak ? NULL : "element";
    default:
        if (n->flags & NODE_HIDDEN) return "hidden";
        if (n->flags & NODE_COMMENT && (c->comments || !c->weak)) return "comment";
        if (c->weak || (n->flags & NODE_STRONG && n->element == EL_ARTICLE)) return NULL;
        if (c->m[node].kind == RUNUT_HEADING && is_heading(n)) return NULL; /* its id is made from its words */
        if (inside_line(c, node)) return NULL;
        if (n->flags & NODE_BYLINE && c->m[node].para && c->m[node].para < CONTENT_ARTICLE * 4) return "author";
        if (n->flags & NODE_STRONG && c->m[node].link * 5 < c->m[node].text) return NULL;
        return n->flags & (NODE_NOT | NODE_WEAK) ? "class" : NULL;
    }
}

const char *content_why(const struct content *c, uint32_t node)
{
    const char *why = fault_of(c, node);
    return why ? why : "element";
}

/* A node that holds a good share of the paragraph text is kept whatever its name; comments are not, while an article is
 * left. */
static bool guarded(const struct content *c, const struct node *n, const struct measure *m)
{
    if (n->flags & NODE_COMMENT && c->paragraphs - m->para >= CONTENT_ARTICLE) return false;
    bool shut = n->flags & NODE_NOT && n->flags & NODE_HIDDEN; /* a dialog that nobody opened */
    if (shut) return c->paragraphs - m->para < CONTENT_ARTICLE;
    bool weak_name = (n->flags & (NODE_WEAK | NODE_HIDDEN)) && !(n->flags & NODE_NOT) && n->element != EL_ASIDE &&
                     n->element != EL_FORM;
    if (weak_name && m->link * 4 < m->text) return true;
    if (n->flags & NODE_SITE_DROP) return (uint64_t)m->para * 100 >= (uint64_t)c->paragraphs * SHARE_SMALL;
    bool small = m->para < CONTENT_ARTICLE || (n->flags & NODE_NOT && m->para < CONTENT_ARTICLE * 4);
    unsigned share = small ? SHARE_SMALL : m->link * 5 < m->text ? SHARE_PLAIN : SHARE_GUARD;
    return (uint64_t)m->para * 100 >= (uint64_t)c->paragraphs * share;
}

void content_prune(struct content *c, bool weak)
{
    c->weak = weak;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        struct measure *m = &c->m[i];
        m->pruned = c->m[n->parent].pruned || m->silent || m->shut;
        if (m->pruned || n->element == ELEMENT_TEXT || !fault_of(c, i)) continue;
        m->pruned = !guarded(c, n, m);
    }
}
