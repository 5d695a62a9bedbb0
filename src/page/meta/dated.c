/* SPDX-License-Identifier: MIT */
/*
 * The day of publication. What a page says of it for machines is right nineteen times in twenty, whatever the order in
 * which it is asked: JSON-LD, the head, names of the site's own making. Then what it prints: elements that say that
 * they hold a day, first about the title and in the article, then anywhere, for the lists beside an article are full of
 * days; the address; short text near the title. A day that is called that of a change is none, unless the page tells no
 * other. Days are the outlet's own, and never later than the page was fetched.
 */
#include "base/calendar.h"
#include "page/core/date.h"
#include "page/meta/dated.h"

enum {
    DATE_LINES = 400,    /* bytes of an element that may tell the date */
    HEAD_TEXT = 1500,    /* bytes of an element about the title */
    BESIDE = 6,          /* nodes behind a by-line */
    BEFORE_TEXT = 40,    /* nodes before the article's text */
    PARAGRAPHS = 3,      /* of the article, before which its day stands */
    OPENING_BYTES = 200, /* of such a paragraph */
    SHORT_BLOCK = 160,   /* bytes of a block that may tell the day without saying so */
    SHORT = 60,          /* bytes of a text that is little more than a day */
    HALF_HOUR = 30,      /* minutes, by which zones differ */
    WEST = 12,           /* hours to the farthest zone */
    EAST = 14
};

/* What is looked through for days; a day of change that was met is kept. */
struct search {
    const struct meta *m;
    const struct content *c;
    struct reading *r;
    bool english;
    struct page_date changed; /* its year is 0 where none was met */
};

static int home_zone(const struct reading *r, struct runut_str language)
{
    struct page_date d = {0};
    for (size_t p = 0; p < r->packs->n; p++) {
        if (!str_is(language, r->packs->v[p]->info.language)) continue;
        struct pack_rows rows = r->packs->v[p]->tables[PACK_CALENDAR];
        for (size_t i = 0; i < rows.n; i++) {
            if (!str_is(rows.v[i].cells[1], "zone")) continue;
            char at[40] = "2000-01-01T00:00";
            if (rows.v[i].cells[2].len > 8) continue;
            memcpy(at + 16, rows.v[i].cells[2].p, rows.v[i].cells[2].len);
            return date_machine(r, str_of(at), &d) ? d.zone : ZONE_NONE;
        }
    }
    return ZONE_NONE;
}

static bool after_capture(const struct search *s, const struct page_date *d)
{
    struct page_date captured;
    if (!s->r->in->captured || !date_machine(s->r, str_of(s->r->in->captured), &captured)) return false;
    captured.hour = -1;
    int by = d->year * 372 + d->month * 31 + d->day - (captured.year * 372 + captured.month * 31 + captured.day);
    return by > 1;
}

/* ---- what the page prints ---- */

/* The text that stands before a node, in the same block or the one before. */
static struct runut_str text_before(const struct search *s, uint32_t node)
{
    for (uint32_t i = node; i > 1 && node - i < 6; i--) {
        const struct node *n = &s->c->tree->v[i - 1];
        if (n->element == ELEMENT_TEXT && n->end - n->beg < DATE_LINES)
            return html_value(s->r->arena, tree_source(s->c->tree, n));
    }
    return (struct runut_str){0};
}

/* The first day of a text that is not called that of a change; BEFORE stands before the text. */
static bool first_day(struct search *s, struct runut_str before, struct runut_str text, struct page_date *out)
{
    struct date_found f;
    for (size_t from = 0; date_next(s->r, text, from, s->english, &f); from = f.end) {
        if (!f.date.year) continue;
        bool changed =
            date_is_update(s->r, str_slice(text, from, f.beg)) || (f.beg < 3 && date_is_update(s->r, before));
        if (!changed) return *out = f.date, true;
        if (!s->changed.year) s->changed = f.date;
    }
    return false;
}

