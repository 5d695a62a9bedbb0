/* SPDX-License-Identifier: MIT */
/**
 * Tags and trees of a sentence by a small net that has learnt from a slow one (knowledge distillation, Hinton et al.
 * 2015; what it reads is in doc/training.md).
 *
 * A word comes in as a row of numbers: one made for it in training, or the sum of rows for its beginnings and endings;
 * and rows for its shape and the style. Then layers each add to that: a window looks at both neighbours (a rectified
 * matrix); a recurrence goes through the sentence from both ends and keeps what its gates let it (quasi-recurrent nets,
 * Bradbury et al. 2017; simple recurrent units, Lei et al. 2018), so all of its multiplications can be done before, for
 * many words at once. From what comes out two matrices tell the tag; others tell what the word is as a child and as a
 * head, and the product of two words says how well one hangs on the other (Dozat and Manning 2017), with a share for
 * how far apart they are. tree.c makes one tree of that, then each arc gets its relation.
 *
 * Why this and not weights of features as names.c has them: it is right more often, its weights fit into the
 * processor's second cache, and it waits for memory once or twice a word and not a hundred times. Why whole numbers:
 * sums of them are the same in whatever order, so every machine says the same, with whatever instructions. Values are
 * in 256ths, gates in 4096ths, which are straight lines cut off (hard sigmoid and tangent): nothing is looked up.
 */
#include "lang/net.h"
#if defined __x86_64__
#include <immintrin.h>
#endif

enum { ONE = 256, GATE = 4096, GATE_BITS = 12, KEPT_BITS = 16, UNLIKELY = -(1 << 30) };

static int32_t clip(int32_t x, int32_t most) { return x < -most ? -most : x > most ? most : x; }

/* ---- multiplying ------------------------------------------------------------------------------------------------- */

static void multiply_plainly(const struct net_matrix *m, const int16_t *x, size_t stride, size_t n, int32_t *out)
{
    for (size_t i = 0; i < n; i++)
        for (size_t o = 0; o < m->out; o += NET_LANES) {
            const int16_t *w = m->w + o * m->in;
            int32_t sum[NET_LANES];
            memcpy(sum, m->bias + o, sizeof sum);
            for (size_t k = 0; k < m->in; k += 2)
                for (size_t l = 0; l < NET_LANES; l++)
                    sum[l] += x[i * stride + k] * w[k * NET_LANES + 2 * l] +
                              x[i * stride + k + 1] * w[k * NET_LANES + 2 * l + 1];
            memcpy(out + i * m->out + o, sum, sizeof sum);
        }
}

#if defined __x86_64__
/* The same with instructions that multiply and add two numbers for each of WIDE outputs at once. Four words
   share what is loaded of the matrix, and two lots of outputs what is loaded of the words; eight sums keep the units
   busy. */
#define MULTIPLY(name, features, vector, wide, load, store, spread, step)                                             \
    __attribute__((target(features))) static void multiply_##name(const struct net_matrix *m, const int16_t *x,       \
                                                                  size_t stride, size_t n, int32_t *out)              \
    {                                                                                                                 \
        const size_t all = m->out;                                                                                    \
        for (size_t o = 0; o < all; o += 2 * (wide))                                                                  \
            for (size_t i = 0; i < n; i += NET_BLOCK) {                                                               \
                const int16_t *w = m->w + o / NET_LANES * NET_LANES * m->in + o % NET_LANES * 2, *v = x + i * stride; \
                int32_t *to = out + i * all + o;                                                                      \
                vector a = load((const void *)(m->bias + o)), b = a, c = a, d = a;                                    \
                vector e = load((const void *)(m->bias + o + (wide))), f = e, g = e, h = e;                           \
                for (size_t k = 0; k < m->in; k += 2, w += 2 * NET_LANES) {                                           \
                    vector row = load((const void *)w), more = load((const void *)(w + 2 * (wide)));                  \
                    vector p = spread(pair_at(v + k)), q = spread(pair_at(v + stride + k));                           \
                    vector r = spread(pair_at(v + 2 * stride + k)), s = spread(pair_at(v + 3 * stride + k));          \
                    a = step(a, p, row), e = step(e, p, more);                                                        \
                    b = step(b, q, row), f = step(f, q, more);                                                        \
                    c = step(c, r, row), g = step(g, r, more);                                                        \
                    d = step(d, s, row), h = step(h, s, more);                                                        \
                }                                                                                                     \
                store((void *)to, a), store((void *)(to + (wide)), e);                                                \
                store((void *)(to + all), b), store((void *)(to + all + (wide)), f);                                  \
                store((void *)(to + 2 * all), c), store((void *)(to + 2 * all + (wide)), g);                          \
                store((void *)(to + 3 * all), d), store((void *)(to + 3 * all + (wide)), h);                          \
            }                                                                                                         \
    }
