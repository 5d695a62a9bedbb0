/* SPDX-License-Identifier: MIT */
#include "read/core/reading.h"
#include "read/name/place.h"

enum { FORM_WORDS = 6 }; /* that place_at looks at, full stops and hyphens among them */

/* One form; forms that are written alike are chained. */
struct form {
    uint32_t place, next;
};

struct places {
    struct place *v; /* [rows of places.tsv] */
    struct map by_form;
    VEC(struct form) forms;
};

static enum place_kind kind_of(struct runut_str s)
{
    return str_is(s, "division") ? PLACE_DIVISION : str_is(s, "regency") ? PLACE_REGENCY : PLACE_CITY;
}

/* Behind the others of its name, so that the first row stays the first. */
static void add_form(struct places *p, struct arena *arena, struct runut_str form, uint32_t place)
{
    uint32_t *head = map_put(&p->by_form, form), last = *head;
    while (last != MAP_NONE && p->forms.v[last].next != MAP_NONE) last = p->forms.v[last].next;
    if (last == MAP_NONE)
        *head = (uint32_t)p->forms.n;
    else
        p->forms.v[last].next = (uint32_t)p->forms.n;
    *vec_push(arena, &p->forms) = (struct form){place, MAP_NONE};
}

struct places *place_open(struct arena *arena, const struct pack *pack)
{
    const struct pack_rows *rows = &pack->tables[PACK_PLACES];
    struct places *p = ARENA_NEW(arena, struct places);
    p->v = ARENA_ARRAY(arena, struct place, rows->n + 1);
    p->forms.cap = pack_forms(rows, 0) + 1;
    p->forms.v = ARENA_ARRAY(arena, struct form, p->forms.cap);
    map_init(&p->by_form, arena);
    map_room(&p->by_form, p->forms.cap);
    for (uint32_t i = 0; i < rows->n; i++) {
        const struct runut_str *c = rows->v[i].cells;
        p->v[i] = (struct place){c[1], c[2].p, kind_of(c[3]), i};
        struct runut_str rest = c[0], form;
        while (str_cut(&rest, '|', &form)) add_form(p, arena, form, i);
    }
    return p;
}

const struct place *place_find(const struct rules *rules, struct runut_str name, const char *country_hint)
{
    const struct places *p = rules->places;
    uint32_t first = map_get(&p->by_form, name);
    if (first == MAP_NONE) return NULL;
    for (uint32_t f = first; country_hint && f != MAP_NONE; f = p->forms.v[f].next)
        if (strcmp(p->v[p->forms.v[f].place].country, country_hint) == 0) return &p->v[p->forms.v[f].place];
    return &p->v[p->forms.v[first].place];
}

const struct place *place_at(const struct reading *r, uint32_t i, uint32_t end, const char *country_hint, uint32_t *n)
{
    if (i >= end || !(r->text->words[i].flags & WORD_CAPITAL)) return NULL;
    for (uint32_t k = end - i < FORM_WORDS ? end - i : FORM_WORDS; k > 0; k--) {
        if (r->text->words[i + k - 1].flags & WORD_PUNCT) continue;
        const struct place *found = place_find(r->rules, words_text(r, i, i + k), country_hint);
        if (found) {
            *n = k;
            return found;
        }
    }
    return NULL;
}

bool place_noun(const struct reading *r, uint32_t i)
{
    const struct hit *h = word_name(r, i, "place");
    return h && h->n == 1;
}

/* Whether a word for people that ends in such a noun ends right before word I: "warga desa". */
static bool agent_ends(const struct reading *r, uint32_t i)
{
    const struct hit *h = i >= 2 ? hits_at(&r->hits, i - 2, PACK_AGENTS) : NULL;
    return h && h->n == 2;
}

uint32_t place_called(const struct reading *r, uint32_t i, uint32_t run)
{
    bool inside = run > 1 && place_noun(r, i);
    bool before = i > sentence_first(r, i) && place_noun(r, i - 1) &&
                  (!(r->text->words[i - 1].flags & WORD_CAPITAL) || agent_ends(r, i));
    uint32_t n = inside;
    if (!r->rules->pack->head_first || (!inside && !before)) return 0;
    while (n < run && r->text->words[i + n].ner != NER_B_PER) n++;
    return n > inside ? n : 0;
}
