/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a page of HTML, once for its article and once whole. What must hold of a report: its text is
 * well-formed, its blocks ascend and lie in it, its runs ascend in the text and lie in the page, and each block finds
 * bytes.
 */
#include "hold_page.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 1u << 18) return 0;
    struct runut_input in = {.bytes = data, .len = size, .format = RUNUT_FORMAT_HTML};
    hold_page(&in);
    in.whole = true;
    hold_page(&in);
    return 0;
}
