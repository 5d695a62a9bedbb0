/* SPDX-License-Identifier: MIT */
/*
 * The title, by a cascade whose order was measured on pages with known answers: an h1 that agrees with og:title is it
 * nine times in ten. Where the head tells only the portal's name, the text decides: a title says its words.
 */
#include "page/meta/meta.h"
#include "page/core/date.h"
#include "page/core/line.h"
#include <ctype.h>

enum {
    MIN_TITLE = 20,
    MAX_PLAIN = 8,     /* smaller headings that may be it */
    MAX_NAME = 4,      /* words of a site's name */
    MAX_PART = 3,      /* words of a heading that may be that of a part of the site */
    MAX_HEADINGS = 60, /* that are compared with the title */
    BEGINNING = 1000,  /* bytes of an article that tell what it is about */
    BEGINNING_NODES = 40,
    DAY_WITHIN = 6 /* nodes */
};

/* Letters and digits in lower case: what two ways to print one title share. */
static struct runut_str essence(struct arena *a, struct runut_str s)
{
    return s.len ? str_fold_words(a, s, 0) : STR("");
}

/* Where the site's name, behind the last separator, begins; the whole length where none is told. */
static size_t without_site(const struct reading *r, struct runut_str s, struct runut_str site)
{
    static const char *const separators[] = {" | ",        " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ",
                                             " \xC2\xBB ", " \xC2\xAB ", " \xC2\xB7 ",     " \xE2\x80\xA2 ", " / ",
                                             ": "};
    size_t end = s.len;
    for (int round = 0; round < 3; round++) {
        size_t at = 0, len = 0;
        for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
            for (ptrdiff_t hit = 0; (hit = str_find(str_slice(s, 0, end), str_of(separators[i]), (size_t)hit)) >= 0;
                 hit++)
                if ((size_t)hit > at && (separators[i][0] != ':' || site.len))
                    at = (size_t)hit, len = strlen(separators[i]);
        if (!at) break;
        struct runut_str tail = str_slice(s, at + len, end);
        struct runut_str a = essence(r->arena, tail), b = essence(r->arena, site);
        bool same = b.len && a.len && (str_find(a, b, 0) >= 0 || str_find(b, a, 0) >= 0);
        bool plain =
            s.p[at] == ' ' && s.p[at + 1] != '/' && line_words(tail, 5) <= 4 && line_words(str_slice(s, 0, at), 4) >= 3;
        if (!same && !(plain && !(site.len && round == 0 && len == 5 && line_words(tail, 5) > 3))) break;
        end = at;
    }
    return end;
}

static struct runut_str best_title(const struct meta *m, const struct reading *r)
{
    struct runut_str site = m->site.len ? m->site : str_of(m->ld.publisher);
    if (m->og_title.len) {
        size_t cut = without_site(r, m->og_title, site);
        struct runut_str bare = essence(r->arena, str_slice(m->og_title, 0, cut)), full = essence(r->arena, m->title);
        bool said = site.len || str_find(m->og_title, STR(" | "), 0) >= 0 || (full.len && str_find(full, bare, 0) < 0);
        return said ? str_slice(m->og_title, 0, cut) : m->og_title;
    }
    if (*m->ld.headline && m->ld.article) return html_value(r->arena, str_of(m->ld.headline));
    if (m->headline.len) return m->headline;
    if (m->twitter_title.len) return str_slice(m->twitter_title, 0, without_site(r, m->twitter_title, site));
    return m->title.len ? str_slice(m->title, 0, without_site(r, m->title, site)) : (struct runut_str){0};
}

/* Words of A that B has too, in percent of A's. */
static unsigned shared_words(const struct runut_str a, const struct runut_str b)
{
    unsigned all = 0, both = 0;
    struct runut_str rest = a, word;
    while (str_cut(&rest, ' ', &word)) {
        while (word.len && ispunct((unsigned char)word.p[0])) word.p++, word.len--;
        while (word.len && ispunct((unsigned char)word.p[word.len - 1])) word.len--;
        if (word.len < 3 || ++all > 40) continue;
        for (size_t i = 0; i + word.len <= b.len; i++)
            if (str_eq_ascii(str_slice(b, i, i + word.len), word)) {
                both++;
                break;
            }
    }
    return all ? both * 100 / all : 0;
}

/* The one h1 of a page is its title when it is a phrase, or shares words with what the head says. */
static bool lone_heading(const struct meta *m, const struct reading *r, struct runut_str h1, struct runut_str told)
{
    struct runut_str site = essence(r->arena, m->site), x = essence(r->arena, h1);
    if (x.len < 8 || str_eq(x, site) || h1.len > 250) return false;
    return told.len ? shared_words(h1, told) >= 25 : line_words(h1, 3) > 3;
}

