/* SPDX-License-Identifier: MIT */
/** The tags of feeds and site maps, read without a parser of XML. All is linear but tags_child, which goes over its
 * element once. */
#ifndef CLI_TAGS_H
#define CLI_TAGS_H
#include "base/arena.h"
#include "base/buf.h"

/** An element: its attributes as they stand, and what is between its tags. */
struct element {
    struct runut_str name, attributes, inner;
};

/** Finds the next tag at or after *AT: its place, its end, its name, and whether it closes. False at the end. */
bool tags_next(struct runut_str s, size_t *at, size_t *end, struct runut_str *name, bool *closes);
/** The next child in S at or after *AT; moves *AT behind it. */
bool tags_child(struct runut_str s, size_t *at, struct element *e);
/** The value of an attribute, as it stands; length 0 where there is none. */
struct runut_str tags_attribute(struct runut_str s, struct runut_str name);
/** Adds what is between tags, decoded: CDATA as it is, entities resolved; tags of its own are kept. */
void tags_decode(struct buf *out, struct runut_str s);
/** The same as a short text, trimmed, in the arena; NULL where it is empty or longer than an address or a title. */
const char *tags_text(struct arena *a, struct runut_str s);
/** Turns B from the charset that its XML declaration names into UTF-8; what is valid UTF-8 stays. */
void tags_to_utf8(struct buf *b);
/** Whether the first element of what begins with HEAD has one of NAMES, a list that NULL ends. */
bool tags_begin(struct runut_str head, const char *const names[]);
#endif
