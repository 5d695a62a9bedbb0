/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD. Pages put one object, an array, or a @graph into each script; articles may stand below WebPage.mainEntity.
 * The walk keeps its own stack. Raw line breaks in strings and commas before closing brackets, common faults, are
 * mended; of what stays no JSON the days alone are taken.
 */
#include "page/jsonld.h"
#include "base/json.h"
#include "page/jsontree.h"

enum {
    MAX_NODES = 400,
    MAX_BYTES = 1 << 20,
    TYPE_WITHIN = 120, /* bytes behind "@type" */
    MAX_WRAPPER = 40   /* bytes before the JSON: "<!--", "//<![CDATA[" */
};

static void keep(char *to, size_t cap, struct runut_str s)
{
    if (!s.len || s.len >= cap || *to) return;
    memcpy(to, s.p, s.len);
    to[s.len] = '\0';
}

static struct runut_str string_of(const struct json_tree *t, uint32_t node, const char *key)
{
    return json_tree_string(t, json_tree_get(t, node, key));
}

/* The type that an object tells, the first of several. */
static struct runut_str type_of(const struct json_tree *t, uint32_t node)
{
    uint32_t type = json_tree_get(t, node, "@type");
    return json_tree_string(t, json_tree_kind(t, type) == JTREE_ARRAY ? json_tree_first(t, type) : type);
}

static bool has(struct runut_str type, const char *part) { return type.len && str_find(type, str_of(part), 0) >= 0; }

static void add_person(struct jsonld *out, struct runut_str name)
{
    if (!name.p || out->n_people >= JSONLD_PEOPLE || name.len >= sizeof out->people[0]) return;
    for (unsigned i = 0; i < out->n_people; i++)
        if (str_is(name, out->people[i])) return;
    keep(out->people[out->n_people++], sizeof out->people[0], name);
}

/* An author is a name, an object with one, or a list of either. */
static void add_people(struct jsonld *out, const struct json_tree *t, uint32_t who)
{
    bool list = json_tree_kind(t, who) == JTREE_ARRAY;
    for (uint32_t one = list ? json_tree_first(t, who) : who; one; one = list ? json_tree_next(t, one) : 0) {
        if (json_tree_kind(t, one) == JTREE_STRING) {
            add_person(out, json_tree_string(t, one));
        } else if (json_tree_kind(t, one) == JTREE_OBJECT && !has(type_of(t, one), "Organization")) {
            uint32_t name = json_tree_get(t, one, "name");
            if (json_tree_kind(t, name) == JTREE_ARRAY)
                for (uint32_t k = json_tree_first(t, name); k; k = json_tree_next(t, k))
                    add_person(out, json_tree_string(t, k));
            add_person(out, json_tree_string(t, name));
        }
    }
}

static void read_article(struct jsonld *out, const struct json_tree *t, uint32_t node)
{
    bool first = !out->article;
    out->article = true;
    if (!first && *out->headline) return; /* neighbours in a list of articles */
    keep(out->headline, sizeof out->headline, string_of(t, node, "headline"));
    keep(out->headline, sizeof out->headline, string_of(t, node, "name"));
    keep(out->published, sizeof out->published, string_of(t, node, "datePublished"));
    keep(out->published, sizeof out->published, string_of(t, node, "dateCreated"));
    keep(out->modified, sizeof out->modified, string_of(t, node, "dateModified"));
    keep(out->section, sizeof out->section, string_of(t, node, "articleSection"));
    keep(out->language, sizeof out->language, string_of(t, node, "inLanguage"));
    keep(out->keywords, sizeof out->keywords, string_of(t, node, "keywords"));
    keep(out->publisher, sizeof out->publisher, string_of(t, json_tree_get(t, node, "publisher"), "name"));
    uint32_t main = json_tree_get(t, node, "mainEntityOfPage");
    bool object = json_tree_kind(t, main) == JTREE_OBJECT;
    keep(out->url, sizeof out->url, object ? string_of(t, main, "@id") : json_tree_string(t, main));
    add_people(out, t, json_tree_get(t, node, "author"));
    if (!out->n_people) add_people(out, t, json_tree_get(t, node, "creator"));
}

static void read_node(struct jsonld *out, const struct json_tree *t, uint32_t node)
{
    struct runut_str type = type_of(t, node);
    if (has(type, "DiscussionForum") || has(type, "QAPage"))
        out->forum = true;
    else if (has(type, "JobPosting"))
        return;
    else if (has(type, "Article") || has(type, "Posting") || has(type, "Report") || has(type, "Review"))
        read_article(out, t, node);
    else if (has(type, "CollectionPage") || has(type, "SearchResultsPage") || has(type, "ItemList"))
        out->listing = true;
    else if (has(type, "WebPage") && !*out->published && !out->article)
        keep(out->published, sizeof out->published, string_of(t, node, "datePublished"));
}

/* Objects and lists in the order of the source, from a stack of our own. People that stand in a graph are not authors
 * by that. */
static void walk(struct jsonld *out, const struct json_tree *t)
{
    uint32_t todo[MAX_NODES];
    size_t n = 0;
    todo[n++] = 1;
    while (n) {
        uint32_t x = todo[--n];
        if (json_tree_kind(t, x) == JTREE_ARRAY) {
            size_t from = n;
            for (uint32_t i = json_tree_first(t, x); i && n < MAX_NODES; i = json_tree_next(t, i)) todo[n++] = i;
            for (size_t k = n; from + 1 < k; from++) { /* the first is taken next */
                uint32_t last = todo[--k];
                todo[k] = todo[from];
                todo[from] = last;
            }
            continue;
        }
        if (json_tree_kind(t, x) != JTREE_OBJECT) continue;
        read_node(out, t, x);
        static const char *const inner[] = {"mainEntity", "@graph"};
        for (size_t i = 0; i < sizeof inner / sizeof *inner && n < MAX_NODES; i++) {
            uint32_t y = json_tree_get(t, x, inner[i]);
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

void jsonld_read(struct jsonld *out, struct arena *a, struct runut_str s)
{
    struct json_tree t;
    s = bare_json(str_trim(s));
    if (!s.len || s.len > MAX_BYTES || !tells(s)) return;
    if (!json_tree_read(&t, a, s)) {
        if (!json_is_shallow(s)) return;
        char *copy = arena_room(a, s.len);
        for (size_t i = 0; i < s.len; i++) copy[i] = (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i];
        if (!json_tree_read(&t, a, (struct runut_str){copy, drop_commas(copy, s.len)})) {
            rescue(out, s);
            return;
        }
    }
    walk(out, &t);
}
