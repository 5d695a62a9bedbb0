/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD. Pages put one object, an array, or a @graph into each script; articles may stand below WebPage.mainEntity.
 * The JSON library reads recursively, so the depth is counted beforehand; the walk here keeps its own stack. Raw line
 * breaks in strings, a common fault, are blanked before parsing.
 */
#include "page/jsonld.h"
#include "base/json.h"
#include <jansson.h>

enum { MAX_NODES = 400, MAX_BYTES = 1 << 20 };

static void keep(char *to, size_t cap, const char *s)
{
    size_t n = s ? strlen(s) : 0;
    if (!n || n >= cap || *to) return;
    memcpy(to, s, n + 1);
}

static const char *string_of(const json_t *node, const char *key)
{
    return json_string_value(json_object_get(node, key));
}

static bool type_is(const json_t *node, const char *part)
{
    const json_t *t = json_object_get(node, "@type");
    if (json_is_array(t)) t = json_array_get(t, 0);
    const char *s = json_string_value(t);
    return s && strstr(s, part);
}

static void add_person(struct jsonld *out, const char *name)
{
    if (!name || out->n_people >= JSONLD_PEOPLE || strlen(name) >= sizeof out->people[0]) return;
    for (unsigned i = 0; i < out->n_people; i++)
        if (strcmp(out->people[i], name) == 0) return;
    keep(out->people[out->n_people++], sizeof out->people[0], name);
}

/* An author is a name, an object with one, or a list of either. */
static void add_people(struct jsonld *out, const json_t *who)
{
    size_t n = json_is_array(who) ? json_array_size(who) : 1;
    for (size_t i = 0; who && i < n; i++) {
        const json_t *one = json_is_array(who) ? json_array_get(who, i) : who;
        if (json_is_string(one)) {
            add_person(out, json_string_value(one));
        } else if (json_is_object(one) && !type_is(one, "Organization")) {
            const json_t *name = json_object_get(one, "name");
            for (size_t k = 0; json_is_array(name) && k < json_array_size(name); k++)
                add_person(out, json_string_value(json_array_get(name, k)));
            add_person(out, json_string_value(name));
        }
    }
}

static void read_article(struct jsonld *out, const json_t *node)
{
    bool first = !out->article;
    out->article = true;
    if (!first && *out->headline) return; /* neighbours in a list of articles */
    keep(out->headline, sizeof out->headline, string_of(node, "headline"));
    keep(out->headline, sizeof out->headline, string_of(node, "name"));
    keep(out->published, sizeof out->published, string_of(node, "datePublished"));
    keep(out->published, sizeof out->published, string_of(node, "dateCreated"));
    keep(out->modified, sizeof out->modified, string_of(node, "dateModified"));
    keep(out->section, sizeof out->section, string_of(node, "articleSection"));
    keep(out->language, sizeof out->language, string_of(node, "inLanguage"));
    keep(out->keywords, sizeof out->keywords, string_of(node, "keywords"));
    keep(out->publisher, sizeof out->publisher, string_of(json_object_get(node, "publisher"), "name"));
    const json_t *main = json_object_get(node, "mainEntityOfPage");
    keep(out->url, sizeof out->url, json_is_string(main) ? json_string_value(main) : string_of(main, "@id"));
    add_people(out, json_object_get(node, "author"));
    if (!out->n_people) add_people(out, json_object_get(node, "creator"));
}

static void read_node(struct jsonld *out, const json_t *node)
{
    if (type_is(node, "Article") || type_is(node, "Posting") || type_is(node, "Report") || type_is(node, "Review"))
        read_article(out, node);
    else if (type_is(node, "CollectionPage") || type_is(node, "SearchResultsPage") || type_is(node, "ItemList"))
        out->listing = true;
    else if (type_is(node, "Product") || type_is(node, "DiscussionForum") || type_is(node, "QAPage") ||
             type_is(node, "SoftwareApplication") || type_is(node, "JobPosting") || type_is(node, "Service") ||
             type_is(node, "FAQPage"))
        out->other = true;
    else if (type_is(node, "WebPage")) {
        if (!*out->published && !out->article)
            keep(out->published, sizeof out->published, string_of(node, "datePublished"));
    }
}

/* Objects and lists in the order of the source, from a stack of our own. People that stand in a graph are not authors
 * by that. */
static void walk(struct jsonld *out, const json_t *root)
{
    const json_t *todo[MAX_NODES];
    size_t n = 0;
    todo[n++] = root;
    while (n) {
        const json_t *x = todo[--n];
        if (json_is_array(x)) {
            for (size_t i = json_array_size(x); i-- > 0 && n < MAX_NODES;) todo[n++] = json_array_get(x, i);
            continue;
        }
        if (!json_is_object(x)) continue;
        read_node(out, x);
        static const char *const inner[] = {"mainEntity", "@graph"};
        for (size_t i = 0; i < sizeof inner / sizeof *inner && n < MAX_NODES; i++) {
            const json_t *y = json_object_get(x, inner[i]);
            if (y) todo[n++] = y;
        }
    }
}

void jsonld_read(struct jsonld *out, struct arena *a, struct runut_str s)
{
    s = str_trim(s);
    if (!s.len || s.len > MAX_BYTES || !json_is_shallow(s)) return;
    char *copy = arena_copy(a, s.p, s.len);
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)copy[i] < ' ') copy[i] = ' ';
    json_error_t error;
    json_t *root = json_loadb(copy, s.len, JSON_DISABLE_EOF_CHECK, &error);
    if (!root) return;
    walk(out, root);
    json_decref(root);
}