/* How well a heading and the metadata's title agree: 3 the same, 2 one within the other, 1 nothing to compare, 0 not.
 */
static int agreement(struct runut_str h, struct runut_str t)
{
    if (h.len < 2) return 0;
    if (!t.len) return 1;
    if (str_eq(h, t)) return 3;
    if (h.len >= 8 && str_find(t, h, 0) >= 0) return 2;
    if (t.len >= 8 && str_find(h, t, 0) >= 0) return 2;
    return 0;
}

/*
 * On a page without headings the title is the last phrase before the first paragraph, where it shares more words with
 * it than what the head says: portals give all their pages one title.
 */
static uint32_t phrase_before_text(const struct content *c, struct reading *r, struct runut_str told)
{
    uint32_t before = 0, blocks = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        const struct measure *b = &c->m[i];
        if (c->tree->v[i].element == ELEMENT_TEXT || b->block != i || b->silent || !b->direct) continue;
        if (b->direct >= CONTENT_PARAGRAPH && b->direct_link * 2 < b->direct && before) {
            struct runut_str text = tree_text(c->tree, r->arena, i, 1000),
                             phrase = tree_text(c->tree, r->arena, before, 400);
            unsigned shared = shared_words(phrase, text);
            bool called = content_called(c, r, before, "class_title") ||
                          content_called(c, r, c->tree->v[before].parent, "class_title");
            return shared >= 50 && (called || shared >= shared_words(told, text) + 20) ? before : 0;
        }
        bool fits = b->direct >= 20 && b->direct <= 200 && !b->direct_link && c->m[i].text == b->direct;
        struct runut_str s = fits ? tree_text(c->tree, r->arena, i, 400) : (struct runut_str){0};
        struct date_found f;
        if (line_words(s, 3) > 3 && !(date_next(r, s, 0, false, &f) && f.date.year))
            before = i, blocks = 0;
        else if (++blocks > 3)
            before = 0;
    }
    return 0;
}

/* The text of the nodes behind NODE, as much as an article's beginning. */
static struct runut_str text_behind(const struct content *c, struct reading *r, uint32_t node)
{
    VEC(char) all = {0};
    for (uint32_t i = node + 1; i < c->tree->n && i < node + BEGINNING_NODES && all.n < BEGINNING; i++) {
        if (c->tree->v[i].element != ELEMENT_TEXT || c->m[i].silent || c->m[i].link_in) continue;
        struct runut_str s = html_value(r->arena, tree_source(c->tree, &c->tree->v[i]));
        for (size_t k = 0; k < s.len; k++) *vec_push(r->arena, &all) = s.p[k];
        *vec_push(r->arena, &all) = ' ';
    }
    return (struct runut_str){all.v, all.n};
}

/* Whether the text node next to I, a step of BY nodes away, tells a day. */
static bool day_beside(const struct content *c, struct reading *r, uint32_t i, int by)
{
    const struct node *v = c->tree->v;
    struct date_found f;
    uint32_t at = i;
    for (unsigned n = 0; n < DAY_WITHIN; n++) {
        at = (uint32_t)((int64_t)at + by);
        if (!at || at >= c->tree->n) return false;
        if (v[at].element != ELEMENT_TEXT) continue;
        if (v[at].end - v[at].beg > 200) return false;
        return date_next(r, html_value(r->arena, tree_source(c->tree, &v[at])), 0, false, &f) && f.date.year;
    }
    return false;
}

/*
 * The same where title, day and article share one block, parted by line breaks: a phrase in an element of its own with
 * a day in the text before or behind, which shares more words with what follows than what the head says.
 */
static uint32_t phrase_beside_day(const struct content *c, struct reading *r, struct runut_str told)
{
    const struct node *v = c->tree->v;
    unsigned tried = 0;
    for (uint32_t i = 2; i < c->tree->n && tried < MAX_HEADINGS; i++) {
        if (v[i].element != ELEMENT_TEXT || c->m[i].silent || c->m[i].link_in || v[i].parent != i - 1) continue;
        if (c->m[i].text < 20 || c->m[i].text > 200 || c->m[v[i].parent].text != c->m[i].text) continue;
        if (!day_beside(c, r, i, 1) && !day_beside(c, r, i, -1)) continue;
        tried++;
        struct runut_str phrase = html_value(r->arena, tree_source(c->tree, &v[i])), text = text_behind(c, r, i);
        unsigned shared = shared_words(phrase, text);
        if (line_words(phrase, 3) > 3 && shared >= 50 && shared >= shared_words(told, text) + 20) return v[i].parent;
    }
    return 0;
}

