/* SPDX-License-Identifier: MIT */
#ifndef BASE_ERR_H
#define BASE_ERR_H
#include "runut.h"

/** Writes a message to ERR (may be NULL) unless one is there already, and returns STATUS, so that a caller can `return
 * err_set(...)`. */
enum runut_status err_set(struct runut_err *err, enum runut_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/** Makes ERR (may be NULL) say that nothing went wrong. */
void err_clear(struct runut_err *err);
#endif
