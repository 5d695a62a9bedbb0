/* SPDX-License-Identifier: MIT */
/*
 * One page to one report: the pipeline.
 *
 *     bytes -> charset -> mark-up or plain text -> lines -> furniture out -> facts -> report
 *
 * Everything lives in the caller's arena. Nothing here knows a word of a language or the name of an outlet: those are
 * in the packs' tables furniture, outlets, calendar and language.
 */
#include "base/sha.h"
#include "page/content/content.h"
#include "page/core/date.h"
#include "page/core/language.h"
#include "page/core/tables.h"
#include "page/dropped.h"
#include "page/lesson.h"
#include "page/meta/facts.h"
#include "page/meta/meta.h"
#include "page/meta/people.h"
#include "page/page.h"
#include "page/text/about.h"
#include "page/text/furniture.h"
#include "page/text/judge.h"
#include "page/text/pour.h"
#include "page/text/refuse.h"
#include "page/text/script.h"
#include "page/text/text.h"

enum { SNIFF = 1024 };

/* Mark-up when it begins like it: with a doctype, a comment or the tag of an element that HTML knows, behind blanks. */
static bool looks_markup(struct runut_str s)
{
    size_t n = 2;
    while (s.len && ((unsigned char)s.p[0] <= ' ' || (unsigned char)s.p[0] >= 0xEF)) s.p++, s.len--;
    if (s.len < 4 || s.p[0] != '<') return false;
    if (s.p[1] == '!' || s.p[1] == '?') return true;
    while (n < s.len && n < 16 && !strchr(" \t\r\n/>", s.p[n])) n++;
    return html_element(str_slice(s, 1, n)) != ELEMENT_OTHER;
}

/* UTF-16 hides its tags from the test above: every other byte is looked at. */
static bool markup_input(const struct runut_input *in)
{
    struct runut_str s = {in->bytes, in->len};
    if (in->format != RUNUT_FORMAT_AUTO) return in->format == RUNUT_FORMAT_HTML;
    if (looks_markup(s)) return true;
    char every[SNIFF];
    size_t n = 0, first = s.len > 1 && s.p[0] == 0;
    for (size_t i = first; i < s.len && n < sizeof every; i += 2) every[n++] = s.p[i];
    return s.len > 8 && memchr(s.p, 0, s.len < 64 ? s.len : 64) && looks_markup((struct runut_str){every, n});
}

static const char *copy_z(struct arena *a, const char *s) { return s ? str_z(a, str_of(s)) : NULL; }

const char *page_sha256(struct arena *a, const struct runut_input *in)
{
    char hex[65];
    if (in->sha256) return copy_z(a, in->sha256);
    sha256_hex(in->bytes ? in->bytes : "", in->len, hex);
    return copy_z(a, hex);
}

static void page_facts(struct page_read *out, struct arena *a, const struct runut_input *in, bool markup)
{
    struct runut_page *p = &out->page;
    p->sha256 = page_sha256(a, in);
    p->id = arena_printf(a, "r%.16s", p->sha256);
    p->file = copy_z(a, in->file);
    p->part = copy_z(a, in->part);
    p->url = copy_z(a, in->url);
    p->captured = copy_z(a, in->captured);
    p->media_type = markup ? "text/html" : "text/plain";
    p->bytes = in->len;
}

/* ---- the report's fields ---- */

static struct runut_strs strs_of(struct names *n) { return (struct runut_strs){n->v.v, n->v.n}; }
static struct runut_str kept(struct arena *a, struct runut_str s)
{
    return s.len ? str_copy(a, s) : (struct runut_str){0};
}

static bool begins(struct runut_str s, const char *head)
{
    return s.len >= strlen(head) && memcmp(s.p, head, strlen(head)) == 0;
}

static void fill_published(struct reading *r, struct runut_report *report)
{
    const char *told = r->in->published;
    if (told && *told) {
        report->published = (struct runut_date){copy_z(r->arena, told),
                                                strchr(told, 'T')   ? "minute"
                                                : strchr(told, '/') ? "range"
                                                : strlen(told) == 4 ? "year"
                                                : strlen(told) == 7 ? "month"
                                                                    : "day",
                                                "metadata"};
        return;
    }
    struct page_date d;
    if (!r->published_method && r->in->url && date_in_url(str_of(r->in->url), &d)) {
        r->published = d;
        r->published_method = "url";
    }
    if (r->published_method) report->published = date_edtf(r->arena, &r->published, r->published_method);
    if (r->modified.year) report->modified = date_edtf(r->arena, &r->modified, "metadata");
}

