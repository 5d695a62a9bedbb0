/* SPDX-License-Identifier: MIT */
/**
 * A message is gone through once, line by line; what stands between boundary lines are its parts, and a part that has
 * parts itself adds a boundary to a short stack. The page is the first part that is HTML and no attachment, else the
 * first that is plain text: which is the saved page in MHTML, and the richer of the alternatives in mail. Its bytes are
 * those behind its transfer encoding; page.part is its address or its number.
 *
 * The day of a message is that of publication; that of a saved page (its part has an address) is when it was captured.
 */
#include "cli/mail.h"
#include "base/limits.h"
#include "cli/edtf.h"
#include "cli/http.h"
#include <stdlib.h>
#include <unicode/ucnv.h>

enum {
    HEAD_BYTES = 64 << 10,
    DEEPEST = 8, /* boundaries that are open */
    SUBJECT_BYTES = 4096,
    CHARSET_BYTES = 64
};

struct part {
    struct runut_str head, body;
    unsigned number;
    int rank; /* 2 HTML, 1 text, 0 neither */
};

struct walk {
    struct runut_str boundary[DEEPEST];
    unsigned depth, parts;
    struct part best;
    bool saved; /* a part has an address: the page was saved from the web */
};

/* ---- fields -------------------------------------------------------------------------------------------------------
 */

static bool is_name(struct runut_str line, size_t *colon)
{
    size_t i = 0;
    while (i < line.len && line.p[i] > ' ' && line.p[i] < 127 && line.p[i] != ':') i++;
    *colon = i;
    return i > 0 && i < line.len && line.p[i] == ':';
}

/* The length of the head that S begins with, its empty line included; 0 where a line is no field. */
static size_t head_length(struct runut_str s)
{
    struct runut_str rest = s, line;
    size_t colon;
    for (bool first = true; str_cut(&rest, '\n', &line); first = false) {
        size_t to = rest.p ? (size_t)(rest.p - s.p) : s.len;
        if (str_trim(line).len == 0) return first ? 0 : to;
        bool folded = !first && (*line.p == ' ' || *line.p == '\t');
        if (to > HEAD_BYTES || (!folded && !is_name(line, &colon))) return 0;
    }
    return s.len;
}

bool mail_begins(struct runut_str s)
{
    static const char *const sure[] = {"mime-version", "message-id", "received", "return-path",
                                       "snapshot-content-location"};
    size_t colon, n = 0;
    if (s.len > HEAD_BYTES) s.len = HEAD_BYTES;
    if (!is_name(s, &colon) || colon > 60) return false;
    size_t end = head_length(s);
    struct runut_str head = str_slice(s, 0, end);
    if (end == 0) return false;
    for (size_t i = 0; i < sizeof sure / sizeof *sure; i++)
        if (http_field(head, sure[i]).len) return true;
    n += http_field(head, "from").len > 0;
    n += http_field(head, "date").len > 0;
    n += http_field(head, "subject").len > 0;
    return n == 3;
}

/* A field with the lines that it goes on over, as one line; NULL where there is none. */
static const char *field(struct unit *u, struct runut_str head, const char *name)
{
    struct runut_str value = http_field(head, name);
    if (!value.p || value.len == 0 || !head.p) return NULL;
    size_t end = (size_t)(value.p - head.p) + value.len;
    while (end < head.len) {
        const char *stop = memchr(head.p + end, '\n', head.len - end);
        size_t next = stop ? (size_t)(stop - head.p) + 1 : head.len;
        if (next == head.len || (head.p[next] != ' ' && head.p[next] != '\t')) break;
        stop = memchr(head.p + next, '\n', head.len - next);
        end = stop ? (size_t)(stop - head.p) : head.len;
    }
    char *line = str_z(&u->arena, str_slice(head, (size_t)(value.p - head.p), end));
    for (char *p = line; *p; p++)
        if (*p == '\r' || *p == '\n') *p = ' ';
    return line;
}

/* The parameter NAME of a field such as Content-Type; length 0 where there is none. */
static struct runut_str parameter(struct runut_str value, struct runut_str name)
{
    struct runut_str word;
    while (str_cut(&value, ';', &word)) {
        word = str_trim(word);
        if (word.len <= name.len || word.p[name.len] != '=' || !str_eq_ascii(str_slice(word, 0, name.len), name))
            continue;
        word = str_slice(word, name.len + 1, word.len);
        if (word.len >= 2 && word.p[0] == '"') word = str_slice(word, 1, word.len - (word.p[word.len - 1] == '"'));
        return word;
    }
    return (struct runut_str){NULL, 0};
}

