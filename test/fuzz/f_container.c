/* SPDX-License-Identifier: MIT */
/* Any bytes as a file: JSON Lines, a web archive, a feed, or what its first bytes say. The first byte of the input
 * chooses. */
#include "hold_units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const formats[] = {"auto", "jsonl", "warc", "feed"};
    if (size) hold_units(data + 1, size - 1, formats[data[0] % 4], false);
    return 0;
}
