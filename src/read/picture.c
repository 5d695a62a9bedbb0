/* SPDX-License-Identifier: MIT */
/**
 * Pictures of dependency trees. In text, a word stands on a line of its own below its head, children in the order of
 * the sentence; in SVG the words stand in a row and an arc leads from each head to its word, as high as the arcs that
 * it passes over. A word without a head (there is no model, or the sentence was too long for it) hangs from no line.
 *
 * Nothing here recurses: a tree may be as deep as its sentence is long.
 */
#include "base/utf8.h"
#include "read/picture.h"
#include <stdlib.h>

enum {
    COLUMN = 8, /* SVG units of a letter */
    GAP = 22,   /* between words */
    RISE = 22,  /* of an arc over those below */
    FOOT = 46,  /* words and tags below the arcs */
    MAX_RISE = 40
}; /* arcs higher than that are drawn as high as that */

/* ---- text ------------------------------------------------------------------------------------------------------- */

/* The children of each word as lists: the first child of word i, and the next sibling of it. -1 ends a list. */
struct forest {
    int32_t *child, *next, *roots;
    size_t n_roots;
};

static struct forest forest_of(struct arena *a, const struct text *t, const struct sentence *s)
{
    struct forest f = {ARENA_ARRAY(a, int32_t, s->n + 1), ARENA_ARRAY(a, int32_t, s->n + 1),
                       ARENA_ARRAY(a, int32_t, s->n + 1), 0};
    memset(f.child, 0xFF, sizeof(int32_t) * (s->n + 1));
    for (size_t i = s->n; i-- > 0;) {
        int32_t head = s->parsed ? t->words[s->first + i].head : -1;
        if (head < 0) continue;
        head -= (int32_t)s->first;
        f.next[i] = f.child[head];
        f.child[head] = (int32_t)i;
    }
    for (size_t i = 0; i < s->n; i++)
        if (!s->parsed || t->words[s->first + i].head < 0) f.roots[f.n_roots++] = (int32_t)i;
    return f;
}

static void put_node(const struct word *w, struct runut_str text, struct buf *out)
{
    buf_str(out, str_slice(text, w->beg, w->end));
    if (w->upos) buf_printf(out, "  %s", upos_names[w->upos]);
    if (w->deprel) buf_printf(out, " %s", w->deprel);
    buf_char(out, '\n');
}

/* One tree, from its root down; STACK holds the path from the root to the word in hand. */
static void put_tree(const struct text *t, const struct sentence *s, const struct forest *f, int32_t root,
                     int32_t *stack, struct buf *out)
{
    size_t depth = 0;
    put_node(&t->words[s->first + (size_t)root], t->text, out);
    stack[0] = f->child[root];
    for (;;) {
        int32_t i = stack[depth];
        if (i < 0) {
            if (depth-- == 0) return;
            stack[depth] = f->next[stack[depth]];
            continue;
        }
        for (size_t k = 0; k < depth; k++) buf_z(out, f->next[stack[k]] < 0 ? "   " : "│  ");
        buf_z(out, f->next[i] < 0 ? "└─ " : "├─ ");
        put_node(&t->words[s->first + (size_t)i], t->text, out);
        stack[++depth] = f->child[i];
    }
}

void picture_tree(struct arena *a, const struct text *t, struct buf *out)
{
    for (size_t k = 0; k < t->n_sentences; k++) {
        const struct sentence *s = &t->sentences[k];
        struct forest f = forest_of(a, t, s);
        int32_t *stack = ARENA_ARRAY(a, int32_t, s->n + 2);
        buf_z(out, "# ");
        for (size_t i = s->beg; i < s->end; i++) buf_char(out, (unsigned char)t->text.p[i] < ' ' ? ' ' : t->text.p[i]);
        buf_char(out, '\n');
        for (size_t i = 0; i < f.n_roots; i++) put_tree(t, s, &f, f.roots[i], stack, out);
        buf_char(out, '\n');
    }
}

/* ---- SVG -------------------------------------------------------------------------------------------------------- */

static void put_escaped(struct buf *out, struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.p[i];
        if (c == '&')
            buf_z(out, "&amp;");
        else if (c == '<')
            buf_z(out, "&lt;");
        else if (c == '>')
            buf_z(out, "&gt;");
        else
            buf_char(out, (unsigned char)c < ' ' || c == 0x7F ? ' ' : c);
    }
}

struct row {
    uint32_t *x;    /* [n] the middle of each word */
    uint32_t *rise; /* [n] how high the arc to each word is, in steps */
    uint32_t width, top;
};

