/* SPDX-License-Identifier: MIT */
/**
 * Offices: who holds one here, where the report tells it without a name.
 *
 * An office is the pack's name of it, the country, and its seat: the place or the body that the phrase tells. The mayor
 * of one town is not that of another, so a phrase with a seat means only him whose seat agrees; one without means who
 * was spoken of last. A bare rank ("the minister") means the one named holder of an office of that rank.
 */
#include "read/actor/actor.h"
#include "read/actor/office.h"

struct runut_str office_name(const struct reading *r, const struct phrase *p)
{
    if (p->office != MAP_NONE) return reading_cell(r, PACK_OFFICES, p->office, 1);
    return p->body != MAP_NONE ? reading_cell(r, PACK_OFFICES, p->body, 1) : STR("");
}

/* ---- seats ------------------------------------------------------------------------------------------------------- */

/* Whether what a preposition at K joins to an office is what that is held for or of, rather than why something is done
 * to its holder: "praised the minister | for her courage", "accused the mayor | of fraud". A name is; else the tree
 * tells. */
static bool holds(const struct reading *r, const struct mention *m, uint32_t k, const struct noun *n)
{
    if (r->rules->pack->head_first) return true;
    uint32_t before = m->first > sentence_first(r, m->first) ? m->first - 1 : m->first;
    bool bare =
        n->end == n->first + 1 && r->mention_at[n->first] < 0 && !(r->text->words[n->first].flags & WORD_CAPITAL);
    if (bare && (m->is->located || hits_at(&r->hits, before, PACK_ACTS) || hits_at(&r->hits, before, PACK_CUES)))
        return false; /* "accused the mayor | of fraud" */
    for (uint32_t w = n->first; w < n->end; w++)
        if (r->text->words[w].flags & WORD_CAPITAL && r->mention_at[w] < 0) return true;
    if (r->mention_at[n->head] >= 0) return true;
    int32_t head = r->text->words[n->head].head;
    return word_feat(r, n->first, "Poss=Yes") ? false : head < 0 || (head < (int32_t)k && r->noun_of[head] >= 0);
}

/* The word behind what an office is held for or of, "spokesman | for Glasgow Airport"; K where that is not told. */
static uint32_t whose_end(const struct reading *r, const struct mention *m, uint32_t k)
{
    uint32_t end = sentence_last(r, k - 1), b = k + 1;
    if (b >= end || !word_is(r, k, W_PREP) || !reading_word_says(r, k, "name") || r->time_at[b] >= 0) return k;
    if (!reading_word_says(r, k, "of") && !reading_word_says(r, k, "whose")) return k;
    const struct noun *n = r->noun_of[b] >= 0 ? &r->nouns.v[r->noun_of[b]] : NULL;
    return n && holds(r, m, k, n) ? n->end : k;
}

static bool told(const struct seat *s) { return s->place.len || s->unit.len; }

/* Whether word K is of a name that no table knows. */
static bool unknown_name(const struct reading *r, uint32_t k)
{
    const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
    bool known =
        m && m->kind != M_PLACE && m->kind != M_NAME && (k < m->core || k >= m->core_end || m->kind != M_OFFICE);
    bool common = r->time_at[k] >= 0 || hits_at(&r->hits, k, PACK_AGENTS); /* "Company CEO Resigns" */
    return r->text->words[k].upos == PROPN && r->text->words[k].flags & WORD_CAPITAL && !known && !common;
}

/* The names that stand at an office where no table knows its place: "the mayor of | Kelham", "| Kelham | Mayor
 * Jane Doe"; empty where there are none. */
static struct runut_str named_place(const struct reading *r, const struct mention *m)
{
    uint32_t stop = m->first, beg, end = whose_end(r, m, m->end);
    if (r->rules->pack->head_first) return STR("");
    if (end > m->end) {
        for (beg = m->end + 1; beg < end && word_is(r, beg, W_DET); beg++) {}
        for (uint32_t k = beg; k < end; k++)
            if (!unknown_name(r, k)) return STR("");
        return beg < end ? words_text(r, beg, end) : STR("");
    }
    while (stop < m->core_end && !hits_at(&r->hits, stop, PACK_OFFICES)) stop++;
    for (beg = stop; beg > sentence_first(r, stop) && unknown_name(r, beg - 1);) beg--;
    return beg < stop ? words_text(r, beg, stop) : STR("");
}

/* "the leader of the militant group Hezbollah": the body that what an office is held for calls by its name; empty where
 * it names none. */
static struct runut_str named_body(const struct reading *r, const struct mention *m)
{
    uint32_t end = r->rules->pack->head_first ? m->end : whose_end(r, m, m->end);
    for (uint32_t k = m->end; k < end; k++) {
        const struct mention *x = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        if (x && x->is->org != MAP_NONE) return reading_cell(r, PACK_ORGS, x->is->org, 1);
        if (x && x->kind == M_ORG) return words_text(r, x->core, x->core_end);
    }
    return STR("");
}

