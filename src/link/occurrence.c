/* SPDX-License-Identifier: MIT */
/**
 * Occurrences: the one happening behind events in many reports.
 *
 * Two events can be one where their types are the same or neighbours (help of one kind is told as another, a rebuke as
 * a rejection), nobody stands on the other side, the days meet, and neither is a plan while the other is done. What
 * joins them is evidence that adds up: who does it to whom, the day, what is given, the word that tells it, the wording
 * around it, the utterance that claims both. Countries count where several face each other; where all is within one
 * country the actors themselves must be the same. Between stories whatever is told of who and whom must be one by name
 * or as a country ("a man was charged" is told of many men), and the day or much of the wording as well.
 */
#include "link/parties.h"

enum {
    UNDONE = RUNUT_FUTURE | RUNUT_HYPOTHETICAL,
    SENTENCE = 6, /* words in a row */
    FEW = 2,      /* with a name, whom a story tells deeds of a kind to be done to */
    FAR = 20      /* days between reports that speak against one happening */
};
static const float IN_SHORT = .2f; /* of the same evidence, for what a heading tells in short */
static const float ENOUGH = .56f, ONE_STORY = .08f, SAME_DAY = .22f, ALIKE_AFAR = .45f, ONE_OF_FEW = .2f,
                   ONE_WORD = .5f;

/* How each event is told: its passage, its trigger, and the letters of its object. */
struct told {
    struct link *l;
    struct link_words *passages, *triggers;
    struct link_bag *objects;
    uint32_t *hit; /* [events] how many with a name such deeds were done to, as its story tells; 0 without a person */
};

/* Neighbouring types have one name. */
static struct runut_str family(struct runut_str type)
{
    static const char *const of[][2] = {{"AID", "HELP"},     {"COOPERATE", "HELP"}, {"SUPPORT", "HELP"},
                                        {"ACCUSE", "BLAME"}, {"REJECT", "BLAME"},   {"AGREE", "AGREE"}};
    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (str_is(type, of[i][0])) return str_of(of[i][1]);
    return type;
}

/* Deeds that are done with words. */
static bool spoken(struct runut_str type)
{
    return str_is(type, "ACCUSE") || str_is(type, "REJECT") || str_is(type, "REQUEST") || str_is(type, "THREATEN");
}

static float when(const struct recall_event *a, const struct recall_event *b)
{
    struct days x = a->when.days, y = b->when.days;
    if (!x.known || !y.known) return 0;
    bool exact = (x.yearless ? x.day != 0 : x.beg == x.end) && (y.yearless ? y.day != 0 : y.beg == y.end);
    return exact ? SAME_DAY : .12f;
}

/* Without a common day, reports that lie far apart tell of another time; so does a day far from the other's report. */
static bool far_apart(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    if (a->when.days.known && b->when.days.known) return false;
    struct days x = a->when.days.known ? a->when.days : l->r->reports[a->report].published.days;
    struct days y = b->when.days.known ? b->when.days : l->r->reports[b->report].published.days;
    return !days_meet(x, y, FAR);
}

/* Between stories: who and whom are the same by name, and the day told or much of the wording in reports of one time;
 * without a day, and in deeds that one does all the time (thanks, promises, demands), both tell whom it is done to, or
 * they tell it in the same sentence. */
static bool one_afar(const struct told *t, uint32_t i, uint32_t k, float day, float alike)
{
    const struct link *l = t->l;
    const struct recall_event *a = &l->r->events[i], *b = &l->r->events[k];
    if (!link_same_parties(l, a, b)) return false;
    bool idle = str_is(family(a->type), "HELP") || str_is(a->type, "AGREE") || str_is(a->type, "REQUEST"),
         dated = day > 0 && !str_is(a->when.method, "inferred") && !str_is(b->when.method, "inferred"),
         whole = (a->n_recipients && b->n_recipients) || link_mutual(a->type);
    if (!dated && (alike < ALIKE_AFAR || far_apart(l, a, b))) return false;
    return whole || (dated && !idle) || link_run(l, &t->passages[i], &t->passages[k]) >= SENTENCE;
}

static bool same_claim(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    for (size_t i = 0; i < a->n_according_to; i++)
        for (size_t k = 0; k < b->n_according_to; k++)
            if (l->utterance_of[a->according_to[i]] == l->utterance_of[b->according_to[k]]) return true;
    return false;
}

