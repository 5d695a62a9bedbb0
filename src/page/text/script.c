/* SPDX-License-Identifier: MIT */
/*
 * Strings of JSON as text. A string is gone through piece by piece, once to weigh it and once to pour it: text, blanks,
 * breaks between paragraphs, and what nobody can point to. Its mark-up, where it has any, may itself be escaped
 * ("\u003cp\u003e"). Nothing is copied, so that each character knows its bytes.
 */
#include "base/utf8.h"
#include "page/markup/entity.h"
#include "page/text/script.h"
#include "page/text/state.h"

enum {
    PAYWALL = 3,      /* times the prose that the page shows, of which it is the beginning */
    MAX_SHOWN = 1500, /* bytes of prose, beside which no script is read */
    BEGINNING = 32,   /* bytes that both then begin with */
    WITHIN = 400,     /* bytes of the string in which they are looked for */
    MAX_TAG = 2000,   /* bytes */
    MIN_TITLE = 20,   /* bytes of a title that tells its script */
    MAX_STATES = 16,  /* scripts that are looked through for a text */
    ESCAPE = 6,       /* bytes of "\u003c" */
    MAX_REFERENCE = 40
};

enum piece_kind { PIECE_END, PIECE_TEXT, PIECE_SIGN, PIECE_BLANK, PIECE_BREAK, PIECE_TAG, PIECE_UNSAID };

struct piece {
    enum piece_kind kind;
    size_t beg, end;  /* in the string */
    uint16_t element; /* of a tag */
    bool closing;
};

/* ---- pieces ---- */

/* The character that the escape "\uXXXX" at AT stands for; 0 where none does. */
static uint32_t escaped(struct runut_str s, size_t at)
{
    uint32_t cp = 0;
    if (at + ESCAPE > s.len || s.p[at] != '\\' || s.p[at + 1] != 'u') return 0;
    for (size_t i = at + 2; i < at + ESCAPE; i++) {
        char c = s.p[i], low = c | 32;
        if (c >= '0' && c <= '9')
            cp = cp * 16 + (uint32_t)(c - '0');
        else if (low >= 'a' && low <= 'f')
            cp = cp * 16 + (uint32_t)(low - 'a') + 10;
        else
            return 0;
    }
    return cp;
}

/* The bytes that say the sign C at AT, itself or escaped; 0 where another stands there. */
static size_t sign_at(struct runut_str s, size_t at, char c)
{
    if (at < s.len && s.p[at] == c) return 1;
    return escaped(s, at) == (uint32_t)c ? ESCAPE : 0;
}