/* The host of an address without www. */
static struct runut_str host_of(struct runut_str url)
{
    ptrdiff_t at = str_find(url, STR("://"), 0);
    if (at < 0) return (struct runut_str){0};
    struct runut_str rest = str_slice(url, (size_t)at + 3, url.len), host;
    for (size_t i = 0; i < rest.len; i++)
        if (strchr("/?#:", rest.p[i])) {
            rest.len = i;
            break;
        }
    host = rest;
    return begins(host, "www.") ? str_slice(host, 4, host.len) : host;
}

static void fill_outlet(struct reading *r, struct runut_report *report)
{
    struct runut_str host = host_of(r->canonical.len ? r->canonical : str_of(r->in->url));
    if (!host.len) host = host_of(str_of(r->in->url));
    report->outlet_domain = kept(r->arena, host);
    const struct pack_row *row = host.len ? facts_outlet_of(r, host) : NULL;
    size_t end;
    if (row)
        report->outlet = kept(r->arena, row->cells[1]);
    else if (r->outlet.len) {
        row = lookup_at(&r->tables->outlets, r->outlet, 0, NULL, NULL, &end);
        bool known = row && end == r->outlet.len;
        report->outlet = kept(r->arena, known ? row->cells[1] : r->outlet);
        if (known && !host.len) report->outlet_domain = kept(r->arena, row->cells[3]);
    }
}

static void fill(struct reading *r, struct page_read *out)
{
    struct runut_report *report = &out->report;
    report->title = kept(r->arena, r->title.len ? r->title : str_of(r->in->title));
    report->dateline = kept(r->arena, r->place);
    report->section = kept(r->arena, r->section);
    report->canonical_url = kept(r->arena, r->canonical);
    report->origin = kept(r->arena, r->origin);
    fill_outlet(r, report);
    fill_published(r, report);
    report->authors = strs_of(&r->authors);
    report->editors = strs_of(&r->editors);
    report->signed_by = strs_of(&r->signed_by);
    report->sources = strs_of(&r->sources);
    report->tags = strs_of(&r->tags);
    char sha[65];
    sha256_hex(report->text.p, report->text.len, sha);
    report->text_sha256 = copy_z(r->arena, sha);
    report->diagnostics = r->diagnostics.v;
    report->n_diagnostics = r->diagnostics.n;
}

/* The text that tells the language: the kept lines, as they stand side by side. */
static struct runut_str sample(const struct reading *r)
{
    struct runut_str s = {r->flow.text.v, r->flow.text.n};
    for (size_t i = 0; i < r->flow.lines.n; i++)
        if (!r->flow.lines.v[i].dropped && r->flow.lines.v[i].type == RUNUT_PARAGRAPH &&
            r->flow.lines.v[i].end - r->flow.lines.v[i].beg > 120) {
            s = str_slice(s, r->flow.lines.v[i].beg, s.len);
            break;
        }
    return s;
}

static void decide_language(struct reading *r, struct page_read *out, struct runut_str text)
{
    out->report.language_confidence = -1;
    if (r->in->language && *r->in->language)
        out->report.language = copy_z(r->arena, r->in->language);
    else
        out->report.language =
            language_of(r->arena, &r->tables->languages, text, r->declared_language, &out->report.language_confidence);
}

/* The title's line comes first; where the article's own heading says the same, it is dropped. */
static void title_line(struct reading *r, const struct content *c, const struct meta *m, uint32_t node)
{
    if (node)
        pour_line(c, r, node, RUNUT_TITLE);
    else if (m->title_node && r->title.len)
        pour_title_within(c, r, m->title_node);
}

/* A site pack serves its own pages: what it says of another's elements is forgotten. */
static void choose_site(struct reading *r, struct tree *tree, const struct meta *m)
{
    const struct site *site = r->packs->site;
    if (!site) return;
    struct runut_str host = host_of(m->canonical.len ? m->canonical : m->url);
    if (!host.len) host = host_of(str_of(r->in->url));
    if (site_has_host(site, host)) r->site = site;
    for (size_t i = 0; i < tree->n && !r->site; i++)
        tree->v[i].flags &= (uint16_t) ~(NODE_SITE_BODY | NODE_SITE_DROP | NODE_SITE_DATE | NODE_SITE_AUTHOR);
}

/* What the lines say, after their shape was judged. */
static void look_at_lines(struct reading *r)
{
    text_date_lines(r);
    furniture_drop(r);
    judge_headings(&r->flow, 0);
    text_captions(r);
    text_last_headline(r);
}

