/* SPDX-License-Identifier: MIT */
/*
 * One pass over the source: each value becomes a node behind those before it, and is linked to the last of the object
 * or array that is open. What is open stands on a stack of fixed depth. Strings are only checked; what they say is made
 * when it is asked for, since of a page's JSON a dozen strings of hundreds are.
 */
#include "page/jsontree.h"
#include "base/limits.h"
#include "base/scan.h"
#include "base/utf8.h"
#include <errno.h>
#include <math.h>
#include <stdlib.h>

enum {
    NUMBER_BYTES = 400, /* of one that may be a number and not too large for a machine's */
    KEY_BYTES = 256     /* of a key with escapes that anybody asks for */
};

struct parser {
    struct json_tree *t;
    const char *p, *end;
    uint32_t open[LIMIT_JSON_DEPTH], last[LIMIT_JSON_DEPTH]; /* containers, and what was put into each last */
    unsigned depth;
};

static bool is_digit(char c) { return (unsigned char)(c - '0') < 10; }
static bool is_letter(char c) { return (unsigned char)((c | 32) - 'a') < 26; }
static char peek(const struct parser *x) { return x->p < x->end ? *x->p : '\0'; }

static void skip_blanks(struct parser *x)
{
    while (x->p < x->end && (unsigned char)*x->p <= ' ') x->p++;
}

static bool take(struct parser *x, char c)
{
    skip_blanks(x);
    if (x->p == x->end || *x->p != c) return false;
    x->p++;
    return true;
}

/* ---- strings ---- */

/* The number of four hexadecimal digits at P; -1 where there are none. */
static int32_t four_digits(const char *p, const char *end)
{
    int32_t v = 0;
    if (end - p < 4) return -1;
    for (int i = 0; i < 4; i++) {
        char c = p[i], low = (char)(c | 32);
        if (!is_digit(c) && (low < 'a' || low > 'f')) return -1;
        v = v * 16 + (is_digit(c) ? c - '0' : low - 'a' + 10);
    }
    return v;
}

