/* SPDX-License-Identifier: MIT */
/*
 * The tree: tolerant, flat, linear. It knows what the standard says about implied ends (a p ends at a block, an li at
 * the next, a cell at the next cell) and about the scopes that end tags do not leave; it leaves out what only matters
 * for display (adoption agency, foster parenting), which on real pages changes no text. Open elements are kept on a
 * stack of fixed depth: what is nested deeper hangs on the last that fits. Behind the cap on tags the page is not
 * parsed further: the rest is read flat, so that no text is lost.
 */
#include "base/scan.h"
#include "page/core/hint.h"
#include "page/core/tree.h"

enum { BYTES_A_NODE = 64 }; /* of a usual page: room for its nodes is taken at once */

struct builder {
    struct tree *t;
    struct reading *r;
    struct hint_memo memo;
    VEC(struct node) nodes;
    uint32_t stack[LIMIT_DEPTH];
    size_t depth, tags, foreign;
    size_t paragraphs; /* that are open: most blocks have none to end */
    uint16_t pending;  /* flags of the next text */
    bool cut_depth, cut_attributes;
};

static unsigned flags_of(const struct builder *b, size_t level)
{
    return element_info[b->nodes.v[b->stack[level]].element].flags;
}
static uint16_t element_of(const struct builder *b, size_t level) { return b->nodes.v[b->stack[level]].element; }

static void pop_to(struct builder *b, size_t depth)
{
    while (b->depth > depth) {
        uint32_t node = b->stack[--b->depth];
        b->nodes.v[node].last = (uint32_t)b->nodes.n - 1;
        uint16_t e = b->nodes.v[node].element;
        if (e == EL_SVG || e == EL_MATH) b->foreign--;
        b->paragraphs -= e == EL_P;
    }
    b->t->html->foreign = b->foreign > 0;
}

/* Ends an open ELEMENT (or one of two), if one is open within the scope. */
static void close_in_scope(struct builder *b, uint16_t element, uint16_t or_element, bool lists_too)
{
    for (size_t i = b->depth; i-- > 1;) {
        uint16_t e = element_of(b, i);
        if (e == element || e == or_element) {
            pop_to(b, i);
            return;
        }
        if (flags_of(b, i) & EF_SCOPE) return;
        if (lists_too && (e == EL_UL || e == EL_OL || e == EL_DL || e == EL_MENU)) return;
    }
}

/* Pops what stands above the nearest of a table's parts that may hold ELEMENT. */
static void clear_to_row(struct builder *b, uint16_t element)
{
    for (size_t i = b->depth; i-- > 1;) {
        uint16_t e = element_of(b, i);
        bool holds = element == EL_TR ? e == EL_TABLE || e == EL_TBODY || e == EL_THEAD || e == EL_TFOOT
                     : element == EL_TD || element == EL_TH ? e == EL_TR || e == EL_TABLE
                                                            : e == EL_TABLE;
        if (holds) {
            pop_to(b, i + 1);
            return;
        }
        if (!(flags_of(b, i) & EF_TABLE) && (flags_of(b, i) & EF_SCOPE)) return;
    }
}

static void implied_ends(struct builder *b, uint16_t element)
{
    unsigned flags = element_info[element].flags;
    uint16_t top = b->depth ? element_of(b, b->depth - 1) : 0;
    if (b->depth > 1 && top == EL_HEAD && !(flags & EF_HEAD)) pop_to(b, b->depth - 1);
    if (b->foreign && (flags & EF_ENDS_P)) { /* a block in an svg: the svg was not closed */
        for (size_t i = b->depth; i-- > 1;)
            if (element_of(b, i) == EL_SVG || element_of(b, i) == EL_MATH) pop_to(b, i);
    }
    if (flags & EF_ENDS_P && b->paragraphs) close_in_scope(b, EL_P, EL_P, false);
    switch (element) {
    case EL_LI: close_in_scope(b, EL_LI, EL_LI, true); break;
    case EL_DT:
    case EL_DD: close_in_scope(b, EL_DT, EL_DD, true); break;
    case EL_OPTION:
    case EL_OPTGROUP:
        if (b->depth > 1 && element_of(b, b->depth - 1) == EL_OPTION) pop_to(b, b->depth - 1);
        break;
    case EL_TR:
    case EL_TD:
    case EL_TH:
    case EL_TBODY:
    case EL_THEAD:
    case EL_TFOOT: clear_to_row(b, element); break;
    case EL_H1:
    case EL_H2:
    case EL_H3:
    case EL_H4:
    case EL_H5:
    case EL_H6:
        if (b->depth > 1 && (top = element_of(b, b->depth - 1)) >= EL_H1 && top <= EL_H6) pop_to(b, b->depth - 1);
        break;
    default: break;
    }
}

