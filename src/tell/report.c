/* SPDX-License-Identifier: MIT */
/**
 * The story as one HTML page: no script, no request to anywhere, readable on a phone, made to be printed on A4.
 *
 * Each line of the timeline opens (<details>) to its passages side by side, every outlet's wording in its context; then
 * what is disputed, then the sources with the hashes that `runut verify` proves. Text from pages is escaped once, in
 * one function, and never becomes mark-up; addresses become links only where they are http or https.
 */
#include "base/err.h"
#include "base/utf8.h"
#include "tell/tell.h"

enum { AROUND = 160 };

static const char style[] =
    "html{color-scheme:light dark;--ink:#1b1b1b;--dim:#5c5c5c;--line:#d8d8d8;--paper:#fff;--mark:#fff1b8;--red:#a4161a}"
    "@media(prefers-color-scheme:dark){html{--ink:#e8e8e8;--dim:#a5a5a5;--line:#3d3d3d;--paper:#161616;--mark:#574a12;-"
    "-red:#ff8a8a}}"
    "body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.5 Georgia,'Times New "
    "Roman',serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}"
    "h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px "
    "solid var(--ink)}"
    "p{margin:.3rem "
    "0}.dim,.meta{color:var(--dim);font-size:.85rem}.red{color:var(--red);font-weight:bold}code{font-size:.8rem}"
    "details{border-bottom:1px solid var(--line);padding:.4rem "
    "0}summary{cursor:pointer;display:grid;grid-template-columns:7.5rem 9rem 1fr;gap:.2rem 1rem}"
    "summary::-webkit-details-marker{display:none}summary:focus-visible{outline:2px solid var(--ink)}"
    ".when{font-weight:bold;font-variant-numeric:tabular-nums}.sides{font-size:.9rem}.act{font-weight:bold}"
    ".passages{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.8rem;margin:.6rem 0}"
    "figure{margin:0;padding:.6rem;border:1px solid var(--line);border-radius:.3rem}blockquote{margin:.3rem "
    "0}mark{background:var(--mark);color:inherit}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;vertical-align:top;padding:.3rem "
    ".6rem .3rem 0;border-bottom:1px solid var(--line)}"
    "@media(max-width:40rem){summary{grid-template-columns:1fr}td,th{display:block;border:0;padding:.1rem "
    "0}tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}thead{display:none}}"
    "@media "
    "print{@page{size:A4;margin:18mm}body{max-width:none;padding:0;font-size:10pt}details,figure,tr{break-inside:avoid}"
    "details::details-content{content-visibility:visible;display:block}html{color-scheme:light}}";

/* The one place where text from pages enters the mark-up. */
static void text(struct tell *t, struct runut_str s)
{
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        unsigned n = utf8_next(p, end, &cp);
        switch (cp) {
        case '&': buf_z(&t->out, "&amp;"); break;
        case '<': buf_z(&t->out, "&lt;"); break;
        case '>': buf_z(&t->out, "&gt;"); break;
        case '"': buf_z(&t->out, "&quot;"); break;
        case '\'': buf_z(&t->out, "&#39;"); break;
        default:
            if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || (cp >= 0x202A && cp <= 0x202E) ||
                (cp >= 0x2066 && cp <= 0x2069))
                buf_char(&t->out, ' ');
            else
                buf_add(&t->out, p, n);
        }
        p += n;
    }
}

static void html(struct tell *t, const char *markup) { buf_z(&t->out, markup); }

/* An element with text in it; nothing where the text is empty. */
static void element(struct tell *t, const char *name, const char *class, struct runut_str s)
{
    if (!s.len) return;
    buf_printf(&t->out, class ? "<%s class=\"%s\">" : "<%s>", name, class);
    text(t, s);
    buf_printf(&t->out, "</%s>", name);
}

static void address(struct tell *t, const struct recall_report *r)
{
    bool web = str_starts(r->url, STR("https://")) || str_starts(r->url, STR("http://"));
    if (web) {
        html(t, "<a rel=\"noopener noreferrer nofollow\" href=\"");
        text(t, r->url);
        html(t, "\">");
        text(t, r->url);
        html(t, "</a>");
    } else
        text(t, r->file);
}

