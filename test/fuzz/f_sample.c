/* SPDX-License-Identifier: MIT */
/* Any bytes as a coded sample: a score or a reason, in linear memory, and the same twice. */
#include "base/buf.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool add(void *user, const char *bytes, size_t len)
{
    buf_add(user, bytes, len);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf once, twice;
    struct runut_err err;
    if (size > 1u << 16) return 0;
    buf_init(&once, 0);
    buf_init(&twice, 0);
    enum runut_status status = runut_sample_score(data, size, RUNUT_STYLE_TABLE, add, &once, &err);
    if (status != RUNUT_OK && (status != RUNUT_INPUT || !err.message[0])) abort();
    if (runut_sample_score(data, size, RUNUT_STYLE_TABLE, add, &twice, NULL) != status ||
        !str_eq(buf_slice(&once), buf_slice(&twice)))
        abort();
    buf_done(&once);
    buf_done(&twice);
    return 0;
}