/* Whether a heading's words X stand whole behind the site's name, and are more than it: "Ministry - Bridge opens". */
static bool behind_site(const struct meta *m, struct runut_str x, struct runut_str full)
{
    bool parts = !m->og_title.len && (str_find(m->title, STR(" | "), 0) > 0 || str_find(m->title, STR(" - "), 0) > 0);
    return parts && x.len >= 12 && x.len * 2 > full.len && str_ends(full, x);
}

/* Whether what the head says is the heading behind a word or a label and a colon: "Print: Bridge opens". */
static bool behind_word(const struct reading *r, struct runut_str told, struct runut_str heading)
{
    if (told.len <= heading.len + 2 || line_words(heading, 3) < 3 || !str_ends(told, heading)) return false;
    struct runut_str before = str_slice(told, 0, told.len - heading.len);
    return str_ends(before, STR(": ")) && (line_words(before, 1) == 1 || line_known(r, before) != NULL);
}

/* Whether what the head says is the heading before a sign and the site's name: "Bridge opens after years - Ministry".
 */
static bool before_name(struct runut_str told, struct runut_str heading)
{
    static const char *const signs[] = {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB "};
    if (line_words(heading, MAX_PART) <= MAX_PART || !str_starts(told, heading)) return false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_starts(str_slice(told, heading.len, told.len), str_of(signs[i]))) return true;
    return false;
}

/* Whether the head tells of the article, and not only the portal's name. */
static bool head_tells(const struct meta *m, struct reading *r)
{
    struct runut_str site = essence(r->arena, m->site), title = essence(r->arena, m->og_title);
    bool named = site.len && line_words(m->site, 1) > 1 && str_find(title, site, 0) >= 0 &&
                 line_words(m->og_title, MAX_NAME * 2) <= line_words(m->site, MAX_NAME) + 2;
    return (m->og_title.len && !named) || *m->ld.headline;
}

/* Whether the page prints what its head says only as part of longer short texts: "© NAME", and so the site's name. */
static bool told_is_site(const struct content *c, struct reading *r, struct runut_str told)
{
    bool within = false;
    if (told.len < 4) return false;
    for (uint32_t i = 1; i < c->tree->n; i++) {
        if (c->tree->v[i].element != ELEMENT_TEXT || c->m[i].silent || c->m[i].text > 120) continue;
        struct runut_str s = tree_source(c->tree, &c->tree->v[i]);
        if (str_find(s, told, 0) < 0) continue;
        if (str_eq(str_trim(html_value(r->arena, s)), told)) return false;
        within = true;
    }
    return within;
}

/* Whether the one h1 of a page whose head tells only its portal's name is the title: the text behind it says its words,
 * and more of them than of what the head says; of a smaller heading as many will do where that is as short as a name.
 */
static bool heads_text(const struct meta *m, const struct content *c, struct reading *r, uint32_t h1,
                       struct runut_str told)
{
    unsigned over = line_words(told, MAX_NAME) <= MAX_NAME && c->tree->v[h1].element != EL_H1 ? 0 : 15;
    if (head_tells(m, r) || c->m[h1].text < MIN_TITLE || c->m[h1].link) return false;
    struct runut_str text = text_behind(c, r, c->tree->v[h1].last), s = tree_text(c->tree, r->arena, h1, 400);
    unsigned shared = shared_words(s, text);
    if (!over && str_eq(essence(r->arena, s), essence(r->arena, told))) return false;
    return line_words(s, 3) > 3 && shared >= 50 && shared >= shared_words(told, text) + over;
}

/* The same of smaller headings behind FROM: the first such one. */
static uint32_t heading_of_text(const struct meta *m, const struct content *c, struct reading *r, struct runut_str told,
                                uint32_t from)
{
    for (uint32_t i = from + 1, tried = 0; i < c->tree->n && tried < MAX_PLAIN; i++) {
        uint16_t e = c->tree->v[i].element;
        if ((e != EL_H2 && e != EL_H3) || c->m[i].silent || c->m[i].text > 250) continue;
        tried++;
        if (heads_text(m, c, r, i, told)) return i;
    }
    return 0;
}

/* The same under HIGH, or the page's highest heading, which heads a part of the site: "News". No paragraph stands
 * between. */
