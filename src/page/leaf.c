/* SPDX-License-Identifier: MIT */
/*
 * Pages of one article differ in a mark: in the address ("?page=2", "/2" behind a slug, "/page/2") and often in the
 * title
 * ("… - Page 2"). Without it they agree. The number comes from the address under which the page was fetched, that which
 * it gives as its own, its links to the next and the one before, or its title, in this order; a page without any is the
 * first. An address that asks for all pages at once ("?page=all") is no page of several. The words of the mark are the
 * packs': `page_word`.
 *
 * Only the head of the page is looked at, as tokens, and no more than HEAD_BYTES of it.
 */
#include "page/leaf.h"
#include "page/markup/html.h"

enum {
    HEAD_BYTES = 128 << 10,
    MOST_PAGES = 50,
    LEAST_HYPHENS = 2 /* of a slug, behind which a bare number is a page */
};

struct head {
    struct runut_str canonical, og_url, next, prev, og_title, title;
};

/* ---- the head -----------------------------------------------------------------------------------------------------
 */

static bool has_token(struct runut_str list, struct runut_str word)
{
    struct runut_str token;
    while (str_cut(&list, ' ', &token))
        if (str_eq_ascii(token, word)) return true;
    return false;
}

static void set(struct arena *a, struct runut_str *to, struct runut_str raw)
{
    if (raw.len && !to->len && raw.len < 4096) *to = html_value(a, raw);
}

static void take_link(struct arena *a, struct head *h, const struct html *html, const struct html_token *t)
{
    struct runut_str rel = html_attribute(html, t, "rel"), href = html_attribute(html, t, "href");
    if (has_token(rel, STR("canonical"))) set(a, &h->canonical, href);
    if (has_token(rel, STR("next"))) set(a, &h->next, href);
    if (has_token(rel, STR("prev"))) set(a, &h->prev, href);
}

static void take_meta(struct arena *a, struct head *h, const struct html *html, const struct html_token *t)
{
    struct runut_str name = html_attribute(html, t, "property"), content = html_attribute(html, t, "content");
    if (!name.len) name = html_attribute(html, t, "name");
    if (str_eq_ascii(name, STR("og:title"))) set(a, &h->og_title, content);
    if (str_eq_ascii(name, STR("og:url"))) set(a, &h->og_url, content);
}

/* Scripts and styles hold what looks like tags. */
static void enter(struct html *html, const struct html_token *t)
{
    if (t->element == EL_SCRIPT) html->state = HTML_SCRIPT;
    if (t->element == EL_STYLE) html->state = HTML_RAWTEXT;
    if (t->element == EL_TITLE) html->state = HTML_RCDATA;
    html->raw = t->data;
}

static void read_head(struct arena *a, struct head *h, struct runut_str page)
{
    struct html *html = ARENA_NEW(a, struct html);
    struct html_token t;
    bool title = false;
    html_init(html, page);
    for (html_next(html, &t); t.kind != HTML_EOF; html_next(html, &t)) {
        if (t.kind == HTML_TEXT && title) set(a, &h->title, t.data);
        title = t.kind == HTML_START && t.element == EL_TITLE;
        if (t.kind == HTML_START && t.element == EL_BODY) return;
        if (t.kind != HTML_START) continue;
        if (t.element == EL_LINK) take_link(a, h, html, &t);
        if (t.element == EL_META) take_meta(a, h, html, &t);
        enter(html, &t);
    }
}

/* ---- marks --------------------------------------------------------------------------------------------------------
 */

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_solid(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80; }

/* Whether WORD is one of the packs' words for a page of several. */
static bool is_page_word(const struct page_packs *packs, struct runut_str word)
{
    for (size_t p = 0; word.len && p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[PACK_FURNITURE];
        for (size_t i = 0; i < rows.n; i++) {
            struct runut_str forms = rows.v[i].cells[0], form;
            if (!str_is(rows.v[i].cells[2], "page_word")) continue;
            while (str_cut(&forms, '|', &form))
                if (str_eq_ascii(form, word)) return true;
        }
    }
    return false;
}

/* The number that S is, from 1 to MOST_PAGES; 0 where it is none. */
static unsigned number_of(struct runut_str s)
{
    unsigned n = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(s.p[i]) || i > 2) return 0;
        n = n * 10 + (unsigned)(s.p[i] - '0');
    }
    return n <= MOST_PAGES ? n : 0;
}

/* What an address says of its page. */
struct mark {
    unsigned number;        /* 0: none */
    bool all;               /* all pages at once */
    struct runut_str path;  /* without the mark */
    struct runut_str query; /* the rest of it, as it stands but for the mark: up to here, and from `behind` */
    struct runut_str behind;
};

/* "/slug-of-it/2", "/page/2": takes the number off the path. */
static void mark_path(const struct page_packs *packs, struct mark *m)
{
    struct runut_str path = m->path, last;
    while (path.len && path.p[path.len - 1] == '/') path.len--;
    const char *slash = path.len ? memrchr(path.p, '/', path.len) : NULL;
    m->path = path;
    if (!slash) return;
    last = (struct runut_str){slash + 1, (size_t)(path.p + path.len - slash) - 1};
    unsigned n = last.len ? number_of(last) : 0, hyphens = 0;
    struct runut_str before = {path.p, (size_t)(slash - path.p)};
    const char *word = before.len ? memrchr(before.p, '/', before.len) : NULL;
    if (!n || !word) return;
    struct runut_str segment = {word + 1, (size_t)(before.p + before.len - word) - 1};
    for (size_t i = 0; i < segment.len; i++) hyphens += segment.p[i] == '-';
    bool named = is_page_word(packs, segment);
    if (!named && hyphens < LEAST_HYPHENS) return;
    m->number = n;
    m->path = named ? (struct runut_str){path.p, (size_t)(word - path.p)} : before;
}