#define STEP128(sum, x, w) _mm_add_epi32(sum, _mm_madd_epi16(x, w))
#define STEP256(sum, x, w) _mm256_add_epi32(sum, _mm256_madd_epi16(x, w))
#define STEP512(sum, x, w) _mm512_add_epi32(sum, _mm512_madd_epi16(x, w))

static inline int32_t pair_at(const int16_t *x)
{
    int32_t pair;
    memcpy(&pair, x, sizeof pair);
    return pair;
}

MULTIPLY(sse2, "sse2", __m128i, 4, _mm_loadu_si128, _mm_storeu_si128, _mm_set1_epi32, STEP128)
MULTIPLY(avx2, "avx2", __m256i, 8, _mm256_loadu_si256, _mm256_storeu_si256, _mm256_set1_epi32, STEP256)
MULTIPLY(avx512, "avx512bw", __m512i, 16, _mm512_loadu_si512, _mm512_storeu_si512, _mm512_set1_epi32, STEP512)
MULTIPLY(vnni, "avx512vnni", __m512i, 16, _mm512_loadu_si512, _mm512_storeu_si512, _mm512_set1_epi32,
         _mm512_dpwssd_epi32)
#endif

net_multiply *const *net_multiplications(void)
{
    static net_multiply *const plain[] = {multiply_plainly, NULL};
#if defined __x86_64__
    static net_multiply *const all[] = {multiply_vnni, multiply_avx512,  multiply_avx2,
                                        multiply_sse2, multiply_plainly, NULL};
    if (__builtin_cpu_supports("avx512vnni")) return all;
    return all + (__builtin_cpu_supports("avx512bw") ? 1 : __builtin_cpu_supports("avx2") ? 2 : 3);
#endif
    return plain;
}

/* ---- layers ------------------------------------------------------------------------------------------------------ */

static const int8_t *part(const struct net *net, size_t kind, uint32_t hash)
{
    return net->rows + (1 + net->head.words + kind * NET_BUCKETS + hash % NET_BUCKETS) * (size_t)net->head.size;
}

/* A word's row; for one that is not known the row 0, and those of two beginnings and three endings. */
static void look_up(const struct net *net, const struct form *f, unsigned style, int16_t *values)
{
    const size_t size = net->head.size, behind = 1 + net->head.words + NET_PARTS * (size_t)NET_BUCKETS;
    const int8_t *rows[NET_PARTS + 3] = {net->rows + f->row * size, net->rows + (behind + f->shape) * size,
                                         net->rows + (behind + NET_SHAPES + style % NET_STYLES) * size};
    size_t n = 3;
    for (size_t k = 0; f->row == 0 && k < NET_PARTS; k++)
        rows[n++] = part(net, k, k < 2 ? f->pre[k + 1] : f->suf[k - 1]);
    for (size_t k = 0; k < size; k++) values[k] = 0;
    for (size_t r = 0; r < n; r++)
        for (size_t k = 0; k < size; k++) values[k] = (int16_t)(values[k] + rows[r][k]);
    for (size_t k = 0; k < size; k++) values[k] = (int16_t)(values[k] * (1 << net->head.row_shift));
}

/* Adds what the neighbours and the word itself say together. Words lie side by side, so three of them are one input. */
static void window(const struct net *net, const struct net_matrix *m, struct net_room *r, size_t n)
{
    const size_t size = net->head.size;
    net->multiply(m, r->values - size, size, n, r->out);
    for (size_t i = 0; i < n * size; i++) {
        int32_t x = r->out[i] >> m->shift;
        r->values[i] = (int16_t)clip(r->values[i] + (x > 0 ? clip(x, NET_MOST) : 0), NET_MOST);
    }
}

static int32_t gate(int32_t x)
{
    x = (x >> 2) + GATE / 2;
    return x < 0 ? 0 : x > GATE ? GATE : x;
}

/* Goes through half of the values of the sentence in one direction: what is kept is a mean of the old and of what the
   word brings, as a gate says; another gate says how much of it is told. */
static void recur(const int32_t *sums, unsigned shift, size_t size, size_t n, bool back, int16_t *values)
{
    int32_t kept[NET_SIZE / 2] = {0};
    const size_t half = size / 2;
    for (size_t t = 0; t < n; t++) {
        size_t i = back ? n - 1 - t : t;
        const int32_t *s = sums + i * 3 * size;
        int16_t *v = values + i * size;
        for (size_t k = 0; k < half; k++) {
            int32_t brings = clip(s[k] >> shift, GATE) * (1 << (KEPT_BITS - GATE_BITS));
            int32_t c = brings + ((gate(s[size + k] >> shift) * (kept[k] - brings)) >> GATE_BITS);
            int32_t told = gate(s[2 * size + k] >> shift) * (c >> (KEPT_BITS - GATE_BITS));
            kept[k] = c;
            v[k] = (int16_t)clip(v[k] + ((told + (1 << 15)) >> 16), NET_MOST);
        }
    }
}

