/* SPDX-License-Identifier: MIT */
/*
 * Telling languages apart by words and endings: each row of a pack's language.tsv gives a language some weight for a
 * word, or for three characters where the form begins with '*' ('_' is a blank). The language with most weight per word
 * wins, if that is enough: a text in a language that no table knows matches few of them. Near relatives (Indonesian and
 * Malay) are told by rows that weigh for one and against the other. A thousand words decide as well as ten thousand, so
 * no more are read.
 */
#include "base/scan.h"
#include "base/utf8.h"
#include "page/core/language.h"

enum {
    MAX_READ = 3000, /* bytes of text looked at */
    MAX_WORD = 40,   /* bytes of a word whose threes are counted */
    ENOUGH = 12
}; /* weight a word, in tenths, below which the language is undecided */

/* What of a text weighs anything, as rows of WEIGHTS: added up when all are found. */
struct found {
    const struct languages *of;
    uint16_t *rows;
    size_t n;
    long words;
};

/* By the first eight bytes and the length; eight can be read at P. */
static inline uint32_t hash_of(const char *p, size_t len)
{
    uint64_t w = scan_eight(p);
    if (len < 8) w &= (UINT64_C(1) << 8 * len) - 1;
    return (uint32_t)((w ^ len) * 0x9E3779B97F4A7C15u >> 32) | 1;
}

static size_t language_index(struct languages *t, struct runut_str name)
{
    for (size_t i = 0; i < t->n; i++)
        if (str_eq(t->names[i], name)) return i;
    if (t->n == LANGUAGES_MOST) return LANGUAGES_MOST - 1;
    t->names[t->n] = name;
    return t->n++;
}

static int weight_of(struct runut_str s)
{
    int v = 0, sign = 1;
    for (size_t i = 0; i < s.len; i++) {
        if (s.p[i] == '-')
            sign = -1;
        else
            v = v * 10 + (s.p[i] - '0');
    }
    return sign * (v > 100 ? 100 : v);
}

/* The number of a letter or of a word's edge; -1 for what else there is. */
static int letter_of(char c) { return (unsigned char)(c - 'a') < 26 ? c - 'a' : c == '_' ? 26 : -1; }

/* The number of the three characters behind the '*' of a form; -1 where one of them is no letter. */
static int three_of(struct runut_str form)
{
    int a, b, c;
    if (form.len != 4 || form.p[0] != '*') return -1;
    a = letter_of(form.p[1]), b = letter_of(form.p[2]), c = letter_of(form.p[3]);
    return a < 0 || b < 0 || c < 0 ? -1 : (a * 27 + b) * 27 + c;
}

/* The place of a form, or the empty one where it belongs. */
static size_t slot_of(const struct languages *t, struct runut_str form, uint32_t hash)
{
    size_t k = hash >> 1 & (t->cap - 1);
    while (t->hashes[k] && (t->hashes[k] != hash || !str_eq(t->slots[k].form, form))) k = (k + 1) & (t->cap - 1);
    return k;
}

static void add_row(struct languages *t, struct runut_str form, size_t language, int weight)
{
    char head[8] = {0};
    memcpy(head, form.p, form.len < sizeof head ? form.len : sizeof head);
    uint32_t hash = hash_of(head, form.len);
    size_t k = slot_of(t, form, hash);
    if (!t->hashes[k]) {
        int three = three_of(form);
        t->hashes[k] = hash;
        t->slots[k] = (struct language_slot){form, (uint32_t)t->n_rows++};
        if (three >= 0) t->threes[three] = (uint16_t)t->slots[k].row;
        t->others |= three < 0 && form.len && form.p[0] == '*';
    }
    t->weights[t->slots[k].row * t->width + language] += weight;
}

void language_init(struct languages *t, struct arena *a, const struct page_packs *packs)
{
    memset(t, 0, sizeof *t);
    size_t n = 0;
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[PACK_LANGUAGE];
        for (size_t i = 0; i < rows.n; i++) language_index(t, rows.v[i].cells[0]);
        n += rows.n;
    }
    for (t->cap = 64; t->cap < n * 2;) t->cap *= 2;
    t->slots = ARENA_ARRAY(a, struct language_slot, t->cap);
    t->hashes = ARENA_ARRAY(a, uint32_t, t->cap);
    t->width = (t->n + LANGUAGES_TOGETHER - 1) / LANGUAGES_TOGETHER * LANGUAGES_TOGETHER;
    t->weights = ARENA_ARRAY(a, int32_t, (n + 1) * t->width);
    t->n_rows = 1;
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[PACK_LANGUAGE];
        for (size_t i = 0; i < rows.n && t->n_rows < UINT16_MAX; i++) {
            const struct runut_str *c = rows.v[i].cells;
            add_row(t, c[1], language_index(t, c[0]), weight_of(c[2]));
        }
    }
}

/* A row that is none is written over by the next: that is cheaper than to guess whether it is one. */
static inline void put(struct found *f, uint32_t row)
{
    f->rows[f->n] = (uint16_t)row;
    f->n += row != 0;
}

