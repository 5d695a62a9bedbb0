/* SPDX-License-Identifier: MIT */
/*
 * JSON-LD. Pages put one object, an array, or a @graph into each script; articles may stand below WebPage.mainEntity.
 * The JSON library reads recursively, so the depth is counted beforehand; the walk here keeps its own stack. It costs a
 * hundred instructions a byte, and most bytes are addresses and the article's text once more, so members that nobody
 * asks for are left out on the way to it. Raw line breaks in strings and commas before closing brackets, common faults,
 * are mended; of what stays no JSON the days alone are taken.
 */
#include "base/json.h"
#include "base/scan.h"
#include "page/markup/jsonld.h"
#include <jansson.h>

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
    if (type_is(node, "DiscussionForum") || type_is(node, "QAPage"))
        out->forum = true;
    else if (type_is(node, "JobPosting"))
        return;
    else if (type_is(node, "Article") || type_is(node, "Posting") || type_is(node, "Report") || type_is(node, "Review"))
        read_article(out, node);
    else if (type_is(node, "CollectionPage") || type_is(node, "SearchResultsPage") || type_is(node, "ItemList"))
        out->listing = true;
    else if (type_is(node, "VideoObject"))
        keep(out->uploaded, sizeof out->uploaded, string_of(node, "uploadDate"));
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

/* Whether the library takes what stands behind a backslash; of surrogates it may not. */
static bool is_escape(const char *p, const char *end)
{
    if (p >= end) return true; /* the string is not closed */
    if (*p != 'u') return *p >= '"' && strchr("\"\\/bfnrt", *p);
    unsigned code = 0;
    for (int i = 1; i < 5; i++) {
        char c = i < end - p ? p[i] : 0, low = c | 32;
        bool digit = c >= '0' && c <= '9';
        if (!digit && (low < 'a' || low > 'f')) return false;
        code = code * 16 + (unsigned)(digit ? c - '0' : low - 'a' + 10);
    }
    return code && (code < 0xD800 || code > 0xDFFF);
}

/* The end of the string that begins at AT, behind its quotation mark, or that of S; *PLAIN is unset where it is not
 * closed or holds an escape that the library may refuse. */
static size_t string_end(struct runut_str s, size_t at, bool *plain)
{
    const char *end = s.p + s.len;
    for (const char *p = s.p + at + 1; p < end;) {
        struct sixteen some = scan_before(p, end);
        uint32_t hits = scan_is(some, '"') | scan_is(some, '\\');
        p += hits ? scan_first(hits) : SCAN_BYTES;
        if (!hits || p >= end) continue;
        if (*p == '"') return (size_t)(p + 1 - s.p);
        if (!is_escape(++p, end)) *plain = false;
        p++;
    }
    *plain = false;
    return s.len;
}

static size_t skip_blanks(struct runut_str s, size_t at)
{
    while (at < s.len && (unsigned char)s.p[at] <= ' ') at++;
    return at;
}

/* The end of the value at AT, with all that is in it. */
static size_t value_end(struct runut_str s, size_t at, bool *plain)
{
    for (size_t depth = 0; at < s.len;) {
        char c = s.p[at];
        bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        if (!depth && (closes || c == ',')) break;
        depth = depth + opens - closes;
        at = c == '"' ? string_end(s, at, plain) : at + 1;
        if (!depth && (closes || c == '"')) break;
    }
    return at;
}

static bool is_asked(struct runut_str key)
{
    static const char *const asked[] = {
        "@type",       "@id",       "@graph",     "headline",         "name",       "datePublished",
        "dateCreated", "author",    "creator",    "dateModified",     "inLanguage", "articleSection",
        "keywords",    "publisher", "mainEntity", "mainEntityOfPage", "uploadDate"};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        if (str_is(key, asked[i])) return true;
    return false;
}

/* Behind the member whose key's colon is at COLON, and behind the comma that parts it from the next; where none does,
 * that before it is taken back from what was copied. AT where the library may not like what is in it. */
static size_t behind_member(struct runut_str s, size_t at, size_t colon, const char *to, size_t *n)
{
    bool plain = true;
    string_end(s, at, &plain);
    size_t end = skip_blanks(s, value_end(s, skip_blanks(s, colon + 1), &plain));
    if (!plain || end == s.len) return at;
    if (s.p[end] == ',') return end + 1;
    while (*n && to[*n - 1] == ' ') --*n;
    *n -= *n && to[*n - 1] == ',';
    return end;
}

/* Copies S with blanks for control characters and without the members that nobody asks for. The new length. */
static size_t copy_asked(char *to, struct runut_str s)
{
    size_t n = 0;
    bool plain;
    for (size_t i = 0, end; i < s.len; i = end) {
        end = i + 1;
        if (s.p[i] == '"') {
            end = string_end(s, i, &plain);
            size_t colon = skip_blanks(s, end);
            if (colon < s.len && s.p[colon] == ':' && !is_asked(str_slice(s, i + 1, end - 1))) {
                size_t behind = behind_member(s, i, colon, to, &n);
                if (behind > i) {
                    end = behind;
                    continue;
                }
            }
        }
        for (; i < end; i++) to[n++] = (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i];
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
        "Article",        "WebPage", "Posting",           "Report",          "Review",     "ItemList",
        "CollectionPage", "QAPage",  "SearchResultsPage", "DiscussionForum", "VideoObject"};
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
    s = bare_json(str_trim(s));
    if (!s.len || s.len > MAX_BYTES || !tells(s) || !json_is_shallow(s)) return;
    char *copy = arena_room(a, s.len);
    size_t n = copy_asked(copy, s);
    json_error_t error;
    json_t *root = json_loadb(copy, n, JSON_DISABLE_EOF_CHECK, &error);
    if (!root) root = json_loadb(copy, drop_commas(copy, n), JSON_DISABLE_EOF_CHECK, &error);
    if (!root) {
        rescue(out, s);
        return;
    }
    walk(out, root);
    json_decref(root);
}
