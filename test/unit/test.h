/* SPDX-License-Identifier: MIT */
/** The test harness: ok() counts and tells what failed, done_testing() is the exit status. */
#ifndef TEST_H
#define TEST_H
#include <stdio.h>
static int test_passed, test_failed;
#define ok(expr) ((expr) ? (void)test_passed++ : (void)(test_failed++, printf("%s:%d: not ok: %s\n", __FILE__, __LINE__, #expr)))
static inline int done_testing(void)
{
    printf("%d passed, %d failed\n", test_passed, test_failed);
    return test_failed != 0;
}
#endif