static uint32_t heading_under(const struct meta *m, const struct content *c, struct reading *r, struct runut_str told,
                              uint32_t high)
{
    if (head_tells(m, r)) return 0;
    for (uint32_t i = 1; i < c->tree->n && !high; i++)
        if (c->tree->v[i].element == EL_H1 && !c->m[i].silent && c->m[i].text) high = i;
    uint32_t under = high ? heading_of_text(m, c, r, told, high) : 0;
    for (uint32_t i = high; i < under; i++)
        if (c->m[i].block == i && c->m[i].direct >= CONTENT_PARAGRAPH) return 0;
    return under;
}

/* A part of what the head says that the page prints as a text of its own, where it has no headings: "NAME OF THE SITE -
 * Bridge opens after nine years". More than three words, or many sites' names would be titles. */
static uint32_t printed_part(const struct content *c, struct runut_str told)
{
    for (uint32_t i = 1; i < c->tree->n; i++) {
        if (c->tree->v[i].element != ELEMENT_TEXT || c->m[i].silent || c->m[i].link_in) continue;
        struct runut_str s = tree_source(c->tree, &c->tree->v[i]);
        if (s.len < MIN_TITLE || s.len + 4 > told.len || c->m[c->tree->v[i].parent].text != s.len) continue;
        struct runut_str rest = str_ends(told, s)     ? str_slice(told, 0, told.len - s.len)
                                : str_starts(told, s) ? str_slice(told, s.len, told.len)
                                                      : (struct runut_str){0};
        bool parted = str_ends(rest, STR(" - ")) || str_ends(rest, STR(" | ")) || str_ends(rest, STR(" : ")) ||
                      str_starts(rest, STR(" - ")) || str_starts(rest, STR(" | "));
        if (parted && line_words(s, 3) > 3) return c->tree->v[i].parent;
    }
    return 0;
}

void meta_title(struct meta *m, const struct content *c, struct reading *r, uint32_t *node)
{
    struct runut_str told = best_title(m, r), e = essence(r->arena, told), full = essence(r->arena, m->title);
    int best = 0, tried = 0;
    unsigned h1s = 0;
    struct runut_str words = {0};
    *node = 0;
    for (uint32_t i = 1; i < c->tree->n; i++) h1s += c->tree->v[i].element == EL_H1 && !c->m[i].silent && c->m[i].text;
    for (uint32_t i = 1; i < c->tree->n && tried < MAX_HEADINGS && best < 3; i++) {
        const struct node *n = &c->tree->v[i];
        bool h1 = n->element == EL_H1, h2 = n->element == EL_H2 || n->element == EL_H3;
        if (!h1 && !h2) continue;
        if (c->m[i].silent || (c->m[i].text > 400)) continue;
        tried++;
        struct runut_str s = tree_text(c->tree, r->arena, i, 400), x = essence(r->arena, s);
        int a = agreement(x, e);
        if (a < 2 && x.len >= 12 && x.len * 2 >= full.len && str_find(full, x, 0) >= 0) a = 2;
        if (behind_site(m, x, full) || (!h1s && behind_word(r, told, s)) || (h2 && before_name(told, s))) a = 3;
        if (h2 && a < 3) a = a >= 2 && best == 0 ? 1 : 0;
        if (h1 && a == 0 && !told.len) a = 1;
        if (h1 && a < 2 && h1s == 1 && (lone_heading(m, r, s, told) || heads_text(m, c, r, i, told))) a = 2;
        if (h1 && a < 2 && h1s > 1 && shared_words(s, told) >= 60 && line_words(s, 3) > 3) a = 2;
        if (a > best) best = a, *node = i, words = s;
    }
    bool part = !*node || best < 2 || line_words(words, MAX_NAME) <= MAX_NAME; /* it may head a part of the site */
    uint32_t under = part ? heading_under(m, c, r, told, *node) : 0;
    if (under) {
        m->heading = *node = under;
        r->title = tree_text(c->tree, r->arena, under, 400);
        return;
    }
    if (*node && (best >= 2 || !told.len)) {
        r->title = words;
        m->heading = *node;
        return;
    }
    bool bare = !h1s && !m->og_title.len && !*m->ld.headline;
    struct runut_str about = bare && told_is_site(c, r, told) ? (struct runut_str){0} : told;
    *node = bare ? heading_of_text(m, c, r, told, 0) : 0;
    if (bare && !*node) *node = printed_part(c, told);
    if (bare && !*node) *node = phrase_before_text(c, r, about);
    if (bare && !*node) *node = phrase_beside_day(c, r, about);
    r->title = *node ? tree_text(c->tree, r->arena, *node, 400) : told;
    m->heading = *node;
}