/* A passage with its context, marked, and where it stands. */
static void passage(struct tell *t, uint32_t report, struct recall_spans spans, struct runut_str label)
{
    const struct recall_report *r = &t->recall.reports[report];
    if (!spans.n) return;
    uint32_t beg = spans.v[0].beg, end = spans.v[spans.n - 1].end;
    html(t, "<figure><figcaption class=\"meta\"><b>");
    text(t, tell_outlet(t, report));
    html(t, "</b>");
    struct runut_str day = tell_date(t, r->published.value);
    if (day.len) html(t, ", ");
    text(t, day);
    html(t, " · ");
    text(t, label);
    html(t, "</figcaption><blockquote");
    if (r->language.len && !str_is(r->language, "und")) {
        html(t, " lang=\"");
        text(t, r->language);
        html(t, "\"");
    }
    html(t, ">");
    if (beg > AROUND) html(t, "… ");
    text(t, recall_slice(r->text, beg > AROUND ? beg - AROUND : 0, beg));
    for (size_t i = 0; i < spans.n; i++) {
        html(t, "<mark>");
        text(t, recall_slice(r->text, spans.v[i].beg, spans.v[i].end));
        html(t, "</mark>");
        if (i + 1 < spans.n) text(t, recall_slice(r->text, spans.v[i].end, spans.v[i + 1].beg));
    }
    struct runut_str after = recall_slice(r->text, end, end + AROUND);
    text(t, after);
    if (after.p + after.len < r->text.p + r->text.len) html(t, " …");
    buf_printf(&t->out, "</blockquote><div class=\"meta\">characters %u–%u of <a href=\"#", beg, end);
    text(t, r->id);
    html(t, "\">its source</a></div></figure>");
}

static void passages(struct tell *t, const struct tell_row *row)
{
    html(t, "<div class=\"passages\">");
    for (size_t i = 0; row->said && i < row->said->n_members; i++) {
        const struct recall_statement *s = &t->recall.statements[row->said->members[i]];
        passage(t, s->report, s->content, s->speaker.as.len ? s->speaker.as : s->speaker.name);
    }
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        passage(t, e->report, e->passage,
                str_of(arena_printf(t->a, "%.*s, %s", (int)e->type.len, e->type.p, recall_standings[e->standing])));
    }
    html(t, "</div>");
}

static struct runut_str why_of(struct tell *t, const struct tell_row *row)
{
    const struct recall_link *l = row->said;
    if (row->done && (!l || l->n_members < 2)) l = row->done;
    return l && l->n_members > 1 ? tell_join(t, l->why.v, l->why.n, "; ") : (struct runut_str){0};
}

static void line(struct tell *t, const struct tell_row *row)
{
    html(t, "<details><summary><span class=\"when\">");
    if (row->date.len) {
        text(t, tell_date(t, row->date));
    } else if (row->told_day) {
        int y, m, d;
        days_civil(row->day.beg, &y, &m, &d);
        buf_printf(&t->out, "(%04d-%02d-%02d)", y, m, d);
    } else
        html(t, "undated");
    html(t, "</span><span class=\"sides\">");
    text(t, row->who);
    if (row->whom.len) html(t, " → ");
    text(t, row->whom);
    html(t, "</span><span><span class=\"act\">");
    text(t, row->act);
    html(t, ":</span> ");
    text(t, row->text);
    if (row->standing >= STANDING_UNCONFIRMED || row->disputed.len) {
        html(t, "<br><span class=\"red\">⚠ ");
        if (row->standing >= STANDING_UNCONFIRMED) html(t, recall_standings[row->standing]);
        if (row->standing >= STANDING_UNCONFIRMED && row->disputed.len) html(t, ": ");
        text(t, row->disputed);
        html(t, "</span>");
    }
    html(t, "<br><span class=\"meta\">");
    if (row->according_to.len) html(t, row->said ? "by way of " : "according to ");
    text(t, row->according_to);
    if (row->according_to.len) html(t, " · ");
    text(t, row->outlets);
    if (row->n_outlets > 1) buf_printf(&t->out, " · %d outlets, %d independent", row->n_outlets, row->independent);
    html(t, "</span></span></summary>");
    passages(t, row);
    struct runut_str why = why_of(t, row);
    if (why.len)
        element(t, "p", "meta",
                str_of(arena_printf(t->a, "joined because: %.*s · %.*s", (int)why.len, why.p, (int)row->id.len,
                                    row->id.p)));
    html(t, "</details>\n");
}

