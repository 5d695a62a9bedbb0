/* SPDX-License-Identifier: MIT */
/**
 * Web archives: WARC 1.0 and 1.1 (ISO 28500) and WET, and the older ARC. Pages are `response` records (an HTTP
 * message), `resource` records (the page itself) and `conversion` records (text, in WET); the rest (requests, metadata,
 * revisits) is passed by. Each page knows its address, when it was captured, and its record: page.part is the record's
 * id in a WARC, and its number in an ARC.
 *
 * The length of a record is what its own head says. Where that is wrong, or bytes stand between records that belong to
 * none, reading goes on at the next line that begins a record, and one unit is refused as damaged, so that the sums
 * agree. A length that is too large would swallow the records behind it: where nothing that may follow a record follows
 * the block, a head inside it counts, and what stands before that is the record. A record that lies in a damaged member
 * of a packed file is refused, and reading goes on with the next member.
 */
#include "base/limits.h"
#include "cli/container.h"
#include "cli/edtf.h"
#include "cli/http.h"

enum {
    HEAD_BYTES = 64 << 10, /* of a record's head: the longest line, and all lines together */
    LENGTH_DIGITS = 15,
    LINE_AHEAD = 4096,   /* in which the line that begins a record of an ARC ends */
    LOOK_BACK = 1 << 20, /* of a record that is no page, in which a swallowed one is looked for */
    PUT_BACK = 256 << 20
}; /* bytes of a file that may be read twice */

struct warc {
    bool arc;        /* an ARC, not a WARC */
    size_t put_back; /* so far */
};

struct warc_head {
    struct buf lines;
    uint64_t length; /* of the block */
    bool arc;        /* one line, parted by blanks */
};

static bool begins_record(struct runut_str line, bool arc)
{
    if (!arc) return str_starts(line, STR("WARC/"));
    size_t blanks = 0;
    for (size_t i = 0; i < line.len; i++) blanks += line.p[i] == ' ';
    return blanks >= 4 && str_find(line, STR(":"), 0) > 0;
}

static bool number(struct runut_str s, uint64_t *value)
{
    uint64_t n = 0;
    if (s.len == 0 || s.len > LENGTH_DIGITS) return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return false;
        n = n * 10 + (uint64_t)(s.p[i] - '0');
    }
    *value = n;
    return true;
}

enum found {
    FOUND_RECORD,
    FOUND_STRAY, /* bytes that belong to no record; what follows them is still to be read */
    FOUND_END
};

/* Finds the line that begins the next record. */
static enum found find_record(struct contents *c, struct buf *first, uint64_t *from)
{
    struct stream *s = &c->file;
    struct warc *w = c->state;
    struct runut_str line, words;
    bool cut, stray = false;
    for (*from = stream_place(s); stream_line(s, HEAD_BYTES, &line, &cut); *from = stream_place(s)) {
        words = str_trim(line);
        if (words.len == 0 && !cut) continue;
        if (c->part == 0) w->arc = str_starts(words, STR("filedesc:"));
        if (cut || !begins_record(words, w->arc)) {
            stray = true;
            continue;
        }
        if (stray) {
            s->at = (size_t)(line.p - s->buffer.p); /* back to where it begins */
            return FOUND_STRAY;
        }
        buf_str(first, words);
        return FOUND_RECORD;
    }
    return stray ? FOUND_STRAY : FOUND_END;
}

/* Reads the head of a record, whose first line is in H already; false where it has no length. */
static bool read_head(struct stream *s, struct warc_head *h)
{
    struct runut_str line;
    bool cut;
    if (h->arc) {
        struct runut_str rest = buf_slice(&h->lines);
        const char *last = memrchr(rest.p, ' ', rest.len);
        return number(str_slice(rest, (size_t)(last - rest.p) + 1, rest.len), &h->length);
    }
    while (stream_line(s, HEAD_BYTES, &line, &cut) && str_trim(line).len) {
        if (cut || h->lines.len + line.len > HEAD_BYTES) return false;
        buf_char(&h->lines, '\n');
        buf_str(&h->lines, line);
    }
    return number(http_field(buf_slice(&h->lines), "content-length"), &h->length);
}

