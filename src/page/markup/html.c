/* SPDX-License-Identifier: MIT */
/*
 * The tokenizer. The standard describes it character by character in eighty states; here each construct (text, tag,
 * comment, raw text) is one function that scans ahead to its end with memchr where it can, which gives the same tokens
 * at a gigabyte a second. Each byte is looked at a bounded number of times, whatever the page holds.
 */
#define ELEMENT_TABLES
#include "base/scan.h"
#include "base/utf8.h"
#include "page/markup/entity.h"
#include "page/markup/html.h"

void html_init(struct html *h, struct runut_str s)
{
    h->s = s;
    h->at = 0;
    h->state = HTML_DATA;
    h->raw = (struct runut_str){0};
    h->foreign = false;
    memset(h->names, 0, sizeof h->names);
}

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

uint16_t html_element(struct runut_str name)
{
    if (!name.len || !is_letter(name.p[0])) return ELEMENT_OTHER;
    unsigned c = (unsigned)(lower(name.p[0]) - 'a');
    char last = lower(name.p[name.len - 1]);
    for (unsigned i = element_first[c]; i < element_first[c + 1]; i++)
        if (element_info[i].len == name.len && element_info[i].name[name.len - 1] == last &&
            str_eq_ascii(name, (struct runut_str){element_info[i].name, name.len}))
            return (uint16_t)i;
    return ELEMENT_OTHER;
}

struct runut_str html_attribute(const struct html *h, const struct html_token *t, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; i < t->n_attributes; i++)
        if (h->attributes[i].name.len == n && lower(h->attributes[i].name.p[0]) == name[0] &&
            str_eq_ascii(h->attributes[i].name, (struct runut_str){name, n})) {
            struct runut_str v = h->attributes[i].value;
            return v.p ? v : (struct runut_str){"", 0};
        }
    return (struct runut_str){0};
}

struct runut_str html_value(struct arena *a, struct runut_str raw)
{
    if (!raw.len) return STR("");
    char *out = arena_alloc(a, raw.len * 2 + 1), *o = out;
    for (const char *p = raw.p, *end = raw.p + raw.len; p < end;) {
        struct entity e;
        const char *and = memchr(p, '&', (size_t)(end - p));
        size_t plain = (size_t)((and? and : end) - p);
        memcpy(o, p, plain);
        o += plain;
        p += plain;
        if (!and) break;
        uint32_t n = entity_read(p, end, true, &e);
        if (!n) {
            *o++ = *p++;
            continue;
        }
        for (unsigned i = 0; i < e.n; i++) o += utf8_put(e.cp[i], o);
        p += n;
    }
    return str_fold_blanks(a, (struct runut_str){out, (size_t)(o - out)});
}

/* ---- tags ---- */

/* What a sign ends within a tag: one look for each byte. */
enum { BLANK = 1, ATTRIBUTE = 2, NAME = 4, VALUE = 8, ALL = 15 };
static const uint8_t ends[256] = {[' '] = ALL,       ['\n'] = ALL,
                                  ['\t'] = ALL,      ['\f'] = ALL,
                                  ['\r'] = ALL,      ['/'] = ATTRIBUTE | NAME,
                                  ['='] = ATTRIBUTE, ['>'] = ATTRIBUTE | NAME | VALUE};
static bool is_in(unsigned what, char c) { return ends[(unsigned char)c] & what; }

struct cursor {
    const char *p, *end;
};

static inline void skip_blanks(struct cursor *c)
{
    while (c->p < c->end && is_in(BLANK, *c->p)) c->p++;
}

/* Behind blanks to SIGN, which most often stands here already; whether it does. */
static inline bool skip_to(struct cursor *c, char sign)
{
    if (c->p < c->end && *c->p != sign) skip_blanks(c);
    return c->p < c->end && *c->p == sign;
}

static struct runut_str slice(const char *beg, const char *end) { return (struct runut_str){beg, (size_t)(end - beg)}; }