static float object(const struct told *t, uint32_t i, uint32_t k)
{
    const struct recall_event *a = &t->l->r->events[i], *b = &t->l->r->events[k];
    if (a->object_what.len && b->object_what.len) return str_eq(a->object_what, b->object_what) ? .14f : -.2f;
    if (!a->object.len || !b->object.len) return 0;
    return link_cosine(&t->objects[i], &t->objects[k]) > .2 ? .1f : -.12f;
}

/* Could two events be one at all? */
static bool possible(const struct recall_event *a, const struct recall_event *b)
{
    if (!str_eq(family(a->type), family(b->type))) return false;
    if (((a->modality & UNDONE) != 0) != ((b->modality & UNDONE) != 0)) return false;
    bool not_a = (a->modality & RUNUT_NEGATED) && a->standing != STANDING_DENIED,
         not_b = (b->modality & RUNUT_NEGATED) && b->standing != STANDING_DENIED;
    return not_a == not_b && days_meet(a->when.days, b->when.days, 0);
}

/* Claims and denials without a day, of the same thing done by the same to the same: they speak about one matter. */
static bool undated_claims(const struct recall_event *a, const struct recall_event *b)
{
    bool claims = a->standing != STANDING_REPORTED && b->standing != STANDING_REPORTED;
    return claims && !a->when.value.len && !b->when.value.len && str_eq(a->type, b->type);
}

/* How much two events are told by one word: in its letters or, where a list tells it, in what it means, which the
 * voices of a verb share. */
static float same_word(const struct told *t, uint32_t i, uint32_t k)
{
    const struct link_words *a = &t->triggers[i], *b = &t->triggers[k];
    double letters = link_cosine(&a->grams, &b->grams);
    bool listed = !str_eq(a->language, t->l->pivot) || !str_eq(b->language, t->l->pivot);
    double meaning = listed ? link_cosine(&a->gloss, &b->gloss) : 0;
    return (float)(letters > meaning ? letters : meaning);
}

/* What speaks against two events of one report being one: it would be told twice, in other words. */
static float same_telling(const struct told *t, uint32_t i, uint32_t k)
{
    return same_word(t, i, k) > .3f ? .06f : .18f;
}

/* The same number of dead, injured or arrested; other numbers speak against one happening where nobody is named. */
static float toll(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    bool differs = false;
    for (int f = 0; f < 3; f++) {
        if (a->numbers[f] <= 0 || b->numbers[f] <= 0) continue;
        if (a->numbers[f] == b->numbers[f]) return .08f;
        differs = true;
    }
    return differs && !(link_share_name(l, a, b) && when(a, b) >= SAME_DAY) ? -.25f : 0;
}

/* Counts in each story whom deeds of a kind were done to, by name. In a war they are done to countries and to people.
 */
static void count_hit(struct told *t)
{
    struct link *l = t->l;
    struct map seen, count;
    map_init(&seen, &l->step);
    map_init(&count, &l->step);
    uint32_t *kind = ARENA_ARRAY(&l->step, uint32_t, l->r->n_events),
             *n = ARENA_ARRAY(&l->step, uint32_t, l->r->n_events);
    bool *person = ARENA_ARRAY(&l->step, bool, l->r->n_events);
    for (uint32_t i = 0; i < l->r->n_events; i++) {
        const struct recall_event *e = &l->r->events[i];
        struct runut_str type = e->type;
        uint32_t story = l->story_of[e->report];
        uint32_t *at = map_put(&count, str_of(arena_printf(&l->step, "%u %.*s", story, (int)type.len, type.p)));
        if (*at == MAP_NONE) *at = (uint32_t)count.n - 1;
        kind[i] = *at;
        for (size_t p = 0; !(e->modality & UNDONE) && p < e->n_recipients; p++) {
            uint32_t who = link_entity_of(l, &e->recipients[p]);
            if (who == LINK_NONE || !l->entities.v[who].named) continue;
            uint32_t *new = map_put(&seen, str_of(arena_printf(&l->step, "%u %u", kind[i], who)));
            n[kind[i]] += *new == MAP_NONE;
            person[kind[i]] |= str_is(l->entities.v[who].type, "person");
            *new = 0;
        }
    }
    for (uint32_t i = 0; i < l->r->n_events; i++) t->hit[i] = person[kind[i]] ? n[kind[i]] : 0;
}

