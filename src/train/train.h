/* SPDX-License-Identifier: MIT */
/** The trainer's state, and its stages in the order in which they run: each builds on what those before it made. */
#ifndef TRAIN_TRAIN_H
#define TRAIN_TRAIN_H
#include "train/corpus.h"
#include "train/weights.h"

enum { SOURCES = 24 };

/** A file to learn from: STYLE=FILE or SET=FILE; WEIGHT times in each epoch. */
struct source {
    const char *name, *file;
    unsigned weight;
    bool dev;
};

struct options {
    const char *pack, *clusters, *out;
    const char *raw_words; /* where the words of the raw sentences are written, for a teacher to read; NULL nowhere */
    const char *silver;    /* what a teacher said of them, NULL nothing */
    const char *lessons;   /* where everything that a net learns from is written as numbers */
    const char *net;       /* the net that was learnt from it */
    const char *keep;      /* model whose tags and trees are taken over */
    struct source trees[SOURCES], names[SOURCES], gazettes[SOURCES], lists[SOURCES], raw[SOURCES];
    size_t n_trees, n_names, n_gazettes, n_lists, n_raw;
    unsigned seed, name_epochs;
    unsigned name_margin; /* what the right label must lead by */
    double name_mb;
    double drop; /* share of the features that are left out in each decision that is learnt */
};

struct trainer {
    struct arena a;
    struct options o;
    struct corpus corpus, names, gazettes, raw;
    struct model model;      /* as a reader sees it, filled stage by stage; its tables lie in SECTIONS */
    struct model *kept;      /* of options.keep, NULL none */
    const struct pack *pack; /* NULL: no gazetteers */
    struct lang *lang;       /* the pack's */
    struct buf sections[SECTION_COUNT];
    const uint32_t *rows; /* hashes of the forms that have rows of the net */
    uint32_t n_rows;
    uint64_t random;
    double began;
};

/** The next number of the trainer's own generator (xorshift64*): the same for the same seed everywhere. */
uint32_t train_random(struct trainer *t);
/** Drops a share of the features at random: what is learnt then does not lean on single ones. */
size_t train_drop(struct trainer *t, double share, uint64_t *keys, size_t n);
void train_shuffle(struct trainer *t, uint32_t *order, size_t n);
/** Says on standard error what is being done and how long it will take still. */
void train_progress(const struct trainer *t, const char *stage, unsigned done, unsigned of, double since,
                    const char *figures);
double train_now(void);

/** The list as a reader has it; and as the file has it. */
struct strings strings_of(struct trainer *t, const struct names_list *l);
void put_strings(struct buf *out, const struct strings *s);

/** Takes over the model options.keep; false with a message where it cannot. */
bool train_resume(struct trainer *t);
void train_lexicon(struct trainer *t);
void train_lemmas(struct trainer *t);
/** Reads the file options.net: its rows' hashes and its section; false with a message where it cannot. */
bool train_read_net(struct trainer *t);
/** Opens the net for the lists and the lexicon that there are, and says how it reads the files of --dev. */
bool train_net(struct trainer *t);
/** Reads whole sentences of raw news, WEIGHT percent of a file's; false with a message where it cannot. */
bool train_read_raw(struct trainer *t, const struct source *from, unsigned style);
/** Writes the raw sentences to options.raw_words, one a line: key, style, words parted by blanks. */
bool train_print_raw(const struct trainer *t);
/** Adds the raw sentences that options.silver has trees for to the corpus; false with a message where it cannot. */
bool train_read_silver(struct trainer *t);
/** Writes the lessons of all samples to options.lessons. */
bool train_print_lessons(struct trainer *t);
/** Gathers the names of other data into the model's own gazetteer. */
void train_gazette(struct trainer *t);
void train_names(struct trainer *t);
/** Writes the model; false with a message where it cannot. */
bool train_write(struct trainer *t);
#endif