/* What the attributes of an element tell that is made for a day. */
static struct runut_str machine_text(const struct tree *tree, uint32_t i)
{
    struct html_token t;
    tree_tag(tree, i, &t);
    struct runut_str at = html_attribute(tree->html, &t, "datetime");
    if (!at.len) at = html_attribute(tree->html, &t, "content");
    if (!at.len && tree->v[i].element == EL_ABBR) at = html_attribute(tree->html, &t, "title");
    return at;
}

/* The element for a day and an hour within an element that is only called one; that itself where there is none. */
static uint32_t day_within(const struct search *s, uint32_t i)
{
    const struct tree *tree = s->c->tree;
    struct page_date d;
    if (tree->v[i].element == EL_TIME || tree->v[i].element == EL_ABBR) return i;
    for (uint32_t k = i + 1; k <= tree->v[i].last; k++)
        if (tree->v[k].element == EL_ABBR || tree->v[k].element == EL_TIME)
            return date_machine(s->r, machine_text(tree, k), &d) && d.year && d.hour >= 0 ? k : i;
    return i;
}

/* Whether the class of an element for a day calls it that of a change. */
static bool change_by_class(const struct search *s, uint32_t i)
{
    size_t end;
    struct runut_str class = content_class(s->c, i);
    for (size_t w = 0; w < class.len; w++)
        if (lookup_edge(class, w) && lookup_at(&s->r->tables->furniture, class, w, "inside", "updated", &end))
            return true;
    return false;
}

/* Whether an element for a day is called that of a change beside one that is not: <time class="updated">, <time
 * class="published">. One alone is called so too, whatever it tells. */
static bool change_beside(const struct search *s, uint32_t i)
{
    const struct node *v = s->c->tree->v;
    if (v[i].element != EL_TIME || !change_by_class(s, i)) return false;
    uint32_t from = i > BESIDE && i - BESIDE > v[i].parent ? i - BESIDE : v[i].parent + 1;
    for (uint32_t k = from; k <= v[v[i].parent].last && k < i + BESIDE; k++)
        if (v[k].element == EL_TIME && k != i && !change_by_class(s, k)) return true;
    return false;
}

/* The day that a node's attribute or text tells. */
static bool date_of_node(struct search *s, uint32_t i, struct page_date *out)
{
    const struct tree *tree = s->c->tree;
    struct runut_str before = text_before(s, i), at = machine_text(tree, i = day_within(s, i));
    if (at.len && date_machine(s->r, at, out) && out->year) {
        bool beside = change_beside(s, i);
        if (!beside && !date_is_update(s->r, before)) return true;
        if (!s->changed.year) s->changed = *out;
        if (beside) return false;
    }
    return first_day(s, before, tree_text(tree, s->r->arena, i, DATE_LINES), out);
}

/* The hour that stands as a text of its own right behind the day at I: "<span>3 March 2025</span> |
 * <span>18:30</span>".
 */
static void hour_behind(const struct search *s, uint32_t i, struct page_date *day)
{
    const struct tree *tree = s->c->tree;
    if (day->hour >= 0) return;
    for (uint32_t k = tree->v[i].last + 1, last = k + BESIDE; k < tree->n && k < last; k++) {
        if (tree->v[k].element != ELEMENT_TEXT || s->c->m[k].silent) continue;
        struct runut_str text = html_value(s->r->arena, tree_source(tree, &tree->v[k]));
        if (text.len > SHORT / 2 || (text.len > 3 && !date_clock(s->r, text, day)) || day->hour >= 0) return;
    }
}

/* The first day between two nodes that an element says whose name or place says that it tells the day; or a time
 * element. */