/* To how many an event was done: its figure, else those whom it names; 0 where it tells neither. */
static size_t how_many(const struct told *t, const struct recall_event *e)
{
    for (int f = 0; f < 3; f++)
        if (e->numbers[f] > 0) return (size_t)e->numbers[f];
    return link_named_recipient(t->l, e) ? e->n_recipients : 0;
}

/* Whether one of two events may tell by a description whom the other, or their story, names: the same word tells that
 * it was done, and the story knows few to whom it was. */
static bool one_of_few(const struct told *t, uint32_t i, uint32_t k, float trigger)
{
    const struct recall_event *a = &t->l->r->events[i], *b = &t->l->r->events[k];
    size_t many = how_many(t, a), others = how_many(t, b);
    bool deed = a->report != b->report && link_one_story(t->l, a->report, b->report) && str_eq(a->type, b->type),
         few = t->hit[i] && t->hit[i] <= FEW && (!many || !others || many == others),
         described =
             a->n_recipients && b->n_recipients && !(link_named_recipient(t->l, a) && link_named_recipient(t->l, b));
    return deed && few && described && trigger >= ONE_WORD;
}

static float margin(void *user, uint32_t i, uint32_t k)
{
    const struct told *t = user;
    const struct link *l = t->l;
    const struct recall_event *a = &l->r->events[i], *b = &l->r->events[k];
    if (!possible(a, b)) return -1;
    bool story = link_one_story(l, a->report, b->report);
    float day = when(a, b), alike = (float)link_alike(&t->passages[i], &t->passages[k]);
    if (!story && !(same_claim(l, a, b) && link_share_name(l, a, b)) && !one_afar(t, i, k, day, alike)) return -1;
    float sum_who = link_who(l, a, b, false), sum = sum_who;
    if (sum < 0) return -1;
    sum += link_persons(l, a, b) + day + object(t, i, k);
    if (far_apart(l, a, b)) sum -= .3f;
    if (story && a->report != b->report) sum += ONE_STORY;
    float trigger = same_word(t, i, k);
    sum += .14f * trigger + .45f * alike;
    if (one_of_few(t, i, k, trigger)) sum += ONE_OF_FEW;
    if (spoken(a->type) && trigger < .3f && alike < .25f)
        sum -= .1f; /* two rebukes of a day are two, unless their words meet */
    if (str_eq(a->type, b->type)) sum += .04f;
    if (same_claim(l, a, b)) sum += .25f;
    if (a->where.len && b->where.len)
        sum += str_eq(a->where, b->where)                                            ? .06f
               : a->where_country.len && !str_eq(a->where_country, b->where_country) ? -.15f
                                                                                     : -.04f;
    sum += toll(l, a, b);
    bool against = (a->standing == STANDING_DENIED) != (b->standing == STANDING_DENIED);
    if (a->report == b->report && !against) sum -= same_telling(t, i, k);
    if (sum_who > .32f && undated_claims(a, b)) sum += .14f;
    return sum - ENOUGH;
}

/* Whether some party of both events is surely one on the same side. */
static bool share_side(const struct link *l, const struct recall_event *a, const struct recall_event *b)
{
    struct link_side ax = link_side_of(a, true, false), ay = link_side_of(b, true, false),
                     rx = link_side_of(a, false, true), ry = link_side_of(b, false, true);
    return link_one_side(l, &ax, &ay) == 1 || link_one_side(l, &rx, &ry) == 1;
}

/* The event that the heading which holds event I tells in short: the one below it that is most like it; LINK_NONE where
 * I is in no heading or stands there alone. */
static uint32_t restated(const struct told *t, uint32_t i)
{
    const struct link *l = t->l;
    const struct recall_event *a = &l->r->events[i];
    const struct recall_report *rep = &l->r->reports[a->report];
    uint32_t found = LINK_NONE;
    float best = IN_SHORT;
    if (!link_in_heading(l, a->report, a->trigger)) return LINK_NONE;
    for (uint32_t k = rep->events; k < rep->events + rep->n_events; k++) {
        const struct recall_event *b = &l->r->events[k];
        if (link_in_heading(l, b->report, b->trigger) || !str_eq(a->type, b->type) || !possible(a, b)) continue;
        float who = link_who(l, a, b, true), trigger = same_word(t, i, k);
        if (who < 0 || (trigger < .3f && !share_side(l, a, b))) continue;
        who += toll(l, a, b) + .14f * trigger + .45f * (float)link_alike(&t->passages[i], &t->passages[k]);
        if (who > best) best = who, found = k;
    }
    return found;
}

