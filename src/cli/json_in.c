/* SPDX-License-Identifier: MIT */
#include "cli/json_in.h"
#include "base/json.h"
#include <inttypes.h>

json_t *json_in_object(struct arena *a, struct runut_str s, const char **why)
{
    json_error_t error;
    *why = "its JSON nests too deep";
    if (!json_is_shallow(s)) return NULL;
    json_t *v = json_loadb(s.p, s.len, JSON_ALLOW_NUL, &error);
    *why = v ? "it is no object" : arena_printf(a, "%s", error.text);
    if (json_is_object(v)) return v;
    json_decref(v);
    return NULL;
}

const char *json_in_member(struct arena *a, const json_t *object, const char *name)
{
    const json_t *v = json_object_get(object, name);
    if (json_is_integer(v)) return arena_printf(a, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
    if (!json_is_string(v) || json_string_length(v) == 0) return NULL;
    return arena_copy(a, json_string_value(v), json_string_length(v));
}
