/* SPDX-License-Identifier: MIT */
/** A page's elements and texts in the order of the source: a tree as an array. */
#ifndef PAGE_TREE_H
#define PAGE_TREE_H
#include "page/core/reading.h"
#include "page/markup/html.h"

enum node_flag {
    NODE_REFS = 1,    /* text: character references are to be resolved */
    NODE_BLANK = 2,   /* blanks stand before it */
    NODE_APART = 4,   /* what stands before it is more than plain mark-up */
    NODE_HIDDEN = 8,  /* hidden by attribute or style */
    NODE_NOT = 16,    /* its class, id or role says that it is no article */
    NODE_BODY = 32,   /* its class or id says that it is an article's body */
    NODE_STRONG = 64, /* the same beyond doubt: itemprop articleBody, "entry-content" */
    NODE_CAPTION = 128,
    NODE_BYLINE = 256,     /* names who wrote it */
    NODE_DATE = 512,       /* tells when */
    NODE_WEAK = 1024,      /* its class says that it may be no article */
    NODE_COMMENT = 2048,   /* readers' comments */
    NODE_SITE_BODY = 4096, /* what a site pack says of its place: see site.h */
    NODE_SITE_DROP = 8192,
    NODE_SITE_DATE = 16384,
    NODE_SITE_AUTHOR = 32768
};

struct node {
    uint32_t beg, end; /* its start tag, or the text, in the source */
    uint32_t parent;   /* itself for the first */
    uint32_t last;     /* the last node within it */
    uint16_t element;  /* enum element */
    uint16_t flags;    /* enum node_flag */
};

struct tree {
    struct html *html;
    unsigned items; /* enum hint_item */
    struct node *v; /* v[0] is the page itself */
    size_t n;
    uint32_t
        flat; /* from here on, the source has more tags than a page may have: read without them; UINT32_MAX where not */
};

/** What stands in the source of a text or of a start tag. */
static inline struct runut_str tree_source(const struct tree *t, const struct node *n)
{
    return (struct runut_str){t->html->s.p + n->beg, n->end - n->beg};
}
/** Reads the page's source into a tree: linear, whatever it holds. */
void tree_read(struct tree *t, struct reading *r);
/** Reads the attributes of a node again, into tree.html; *T is then its token. */
void tree_tag(const struct tree *t, uint32_t node, struct html_token *token);
/** All text within a node, references resolved, blanks folded, at most CAP bytes of source. */
struct runut_str tree_text(const struct tree *t, struct arena *a, uint32_t node, size_t cap);
#endif
