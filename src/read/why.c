/* SPDX-License-Identifier: MIT */
/**
 * The reasons of every statement and event, made when the page is read. What only the moment of deciding knows (which
 * rule found a record, which a party) was noted there; the rest is found again from the record itself: a day, a place,
 * an addressee are told by words of the page, and those words are looked up. So reading carries two bytes a party and
 * no rule has to explain itself.
 */
#include "read/core/why.h"
#include "read/did/candidate.h"

static const struct {
    const char *name, *says;
} rules[] = {
#define X(id, name, says) {name, says},
    WHY_RULES(X)
#undef X
};

/* The reasons of one record while they are made. */
struct reasons {
    struct reading *r;
    VEC(struct runut_why) all;
};

/* ---- one reason ----------------------------------------------------------------------------------------------------
 */

static struct runut_why *add(struct reasons *y, const char *field, enum why_rule rule)
{
    struct runut_why *w = vec_push(y->r->a, &y->all);
    *w = (struct runut_why){.field = field, .rule = rules[rule].name, .says = rules[rule].says};
    return w;
}

/* The word of [first, end) that the others hang by, and what it hangs on itself. */
static void add_edge(const struct reading *r, struct runut_why *w, uint32_t first, uint32_t end)
{
    if (!r->text->sentences[r->sentence_of[first]].parsed) return;
    for (uint32_t k = first; k < end; k++) {
        int32_t up = r->text->words[k].head;
        if (up >= (int32_t)first && up < (int32_t)end) continue;
        w->relation = r->text->words[k].deprel;
        if (up >= 0) w->head = words_range(r, (uint32_t)up, (uint32_t)up + 1);
        return;
    }
}

/* A reason with the words [first, end) that the rule saw. */
static struct runut_why *add_words(struct reasons *y, const char *field, enum why_rule rule, uint32_t first,
                                   uint32_t end)
{
    struct runut_why *w = add(y, field, rule);
    if (first < end) w->at = words_range(y->r, first, end);
    return w;
}

static void set_row(struct reasons *y, struct runut_why *w, enum pack_table table, uint32_t row)
{
    const struct pack_rows *rows = &y->r->rules->pack->tables[table];
    if (row < rows->n)
        w->row = arena_printf(y->r->a, "%s/%s:%u", y->r->rules->pack->info.language, pack_schemas[table].file,
                              rows->v[row].line);
}

/* Words that a field holds as they stand in the report; an empty range for a name that does not. */
static struct runut_range written(const struct reading *r, struct runut_str s)
{
    const char *text = r->text->text.p;
    if (!s.len || s.p < text || s.p + s.len > text + r->text->text.len) return (struct runut_range){0, 0};
    return (struct runut_range){(uint32_t)(s.p - text), (uint32_t)(s.p - text + (ptrdiff_t)s.len)};
}

/* ---- parties
 * --------------------------------------------------------------------------------------------------------- */

/* The row that tells who a phrase means, the most telling first. */
static void set_phrase_row(struct reasons *y, struct runut_why *w, const struct phrase *p)
{
    const struct {
        enum pack_table table;
        uint32_t row;
    } parts[] = {{PACK_PEOPLE, p->person}, {PACK_OFFICES, p->office}, {PACK_OFFICES, p->body},
                 {PACK_ORGS, p->org},      {PACK_OUTLETS, p->outlet}, {PACK_AGENTS, p->agent}};
    for (size_t k = 0; k < sizeof parts / sizeof *parts && !w->row; k++)
        if (parts[k].row != MAP_NONE) set_row(y, w, parts[k].table, parts[k].row);
}

