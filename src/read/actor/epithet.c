/* SPDX-License-Identifier: MIT */
/**
 * Whom a common noun for a person or an office means that is told of one who is known, "the politician", "pria itu":
 * whom the report has described so, else who spoke last, else who is spoken of.
 */
#include "read/actor/actor.h"
#include "read/actor/describe.h"
#include "read/actor/epithet.h"
#include "read/actor/pronoun.h"
#include "read/clause/clause.h"

enum { EPITHET = 14, ROLE = 5, NOUN_BACK = 6 };

/* Whether a phrase tells whose somebody is by a name that is nobody's: "sopir Pajero itu", not "istri Rudi itu". */
static bool of_thing(const struct reading *r, const struct mention *m)
{
    bool named = false;
    for (uint32_t k = m->first + 1; k < m->end; k++) {
        if (word_person(r, k) || word_in_name(r, k) || map_get(&r->voices, r->text->words[k].low) != MAP_NONE)
            return false;
        named = named || r->text->words[k].flags & WORD_CAPITAL;
    }
    return named;
}

/* Whether a number stands before mention M or in it. */
static bool counted(const struct reading *r, const struct mention *m)
{
    for (uint32_t k = m->first > sentence_first(r, m->first) ? m->first - 1 : m->first; k < m->core; k++)
        if (r->text->words[k].upos == NUM || r->text->words[k].flags & WORD_DIGIT) return true;
    return false;
}

/* Whether a demonstrative stands right behind mention M: "wanita | itu". */
static bool pointed(const struct reading *r, const struct mention *m)
{
    return m->end < r->text->n_words && word_is(r, m->end, W_DEM);
}

/* "wanita yang akrab disapa Kiki itu", "politikus tersebut": a common noun for the person spoken of. */
bool epithet_here(const struct reading *r, const struct mention *m)
{
    bool dem = pointed(r, m);
    if (reading_word_says(r, m->end - 1, "other") || (dem && reading_word_says(r, m->end, "other")))
        return false; /* "peneliti lain" */
    if (m->kind == M_AGENT && m->is->kin != MAP_NONE)
        return (dem || r->class_of[m->end - 1] & W_DEM) && !of_thing(r, m);
    bool held = m->kind == M_OFFICE && m->is->office != MAP_NONE && m->actor >= 0 && !r->actors.v[m->actor].named;
    if ((!held && (m->kind != M_AGENT || m->is->agent == MAP_NONE)) || m->is->plural) return false;
    bool member = !held && agent_member(r, m->is->agent) && !counted(r, m) && !pronoun_governed(r, m) &&
                  !(pronoun_object(r, m) && !hits_at(&r->hits, m->first - 1, PACK_CUES));
    if (!held && !agent_person(r, m->is->agent) && !member) return false;
    if (dem || r->class_of[m->end - 1] & W_DEM) return true;
    if (m->end >= r->text->n_words) return false;
    bool born = r->time_at[m->end] >= 0;  /* "pria kelahiran 13 Februari 1960 itu" */
    bool of = word_is(r, m->end, W_FROM); /* "pengamat dari Universitas Merapit itu" */
    if (!(born || of || r->class_of[m->end] & W_REL)) return false;
    for (uint32_t k = m->end;
         k < sentence_last(r, m->end) && k < m->end + EPITHET && !(r->text->words[k].flags & WORD_PUNCT); k++)
        if (word_is(r, k, W_DEM) && (r->time_at[k] < 0 || r->text->words[k - 1].flags & WORD_DIGIT))
            return !of || r->text->words[k - 1].flags & WORD_CAPITAL; /* not "sore tadi", "pria dari desa itu" */
    return false;                                                     /* "orang yang menampar" is anybody */
}

/* Whether mention M is no more than a word for somebody, "wanita muda ini", "remaja tersebut": who holds an office is
 * not told so, but "pria kelahiran Bandung itu" he may be. */
static bool anybody(const struct reading *r, const struct mention *m)
{
    bool dem = pointed(r, m);
    for (uint32_t k = m->first + 1; k < m->end; k++) {
        dem = dem || r->class_of[k] & W_DEM;
        if (r->text->words[k].upos != ADJ && !(r->class_of[k] & W_DEM)) return false;
    }
    return dem && m->kind == M_AGENT && m->is->agent != MAP_NONE && m->is->kin == MAP_NONE &&
           str_is(reading_cell(r, PACK_AGENTS, m->is->agent, 1), "CVL");
}

/* Whether what the report tells of actor A lets him be called by the word for a trade in mention M: a chief of police
 * is not "guru itu", nor a man "wanita itu"; nor by another country's office, or by another one of it, "menteri
 * Malaysia itu". */
static bool of_trade(const struct reading *r, const struct mention *m, int32_t a)
{
    if (a < 0) return false;
    const struct actor *x = &r->actors.v[a], *own = m->actor >= 0 ? &r->actors.v[m->actor] : NULL;
    char gender = x->gender ? actor_gender(r, m) : 0;
    if (gender && gender != x->gender) return false; /* "wanita asal Cirebon ini" is nobody called Budi */
    bool trade = m->kind == M_AGENT && m->is->agent != MAP_NONE && agent_member(r, m->is->agent);
    if (trade) return !x->sector || str_is(reading_cell(r, PACK_AGENTS, m->is->agent, 1), x->sector);
    if (anybody(r, m)) return !x->office.len && !actor_of_law(r, a);
    if (m->kind != M_OFFICE || !m->is->country || m->is->former || !own) return true;
    return (!x->country || strcmp(x->country, m->is->country) == 0) &&
           (!x->office.len || str_eq(x->office, own->office));
}

