/* SPDX-License-Identifier: MIT */
/**
 * A window over what the decoder gives: so page.html and page.html.gz take one way, whatever they are called. Nothing
 * is kept but the window, so a bomb of any size costs no more than its user lets in.
 */
#include "cli/stream.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_plain(const char *path)
{
    if (strcmp(path, "-") == 0) return dup(STDIN_FILENO);
    return open(path, O_RDONLY | O_CLOEXEC);
}

const char *stream_open(struct stream *s, const char *path)
{
    struct stat st;
    *s = (struct stream){.path = path};
    int fd = open_plain(path);
    if (fd < 0) return strerror(errno);
    if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        return strerror(EISDIR);
    }
    s->decoder = decoder_open(fd);
    buf_init(&s->buffer, 0);
    buf_init(&s->members, 0);
    return s->decoder ? NULL : "memory is out";
}

void stream_close(struct stream *s)
{
    decoder_close(s->decoder);
    s->decoder = NULL;
    buf_done(&s->members);
    buf_done(&s->buffer);
}

/* Notes that a member begins here; of those before the window the last one stays, for a record may have begun with it.
 */
static void note_member(struct stream *s)
{
    const uint64_t *v = (const uint64_t *)(const void *)s->members.p;
    size_t n = s->members.len / sizeof *v, drop = 0;
    uint64_t here = s->given, window = stream_place(s);
    while (drop + 1 < n && v[drop + 1] < window) drop++;
    if (drop) memmove(s->members.p, s->members.p + drop * sizeof *v, (n - drop) * sizeof *v);
    s->members.len = (n - drop) * sizeof *v;
    buf_add(&s->members, &here, sizeof here);
}

bool stream_begins(const struct stream *s, uint64_t place, bool last)
{
    const uint64_t *v = (const uint64_t *)(const void *)s->members.p;
    size_t n = s->members.len / sizeof *v;
    for (size_t i = last && n ? n - 1 : 0; i < n; i++)
        if (v[i] == place) return decoder_packed(s->decoder);
    return false;
}

/* Reads another stretch behind what is in the window, which moves to the front; false at the end, or in trouble. */
static bool fill(struct stream *s)
{
    size_t rest = s->buffer.len - s->at;
    if (s->ended) return false;
    if (s->at && rest) memmove(s->buffer.p, s->buffer.p + s->at, rest);
    s->at = 0;
    s->buffer.len = rest;
    const char *why = NULL;
    enum decoded result = decoder_next(s->decoder, &s->buffer, &why);
    if (decoder_began(s->decoder)) note_member(s);
    s->given += s->buffer.len - rest;
    if (result == DECODED_MORE) return true;
    s->ended = true;
    s->trouble = why;
    s->damaged = result == DECODED_STRAY || result == DECODED_WRONG;
    s->stray = result == DECODED_STRAY;
    return s->buffer.len > rest;
}

bool stream_back(struct stream *s, struct runut_str bytes)
{
    struct buf front;
    buf_init(&front, 0);
    buf_str(&front, bytes);
    buf_add(&front, s->buffer.p + s->at, s->buffer.len - s->at);
    if (front.failed) {
        buf_done(&front);
        return false;
    }
    buf_done(&s->buffer);
    s->buffer = front;
    s->at = 0;
    return true;
}

bool stream_resume(struct stream *s)
{
    if (!s->trouble) return !s->ended;
    bool more = s->damaged && decoder_resume(s->decoder);
    s->trouble = NULL;
    s->damaged = s->stray = false;
    s->ended = !more;
    return more;
}

/* What is read ahead and not used yet. */
static struct runut_str window(const struct stream *s)
{
    if (s->at == s->buffer.len) return (struct runut_str){"", 0};
    return (struct runut_str){s->buffer.p + s->at, s->buffer.len - s->at};
}

bool stream_line(struct stream *s, size_t max, struct runut_str *line, bool *cut)
{
    size_t searched = 0;
    *cut = false;
    for (;;) {
        struct runut_str rest = window(s);
        const char *end = rest.len > searched ? memchr(rest.p + searched, '\n', rest.len - searched) : NULL;
        if (!end && rest.len > max) {
            *cut = true;
            s->at = s->buffer.len; /* only where it ends is still of interest */
            rest.len = 0;
        }
        searched = rest.len;
        if (!end && fill(s)) continue;
        if (!end) rest = window(s); /* it may have moved, though nothing came */
        if (!end && rest.len == 0 && !*cut) return false;
        *line = (struct runut_str){rest.p, end ? (size_t)(end - rest.p) : rest.len};
        s->at += line->len + (end != NULL);
        return true;
    }
}

struct runut_str stream_peek(struct stream *s)
{
    if (s->at == s->buffer.len) fill(s);
    return window(s);
}

struct runut_str stream_want(struct stream *s, size_t want)
{
    while (s->buffer.len - s->at < want && fill(s)) continue;
    return window(s);
}

bool stream_all(struct stream *s, size_t max)
{
    while (s->buffer.len - s->at <= max)
        if (!fill(s)) return true;
    return false;
}

bool stream_take(struct stream *s, size_t max, struct buf *out)
{
    if (s->at || out->p || !stream_all(s, max)) return false;
    struct buf taken = s->buffer;
    s->buffer = *out;
    *out = taken;
    return true;
}

uint64_t stream_offset(const struct stream *s) { return s->decoder ? decoder_offset(s->decoder) : 0; }
