/* SPDX-License-Identifier: MIT */
/**
 * Rows: what happened and what was said, merged over all reports, in the order of time.
 *
 * A speech that PLOVER counts as a deed (an accusation, a request) is one row, not two: the utterance and the
 * occurrence are one where the cue of a statement is the trigger of an event. What has no day of its own stands at the
 * day it was told, in brackets.
 */
#include "tell/tell.h"
#include "base/err.h"
#include <stdlib.h>

enum { NAMES = 3 }; /* names on one side of a row; the rest is "+2" */

enum runut_status tell_load(struct tell *t, struct runut_err *err)
{
    struct recall *r = &t->recall;
    enum runut_status status = recall_load(r, t->store, true, err);
    if (status != RUNUT_OK) return status;
    if (setjmp(r->fail)) return err_set(err, RUNUT_INTERNAL, "memory is out while telling %s", t->store->path);
    t->a = &r->arena;
    map_init(&t->links, t->a);
    t->entity_of = ARENA_ARRAY(t->a, uint32_t, r->n_actors);
    t->utterance_of = ARENA_ARRAY(t->a, uint32_t, r->n_statements);
    t->occurrence_of = ARENA_ARRAY(t->a, uint32_t, r->n_events);
    memset(t->entity_of, 0xff, r->n_actors * sizeof(uint32_t));
    memset(t->utterance_of, 0xff, r->n_statements * sizeof(uint32_t));
    memset(t->occurrence_of, 0xff, r->n_events * sizeof(uint32_t));
    for (uint32_t i = 0; i < r->n_links; i++) {
        const struct recall_link *l = &r->links[i];
        uint32_t *of = str_is(l->kind, "actor")        ? t->entity_of
                       : str_is(l->kind, "utterance")  ? t->utterance_of
                       : str_is(l->kind, "occurrence") ? t->occurrence_of
                                                       : NULL;
        *map_put(&t->links, l->id) = i;
        if (str_is(l->kind, "relation")) *vec_push(t->a, &t->relations) = l;
        for (size_t m = 0; of && m < l->n_members; m++) of[l->members[m]] = i;
    }
    return RUNUT_OK;
}

/* The event whose trigger is the cue of a statement; TELL_NONE where there is none. */
static uint32_t deed_of(const struct tell *t, const struct recall_statement *s)
{
    const struct recall_report *rep = &t->recall.reports[s->report];
    for (uint32_t i = rep->events; s->cue.n && i < rep->events + rep->n_events; i++) {
        const struct recall_event *e = &t->recall.events[i];
        if (e->trigger.n && e->trigger.v[0].beg < s->cue.v[0].end && s->cue.v[0].beg < e->trigger.v[0].end) return i;
    }
    return TELL_NONE;
}

/* ---- who and whom ---- */

struct names {
    struct runut_str v[16];
    size_t n, more;
};

static void names_add(struct names *names, struct runut_str s)
{
    for (size_t i = 0; i < names->n; i++)
        if (str_eq(names->v[i], s)) return;
    if (s.len && names->n < NAMES)
        names->v[names->n++] = s;
    else if (s.len)
        names->more++;
}

static struct runut_str names_text(struct tell *t, const struct names *names)
{
    if (!names->n) return (struct runut_str){0};
    struct runut_str s = tell_join(t, names->v, names->n, ", ");
    return names->more ? str_of(arena_printf(t->a, "%.*s +%zu", (int)s.len, s.p, names->more)) : s;
}

static void add_side(const struct tell *t, struct names *names, const struct recall_party *p, size_t n, bool countries)
{
    for (size_t i = 0; i < n; i++) {
        const struct recall_link *e = p[i].actor != RECALL_NONE && t->entity_of[p[i].actor] != TELL_NONE
                                          ? &t->recall.links[t->entity_of[p[i].actor]]
                                          : NULL;
        names_add(names, countries && p[i].country.len ? p[i].country : e ? e->name : p[i].name);
    }
}

/* Do several countries face each other in a row? */
static bool abroad(const struct tell *t, const struct tell_row *row)
{
    struct names all = {.n = 0};
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        for (size_t k = 0; k < e->n_actors; k++) names_add(&all, e->actors[k].country);
        for (size_t k = 0; k < e->n_recipients; k++) names_add(&all, e->recipients[k].country);
    }
    return all.n > 1;
}

