/* SPDX-License-Identifier: MIT */
/*
 * A hash table over the beginning of each form: its first word and, as many begin with "the" or "kata", the two signs
 * behind it. A text is tried at each of its words with three probes, for forms that end with the word, one sign behind
 * it, or later; most words end before at a bit for their first three signs. Built once for an engine.
 */
#include "base/scan.h"
#include "page/core/lookup.h"
#include <limits.h>

const uint8_t lookup_fold[256] = {
    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
    0,   0,   0,   0,   48,  49,  50,  51,  52,  53,  54,  55,  56,  57,  0,   0,   0,   0,   0,   0,   0,   97,
    98,  99,  100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119,
    120, 121, 122, 0,   0,   0,   0,   0,   0,   97,  98,  99,  100, 101, 102, 103, 104, 105, 106, 107, 108, 109,
    110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0,   0,   0,   0,   0,   128, 129, 130, 131,
    132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153,
    154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175,
    176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197,
    198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219,
    220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241,
    242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255,
};

static bool is_digit(char c) { return (unsigned char)(c - '0') < 10; }
static bool is_upper(char c) { return (unsigned char)(c - 'A') < 26; }
static bool is_word(char c) { return lookup_fold[(unsigned char)c] != 0; }
static char lower(char c) { return (char)(c + (is_upper(c) << 5)); }

/* The hash of the first word at *P without regard to case, which *P is then behind; a sign that is no word stands for
 * itself, and digits for '#'. */
static uint32_t first_hash(const char **p, const char *end)
{
    uint32_t h = 2166136261u, c;
    const char *at = *p;
    if (at < end && is_digit(*at)) {
        while (at < end && is_digit(*at)) at++;
        *p = at;
        return (h ^ '#') * 16777619u;
    }
    if (at < end && !is_word(*at)) {
        *p = at + 1;
        return (h ^ (unsigned char)*at) * 16777619u;
    }
    for (; at < end && (c = lookup_fold[(unsigned char)*at]); at++) h = (h ^ c) * 16777619u;
    *p = at;
    return h ^ h >> 15;
}

enum { BEHIND = 2 }; /* signs behind the first word that the hash knows */

/* The hash of a beginning with one sign more. */
static uint32_t hash_behind(uint32_t h, char c)
{
    h = (h ^ (unsigned char)(is_digit(c) ? '#' : lower(c))) * 16777619u;
    return h ^ h >> 15;
}

static void insert(struct lookup *l, struct runut_str form, const struct pack_row *row)
{
    const char *end = form.p + form.len;
    const char *p = form.p;
    uint32_t b = lookup_begins(p, end), h = first_hash(&p, end);
    for (int i = 0; i < BEHIND && p < end; i++) h = hash_behind(h, *p++);
    size_t i = h & (l->cap - 1);
    while (l->hashes[i]) i = (i + 1) & (l->cap - 1);
    l->hashes[i] = h ? h : 1;
    l->slots[i] = (struct lookup_slot){form, row};
    l->heads[(unsigned char)*form.p] = true;
    for (int d = '0'; d <= '9' && *form.p == '#'; d++) l->heads[d] = true;
    if (*form.p >= 'a' && *form.p <= 'z') l->heads[(unsigned char)*form.p & ~32] = true;
    l->begins[b / 8] |= (uint8_t)(1u << b % 8);
}

static bool wanted(const struct pack_row *row, const char *const *whats)
{
    if (!whats) return true;
    for (; *whats; whats++)
        if (str_is(row->cells[1], *whats) || str_is(row->cells[2], *whats)) return true;
    return false;
}

static size_t count_forms(struct runut_str cell)
{
    size_t n = 1;
    for (const char *p = cell.p, *end = cell.p + cell.len; p < end && (p = memchr(p, '|', (size_t)(end - p))); p++) n++;
    return n;
}