static void set_raw(struct builder *b, const struct html_token *token)
{
    struct html *h = b->t->html;
    unsigned flags = element_info[token->element].flags;
    if (b->foreign) return;
    if (token->element == EL_SCRIPT)
        h->state = HTML_SCRIPT;
    else if (flags & EF_RAW)
        h->state = HTML_RAWTEXT;
    else if (flags & EF_RCDATA)
        h->state = HTML_RCDATA;
    else if (token->element == EL_PLAINTEXT)
        h->state = HTML_PLAINTEXT;
    h->raw = token->data;
}

static void start(struct builder *b, const struct html_token *token)
{
    uint16_t e = token->element;
    if ((e == EL_HTML || e == EL_BODY || e == EL_HEAD) && b->depth > 1) {
        for (size_t i = 1; i < b->depth; i++)
            if (element_of(b, i) == e || (e == EL_HEAD && element_of(b, i) == EL_BODY))
                return; /* a second one is none */
    }
    implied_ends(b, e);
    if (token->cut && !b->cut_attributes) {
        b->cut_attributes = true;
        reading_note(b->r, "cut_attributes", token->beg, token->end);
    }
    uint32_t index = (uint32_t)b->nodes.n, parent = b->depth ? b->stack[b->depth - 1] : 0;
    *vec_push(b->r->arena, &b->nodes) =
        (struct node){token->beg,
                      token->end,
                      parent,
                      index,
                      e,
                      token->n_attributes || token->element == EL_ADDRESS
                          ? hint_flags(&b->r->tables->hints, &b->memo, b->r->packs->site, b->t->html, token)
                          : 0};
    if (element_info[e].flags & EF_VOID) return;
    if (token->self_closing && (b->foreign || e == EL_SVG || e == EL_MATH)) return;
    if (b->depth == LIMIT_DEPTH) {
        if (!b->cut_depth) reading_note(b->r, "cut_depth", token->beg, token->end);
        b->cut_depth = true;
    } else {
        b->stack[b->depth++] = index;
        if (e == EL_SVG || e == EL_MATH) b->foreign++;
        b->paragraphs += e == EL_P;
    }
    b->t->html->foreign = b->foreign > 0;
    set_raw(b, token);
}

static void end(struct builder *b, const struct html_token *token)
{
    uint16_t e = token->element;
    unsigned flags = element_info[e].flags;
    if (e == EL_BODY || e == EL_HTML) return; /* what follows them still belongs to the page */
    bool block = (flags & (EF_BLOCK | EF_HEAD)) != 0;
    for (size_t i = b->depth; i-- > 1;) {
        uint16_t open = element_of(b, i);
        bool same = open == e || (e >= EL_H1 && e <= EL_H6 && open >= EL_H1 && open <= EL_H6);
        if (same && e == ELEMENT_OTHER) { /* unknown names are compared */
            const struct node *n = &b->nodes.v[b->stack[i]];
            same = n->end - n->beg > token->data.len &&
                   str_eq_ascii(token->data, (struct runut_str){b->t->html->s.p + n->beg + 1, token->data.len});
        }
        if (same) {
            pop_to(b, i);
            return;
        }
        if (!block && e != ELEMENT_OTHER && (flags_of(b, i) & EF_BLOCK)) return;
        if (!(flags & EF_TABLE) && (flags_of(b, i) & EF_SCOPE)) return;
        if ((flags & EF_TABLE) && open == EL_TABLE) return;
    }
}

static bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }

/* Behind the blanks at P: most are those of indented source. */
static inline const char *skip_blanks(const char *p, const char *end)
{
    for (; p < end; p += SCAN_BYTES) {
        struct sixteen s = scan_before(p, end);
        uint32_t others = ~(scan_is(s, ' ') | scan_within(s, 9, 4)) & UINT16_MAX;
        if (others) return p + scan_first(others);
    }
    return end;
}

