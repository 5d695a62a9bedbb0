/* SPDX-License-Identifier: MIT */
#include "page/core/tables.h"

uint64_t tables_packs(void)
{
    return PACK_BIT(PACK_FURNITURE) | PACK_BIT(PACK_OUTLETS) | PACK_BIT(PACK_NAMES) | PACK_BIT(PACK_CALENDAR) |
           PACK_BIT(PACK_LANGUAGE);
}

const struct page_tables *tables_make(struct arena *a, const struct page_packs *packs)
{
    struct page_tables *t = ARENA_NEW(a, struct page_tables);
    static const char *const plain[] = {
        "menu",      "share",         "comment",     "ad",     "label",       "related",
        "author",    "editor",        "source",      "photo",  "origin",      "drop",
        "caption",   "headline_word", "outlet_word", "desk",   "name_and",    "name_end",
        "tail",      "url_listing",   "url_search",  "notice", "forum_maker", "error_title",
        "promotion", "updated",       "place_role",  "call",   NULL};
    static const char *const cuts[] = {"junk", "related_inside", "related_bracket", NULL};
    static const char *const calendar[] = {"weekday", "month", "zone", NULL};
    static const char *const given[] = {"given", NULL};
    static const char *const cites[] = {"cite", "cite_unknown", NULL};
    lookup_init(&t->furniture, a, packs, PACK_FURNITURE, plain);
    static const char *const calls[] = {"promotion", "origin", "call", "machine", NULL};
    static const char *const labels[] = {"author", "editor", NULL};
    lookup_init(&t->labels, a, packs, PACK_FURNITURE, labels);
    static const char *const captions[] = {"caption", NULL};
    static const char *const parts[] = {"class_lead", "class_writer", "class_title", "calling",
                                        "about",      "published",    NULL};
    lookup_init(&t->parts, a, packs, PACK_FURNITURE, parts);
    lookup_init(&t->calls, a, packs, PACK_FURNITURE, calls);
    lookup_init(&t->captions, a, packs, PACK_FURNITURE, captions);
    lookup_init(&t->cuts, a, packs, PACK_FURNITURE, cuts);
    lookup_init(&t->cites, a, packs, PACK_FURNITURE, cites);
    lookup_init(&t->outlets, a, packs, PACK_OUTLETS, NULL);
    lookup_init(&t->given, a, packs, PACK_NAMES, given);
    lookup_init(&t->calendar, a, packs, PACK_CALENDAR, calendar);
    lookup_gate_add(&t->gate, &t->calls, GATE_CALLS);
    lookup_gate_add(&t->gate, &t->cuts, GATE_CUTS);
    lookup_gate_add(&t->gate, &t->cites, GATE_CITES);
    lookup_gate_add(&t->gate, &t->outlets, GATE_OUTLETS);
    lookup_gate_add(&t->gate, &t->captions, GATE_CAPTIONS);
    hint_init(&t->hints, a, packs);
    language_init(&t->languages, a, packs);
    return t;
}
