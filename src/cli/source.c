/* SPDX-License-Identifier: MIT */
/**
 * Files to units. What a file is is told by --format, else by its first bytes, and by its name where bytes do not tell.
 * A page is bounded by LIMIT_PAGE_BYTES, and so is each part of a container; the file of a container may be of any
 * size.
 *
 * A new kind of container is a row in the table below and a file with its reader: see container.h.
 */
#include "cli/source.h"
#include "base/limits.h"
#include "cli/coding.h"
#include "cli/mail.h"
#include <errno.h>

static const struct container kinds[] = {
    /* format    ends                begins           next           tell          close */
    {"jsonl", ".jsonl .ndjson", NULL, jsonl_next, NULL, NULL},
    {"warc", NULL, warc_begins, warc_next, NULL, NULL},
    {"feed", NULL, feed_begins, feed_next, feed_next, NULL},
    {"feed", NULL, jsonfeed_begins, jsonfeed_next, jsonfeed_next, jsonfeed_close},
    {"feed", NULL, sitemap_begins, sitemap_next, sitemap_tell, NULL},
    {"archive", NULL, bundle_begins, bundle_next, NULL, bundle_close},
};
enum { KINDS = sizeof kinds / sizeof *kinds, HEAD_BYTES = 4096 }; /* by which a kind is known */

/* ---- what a file is -----------------------------------------------------------------------------------------------
 */

/* Whether PATH, a packed one without the ending that says so, ends with one of ENDS. */
static bool named(const char *path, const char *ends)
{
    struct runut_str name = str_of(path), rest = str_of(ends), end;
    if (str_ends(name, STR(".gz"))) name.len -= 3;
    if (str_ends(name, STR(".zst"))) name.len -= 4;
    while (str_cut(&rest, ' ', &end))
        if (str_ends(name, end)) return true;
    return false;
}

/* The kind of the file that is open; NULL for a page. */
static const struct container *kind_of(struct source *s, const char *path)
{
    const struct container *told = NULL;
    bool automatic = strcmp(s->format, "auto") == 0;
    struct runut_str head = stream_want(&s->open.file, HEAD_BYTES);
    for (size_t i = 0; i < KINDS; i++) {
        const struct container *k = &kinds[i];
        if (!automatic && strcmp(s->format, k->format) != 0) continue;
        if (!automatic && !told) told = k; /* where nothing tells which of a format it is: the first */
        if ((automatic && k->ends && named(path, k->ends)) || (k->begins && k->begins(head))) return k;
    }
    return told;
}

/* ---- units --------------------------------------------------------------------------------------------------------
 */

static void read_page(struct stream *f, struct unit *u)
{
    bool taken = stream_take(f, LIMIT_PAGE_BYTES, &u->bytes);
    for (struct runut_str block; !taken && (block = stream_peek(f)).len; f->at += block.len) {
        buf_str(&u->bytes, block);
        if (u->bytes.len <= LIMIT_PAGE_BYTES) continue;
        unit_refuse(u, "too_large", "it holds more than a page may");
        return;
    }
    if (u->bytes.failed)
        unit_refuse(u, "too_large", "memory is out");
    else if (f->trouble && !(f->stray && u->bytes.len)) /* gzip too passes by what stands behind a whole member */
        unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
}

/* What a page lies in within its file or part: another coding, a message. */
static void unwrap(struct source *s, struct unit *u)
{
    bool mail = strcmp(s->format, "mail") == 0;
    if (u->refused || u->bytes.len == 0) return;
    if (u->in.part && coding_is_gzip(buf_slice(&u->bytes))) coding_undo(u, STR("gzip"));
    if (!u->refused && (mail || (u->in.format == RUNUT_FORMAT_AUTO && mail_begins(buf_slice(&u->bytes))))) mail_page(u);
}

/* Tells of what is wrong with the file as the refusal of U; the reader may go on behind it. */
static void refuse_file(struct stream *f, struct unit *u)
{
    unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
    stream_resume(f);
}

/* The next part of the container that is open; false at its end, after what is wrong with it as a whole has been told.
 */
