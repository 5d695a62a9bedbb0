/* SPDX-License-Identifier: MIT */
/**
 * Takes in the net that tools/teach/student.py has made: the number of its rows for words (4 bytes, little-endian), the
 * hash of each one's form (4), then the section as runut-pack(5) tells it.
 */
#include "lang/net.h"
#include "train/train.h"
#include <stdio.h>

static bool complain(const struct trainer *t, const char *what)
{
    fprintf(stderr, "runut-train: %s: %s\n", t->o.net, what);
    return false;
}

bool train_read_net(struct trainer *t)
{
    struct runut_err err = {0};
    struct buf b;
    uint32_t n = 0;
    if (file_read(t->o.net, 0, &b, &err) != RUNUT_OK) return complain(t, err.message);
    struct runut_str all = str_copy(&t->a, buf_slice(&b));
    buf_done(&b);
    if (all.len >= sizeof n) memcpy(&n, all.p, sizeof n);
    if (n == 0 || n > UINT16_MAX || (all.len - sizeof n) / sizeof n < n) return complain(t, "this is no net");
    uint32_t *rows = ARENA_ARRAY(&t->a, uint32_t, n);
    memcpy(rows, all.p + sizeof n, n * sizeof n);
    t->rows = rows;
    t->n_rows = n;
    buf_add(&t->sections[SECTION_NET], all.p + (1 + (size_t)n) * sizeof n, all.len - (1 + (size_t)n) * sizeof n);
    return true;
}

/* What the net gets right of the sentences of STYLE that are measured with. */
static void measure(struct trainer *t, struct net_room *room, unsigned style)
{
    size_t upos = 0, arcs = 0, all = 0;
    for (size_t k = 0; k < t->corpus.samples.n; k++) {
        const struct sample *s = &t->corpus.samples.v[k];
        if (!s->dev || s->style != style) continue;
        net_read(t->model.net, room, s->forms, s->n, s->style);
        for (size_t i = 0; i < s->n; i++) {
            const char *a = t->model.relations.v[room->relations[i]], *b = t->model.relations.v[s->relations[i]];
            size_t la = strcspn(a, ":"), lb = strcspn(b, ":");
            arcs += room->heads[i] == s->heads[i] && la == lb && memcmp(a, b, la) == 0;
            upos += t->model.tag_upos[room->tags[i]] == t->model.tag_upos[s->tags[i]];
        }
        all += s->n;
    }
    if (all == 0) return;
    fprintf(stderr, "net: dev %s UPOS %.2f, LAS %.2f\n", t->model.styles.v[style], 100.0 * (double)upos / (double)all,
            100.0 * (double)arcs / (double)all);
}

bool train_net(struct trainer *t)
{
    const struct buf *b = &t->sections[SECTION_NET];
    const char *wrong = NULL;
    struct net_room room;
    t->model.net = ARENA_NEW(&t->a, struct net);
    if (!net_open(t->model.net, (const unsigned char *)b->p, b->len, &wrong)) return complain(t, wrong);
    if (!net_fits(t->model.net, &t->model)) return complain(t, "it was made for other tags, relations or words");
    net_room_init(&room, t->model.net, &t->a, NET_WORDS);
    for (unsigned style = 0; style < t->model.styles.n; style++) measure(t, &room, style);
    return true;
}
