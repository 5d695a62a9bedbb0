/* SPDX-License-Identifier: MIT */
/**
 * What a file is packed with is told by its first bytes, whatever it is called.
 *
 * Archives pack each record as a member of its own, so that damage to one does not reach the next. That is kept here: a
 * member that is wrong ends the bytes with a reason, and decoder_resume looks for the next one. A member is first
 * undone in one go by libdeflate, which is three times as fast as zlib and gives nothing of a member whose checksum is
 * wrong. One that is large, broken off or damaged goes through zlib, which gives what there is up to the fault.
 *
 * Where the bytes of a member are wrong, the inflater may run past its end before it notices, into members that are
 * whole. So the search begins right behind the damaged member's head; what looks like a member there counts only if it
 * unpacks with its checksum. Such trials are paid from an allowance that grows with the file, which keeps the whole
 * linear.
 */
#include "cli/decode.h"
#include <errno.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

enum {
    READ_AHEAD = 1 << 20, /* packed bytes that are looked at together: members are rarely larger */
    READ_BLOCK = 256 << 10,
    LEAST_BLOCK = 4 << 10, /* room that is used before there is more of it */
    AT_ONCE = 8 << 20,     /* a file up to this size is read into one block */
    UNPACKED = 8 << 20,    /* the largest member that is undone in one go */
    ALLOWANCE = 32,        /* failed trials, and one more for each megabyte of the file */
    HEAD_BYTES = 10,       /* of a member, that tell whether it is one */
    DICTIONARY = 16 << 20,
    WINDOW_LOG = 26 /* of zstd: 64 MB */
};

enum coding { UNKNOWN, PLAIN, GZIP, ZSTD };

struct decoder {
    int fd;
    enum coding coding;
    struct buf raw; /* read ahead: at is used, member is where the member that is open begins, at most at */
    size_t at, member;
    uint64_t before; /* bytes of the file before raw */
    size_t size;     /* of a file that is read at once, as it was when it was opened; else 0 */
    bool raw_ended;
    bool open;        /* in the midst of a member */
    bool began;       /* decoder_began */
    uint64_t members; /* that were whole */
    unsigned long trials;
    z_stream z;
    struct libdeflate_decompressor *fast;
    ZSTD_DCtx *zstd;
};

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static size_t left(const struct decoder *d) { return d->raw.len - d->at; }
static const unsigned char *front(const struct decoder *d) { return (const unsigned char *)d->raw.p + d->at; }

/* Drops what was used; of a member that is open the beginning stays while that is no more than is read ahead. */
static void compact(struct decoder *d)
{
    size_t drop = d->open && d->at - d->member <= READ_AHEAD ? d->member : d->at;
    if (drop < READ_BLOCK && drop < d->raw.len) return;
    memmove(d->raw.p, d->raw.p + drop, d->raw.len - drop);
    d->before += drop;
    d->raw.len -= drop;
    d->at -= drop;
    d->member = d->member > drop ? d->member - drop : 0;
}

/* How much is asked for: of a file whose size is known all, with a byte more, which then is room enough to see that it
 * has not grown. */
static size_t block_of(const struct decoder *d)
{
    size_t spare = d->raw.cap - d->raw.len, had = (size_t)d->before + d->raw.len;
    if (d->size && had < d->size) return d->size - had + 1;
    if (d->size && had == d->size) return spare ? spare : LEAST_BLOCK;
    return spare >= LEAST_BLOCK ? spare : READ_BLOCK;
}

/* Reads on until WANT bytes lie ahead, or the file ends. False where it cannot be read. */
static bool read_ahead(struct decoder *d, size_t want, const char **why)
{
    if (left(d) >= want || d->raw_ended) return true;
    if (d->raw.p) compact(d);
    while (left(d) < want && !d->raw_ended) {
        size_t block = block_of(d);
        char *room = buf_room(&d->raw, block);
        ssize_t n = room ? read(d->fd, room, block) : -1;
        if (room && n < 0 && errno == EINTR) continue;
        if (n < 0) {
            *why = room ? strerror(errno) : "memory is out";
            return false;
        }
        d->raw_ended = n == 0;
        d->raw.len += (size_t)n;
    }
    return true;
}

