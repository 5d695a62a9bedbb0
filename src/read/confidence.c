/* SPDX-License-Identifier: MIT */
/**
 * How likely a record is right, from how it was found.
 *
 * The signs of a record are its reasons ("speaker=subject_free"), the tree's opinion of each party ("actor^nsubj@self":
 * it hangs on the trigger itself), and a few plain measures of the sentence: how long it is, how many parties stand in
 * it, how far from the word that tells the record. Each present sign adds its weight of confidence.tsv to the log-odds;
 * a sign that the table does not know adds nothing, so a new rule changes nothing until the weights are fitted again. A
 * logistic regression, in short, and no more, because a few hundred coded records bear no more: fitted by
 * test/eval/confidence.py on the halves of the gold that are for development, measured on the others.
 *
 * Right means, of a statement: somebody says these words, and it is this speaker; of an event: it is told, with this
 * type, and who does it to whom is right on both sides.
 */
#include "read/confidence.h"
#include "read/candidate.h"
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

static uint32_t apart(const struct reading *r, uint32_t i, int32_t mention)
{
    const struct mention *m = &r->mentions.v[mention];
    return m->first > i ? m->first - i : m->end <= i ? i - m->end + 1 : 0;
}

static double chance(const struct signs *s)
{
    double sum = 0;
    if (map_get(&s->r->rules->confidence, str_of(arena_printf(s->r->a, "%s all", s->kind))) == MAP_NONE) return -1;
    for (size_t i = 0; i < s->all.n; i++) sum += s->all.v[i].weight;
    return 1 / (1 + exp(-sum));
}

static void of_statement(struct reading *r, size_t i)
{
    static const uint32_t words[] = {4, 8, 16, 32, 0}, far[] = {2, 4, 8, 0};
    struct signs s = {.r = r, .kind = "statement"};
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
    if (st->speaker.actor >= 0 && r->actors.v[st->speaker.actor].named) sign(&s, "speaker named");
    if (st->speaker.actor >= 0 && r->actors.v[st->speaker.actor].person) sign(&s, "speaker person");
    if (x->cue_end && r->said_in[x->cue] >= 0 && r->said_in[x->cue] != (int32_t)i) sign(&s, "inside words");
    st->confidence = chance(&s);
    st->signs = s.all.v;
    st->n_signs = s.all.n;
}

static void of_side(struct signs *s, const char *name, const struct side *side, uint32_t i)
{
    static const uint32_t far[] = {2, 4, 8, 0};
    if (side->n)
        step(s, name, apart(s->r, i, side->mention[0]), far);
    else
        sign(s, arena_printf(s->r->a, "%s=none", name));
    if (side->n > 1) sign(s, arena_printf(s->r->a, "%s several", name));
}

static void of_event(struct reading *r, size_t i)
{
    struct signs s = {.r = r, .kind = "event"};
    struct runut_event *e = &r->events.v[i];
    const struct candidate *c = r->candidates.v[i];
    sign(&s, "all");
    of_reasons(&s, e->why, e->n_why, words_range(r, c->i, c->end));
    of_sentence(&s, c->i);
    of_side(&s, "actor", &c->actor, c->i);
    of_side(&s, "recipient", &c->recipient, c->i);
    sign(&s, arena_printf(r->a, "type is %s", e->type));
    if (c->act->known) sign(&s, "general sense");
    if (c->carried) sign(&s, "carried");
    e->confidence = chance(&s);
    e->signs = s.all.v;
    e->n_signs = s.all.n;
}

void confidence_find(struct reading *r)
{
    for (size_t i = 0; i < r->statements.n; i++) of_statement(r, i);
    for (size_t i = 0; i < r->events.n; i++) of_event(r, i);
}