/* The member that tells a happening best: one with both sides, that a line can hold. */
static const struct recall_event *best_event(const struct tell *t, const struct recall_link *o)
{
    const struct recall_event *best = NULL;
    int most = -1;
    for (size_t i = 0; i < o->n_members; i++) {
        const struct recall_event *e = &t->recall.events[o->members[i]];
        int score = (int)(e->text.len < 160   ? e->text.len
                          : e->text.len < 320 ? 320 - e->text.len
                                              : 0) +
                    (e->n_actors ? 60 : 0) + (e->n_recipients ? 40 : 0) + (e->object_what.len ? 30 : 0) +
                    (str_eq(e->type, o->type) ? 50 : 0);
        if (score <= most) continue;
        most = score;
        best = e;
    }
    return best;
}

/* Countries are those of all members; anybody else is called as the telling that is shown calls him, since two outlets
 * and languages have two descriptions for one man. */
static void set_sides(struct tell *t, struct tell_row *row, const struct recall_event *shown)
{
    struct names who = {.n = 0}, whom = {.n = 0};
    bool countries = abroad(t, row);
    if (shown) add_side(t, &who, shown->actors, shown->n_actors, countries);
    if (shown) add_side(t, &whom, shown->recipients, shown->n_recipients, countries);
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        if (countries || !who.n) add_side(t, &who, e->actors, e->n_actors, countries);
        if (countries || !whom.n) add_side(t, &whom, e->recipients, e->n_recipients, countries);
    }
    for (size_t i = 0; row->said && !who.n && i < row->said->n_members; i++) {
        const struct recall_statement *s = &t->recall.statements[row->said->members[i]];
        names_add(&who, s->speaker.country);
    }
    row->who = names_text(t, &who);
    row->whom = names_text(t, &whom);
}

/* ---- what ---- */

/* The member that tells a row best: a direct quotation before others, then the length that a line can hold. */
static const struct recall_statement *best_statement(const struct tell *t, const struct recall_link *u)
{
    const struct recall_statement *best = NULL;
    int most = -1;
    for (size_t i = 0; i < u->n_members; i++) {
        const struct recall_statement *s = &t->recall.statements[u->members[i]];
        int score = (str_is(s->form, "direct")  ? 400
                     : str_is(s->form, "mixed") ? 300
                                                : 0) +
                    (int)(s->text.len < 250 ? s->text.len : 250) + (s->act.len && !str_is(s->act, "assert") ? 200 : 0);
        if (score <= most) continue;
        most = score;
        best = s;
    }
    return best;
}

static void set_text(struct tell *t, struct tell_row *row, const struct recall_event *e)
{
    if (row->said) {
        const struct recall_statement *s = best_statement(t, row->said);
        const struct recall_link *speaker = tell_link(t, row->said->speaker);
        row->speaker = speaker ? speaker->name : s->speaker.name;
        struct runut_str name = row->speaker.len ? row->speaker : STR("somebody");
        const char *verb = tell_verb(s->act);
        row->act = str_of(arena_printf(t->a, "%.*s %s", (int)name.len, name.p, verb));
        row->text = tell_wording(t, s);
        return;
    }
    if (!e) return;
    unsigned modality = e->modality;
    const char *aux = modality & RUNUT_FUTURE         ? " planned"
                      : modality & RUNUT_HYPOTHETICAL ? " possible"
                      : modality & RUNUT_NEGATED      ? " not done"
                                                      : "";
    struct runut_str type = row->done->type, what = e->object_what;
    if (!what.len || str_eq_ascii(what, type)) what = STR(""); /* aid of the class "aid" */
    row->act = str_of(
        arena_printf(t->a, "%.*s%s%.*s%s", (int)type.len, type.p, what.len ? " " : "", (int)what.len, what.p, aux));
    row->text = str_fold_blanks(t->a, e->text);
}

