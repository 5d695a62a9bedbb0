/* SPDX-License-Identifier: MIT */
/*
 * What the head says of the page, collected by its names. What the page is called is decided in title.c, who wrote it
 * in people.c, when in dated.c.
 */
#include "base/utf8.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include "page/meta/dated.h"
#include "page/meta/meta.h"
#include "page/meta/people.h"
#include <ctype.h>
#include <stddef.h>

/* ---- collecting ---- */

static void set(struct runut_str *to, struct reading *r, struct runut_str raw)
{
    if (!to->len && raw.len && raw.len < 4096) *to = html_value(r->arena, raw);
}

/* A name of the site's own making: "w-published-date". */
static bool tells_publication(struct runut_str name)
{
    char low[64];
    if (name.len >= sizeof low) return false;
    for (size_t i = 0; i < name.len; i++) low[i] = (char)tolower((unsigned char)name.p[i]);
    struct runut_str s = {low, name.len};
    if (str_find(s, STR("publish"), 0) < 0 && str_find(s, STR("publication"), 0) < 0) return false;
    return (str_find(s, STR("date"), 0) >= 0 || str_find(s, STR("time"), 0) >= 0) && str_find(s, STR("modif"), 0) < 0 &&
           str_find(s, STR("updat"), 0) < 0;
}

#define OF(member) offsetof(struct meta, member)
#define NAME(text)               \
    {                            \
        (text), sizeof(text) - 1 \
    }
enum { DESCRIPTION = sizeof(struct meta), TAG }; /* kept elsewhere */

/* The names of what a page says of itself, and where each is kept. */
static const struct meta_name {
    struct runut_str name;
    size_t at;
} meta_names[] = {
    {NAME("og:title"), OF(og_title)},
    {NAME("twitter:title"), OF(twitter_title)},
    {NAME("generator"), OF(generator)},
    {NAME("headline"), OF(headline)},
    {NAME("og:site_name"), OF(site)},
    {NAME("application-name"), OF(site)},
    {NAME("twitter:label1"), OF(label)},
    {NAME("twitter:data1"), OF(labelled)},
    {NAME("og:type"), OF(type)},
    {NAME("og:url"), OF(url)},
    {NAME("article:section"), OF(section)},
    {NAME("keywords"), OF(keywords)},
    {NAME("news_keywords"), OF(keywords)},
    {NAME("content_editor"), OF(editor)},
    {NAME("editor"), OF(editor)},
    {NAME("description"), DESCRIPTION},
    {NAME("og:description"), DESCRIPTION},
    {NAME("article:tag"), TAG},
    {NAME("article:modified_time"), OF(modified)},
    {NAME("dateModified"), OF(modified)},
    {NAME("og:updated_time"), OF(modified)},
    {NAME("lastmod"), OF(modified)},
    {NAME("dcterms.modified"), OF(modified)},
    {NAME("author"), OF(author)},
    {NAME("article:author"), OF(author)},
    {NAME("parsely-author"), OF(author)},
    {NAME("sailthru.author"), OF(author)},
    {NAME("dc.creator"), OF(author)},
    {NAME("dcterms.creator"), OF(author)},
    {NAME("byl"), OF(author)},
    {NAME("article:author_name"), OF(author)},
    {NAME("author_name"), OF(author)},
    {NAME("cXenseParse:author"), OF(author)},
    {NAME("citation_author"), OF(author)},
    {NAME("content_author"), OF(author)},
    {NAME("article:published_time"), OF(published)},
    {NAME("datePublished"), OF(published)},
    {NAME("og:article:published_time"), OF(published)},
    {NAME("pubdate"), OF(published)},
    {NAME("publishdate"), OF(published)},
    {NAME("publish-date"), OF(published)},
    {NAME("publish_date"), OF(published)},
    {NAME("sailthru.date"), OF(published)},
    {NAME("parsely-pub-date"), OF(published)},
    {NAME("dc.date.issued"), OF(published)},
    {NAME("dcterms.created"), OF(published)},
    {NAME("dc.date"), OF(published)},
    {NAME("dcterms.date"), OF(published)},
    {NAME("date"), OF(published)},
    {NAME("article.published"), OF(published)},
    {NAME("content_create_date"), OF(published)},
    {NAME("originalpublicationdate"), OF(published)},
    {NAME("cXenseParse:recs:publishtime"), OF(published)},
    {NAME("article_date_original"), OF(published)},
    {NAME("article:publicationdate"), OF(published)},
    {NAME("dateCreated"), OF(published)},
    {NAME("created"), OF(published)},
    {NAME("rnews:datePublished"), OF(published)},
    {NAME("shareaholic:article_published_time"), OF(published)},
    {NAME("bt:pubDate"), OF(published)},
    {NAME("published_time"), OF(published)},
    {NAME("publication_date"), OF(published)},
    {NAME("published-date"), OF(published)},
    {NAME("published"), OF(published)},
    {NAME("publish_time"), OF(published)},
};