/* "page=2" in the query: takes it out. */
static void mark_query(const struct page_packs *packs, struct mark *m)
{
    struct runut_str rest = m->query, pair;
    while (str_cut(&rest, '&', &pair)) {
        const char *equals = memchr(pair.p, '=', pair.len);
        if (!equals) continue;
        struct runut_str name = {pair.p, (size_t)(equals - pair.p)},
                         value = {equals + 1, pair.len - (size_t)(equals - pair.p) - 1};
        if (!is_page_word(packs, name)) continue;
        m->number = number_of(value);
        m->all = value.len && !is_digit(value.p[0]);
        if (!m->number && !m->all) continue;
        m->behind = rest.p ? rest : (struct runut_str){NULL, 0};
        m->query.len = (size_t)(pair.p - m->query.p);
        return;
    }
}

/* Cuts an address into what tells the page and the rest; scheme, "www." and what follows '#' go. */
static struct mark mark_of(const struct page_packs *packs, struct runut_str url)
{
    struct mark m = {.number = 0};
    ptrdiff_t at = str_find(url, STR("://"), 0);
    if (at < 0) return m;
    url = str_slice(url, (size_t)at + 3, url.len);
    if (str_starts(url, STR("www."))) url = str_slice(url, 4, url.len);
    ptrdiff_t cut = str_find(url, STR("#"), 0);
    if (cut >= 0) url.len = (size_t)cut;
    cut = str_find(url, STR("?"), 0);
    m.path = cut >= 0 ? str_slice(url, 0, (size_t)cut) : url;
    if (cut >= 0) m.query = str_slice(url, (size_t)cut + 1, url.len);
    if (m.query.len) mark_query(packs, &m);
    unsigned number = m.number;
    mark_path(packs, &m);
    if (number) m.number = number;
    return m;
}

/* The address of the article, and with NUMBER that of the page. "" where it has no room. */
static void put_address(char *out, size_t size, const struct mark *m, bool whole)
{
    struct runut_str pieces[] = {m->path, {"?", m->query.len > 0 || m->behind.len > 0}, m->query, m->behind};
    size_t n = 0;
    for (size_t i = 0; i < 4; i++) {
        if (n + pieces[i].len + 8 > size) {
            *out = 0;
            return;
        }
        for (size_t k = 0; k < pieces[i].len; k++) out[n++] = pieces[i].p[k];
    }
    while (n && (out[n - 1] == '&' || out[n - 1] == '?')) n--;
    out[n] = 0;
    for (size_t k = 0; k < n && out[k] != '/'; k++) out[k] = lower(out[k]); /* the host */
    if (whole && m->number > 1) {
        out[n++] = '#';
        if (m->number > 9) out[n++] = (char)('0' + m->number / 10);
        out[n++] = (char)('0' + m->number % 10);
        out[n] = 0;
    }
}

/* The letters and digits of a title, but for "Page 2"; the number there, 0 where there is none. */
static unsigned put_title(const struct page_packs *packs, struct runut_str title, char *out, size_t size)
{
    unsigned found = 0;
    size_t n = 0;
    for (size_t i = 0; i < title.len;) {
        size_t beg = i, end, to;
        while (i < title.len && is_solid(title.p[i])) i++;
        end = i;
        while (i < title.len && !is_solid(title.p[i])) i++;
        for (to = i; to < title.len && is_solid(title.p[to]);) to++;
        unsigned number = end > beg && to > i ? number_of(str_slice(title, i, to)) : 0;
        if (number && i - end <= 2 && is_page_word(packs, str_slice(title, beg, end))) {
            found = number;
            i = to;
            continue;
        }
        for (; beg < end && n + 1 < size; beg++) out[n++] = lower(title.p[beg]);
    }
    out[n] = 0;
    return found;
}

bool leaf_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in, struct runut_leaf *leaf)
{
    struct head h = {.next = {NULL, 0}};
    struct runut_str page = {in->bytes, in->len < HEAD_BYTES ? in->len : HEAD_BYTES};
    *leaf = (struct runut_leaf){.number = 0};
    if (in->format == RUNUT_FORMAT_TEXT || !page.len || !memchr(page.p, '<', page.len < 1024 ? page.len : 1024))
        return false;
    read_head(a, &h, page);
    struct mark marks[] = {mark_of(packs, str_of(in->url)), mark_of(packs, h.canonical), mark_of(packs, h.og_url)},
                *own = NULL;
    bool all = false;
    for (size_t i = 0; i < 3; i++) {
        if (!own && marks[i].path.len && (i > 0 || !marks[1].path.len)) own = &marks[i];
        if (!leaf->number) leaf->number = marks[i].number;
        all |= marks[i].all;
    }
    if (own) put_address(leaf->address, sizeof leaf->address, own, true);
    if (own) put_address(leaf->article, sizeof leaf->article, own, false);
    unsigned titled = put_title(packs, h.og_title.len ? h.og_title : h.title, leaf->title, sizeof leaf->title);
    struct mark prev = mark_of(packs, h.prev), next = mark_of(packs, h.next);
    if (!leaf->number && h.prev.len) leaf->number = (prev.number ? prev.number : 1) + 1;
    if (!leaf->number && next.number > 1) leaf->number = next.number - 1;
    if (!leaf->number) leaf->number = titled;
    leaf->told = leaf->number > 0;
    leaf->number = all ? 0 : leaf->number ? leaf->number : 1;
    return true;
}
