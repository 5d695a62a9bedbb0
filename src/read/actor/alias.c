/* SPDX-License-Identifier: MIT */
/**
 * The other names that a report gives somebody: "Agus Hadi Yudistira (AHY)", "Bambang Sudarsa (Bamsud)", "Agus Gumelar
 * alias AG", "Effendi Chaniago yang akrab disapa Gus Choi".
 *
 * News gives a person's byname once, right behind the full name, and then goes on with it. In brackets stand parties,
 * ages and towns as well, so that a bracket is a byname only where its letters are the name's own: initials in their
 * order, or a word that shares its beginning with one of the name's or stands inside it. Headlines use the byname
 * before it is explained: who was called so till then is the same.
 */
#include "read/actor/actor.h"
#include "read/name/element.h"
#include "read/name/phrase.h"

enum { SHARED_LETTERS = 3, AHEAD = 6 };

/* "RK" of Ridho Kamal, "KDM" of Dedi Mulyana whom all call Kang: the initials of the name in their order. */
static bool initials(const struct tokens *name, struct runut_str brief)
{
    uint32_t k = 0;
    if (brief.len < 2 || brief.len > name->n + 1u) return false;
    for (size_t i = 0; i < brief.len && k < name->n; i++) k += name->v[k].p[0] == brief.p[i];
    return k == name->n || (k == brief.len && k >= 2);
}

/* "Bamsud" of Bambang Sudarsa, "Imin" of Muhaimin. */
static bool sounds_like(const struct tokens *name, struct runut_str word)
{
    if (word.len < SHARED_LETTERS) return false;
    for (uint32_t t = 0; t < name->n; t++) {
        struct runut_str have = name->v[t];
        if (have.len >= SHARED_LETTERS && memcmp(have.p, word.p, SHARED_LETTERS) == 0) return true;
        for (size_t at = 1; at + word.len <= have.len; at++)
            if (memcmp(have.p + at, word.p, word.len) == 0) return true;
    }
    return false;
}

/* Whether the words [i, i + n) in brackets are short for the name. */
static bool short_for(struct reading *r, struct runut_str name, uint32_t i, uint32_t n)
{
    struct tokens have = actor_tokens(r, name);
    if (n == 1 && r->text->words[i].flags & WORD_UPPER) return initials(&have, r->text->words[i].low);
    for (uint32_t k = i; k < i + n; k++)
        if (sounds_like(&have, r->text->words[k].low)) return true;
    return false;
}

/* The words of a byname behind word K, where the name NAME ends; N receives how many, 0 none. */
static uint32_t byname_behind(struct reading *r, uint32_t k, uint32_t end, struct runut_str name, uint32_t *n)
{
    uint32_t behind = k + phrase_bracket(r, k, end); /* "Rudi Hartono (33) alias Ambon" */
    if (behind > k && behind < end && word_name(r, behind, "alias")) k = behind;
    bool open = k < end && word_mark(r, k, '('), comma = k < end && word_mark(r, k, ',');
    uint32_t w = k + (open || comma);
    const struct hit *told = w < end ? word_name(r, w, "alias") : NULL;
    *n = element_byname(r, told ? w + told->n : w, end, told != NULL);
    bool either =
        !told && !open && !comma && w < end && word_is(r, w, W_OR); /* "Bambang Wuryanto atau Bambang Pacul" */
    if (either) *n = element_byname(r, ++w, end, false);
    w = told ? w + told->n : w;
    if (told) return w;
    if (either) {
        if (*n && !short_for(r, name, w, *n)) *n = 0;
        return w;
    }
    if (!open || !*n || w + *n >= end || !word_mark(r, w + *n, ')') || !short_for(r, name, w, *n)) *n = 0;
    return w;
}

/* Whoever was called so before is the same. */
static void merge(struct reading *r, int32_t from, int32_t to)
{
    for (uint32_t i = 0; i < r->mentions.n; i++)
        if (r->mentions.v[i].actor == from) r->mentions.v[i].actor = to;
}

static void called_too(struct reading *r, int32_t a, struct runut_str byname)
{
    uint32_t known = index_find(r, INDEX_ALIAS, byname);
    if (known != MAP_NONE) return; /* one byname, one bearer: each merge is of a name that was not known */
    for (int32_t x = actor_named(r, byname); x >= 0 && x != a;) {
        struct tokens have = actor_tokens(r, r->actors.v[x].name), want = actor_tokens(r, byname);
        if (have.n == want.n) merge(r, x, a);
        break;
    }
    index_add(r, INDEX_ALIAS, byname, a);
    r->actors.v[a].byname = byname;
    struct tokens t = actor_tokens(r, byname);
    for (uint32_t k = 0; k < t.n; k++) index_add(r, INDEX_TOKEN, t.v[k], a);
}

void alias_note(struct reading *r, const struct mention *m, int32_t a)
{
    uint32_t k = m->is->name_end ? m->is->name_end : m->end, n = 0;
    uint32_t at = byname_behind(r, k, sentence_last(r, m->first), r->actors.v[a].name, &n);
    if (n) called_too(r, a, words_text(r, at, at + n));
}

void alias_described(struct reading *r, uint32_t k, int32_t a)
{
    for (uint32_t w = k, end = sentence_last(r, k); w < end && w < k + AHEAD; w++) {
        const struct hit *told = w < end ? word_name(r, w, "alias") : NULL;
        uint32_t n = told ? element_byname(r, w + told->n, end, true) : 0;
        if (n) called_too(r, a, words_text(r, w + told->n, w + told->n + n));
        if (told || r->text->words[w].flags & WORD_PUNCT) return;
    }
}

int32_t alias_of(struct reading *r, struct runut_str name)
{
    while (name.len > 2 && name.p[name.len - 1] == '.') name.len--;
    uint32_t known = index_find(r, INDEX_ALIAS, name);
    return known == MAP_NONE ? -1 : r->refs.v[known].actor;
}
