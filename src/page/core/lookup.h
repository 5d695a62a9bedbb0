/* SPDX-License-Identifier: MIT */
/**
 * Finding the forms of a pack's table in text. A form in lower case stands for any case; one with a capital stands as
 * it is written, or all in capitals. '#' in a form stands for digits, a blank for one blank.
 */
#ifndef PAGE_LOOKUP_H
#define PAGE_LOOKUP_H
#include "page/core/packs.h"

enum { LOOKUP_BEGINS = 8192 };

struct lookup_slot {
    struct runut_str form;
    const struct pack_row *row;
};

struct lookup {
    uint32_t *hashes; /* of the slots; 0: empty. Apart from them, for most looks end here */
    struct lookup_slot *slots;
    size_t cap; /* 0 or a power of two */
    bool
        heads[256]; /* whether the sign begins what some form stands for: a form with a capital needs one in the text */
    uint8_t begins[LOOKUP_BEGINS / 8]; /* a bit for each beginning that some form has: most words end here */
};

/**
 * Gathers the forms (column 0) of TABLE over all packs, of the rows whose second or third cell is one of WHATS (NULL:
 * all; ends with NULL). The packs must outlive it.
 */
void lookup_init(struct lookup *l, struct arena *a, const struct page_packs *packs, enum pack_table table,
                 const char *const *whats);
/** Whether a word can begin at AT. */
bool lookup_edge(struct runut_str text, size_t at);
/** What a sign of a word is without regard to case; 0 for what is no part of a word. Every letter of a page comes by
 * here several times. */
extern const uint8_t lookup_fold[256];
/** A number for how the text at P begins, by the first three signs of its first word; digits are all one. */
static inline uint32_t lookup_begins(const char *p, const char *end)
{
    uint32_t h = lookup_fold[(unsigned char)*p], c;
    if (!h) return (unsigned char)*p % LOOKUP_BEGINS;
    if (h - '0' < 10) return '#';
    if (++p < end && (c = lookup_fold[(unsigned char)*p])) {
        h = h * 37 + c;
        if (++p < end && (c = lookup_fold[(unsigned char)*p])) h = h * 37 + c;
    }
    return h % LOOKUP_BEGINS;
}
/** The same of the text at AT (within it): with lookup_may, one look at the text serves several tables. */
static inline uint32_t lookup_beginning(struct runut_str text, size_t at)
{
    return lookup_begins(text.p + at, text.p + text.len);
}
/** Whether any form of the table begins so. */
static inline bool lookup_may(const struct lookup *l, uint32_t beginning)
{
    return l->begins[beginning / 8] & 1U << beginning % 8;
}
/** The same by the first sign alone. */
static inline bool lookup_head(const struct lookup *l, char c) { return l->heads[(unsigned char)c]; }
/** lookup_at where some form may begin; KIND and WHAT have no address where they may be any. */
const struct pack_row *lookup_longest(const struct lookup *l, struct runut_str text, size_t at, struct runut_str kind,
                                      struct runut_str what, size_t *end);
/**
 * The row of the longest form that begins at AT and ends at a word's edge, among those whose second and third cells are
 * KIND and WHAT (NULL: any); NULL where there is none. Writes where it ends.
 */
static inline const struct pack_row *lookup_at(const struct lookup *l, struct runut_str text, size_t at,
                                               const char *kind, const char *what, size_t *end)
{
    if (!l->cap || at >= text.len || !lookup_head(l, text.p[at]) || !lookup_may(l, lookup_beginning(text, at)))
        return NULL;
    struct runut_str any = {NULL, 0}; /* lengths of what callers write are known when they are compiled */
    return lookup_longest(l, text, at, kind ? str_of(kind) : any, what ? str_of(what) : any, end);
}
/** The next place behind AT where a word or sign begins, blanks apart: what `lookup_edge` says of each place, in
 * strides. */
static inline size_t lookup_next(struct runut_str text, size_t at)
{
    const char *p = text.p + at, *end = text.p + text.len;
    if (p >= end) return at;
    bool word = lookup_fold[(unsigned char)*p++];
    while (word && p < end && lookup_fold[(unsigned char)*p]) p++;
    while (p < end && *p == ' ') p++;
    return (size_t)(p - text.p);
}
enum { LOOKUP_GATE_BITS = 14, LOOKUP_GATE = 1 << LOOKUP_GATE_BITS };

/**
 * Several tables by how their forms begin: one look at each word of a text tells which of them it may be worth asking.
 * A bit for each table.
 */
struct lookup_gate {
    uint8_t first[LOOKUP_GATE];  /* by the first word of any form */
    uint8_t alone[LOOKUP_GATE];  /* of a form without a second word */
    uint8_t second[LOOKUP_GATE]; /* by the first word and the first letter of the second */
};

/** Lets the forms of a table through, with BIT; none may begin with '#'. */
void lookup_gate_add(struct lookup_gate *g, const struct lookup *l, unsigned bit);
/** The first place at AT or behind it where a form of a table of BITS may begin; the length where there is none. AT
 * must be a place where a word or sign begins. */
size_t lookup_gated(const struct lookup_gate *g, struct runut_str text, size_t at, unsigned bits);
/** The bits of all tables of which a form may begin anywhere in the text. */
unsigned lookup_gates(const struct lookup_gate *g, struct runut_str text);
/** The first of several | values of a cell. */
struct runut_str lookup_first(struct runut_str cell);
#endif
