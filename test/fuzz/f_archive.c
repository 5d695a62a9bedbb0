/* SPDX-License-Identifier: MIT */
/* Any bytes as an archive of files. */
#include "hold_units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    hold_units(data, size, "archive", false);
    return 0;
}