static struct seat seat_of(const struct reading *r, const struct mention *m)
{
    const struct phrase *p = m->is;
    struct seat s = {.place_row = MAP_NONE};
    if (p->place_end) {
        s.place = words_text(r, p->place, p->place_end);
        s.place_row = p->place_row;
    }
    if (p->part.len && !p->place_end) s.place = p->part; /* "Scottish Health Secretary" */
    if (p->org != MAP_NONE)
        s.unit = reading_cell(r, PACK_ORGS, p->org, 1);
    else if (p->unit)
        s.unit = words_text(r, p->thing, p->thing_end);
    else if (!s.place.len && p->office != MAP_NONE)
        s.unit = named_body(r, m);
    s.unknown = !r->rules->pack->head_first && p->office != MAP_NONE && s.place_row == MAP_NONE && !p->country &&
                !p->part.len && !s.unit.len;
    if (s.unknown && !s.place.len) s.place = named_place(r, m);
    return s;
}

/* Whether both are told and neither holds the words of the other. */
static bool apart(struct reading *r, struct runut_str a, struct runut_str b)
{
    if (!a.len || !b.len) return false;
    struct tokens x = actor_tokens(r, a), y = actor_tokens(r, b);
    return !actor_within(&x, &y) && !actor_within(&y, &x);
}

/* Whether who holds an office at seat HAVE may be meant by one who tells seat WANT. */
static bool agrees(struct reading *r, const struct seat *want, const struct seat *have)
{
    if (!told(want)) return true;
    if (!told(have)) return want->unknown;
    if (apart(r, want->unit, have->unit.len ? have->unit : have->place)) return false;
    return (want->place_row != MAP_NONE && want->place_row == have->place_row) ||
           !apart(r, want->place, have->place.len ? have->place : have->unit);
}

/* ---- holders ----------------------------------------------------------------------------------------------------- */

void office_set(struct reading *r, int32_t a, struct runut_str office, const struct mention *m)
{
    struct seat seat = m ? seat_of(r, m) : (struct seat){.place_row = MAP_NONE};
    r->actors.v[a].office = office;
    if (told(&seat) || !told(&r->actors.v[a].seat)) r->actors.v[a].seat = seat;
    if (office.len) index_add(r, INDEX_OFFICE, office, a);
}

static int32_t holder_at(struct reading *r, struct runut_str office, const char *country, const struct seat *seat)
{
    int32_t best = -1;
    int steps = 0;
    for (uint32_t k = index_find(r, INDEX_OFFICE, office); k != MAP_NONE && steps < INDEX_STEPS;
         k = r->refs.v[k].next, steps++) {
        const struct actor *x = &r->actors.v[r->refs.v[k].actor];
        if (!x->person || !x->named || !str_eq(x->office, office)) continue;
        if (country && x->country && strcmp(country, x->country) != 0) continue;
        if ((country == NULL) != (x->country == NULL) && best >= 0) continue;
        if (!agrees(r, seat, &x->seat)) continue;
        if (best < 0 || x->last >= r->actors.v[best].last) best = r->refs.v[k].actor;
    }
    return best;
}

int32_t office_holder(struct reading *r, struct runut_str office, const char *country)
{
    struct seat any = {.place_row = MAP_NONE};
    return holder_at(r, office, country, &any);
}

/* The one among the newest actors who holds an office of this rank, "the minister"; -1 none or several. */
static int32_t ranked(struct reading *r, struct runut_str rank)
{
    struct tokens want = actor_tokens(r, rank);
    int32_t one = -1;
    for (size_t i = r->actors.n; i-- > 0 && r->actors.n - i < INDEX_STEPS;) {
        const struct actor *x = &r->actors.v[i];
        if (!x->person || !x->named || !x->office.len) continue;
        struct tokens have = actor_tokens(r, x->office);
        uint32_t head = r->rules->pack->head_first ? 0 : have.n - want.n;
        if (have.n <= want.n || !str_eq(have.v[head], want.v[0]) || !actor_within(&want, &have)) continue;
        if (one >= 0) return -1;
        one = (int32_t)i;
    }
    return one;
}

/* "A district administration spokesperson": whether an indefinite article opens the phrase that an office heads. */
static bool anybodys(const struct reading *r, const struct mention *m)
{
    int32_t n = r->rules->pack->head_first ? -1 : r->noun_of[m->core];
    return n >= 0 && r->nouns.v[n].head < m->end && word_feat(r, r->nouns.v[n].first, "Definite=Ind");
}

