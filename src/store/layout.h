/* SPDX-License-Identifier: MIT */
/** The layout of a store's file: its number, its mark, and the SQL that makes it. */
#ifndef STORE_LAYOUT_H
#define STORE_LAYOUT_H

enum {
    LAYOUT_MARK = 0x52554e54, /* "RUNT" as SQLite's application_id: tells a store from another database */
    LAYOUT_VERSION = 1
}; /* as SQLite's user_version; a greater one is refused */

extern const char layout_sql[];
#endif