static enum why_rule rule_of(const struct mention *m)
{
    static const enum why_rule of[] = {
        [M_NAME] = WHY_IS_NAME,       [M_OFFICE] = WHY_IS_OFFICE,   [M_BODY] = WHY_IS_BODY,
        [M_ORG] = WHY_IS_ORG,         [M_OUTLET] = WHY_IS_OUTLET,   [M_AGENT] = WHY_IS_AGENT,
        [M_SEAT] = WHY_IS_SEAT,       [M_COUNTRY] = WHY_IS_COUNTRY, [M_PARTNER] = WHY_IS_PARTNER,
        [M_PRONOUN] = WHY_IS_PRONOUN, [M_PLURAL] = WHY_IS_PLURAL,   [M_SELF] = WHY_IS_SELF,
        [M_ANAPHOR] = WHY_IS_ANAPHOR, [M_PLACE] = WHY_IS_PLACE};
    return m->kind == M_AGENT && m->is->agent == MAP_NONE ? WHY_IS_PHRASE : of[m->kind];
}

/* Which party it is, and who that is: FIELD and NAME, the same with ".name" behind it. */
static void add_party(struct reasons *y, const char *field, const char *name, enum why_rule rule, int32_t mention)
{
    const struct mention *m = &y->r->mentions.v[mention];
    add_edge(y->r, add_words(y, field, rule, m->first, m->end), m->first, m->end);
    set_phrase_row(y, add_words(y, name, rule_of(m), m->core, m->core_end), m->is);
}

/* A field that holds a name: its own words, or a mention of that actor in sentence S or the one before. */
static void add_named(struct reasons *y, const char *field, enum why_rule rule, struct runut_str name, uint32_t s)
{
    const struct reading *r = y->r;
    struct runut_why *w = add(y, field, rule);
    w->at = written(r, name);
    for (uint32_t back = 0; back <= 1 && back <= s && !w->at.end; back++) {
        const struct sentence *sent = &r->text->sentences[s - back];
        for (uint32_t k = sent->first; k < sent->first + sent->n && !w->at.end; k++) {
            int32_t m = r->mention_at[k];
            if (m >= 0 && r->mentions.v[m].actor >= 0 && r->actors.v[r->mentions.v[m].actor].name.p == name.p)
                w->at = words_range(r, r->mentions.v[m].first, r->mentions.v[m].end);
        }
    }
}

/* ---- days
 * -------------------------------------------------------------------------------------------------------------- */

/* A day: the expression of the sentence of word I that tells it, else OTHERWISE. */
static void add_day(struct reasons *y, const char *field, enum why_rule otherwise, struct runut_date d, uint32_t i)
{
    const struct reading *r = y->r;
    for (uint32_t k = sentence_first(r, i), end = sentence_last(r, i); k < end; k++) {
        const struct time_expr *x = r->time_at[k] >= 0 ? &r->times.v[r->time_at[k]] : NULL;
        if (!x || x->time.date.value != d.value) continue;
        add_words(y, field, WHY_DAY_TOLD, x->first, x->end);
        return;
    }
    add(y, field, otherwise);
}

/* ---- statements
 * ------------------------------------------------------------------------------------------------------- */

static void add_act(struct reasons *y, const struct runut_statement *st, const struct saying *s)
{
    const struct reading *r = y->r;
    const struct cue_row *cue = NULL;
    const struct hit *h = s->cue_end ? clause_cue(r, s->cue, &cue) : NULL;
    if (h && strcmp(cue->act, st->act) == 0) {
        set_row(y, add_words(y, "act", WHY_ACT_CUE, s->cue, s->cue_end), PACK_CUES, h->row);
        return;
    }
    bool denies = strcmp(st->act, "deny") == 0;
    uint32_t first = s->content[0][0], end = s->content[0][1] < first + 4 ? s->content[0][1] : first + 4;
    add_words(y, "act", denies ? WHY_ACT_DENIES : WHY_ACT_PLAIN, first, denies ? end : first);
}

