/* SPDX-License-Identifier: MIT */
/**
 * Where and when it happened. Mixing the place of one clause with the deed of another is what event coders are faulted
 * for most, so each place and each day of the sentence is asked for the verb that it stands behind (its bond): that of
 * the event before all, then none, as what opens a sentence has none and holds for all of it, then one that "and"
 * joins to it; what stands in a relative or subordinate clause of its own is told of another deed. Of two as good the
 * nearer one is taken.
 *
 * A place is what a preposition governs that words.tsv marks: `place` (in, at, di), or `way` (ke, into) for places that
 * the gazetteer has. Where the clause has no such place, the one that is visited or attacked is where it happens, and
 * "there" points to the sentence before.
 */
#include "base/calendar.h"
#include "read/clause/clause.h"
#include "read/core/plover.h"
#include "read/did/scene.h"

/* How a word is bound to the event, closest first. */
enum bond { OWN, OPENING, JOINED, LOOSE };

enum {
    BACK = 5,   /* words that may stand between a verb and the "who" of its clause */
    ASIDE = 20, /* longest aside between commas that is looked over */
    FAR = 80    /* words from an event to what may tell its scene; keeps long sentences linear */
};

/* A verb; but one that only carries a noun, as "dilakukan", tells no deed beside the noun's. */
static bool verb_at(const struct reading *r, const struct candidate *c, uint32_t k)
{
    if (c->column == 2 && word_is(r, k, W_LIGHT)) return false;
    return r->mention_at[k] < 0 && r->time_at[k] < 0 && !word_is(r, k, W_AUX) && clause_predicate(r, k);
}

/* Where the comma at K closes an aside, ", who had fled to Tulsa, at a motel": the comma that opens it; else K. */
static uint32_t aside_opens(const struct reading *r, uint32_t k)
{
    for (uint32_t first = sentence_first(r, k), i = k; i > first && k - i < ASIDE; i--)
        if (word_mark(r, i - 1, ',')) return word_is(r, i, W_REL) ? i - 1 : k;
    return k;
}

/* Where the words near enough to K begin and end in its sentence. */
static uint32_t near_first(const struct reading *r, uint32_t k)
{
    uint32_t first = sentence_first(r, k);
    return k - first > FAR ? k - FAR : first;
}
static uint32_t near_end(const struct reading *r, uint32_t k)
{
    uint32_t last = sentence_last(r, k);
    return last - k > FAR ? k + FAR : last;
}

/* Whether a clause of its own, relative or subordinate, holds the verb at V; "gathered to begin" is one scene. */
static bool apart(const struct reading *r, uint32_t v)
{
    if (clause_infinitive(r, v)) return false;
    if (!r->rules->pack->head_first && (word_hangs_as(r, v, "acl") || word_hangs_as(r, v, "advcl")))
        return true; /* "men arrested in Cork"; where "yang" is said the words are surer */
    uint32_t first = sentence_first(r, v);
    for (uint32_t n = 0; n < BACK && v-- > first; n++) {
        if (word_is(r, v, W_REL) || (word_is(r, v, W_SUB) && !word_is(r, v, W_PREP | W_FOR))) return true;
        if (r->text->words[v].flags & WORD_PUNCT) break;
    }
    return false;
}

/* The verb that the word at K stands behind, asides apart, the trigger of C among them; MAP_NONE where it opens the
 * sentence. What a comma sets off goes with the main clause, not with one that describes a noun before it: "menyegel
 * kafe yang melanggar izin, Sabtu malam". */
static uint32_t verb_before(const struct reading *r, const struct candidate *c, uint32_t k)
{
    uint32_t first = near_first(r, k);
    bool set_off = k > first && word_mark(r, k - 1, ',');
    while (k-- > first) {
        uint32_t open = word_mark(r, k, ',') ? aside_opens(r, k) : k;
        if (!(c->i > open && c->i < k)) k = open;
        if (k >= c->i && k < c->end) return k;
        if (verb_at(r, c, k) && !(set_off && c->i < k && apart(r, k))) return k;
    }
    return MAP_NONE;
}

/* "Speaking in Strasbourg, the president accused": a verb without a subject that opens the sentence. */
static bool opens(const struct reading *r, uint32_t v) { return v <= sentence_first(r, v) + 1; }

static enum bond bond(const struct reading *r, const struct candidate *c, uint32_t k)
{
    uint32_t v = verb_before(r, c, k);
    if (v == MAP_NONE || (k < c->i && opens(r, v))) return OPENING;
    if ((v >= c->i && v < c->end) || (c->column == 2 && v == c->carrier)) return OWN;
    return apart(r, v) || (v < c->i && apart(r, c->i)) ? LOOSE : JOINED;
}

/* The best that was found to tell a scene. */
struct closest {
    enum bond bond;
    uint32_t far;
};

