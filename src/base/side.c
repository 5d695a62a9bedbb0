/* SPDX-License-Identifier: MIT */
#include "base/side.h"
#include <pthread.h>
#include <stdbool.h>

struct side {
    pthread_t thread;
    void (*work)(void *item);
    void *item;
    bool started;
};

static void *run(void *user)
{
    const struct side *s = user;
    s->work(s->item);
    return NULL;
}

void side_by_side(void (*work)(void *item), void *items, size_t size, size_t n)
{
    struct side sides[SIDE_MOST];
    for (size_t from = 0; from < n; from += SIDE_MOST) {
        size_t some = n - from < SIDE_MOST ? n - from : SIDE_MOST;
        for (size_t i = 0; i < some; i++) {
            sides[i] = (struct side){.work = work, .item = (char *)items + (from + i) * size};
            sides[i].started = i + 1 < some && pthread_create(&sides[i].thread, NULL, run, &sides[i]) == 0;
            if (!sides[i].started) run(&sides[i]); /* the last is the caller's own */
        }
        for (size_t i = 0; i < some; i++)
            if (sides[i].started) pthread_join(sides[i].thread, NULL);
    }
}