void lookup_init(struct lookup *l, struct arena *a, const struct page_packs *packs, enum pack_table table,
                 const char *const *whats)
{
    size_t n = 0;
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[table];
        for (size_t i = 0; i < rows.n; i++)
            if (wanted(&rows.v[i], whats)) n += count_forms(rows.v[i].cells[0]);
    }
    memset(l, 0, sizeof *l);
    l->cap = 16;
    while (l->cap < n * 2) l->cap *= 2;
    l->hashes = ARENA_ARRAY(a, uint32_t, l->cap);
    l->slots = ARENA_ARRAY(a, struct lookup_slot, l->cap);
    for (size_t p = 0; p < packs->n; p++) {
        struct pack_rows rows = packs->v[p]->tables[table];
        for (size_t i = 0; i < rows.n; i++) {
            struct runut_str rest = rows.v[i].cells[0], form;
            if (!wanted(&rows.v[i], whats)) continue;
            while (str_cut(&rest, '|', &form))
                if (form.len) insert(l, form, &rows.v[i]);
        }
    }
}

/* Whether FORM stands at P; its end, or NULL. */
static const char *matches(struct runut_str form, const char *p, const char *end)
{
    bool capital = false, as_is = true, upper = true;
    for (size_t i = 0; i < form.len; i++) capital |= is_upper(form.p[i]);
    for (size_t i = 0; i < form.len; i++) {
        char f = form.p[i];
        if (f == '#') {
            if (p == end || !is_digit(*p)) return NULL;
            while (p < end && is_digit(*p)) p++;
            continue;
        }
        if (p == end || lower(*p) != lower(f)) return NULL;
        as_is &= *p == f;
        upper &= !(*p >= 'a' && *p <= 'z');
        p++;
    }
    if (capital && !as_is && !upper) return NULL;
    if (p < end && is_word(p[-1]) && is_word(*p)) return NULL;
    return p;
}

bool lookup_edge(struct runut_str text, size_t at)
{
    return at == 0 || at >= text.len || !is_word(text.p[at - 1]) || !is_word(text.p[at]);
}

struct found {
    const struct pack_row *row;
    const char *end;
};

/* The longest form of that hash, if it is longer than what was found. */
static void probe(const struct lookup *l, uint32_t h, const char *p, const char *stop, struct runut_str kind,
                  struct runut_str what, struct found *f)
{
    uint32_t key = h ? h : 1;
    for (size_t i = h & (l->cap - 1); l->hashes[i]; i = (i + 1) & (l->cap - 1)) {
        if (l->hashes[i] != key) continue;
        const struct runut_str *cells = l->slots[i].row->cells;
        if ((kind.p && !str_eq(cells[1], kind)) || (what.p && !str_eq(cells[2], what))) continue;
        const char *e = matches(l->slots[i].form, p, stop);
        if (e && (!f->row || e > f->end)) *f = (struct found){l->slots[i].row, e};
    }
}

const struct pack_row *lookup_longest(const struct lookup *l, struct runut_str text, size_t at, struct runut_str kind,
                                      struct runut_str what, size_t *end)
{
    const char *p = text.p + at, *stop = text.p + text.len;
    const char *behind = p;
    uint32_t h = first_hash(&behind, stop);
    struct found f = {0};
    probe(l, h, p, stop, kind, what, &f);
    for (int i = 0; i < BEHIND && behind < stop; i++) {
        h = hash_behind(h, *behind++);
        probe(l, h, p, stop, kind, what, &f);
    }
    if (f.row) *end = (size_t)(f.end - text.p);
    return f.row;
}

/* ---- the gate ---- */

enum { WINDOW = 64, STEP = 32 }; /* bytes; a word of more than STEP counts as one of STEP */

/* A number for the word of N letters and digits at P, of which the first eight count. */
static inline uint32_t gate_key(const char *p, size_t n, const char *end)
{
    uint64_t w = 0;
    if (end - p >= 8)
        w = scan_eight(p);
    else
        memcpy(&w, p, (size_t)(end - p));
    w |= 0x2020202020202020u;
    if (n < 8) w &= (UINT64_C(1) << 8 * n) - 1;
    return (uint32_t)((w ^ n << 3) * 0x9E3779B97F4A7C15u >> (64 - LOOKUP_GATE_BITS));
}

/* The same with the first letter of the word behind it. */
static inline uint32_t gate_second(uint32_t key, char c) { return (key * 31 + (unsigned char)c) % LOOKUP_GATE; }

