/* SPDX-License-Identifier: MIT */
/** Content codings undone in memory: gzip, deflate, brotli and zstd, within the limit of a page. */
#ifndef CLI_CODING_H
#define CLI_CODING_H
#include "cli/unit.h"

/** Whether bytes begin like gzip. */
bool coding_is_gzip(struct runut_str s);
/**
 * Undoes in U's bytes what NAMES ("gzip", "br, gzip", as Content-Encoding has them; the last is undone first) say.
 * Archives lie: bytes that do not begin like the coding are taken as undone already. Refuses U where they are broken
 * off or wrong (what there is of them stays where U is known to be cut), or hold more than a page may.
 */
void coding_undo(struct unit *u, struct runut_str names);
#endif
