/* SPDX-License-Identifier: MIT */
/**
 * RFC 9110 and 9112, as far as saved responses need them. Archives lie: a body may be stored decoded while its head
 * still says chunked or gzip, and lengths may be wrong. So the length is the archive's, a body that is not chunked is
 * taken as it is, and a content coding is undone only where the bytes look like it (coding.c).
 */
#include "cli/http.h"
#include "cli/coding.h"

static bool field_is(struct runut_str line, struct runut_str name)
{
    return line.len > name.len && line.p[name.len] == ':' && str_eq_ascii(str_slice(line, 0, name.len), name);
}

struct runut_str http_field(struct runut_str head, const char *name)
{
    struct runut_str line, wanted = str_of(name);
    while (str_cut(&head, '\n', &line))
        if (field_is(line, wanted)) return str_trim(str_slice(line, wanted.len + 1, line.len));
    return (struct runut_str){NULL, 0};
}

static bool holds(struct runut_str list, struct runut_str word)
{
    for (size_t i = 0; i + word.len <= list.len; i++)
        if (str_eq_ascii(str_slice(list, i, i + word.len), word)) return true;
    return false;
}

void http_media_type(struct unit *u, struct runut_str type)
{
    struct runut_str rest = type, name = {NULL, 0}, parameter;
    str_cut(&rest, ';', &name);
    name = str_trim(name);
    if (str_eq_ascii(name, STR("text/html")) || str_eq_ascii(name, STR("application/xhtml+xml")))
        u->in.format = RUNUT_FORMAT_HTML;
    else if (str_eq_ascii(name, STR("text/plain")))
        u->in.format = RUNUT_FORMAT_TEXT;
    else if (name.len)
        unit_refuse(u, "not_article",
                    arena_printf(&u->arena, "it is %.*s", (int)(name.len < 60 ? name.len : 60), name.p));
    while (str_cut(&rest, ';', &parameter)) {
        parameter = str_trim(parameter);
        if (parameter.len < 9 || !str_eq_ascii(str_slice(parameter, 0, 8), STR("charset="))) continue;
        parameter = str_slice(parameter, 8, parameter.len);
        if (parameter.len > 2 && parameter.p[0] == '"') parameter = str_slice(parameter, 1, parameter.len - 1);
        u->in.charset = str_z(&u->arena, parameter);
    }
}

/* The number in hex that S begins with; false where there is none. */
static bool hex_number(struct runut_str s, size_t *value)
{
    size_t i = 0, n = 0;
    for (; i < s.len && i < 8; i++) {
        char c = s.p[i] | 0x20;
        if (c >= '0' && c <= '9')
            n = n * 16 + (size_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            n = n * 16 + (size_t)(c - 'a') + 10;
        else
            break;
    }
    *value = n;
    return i > 0 && (i == s.len || strchr(" \t\r;", s.p[i]));
}

/* Joins the chunks of BODY; false where it is not chunked at all. Chunks that end too early give what there is. */
static bool dechunk(struct runut_str body, struct buf *out, bool *damaged)
{
    struct runut_str line;
    size_t size;
    for (bool first = true; body.len; first = false) {
        struct runut_str rest = body;
        str_cut(&rest, '\n', &line);
        if (!rest.p || !hex_number(line, &size)) {
            *damaged = !first;
            return !first;
        }
        if (size == 0) return true;
        *damaged = size > rest.len;
        buf_str(out, *damaged ? rest : str_slice(rest, 0, size));
        if (*damaged) return true;
        body = str_slice(rest, size, rest.len);
        while (body.len && (*body.p == '\r' || *body.p == '\n')) body.p++, body.len--;
    }
    return true;
}

/* Puts NEWER in the place of U's bytes. */
static void replace(struct unit *u, struct buf *newer)
{
    buf_done(&u->bytes);
    u->bytes = *newer;
    buf_init(newer, 0);
}

static void undo_codings(struct unit *u, struct runut_str head)
{
    struct buf plain;
    bool damaged = false;
    buf_init(&plain, 0);
    if (holds(http_field(head, "transfer-encoding"), STR("chunked")) && dechunk(buf_slice(&u->bytes), &plain, &damaged))
        replace(u, &plain);
    buf_done(&plain);
    if (damaged && !u->in.cut)
        unit_refuse(u, "damaged", "its chunks are broken off or wrong");
    else
        coding_undo(u, http_field(head, "content-encoding"));
}

/* Where the head ends and the body begins; the whole where there is no empty line. */
static size_t head_length(struct runut_str s)
{
    struct runut_str rest = s, line;
    while (str_cut(&rest, '\n', &line))
        if (str_trim(line).len == 0) return rest.p ? (size_t)(rest.p - s.p) : s.len;
    return s.len;
}

void http_response(struct unit *u)
{
    struct runut_str all = buf_slice(&u->bytes), version;
    if (!str_starts(all, STR("HTTP/"))) return; /* stored without a head */
    size_t body = head_length(all);
    struct runut_str head = {arena_copy(&u->arena, all.p, body), body}, status = head;
    str_cut(&status, ' ', &version);
    memmove(u->bytes.p, u->bytes.p + body, all.len - body);
    u->bytes.len -= body;
    http_media_type(u, http_field(head, "content-type"));
    if (!u->refused && status.len >= 3 && status.p[0] != '2')
        unit_refuse(u, "error_page", arena_printf(&u->arena, "HTTP status %.3s", status.p));
    if (!u->refused) undo_codings(u, head);
}
