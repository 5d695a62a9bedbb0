/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "base/err.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static enum runut_status read_all(int fd, const char *path, size_t max, struct buf *out, struct runut_err *err)
{
    char block[65536];
    for (;;) {
        ssize_t n = read(fd, block, sizeof block);
        if (n == 0) return RUNUT_OK;
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return err_set(err, RUNUT_INPUT, "%s cannot be read: %s", path, strerror(errno));
        if (max && out->len + (size_t)n > max)
            return err_set(err, RUNUT_INPUT, "%s is larger than %zu bytes", path, max);
        buf_add(out, block, (size_t)n);
        if (out->failed) return err_set(err, RUNUT_INTERNAL, "memory is out while reading %s", path);
    }
}

enum runut_status file_read(const char *path, size_t max, struct buf *out, struct runut_err *err)
{
    buf_init(out, 0);
    if (strcmp(path, "-") == 0) return read_all(STDIN_FILENO, "standard input", max, out, err);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return err_set(err, RUNUT_INPUT, "%s cannot be opened: %s", path, strerror(errno));
    enum runut_status status = read_all(fd, path, max, out, err);
    close(fd);
    return status;
}

/* Reads N bytes, fewer where the file ends before; false in trouble. */
static bool read_some(int fd, char *p, size_t n, size_t *got)
{
    for (*got = 0; *got < n;) {
        ssize_t k = read(fd, p + *got, n - *got);
        if (k == 0) break;
        if (k < 0 && errno != EINTR) return false;
        if (k > 0) *got += (size_t)k;
    }
    return true;
}

enum runut_status file_read_in(struct arena *a, const char *path, size_t max, struct runut_str *out,
                               struct runut_err *err)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    enum runut_status status = RUNUT_OK;
    if (fd < 0) return err_set(err, RUNUT_INPUT, "%s cannot be opened: %s", path, strerror(errno));
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
        status = err_set(err, RUNUT_INPUT, "%s cannot be read: it is no regular file", path);
    else if ((size_t)st.st_size > max)
        status = err_set(err, RUNUT_INPUT, "%s is larger than %zu bytes", path, max);
    else {
        char *p = arena_room(a, (size_t)st.st_size + 1);
        out->p = p;
        if (!read_some(fd, p, (size_t)st.st_size, &out->len))
            status = err_set(err, RUNUT_INPUT, "%s cannot be read: %s", path, strerror(errno));
        p[out->len] = '\0';
    }
    close(fd);
    return status;
}

enum runut_status file_map_open(struct file_map *m, const char *path, struct runut_err *err)
{
    *m = (struct file_map){NULL, 0};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return err_set(err, RUNUT_INPUT, "%s cannot be opened: %s", path, strerror(errno));
    struct stat st;
    void *p = MAP_FAILED;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
        p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (p == MAP_FAILED) return err_set(err, RUNUT_INPUT, "%s cannot be mapped: it is empty or no regular file", path);
    *m = (struct file_map){p, (size_t)st.st_size};
    return RUNUT_OK;
}

void file_map_close(struct file_map *m)
{
    if (m->p) munmap((void *)(uintptr_t)m->p, m->len);
    *m = (struct file_map){NULL, 0};
}
