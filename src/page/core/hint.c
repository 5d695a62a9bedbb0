/* SPDX-License-Identifier: MIT */
/*
 * Class names. Each is cut into its words ("related-posts", "relatedPosts", "related_posts") and only whole words
 * count: "ad" must not be found in "shadow" or "header". Which words tell what stands in the packs' furniture, as
 * class_not (no article), class_weak (perhaps none), class_comment, class_a with class_b (article-body), class_caption,
 * class_byline and class_date.
 */
#include "base/scan.h"
#include "page/core/hint.h"
#include "page/core/site.h"
#include "page/core/tree.h"
#include <ctype.h>

enum {
    WORD_NOT = 1,
    WORD_A = 2,
    WORD_B = 4,
    WORD_CAPTION = 8,
    WORD_BYLINE = 16,
    WORD_DATE = 32,
    WORD_HIDDEN = 64,
    WORD_WEAK = 128,
    WORD_COMMENT = 256,
    MAX_WORD = 32,
    MAX_VALUE = 300
};

/* A number for a word by its first eight letters in lower case and its length; END behind what can be read. */
static inline unsigned shape_of(const char *p, size_t n, const char *end)
{
    uint64_t w = 0;
    if (end - p >= 8)
        w = scan_eight(p);
    else
        memcpy(&w, p, n < (size_t)(end - p) ? n : (size_t)(end - p));
    w |= 0x2020202020202020u;
    if (n < 8) w &= (UINT64_C(1) << 8 * n) - 1;
    return (unsigned)((w ^ n) * 0x9E3779B97F4A7C15u >> (64 - HINT_SHAPE_BITS));
}

void hint_init(struct hints *h, struct arena *a, const struct page_packs *packs)
{
    static const struct {
        const char *what;
        unsigned bit;
    } kinds[] = {{"class_not", WORD_NOT},         {"class_a", WORD_A},           {"class_b", WORD_B},
                 {"class_caption", WORD_CAPTION}, {"class_byline", WORD_BYLINE}, {"class_date", WORD_DATE},
                 {"class_hidden", WORD_HIDDEN},   {"class_weak", WORD_WEAK},     {"class_comment", WORD_COMMENT}};
    map_init(&h->words, a);
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[PACK_FURNITURE];
        for (size_t i = 0; i < rows.n; i++) {
            if (!str_starts(rows.v[i].cells[2], STR("class_"))) continue;
            for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
                if (!str_is(rows.v[i].cells[2], kinds[k].what)) continue;
                struct runut_str rest = rows.v[i].cells[0], form;
                while (str_cut(&rest, '|', &form)) {
                    if (form.len < 2) continue;
                    unsigned shape = shape_of(form.p, form.len, form.p + form.len);
                    h->shapes[shape / 8] |= (uint8_t)(1U << shape % 8);
                    uint32_t *bits = map_put(&h->words, form);
                    *bits = (*bits == MAP_NONE ? 0 : *bits) | kinds[k].bit;
                }
            }
        }
    }
}

static bool has_shape(const struct hints *h, unsigned shape) { return h->shapes[shape / 8] & 1U << shape % 8; }

/* What a word says; END behind what can be read. */
static unsigned word_bits(const struct hints *h, const char *word, size_t n, const char *end)
{
    if (n < 2 || !has_shape(h, shape_of(word, n, end))) return 0;
    uint32_t bits = map_get(&h->words, (struct runut_str){word, n});
    return bits == MAP_NONE ? 0 : bits;
}

/* The same of a word of letters in any case. */
static inline unsigned letters_bits(const struct hints *h, const char *p, size_t n, const char *end)
{
    char word[MAX_WORD];
    if (n > MAX_WORD) n = MAX_WORD;
    if (n < 2 || !has_shape(h, shape_of(p, n, end))) return 0;
    for (size_t i = 0; i < n; i++) word[i] = (char)(p[i] | 32);
    uint32_t bits = map_get(&h->words, (struct runut_str){word, n});
    return bits == MAP_NONE ? 0 : bits;
}

static uint16_t node_flags(unsigned bits, bool strong)
{
    return (uint16_t)((bits & WORD_NOT ? NODE_NOT : 0) | (bits & (WORD_A | WORD_B) ? NODE_BODY : 0) |
                      (strong ? NODE_STRONG : 0) | (bits & WORD_CAPTION ? NODE_CAPTION : 0) |
                      (bits & WORD_BYLINE ? NODE_BYLINE : 0) | (bits & WORD_DATE ? NODE_DATE : 0) |
                      (bits & WORD_HIDDEN ? NODE_HIDDEN : 0) | (bits & WORD_WEAK ? NODE_WEAK : 0) |
                      (bits & WORD_COMMENT ? NODE_COMMENT : 0));
}