/* A tag at AT, or what is none. */
static bool tag_at(struct runut_str s, size_t at, struct piece *out)
{
    size_t i = at + sign_at(s, at, '<'), name;
    bool closing = false;
    for (; i < s.len && (s.p[i] == '/' || (s.p[i] == '\\' && i + 1 < s.len && s.p[i + 1] == '/')); i++) closing = true;
    name = i;
    while (i < s.len && ((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z')) i++;
    while (i < s.len && s.p[i] >= '0' && s.p[i] <= '9') i++;
    if (i == name) return false;
    struct runut_str word = str_slice(s, name, i);
    for (size_t n; i < s.len && i - at < MAX_TAG; i++)
        if ((n = sign_at(s, i, '>'))) {
            *out = (struct piece){PIECE_TAG, at, i + n, html_element(word), closing};
            return true;
        }
    return false;
}

/* Breaks and the blanks among them: one alone before a small letter only wraps a line. */
static struct piece breaks_at(struct runut_str s, size_t at)
{
    unsigned breaks = 0;
    size_t i = at;
    for (; i < s.len; i++) {
        if (s.p[i] == ' ') continue;
        if (s.p[i] != '\\' || i + 1 >= s.len || !strchr("nrt", s.p[i + 1])) break;
        breaks += s.p[++i] == 'n';
    }
    bool wrapped = breaks < 2 && i < s.len && utf8_lower_at(s, i);
    return (struct piece){breaks && !wrapped ? PIECE_BREAK : PIECE_BLANK, at, i, 0, false};
}

/* A character reference whose sign is escaped: it can be said where it is a blank. */
static struct piece reference_at(struct runut_str s, size_t at)
{
    char copy[MAX_REFERENCE] = "&";
    size_t n = s.len - at - ESCAPE < sizeof copy - 1 ? s.len - at - ESCAPE : sizeof copy - 1;
    struct entity e;
    memcpy(copy + 1, s.p + at + ESCAPE, n);
    uint32_t len = entity_read(copy, copy + 1 + n, false, &e);
    bool blank = len && (e.cp[0] == 0xA0 || utf8_is_space(e.cp[0]));
    return (struct piece){blank ? PIECE_BLANK : PIECE_UNSAID, at, at + ESCAPE - 1 + (len ? len : 1), 0, false};
}

static struct piece backslash_at(struct runut_str s, size_t at)
{
    char c = at + 1 < s.len ? s.p[at + 1] : 0;
    if (c == 'n' || c == 'r' || c == 't') return breaks_at(s, at);
    if (c == '"' || c == '/' || c == '\\') return (struct piece){PIECE_SIGN, at + 1, at + 2, 0, false};
    if (c != 'u') return (struct piece){PIECE_BLANK, at, at + 2 < s.len ? at + 2 : s.len, 0, false};
    uint32_t cp = escaped(s, at);
    size_t end = at + ESCAPE < s.len ? at + ESCAPE : s.len;
    if (cp == '&') return reference_at(s, at);
    bool blank = cp && (cp <= ' ' || cp == 0xA0 || cp == 0x200B || cp == 0xFEFF || utf8_is_space(cp));
    return (struct piece){blank ? PIECE_BLANK : PIECE_UNSAID, at, end, 0, false};
}

static struct piece piece_at(struct runut_str s, size_t at)
{
    struct piece p = {PIECE_END, at, at, 0, false};
    if (at >= s.len) return p;
    if (sign_at(s, at, '<') && tag_at(s, at, &p)) return p;
    if (s.p[at] == '\\') return backslash_at(s, at);
    size_t i = at + 1;
    while (i < s.len && s.p[i] != '\\' && s.p[i] != '<') i++;
    return (struct piece){PIECE_TEXT, at, i, 0, false};
}

static bool is_silent(uint16_t element) { return (element_info[element].flags & EF_SILENT) != 0; }

/* ---- weigh ---- */

/* The bytes of text in a string; 0 where its bytes do not say it, or it has not so many sentences. */
static size_t weigh(struct runut_str s, size_t least)
{
    size_t text = 0, stops = 0;
    for (struct piece p = piece_at(s, 0); p.kind != PIECE_END; p = piece_at(s, p.end)) {
        if (p.kind == PIECE_UNSAID) return 0;
        if (p.kind != PIECE_TEXT) continue;
        text += p.end - p.beg;
        for (size_t i = p.beg; i + 1 < p.end; i++) stops += s.p[i] == '.' && s.p[i + 1] == ' ';
        stops += s.p[p.end - 1] == '.';
    }
    return stops >= least ? text : 0;
}

/* JSON-LD names its article's text: the longest of those in S. */
static void find_named(struct reading *r, struct state *f, struct runut_str s)
{
    for (ptrdiff_t at = 0; (at = str_find(s, STR("\"articleBody\""), (size_t)at)) >= 0;) {
        size_t i = (size_t)(at += 13);
        while (i < s.len && (s.p[i] == ':' || (unsigned char)s.p[i] <= ' ')) i++;
        if (i >= s.len || s.p[i] != '"') continue;
        struct runut_str body = str_slice(s, i + 1, state_string_end(s, i + 1));
        size_t weight = body.len > f->weight && body.len >= CONTENT_ARTICLE ? weigh(body, 2) : 0;
        if (weight <= f->weight) continue;
        *f = (struct state){.parts = ARENA_NEW(r->arena, struct runut_str), .n = 1, .weight = weight};
        f->parts[0] = body;
    }
}

/* Looks through the page's scripts: JSON-LD, or its state, of a page that calls itself an ARTICLE or whose title stands
 * there. */
static void find(struct reading *r, struct state *f, const struct tree *t, bool named, bool article)
{
    struct html_token token;
    struct runut_str title = {0};
    unsigned states = 0;
    if (r->title.len >= MIN_TITLE) title = str_of(arena_printf(r->arena, "\"%.*s\"", (int)r->title.len, r->title.p));
    for (uint32_t i = 1; i + 1 < t->n && states < MAX_STATES; i++) {
        if (t->v[i].element != EL_SCRIPT || t->v[i + 1].parent != i) continue;
        tree_tag(t, i, &token);
        struct runut_str type = html_attribute(t->html, &token, "type"), s = tree_source(t, &t->v[i + 1]);
        bool ld = str_find(type, STR("ld+json"), 0) >= 0, json = str_is(type, "application/json");
        if (named && ld) find_named(r, f, s);
        if (named || ld || s.len < CONTENT_ARTICLE) continue;
        bool titled = title.len && str_find(s, title, 0) >= 0;
        if ((json && article) || titled) states++, state_find(r, s, weigh, f);
    }
}

/* ---- pour ---- */

static enum runut_block_type type_of(uint16_t element)
{
    if (element >= EL_H1 && element <= EL_H6) return RUNUT_HEADING;
    if (element == EL_FIGCAPTION) return RUNUT_CAPTION;
    return element == EL_LI ? RUNUT_ITEM : element == EL_BLOCKQUOTE ? RUNUT_QUOTE : RUNUT_PARAGRAPH;
}

static void pour(struct reading *r, struct runut_str s, int32_t node)
{
    struct flow *f = &r->flow;
    uint32_t base = (uint32_t)(s.p - r->page.utf8.p);
    enum runut_block_type type = RUNUT_PARAGRAPH;
    uint16_t silent = 0; /* the element whose text is none */
    flow_apart(f);
    for (struct piece p = piece_at(s, 0); p.kind != PIECE_END; p = piece_at(s, p.end)) {
        bool ends = p.kind == PIECE_BREAK ||
                    (p.kind == PIECE_TAG && (p.element == EL_BR || element_info[p.element].flags & EF_BLOCK));
        if (p.kind == PIECE_TAG && is_silent(p.element)) silent = p.closing ? 0 : p.element;
        if (ends) {
            flow_end(f);
            if (p.kind == PIECE_TAG && p.element != EL_BR) type = p.closing ? RUNUT_PARAGRAPH : type_of(p.element);
        }
        if ((p.kind == PIECE_TEXT || p.kind == PIECE_SIGN) && !silent) {
            if (!f->open) flow_begin(f, type, node);
            if (p.kind == PIECE_SIGN) flow_apart(f);
            flow_add(f, base + (uint32_t)p.beg, base + (uint32_t)p.end, p.kind == PIECE_TEXT, false);
        } else {
            flow_apart(f);
            if (p.kind == PIECE_BLANK) flow_blank(f);
        }
    }
    flow_end(f);
}

/* ---- all ---- */

/* The prose that the lines hold, and the first of it. */
static size_t shown(const struct flow *f, struct runut_str *first)
{
    size_t n = 0;
    for (size_t i = 0; i < f->lines.n; i++) {
        const struct flow_line *l = &f->lines.v[i];
        if (l->dropped || l->type == RUNUT_TITLE || l->type == RUNUT_CAPTION || l->type == RUNUT_HEADING) continue;
        if (!first->len && l->end - l->beg >= BEGINNING) *first = str_slice(flow_str(f, l), 0, BEGINNING);
        n += l->end - l->beg;
    }
    return n;
}

bool script_pour(const struct content *c, struct meta *m, struct reading *r)
{
    struct state f = {0};
    struct runut_str first = {0};
    size_t has = shown(&r->flow, &first), n = 0;
    if (has > MAX_SHOWN) return false;
    bool article = m->ld.article || str_eq_ascii(m->type, STR("article")) || m->published.len;
    if (m->ld.article) find(r, &f, c->tree, true, true);
    if (!f.weight && has < CONTENT_ARTICLE) find(r, &f, c->tree, false, article);
    bool same = f.weight && first.len && str_find(str_slice(f.parts[0], 0, WITHIN), first, 0) >= 0;
    if (has >= CONTENT_ARTICLE ? !same || f.weight < has * PAYWALL : f.weight < CONTENT_ARTICLE) return false;
    if (f.weight < has + CONTENT_ARTICLE / 2) return false;
    for (size_t i = 0; i < r->flow.lines.n; i++)
        if (r->flow.lines.v[i].type == RUNUT_TITLE) r->flow.lines.v[n++] = r->flow.lines.v[i];
    r->flow.lines.n = n;
    for (size_t i = 0; i < f.n; i++) pour(r, f.parts[i], 0);
    if (!m->published.len && !*m->ld.published) m->published = f.published;
    if (!m->author.len && !m->ld.n_people) m->author = f.author;
    return true;
}
