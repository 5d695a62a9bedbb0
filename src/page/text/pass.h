/* SPDX-License-Identifier: MIT */
/** What the pass over the lines for furniture keeps, for furniture.c and sign.c. */
#ifndef PAGE_PASS_H
#define PAGE_PASS_H
#include "page/core/reading.h"

struct pass {
    struct reading *r;
    VEC(struct flow_line) out;
    bool expected;        /* a label stood alone: the next line is its value */
    struct names *expect; /* whose list that goes on, NULL none */
    struct runut_str label;
    unsigned tail; /* in a section of references or of links to other pages: bytes of a paragraph that ends it; 0 where
                      not */
    unsigned headlines; /* how many more headlines may follow a "read also" line */
    bool linked;        /* if they are links */
};

/** Adds bytes [BEG, END) of flow.text, blanks at their ends apart, as a line like L, dropped for WHY (NULL: kept). */
void pass_emit(struct pass *p, struct flow_line l, uint32_t beg, uint32_t end, const char *why);

/** Takes a bracket of codes off the end of the line, and keeps what it says: "… Israel-Hamas. [ab/uh]". */
void sign_off(struct pass *p, struct flow_line *l);
/** Drops a line of codes alone, perhaps with those of agencies in brackets; false where it is none. */
bool sign_codes_alone(struct pass *p, const struct flow_line *l);
/** Takes off what stands in a bracket behind the last sentence: who gave the report. */
void sign_last_bracket(struct pass *p);
#endif
