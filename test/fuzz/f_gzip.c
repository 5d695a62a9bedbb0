/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a packed file. There is an end to it, damage is followed by the search for the next member, and what
 * comes out does not depend on how it is asked for: by what is there, or in lines.
 */
#include "cli/stream.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 4 << 20 }; /* bytes that are taken: a bomb is another's test */

/* The bytes that come out, as a sum; by lines or as they come. */
static uint64_t sum(const char *path, bool lines, size_t size)
{
    struct stream s;
    struct runut_str part;
    uint64_t all = 0, n = 0, troubles = 0;
    bool cut;
    if (stream_open(&s, path)) abort();
    for (;;) {
        bool more = lines ? stream_line(&s, MOST, &part, &cut) : (part = stream_peek(&s)).len > 0;
        if (!lines) s.at += part.len;
        for (size_t i = 0; more && i < part.len; i++)
            if (part.p[i] != '\n') all = all * 31 + (unsigned char)part.p[i];
        n += part.len;
        if (n > MOST) break;
        if (more) continue;
        if (troubles++ > size) abort();
        if (!s.trouble || !stream_resume(&s)) break;
    }
    stream_close(&s);
    return n > MOST ? 0 : all;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    if (size > 1u << 16) return 0;
    int fd = memfd_create("packed", MFD_CLOEXEC);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size) abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    uint64_t a = sum(path, false, size), b = sum(path, true, size);
    if (a && b && a != b) abort();
    close(fd);
    return 0;
}