static bool date_between(struct search *s, struct page_date *out, unsigned marked, uint32_t from, uint32_t last)
{
    for (uint32_t i = from; i <= last; i++) {
        const struct node *n = &s->c->tree->v[i];
        bool time = n->element == EL_TIME;
        if (n->element == ELEMENT_TEXT || !(n->flags & marked || (time && marked != NODE_SITE_DATE)) ||
            s->c->m[i].silent || s->c->m[i].text > DATE_LINES)
            continue;
        if (n->flags & NODE_HIDDEN && !time) continue;
        if (date_of_node(s, i, out) && !after_capture(s, out)) return hour_behind(s, i, out), true;
    }
    return false;
}

/* The first node about the title: the widest element around it that holds little text. */
static uint32_t head_of(const struct search *s)
{
    uint32_t head = s->m->heading;
    while (head && s->c->tree->v[head].parent && s->c->m[s->c->tree->v[head].parent].text < HEAD_TEXT)
        head = s->c->tree->v[head].parent;
    return head;
}

/* The article's third paragraph, or that of another number; OTHERWISE where it has fewer. */
static uint32_t opening_of(const struct search *s, unsigned number, uint32_t otherwise)
{
    unsigned seen = 0;
    for (uint32_t i = s->c->root, last = s->c->tree->v[i].last; i <= last; i++)
        if (s->c->m[i].block == i && s->c->m[i].direct >= OPENING_BYTES && ++seen == number) return i;
    return otherwise;
}

/* The article's last paragraph. */
static uint32_t ending_of(const struct search *s)
{
    uint32_t at = s->c->root;
    for (uint32_t i = at, last = s->c->tree->v[i].last; i <= last; i++)
        if (s->c->m[i].block == i && s->c->m[i].direct >= OPENING_BYTES) at = i;
    return at;
}

/* A day in short text between two nodes. */
static bool short_text_between(struct search *s, struct page_date *out, uint32_t from, uint32_t last)
{
    bool told = s->m->published.len || *s->m->ld.published; /* a picture's day says nothing against it */
    for (uint32_t i = from; i <= last; i++) {
        const struct node *n = &s->c->tree->v[i];
        if (n->element != ELEMENT_TEXT || s->c->m[i].silent) continue;
        if (s->c->m[s->c->m[i].block].direct > SHORT_BLOCK || (told && s->c->m[i].kind == RUNUT_CAPTION)) continue;
        const char *source = s->c->tree->html->s.p;
        struct runut_str text = {source + n->beg, n->end - n->beg};
        if (str_digit(text, 0) == text.len) continue;
        text = html_value(s->r->arena, text);
        if (!first_day(s, text_before(s, i), text, out) || after_capture(s, out)) continue;
        return hour_behind(s, i, out), true;
    }
    return false;
}

static bool date_anywhere(struct search *s, struct page_date *out, unsigned marked)
{
    return date_between(s, out, marked, 1, (uint32_t)s->c->tree->n - 1);
}

/* What the page prints: between title and text before the rest of the article, elements made for a day before others.
 */
static bool printed_date(struct search *s, struct page_date *out, unsigned marked)
{
    uint32_t head = head_of(s), last = s->c->tree->v[s->c->root].last;
    if (head && head < last && date_between(s, out, marked, head, last)) return true;
    return date_anywhere(s, out, marked);
}

/* On a page whose title no heading tells: the last day before the text, where it is before the first one. That is the
 * day of reading, which pages have at their top. */
static bool last_before_text(struct search *s, struct page_date *out)
{
    struct page_date d;
    uint32_t text = opening_of(s, 1, s->c->root);
    if (s->m->heading || !short_text_between(s, out, 1, text)) return false;
    for (uint32_t i = text; i > 1 && text - i < BEFORE_TEXT; i--)
        if (s->c->tree->v[i].element == ELEMENT_TEXT && short_text_between(s, &d, i, i)) {
            int by = date_cmp(&d, out);
            if (by < 0 || (!by && out->hour < 0)) *out = d;
            return true;
        }
    return true;
}