/* The escape at P, behind its backslash; where it ends, or NULL where it is none. A NUL is none. */
static const char *escape(const char *p, const char *end, uint32_t *cp)
{
    static const char signs[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
    if (p == end || !*p) return NULL;
    const char *sign = strchr(signs, *p);
    if (sign) return *cp = (unsigned char)means[sign - signs], p + 1;
    int32_t v = *p == 'u' ? four_digits(p + 1, end) : -1;
    if (v <= 0 || (v >= 0xDC00 && v <= 0xDFFF)) return NULL;
    *cp = (uint32_t)v;
    p += 5;
    if (v < 0xD800 || v > 0xDBFF) return p;
    int32_t low = end - p > 5 && p[0] == '\\' && p[1] == 'u' ? four_digits(p + 2, end) : -1;
    if (low < 0xDC00 || low > 0xDFFF) return NULL;
    *cp = 0x10000 + ((uint32_t)(v - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
    return p + 6;
}

/* The first of '"', '\\' and control characters at P or behind it; END where there is none. */
static const char *string_sign(const char *p, const char *end)
{
    for (; end - p >= SCAN_BYTES; p += SCAN_BYTES) {
        struct sixteen s = scan_at(p);
        uint32_t hits = scan_is(s, '"') | scan_is(s, '\\') | scan_within(s, 0, 31);
        if (hits) return p + scan_first(hits);
    }
    while (p < end && *p != '"' && *p != '\\' && (unsigned char)*p > 31) p++;
    return p;
}

/* The string at P, behind its quotation mark: its bytes in the source, and whether they stand for others. */
static bool string(struct parser *x, uint32_t *at, uint32_t *len, bool *coded)
{
    const char *beg = x->p, *p = beg;
    uint32_t cp;
    *coded = false;
    while ((p = string_sign(p, x->end)) < x->end && *p != '"') {
        *coded = true;
        if (*p != '\\')
            p++;
        else if (!(p = escape(p + 1, x->end, &cp)))
            return false;
    }
    if (p == x->end) return false;
    *at = (uint32_t)(beg - x->t->s.p);
    *len = (uint32_t)(p - beg);
    x->p = p + 1;
    return true;
}

/* Writes what a string of the source stands for, which is never longer; returns its length. */
static size_t plain(struct runut_str raw, char *out)
{
    char *o = out;
    for (const char *p = raw.p, *end = raw.p + raw.len; p < end;) {
        uint32_t cp = ' ';
        if (*p == '\\') {
            if (!(p = escape(p + 1, end, &cp))) break; /* none is: it was checked */
            o += utf8_put(cp, o);
            continue;
        }
        *o++ = (unsigned char)*p < ' ' ? ' ' : *p;
        p++;
    }
    return (size_t)(o - out);
}

/* ---- numbers and names ---- */

static void skip_digits(struct parser *x)
{
    while (is_digit(peek(x))) x->p++;
}

/* Whether the number in [BEG, END) is none too large for a machine's. */
static bool fits(const char *beg, const char *end, bool whole)
{
    char text[NUMBER_BYTES];
    size_t n = (size_t)(end - beg);
    if (n >= sizeof text) return !whole; /* no page writes such */
    memcpy(text, beg, n);
    text[n] = '\0';
    errno = 0;
    if (whole) return strtoll(text, NULL, 10), errno == 0;
    double v = strtod(text, NULL);
    return !(errno == ERANGE && fabs(v) > 1);
}

static bool number(struct parser *x)
{
    const char *beg = x->p;
    bool whole = true;
    if (peek(x) == '-') x->p++;
    if (!is_digit(peek(x))) return false;
    if (*x->p++ != '0')
        skip_digits(x);
    else if (is_digit(peek(x)))
        return false;
    if (peek(x) == '.') {
        whole = false;
        x->p++;
        if (!is_digit(peek(x))) return false;
        skip_digits(x);
    }
    if ((peek(x) | 32) == 'e') {
        whole = false;
        x->p++;
        if (peek(x) == '+' || peek(x) == '-') x->p++;
        if (!is_digit(peek(x))) return false;
        skip_digits(x);
    }
    return fits(beg, x->p, whole);
}

static bool name(struct parser *x)
{
    const char *beg = x->p;
    while (is_letter(peek(x))) x->p++;
    struct runut_str s = {beg, (size_t)(x->p - beg)};
    return str_is(s, "true") || str_is(s, "false") || str_is(s, "null");
}

/* ---- values ---- */

/* A value with its key, if it has one, into what is open; a container is then open itself. */
static bool value(struct parser *x, struct json_node n)
{
    skip_blanks(x);
    char c = peek(x);
    bool container = c == '{' || c == '[', ok = true;
    n.kind = c == '{' ? JTREE_OBJECT : c == '[' ? JTREE_ARRAY : c == '"' ? JTREE_STRING : JTREE_OTHER;
    if (container || c == '"') x->p++;
    if (c == '"')
        ok = string(x, &n.text, &n.text_len, &n.coded);
    else if (!container)
        ok = is_letter(c) ? name(x) : number(x);
    if (!ok || (container && x->depth == LIMIT_JSON_DEPTH)) return false;
    uint32_t index = (uint32_t)x->t->nodes.n;
    *vec_push(x->t->arena, &x->t->nodes) = n;
    if (x->depth) {
        uint32_t *last = &x->last[x->depth - 1];
        struct json_node *v = x->t->nodes.v;
        *(*last ? &v[*last].next : &v[x->open[x->depth - 1]].child) = index;
        *last = index;
    }
    if (container) {
        x->open[x->depth] = index;
        x->last[x->depth++] = 0;
    }
    return true;
}

/* The next member of the object or array that is open, or its end. */
static bool step(struct parser *x)
{
    bool object = x->t->nodes.v[x->open[x->depth - 1]].kind == JTREE_OBJECT, first = !x->last[x->depth - 1];
    struct json_node n = {0};
    if (take(x, object ? '}' : ']')) return x->depth--, true;
    if (!first && !take(x, ',')) return false;
    if (object && (!take(x, '"') || !string(x, &n.key, &n.key_len, &n.key_coded) || !take(x, ':'))) return false;
    return value(x, n);
}

bool json_tree_read(struct json_tree *t, struct arena *a, struct runut_str s)
{
    struct parser x = {.t = t, .p = s.p, .end = s.p + s.len};
    *t = (struct json_tree){.arena = a, .s = s};
    *vec_push(a, &t->nodes) = (struct json_node){0};
    skip_blanks(&x);
    if (peek(&x) != '{' && peek(&x) != '[') return false;
    bool ok = value(&x, (struct json_node){0});
    while (ok && x.depth) ok = step(&x);
    return ok;
}

/* ---- looking ---- */

enum jtree_kind json_tree_kind(const struct json_tree *t, uint32_t node)
{
    return (enum jtree_kind)t->nodes.v[node].kind;
}
uint32_t json_tree_first(const struct json_tree *t, uint32_t node) { return t->nodes.v[node].child; }
uint32_t json_tree_next(const struct json_tree *t, uint32_t node) { return t->nodes.v[node].next; }

/* Whether a key is WANTED; one with escapes too. */
static bool key_is(const struct json_tree *t, const struct json_node *n, struct runut_str wanted)
{
    char text[KEY_BYTES];
    struct runut_str raw = {t->s.p + n->key, n->key_len};
    if (!n->key_coded) return str_eq(raw, wanted);
    return raw.len < sizeof text && str_eq((struct runut_str){text, plain(raw, text)}, wanted);
}

uint32_t json_tree_get(const struct json_tree *t, uint32_t node, const char *key)
{
    uint32_t found = 0;
    struct runut_str wanted = str_of(key);
    if (t->nodes.v[node].kind != JTREE_OBJECT) return 0;
    for (uint32_t i = t->nodes.v[node].child; i; i = t->nodes.v[i].next)
        if (key_is(t, &t->nodes.v[i], wanted)) found = i;
    return found;
}

struct runut_str json_tree_string(const struct json_tree *t, uint32_t node)
{
    const struct json_node *n = &t->nodes.v[node];
    struct runut_str raw = {t->s.p + n->text, n->text_len};
    if (n->kind != JTREE_STRING) return (struct runut_str){NULL, 0};
    if (!n->coded) return raw;
    char *out = arena_room(t->arena, raw.len + 1);
    return (struct runut_str){out, plain(raw, out)};
}
