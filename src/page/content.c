/* SPDX-License-Identifier: MIT */
/*
 * Main text, in linear passes over the tree's array.
 *
 * 1. Measure: text, text in links, and paragraph text (blocks with much text of their own and few links) of each node.
 * 2. Prune: navigation, asides, footers, forms and what its class calls no article, unless the node holds a good share of
 *    the page's paragraph text: class names lie often enough that this guard is worth more than all other rules together.
 * 3. Choose: paragraphs give their score to the elements around them; the best is climbed from while the parent adds text. An
 *    element that the page itself calls its article body is believed if it holds half of the paragraph text.
 * 4. Pour the lines; those that are mostly links, or labels outside paragraphs, are dropped with their reason.
 * 5. Where too little came of it, do it again with weak pruning from the page's root, and keep the longer.
 *
 * Figures behind this are in doc/accuracy.md.
 */
#include "page/content.h"
#include "base/utf8.h"
#include "page/furniture.h"

enum { MIN_PARAGRAPH = 80, /* bytes of text that make a block a paragraph */
       SHARE_GUARD = 30,   /* percent of the paragraph text that a node must hold to be never pruned */
       SHARE_PLAIN = 15,   /* the same of a node with few links */
       MIN_ARTICLE = 250,  /* bytes; below, the second opinion is asked */
       CLIMB_BYTES = 300,
       CLIMB_SHARE = 30 };

/* ---- measure ---- */

static uint8_t kind_of(const struct node *n, uint8_t outer)
{
    switch (n->element) {
    case EL_H1:
    case EL_H2:
    case EL_H3:
    case EL_H4:
    case EL_H5:
    case EL_H6:
        return RUNUT_HEADING;
    case EL_LI:
    case EL_DT:
    case EL_DD:
        return RUNUT_ITEM;
    case EL_BLOCKQUOTE:
        return RUNUT_QUOTE;
    case EL_FIGCAPTION:
    case EL_CAPTION:
        return RUNUT_CAPTION;
    case EL_FIGURE:
        return outer == RUNUT_PARAGRAPH ? RUNUT_CAPTION : outer;
    default:
        return n->flags & NODE_CAPTION && n->element != EL_BODY && n->element != EL_IMG ? RUNUT_CAPTION : outer;
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
            m->kind = RUNUT_PARAGRAPH;
            continue;
        }
        m->kind = kind_of(n, up->kind);
        m->block = flags & EF_BLOCK ? i : up->block;
        m->link_in = up->link_in || n->element == EL_A;
        m->silent = up->silent || (flags & EF_SILENT) != 0;
    }
}

static uint16_t count_commas(const char *p, uint32_t n)
{
    unsigned count = 0;
    for (const char *end = p + n; (p = memchr(p, ',', (size_t)(end - p))); p++) count++;
    return count > 1000 ? 1000 : (uint16_t)count;
}

void content_measure(struct content *c, const struct tree *tree, struct reading *r)
{
    *c = (struct content){.tree = tree, .m = ARENA_ARRAY(r->arena, struct measure, tree->n)};
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
        if (m->direct >= MIN_PARAGRAPH && m->direct_link * 2 < m->direct && m->kind != RUNUT_CAPTION) m->para += m->direct;
        if (i == 0) break;
        up->text += m->text;
        up->link += m->link;
        up->para += m->para;
    }
    for (uint32_t i = 1; i < tree->n; i++) {
        if (!(tree->v[i].flags & NODE_COMMENT)) continue;
        if (c->m[0].para - c->m[i].para >= MIN_ARTICLE * 2) c->comments += c->m[i].para;
        i = tree->v[i].last;
    }
    c->paragraphs = c->m[0].para;
    if (c->comments + MIN_ARTICLE > c->paragraphs) c->comments = 0;
    c->all = c->m[0].text;
    c->links = c->m[0].link;
}

/* ---- prune ---- */

static bool unwanted(const struct content *c, const struct node *n, bool weak)
{
    switch (n->element) {
    case EL_NAV:
    case EL_FOOTER:
    case EL_BUTTON:
    case EL_SELECT:
    case EL_IFRAME:
    case EL_DIALOG:
    case EL_MENU:
        return true;
    case EL_ASIDE:
    case EL_FORM:
        return !weak;
    default:
        if (n->flags & NODE_HIDDEN) return true;
        if (n->flags & NODE_COMMENT && c->comments) return true;
        return !weak && (n->flags & (NODE_NOT | NODE_WEAK | NODE_COMMENT)) && !(n->flags & NODE_STRONG && n->element == EL_ARTICLE);
    }
}