/* ---- encodings ----------------------------------------------------------------------------------------------------
 */

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* Quoted-printable; in words of a field UNDERLINE stands for a blank, and lines do not end. */
static void unquote(struct buf *out, struct runut_str s, bool underline)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.p[i];
        if (c == '_' && underline) {
            buf_char(out, ' ');
        } else if (c != '=') {
            buf_char(out, c);
        } else if (i + 2 < s.len && hex(s.p[i + 1]) >= 0 && hex(s.p[i + 2]) >= 0) {
            buf_char(out, (char)(hex(s.p[i + 1]) * 16 + hex(s.p[i + 2])));
            i += 2;
        } else { /* a soft end of line, perhaps behind blanks */
            size_t k = i + 1;
            while (k < s.len && (s.p[k] == ' ' || s.p[k] == '\t' || s.p[k] == '\r')) k++;
            if (k < s.len && s.p[k] == '\n')
                i = k;
            else if (k < s.len)
                buf_char(out, c);
            else
                i = k;
        }
    }
}

static void unbase64(struct buf *out, struct runut_str s)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char value[256];
    unsigned bits = 0, n = 0;
    memset(value, 64, sizeof value); /* none */
    for (int i = 0; i < 64; i++) value[(unsigned char)digits[i]] = (unsigned char)i;
    for (size_t i = 0; i < s.len && s.p[i] != '='; i++) {
        unsigned v = value[(unsigned char)s.p[i]];
        if (v == 64) continue; /* ends of lines, and what should not be there */
        bits = bits << 6 | v;
        n += 6;
        if (n < 8) continue;
        n -= 8;
        buf_char(out, (char)(bits >> n & 0xFF));
    }
}

/* The bytes in CHARSET as UTF-8; as they are where it is not known. */
static void put_converted(struct buf *out, struct runut_str s, const char *charset)
{
    UErrorCode code = U_ZERO_ERROR;
    size_t room = 4 * s.len + 4;
    char *to = buf_room(out, room);
    int32_t n = to ? ucnv_convert("UTF-8", charset, to, (int32_t)room, s.p, (int32_t)s.len, &code) : 0;
    if (U_FAILURE(code))
        buf_str(out, s);
    else
        out->len += (size_t)n;
}

/* "=?charset?q?words?=" at the front of S; returns its length, 0 where it is none. */
static size_t put_word(struct buf *out, struct runut_str s)
{
    char charset[CHARSET_BYTES];
    struct runut_str rest = str_slice(s, 2, s.len), name, how, words;
    if (!str_cut(&rest, '?', &name) || !str_cut(&rest, '?', &how) || !str_cut(&rest, '?', &words) || !rest.len ||
        rest.p[0] != '=')
        return 0;
    if (name.len == 0 || name.len >= sizeof charset || how.len != 1 || !strchr("qQbB", how.p[0])) return 0;
    const char *star = memchr(name.p, '*', name.len); /* a language may follow */
    size_t n = star ? (size_t)(star - name.p) : name.len;
    memcpy(charset, name.p, n);
    charset[n] = '\0';
    struct buf plain;
    buf_init(&plain, 0);
    if ((how.p[0] | 32) == 'q')
        unquote(&plain, words, true);
    else
        unbase64(&plain, words);
    put_converted(out, buf_slice(&plain), charset);
    buf_done(&plain);
    return (size_t)(rest.p + 1 - s.p);
}

/* A field of words, decoded (RFC 2047): blanks between two encoded words are none. */
static const char *words_of(struct unit *u, const char *value)
{
    struct runut_str s = str_of(value);
    struct buf out;
    if (!value || s.len > SUBJECT_BYTES) return NULL;
    buf_init(&out, 0);
    for (size_t i = 0, blanks; i < s.len;) {
        size_t n = str_starts(str_slice(s, i, s.len), STR("=?")) ? put_word(&out, str_slice(s, i, s.len)) : 0;
        for (blanks = 0; n && i + n + blanks < s.len && (s.p[i + n + blanks] == ' ' || s.p[i + n + blanks] == '\t');)
            blanks++;
        if (n && str_starts(str_slice(s, i + n + blanks, s.len), STR("=?"))) n += blanks;
        if (n == 0) {
            buf_char(&out, s.p[i]);
            n = 1;
        }
        i += n;
    }
    struct runut_str words = str_trim(buf_slice(&out));
    const char *copy = words.len && !out.failed ? str_fold_blanks(&u->arena, words).p : NULL;
    buf_done(&out);
    return copy;
}

/* ---- parts --------------------------------------------------------------------------------------------------------
 */

static bool starts_ascii(struct runut_str s, struct runut_str head)
{
    return s.len >= head.len && str_eq_ascii(str_slice(s, 0, head.len), head);
}

/* Looks at a part whose head is known: opens it where it has parts itself, else BODY begins it as a page that may be
 * best. */
