/* SPDX-License-Identifier: MIT */
/**
 * The day of a deed whose own clause tells none, where the report tells it all the same: what somebody asks or blames
 * in the reporter's words he says on the day on which he is quoted, and a deed that is told twice happened once. What
 * only stands near another day is left without: of thirty such deeds of first paragraphs that were read, twelve
 * happened on the day that these tell.
 */
#include "read/core/plover.h"
#include "read/did/scene.h"
#include "read/said/saying.h"

/* The day on which whoever is quoted asks, blames or thanks, told in the reporter's own words. To agree takes two, and
 * a charge or an inquiry is brought by more than words. */
static struct runut_date of_speaker(const struct reading *r, const struct candidate *c, const struct runut_event *e)
{
    bool said = event_spoken(e) && strcmp(e->type, "AGREE") != 0 && (!e->mode || strcmp(e->mode, "disapprove") == 0);
    if (!said || e->standing != RUNUT_REPORTED || r->said_in[c->i] >= 0 || c->column == 2 || !c->actor.n)
        return (struct runut_date){NULL, NULL, NULL};
    return said_beside(r, r->mentions.v[c->actor.mention[0]].actor, c->i);
}

/* The parties of one side of an event. */
struct parties {
    const struct runut_party *v;
    size_t n;
};
static struct parties actors(const struct runut_event *e) { return (struct parties){e->actors, e->n_actors}; }
static struct parties recipients(const struct runut_event *e)
{
    return (struct parties){e->recipients, e->n_recipients};
}

/* How many of A are among B. "Police" and "people" may be others each time: but for a TITLE, which tells what stands
 * below it, only those count who have a name. */
static size_t shared(const struct reading *r, struct parties a, struct parties b, bool title)
{
    size_t n = 0;
    for (size_t i = 0; i < a.n; i++)
        for (size_t k = 0; k < b.n; k++)
            n += a.v[i].actor >= 0 && a.v[i].actor == b.v[k].actor && (title || r->actors.v[a.v[i].actor].named);
    return n;
}

/* Whether the sides of X and Y let them be one deed: it met the same one, and not by another's hand; or of a type that
 * takes two, the same two took part. */
static bool same_sides(const struct reading *r, const struct runut_event *x, const struct runut_event *y, bool title)
{
    size_t did = shared(r, actors(x), actors(y), title), met = shared(r, recipients(x), recipients(y), title);
    if (!plover_mutual(x->type)) return met && (did || !x->n_actors || !y->n_actors);
    return did + met + shared(r, actors(x), recipients(y), title) + shared(r, recipients(x), actors(y), title) >= 2;
}

/* Whether X and Y, TITLE: in the title, may tell one deed: nothing that both tell differs. Charges are brought by many,
 * again and again. */
static bool same_deed(const struct reading *r, const struct runut_event *x, const struct runut_event *y, bool title)
{
    const char *mode = x->mode ? x->mode : "";
    if (strcmp(x->type, y->type) != 0 || strcmp(mode, y->mode ? y->mode : "") != 0 || strcmp(mode, "allege") == 0)
        return false;
    if (y->modality || (x->where.len && y->where.len && !str_eq(x->where, y->where))) return false;
    return !(x->dead >= 0 && y->dead >= 0 && x->dead != y->dead) && same_sides(r, x, y, title);
}

/* Whether the sentence of C tells a time, "jailed since May", which is another than that of its telling elsewhere. */
static bool timed(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = sentence_first(r, c->i), end = sentence_last(r, c->i); k < end; k++)
        if (r->time_at[k] >= 0) return true;
    return false;
}

/* Whether it tells that it was done before, "AS kembali menyerang", so that it is another deed. */
static bool once_more(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = sentence_first(r, c->i), end = sentence_last(r, c->i); k < end; k++)
        if (reading_word_says(r, k, "again")) return true;
    return false;
}

/* The one recent day that other tellings of event X, TITLE: in the title, tell in their own words. */
static struct runut_date told_elsewhere(const struct reading *r, const struct runut_event *x, bool title)
{
    const struct runut_date none = {NULL, NULL, NULL};
    struct runut_date day = none;
    for (size_t k = 0; k < r->events.n; k++) {
        const struct runut_event *y = &r->events.v[k];
        if (!y->when.value || strcmp(y->when.method, "inferred") == 0 || !same_deed(r, x, y, title)) continue;
        if (!saying_recent(r, &y->when) || !saying_out_by(r, &y->when) ||
            (day.value && strcmp(day.value, y->when.value) != 0))
            return none;
        day = (struct runut_date){y->when.value, y->when.precision, "inferred"};
    }
    return day;
}

void scene_infer(struct reading *r)
{
    for (size_t k = 0; k < r->events.n; k++) {
        struct runut_event *e = &r->events.v[k];
        const struct candidate *c = r->candidates.v[k];
        if (e->when.value || e->modality || timed(r, c)) continue;
        bool title = r->page->report.blocks[word_block(r, c->i)].type == RUNUT_TITLE;
        e->when = of_speaker(r, c, e);
        if (!e->when.value && !once_more(r, c)) e->when = told_elsewhere(r, e, title);
    }
}
