/* SPDX-License-Identifier: MIT */
/** The rate is that of the whole run, not of the last moment: steadier to look at, and the ETA follows from it. */
#include "cli/progress.h"
#include <stdio.h>
#include <time.h>
#include <unistd.h>

/* Whether a line of progress stands on the terminal: there is one standard error, so there is one of these. */
static bool on_screen;

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void progress_begin(struct progress *p, bool quiet, uint64_t total)
{
    *p = (struct progress){.shown = !quiet && isatty(STDERR_FILENO), .total = total, .began = seconds()};
    p->drawn = p->began + 0.8;
}

void progress_show(struct progress *p, uint64_t pages, uint64_t bytes)
{
    if (!p->shown) return;
    double now = seconds(), took = now - p->began;
    if (now - p->drawn < 0.2) return;
    p->drawn = now;
    fprintf(stderr, "\r\033[K%llu pages, %.0f a second", (unsigned long long)pages, (double)pages / took);
    if (p->total && bytes && bytes <= p->total) {
        unsigned long left = (unsigned long)(took * (double)(p->total - bytes) / (double)bytes + 0.5);
        fprintf(stderr, ", %.0f %%, %lu:%02lu:%02lu left", 100.0 * (double)bytes / (double)p->total, left / 3600,
                left / 60 % 60, left % 60);
    }
    fflush(stderr);
    on_screen = true;
}

void progress_note(const struct progress *p, const char *what)
{
    if (!p->shown) return;
    fprintf(stderr, "\r\033[K%s", what);
    fflush(stderr);
    on_screen = true;
}

void progress_clear(void)
{
    if (on_screen) fputs("\r\033[K", stderr);
    on_screen = false;
}

void progress_end(struct progress *p)
{
    progress_clear();
    p->shown = false;
}
