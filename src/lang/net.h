/* SPDX-License-Identifier: MIT */
/** The net that tells tags, heads and relations of a sentence at once; its section of a model as it lies in the file.
 */
#ifndef LANG_NET_H
#define LANG_NET_H
#include "base/arena.h"
#include "lang/form.h"

enum {
    NET_WORDS = LIMIT_SENTENCE_WORDS + 32, /* of a sentence, at most */
    NET_LANES = 32,                        /* outputs that are computed together: their number is a multiple of it */
    NET_BLOCK = 4,                         /* words that are computed together */
    NET_SIZE = 256,                        /* values of a word, at most */
    NET_LAYERS = 8,                        /* at most */
    NET_BUCKETS = 4096,                    /* rows for the hashes of each kind of beginning or ending */
    NET_PARTS = 5,                         /* kinds of beginnings and endings */
    NET_SHAPES = 256,
    NET_STYLES = 16,
    NET_NEAR = 64,      /* classes of distances, rounded up */
    NET_MOST = 16383,   /* no value that goes into a matrix is larger, either way */
    NET_ARC_MOST = 2047 /* nor one that arcs are scored by */
};

enum net_kind { NET_WINDOW = 1, NET_RECURRENT }; /* of a layer */

/** The head of the net's section. Behind it: rows, the root's values, matrices; each begins at a multiple of 8. */
struct net_head {
    uint32_t size, words, arc, hidden, near, told, row_shift, n_layers;
    uint8_t kinds[NET_LAYERS];
};

/** The head of a matrix; behind it a bias of 4 bytes for each output, then weights of 2: for 32 outputs after 32, for
 * two inputs after two, for each of the outputs the weights of the two inputs. */
struct net_matrix_head {
    uint32_t in, out, shift, reserved;
};

struct net_matrix {
    const int16_t *w;
    const int32_t *bias;
    uint32_t in, out;
    unsigned shift; /* what the sums are scaled down by */
};

/** Out = bias + matrix times value, for N words rounded up to whole blocks, whose values are STRIDE apart. */
typedef void net_multiply(const struct net_matrix *m, const int16_t *x, size_t stride, size_t n, int32_t *out);

struct net {
    struct net_head head;
    const int8_t *rows;
    const int16_t *root; /* what the root is scored by as a head: ARC values, then HIDDEN for its relations */
    struct net_matrix layers[NET_LAYERS], told, tags, ends, near, relations;
    uint32_t n_tags, n_relations, root_relation; /* UINT32_MAX: there is none */
    net_multiply *multiply;                      /* the quickest for this machine; all give the same */
};

/** Reads the section of LEN bytes at P, which have to stay; false with what is wrong in *WRONG. */
bool net_open(struct net *net, const unsigned char *p, size_t len, const char **wrong);
/** Tells the net its lists; false where it has no output for some of them, or a word of the lexicon a row that is not
 * there. */
bool net_fits(struct net *net, const struct model *m);

/** The multiplications that this machine has, closed by NULL; the first is the quickest, the last plain C. */
net_multiply *const *net_multiplications(void);

/** Scratch memory for sentences of up to MOST words. */
struct net_room {
    int16_t *values, *child, *head, *sums; /* see net.c */
    int32_t *out, *ends, *score;
    int32_t *heads;
    uint8_t *relations, *tags;
};
void net_room_init(struct net_room *r, const struct net *net, struct arena *a, size_t most);

/** Reads a sentence of 1 to NET_WORDS words that the room has place for: into the room's tags, heads (index of a word,
 * -1 root) and relations. */
void net_read(const struct net *net, struct net_room *r, const struct form *f, size_t n, unsigned style);

/**
 * The heads of N words, at most one of them the root's: SCORE has a row of STRIDE a word, the root's score first, then
 * those of words; higher is better. HEADS gets indexes of words, -1 for the root's; STATE is room for N values.
 */
void tree_heads(const int32_t *score, size_t stride, size_t n, int32_t *heads, int32_t *state);
#endif
