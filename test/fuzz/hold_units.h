/* SPDX-License-Identifier: MIT */
/** What must hold of a file that was read as a container, whatever its bytes are. Shared by the fuzz targets of containers. */
#ifndef HOLD_UNITS_H
#define HOLD_UNITS_H
#include "base/limits.h"
#include "cli/source.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void hold(bool holds)
{
    if (!holds) abort();
}

static inline void hold_unit(const struct unit *u)
{
    hold(u->in.file != NULL);
    hold(u->refused || u->bytes.len <= LIMIT_PAGE_BYTES);
    hold(!u->refused || (*u->refused && u->why && *u->why));
    hold(!u->in.published || strlen(u->in.published) >= 4);
    hold(!u->in.captured || strlen(u->in.captured) >= 4);
}

/* There is an end to it, within PER_BYTE units for each byte; each unit is a page within its limit or a refusal with a reason. */
static inline void hold_units(const uint8_t *data, size_t size, const char *format, bool telling)
{
    char path[64];
    int fd = memfd_create("container", MFD_CLOEXEC);
    hold(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct input_file file = {.path = path, .size = size};
    struct inputs inputs = {.bytes = size};
    inputs.files.v = &file;
    inputs.files.n = 1;
    struct cli cli = {0};
    cli.value[OPT_FORMAT] = format;
    struct source s;
    source_init(&s, &inputs, &cli);
    s.telling = telling;
    for (bool more = true; more;) {
        struct unit u;
        unit_init(&u);
        more = source_next(&s, &u);
        if (more) hold_unit(&u);
        hold(s.units <= 1100 * (uint64_t)size + 2); /* what is packed a thousand times holds as many lines */
        unit_done(&u);
    }
    source_done(&s);
    close(fd);
}
#endif
