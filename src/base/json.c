/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/limits.h"
#include "base/scan.h"
#include "base/utf8.h"
#include <inttypes.h>
#include <stdio.h>

/* ASCII that stands for itself in a string. */
static bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

/* Behind the signs at P that stand for themselves. */
static const char *skip_plain(const char *p, const char *end)
{
    for (; end - p >= SCAN_BYTES; p += SCAN_BYTES) {
        struct sixteen s = scan_at(p);
        uint32_t others = (~scan_within(s, ' ', 0x7E - ' ') & UINT16_MAX) | scan_is(s, '"') | scan_is(s, '\\');
        if (others) return p + scan_first(others);
    }
    while (p < end && is_plain(*p)) p++;
    return p;
}

static void quoted(struct buf *b, struct runut_str s)
{
    buf_char(b, '"');
    const char *p = s.p, *end = s.p + s.len, *plain = p;
    while (p < end) {
        uint32_t cp;
        p = skip_plain(p, end);
        if (p == end) break;
        unsigned n = utf8_next(p, end, &cp);
        bool bad = cp == 0xFFFD && !(n == 3 && (unsigned char)*p == 0xEF);
        if (cp >= 0x20 && cp != '"' && cp != '\\' && cp != 0x7F && !bad) {
            p += n;
            continue;
        }
        buf_add(b, plain, (size_t)(p - plain));
        if (bad)
            buf_z(b, "\xEF\xBF\xBD");
        else if (cp == '"')
            buf_z(b, "\\\"");
        else if (cp == '\\')
            buf_z(b, "\\\\");
        else if (cp == '\n')
            buf_z(b, "\\n");
        else if (cp == '\t')
            buf_z(b, "\\t");
        else
            buf_printf(b, "\\u%04" PRIx32, cp);
        plain = p += n;
    }
    buf_add(b, plain, (size_t)(p - plain));
    buf_char(b, '"');
}

static void lead(struct json *j, const char *name)
{
    struct runut_str s = str_of(name);
    char *room = buf_room(j->out, s.len + 4), *o = room;
    if (!room) return;
    if (j->comma) *o++ = ',';
    j->comma = true;
    if (name) { /* names are the program's own */
        *o++ = '"';
        memcpy(o, s.p, s.len);
        o += s.len;
        *o++ = '"';
        *o++ = ':';
    }
    j->out->len += (size_t)(o - room);
}

void json_open(struct json *j, const char *name, char bracket)
{
    lead(j, name);
    buf_char(j->out, bracket);
    j->comma = false;
}

void json_close(struct json *j, char bracket)
{
    buf_char(j->out, bracket);
    j->comma = true;
}

void json_str(struct json *j, const char *name, struct runut_str value)
{
    if (name && value.len == 0) return;
    lead(j, name);
    quoted(j->out, value);
}

void json_z(struct json *j, const char *name, const char *value) { json_str(j, name, str_of(value)); }

/* The digits of VALUE, ending before P; where they begin. */
static char *digits_before(char *p, uint64_t value)
{
    do *--p = (char)('0' + value % 10);
    while (value /= 10);
    return p;
}

void json_int(struct json *j, const char *name, int64_t value)
{
    lead(j, name);
    char text[24], *end = text + sizeof text;
    char *p = digits_before(end, value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value);
    if (value < 0) *--p = '-';
    buf_add(j->out, p, (size_t)(end - p));
}

void json_pair(struct json *j, uint32_t a, uint32_t b)
{
    char text[32], *end = text + sizeof text, *p = end;
    *--p = ']';
    p = digits_before(p, b);
    *--p = ',';
    p = digits_before(p, a);
    *--p = '[';
    if (j->comma) *--p = ',';
    j->comma = true;
    buf_add(j->out, p, (size_t)(end - p));
}

void json_num(struct json *j, const char *name, double value, int decimals)
{
    char text[64];
    int n = snprintf(text, sizeof text, "%.*f", decimals, value);
    while (n > 1 && memchr(text, '.', (size_t)n) && (text[n - 1] == '0' || text[n - 1] == '.')) {
        bool point = text[n - 1] == '.';
        n--;
        if (point) break;
    }
    lead(j, name);
    buf_add(j->out, text, (size_t)n);
}

void json_bool(struct json *j, const char *name, bool value)
{
    lead(j, name);
    buf_z(j->out, value ? "true" : "false");
}

void json_raw(struct json *j, const char *name, struct runut_str value)
{
    lead(j, name);
    buf_str(j->out, value);
}

bool json_is_shallow(struct runut_str s)
{
    unsigned depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.p[i];
        if (quoted) {
            if (c == '\\')
                i++;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > LIMIT_JSON_DEPTH) return false;
        } else if ((c == ']' || c == '}') && depth) {
            depth--;
        }
    }
    return true;
}