static void text(struct builder *b, const struct html_token *token)
{
    const char *s = b->t->html->s.p;
    uint32_t beg = token->beg, stop = token->beg + (uint32_t)token->data.len;
    if (token->data.p != s + beg) beg = (uint32_t)(token->data.p - s), stop = beg + (uint32_t)token->data.len;
    uint32_t first = (uint32_t)(skip_blanks(s + beg, s + stop) - s);
    if (first > beg) b->pending |= NODE_BLANK;
    if (first == stop) return;
    beg = first;
    uint16_t after = 0;
    while (is_blank(s[stop - 1])) stop--, after = NODE_BLANK;
    if (b->depth > 1 && element_of(b, b->depth - 1) == EL_HEAD) pop_to(b, b->depth - 1);
    uint32_t index = (uint32_t)b->nodes.n;
    *vec_push(b->r->arena, &b->nodes) = (struct node){
        beg, stop, b->stack[b->depth - 1], index, ELEMENT_TEXT, (uint16_t)(b->pending | (token->refs ? NODE_REFS : 0))};
    b->pending = after;
}

/* Blanks between two tags are most of a page's texts: they are no token. */
static inline void leading_blanks(struct builder *b)
{
    struct html *h = b->t->html;
    const char *p = h->s.p + h->at, *end = h->s.p + h->s.len;
    if (p == end || !is_blank(*p)) return;
    h->at = (uint32_t)(skip_blanks(p, end) - h->s.p);
    b->pending |= NODE_BLANK;
}

static void token_in(struct builder *b, const struct html_token *token)
{
    if (token->odd) b->pending |= NODE_APART;
    switch (token->kind) {
    case HTML_START:
        b->tags++;
        start(b, token);
        break;
    case HTML_END:
        b->tags++;
        end(b, token);
        break;
    case HTML_TEXT: text(b, token); break;
    case HTML_COMMENT:
        if (token->cut) reading_note(b->r, "cut_comment", token->beg, token->end);
        break;
    default: break;
    }
}

void tree_read(struct tree *t, struct reading *r)
{
    struct builder *b = ARENA_NEW(r->arena, struct builder);
    b->t = t;
    b->r = r;
    t->html = ARENA_NEW(r->arena, struct html);
    t->flat = UINT32_MAX;
    html_init(t->html, r->page.utf8);
    b->memo.end = r->page.utf8.p + r->page.utf8.len;
    b->nodes.cap = r->page.utf8.len / BYTES_A_NODE + 64;
    b->nodes.v = ARENA_ROOM(r->arena, struct node, b->nodes.cap);
    *vec_push(r->arena, &b->nodes) = (struct node){0, 0, 0, 0, EL_HTML, 0};
    b->stack[b->depth++] = 0;
    struct html_token token;
    for (;;) {
        if (t->html->state == HTML_DATA) leading_blanks(b);
        html_next(t->html, &token);
        if (token.kind == HTML_EOF) break;
        token_in(b, &token);
        if (b->tags >= LIMIT_TAGS) {
            t->flat = token.end;
            reading_note(r, "cut_tags", token.end, (uint32_t)r->page.utf8.len);
            break;
        }
    }
    if (token.kind == HTML_EOF && token.cut) reading_note(r, "cut_tag", token.beg, token.end);
    pop_to(b, 0);
    t->items = b->memo.items;
    t->v = b->nodes.v;
    t->n = b->nodes.n;
}

void tree_tag(const struct tree *t, uint32_t node, struct html_token *token)
{
    struct html *h = t->html;
    h->at = t->v[node].beg;
    h->state = HTML_DATA;
    html_next(h, token);
}

struct runut_str tree_text(const struct tree *t, struct arena *a, uint32_t node, size_t cap)
{
    VEC(char) out = {0};
    const char *s = t->html->s.p;
    for (uint32_t i = node; i <= t->v[node].last && out.n < cap; i++) {
        const struct node *n = &t->v[i];
        if (n->element == EL_SCRIPT || n->element == EL_STYLE || n->element == EL_SVG || n->element == EL_NOSCRIPT)
            i = n->last;
        if (n->element != ELEMENT_TEXT) {
            if ((element_info[n->element].flags & EF_BLOCK) || n->element == EL_BR) *vec_push(a, &out) = ' ';
            continue;
        }
        if (n->flags & NODE_BLANK) *vec_push(a, &out) = ' ';
        uint32_t k = n->beg;
        for (; k < n->end && out.n < cap; k++) *vec_push(a, &out) = s[k];
        for (; k < n->end && out.n && (s[k] & 0xC0) == 0x80; k--) out.n--; /* no character is cut in two */
    }
    return html_value(a, (struct runut_str){out.v, out.n});
}
