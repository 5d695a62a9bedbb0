/* SPDX-License-Identifier: MIT */
/** The parties of events, compared. */
#ifndef LINK_PARTIES_H
#define LINK_PARTIES_H
#include "link/link.h"

enum { LINK_SIDE = 16 }; /* parties of a side that are looked at */

/** A side of an event, or both where it is mutual. */
struct link_side {
    const struct recall_party *v[LINK_SIDE];
    size_t n;
};
struct link_side link_side_of(const struct recall_event *e, bool actors, bool recipients);
/** Whether those on both sides of an event of this type do it with each other. */
bool link_mutual(struct runut_str type);
/** Who does it to whom, as evidence that two events are one: up to .34; -1 where they cannot be. Where LOOSE, a
 * description may mean whom the other names or describes in other words. */
float link_who(const struct link *l, const struct recall_event *a, const struct recall_event *b, bool loose);
/** Whether an event is done to somebody with a name. */
bool link_named_recipient(const struct link *l, const struct recall_event *e);
/** Whether some party of two sides is surely one, by name or as a country: 1; 0 where none is or one event alone tells
 * that side; -1 where neither does. */
int link_one_side(const struct link *l, const struct link_side *a, const struct link_side *b);
/** Whether what two events tell of who and whom is surely the same; two of those who meet each other. */
bool link_same_parties(const struct link *l, const struct recall_event *a, const struct recall_event *b);
/** What the persons of two events tell for their being one, up to .24, or against it. */
float link_persons(const struct link *l, const struct recall_event *a, const struct recall_event *b);
#endif
