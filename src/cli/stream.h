/* SPDX-License-Identifier: MIT */
/** A file read from front to back, gzip and zstd undone on the way, with a window that grows only as far as its user
 * asks. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H
#include "cli/decode.h"

struct stream {
    struct decoder *decoder; /* NULL: not open */
    const char *path;
    struct buf buffer;  /* what was read ahead */
    size_t at;          /* how much of it is used */
    uint64_t given;     /* bytes that ever came into the buffer */
    struct buf members; /* uint64_t: where among them the members of the window, and the one before, begin */
    bool ended;
    bool damaged;        /* the trouble is the file's, not the disk's */
    bool stray;          /* the trouble is what stands behind whole members */
    const char *trouble; /* what ended it before its end; NULL */
};

/** Opens PATH ("-": standard input); returns NULL, or why it cannot be opened. */
const char *stream_open(struct stream *s, const char *path);
void stream_close(struct stream *s);
/** The next line without its end; false at the end. One longer than MAX is passed by: *CUT is true, and *LINE its tail.
 */
bool stream_line(struct stream *s, size_t max, struct runut_str *line, bool *cut);
/** What is read ahead, at least one byte; length 0 at the end. Used up by adding to s->at. */
struct runut_str stream_peek(struct stream *s);
/** Reads until WANT bytes lie ahead, or the end; gives what lies ahead. */
struct runut_str stream_want(struct stream *s, size_t want);
/** Reads all that is left into the window; false where that is more than MAX. */
bool stream_all(struct stream *s, size_t max);
/** Gives all that is left to OUT, an empty buffer, when it is no more than MAX; false, and nothing taken, where more.
 */
bool stream_take(struct stream *s, size_t max, struct buf *out);
/** Puts BYTES, read before and from elsewhere now, back in front of what lies ahead; false when memory is out. */
bool stream_back(struct stream *s, struct runut_str bytes);
/** After trouble, which is forgotten: goes on behind it, at the next member of a packed file; false where there is
 * none. */
bool stream_resume(struct stream *s);
/** Where the next byte stands among all that were unpacked. */
static inline uint64_t stream_place(const struct stream *s) { return s->given - (s->buffer.len - s->at); }
/** Whether a member of a packed file begins at PLACE, which is no earlier than the line or block read last; LAST: and
 * is the last that came. */
bool stream_begins(const struct stream *s, uint64_t place, bool last);
/** Bytes of the file read so far, as they lie on the disk. */
uint64_t stream_offset(const struct stream *s);
#endif