/* Who claims an occurrence. */
static void set_according_to(struct tell *t, struct tell_row *row)
{
    struct names names = {.n = 0};
    for (size_t i = 0; row->done && !row->said && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        for (size_t k = 0; e->standing == STANDING_CLAIMED && k < e->n_according_to; k++)
            add_side(t, &names, &t->recall.statements[e->according_to[k]].speaker, 1, false);
    }
    for (size_t i = 0; row->said && i < row->said->n_members; i++) {
        const struct recall_statement *s = &t->recall.statements[row->said->members[i]];
        for (size_t k = 0; k < s->via.n; k++) names_add(&names, s->via.v[k]);
    }
    if (names.n) row->according_to = tell_join(t, names.v, names.n, ", ");
}

/* "denied by X"; of clashing figures also which. */
static struct runut_str answered(struct tell *t, const struct recall_link *x, const char *by_whom)
{
    const struct recall_link *by = tell_link(t, x->speaker);
    bool clash = str_is(x->name, "contradicts") && x->why.n;
    struct runut_str name = by ? by->name : clash ? STR("others") : STR("somebody");
    if (!clash) return str_of(arena_printf(t->a, "%s %.*s", by_whom, (int)name.len, name.p));
    return str_of(
        arena_printf(t->a, "%s %.*s (%.*s)", by_whom, (int)name.len, name.p, (int)x->why.v[0].len, x->why.v[0].p));
}

static void set_disputed(struct tell *t, struct tell_row *row)
{
    static const char *const told[][2] = {{"denies", "denied by"},
                                          {"confirms", "confirmed by"},
                                          {"corrects", "corrected by"},
                                          {"contradicts", "contradicted by"}};
    VEC(struct runut_str) all = {0};
    for (size_t i = 0; i < t->relations.n; i++) {
        const struct recall_link *x = t->relations.v[i];
        for (size_t k = 0; k < 4; k++) {
            if (!str_is(x->name, told[k][0])) continue;
            bool from = (row->said && tell_related(t, x, row->said, true)) ||
                        (row->done && tell_related(t, x, row->done, true));
            bool to = (row->said && tell_related(t, x, row->said, false)) ||
                      (row->done && tell_related(t, x, row->done, false));
            if (from) *vec_push(t->a, &all) = str_of(arena_printf(t->a, "%s %.8s", told[k][0], x->to.p));
            if (to && !from) *vec_push(t->a, &all) = answered(t, x, told[k][1]);
        }
    }
    for (size_t i = 1, n = 1; i < all.n; i++) { /* the same line once */
        bool seen = false;
        for (size_t k = 0; k < n; k++) seen = seen || str_eq(all.v[k], all.v[i]);
        if (!seen) all.v[n++] = all.v[i];
        if (i + 1 == all.n) all.n = n;
    }
    row->disputed = tell_join(t, all.v, all.n, "; ");
}

/* ---- where and when ---- */

static void add_outlet(struct tell *t, struct names *names, uint32_t report)
{
    struct runut_str s = tell_outlet(t, report);
    for (size_t i = 0; i < names->n; i++)
        if (str_eq(names->v[i], s)) return;
    if (names->n < 16) names->v[names->n++] = s;
}

static void set_outlets(struct tell *t, struct tell_row *row)
{
    struct names names = {.n = 0};
    for (size_t i = 0; row->said && i < row->said->n_members; i++)
        add_outlet(t, &names, t->recall.statements[row->said->members[i]].report);
    for (size_t i = 0; row->done && i < row->done->n_members; i++)
        add_outlet(t, &names, t->recall.events[row->done->members[i]].report);
    row->outlets = tell_join(t, names.v, names.n, ", ");
    row->n_outlets = row->said ? row->said->outlets : row->done->outlets;
    row->independent = row->said ? row->said->independent : row->done->independent;
    if (row->said && row->done && row->done->outlets > row->n_outlets) {
        row->n_outlets = row->done->outlets;
        row->independent = row->done->independent;
    }
}

/* The earliest day that a report of the row tells it: when it was said, else when the report came out. */
static struct days told_on(const struct tell *t, const struct tell_row *row)
{
    struct days first = {0};
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        struct days d = t->recall.reports[e->report].published.days;
        for (size_t k = 0; k < e->n_according_to; k++)
            if (t->recall.statements[e->according_to[k]].said.days.known)
                d = t->recall.statements[e->according_to[k]].said.days;
        if (d.known && !d.yearless && (!first.known || d.beg < first.beg)) first = d;
    }
    for (size_t i = 0; row->said && i < row->said->n_members; i++) {
        struct days d = t->recall.reports[t->recall.statements[row->said->members[i]].report].published.days;
        if (d.known && !d.yearless && (!first.known || d.beg < first.beg)) first = d;
    }
    return first;
}

