/* SPDX-License-Identifier: MIT */
/** The article among all that a page of HTML holds. */
#ifndef PAGE_CONTENT_H
#define PAGE_CONTENT_H
#include "page/core/tree.h"

enum {
    CONTENT_PARAGRAPH = 80, /* bytes of text that make a block a paragraph */
    CONTENT_ARTICLE = 250
}; /* bytes; less is hardly an article */

struct content {
    const struct tree *tree;
    struct measure *m;   /* of each node */
    uint32_t paragraphs; /* bytes of paragraph text on the page */
    uint32_t comments;   /* bytes of them in readers' comments */
    uint32_t links;      /* bytes of text in links */
    uint32_t all;        /* bytes of text, what nobody reads apart */
    uint32_t root;       /* the node that holds the article */
    bool nearer;         /* it was chosen for its place behind the title */
    bool weak;           /* the second opinion was taken: only what is surely no article is pruned */
};

/** What a node holds. */
struct measure {
    uint32_t text, link;          /* bytes, within */
    uint32_t para;                /* bytes of paragraph text within */
    uint32_t direct, direct_link; /* bytes whose nearest block it is */
    uint32_t block;               /* nearest block, itself included */
    float score;
    uint16_t commas;
    uint8_t kind;                       /* enum runut_block_type of text in it */
    bool link_in, pruned, silent, shut; /* shut: pruned, whatever its share of the text */
};

/** Measures the page's nodes. */
void content_measure(struct content *c, const struct tree *tree, struct reading *r);
/** Marks what is no article; WEAK: only what surely is none. */
void content_prune(struct content *c, bool weak);
/** choose.c: the element that holds the article, among what is not pruned; TITLE's node is 0 where it is not known. */
uint32_t content_choose(struct content *c, uint32_t title);
/** Paragraph text between two nodes, where it is enough for an article. */
uint32_t content_text_between(const struct content *c, uint32_t from, uint32_t until);
/** A node's class attribute; empty where it has none. */
struct runut_str content_class(const struct content *c, uint32_t node);
/** Whether a word of a node's class attribute is of kind WHAT of furniture.tsv, "class_title". */
bool content_called(const struct content *c, const struct reading *r, uint32_t node, const char *what);
/** Why a node that is pruned is no article, as `dropped` records name it. */
const char *content_why(const struct content *c, uint32_t node);
#endif
