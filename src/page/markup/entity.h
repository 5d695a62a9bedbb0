/* SPDX-License-Identifier: MIT */
/** Character references of HTML, named and numeric. */
#ifndef PAGE_ENTITY_H
#define PAGE_ENTITY_H
#include <stdbool.h>
#include <stdint.h>

struct entity {
    uint32_t cp[2];
    unsigned n;
};

/** Reads the reference that begins at P ('&'). Returns how many bytes it takes, 0 where it is none and '&' is itself.
 */
uint32_t entity_read(const char *p, const char *end, bool in_attribute, struct entity *out);
#endif
