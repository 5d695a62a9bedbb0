/* SPDX-License-Identifier: MIT */
/**
 * JSON as it stands in a page: nodes in an arena, strings as slices of the source until somebody asks for them. Strict
 * (RFC 8259) but in that control characters are blanks wherever they stand, and that what follows the first value is
 * not looked at. No recursion.
 */
#ifndef PAGE_JSONTREE_H
#define PAGE_JSONTREE_H
#include "base/str.h"

enum jtree_kind { JTREE_NONE, JTREE_OBJECT, JTREE_ARRAY, JTREE_STRING, JTREE_OTHER };

struct json_node {
    uint32_t next, child;                  /* the next in its array or object, the first in it; 0: none */
    uint32_t key, key_len, text, text_len; /* in the source, without quotation marks */
    uint8_t kind;                          /* enum jtree_kind */
    bool key_coded, coded;                 /* it holds escapes or control characters */
};

struct json_tree {
    struct arena *arena;
    struct runut_str s;
    VEC(struct json_node) nodes; /* v[0] is none, v[1] the root */
};

/** Reads the object or array at the beginning of S, which must outlive the tree and be valid UTF-8 of less than 4 GB.
 * False where it is none, or opens more than LIMIT_JSON_DEPTH brackets. */
bool json_tree_read(struct json_tree *t, struct arena *a, struct runut_str s);
enum jtree_kind json_tree_kind(const struct json_tree *t, uint32_t node);
/** The first in an array or object, and the next behind one in it; 0 where there is none. */
uint32_t json_tree_first(const struct json_tree *t, uint32_t node);
uint32_t json_tree_next(const struct json_tree *t, uint32_t node);
/** The member KEY of an object, the last of several; 0 where it has none, or is no object. */
uint32_t json_tree_get(const struct json_tree *t, uint32_t node, const char *key);
/** A string, escapes resolved; p NULL where the node is none. */
struct runut_str json_tree_string(const struct json_tree *t, uint32_t node);
#endif