/* The block of a record: into U's bytes up to a page, or what is needed to look back. False where the file ends too
 * early. */
static bool read_block(struct stream *s, struct unit *u, uint64_t length, bool wanted)
{
    size_t most = wanted ? LIMIT_PAGE_BYTES : LOOK_BACK;
    while (length) {
        struct runut_str block = stream_peek(s);
        if (block.len == 0) return false;
        if (block.len > length) block.len = (size_t)length;
        if (u->bytes.len <= most) buf_str(&u->bytes, block);
        s->at += block.len;
        length -= block.len;
    }
    return true;
}

/* "2024-01-20T08:00:31Z" or "20240120080031" as EDTF to the minute; NULL where it is neither, or no day that exists. */
static const char *captured(struct unit *u, struct runut_str date)
{
    const char *d = date.p;
    if (date.len >= 16 && d[10] == 'T') return edtf_of(&u->arena, arena_printf(&u->arena, "%.16sZ", d));
    if (date.len != 14) return NULL;
    return edtf_of(&u->arena, arena_printf(&u->arena, "%.4s-%.2s-%.2sT%.2s:%.2sZ", d, d + 4, d + 6, d + 8, d + 10));
}

static const char *without_brackets(struct unit *u, struct runut_str s)
{
    if (s.len > 2 && s.p[0] == '<' && s.p[s.len - 1] == '>') s = str_slice(s, 1, s.len - 1);
    return s.len ? str_z(&u->arena, s) : NULL;
}

/* What a WARC record says of itself; whether it is a page, and in *HTTP whether that is inside a message. */
static bool take_warc(struct unit *u, struct runut_str head, struct runut_str *media, bool *http)
{
    struct runut_str type = http_field(head, "warc-type");
    const char *id = without_brackets(u, http_field(head, "warc-record-id"));
    *media = http_field(head, "content-type");
    *http = str_eq_ascii(type, STR("response"));
    u->in.url = without_brackets(u, http_field(head, "warc-target-uri"));
    u->in.captured = captured(u, http_field(head, "warc-date"));
    u->in.cut = http_field(head, "warc-truncated").len > 0;
    if (id) u->in.part = id;
    if (*http)
        return u->in.url && (str_starts(*media, STR("application/http")) || media->len == 0) &&
               strncmp(u->in.url, "http", 4) == 0;
    if (u->in.url && strncmp(u->in.url, "metadata:", 9) == 0) return false; /* what the crawler says of itself */
    return str_eq_ascii(type, STR("resource")) || str_eq_ascii(type, STR("conversion"));
}

/* "URL IP DATE TYPE LENGTH", or with more fields before the length (version 2); the URL may hold blanks, the others
 * not. */
static bool take_arc(struct unit *u, struct runut_str line)
{
    struct runut_str rest = line, word;
    size_t at = 0;
    while (str_cut(&rest, ' ', &word)) {
        bool ip = word.len >= 7 && word.p[0] >= '0' && word.p[0] <= '9' && memchr(word.p, '.', word.len);
        if (ip && rest.len > 14 && rest.p[14] == ' ') {
            at = (size_t)(word.p - line.p);
            break;
        }
    }
    if (at < 2) return false;
    u->in.url = str_z(&u->arena, str_slice(line, 0, at - 1));
    u->in.captured = captured(u, str_slice(rest, 0, 14));
    return strncmp(u->in.url, "http", 4) == 0;
}

/* Whether what lies ahead may follow a record: empty lines and another one, another member of a packed file, or the
 * end. */
static bool ends_well(struct stream *s, bool arc)
{
    for (;;) {
        struct runut_str ahead = stream_want(s, arc ? LINE_AHEAD : 5);
        if (ahead.len == 0 || stream_begins(s, stream_place(s), false)) return true;
        if (*ahead.p != '\r' && *ahead.p != '\n') {
            const char *end = memchr(ahead.p, '\n', ahead.len);
            return begins_record((struct runut_str){ahead.p, end ? (size_t)(end - ahead.p) : ahead.len}, arc);
        }
        s->at++;
    }
}

/* Finds the head of a record that U's block has swallowed, or the beginning of it; cuts the block there and puts the
 * rest back. */
