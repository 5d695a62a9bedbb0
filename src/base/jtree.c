/* SPDX-License-Identifier: MIT */
#include "base/jtree.h"
#include "base/limits.h"
#include "base/utf8.h"

struct reader {
    struct arena *arena;
    char *p, *end;
    VEC(struct jtree_node) nodes;
    uint32_t open[LIMIT_JSON_DEPTH]; /* objects and arrays around what is read */
    size_t depth;
    bool bad;
};

static char peek(struct reader *r)
{
    while (r->p < r->end && (*r->p == ' ' || *r->p == '\n' || *r->p == '\t' || *r->p == '\r')) r->p++;
    return r->p < r->end ? *r->p : '\0';
}

static bool take(struct reader *r, char c) { return peek(r) == c && r->p < r->end ? r->p++, true : false; }

/* The value of four hexadecimal digits at P; -1 where they are none. */
static int hex4(const char *p, const char *end)
{
    int v = 0;
    if (end - p < 4) return -1;
    for (int i = 0; i < 4; i++) {
        unsigned char c = (unsigned char)p[i], low = c | 32;
        int d = c >= '0' && c <= '9' ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
        if (d < 0) return -1;
        v = v * 16 + d;
    }
    return v;
}

/* The character behind "\u" at *P; 0 where it is none. */
static uint32_t escaped_unit(char **p, const char *end)
{
    int a = hex4(*p, end), b = -1;
    *p += 4;
    if (a <= 0 || (a >= 0xDC00 && a <= 0xDFFF)) return 0;
    if (a < 0xD800 || a > 0xDBFF) return (uint32_t)a;
    if (end - *p > 6 && (*p)[0] == '\\' && (*p)[1] == 'u') b = hex4(*p + 2, end);
    if (b < 0xDC00 || b > 0xDFFF) return 0;
    *p += 6;
    return 0x10000 + ((uint32_t)(a - 0xD800) << 10) + (uint32_t)(b - 0xDC00);
}

/* Resolves what stands behind a backslash at r->p into OUT; where that ends, NULL where it is no escape. What it says
 * is never longer than how it is written. */
static char *escape(struct reader *r, char *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (r->end - r->p < 2) return NULL;
    char c = r->p[1];
    const char *hit = c ? strchr(from, c) : NULL;
    r->p += 2;
    if (hit) return *out = to[hit - from], out + 1;
    uint32_t cp = c == 'u' ? escaped_unit(&r->p, r->end) : 0;
    return cp ? out + utf8_put(cp, out) : NULL;
}

/* The string at r->p, ended in place; NULL where it is none. */
static const char *string(struct reader *r)
{
    if (!take(r, '"')) return NULL;
    char *beg = r->p, *out = beg;
    for (;;) {
        char *quote = memchr(r->p, '"', (size_t)(r->end - r->p));
        if (!quote) return NULL;
        char *slash = memchr(r->p, '\\', (size_t)(quote - r->p)), *stop = slash ? slash : quote;
        for (const char *q = r->p; q < stop; q++)
            if ((unsigned char)*q < ' ') return NULL;
        if (out != r->p) memmove(out, r->p, (size_t)(stop - r->p));
        out += stop - r->p;
        r->p = stop;
        if (!slash) break;
        if (!(out = escape(r, out))) return NULL;
    }
    r->p++;
    *out = '\0';
    return beg;
}

static size_t digits(struct reader *r)
{
    const char *beg = r->p;
    while (r->p < r->end && (unsigned char)(*r->p - '0') < 10) r->p++;
    return (size_t)(r->p - beg);
}

static bool next_is(const struct reader *r, char a, char b) { return r->p < r->end && (*r->p == a || *r->p == b); }

static bool number(struct reader *r)
{
    if (next_is(r, '-', '-')) r->p++;
    bool zero = next_is(r, '0', '0');
    size_t n = digits(r);
    if (!n || (zero && n > 1)) return false;
    if (next_is(r, '.', '.') && (r->p++, !digits(r))) return false;
    if (!next_is(r, 'e', 'E')) return true;
    r->p++;
    if (next_is(r, '+', '-')) r->p++;
    return digits(r) > 0;
}

static bool literal(struct reader *r)
{
    static const char *const words[] = {"true", "false", "null"};
    const char *beg = r->p;
    while (r->p < r->end && (unsigned char)((*r->p | 32) - 'a') < 26) r->p++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is((struct runut_str){beg, (size_t)(r->p - beg)}, words[i])) return true;
    return false;
}

static uint32_t add(struct reader *r, const char *key)
{
    uint32_t i = (uint32_t)r->nodes.n;
    r->bad |= i == JTREE_MOST;
    *vec_push(r->arena, &r->nodes) = (struct jtree_node){.key = key, .kind = JTREE_OTHER};
    if (!r->depth) return i;
    struct jtree_node *up = &r->nodes.v[r->open[r->depth - 1]];
    if (up->last)
        r->nodes.v[up->last].next = i;
    else
        up->first = i;
    r->nodes.v[i].prev = up->last;
    up->last = i;
    up->size++;
    return i;
}

/* A value, of an object or array only its bracket; true where that was all of it. */
static bool value(struct reader *r, const char *key)
{
    char c = peek(r);
    struct jtree_node *n = &r->nodes.v[add(r, key)];
    if (c == '{' || c == '[') {
        r->p++;
        n->kind = c == '{' ? JTREE_OBJECT : JTREE_ARRAY;
        r->bad |= r->depth == LIMIT_JSON_DEPTH;
        if (r->bad || take(r, c == '{' ? '}' : ']')) return true;
        r->open[r->depth++] = (uint32_t)(n - r->nodes.v);
        return false;
    }
    if (c == '"') {
        n->kind = JTREE_STRING;
        r->bad |= !(n->string = string(r));
    } else
        r->bad |= c == '-' || (c >= '0' && c <= '9') ? !number(r) : !literal(r);
    return true;
}

/* Behind a value: a comma, or the brackets that end what it stands in. True where the root has ended. */
static bool after_value(struct reader *r)
{
    while (r->depth) {
        if (take(r, ',')) return false;
        bool object = r->nodes.v[r->open[r->depth - 1]].kind == JTREE_OBJECT;
        if (!take(r, object ? '}' : ']')) return r->bad = true;
        r->depth--;
    }
    return true;
}

bool jtree_read(struct jtree *t, struct arena *a, char *text, size_t len)
{
    struct reader r = {.arena = a, .p = text, .end = text + len};
    *vec_push(a, &r.nodes) = (struct jtree_node){0};
    char c = peek(&r);
    if (c != '{' && c != '[') return false;
    for (bool done = false; !done && !r.bad;) {
        const char *key = NULL;
        if (r.depth && r.nodes.v[r.open[r.depth - 1]].kind == JTREE_OBJECT)
            r.bad = !(key = string(&r)) || !take(&r, ':');
        if (!r.bad && value(&r, key) && !r.bad) done = after_value(&r);
    }
    *t = (struct jtree){r.nodes.v, r.nodes.n};
    return !r.bad;
}

uint32_t jtree_get(const struct jtree *t, uint32_t node, const char *key)
{
    if (t->v[node].kind != JTREE_OBJECT) return 0;
    for (uint32_t i = t->v[node].last; i; i = t->v[i].prev)
        if (strcmp(t->v[i].key, key) == 0) return i;
    return 0;
}

const char *jtree_string(const struct jtree *t, uint32_t node, const char *key)
{
    return t->v[jtree_get(t, node, key)].string;
}
