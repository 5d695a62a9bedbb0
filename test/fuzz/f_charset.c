/* SPDX-License-Identifier: MIT */
/* Any bytes as a charset's: the first byte picks what the transfer said. The text is well-formed and its bytes lie in
 * the page. */
#include "base/utf8.h"
#include "page/markup/charset.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const told[] = {NULL,        "utf-8",  "windows-1252", "utf-16le", "utf-16be",    "gb18030",
                                       "shift_jis", "euc-kr", "big5",         "koi8-r",   "iso-8859-15", "nonsense"};
    if (size < 2 || size > 1u << 18) return 0;
    struct arena a;
    struct charset_text t;
    size_t cursor = 0;
    arena_init(&a, 0, NULL);
    struct runut_str page = {(const char *)data + 1, size - 1};
    charset_read(&t, &a, page, told[data[0] % (sizeof told / sizeof *told)], true);
    if (utf8_valid(t.utf8.p, t.utf8.len) != t.utf8.len) abort();
    for (uint32_t i = 0; i < t.utf8.len; i++)
        if (charset_page(&t, i, &cursor) > page.len) abort();
    arena_done(&a);
    return 0;
}
