/* SPDX-License-Identifier: MIT */
/**
 * The model reader. Nothing of the file is believed before it is checked: magic, version, size, checksum, then every
 * section's place, every string's UTF-8, every slot's range of cells, every cell's label, every sum of the net
 * (net_open.c). After that the readers of scores look up without tests.
 */
#include "lang/model.h"
#include "base/err.h"
#include "base/utf8.h"
#include "lang/net.h"
#include <stdlib.h>

uint64_t model_checksum(const unsigned char *p, size_t n)
{
    const uint64_t prime = 0x9E3779B185EBCA87u;
    uint64_t lane[4] = {1, 2, 3, 4}, x[4], sum = n;
    size_t i = 0;
    for (; i + 32 <= n; i += 32) {
        memcpy(x, p + i, 32);
        for (int k = 0; k < 4; k++) {
            lane[k] = (lane[k] ^ x[k]) * prime;
            lane[k] ^= lane[k] >> 29;
        }
    }
    for (; i < n; i++) sum = (sum ^ p[i]) * prime;
    for (int k = 0; k < 4; k++) {
        sum = (sum ^ lane[k]) * prime;
        sum ^= sum >> 32;
    }
    return sum;
}

/* What is being opened, with the first thing found wrong. */
struct opening {
    struct model *m;
    const char *wrong;
};

static bool fail(struct opening *o, const char *wrong)
{
    if (!o->wrong) o->wrong = wrong;
    return false;
}

static bool read_strings(struct opening *o, const unsigned char *p, size_t len, uint32_t most, struct strings *out)
{
    uint32_t n;
    if (len < sizeof n) return fail(o, "a list of strings is cut short");
    memcpy(&n, p, sizeof n);
    const char *at = (const char *)p + sizeof n, *end = (const char *)p + len;
    if (n > most || n > len) return fail(o, "a list of strings is too long");
    const char **v = ARENA_ARRAY(&o->m->arena, const char *, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const char *nul = memchr(at, 0, (size_t)(end - at));
        if (!nul || utf8_valid(at, (size_t)(nul - at)) != (size_t)(nul - at))
            return fail(o, "a string is cut short or is not UTF-8");
        v[i] = at;
        at = nul + 1;
    }
    *out = (struct strings){v, n};
    return true;
}

/* That every slot's cells are there and one slot at least is empty. There are millions: no branch for each. */
static bool slots_fit(struct opening *o, const struct table *t)
{
    size_t empty = 0, behind = 0;
    for (size_t i = 0; i < t->n_slots; i++) {
        uint32_t row; /* as slot_cells takes it apart */
        memcpy(&row, (const char *)&t->slots[i] + offsetof(struct model_slot, n), sizeof row);
        empty += (row & 255) == 0;
        behind += (row >> 8) + (row & 255) > t->n_cells;
    }
    if (behind) return fail(o, "a feature points behind the weights");
    return empty > 0 || fail(o, "a table of weights has no empty slot");
}

/* That every cell's label is there, four cells at a time: a lane of 16 bits whose label is none runs over into its top
 * bit. */
static bool labels_fit(const struct table *t)
{
    const uint64_t lanes = 0x0001000100010001u, low = 0x00FF00FF00FF00FFu, room = (0x8000u - t->labels) * lanes;
    uint64_t four, over = 0;
    size_t i = 0;
    for (; i + 4 <= t->n_cells; i += 4) {
        memcpy(&four, t->cells + i, sizeof four);
        over |= (four & low) + room;
    }
    for (; i < t->n_cells; i++) over |= t->cells[i].label + (0x8000u - t->labels);
    return (over & 0x8000800080008000u) == 0;
}

static bool read_table(struct opening *o, const unsigned char *p, size_t len, struct table *t)
{
    const struct model_table *head = (const struct model_table *)(const void *)p;
    if (len < sizeof *head || head->n_slots == 0 || head->n_slots > 1u << 24 || head->labels == 0 ||
        head->labels > MODEL_LABELS || head->n_cells > 1u << 24)
        return fail(o, "a table of weights has an impossible size");
    size_t slots = head->n_slots;
    if (len < sizeof *head + slots * sizeof(struct model_slot) + (size_t)head->n_cells * sizeof(struct model_cell))
        return fail(o, "a table of weights is cut short");
    t->slots = (const struct model_slot *)(const void *)(p + sizeof *head);
    t->cells = (const struct model_cell *)(const void *)(t->slots + slots);
    t->value = head->value;
    t->n_slots = head->n_slots;
    t->labels = head->labels;
    t->n_cells = head->n_cells;
    if (!slots_fit(o, t)) return false;
    if (!labels_fit(t)) return fail(o, "a weight is for a label that is not there");
    return true;
}

