/* SPDX-License-Identifier: MIT */
/**
 * Two people written as one: "Prabowo-Gibran", "Ganjar-Mahfud MD". News in Indonesian joins those who stand for
 * election together by a hyphen, which a tokenizer keeps within a word as it must in "buku-buku" and "Al-Khoziny". A
 * name is such a pair only where both sides of the hyphen are people: each is named on the page, before or behind, or
 * listed; or where a word for two who stand together is before it. So pairs are resolved when all else is. And the two
 * or three whom a word points back to, "keduanya", "ketiga negara"; and the people of two countries that share their
 * noun, "U.S. and Iraqi soldiers".
 */
#include "read/actor/actor.h"
#include "read/actor/office.h"
#include "read/actor/pronoun.h"
#include "read/core/lexicon.h"
#include "read/name/cue.h"

enum { HALF = 3, TOLD_BACK = 5, PAIR_BACK = 12, NEAR = 2, LIST = 5 }; /* letters; words, mentions, sentences, states */

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

/* ---- pointing back ---- */

/* How many sentences mention I stands before mention M. */
static uint32_t sentences_back(const struct reading *r, uint32_t m, uint32_t i)
{
    return r->sentence_of[r->mentions.v[m].first] - r->sentence_of[r->mentions.v[i].first];
}

/* Whether a cue of speech stands beside mention M, who then tells of the two and is none of them. */
static bool beside_cue(const struct reading *r, const struct mention *m)
{
    return (m->first > sentence_first(r, m->first) && hits_at(&r->hits, m->first - 1, PACK_CUES)) ||
           (m->end < sentence_last(r, m->first) && hits_at(&r->hits, m->end, PACK_CUES));
}

/* "Rudi bertemu Sinta. Keduanya ...": the two people named last before mention M, of the sentence in which both are
 * known; whom the same word meant there. None where it is more than two. */
static uint32_t last_people(const struct reading *r, uint32_t m, int32_t out[4])
{
    uint32_t n = 0, back = 0;
    for (uint32_t i = m; i-- > 0 && sentences_back(r, m, i) <= NEAR;) {
        const struct mention *x = &r->mentions.v[i];
        if (n == 2 && sentences_back(r, m, i) != back) return n;
        back = sentences_back(r, m, i);
        if (!n && pair_several(x) && x->actor >= 0 && x->more[0] >= 0 && x->more[1] < 0)
            return out[0] = x->more[0], out[1] = x->actor, 2;
        bool one = x->kind == M_NAME && x->actor >= 0 && r->actors.v[x->actor].person && !beside_cue(r, x) &&
                   !pronoun_describes(r, x); /* "kebijakan Rudi" */
        if (!one || (n && out[0] == x->actor) || (n > 1 && out[1] == x->actor)) continue;
        if (n == 2) return 0;
        out[n++] = x->actor;
    }
    return n == 2 ? n : 0;
}

/* "Iran menuding AS menyerang | negara itu": whether mention I is the one blamed in the sentence of mention M, which
 * then is no word for it. */
static bool blamed(const struct reading *r, uint32_t m, uint32_t i)
{
    uint32_t k = r->mentions.v[i].first;
    const struct cue_row *cue;
    return k > 0 && sentences_back(r, m, i) == 0 && clause_cue(r, k - 1, &cue) && cue->order & (CUE_ACCUSE | CUE_CRIT);
}

/* Whether mention M is "both sides", in a language whose heads come last. */
static bool two_sides(const struct reading *r, uint32_t m)
{
    return str_is(r->mentions.v[m].points, "both") && !r->rules->pack->head_first;
}

/* The countries named last before mention M, newest first, each once, at most BACK sentences back; of two SIDES none is
 * where something happens. */
static uint32_t last_countries(const struct reading *r, uint32_t m, int32_t out[4], uint32_t want, uint32_t back)
{
    bool sides = two_sides(r, m);
    uint32_t n = 0;
    for (uint32_t i = m; i-- > 0 && n < want && sentences_back(r, m, i) <= back;) {
        int32_t a = r->mentions.v[i].actor;
        if (r->mentions.v[i].kind != M_COUNTRY || a < 0 || r->actors.v[a].type != RUNUT_COUNTRY) continue;
        if (sides && r->mentions.v[i].governed_place) continue; /* "strikes in Syria" */
        bool seen = want == 1 && blamed(r, m, i);
        for (uint32_t k = 0; k < n; k++) seen |= out[k] == a;
        if (!seen) out[n++] = a;
    }
    return n;
}

/* The two named last before mention M with "and" between them: "keduanya"; at most BACK sentences back. As of
 * countries, none of two SIDES is where something happens. */
static uint32_t last_pair(const struct reading *r, uint32_t m, int32_t out[4], uint32_t back)
{
    bool sides = two_sides(r, m);
    for (uint32_t i = m; i-- > 1 && m - i < PAIR_BACK && sentences_back(r, m, i) <= back;) {
        const struct mention *a = &r->mentions.v[i - 1], *b = &r->mentions.v[i];
        bool joined = b->first == a->end + 1 && word_is(r, a->end, W_AND) && !(sides && a->governed_place);
        if (!joined || a->actor < 0 || b->actor < 0 || a->actor == b->actor) continue;
        out[0] = b->actor;
        out[1] = a->actor;
        return 2;
    }
    return 0;
}

/* "negaranya": the country of the person named last. */
static int32_t own_country(struct reading *r, uint32_t i)
{
    for (uint32_t k = i; k-- > 0;) {
        int32_t a = r->mentions.v[k].actor;
        if (a >= 0 && r->actors.v[a].person && r->actors.v[a].country)
            return actor_of_country(r, r->actors.v[a].country, r->actors.v[a].name);
    }
    return -1;
}

