/* SPDX-License-Identifier: MIT */
/*
 * What was dropped, told when somebody asks (`runut read --why-dropped`): a rule that took too much is found by the
 * record that names it. Nothing is remembered for it while reading but what reading needs itself: each line's reason,
 * each node's mark. So it costs nothing where nobody asks.
 *
 * Nodes and lines are two lists that ascend in the page, and are merged. Of nodes only the topmost is told: all within
 * it went with it.
 */
#include "base/utf8.h"
#include "page/dropped.h"

enum {
    FIRST_WORDS = 80,  /* bytes of text that a record shows */
    MAX_SOURCE = 1000, /* bytes of source that are looked at for them */
    MAX_DROPPED = 5000
};

struct list {
    VEC(struct runut_dropped) v;
};

/* The beginning of S, cut between words where there are any. */
static struct runut_str first_words(struct arena *a, struct runut_str s)
{
    s.len = utf8_valid(s.p, s.len); /* it may have been cut */
    s = str_trim(s);
    if (s.len > FIRST_WORDS) {
        size_t n = FIRST_WORDS;
        while (n && ((unsigned char)s.p[n] & 0xC0) == 0x80) n--;
        const char *blank = memrchr(s.p, ' ', n);
        s.len = blank ? (size_t)(blank - s.p) : n;
    }
    return str_copy(a, s);
}

static void add(struct reading *r, struct list *to, const char *why, struct runut_range page, struct runut_str text)
{
    if (!text.len || page.beg >= page.end || to->v.n >= MAX_DROPPED) return;
    *vec_push(r->arena, &to->v) = (struct runut_dropped){why, page.beg, page.end, first_words(r->arena, text)};
}

/* ---- elements ---- */

static void add_node(struct reading *r, const struct content *c, struct list *to, uint32_t node, const char *why)
{
    const struct tree *t = c->tree;
    size_t cursor = 0;
    uint32_t end = t->v[t->v[node].last].end;
    struct runut_range page = {charset_page(&r->page, t->v[node].beg, &cursor), charset_page(&r->page, end, &cursor)};
    add(r, to, why, page, tree_text(t, r->arena, node, MAX_SOURCE));
}

static void list_nodes(struct reading *r, const struct content *c, struct list *to)
{
    const struct tree *t = c->tree;
    for (uint32_t i = 1; i < t->n; i++) {
        const struct measure *m = &c->m[i];
        bool around = i <= c->root && t->v[i].last >= c->root, within = i > c->root && i <= t->v[c->root].last;
        if (around && !m->pruned) continue;
        if (m->silent || !m->text) {
            i = t->v[i].last;
        } else if (m->pruned || !within) {
            add_node(r, c, to, i, m->pruned ? content_why(c, i) : "outside");
            i = t->v[i].last;
        }
    }
}

/* ---- lines ---- */

/* The bytes of the page that say the line, by the runs of the flow; *RUN is where the last line's began. */
static struct runut_range line_bytes(const struct flow *f, const struct flow_line *l, size_t *run)
{
    struct runut_range page = {0, 0};
    size_t i = *run;
    while (i < f->runs.n && f->runs.v[i].text + f->runs.v[i].text_len <= l->beg) i++;
    *run = i;
    for (; i < f->runs.n && f->runs.v[i].text < l->end; i++) {
        const struct page_run *r = &f->runs.v[i];
        uint32_t head = r->text_step && l->beg > r->text ? (l->beg - r->text) / r->text_step * r->page_step : 0;
        uint32_t tail = r->text_step && r->text + r->text_len > l->end
                            ? (r->text + r->text_len - l->end) / r->text_step * r->page_step
                            : 0;
        if (!page.end) page.beg = r->page + head;
        page.end = r->page + r->page_len - tail;
    }
    return page;
}

static void list_lines(struct reading *r, struct list *to)
{
    size_t run = 0;
    for (size_t i = 0; i < r->flow.lines.n; i++) {
        const struct flow_line *l = &r->flow.lines.v[i];
        if (l->dropped) add(r, to, l->dropped, line_bytes(&r->flow, l, &run), flow_str(&r->flow, l));
    }
}

void dropped_list(struct reading *r, const struct content *c, struct page_read *out)
{
    struct list nodes = {0}, lines = {0};
    if (c) list_nodes(r, c, &nodes);
    list_lines(r, &lines);
    size_t i = 0, k = 0, n = 0;
    out->dropped = ARENA_ARRAY(r->arena, struct runut_dropped, nodes.v.n + lines.v.n + 1);
    while (i < nodes.v.n || k < lines.v.n) {
        bool node = k == lines.v.n || (i < nodes.v.n && nodes.v.v[i].beg <= lines.v.v[k].beg);
        out->dropped[n++] = node ? nodes.v.v[i++] : lines.v.v[k++];
    }
    out->n_dropped = n;
}