static void recurrent(const struct net *net, const struct net_matrix *m, struct net_room *r, size_t n)
{
    const size_t size = net->head.size;
    net->multiply(m, r->values, size, n, r->out);
    recur(r->out, m->shift, size, n, false, r->values);
    recur(r->out + size / 2, m->shift, size, n, true, r->values + size / 2);
}

/* ---- what comes out ---------------------------------------------------------------------------------------------- */

/* The first of the best of N scores but one; N at least 1. The best is sought in strides, then where it stands. */
static uint32_t best_of(const int32_t *score, uint32_t n, uint32_t but)
{
    int32_t most = INT32_MIN;
    uint32_t best = 0, left = but < n ? but : n;
    for (uint32_t k = 0; k < left; k++) most = score[k] > most ? score[k] : most;
    for (uint32_t k = left + 1; k < n; k++) most = score[k] > most ? score[k] : most;
    while (best + 1 < n && (best == but || score[best] != most)) best++;
    return best;
}

static void tell_tags(const struct net *net, struct net_room *r, size_t n)
{
    const size_t told = net->head.told;
    net->multiply(&net->told, r->values, net->head.size, n, r->out);
    for (size_t i = 0; i < n * told; i++) {
        int32_t x = r->out[i] >> net->told.shift;
        r->sums[i] = (int16_t)(x > 0 ? clip(x, NET_MOST) : 0);
    }
    net->multiply(&net->tags, r->sums, told, n, r->out);
    for (size_t i = 0; i < n; i++) r->tags[i] = (uint8_t)best_of(r->out + i * net->tags.out, net->n_tags, UINT32_MAX);
}

/* The class of how far a head is to the right (DISTANCE positive) or left: each up to 9, then ever coarser, up to 72.
 */
static uint32_t near_class(ptrdiff_t distance)
{
    static const uint8_t class[] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  9,  10, 10, 11, 11, 11, 12, 12, 13,
                                    13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15, 15, 16, 16, 16, 16, 16, 17, 17,
                                    17, 17, 17, 17, 17, 18, 18, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19,
                                    19, 19, 19, 19, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 21};
    const ptrdiff_t most = sizeof class - 1;
    if (distance > 0) return 1u + class[distance < most ? distance : most];
    return 23u + class[-distance < most ? -distance : most];
}

/* Lays the root and the words out as heads, as a matrix that children are multiplied with; returns its outputs. */
static struct net_matrix heads_matrix(const struct net *net, struct net_room *r, size_t n)
{
    const size_t arc = net->head.arc, all = (n + NET_LANES) / NET_LANES * NET_LANES;
    const unsigned shift = net->ends.shift;
    int32_t *bias = r->score + (n + NET_BLOCK) * all; /* behind the scores */
    for (size_t h = 0; h < all; h++) {
        const int32_t *e = r->ends + (h > 0 ? h - 1 : 0) * net->ends.out + arc;
        int16_t *to = r->head + h / NET_LANES * NET_LANES * arc + h % NET_LANES * 2;
        for (size_t k = 0; k < arc; k++) {
            int32_t x = h == 0 ? net->root[k] : h <= n ? e[k] >> shift : 0;
            to[k / 2 * 2 * NET_LANES + k % 2] = (int16_t)clip(x, NET_ARC_MOST);
        }
        size_t at = arc + 2 * (size_t)net->head.hidden + net->head.near;
        bias[h] = h == 0 || h > n ? 0 : clip(e[at] >> shift, NET_MOST) * ONE;
    }
    return (struct net_matrix){.w = r->head, .bias = bias, .in = (uint32_t)arc, .out = (uint32_t)all};
}

/* Fills SCORE with how well each word hangs on the root and on each word; returns the length of a row. */
static size_t score_arcs(const struct net *net, struct net_room *r, size_t n)
{
    const size_t arc = net->head.arc, near = net->head.near, end = net->ends.out;
    const unsigned shift = net->ends.shift;
    for (size_t i = 0; i < n; i++) {
        const int32_t *e = r->ends + i * end;
        for (size_t k = 0; k < arc; k++) r->child[i * arc + k] = (int16_t)clip(e[k] >> shift, NET_ARC_MOST);
        for (size_t k = 0; k < near; k++)
            r->sums[i * near + k] = (int16_t)clip(e[2 * (arc + net->head.hidden) + k] >> shift, NET_MOST);
    }
    struct net_matrix heads = heads_matrix(net, r, n);
    net->multiply(&heads, r->child, arc, n, r->score);
    net->multiply(&net->near, r->sums, near, n, r->out);
    for (size_t i = 0; i < n; i++) {
        int32_t *score = r->score + i * heads.out, *share = r->out + i * NET_NEAR;
        for (size_t k = 0; k < NET_NEAR; k++) share[k] = clip(share[k] >> net->near.shift, 1 << 26);
        score[0] += share[0];
        for (size_t h = 0; h < n; h++)
            score[1 + h] = h == i ? UNLIKELY : score[1 + h] + share[near_class((ptrdiff_t)h - (ptrdiff_t)i)];
    }
    return heads.out;
}