static void set_day(struct tell *t, struct tell_row *row, struct days middle)
{
    const struct recall_date *d = row->done && row->done->date.value.len ? &row->done->date
                                  : row->said                            ? &row->said->date
                                                                         : NULL;
    if (row->said && row->said->date.value.len) d = &row->said->date;
    struct days told = told_on(t, row);
    if (d && d->value.len) {
        row->date = d->value;
        row->day = days_near(d->days, told.known ? told : middle);
        return;
    }
    row->told_day = told.known;
    row->day = told;
}

/* A day about which a year can be guessed for sorting, where nothing else gives one. */
static struct days middle_of(const struct tell *t)
{
    struct days best = {0};
    for (size_t i = 0; i < t->recall.n_links; i++) {
        struct days d = t->recall.links[i].date.days;
        if (d.known && !d.yearless && (!best.known || d.beg < best.beg)) best = d;
    }
    return best;
}

/* ---- filters ---- */

static bool in_time(const struct tell *t, const struct tell_row *row)
{
    struct days from = days_of(str_of(t->query->from)), to = days_of(str_of(t->query->to));
    if (!t->query->from && !t->query->to) return true;
    if (!row->day.known || row->day.yearless) return false;
    return (!from.known || row->day.end >= from.beg) && (!to.known || row->day.beg <= to.end);
}

static bool party_is(struct tell *t, const struct recall_party *p, struct runut_str name)
{
    return (p->actor != RECALL_NONE && tell_named(t, t->entity_of[p->actor], name)) ||
           (p->country.len && str_eq_ascii(p->country, name));
}

bool tell_acts(struct tell *t, const struct tell_row *row, struct runut_str name, bool receiving)
{
    for (size_t i = 0; row->said && !receiving && i < row->said->n_members; i++)
        if (party_is(t, &t->recall.statements[row->said->members[i]].speaker, name)) return true;
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        const struct recall_party *side = receiving ? e->recipients : e->actors;
        for (size_t k = 0; k < (receiving ? e->n_recipients : e->n_actors); k++)
            if (party_is(t, &side[k], name)) return true;
    }
    return false;
}

static bool any_party(struct tell *t, const struct tell_row *row, struct runut_str name)
{
    return tell_acts(t, row, name, false) || tell_acts(t, row, name, true);
}

static bool has_country(const struct tell *t, const struct tell_row *row, struct runut_str country)
{
    for (size_t i = 0; row->said && i < row->said->n_members; i++)
        if (str_eq_ascii(t->recall.statements[row->said->members[i]].speaker.country, country)) return true;
    for (size_t i = 0; row->done && i < row->done->n_members; i++) {
        const struct recall_event *e = &t->recall.events[row->done->members[i]];
        for (size_t k = 0; k < e->n_actors; k++)
            if (str_eq_ascii(e->actors[k].country, country)) return true;
        for (size_t k = 0; k < e->n_recipients; k++)
            if (str_eq_ascii(e->recipients[k].country, country)) return true;
    }
    return false;
}

static bool has_words(struct tell *t, const struct tell_row *row, struct runut_str words)
{
    for (size_t i = 0; row->said && i < row->said->n_members; i++)
        if (tell_has_words(t, t->recall.statements[row->said->members[i]].text, words)) return true;
    for (size_t i = 0; row->done && i < row->done->n_members; i++)
        if (tell_has_words(t, t->recall.events[row->done->members[i]].text, words)) return true;
    return tell_has_words(t, row->act, words);
}

static bool wanted(struct tell *t, const struct tell_row *row)
{
    const struct runut_query *q = t->query;
    if (!in_time(t, row)) return false;
    if (q->actor && !any_party(t, row, str_of(q->actor))) return false;
    if (q->other && !any_party(t, row, str_of(q->other))) return false;
    if (q->country && !has_country(t, row, str_of(q->country))) return false;
    if (q->type && !(row->done && str_eq_ascii(row->done->type, str_of(q->type)))) return false;
    if (q->outlet && !tell_has_words(t, row->outlets, str_of(q->outlet))) return false;
    return q->view != RUNUT_SEARCH || !q->text || has_words(t, row, str_of(q->text));
}

