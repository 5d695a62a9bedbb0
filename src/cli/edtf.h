/* SPDX-License-Identifier: MIT */
/** Dates that stand beside a page, as EDTF to the minute. */
#ifndef CLI_EDTF_H
#define CLI_EDTF_H
#include "base/arena.h"

/** S, as EDTF, RFC 3339 or RFC 5322 have it ("2023-11-09", "2023-11-09T14:30:05+07:00", "Thu, 9 Nov 2023 14:30 +0700");
 * NULL else. */
const char *edtf_of(struct arena *a, const char *s);
#endif