/* A day of the article's element behind a word that calls it that of publication: "Posted on 3 March 2025". */
static bool labelled_day(struct search *s, struct page_date *out)
{
    const struct tree *tree = s->c->tree;
    struct date_found f;
    size_t end;
    for (uint32_t i = s->m->heading; i <= tree->v[s->c->root].last; i++) {
        const struct node *n = &tree->v[i];
        if (n->element != ELEMENT_TEXT || s->c->m[i].silent || s->c->m[i].kind == RUNUT_ITEM ||
            n->end - n->beg > SHORT_BLOCK)
            continue;
        struct runut_str text = tree_source(tree, n);
        if (str_digit(text, 0) == text.len || !date_next(s->r, text, 0, s->english, &f) || !f.date.year) continue;
        for (size_t w = f.beg > SHORT ? f.beg - SHORT : 0; w < f.beg; w = lookup_next(text, w))
            if (lookup_at(&s->r->tables->parts, text, w, "inside", "published", &end) && !after_capture(s, &f.date))
                return *out = f.date, hour_behind(s, i, out), true;
    }
    return false;
}

static bool near_title(struct search *s, struct page_date *out)
{
    uint32_t head = head_of(s), last = s->c->tree->v[s->c->root].last, heading = s->m->heading;
    uint32_t opening = opening_of(s, PARAGRAPHS, ending_of(s)), text = opening_of(s, 1, s->c->root);
    uint32_t over = heading > BESIDE ? heading - BESIDE : 1; /* a line right over the title */
    if (heading && heading < text &&
        (date_between(s, out, NODE_DATE, heading, text) || date_between(s, out, NODE_DATE, over, heading) ||
         short_text_between(s, out, heading, text)))
        return true;
    if (head && head < opening && date_between(s, out, NODE_DATE, head, opening)) return true;
    if (labelled_day(s, out) || (head && head < opening && short_text_between(s, out, head, opening))) return true;
    return (head && head < last && date_between(s, out, NODE_DATE, head, last)) || date_anywhere(s, out, NODE_DATE) ||
           last_before_text(s, out) || short_text_between(s, out, 1, opening_of(s, PARAGRAPHS, last));
}

/* ---- the decision ---- */

/* Whether the page prints the same day near its title, with the hour; that in *DAY then. */
static bool hour_near_title(struct search *s, struct page_date *day)
{
    struct page_date d;
    if (!near_title(s, &d) || d.hour < 0 || d.year != day->year || d.month != day->month || d.day != day->day)
        return false;
    *day = d;
    return true;
}

/*
 * Some systems write the last change, or the last time the site was built, into the field of publication. Where that is
 * not before the last change and the page prints an earlier day beside its title, that is the day of publication.
 */
static bool printed_before(struct search *s, struct page_date *told)
{
    struct page_date changed, d;
    struct runut_str text = *s->m->ld.modified ? str_of(s->m->ld.modified) : s->m->modified;
    if (!text.len || !date_machine(s->r, text, &changed)) return false;
    int after = date_cmp(told, &changed);
    if (after < 0 || (after == 0 && (changed.hour != told->hour || changed.minute != told->minute))) return false;
    if (!near_title(s, &d)) return false;
    if (date_cmp(&d, told) >= 0) return false;
    *told = d;
    return true;
}

static bool machine_date(const struct search *s, struct runut_str text, struct page_date *out)
{
    return text.len && date_machine(s->r, text, out) && !after_capture(s, out);
}

/* A day beside the by-line that names the page's author, wherever on the page it stands. */
static bool beside_author(struct search *s, struct page_date *out)
{
    const struct tree *tree = s->c->tree;
    if (!s->r->authors.v.n) return false;
    for (uint32_t i = 1; i < tree->n; i++) {
        if (!(tree->v[i].flags & NODE_BYLINE) || tree->v[i].element == ELEMENT_TEXT || s->c->m[i].text > DATE_LINES)
            continue;
        if (str_find(tree_text(tree, s->r->arena, i, DATE_LINES), s->r->authors.v.v[0], 0) < 0) continue;
        for (uint32_t k = tree->v[i].last + 1; k < tree->n && k <= tree->v[i].last + BESIDE; k++) {
            const struct node *n = &tree->v[k];
            if (n->element != ELEMENT_TEXT || s->c->m[k].silent || n->end - n->beg > SHORT) continue;
            struct runut_str text = html_value(s->r->arena, tree_source(tree, n));
            if (first_day(s, text_before(s, k), text, out) && !after_capture(s, out)) return true;
        }
    }
    return false;
}

