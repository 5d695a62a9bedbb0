/* SPDX-License-Identifier: MIT */
/**
 * What is said, by whom: sentence after sentence, since who spoke last tells who "he" is and whose the next quotation
 * is.
 */
#include "read/saying.h"
#include <stdlib.h>

static int by_place(const void *a, const void *b)
{
    const struct saying *x = *(const struct saying *const *)a, *y = *(const struct saying *const *)b;
    if (x->content[0][0] != y->content[0][0]) return x->content[0][0] < y->content[0][0] ? -1 : 1;
    return (x->cue > y->cue) - (x->cue < y->cue);
}

/* Puts the statements into the order of the text. Whoever refers to one by index must come later. */
static void in_order(struct reading *r)
{
    size_t n = r->sayings.n;
    const struct saying **order = ARENA_ARRAY(r->a, const struct saying *, n + 1);
    for (size_t i = 0; i < n; i++) order[i] = &r->sayings.v[i];
    qsort(order, n, sizeof *order, by_place);
    struct runut_statement *st = ARENA_ARRAY(r->a, struct runut_statement, n + 1);
    struct saying *sy = ARENA_ARRAY(r->a, struct saying, n + 1);
    int32_t *to = ARENA_ARRAY(r->a, int32_t, n + 1);
    for (size_t i = 0; i < n; i++) {
        size_t from = (size_t)(order[i] - r->sayings.v);
        st[i] = r->statements.v[from];
        sy[i] = r->sayings.v[from];
        to[from] = (int32_t)i;
    }
    r->statements.v = st;
    r->sayings.v = sy;
    for (size_t w = 0; w < r->text->n_words; w++)
        if (r->said_in[w] >= 0) r->said_in[w] = to[r->said_in[w]];
}

enum { NEWS_DAYS = 3 };

/* The day of a time, where it is one and lies within the days before publication. */
static bool news_day(struct reading *r, const struct time_expr *x, struct runut_date *day)
{
    int32_t first, last, published, end;
    const struct runut_date *d = &x->time.date;
    const char *out = r->page->report.published.value;
    if (!d->value || x->vague || !out || !time_days(d->value, &first, &last) || !time_days(out, &published, &end))
        return false;
    if (first != last || first > end || published - first > NEWS_DAYS) return false;
    *day = (struct runut_date){arena_printf(r->a, "%.10s", d->value), "day", "inferred"};
    return true;
}

/* The day that the report is about: the one that its first paragraph tells. */
static void find_lead_day(struct reading *r)
{
    uint32_t lead = MAP_NONE;
    for (size_t t = 0; t < r->times.n; t++) {
        uint32_t block = word_block(r, r->times.v[t].first);
        if (r->page->report.blocks[block].type != RUNUT_PARAGRAPH) continue;
        if (lead == MAP_NONE) lead = block;
        if (block != lead || r->quoted_at[r->times.v[t].first] >= 0) continue;
        if (news_day(r, &r->times.v[t], &r->lead_day)) return;
    }
}

/* Whether day A, told in the text, is before the day of the lead: what was said then is not what the report is about.
 */
static bool before_lead(const struct reading *r, const char *a)
{
    int32_t first, last, lead, end;
    return r->lead_day.value && time_days(a, &first, &last) && time_days(r->lead_day.value, &lead, &end) && last < lead;
}

/* Whether the words of X tell a day after DAY on which something was done: they were said later. */
static bool tells_later(const struct reading *r, const struct saying *x, const struct runut_date *day)
{
    int32_t first, last, told, end;
    if (!time_days(day->value, &first, &last)) return false;
    for (uint32_t k = 0; k < x->n; k++)
        for (uint32_t i = x->content[k][0]; i < x->content[k][1]; i++) {
            const struct time_expr *t = r->time_at[i] >= 0 ? &r->times.v[r->time_at[i]] : NULL;
            if (t && t->time.date.value && !t->vague && time_days(t->time.date.value, &told, &end) && told > last &&
                told <= last + NEWS_DAYS && told == end)
                return true;
        }
    return false;
}

/* Whether DAY is one that all on a page may have spoken on: one day, told by two who speak or in the lead, or the last
 * ones before the page came out. */
static bool common_day(const struct reading *r, const struct runut_date *day)
{
    int32_t first, last, out, end, teller = -2;
    const char *published = r->page->report.published.value;
    if (!time_days(day->value, &first, &last) || first != last) return false;
    if (!published || !time_days(published, &out, &end) || (out <= first + 1 && first <= end)) return true;
    if (r->lead_day.value && strncmp(r->lead_day.value, day->value, strlen(r->lead_day.value)) == 0) return true;
    for (size_t i = 0; i < r->statements.n; i++) {
        const struct runut_statement *st = &r->statements.v[i];
        if (!st->said.value || strcmp(st->said.method, "inferred") == 0) continue;
        if (teller != -2 && teller != st->speaker.actor) return true;
        teller = st->speaker.actor;
    }
    return false;
}

