/* SPDX-License-Identifier: MIT */
/**
 * Archives of files, zip and tar, by libarchive: each file in it is a page, and page.part is its path there. Nothing is
 * ever unpacked to the disk: a path is a name and no more. As in a folder, names that begin with a dot are left out,
 * and so is what is no file.
 *
 * What an archive may unfold to is bounded three times: each page, the number of files, and the sum of all bytes, which
 * may be a hundred times the file and no less than a gigabyte; overlapping entries of a bomb meet the last.
 */
#include "base/limits.h"
#include "cli/container.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <unistd.h>

enum { ZIP_BLOCK = 65536 };

struct bundle {
    struct archive *archive; /* NULL: there is nothing more to read */
    size_t lent;             /* of the window, what it reads at the moment */
    uint64_t unfolded;
    unsigned long files;
};

/* The first header block of a tar: its numbers are octal, and its checksum is the sum of its bytes. */
static bool begins_tar(struct runut_str head)
{
    enum { BLOCK = 512, SUM = 148 };
    unsigned long sum = 0, told = 0;
    if (head.len < BLOCK || head.p[0] == 0) return false;
    for (size_t i = 0; i < BLOCK; i++) sum += i >= SUM && i < SUM + 8 ? ' ' : (unsigned char)head.p[i];
    for (size_t i = SUM; i < SUM + 8; i++)
        if (head.p[i] >= '0' && head.p[i] <= '7') told = told * 8 + (unsigned long)(head.p[i] - '0');
    return sum == told;
}

bool bundle_begins(struct runut_str head)
{
    return str_starts(head, STR("PK\x03\x04")) || str_starts(head, STR("PK\x05\x06")) || begins_tar(head);
}

/* libarchive asks for bytes: it gets the window, which is used up when it asks again. */
static la_ssize_t give(struct archive *a, void *user, const void **block)
{
    struct contents *c = user;
    struct bundle *b = c->state;
    c->file.at += b->lent;
    struct runut_str ahead = stream_peek(&c->file);
    *block = ahead.p;
    b->lent = ahead.len;
    if (ahead.len || !c->file.trouble) return (la_ssize_t)ahead.len;
    archive_set_error(a, EIO, "%s", c->file.trouble);
    return -1;
}

/* Opens the archive: a zip that can be read at any place by its directory at the end, all else from front to back. */
static int open_archive(struct contents *c, struct archive *a)
{
    int fd = decoder_file(c->file.decoder);
    archive_read_support_format_tar(a);
    archive_read_support_format_zip(a);
    bool directory = fd >= 0 && str_starts(stream_peek(&c->file), STR("PK")) && lseek(fd, 0, SEEK_SET) == 0;
    return directory ? archive_read_open_fd(a, fd, ZIP_BLOCK) : archive_read_open(a, c, NULL, give, NULL);
}

static bool hidden(const char *path)
{
    for (const char *p = path; *p; p++)
        if (*p == '.' && (p == path || p[-1] == '/') && p[1] != '/' && !(p[1] == '.' && p[2] == '/')) return true;
    return strncmp(path, "__MACOSX/", 9) == 0;
}

/* Ends the archive with a refusal, for WHY or what libarchive says. */
static void give_up(struct contents *c, struct unit *u, const char *reason, const char *why)
{
    struct bundle *b = c->state;
    unit_refuse(u, reason,
                why                                ? why
                : archive_error_string(b->archive) ? archive_error_string(b->archive)
                                                   : "the archive is damaged");
    archive_read_free(b->archive);
    b->archive = NULL;
    c->file.trouble = NULL;
}

/* The bytes of the entry that is open. */
static void read_entry(struct contents *c, struct unit *u, uint64_t most)
{
    struct bundle *b = c->state;
    char block[ZIP_BLOCK];
    la_ssize_t n;
    while ((n = archive_read_data(b->archive, block, sizeof block)) > 0) {
        b->unfolded += (uint64_t)n;
        if (u->bytes.len <= LIMIT_PAGE_BYTES) buf_add(&u->bytes, block, (size_t)n);
        if (u->bytes.len > LIMIT_PAGE_BYTES || b->unfolded > most) break;
    }
    if (n == ARCHIVE_FATAL)
        give_up(c, u, "damaged", NULL);
    else if (n < 0)
        unit_refuse(u, "damaged",
                    archive_error_string(b->archive) ? archive_error_string(b->archive)
                                                     : "its packed bytes are damaged");
    else if (b->unfolded > most)
        give_up(c, u, "too_large", "the archive unfolds to more than it may: the rest of it is not read");
    else if (u->bytes.len > LIMIT_PAGE_BYTES || u->bytes.failed)
        unit_refuse(u, "too_large", "it holds more than a page may");
}

static bool begin(struct contents *c, struct unit *u)
{
    struct bundle *b = c->state = ARENA_NEW(&c->arena, struct bundle);
    b->archive = archive_read_new();
    if (b->archive && open_archive(c, b->archive) == ARCHIVE_OK) return true;
    if (b->archive)
        give_up(c, u, "damaged", NULL);
    else
        unit_refuse(u, "too_large", "memory is out");
    return false;
}

bool bundle_next(struct contents *c, struct unit *u)
{
    struct archive_entry *entry;
    if (!c->state && !begin(c, u)) return true;
    struct bundle *b = c->state;
    while (b->archive) {
        int result = archive_read_next_header(b->archive, &entry);
        if (result == ARCHIVE_EOF) break;
        const char *path = result >= ARCHIVE_WARN ? archive_entry_pathname(entry) : NULL;
        if (!path && result >= ARCHIVE_WARN) path = archive_entry_pathname_utf8(entry);
        u->in.part = path && *path ? arena_printf(&u->arena, "%s", path) : arena_printf(&u->arena, "%lu", c->part + 1);
        c->part++;
        if (result < ARCHIVE_WARN || ++b->files > LIMIT_ARCHIVE_FILES) {
            give_up(c, u, result < ARCHIVE_WARN ? "damaged" : "too_large",
                    result < ARCHIVE_WARN ? NULL
                                          : "the archive holds more files than it may: the rest of it is not read");
            return true;
        }
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) || hidden(u->in.part)) continue;
        uint64_t most =
            LIMIT_ARCHIVE_FOLD * (uint64_t)archive_filter_bytes(b->archive, -1); /* of what was read of the file */
        read_entry(c, u, most > LIMIT_ARCHIVE_BYTES ? most : LIMIT_ARCHIVE_BYTES);
        return true;
    }
    return false;
}

void bundle_close(struct contents *c)
{
    struct bundle *b = c->state;
    if (b && b->archive) archive_read_free(b->archive);
}