/* Whether an office is told as that of one who is known: neither several nor anybody. */
static bool of_one(const struct reading *r, const struct mention *m)
{
    if (m->kind != M_OFFICE || (m->is->plural && !m->is->definite)) return false;
    for (uint32_t k = m->core; k < m->core_end; k++) {
        int32_t head = r->text->words[k].head;
        bool of = head >= (int32_t)m->core && head < (int32_t)m->core_end; /* "the Minister of Fisheries" is one */
        if (!of && word_feat(r, k, "Number=Plur")) return false;
    }
    return true;
}

/* ---- phrases ----------------------------------------------------------------------------------------------------- */

/* The body with this name and country, whatever the report wrote; the Scottish government is not the British one. */
static int32_t body_of(struct reading *r, struct runut_str office, const char *country, struct runut_str part)
{
    int steps = 0;
    for (uint32_t k = country ? index_find(r, INDEX_OFFICE, office) : MAP_NONE; k != MAP_NONE && steps < INDEX_STEPS;
         k = r->refs.v[k].next, steps++) {
        const struct actor *x = &r->actors.v[r->refs.v[k].actor];
        if (x->type == RUNUT_GOVERNMENT && x->country && strcmp(country, x->country) == 0 && str_eq(part, x->part))
            return r->refs.v[k].actor;
    }
    return -1;
}

/* The one spoken of last who holds an office, named or not: "the spokesman". */
static int32_t spoken_of(struct reading *r, struct runut_str office)
{
    int32_t best = -1;
    int steps = 0;
    for (uint32_t k = index_find(r, INDEX_OFFICE, office); k != MAP_NONE && steps < INDEX_STEPS;
         k = r->refs.v[k].next, steps++) {
        const struct actor *x = &r->actors.v[r->refs.v[k].actor];
        if (x->type == RUNUT_PERSON && str_eq(x->office, office) && (best < 0 || x->last > r->actors.v[best].last))
            best = r->refs.v[k].actor;
    }
    return best;
}

/* What an office without a holder is called: as it is written, with its country. */
static struct runut_str written(struct reading *r, const struct mention *m, struct runut_str office,
                                const char *country)
{
    uint32_t end = m->core_end;
    if (m->kind == M_OFFICE && end == m->end && !r->rules->pack->head_first) end = whose_end(r, m, end);
    if (!country || !m->is->anaphor) return m->end > m->core ? words_text(r, m->core, end) : office;
    struct runut_str of = actor_country_name(r, country, (struct runut_str){0});
    return str_of(arena_printf(r->a, "%.*s %.*s", (int)office.len, office.p, (int)of.len, of.len ? of.p : ""));
}

/* Whether word W, a noun that the tree hangs on the office's word at HEAD, tells whose that is, and that it is no
 * State's: "the union's president", "the club president". */
static bool owner(const struct reading *r, uint32_t w, uint32_t head)
{
    const struct word *x = &r->text->words[w];
    if ((x->upos != NOUN && x->upos != PROPN) || x->head != (int32_t)head || r->time_at[w] >= 0) return false;
    if (!(word_hangs_as(r, w, "nmod") || word_hangs(r, w, "compound")) || word_is(r, w, W_ANAPHOR)) return false;
    const struct mention *m = r->mention_at[w] >= 0 ? &r->mentions.v[r->mention_at[w]] : NULL;
    return !m || m->kind == M_OFFICE || (m->kind == M_ORG && !m->is->country);
}

/* Whether an office is held for somebody else than a State, as the words around it tell in a language whose heads come
 * last. */
static bool owned(const struct reading *r, const struct mention *m)
{
    int32_t n = r->noun_of[m->core];
    if (m->kind != M_OFFICE || n < 0 || m->is->country || r->rules->pack->head_first) return false;
    const struct noun *noun = &r->nouns.v[n];
    uint32_t from = noun->first, end = whose_end(r, m, noun->end);
    const struct hit *h = NULL; /* the office itself: "health secretary" */
    while (from <= noun->head && !((h = hits_at(&r->hits, from, PACK_OFFICES)) && from + h->n > noun->head)) from++;
    for (uint32_t w = noun->first; h && w < end; w++)
        if ((w < from || w >= from + h->n) && owner(r, w, noun->head)) return true;
    return false;
}

/* "the club president" is not the State's, who holds an office of that name. */
static bool of_state(const struct actor *x) { return x->country && !told(&x->seat); }

