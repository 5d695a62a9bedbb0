/* SPDX-License-Identifier: MIT */
/**
 * Whose a name is that two countries have: "Congress" is a parliament in Washington and a party in Delhi, "AAP" an
 * agency in Sydney and a party there. The page's own country tells: the one that it names most often, by its name, its
 * people, its bodies and its men.
 */
#include "read/core/reading.h"

/* The country of a row that names a party, empty where it has none. */
static struct runut_str country_of(const struct reading *r, const struct hit *h)
{
    switch (h->table) {
    case PACK_COUNTRIES: return reading_cell(r, PACK_COUNTRIES, h->row, 1);
    case PACK_PEOPLE: return reading_cell(r, PACK_PEOPLE, h->row, 2);
    case PACK_ORGS: return reading_cell(r, PACK_ORGS, h->row, 3);
    case PACK_OUTLETS: return reading_cell(r, PACK_OUTLETS, h->row, 4);
    default: return STR("");
    }
}

/* Whether another form of as many words begins at word I with hit A, of another country: it tells nothing of the
 * page's.
 */
static bool disputed(const struct reading *r, uint32_t i, const struct hit *a)
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *b = &r->hits.v[h];
        if (b != a && b->n == a->n && country_of(r, b).len && !str_eq(country_of(r, a), country_of(r, b))) return true;
    }
    return false;
}

void home_mark(struct reading *r)
{
    map_init(&r->lands, r->a);
    for (uint32_t i = 0; i < r->text->n_words; i++)
        for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
            struct runut_str country = country_of(r, &r->hits.v[h]);
            if (!country.len || r->hits.v[h].table == PACK_OUTLETS || disputed(r, i, &r->hits.v[h])) continue;
            uint32_t *times = map_put(&r->lands, country);
            *times = *times == MAP_NONE ? 1 : *times + 1;
        }
}

static uint32_t times(const struct reading *r, struct runut_str country)
{
    uint32_t n = map_get(&r->lands, country);
    return n == MAP_NONE ? 0 : n;
}

bool home_better(const struct reading *r, const struct hit *a, const struct hit *b, int rank)
{
    if (!b || a->n != b->n) return !b || a->n > b->n;
    struct runut_str x = country_of(r, a), y = country_of(r, b);
    if (!x.len || !y.len || str_eq(x, y)) return rank > 0;
    uint32_t n = times(r, x), m = times(r, y);
    return n == m ? rank > 0 : n > m;
}
