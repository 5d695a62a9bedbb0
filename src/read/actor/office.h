/* SPDX-License-Identifier: MIT */
/** Offices and bodies without a name, and who holds an office here. */
#ifndef READ_OFFICE_H
#define READ_OFFICE_H
#include "read/core/reading.h"

/** The office or body that a phrase tells, by the name that the pack gives it; empty none. */
struct runut_str office_name(const struct reading *r, const struct phrase *p);
/** Gives actor A an office, held where and in what mention M says; NULL where nothing says it. */
void office_set(struct reading *r, int32_t a, struct runut_str office, const struct mention *m);
/** Somebody named who holds this office in this country, wherever his seat; -1 none. */
int32_t office_holder(struct reading *r, struct runut_str office, const char *country);
/** The actor of an office or body without a name: its holder here, else the office itself under its written phrase. */
int32_t office_resolve(struct reading *r, struct mention *m);
/** Gives offices that stood before their holder's name to him: "Governor signs bill" above "Governor Ann Reeve". After
 * all mentions are resolved. */
void office_join(struct reading *r);
#endif
