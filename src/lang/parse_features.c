/* SPDX-License-Identifier: MIT */
/**
 * What the parser looks at: features after Zhang and Nivre (2011), in three groups by how long they stay as they are.
 * Those of the front of the buffer stay until a word is shifted; those of the top of the stack as long as that node is
 * there, whatever comes and goes above it, for the nodes below it gain no children meanwhile; the others change with
 * each transition. A reader adds up each group's weights once and keeps the sums (parse.c).
 */
#include "lang/parse.h"

static uint32_t distance(int32_t a, int32_t b)
{
    int32_t d = b - a;
    return d < 5 ? (uint32_t)d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/* The nodes that the templates speak of: the stack's top three, the buffer's front three, their outermost children, the
   words next to the two tops; and how far apart they are and how many children they have. */
struct view {
    const struct node *s0, *s1, *s2, *b0, *b1, *b2;
    const struct node *s0l, *s0r, *s1l, *s1r, *b0l, *s0l2, *s0r2, *s1r2, *b0l2;
    const struct node *p0, *n0; /* before the front; behind the top */
    uint32_t d0, d1, val0, val1, valb, style;
};

static struct view view_of(const struct config *c)
{
    const struct node *v = c->nodes;
    int32_t i0 = c->n_stack > 0 ? c->stack[c->n_stack - 1] : 0, i1 = c->n_stack > 1 ? c->stack[c->n_stack - 2] : 0;
    int32_t i2 = c->n_stack > 2 ? c->stack[c->n_stack - 3] : 0, last = c->n + 1;
    int32_t j0 = c->next, j1 = j0 < last ? j0 + 1 : 0, j2 = j0 + 1 < last ? j0 + 2 : 0;
    struct view x = {
        .s0 = &v[i0], .s1 = &v[i1], .s2 = &v[i2], .b0 = &v[j0], .b1 = &v[j1], .b2 = &v[j2], .style = c->style};
    x.s0l = &v[x.s0->left], x.s0r = &v[x.s0->right], x.s0l2 = &v[x.s0->left2], x.s0r2 = &v[x.s0->right2];
    x.s1l = &v[x.s1->left], x.s1r = &v[x.s1->right], x.s1r2 = &v[x.s1->right2];
    x.b0l = &v[x.b0->left], x.b0l2 = &v[x.b0->left2];
    x.p0 = &v[j0 - 1], x.n0 = &v[i0 < c->n ? i0 + 1 : 0];
    x.d0 = i0 ? distance(i0, j0) : 8, x.d1 = i1 ? distance(i1, i0) : 8;
    x.val0 = x.s0->n_left * 8u + x.s0->n_right, x.val1 = x.s1->n_left * 8u + x.s1->n_right, x.valb = x.b0->n_left;
    return x;
}

/* A template is its place in its table, counted from BASE. */
#define F(a, b, c) keys[k] = feature((uint32_t)(BASE + k), (a), (b), (c)), k++

static size_t front_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1000 };
    size_t k = 0;
    F(v->b0->low, v->b0->upos, 0);
    F(v->b0->low, 0, 0);
    F(v->b0->tag, 0, 0);
    F(v->b1->low, v->b1->upos, 0);
    F(v->b1->tag, 0, 0);
    F(v->b2->low, v->b2->upos, 0);
    F(v->b2->tag, 0, 0);
    F(v->b0->cluster, v->b0->upos, 0);
    F(v->b1->cluster, 0, 0);
    F(v->p0->low, v->p0->tag, 0);
    F(v->b0->tag, v->b1->tag, 0);
    F(v->b0->low, v->b1->upos, 0);
    F(v->b0->upos, v->b1->low, 0);
    F(v->b0->upos, v->b1->upos, v->b2->upos);
    return k;
}