/* Whether what is bound so at word K tells it better; notes it then. */
static bool closer(struct closest *best, const struct candidate *c, uint32_t k, enum bond b)
{
    uint32_t far = k > c->i ? k - c->i : c->i - k;
    if (b == LOOSE || b > best->bond || (b == best->bond && far >= best->far)) return false;
    *best = (struct closest){b, far};
    return true;
}

/* ---- where ------------------------------------------------------------------------------------------------------- */

static bool place_name(const struct reading *r, const struct mention *m)
{
    uint8_t ner = r->text->words[m->core].ner;
    if (m->kind == M_ORG && m->is->unit && r->rules->pack->head_first && (ner == NER_B_LOC || ner == NER_I_LOC))
        return true; /* "di Rutan Randu" */
    return mention_place(r, m);
}

/* The noun right behind a name that makes a place of it: "the Sambara forest", not "the Sunni Arab politician". */
static bool has_tail(const struct reading *r, const struct mention *m)
{
    const struct word *w = &r->text->words[m->core_end];
    return !r->rules->pack->head_first && place_name(r, m) && m->core_end < sentence_last(r, m->core) &&
           w->upos == NOUN && !(w->flags & WORD_CAPITAL) && !hits_at(&r->hits, m->core_end, PACK_AGENTS);
}

/* Whether a name that no gazetteer has may be a place: the tagger, where there is one, must have found one in it. */
static bool unknown_place(const struct reading *r, const struct mention *m)
{
    const struct word *w = &r->text->words[m->core];
    return w->upos == UPOS_NONE || w->ner == NER_B_LOC || w->ner == NER_I_LOC || has_tail(r, m);
}

/* The word before which a preposition of place would stand: over determiners, and over the common nouns that a name is
 * given to or joined to by "of": "in the port city of Cork", "di kota pelabuhan Semarang". */
static uint32_t governed_from(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = determiners_first(r, i);
    bool of = k > first && reading_word_says(r, k - 1, "of");
    if (k > first && reading_word_says(r, k - 1, "place")) return k;
    for (uint32_t n = 0, from = k - of; n < 4 && from > first; n++, from--) {
        uint8_t upos = r->text->words[from - 1].upos;
        if (reading_word_says(r, from - 1, "place")) return from;
        if (r->mention_at[from - 1] >= 0 || (upos != NOUN && upos != ADJ && upos != DET && upos != NUM)) break;
    }
    return k;
}

/* "in the Slovenian town", "the Iraqi capital's", "in military uniform": a country or body that only describes the
 * noun behind it. */
static bool describes(const struct reading *r, const struct mention *m)
{
    uint32_t k = m->core_end;
    bool country = m->kind == M_COUNTRY && r->text->words[k - 1].upos == ADJ;
    if (r->rules->pack->head_first || k >= sentence_last(r, m->core) || !(country || m->kind == M_BODY)) return false;
    return r->mention_at[k] < 0 && r->text->words[k].upos == NOUN;
}

static bool is_place(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    if (x->actor < 0 || describes(r, x)) return false;
    uint32_t i = governed_from(r, x->first);
    bool in = x->governed_place || (i > 0 && reading_word_says(r, i - 1, "place")) ||
              (x->kind == M_PLACE && i > 0 && reading_word_says(r, i - 1, "surface") && !x->is->place_country);
    if (!in && !(x->is->place_country && x->kind == M_PLACE && i > 0 && reading_word_says(r, i - 1, "way")))
        return false;
    if (!x->is->country && !x->is->place_country && x->kind != M_BODY && !unknown_place(r, x)) return false;
    return place_name(r, x) || x->kind == M_COUNTRY || x->kind == M_SEAT || x->kind == M_BODY;
}

/* A town that the gazetteer has, be it the capital that stands for its country. */
static bool named_town(const struct reading *r, const struct mention *m)
{
    return (m->kind == M_PLACE && m->is->place_country) ||
           (m->kind == M_COUNTRY && r->text->words[m->core].ner == NER_B_LOC);
}

/* "took to the streets of Douglas", "the bombing of Quetta": a place right behind the trigger's own "of". */
static bool of_trigger(const struct reading *r, const struct candidate *c, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    uint32_t i = determiners_first(r, x->first);
    return named_town(r, x) && i > c->i && i <= c->end + 1 && reading_word_says(r, i - 1, "of");
}

/* Whether an act is one of words, of which a place further on mostly belongs to what is talked about: "criticised the
 * rules in Bihar". */
static bool of_words(const struct act_row *act)
{
    bool talk = plover_quad(act->type) % 2 == 1 && !act_is(act, "CONSULT");
    return talk && !act_in_mode(act, "investigate");
}

