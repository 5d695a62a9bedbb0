/* SPDX-License-Identifier: MIT */
/*
 * Lines by their shape: what is mostly links, labels outside paragraphs, the beginnings of other articles, what stands
 * there twice (for another width of screen, or large for those who leaf through it), headings that head nothing. A line
 * in links that the article itself announces is its own. What lines say is for furniture.c.
 *
 * Each line that is dropped keeps its reason.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/text/box.h"
#include "page/text/judge.h"

enum {
    PULL_QUOTES = 40,   /* lines of a report that are looked for elsewhere in it */
    WRAPPED = 6,        /* of so many lines of print one breaks a sentence before a small letter */
    PRINTED_LINE = 160, /* bytes */
    MAX_CARD = 40,      /* nodes in a card before its heading */
    KICKER_WITHIN = 12, /* nodes before the title */
};

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

/* Pages of a list, or stars to be given: "3". */
static bool is_count(struct runut_str s) { return s.len < 3 && str_digits(s); }

/* The numbers of those who sent a report: "9341**1416". */
static bool is_code(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.p[i] != '*' && (s.p[i] < '0' || s.p[i] > '9')) return false;
    return s.len > 3 && s.len < 24;
}

/* Nothing but hashtags: "#one #two". */
static bool is_hashtags(struct runut_str s)
{
    for (size_t w = 0; w < s.len; w = str_next_word(s, w))
        if (s.p[w] != '#') return false;
    return s.len > 2;
}

/* Who sent it, behind dashes: "-- NAME". */
static bool is_agency(struct runut_str s) { return str_starts(s, STR("--")) && s.len < 16; }

/* Whether most of what the list says that an item stands in is no link: some items may be. */
static bool prose_list(const struct content *c, const struct flow_line *l)
{
    const struct measure *list = &c->m[c->tree->v[l->node].parent];
    return c->tree->v[l->node].element == EL_LI && list->link * 2 < list->text;
}

/* Whether a line stands in a link that holds a heading and a short text: a card that leads to another article. */
static bool in_card(const struct content *c, const struct flow_line *l)
{
    const struct node *v = c->tree->v;
    uint32_t a = (uint32_t)l->node;
    while (a && v[a].element != EL_A) a = v[a].parent;
    if (!a || c->m[a].text > MAX_TEASER * 2) return false;
    for (uint32_t i = a + 1; i <= v[a].last && i <= a + MAX_CARD; i++)
        if (v[i].element >= EL_H2 && v[i].element <= EL_H6) return c->m[a].text >= c->m[i].text + LABEL;
    return false;
}

static const char *line_fault(const struct content *c, const struct flow *f, const struct flow_line *l, bool first)
{
    struct runut_str s = flow_str(f, l);
    uint32_t percent = s.len ? (uint32_t)((uint64_t)l->link * 100 / s.len) : 0;
    bool ends = line_ends(s);
    if (l->type == RUNUT_TITLE) return NULL;
    if (is_ornament(s) || (l->type == RUNUT_ITEM && is_count(s))) return "label";
    uint16_t e = c->tree->v[l->node].element, around = c->tree->v[c->tree->v[l->node].parent].element;
    bool cell = e == EL_TD || e == EL_TH || around == EL_TD || around == EL_TH;
    if (l->type == RUNUT_PARAGRAPH && !cell && (is_code(s) || is_agency(s) || is_hashtags(s))) return "label";
    if (memchr(s.p, '@', s.len) && !memchr(s.p, ' ', s.len) && s.p[0] != '@') return "label"; /* an address for mail */
    if (is_bracket(s)) return NULL; /* a sign-off perhaps: furniture.c knows */
    bool prose = e == EL_P || e == EL_LI || e == EL_BLOCKQUOTE;
    if (percent > 90 && c->m[l->node].link_in && in_card(c, l)) return "teaser";
    if (percent > 50 && !(ends && (prose || s.len > CONTENT_PARAGRAPH))) {
        if (l->type == RUNUT_ITEM && prose_list(c, l)) return NULL;
        if (l->type == RUNUT_HEADING) return NULL; /* it stands or falls with what follows it */
        if (l->type == RUNUT_CAPTION && percent < 80) return NULL;
        return "links";
    }
    if (l->type == RUNUT_ITEM && percent > 35 && s.len < 100 && !ends && !prose_list(c, l)) return "links";
    bool summary = (uint32_t)l->node < c->root; /* poured for what it is */
    if (!summary && !in_paragraph(c, l) && s.len < (first ? FIRST_LABEL : LABEL) && !ends) return "label";
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
            l.end - l.beg >= CONTENT_PARAGRAPH && !line_known(r, flow_str(f, before))) {
            l.beg = before->beg;
            l.page = before->page;
            n--;
        }
        f->lines.v[n++] = l;
    }
    f->lines.n = n;
}

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
        if (l->dropped || l->end - l->beg > MAX_TEASER || !cut_off(flow_str(f, l)) || !flow_in_links(head)) continue;
        if (head->dropped ? !str_is(STR("links"), head->dropped) : head->type != RUNUT_HEADING) continue;
        l->dropped = head->dropped = "teaser";
    }
}

