/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a site pack and pages, parted by NULs: the first is the pack. A pack that opens is used in reading the
 * first page, and what must hold of any page holds. From the pages, each with a marked copy of itself so that something
 * repeats, a pack is learnt; what is written must open again.
 */
#include "base/buf.h"
#include "hold_page.h"
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PARTS = 5 };

static struct site *open_bytes(struct runut_str s)
{
    char path[64];
    int fd = memfd_create("site", MFD_CLOEXEC);
    if (fd < 0 || write(fd, s.p, s.len) != (ssize_t)s.len) abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct site *site = site_open(path, NULL);
    close(fd);
    return site;
}

static bool add(void *user, const char *bytes, size_t n)
{
    buf_add(user, bytes, n);
    return true;
}

static void learn(const struct runut_str *pages, size_t n)
{
    static struct runut_engine *engine; /* opened once: a fuzzer's run is a process */
    struct runut_err err = {0};
    struct buf pack;
    if (!engine) engine = runut_engine_open_for("packs", RUNUT_REPORT, &err);
    struct runut_learner *l = engine ? runut_learner_new(engine, &err) : NULL;
    if (!l) abort();
    for (size_t i = 0; i < n; i++) {
        struct runut_input in = {.bytes = pages[i].p, .len = pages[i].len, .format = RUNUT_FORMAT_HTML};
        for (int k = 0; k < 2; k++) runut_learner_add(l, &in, &err);
    }
    buf_init(&pack, 0);
    if (runut_learner_write(l, add, &pack, &err) == RUNUT_OK) {
        struct site *site = open_bytes(buf_slice(&pack));
        if (!site) abort();
        site_close(site);
    }
    buf_done(&pack);
    runut_learner_free(l);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct runut_str rest = {(const char *)data, size}, part[PARTS];
    size_t n = 0;
    if (size > 1u << 16) return 0;
    while (n < PARTS && str_cut(&rest, '\0', &part[n])) n++;
    if (!n) return 0;
    struct site *site = open_bytes(part[0]);
    if (site && n > 1) {
        struct runut_input in = {.bytes = part[1].p, .len = part[1].len, .format = RUNUT_FORMAT_HTML};
        hold_page_of(&in, site);
    }
    site_close(site);
    learn(part + 1, n - 1);
    return 0;
}
