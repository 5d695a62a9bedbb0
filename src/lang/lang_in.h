/* SPDX-License-Identifier: MIT */
/** What the files of lang share and nobody else sees. */
#ifndef LANG_LANG_IN_H
#define LANG_LANG_IN_H
#include "base/limits.h"
#include "base/utf8.h"
#include "lang/gazetteer.h"

/** What breaks.tsv says of a form, as bits: a form may be several things. */
enum break_kind {
    BREAK_ABBREVIATION = 1, /* its full stop is its own; a sentence may end with it */
    BREAK_INITIAL = 2,      /* its full stop is its own; the sentence goes on (titles before a name) */
    BREAK_WHOLE = 4,   /* one word, though it looks like several; with a hyphen at its end: whatever begins with it */
    BREAK_MEASURE = 8, /* a word of its own when it touches a number */
    BREAK_INFIX = 16,  /* a mark that parts words where it stands between letters */
    BREAK_STARTER = 32 /* a function word: with a capital letter it begins a sentence */
};

struct clitic {
    struct runut_str form;
    size_t least;    /* letters that must stand before it */
    bool lower_only; /* not off a word with a capital: those are names */
};

/** A set of pairs of bytes: most words are told by one that they begin or end with no form of a list. */
struct pairs {
    uint64_t bits[1024];
};
static inline void pairs_add(struct pairs *set, const char *p)
{
    unsigned k = (unsigned)(unsigned char)p[0] << 8 | (unsigned char)p[1];
    set->bits[k >> 6] |= (uint64_t)1 << (k & 63);
}
static inline bool pairs_has(const struct pairs *set, const char *p)
{
    unsigned k = (unsigned)(unsigned char)p[0] << 8 | (unsigned char)p[1];
    return set->bits[k >> 6] >> (k & 63) & 1;
}

struct lang {
    const struct pack *pack;
    struct arena arena;
    struct map breaks; /* form in lower case -> bits of enum break_kind */
    struct map splits; /* token in lower case -> bytes of its first word */
    size_t split_most; /* bytes of the longest of them */
    struct pairs split_heads, clitic_ends;
    struct map countries;   /* forms of one word, as written */
    struct clitic *clitics; /* longest first */
    size_t n_clitics;
    struct model *model; /* NULL: rules alone */
    const char *changed; /* lists that the model was not learnt with; NULL none */
    struct gazetteer gazetteer;
};

/** A list of words that grows. */
struct words {
    struct word *v;
    size_t n, cap;
};

/** The bits of breaks.tsv for a form in lower case, 0 for a form that is not there. LANG may be NULL. */
unsigned lang_break(const struct lang *lang, struct runut_str low);

/** The bytes of the first of the two words that a token in lower case is, MAP_NONE where it is one word. */
uint32_t lang_split(const struct lang *lang, struct runut_str low);

/** Whether FORM, as written, is a country in one word. LANG may be NULL. */
bool lang_is_country(const struct lang *lang, struct runut_str form);

/** S in lower case with plain apostrophes; S itself where nothing changes. */
struct runut_str word_low(struct arena *a, struct runut_str s);
/** The word of the bytes [BEG, END) with its form in lower case and its flags. */
struct word word_make(struct arena *a, struct runut_str text, size_t beg, size_t end, unsigned flags);
/** How many letters of ASCII stand from P on, before END; adds to *UPPER how many of them are capitals. */
static inline size_t word_letters(const char *p, const char *end, size_t *upper)
{
    const char *at = p;
    for (; at < end && (unsigned char)((*at | 32) - 'a') < 26; at++) *upper += *at < 'a';
    return (size_t)(at - p);
}
/** The same of a word that is such letters alone, UPPER of them capitals. */
struct word word_plain(struct arena *a, struct runut_str text, size_t beg, size_t end, unsigned flags, size_t upper);
/** Appends the words of TEXT[at] to OUT. */
void token_cut(const struct lang *lang, struct arena *a, struct runut_str text, struct runut_range at,
               struct words *out);
#endif