/* Keys: the family with the countries or actors on both sides, and with each rarer word of the passage. */
static void add_keys(const struct told *t, struct link_keys *keys, uint32_t i)
{
    const struct link *l = t->l;
    const struct recall_event *e = &l->r->events[i];
    uint64_t base = str_hash(family(e->type)) * 31 + ((e->modality & UNDONE) != 0), both = 0;
    struct link_side s = link_side_of(e, true, true);
    for (size_t k = 0; k < s.n; k++) {
        uint32_t x = link_entity_of(l, s.v[k]);
        uint64_t side = s.v[k]->country.len ? str_hash(s.v[k]->country) : (uint64_t)x + 7;
        both += side * 0x9E3779B97F4A7C15u; /* a sum: the sides of mutual events are told either way */
        if (x != LINK_NONE) link_key_add(keys, base ^ ((uint64_t)x << 32), i);
    }
    link_key_add(keys, (base + 3) * 0x9E3779B97F4A7C15u ^ ((uint64_t)l->story_of[e->report] << 20), i);
    if (s.n) link_key_add(keys, base ^ both, i);
    if (s.n && e->when.value.len) link_key_add(keys, base ^ both ^ str_hash(e->when.value), i);
    for (size_t k = 0; k < t->passages[i].gloss.n; k++)
        if (t->passages[i].gloss.v[k].weight > 1.5f)
            link_key_add(keys, (base * 0x9E3779B97F4A7C15u + 1) ^ t->passages[i].gloss.v[k].key, i);
    for (size_t k = 0; k < t->passages[i].words.n; k++)
        if (t->passages[i].words.v[k].weight > 1.5f)
            link_key_add(keys, (base * 0x9E3779B97F4A7C15u) ^ t->passages[i].words.v[k].key, i);
}

static bool has(const struct runut_str *v, size_t n, struct runut_str s)
{
    for (size_t i = 0; i < n; i++)
        if (str_eq(v[i], s)) return true;
    return false;
}

/* The actors of one side over all members, each once. */
static struct recall_strs all_of(struct link *l, const struct recall_link *o, bool actors)
{
    VEC(struct runut_str) out = {0};
    for (size_t i = 0; i < o->n_members; i++) {
        struct link_side s = link_side_of(&l->r->events[o->members[i]], actors, !actors);
        for (size_t k = 0; k < s.n; k++) {
            uint32_t e = link_entity_of(l, s.v[k]);
            if (e != LINK_NONE && !has(out.v, out.n, l->entities.v[e].id)) *vec_push(l->a, &out) = l->entities.v[e].id;
        }
    }
    return (struct recall_strs){out.v, out.n};
}

/* Told and denied: disputed. Otherwise the strongest that any member has. */
static enum recall_standing standing(const struct link *l, const struct recall_link *o)
{
    unsigned seen = 0;
    for (size_t i = 0; i < o->n_members; i++) seen |= 1u << l->r->events[o->members[i]].standing;
    bool told = seen & (1u << STANDING_REPORTED | 1u << STANDING_CLAIMED);
    if (seen & 1u << STANDING_DENIED) return told ? STANDING_DISPUTED : STANDING_DENIED;
    return seen & 1u << STANDING_REPORTED  ? STANDING_REPORTED
           : seen & 1u << STANDING_CLAIMED ? STANDING_CLAIMED
                                           : STANDING_UNCONFIRMED;
}

