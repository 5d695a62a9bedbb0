/* SPDX-License-Identifier: MIT */
/* Any bytes as a message: mail or MHTML. */
#include "hold_units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    hold_units(data, size, "mail", false);
    return 0;
}
