/* SPDX-License-Identifier: MIT */
/** What a page's JSON-LD says of its article (schema.org). */
#ifndef PAGE_JSONLD_H
#define PAGE_JSONLD_H
#include "base/str.h"

enum { JSONLD_PEOPLE = 12, JSONLD_TEXT = 400 };

/* Fixed fields, since nothing may be taken from an arena while the JSON library holds memory of its own. Empty:
 * unknown. */
struct jsonld {
    char headline[JSONLD_TEXT], published[64], modified[64], uploaded[64], publisher[128], section[96], url[512],
        language[16];
    char people[JSONLD_PEOPLE][96];
    char keywords[JSONLD_TEXT];
    unsigned n_people;
    bool article; /* a node was an article of some kind */
    bool forum;   /* a node was a thread of a forum, or questions with their answers */
    bool listing; /* a node was a collection or a search page */
};

/** Reads one script's JSON into *OUT, which earlier scripts may have filled in part. What is malformed or too deep says
 * nothing. */
void jsonld_read(struct jsonld *out, struct arena *a, struct runut_str json);
#endif
