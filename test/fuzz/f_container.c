/* SPDX-License-Identifier: MIT */
/**
 * Any bytes as a container: JSON Lines, a web archive, a feed, or what its first bytes say. The first byte of the input
 * chooses. There is an end to it, each unit is a page within its limit or a refusal with a reason, and is told which part
 * of which file it is.
 */
#include "base/limits.h"
#include "cli/source.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) abort();
}

/* One unit after another; each takes at least a byte of the input, but for the one that tells of the whole. */
static void read_units(struct source *s, size_t size)
{
    for (size_t n = 0;; n++) {
        struct unit u;
        unit_init(&u);
        bool more = source_next(s, &u);
        must(n <= size + 1);
        if (more) {
            must(u.in.file != NULL);
            must(u.refused || u.bytes.len <= LIMIT_PAGE_BYTES);
            must(!u.refused || (*u.refused && u.why && *u.why));
            must(!u.in.published || strlen(u.in.published) >= 4);
        }
        unit_done(&u);
        if (!more) return;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const formats[] = {"auto", "jsonl", "warc", "feed"};
    char path[64];
    if (size == 0) return 0;
    int fd = memfd_create("container", MFD_CLOEXEC);
    must(fd >= 0 && write(fd, data + 1, size - 1) == (ssize_t)(size - 1));
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct input_file file = {.path = path, .size = size - 1};
    struct inputs inputs = {.bytes = size - 1};
    inputs.files.v = &file;
    inputs.files.n = 1;
    struct cli cli = {0};
    cli.value[OPT_FORMAT] = formats[data[0] % 4];
    struct source s;
    source_init(&s, &inputs, &cli);
    read_units(&s, size);
    source_done(&s);
    close(fd);
    return 0;
}
