/* SPDX-License-Identifier: MIT */
/** What each word can be in a noun phrase, by its tag, its neighbours and the tables. */
#ifndef READ_PART_H
#define READ_PART_H
#include "read/core/reading.h"

enum role {
    OUTSIDE, /* no part of one */
    OPENS,   /* an article, a number, a possessor before its noun */
    NAMES,   /* a noun, or all words of a mention */
    QUALITY, /* an adjective */
    JOINS,   /* the possessive mark, a hyphen: another noun follows */
    CLOSES   /* a demonstrative or possessor behind its noun */
};

struct part {
    enum role role;
    uint32_t n;  /* words */
    bool sealed; /* a name: in a language whose heads come first, no plain noun follows within the phrase */
};

/** What the word at K is in a phrase that ends before END, and how many words with it. */
struct part part_at(const struct reading *r, uint32_t k, uint32_t end);
/** The same for the mention that begins at, or holds, word K. */
struct part part_mention(const struct reading *r, uint32_t k, uint32_t end);
/** Whether word K is a hyphen without blanks around it; false behind the last word. */
bool part_tight(const struct reading *r, uint32_t k);
#endif