/* "We demand:" in a short line of its own is none of a label's where a list or a numbered line follows it. */
static void keep_announcing(struct flow *f, size_t from)
{
    for (size_t i = from; i + 1 < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        const struct flow_line *next = l + 1;
        struct runut_str s = flow_str(f, l), t = flow_str(f, next);
        if (!l->dropped || !str_is(STR("label"), l->dropped) || next->dropped || l->link || !s.len || !t.len) continue;
        if (s.p[s.len - 1] != ':' || !memchr(s.p, ' ', s.len)) continue;
        if (t.len > 2 && str_digits(str_slice(t, 0, 1)) && t.p[1] == '.' && t.p[2] == ' ') l->dropped = NULL;
    }
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
void judge_headings(struct flow *f, size_t from)
{
    bool bare = true, before_heading = false;
    for (size_t i = f->lines.n; i-- > from;) {
        struct flow_line *l = &f->lines.v[i];
        if (l->dropped) continue;
        if (l->type == RUNUT_HEADING) {
            if (bare || (before_heading && flow_in_links(l)))
                l->dropped = bare ? "heading" : "links";
            else
                before_heading = true;
        } else if (l->type != RUNUT_CAPTION)
            bare = before_heading = false;
    }
}

/* Without quotation marks and stops around it. */
static struct runut_str bare_quote(struct runut_str s)
{
    uint32_t cp;
    for (unsigned n; s.len && (n = utf8_next(s.p, s.p + s.len, &cp), utf8_quote(cp)); s = str_slice(s, n, s.len))
        continue;
    for (unsigned n; s.len && (n = utf8_prev(s.p, s.p + s.len, &cp), utf8_quote(cp) || cp == '.' || cp == ',');
         s.len -= n)
        continue;
    return s;
}

/* A sentence of the report that is printed again, large, for those who leaf through it: within quotation marks or as a
 * quotation, and with the same letters within another line. */
static void drop_pull_quotes(struct flow *f, size_t from)
{
    unsigned tries = PULL_QUOTES;
    for (size_t i = from; i < f->lines.n && tries; i++) {
        struct flow_line *l = &f->lines.v[i];
        struct runut_str s = flow_str(f, l);
        uint32_t first = 0, last = 0;
        if (l->dropped || l->type == RUNUT_TITLE || s.len < LABEL || s.len > MAX_TEASER) continue;
        utf8_next(s.p, s.p + s.len, &first);
        utf8_prev(s.p, s.p + s.len, &last);
        if (l->type != RUNUT_QUOTE && !(utf8_quote(first) && utf8_quote(last))) continue;
        if (str_find(s, STR(" (@"), 0) > 0) continue; /* one who posted twice that day */
        tries--;
        s = bare_quote(s);
        for (size_t k = from; k < f->lines.n && s.len >= LABEL / 2; k++) {
            if (k == i || f->lines.v[k].dropped || f->lines.v[k].end - f->lines.v[k].beg < s.len) continue;
            if (str_find(flow_str(f, &f->lines.v[k]), s, 0) < 0) continue;
            l->dropped = "repeated";
            break;
        }
    }
}

/* Whether two lines stand in elements side by side of one make: their classes begin alike. */
static bool beside(const struct content *c, const struct flow_line *a, const struct flow_line *b)
{
    const struct node *v = c->tree->v, *x = &v[a->node], *y = &v[b->node];
    if (a->node == b->node || x->parent != y->parent || x->element != y->element || a->type != b->type) return false;
    if (a->type != RUNUT_PARAGRAPH || a->link || b->link) return false;
    struct runut_str p = content_class(c, (uint32_t)a->node), q = content_class(c, (uint32_t)b->node), first = {0},
                     other = {0};
    str_cut(&p, ' ', &first);
    str_cut(&q, ' ', &other);
    return first.len && str_eq(first, other);
}

/* Whether a sentence goes on from one line to the next. */
static bool wraps(struct runut_str a, struct runut_str b)
{
    size_t number = 0;
    while (number < b.len && b.p[number] >= '0' && b.p[number] <= '9') number++;
    bool item = b.len > number + 1 && strchr(".)", b.p[number ? number : 1]);
    return !line_ends(a) && a.len && a.p[a.len - 1] != ':' && a.p[a.len - 1] != ';' && !item &&
           (utf8_lower_at(b, 0) || (number && a.len >= FIRST_LABEL * 3 / 4));
}

/*
 * Pages that were made to be printed have an element for each line of print. Where that often breaks sentences, lines
 * are joined until one ends in a full stop; a line much shorter than the longest ends what it says, too.
 */
static void join_wrapped(const struct content *c, struct flow *f, size_t from)
{
    size_t n = from;
    for (size_t i = from, end; i < f->lines.n; i = end) {
        struct flow_line *v = f->lines.v;
        uint32_t longest = v[i].end - v[i].beg;
        unsigned wrapped = 0;
        for (end = i + 1; end < f->lines.n && beside(c, &v[end - 1], &v[end]); end++) {
            wrapped += wraps(flow_str(f, &v[end - 1]), flow_str(f, &v[end]));
            if (v[end].end - v[end].beg > longest) longest = v[end].end - v[end].beg;
        }
        bool printed = wrapped > 1 && wrapped * WRAPPED >= end - i && longest <= PRINTED_LINE;
        v[n++] = v[i];
        for (size_t k = i + 1; k < end; k++) {
            struct flow_line *l = &v[n - 1];
            bool whole = (v[k - 1].end - v[k - 1].beg) * 4 >= longest * 3;
            if (printed && whole && !line_ends(flow_str(f, l)))
                l->end = v[k].end, l->until = v[k].until;
            else
                v[n++] = v[k];
        }
    }
    f->lines.n = n;
}

/* Short items beside one that is a day, before the text: who put it there, how often it was read. */
static void drop_facts(const struct content *c, struct reading *r, size_t from)
{
    struct flow *f = &r->flow;
    struct date_found day;
    for (size_t i = from, end; i < f->lines.n && f->lines.v[i].type != RUNUT_PARAGRAPH; i = end) {
        const struct flow_line *v = f->lines.v;
        bool dated = false, small = true;
        uint32_t list = c->tree->v[v[i].node].parent;
        for (end = i; end < f->lines.n && v[end].type == RUNUT_ITEM && c->tree->v[v[end].node].parent == list; end++) {
            struct runut_str s = flow_str(f, &v[end]);
            small &= s.len < LABEL && !line_ends(s);
            dated |= small && date_next(r, s, 0, false, &day) && day.date.year && day.beg == 0 && day.end == s.len;
        }
        for (size_t k = i; dated && small && k < end; k++) {
            struct runut_str s = flow_str(f, &f->lines.v[k]);
            bool is_day = date_next(r, s, 0, false, &day) && day.date.year;
            if (!is_day && !f->lines.v[k].dropped) f->lines.v[k].dropped = "label";
        }
        end += end == i;
    }
}

size_t judge_lines(const struct content *c, struct reading *r, uint32_t title, size_t from)
{
    struct flow *f = &r->flow;
    size_t kept = 0;
    struct map seen;
    map_init(&seen, f->arena);
    join_wrapped(c, f, from);
    for (size_t i = from; i < f->lines.n; i++) {
        struct flow_line *l = &f->lines.v[i];
        l->dropped = line_fault(c, f, l, kept == 0);
        if (l->type == RUNUT_HEADING && (uint32_t)l->node < title &&
            (!kept || title - (uint32_t)l->node < KICKER_WITHIN))
            l->dropped = "heading"; /* over the title */
        bool longer = l->end - l->beg >= CONTENT_PARAGRAPH;
        if (!l->dropped && (longer || (l->end - l->beg >= LABEL && line_ends(flow_str(f, l))))) {
            /* pages hold their text twice, for another width of screen */
            uint32_t *before = map_put(&seen, flow_str(f, l));
            if (*before != MAP_NONE && (longer || *before == l->type)) l->dropped = "repeated";
            *before = l->type;
        }
        if (!l->dropped && l->type != RUNUT_HEADING && l->type != RUNUT_CAPTION) kept += l->end - l->beg;
    }
    box_links(c, r, f, from);
    box_spoken(c, r, title, from);
    drop_facts(c, r, from);
    drop_pull_quotes(f, from);
    join_datelines(r, f, from);
    drop_teasers(f, from);
    box_cards(c, f, title, from);
    keep_announced(c, f, from);
    keep_announcing(f, from);
    judge_headings(f, from);
    return kept;
}
