/* SPDX-License-Identifier: MIT */
/**
 * Files in the order of the command line; within a folder by the bytes of their names, so that the output is the same
 * on every file system. What cannot be looked at is kept with its reason: it becomes a rejected record like any other.
 */
#include "cli/inputs.h"
#include "base/file.h"
#include "cli/output.h"
#include <errno.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>

enum { LIST_BYTES = 256 << 20 }; /* of file names on standard input */

static void add(struct inputs *in, const char *path, uint64_t size, bool again, int error)
{
    struct input_file *f = vec_push(&in->arena, &in->files);
    *f = (struct input_file){arena_copy(&in->arena, path, strlen(path)), size, again, error};
}

static int by_name(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static void walk(struct inputs *in, char *path)
{
    char *roots[] = {path, NULL};
    FTS *tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    if (!tree) {
        add(in, path, 0, false, errno);
        return;
    }
    for (FTSENT *e; (e = fts_read(tree));) {
        bool hidden = e->fts_level > 0 && e->fts_name[0] == '.';
        if (hidden && e->fts_info == FTS_D) fts_set(tree, e, FTS_SKIP);
        if (hidden) continue;
        switch (e->fts_info) {
        case FTS_F: add(in, e->fts_path, (uint64_t)e->fts_statp->st_size, true, 0); break;
        case FTS_DNR:
        case FTS_ERR:
        case FTS_NS: add(in, e->fts_path, 0, false, e->fts_errno); break;
        case FTS_SLNONE: add(in, e->fts_path, 0, false, ENOENT); break;
        case FTS_DC: say("%s is left out: the folder holds itself", e->fts_path); break;
        default: break; /* folders themselves, devices, sockets */
        }
    }
    fts_close(tree);
}

static void add_operand(struct inputs *in, char *path)
{
    struct stat st;
    if (strcmp(path, "-") == 0)
        add(in, path, 0, false, 0);
    else if (stat(path, &st) != 0)
        add(in, path, 0, false, errno);
    else if (S_ISDIR(st.st_mode))
        walk(in, path);
    else
        add(in, path, S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0, S_ISREG(st.st_mode), 0);
}

static enum runut_status add_listed(struct inputs *in)
{
    struct buf list;
    struct runut_err err = {0};
    enum runut_status status = file_read("-", LIST_BYTES, &list, &err);
    buf_char(&list, '\0');
    if (status != RUNUT_OK || list.failed) {
        say("the list of files cannot be read: %s", status != RUNUT_OK ? err.message : "memory is out");
        status = status != RUNUT_OK ? status : RUNUT_INTERNAL;
    }
    for (size_t at = 0; status == RUNUT_OK && at < list.len; at += strlen(list.p + at) + 1)
        if (list.p[at]) add_operand(in, list.p + at);
    buf_done(&list);
    return status;
}

enum runut_status inputs_find(struct inputs *in, const struct cli *cli)
{
    memset(in, 0, sizeof *in);
    arena_init(&in->arena, 0, NULL);
    for (int i = 0; i < cli->n_args; i++) {
        if (cli_has(cli, OPT_NULL) && strcmp(cli->args[i], "-") == 0) {
            say("with --null, standard input is the list of files and cannot be a page as well");
            return RUNUT_USAGE;
        }
        add_operand(in, cli->args[i]);
    }
    if (cli_has(cli, OPT_NULL)) {
        enum runut_status status = add_listed(in);
        if (status != RUNUT_OK) return status;
    }
    bool known = true;
    for (size_t i = 0; i < in->files.n; i++) {
        in->bytes += in->files.v[i].size;
        if (in->files.v[i].size == 0 && strcmp(in->files.v[i].path, "-") == 0) known = false;
    }
    if (!known) in->bytes = 0;
    return RUNUT_OK;
}

void inputs_done(struct inputs *in) { arena_done(&in->arena); }
