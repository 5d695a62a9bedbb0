/* SPDX-License-Identifier: MIT */
/**
 * Two people written as one: "Prabowo-Gibran", "Ganjar-Mahfud MD". News in Indonesian joins those who stand for
 * election together by a hyphen, which a tokenizer keeps within a word as it must in "buku-buku" and "Al-Khoziny". A
 * name is such a pair only where both sides of the hyphen are people: each is named on the page, before or behind, or
 * listed; or where a word for two who stand together is before it. So pairs are resolved when all else is.
 */
#include "read/actor.h"
#include "read/lexicon.h"

enum { HALF = 3, TOLD_BACK = 5 }; /* letters of a short name; words back to one for a pair */

/* The sides of the hyphen between two capitals in a name; false where there is not just one. */
static bool halves(struct runut_str name, struct runut_str *left, struct runut_str *right)
{
    size_t at = 0, n = 0;
    for (size_t i = 0; i < name.len; i++)
        if (name.p[i] == '-') at = i, n++;
    if (n != 1 || at < HALF || at + HALF >= name.len) return false;
    *left = str_slice(name, 0, at);
    *right = str_slice(name, at + 1, name.len);
    return right->p[0] >= 'A' && right->p[0] <= 'Z';
}

/* The person named on the page by NAME, or by a longer one that holds it; by a shorter one, which NAME then replaces.
 * -1 none. */
static int32_t on_page(struct reading *r, struct runut_str name)
{
    int32_t a = alias_of(r, name);
    if (a < 0) a = actor_named(r, name);
    if (a < 0 || !r->actors.v[a].person) return -1;
    struct tokens want = actor_tokens(r, name), have = actor_tokens(r, r->actors.v[a].name);
    struct tokens by = actor_tokens(r, r->actors.v[a].byname);
    if (actor_within(&want, &have) || actor_within(&want, &by)) return a;
    if (!have.n || !actor_within(&have, &want) || !str_eq(have.v[0], want.v[0])) return -1;
    return actor_name(r, a, name), a;
}

/* The row of the list of people that NAME is a form of, or begins. */
static uint32_t on_list(struct reading *r, struct runut_str name)
{
    struct tokens t = actor_tokens(r, name);
    uint32_t row = t.n ? lexicon_row(r->rules->lexicon, PACK_PEOPLE, t.v[0]) : MAP_NONE;
    if (row == MAP_NONE || t.n == 1) return row;
    struct tokens have = actor_tokens(r, reading_cell(r, PACK_PEOPLE, row, 1));
    return actor_within(&t, &have) ? row : MAP_NONE;
}

/* Whether a word for two who stand together is before the name: "pasangan calon gubernur". */
static bool told(const struct reading *r, const struct mention *m)
{
    uint32_t first = sentence_first(r, m->core);
    for (uint32_t k = m->core; k-- > first && m->core - k <= TOLD_BACK && !(r->text->words[k].flags & WORD_PUNCT);)
        if (reading_word_says(r, k, "pair")) return true;
    return false;
}

/* A person whom nothing but this pair names. */
static int32_t newly_named(struct reading *r, struct runut_str name)
{
    int32_t a = actor_new(r, name, RUNUT_PERSON);
    if (a < 0) return a;
    actor_name(r, a, name);
    r->actors.v[a].named = r->actors.v[a].person = true;
    return a;
}

bool pair_shape(const struct reading *r, const struct mention *m)
{
    struct runut_str left, right;
    bool known = m->is->org != MAP_NONE || m->is->person != MAP_NONE || m->is->place_country;
    return r->rules->pack->head_first && !known && (m->kind == M_NAME || m->kind == M_ORG || m->kind == M_PLACE) &&
           halves(words_text(r, m->core, m->core_end), &left, &right);
}

bool pair_resolve(struct reading *r, struct mention *m)
{
    struct runut_str half[2];
    int32_t who[2];
    uint32_t row[2];
    if (!halves(words_text(r, m->core, m->core_end), &half[0], &half[1])) return false;
    for (int k = 0; k < 2; k++) {
        who[k] = on_page(r, half[k]);
        row[k] = who[k] < 0 ? on_list(r, half[k]) : MAP_NONE;
        if (who[k] < 0 && row[k] == MAP_NONE && !told(r, m)) return false;
    }
    for (int k = 0; k < 2; k++)
        if (who[k] < 0 &&
            (who[k] = row[k] == MAP_NONE ? newly_named(r, half[k]) : actor_listed(r, row[k], half[k])) < 0)
            return false;
    if (who[0] == who[1]) return false;
    m->kind = M_NAME;
    m->actor = who[0];
    m->more[0] = who[1];
    return true;
}
