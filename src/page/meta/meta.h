/* SPDX-License-Identifier: MIT */
/** What a page of HTML says of itself outside its text: title, people, outlet, dates, addresses. */
#ifndef PAGE_META_H
#define PAGE_META_H
#include "page/content/content.h"
#include "page/markup/jsonld.h"

struct meta {
    struct jsonld ld;
    struct runut_str og_title, title, headline, author, editor, site, published, modified, canonical, url, section,
        language, keywords, type, twitter_title, generator;
    struct runut_str perhaps;         /* a date by a name of the site's own making */
    struct runut_str label, labelled; /* "Written by" and who, as some systems put it */
    uint32_t title_node, heading;     /* the head's title, the heading that is the title; 0 where there is none */
    bool noindex;
};

/** Collects what the head, the JSON-LD and the marked places of the body say. */
void meta_read(struct meta *m, const struct tree *tree, struct reading *r);
/** Decides the title; the node that says it in *NODE, 0 where only an attribute does. */
void meta_title(struct meta *m, const struct content *c, struct reading *r, uint32_t *node);
/** Decides all else, after the article's lines are in r->flow. */
void meta_decide(const struct meta *m, const struct content *c, struct reading *r);
#endif
