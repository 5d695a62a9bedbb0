/* SPDX-License-Identifier: MIT */
/**
 * A trained model, mapped from its file and checked whole when it is opened; afterwards immutable. The file is
 * specified in runut-pack(5); the structs below are its parts as they lie in it (little-endian, 8-byte aligned
 * sections). src/train/model_write.c writes what model.c reads.
 */
#ifndef LANG_MODEL_H
#define LANG_MODEL_H
#include "base/file.h"
#include "lang/lang.h"

#define MODEL_MAGIC "RUNUTMDL"
enum {
    MODEL_VERSION = 3,   /* goes up with the format, and with the features that the weights are for */
    MODEL_SECTIONS = 16, /* at most */
    MODEL_LABELS = 255,  /* at most, of one table or list */
    MODEL_RULES = 65535
};

enum model_section {
    SECTION_STYLES = 1, /* string list: annotation styles, the default one first */
    SECTION_TAGS,       /* string list: "UPOS" or "UPOS|Feature=Value|…" */
    SECTION_RELATIONS,  /* string list: relations */
    SECTION_RULES,      /* string list: lemma rules */
    SECTION_LEXICON,    /* struct model_word slots */
    SECTION_NET,        /* tags and trees: lang/net.h */
    SECTION_NAMES,      /* a table of weights */
    SECTION_LEMMAS,     /* struct model_lemma slots */
    SECTION_SETS,       /* string list: data sets of names, the default one first */
    SECTION_GAZETTEER,  /* struct gaz_slot slots: names that are known from elsewhere */
    SECTION_LISTS,      /* string list: the pack's lists that it was learnt with, "FILE SHA-256" */
    SECTION_COUNT
};

struct model_head {
    char magic[8];
    uint32_t version, n_sections;
    uint64_t size;     /* of the file */
    uint64_t checksum; /* of all bytes behind this head: model_checksum */
};

struct model_entry {
    uint32_t section, reserved;
    uint64_t at, len; /* bytes of the file */
};

/** A slot of the lexicon, an open hash table by form_hash; key 0 is empty. */
struct model_word {
    uint32_t key;
    uint16_t cluster; /* 1 + 10 bits of its path in a binary tree of word classes; 0 none */
    uint16_t row;     /* its row of the net; 0 none */
};

/** A slot of the lemma table: a key of form and part of speech, or of an ending and one, to a rule. */
struct model_lemma {
    uint32_t key;
    uint32_t rule;
};

/** A slot of a table of names by the hash of their rows of words; of each beginning of a row too. */
struct gaz_slot {
    uint32_t key; /* 0 empty */
    uint8_t kind; /* enum gazette; 0 for the beginning of a longer row */
    uint8_t reserved[3];
};

/** The head of a table of weights; behind it the slots, then the cells. */
struct model_table {
    uint32_t labels, n_slots, n_cells, reserved;
    int16_t value[256]; /* what a cell's code is worth */
};
struct model_slot {
    uint16_t check; /* upper 16 bits of the feature's hash; the lower 32 say where it lies */
    uint8_t n;      /* cells; 0 is an empty slot */
    uint8_t at[3];  /* first of them, little-endian */
};
struct model_cell {
    uint8_t label, code;
};

/** A table of weights as it is read. */
struct table {
    const struct model_slot *slots;
    const struct model_cell *cells;
    const int16_t *value;
    uint32_t n_slots, labels, n_cells;
};

/** The slot where a feature's search begins: its lower 32 bits scaled to the number of slots. */
static inline uint32_t slot_first(uint64_t key, uint32_t n_slots)
{
    return (uint32_t)((key & 0xFFFFFFFFu) * n_slots >> 32);
}
static inline uint32_t slot_cells(const struct model_slot *s)
{
    return s->at[0] | (uint32_t)s->at[1] << 8 | (uint32_t)s->at[2] << 16;
}

struct strings {
    const char *const *v; /* NUL-terminated, in the model's arena */
    uint32_t n;
};

struct net;
struct model {
    struct file_map file;
    struct arena arena;
    struct strings styles, tags, relations, rules, sets, lists;
    struct net *net; /* in the arena; NULL: no tags and no trees */
    struct table names;
    const struct model_word *words;
    uint32_t word_mask;
    const struct model_lemma *lemmas;
    uint32_t lemma_mask;
    const struct gaz_slot *gazette; /* NULL none */
    uint32_t gazette_mask;
    uint8_t *tag_upos;      /* enum upos of each tag */
    const char **tag_feats; /* features of each tag, NULL none */
    bool has_names, has_lemmas;
};

/** Maps and checks a model; NULL with RUNUT_INPUT and a reason where it is damaged. */
struct model *model_open(const char *path, struct runut_err *err);
/** Takes the tags apart for quick reading; false where one is none of Universal Dependencies. */
bool model_prepare(struct model *m);
void model_close(struct model *m);
/** The checksum of N bytes, made of 64-bit lanes each step of which is a bijection: no single changed word goes unseen.
 */
uint64_t model_checksum(const unsigned char *p, size_t n);

/** Adds the weights of N features to SCORES, one for each label. */
void table_add(const struct table *t, const uint64_t *keys, size_t n, int32_t *scores);
/** The lexicon's slot of a form hash, NULL where it is unknown. */
const struct model_word *model_word_of(const struct model *m, uint32_t key);
/** 1 + the rule at a key of the lemma table; 0 none. */
uint32_t model_lemma_of(const struct model *m, uint32_t key);
#endif