/* ---- all of it ---- */

static int by_time(const void *x, const void *y)
{
    const struct tell_row *a = x, *b = y;
    bool ka = a->day.known && !a->day.yearless, kb = b->day.known && !b->day.yearless;
    if (ka != kb) return ka ? -1 : 1;
    if (ka && a->day.beg != b->day.beg) return a->day.beg < b->day.beg ? -1 : 1;
    if (ka && a->day.end != b->day.end) return a->day.end > b->day.end ? -1 : 1; /* a month before its days */
    if (a->first_day != b->first_day) return a->first_day < b->first_day ? -1 : 1;
    if (a->first_report != b->first_report) return a->first_report < b->first_report ? -1 : 1;
    if (a->first_at != b->first_at) return a->first_at < b->first_at ? -1 : 1;
    return str_cmp(a->id, b->id);
}

/* Takes the place of a member for the row's, where it comes first. */
static void come_first(const struct tell *t, struct tell_row *row, uint32_t report, struct recall_spans at)
{
    struct days d = t->recall.reports[report].published.days;
    int32_t day = d.known && !d.yearless ? d.beg : INT32_MAX;
    uint32_t beg = at.n ? at.v[0].beg : 0;
    bool earlier = day != row->first_day         ? day < row->first_day
                   : report != row->first_report ? report < row->first_report
                                                 : beg < row->first_at;
    if (!earlier) return;
    row->first_day = day;
    row->first_report = report;
    row->first_at = beg;
}

static void set_place(const struct tell *t, struct tell_row *row)
{
    row->first_day = INT32_MAX;
    row->first_report = row->first_at = UINT32_MAX;
    for (size_t i = 0; row->said && i < row->said->n_members; i++)
        come_first(t, row, t->recall.statements[row->said->members[i]].report,
                   t->recall.statements[row->said->members[i]].content);
    for (size_t i = 0; row->done && i < row->done->n_members; i++)
        come_first(t, row, t->recall.events[row->done->members[i]].report,
                   t->recall.events[row->done->members[i]].passage);
}

static void add_row(struct tell *t, const struct recall_link *said, const struct recall_link *done, struct days middle)
{
    struct tell_row row = {.said = said,
                           .done = done,
                           .id = said ? said->id : done->id,
                           .standing = done ? done->standing : STANDING_REPORTED};
    if ((said && !said->n_members) || (done && !done->n_members)) return;
    const struct recall_event *shown = done ? best_event(t, done) : NULL;
    set_sides(t, &row, shown);
    set_text(t, &row, shown);
    set_outlets(t, &row);
    set_day(t, &row, middle);
    if (!wanted(t, &row)) return;
    set_according_to(t, &row);
    set_disputed(t, &row);
    set_place(t, &row);
    *vec_push(t->a, &t->rows) = row;
}

void tell_rows(struct tell *t)
{
    struct recall *r = &t->recall;
    struct days middle = middle_of(t);
    bool *taken = ARENA_ARRAY(t->a, bool, r->n_links);
    for (size_t i = 0; i < r->n_links; i++) {
        const struct recall_link *u = &r->links[i], *o = NULL;
        if (!str_is(u->kind, "utterance")) continue;
        for (size_t m = 0; m < u->n_members && !o; m++) {
            uint32_t e = deed_of(t, &r->statements[u->members[m]]);
            uint32_t at = e == TELL_NONE ? TELL_NONE : t->occurrence_of[e];
            if (at == TELL_NONE || taken[at]) continue;
            taken[at] = true;
            o = &r->links[at];
        }
        add_row(t, u, o, middle);
    }
    for (size_t i = 0; i < r->n_links; i++)
        if (str_is(r->links[i].kind, "occurrence") && !taken[i]) add_row(t, NULL, &r->links[i], middle);
    if (t->rows.n) qsort(t->rows.v, t->rows.n, sizeof *t->rows.v, by_time);
}
