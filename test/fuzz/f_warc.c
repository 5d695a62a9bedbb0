/* SPDX-License-Identifier: MIT */
/* Any bytes as a web archive, WARC or ARC. */
#include "hold_units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    hold_units(data, size, "warc", false);
    return 0;
}