static void add_speaker(struct reasons *y, const struct runut_statement *st, const struct saying *s)
{
    if (s->speaker >= 0) {
        add_party(y, "speaker", "speaker.name", s->why_speaker ? (enum why_rule)s->why_speaker : WHY_BESIDE_CUE,
                  s->speaker);
    } else if (st->speaker.actor >= 0) {
        add(y, "speaker", WHY_LAST_SPEAKER);
    } else if (st->speaker.at.n) {
        add(y, "speaker", s->why_speaker ? (enum why_rule)s->why_speaker : WHY_BESIDE_CUE)->at = st->speaker.at.at[0];
        add(y, "speaker.name", WHY_IS_PHRASE)->at = st->speaker.at.at[0];
    }
}

static void explain_statement(struct reading *r, size_t i)
{
    struct reasons y = {.r = r};
    struct runut_statement *st = &r->statements.v[i];
    const struct saying *s = &r->sayings.v[i];
    uint32_t at = s->cue_end ? s->cue : s->content[0][0];
    struct runut_why *w = add_words(&y, "statement", (enum why_rule)s->why, s->cue, s->cue_end);
    const struct hit *h = s->cue_end ? clause_cue(r, s->cue, NULL) : NULL;
    if (h) set_row(&y, w, PACK_CUES, h->row);
    add(&y, "form", WHY_FORM_QUOTES);
    add_speaker(&y, st, s);
    add_act(&y, st, s);
    if (st->to.name.len) add_named(&y, "to", WHY_LISTENER, st->to.name, r->sentence_of[at]);
    if (st->occasion.name.len) add_named(&y, "at", WHY_OCCASION, st->occasion.name, r->sentence_of[at]);
    if (st->said.value)
        add_day(&y, "said", st->said.value == r->lead_day.value ? WHY_DAY_REPORT : WHY_DAY_OCCASION, st->said, at);
    for (size_t k = 0; k < st->n_via; k++) add_named(&y, "via", WHY_PASSED_ON, st->via[k].name, r->sentence_of[at]);
    st->why = y.all.v;
    st->n_why = y.all.n;
}

/* ---- events
 * ------------------------------------------------------------------------------------------------------------ */

static void add_side(struct reasons *y, const char *field, const char *name, const struct side *side)
{
    for (uint32_t k = 0; k < side->n; k++) add_party(y, field, name, (enum why_rule)side->why[k], side->mention[k]);
}

/* The act itself, by its row, and what becomes of it when it is only planned. */
static void add_type(struct reasons *y, const struct runut_event *e, const struct candidate *c)
{
    static const enum why_rule found[] = {WHY_ACTIVE, WHY_PASSIVE, WHY_NOUN};
    const struct reading *r = y->r;
    size_t n = r->rules->pack->tables[PACK_ACTS].n;
    bool listed = c->act >= r->rules->acts && c->act < r->rules->acts + n;
    struct runut_why *w = add_words(y, "type", listed ? found[c->column] : (enum why_rule)c->why, c->i, c->end);
    if (listed) set_row(y, w, PACK_ACTS, (uint32_t)(c->act - r->rules->acts));
    if (strcmp(e->type, c->act->type) != 0)
        add(y, "type", strcmp(e->type, "THREATEN") == 0 ? WHY_OWN_THREAT : WHY_PLANNED);
    if (e->mode) add(y, "mode", listed ? WHY_ACT_ROW : (enum why_rule)c->why)->row = w->row;
}

/* The word of a class nearest before the trigger, in it, or else behind it in the sentence; MAP_NONE none. */
static uint32_t word_near(const struct reading *r, const struct candidate *c, uint32_t classes)
{
    for (uint32_t k = c->end, first = sentence_first(r, c->i); k-- > first;)
        if (word_is(r, k, classes)) return k;
    for (uint32_t k = c->end, end = sentence_last(r, c->i); k < end; k++)
        if (word_is(r, k, classes)) return k;
    return MAP_NONE;
}