/* The first sign at P or behind it that ends WHAT; END where none does. Eight bytes at a time: all that end anything,
 * and little of a name, are below 64. */
static inline const char *find_end(const char *p, const char *end, unsigned what)
{
    for (; end - p >= 8; p += 8) {
        uint64_t w = scan_eight(p);
        for (uint64_t low = ~(w | w >> 1) & 0x4040404040404040u; low; low &= low - 1) {
            const char *hit = p + scan_first(low) / 8;
            if (is_in(what, *hit)) return hit;
        }
    }
    while (p < end && !is_in(what, *p)) p++;
    return p;
}

/* The mark that closes a value which begins at P; NULL where none does. In *ODD whether a '>' stands before it. */
static inline const char *find_close(const char *p, const char *end, char mark, bool *odd)
{
    for (; end - p >= SCAN_BYTES; p += SCAN_BYTES) {
        struct sixteen s = scan_at(p);
        uint32_t close = scan_is(s, mark), tag = scan_is(s, '>');
        if (!(close | tag)) continue;
        *odd |= (tag & (close - 1) & ~close) != 0; /* all of them where there is no mark */
        if (close) return p + scan_first(close);
    }
    for (; p < end; p++) {
        if (*p == mark) return p;
        *odd |= *p == '>';
    }
    return NULL;
}

/* The value behind '='. False at the end of the source. */
static bool attribute_value(struct cursor *c, struct runut_str *value, bool *odd)
{
    bool quoted = skip_to(c, '"');
    if (c->p == c->end) return false;
    const char *beg = c->p;
    if (quoted || *beg == '\'') {
        const char *close = find_close(beg + 1, c->end, *beg, odd);
        if (!close) return false;
        *value = slice(beg + 1, close);
        c->p = close + 1;
        return true;
    }
    c->p = find_end(beg, c->end, VALUE);
    *value = slice(beg, c->p);
    return c->p < c->end;
}

/* The attributes up to and with '>'. False where the source ends before it. */
static bool attributes(struct html *h, struct html_token *t, struct cursor *c)
{
    for (;;) {
        skip_blanks(c);
        if (c->p == c->end) return false;
        if (*c->p == '>') return c->p++, true;
        if (*c->p == '/') {
            c->p++;
            t->self_closing = c->p < c->end && *c->p == '>';
            continue;
        }
        struct html_attribute dropped, *a = &dropped;
        if (t->n_attributes < LIMIT_ATTRIBUTES)
            a = &h->attributes[t->n_attributes++];
        else
            t->cut = true;
        const char *name = c->p;
        c->p = find_end(name + 1, c->end, ATTRIBUTE);
        *a = (struct html_attribute){slice(name, c->p), {NULL, 0}};
        if (skip_to(c, '=')) {
            c->p++;
            if (!attribute_value(c, &a->value, &t->odd)) return false;
        }
    }
}

/* The element of a name, remembered: a page has thousands of tags of a few dozen names. */
static uint16_t known_element(struct html *h, struct runut_str name)
{
    uint64_t key;
    if (!name.len || name.len > sizeof key || (size_t)(h->s.p + h->s.len - name.p) < sizeof key)
        return html_element(name);
    memcpy(&key, name.p, sizeof key);
    key &= UINT64_MAX >> (64 - 8 * name.len);
    size_t at = (key * 0x9E3779B97F4A7C15u) >> 58;
    if (h->names[at].name != key) {
        h->names[at].name = key;
        h->names[at].element = html_element(name);
    }
    return h->names[at].element;
}

