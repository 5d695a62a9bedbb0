/* SPDX-License-Identifier: MIT */
/** A file's bytes as its writer had them: gzip (RFC 1952) and zstd (RFC 8878) undone, member by member. */
#ifndef CLI_DECODE_H
#define CLI_DECODE_H
#include "base/buf.h"

struct decoder;

/** Takes over FD, from where it stands; NULL when memory is out, and then FD is closed too. */
struct decoder *decoder_open(int fd);
void decoder_close(struct decoder *d);

enum decoded {
    DECODED_MORE,  /* bytes were added to OUT */
    DECODED_END,   /* of the file */
    DECODED_STRAY, /* behind whole members, bytes that are of none */
    DECODED_WRONG, /* a member is damaged or broken off; what it gave before stands */
    DECODED_ERROR  /* the file cannot be read, or memory is out */
};
/** Adds the next stretch of bytes to OUT; *WHY is said where there is trouble. */
enum decoded decoder_next(struct decoder *d, struct buf *out, const char **why);
/** Whether what decoder_next gave last is the beginning of a member; of a file that is not packed, its beginning. */
bool decoder_began(const struct decoder *d);
/** Whether the file is packed. */
bool decoder_packed(const struct decoder *d);
/** After trouble: goes on at the next member; false where there is none. */
bool decoder_resume(struct decoder *d);
/** How far the file was read, in its own bytes. */
uint64_t decoder_offset(const struct decoder *d);
/** The file behind it where that is plain and can be read at any place, and where its beginning is; -1. */
int decoder_file(const struct decoder *d);
#endif