/* An open hash table of 8-byte slots whose first half is the key: its size is a power of two with an empty slot. */
static bool read_slots(struct opening *o, const unsigned char *p, size_t len, uint32_t *mask)
{
    size_t n = len / 8, empty = 0;
    if (len % 8 || n == 0 || n & (n - 1) || n > 1u << 22) return fail(o, "a word table has an impossible size");
    for (size_t i = 0; i < n; i++) {
        uint32_t key;
        memcpy(&key, p + i * 8, sizeof key);
        empty += key == 0;
    }
    if (empty == 0) return fail(o, "a word table has no empty slot");
    *mask = (uint32_t)n - 1;
    return true;
}

static bool read_section(struct opening *o, uint32_t section, const unsigned char *p, size_t len)
{
    struct model *m = o->m;
    switch (section) {
    case SECTION_STYLES: return read_strings(o, p, len, 16, &m->styles);
    case SECTION_TAGS: return read_strings(o, p, len, MODEL_LABELS, &m->tags);
    case SECTION_RELATIONS: return read_strings(o, p, len, MODEL_LABELS, &m->relations);
    case SECTION_RULES: return read_strings(o, p, len, MODEL_RULES, &m->rules);
    case SECTION_SETS: return read_strings(o, p, len, 16, &m->sets);
    case SECTION_LISTS: return read_strings(o, p, len, PACK_TABLES, &m->lists);
    case SECTION_NET: m->net = ARENA_NEW(&m->arena, struct net); return net_open(m->net, p, len, &o->wrong);
    case SECTION_NAMES: return m->has_names = read_table(o, p, len, &m->names);
    case SECTION_LEXICON:
        m->words = (const struct model_word *)(const void *)p;
        return read_slots(o, p, len, &m->word_mask);
    case SECTION_LEMMAS:
        m->lemmas = (const struct model_lemma *)(const void *)p;
        return m->has_lemmas = read_slots(o, p, len, &m->lemma_mask);
    case SECTION_GAZETTEER:
        m->gazette = (const struct gaz_slot *)(const void *)p;
        return read_slots(o, p, len, &m->gazette_mask);
    default: return fail(o, "there is a section of unknown kind");
    }
}

static bool read_sections(struct opening *o)
{
    const unsigned char *p = o->m->file.p;
    size_t len = o->m->file.len;
    struct model_head head;
    if (len < sizeof head) return fail(o, "it is cut short");
    memcpy(&head, p, sizeof head);
    if (memcmp(head.magic, MODEL_MAGIC, sizeof head.magic) != 0) return fail(o, "it is no model");
    if (head.version != MODEL_VERSION) return fail(o, "it is of another version of the format");
    if (head.size != len) return fail(o, "it is cut short or has grown");
    if (head.n_sections > MODEL_SECTIONS || len < sizeof head + head.n_sections * sizeof(struct model_entry))
        return fail(o, "its table of sections is damaged");
    if (head.checksum != model_checksum(p + sizeof head, len - sizeof head)) return fail(o, "its checksum is wrong");
    for (uint32_t i = 0; i < head.n_sections; i++) {
        struct model_entry e;
        memcpy(&e, p + sizeof head + i * sizeof e, sizeof e);
        if (e.at % 8 || e.at > len || e.len > len - e.at) return fail(o, "a section lies outside of the file");
        if (!read_section(o, e.section, p + e.at, (size_t)e.len)) return false;
    }
    return true;
}

static int upos_of(const char *s, size_t n)
{
    for (int u = UPOS_NONE + 1; u < UPOS_COUNT; u++)
        if (strlen(upos_names[u]) == n && memcmp(upos_names[u], s, n) == 0) return u;
    return -1;
}

/* Reading a word then copies two values. */
bool model_prepare(struct model *m)
{
    m->tag_upos = arena_alloc(&m->arena, m->tags.n + 1);
    m->tag_feats = ARENA_ARRAY(&m->arena, const char *, m->tags.n + 1);
    for (uint32_t i = 0; i < m->tags.n; i++) {
        const char *s = m->tags.v[i], *bar = strchr(s, '|');
        int u = upos_of(s, bar ? (size_t)(bar - s) : strlen(s));
        if (u < 0) return false;
        m->tag_upos[i] = (uint8_t)u;
        m->tag_feats[i] = bar ? bar + 1 : NULL;
    }
    return true;
}

