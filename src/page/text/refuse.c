/* SPDX-License-Identifier: MIT */
/*
 * Refusals. A page is refused only for what it holds, never for what it lacks in metadata: short news is news. The size
 * limits come first, before any memory is taken. Listings and shops are told by points for what they show (addresses,
 * prices, many articles, links beside little prose) against what articles show; links alone never refuse a page that
 * has prose, since short news on pages full of links is common.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "page/core/hint.h"
#include "page/core/line.h"
#include "page/text/refuse.h"
#include <unicode/uchar.h>

enum {
    SNIFF = 4096,
    MIN_LETTERS = 20,
    LONG_PARAGRAPH = 140, /* bytes of one that is no teaser */
    PROSE = 80,           /* bytes of a sentence that is prose */
    SENTENCE = 40,        /* of any */
    REPORT = 3,           /* sentences that make a short report of a film's page */
    LISTING = 3
}; /* points that make a listing: see listing_points */

static bool blank_only(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.p[i] > ' ') return false;
    return true;
}

/* Signatures of what is saved as a page but is none; then the share of control characters, UTF-16 apart. */
static bool binary(struct runut_str s)
{
    static const char *const magic[] = {
        "%PDF-", "\x89PNG", "\xFF\xD8\xFF",     "GIF8", "PK\x03\x04",      "\x1F\x8B", "\177ELF", "RIFF",
        "OggS",  "ID3",     "\x28\xB5\x2F\xFD", "BZh",  "\xD0\xCF\x11\xE0"};
    for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
        if (str_starts(s, str_of(magic[i]))) return true;
    size_t n = s.len < SNIFF ? s.len : SNIFF, odd = 0, zero[2] = {0};
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 32) continue;
        odd += c < 9 || (c > 13 && c != 27);
        zero[i & 1] += c == 0;
    }
    size_t most = zero[0] > zero[1] ? zero[0] : zero[1], least = zero[0] + zero[1] - most;
    bool wide = most * 10 > n * 3 && least * 20 < n;
    return !wide && odd * 10 > n;
}

const char *refuse_bytes(const struct runut_input *in, bool markup)
{
    struct runut_str s = {in->bytes, in->len};
    if (in->len > LIMIT_PAGE_BYTES || (markup && in->len > LIMIT_MARKUP_BYTES)) return "too_large";
    if (binary(s)) return "binary";
    if (blank_only(s)) return "empty";
    return NULL;
}

const char *refuse_text(const struct reading *r)
{
    size_t letters = 0;
    for (size_t i = 0; i < r->flow.lines.n && letters < MIN_LETTERS; i++) {
        if (r->flow.lines.v[i].dropped) continue;
        struct runut_str s = flow_str(&r->flow, &r->flow.lines.v[i]);
        for (const char *p = s.p, *end = s.p + s.len; p < end && letters < MIN_LETTERS;) {
            uint32_t cp;
            p += utf8_next(p, end, &cp);
            letters += utf8_is_alpha(cp);
        }
    }
    return letters < MIN_LETTERS ? "no_text" : NULL;
}

/* ---- pages of HTML ---- */

/* What tells a page that lists or sells from one that reports; counted once. */
struct evidence {
    unsigned prices, articles, passwords, headings, paragraphs, items;
    unsigned sentences; /* kept paragraphs that end like one */
    uint32_t prose;     /* bytes of those that are long */
    bool listing_address, search_address, front_page, long_slug, dated, signed_by;
};

/* A sign of a currency and a digit. */
static bool is_price(struct runut_str s)
{
    if (str_digit(s, 0) == s.len) return false;
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        if (cp < 0x80 ? cp == '$' : u_charType((UChar32)cp) == U_CURRENCY_SYMBOL) return true;
    }
    return false;
}

/* Whether a text stands in a cell: prices in a table are figures of a report, a shop's stand each in a box. */
static bool in_cell(const struct content *c, uint32_t text)
{
    uint32_t block = c->m[text].block;
    uint16_t e = c->tree->v[block].element, around = c->tree->v[c->tree->v[block].parent].element;
    return e == EL_TD || e == EL_TH || around == EL_TD || around == EL_TH;
}

static void count_nodes(const struct content *c, struct evidence *e)
{
    struct html_token t;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element == ELEMENT_TEXT) {
            if (!c->m[i].silent && n->end - n->beg <= 24 && !in_cell(c, i))
                e->prices += is_price(tree_source(c->tree, n));
        } else if (n->element == EL_ARTICLE) {
            e->articles++;
        } else if (n->element == EL_INPUT) {
            tree_tag(c->tree, i, &t);
            e->passwords += str_eq_ascii(html_attribute(c->tree->html, &t, "type"), STR("password"));
        }
    }
}

static void count_lines(const struct reading *r, struct evidence *e)
{
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        const struct flow_line *l = &r->flow.lines.v[i];
        if (l->dropped) continue;
        struct runut_str s = flow_str(&r->flow, l);
        e->headings += l->type == RUNUT_HEADING && l->link * 2 < s.len;
        e->items += l->type == RUNUT_ITEM;
        if (l->type == RUNUT_HEADING || l->type == RUNUT_ITEM || l->type == RUNUT_TITLE || !line_ends(s)) continue;
        e->sentences += s.len >= SENTENCE;
        if (s.len < PROSE) continue;
        e->paragraphs += s.len >= LONG_PARAGRAPH;
        e->prose += (uint32_t)s.len;
    }
}