static const struct content *read_markup(struct reading *r, struct page_read *out)
{
    struct tree *tree = ARENA_NEW(r->arena, struct tree);
    struct content *c = ARENA_NEW(r->arena, struct content);
    struct meta *m = ARENA_NEW(r->arena, struct meta);
    uint32_t title = 0;
    tree_read(tree, r);
    content_measure(c, tree, r);
    meta_read(m, tree, r);
    choose_site(r, tree, m);
    meta_title(m, c, r, &title);
    if (!r->in->whole) title_line(r, c, m, title);
    if (r->in->whole)
        pour_all(c, r);
    else {
        pour_article(c, r, title);
        look_at_lines(r);
        if (script_pour(c, m, r)) look_at_lines(r);
    }
    r->declared_language = m->language;
    decide_language(r, out, sample(r));
    r->declared_language = str_of(out->report.language);
    meta_decide(m, c, r);
    if (!r->in->whole) about_drop_lines(r);
    if (!r->in->whole) out->rejected = refuse_markup(r, c, m);
    return c;
}

static void read_into(struct reading *r, struct page_read *out, bool markup)
{
    const struct runut_input *in = r->in;
    charset_read(&r->page, r->arena, (struct runut_str){in->bytes, in->len}, in->charset, markup);
    out->page.charset = r->page.name;
    if (r->page.replaced) reading_note(r, "replaced_characters", 0, 0);
    if (in->cut) reading_note(r, "cut_page", 0, 0);
    flow_init(&r->flow, r->arena, &r->page);
    if (in->whole && !markup) {
        out->n_runs = text_whole(r, &out->report, &out->runs);
        decide_language(r, out, out->report.text);
        fill(r, out);
        return;
    }
    const struct content *c = NULL;
    if (markup)
        c = read_markup(r, out);
    else {
        text_read(r);
        decide_language(r, out, sample(r));
    }
    facts_read(r, str_is(str_of(out->report.language), "en"));
    people_drop_outlet(r);
    if (!out->rejected) out->rejected = refuse_text(r);
    if (in->want & RUNUT_DROPPED) dropped_list(r, c, out);
    if (out->rejected) return;
    if (r->flow.full) reading_note(r, "cut_blocks", 0, 0);
    out->n_runs = flow_finish(&r->flow, &out->report, &out->runs);
    fill(r, out);
    if (c && r->packs->learn) lesson_list(r, c, out);
}

struct page_read *page_read(struct arena *a, const struct page_packs *packs, const struct runut_input *in)
{
    struct page_read *out = ARENA_NEW(a, struct page_read);
    bool markup = in->len && markup_input(in);
    page_facts(out, a, in, markup);
    if ((out->rejected = refuse_bytes(in, markup))) return out;
    struct reading *r = ARENA_NEW(a, struct reading);
    r->arena = a;
    r->packs = packs;
    r->tables = packs->tables ? packs->tables : tables_make(a, packs);
    r->in = in;
    read_into(r, out, markup);
    if (out->rejected) out->report = (struct runut_report){0};
    return out;
}

/* ---- back to the page ---- */

/* The bytes of the part of run R that lies in [BEG, END) of the text. */
static struct runut_range run_bytes(const struct page_run *r, uint32_t beg, uint32_t end)
{
    uint32_t head = beg > r->text ? beg - r->text : 0,
             tail = r->text + r->text_len > end ? r->text + r->text_len - end : 0;
    if (!r->text_step) head = tail = 0;
    if (r->text_step && (r->text_step > 1 || r->page_step > 1)) {
        head = head / r->text_step * r->page_step;
        tail = tail / r->text_step * r->page_step;
    }
    return (struct runut_range){r->page + head, r->page + r->page_len - tail};
}

size_t page_bytes(const struct page_read *r, struct runut_range text, struct runut_range *out, size_t cap)
{
    size_t lo = 0, hi = r->n_runs, n = 0; /* the first run that ends behind the range's beginning */
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (r->runs[mid].text + r->runs[mid].text_len <= text.beg)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (size_t i = lo; i < r->n_runs && r->runs[i].text < text.end; i++) {
        struct runut_range b = run_bytes(&r->runs[i], text.beg, text.end);
        bool joined = i > lo && r->runs[i].joined && n;
        if (joined && n <= cap) out[n - 1].end = b.end;
        if (!joined && n < cap) out[n] = b;
        n += !joined;
    }
    return n;
}
