/* SPDX-License-Identifier: MIT */
/** A text read as a page of one day, whole: what the tests of reading begin with. */
#ifndef TEST_READING_H
#define TEST_READING_H
#include "runut.h"
#include <string.h>

/** TEXT of LEN bytes as a page published on 2025-03-12. The caller frees the document. */
static inline struct runut_document *reading_bytes(struct runut_engine *engine, const char *language, const char *text,
                                                   size_t len)
{
    struct runut_input page = {.bytes = text,
                               .len = len,
                               .language = language,
                               .published = "2025-03-12",
                               .format = RUNUT_FORMAT_TEXT,
                               .whole = true};
    return runut_read(engine, &page, NULL);
}

/** The same of a string. */
static inline struct runut_document *reading(struct runut_engine *engine, const char *language, const char *text)
{
    return reading_bytes(engine, language, text, strlen(text));
}
#endif