/* A form of which eight bytes can be read. */
static inline void put_form(struct found *f, struct runut_str form)
{
    size_t k = slot_of(f->of, form, hash_of(form.p, form.len));
    put(f, f->of->hashes[k] ? f->of->slots[k].row : 0);
}

/* One word in lower case, and its threes of characters. */
static void put_word(struct found *f, struct runut_str w)
{
    int before = 26, here = letter_of(w.p[0]);
    f->words++;
    put_form(f, w);
    for (size_t i = 0; i < w.len && i < MAX_WORD; i++) {
        int after = i + 1 < w.len ? letter_of(w.p[i + 1]) : 26;
        if ((before | here | after) >= 0) {
            put(f, f->of->threes[(before * 27 + here) * 27 + after]);
        } else if (f->of->others) {
            char form[8] = {'*', i ? w.p[i - 1] : '_', w.p[i], i + 1 < w.len ? w.p[i + 1] : '_'};
            put_form(f, (struct runut_str){form, 4});
        }
        before = here;
        here = after;
    }
}

/* Adds up what the rows weigh for LANGUAGES_TOGETHER languages from the one on. */
static void add_up(const struct found *f, size_t from, long *weights)
{
    int32_t sum[LANGUAGES_TOGETHER] = {0};
    for (size_t i = 0; i < f->n; i++) {
        const int32_t *w = f->of->weights + f->rows[i] * f->of->width + from;
        for (size_t k = 0; k < LANGUAGES_TOGETHER; k++) sum[k] += w[k];
    }
    for (size_t k = 0; k < LANGUAGES_TOGETHER; k++) weights[from + k] = sum[k];
}

/* Behind the letters without marks that begin at P. */
static const char *letters_end(const char *p, const char *end)
{
    for (; p < end; p += SCAN_BYTES) {
        struct sixteen s = scan_before(p, end);
        uint32_t letters = scan_within(s, 'a', 25) | scan_within(s, 'A', 25);
        if (letters != UINT16_MAX) return p + scan_first(~letters);
    }
    return end;
}

/* Copies the letters from P to STOP in lower case, eight at a time; behind them more may be written. */
static inline char *put_lower(char *to, const char *p, const char *stop, const char *end)
{
    char *o = to + (stop - p);
    for (uint64_t w = 0; p < stop; p += sizeof w, to += sizeof w) {
        if (end - p >= (ptrdiff_t)sizeof w)
            memcpy(&w, p, sizeof w);
        else
            memcpy(&w, p, (size_t)(end - p));
        w |= 0x2020202020202020u;
        memcpy(to, &w, sizeof w);
    }
    return o;
}

/* The word at *P in lower case at TO, *P then behind it; empty where there stands none: *P is then behind a sign. */
static struct runut_str next_word(const char **p, const char *end, char *to)
{
    char *o = to;
    const char *at = *p;
    for (uint32_t cp; at < end; at += utf8_next(at, end, &cp)) {
        const char *stop = letters_end(at, end);
        o = put_lower(o, at, stop, end);
        at = stop;
        if (at == end || (unsigned char)*at < 0x80) break;
        utf8_next(at, end, &cp);
        if (!utf8_is_alpha(cp)) break;
        o += utf8_put(utf8_lower(cp), o);
    }
    *p = at == *p ? at + 1 : at;
    return (struct runut_str){to, (size_t)(o - to)};
}

const char *language_of(struct arena *a, const struct languages *known, struct runut_str text,
                        struct runut_str declared, double *confidence)
{
    struct found f = {.of = known};
    long v[LANGUAGES_MOST] = {0}; /* what the text weighs for each language */
    *confidence = -1;
    if (!known->n || !text.len) return "und";
    if (text.len > MAX_READ) text.len = MAX_READ;
    char *low = arena_room(a, text.len * 2 + 16);
    f.rows = arena_room(a, (text.len * 3 + 1) * sizeof *f.rows);
    for (const char *p = text.p, *end = text.p + text.len; p < end;) {
        struct runut_str word = next_word(&p, end, low);
        if (word.len) put_word(&f, word);
    }
    for (size_t i = 0; i < known->n; i += LANGUAGES_TOGETHER) add_up(&f, i, v);
    long words = f.words;
    size_t best = 0, second = known->n > 1 ? 1 : 0;
    for (size_t i = 1; i < known->n; i++) {
        if (v[i] > v[best])
            second = best, best = i;
        else if (i != best && (v[i] > v[second] || second == best))
            second = i;
    }
    bool said = str_starts(declared, known->names[best]) &&
                (declared.len == known->names[best].len || declared.p[known->names[best].len] == '-');
    if (!words || v[best] * (said ? 20 : 10) < words * ENOUGH) return "und";
    double margin = (double)(v[best] - (v[second] > 0 ? v[second] : 0)) / (double)(v[best] ? v[best] : 1);
    double much = (double)v[best] * 10 / (double)(words * ENOUGH * 2);
    *confidence = 0.5 + 0.5 * (margin > 1 ? 1 : margin) * (much > 1 ? 1 : much);
    return str_z(a, known->names[best]);
}
