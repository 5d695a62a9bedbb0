/* SPDX-License-Identifier: MIT */
#ifndef PAGE_RUN_H
#define PAGE_RUN_H
#include <stdbool.h>
#include <stdint.h>

/**
 * A run of the report's text and the bytes of the page that say it. Where both have the same length, byte i of one is
 * byte i of the other; otherwise each character has text_step bytes of text and page_step bytes of the page (another
 * charset), or, where text_step is 0 (an entity), the run maps only as a whole. Runs are ascending in both; text
 * between two runs is white space that the page does not have.
 */
struct page_run {
    uint32_t text, text_len;
    uint32_t page, page_len;
    uint8_t text_step, page_step;
    bool joined; /* between the run before and this one the page has only mark-up and blanks, none of it with a '>' or
                    '<' inside quotes */
};
#endif