/* The words of the stack's top three, and the children of those below the top. */
static size_t top_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1014 };
    size_t k = 0;
    F(v->s0->low, v->s0->upos, 0);
    F(v->s0->low, 0, 0);
    F(v->s0->tag, 0, 0);
    F(v->s1->low, v->s1->upos, 0);
    F(v->s1->low, 0, 0);
    F(v->s1->tag, 0, 0);
    F(v->s2->low, v->s2->upos, 0);
    F(v->s2->tag, 0, 0);
    F(v->s0->cluster, v->s0->upos, 0);
    F(v->s1->cluster, v->s1->upos, 0);
    F(v->n0->low, v->n0->tag, v->s0->upos);
    F(v->s1->low, v->s1->upos, v->s0->low);
    F(v->s1->low, v->s1->upos, v->s0->tag);
    F(v->s1->tag, v->s0->low, v->s0->upos);
    F(v->s1->tag, v->s0->tag, 0);
    F(v->s1->upos, v->s0->upos, v->d1);
    F(v->s1->low, v->s0->upos, v->d1);
    F(v->s1->upos, v->s0->low, v->d1);
    F(v->s1->cluster, v->s0->cluster, 0);
    F(v->s1->cluster, v->s0->upos, 0);
    F(v->s1->upos, v->s0->cluster, 0);
    F(v->s0->capital * 4u + v->s1->capital, v->s0->upos, v->s1->upos);
    F(v->s2->upos, v->s1->upos, v->s0->upos);
    F(v->s1->upos, v->s0->upos, v->s1l->upos * 128u + v->s1l->relation);
    F(v->s1->upos, v->s0->upos, v->s1r->upos * 128u + v->s1r->relation);
    F(v->s1->low, v->s1r->relation, v->s1l->relation);
    F(v->s1->tag, v->s1r->relation * 128u + v->s1r2->relation, 0);
    F(v->s1r->low, v->s1r->relation, v->s1->upos);
    F(v->s1r->low, v->s0->low, v->s1->upos);
    F(v->s1->tag, v->val1, v->s0->upos);
    return k;
}

/* Pairs of stack and buffer. */
static size_t pair_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1049 };
    size_t k = 0;
    F(v->s0->low, v->s0->upos, v->b0->low);
    F(v->s0->low, v->s0->upos, v->b0->tag);
    F(v->s0->tag, v->b0->low, v->b0->upos);
    F(v->s0->tag, v->b0->tag, 0);
    F(v->s0->upos, v->b0->upos, v->d0);
    F(v->s0->low, v->b0->upos, v->d0);
    F(v->s0->upos, v->b0->low, v->d0);
    F(v->s1->tag, v->b0->tag, 0);
    F(v->s1->low, v->b0->upos, 0);
    F(v->s1->upos, v->b0->low, 0);
    F(v->s1->low, v->b0->low, 0);
    F(v->s0->cluster, v->b0->cluster, 0);
    F(v->s0->cluster, v->b0->upos, 0);
    F(v->s0->upos, v->b0->cluster, 0);
    F(v->s0->cluster6, v->b0->cluster6, v->b1->upos);
    F(v->s1->cluster6, v->s0->cluster6, v->b0->upos);
    F(v->s1->cluster6, v->s0->cluster6, v->b0->cluster6);
    F(v->s0->suffix, v->b0->suffix, v->s0->upos * 32u + v->b0->upos);
    F(v->s0->capital * 4u + v->b0->capital, v->s0->upos, v->b0->upos);
    return k;
}

/* Three nodes and more. */
static size_t triple_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1071 };
    size_t k = 0;
    F(v->s0->tag, v->b0->tag, v->b1->upos);
    F(v->s0->upos, v->b0->tag, v->b1->tag);
    F(v->s1->upos, v->s0->tag, v->b0->tag);
    F(v->s1->tag, v->s0->upos, v->b0->upos);
    F(v->s2->upos * 32u + v->s1->upos, v->s0->upos, v->b0->upos);
    F(v->s1->upos * 32u + v->s0->upos, v->b0->upos, v->b1->upos);
    F(v->s0->upos * 32u + v->b0->upos, v->b1->upos, v->b2->upos);
    F(v->s1->low, v->s0->upos, v->b0->upos);
    F(v->s1->upos, v->s0->low, v->b0->upos);
    F(v->s1->upos, v->s0->upos, v->b0->low);
    F(v->s0->upos, v->b0->upos, v->b1->low);
    F(v->s0->low, v->b0->upos, v->b1->upos);
    F(v->s0->upos, v->b0->low, v->b1->upos);
    return k;
}