/* How high each arc must be to pass over the arcs inside it: shorter ones first, each over the highest below it. */
static void rise_arcs(struct arena *a, const struct text *t, const struct sentence *s, struct row *r)
{
    uint32_t *level = ARENA_ARRAY(a, uint32_t, s->n + 1); /* [gap between two words] the highest arc over it so far */
    uint32_t *order = ARENA_ARRAY(a, uint32_t, s->n + 1), *start = ARENA_ARRAY(a, uint32_t, s->n + 2);
    for (size_t i = 0; i < s->n; i++) {
        int32_t head = t->words[s->first + i].head;
        if (head >= 0) start[(size_t)abs(head - (int32_t)(s->first + i)) + 1]++;
    }
    for (size_t d = 1; d <= s->n; d++) start[d + 1] += start[d]; /* [d]: where arcs over d gaps begin in order */
    size_t n = 0;
    for (size_t i = 0; i < s->n; i++) {
        int32_t head = t->words[s->first + i].head;
        if (head < 0) continue;
        order[start[abs(head - (int32_t)(s->first + i))]++] = (uint32_t)i;
        n++;
    }
    for (size_t k = 0; k < n; k++) {
        size_t i = order[k], head = (size_t)t->words[s->first + i].head - s->first, from = i < head ? i : head,
               to = i < head ? head : i;
        uint32_t high = 0;
        for (size_t g = from; g < to; g++)
            if (level[g] > high) high = level[g];
        r->rise[i] = high + 1 < MAX_RISE ? high + 1 : MAX_RISE;
        for (size_t g = from; g < to; g++) level[g] = r->rise[i];
        if (r->rise[i] > r->top) r->top = r->rise[i];
    }
}

static struct row lay_out(struct arena *a, const struct text *t, const struct sentence *s)
{
    struct row r = {ARENA_ARRAY(a, uint32_t, s->n + 1), ARENA_ARRAY(a, uint32_t, s->n + 1), GAP, 0};
    for (size_t i = 0; i < s->n; i++) {
        const struct word *w = &t->words[s->first + i];
        size_t letters = utf8_count(t->text.p + w->beg, w->end - w->beg), label = w->deprel ? strlen(w->deprel) : 0;
        if (label > letters) letters = label;
        if (letters < 4) letters = 4;
        r.x[i] = r.width + (uint32_t)letters * COLUMN / 2;
        r.width += (uint32_t)letters * COLUMN + GAP;
    }
    if (s->parsed) rise_arcs(a, t, s, &r);
    return r;
}

static void put_arc(const struct word *w, const struct row *r, size_t i, size_t head, uint32_t base, struct buf *out)
{
    uint32_t from = r->x[head] + (i > head ? 6 : 0) - (i > head ? 0 : 6), to = r->x[i], y = base - r->rise[i] * RISE;
    buf_printf(out, "<path d=\"M%u %uC%u %u %u %u %u %u\"/><path class=\"tip\" d=\"M%u %ul-3 -7h6z\"/>", from, base,
               from, y, to, y, to, base - 4, to, base);
    buf_printf(out, "<text class=\"rel\" x=\"%u\" y=\"%u\">", (from + to) / 2, base - r->rise[i] * RISE * 3 / 4 - 4);
    put_escaped(out, str_of(w->deprel));
    buf_z(out, "</text>\n");
}

static void put_sentence(const struct text *t, const struct sentence *s, const struct row *r, uint32_t y,
                         struct buf *out)
{
    uint32_t base = y + r->top * RISE;
    for (size_t i = 0; i < s->n; i++) {
        const struct word *w = &t->words[s->first + i];
        buf_printf(out, "<text x=\"%u\" y=\"%u\">", r->x[i], base + 18);
        put_escaped(out, str_slice(t->text, w->beg, w->end));
        buf_printf(out, "</text><text class=\"tag\" x=\"%u\" y=\"%u\">%s</text>\n", r->x[i], base + 33,
                   w->upos ? upos_names[w->upos] : "");
        if (s->parsed && w->head >= 0) put_arc(w, r, i, (size_t)w->head - s->first, base, out);
    }
}

void picture_svg(struct arena *a, const struct text *t, struct buf *out)
{
    struct row *rows = ARENA_ARRAY(a, struct row, t->n_sentences + 1);
    uint32_t width = 1, height = 10, y = 10;
    for (size_t k = 0; k < t->n_sentences; k++) {
        rows[k] = lay_out(a, t, &t->sentences[k]);
        if (rows[k].width > width) width = rows[k].width;
        height += rows[k].top * RISE + FOOT;
    }
    buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\">\n",
               width, height, width, height);
    buf_z(out, "<style>text{font:14px "
               "sans-serif;text-anchor:middle}.tag{font-size:10px;fill:#666}.rel{font-size:10px;fill:#a04000;paint-"
               "order:stroke;stroke:#fff;stroke-width:3px}"
               "path{fill:none;stroke:#888}.tip{fill:#888;stroke:none}</style>\n<rect width=\"100%\" height=\"100%\" "
               "fill=\"#fff\"/>\n");
    for (size_t k = 0; k < t->n_sentences; k++) {
        put_sentence(t, &t->sentences[k], &rows[k], y, out);
        y += rows[k].top * RISE + FOOT;
    }
    buf_z(out, "</svg>\n");
}
