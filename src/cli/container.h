/* SPDX-License-Identifier: MIT */
/**
 * A file that holds many pages: what a reader of one kind fulfils. The kinds stand in a table in source.c; a new one is
 * a file with a `next`, perhaps a `begins`, and a row there.
 */
#ifndef CLI_CONTAINER_H
#define CLI_CONTAINER_H
#include "cli/stream.h"
#include "cli/unit.h"

/** A container that is open. */
struct contents {
    struct stream file;
    struct arena arena; /* of the reader */
    void *state;        /* of the reader, in the arena or its own; NULL at the beginning */
    unsigned long part; /* the one read last, from 1 */
};

/**
 * Fills U, whose `in` says what is told of every page, with the next page or its refusal; false at the end. What is
 * wrong with one page is that unit's refusal. What is wrong with the file (file.trouble) may be left to the caller, who
 * makes a unit of it; who tells it in a unit clears it.
 */
typedef bool unit_reader(struct contents *c, struct unit *u);

struct container {
    const char *format;                    /* of --format */
    const char *ends;                      /* endings of names that say so, parted by blanks; NULL */
    bool (*begins)(struct runut_str head); /* whether what begins so is one; NULL: nothing tells it */
    unit_reader *next;
    unit_reader *tell;                 /* the addresses that it lists and what is known of each, as units; NULL: none */
    void (*close)(struct contents *c); /* gives the state back; NULL: it is in the arena */
};

/** The whole file in the window, as UTF-8, for a reader of small ones; refuses U and gives false where it is too large.
 */
bool container_whole(struct contents *c, struct unit *u);

bool warc_begins(struct runut_str head), feed_begins(struct runut_str head), sitemap_begins(struct runut_str head),
    jsonfeed_begins(struct runut_str head), bundle_begins(struct runut_str head);
unit_reader jsonl_next, warc_next, feed_next, sitemap_next, sitemap_tell, jsonfeed_next, bundle_next;
void jsonfeed_close(struct contents *c), bundle_close(struct contents *c);
#endif
