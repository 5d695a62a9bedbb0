/* SPDX-License-Identifier: MIT */
/*
 * A page's state names nothing that one can rely on, but it has a shape. An article is one long string, or many of one
 * key in the items of one list; an item that holds another phrase beside such a string is a neighbour with its title
 * and its summary, no paragraph. When it was published and by whom stands in an object around it. One pass over the
 * bytes, with a stack of what is open; phrases beyond a bound are not looked at.
 */
#include "page/text/state.h"
#include "base/map.h"
#include "page/core/date.h"

enum {
    MAX_OPEN = 128,
    MAX_PHRASES = 1500,
    PHRASE_BYTES = 20,
    PHRASE_BLANKS = 2,
    BLANKS_WITHIN = 200, /* bytes in which they are counted */
    HOLDERS = 3,         /* objects around a text that may tell of it */
    ONE_STRING = 250,    /* bytes of one that is an article by itself */
    MAX_TELLING = 80     /* bytes of a day, or a name */
};

struct phrase {
    struct runut_str text;
    struct {
        uint32_t list, key; /* where the list or the object begins, and what the member is called */
    } group;
    uint32_t object, holders[HOLDERS]; /* where the objects around it begin, the innermost first; 0 none */
    size_t weight;
    bool item; /* of a list */
};

struct scan {
    struct runut_str s;
    struct {
        uint32_t at;
        bool object;
    } open[MAX_OPEN];
    size_t depth;
    struct phrase *v;
    size_t n;
};

size_t state_string_end(struct runut_str s, size_t at)
{
    while (at < s.len && s.p[at] != '"') at += s.p[at] == '\\' ? 2 : 1;
    return at < s.len ? at : s.len;
}

static size_t skip_blanks(struct runut_str s, size_t at)
{
    while (at < s.len && (unsigned char)s.p[at] <= ' ') at++;
    return at;
}

static bool is_phrase(struct runut_str s)
{
    unsigned blanks = 0;
    for (size_t i = 0; i < s.len && i < BLANKS_WITHIN && blanks < PHRASE_BLANKS; i++) blanks += s.p[i] == ' ';
    return s.len >= PHRASE_BYTES && blanks >= PHRASE_BLANKS;
}

/* ---- one pass ---- */

/* Keeps the phrase TEXT, a value of KEY, with what is open around it. */
static void keep(struct scan *c, struct runut_str key, struct runut_str text)
{
    size_t holders = 0, in = c->depth;
    if (c->n >= MAX_PHRASES || !in || in > MAX_OPEN || !is_phrase(text)) return;
    struct phrase *p = &c->v[c->n++];
    bool member = c->open[in - 1].object;
    *p = (struct phrase){.text = text, .object = member ? c->open[in - 1].at : 0};
    p->item = !member || (in > 1 && !c->open[in - 2].object);
    p->group.list = c->open[member && p->item ? in - 2 : in - 1].at;
    p->group.key = member ? (uint32_t)str_hash(key) : 0;
    for (size_t i = p->item && member ? in - 1 : in; i-- > 0 && holders < HOLDERS;)
        if (c->open[i].object) p->holders[holders++] = c->open[i].at + 1;
}

static void open_or_close(struct scan *c, size_t i)
{
    char sign = c->s.p[i];
    if (sign == '{' || sign == '[') {
        if (c->depth < MAX_OPEN) c->open[c->depth].at = (uint32_t)i, c->open[c->depth].object = sign == '{';
        c->depth++;
    } else if ((sign == '}' || sign == ']') && c->depth)
        c->depth--;
}

static void collect(struct scan *c)
{
    struct runut_str key = {0};
    for (size_t i = 0; i < c->s.len; i++) {
        open_or_close(c, i);
        if (c->s.p[i] != '"') continue;
        size_t end = state_string_end(c->s, i + 1), next = skip_blanks(c->s, end + 1);
        struct runut_str text = str_slice(c->s, i + 1, end);
        if (next < c->s.len && c->s.p[next] == ':')
            key = text;
        else
            keep(c, key, text);
        i = end;
    }
}

/* ---- what it says of its article ---- */

/* The end of the value at AT, with all that is in it. */
static size_t value_end(struct runut_str s, size_t at)
{
    for (size_t depth = 0; at < s.len; at++) {
        char sign = s.p[at];
        bool opens = sign == '{' || sign == '[', closes = sign == '}' || sign == ']';
        if (!depth && (closes || sign == ',')) break;
        depth = depth + opens - closes;
        if (sign == '"') at = state_string_end(s, at + 1);
        if (!depth && (closes || sign == '"')) return at + 1 < s.len ? at + 1 : s.len;
    }
    return at < s.len ? at : s.len;
}