/* Whether the report calls an actor by more than a common noun: "selebriti" stands for nobody who is spoken of. */
static bool called(const struct actor *x)
{
    bool capital = x->named;
    for (size_t i = 1; i < x->name.len && !capital; i++) capital = x->name.p[i] >= 'A' && x->name.p[i] <= 'Z';
    return capital;
}

/* Whether description M is what its sentence is about, who speaks there, or stands behind the name of actor A, "Rudi
 * yang juga ketua partai itu": what is said further on in a clause or a quotation may be said of anybody. */
static bool about(const struct reading *r, const struct mention *m, int32_t a)
{
    uint32_t k = m->first, first = sentence_first(r, k), b = k;
    const struct cue_row *cue;
    if (r->quoted_at[k] >= 0) return false;
    if (k > first && clause_cue(r, k - 1, &cue) && cue->order & (CUE_POST | CUE_PREP)) return true;
    while (b > first && b + ROLE > k && !word_is(r, b, W_REL) && r->mention_at[b - 1] < 0) b--;
    if (b > first && (b == k || word_is(r, b, W_REL)) && r->mention_at[b - 1] >= 0 &&
        r->mentions.v[r->mention_at[b - 1]].actor == a)
        return true;
    while (k > first && (r->text->words[k - 1].flags & WORD_PUNCT || r->text->words[k - 1].upos == ADV ||
                         r->text->words[k - 1].upos == CCONJ || r->time_at[k - 1] >= 0))
        k--;
    return k == first;
}

/* Whether actor A, whom the sentence names before description M, rather speaks of another there: "Budi mengatakan
 * menteri itu menemuinya". */
bool epithet_spoken_of(const struct reading *r, const struct mention *m, int32_t a)
{
    bool named = false, says = false;
    for (uint32_t k = sentence_first(r, m->first); k < m->first && r->quoted_at[m->first] < 0; k++) {
        named = named || (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].actor == a);
        says = says || hits_at(&r->hits, k, PACK_CUES);
    }
    return named && says && r->rules->pack->head_first && !about(r, m, a);
}

/* Whether the phrase that word K is in stands for several by its determiner. */
static bool several(const struct reading *r, uint32_t k)
{
    uint32_t d = r->mention_at[k] >= 0 ? r->mentions.v[r->mention_at[k]].first : determiners_first(r, k);
    return d < k ? !reading_word_says(r, d, "person") : d > 0 && r->text->words[d - 1].upos == NUM;
}

int32_t epithet_same_noun(const struct reading *r, uint32_t s, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    uint32_t k = x->first, back = r->text->sentences[s > NOUN_BACK ? s - NOUN_BACK : 0].first;
    const struct cue_row *cue;
    bool says = clause_cue(r, x->end, NULL) ||
                (k > 0 && clause_cue(r, k - 1, &cue) && cue->order & (CUE_POST | CUE_PREP)); /* "ujar pria itu" */
    if (!r->rules->pack->head_first || says || r->quoted_at[k] >= 0) return -1;
    while (k-- > back) {
        int32_t y = r->mention_at[k];
        bool same = str_eq(r->text->words[k].low, r->text->words[x->core].low) && r->quoted_at[k] < 0;
        if (!same || in_heading(r, k) || (y >= 0 && r->mentions.v[y].core != k && r->mentions.v[y].kind != M_NAME) ||
            several(r, k))
            continue;
        return y >= 0 && r->mentions.v[y].actor >= 0 ? r->mentions.v[y].actor : x->actor;
    }
    return -1;
}

/* The one whom epithet M of sentence S points back to: whom the report has described so, else who spoke last, else whom
 * the sentences before name first. */
void epithet_means(struct reading *r, uint32_t s, int32_t m)
{
    struct mention *x = &r->mentions.v[m];
    int32_t so = describe_who(r, x->first, x->end + pointed(r, x)),
            a = of_trade(r, x, r->last_person) ? r->last_person : -1;
    int32_t same = so < 0 && anybody(r, x) ? epithet_same_noun(r, s, m) : -1;
    if (same >= 0) a = same;
    if (so >= 0) a = so;
    for (uint32_t back = 1; a < 0 && back <= 3 && back <= s; back++) {
        a = pronoun_first_person(r, s - back, x->actor);
        if (a >= 0 && (!called(&r->actors.v[a]) || !of_trade(r, x, a))) a = -1;
    }
    bool tells = a >= 0 && about(r, x, a);
    if (a < 0 || epithet_spoken_of(r, x, a)) return;
    x->actor = a;
    const char *sector = actor_sector(r, x->is); /* it also tells what he is, but for "pria itu" */
    if (tells && !r->actors.v[a].sector && sector && strcmp(sector, "CVL") != 0) r->actors.v[a].sector = sector;
    alias_described(r, x->end, a);
}

void epithet_nameless(struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    actor_of_phrase(r, m, x->first + str_is(x->points, "people2"));
    struct actor *a = x->actor >= 0 && actor_points_at_one(x) ? &r->actors.v[x->actor] : NULL;
    if (a && !a->gender) a->gender = actor_gender(r, x);
}
