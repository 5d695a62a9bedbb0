/* SPDX-License-Identifier: MIT */
/** The article among all that a page of HTML holds. */
#ifndef PAGE_CONTENT_H
#define PAGE_CONTENT_H
#include "page/tree.h"

struct content {
    const struct tree *tree;
    struct measure *m;   /* of each node */
    uint32_t paragraphs; /* bytes of paragraph text on the page */
    uint32_t comments;   /* bytes of them in readers' comments */
    uint32_t links;      /* bytes of text in links */
    uint32_t all;        /* bytes of text, what nobody reads apart */
    uint32_t root;       /* the node that holds the article */
};

/** What a node holds. */
struct measure {
    uint32_t text, link;          /* bytes, within */
    uint32_t para;                /* bytes of paragraph text within */
    uint32_t direct, direct_link; /* bytes whose nearest block it is */
    uint32_t block;               /* nearest block, itself included */
    float score;
    uint16_t commas;
    uint8_t kind; /* enum runut_block_type of text in it */
    bool link_in, pruned, silent;
};

/** Measures the page's nodes. */
void content_measure(struct content *c, const struct tree *tree, struct reading *r);
/** Pours the lines of the article into r->flow, but for the node TITLE (0: none), which stands there already. */
void content_pour(struct content *c, struct reading *r, uint32_t title);
/** Pours one node as a line of TYPE: the title. */
void content_line(const struct content *c, struct reading *r, uint32_t node, enum runut_block_type type);
/** Pours r->title where the text of NODE (the head's title) holds it, as the title's line. */
void content_title_within(const struct content *c, struct reading *r, uint32_t node);
/** Pours all text of the page. */
void content_all(struct content *c, struct reading *r);
#endif
