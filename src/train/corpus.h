/* SPDX-License-Identifier: MIT */
/** What the trainers learn from: sentences with their tags, trees and names. All in one arena. */
#ifndef TRAIN_CORPUS_H
#define TRAIN_CORPUS_H
#include "base/map.h"
#include "lang/form.h"

struct sample {
    struct word *words;
    struct form *forms;
    uint8_t *tags;  /* index into the trimmed lists */
    int32_t *heads; /* index of a word, -1 root */
    uint8_t *relations;
    uint16_t *tag_no, *relation_no; /* numbers in the corpus's lists, before corpus_trim */
    uint8_t *names;                 /* enum ner, NULL where the file has none */
    struct runut_str *lemmas, *form;
    size_t n;
    unsigned style, fold, weight;
    bool silver;   /* a teacher's, not a treebank's */
    bool dev;      /* measured with, not learnt from */
    unsigned file; /* which source it is from */
    uint64_t key;  /* of a sentence of raw text: the hash of its bytes */
    unsigned page; /* number of its document, or of its stretch of ten sentences */
};

/** A list of strings that is numbered as it grows. */
struct names_list {
    struct map map;
    struct runut_str v[4096];
    uint32_t count[4096], n;
};

struct corpus {
    struct arena *a;
    struct {
        struct sample *v;
        size_t n, cap;
    } samples;
    struct names_list tags, relations; /* shared by all files */
};

enum {
    FOLDS = 5,
    RAW_WORDS = 64 /* of a sentence of raw text, at most */
};

/** Reads a CoNLL-U file with all its columns as of STYLE; false with a message on standard error where it cannot. */
bool corpus_trees(struct corpus *c, const char *path, unsigned style);
/** Adds a sentence whose heads and tag_no are filled in, its relations as strings; false where it is no tree. */
bool corpus_add_tree(struct corpus *c, const struct sample *s, struct runut_str *relations);
/** Reads `token … TAG` lines, IOB2, the tag in the last column or the second; sentences parted by blank lines. */
bool corpus_names(struct corpus *c, const char *path, unsigned set);
/** Reads a list of persons' names of one word, one a line, `#` before a comment; each counts twice, so that it is
 * believed. */
bool corpus_list(struct corpus *c, const char *path, unsigned set);
/**
 * Cuts the lists of tags and relations down to what a model holds: a rare tag gives way to the commonest of its part of
 * speech, a rare relation to the one that it is a kind of. Fills tags and relations of all samples.
 */
void corpus_trim(struct corpus *c);
/** The number of a string, made where it is new; UINT32_MAX where the list is full. */
uint32_t list_number(struct names_list *l, struct arena *a, struct runut_str s);
#endif
