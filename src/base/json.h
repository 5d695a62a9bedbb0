/* SPDX-License-Identifier: MIT */
/**
 * The one JSON writer. Commas and escapes are its business; members with an unknown value (NULL, length 0) are left
 * out, as the records' contract wants. Output is UTF-8; bytes that are none become U+FFFD, control characters are
 * escaped.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H
#include "base/buf.h"

struct json {
    struct buf *out;
    bool comma; /* something stands before the next member or element */
};

static inline struct json json_to(struct buf *out) { return (struct json){out, false}; }
/** Opens an object or array: as a member when NAME is given, else as an element. Closed by json_close with '}' or ']'.
 */
void json_open(struct json *j, const char *name, char bracket);
void json_close(struct json *j, char bracket);
/** Members (NAME given, of letters that stand for themselves) or elements (NAME NULL). */
void json_str(struct json *j, const char *name, struct runut_str value); /* left out where empty */
void json_z(struct json *j, const char *name, const char *value);        /* left out where NULL or empty */
void json_int(struct json *j, const char *name, int64_t value);
void json_num(struct json *j, const char *name, double value, int decimals);
void json_bool(struct json *j, const char *name, bool value);
/** An element: a list of two numbers. */
void json_pair(struct json *j, uint32_t a, uint32_t b);
/** A value that is JSON already. */
void json_raw(struct json *j, const char *name, struct runut_str value);

/**
 * Whether the brackets of S nest no deeper than LIMIT_JSON_DEPTH: asked before a recursive reader sees what a stranger
 * wrote. Linear; says nothing of whether S is JSON otherwise.
 */
bool json_is_shallow(struct runut_str s);
#endif
