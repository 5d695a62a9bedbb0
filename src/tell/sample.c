/* SPDX-License-Identifier: MIT */
/**
 * A sample to be coded by hand: CSV, a record a row, and behind each field a cell for the coder: 1 right, 0 wrong, ?
 * not to be told. What comes back is scored by score.c.
 *
 * Which records are drawn depends on their ids and the seed alone: each has a number from SHA-256 of both, and the
 * least numbers are taken. So whoever has the store and the seed draws the same, and more can be drawn later: the first
 * hundred of a sample of two hundred are the sample of one hundred. By type, every type of event and act of statement
 * gives the same number as far as it has them, so that the rare ones can be judged; `weight` tells how many each drawn
 * one stands for.
 */
#include "base/err.h"
#include "base/sha.h"
#include "tell/tell.h"
#include <stdlib.h>

enum { AROUND = 220 }; /* characters of context on either side */

/* A record that may be drawn. */
struct draw {
    uint64_t number;
    uint32_t at;
    bool done; /* an event, else a statement */
    struct runut_str stratum;
    size_t rank;   /* its place within its stratum */
    double weight; /* records that it stands for */
};

static uint64_t number_of(struct tell *t, struct runut_str id)
{
    char hex[65];
    const char *key = arena_printf(t->a, "%llu %.*s", (unsigned long long)t->query->seed, (int)id.len, id.p);
    sha256_hex(key, strlen(key), hex);
    hex[16] = '\0';
    return strtoull(hex, NULL, 16);
}

static int by_number(const void *x, const void *y)
{
    const struct draw *a = x, *b = y;
    return a->number != b->number ? (a->number < b->number ? -1 : 1) : (a->at > b->at) - (a->at < b->at);
}
static int by_rank(const void *x, const void *y)
{
    const struct draw *a = x, *b = y;
    return a->rank != b->rank ? (a->rank < b->rank ? -1 : 1) : by_number(x, y);
}
static int by_place(const void *x, const void *y)
{
    const struct draw *a = x, *b = y;
    return a->done != b->done ? a->done - b->done : (a->at > b->at) - (a->at < b->at);
}

/* All records that may be drawn, in the order of their numbers. */
static struct draw *all_draws(struct tell *t, size_t *n)
{
    const struct recall *r = &t->recall;
    unsigned want = t->query->want ? t->query->want : RUNUT_STATEMENTS | RUNUT_EVENTS;
    struct draw *v = ARENA_ARRAY(t->a, struct draw, r->n_statements + r->n_events + 1);
    *n = 0;
    for (uint32_t i = 0; want & RUNUT_STATEMENTS && i < r->n_statements; i++)
        v[(*n)++] =
            (struct draw){.number = number_of(t, r->statements[i].id), .at = i, .stratum = r->statements[i].act};
    for (uint32_t i = 0; want & RUNUT_EVENTS && i < r->n_events; i++)
        v[(*n)++] =
            (struct draw){.number = number_of(t, r->events[i].id), .at = i, .done = true, .stratum = r->events[i].type};
    qsort(v, *n, sizeof *v, by_number);
    return v;
}

/* Puts the records that are drawn first, and tells each what it stands for; how many they are. */
static size_t draw(struct tell *t, struct draw *v, size_t n)
{
    struct map drawn_of, all_of;
    size_t most = t->query->n ? t->query->n : 100, drawn = n < most ? n : most;
    map_init(&drawn_of, t->a);
    map_init(&all_of, t->a);
    for (size_t i = 0; i < n; i++) {
        uint32_t *seen = map_put(&all_of, t->query->by_type ? v[i].stratum : STR("all"));
        *seen = *seen == MAP_NONE ? 1 : *seen + 1;
        if (t->query->by_type) v[i].rank = *seen;
    }
    if (t->query->by_type) qsort(v, n, sizeof *v, by_rank);
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < drawn; i++) {
            struct runut_str stratum = t->query->by_type ? v[i].stratum : STR("all");
            uint32_t *seen = map_put(&drawn_of, stratum);
            if (turn)
                v[i].weight = (double)map_get(&all_of, stratum) / *seen;
            else
                *seen = *seen == MAP_NONE ? 1 : *seen + 1;
        }
    qsort(v, drawn, sizeof *v, by_place);
    return drawn;
}

/* ---- a row
 * ----------------------------------------------------------------------------------------------------------- */

static const char *const fields[] = {"type",   "speaker", "actor", "recipient", "form",     "act",      "to",     "via",
                                     "object", "said",    "when",  "where",     "modality", "standing", "numbers"};
enum { FIELDS = sizeof fields / sizeof *fields };

static struct runut_str names_of(struct tell *t, const struct recall_party *v, size_t n)
{
    struct runut_str *names = ARENA_ARRAY(t->a, struct runut_str, n + 1);
    for (size_t i = 0; i < n; i++)
        names[i] = v[i].country.len
                       ? str_of(arena_printf(t->a, "%.*s [%.*s]", (int)v[i].name.len, v[i].name.len ? v[i].name.p : "",
                                             (int)v[i].country.len, v[i].country.p))
                       : v[i].name;
    return tell_join(t, names, n, "; ");
}

