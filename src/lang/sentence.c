/* SPDX-License-Identifier: MIT */
/**
 * Words to sentences. A sentence ends behind a full stop, question or exclamation mark, with the quotation marks and
 * brackets that close behind it, where what follows begins like a sentence: a capital, a figure, an opening mark; or
 * behind a plain full stop that can be none of an abbreviation. So a reporting clause in lower case stays with the
 * quotation before it ("Q?" katanya), and a quotation of several sentences is cut inside, its last one keeping the
 * attribution. A range ends its last sentence whatever stands there.
 *
 * Pages lose blanks: in "…rumah sakit."Kondisinya baik," the mark opens a quotation or closes one, as those before it
 * in the range tell by their number.
 */
#include "lang/sentence.h"

static struct runut_str form_of(struct runut_str text, const struct word *w) { return str_slice(text, w->beg, w->end); }

static uint32_t first_of(struct runut_str text, const struct word *w)
{
    uint32_t cp;
    utf8_next(text.p + w->beg, text.p + w->end, &cp);
    return cp;
}

static bool is_end_mark(uint32_t cp)
{
    return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 || cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F ||
           cp == 0x061F;
}

/* The straight quotation marks of a range, counted up to a word. */
struct marks {
    size_t to, n;
};

/* Whether a straight quotation mark that both sides touch, at word I, closes: an odd number stands before it. */
static bool glued_closes(struct marks *m, const struct words *w, size_t i, struct runut_str text)
{
    for (; m->to < i; m->to++) m->n += str_is(form_of(text, &w->v[m->to]), "\"");
    return str_is(form_of(text, &w->v[i]), "\"") && !(w->v[i].flags & WORD_SPACE_BEFORE) && m->n % 2;
}

/* Whether W is a closing bracket or quotation mark that belongs to what stands before it. */
static bool closes(const struct words *w, size_t i, struct runut_str text)
{
    const struct word *m = &w->v[i];
    if (m->flags & WORD_SPACE_BEFORE || !(m->flags & WORD_PUNCT)) return false;
    uint32_t cp = first_of(text, m);
    if (cp == ')' || cp == ']' || cp == '}') return true;
    int q = utf8_quote(cp);
    if (q == 2) return true;
    /* A mark that may be either closes where a blank or another mark follows it. */
    return q == 3 && (i + 1 == w->n || w->v[i + 1].flags & (WORD_SPACE_BEFORE | WORD_PUNCT));
}

static bool opens(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == 0x2022 || cp == 0x25CF || cp == '`' || (utf8_quote(cp) & 1);
}

/* Whether the word I begins like a sentence. */
static bool begins(const struct words *w, size_t i, struct runut_str text)
{
    for (; i < w->n && w->v[i].flags & WORD_PUNCT; i++)
        if (!opens(first_of(text, &w->v[i]))) return i + 1 < w->n && w->v[i + 1].flags & WORD_CAPITAL;
    if (i == w->n) return true;
    uint32_t cp = first_of(text, &w->v[i]);
    return !utf8_is_lower(cp);
}

/* Whether an abbreviation's own stop at I also ends the sentence: NEXT begins with a capital as only a first word does.
 */
static bool abbreviation_ends(const struct lang *lang, const struct words *w, size_t i, size_t next,
                              struct runut_str text)
{
    unsigned kind = lang_break(lang, w->v[i].low);
    if (kind & BREAK_INITIAL || !(w->v[next].flags & (WORD_CAPITAL | WORD_PUNCT))) return false;
    if (w->v[next].flags & WORD_PUNCT)
        return next > i + 1 || (utf8_quote(first_of(text, &w->v[next])) & 1 && begins(w, next, text));
    return (lang_break(lang, w->v[next].low) & BREAK_STARTER) != 0;
}

/* Whether the next word behind the mark I begins a sentence although it is in lower case, as in letters, comments and
   names of sites: a full stop stands at a word that is too long for an abbreviation, and a blank behind it. No question
   mark: what follows that may tell who asks. */