/* Whether a number two stands before the noun of mention M or in it, "dua | pemuda", "kedua pelaku". */
static bool counted_two(const struct reading *r, const struct mention *m)
{
    uint32_t first = sentence_first(r, m->first), k = m->first > first + 1 ? m->first - 2 : first;
    for (; k < m->core_end; k++) {
        const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
        if (str_is(word_text(r, k), "2") || (h && str_is(reading_cell(r, PACK_NUMBERS, h->row, 2), "2"))) return true;
    }
    return false;
}

/* The two who are told by a common noun near before mention M, "dua pemuda"; -1 none. */
static int32_t last_two(const struct reading *r, uint32_t m)
{
    for (uint32_t i = m; i-- > 0 && sentences_back(r, m, i) <= NEAR;)
        if (r->mentions.v[i].kind == M_AGENT && r->mentions.v[i].actor >= 0 && counted_two(r, &r->mentions.v[i]))
            return r->mentions.v[i].actor;
    return -1;
}

bool pair_several(const struct mention *m)
{
    return str_is(m->points, "country2") || str_is(m->points, "country3") || str_is(m->points, "both") ||
           str_is(m->points, "two") || str_is(m->points, "people2");
}

void pair_anaphor(struct reading *r, uint32_t i)
{
    struct mention *m = &r->mentions.v[i];
    int32_t who[4];
    if (str_is(m->points, "own")) {
        m->actor = own_country(r, i);
        return;
    }
    uint32_t want = str_is(m->points, "country1")   ? 1
                    : str_is(m->points, "country3") ? 3
                    : actor_points_at_one(m)        ? 0
                                                    : 2;
    bool both = str_is(m->points, "both"), two = str_is(m->points, "two"), people = str_is(m->points, "people2");
    uint32_t n = two || people ? last_people(r, i, who) : 0;
    bool sides = two_sides(r, i); /* "talks between the army and rebels. Both sides" */
    if (n < want && (two || sides)) n = last_pair(r, i, who, sides ? 1 : UINT32_MAX);
    if (n < want && !people) n = last_countries(r, i, who, want, two ? NEAR : UINT32_MAX);
    if (n < want && both) n = last_pair(r, i, who, UINT32_MAX);
    if (n < want && two && m->actor < 0) m->actor = last_two(r, i);
    if (n < want || n == 0) return;
    m->actor = who[n - 1];
    for (uint32_t k = 1; k < n; k++) m->more[k - 1] = who[n - 1 - k];
}

/* The mention of people that one noun tells of the country of mention I and of theirs, "U.S. and | Iraqi soldiers",
 * behind the other countries of the list; NULL where it describes no such noun. */
static const struct mention *sharing(const struct reading *r, uint32_t i)
{
    const struct mention *m = &r->mentions.v[i];
    for (uint32_t step = 0; step < LIST; step++) {
        const struct hit *h = m->kind == M_COUNTRY ? hits_at(&r->hits, m->core, PACK_COUNTRIES) : NULL;
        if (!h || m->core + h->n != m->end || m->end + 1 >= sentence_last(r, m->end)) return NULL;
        bool adjective = str_is(reading_cell(r, PACK_COUNTRIES, h->row, 2), "demonym") && !word_is(r, m->core, W_DET);
        const struct word *w = &r->text->words[m->core];
        bool brief = w->flags & WORD_UPPER || memchr(w->low.p, '.', w->low.len); /* "U.S.", which is a noun */
        if (!adjective && !(brief && (word_hangs(r, m->core, "compound") || word_hangs(r, m->core, "amod"))))
            return NULL;
        uint32_t k = m->end + word_mark(r, m->end, ',');
        k += word_is(r, k, W_AND);
        if (k == m->end || r->mention_at[k] < 0) return NULL;
        m = &r->mentions.v[r->mention_at[k]];
        if (m->kind == M_AGENT || m->kind == M_OFFICE) return m;
    }
    return NULL;
}

int32_t pair_shared(struct reading *r, uint32_t i)
{
    struct mention *m = &r->mentions.v[i];
    const struct mention *with = r->rules->pack->head_first || m->kind != M_COUNTRY ? NULL : sharing(r, i);
    const struct hit *h = with && with->is->country ? hits_at(&r->hits, with->core, PACK_COUNTRIES) : NULL;
    uint32_t noun = h ? with->core + h->n : 0;
    if (!h || noun >= with->core_end || !word_feat(r, with->core_end - 1, "Number=Plur")) return -1;
    struct runut_str own = words_text(r, m->core, m->core_end), what = words_text(r, noun, with->core_end);
    struct runut_str name = str_of(arena_printf(r->a, "%.*s %.*s", (int)own.len, own.p, (int)what.len, what.p));
    struct phrase *is = ARENA_NEW(r->a, struct phrase);
    *is = *with->is;
    is->country = m->is->country;
    m->is = is;
    m->kind = M_AGENT;
    int32_t a = is->office == MAP_NONE ? -1 : office_holder(r, office_name(r, is), is->country);
    if (a >= 0) return a; /* "the Kenyan and Ugandan presidents" */
    a = actor_called(r, name, is->country);
    if (a < 0 && (a = actor_new(r, name, RUNUT_GROUP)) < 0) return a;
    r->actors.v[a].country = is->country;
    r->actors.v[a].sector = actor_sector(r, is);
    return a;
}