struct decoder *decoder_open(int fd)
{
    struct decoder *d = calloc(1, sizeof *d);
    if (!d) {
        close(fd);
        return NULL;
    }
    struct stat st;
    d->fd = fd;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= AT_ONCE) d->size = (size_t)st.st_size;
    buf_init(&d->raw, 0);
    return d;
}

void decoder_close(struct decoder *d)
{
    if (!d) return;
    if (d->z.state) inflateEnd(&d->z);
    if (d->fast) libdeflate_free_decompressor(d->fast);
    ZSTD_freeDCtx(d->zstd);
    buf_done(&d->raw);
    close(d->fd);
    free(d);
}

/* ---- members ------------------------------------------------------------------------------------------------------
 */

/* Whether a gzip member may begin with these bytes: magic, method, no reserved flag, a system that is one. */
static bool begins_gzip(const unsigned char *p, size_t n)
{
    return n >= 10 && p[0] == 0x1F && p[1] == 0x8B && p[2] == 8 && !(p[3] & 0xE0) && (p[9] <= 20 || p[9] == 255);
}

static bool begins_skippable(const unsigned char *p, size_t n)
{
    return n >= 8 && (p[0] & 0xF0) == 0x50 && p[1] == 0x2A && p[2] == 0x4D && p[3] == 0x18;
}
static bool begins_frame(const unsigned char *p, size_t n)
{
    return n >= 4 && p[0] == 0x28 && p[1] == 0xB5 && p[2] == 0x2F && p[3] == 0xFD;
}
static bool begins_zstd(const unsigned char *p, size_t n) { return begins_frame(p, n) || begins_skippable(p, n); }

static bool begins_member(const struct decoder *d)
{
    return d->coding == GZIP ? begins_gzip(front(d), left(d)) : begins_zstd(front(d), left(d));
}

static bool all_zero(const unsigned char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i]) return false;
    return true;
}

/* Undoes the member that begins here in one go, if it lies in what is read ahead, is whole, and not too large. */
static bool undo_at_once(struct decoder *d, struct buf *out)
{
    size_t used, got;
    if (!d->fast && !(d->fast = libdeflate_alloc_decompressor())) return false;
    for (size_t room = UNPACKED / 8; room <= UNPACKED; room *= 8) {
        char *to = buf_room(out, room);
        enum libdeflate_result result =
            to ? libdeflate_gzip_decompress_ex(d->fast, front(d), left(d), to, room, &used, &got) : LIBDEFLATE_BAD_DATA;
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
        if (result != LIBDEFLATE_SUCCESS) return false;
        out->len += got;
        d->at += used;
        d->members++;
        return true;
    }
    return false;
}

static enum decoded inflate_on(struct decoder *d, struct buf *out, const char **why)
{
    for (;;) {
        if (!read_ahead(d, 1, why)) return DECODED_ERROR;
        char *to = buf_room(out, READ_BLOCK);
        if (!to) {
            *why = "memory is out";
            return DECODED_ERROR;
        }
        d->z.next_in = (Bytef *)(uintptr_t)front(d);
        d->z.avail_in = left(d) > READ_AHEAD ? READ_AHEAD : (uInt)left(d);
        d->z.next_out = (Bytef *)to;
        d->z.avail_out = READ_BLOCK;
        const Bytef *from = d->z.next_in;
        int code = inflate(&d->z, Z_NO_FLUSH);
        d->at += (size_t)(d->z.next_in - from);
        size_t got = READ_BLOCK - d->z.avail_out;
        out->len += got;
        if (code == Z_STREAM_END) {
            d->open = false;
            d->members++;
            return DECODED_MORE;
        }
        if (got) return DECODED_MORE;
        if (code == Z_OK) continue;
        *why = code == Z_BUF_ERROR ? "the gzip data ends too early" : "the gzip data is damaged";
        return DECODED_WRONG;
    }
}

