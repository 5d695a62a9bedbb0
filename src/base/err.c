/* SPDX-License-Identifier: MIT */
#include "base/err.h"
#include <stdarg.h>
#include <stdio.h>

enum runut_status err_set(struct runut_err *err, enum runut_status status, const char *format, ...)
{
    if (err && err->status == RUNUT_OK) {
        va_list args;
        va_start(args, format);
        vsnprintf(err->message, sizeof err->message, format, args);
        va_end(args);
        err->status = status;
    }
    return status;
}

void err_clear(struct runut_err *err)
{
    if (err) {
        err->status = RUNUT_OK;
        err->message[0] = '\0';
    }
}