/* What stands where in up to WINDOW bytes of a value, a bit for each byte. */
struct window {
    uint64_t small, capital, blank;
};

enum { WINDOW = 64, STEP = 32 };

static inline struct window window_at(const char *p, const char *end, const char *source_end)
{
    struct window w = {0, 0, 0};
    size_t n = (size_t)(end - p);
    for (unsigned at = 0; at < WINDOW && at < n; at += SCAN_BYTES) {
        struct sixteen s = scan_before(p + at, source_end);
        w.small |= (uint64_t)scan_within(s, 'a', 25) << at;
        w.capital |= (uint64_t)scan_within(s, 'A', 25) << at;
        w.blank |= (uint64_t)scan_is(s, ' ') << at;
    }
    uint64_t within = n < WINDOW ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
    return (struct window){w.small & within, w.capital & within, w.blank & within};
}

/* What the words of a value said until now. */
struct said {
    unsigned all, name, words; /* of all; of the name between two blanks; how many words it has */
    bool strong;
};

static inline void end_name(struct said *x)
{
    unsigned name = x->name;
    x->strong |= (name & WORD_A) && (name & WORD_B) && !(name & (WORD_NOT | WORD_WEAK | WORD_COMMENT));
    if (x->words > 1) name &= ~(unsigned)WORD_HIDDEN; /* "overflow-hidden" shows what it holds */
    x->all |= name;
    x->name = x->words = 0;
}

/* The bits of all words of a value; those of one name (between blanks) together make a body. A word is capitals with
 * small letters behind them. A window is gone through but for its second half, if more follows: a word that begins in
 * the first then ends within it, or is longer than any that counts. */
static uint16_t value_flags(const struct hints *h, struct runut_str s, const char *source_end)
{
    struct said x = {0, 0, 0, false};
    const char *p = s.p, *end = p + (s.len > MAX_VALUE ? MAX_VALUE : s.len);
    uint64_t before = 0, before_capital = 0; /* a letter, a capital stands before the window */
    for (; p < end; p += STEP) {
        bool last = end - p <= WINDOW;
        struct window w = window_at(p, end, source_end);
        uint64_t letters = w.small | w.capital;
        uint64_t starts = (w.small & ~(letters << 1 | before)) | (w.capital & ~(w.capital << 1 | before_capital));
        uint64_t stops = ~letters | starts, seen = last ? UINT64_MAX : UINT32_MAX;
        for (uint64_t at = (starts | w.blank) & seen; at; at &= at - 1) {
            unsigned i = scan_first(at);
            if (w.blank >> i & 1) {
                end_name(&x);
                continue;
            }
            uint64_t stop = i + 1 < WINDOW ? stops >> (i + 1) : 0;
            x.name |= letters_bits(h, p + i, stop ? scan_first(stop) + 1 : (size_t)(WINDOW - i), source_end);
            x.words++;
        }
        if (last) break;
        before = letters >> (STEP - 1) & 1;
        before_capital = w.capital >> (STEP - 1) & 1;
    }
    end_name(&x);
    return node_flags(x.all, x.strong);
}

/* The same, remembered: value_flags looks at every letter. */
static uint16_t known_flags(const struct hints *h, struct hint_memo *memo, struct runut_str s)
{
    uint64_t head = 0, tail = 0;
    if (s.len < 3) return 0;
    if (s.len >= 8) {
        memcpy(&head, s.p, 8);
        memcpy(&tail, s.p + s.len - 8, 8);
    } else if (s.len >= 4) {
        memcpy(&head, s.p, 4);
        memcpy(&tail, s.p + s.len - 4, 4);
    } else
        memcpy(&head, s.p, 3);
    uint64_t hash = (head ^ tail * 3 ^ s.len) * 0x9E3779B97F4A7C15u;
    size_t at = hash >> (64 - HINT_BITS);
    if (memo->of[at].value.p && str_eq(memo->of[at].value, s)) return memo->of[at].flags;
    memo->of[at].value = s;
    return memo->of[at].flags = value_flags(h, s, memo->end);
}

static bool has(struct runut_str s, const char *needle) { return str_find(s, str_of(needle), 0) >= 0; }

/* "/author/jane-doe", "/penulis/…": a part of the path that names authors, with something behind it. */
static bool leads_to_author(const struct hints *h, struct runut_str url)
{
    if (!url.len || url.len > MAX_VALUE) return false;
    const char *p = url.p, *end = p + url.len;
    for (const char *slash; p < end && (slash = memchr(p, '/', (size_t)(end - p))); p = slash + 1) {
        size_t n = (size_t)(slash - p);
        if (n > 3 && n < MAX_WORD && end - slash > 4 && (word_bits(h, p, n, end) & WORD_BYLINE)) return true;
    }
    return false;
}

