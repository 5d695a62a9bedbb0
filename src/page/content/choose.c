/* SPDX-License-Identifier: MIT */
/*
 * Which element is the article: paragraphs give their score to the elements around them; the best is climbed from while
 * the parent adds text. An element that the page itself calls its article body is believed if it holds half of the
 * paragraph text.
 */
#include "page/content/content.h"

enum {
    CLIMB_BYTES = 300,
    CLIMB_SHARE = 30,
    CLIMB_OVER = 4,
    NEARER = 6,    /* times the text behind a title, that other text must be to be taken for the article */
    MAX_TRIES = 8, /* elements around the article that are searched for another part of it */
    MAX_LOOKED = 40
};

static float bonus(const struct node *n)
{
    float b = n->element == EL_ARTICLE ? 1.25F : 1.0F;
    if (n->flags & NODE_STRONG) return b * 1.7F;
    return n->flags & NODE_BODY ? b * 1.5F : b;
}

/* The element that the paragraphs between two nodes, FROM and before UNTIL, score highest. */
static uint32_t best_scored(struct content *c, uint32_t from, uint32_t until)
{
    static const float shares[] = {1.0F, 0.7F, 0.4F, 0.2F};
    for (uint32_t i = 0; i < c->tree->n; i++) c->m[i].score = 0;
    for (uint32_t i = from; i < until; i++) {
        const struct measure *m = &c->m[i];
        if (m->pruned || m->direct < 25 || m->block != i || m->kind == RUNUT_CAPTION || m->kind == RUNUT_HEADING)
            continue;
        float s =
            (1.0F + (float)m->commas + (float)m->direct / 100) * (1.0F - (float)m->direct_link / (float)m->direct);
        uint16_t e = c->tree->v[i].element;
        uint32_t to = e == EL_P || e == EL_LI || e == EL_PRE || e == EL_BLOCKQUOTE ? c->tree->v[i].parent : i;
        for (size_t k = 0; k < sizeof shares / sizeof *shares; k++) {
            c->m[to].score += s * shares[k];
            if (!to) break;
            to = c->tree->v[to].parent;
        }
    }
    uint32_t best = 0;
    float top = 0;
    for (uint32_t i = 0; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (n->element == ELEMENT_TEXT || c->m[i].pruned) continue;
        float s = c->m[i].score * bonus(n) * (1.0F - (c->m[i].text ? (float)c->m[i].link / (float)c->m[i].text : 0));
        if (s > top) top = s, best = i;
    }
    return best;
}

/* The smallest element that the page calls its article's body, if it holds half of the paragraph text; 0 where none
 * does. */
static uint32_t named_body(const struct content *c)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct node *n = &c->tree->v[i];
        if (!(n->flags & NODE_STRONG) || c->m[i].pruned || c->m[i].para < CONTENT_ARTICLE) continue;
        if ((uint64_t)c->m[i].para * 2 >= c->paragraphs) best = i;
    }
    return best;
}

/* Whether an element around AT adds enough text that is not links. */
static bool adds(const struct content *c, uint32_t at, uint32_t around)
{
    const struct measure *in = &c->m[at], *out = &c->m[around];
    uint32_t para = out->para - in->para, text = out->text - in->text, link = out->link - in->link;
    return para >= CLIMB_BYTES && (uint64_t)para * 100 >= (uint64_t)in->para * CLIMB_SHARE &&
           (float)link < 0.35F * (float)text;
}

struct runut_str content_class(const struct content *c, uint32_t node)
{
    struct html_token t;
    tree_tag(c->tree, node, &t);
    return html_attribute(c->tree->html, &t, "class");
}

bool content_called(const struct content *c, const struct reading *r, uint32_t node, const char *what)
{
    struct runut_str class = content_class(c, node);
    size_t end;
    for (size_t w = 0; w < class.len; w = lookup_next(class, w))
        if (lookup_at(&r->tables->parts, class, w, "inside", what, &end)) return true;
    return false;
}

/* Whether an element around AT holds another of its element and class with paragraphs of its own: an article parted
 * into pages or blocks. */
static bool holds_another(const struct content *c, uint32_t at, uint32_t around)
{
    const struct node *v = c->tree->v;
    struct runut_str class = content_class(c, at);
    unsigned looked = 0;
    if (!class.len || !(v[at].flags & (NODE_BODY | NODE_STRONG))) return false;
    for (uint32_t i = around + 1; i <= v[around].last && looked < MAX_LOOKED; i++) {
        if (i == at || c->m[i].pruned) {
            i = v[i].last;
            continue;
        }
        const struct measure *m = &c->m[i];
        if (v[i].element != v[at].element || v[i].flags != v[at].flags || m->text < CONTENT_PARAGRAPH ||
            m->link * 4 > m->text)
            continue;
        looked++;
        if (str_eq(content_class(c, i), class)) return true;
    }
    return false;
}

static uint32_t climb(const struct content *c, uint32_t at)
{
    uint32_t up = at;
    unsigned tries = MAX_TRIES;
    for (unsigned over = 0; up && over < CLIMB_OVER;) { /* wrappers are looked over */
        up = c->tree->v[up].parent;
        over++;
        bool another = up && tries && (tries--, holds_another(c, at, up));
        if (another || adds(c, at, up)) at = up, over = 0;
    }
    return at;
}

/* The element in the place where the site's articles stand, the largest of them; 0 where none has text. */
static uint32_t site_body(const struct content *c)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < c->tree->n; i++)
        if (c->tree->v[i].flags & NODE_SITE_BODY && !c->m[i].pruned && c->m[i].para >= CONTENT_PARAGRAPH &&
            (!best || c->m[i].para > c->m[best].para))
            best = i;
    return best;
}

uint32_t content_text_between(const struct content *c, uint32_t from, uint32_t until)
{
    uint32_t sum = 0;
    for (uint32_t i = from; i < until; i++) {
        const struct measure *m = &c->m[i];
        if (m->pruned)
            i = c->tree->v[i].last;
        else if (m->block == i && m->kind == RUNUT_PARAGRAPH && m->direct >= CONTENT_PARAGRAPH &&
                 m->direct_link * 4 < m->direct)
            sum += m->direct;
    }
    return sum < CONTENT_ARTICLE ? 0 : sum;
}

/* A short article may stand between its title and a longer notice at the page's end. */
uint32_t content_choose(struct content *c, uint32_t title)
{
    uint32_t place = site_body(c);
    if (place) return place;
    uint32_t root = named_body(c), n = (uint32_t)c->tree->n;
    if (root) return climb(c, root);
    root = climb(c, best_scored(c, 1, n));
    uint32_t behind = title ? c->tree->v[title].last + 1 : n;
    if (root < behind || content_text_between(c, behind, root) * NEARER < c->m[root].para) return root;
    c->nearer = true;
    return climb(c, best_scored(c, behind, root));
}