/* The path's words: "/category/…", "/tag/…"; the front page has none. */
static void read_address(const struct reading *r, struct runut_str url, struct evidence *e)
{
    ptrdiff_t at = str_find(url, STR("://"), 0);
    if (at < 0) return;
    struct runut_str rest = str_slice(url, (size_t)at + 3, url.len), host, part, last = {0};
    if (!str_cut(&rest, '/', &host) || str_find(host, STR("."), 0) < 0) return;
    e->front_page = true;
    while (str_cut(&rest, '/', &part)) {
        const char *query = part.len ? memchr(part.p, '?', part.len) : NULL;
        if (query) part.len = (size_t)(query - part.p), rest = (struct runut_str){0};
        if (!part.len) continue;
        e->front_page = false;
        last = part;
        size_t end;
        const struct pack_row *row = lookup_at(&r->tables->furniture, part, 0, "inside", "url_listing", &end);
        e->listing_address |= row && end == part.len;
        row = lookup_at(&r->tables->furniture, part, 0, "inside", "url_search", &end);
        e->search_address |= row && end == part.len;
    }
    unsigned hyphens = 0;
    for (size_t i = 0; i < last.len; i++) hyphens += last.p[i] == '-';
    e->long_slug = hyphens >= 4;
}

static int listing_points(const struct content *c, const struct meta *m, const struct evidence *e)
{
    bool article = m->ld.article, told = e->dated || e->signed_by;
    float links = c->all ? (float)c->links / (float)c->all : 0, prose = c->all ? (float)e->prose / (float)c->all : 0;
    int points = 0;
    if ((m->ld.listing || c->tree->items & ITEM_LISTING) && !article) points += 3;
    if (str_starts(m->type, STR("product"))) points += 3;
    if (e->front_page) points += 6;
    if (e->listing_address) points += 2;
    if (e->prices >= 5 && !article && !told) points++;
    if (e->prices >= 20 && !article && !e->dated && links > 0.15F) points += 2;
    if (e->articles >= 10) points++;
    if (e->articles >= 40) points += 3;
    if (e->headings >= 15 && e->headings > 2 * e->paragraphs && !article) points++;
    if (points || e->prose < 300) points += (links > 0.35F) + (links > 0.5F) + (prose < 0.2F) + (prose < 0.1F);
    if (str_eq_ascii(m->type, STR("article")) && !e->listing_address) points -= 2;
    points -= 3 * article + e->dated + e->signed_by + (e->prose > 4000) + (e->prose > 10000) + 2 * e->long_slug;
    return points;
}

/* Whether S begins with the name of a program that makes forums. */
static bool names_forum(const struct reading *r, struct runut_str s)
{
    size_t end;
    return s.len && lookup_at(&r->tables->furniture, s, 0, "inside", "forum_maker", &end);
}

/* A thread of a forum: many people's words, dated each for itself. Its mark-up says so, or the program that made it. */
static bool is_forum(const struct reading *r, const struct content *c, const struct meta *m)
{
    struct html_token t;
    if (m->ld.article || str_eq_ascii(m->type, STR("article"))) return m->ld.forum && !m->ld.article;
    if (m->ld.forum || c->tree->items & ITEM_FORUM || names_forum(r, m->generator)) return true;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        uint16_t e = c->tree->v[i].element;
        if (e != EL_HTML && e != EL_BODY) continue;
        tree_tag(c->tree, i, &t);
        if (names_forum(r, html_attribute(c->tree->html, &t, "id"))) return true;
        if (e == EL_BODY) break;
    }
    return false;
}

static bool says_error(const struct reading *r, struct runut_str title)
{
    size_t end;
    for (size_t w = 0; w < title.len && w < 80; w++)
        if (lookup_edge(title, w) && lookup_at(&r->tables->furniture, title, w, "inside", "error_title", &end))
            return true;
    return false;
}

const char *refuse_markup(const struct reading *r, const struct content *c, const struct meta *m)
{
    struct evidence e = {.dated = m->published.len || *m->ld.published, .signed_by = m->author.len || m->ld.n_people};
    count_nodes(c, &e);
    count_lines(r, &e);
    read_address(r, m->canonical.len ? m->canonical : m->url.len ? m->url : str_of(r->in->url), &e);
    if (e.prose < 1500 && !m->ld.article && says_error(r, m->title)) return "error_page";
    if (e.passwords && e.prose < 500 && !m->ld.article) return "login";
    if (str_starts(m->type, STR("video")) && e.prose < 200 && e.sentences < REPORT) return "media_only";
    if (is_forum(r, c, m)) return "not_article";
    if (listing_points(c, m, &e) < LISTING) return NULL;
    if (e.search_address) return "search";
    return str_starts(m->type, STR("product")) || e.prices >= 5 ? "not_article" : "listing";
}