/* A node that holds a good share of the paragraph text is kept whatever its name; comments are not, while an article is left. */
static bool guarded(const struct content *c, const struct node *n, const struct measure *m)
{
    if (n->flags & NODE_COMMENT && c->paragraphs - m->para >= MIN_ARTICLE * 2) return false;
    bool weak_name = (n->flags & (NODE_WEAK | NODE_HIDDEN)) && !(n->flags & NODE_NOT) && n->element != EL_ASIDE && n->element != EL_FORM;
    if (weak_name && m->link * 4 < m->text) return true;
    unsigned share = m->link * 5 < m->text ? SHARE_PLAIN : SHARE_GUARD;
    return (uint64_t)m->para * 100 >= (uint64_t)c->paragraphs * share;
}

static void prune(struct content *c, bool weak)
{
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        struct measure *m = &c->m[i];
        m->pruned = c->m[n->parent].pruned || m->silent;
        if (m->pruned || n->element == ELEMENT_TEXT || !unwanted(c, n, weak)) continue;
        m->pruned = !guarded(c, n, m);
    }
}

/* ---- choose ---- */

static float bonus(const struct node *n)
{
    float b = n->element == EL_ARTICLE ? 1.25F : 1.0F;
    if (n->flags & NODE_STRONG) return b * 1.7F;
    return n->flags & NODE_BODY ? b * 1.5F : b;
}

static uint32_t best_scored(struct content *c)
{
    static const float shares[] = {1.0F, 0.7F, 0.4F, 0.2F};
    for (uint32_t i = 0; i < c->tree->n; i++) c->m[i].score = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct measure *m = &c->m[i];
        if (m->pruned || m->direct < 25 || m->block != i || m->kind == RUNUT_CAPTION || m->kind == RUNUT_HEADING) continue;
        float s = (1.0F + (float)m->commas + (float)m->direct / 100) * (1.0F - (float)m->direct_link / (float)m->direct);
        uint16_t e = c->tree->v[i].element;
        uint32_t to = e == EL_P || e == EL_LI || e == EL_PRE || e == EL_BLOCKQUOTE ? c->tree->v[i].parent : i;
        for (size_t k = 0; k < sizeof shares / sizeof *shares; k++) {
            c->m[to].score += s * shares[k];
            if (!to) break;
            to = c->tree->v[to].parent;
        }
    }
    uint32_t best = 0;
    float top = 0;
    for (uint32_t i = 0; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element == ELEMENT_TEXT || c->m[i].pruned) continue;
        float s = c->m[i].score * bonus(n) * (1.0F - (c->m[i].text ? (float)c->m[i].link / (float)c->m[i].text : 0));
        if (s > top) top = s, best = i;
    }
    return best;
}

/* The smallest element that the page calls its article's body, if it holds half of the paragraph text; 0 where none does. */
static uint32_t named_body(const struct content *c)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (!(n->flags & NODE_STRONG) || c->m[i].pruned || c->m[i].para < MIN_ARTICLE) continue;
        if ((uint64_t)c->m[i].para * 2 >= c->paragraphs) best = i;
    }
    return best;
}

/* Whether an element around AT adds enough text that is not links. */
static bool adds(const struct content *c, uint32_t at, uint32_t around)
{
    const struct measure *in = &c->m[at], *out = &c->m[around];
    uint32_t para = out->para - in->para, text = out->text - in->text, link = out->link - in->link;
    return para >= CLIMB_BYTES && (uint64_t)para * 100 >= (uint64_t)in->para * CLIMB_SHARE && (float)link < 0.35F * (float)text;
}

static uint32_t climb(const struct content *c, uint32_t at)
{
    for (;;) {
        uint32_t up = c->tree->v[at].parent, over = c->tree->v[up].parent, above = c->tree->v[over].parent;
        if (adds(c, at, up))
            at = up;
        else if (adds(c, at, over)) /* a wrapper or two are looked over */
            at = over;
        else if (adds(c, at, above))
            at = above;
        else
            return at;
    }
}

/* ---- pour ---- */

static void add_text(struct reading *r, const struct node *n, bool in_link)
{
    if (n->flags & NODE_BLANK) flow_blank(&r->flow);
    if (n->flags & NODE_APART) flow_apart(&r->flow);
    flow_add(&r->flow, n->beg, n->end, (n->flags & NODE_REFS) != 0, in_link);
}

void content_line(const struct content *c, struct reading *r, uint32_t node, enum runut_block_type type)
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

