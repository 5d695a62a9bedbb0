/* SPDX-License-Identifier: MIT */
/**
 * How likely a record is right, from how it was found.
 *
 * The signs of a record are its reasons ("speaker=subject_free"), the tree's opinion of each party ("actor^nsubj@self":
 * it hangs on the trigger itself), a few plain measures of the sentence (how long it is, how many parties stand in it,
 * how far from the word that tells the record), by what relation that word hangs in the tree (what a main clause tells
 * is done more often than what a purpose or a remark tells), what is known of whoever is named (a full name, an office,
 * a country), and of an event who stands on either side of an act of its type, and the word that tells it: some tell
 * the act nearly always, others mostly something else. Each present
 * sign adds its weight of confidence.tsv to the log-odds; a sign that the table does not know adds nothing, so a new
 * rule changes nothing until the weights are fitted again. A logistic regression, in short, and no more, because a few
 * hundred coded records bear no more: fitted by test/eval/confidence.py on the halves of the gold that are for
 * development and on coded pages of the web. What a trigger weighs is not coded but counted, over many pages: how
 * often its parties are known ones and hang on it in the tree.
 *
 * Right means, of a statement: somebody says these words, and it is this speaker; of an event: it is told, with this
 * type, and who does it to whom is right on both sides.
 */
#include "base/utf8.h"
#include "read/confidence.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include <math.h>

enum { SEEN = 64 };

void confidence_compile(struct rules *r)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_CONFIDENCE];
    map_init(&r->confidence, &r->arena);
    for (uint32_t i = 0; i < rows->n; i++) {
        const struct runut_str *c = rows->v[i].cells;
        *map_put(&r->confidence, str_of(arena_printf(&r->arena, "%s %s", c[0].p, c[1].p))) = i;
    }
}

/* The signs of one record while they are gathered. */
struct signs {
    struct reading *r;
    const char *kind;
    VEC(struct runut_sign) all;
    const uint32_t *times; /* [actors] how often each is named */
};

static long thousandths(struct runut_str s)
{
    long n = 0;
    for (size_t i = s.p[0] == '-'; i < s.len && i < 9; i++) n = n * 10 + (s.p[i] - '0');
    return s.p[0] == '-' ? -n : n;
}

/* Adds a sign, once. */
static void sign(struct signs *s, const char *name)
{
    struct reading *r = s->r;
    for (size_t i = 0; i < s->all.n; i++)
        if (strcmp(s->all.v[i].name, name) == 0) return;
    if (s->all.n == SEEN) return;
    uint32_t row = map_get(&r->rules->confidence, str_of(arena_printf(r->a, "%s %s", s->kind, name)));
    *vec_push(r->a, &s->all) = (struct runut_sign){
        name, row == MAP_NONE ? 0 : (double)thousandths(reading_cell(r, PACK_CONFIDENCE, row, 2)) / 1000};
}

/* The step of a ladder that a measure stands on: "sentence<24". */
static void step(struct signs *s, const char *name, uint32_t value, const uint32_t *steps)
{
    size_t i = 0;
    while (steps[i] && value >= steps[i]) i++;
    sign(s, steps[i] ? arena_printf(s->r->a, "%s<%u", name, steps[i])
                     : arena_printf(s->r->a, "%s>=%u", name, steps[i - 1]));
}

/* The reasons, and of each party what the tree says: by which relation it hangs, and whether on the word at SELF. */
static void of_reasons(struct signs *s, const struct runut_why *why, size_t n, struct runut_range self)
{
    for (size_t i = 0; i < n; i++) {
        sign(s, arena_printf(s->r->a, "%s=%s", why[i].field, why[i].rule));
        if (!why[i].relation) continue;
        bool on = why[i].head.end > self.beg && why[i].head.beg < self.end;
        sign(s, arena_printf(s->r->a, "%s^%.*s@%s", why[i].field, (int)strcspn(why[i].relation, ":"), why[i].relation,
                             on                ? "self"
                             : why[i].head.end ? "other"
                                               : "none"));
    }
}

/* What the sentence of word I is like. */
static void of_sentence(struct signs *s, uint32_t i)
{
    static const uint32_t words[] = {10, 18, 28, 40, 0}, parties[] = {2, 4, 7, 0};
    const struct reading *r = s->r;
    uint32_t first = sentence_first(r, i), end = sentence_last(r, i), n = 0;
    for (uint32_t k = first; k < end; k++) n += r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].first == k;
    step(s, "sentence", end - first, words);
    step(s, "parties", n, parties);
    if (in_heading(r, i)) sign(s, "heading");
}

/* How the tree and the tagger take the word that tells the record. */
static void of_word(struct signs *s, const char *name, uint32_t i)
{
    static const char form[] = "VerbForm=";
    const struct word *w = &s->r->text->words[i];
    const char *relation = w->deprel ? w->deprel : "none", *at = w->feats ? strstr(w->feats, form) : NULL;
    sign(s, arena_printf(s->r->a, "%s hangs by %.*s", name, (int)strcspn(relation, ":"), relation));
    if (!at) return;
    at += sizeof form - 1;
    sign(s, arena_printf(s->r->a, "%s form %.*s", name, (int)strcspn(at, "|"), at));
}

