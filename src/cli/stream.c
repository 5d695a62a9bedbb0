/* SPDX-License-Identifier: MIT */
/**
 * zlib's gzread reads a plain file as it is and inflates what begins like gzip, members one after another: so page.html
 * and page.html.gz take one way, whatever they are called. Nothing is kept but the window, so a bomb of any size costs no
 * more than its user lets in.
 */
#include "cli/stream.h"
#include <errno.h>
#include <fcntl.h>
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
    bool folder = fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
    if (!folder) s->gz = gzdopen(fd, "rb");
    if (!s->gz) {
        close(fd);
        return folder ? strerror(EISDIR) : "memory is out";
    }
    gzbuffer(s->gz, 128 << 10);
    buf_init(&s->buffer, 0);
    return NULL;
}

void stream_close(struct stream *s)
{
    if (s->gz) gzclose(s->gz);
    s->gz = NULL;
    buf_done(&s->buffer);
}

/* Reads on in the file; 0 at the end, or in trouble. */
static size_t read_on(struct stream *s, char *block, size_t size)
{
    int code, n = s->ended ? 0 : gzread(s->gz, block, (unsigned)size);
    if (n > 0) return (size_t)n;
    if (s->ended) return 0;
    s->ended = true;
    const char *message = gzerror(s->gz, &code);
    if (code == Z_OK || code == Z_STREAM_END) return 0;
    s->damaged = code != Z_ERRNO;
    s->trouble = code == Z_ERRNO ? strerror(errno) : code == Z_BUF_ERROR ? "the gzip data ends too early"
                                                                         : message;
    return 0;
}

/* Reads another block behind what is in the window, which moves to the front; false at the end. */
static bool fill(struct stream *s)
{
    char block[65536];
    size_t n = read_on(s, block, sizeof block), rest = s->buffer.len - s->at;
    if (n == 0) return false;
    if (s->at && rest) memmove(s->buffer.p, s->buffer.p + s->at, rest);
    s->at = 0;
    s->buffer.len = rest;
    buf_add(&s->buffer, block, n);
    if (!s->buffer.failed) return true;
    s->trouble = "memory is out";
    s->ended = true;
    return false;
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

bool stream_all(struct stream *s, size_t max)
{
    while (s->buffer.len - s->at <= max)
        if (!fill(s)) return true;
    return false;
}

uint64_t stream_offset(const struct stream *s)
{
    z_off_t at = s->gz ? gzoffset(s->gz) : 0;
    return at > 0 ? (uint64_t)at : 0;
}