static void tell_relations(const struct net *net, struct net_room *r, size_t n)
{
    const size_t hidden = net->head.hidden, at = 2 * (size_t)net->head.arc;
    for (size_t i = 0; i < n; i++) {
        const int32_t *child = r->ends + i * net->ends.out + at;
        const int32_t *head = r->ends + (size_t)(r->heads[i] < 0 ? 0 : r->heads[i]) * net->ends.out + at + hidden;
        for (size_t k = 0; k < hidden; k++) {
            int32_t h = r->heads[i] < 0 ? net->root[net->head.arc + k] : clip(head[k] >> net->ends.shift, NET_MOST);
            int32_t x = clip(clip(child[k] >> net->ends.shift, NET_MOST) + h, NET_MOST);
            r->sums[i * hidden + k] = (int16_t)(x > 0 ? x : 0);
        }
    }
    net->multiply(&net->relations, r->sums, hidden, n, r->out);
    for (size_t i = 0; i < n; i++) {
        bool root = r->heads[i] < 0 && net->root_relation < net->n_relations;
        r->relations[i] =
            (uint8_t)(root ? net->root_relation
                           : best_of(r->out + i * net->relations.out, net->n_relations, net->root_relation));
    }
}

static inline void read_words(const struct net *net, struct net_room *r, const struct form *f, size_t n, unsigned style)
{
    const size_t size = net->head.size;
    memset(r->values - size, 0, size * sizeof *r->values);
    for (size_t i = 0; i < n; i++) look_up(net, &f[i], style, r->values + i * size);
    memset(r->values + n * size, 0, (NET_BLOCK + 1) * size * sizeof *r->values);
    for (uint32_t l = 0; l < net->head.n_layers; l++) {
        if (net->head.kinds[l] == NET_WINDOW)
            window(net, &net->layers[l], r, n);
        else
            recurrent(net, &net->layers[l], r, n);
    }
    tell_tags(net, r, n);
    net->multiply(&net->ends, r->values, size, n, r->ends);
    size_t stride = score_arcs(net, r, n);
    tree_heads(r->score, stride, n, r->heads, r->out);
    tell_relations(net, r, n);
}

#if defined __x86_64__
/* The same, all that lies between the multiplications compiled for wider instructions: it is loops over values too. */
__attribute__((target("avx2"), flatten)) static void read_widely(const struct net *net, struct net_room *r,
                                                                 const struct form *f, size_t n, unsigned style)
{
    read_words(net, r, f, n, style);
}
#endif

void net_read(const struct net *net, struct net_room *r, const struct form *f, size_t n, unsigned style)
{
#if defined __x86_64__
    if (__builtin_cpu_supports("avx2")) {
        read_widely(net, r, f, n, style);
        return;
    }
#endif
    read_words(net, r, f, n, style);
}

void net_room_init(struct net_room *r, const struct net *net, struct arena *a, size_t most)
{
    const size_t n = most + 2 * NET_BLOCK, size = net->head.size, all = (most + NET_LANES) / NET_LANES * NET_LANES;
    size_t out = 3 * size > net->tags.out ? 3 * size : net->tags.out;
    if (out < NET_NEAR) out = NET_NEAR;
    if (out < net->relations.out) out = net->relations.out;
    size_t sums = net->head.hidden > net->head.told ? net->head.hidden : net->head.told;
    if (sums < net->head.near) sums = net->head.near;
    r->values = ARENA_ARRAY(a, int16_t, (n + 1) * size) + size; /* a word of zeros before the first */
    r->child = ARENA_ARRAY(a, int16_t, n * net->head.arc);
    r->sums = ARENA_ARRAY(a, int16_t, n * sums);
    r->head = ARENA_ARRAY(a, int16_t, all * net->head.arc);
    r->out = ARENA_ARRAY(a, int32_t, n * out);
    r->ends = ARENA_ARRAY(a, int32_t, n * net->ends.out);
    r->score = ARENA_ARRAY(a, int32_t, (n + 1) * all);
    r->heads = ARENA_ARRAY(a, int32_t, n);
    r->relations = arena_alloc(a, n);
    r->tags = arena_alloc(a, n);
}
