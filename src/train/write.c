/* SPDX-License-Identifier: MIT */
/** Writes the model file as runut-pack(5) specifies it. The other half is lang/model.c, which shares only the structs.
 */
#include "train/train.h"
#include <stdio.h>

void put_strings(struct buf *out, const struct strings *s)
{
    buf_add(out, &s->n, sizeof s->n);
    for (uint32_t i = 0; i < s->n; i++) buf_add(out, s->v[i], strlen(s->v[i]) + 1);
}

static void pad(struct buf *b)
{
    while (b->len % 8) buf_char(b, 0);
}

/* The pack's lists that the features of names look into. */
static void put_lists(struct trainer *t)
{
    struct strings lists = {0};
    const char **v = ARENA_ARRAY(&t->a, const char *, PACK_TABLES);
    for (int k = 0; t->pack && k < PACK_TABLES; k++)
        if (t->pack->lists[k][0]) v[lists.n++] = arena_printf(&t->a, "%s %s", pack_schemas[k].file, t->pack->lists[k]);
    lists.v = v;
    if (lists.n) put_strings(&t->sections[SECTION_LISTS], &lists);
}

bool train_write(struct trainer *t)
{
    struct buf body;
    struct model_head head = {.magic = MODEL_MAGIC, .version = MODEL_VERSION};
    struct model_entry entries[SECTION_COUNT];
    put_strings(&t->sections[SECTION_STYLES], &t->model.styles);
    put_strings(&t->sections[SECTION_TAGS], &t->model.tags);
    put_strings(&t->sections[SECTION_RELATIONS], &t->model.relations);
    if (t->model.sets.n) put_strings(&t->sections[SECTION_SETS], &t->model.sets);
    put_lists(t);
    buf_init(&body, 0);
    for (uint32_t i = 1; i < SECTION_COUNT; i++) head.n_sections += t->sections[i].len > 0;
    uint64_t at = sizeof head + head.n_sections * sizeof *entries;
    size_t n = 0;
    for (uint32_t i = 1; i < SECTION_COUNT; i++) {
        if (t->sections[i].len == 0) continue;
        entries[n++] = (struct model_entry){i, 0, at + body.len, t->sections[i].len};
        buf_str(&body, buf_slice(&t->sections[i]));
        pad(&body);
    }
    struct buf all;
    buf_init(&all, 0);
    buf_add(&all, &head, sizeof head);
    buf_add(&all, entries, n * sizeof *entries);
    buf_str(&all, buf_slice(&body));
    head.size = all.len;
    head.checksum = model_checksum((const unsigned char *)all.p + sizeof head, all.len - sizeof head);
    memcpy(all.p, &head, sizeof head);
    FILE *f = fopen(t->o.out, "wb");
    bool fine = f && !all.failed && fwrite(all.p, 1, all.len, f) == all.len;
    if (f && fclose(f) != 0) fine = false;
    fprintf(stderr, fine ? "%s: %.1f MB\n" : "runut-train: %s cannot be written (%.1f MB)\n", t->o.out,
            (double)all.len / 1e6);
    buf_done(&body);
    buf_done(&all);
    return fine;
}