/*
 * Statements that tell no day: where all that tell one tell the same, they were made on it too, unless it lies before
 * the day of the lead; one speaker's, which is not of these days, is his own words' alone; where none does, on the day
 * of the lead, which news is about. Where days differ nothing is inferred.
 */
static void infer_days(struct reading *r)
{
    struct runut_date day = {NULL, NULL, NULL};
    for (size_t i = 0; i < r->statements.n; i++) {
        const struct runut_date *d = &r->statements.v[i].said;
        if (!d->value || !saying_recent(r, d) || before_lead(r, d->value)) continue;
        if (day.value && strcmp(day.value, d->value) != 0) return;
        day = *d;
    }
    bool all = !day.value || common_day(r, &day);
    if (!day.value) day = r->lead_day;
    day.method = "inferred";
    for (size_t i = 0; day.value && i < r->statements.n; i++) {
        struct runut_statement *st = &r->statements.v[i];
        bool himself = st->speaker.actor >= 0 && r->actors.v[st->speaker.actor].said.value;
        if (!st->said.value && (all || himself) && !tells_later(r, &r->sayings.v[i], &day)) st->said = day;
    }
}

/* The sentences that statement INDEX has words in: of each piece of its content, and of its cue. SEEN is the last that
 * has it. */
static void note_within(struct reading *r, uint32_t index, uint32_t *seen, uint32_t *fill)
{
    const struct saying *x = &r->sayings.v[index];
    for (uint32_t k = 0; k <= x->n; k++) {
        bool cue = k == x->n;
        if (cue && !x->cue_end) break;
        uint32_t s = r->sentence_of[cue ? x->cue : x->content[k][0]],
                 last = cue ? s : r->sentence_of[x->content[k][1] - 1];
        for (; s <= last; s++) {
            if (seen[s] == index + 1) continue;
            seen[s] = index + 1;
            if (fill)
                r->said_within[fill[s]++] = index;
            else
                r->said_first[s + 1]++;
        }
    }
}

/* So that an event finds the statements around it without looking at all of them. */
static void index_sentences(struct reading *r)
{
    size_t n = r->text->n_sentences;
    uint32_t *seen = ARENA_ARRAY(r->a, uint32_t, n + 1), *fill = ARENA_ARRAY(r->a, uint32_t, n + 1);
    r->said_first = ARENA_ARRAY(r->a, uint32_t, n + 2);
    for (uint32_t i = 0; i < r->sayings.n; i++) note_within(r, i, seen, NULL);
    for (size_t s = 0; s < n; s++) r->said_first[s + 1] += fill[s] = r->said_first[s];
    r->said_within = ARENA_ARRAY(r->a, uint32_t, r->said_first[n] + 1);
    memset(seen, 0, sizeof *seen * (n + 1));
    for (uint32_t i = 0; i < r->sayings.n; i++) note_within(r, i, seen, fill);
}

/* Whoever tells in his own words what another said has passed it on: "Police said the man admitted it". */
static void pass_on(struct reading *r, size_t i)
{
    const struct saying *x = &r->sayings.v[i];
    struct runut_statement *st = &r->statements.v[i];
    if (!x->cue_end) return;
    uint32_t s = r->sentence_of[x->cue];
    const struct runut_statement *by = NULL; /* the innermost: in the order of the text, the last */
    for (uint32_t k = r->said_first[s]; k < r->said_first[s + 1]; k++) {
        const struct runut_statement *outer = &r->statements.v[r->said_within[k]];
        bool himself = str_eq(outer->speaker.name, st->speaker.name) ||
                       (st->speaker.actor >= 0 && outer->speaker.actor == st->speaker.actor);
        if (r->said_within[k] != i && outer->speaker.name.len && !himself &&
            saying_holds(&r->sayings.v[r->said_within[k]], x->cue))
            by = outer;
    }
    if (by) saying_passed_on(r, st, by->speaker.name);
}

void statement_find(struct reading *r)
{
    size_t n = r->text->n_words;
    r->used = ARENA_ARRAY(r->a, uint8_t, n + 1);
    r->said_in = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->said_in, -1, sizeof *r->said_in * (n + 1));
    for (size_t q = 0; q < r->quotes.n; q++) {
        r->used[r->quotes.v[q].open] |= USED_MARK;
        if (r->quotes.v[q].close != MAP_NONE) r->used[r->quotes.v[q].close] |= USED_MARK;
    }
    map_init(&r->said_ids, r->a);
    find_lead_day(r);
    for (uint32_t s = 0; s < r->text->n_sentences; s++) {
        actor_pronouns(r, s);
        if (r->mute[s]) continue;
        post_find(r, s);
        direct_find(r, s);
        indirect_find(r, s);
    }
    infer_days(r);
    in_order(r);
    index_sentences(r);
    for (size_t i = 0; i < r->statements.n; i++) pass_on(r, i);
}