/* Children of the top and of the front, and how many there are. */
static size_t child_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1086 };
    size_t k = 0;
    F(v->s0->upos, v->b0->upos, v->b0l->upos * 128u + v->b0l->relation);
    F(v->s0->upos, v->b0->upos, v->s0l->upos * 128u + v->s0l->relation);
    F(v->s0->upos, v->b0->upos, v->s0r->upos * 128u + v->s0r->relation);
    F(v->s1->upos, v->s0->upos, v->s0l->upos * 128u + v->s0l->relation);
    F(v->s1->upos, v->s0->upos, v->s0r->upos * 128u + v->s0r->relation);
    F(v->s0->low, v->s0r->relation, v->s0l->relation);
    F(v->b0->low, v->b0l->relation, 0);
    F(v->s0->tag, v->s0l->relation * 128u + v->s0l2->relation, 1);
    F(v->s0->tag, v->s0r->relation * 128u + v->s0r2->relation, 2);
    F(v->b0->tag, v->b0l->relation * 128u + v->b0l2->relation, 0);
    F(v->s0r->low, v->s0r->relation, v->s0->upos);
    F(v->s0l->low, v->s0l->relation, v->s0->upos);
    F(v->b0l->low, v->b0l->relation, v->b0->upos);
    F(v->s0->low, v->b0->upos, v->s0r->low);
    F(v->s0->upos, v->b0->low, v->s0l->low);
    F(v->s0l->low, v->b0->low, 0);
    F(v->b0l->low, v->s0->low, 0);
    F(v->b0l->low, v->s0->upos, v->b0->upos);
    F(v->s0->low, v->val0, 0);
    F(v->s0->tag, v->val0, v->b0->upos);
    F(v->b0->tag, v->valb, v->s0->upos);
    F(v->b0->low, v->valb, 0);
    F(v->s1->upos * 32u + v->s0->upos, v->b0->upos, v->d1 * 16u + v->d0);
    return k;
}

/* With the style of the annotation, where there are several. */
static size_t top_style_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1111 };
    size_t k = 0;
    F(v->style, v->s1->tag, v->s0->tag);
    F(v->style, v->s1->low, v->s0->upos);
    F(v->style, v->s1->upos, v->s0->low);
    F(v->style, v->s0->low, 0);
    F(v->style, v->s1->upos * 32u + v->s0->upos, v->s0->cluster6 * 128u + v->s1->cluster6);
    return k;
}

static size_t style_features(const struct view *v, uint64_t *keys)
{
    enum { BASE = 1120 };
    size_t k = 0;
    F(v->style, v->s0->tag, v->b0->tag);
    F(v->style, v->s0->low, v->b0->upos);
    F(v->style, v->s0->upos, v->b0->low);
    F(v->style, v->s1->upos * 32u + v->s0->upos, v->b0->upos);
    F(v->style, v->s0->upos * 32u + v->b0->upos, v->b1->upos);
    F(v->style, v->s0->tag, v->val0);
    F(v->style, v->s0->upos * 32u + v->b0->upos, v->s0r->relation);
    return k;
}

size_t parse_features(const struct config *c, unsigned groups, uint64_t *keys)
{
    struct view v = view_of(c);
    size_t k = 0;
    if (groups & GROUP_FRONT) k += front_features(&v, keys + k);
    if (groups & GROUP_TOP) k += top_features(&v, keys + k);
    if (groups & GROUP_TOP && c->styled) k += top_style_features(&v, keys + k);
    if (!(groups & GROUP_REST)) return k;
    k += pair_features(&v, keys + k);
    k += triple_features(&v, keys + k);
    k += child_features(&v, keys + k);
    return c->styled ? k + style_features(&v, keys + k) : k;
}
