/* SPDX-License-Identifier: MIT */
/** JSON as input: bounded in depth, since jansson recurses. */
#ifndef CLI_JSON_IN_H
#define CLI_JSON_IN_H
#include "base/arena.h"
#include "base/str.h"
#include <jansson.h>

/** An object, which the caller gives back with json_decref; NULL with *WHY in the arena where it is none. */
json_t *json_in_object(struct arena *a, struct runut_str s, const char **why);
/** The string of a member, or a whole number as its digits; NULL where there is none. A NUL inside ends it. */
const char *json_in_member(struct arena *a, const json_t *object, const char *name);
#endif
