/* SPDX-License-Identifier: MIT */
/**
 * Site packs: what one outlet repeats on its pages, learnt from many and used in reading others: doc/runut-pack.5, SITE
 * PACKS. A site pack is immutable once it is open; reading a page stays a function of the page and the packs.
 */
#ifndef PAGE_SITE_H
#define PAGE_SITE_H
#include "base/map.h"
#include "page/markup/html.h"
#include "runut.h"

enum site_kind {
    SITE_HOST,
    SITE_BODY,   /* the element that holds the article */
    SITE_DROP,   /* an element that holds none of it */
    SITE_DATE,   /* the element that tells the day */
    SITE_AUTHOR, /* the element that names the author */
    SITE_LINE,   /* a line that stands on many pages */
    SITE_KINDS
};
extern const char *const site_kinds[SITE_KINDS];

enum {
    SITE_PLACE = 200, /* bytes of a place's name; a longer one has none */
    SITE_LINE_BYTES = 300
}; /* the same of a line */

struct site {
    struct arena arena;
    struct map places; /* to bits, 1 << site_kind */
    struct map lines;
    const char *host;
    char sha256[65];
};

/** Opens a site pack. NULL with RUNUT_INPUT, the file and line named, where it cannot be read or is none. */
struct site *site_open(const char *path, struct runut_err *err);
void site_close(struct site *site);
/** The name of an element's place, "div.detail__body" or "div#isi": written to OUT; empty where it has neither class
 * nor id. */
struct runut_str site_place(const struct html *h, const struct html_token *t, char out[SITE_PLACE]);
/** Bits (1 << site_kind) of an element. */
unsigned site_bits(const struct site *site, const struct html *h, const struct html_token *t);
/** Whether a host is the site's, or a part of it; one that is not known is. */
bool site_has_host(const struct site *site, struct runut_str host);
/** Whether a line stands on many of its pages. */
bool site_has_line(const struct site *site, struct arena *a, struct runut_str line);
#endif
