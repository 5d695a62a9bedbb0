/* SPDX-License-Identifier: MIT */
#ifndef LANG_PARSE_H
#define LANG_PARSE_H
#include "lang/form.h"

enum {
    PARSE_FEATURES = 128,
    PARSE_WORDS = LIMIT_SENTENCE_WORDS + 32,
    PARSE_SCORES = MODEL_LABELS + 1, /* a multiple of what is added at once */
    PARSE_TOPS = 32                  /* nodes of the stack whose sums are kept */
};

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
    bool styled; /* there are several styles */
};

enum { ACTION_SHIFT = 0 }; /* then 1 + 2 * relation: left arc; 2 + 2 * relation: right arc */

/** Makes C the first configuration of a sentence; its nodes and stack have room for n + 2. */
void parse_begin(struct config *c, const struct model *m, const struct form *f, const uint8_t *tags, size_t n,
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
/** Features by what they depend on: the buffer's front alone, the stack's top and what lies below it, or more. */
enum parse_group { GROUP_FRONT = 1, GROUP_TOP = 2, GROUP_REST = 4, GROUP_ALL = 7 };
/** Writes the features of the groups (bits of enum parse_group); returns how many, PARSE_FEATURES at most. */
size_t parse_features(const struct config *c, unsigned groups, uint64_t *keys);

/** What the features of a group that belongs to NODE add up to. */
struct parse_sum {
    int32_t node; /* 0 none */
    int32_t score[PARSE_SCORES];
};

/** Scratch memory of the parser, for sentences of up to PARSE_WORDS words. */
struct parse_room {
    struct node nodes[PARSE_WORDS + 2];
    int32_t stack[PARSE_WORDS + 2];
    struct parse_sum front, tops[PARSE_TOPS];
};
/** Parses a sentence: heads (index of a word, -1 root) and relations (index into the model's list). */
void parse_sentence(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags, size_t n,
                    unsigned style, int32_t *heads, uint8_t *relations);
#endif