static bool next_part(struct source *s, struct unit *u)
{
    struct contents *c = &s->open;
    u->in = s->like;
    u->in.file = c->file.path;
    bool more = (s->telling && s->kind->tell ? s->kind->tell : s->kind->next)(c, u);
    if (!more && c->file.trouble)
        refuse_file(&c->file, u);
    else if (!more && s->parts == 0)
        unit_refuse(u, "empty", "there is no page in it");
    if (!more && !u->refused) return false;
    s->parts++;
    u->listed = s->kind->tell != NULL;
    unwrap(s, u);
    return true;
}

static void close_file(struct source *s)
{
    if (s->kind && s->kind->close) s->kind->close(&s->open);
    stream_close(&s->open.file);
    arena_done(&s->open.arena);
    s->bytes += s->inputs->files.v[s->next - 1].size;
    s->kind = NULL;
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

/*
 * Opens the next file and looks what it is; *WHY it cannot be read, or NULL. True, with the reason there, when its
 * first member is damaged and the next one told what it is.
 */
static bool open_file(struct source *s, const struct input_file *f, const char **why)
{
    struct stream *file = &s->open.file;
    s->open = (struct contents){.part = 0};
    arena_init(&s->open.arena, 0, NULL);
    *why = f->error ? strerror(f->error) : stream_open(file, f->path);
    s->kind = *why ? NULL : kind_of(s, f->path);
    if (*why || s->kind || !file->damaged || file->buffer.len) return false;
    const char *trouble = file->trouble;
    if (stream_resume(file)) s->kind = kind_of(s, f->path);
    if (s->kind) {
        *why = trouble;
        return true;
    }
    file->trouble = trouble;
    file->damaged = true;
    return false;
}

/* Opens the next file. True when U is filled: a page, or a refusal; false when it is a container. */
static bool next_file(struct source *s, struct unit *u)
{
    const struct input_file *f = &s->inputs->files.v[s->next++];
    const char *why;
    u->in = s->like;
    u->in.file = f->path;
    bool headless = open_file(s, f, &why);
    s->parts = headless;
    if (s->kind && !headless) return false;
    if (why)
        unit_refuse(u, headless ? "damaged" : "unreadable", why);
    else
        read_page(&s->open.file, u);
    if (headless) return true;
    unwrap(s, u);
    close_file(s);
    return true;
}

/* A list without a page of its own, which has told what it knows (beside.c): no unit, unless nothing else was given. */
static bool told_only(const struct source *s, const struct unit *u)
{
    const struct input_file *f = &s->inputs->files.v[s->next - 1];
    bool alone = s->units == 0 && s->next == s->inputs->files.n;
    return s->kind->next == sitemap_next && f->again && !alone && u->refused && strcmp(u->refused, "listing") == 0;
}

bool source_next(struct source *s, struct unit *u)
{
    for (;;) {
        if (s->kind) {
            if (next_part(s, u)) {
                if (!told_only(s, u)) break;
                unit_done(u);
                unit_init(u);
                continue;
            }
            close_file(s);
        }
        if (s->next == s->inputs->files.n) return false;
        if (next_file(s, u)) break;
    }
    s->units++;
    return true;
}

/* Whether what a file holds is rather a page, by its name: what begins it then needs no look. */
static bool named_page(const char *path) { return named(path, ".html .htm .xhtml .txt .jsonl .ndjson"); }

bool source_lists(const struct inputs *inputs, const struct cli *cli)
{
    struct source s;
    bool found = false;
    source_init(&s, inputs, cli);
    for (size_t i = 0; i < inputs->files.n && !found; i++) {
        const struct input_file *f = &inputs->files.v[i];
        const char *why;
        if (!f->again || (named_page(f->path) && strcmp(s.format, "auto") == 0)) continue;
        s.next = i + 1;
        open_file(&s, f, &why);
        found = s.kind && s.kind->tell;
        close_file(&s);
    }
    return found;
}

bool source_ended(const struct source *s) { return !s->kind && s->next == s->inputs->files.n; }

uint64_t source_at(const struct source *s) { return s->bytes + (s->kind ? stream_offset(&s->open.file) : 0); }

void source_done(struct source *s)
{
    if (s->kind) close_file(s);
}
