/* SPDX-License-Identifier: MIT */
/**
 * What a word of objects.tsv is that stands where somebody might: a weapon that strikes for whoever sent it, a house
 * that stands for those in it, a storm that does no violence at all.
 */
#include "read/candidate.h"

bool need_weapon(const struct reading *r, uint32_t k)
{
    static const char *const classes[] = {"violence", "fire", "arms"};
    const struct hit *h = hits_at(&r->hits, k, PACK_OBJECTS);
    for (size_t n = 0; h && n < sizeof classes / sizeof *classes; n++)
        if (strcmp(r->rules->object_names[r->rules->object_class[h->row]], classes[n]) == 0) return true;
    return false;
}

bool need_house(const struct reading *r, const struct act_row *act, uint32_t k)
{
    const struct hit *h = hits_at(&r->hits, k, PACK_OBJECTS);
    const char *what = h ? r->rules->object_names[r->rules->object_class[h->row]] : "";
    return strcmp(what, "building") == 0 ||
           (strcmp(what, "territory") == 0 && !r->rules->pack->head_first && strcmp(act->type, "ASSAULT") == 0);
}

/* "Kenya quakes kill 23": a storm or a sickness does no violence, whose ever it is called. */
bool need_disaster(const struct reading *r, const struct candidate *c)
{
    const struct noun *n = c->column == 0 && strcmp(c->act->type, "ASSAULT") == 0 ? clause_noun(r, c->i) : NULL;
    const struct hit *h = n ? hits_at(&r->hits, n->head, PACK_OBJECTS) : NULL;
    return h && strcmp(r->rules->object_names[r->rules->object_class[h->row]], "-disaster") == 0;
}