static bool open_gzip(struct decoder *d)
{
    d->open = true;
    d->member = d->at;
    return d->z.state ? inflateReset2(&d->z, 15 + 16) == Z_OK : inflateInit2(&d->z, 15 + 16) == Z_OK;
}

/* The dictionary of a web archive stands before it, in a frame that others pass by; it may be packed itself. */
static bool take_dictionary(struct decoder *d, const char **why)
{
    const unsigned char *p = front(d);
    size_t n = (size_t)p[4] | (size_t)p[5] << 8 | (size_t)p[6] << 16 | (size_t)p[7] << 24;
    bool dictionary = p[0] == 0x5D && d->members == 0 && n <= DICTIONARY;
    if (!dictionary) return true;
    if (!read_ahead(d, n + 8, why)) return false;
    struct runut_str words = {d->raw.p + d->at + 8, left(d) < n + 8 ? left(d) - 8 : n};
    struct buf plain;
    buf_init(&plain, 0);
    if (begins_frame((const unsigned char *)words.p, words.len)) {
        char *to = buf_room(&plain, DICTIONARY);
        size_t got = to ? ZSTD_decompress(to, DICTIONARY, words.p, words.len) : 0;
        words = ZSTD_isError(got) ? (struct runut_str){NULL, 0} : (struct runut_str){to, got};
    }
    ZSTD_DCtx_loadDictionary(d->zstd, words.p, words.len);
    buf_done(&plain);
    return true;
}

static bool open_zstd(struct decoder *d, const char **why)
{
    d->open = true;
    d->member = d->at;
    if (!d->zstd && (d->zstd = ZSTD_createDCtx())) ZSTD_DCtx_setParameter(d->zstd, ZSTD_d_windowLogMax, WINDOW_LOG);
    if (d->zstd) ZSTD_DCtx_reset(d->zstd, ZSTD_reset_session_only);
    return d->zstd && (!begins_skippable(front(d), left(d)) || take_dictionary(d, why));
}

static enum decoded unpack_on(struct decoder *d, struct buf *out, const char **why)
{
    for (;;) {
        if (!read_ahead(d, 1, why)) return DECODED_ERROR;
        char *to = buf_room(out, READ_BLOCK);
        if (!to) {
            *why = "memory is out";
            return DECODED_ERROR;
        }
        ZSTD_inBuffer in = {front(d), left(d), 0};
        ZSTD_outBuffer got = {to, READ_BLOCK, 0};
        size_t code = ZSTD_decompressStream(d->zstd, &got, &in);
        d->at += in.pos;
        out->len += got.pos;
        if (!ZSTD_isError(code) && code == 0) {
            d->open = false;
            d->members++;
            return DECODED_MORE;
        }
        if (got.pos) return DECODED_MORE;
        if (!ZSTD_isError(code) && (in.pos || left(d))) continue;
        *why = ZSTD_isError(code) ? "the zstd data is damaged" : "the zstd data ends too early";
        return DECODED_WRONG;
    }
}

/* ---- the whole ----------------------------------------------------------------------------------------------------
 */

static enum decoded plain_on(struct decoder *d, struct buf *out, const char **why)
{
    if (!read_ahead(d, 1, why)) return DECODED_ERROR;
    if (left(d) == 0) return DECODED_END;
    if (out->len == 0 && d->at == 0) { /* a small file: it need not be copied */
        struct buf raw = d->raw;
        raw.max = out->max;
        d->before += raw.len;
        out->max = d->raw.max;
        d->raw = *out;
        d->member = 0;
        *out = raw;
        return DECODED_MORE;
    }
    buf_add(out, front(d), left(d));
    d->at = d->raw.len;
    return DECODED_MORE;
}