/* A tag at H->at; END for "</". At the end of the source within it the rest is dropped, as the standard wants. */
static void tag(struct html *h, struct html_token *t, bool end)
{
    struct cursor c = {h->s.p + h->at + 1 + end, h->s.p + h->s.len};
    const char *name = c.p;
    c.p = find_end(c.p, c.end, NAME);
    t->kind = end ? HTML_END : HTML_START;
    t->data = slice(name, c.p);
    t->element = known_element(h, t->data);
    if (c.p < c.end && *c.p == '>') { /* most have no attributes */
        h->at = t->end = (uint32_t)(c.p + 1 - h->s.p);
        return;
    }
    if (!attributes(h, t, &c)) {
        t->kind = HTML_EOF;
        t->cut = true;
        t->odd = false;
        h->at = t->end = (uint32_t)h->s.len;
        return;
    }
    h->at = t->end = (uint32_t)(c.p - h->s.p);
}

/* ---- comments and the like ---- */

static void comment(struct html *h, struct html_token *t)
{
    const char *beg = h->s.p + h->at + 4, *end = h->s.p + h->s.len, *p = beg;
    t->kind = HTML_COMMENT;
    if (p < end && *p == '>')
        p = beg, t->data = slice(beg, beg), t->end = (uint32_t)(p + 1 - h->s.p);
    else if (end - p >= 2 && p[0] == '-' && p[1] == '>')
        t->data = slice(beg, beg), t->end = (uint32_t)(p + 2 - h->s.p);
    else {
        for (const char *hit; (hit = memmem(p, (size_t)(end - p), "--", 2)); p = hit + 1) {
            size_t close = end - hit > 2 && hit[2] == '>' ? 3 : end - hit > 3 && hit[2] == '!' && hit[3] == '>' ? 4 : 0;
            if (!close) continue;
            t->data = slice(beg, hit);
            h->at = t->end = (uint32_t)(hit + close - h->s.p);
            t->odd = close == 4;
            return;
        }
        const char *stop = end;
        if (stop - beg >= 3 && memcmp(stop - 3, "--!", 3) == 0)
            stop -= 3;
        else
            for (int i = 0; i < 2 && stop > beg && stop[-1] == '-'; i++) stop--;
        t->data = slice(beg, stop);
        t->end = (uint32_t)h->s.len;
        t->cut = true;
    }
    t->odd = true;
    h->at = t->end;
}

/* From BEG to the next '>': doctypes, processing instructions, "</ …>". */
static void bogus(struct html *h, struct html_token *t, enum html_kind kind, uint32_t beg)
{
    const char *from = h->s.p + beg, *end = h->s.p + h->s.len, *close = memchr(from, '>', (size_t)(end - from));
    t->kind = kind;
    t->data = slice(from, close ? close : end);
    t->cut = !close;
    h->at = t->end = (uint32_t)((close ? close + 1 : end) - h->s.p);
}

/* ---- text ---- */

static bool names_tag(const char *p, const char *end, struct runut_str name)
{
    if (!name.len || (size_t)(end - p) <= name.len || !str_eq_ascii(slice(p, p + name.len), name)) return false;
    char c = p[name.len];
    return is_blank(c) || c == '/' || c == '>';
}

/* Where a script ends: 13.2.5.4 and .15 to .31 in three states: plain, in "<!--", and there within another script. */
static const char *script_end(struct html *h, const char *p, const char *end)
{
    enum { PLAIN, ESCAPED, DOUBLE } state = PLAIN;
    const char *dashes = p; /* "-->" counts only from here */
    for (; p < end; p++) {
        if (state == PLAIN && !(p = memchr(p, '<', (size_t)(end - p)))) return end;
        if (*p == '<' && end - p > 2 && p[1] == '/' && names_tag(p + 2, end, h->raw)) {
            if (state != DOUBLE) return p;
            state = ESCAPED;
        } else if (*p == '<' && state == PLAIN && end - p > 3 && memcmp(p, "<!--", 4) == 0) {
            state = ESCAPED;
            dashes = p + 2;
            p += 3;
        } else if (*p == '<' && state == ESCAPED && names_tag(p + 1, end, h->raw))
            state = DOUBLE;
        else if (*p == '>' && state != PLAIN && p - 2 >= dashes && p[-1] == '-' && p[-2] == '-')
            state = PLAIN;
    }
    return end;
}