static bool cut_swallowed(struct contents *c, struct unit *u)
{
    struct warc *w = c->state;
    struct runut_str ahead = stream_want(&c->file, 8);
    if (ahead.len > 8) ahead.len = 8;
    buf_str(&u->bytes, ahead);
    c->file.at += ahead.len;
    struct runut_str all = buf_slice(&u->bytes);
    for (ptrdiff_t hit, from = 1; !w->arc && (hit = str_find(all, STR("\nWARC/1."), (size_t)from)) > 0;
         from = hit + 1) {
        size_t line = (size_t)hit - (all.p[hit - 1] == '\r');
        struct runut_str rest = str_slice(all, (size_t)hit + 1, all.len);
        if (line == 0 || all.p[line - 1] != '\n' || w->put_back + rest.len > PUT_BACK) continue;
        if (!stream_back(&c->file, rest)) break;
        w->put_back += rest.len;
        u->bytes.len = line - 1;
        return true;
    }
    c->file.at -= ahead.len;
    u->bytes.len -= ahead.len;
    return false;
}

/* Tells of what is wrong with the file as the refusal of U, and goes on behind it. */
static void refuse_damaged(struct contents *c, struct unit *u, const char *why)
{
    bool all = c->file.trouble && c->file.at == c->file.buffer.len; /* what was read ahead may still hold records */
    unit_refuse(u, "damaged", all ? c->file.trouble : why);
    if (all) stream_resume(&c->file);
}

static void take_page(struct unit *u, struct runut_str media, bool http)
{
    if (u->bytes.len > LIMIT_PAGE_BYTES || u->bytes.failed)
        unit_refuse(u, "too_large", "the record holds more than a page may");
    else if (http)
        http_response(u);
    else
        http_media_type(u, media);
}

/* One record into U, which begins at FROM in the file; false where it is no page. */
static bool take_record(struct contents *c, struct unit *u, struct warc_head *h, uint64_t from)
{
    struct stream *s = &c->file;
    struct runut_str media = {NULL, 0};
    bool http = true, sized = read_head(s, h);
    u->in.part = arena_printf(&u->arena, "%lu", c->part);
    bool page = h->arc ? take_arc(u, buf_slice(&h->lines)) : take_warc(u, buf_slice(&h->lines), &media, &http);
    if (!sized) {
        refuse_damaged(c, u, "a record does not say its length");
        return true;
    }
    bool whole = read_block(s, u, h->length, page), good = whole && ends_well(s, h->arc);
    bool kept = !good && u->bytes.len <= (page ? LIMIT_PAGE_BYTES : LOOK_BACK);
    if (kept && !s->trouble && cut_swallowed(c, u)) whole = good = true;
    if (whole && s->damaged && !s->stray && stream_begins(s, from, true))
        whole = false; /* the bytes are there, but they are not those that were packed */
    if (!whole)
        refuse_damaged(c, u, "the file ends inside of the record");
    else if (!good && stream_begins(s, from, false)) /* wrong bytes rather than a wrong length */
        unit_refuse(u, "damaged", "the record does not end where it says");
    u->in.cut |= !good;
    if (page && !u->refused) take_page(u, media, http);
    if (!page && !u->refused) u->bytes.len = 0;
    return page || u->refused;
}

bool warc_begins(struct runut_str head) { return str_starts(head, STR("WARC/")) || str_starts(head, STR("filedesc:")); }

bool warc_next(struct contents *c, struct unit *u)
{
    const struct runut_input like = u->in;
    uint64_t from;
    if (!c->state) c->state = ARENA_NEW(&c->arena, struct warc);
    for (bool page = false; !page;) {
        struct warc_head h = {.length = 0};
        buf_init(&h.lines, 4 * HEAD_BYTES);
        enum found found = find_record(c, &h.lines, &from);
        h.arc = ((struct warc *)c->state)->arc;
        c->part++;
        u->in = like;
        if (found == FOUND_RECORD) page = take_record(c, u, &h, from);
        buf_done(&h.lines);
        if (found == FOUND_RECORD) continue;
        if (found == FOUND_END && !c->file.damaged) return false;
        u->in.part = arena_printf(&u->arena, "%lu", c->part);
        refuse_damaged(c, u, "bytes that belong to no record");
        return true;
    }
    return true;
}