static void begin_part(struct unit *u, struct walk *w, struct part *p)
{
    const char *line = field(u, p->head, "content-type");
    struct runut_str type = str_of(line), boundary = parameter(type, STR("boundary"));
    p->rank = !line || starts_ascii(type, STR("text/plain"))                                         ? 1
              : starts_ascii(type, STR("text/html")) || starts_ascii(type, STR("application/xhtml")) ? 2
                                                                                                     : 0;
    if (starts_ascii(type, STR("multipart/")) && boundary.len && w->depth < DEEPEST) {
        w->boundary[w->depth++] = boundary;
        p->rank = 0;
        return;
    }
    p->number = ++w->parts;
    w->saved |= starts_ascii(http_field(p->head, "content-location"), STR("http"));
    if (starts_ascii(http_field(p->head, "content-disposition"), STR("attachment"))) p->rank = 0;
}

/* Which open boundary a line is, counted from 1; 0 none. *LAST: it closes its parts. */
static unsigned boundary_of(const struct walk *w, struct runut_str line, bool *last)
{
    if (!str_starts(line, STR("--"))) return 0;
    while (line.len && strchr("\r \t", line.p[line.len - 1]) && line.p[line.len - 1]) line.len--;
    line = str_slice(line, 2, line.len);
    for (unsigned i = w->depth; i; i--) {
        struct runut_str b = w->boundary[i - 1];
        *last = line.len == b.len + 2 && str_starts(line, b) && str_ends(line, STR("--"));
        if (*last || str_eq(line, b)) return i;
    }
    return 0;
}

static void end_part(struct walk *w, struct part *p, const char *at)
{
    p->body.len = (size_t)(at - p->body.p);
    if (p->body.len && p->body.p[p->body.len - 1] == '\n') p->body.len--;
    if (p->body.len && p->body.p[p->body.len - 1] == '\r') p->body.len--;
    if (p->rank > w->best.rank) w->best = *p;
}

/* Goes through a message whose head is HEAD bytes long. */
static void walk(struct unit *u, struct walk *w, struct runut_str all, size_t head)
{
    struct runut_str rest = str_slice(all, head, all.len), line;
    struct part p = {.head = str_slice(all, 0, head), .body = rest};
    bool inside = true, last;
    begin_part(u, w, &p);
    while (str_cut(&rest, '\n', &line)) {
        unsigned hit = boundary_of(w, line, &last);
        if (hit == 0) continue;
        if (inside) end_part(w, &p, line.p);
        w->depth = last ? hit - 1 : hit;
        inside = !last;
        if (last || !rest.p) continue;
        size_t n = head_length(rest);
        p = (struct part){.head = str_slice(rest, 0, n), .body = str_slice(rest, n, rest.len)};
        rest = p.body;
        begin_part(u, w, &p);
    }
    if (!inside) return;
    u->in.cut = w->depth > 0; /* nothing closed the parts */
    end_part(w, &p, all.p + all.len);
}

/* The bytes of a part behind its transfer encoding, in the place of U's. */
static void take_body(struct unit *u, const struct part *p)
{
    struct runut_str how = http_field(p->head, "content-transfer-encoding");
    struct buf out;
    buf_init(&out, 0);
    if (str_eq_ascii(how, STR("quoted-printable")))
        unquote(&out, p->body, false);
    else if (str_eq_ascii(how, STR("base64")))
        unbase64(&out, p->body);
    else
        buf_str(&out, p->body);
    if (out.failed) unit_refuse(u, "too_large", "memory is out");
    buf_done(&u->bytes);
    u->bytes = out;
}

static const char *address_of(struct unit *u, struct runut_str head, const char *name)
{
    const char *url = field(u, head, name);
    return url && strncmp(url, "http", 4) == 0 ? url : NULL;
}

void mail_page(struct unit *u)
{
    struct walk w = {.depth = 0};
    struct runut_str all = buf_slice(&u->bytes);
    size_t n = head_length(all);
    walk(u, &w, all, n);
    if (w.best.rank == 0) {
        unit_refuse(u, "not_article", "the message carries neither HTML nor text");
        return;
    }
    struct runut_str head = str_slice(all, 0, n);
    const char *url = address_of(u, head, "snapshot-content-location"),
               *day = edtf_of(&u->arena, field(u, head, "date")), *own = address_of(u, w.best.head, "content-location");
    if (!url) url = own;
    if (url) u->in.url = url;
    if (w.saved && day) u->in.captured = day;
    if (!w.saved && day && !u->in.published) u->in.published = day;
    u->in.title = words_of(u, field(u, head, "subject"));
    const char *number = own ? own : arena_printf(&u->arena, "%u", w.best.number);
    u->in.part = u->in.part ? arena_printf(&u->arena, "%s %s", u->in.part, number) : number;
    http_media_type(u, str_of(field(u, w.best.head, "content-type")));
    if (w.best.rank == 1) u->in.format = RUNUT_FORMAT_TEXT;
    take_body(u, &w.best); /* last: what the heads said lies in the arena, the heads themselves go */
}