static uint32_t apart(const struct reading *r, uint32_t i, int32_t mention)
{
    const struct mention *m = &r->mentions.v[mention];
    return m->first > i ? m->first - i : m->end <= i ? i - m->end + 1 : 0;
}

/* What the report knows of the speaker: a surname alone was joined to nobody, an office or a country seldom errs. */
static void of_speaker(struct signs *s, const struct runut_statement *st)
{
    static const uint32_t times[] = {2, 3, 5, 0};
    if (st->speaker.actor < 0) return;
    const struct actor *a = &s->r->actors.v[st->speaker.actor];
    bool one = !memchr(a->name.p, ' ', a->name.len);
    sign(s, arena_printf(s->r->a, "speaker is %s by %s", a->person ? "person" : "other", one ? "one word" : "words"));
    if (a->named) sign(s, "speaker named");
    if (a->office.len) sign(s, "speaker with office");
    if (a->country || a->sector) sign(s, "speaker known");
    step(s, "speaker named times", s->times[st->speaker.actor], times);
}

static bool is_word(const struct reading *r, uint32_t i)
{
    uint32_t c;
    struct runut_str w = word_text(r, i);
    return w.len && utf8_next(w.p, w.p + w.len, &c) && (utf8_is_alpha(c) || utf8_is_digit(c));
}

/* Where the words begin and end: in the midst of a clause they were cut short, over a sentence's end they run on. */
static void of_words(struct signs *s, const struct runut_statement *st, const struct saying *x)
{
    const struct reading *r = s->r;
    static const char *const forms[] = {"direct", "indirect", "mixed"};
    uint32_t first = x->content[0][0], end = x->content[x->n - 1][1], last = sentence_last(r, end - 1);
    if (end < last && is_word(r, end)) sign(s, "words go on");
    if (first == sentence_first(r, first)) sign(s, arena_printf(r->a, "%s words open the sentence", forms[st->form]));
    if (end - 1 >= sentence_last(r, first))
        sign(s, arena_printf(r->a, "%s words of several sentences", forms[st->form]));
    if (utf8_upper_at(word_text(r, first), 0)) sign(s, arena_printf(r->a, "%s words begin large", forms[st->form]));
}

static double chance(const struct signs *s)
{
    double sum = 0;
    if (map_get(&s->r->rules->confidence, str_of(arena_printf(s->r->a, "%s all", s->kind))) == MAP_NONE) return -1;
    for (size_t i = 0; i < s->all.n; i++) sum += s->all.v[i].weight;
    return 1 / (1 + exp(-sum));
}

static void of_statement(struct reading *r, size_t i, const uint32_t *times)
{
    static const uint32_t words[] = {4, 8, 16, 32, 0}, far[] = {2, 4, 8, 0};
    struct signs s = {.r = r, .kind = "statement", .times = times};
    struct runut_statement *st = &r->statements.v[i];
    const struct saying *x = &r->sayings.v[i];
    static const char *const forms[] = {"form is direct", "form is indirect", "form is mixed"};
    uint32_t at = x->cue_end ? x->cue : x->content[0][0], n = 0;
    for (uint32_t k = 0; k < x->n; k++) n += x->content[k][1] - x->content[k][0];
    sign(&s, "all");
    of_reasons(&s, st->why, st->n_why, x->cue_end ? words_range(r, x->cue, x->cue_end) : (struct runut_range){0, 0});
    of_sentence(&s, at);
    step(&s, "words", n, words);
    sign(&s, forms[st->form]);
    sign(&s, arena_printf(r->a, "act is %s", st->act));
    if (x->speaker >= 0) step(&s, "speaker", apart(r, at, x->speaker), far);
    if (x->speaker < 0 && st->speaker.actor < 0 && !st->speaker.name.len) sign(&s, "speaker=none");
    of_speaker(&s, st);
    of_words(&s, st, x);
    if (x->cue_end) of_word(&s, "cue", x->cue);
    if (x->cue_end && r->said_in[x->cue] >= 0 && r->said_in[x->cue] != (int32_t)i) sign(&s, "inside words");
    st->confidence = chance(&s);
    st->signs = s.all.v;
    st->n_signs = s.all.n;
}

/* Who stands on a side: nobody, a body of power, people of a known kind, or a name or thing that nothing tells more of.
 */
static const char *standing(const struct reading *r, const struct side *side)
{
    if (!side->n) return "none";
    if (side_has_power(r, side)) return "power";
    for (uint32_t k = 0; k < side->n; k++) {
        int32_t a = r->mentions.v[side->mention[k]].actor;
        if (a >= 0 && r->actors.v[a].sector) return "people";
    }
    return "bare";
}

