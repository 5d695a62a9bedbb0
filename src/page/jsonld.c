/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD. Pages put one object, an array, or a @graph into each script; articles may stand below WebPage.mainEntity.
 * Raw line breaks in strings and commas before closing brackets, common faults, are mended; of what stays no JSON the
 * days alone are taken.
 */
#include "page/jsonld.h"
#include "base/json.h"
#include "base/jtree.h"

enum {
    MAX_NODES = 400,
    MAX_BYTES = 1 << 20,
    TYPE_WITHIN = 120, /* bytes behind "@type" */
    MAX_WRAPPER = 40   /* bytes before the JSON: "<!--", "//<![CDATA[" */
};

static void keep(char *to, size_t cap, const char *s)
{
    size_t n = s ? strlen(s) : 0;
    if (!n || n >= cap || *to) return;
    memcpy(to, s, n + 1);
}

struct source {
    struct jsonld *out;
    const struct jtree *t;
};

static const char *string_of(const struct source *s, uint32_t node, const char *key)
{
    return jtree_string(s->t, node, key);
}

static bool type_is(const struct source *s, uint32_t node, const char *part)
{
    const struct jtree_node *v = s->t->v, *t = &v[jtree_get(s->t, node, "@type")];
    if (t->kind == JTREE_ARRAY) t = &v[t->first];
    return t->string && strstr(t->string, part);
}

static void add_person(struct jsonld *out, const char *name)
{
    if (!name || out->n_people >= JSONLD_PEOPLE || strlen(name) >= sizeof out->people[0]) return;
    for (unsigned i = 0; i < out->n_people; i++)
        if (strcmp(out->people[i], name) == 0) return;
    keep(out->people[out->n_people++], sizeof out->people[0], name);
}

static void add_author(const struct source *s, uint32_t one)
{
    const struct jtree_node *v = s->t->v;
    add_person(s->out, v[one].string);
    if (v[one].kind != JTREE_OBJECT || type_is(s, one, "Organization")) return;
    uint32_t name = jtree_get(s->t, one, "name");
    for (uint32_t k = v[name].first; k; k = v[k].next) add_person(s->out, v[k].string);
    add_person(s->out, v[name].string);
}

/* An author is a name, an object with one, or a list of either. */
static void add_people(const struct source *s, uint32_t who)
{
    const struct jtree_node *v = s->t->v;
    if (v[who].kind != JTREE_ARRAY)
        add_author(s, who);
    else
        for (uint32_t i = v[who].first; i; i = v[i].next) add_author(s, i);
}

static void read_article(const struct source *s, uint32_t node)
{
    struct jsonld *out = s->out;
    bool first = !out->article;
    out->article = true;
    if (!first && *out->headline) return; /* neighbours in a list of articles */
    keep(out->headline, sizeof out->headline, string_of(s, node, "headline"));
    keep(out->headline, sizeof out->headline, string_of(s, node, "name"));
    keep(out->published, sizeof out->published, string_of(s, node, "datePublished"));
    keep(out->published, sizeof out->published, string_of(s, node, "dateCreated"));
    keep(out->modified, sizeof out->modified, string_of(s, node, "dateModified"));
    keep(out->section, sizeof out->section, string_of(s, node, "articleSection"));
    keep(out->language, sizeof out->language, string_of(s, node, "inLanguage"));
    keep(out->keywords, sizeof out->keywords, string_of(s, node, "keywords"));
    keep(out->publisher, sizeof out->publisher, string_of(s, jtree_get(s->t, node, "publisher"), "name"));
    uint32_t main = jtree_get(s->t, node, "mainEntityOfPage");
    const char *url = s->t->v[main].string;
    keep(out->url, sizeof out->url, url ? url : string_of(s, main, "@id"));
    add_people(s, jtree_get(s->t, node, "author"));
    if (!out->n_people) add_people(s, jtree_get(s->t, node, "creator"));
}

static void read_node(const struct source *s, uint32_t node)
{
    struct jsonld *out = s->out;
    if (type_is(s, node, "DiscussionForum") || type_is(s, node, "QAPage"))
        out->forum = true;
    else if (type_is(s, node, "JobPosting"))
        return;
    else if (type_is(s, node, "Article") || type_is(s, node, "Posting") || type_is(s, node, "Report") ||
             type_is(s, node, "Review"))
        read_article(s, node);
    else if (type_is(s, node, "CollectionPage") || type_is(s, node, "SearchResultsPage") ||
             type_is(s, node, "ItemList"))
        out->listing = true;
    else if (type_is(s, node, "WebPage")) {
        if (!*out->published && !out->article)
            keep(out->published, sizeof out->published, string_of(s, node, "datePublished"));
    }
}

/* Objects and lists in the order of the source, from a stack of our own. People that stand in a graph are not authors
 * by that. */
