/* SPDX-License-Identifier: MIT */
/**
 * zlib's gzread reads a plain file as it is and inflates what begins like gzip, members one after another: so page.html
 * and page.html.gz take one way, whatever they are called. What comes out is bounded: a page by LIMIT_PAGE_BYTES, a line
 * of JSON Lines likewise, so a bomb of any size costs no more than that, and the line behind it is read again.
 */
#include "cli/source.h"
#include "base/limits.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- a file as a stream ----------------------------------------------------------------------------------------- */

static int open_plain(const char *path)
{
    if (strcmp(path, "-") == 0) return dup(STDIN_FILENO);
    return open(path, O_RDONLY | O_CLOEXEC);
}

/* Opens PATH; returns NULL, or why it cannot be opened. */
static const char *file_open(struct source_file *f, const char *path)
{
    struct stat st;
    *f = (struct source_file){.path = path};
    int fd = open_plain(path);
    if (fd < 0) return strerror(errno);
    bool folder = fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
    if (!folder) f->gz = gzdopen(fd, "rb");
    if (!f->gz) {
        close(fd);
        return folder ? strerror(EISDIR) : "memory is out";
    }
    gzbuffer(f->gz, 128 << 10);
    buf_init(&f->buffer, 0);
    return NULL;
}

static void file_close(struct source_file *f)
{
    if (f->gz) gzclose(f->gz);
    f->gz = NULL;
    buf_done(&f->buffer);
}

/* Reads on; 0 at the end, or in trouble. */
static size_t file_more(struct source_file *f, char *block, size_t size)
{
    int code, n = f->ended ? 0 : gzread(f->gz, block, (unsigned)size);
    if (n > 0) return (size_t)n;
    if (f->ended) return 0;
    f->ended = true;
    const char *message = gzerror(f->gz, &code);
    if (code == Z_OK || code == Z_STREAM_END) return 0;
    f->damaged = code != Z_ERRNO;
    f->trouble = code == Z_ERRNO ? strerror(errno) : code == Z_BUF_ERROR ? "the gzip data ends too early"
                                                                         : message;
    return 0;
}

/* ---- a file as one page ----------------------------------------------------------------------------------------- */

static void read_page(struct source_file *f, struct unit *u)
{
    char block[65536];
    for (size_t n; (n = file_more(f, block, sizeof block));) {
        buf_add(&u->bytes, block, n);
        if (u->bytes.len <= LIMIT_PAGE_BYTES) continue;
        unit_refuse(u, "too_large", "it holds more than a page may");
        return;
    }
    if (u->bytes.failed)
        unit_refuse(u, "too_large", "memory is out");
    else if (f->trouble)
        unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
}

/* ---- a file as lines -------------------------------------------------------------------------------------------- */

/* The next line that is not blank, without its end; *CUT when it is over the limit and was passed by. */
static bool next_line(struct source_file *f, struct runut_str *line, bool *cut)
{
    char block[65536];
    size_t searched = 0;
    *cut = false;
    for (;;) {
        struct runut_str rest = {f->buffer.p + f->at, f->buffer.len - f->at};
        const char *end = rest.len > searched ? memchr(rest.p + searched, '\n', rest.len - searched) : NULL;
        size_t n = 0;
        if (!end && (n = file_more(f, block, sizeof block))) {
            if (f->at) memmove(f->buffer.p, rest.p, rest.len);
            f->at = 0;
            f->buffer.len = searched = rest.len;
            if (rest.len > LIMIT_PAGE_BYTES) *cut = true, f->buffer.len = searched = 0; /* only its end is still of interest */
            buf_add(&f->buffer, block, n);
            if (!f->buffer.failed) continue;
            f->trouble = "memory is out";
            f->ended = true;
        }
        if (!end && rest.len == 0 && !*cut) return false;
        *line = (struct runut_str){rest.p, end ? (size_t)(end - rest.p) : rest.len};
        f->at += line->len + (end != NULL);
        f->line++;
        if (f->line == 1 && str_starts(*line, STR("\xEF\xBB\xBF"))) *line = str_slice(*line, 3, line->len);
        searched = 0;
        if (*cut || str_trim(*line).len) return true;
        if (!end) return false;
    }
}

/* The next unit of a container; false at its end. */
static bool next_part(struct source_file *f, struct unit *u)
{
    struct runut_str line;
    bool cut;
    if (next_line(f, &line, &cut)) {
        u->in.part = arena_printf(&u->arena, "%lu", f->line);
        if (cut)
            unit_refuse(u, "too_large", "the line holds more than a page may");
        else if (f->ended && f->trouble)
            unit_refuse(u, "damaged", f->trouble);
        else
            jsonl_unit(u, line);
        if (f->ended && f->trouble) f->trouble = NULL; /* told */
        return true;
    }
    if (!f->trouble) return false;
    unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
    f->trouble = NULL;
    return true;
}

/* ---- all files -------------------------------------------------------------------------------------------------- */

static bool ends_with(const char *path, const char *tail)
{
    struct runut_str s = str_of(path);
    if (str_ends(s, STR(".gz"))) s.len -= 3;
    return str_ends(s, str_of(tail));
}

static bool is_lines(const struct source *s, const char *path)
{
    if (strcmp(s->format, "auto") != 0) return strcmp(s->format, "jsonl") == 0;
    return ends_with(path, ".jsonl") || ends_with(path, ".ndjson");
}

void source_init(struct source *s, const struct inputs *inputs, const struct cli *cli)
{
    *s = (struct source){.inputs = inputs, .format = cli_has(cli, OPT_FORMAT) ? cli->value[OPT_FORMAT] : "auto"};
    s->like.published = cli->value[OPT_PUBLISHED];
    s->like.language = cli->value[OPT_LANGUAGE];
    s->like.whole = cli_has(cli, OPT_WHOLE);
    if (strcmp(s->format, "html") == 0) s->like.format = RUNUT_FORMAT_HTML;
    if (strcmp(s->format, "text") == 0) s->like.format = RUNUT_FORMAT_TEXT;
}

/* Opens the next file. True when U is filled: a page, or a refusal; false when it is a container. */
static bool next_file(struct source *s, struct unit *u)
{
    const struct input_file *f = &s->inputs->files.v[s->next++];
    u->in = s->like;
    u->in.file = f->path;
    const char *why = f->error ? strerror(f->error) : file_open(&s->file, f->path);
    if (why) {
        unit_refuse(u, "unreadable", why);
        return true;
    }
    if (is_lines(s, f->path)) return false;
    read_page(&s->file, u);
    file_close(&s->file);
    s->bytes += f->size;
    return true;
}

bool source_next(struct source *s, struct unit *u)
{
    for (;;) {
        if (s->file.gz) {
            u->in = s->like;
            u->in.file = s->file.path;
            if (next_part(&s->file, u)) return true;
            file_close(&s->file);
            s->bytes += s->inputs->files.v[s->next - 1].size;
        }
        if (s->next == s->inputs->files.n) return false;
        if (next_file(s, u)) return true;
    }
}

bool source_ended(const struct source *s) { return !s->file.gz && s->next == s->inputs->files.n; }

uint64_t source_at(const struct source *s)
{
    z_off_t at = s->file.gz ? gzoffset(s->file.gz) : 0;
    return s->bytes + (at > 0 ? (uint64_t)at : 0);
}

void source_done(struct source *s) { file_close(&s->file); }