/* The string that VALUE is, or the first that is called a name in it. */
static struct runut_str name_in(struct runut_str value)
{
    if (value.len && value.p[0] != '"') {
        ptrdiff_t at = str_find(value, STR("\"name\""), 0);
        if (at < 0) return (struct runut_str){0};
        value = str_slice(value, skip_blanks(value, (size_t)at + 6), value.len);
        value = value.len ? str_slice(value, skip_blanks(value, 1), value.len) : value; /* behind the colon */
    }
    if (!value.len || value.p[0] != '"') return (struct runut_str){0};
    value = str_slice(value, 1, state_string_end(value, 1));
    return value.len > MAX_TELLING || memchr(value.p, '\\', value.len) ? (struct runut_str){0} : value;
}

/* What the members of the object that begins at AT say: its day and its author. */
static void members(struct reading *r, struct runut_str s, size_t at, struct state *out)
{
    struct page_date d;
    for (size_t i = skip_blanks(s, at + 1); i < s.len && s.p[i] == '"'; i = skip_blanks(s, i + 1)) {
        size_t end = state_string_end(s, i + 1), colon = skip_blanks(s, end + 1);
        struct runut_str key = str_slice(s, i + 1, end);
        if (colon >= s.len || s.p[colon] != ':') return;
        size_t from = skip_blanks(s, colon + 1);
        i = value_end(s, from);
        struct runut_str value = str_slice(s, from, i), text = name_in(value);
        bool when = str_find(key, STR("ublish"), 0) >= 0 && value.len && value.p[0] == '"';
        if (when && !out->published.len && text.len && date_machine(r, text, &d)) out->published = text;
        if (!out->author.len && (str_starts(key, STR("author")) || str_is(key, "createdBy"))) out->author = text;
        i = skip_blanks(s, i);
        if (i >= s.len || s.p[i] != ',') return;
    }
}

/* ---- all ---- */

/* How often each object holds a phrase: an item that holds two is no paragraph. */
static bool alone(const struct map *objects, const struct phrase *p)
{
    struct runut_str id = {(const char *)&p->object, sizeof p->object};
    return !p->object || map_get(objects, id) == 1;
}

static void count(struct map *m, const void *id, size_t len, uint32_t by)
{
    uint32_t *n = map_put(m, (struct runut_str){id, len});
    *n = *n == MAP_NONE ? by : *n + by;
}

static bool is_part(const struct map *objects, const struct phrase *p)
{
    return p->weight && (!p->item || p->weight >= ONE_STRING || alone(objects, p));
}

/* The phrases of the group of BEST, in their order; what is no sentence among them is a heading. */
static void take(struct reading *r, const struct scan *c, state_weigher *weigh, const struct map *objects, size_t best,
                 struct state *out)
{
    const struct phrase *b = &c->v[best];
    bool one = b->item && (!alone(objects, b) || (!b->object && b->weight * 2 > out->weight)); /* of bare strings */
    out->n = 0;
    out->parts = ARENA_ARRAY(r->arena, struct runut_str, c->n);
    for (size_t i = one ? best : 0; i < (one ? best + 1 : c->n); i++)
        if (memcmp(&c->v[i].group, &b->group, sizeof b->group) == 0 && (one || alone(objects, &c->v[i]) || !b->item) &&
            weigh(c->v[i].text, 0))
            out->parts[out->n++] = c->v[i].text;
    out->published = out->author = (struct runut_str){0};
    for (size_t k = 0; k < HOLDERS && b->holders[k]; k++) members(r, c->s, b->holders[k] - 1, out);
}

bool state_find(struct reading *r, struct runut_str s, state_weigher *weigh, struct state *out)
{
    struct scan c = {.s = s, .v = ARENA_ROOM(r->arena, struct phrase, MAX_PHRASES)};
    struct map objects, groups;
    size_t most = out->weight, best = MAX_PHRASES;
    if (s.len >= UINT32_MAX) return false;
    map_init(&objects, r->arena);
    map_init(&groups, r->arena);
    collect(&c);
    for (size_t i = 0; i < c.n; i++) {
        c.v[i].weight = weigh(c.v[i].text, c.v[i].item ? 1 : 2);
        if (c.v[i].object) count(&objects, &c.v[i].object, sizeof c.v[i].object, 1);
    }
    for (size_t i = 0; i < c.n; i++)
        if (is_part(&objects, &c.v[i]) && (!c.v[i].item || alone(&objects, &c.v[i])))
            count(&groups, &c.v[i].group, sizeof c.v[i].group, (uint32_t)c.v[i].weight);
    for (size_t i = 0; i < c.n; i++) {
        const struct phrase *p = &c.v[i];
        uint32_t sum = map_get(&groups, (struct runut_str){(const char *)&p->group, sizeof p->group});
        size_t weight = !is_part(&objects, p) ? 0 : p->item && !alone(&objects, p) ? p->weight : sum;
        if (weight > most) most = weight, best = i;
    }
    if (best == MAX_PHRASES) return false;
    out->weight = most;
    take(r, &c, weigh, &objects, best, out);
    return true;
}
