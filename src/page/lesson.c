/* SPDX-License-Identifier: MIT */
/*
 * Lessons: from one page that was read without a site pack, the places of what was found. The learner counts over many
 * pages which of them repeat. A page teaches where its article stood, which elements in it held only what was dropped,
 * where its day and its author are printed (if they are known), and which lines it kept: furniture that no table knows
 * is what stands on many pages to the letter.
 */
#include "page/core/date.h"
#include "page/lesson.h"
#include "page/text/furniture.h"

enum { MAX_LESSONS = 4000, SHORT_TEXT = 160 }; /* bytes of an element that tells a day or names somebody */

struct lessons {
    struct reading *r;
    const struct content *c;
    struct map seen; /* kind and value, to the number of the lesson */
    VEC(struct page_lesson) v;
};

static struct page_lesson *add(struct lessons *l, enum site_kind kind, struct runut_str value)
{
    if (!value.len || memchr(value.p, '\t', value.len)) return NULL;
    uint32_t *at = map_put(&l->seen, str_of(arena_printf(l->r->arena, "%d%.*s", (int)kind, (int)value.len, value.p)));
    if (*at != MAP_NONE) return &l->v.v[*at];
    if (l->v.n >= MAX_LESSONS) return NULL;
    *at = (uint32_t)l->v.n;
    *vec_push(l->r->arena, &l->v) = (struct page_lesson){kind, str_copy(l->r->arena, value), 0, 0};
    return &l->v.v[l->v.n - 1];
}

static struct runut_str place_of(const struct lessons *l, uint32_t node)
{
    char name[SITE_PLACE];
    struct html_token t;
    tree_tag(l->c->tree, node, &t);
    return str_copy(l->r->arena, site_place(l->c->tree->html, &t, name));
}

/* Lines that were kept; and for each element in the article, how much of it was. */
static void teach_lines(struct lessons *l)
{
    const struct content *c = l->c;
    uint32_t *kept = ARENA_ARRAY(l->r->arena, uint32_t, c->tree->n),
             *dropped = ARENA_ARRAY(l->r->arena, uint32_t, c->tree->n);
    for (size_t i = 0; i < l->r->flow.lines.n; i++) {
        const struct flow_line *f = &l->r->flow.lines.v[i];
        struct runut_str s = flow_str(&l->r->flow, f);
        if (f->type == RUNUT_TITLE || f->node < 0) continue;
        if (!f->dropped && s.len <= SITE_LINE_BYTES) add(l, SITE_LINE, str_fold_blanks(l->r->arena, s));
        for (uint32_t n = (uint32_t)f->node; n > c->root; n = c->tree->v[n].parent)
            *(f->dropped ? &dropped[n] : &kept[n]) += (uint32_t)s.len;
    }
    for (uint32_t n = c->root + 1; n <= c->tree->v[c->root].last; n++) {
        if (!dropped[n] && !kept[n]) continue;
        struct page_lesson *x = add(l, SITE_DROP, place_of(l, n));
        if (x) x->dropped += dropped[n], x->kept += kept[n];
    }
}

/* The innermost places that print the day of publication or the first author. */
static void teach_facts(struct lessons *l)
{
    const struct content *c = l->c;
    struct date_found f;
    struct runut_str author = l->r->authors.v.n ? str_fold_words(l->r->arena, l->r->authors.v.v[0], ' ') : STR("");
    bool day = l->r->published_method && l->r->published.year, person = author.len > 4;
    for (uint32_t i = (uint32_t)c->tree->n; i-- > 1 && (day || person);) {
        const struct node *n = &c->tree->v[i];
        if (n->element == ELEMENT_TEXT || c->m[i].silent || !c->m[i].text || c->m[i].text > SHORT_TEXT) continue;
        struct runut_str s = tree_text(c->tree, l->r->arena, i, SHORT_TEXT * 2);
        if (day && date_next(l->r, s, 0, str_is(l->r->declared_language, "en"), &f) && f.date.year &&
            date_cmp(&f.date, &l->r->published) == 0)
            add(l, SITE_DATE, place_of(l, i));
        if (person && str_find(str_fold_words(l->r->arena, s, ' '), author, 0) >= 0)
            add(l, SITE_AUTHOR, place_of(l, i));
    }
}

void lesson_list(struct reading *r, const struct content *c, struct page_read *out)
{
    struct lessons l = {.r = r, .c = c};
    map_init(&l.seen, r->arena);
    if (c->root) add(&l, SITE_BODY, place_of(&l, c->root));
    teach_lines(&l);
    teach_facts(&l);
    out->lessons = l.v.v;
    out->n_lessons = l.v.n;
}