void content_title_within(const struct content *c, struct reading *r, uint32_t node)
{
    struct flow *f = &r->flow;
    content_line(c, r, node, RUNUT_TITLE);
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

/* Pours what is not pruned between two nodes, a line for each stretch of text in one block. */
static void pour(struct content *c, struct reading *r, uint32_t from, uint32_t last)
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
        if (m->block != block || breaks > 1) {
            flow_begin(&r->flow, (enum runut_block_type)m->kind, (int32_t)m->block);
            block = m->block;
        }
        breaks = 0;
        add_text(r, n, m->link_in);
    }
    flow_end(&r->flow);
}

/* ---- lines ---- */

static bool in_paragraph(const struct content *c, const struct flow_line *l)
{
    uint16_t e = c->tree->v[l->node].element;
    return e == EL_P || e == EL_LI || e == EL_BLOCKQUOTE || e == EL_PRE || e == EL_DD || e == EL_DT || l->type == RUNUT_HEADING || l->type == RUNUT_CAPTION || l->type == RUNUT_TITLE;
}

static const char *line_fault(const struct content *c, const struct flow *f, const struct flow_line *l)
{
    struct runut_str s = flow_str(f, l);
    uint32_t percent = s.len ? (uint32_t)((uint64_t)l->link * 100 / s.len) : 0;
    bool ends = furniture_sentence_end(s);
    if (l->type == RUNUT_TITLE) return NULL;
    if (percent > 50 && !(ends && s.len > MIN_PARAGRAPH)) {
        if (l->type == RUNUT_HEADING) return percent > 80 ? "links" : NULL;
        if (l->type == RUNUT_CAPTION && percent < 80) return NULL;
        return "links";
    }
    if (l->type == RUNUT_ITEM && percent > 35 && s.len < 100 && !ends) return "links";
    if (!in_paragraph(c, l) && s.len < 40 && !ends) return "label";
    return NULL;
}

/* A heading that nothing follows, or only another of its kind, heads what was dropped. */
static void drop_bare_headings(struct flow *f, size_t from)
{
    bool bare = true;
    for (size_t i = f->lines.n; i-- > from;) {
        struct flow_line *l = &f->lines.v[i];
        if (l->type == RUNUT_HEADING && !l->dropped) {
            if (bare) l->dropped = "heading";
        } else if (!l->dropped && l->type != RUNUT_CAPTION)
            bare = false;
    }
}

static size_t judge_lines(const struct content *c, struct flow *f, size_t from)
{
    size_t kept = 0;
    struct map seen;
    map_init(&seen, f->arena);
    for (size_t i = from; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        l->dropped = line_fault(c, f, l);
        if (!l->dropped && l->end - l->beg >= MIN_PARAGRAPH) { /* pages hold their text twice, for another width of screen */
            uint32_t *before = map_put(&seen, flow_str(f, l));
            if (*before != MAP_NONE) l->dropped = "repeated";
            *before = 1;
        }
        if (!l->dropped && l->type != RUNUT_HEADING && l->type != RUNUT_CAPTION) kept += l->end - l->beg;
    }
    drop_bare_headings(f, from);
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

static size_t attempt(struct content *c, struct reading *r, bool weak)
{
    size_t from = r->flow.lines.n;
    prune(c, weak);
    uint32_t root = 0;
    if (!weak) {
        root = named_body(c);
        if (!root) root = best_scored(c);
        root = climb(c, root);
    }
    c->root = root;
    pour(c, r, root, c->tree->v[root].last);
    return judge_lines(c, &r->flow, from);
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

void content_pour(struct content *c, struct reading *r, uint32_t title)
{
    if (title) c->m[title].silent = true;
    struct mark before = mark_of(&r->flow);
    size_t kept = attempt(c, r, false);
    if (kept < MIN_ARTICLE || kept * 3 < c->paragraphs - c->comments) {
        back_to(&r->flow, before);
        size_t again = attempt(c, r, true);
        if (again < kept * 2 && again < kept + MIN_ARTICLE) {
            back_to(&r->flow, before);
            attempt(c, r, false);
        }
    }
    if (c->tree->flat != UINT32_MAX) pour_flat(c, r);
}

void content_all(struct content *c, struct reading *r)
{
    for (uint32_t i = 1; i < c->tree->n; i++) c->m[i].pruned = c->m[i].silent;
    pour(c, r, 0, (uint32_t)c->tree->n - 1);
    if (c->tree->flat != UINT32_MAX) pour_flat(c, r);
}
