/* SPDX-License-Identifier: MIT */
/**
 * Opens the net's section of a model. Beside the sizes it checks that no sum can run over: for each output the
 * largest that its weights and the largest values can give has to fit 32 bits. Reading then adds without a test.
 */
#include "lang/net.h"

/* What is left of the section. */
struct rest {
    const unsigned char *p;
    size_t len;
    const char *wrong;
};

/* N bytes from the front, rounded up to a multiple of 8; NULL where they are not there. */
static const void *take(struct rest *r, size_t n)
{
    const void *p = r->p;
    n = (n + 7) / 8 * 8;
    if (r->wrong || n > r->len) {
        if (!r->wrong) r->wrong = "its net is cut short";
        return NULL;
    }
    r->p += n;
    r->len -= n;
    return p;
}

static bool sums_fit(const struct net_matrix *m)
{
    for (size_t o = 0; o < m->out; o++) {
        const int16_t *w = m->w + o / NET_LANES * NET_LANES * m->in + o % NET_LANES * 2;
        int64_t most = m->bias[o] < 0 ? -(int64_t)m->bias[o] : m->bias[o];
        for (size_t k = 0; k < m->in; k += 2) {
            int32_t a = w[k * NET_LANES], b = w[k * NET_LANES + 1];
            most += ((int64_t)(a < 0 ? -a : a) + (b < 0 ? -b : b)) * NET_MOST;
        }
        if (most > INT32_MAX) return false;
    }
    return true;
}

/* A matrix for IN values, with AT LEAST as many outputs. */
static void take_matrix(struct rest *r, uint32_t in, uint32_t least, uint32_t most, struct net_matrix *m)
{
    const struct net_matrix_head *h = take(r, sizeof *h);
    if (!h) return;
    *m = (struct net_matrix){.in = h->in, .out = h->out, .shift = h->shift};
    if (h->in != in || h->out < least || h->out > most || h->out % NET_LANES || h->shift > 24) {
        r->wrong = "a matrix of its net has an impossible size";
        return;
    }
    m->bias = take(r, m->out * sizeof *m->bias);
    m->w = take(r, (size_t)m->out * m->in * sizeof *m->w);
    if (!r->wrong && !sums_fit(m)) r->wrong = "a sum of its net could run over";
}

static bool sizes_fit(const struct net_head *h)
{
    const uint32_t lanes = NET_LANES;
    bool whole = h->size % lanes == 0 && h->arc % lanes == 0 && h->hidden % lanes == 0 && h->told % lanes == 0 &&
                 h->near % 2 == 0;
    bool some = h->size && h->arc && h->hidden && h->told && h->near;
    return whole && some && h->size <= NET_SIZE && h->arc <= NET_SIZE && h->hidden <= NET_SIZE && h->told <= NET_SIZE &&
           h->near <= NET_NEAR && h->row_shift <= 3 && h->words <= UINT16_MAX && h->n_layers <= NET_LAYERS;
}

bool net_open(struct net *net, const unsigned char *p, size_t len, const char **wrong)
{
    struct rest r = {p, len, NULL};
    const struct net_head *h = take(&r, sizeof *h);
    *net = (struct net){.multiply = net_multiplications()[0], .root_relation = UINT32_MAX};
    if (h && !sizes_fit(h)) r.wrong = "its net has an impossible size";
    if (r.wrong) {
        *wrong = r.wrong;
        return false;
    }
    net->head = *h;
    size_t rows = 1 + h->words + NET_PARTS * NET_BUCKETS + NET_SHAPES + NET_STYLES;
    net->rows = take(&r, rows * h->size);
    net->root = take(&r, (h->arc + h->hidden) * sizeof *net->root);
    for (uint32_t l = 0; l < h->n_layers; l++) {
        bool window = h->kinds[l] == NET_WINDOW;
        if (!window && h->kinds[l] != NET_RECURRENT) r.wrong = "its net has a layer of unknown kind";
        take_matrix(&r, window ? 3 * h->size : h->size, window ? h->size : 3 * h->size, 3 * h->size, &net->layers[l]);
        if (window && net->layers[l].out != h->size) r.wrong = "a matrix of its net has an impossible size";
    }
    take_matrix(&r, h->size, h->told, h->told, &net->told);
    take_matrix(&r, h->told, NET_LANES, NET_SIZE, &net->tags);
    uint32_t ends = (2 * (h->arc + h->hidden) + h->near + NET_LANES) / NET_LANES * NET_LANES; /* and one for the bias */
    take_matrix(&r, h->size, ends, ends, &net->ends);
    take_matrix(&r, h->near, NET_NEAR, NET_NEAR, &net->near);
    take_matrix(&r, h->hidden, NET_LANES, NET_SIZE, &net->relations);
    if (!r.wrong && r.len) r.wrong = "there is something behind its net";
    *wrong = r.wrong;
    return !r.wrong;
}

bool net_fits(struct net *net, const struct model *m)
{
    net->n_tags = m->tags.n;
    net->n_relations = m->relations.n;
    net->root_relation = 0;
    while (net->root_relation < m->relations.n && strcmp(m->relations.v[net->root_relation], "root") != 0)
        net->root_relation++;
    for (size_t i = 0; i <= m->word_mask; i++)
        if (m->words[i].row > net->head.words) return false;
    return m->tags.n > 0 && m->relations.n > 0 && m->tags.n <= net->tags.out && m->relations.n <= net->relations.out;
}
