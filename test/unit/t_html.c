/* SPDX-License-Identifier: MIT */
/*
 * The tokenizer: cases of our own, and, where the evaluation data is there (EVAL_DATA, else ../shared), the tokenizer
 * tests of html5lib. Not compared of theirs: parse errors (none are reported) and a doctype's identifiers (they are not
 * kept). Left out, each by its name: inputs with surrogates, which no UTF-8 can hold, and tests of the forms that XML
 * wants of HTML.
 */
#include "base/utf8.h"
#include "page/markup/entity.h"
#include "page/markup/html.h"
#include "test.h"
#include <ctype.h>
#include <dirent.h>
#include <jansson.h>
#include <stdlib.h>

struct out {
    char text[1 << 16];
    size_t n;
};

static void put(struct out *o, const char *p, size_t n)
{
    if (o->n + n < sizeof o->text) {
        memcpy(o->text + o->n, p, n);
        o->n += n;
    }
}
static void puts_z(struct out *o, const char *s) { put(o, s, strlen(s)); }
static void put_cp(struct out *o, uint32_t cp)
{
    char c[4];
    put(o, c, utf8_put(cp, c));
}

/* Source as the standard's characters: references, line ends, NUL. */
static void put_source(struct out *o, struct runut_str s, bool refs, bool attribute, bool keep_nul, bool lower)
{
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        struct entity e;
        uint32_t n = refs && *p == '&' ? entity_read(p, end, attribute, &e) : 0;
        for (unsigned i = 0; n && i < e.n; i++) put_cp(o, e.cp[i]);
        if (n) {
            p += n;
            continue;
        }
        if (*p == '\r') {
            put(o, "\n", 1);
            if (p + 1 < end && p[1] == '\n') p++;
        } else if (*p == 0 && !keep_nul) {
            put_cp(o, 0xFFFD);
        } else {
            char c = lower && *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
            put(o, &c, 1);
        }
        p++;
    }
}

static void put_tag(struct out *o, const struct html *h, const struct html_token *t)
{
    puts_z(o, t->kind == HTML_START ? "<" : "</");
    put_source(o, t->data, false, false, false, true);
    for (size_t i = 0; t->kind == HTML_START && i < t->n_attributes; i++) {
        bool again = false;
        for (size_t k = 0; k < i; k++) again |= str_eq_ascii(h->attributes[i].name, h->attributes[k].name);
        if (again) continue;
        puts_z(o, " ");
        put_source(o, h->attributes[i].name, false, false, false, true);
        puts_z(o, "=\"");
        put_source(o, h->attributes[i].value, true, true, false, false);
        puts_z(o, "\"");
    }
    puts_z(o, t->kind == HTML_START && t->self_closing ? "/>" : ">");
}

/* Tokens as one string: tags as tags, text between {}, comments between [[ ]]. */
static void tokens(struct out *o, struct runut_str s, enum html_state state, const char *last)
{
    static struct html h;
    struct html_token t;
    bool open = false;
    o->n = 0;
    html_init(&h, s);
    h.state = state;
    h.raw = str_of(last);
    h.foreign = state == HTML_CDATA;
    for (html_next(&h, &t); t.kind != HTML_EOF; html_next(&h, &t)) {
        if ((t.kind == HTML_TEXT) != open) puts_z(o, open ? "}" : "{");
        open = t.kind == HTML_TEXT;
        if (t.kind == HTML_TEXT)
            put_source(o, t.data, t.refs, false, h.state == HTML_DATA, false);
        else if (t.kind == HTML_COMMENT) {
            puts_z(o, "[[");
            put_source(o, t.data, false, false, false, false);
            puts_z(o, "]]");
        } else if (t.kind == HTML_DOCTYPE)
            puts_z(o, "<!DOCTYPE>");
        else
            put_tag(o, &h, &t);
    }
    if (open) puts_z(o, "}");
    o->text[o->n] = 0;
}

static bool gives(const char *source, const char *want)
{
    static struct out o;
    tokens(&o, str_of(source), HTML_DATA, "");
    if (strcmp(o.text, want) != 0) printf("  %s gives %s\n", source, o.text);
    return strcmp(o.text, want) == 0;
}

static void own_cases(void)
{
    ok(gives("a<b>c</b>", "{a}<b>{c}</b>"));
    ok(gives("<A HREF=x b='y z' c>", "<a href=\"x\" b=\"y z\" c=\"\">"));
    ok(gives("<p a=1 a=2>", "<p a=\"1\">"));
    ok(gives("1 < 2 & 3", "{1 < 2 & 3}"));
    ok(gives("&amp;&lt;&notit;&not;&#65;&#x80;&#0;", "{&<\u00ACit;\u00ACA\u20AC\uFFFD}"));
    ok(gives("<a href='?a=1&copy=2&lt;'>", "<a href=\"?a=1&copy=2<\">"));
    ok(gives("<!--a--b--><!--><!--->x", "[[a--b]][[]][[]]{x}"));
    ok(gives("<!doctype html><?xml?></x y></>", "<!DOCTYPE>[[?xml?]]</x>"));
    ok(gives("<br/><img src=a/>", "<br/><img src=\"a/\">"));
    ok(gives("x\r\ny\rz", "{x\ny\nz}"));
    ok(gives("a <b", "{a }"));
}

static void elements(void)
{
    for (unsigned i = 2; i < ELEMENT_COUNT; i++) ok(html_element(str_of(element_info[i].name)) == i);
    ok(html_element(STR("DIV")) == EL_DIV);
    ok(html_element(STR("x-y")) == ELEMENT_OTHER);
    ok(html_element(STR("")) == ELEMENT_OTHER);
}

/* ---- html5lib ---- */

