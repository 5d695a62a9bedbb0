/* SPDX-License-Identifier: MIT */
/** What one actor did and said, to another where one is named, and what was done to it. */
#include "tell/tell.h"
#include <stdlib.h>

/* Rows in which A acts (or receives) and OTHER stands on the other side. */
static size_t pick(struct tell *t, struct tell_row *out, struct runut_str a, struct runut_str other, bool receiving)
{
    size_t n = 0;
    for (size_t i = 0; i < t->rows.n; i++)
        if (tell_acts(t, &t->rows.v[i], a, receiving) && (!other.len || tell_acts(t, &t->rows.v[i], other, !receiving)))
            out[n++] = t->rows.v[i];
    return n;
}

/* "3 ACCUSE, 1 REQUEST, 5 statements" */
static struct runut_str summary(struct tell *t, const struct tell_row *v, size_t n)
{
    struct {
        struct runut_str type;
        int n;
    } types[24];
    size_t n_types = 0, said = 0;
    VEC(struct runut_str) parts = {0};
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        said += v[i].said != NULL;
        if (!v[i].done) continue;
        while (k < n_types && !str_eq(types[k].type, v[i].done->type)) k++;
        if (k == n_types && n_types < 24) {
            types[n_types].type = v[i].done->type;
            types[n_types++].n = 0;
        }
        if (k < n_types) types[k].n++;
    }
    for (size_t k = 0; k < n_types; k++)
        *vec_push(t->a, &parts) =
            str_of(arena_printf(t->a, "%d %.*s", types[k].n, (int)types[k].type.len, types[k].type.p));
    if (said) *vec_push(t->a, &parts) = str_of(arena_printf(t->a, "%zu said", said));
    return tell_join(t, parts.v, parts.n, ", ");
}

static void section(struct tell *t, const char *from, const char *to, const struct tell_row *v, size_t n)
{
    struct runut_str sums = summary(t, v, n);
    if (t->query->style == RUNUT_STYLE_TABLE) {
        table_line(t, INK_BOLD, 0, str_of(arena_printf(t->a, "%s → %s: %s", from, to, n ? sums.p : "nothing told")));
        if (n) tell_put_rows(t, v, n);
        buf_char(&t->out, '\n');
    }
}

/* Who is meant by a name where that is more than one: "Kells is Anna Kells, Bram Kells and 2 more". */
static void tell_meant(struct tell *t, const char *name)
{
    enum { SHOWN = 6 };
    struct runut_str names[SHOWN];
    size_t n = 0, shown = 0;
    for (uint32_t i = 0; i < t->recall.n_links; i++) {
        if (!tell_named(t, i, str_of(name))) continue;
        bool told = false;
        for (size_t k = 0; k < shown; k++) told = told || str_eq(names[k], t->recall.links[i].name);
        if (!told && n++ < SHOWN) names[shown++] = t->recall.links[i].name;
    }
    if (n < 2) return;
    struct runut_str list = tell_join(t, names, shown, ", ");
    const char *more = n > shown ? arena_printf(t->a, " and %zu more", n - shown) : "";
    table_line(t, INK_DIM, 0, str_of(arena_printf(t->a, "%s: %.*s%s", name, (int)list.len, list.p, more)));
}

void tell_who(struct tell *t)
{
    const struct runut_query *q = t->query;
    struct runut_str a = str_of(q->actor), other = str_of(q->other);
    tell_rows(t);
    struct tell_row *acts = ARENA_ARRAY(t->a, struct tell_row, t->rows.n),
                    *receives = ARENA_ARRAY(t->a, struct tell_row, t->rows.n);
    size_t n_acts = pick(t, acts, a, other, false), n_receives = pick(t, receives, a, other, true);
    if (q->style != RUNUT_STYLE_TABLE) {
        /* One list for programs: the sides are in its columns. */
        tell_put_rows(t, t->rows.v, t->rows.n);
        return;
    }
    tell_meant(t, q->actor);
    if (other.len) tell_meant(t, q->other);
    section(t, q->actor, other.len ? q->other : "others", acts, n_acts);
    section(t, other.len ? q->other : "others", q->actor, receives, n_receives);
}
