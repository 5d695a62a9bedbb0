/* SPDX-License-Identifier: MIT */
/*
 * Telling languages apart by words and endings: each row of a pack's language.tsv gives a language some weight for a
 * word, or for three characters where the form begins with '*' ('_' is a blank). The language with most weight per word
 * wins, if that is enough: a text in a language that no table knows matches few of them. Near relatives (Indonesian and
 * Malay) are told by rows that weigh for one and against the other. A thousand words decide as well as ten thousand, so
 * no more are read.
 */
#include "page/language.h"
#include "base/scan.h"
#include "base/utf8.h"

enum {
    MAX_READ = 3000, /* bytes of text looked at */
    MAX_WORD = 40,   /* bytes of a word whose threes are counted */
    ENOUGH = 12
}; /* weight a word, in tenths, below which the language is undecided */

struct scores {
    const struct languages *of;
    long v[LANGUAGES_MOST], words;
};

/* By the first eight bytes and the length. */
static uint32_t hash_of(struct runut_str s)
{
    uint64_t w = 0;
    memcpy(&w, s.p, s.len < sizeof w ? s.len : sizeof w);
    return (uint32_t)((w ^ s.len) * 0x9E3779B97F4A7C15u >> 32) | 1;
}

static uint8_t language_index(struct languages *t, struct runut_str name)
{
    for (size_t i = 0; i < t->n; i++)
        if (str_eq(t->names[i], name)) return (uint8_t)i;
    if (t->n == LANGUAGES_MOST) return LANGUAGES_MOST - 1;
    t->names[t->n] = name;
    return (uint8_t)t->n++;
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

void language_init(struct languages *t, struct arena *a, const struct page_packs *packs)
{
    memset(t, 0, sizeof *t);
    size_t n = 0;
    for (size_t p = 0; p < packs->n; p++) n += packs->v[p]->tables[PACK_LANGUAGE].n;
    for (t->cap = 64; t->cap < n * 2;) t->cap *= 2;
    t->slots = ARENA_ARRAY(a, struct language_slot, t->cap);
    t->hashes = ARENA_ARRAY(a, uint32_t, t->cap);
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[PACK_LANGUAGE];
        for (size_t i = 0; i < rows.n; i++) {
            const struct runut_str *c = rows.v[i].cells;
            uint32_t h = hash_of(c[1]);
            size_t k = h >> 1 & (t->cap - 1);
            while (t->hashes[k]) k = (k + 1) & (t->cap - 1);
            t->hashes[k] = h;
            int three = three_of(c[1]);
            uint32_t next = three < 0 ? 0 : t->threes[three];
            if (three >= 0) t->threes[three] = (uint32_t)k + 1;
            if (three >= 0) t->ends[three % (27 * 27)] = true;
            t->others |= three < 0 && c[1].len && c[1].p[0] == '*';
            t->slots[k] = (struct language_slot){c[1], next, language_index(t, c[0]), (int8_t)weight_of(c[2])};
        }
    }
}

static void count(struct scores *s, struct runut_str form)
{
    const struct languages *t = s->of;
    uint32_t h = hash_of(form);
    for (size_t k = h >> 1 & (t->cap - 1); t->hashes[k]; k = (k + 1) & (t->cap - 1))
        if (t->hashes[k] == h && str_eq(t->slots[k].form, form)) s->v[t->slots[k].language] += t->slots[k].weight;
}

/* Counts one word in lower case, and its threes of characters. */
static void count_word(struct scores *t, struct runut_str w)
{
    const struct languages *of = t->of;
    int before = 26, here = letter_of(w.p[0]);
    t->words++;
    count(t, w);
    for (size_t i = 0; i < w.len && i < MAX_WORD; i++) {
        int after = i + 1 < w.len ? letter_of(w.p[i + 1]) : 26;
        if ((before | here | after) >= 0) {
            if (of->ends[here * 27 + after]) {
                const struct language_slot *s;
                for (uint32_t k = of->threes[(before * 27 + here) * 27 + after]; k; k = s->next) {
                    s = &of->slots[k - 1];
                    t->v[s->language] += s->weight;
                }
            }
        } else if (of->others) {
            char form[4] = {'*', i ? w.p[i - 1] : '_', w.p[i], i + 1 < w.len ? w.p[i + 1] : '_'};
            count(t, (struct runut_str){form, 4});
        }
        before = here;
        here = after;
    }
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

/* The word at *P in lower case at TO, *P then behind it; empty where there stands none: *P is then behind a sign. */
static struct runut_str next_word(const char **p, const char *end, char *to)
{
    char *o = to;
    const char *at = *p;
    for (uint32_t cp; at < end; at += utf8_next(at, end, &cp)) {
        const char *stop = letters_end(at, end);
        for (; at < stop; at++) *o++ = (char)(*at | 32);
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
    struct scores t = {.of = known};
    *confidence = -1;
    if (!known->n || !text.len) return "und";
    if (text.len > MAX_READ) text.len = MAX_READ;
    char *low = arena_room(a, text.len * 2 + 1);
    for (const char *p = text.p, *end = text.p + text.len; p < end;) {
        struct runut_str word = next_word(&p, end, low);
        if (word.len) count_word(&t, word);
    }
    long words = t.words;
    size_t best = 0, second = known->n > 1 ? 1 : 0;
    for (size_t i = 1; i < known->n; i++) {
        if (t.v[i] > t.v[best])
            second = best, best = i;
        else if (i != best && (t.v[i] > t.v[second] || second == best))
            second = i;
    }
    bool said = str_starts(declared, known->names[best]) &&
                (declared.len == known->names[best].len || declared.p[known->names[best].len] == '-');
    if (!words || t.v[best] * (said ? 20 : 10) < words * ENOUGH) return "und";
    double margin = (double)(t.v[best] - (t.v[second] > 0 ? t.v[second] : 0)) / (double)(t.v[best] ? t.v[best] : 1);
    double much = (double)t.v[best] * 10 / (double)(words * ENOUGH * 2);
    *confidence = 0.5 + 0.5 * (margin > 1 ? 1 : margin) * (much > 1 ? 1 : much);
    return str_z(a, known->names[best]);
}