static bool begins_small(const struct words *w, size_t first, size_t i, struct runut_str text)
{
    enum { WORDS = 2, LETTERS = 4 };
    const struct word *m = &w->v[i];
    if (i < first + WORDS || i + 1 == w->n || first_of(text, m) != '.' || m->end - m->beg != 1) return false;
    const struct word *l = m - 1, *n = m + 1;
    return !(m->flags & WORD_SPACE_BEFORE) && n->flags & WORD_SPACE_BEFORE && l->low.len >= LETTERS &&
           !(l->flags & (WORD_PUNCT | WORD_DIGIT)) && utf8_is_lower(first_of(text, n));
}

/* Whether a sentence ends between the words behind the mark I and NEXT. FIRST is its first word. */
static bool ends(const struct lang *lang, const struct words *w, size_t first, size_t i, size_t next,
                 struct runut_str text)
{
    const struct word *m = &w->v[i], *n = &w->v[next];
    struct runut_str form = form_of(text, m);
    if (!(m->flags & WORD_PUNCT)) return (n->flags & WORD_SPACE_BEFORE) && abbreviation_ends(lang, w, i, next, text);
    if (!begins(w, next, text)) return next == i + 1 && begins_small(w, first, i, text);
    /* The number of a list item: "1. Nama". */
    if (i == first + 1 && w->v[first].flags & WORD_DIGIT && form.len == 1 && w->v[first].end - w->v[first].beg <= 3)
        return false;
    if (n->flags & WORD_SPACE_BEFORE) return true;
    bool quotation = n->flags & WORD_PUNCT && utf8_quote(first_of(text, n)) & 1 && next + 1 < w->n &&
                     w->v[next + 1].flags & WORD_CAPITAL;
    if (n->flags & WORD_CAPITAL && next > i + 1 && utf8_quote(first_of(text, &w->v[next - 1])) & 2) return true;
    return next == i + 1 && (n->flags & WORD_CAPITAL || quotation) && form.len == 1 && i > first &&
           !(w->v[i - 1].flags & WORD_PUNCT);
}

/* Whether a blank line parts the words I-1 and I. */
static bool blank_line(const struct words *w, size_t i, struct runut_str text)
{
    size_t lines = 0;
    if (!(w->v[i].flags & WORD_SPACE_BEFORE)) return false;
    for (size_t at = w->v[i - 1].end; at < w->v[i].beg; at++) lines += text.p[at] == '\n';
    return lines >= 2;
}

static void put(struct arena *a, struct sentences *out, const struct words *w, size_t first, size_t end, uint32_t block)
{
    *vec_push(a, out) = (struct sentence){.beg = w->v[first].beg,
                                          .end = w->v[end - 1].end,
                                          .first = (uint32_t)first,
                                          .n = (uint32_t)(end - first),
                                          .block = block};
}

void sentence_cut(const struct lang *lang, struct arena *a, struct runut_str text, const struct words *w, size_t from,
                  uint32_t block, struct sentences *out)
{
    size_t first = from;
    struct marks marks = {from, 0};
    for (size_t i = from; i < w->n; i++) {
        const struct word *m = &w->v[i];
        bool over = i - first >= LIMIT_SENTENCE_WORDS || m->end - w->v[first].beg > LIMIT_SENTENCE_BYTES;
        if (i > first && !(m->flags & WORD_CLITIC) && (over || blank_line(w, i, text))) {
            put(a, out, w, first, i, block);
            first = i;
        }
        uint32_t last;
        utf8_prev(text.p + m->beg, text.p + m->end, &last);
        if (!is_end_mark(last)) continue;
        size_t next = i + 1;
        while (next < w->n && closes(w, next, text)) next++;
        if (next < w->n && glued_closes(&marks, w, next, text)) next++;
        if (next == w->n || next - first >= LIMIT_SENTENCE_WORDS || !ends(lang, w, first, i, next, text)) continue;
        put(a, out, w, first, next, block);
        first = next;
        i = next - 1;
    }
    if (first < w->n) put(a, out, w, first, w->n, block);
}