/* How the day was found; NULL where there is none. */
static const char *find_date(struct search *s, struct page_date *d)
{
    const struct meta *m = s->m;
    struct runut_str url = m->canonical.len ? m->canonical : m->url.len ? m->url : str_of(s->r->in->url);
    if (machine_date(s, str_of(m->ld.published), d) || machine_date(s, m->published, d) ||
        machine_date(s, m->perhaps, d))
        return printed_before(s, d) ? "text" : "metadata";
    if ((s->r->site && printed_date(s, d, NODE_SITE_DATE)) || printed_date(s, d, 0)) return "text";
    if (date_in_url(url, d)) return hour_near_title(s, d) ? "text" : "url";
    if (machine_date(s, str_of(m->ld.uploaded), d)) return "metadata"; /* a page of a video tells no other */
    if (near_title(s, d) || beside_author(s, d)) return "text";
    if (!s->changed.year || after_capture(s, &s->changed)) return NULL;
    *d = s->changed;
    return "text";
}

static int minutes_of(const struct page_date *d)
{
    return calendar_days((struct civil){d->year, d->month, d->day}) * 1440 + d->hour * 60 + d->minute;
}

/* Moves an instant told for Greenwich to the zone that the hour gives away which the page prints by its title without
 * one: it is the same but for whole half hours. */
static bool to_printed(struct search *s, struct page_date *d)
{
    struct page_date printed;
    uint32_t heading = s->m->heading, text = opening_of(s, 1, s->c->root);
    if (!heading || heading >= text || d->hour < 0) return false;
    if (!date_between(s, &printed, NODE_DATE, heading, text) && !short_text_between(s, &printed, heading, text))
        return false;
    if (printed.hour < 0 || printed.zone != ZONE_NONE) return false;
    int by = minutes_of(&printed) - minutes_of(d);
    if (!by || by % HALF_HOUR || by < -WEST * 60 || by > EAST * 60) return false;
    date_move(d, by);
    return true;
}

/* Moves a day told for Greenwich to the zone in which the page prints it, or else to that of its language. */
static void to_home(struct search *s, struct page_date *d)
{
    const struct tree *tree = s->c->tree;
    struct page_date printed;
    for (uint32_t i = s->m->heading; d->hour >= 0 && i < tree->n; i++) {
        if (tree->v[i].element != EL_TIME || !date_machine(s->r, machine_text(tree, i), &printed)) continue;
        if (printed.hour < 0 || printed.zone == ZONE_NONE || !printed.zone) continue;
        struct page_date there = *d;
        date_move(&there, printed.zone);
        if (date_cmp(&there, &printed) || there.hour != printed.hour || there.minute != printed.minute) continue;
        *d = there;
        return;
    }
    if (!to_printed(s, d)) date_move(d, home_zone(s->r, s->r->declared_language));
}

void dated_decide(const struct meta *m, const struct content *c, struct reading *r)
{
    struct search s = {m, c, r, str_is(r->declared_language, "en"), {0}};
    struct page_date d;
    const char *method = find_date(&s, &d);
    if (method && !(r->published_method && strcmp(method, "url") == 0)) {
        if (d.zone == 0) to_home(&s, &d);
        r->published = d;
        r->published_method = method;
    }
    if ((*m->ld.modified && date_machine(r, str_of(m->ld.modified), &d)) ||
        (m->modified.len && date_machine(r, m->modified, &d)))
        r->modified = d;
}
