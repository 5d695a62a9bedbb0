/* SPDX-License-Identifier: MIT */
/**
 * Files to units. What a file is is told by --format, else by its name and first bytes. A page is bounded by
 * LIMIT_PAGE_BYTES, and so is each part of a container; the file of a container may be of any size.
 */
#include "cli/source.h"
#include "base/limits.h"
#include <errno.h>

static void read_page(struct stream *f, struct unit *u)
{
    for (struct runut_str block; (block = stream_peek(f)).len; f->at += block.len) {
        buf_str(&u->bytes, block);
        if (u->bytes.len <= LIMIT_PAGE_BYTES) continue;
        unit_refuse(u, "too_large", "it holds more than a page may");
        return;
    }
    if (u->bytes.failed)
        unit_refuse(u, "too_large", "memory is out");
    else if (f->trouble)
        unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
}

/* The next part of the container that is open; false at its end, after what is wrong with it as a whole has been told. */
static bool next_part(struct source *s, struct unit *u)
{
    struct stream *f = &s->file;
    u->in = s->like;
    u->in.file = f->path;
    bool more = s->reader(f, u);
    if (!more && f->trouble)
        unit_refuse(u, f->damaged ? "damaged" : "unreadable", f->trouble);
    else if (!more && s->parts == 0)
        unit_refuse(u, "empty", "there is no page in it");
    if (!more && !u->refused) return false;
    f->trouble = NULL;
    s->parts++;
    return true;
}

static bool ends_with(const char *path, const char *tail)
{
    struct runut_str s = str_of(path);
    if (str_ends(s, STR(".gz"))) s.len -= 3;
    return str_ends(s, str_of(tail));
}

/* Whether a file begins like a feed: its first element is that of RSS, RDF or Atom. */
static bool is_feed(struct runut_str head)
{
    if (head.len > 2048) head.len = 2048;
    for (size_t i = 0; i + 1 < head.len; i++) {
        if (head.p[i] != '<' || head.p[i + 1] == '?' || head.p[i + 1] == '!') continue;
        struct runut_str tag = str_slice(head, i, head.len);
        return str_starts(tag, STR("<rss")) || str_starts(tag, STR("<feed")) || str_starts(tag, STR("<rdf:RDF")) || str_starts(tag, STR("<atom:feed"));
    }
    return false;
}

/* The reader of a container; NULL for a page. */
static unit_reader *reader_of(struct source *s, const char *path)
{
    if (strcmp(s->format, "jsonl") == 0) return jsonl_next;
    if (strcmp(s->format, "warc") == 0) return warc_next;
    if (strcmp(s->format, "feed") == 0) return feed_next;
    if (strcmp(s->format, "auto") != 0) return NULL;
    if (ends_with(path, ".jsonl") || ends_with(path, ".ndjson")) return jsonl_next;
    struct runut_str head = stream_peek(&s->file);
    if (str_starts(head, STR("WARC/")) || str_starts(head, STR("filedesc:"))) return warc_next;
    return is_feed(head) ? feed_next : NULL;
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
    const char *why = f->error ? strerror(f->error) : stream_open(&s->file, f->path);
    if (why) {
        unit_refuse(u, "unreadable", why);
        return true;
    }
    s->reader = reader_of(s, f->path);
    s->parts = 0;
    if (s->reader) return false;
    read_page(&s->file, u);
    stream_close(&s->file);
    s->bytes += f->size;
    return true;
}

bool source_next(struct source *s, struct unit *u)
{
    for (;;) {
        if (s->file.gz) {
            if (next_part(s, u)) return true;
            stream_close(&s->file);
            s->bytes += s->inputs->files.v[s->next - 1].size;
        }
        if (s->next == s->inputs->files.n) return false;
        if (next_file(s, u)) return true;
    }
}

bool source_ended(const struct source *s) { return !s->file.gz && s->next == s->inputs->files.n; }

uint64_t source_at(const struct source *s) { return s->bytes + stream_offset(&s->file); }

void source_done(struct source *s) { stream_close(&s->file); }
