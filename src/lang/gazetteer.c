/* SPDX-License-Identifier: MIT */
#include "lang/gazetteer.h"
#include "lang/lang_in.h"

enum { LEAST = 1 << 15 }; /* slots */

uint32_t gazetteer_key(uint32_t before, uint32_t low) { return (uint32_t)(feature(9000, before, low, 0) >> 32) | 1; }

/* The slot of KEY, or the empty one where it belongs. */
static size_t slot_of(const struct gaz_slot *slots, uint32_t mask, uint32_t key)
{
    uint32_t i = key & mask;
    while (slots[i].key && slots[i].key != key) i = (i + 1) & mask;
    return i;
}

/* A table that is being filled: half of it at most. */
struct filling {
    struct arena *a;
    const struct lang *lang;
    struct gaz_slot *slots;
    size_t n;
    uint32_t mask;
};

static void grow(struct filling *g)
{
    struct gaz_slot *old = g->slots;
    size_t n = old ? (size_t)g->mask + 1 : LEAST / 2;
    g->mask = (uint32_t)(2 * n - 1);
    g->slots = ARENA_ARRAY(g->a, struct gaz_slot, 2 * n);
    for (size_t i = 0; old && i < n; i++)
        if (old[i].key) g->slots[slot_of(g->slots, g->mask, old[i].key)] = old[i];
}

static void add(struct filling *g, struct arena *scratch, struct runut_str form, enum gazette kind)
{
    struct text *t = lang_words(g->lang, scratch, form);
    uint32_t key = 0;
    if (t->n_words == 0 || t->n_words > GAZ_WORDS) return;
    for (size_t i = 0; i < t->n_words; i++) {
        if (g->n * 2 >= g->mask) grow(g);
        key = gazetteer_key(key, form_hash(t->words[i].low));
        struct gaz_slot *s = &g->slots[slot_of(g->slots, g->mask, key)];
        g->n += s->key == 0;
        s->key = key;
        if (i + 1 == t->n_words && s->kind == GAZ_NONE) s->kind = (uint8_t)kind;
    }
}

/* The columns' terms are those of pack/schema.c. */
static enum gazette kind_of(enum pack_table t, const struct pack_row *r)
{
    struct runut_str kind = t == PACK_NAMES ? r->cells[1] : r->cells[2];
    switch (t) {
    case PACK_COUNTRIES: return str_is(kind, "demonym") ? GAZ_DEMONYM : str_is(kind, "byword") ? GAZ_NONE : GAZ_PLACE;
    case PACK_PLACES: return GAZ_PLACE;
    case PACK_ORGS: return GAZ_ORG;
    case PACK_PEOPLE: return GAZ_PERSON;
    case PACK_OFFICES: return GAZ_OFFICE;
    case PACK_NAMES:
        if (str_is(kind, "toponym")) return GAZ_NONE; /* no model was taught it */
        return str_is(kind, "title") ? GAZ_TITLE : str_is(kind, "given") ? GAZ_GIVEN : GAZ_PARTICLE;
    default: return GAZ_NONE;
    }
}

void gazetteer_init(struct gazetteer *g, struct arena *a, const struct lang *lang, const struct pack *pack)
{
    static const enum pack_table tables[] = {PACK_COUNTRIES, PACK_ORGS,    PACK_PEOPLE,
                                             PACK_NAMES,     PACK_OFFICES, PACK_PLACES};
    struct filling f = {.a = a, .lang = lang};
    struct arena scratch; /* only hashes are kept of a form */
    grow(&f);
    arena_init(&scratch, 0, NULL);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const struct pack_rows *t = &pack->tables[tables[i]];
        for (size_t k = 0; k < t->n; k++) {
            enum gazette kind = kind_of(tables[i], &t->v[k]);
            struct runut_str rest = t->v[k].cells[0], form;
            while (kind && str_cut(&rest, '|', &form)) add(&f, &scratch, form, kind);
            arena_clear(&scratch);
        }
    }
    arena_done(&scratch);
    g->slots = f.slots;
    g->mask = f.mask;
}

void gazetteer_mark(const struct gazetteer *g, const struct word *words, const struct form *forms, size_t n,
                    uint8_t *marks)
{
    if (!g->slots) return;
    for (size_t i = 0; i < n; i++) {
        uint32_t key = 0;
        size_t found = 0;
        unsigned kind = 0;
        if (!(words[i].flags & WORD_CAPITAL) || marks[i]) continue;
        for (size_t k = 0; k < GAZ_WORDS && i + k < n && !marks[i + k]; k++) {
            key = gazetteer_key(key, forms[i + k].low);
            const struct gaz_slot *s = &g->slots[slot_of(g->slots, g->mask, key)];
            if (!s->key) break;
            if (s->kind) found = k + 1, kind = s->kind;
        }
        for (size_t k = 0; k < found; k++) marks[i + k] = (uint8_t)(kind * 2 + (k > 0));
        if (found > 1) i += found - 1;
    }
}
