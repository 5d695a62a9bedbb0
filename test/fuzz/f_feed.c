/* SPDX-License-Identifier: MIT */
/* Any bytes as a feed or a site map, for its pages and for what it tells of others. */
#include "hold_units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    hold_units(data, size, "feed", false);
    hold_units(data, size, "feed", true);
    return 0;
}
