/* SPDX-License-Identifier: MIT */
/*
 * A site pack is a text of tab-separated values: kind, value, pages. It is small (some dozens of rows), so that it can
 * be read and mended by hand. Elements are named by their class (or id) as the page writes it, the whole of it: what
 * page builders repeat, they repeat to the letter.
 */
#include "base/err.h"
#include "base/file.h"
#include "base/sha.h"
#include "page/core/site.h"
#include <stdlib.h>

enum { MAX_FILE = 4 << 20 };

const char *const site_kinds[SITE_KINDS] = {"host", "body", "drop", "date", "author", "line"};

/* ---- places ---- */

static size_t put(char *out, size_t n, struct runut_str s)
{
    if (n >= SITE_PLACE || s.len >= SITE_PLACE - n) return SITE_PLACE;
    memcpy(out + n, s.p, s.len);
    return n + s.len;
}

struct runut_str site_place(const struct html *h, const struct html_token *t, char out[SITE_PLACE])
{
    struct runut_str class = str_trim(html_attribute(h, t, "class")), id = {0};
    if (!class.len) id = str_trim(html_attribute(h, t, "id"));
    if (t->element <= ELEMENT_OTHER || (!class.len && !id.len)) return (struct runut_str){out, 0};
    size_t n = put(out, 0, str_of(element_info[t->element].name));
    n = put(out, n, class.len ? STR(".") : STR("#"));
    size_t from = n;
    n = put(out, n, class.len ? class : id);
    if (n >= SITE_PLACE) return (struct runut_str){out, 0};
    for (size_t i = from; i < n; i++)
        if ((unsigned char)out[i] <= ' ') out[i] = ' ';
    return (struct runut_str){out, n};
}

unsigned site_bits(const struct site *site, const struct html *h, const struct html_token *t)
{
    char name[SITE_PLACE];
    struct runut_str place = site_place(h, t, name);
    uint32_t bits = place.len ? map_get(&site->places, place) : MAP_NONE;
    return bits == MAP_NONE ? 0 : bits;
}

bool site_has_host(const struct site *site, struct runut_str host)
{
    struct runut_str own = str_of(site->host);
    return !host.len || str_eq_ascii(host, own) ||
           (host.len > own.len && str_ends(host, own) && host.p[host.len - own.len - 1] == '.');
}

bool site_has_line(const struct site *site, struct arena *a, struct runut_str line)
{
    return line.len <= SITE_LINE_BYTES && site->lines.n &&
           map_get(&site->lines, str_fold_words(a, line, ' ')) != MAP_NONE;
}

/* ---- the file ---- */

/* One row; NULL, or what is wrong with it. */
static const char *read_row(struct site *s, struct runut_str line)
{
    struct runut_str kind, value, pages;
    if (!str_cut(&line, '\t', &kind) || !str_cut(&line, '\t', &value) || !str_cut(&line, '\t', &pages) || line.len)
        return "a row has three columns";
    unsigned k = 0;
    while (k < SITE_KINDS && !str_is(kind, site_kinds[k])) k++;
    if (k == SITE_KINDS) return "the kind is none of host, body, drop, date, author, line";
    if (!value.len || value.len > SITE_LINE_BYTES) return "the value is empty or too long";
    for (size_t i = 0; i < pages.len; i++)
        if (pages.p[i] < '0' || pages.p[i] > '9') return "the number of pages is none";
    if (!pages.len) return "the number of pages is missing";
    if (k == SITE_HOST) {
        if (s->host) return "a second host";
        s->host = str_z(&s->arena, value);
        return NULL;
    }
    uint32_t *bits = map_put(k == SITE_LINE ? &s->lines : &s->places,
                             k == SITE_LINE ? str_fold_words(&s->arena, value, ' ') : value);
    *bits = (*bits == MAP_NONE ? 0 : *bits) | 1U << k;
    return NULL;
}

static const char *read_rows(struct site *s, struct runut_str text, unsigned *at)
{
    struct runut_str line;
    bool head = false;
    for (*at = 1; str_cut(&text, '\n', &line); ++*at) {
        if (!line.len || line.p[0] == '#') continue;
        if (!head && !str_is(line, "kind\tvalue\tpages")) return "the columns are not kind, value, pages";
        const char *wrong = head ? read_row(s, line) : NULL;
        if (wrong) return wrong;
        head = true;
    }
    return s->host ? NULL : "no host is named";
}

struct site *site_open(const char *path, struct runut_err *err)
{
    struct buf text;
    if (file_read(path, MAX_FILE, &text, err) != RUNUT_OK) {
        buf_done(&text);
        return NULL;
    }
    struct site *s = calloc(1, sizeof *s);
    if (!s) {
        buf_done(&text);
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    arena_init(&s->arena, 0, NULL);
    map_init(&s->places, &s->arena);
    map_init(&s->lines, &s->arena);
    sha256_hex(text.len ? text.p : "", text.len, s->sha256);
    unsigned at = 0;
    const char *wrong = read_rows(s, str_copy(&s->arena, buf_slice(&text)), &at);
    buf_done(&text);
    if (!wrong) return s;
    err_set(err, RUNUT_INPUT, "%s:%u: %s; a site pack is made by runut learn", path, at, wrong);
    site_close(s);
    return NULL;
}

void site_close(struct site *s)
{
    if (!s) return;
    arena_done(&s->arena);
    free(s);
}