int32_t office_resolve(struct reading *r, struct mention *m)
{
    const struct phrase *p = m->is;
    struct runut_str office = office_name(r, p);
    const char *country = actor_country(r, m);
    struct seat seat = seat_of(r, m);
    bool one = of_one(r, m) && !p->unheld && !anybodys(r, m);
    int32_t a = one ? holder_at(r, office, country, &seat) : -1;
    bool bare = one && !told(&seat) && !country;
    if (a < 0 && bare) a = ranked(r, office);
    if (a >= 0 && of_state(&r->actors.v[a]) && owned(r, m)) a = -1;
    if (bare && p->definite && m->core_end - m->core == 1 && whose_end(r, m, m->end) == m->end)
        a = spoken_of(r, office);
    if (a >= 0) return a;
    struct runut_str name = written(r, m, office, country);
    bool body = m->kind == M_BODY;
    if ((a = actor_called(r, name, country)) < 0) a = body && !p->part.len ? actor_called(r, office, country) : -1;
    if (a < 0 && body) a = body_of(r, office, country, p->part);
    if (a < 0 && (a = actor_new(r, name, body ? RUNUT_GOVERNMENT : RUNUT_PERSON)) < 0) return a;
    office_set(r, a, office, m);
    if (!r->actors.v[a].country) r->actors.v[a].country = country, r->actors.v[a].part = p->part;
    if (!r->actors.v[a].sector) r->actors.v[a].sector = actor_sector(r, p);
    return a;
}

/* Whether X, who holds the office of a phrase, may be its holder: at the seat or in the country that the phrase tells
 * ("Wali Kota Kelana" before "Wali Kota Kelana Budi Hartono"); where it tells neither, whoever is named or has a seat.
 */
static bool may_hold(struct reading *r, const struct actor *x, const char *country, const struct seat *seat)
{
    if (!told(seat) && !country) return x->named || (told(&x->seat) && !x->seat.unknown);
    if (!x->person || !x->named || (country && x->country && strcmp(country, x->country) != 0)) return false;
    return told(seat) ? agrees(r, seat, &x->seat) : !told(&x->seat) && x->country;
}

/* The only one on the page who may hold an office, if he is named; -1 where another may as well. */
static int32_t only_holder(struct reading *r, struct runut_str office, const char *country, const struct seat *seat)
{
    int32_t one = -1;
    int steps = 0;
    for (uint32_t k = index_find(r, INDEX_OFFICE, office); k != MAP_NONE; k = r->refs.v[k].next) {
        int32_t a = r->refs.v[k].actor;
        const struct actor *x = &r->actors.v[a];
        if (++steps > INDEX_STEPS) return -1;
        if (a == one || !str_eq(x->office, office) || !may_hold(r, x, country, seat)) continue;
        if (one >= 0 || !x->named || !x->person) return -1;
        one = a;
    }
    return one;
}

/* "the leader of Merrow Council, Tom Lane, said": the name between commas behind an office and whose it is; -1 none. */
static int32_t apposed(const struct reading *r, const struct mention *m)
{
    uint32_t end = sentence_last(r, m->first), k = whose_end(r, m, m->end);
    if (m->kind != M_OFFICE || r->rules->pack->head_first || k + 1 >= end || !word_mark(r, k, ',')) return -1;
    int32_t x = r->mention_at[k + 1];
    if (x < 0 || r->mentions.v[x].kind != M_NAME || r->mentions.v[x].first != k + 1) return -1;
    bool closed = r->mentions.v[x].end >= end || word_mark(r, r->mentions.v[x].end, ',') ||
                  word_mark(r, r->mentions.v[x].end, '.');
    int32_t a = r->mentions.v[x].actor;
    return closed && a >= 0 && r->actors.v[a].person && r->mentions.v[x].is->office == MAP_NONE ? a : -1;
}

void office_join(struct reading *r)
{
    bool *before = arena_alloc(r->a, r->actors.n + 1); /* the page has spoken of him */
    memset(before, 0, r->actors.n + 1);
    for (uint32_t i = 0; i < r->mentions.n; i++) {
        struct mention *m = &r->mentions.v[i];
        if (m->actor >= 0 && m->kind == M_NAME) before[m->actor] = true;
        int32_t name = m->actor >= 0 && of_one(r, m) && !r->actors.v[m->actor].named ? apposed(r, m) : -1;
        if (name >= 0) {
            if (!r->actors.v[name].office.len) office_set(r, name, office_name(r, m->is), m);
            if (!r->actors.v[name].sector) r->actors.v[name].sector = actor_sector(r, m->is);
            m->actor = name;
            continue;
        }
        if (m->actor < 0 || m->is->unheld || m->is->kin != MAP_NONE || !of_one(r, m) || r->actors.v[m->actor].named)
            continue;
        struct seat seat = seat_of(r, m);
        const char *country = told(&seat) || m->is->country ? actor_country(r, m) : NULL;
        int32_t a = only_holder(r, office_name(r, m->is), country, &seat);
        if (a >= 0 && before[a] && anybodys(r, m)) continue; /* another than he */
        if (a >= 0 && !(of_state(&r->actors.v[a]) && owned(r, m))) m->actor = a;
    }
}
