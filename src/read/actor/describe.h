/* SPDX-License-Identifier: MIT */
/** People by what the report says they are: "Carla Fontane, the head of the weather service" is "the head". */
#ifndef READ_DESCRIBE_H
#define READ_DESCRIBE_H
#include "read/core/reading.h"

/** Notes what stands beside each person's name, and gives offices and common nouns that mean him his actor; at the end
 * of actor_resolve. */
void describe_find(struct reading *r);
/** The person whom the definite words [first, end) describe; -1 nobody. */
int32_t describe_who(const struct reading *r, uint32_t first, uint32_t end);
/** The person who spoke last, where words [FIRST, END) call one by what he is, "the campaigner", and nobody else has
 * been called so; -1 nobody. */
int32_t describe_epithet(const struct reading *r, uint32_t first, uint32_t end);
/** Whether somebody without a name was brought in, "a resident", between the last naming of actor WHO and word K. */
bool describe_newcomer(const struct reading *r, int32_t who, uint32_t k);
/** Whether what stands behind epithet M says who is meant, nobody told before: "the man accused of shooting them". */
bool describe_behind(const struct reading *r, const struct mention *m);

#endif