static const char *raw_end(struct html *h, const char *p, const char *end)
{
    while ((p = memchr(p, '<', (size_t)(end - p)))) {
        if (end - p > 2 && p[1] == '/' && names_tag(p + 2, end, h->raw)) return p;
        p++;
    }
    return end;
}

/* Text up to the next thing that is none, in the current state. */
static void text(struct html *h, struct html_token *t)
{
    const char *beg = h->s.p + h->at, *end = h->s.p + h->s.len, *stop = end;
    t->kind = HTML_TEXT;
    t->refs = h->state == HTML_DATA || h->state == HTML_RCDATA;
    switch (h->state) {
    case HTML_DATA:
        for (const char *p = beg; (p = scan_find(p, end, '<')); p++)
            if (end - p > 1 && (is_letter(p[1]) || p[1] == '!' || p[1] == '?' || (p[1] == '/' && end - p > 2))) {
                stop = p;
                break;
            }
        break;
    case HTML_SCRIPT: stop = script_end(h, beg, end); break;
    case HTML_RCDATA:
    case HTML_RAWTEXT: stop = raw_end(h, beg, end); break;
    case HTML_CDATA:
        stop = memmem(beg, (size_t)(end - beg), "]]>", 3);
        if (!stop) stop = end;
        break;
    case HTML_PLAINTEXT: break;
    }
    t->data = slice(beg, stop);
    t->end = (uint32_t)(stop - h->s.p);
    h->at = h->state == HTML_CDATA && stop < end ? t->end + 3 : t->end;
    if (h->state == HTML_CDATA) h->state = HTML_DATA;
}

/* What stands at "<!": a comment, a doctype, CDATA, or nothing known. */
static void declaration(struct html *h, struct html_token *t)
{
    struct runut_str rest = str_slice(h->s, h->at + 2, h->s.len);
    if (str_starts(rest, STR("--"))) {
        comment(h, t);
    } else if (rest.len >= 7 && str_eq_ascii(str_slice(rest, 0, 7), STR("doctype"))) {
        bogus(h, t, HTML_DOCTYPE, h->at + 9);
    } else if (h->foreign && str_starts(rest, STR("[CDATA["))) {
        h->at += 9;
        h->state = HTML_CDATA;
        text(h, t);
    } else
        bogus(h, t, HTML_COMMENT, h->at + 2);
}

void html_next(struct html *h, struct html_token *t)
{
    for (;;) {
        *t = (struct html_token){.kind = HTML_EOF, .beg = h->at, .end = h->at};
        if (h->at >= h->s.len) return;
        const char *p = h->s.p + h->at;
        size_t left = h->s.len - h->at;
        bool ends_raw = h->state >= HTML_RCDATA && h->state <= HTML_SCRIPT && left > 2 && p[0] == '<' && p[1] == '/' &&
                        names_tag(p + 2, p + left, h->raw);
        if (ends_raw) {
            h->state = HTML_DATA;
            tag(h, t, true);
            return;
        }
        if (h->state != HTML_DATA || *p != '<' || left < 2) {
            text(h, t);
            if (t->data.len || h->at >= h->s.len) return;
            continue; /* an empty CDATA */
        }
        if (is_letter(p[1])) {
            tag(h, t, false);
            return;
        }
        if (p[1] == '!') {
            declaration(h, t);
            return;
        }
        if (p[1] == '?') {
            bogus(h, t, HTML_COMMENT, h->at + 1);
            return;
        }
        if (p[1] != '/' || left < 3) {
            text(h, t); /* '<' is itself */
            return;
        }
        if (is_letter(p[2])) {
            tag(h, t, true);
            return;
        }
        if (p[2] != '>') {
            bogus(h, t, HTML_COMMENT, h->at + 2);
            return;
        }
        h->at += 3; /* "</>" is nothing */
    }
}