/* Whether the tree hangs the place on the trigger itself; true where there is no tree. */
static bool hangs_on(const struct reading *r, const struct candidate *c, const struct mention *m)
{
    uint32_t w = m->core;
    int32_t head = r->text->words[w].head;
    while (head >= (int32_t)m->core && head < (int32_t)m->core_end && head != (int32_t)w)
        w = (uint32_t)head, head = r->text->words[w].head;
    return !r->text->words[w].deprel || (head >= (int32_t)c->i && head < (int32_t)c->end);
}

static bool of_side(const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m) return true;
    return false;
}

/* Whether the place of mention M, which opens the sentence, belongs to the event rather than to who acts: it stands
 * before all others but places and pronouns, or behind somebody who does or suffers a deed ("polisi di Makassar
 * menembak"). */
static bool sets_scene(const struct reading *r, const struct candidate *c, int32_t m)
{
    uint32_t i = governed_from(r, r->mentions.v[m].first), first = sentence_first(r, i);
    int32_t before = i >= first + 2 ? r->mention_at[i - 2] : -1;
    if (before >= 0 && (of_side(&c->actor, before) || of_side(&c->recipient, before))) return !of_words(c->act);
    for (uint32_t k = first; k < i; k++) {
        enum mention_kind kind = r->mention_at[k] >= 0 ? r->mentions.v[r->mention_at[k]].kind : M_PLACE;
        if (kind != M_PLACE && kind != M_PRONOUN && kind != M_PLURAL) return false;
    }
    return true;
}

/* A crime or a charge, with which the law deals; and any deed but what the law itself does, "vonis di Garut". */
static bool crime(const struct act_row *act) { return act_is(act, "ASSAULT") || act_is(act, "ACCUSE"); }
static bool not_the_laws(const struct act_row *act) { return !plover_of_law(act); }

/* "ditahan terkait unjuk rasa di Lyon", "diperiksa dalam kasus suap di Curug": whether words [FROM, TO) tell what the
 * law deals with, whose place then is not where it does: a crime, or another deed that is told as the topic, but not
 * what went on meanwhile ("selama aksi di Garut"). */
static bool of_matter(const struct reading *r, uint32_t from, uint32_t to)
{
    if (!r->rules->pack->head_first) return false; /* "arrested during protests in Leeds" */
    bool topic = false;
    for (uint32_t k = from; k < to; k++) {
        if (reading_word_says(r, k, "case") || strcmp(word_object(r, k), "inquiry") == 0) return true;
        topic = topic || reading_word_says(r, k, "topic");
        if (word_act(r, k, 2, crime) || (topic && word_act(r, k, 2, not_the_laws))) return true;
    }
    return false;
}

/* How well the mention M, first met at word K, tells where it happens. */
static enum bond place_bond(const struct reading *r, const struct candidate *c, uint32_t k, int32_t m)
{
    if (r->said_in[k] != r->said_in[c->i] || of_side(&c->recipient, m) || of_side(&c->actor, m)) return LOOSE;
    if (of_trigger(r, c, m)) return OWN;
    if (!is_place(r, m)) return LOOSE;
    enum bond b = bond(r, c, k);
    if (of_words(c->act) && b != OPENING && !hangs_on(r, c, &r->mentions.v[m])) return LOOSE;
    bool law = plover_of_law(c->act) && !word_is(r, c->i, W_LIGHT) && k > c->end;
    if (law && of_matter(r, c->end, k) && !hangs_on(r, c, &r->mentions.v[m])) return LOOSE;
    return b == OPENING && !sets_scene(r, c, m) ? LOOSE : b;
}

static int32_t find(const struct reading *r, const struct candidate *c)
{
    int32_t found = -1;
    struct closest best = {LOOSE, 0};
    for (uint32_t k = near_first(r, c->i), last = near_end(r, c->i); k < last; k++) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->mentions.v[m].first != k) continue;
        if (closer(&best, c, k, place_bond(r, c, k, m))) found = m;
    }
    return found;
}

/* Whether the act is a visit, or a plan of one: "akan mengunjungi". */
static bool visits(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = c->i; k < c->end; k++)
        for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++) {
            const struct hit *hit = &r->hits.v[h];
            const char *mode = hit->table == PACK_ACTS ? r->rules->acts[hit->row].mode : NULL;
            if (mode && strcmp(mode, "visit") == 0) return true;
        }
    return false;
}

/* The place among those that the act is done to: "a strike in Gaza"; "visited Hanoi", "kunjungan ke Vietnam". */
static int32_t find_met(const struct reading *r, const struct candidate *c)
{
    bool visit = visits(r, c), attack = act_is(c->act, "ASSAULT");
    for (uint32_t k = 0; k < c->recipient.n; k++) {
        const struct mention *x = &r->mentions.v[c->recipient.mention[k]];
        if ((x->kind != M_BODY && is_place(r, c->recipient.mention[k])) || (named_town(r, x) && (visit || attack)) ||
            (x->kind == M_COUNTRY && visit))
            return c->recipient.mention[k];
    }
    return -1;
}

