/* SPDX-License-Identifier: MIT */
/** A file read from front to back, gzip undone on the way, with a window that grows only as far as its user asks. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H
#include "base/buf.h"
#include <zlib.h>

struct stream {
    gzFile gz; /* NULL: not open */
    const char *path;
    struct buf buffer;  /* what was read ahead */
    size_t at;          /* how much of it is used */
    unsigned long part; /* of a container: the one read last, from 1 */
    bool arc;           /* the container is an ARC, not a WARC */
    bool ended;
    bool damaged;        /* the trouble is the file's, not the disk's */
    const char *trouble; /* what ended it before its end; NULL */
};

/** Opens PATH ("-": standard input); returns NULL, or why it cannot be opened. */
const char *stream_open(struct stream *s, const char *path);
void stream_close(struct stream *s);
/** The next line without its end; false at the end. One longer than MAX is passed by: *CUT is true, and *LINE its tail. */
bool stream_line(struct stream *s, size_t max, struct runut_str *line, bool *cut);
/** What is read ahead, at least one byte; length 0 at the end. Used up by adding to s->at. */
struct runut_str stream_peek(struct stream *s);
/** Reads all that is left into the window; false where that is more than MAX. */
bool stream_all(struct stream *s, size_t max);
/** Bytes of the file read so far, as they lie on the disk. */
uint64_t stream_offset(const struct stream *s);
#endif