static void explain(struct told *t, struct recall_link *o)
{
    struct link *l = t->l;
    if (o->n_members == 1) {
        link_why_add(l, o, "told once");
        return;
    }
    const struct recall_event *first = &l->r->events[o->members[0]];
    float least = 1;
    bool dated = true, claim = false, few = false, thing = first->object_what.len != 0, type = true, story = true;
    uint32_t *m;
    size_t n = link_by_evidence(l, o, l->deed_of, &m);
    for (size_t i = 0; i < n; i++) {
        const struct recall_event *e = &l->r->events[m[i]];
        float best = 0;
        for (size_t k = 0; k < n && k < LINK_POSTING; k++) {
            if (i == k) continue;
            float evidence = margin(t, m[i], m[k]) + ENOUGH;
            if (evidence > best) best = evidence;
            claim = claim || same_claim(l, e, &l->r->events[m[k]]);
            few = few || one_of_few(t, m[i], m[k], same_word(t, m[i], m[k]));
        }
        if (best < least) least = best;
        dated = dated && e->when.value.len;
        thing = thing && str_eq(e->object_what, first->object_what);
        type = type && str_eq(e->type, first->type);
        story = story && link_one_story(l, e->report, first->report);
    }
    link_why_add(l, o, type ? "same type" : "neighbouring types");
    if (o->actors.n) link_why_add(l, o, o->recipients.n ? "same sides" : "same actor");
    if (story && n > 1) link_why_add(l, o, "one story");
    if (dated && n > 1) link_why_add(l, o, "dates meet");
    if (thing) link_why_add(l, o, "same object: %.*s", (int)first->object_what.len, first->object_what.p);
    if (claim) link_why_add(l, o, "claimed in one utterance");
    if (few) link_why_add(l, o, "the same word, and the story names few to whom it was done");
    if (n > 1) link_why_add(l, o, "evidence %.2f of %.2f", (double)least, (double)ENOUGH);
}

/* The type that most members have; the first of them at a tie. */
static struct runut_str type_of(const struct link *l, const struct recall_link *o)
{
    struct runut_str best = {0};
    size_t most = 0;
    for (size_t i = 0; i < o->n_members; i++) {
        size_t n = 0;
        for (size_t k = 0; k < o->n_members; k++)
            n += str_eq(l->r->events[o->members[i]].type, l->r->events[o->members[k]].type);
        if (n <= most) continue;
        most = n;
        best = l->r->events[o->members[i]].type;
    }
    return best;
}

static void describe(struct told *t, struct recall_link *o)
{
    struct link *l = t->l;
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, o->n_members);
    uint32_t *reports = ARENA_ARRAY(&l->step, uint32_t, o->n_members);
    for (size_t i = 0; i < o->n_members; i++) {
        const struct recall_event *e = &l->r->events[o->members[i]];
        ids[i] = e->id;
        reports[i] = e->report;
        o->date = link_date(l, o->date, e->when);
    }
    o->kind = STR("occurrence");
    o->type = type_of(l, o);
    o->actors = all_of(l, o, true);
    o->recipients = all_of(l, o, false);
    o->standing = standing(l, o);
    link_count(l, reports, o->n_members, &o->outlets, &o->independent);
    explain(t, o);
    o->id = link_id(l, 'o', ids, o->n_members);
}

void link_occurrences(struct link *l)
{
    struct recall *r = l->r;
    struct told told = {
        l, ARENA_ARRAY(&l->step, struct link_words, r->n_events), ARENA_ARRAY(&l->step, struct link_words, r->n_events),
        ARENA_ARRAY(&l->step, struct link_bag, r->n_events), ARENA_ARRAY(&l->step, uint32_t, r->n_events)};
    struct link_keys keys = {.arena = &l->step};
    for (uint32_t i = 0; i < r->n_events; i++) {
        const struct recall_event *e = &r->events[i];
        told.passages[i] = link_wording(l, &l->step, e->report, e->passage);
        told.objects[i] = link_letters(l, &l->step, e->report, e->object_at);
        told.triggers[i] = link_wording(l, &l->step, e->report, e->trigger);
    }
    count_hit(&told);
    l->deed_of = ARENA_ARRAY(l->a, uint32_t, r->n_events);
    for (uint32_t i = 0; i < r->n_events; i++)
        if ((l->deed_of[i] = restated(&told, i)) == LINK_NONE) add_keys(&told, &keys, i);
    size_t n_pairs;
    struct link_pair *pairs = link_good_pairs(&keys, r->n_events, margin, &told, &n_pairs);
    l->occurrence_of = ARENA_ARRAY(l->a, uint32_t, r->n_events);
    link_cluster(&l->step, r->n_events, pairs, n_pairs, margin, NULL, &told, l->occurrence_of);
    size_t n = link_join_headings(l, l->occurrence_of, l->deed_of, r->n_events);
    l->occurrences = link_members(l, l->occurrence_of, r->n_events, n);
    for (size_t i = 0; i < n; i++) describe(&told, &l->occurrences.v[i]);
}