static struct runut_str numbers_of(struct tell *t, const int v[3])
{
    static const char *const kinds[] = {"dead", "injured", "arrested"};
    struct runut_str parts[3];
    size_t n = 0;
    for (int i = 0; i < 3; i++)
        if (v[i] >= 0) parts[n++] = str_of(arena_printf(t->a, "%d %s", v[i], kinds[i]));
    return tell_join(t, parts, n, ", ");
}

/* The values of a record's fields, in the order of `fields`. */
static void values_of(struct tell *t, const struct draw *d, struct runut_str out[FIELDS])
{
    static const char *const modalities[] = {"future", "hypothetical", "negated", "historical"};
    memset(out, 0, FIELDS * sizeof *out);
    if (!d->done) {
        const struct recall_statement *s = &t->recall.statements[d->at];
        struct runut_str joint = names_of(t, s->joint, s->n_joint),
                         speaker = names_of(t, &s->speaker, s->speaker.name.len != 0);
        out[1] = joint.len
                     ? str_of(arena_printf(t->a, "%.*s; %.*s", (int)speaker.len, speaker.p, (int)joint.len, joint.p))
                     : speaker;
        out[4] = s->form, out[5] = s->act, out[6] = s->to, out[7] = tell_join(t, s->via.v, s->via.n, "; "),
        out[9] = s->said.value, out[14] = numbers_of(t, s->numbers);
        return;
    }
    const struct recall_event *e = &t->recall.events[d->at];
    struct runut_str v[4];
    size_t n = 0;
    for (unsigned i = 0; i < 4; i++)
        if (e->modality & 1u << i) v[n++] = str_of(modalities[i]);
    out[0] = e->mode.len
                 ? str_of(arena_printf(t->a, "%.*s/%.*s", (int)e->type.len, e->type.p, (int)e->mode.len, e->mode.p))
                 : e->type;
    out[2] = names_of(t, e->actors, e->n_actors), out[3] = names_of(t, e->recipients, e->n_recipients),
    out[8] = e->object_what, out[10] = e->when.value, out[11] = e->where;
    out[12] = n ? tell_join(t, v, n, ", ") : STR("done"), out[13] = str_of(recall_standings[e->standing]),
    out[14] = numbers_of(t, e->numbers);
}

/* The passage in its context, the passage in «». */
static struct runut_str context_of(struct tell *t, uint32_t report, struct recall_spans spans)
{
    struct runut_str text = t->recall.reports[report].text;
    if (!spans.n) return (struct runut_str){0};
    uint32_t beg = spans.v[0].beg, end = spans.v[spans.n - 1].end;
    struct runut_str before = recall_slice(text, beg > AROUND ? beg - AROUND : 0, beg),
                     inside = recall_slice(text, beg, end), after = recall_slice(text, end, end + AROUND);
    return str_fold_blanks(t->a, str_of(arena_printf(t->a, "%.*s«%.*s»%.*s", (int)before.len, before.p, (int)inside.len,
                                                     inside.p, (int)after.len, after.p)));
}

static void put_row(struct tell *t, const struct draw *d)
{
    const struct recall_statement *s = d->done ? NULL : &t->recall.statements[d->at];
    const struct recall_event *e = d->done ? &t->recall.events[d->at] : NULL;
    uint32_t report = d->done ? e->report : s->report;
    double confidence = d->done ? e->confidence : s->confidence;
    struct runut_str values[FIELDS], day = t->recall.reports[report].published.value;
    values_of(t, d, values);
    struct runut_str head[] = {d->done ? e->id : s->id,
                               d->done ? STR("event") : STR("statement"),
                               d->stratum,
                               str_of(arena_printf(t->a, "%.3f", d->weight)),
                               confidence < 0 ? STR("") : str_of(arena_printf(t->a, "%.3f", confidence)),
                               tell_outlet(t, report),
                               day,
                               context_of(t, report, d->done ? e->passage : s->content)};
    for (size_t i = 0; i < sizeof head / sizeof *head; i++) csv_cell(&t->out, head[i], false);
    csv_cell(&t->out, (struct runut_str){0}, false);
    for (size_t i = 0; i < FIELDS; i++) {
        csv_cell(&t->out, values[i], false);
        csv_cell(&t->out, (struct runut_str){0}, i + 1 == FIELDS);
    }
}

static enum runut_status make(struct tell *t, struct runut_err *err)
{
    size_t n;
    struct draw *v = all_draws(t, &n);
    (void)err;
    n = draw(t, v, n);
    buf_z(&t->out, "id,kind,stratum,weight,confidence,outlet,published,passage,record ok");
    for (size_t i = 0; i < FIELDS; i++) buf_printf(&t->out, ",%s,%s ok", fields[i], fields[i]);
    buf_z(&t->out, "\r\n");
    for (size_t i = 0; i < n; i++) put_row(t, &v[i]);
    return RUNUT_OK;
}

enum runut_status runut_store_sample(struct runut_store *store, const struct runut_query *query, runut_write *write,
                                     void *user, struct runut_err *err)
{
    static const struct runut_query plain = {.n = 0};
    err_clear(err);
    return tell_run(store, query ? query : &plain, make, write, user, err);
}