static void walk(const struct source *s)
{
    const struct jtree_node *v = s->t->v;
    uint32_t todo[MAX_NODES];
    size_t n = 0;
    todo[n++] = 1;
    while (n) {
        uint32_t x = todo[--n];
        if (v[x].kind == JTREE_ARRAY)
            for (uint32_t i = v[x].last; i && n < MAX_NODES; i = v[i].prev) todo[n++] = i;
        if (v[x].kind != JTREE_OBJECT) continue;
        read_node(s, x);
        static const char *const inner[] = {"mainEntity", "@graph"};
        for (size_t i = 0; i < sizeof inner / sizeof *inner && n < MAX_NODES; i++) {
            uint32_t y = jtree_get(s->t, x, inner[i]);
            if (y) todo[n++] = y;
        }
    }
}

/* Without the commas that stand before a closing bracket, outside of strings; the new length. */
static size_t drop_commas(char *s, size_t len)
{
    size_t n = 0;
    bool quoted = false;
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '\\' && quoted && i + 1 < len)
            s[n++] = s[i++];
        else if (s[i] == '"')
            quoted = !quoted;
        else if (!quoted && (s[i] == '}' || s[i] == ']')) {
            size_t k = n;
            while (k && s[k - 1] == ' ') k--;
            if (k && s[k - 1] == ',') n = k - 1;
        }
        s[n++] = s[i];
    }
    return n;
}

/* The first string that KEY has anywhere in S, as it stands. */
static void rescue_string(char *to, size_t cap, struct runut_str s, const char *key)
{
    ptrdiff_t at = *to ? -1 : str_find(s, str_of(key), 0);
    if (at < 0) return;
    struct runut_str rest = str_slice(s, (size_t)at + strlen(key), s.len);
    while (rest.len && (rest.p[0] == ' ' || rest.p[0] == ':')) rest.p++, rest.len--;
    const char *close = rest.len > 1 && rest.p[0] == '"' ? memchr(rest.p + 1, '"', rest.len - 1) : NULL;
    size_t n = close ? (size_t)(close - rest.p) - 1 : 0;
    if (!n || n >= cap || memchr(rest.p, '\\', n + 1)) return;
    memcpy(to, rest.p + 1, n);
    to[n] = 0;
}

/* What no parser reads, most often for a quotation mark in a headline: its days are taken as they stand. */
static void rescue(struct jsonld *out, struct runut_str s)
{
    if (str_find(s, STR("Article\""), 0) < 0 || out->article) return;
    out->article = true;
    rescue_string(out->published, sizeof out->published, s, "\"datePublished\"");
    rescue_string(out->modified, sizeof out->modified, s, "\"dateModified\"");
}

/* JSON may stand in a comment or a CDATA section: from its first bracket on. */
static struct runut_str bare_json(struct runut_str s)
{
    size_t from = 0;
    while (from < s.len && from < MAX_WRAPPER && s.p[from] != '{' &&
           !(s.p[from] == '[' && s.p[from + 1 < s.len ? from + 1 : from] != 'C'))
        from++;
    return from < s.len && from < MAX_WRAPPER ? str_slice(s, from, s.len) : s;
}

/* Whether a type is told that is read: most blocks are about breadcrumbs, pictures and the outlet itself. */
static bool tells(struct runut_str s)
{
    static const char *const types[] = {
        "Article",        "WebPage", "Posting",           "Report",         "Review", "ItemList",
        "CollectionPage", "QAPage",  "SearchResultsPage", "DiscussionForum"};
    for (ptrdiff_t at = 0; (at = str_find(s, STR("@type"), (size_t)at)) >= 0; at += 5) {
        struct runut_str near =
            str_slice(s, (size_t)at, (size_t)at + TYPE_WITHIN < s.len ? (size_t)at + TYPE_WITHIN : s.len);
        for (size_t i = 0; i < sizeof types / sizeof *types; i++)
            if (str_find(near, str_of(types[i]), 0) >= 0) return true;
    }
    return false;
}

/* A copy that can be changed, without the control characters that some leave in strings. */
static char *plain_copy(struct arena *a, struct runut_str s)
{
    char *copy = arena_copy(a, s.p, s.len);
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)copy[i] < ' ') copy[i] = ' ';
    return copy;
}

void jsonld_read(struct jsonld *out, struct arena *a, struct runut_str s)
{
    s = bare_json(str_trim(s));
    if (!s.len || s.len > MAX_BYTES || !tells(s)) return;
    struct jtree t;
    bool read = jtree_read(&t, a, plain_copy(a, s), s.len);
    if (!read) {
        char *copy = plain_copy(a, s);
        read = jtree_read(&t, a, copy, drop_commas(copy, s.len));
    }
    struct source source = {out, &t};
    if (read)
        walk(&source);
    else if (json_is_shallow(s))
        rescue(out, s);
}