static void keep(struct meta *m, struct reading *r, size_t at, struct runut_str content)
{
    struct page_date day;
    if (at == TAG) {
        names_add(r, &r->tags, html_value(r->arena, content));
        return;
    }
    if (at == OF(published) && (m->published.len || !date_machine(r, content, &day))) return; /* "21:28" is no day */
    if (at == OF(author) && memmem(content.p, content.len, "://", 3)) return;
    set(at == DESCRIPTION ? &r->description : (struct runut_str *)(void *)((char *)m + at), r, content);
}

static void meta_element(struct meta *m, struct reading *r, const struct html *h, const struct html_token *t)
{
    struct runut_str name = html_attribute(h, t, "property"), content = html_attribute(h, t, "content");
    if (!name.len) name = html_attribute(h, t, "name");
    if (!name.len) name = html_attribute(h, t, "itemprop");
    if (!name.len || !content.len) return;
    for (size_t i = 0; i < sizeof meta_names / sizeof *meta_names; i++)
        if (str_eq_ascii(name, meta_names[i].name)) {
            keep(m, r, meta_names[i].at, content);
            break;
        }
    if (tells_publication(name)) set(&m->perhaps, r, content);
}

static void script_element(struct meta *m, struct reading *r, const struct tree *tree, uint32_t i,
                           const struct html_token *t)
{
    struct runut_str type = html_attribute(tree->html, t, "type");
    if (!type.len || !memmem(type.p, type.len, "ld+json", 7)) return;
    uint32_t inner = i + 1;
    if (inner < tree->n && tree->v[inner].parent == i && tree->v[inner].element == ELEMENT_TEXT)
        jsonld_read(&m->ld, r->arena, tree_source(tree, &tree->v[inner]));
}

void meta_read(struct meta *m, const struct tree *tree, struct reading *r)
{
    memset(m, 0, sizeof *m);
    struct html_token t;
    for (uint32_t i = 1; i < tree->n; i++) {
        switch (tree->v[i].element) {
        case EL_META:
            tree_tag(tree, i, &t);
            meta_element(m, r, tree->html, &t);
            break;
        case EL_LINK:
            tree_tag(tree, i, &t);
            if (str_eq_ascii(html_attribute(tree->html, &t, "rel"), STR("canonical")))
                set(&m->canonical, r, html_attribute(tree->html, &t, "href"));
            break;
        case EL_HTML:
            tree_tag(tree, i, &t);
            set(&m->language, r, html_attribute(tree->html, &t, "lang"));
            break;
        case EL_TITLE:
            if (!m->title_node && tree->v[tree->v[i].parent].element != EL_SVG) {
                m->title_node = i;
                m->title = tree_text(tree, r->arena, i, LIMIT_TITLE_BYTES);
            }
            break;
        case EL_SCRIPT:
            tree_tag(tree, i, &t);
            script_element(m, r, tree, i, &t);
            break;
        default: break;
        }
    }
}

/* ---- all ---- */

void meta_decide(const struct meta *m, const struct content *c, struct reading *r)
{
    people_decide(m, c, r);
    dated_decide(m, c, r);
    r->canonical = m->canonical.len ? m->canonical : m->url;
    if (str_find(r->canonical, STR("://"), 0) < 0)
        r->canonical = str_find(m->url, STR("://"), 0) >= 0 ? m->url : (struct runut_str){0};
    r->section = m->section.len ? m->section : str_of(m->ld.section);
    bool named = m->site.len && str_find(m->site, STR("://"), 0) < 0; /* some tell their address for a name */
    if (!r->outlet.len) r->outlet = named ? m->site : str_of(m->ld.publisher);
    struct runut_str rest = m->keywords.len ? m->keywords : str_of(m->ld.keywords), tag;
    for (unsigned n = 0; n < 30 && str_cut(&rest, ',', &tag); n++)
        if (str_trim(tag).len < 60) names_add(r, &r->tags, tag);
}
