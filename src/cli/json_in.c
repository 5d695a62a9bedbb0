/* SPDX-License-Identifier: MIT */
#include "cli/json_in.h"
#include "base/limits.h"
#include <inttypes.h>

/* Whether brackets nest no deeper than the limit; wrong JSON is jansson's to find. */
static bool shallow(struct runut_str s)
{
    unsigned depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.p[i];
        if (quoted) {
            if (c == '\\')
                i++;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > LIMIT_JSON_DEPTH) return false;
        } else if ((c == ']' || c == '}') && depth) {
            depth--;
        }
    }
    return true;
}

json_t *json_in_object(struct arena *a, struct runut_str s, const char **why)
{
    json_error_t error;
    *why = "its JSON nests too deep";
    if (!shallow(s)) return NULL;
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
