/* SPDX-License-Identifier: MIT */
#ifndef LANG_PARSE_H
#define LANG_PARSE_H
#include "lang/form.h"

enum { PARSE_FEATURES = 128, PARSE_WORDS = LIMIT_SENTENCE_WORDS + 32 };

/** What the parser knows of a node; node 0 is the root, node i the word i-1. */
struct node {
    uint32_t low;
    uint16_t cluster, cluster6;
    uint8_t tag, upos; /* 1 + tag */
    uint8_t relation;  /* 1 + relation to its head, 0 none yet */
    uint8_t n_left, n_right;
    uint8_t suffix, capital;
    int32_t head;                       /* -1 none yet */
    int32_t left, left2, right, right2; /* outermost children and the next ones, 0 none */
};

/** Arc-hybrid: a stack, and a buffer whose last node is the root. */
struct config {
    struct node *nodes; /* n + 1 of them */
    int32_t *stack;
    int32_t n_stack, next, n; /* next: front of the buffer, n + 1 is the root */
    unsigned style;
};

enum { ACTION_SHIFT = 0 }; /* then 1 + 2 * relation: left arc; 2 + 2 * relation: right arc */

/** Makes C the first configuration of a sentence; its nodes and stack have room for n + 2. */
void parse_begin(struct config *c, const struct form *f, const uint8_t *tags, const uint8_t *tag_upos, size_t n,
                 unsigned style);
static inline bool parse_over(const struct config *c) { return c->next > c->n && c->n_stack == 0; }
static inline bool parse_may_shift(const struct config *c) { return c->next <= c->n; }
/* The root takes one word only: the last that is left. */
static inline bool parse_may_left(const struct config *c)
{
    return c->n_stack > 0 && (c->next <= c->n || c->n_stack == 1);
}
static inline bool parse_may_right(const struct config *c) { return c->n_stack > 1; }
void parse_do(struct config *c, uint32_t action);
size_t parse_features(const struct config *c, uint64_t *keys);

/** Scratch memory of the parser, for sentences of up to PARSE_WORDS words. */
struct parse_room {
    struct node nodes[PARSE_WORDS + 2];
    int32_t stack[PARSE_WORDS + 2];
};
/** Parses a sentence: heads (index of a word, -1 root) and relations (index into the model's list). */
void parse_sentence(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags, size_t n,
                    unsigned style, int32_t *heads, uint8_t *relations);
#endif