/* "\uXXXX" in a doubly escaped string; false where a surrogate stands. */
static bool unescape(const char *s, size_t n, bool twice, struct out *o)
{
    o->n = 0;
    for (size_t i = 0; i < n; i++) {
        if (!twice || s[i] != '\\' || i + 5 >= n || s[i + 1] != 'u') {
            put(o, s + i, 1);
            continue;
        }
        char hex[5] = {s[i + 2], s[i + 3], s[i + 4], s[i + 5], 0};
        unsigned long cp = strtoul(hex, NULL, 16);
        if (cp >= 0xD800 && cp <= 0xDFFF) return false;
        put_cp(o, (uint32_t)cp);
        i += 5;
    }
    return true;
}

static void put_json(struct out *o, const json_t *s, bool twice)
{
    static struct out part;
    if (!unescape(json_string_value(s), json_string_length(s), twice, &part)) puts_z(o, "(surrogate)");
    put(o, part.text, part.n);
}

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static void want_tag(struct out *o, const json_t *t, bool twice)
{
    const char *key;
    json_t *value, *attributes = json_array_get(t, 2);
    bool start = strcmp(json_string_value(json_array_get(t, 0)), "StartTag") == 0;
    puts_z(o, start ? "<" : "</");
    put_json(o, json_array_get(t, 1), twice);
    if (start) {
        json_object_foreach(attributes, key, value)
        {
            json_t *name = json_string(key);
            puts_z(o, " ");
            put_json(o, name, twice);
            puts_z(o, "=\"");
            put_json(o, value, twice);
            puts_z(o, "\"");
            json_decref(name);
        }
    }
    puts_z(o, start && json_is_true(json_array_get(t, 3)) ? "/>" : ">");
}

static void wanted(struct out *o, const json_t *list, bool twice)
{
    size_t i;
    json_t *t;
    bool open = false;
    o->n = 0;
    json_array_foreach(list, i, t)
    {
        const char *kind = json_string_value(json_array_get(t, 0));
        bool text = strcmp(kind, "Character") == 0;
        if (text != open) puts_z(o, open ? "}" : "{");
        open = text;
        if (text)
            put_json(o, json_array_get(t, 1), twice);
        else if (strcmp(kind, "Comment") == 0) {
            puts_z(o, "[[");
            put_json(o, json_array_get(t, 1), twice);
            puts_z(o, "]]");
        } else if (strcmp(kind, "DOCTYPE") == 0)
            puts_z(o, "<!DOCTYPE>");
        else
            want_tag(o, t, twice);
    }
    if (open) puts_z(o, "}");
    o->text[o->n] = 0;
}

static enum html_state state_named(const char *name)
{
    static const struct {
        const char *name;
        enum html_state state;
    } states[] = {{"RCDATA", HTML_RCDATA},
                  {"RAWTEXT", HTML_RAWTEXT},
                  {"Script", HTML_SCRIPT},
                  {"PLAINTEXT", HTML_PLAINTEXT},
                  {"CDATA", HTML_CDATA}};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strncmp(name, states[i].name, strlen(states[i].name)) == 0) return states[i].state;
    return HTML_DATA;
}

static void run_case(const char *file, const json_t *test, unsigned *left_out)
{
    static struct out in, have, want;
    bool twice = json_is_true(json_object_get(test, "doubleEscaped"));
    const json_t *input = json_object_get(test, "input"), *states = json_object_get(test, "initialStates"),
                 *last = json_object_get(test, "lastStartTag");
    if (!unescape(json_string_value(input), json_string_length(input), twice, &in)) {
        ++*left_out;
        printf("html5lib: left out: %s: %s: a surrogate\n", file,
               json_string_value(json_object_get(test, "description")));
        return;
    }
    wanted(&want, json_object_get(test, "output"), twice);
    for (size_t i = 0; i < (states ? json_array_size(states) : 1); i++) {
        const char *state = states ? json_string_value(json_array_get(states, i)) : "Data state";
        tokens(&have, (struct runut_str){in.text, in.n}, state_named(state), last ? json_string_value(last) : "");
        bool same = have.n == want.n && memcmp(have.text, want.text, have.n) == 0;
        if (!same)
            printf("  %s: %s (%s)\n    want %s\n    have %s\n", file,
                   json_string_value(json_object_get(test, "description")), state, want.text, have.text);
        ok(same);
    }
}

static void run_file(const char *folder, const char *name, unsigned *left_out)
{
    char path[4096];
    json_error_t error;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    json_t *root = json_load_file(path, JSON_ALLOW_NUL, &error), *test, *tests = json_object_get(root, "tests");
    size_t i;
    if (!tests) {
        ++*left_out;
        printf("html5lib: left out: %s: %s\n", name,
               root ? "what XML wants of HTML" : "surrogates, which the JSON library refuses");
    }
    json_array_foreach(tests, i, test) run_case(name, test, left_out);
    json_decref(root);
}

static void html5lib(void)
{
    char folder[2048], *names[64];
    const char *data = getenv("EVAL_DATA");
    snprintf(folder, sizeof folder, "%s/corpora/html5lib", data ? data : "../shared");
    DIR *dir = opendir(folder);
    unsigned n = 0, left_out = 0;
    if (!dir) {
        printf("skipped: no html5lib tests below %s\n", folder);
        return;
    }
    for (struct dirent *e; n < 64 && (e = readdir(dir));)
        if (strstr(e->d_name, ".test")) names[n++] = strdup(e->d_name);
    closedir(dir);
    qsort(names, n, sizeof *names, by_name);
    for (unsigned i = 0; i < n; i++) {
        run_file(folder, names[i], &left_out);
        free(names[i]);
    }
    printf("html5lib: %u files, %u inputs or files left out\n", n, left_out);
}

int main(void)
{
    own_cases();
    elements();
    html5lib();
    return done_testing();
}
