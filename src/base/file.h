/* SPDX-License-Identifier: MIT */
/** Files: read whole with a maximum, or mapped. */
#ifndef BASE_FILE_H
#define BASE_FILE_H
#include "base/buf.h"

/**
 * Reads all of a file ("-": standard input) into *OUT, which the caller frees with buf_done. Fails with RUNUT_INPUT
 * when it cannot be opened or read, is a folder, or holds more than MAX bytes (0: any number).
 */
enum runut_status file_read(const char *path, size_t max, struct buf *out, struct runut_err *err);

/** The same of a regular file, into an arena that aborts when memory is out, with a NUL behind it. */
enum runut_status file_read_in(struct arena *a, const char *path, size_t max, struct runut_str *out,
                               struct runut_err *err);

struct file_map {
    const unsigned char *p;
    size_t len;
};
/** Maps a file read-only. A file that is replaced while mapped must be replaced by rename. */
enum runut_status file_map_open(struct file_map *m, const char *path, struct runut_err *err);
void file_map_close(struct file_map *m);
#endif