/* "https://schema.org/QAPage" */
static unsigned item_of(struct runut_str type)
{
    if (has(type, "DiscussionForum") || has(type, "QAPage")) return ITEM_FORUM;
    return has(type, "CollectionPage") || has(type, "SearchResultsPage") ? ITEM_LISTING : 0;
}

/* "data-testid", "data-component", "data-block-name": names that a page's makers gave its parts, where the class names
 * are made by a machine. They say what is apart from the article; what they call its text is a word of many uses. */
enum { NAMED_PART = NODE_NOT | NODE_WEAK | NODE_COMMENT | NODE_CAPTION | NODE_BYLINE | NODE_DATE };

static bool names_part(struct runut_str name)
{
    if (name.len < 9 || name.len > MAX_WORD || memcmp(name.p, "data-", 5) != 0) return false;
    return str_ends(name, STR("-testid")) || str_ends(name, STR("-component")) || str_ends(name, STR("-name"));
}

/* Whether a name is LOW in any case; nearly all stand in lower case. */
#define named(name, low) \
    ((name).len == sizeof(low) - 1 && (memcmp((name).p, low, sizeof(low) - 1) == 0 || str_eq_ascii(name, STR(low))))

static unsigned item_flags(struct runut_str v)
{
    if (has(v, "articleBody")) return NODE_STRONG;
    return has(v, "author") ? NODE_BYLINE : has(v, "datePublished") ? NODE_DATE : 0;
}

static bool style_hides(struct runut_str v)
{
    if (has(v, "none") && (has(v, "display:none") || has(v, "display: none"))) return true;
    return has(v, "hidden") && (has(v, "visibility:hidden") || has(v, "visibility: hidden"));
}

static bool role_apart(struct runut_str v)
{
    return has(v, "navigation") || has(v, "complementary") || has(v, "contentinfo") || has(v, "dialog") ||
           has(v, "search") || has(v, "banner");
}

static unsigned attribute_flags(const struct hints *h, struct hint_memo *memo, const struct html_attribute *a)
{
    static const struct runut_str none = {0};
    struct runut_str v = a->value.p ? a->value : none;
    switch (a->name.p[0] | 32) {
    case 'd': /* what search engines are asked not to quote is seldom the report */
        if (named(a->name, "data-nosnippet")) return NODE_WEAK;
        return names_part(a->name) ? known_flags(h, memo, v) & NAMED_PART : 0;
    case 'c': return named(a->name, "class") ? known_flags(h, memo, v) : 0;
    case 'i':
        if (named(a->name, "id")) return known_flags(h, memo, v);
        if (named(a->name, "itemtype")) return memo->items |= item_of(v), 0;
        return named(a->name, "itemprop") ? item_flags(v) : 0;
    case 'h':
        if (named(a->name, "href")) return leads_to_author(h, v) ? NODE_BYLINE : 0;
        return named(a->name, "hidden") ? NODE_HIDDEN : 0;
    case 'a': return named(a->name, "aria-hidden") && str_is(v, "true") ? NODE_HIDDEN : 0;
    case 's': return named(a->name, "style") && style_hides(v) ? NODE_HIDDEN : 0;
    case 'r':
        if (named(a->name, "rel")) return has(v, "author") ? NODE_BYLINE : 0;
        return named(a->name, "role") && role_apart(v) ? NODE_NOT : 0;
    default: return 0;
    }
}

static unsigned site_flags(unsigned bits)
{
    return (bits & 1U << SITE_BODY ? NODE_SITE_BODY : 0) | (bits & 1U << SITE_DROP ? NODE_SITE_DROP : 0) |
           (bits & 1U << SITE_DATE ? NODE_SITE_DATE : 0) | (bits & 1U << SITE_AUTHOR ? NODE_SITE_AUTHOR : 0);
}

uint16_t hint_flags(const struct hints *h, struct hint_memo *memo, const struct site *site, const struct html *html,
                    const struct html_token *t)
{
    unsigned flags = 0;
    for (size_t i = 0; i < t->n_attributes; i++) flags |= attribute_flags(h, memo, &html->attributes[i]);
    if (t->element == EL_BODY || t->element == EL_HTML || t->element == EL_MAIN)
        flags &= ~(unsigned)(NODE_NOT | NODE_WEAK | NODE_COMMENT | NODE_HIDDEN | NODE_STRONG);
    if (t->element == EL_ADDRESS) flags |= NODE_BYLINE; /* how to reach who wrote what is around it */
    if (site) flags |= site_flags(site_bits(site, html, t));
    return (uint16_t)flags;
}