/* Whether a second word stands at P, one blank behind the first. */
static inline bool gate_goes_on(const char *p, const char *end)
{
    return end - p > 1 && *p == ' ' && lookup_fold[(unsigned char)p[1]];
}

void lookup_gate_add(struct lookup_gate *g, const struct lookup *l, unsigned bit)
{
    for (size_t i = 0; i < l->cap; i++) {
        if (!l->hashes[i]) continue;
        const char *p = l->slots[i].form.p, *end = p + l->slots[i].form.len, *stop = p;
        while (stop < end && is_word(*stop)) stop++;
        size_t n = (size_t)(stop - p);
        uint32_t key = n ? gate_key(p, n < STEP ? n : STEP, end) : (unsigned char)*stop++;
        g->first[key] |= (uint8_t)bit;
        if (!gate_goes_on(stop, end))
            g->alone[key] |= (uint8_t)bit;
        else { /* a small letter stands for a capital too */
            g->second[gate_second(key, stop[1])] |= (uint8_t)bit;
            if (stop[1] >= 'a' && stop[1] <= 'z') g->second[gate_second(key, (char)(stop[1] - 32))] |= (uint8_t)bit;
        }
    }
}

/* Which of up to WINDOW bytes are of words, and which are blanks: a bit for each. */
struct window {
    uint64_t word, blank;
};

static inline struct window window_at(const char *p, const char *end)
{
    struct window w = {0, 0};
    for (unsigned at = 0; at < WINDOW && p + at < end; at += SCAN_BYTES) {
        struct sixteen s = scan_before(p + at, end);
        uint64_t word = scan_within(s, 'a', 25) | scan_within(s, 'A', 25) | scan_within(s, '0', 9) | scan_high(s);
        w.word |= word << at;
        w.blank |= (uint64_t)scan_is(s, ' ') << at;
    }
    return w;
}

/* Of the tables of WANTED, those of which a form may begin at P with a word of N bytes, or a sign where N is 0. */
static inline unsigned gate_opens(const struct lookup_gate *g, const char *p, size_t n, const char *end,
                                  unsigned wanted)
{
    uint32_t key = n ? gate_key(p, n < STEP ? n : STEP, end) : (unsigned char)*p;
    unsigned bits = g->first[key] & wanted;
    p += n ? n : 1;
    if (bits) bits &= g->alone[key] | (gate_goes_on(p, end) ? g->second[gate_second(key, p[1])] : 0U);
    return bits;
}

/* The same for each word and sign from AT on, together; with HIT only up to the first where any does, which it tells.
 * A window is gone through but for its second half, if more follows, so that the words in it have their ends. */
static inline unsigned gate_walk(const struct lookup_gate *g, struct runut_str text, size_t at, unsigned wanted,
                                 size_t *hit)
{
    unsigned all = 0;
    uint64_t before = 0; /* a letter stands before the window */
    for (const char *p = text.p + at, *end = text.p + text.len; p < end; p += STEP) {
        struct window w = window_at(p, end);
        bool last = end - p <= WINDOW;
        uint64_t signs = ~w.word & ~w.blank, starts = (w.word & ~(w.word << 1 | before)) | signs;
        if (end - p < WINDOW) starts &= (UINT64_C(1) << (end - p)) - 1;
        if (!last) starts &= UINT32_MAX;
        for (; starts; starts &= starts - 1) {
            unsigned i = scan_first(starts);
            uint64_t behind = ~(w.word >> i);
            unsigned bits = gate_opens(g, p + i, behind ? scan_first(behind) : WINDOW, end, wanted);
            if (bits && hit) return *hit = (size_t)(p + i - text.p), bits;
            all |= bits;
        }
        if (last) break;
        before = w.word >> (STEP - 1) & 1;
    }
    return all;
}

size_t lookup_gated(const struct lookup_gate *g, struct runut_str text, size_t at, unsigned bits)
{
    size_t hit;
    return at < text.len && gate_walk(g, text, at, bits, &hit) ? hit : text.len;
}

unsigned lookup_gates(const struct lookup_gate *g, struct runut_str text)
{
    return gate_walk(g, text, 0, UINT_MAX, NULL);
}

struct runut_str lookup_first(struct runut_str cell)
{
    struct runut_str first = {0};
    str_cut(&cell, '|', &first);
    return first;
}
