/* SPDX-License-Identifier: MIT */
/** A report as a record, and what of its page is no part of it. */
#include "read/writer.h"

static const char *const block_names[] = {"title", "heading", "paragraph", "item", "quote", "caption"};
static const char *const actor_names[] = {"person", "organisation", "government", "group", "country", "place"};
static const char *const how_names[] = {"name", "office", "pronoun", "description"};

/* Of an article of several pages, each with its stretch of the bytes. */
static void put_sheets(struct json *j, const struct runut_page *page)
{
    json_open(j, "pages", '[');
    for (size_t i = 0; i < page->n_sheets; i++) {
        const struct runut_sheet *s = &page->sheets[i];
        json_open(j, NULL, '{');
        json_z(j, "file", s->file);
        json_z(j, "part", s->part);
        json_z(j, "url", s->url);
        json_z(j, "sha256", s->sha256);
        json_open(j, "bytes", '[');
        json_pair(j, (uint32_t)s->beg, (uint32_t)s->end);
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
}

void record_page(struct json *j, const struct runut_page *page, const struct runut_report *report)
{
    struct runut_str url = str_of(page->url), own = report ? report->canonical_url : (struct runut_str){NULL, 0};
    json_open(j, "page", '{');
    json_z(j, "file", page->file);
    json_z(j, "part", page->part);
    if (url.len || own.len) {
        json_open(j, "urls", '[');
        if (url.len) json_str(j, NULL, url);
        if (own.len && !str_eq(url, own)) json_str(j, NULL, own);
        json_close(j, ']');
    }
    json_z(j, "sha256", page->sha256);
    json_int(j, "bytes", (int64_t)page->bytes);
    json_z(j, "media_type", page->media_type);
    json_z(j, "charset", page->charset);
    json_z(j, "captured", page->captured);
    if (page->n_sheets) put_sheets(j, page);
    json_close(j, '}');
}

static void put_people(struct json *j, const struct runut_report *r)
{
    writer_strs(j, "authors", r->authors);
    writer_strs(j, "editors", r->editors);
    writer_strs(j, "signed", r->signed_by);
    if (r->sources.n == 0) return;
    json_open(j, "sources", '[');
    for (size_t i = 0; i < r->sources.n; i++) writer_boxed(j, NULL, "name", r->sources.v[i]);
    json_close(j, ']');
}

static void put_facts(struct json *j, const struct runut_report *r)
{
    json_open(j, "language", '{');
    json_z(j, "code", r->language ? r->language : "und");
    writer_confidence(j, r->language_confidence);
    json_close(j, '}');
    json_str(j, "title", r->title);
    if (r->outlet.len || r->outlet_domain.len) {
        json_open(j, "outlet", '{');
        json_str(j, "name", r->outlet);
        json_str(j, "domain", r->outlet_domain);
        json_close(j, '}');
    }
    put_people(j, r);
    writer_boxed(j, "dateline", "place", r->dateline);
    writer_date(j, "published", r->published);
    writer_date(j, "modified", r->modified);
    json_str(j, "section", r->section);
    writer_strs(j, "tags", r->tags);
    writer_boxed(j, "origin", "name", r->origin);
}

static void put_blocks(struct writer *w)
{
    json_open(&w->j, "blocks", '[');
    for (size_t i = 0; i < w->report->n_blocks; i++) {
        const struct runut_block *b = &w->report->blocks[i];
        if (b->at.beg >= b->at.end) continue;
        json_open(&w->j, NULL, '{');
        json_z(&w->j, "type", block_names[b->type]);
        writer_where(w, writer_passage_of(&b->at));
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void put_actors(struct writer *w)
{
    size_t n;
    const struct runut_actor *actors = runut_document_actors(w->doc, &n);
    if (n == 0) return;
    json_open(&w->j, "actors", '[');
    for (size_t i = 0; i < n; i++) {
        const struct runut_actor *a = &actors[i];
        if (!a->n_mentions) continue; /* all that stood for it turned out to mean another */
        json_open(&w->j, NULL, '{');
        json_z(&w->j, "id", a->id);
        json_str(&w->j, "name", a->name);
        json_z(&w->j, "type", actor_names[a->type]);
        json_z(&w->j, "country", a->country);
        json_z(&w->j, "sector", a->sector);
        json_str(&w->j, "office", a->office);
        json_open(&w->j, "mentions", '[');
        for (size_t k = 0; k < a->n_mentions; k++) {
            if (a->mentions[k].at.beg >= a->mentions[k].at.end) continue;
            json_open(&w->j, NULL, '{');
            writer_span(w, writer_passage_of(&a->mentions[k].at));
            json_z(&w->j, "how", how_names[a->mentions[k].how]);
            json_close(&w->j, '}');
        }
        json_close(&w->j, ']');
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void put_diagnostics(struct json *j, const struct runut_report *r)
{
    if (r->n_diagnostics == 0) return;
    json_open(j, "diagnostics", '[');
    for (size_t i = 0; i < r->n_diagnostics; i++) {
        const struct runut_diagnostic *d = &r->diagnostics[i];
        json_open(j, NULL, '{');
        json_z(j, "what", d->what);
        if (d->beg < d->end) {
            json_open(j, "bytes", '[');
            json_pair(j, d->beg, d->end);
            json_close(j, ']');
        }
        json_close(j, '}');
    }
    json_close(j, ']');
}

void record_report(struct writer *w, const struct runut_page *page)
{
    writer_open(w, "report");
    json_str(&w->j, "id", w->id);
    record_page(&w->j, page, w->report);
    put_facts(&w->j, w->report);
    json_str(&w->j, "text", w->report->text);
    json_z(&w->j, "text_sha256", w->report->text_sha256);
    put_blocks(w);
    put_actors(w);
    put_diagnostics(&w->j, w->report);
    writer_close(w);
}

void record_dropped(struct writer *w, unsigned want)
{
    size_t n;
    const struct runut_dropped *v = runut_document_dropped(w->doc, &n);
    for (size_t i = 0; want & RUNUT_DROPPED && i < n && w->status == RUNUT_OK; i++) {
        writer_open(w, "dropped");
        json_str(&w->j, "report", w->id);
        json_z(&w->j, "why", v[i].why);
        json_str(&w->j, "text", v[i].text);
        json_open(&w->j, "bytes", '[');
        json_pair(&w->j, v[i].beg, v[i].end);
        json_close(&w->j, ']');
        writer_close(w);
    }
}
