/* SPDX-License-Identifier: MIT */
/* Any bytes as plain text, once as crawled and once whole: see hold_page.h for what must hold. */
#include "hold_page.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    struct runut_input in = {.bytes = data, .len = size, .format = RUNUT_FORMAT_TEXT};
    hold_page(&in);
    in.whole = true;
    hold_page(&in);
    return 0;
}
