/* SPDX-License-Identifier: MIT */
/**
 * One page on its way in: its bytes and what is told beside them. A file is one unit, or many when it is a container
 * (JSON Lines, an archive, a feed); each is counted on its own and ends as one report, rejected or duplicate line.
 */
#ifndef CLI_UNIT_H
#define CLI_UNIT_H
#include "base/arena.h"
#include "base/buf.h"

struct unit {
    struct arena arena;    /* the strings of IN */
    struct buf bytes;      /* the page, when it is not refused */
    struct runut_input in; /* bytes and len are set when it is read */
    bool listed;           /* it comes from a list, which tells of the page at its address */
    bool summary;          /* of the page at its address, not that page */
    const char *same_as;   /* the id of another page's report, which says all that this one does; NULL */
    struct sheet *sheets;  /* of an article of several pages: BYTES are those of all, IN is the first's */
    size_t n_sheets;       /* 0 or at least 2 */
    const char *refused;   /* why it never becomes a page: unreadable too_large damaged; NULL */
    const char *why;       /* of a refusal, for people */
};

/** One page of an article whose bytes stand together. */
struct sheet {
    struct runut_input in;
    size_t len;
};

static inline void unit_init(struct unit *u)
{
    memset(u, 0, sizeof *u);
    arena_init(&u->arena, 0, NULL);
    buf_init(&u->bytes, 0);
}

static inline void unit_done(struct unit *u)
{
    buf_done(&u->bytes);
    arena_done(&u->arena);
}

static inline void unit_refuse(struct unit *u, const char *reason, const char *why)
{
    u->refused = reason;
    u->why = arena_copy(&u->arena, why, strlen(why));
}

#endif
