/* SPDX-License-Identifier: MIT */
/** How a phrase that names somebody grows by one element, and what it has got so far. For phrase.c alone. */
#ifndef READ_TAKE_H
#define READ_TAKE_H
#include "read/name/element.h"

/** Whether a word stands in it that a name may follow: an office, a common noun for people, a body, a partner. */
static inline bool phrase_heads(const struct phrase *p)
{
    return p->office != MAP_NONE || p->agent != MAP_NONE || p->body != MAP_NONE || p->partner;
}
/** Whether it tells of which country or organisation it is. */
static inline bool phrase_affiliated(const struct phrase *p)
{
    return p->country || p->org != MAP_NONE || p->anaphor || p->unit;
}
/** Whether it is of people by a common noun for several: a single name behind it says of what kind or place they are.
 */
bool phrase_group(const struct reading *r, const struct phrase *p);
/** Takes the element E at word AT into P; false where it does not belong, and then P is as before. */
bool phrase_take(const struct reading *r, struct phrase *p, const struct element *e, uint32_t at);
/** Whether words for people begin with the determiner at I, "semua pihak"; "pihak kepolisian" are the police. */
bool phrase_everybody(const struct reading *r, uint32_t i);
#endif
