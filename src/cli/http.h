/* SPDX-License-Identifier: MIT */
/** HTTP messages as archives keep them: the page without its transfer and content coding. */
#ifndef CLI_HTTP_H
#define CLI_HTTP_H
#include "cli/unit.h"

/** The value of a field of a head ("Name: value" lines), trimmed; length 0 where there is none. */
struct runut_str http_field(struct runut_str head, const char *name);
/** Takes "text/html; charset=x" as said of U: its format and charset; refuses U where it is no kind of page. */
void http_media_type(struct unit *u, struct runut_str type);
/** Turns U's bytes, a response, into the page that it carries, or refuses U. */
void http_response(struct unit *u);
#endif
