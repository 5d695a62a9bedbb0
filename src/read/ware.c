/* SPDX-License-Identifier: MIT */
/**
 * What a word of objects.tsv is that stands where somebody might: a weapon that strikes for whoever sent it, a house
 * that stands for those in it, goods, a storm that does no violence at all.
 */
#include "read/candidate.h"

static bool among(const char *class, const char *const *classes, size_t n)
{
    while (n > 0 && strcmp(class, classes[n - 1]) != 0) n--;
    return n > 0;
}

bool need_weapon(const struct reading *r, uint32_t k)
{
    static const char *const classes[] = {"violence", "fire", "arms"};
    return among(word_object(r, k), classes, sizeof classes / sizeof *classes);
}

bool sides_ware(const struct reading *r, uint32_t k)
{
    static const char *const classes[] = {"arms", "money", "medicine", "food", "goods", "flag", "property", "speech"};
    return among(word_object(r, k), classes, sizeof classes / sizeof *classes);
}

bool need_house(const struct reading *r, const struct act_row *act, uint32_t k)
{
    const char *what = word_object(r, k);
    return strcmp(what, "building") == 0 ||
           (strcmp(what, "territory") == 0 && !r->rules->pack->head_first && strcmp(act->type, "ASSAULT") == 0);
}

/* "Kenya quakes kill 23": a storm or a sickness does no violence, whose ever it is called. */
bool need_disaster(const struct reading *r, const struct candidate *c)
{
    const struct noun *n = c->column == 0 && strcmp(c->act->type, "ASSAULT") == 0 ? clause_noun(r, c->i) : NULL;
    return n && strcmp(word_object(r, n->head), "-disaster") == 0;
}
