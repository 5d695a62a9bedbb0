/* SPDX-License-Identifier: MIT */
/**
 * A feed or a site map knows of a page what the page itself may hide: the day of publication. And an item that is but
 * the summary of a page given beside it would be that page's lead once more. So where a list is among the inputs they
 * are gone through once before, lists for what they tell and pages for their addresses. Standard input can be read only
 * once and is left out. Addresses are compared without scheme, "www.", what follows '#', and a '/' at the end.
 */
#include "cli/beside.h"
#include "base/sha.h"

/* The address of a unit in the form that is compared; false where there is none. What a list says of a page has the
 * address that it says. */
static bool address_of(const struct beside *b, const struct unit *u, struct runut_leaf *leaf)
{
    struct runut_input in = u->in;
    in.bytes = u->listed ? "<p>" : u->bytes.p;
    in.len = u->listed ? 3 : u->bytes.len;
    if (u->listed) in.format = RUNUT_FORMAT_HTML;
    return !u->refused && runut_leaf_of(b->engine, &in, leaf) && *leaf->address;
}

static struct beside_page *page_at(struct beside *b, const char *address)
{
    uint32_t *slot = map_put(&b->addresses, str_of(address));
    if (*slot == MAP_NONE) {
        *slot = (uint32_t)b->pages.n;
        *vec_push(&b->arena, &b->pages) = (struct beside_page){.id = NULL};
    }
    return &b->pages.v[*slot];
}

/* The lesser of two, so that the order of the inputs does not count; the second is copied. */
static const char *lesser(struct beside *b, const char *a, const char *s)
{
    if (!s || (a && strcmp(a, s) <= 0)) return a;
    return str_z(&b->arena, str_of(s));
}

static void note(struct beside *b, const struct unit *u)
{
    struct runut_leaf leaf;
    char id[65] = "r";
    if (!address_of(b, u, &leaf)) return;
    struct beside_page *p = page_at(b, str_z(&b->arena, str_of(leaf.address)));
    if (u->listed) {
        p->published = lesser(b, p->published, u->in.published);
        p->title = lesser(b, p->title, u->in.title);
        return;
    }
    char hex[65];
    sha256_hex(u->bytes.p, u->bytes.len, hex);
    memcpy(id + 1, hex, 16);
    id[17] = '\0';
    p->id = lesser(b, p->id, id);
}

static void survey(struct beside *b, const struct inputs *inputs, const struct cli *cli)
{
    struct source s;
    struct unit u;
    struct cli plain = *cli;
    struct inputs again = {.bytes = 0};
    for (size_t i = 0; i < inputs->files.n; i++)
        if (inputs->files.v[i].again) *vec_push(&b->arena, &again.files) = inputs->files.v[i];
    plain.value[OPT_PUBLISHED] = NULL;
    source_init(&s, &again, &plain);
    s.telling = true;
    for (bool more = true; more; unit_done(&u)) {
        unit_init(&u);
        if ((more = source_next(&s, &u))) note(b, &u);
    }
    source_done(&s);
}

void beside_init(struct beside *b, const struct runut_engine *engine, const struct inputs *inputs,
                 const struct cli *cli)
{
    *b = (struct beside){.engine = engine};
    arena_init(&b->arena, 0, NULL);
    map_init(&b->addresses, &b->arena);
    if (source_lists(inputs, cli)) survey(b, inputs, cli);
}

void beside_tell(const struct beside *b, struct unit *u)
{
    struct runut_leaf leaf;
    if (b->pages.n == 0 || !address_of(b, u, &leaf)) return;
    uint32_t i = map_get(&b->addresses, str_of(leaf.address));
    if (i == MAP_NONE) return;
    const struct beside_page *p = &b->pages.v[i];
    if (u->summary && p->id) {
        u->same_as = p->id;
        return;
    }
    if (!u->in.published) u->in.published = p->published;
    if (!u->in.title) u->in.title = p->title;
}

void beside_done(struct beside *b) { arena_done(&b->arena); }
