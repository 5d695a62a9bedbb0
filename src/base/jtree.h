/* SPDX-License-Identifier: MIT */
/**
 * JSON read where it stands, into a flat tree: for what stands on pages, by the hundred kilobytes, of which a few
 * members are asked for. No recursion, linear, and all memory from an arena; strings stay in the text, which is
 * changed.
 */
#ifndef BASE_JTREE_H
#define BASE_JTREE_H
#include "base/str.h"

enum { JTREE_MOST = 1 << 16 }; /* values in one text */

enum jtree_kind { JTREE_NONE, JTREE_OBJECT, JTREE_ARRAY, JTREE_STRING, JTREE_OTHER };

struct jtree_node {
    const char *key;            /* of a member of an object, else NULL */
    const char *string;         /* of a string, else NULL */
    uint32_t next, prev;        /* beside it; 0: none */
    uint32_t first, last, size; /* of an object's or array's members */
    uint8_t kind;
};

struct jtree {
    struct jtree_node *v; /* v[0] is nothing, v[1] the root */
    size_t n;
};

/**
 * Reads the object or array that TEXT begins with; what follows it is not looked at. TEXT is well-formed UTF-8; strings
 * are resolved and ended with a NUL in it. False where it is no JSON (RFC 8259; numbers of any size), says U+0000,
 * nests deeper than LIMIT_JSON_DEPTH or has JTREE_MOST values; the text may be changed then too.
 */
bool jtree_read(struct jtree *t, struct arena *a, char *text, size_t len);
/** A member of an object, the last of that name; 0 where there is none. */
uint32_t jtree_get(const struct jtree *t, uint32_t node, const char *key);
/** The string that a member is; NULL where it is none. */
const char *jtree_string(const struct jtree *t, uint32_t node, const char *key);
#endif