/* What stands between the party and the trigger: other parties, a comma. */
static void of_gap(struct signs *s, const char *name, const struct mention *m, const struct candidate *c)
{
    const struct reading *r = s->r;
    uint32_t from = m->first > c->i ? c->end : m->end, to = m->first > c->i ? m->first : c->i, others = 0;
    bool comma = false;
    for (uint32_t k = from; k < to; k++) {
        comma |= word_mark(r, k, ',');
        others += r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].first == k;
    }
    if (comma) sign(s, arena_printf(r->a, "%s behind comma", name));
    if (others) sign(s, arena_printf(r->a, "%s behind %s", name, others > 1 ? "others" : "another"));
    if (!utf8_upper_at(word_text(r, m->first), 0)) sign(s, arena_printf(r->a, "%s small", name));
}

static void of_side(struct signs *s, const char *name, const struct side *side, const struct candidate *c)
{
    static const uint32_t far[] = {2, 4, 8, 0}, times[] = {2, 3, 5, 0};
    struct reading *r = s->r;
    sign(s, arena_printf(r->a, "%s %s", name, standing(r, side)));
    if (side->n > 1) sign(s, arena_printf(r->a, "%s several", name));
    if (!side->n) {
        sign(s, arena_printf(r->a, "%s=none", name));
        return;
    }
    const struct mention *m = &r->mentions.v[side->mention[0]];
    step(s, name, apart(r, c->i, side->mention[0]), far);
    of_gap(s, name, m, c);
    if (m->actor >= 0) step(s, arena_printf(r->a, "%s named times", name), s->times[m->actor], times);
}

/* The word that tells it, as its row writes it first. */
static void of_trigger(struct signs *s, const struct runut_event *e, const struct candidate *c)
{
    const struct rules *rules = s->r->rules;
    if (c->act < rules->acts || c->act >= rules->acts + rules->pack->tables[PACK_ACTS].n) return;
    struct runut_str forms = rules_cell(rules, PACK_ACTS, (uint32_t)(c->act - rules->acts), c->column), form;
    if (str_cut(&forms, '|', &form)) sign(s, arena_printf(s->r->a, "trigger %.*s %s", (int)form.len, form.p, e->type));
}

/* The act: its type and who does that to whom, the word that tells it, and what else its clause gave. */
static void of_act(struct signs *s, const struct runut_event *e, const struct candidate *c)
{
    struct reading *r = s->r;
    const char *actor = standing(r, &c->actor), *recipient = standing(r, &c->recipient);
    sign(s, arena_printf(r->a, "sides %s>%s", actor, recipient));
    sign(s, arena_printf(r->a, "type is %s", e->type));
    sign(s, arena_printf(r->a, "type is %s by %s", e->type, actor));
    sign(s, arena_printf(r->a, "type is %s to %s", e->type, recipient));
    of_trigger(s, e, c);
    of_word(s, "act", c->i);
    const struct {
        bool told;
        const char *name;
    } marks[] = {{c->end - c->i > 1, "trigger of words"},
                 {c->act->known, "general sense"},
                 {c->carried != 0, "carried"},
                 {c->vouched, "vouched"},
                 {c->reduced, "reduced"},
                 {c->thing.end != 0, "thing"},
                 {c->towards, "towards"},
                 {c->weapon, "weapon"}};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (marks[k].told) sign(s, marks[k].name);
}

static void of_event(struct reading *r, size_t i, const uint32_t *times)
{
    struct signs s = {.r = r, .kind = "event", .times = times};
    struct runut_event *e = &r->events.v[i];
    const struct candidate *c = r->candidates.v[i];
    sign(&s, "all");
    of_reasons(&s, e->why, e->n_why, words_range(r, c->i, c->end));
    of_sentence(&s, c->i);
    of_side(&s, "actor", &c->actor, c);
    of_side(&s, "recipient", &c->recipient, c);
    of_act(&s, e, c);
    e->confidence = chance(&s);
    e->signs = s.all.v;
    e->n_signs = s.all.n;
}

/* How often each actor is named on the page. */
static const uint32_t *named_times(struct reading *r)
{
    uint32_t *times = ARENA_ARRAY(r->a, uint32_t, r->actors.n + 1);
    memset(times, 0, (r->actors.n + 1) * sizeof *times);
    for (size_t i = 0; i < r->mentions.n; i++)
        if (r->mentions.v[i].actor >= 0) times[r->mentions.v[i].actor]++;
    return times;
}

/* Events below the pack's floor are not told: there nearly all are none, and one that is wrong costs more trust than
 * one that is missing. */
static void leave_out_unlikely(struct reading *r)
{
    uint32_t row = map_get(&r->rules->confidence, STR("event floor"));
    if (row == MAP_NONE) return;
    double floor = (double)thousandths(reading_cell(r, PACK_CONFIDENCE, row, 2)) / 1000;
    size_t kept = 0;
    for (size_t i = 0; i < r->events.n; i++) {
        if (r->events.v[i].confidence < floor) continue;
        r->events.v[kept] = r->events.v[i];
        r->candidates.v[kept++] = r->candidates.v[i];
    }
    r->events.n = r->candidates.n = kept;
}

void confidence_find(struct reading *r)
{
    const uint32_t *times = named_times(r);
    for (size_t i = 0; i < r->statements.n; i++) of_statement(r, i, times);
    for (size_t i = 0; i < r->events.n; i++) of_event(r, i, times);
    leave_out_unlikely(r);
}