static void disputes(struct tell *t)
{
    size_t n = 0;
    for (size_t i = 0; i < t->rows.n; i++) n += t->rows.v[i].disputed.len != 0;
    if (!n) return;
    html(t, "<h2>Disputed</h2>\n");
    for (size_t i = 0; i < t->rows.n; i++)
        if (t->rows.v[i].disputed.len) line(t, &t->rows.v[i]);
}

static void sources(struct tell *t)
{
    html(t, "<h2>Sources</h2>\n<table><thead><tr><th>Outlet</th><th>Published</th><th>Title and "
            "address</th><th>SHA-256 of the page</th></tr></thead><tbody>\n");
    for (size_t i = 0; i < t->recall.n_reports; i++) {
        const struct recall_report *r = &t->recall.reports[i];
        html(t, "<tr id=\"");
        text(t, r->id);
        html(t, "\"><td>");
        text(t, tell_outlet(t, (uint32_t)i));
        html(t, "</td><td>");
        text(t, tell_date(t, r->published.value));
        html(t, "</td><td>");
        element(t, "b", NULL, r->title);
        if (r->title.len) html(t, "<br>");
        address(t, r);
        html(t, "</td><td><code>");
        text(t, r->sha256);
        html(t, "</code></td></tr>\n");
    }
    html(t, "</tbody></table>\n");
}

/* The title: of the largest story. */
static struct runut_str title_of(const struct tell *t)
{
    const struct recall_link *best = NULL;
    for (size_t i = 0; i < t->recall.n_links; i++)
        if (str_is(t->recall.links[i].kind, "story") && (!best || t->recall.links[i].n_members > best->n_members))
            best = &t->recall.links[i];
    return best && best->name.len ? best->name : STR("Runut");
}

static void page(struct tell *t)
{
    struct runut_str title = title_of(t);
    html(t, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\"><meta name=\"referrer\" content=\"no-referrer\"><title>");
    text(t, title);
    html(t, "</title><style>");
    html(t, style);
    html(t, "</style></head>\n<body><main><h1>");
    text(t, title);
    buf_printf(&t->out,
               "</h1><p class=\"dim\">%zu reports, %zu statements, %zu events; each line opens to its passages. Read "
               "by a machine: check the sources.</p>\n",
               t->recall.n_reports, t->recall.n_statements, t->recall.n_events);
    html(t, "<h2>Timeline</h2>\n");
    bool told = false;
    for (size_t i = 0; i < t->rows.n; i++) {
        line(t, &t->rows.v[i]);
        told = told || t->rows.v[i].told_day;
    }
    if (!t->rows.n) html(t, "<p>Nothing is told.</p>");
    if (told) html(t, "<p class=\"dim\">(day): no page says when it was; it was told that day.</p>");
    disputes(t);
    sources(t);
    buf_printf(&t->out,
               "</main><footer class=\"dim\"><p>Made by Runut %s. <code>runut verify</code> proves each passage from "
               "the stored bytes.</p></footer></body></html>\n",
               RUNUT_VERSION);
}

static enum runut_status make(struct tell *t, struct runut_err *err)
{
    (void)err;
    tell_rows(t);
    page(t);
    return RUNUT_OK;
}

enum runut_status runut_store_report(struct runut_store *store, const struct runut_query *query, runut_write *write,
                                     void *user, struct runut_err *err)
{
    static const struct runut_query all = {.view = RUNUT_TIMELINE};
    err_clear(err);
    return tell_run(store, query ? query : &all, make, write, user, err);
}