/* At the beginning of a member, or at what is none. */
static enum decoded begin_member(struct decoder *d, struct buf *out, const char **why)
{
    if (!read_ahead(d, READ_AHEAD, why)) return DECODED_ERROR;
    if (left(d) == 0) return DECODED_END;
    if (!begins_member(d)) {
        if (d->raw_ended && all_zero(front(d), left(d))) {
            d->at = d->raw.len; /* tapes and disks are filled up so */
            return DECODED_END;
        }
        d->member = d->at;
        *why = "bytes that are no member of the packed file";
        return DECODED_STRAY;
    }
    d->began = true;
    if (d->coding == GZIP && undo_at_once(d, out)) return DECODED_MORE;
    if (d->coding == GZIP ? open_gzip(d) : open_zstd(d, why)) return DECODED_MORE;
    *why = "memory is out";
    return DECODED_ERROR;
}

enum decoded decoder_next(struct decoder *d, struct buf *out, const char **why)
{
    size_t had = out->len;
    enum decoded result = DECODED_MORE;
    if (d->coding == UNKNOWN) {
        if (!read_ahead(d, READ_BLOCK, why)) return DECODED_ERROR;
        bool gzip =
            left(d) > 2 && memcmp(front(d), "\x1F\x8B\x08", 3) == 0; /* a file that says so is one, whatever its head */
        d->coding = gzip ? GZIP : begins_zstd(front(d), left(d)) ? ZSTD : PLAIN;
        d->began = d->coding == PLAIN;
    } else
        d->began = false;
    while (result == DECODED_MORE && out->len == had && !out->failed) {
        if (d->coding == PLAIN)
            result = plain_on(d, out, why);
        else if (!d->open)
            result = begin_member(d, out, why);
        else
            result = d->coding == GZIP ? inflate_on(d, out, why) : unpack_on(d, out, why);
    }
    if (!out->failed) return result;
    *why = "memory is out";
    return DECODED_ERROR;
}

bool decoder_packed(const struct decoder *d) { return d->coding == GZIP || d->coding == ZSTD; }
bool decoder_began(const struct decoder *d) { return d->began; }

/* Whether the member at AT, which the damaged one ran over, unpacks with its checksum. */
static bool member_holds(struct decoder *d)
{
    struct buf out;
    const char *why;
    if (d->trials >= ALLOWANCE + ((d->before + d->at) >> 20)) return false;
    if (!read_ahead(d, READ_AHEAD, &why)) return false;
    buf_init(&out, 0);
    size_t at = d->at;
    bool holds = d->coding == GZIP && undo_at_once(d, &out);
    buf_done(&out);
    if (holds) d->members--;
    if (!holds) d->trials++;
    d->at = at;
    return holds;
}

/* Moves to the next place, from here on, where a member may begin; false at the end. */
static bool seek_member(struct decoder *d)
{
    const char *why, *hit;
    for (;;) {
        if (left(d) < HEAD_BYTES && !read_ahead(d, READ_BLOCK, &why)) return false;
        if (left(d) == 0) return false;
        hit = memchr(front(d), d->coding == GZIP ? 0x1F : 0x28, left(d));
        d->at = hit ? (size_t)(hit - d->raw.p) : d->raw.len;
        if (!hit || (left(d) < HEAD_BYTES && !d->raw_ended)) continue;
        if (begins_member(d)) return true;
        d->at++;
    }
}

bool decoder_resume(struct decoder *d)
{
    uint64_t fault = decoder_offset(d);
    if (!decoder_packed(d)) return false;
    if (d->open) d->at = d->member;
    d->open = false;
    for (d->at += d->at < d->raw.len; seek_member(d); d->at++)
        if (decoder_offset(d) >= fault || member_holds(d)) return true;
    return false;
}

uint64_t decoder_offset(const struct decoder *d) { return d->before + d->at; }

int decoder_file(const struct decoder *d)
{
    struct stat st;
    return d->coding == PLAIN && fstat(d->fd, &st) == 0 && S_ISREG(st.st_mode) ? d->fd : -1;
}