/* That the sections fit together: each table has the labels that its list names, and what it builds on is there. */
static bool check_whole(struct opening *o)
{
    const struct model *m = o->m;
    if (!m->words || m->styles.n == 0) return fail(o, "its lexicon or its styles are missing");
    if (m->net && !net_fits(m->net, m)) return fail(o, "its tags, relations or words and its net do not match");
    if (m->has_names && (!m->net || m->names.labels != NER_I_LOC + 1 || m->sets.n == 0))
        return fail(o, "its names and their weights do not match");
    for (size_t i = 0; m->has_lemmas && i <= m->lemma_mask; i++)
        if (m->lemmas[i].key && m->lemmas[i].rule >= m->rules.n)
            return fail(o, "a word has a lemma rule that is not there");
    return true;
}

struct model *model_open(const char *path, struct runut_err *err)
{
    struct model *m = calloc(1, sizeof *m);
    if (!m) {
        err_set(err, RUNUT_INTERNAL, "out of memory");
        return NULL;
    }
    arena_init(&m->arena, 0, NULL);
    struct opening o = {m, NULL};
    if (file_map_open(&m->file, path, err) != RUNUT_OK) {
        free(m);
        return NULL;
    }
    if (!read_sections(&o) || (!model_prepare(m) && !fail(&o, "a tag is none of Universal Dependencies")) ||
        !check_whole(&o)) {
        err_set(err, RUNUT_INPUT, "%s: the model is refused: %s. Install the pack anew", path, o.wrong);
        model_close(m);
        return NULL;
    }
    return m;
}

void model_close(struct model *m)
{
    if (!m) return;
    file_map_close(&m->file);
    arena_done(&m->arena);
    free(m);
}

/* ---- looking up -------------------------------------------------------------------------------------------------- */

enum { SLOTS_AHEAD = 16, CELLS_AHEAD = 8, AT_ONCE = 128 };

/* The slot of a feature, which may be an empty one. */
static const struct model_slot *slot_of(const struct table *t, uint64_t key)
{
    uint16_t check = (uint16_t)(key >> 48);
    const struct model_slot *s = t->slots + slot_first(key, t->n_slots), *end = t->slots + t->n_slots;
    while (s->n != 0 && s->check != check)
        if (++s == end) s = t->slots;
    return s;
}

static inline void add_cells(const struct table *t, const struct model_slot *s, int32_t *scores)
{
    const struct model_cell *c = t->cells + slot_cells(s), *end = c + s->n;
    for (; c < end; c++) scores[c->label] += t->value[c->code];
}

static void add_some(const struct table *t, const uint64_t *keys, size_t n, int32_t *scores)
{
    const struct model_slot *found[AT_ONCE];
    size_t hits = 0, done = 0;
    for (size_t i = 0; i < n && i < SLOTS_AHEAD; i++) __builtin_prefetch(&t->slots[slot_first(keys[i], t->n_slots)]);
    for (size_t i = 0; i < n; i++) {
        if (i + SLOTS_AHEAD < n) __builtin_prefetch(&t->slots[slot_first(keys[i + SLOTS_AHEAD], t->n_slots)]);
        found[hits] = slot_of(t, keys[i]);
        if (found[hits]->n) __builtin_prefetch(&t->cells[slot_cells(found[hits++])]);
        if (hits > done + CELLS_AHEAD) add_cells(t, found[done++], scores);
    }
    for (; done < hits; done++) add_cells(t, found[done], scores);
}

/* Memory is what takes time here: the slots of the next features and the cells of those that were found are sent for
   long before they are looked at. */
void table_add(const struct table *t, const uint64_t *keys, size_t n, int32_t *scores)
{
    for (; n > AT_ONCE; keys += AT_ONCE, n -= AT_ONCE) add_some(t, keys, AT_ONCE, scores);
    add_some(t, keys, n, scores);
}

const struct model_word *model_word_of(const struct model *m, uint32_t key)
{
    for (uint32_t i = key & m->word_mask; m->words[i].key != 0; i = (i + 1) & m->word_mask)
        if (m->words[i].key == key) return &m->words[i];
    return NULL;
}

uint32_t model_lemma_of(const struct model *m, uint32_t key)
{
    for (uint32_t i = key & m->lemma_mask; m->lemmas[i].key != 0; i = (i + 1) & m->lemma_mask)
        if (m->lemmas[i].key == key) return m->lemmas[i].rule + 1;
    return 0;
}
