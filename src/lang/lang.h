/* SPDX-License-Identifier: MIT */
/**
 * Text to sentences, words, tags, trees and names. Without a model the words and sentences come from rules and the rest
 * is unknown; with one, all of it is filled in. Everything found lives in the caller's arena.
 *
 * A word is a syntactic word as Universal Dependencies has it: the Indonesian token "ujarnya" is the words "ujar" and
 * "nya". Each word knows its own bytes, so every later reading is exact to the byte.
 */
#ifndef LANG_LANG_H
#define LANG_LANG_H
#include "pack/pack.h"

enum upos {
    UPOS_NONE,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    UPOS_X,
    UPOS_COUNT
};
extern const char *const upos_names[UPOS_COUNT];

enum ner { NER_O, NER_B_PER, NER_I_PER, NER_B_ORG, NER_I_ORG, NER_B_LOC, NER_I_LOC };

enum word_flag {
    WORD_CLITIC = 1,       /* not the first word of its token: "nya" of "ujarnya" */
    WORD_SPACE_BEFORE = 2, /* white space stands before its token */
    WORD_TOKEN_HEAD = 4,   /* first of several words of one token */
    WORD_PUNCT = 8,        /* no letter or digit in it */
    WORD_CAPITAL = 16,     /* begins with a capital letter */
    WORD_UPPER = 32,       /* two letters or more, all capitals */
    WORD_DIGIT = 64        /* begins with a digit */
};

struct word {
    uint32_t beg, end;      /* its bytes of the text */
    int32_t head;           /* index of its head in struct text.words; -1 root, or no tree */
    struct runut_str low;   /* its form in lower case */
    struct runut_str lemma; /* length 0 without a model */
    const char *deprel;     /* UD relation with subtype, NULL without a tree */
    const char *feats;      /* UD features "A=B|C=D", NULL none */
    uint8_t upos;           /* enum upos */
    uint8_t ner;            /* enum ner */
    uint8_t flags;          /* enum word_flag */
};

struct sentence {
    uint32_t beg, end; /* bytes of the text, without white space at the ends */
    uint32_t first, n; /* its words */
    uint32_t block;    /* which range it was found in */
    bool parsed;       /* words have heads */
};

struct text {
    struct runut_str text;
    struct word *words;
    struct sentence *sentences;
    size_t n_words, n_sentences;
};

/** A language ready for use: its pack, break rules and, where there is one, its trained model. Immutable, shared by
 * threads. */
struct lang;

/** Prepares a pack; fails with RUNUT_INPUT when its model is damaged. The pack must outlive it. */
struct lang *lang_open(const struct pack *pack, struct runut_err *err);
/** The same without its gazetteer, which takes half of the time: cutting text wants none, reading does. */
struct lang *lang_open_bare(const struct pack *pack, struct runut_err *err);
void lang_fill(struct lang *lang);
void lang_close(struct lang *lang);
/** The lists of its pack, by file and parted by blanks, that its model was not learnt with; NULL none. Owned by LANG.
 */
const char *lang_changed(const struct lang *lang);

/**
 * Reads TEXT (well-formed UTF-8), looking only into RANGES: ascending, each read on its own, so that no sentence
 * crosses from one to the next. LANG may be NULL: then general rules alone cut it. Linear in the text; a word or
 * sentence over its limit is cut.
 */
struct text *lang_read(const struct lang *lang, struct arena *a, struct runut_str text,
                       const struct runut_range *ranges, size_t n);

/** The words and sentences alone, as lang_read cuts them. */
struct text *lang_cut(const struct lang *lang, struct arena *a, struct runut_str text, const struct runut_range *ranges,
                      size_t n);

/**
 * Fills in tags, trees and names of words and sentences that are given (from lang_cut or conllu_read), in one of the
 * model's annotation styles; NULL is its own, the one that lang_read uses. False where the model has no such style.
 */
bool lang_parse_words(const struct lang *lang, struct arena *a, struct text *t, const char *style);

/** Only the words of one string, for turning a pack's forms into what lang_read gives. */
struct text *lang_words(const struct lang *lang, struct arena *a, struct runut_str text);
#endif
