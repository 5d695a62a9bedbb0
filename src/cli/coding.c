/* SPDX-License-Identifier: MIT */
/**
 * One loop for all codings: a step takes bytes and gives bytes, and says whether it goes on, is done, or cannot. What
 * comes out is bounded by the limit of a page, so a bomb is refused as soon as it has unfolded that far.
 */
#include "cli/coding.h"
#include "base/limits.h"
#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

enum {
    MOST_CODINGS = 4,
    BLOCK = 65536,
    WINDOW_LOG = 26 /* of zstd: 64 MB */
};

enum step { STEP_ON, STEP_DONE, STEP_WRONG };

/* Takes from IN, gives at most BLOCK bytes at OUT. */
typedef enum step step_function(void *state, struct runut_str *in, char *out, size_t *got);

static enum step inflate_step(void *state, struct runut_str *in, char *out, size_t *got)
{
    z_stream *z = state;
    z->next_in = (Bytef *)(uintptr_t)in->p;
    z->avail_in = (uInt)in->len;
    z->next_out = (Bytef *)out;
    z->avail_out = BLOCK;
    int code = inflate(z, Z_NO_FLUSH);
    *got = BLOCK - z->avail_out;
    *in = str_slice(*in, in->len - z->avail_in, in->len);
    return code == Z_STREAM_END ? STEP_DONE : code == Z_OK ? STEP_ON : STEP_WRONG;
}

static enum step brotli_step(void *state, struct runut_str *in, char *out, size_t *got)
{
    const uint8_t *from = (const uint8_t *)in->p;
    uint8_t *to = (uint8_t *)out;
    size_t left = in->len, room = BLOCK;
    BrotliDecoderResult code = BrotliDecoderDecompressStream(state, &left, &from, &room, &to, NULL);
    *got = BLOCK - room;
    *in = str_slice(*in, in->len - left, in->len);
    return code == BROTLI_DECODER_RESULT_SUCCESS             ? STEP_DONE
           : code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT ? STEP_ON
                                                             : STEP_WRONG;
}

static enum step zstd_step(void *state, struct runut_str *in, char *out, size_t *got)
{
    ZSTD_inBuffer from = {in->p, in->len, 0};
    ZSTD_outBuffer to = {out, BLOCK, 0};
    size_t code = ZSTD_decompressStream(state, &to, &from);
    *got = to.pos;
    *in = str_slice(*in, from.pos, in->len);
    if (ZSTD_isError(code)) return STEP_WRONG;
    return code == 0 ? STEP_DONE : to.pos || from.pos ? STEP_ON : STEP_WRONG;
}

/* Puts what STEP makes of U's bytes in their place. */
static void undo(struct unit *u, step_function *step, void *state)
{
    char block[BLOCK];
    struct runut_str in = buf_slice(&u->bytes);
    struct buf out;
    enum step next = STEP_ON;
    buf_init(&out, 0);
    while (next == STEP_ON && out.len <= LIMIT_PAGE_BYTES && !out.failed) {
        size_t got = 0;
        next = step(state, &in, block, &got);
        buf_add(&out, block, got);
    }
    if (out.len > LIMIT_PAGE_BYTES || out.failed)
        unit_refuse(u, "too_large", "it holds more than a page may");
    else if (next != STEP_DONE && !u->in.cut)
        unit_refuse(u, "damaged", "its compressed content is broken off or wrong");
    buf_done(&u->bytes);
    u->bytes = out;
}

bool coding_is_gzip(struct runut_str s)
{
    return s.len > 2 && (unsigned char)s.p[0] == 0x1F && (unsigned char)s.p[1] == 0x8B;
}

/* The head of zlib data: a method that exists, and a check. Raw deflate has no head. */
static bool is_zlib(struct runut_str s)
{
    return s.len > 2 && (s.p[0] & 0x0F) == 8 && ((unsigned char)s.p[0] << 8 | (unsigned char)s.p[1]) % 31 == 0;
}

static void undo_inflate(struct unit *u, int window)
{
    z_stream z = {.next_in = NULL};
    if (inflateInit2(&z, window) == Z_OK) undo(u, inflate_step, &z);
    inflateEnd(&z);
}

/* Brotli has no mark of its own: text that is plain already begins with a byte that no stream of news pages would. */
static bool plain_already(struct runut_str s)
{
    size_t i = 0;
    while (i < s.len && strchr(" \t\r\n", s.p[i]) && s.p[i]) i++;
    return i < s.len && (s.p[i] == '<' || str_starts(s, STR("\xEF\xBB\xBF")));
}

static void undo_brotli(struct unit *u)
{
    BrotliDecoderState *state =
        plain_already(buf_slice(&u->bytes)) ? NULL : BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (state) undo(u, brotli_step, state);
    BrotliDecoderDestroyInstance(state);
}

static void undo_zstd(struct unit *u)
{
    ZSTD_DCtx *state = str_starts(buf_slice(&u->bytes), STR("\x28\xB5\x2F\xFD")) ? ZSTD_createDCtx() : NULL;
    if (state) ZSTD_DCtx_setParameter(state, ZSTD_d_windowLogMax, WINDOW_LOG);
    if (state) undo(u, zstd_step, state);
    ZSTD_freeDCtx(state);
}

static void undo_one(struct unit *u, struct runut_str name)
{
    struct runut_str bytes = buf_slice(&u->bytes);
    bool flate = str_eq_ascii(name, STR("deflate"));
    if (bytes.len == 0 || name.len == 0 || str_eq_ascii(name, STR("identity"))) return;
    if (flate && !coding_is_gzip(bytes) && !is_zlib(bytes) && !plain_already(bytes))
        undo_inflate(u, -15);
    else if (flate || str_eq_ascii(name, STR("gzip")) || str_eq_ascii(name, STR("x-gzip"))) {
        if (coding_is_gzip(bytes) || is_zlib(bytes)) undo_inflate(u, 15 + 32);
    } else if (str_eq_ascii(name, STR("br")))
        undo_brotli(u);
    else if (str_eq_ascii(name, STR("zstd")))
        undo_zstd(u);
    else if (!plain_already(bytes))
        unit_refuse(u, "unreadable", "its content coding is not known here");
}

void coding_undo(struct unit *u, struct runut_str names)
{
    struct runut_str list[MOST_CODINGS];
    size_t n = 0;
    while (n < MOST_CODINGS && str_cut(&names, ',', &list[n])) n++;
    while (n-- && !u->refused) undo_one(u, str_trim(list[n]));
}