/* The first place of the sentence before, where "there" stands behind the trigger. */
static int32_t find_there(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), last = near_end(r, c->i), k = near_first(r, c->i);
    while (k < last && !(reading_word_says(r, k, "there") && bond(r, c, k) <= OPENING)) k++;
    if (k == last || first == 0) return -1;
    for (k = sentence_first(r, first - 1); k < first; k++)
        if (r->mention_at[k] >= 0 && (r->mentions.v[r->mention_at[k]].kind == M_PLACE || is_place(r, r->mention_at[k])))
            return r->mention_at[k];
    return -1;
}

void scene_where(const struct reading *r, const struct candidate *c, struct runut_event *e)
{
    int32_t m = find(r, c);
    if (m < 0) m = find_met(r, c);
    if (m < 0) m = find_there(r, c);
    if (m < 0) return;
    const struct mention *x = &r->mentions.v[m];
    bool known = x->is->country || x->is->place_country;
    e->where = words_text(r, x->core, x->core_end + (!known && has_tail(r, x)));
    e->where_country = x->is->country ? x->is->country : x->is->place_country;
}

/* ---- when -------------------------------------------------------------------------------------------------------- */

/* Whether a year that dates something else stands there: a goal, a law, a term of office ("the 2018 law", "by 2050").
 */
static bool other_year(const struct reading *r, const struct candidate *c, const struct time_expr *t)
{
    if (strcmp(t->time.date.precision, "year") != 0) return false;
    uint32_t k = t->first, first = sentence_first(r, k);
    if (k > first && word_is(r, k - 1, W_BY)) return true;
    if (k > first && !word_is(r, k - 1, W_PREP) && t->end == t->first + 1) return true;
    int32_t head = r->text->words[t->end - 1].head;
    return r->text->words[k].deprel && bond(r, c, k) != OPENING && head >= 0 && !verb_at(r, c, (uint32_t)head) &&
           !((uint32_t)head >= c->i && (uint32_t)head < c->end);
}

/* "last week's killing of a priest", "the murder of two men on Monday": whether T stands with the noun that tells the
 * deed, and not with the verb that tells another. */
static bool of_phrase(const struct reading *r, const struct candidate *c, const struct time_expr *t)
{
    uint32_t first = r->noun_of[c->i] >= 0 ? r->nouns.v[r->noun_of[c->i]].first : c->i;
    if (t->first < c->i) return t->end + 1 >= first && !word_is(r, t->end, W_PREP);
    for (uint32_t k = c->end; k < t->first; k++)
        if (word_upos(r, k, VERB, AUX) || word_mark(r, k, ',')) return false;
    return true;
}

/* Whether an expression may date a deed: it has a day, at the event's own level of quotation, and does not count from
 * another deed ("a week after the flood"). */
static bool may_date(const struct reading *r, const struct candidate *c, const struct time_expr *t)
{
    if (c->named_met && !of_phrase(r, c, t)) return false;
    bool span = t->time.date.value && t->first > sentence_first(r, t->first) &&
                reading_word_says(r, t->first - 1, "span") &&
                strcmp(t->time.date.precision, "day") != 0; /* "at war since September" */
    return time_dates(t) && !t->names && !span && r->said_in[t->first] == r->said_in[c->i] && !other_year(r, c, t);
}

/* The day of T: within words that were said on a day that is told, "kemarin" is counted from that. */
static struct runut_date day_of(const struct reading *r, const struct time_expr *t)
{
    int32_t s = r->said_in[t->first], first, last;
    const struct runut_date *said = s >= 0 ? &r->statements.v[s].said : NULL;
    if (!t->from_now || !said || !said->value || strcmp(said->method, "inferred") == 0 ||
        strcmp(t->time.date.precision, "day") != 0 || !time_days(said->value, &first, &last) || first != last)
        return t->time.date;
    struct civil day = calendar_civil(first + t->offset);
    return (struct runut_date){arena_printf(r->a, "%04d-%02d-%02d", day.year, day.month, day.day), "day", "relative"};
}

struct runut_date scene_when(const struct reading *r, const struct candidate *c)
{
    struct runut_date found = {NULL, NULL, NULL};
    struct closest best = {LOOSE, 0};
    size_t s;
    if (event_saying(r, c, &s)) return r->statements.v[s].said;
    for (uint32_t k = near_first(r, c->i), last = near_end(r, c->i); k < last; k++) {
        const struct time_expr *t = r->time_at[k] >= 0 ? &r->times.v[r->time_at[k]] : NULL;
        if (t && may_date(r, c, t) && closer(&best, c, k, bond(r, c, t->first))) found = day_of(r, t);
    }
    return found;
}