static void add_modality(struct reasons *y, const struct runut_event *e, const struct candidate *c)
{
    static const struct {
        unsigned bit;
        uint32_t classes;
    } kinds[] = {{RUNUT_FUTURE, W_FUTURE}, {RUNUT_HYPOTHETICAL, W_HYPO}, {RUNUT_NEGATED, W_NEG}};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (!(e->modality & kinds[k].bit)) continue;
        bool promise = kinds[k].bit == RUNUT_FUTURE && c->carried;
        uint32_t w = promise ? MAP_NONE : word_near(y->r, c, kinds[k].classes);
        if (w == MAP_NONE)
            add_words(y, "modality", promise ? WHY_MODAL_PROMISE : WHY_MODAL_WORD, c->i, c->end);
        else
            add_words(y, "modality", WHY_MODAL_WORD, w, w + 1);
    }
}

static void add_standing(struct reasons *y, const struct runut_event *e, const struct candidate *c)
{
    const struct reading *r = y->r;
    int32_t s = r->said_in[c->i];
    if (e->standing == RUNUT_UNCONFIRMED) {
        uint32_t w = word_near(r, c, W_HEDGE);
        add_words(y, "standing", WHY_HEDGED, w == MAP_NONE ? 0 : w, w == MAP_NONE ? 0 : w + 1);
    } else if (e->standing == RUNUT_REPORTED) {
        add(y, "standing", s >= 0 ? WHY_OWN_WORDS : WHY_OWN_VOICE);
    } else {
        const struct saying *in = s >= 0 ? &r->sayings.v[s] : NULL;
        add_words(y, "standing", e->standing == RUNUT_DENIED ? WHY_INSIDE_DENIAL : WHY_INSIDE_WORDS, in ? in->cue : 0,
                  in ? in->cue_end : 0);
    }
}

/* The words of the sentence that tell of the dead, injured and arrested. */
static void add_numbers(struct reasons *y, const struct runut_event *e, const struct candidate *c)
{
    static const char *const kinds[] = {"dead", "injured", "arrested"};
    const int told[] = {e->dead, e->injured, e->arrested};
    const struct reading *r = y->r;
    for (int n = 0; n < 3; n++)
        for (uint32_t k = sentence_first(r, c->i), end = sentence_last(r, c->i); told[n] >= 0 && k < end; k++) {
            const struct hit *h = hits_at(&r->hits, k, PACK_NUMBERS);
            if (!h || !str_is(reading_cell(r, PACK_NUMBERS, h->row, 1), kinds[n])) continue;
            set_row(y, add_words(y, "numbers", WHY_COUNTED, k, k + h->n), PACK_NUMBERS, h->row);
            break;
        }
}

static void explain_event(struct reading *r, size_t i)
{
    struct reasons y = {.r = r};
    struct runut_event *e = &r->events.v[i];
    const struct candidate *c = r->candidates.v[i];
    add_type(&y, e, c);
    add_side(&y, "actor", "actor.name", &c->actor);
    add_side(&y, "recipient", "recipient.name", &c->recipient);
    if (c->object_end) {
        const struct hit *h = hits_at(&r->hits, c->object, PACK_OBJECTS);
        struct runut_why *w = add_words(&y, "object", WHY_OBJECT_CLASS, c->object, c->object_end);
        if (h) set_row(&y, w, PACK_OBJECTS, h->row);
    }
    if (e->when.value) add_day(&y, "when", event_spoken(e) ? WHY_DAY_SAID : WHY_DAY_RETOLD, e->when, c->i);
    if (e->where.len) add(&y, "where", WHY_PLACE_GOVERNED)->at = written(r, e->where);
    add_modality(&y, e, c);
    add_standing(&y, e, c);
    add_numbers(&y, e, c);
    e->why = y.all.v;
    e->n_why = y.all.n;
}

void why_find(struct reading *r)
{
    for (size_t i = 0; i < r->statements.n; i++) explain_statement(r, i);
    for (size_t i = 0; i < r->events.n; i++) explain_event(r, i);
}
