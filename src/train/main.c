/* SPDX-License-Identifier: MIT */
/**
 * runut-train: from treebanks, names and word classes to a model.
 *
 *     runut-train --out packs/id/model.bin --pack packs/id --clusters id-clusters.tsv.gz
 *                 --trees news=a.conllu --trees gsd=b.conllu*2 --dev news=dev.conllu
 *                 --names set=c.txt --names-dev set=d.txt
 *
 * Styles and sets are numbered in the order in which they are first named; a reader's default is the first. The same
 * files, options and seed give the same bytes.
 */
#include "train/train.h"
#include "base/err.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double train_now(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

uint32_t train_random(struct trainer *t)
{
    t->random ^= t->random >> 12;
    t->random ^= t->random << 25;
    t->random ^= t->random >> 27;
    return (uint32_t)(t->random * 0x2545F4914F6CDD1Du >> 32);
}

size_t train_drop(struct trainer *t, double share, uint64_t *keys, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (train_random(t) >= share * 4294967295.0) keys[kept++] = keys[i];
    return kept;
}

void train_shuffle(struct trainer *t, uint32_t *order, size_t n)
{
    for (size_t i = n; i > 1; i--) {
        size_t k = train_random(t) % i;
        uint32_t x = order[i - 1];
        order[i - 1] = order[k];
        order[k] = x;
    }
}

void train_progress(const struct trainer *t, const char *stage, unsigned done, unsigned of, double since,
                    const char *figures)
{
    double took = train_now() - since;
    fprintf(stderr, "\r%s: %u of %u, %.0f s, %.0f s to go %s ", stage, done, of, train_now() - t->began,
            took / done * (of - done), figures);
}

static bool usage(const char *what)
{
    fprintf(stderr,
            "runut-train: %s\nusage: runut-train --out MODEL [--pack DIR] [--clusters FILE] --trees STYLE=FILE[*N] "
            "[--dev STYLE=FILE] [--raw STYLE=FILE*PERCENT] [--raw-words FILE | --silver FILE] [--lessons FILE | --net "
            "FILE]\n"
            "       [--names SET=FILE[*N]] [--gazette SET=FILE] [--list SET=FILE] [--names-dev SET=FILE] [--seed N]\n"
            "       [--name-epochs N] [--name-margin N] [--name-mb X] [--drop X] [--keep MODEL]\n",
            what);
    return false;
}

static bool add_source(struct arena *a, struct source *list, size_t *n, const char *value, bool dev)
{
    const char *eq = strchr(value, '='), *star = strrchr(value, '*');
    if (!eq || *n == SOURCES) return usage("a file is named STYLE=FILE");
    struct source *s = &list[(*n)++];
    *s = (struct source){.name = arena_copy(a, value, (size_t)(eq - value)), .weight = 1, .dev = dev};
    s->file = arena_copy(a, eq + 1, star ? (size_t)(star - eq - 1) : strlen(eq + 1));
    if (star) s->weight = (unsigned)strtoul(star + 1, NULL, 10);
    return true;
}

static bool take_option(struct trainer *t, const char *key, const char *value)
{
    struct options *o = &t->o;
    struct {
        const char *key;
        const char **z;
        unsigned *n;
        double *x;
    } all[] = {{"--out", &o->out, NULL, NULL},
               {"--pack", &o->pack, NULL, NULL},
               {"--clusters", &o->clusters, NULL, NULL},
               {"--keep", &o->keep, NULL, NULL},
               {"--raw-words", &o->raw_words, NULL, NULL},
               {"--silver", &o->silver, NULL, NULL},
               {"--lessons", &o->lessons, NULL, NULL},
               {"--net", &o->net, NULL, NULL},
               {"--seed", NULL, &o->seed, NULL},
               {"--name-epochs", NULL, &o->name_epochs, NULL},
               {"--name-margin", NULL, &o->name_margin, NULL},
               {"--name-mb", NULL, NULL, &o->name_mb},
               {"--drop", NULL, NULL, &o->drop}};
    if (strcmp(key, "--trees") == 0) return add_source(&t->a, o->trees, &o->n_trees, value, false);
    if (strcmp(key, "--dev") == 0) return add_source(&t->a, o->trees, &o->n_trees, value, true);
    if (strcmp(key, "--list") == 0) return add_source(&t->a, o->lists, &o->n_lists, value, false);
    if (strcmp(key, "--raw") == 0) return add_source(&t->a, o->raw, &o->n_raw, value, false);
    if (strcmp(key, "--gazette") == 0) return add_source(&t->a, o->gazettes, &o->n_gazettes, value, false);
    if (strcmp(key, "--names") == 0) return add_source(&t->a, o->names, &o->n_names, value, false);
    if (strcmp(key, "--names-dev") == 0) return add_source(&t->a, o->names, &o->n_names, value, true);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(key, all[i].key) != 0) continue;
        if (all[i].z) *all[i].z = value;
        if (all[i].n) *all[i].n = (unsigned)strtoul(value, NULL, 10);
        if (all[i].x) *all[i].x = strtod(value, NULL);
        return true;
    }
    return usage(key);
}

/* The number of a style or set in its list, made where it is new. */
static unsigned number_in(struct trainer *t, struct strings *list, const char *name)
{
    const char **v = (const char **)(uintptr_t)list->v;
    if (!v) list->v = v = ARENA_ARRAY(&t->a, const char *, SOURCES);
    for (unsigned i = 0; i < list->n; i++)
        if (strcmp(v[i], name) == 0) return i;
    v[list->n] = name;
    return list->n++;
}

static bool read_sources(struct trainer *t, struct corpus *c, const struct source *list, size_t n,
                         struct strings *kinds, bool (*read)(struct corpus *, const char *, unsigned))
{
    for (size_t i = 0; i < n; i++) {
        size_t from = c->samples.n;
        if (!read(c, list[i].file, number_in(t, kinds, list[i].name))) return false;
        for (size_t k = from; k < c->samples.n; k++) {
            c->samples.v[k].dev = list[i].dev;
            c->samples.v[k].weight = list[i].weight;
            c->samples.v[k].file = (unsigned)i;
        }
        fprintf(stderr, "%s: %zu sentences as %s\n", list[i].file, c->samples.n - from, list[i].name);
    }
    return true;
}

static void fill_forms(struct trainer *t, struct corpus *c)
{
    for (size_t k = 0; k < c->samples.n; k++) {
        struct sample *s = &c->samples.v[k];
        s->forms = ARENA_ARRAY(&t->a, struct form, s->n);
        form_fill(&t->model, s->words, s->n, s->forms);
    }
}

struct strings strings_of(struct trainer *t, const struct names_list *l)
{
    const char **v = ARENA_ARRAY(&t->a, const char *, l->n + 1);
    for (uint32_t i = 0; i < l->n; i++) v[i] = str_z(&t->a, l->v[i]);
    return (struct strings){v, l->n};
}

static bool learn_trees(struct trainer *t)
{
    corpus_trim(&t->corpus);
    t->model.tags = strings_of(t, &t->corpus.tags);
    t->model.relations = strings_of(t, &t->corpus.relations);
    if (!model_prepare(&t->model)) return usage("a tag is none of Universal Dependencies");
    if (t->o.net && !train_read_net(t)) return false;
    train_lexicon(t);
    fill_forms(t, &t->corpus);
    if (t->o.lessons) return train_print_lessons(t);
    train_lemmas(t);
    return !t->o.net || train_net(t);
}

static bool learn(struct trainer *t)
{
    if (!t->o.keep && !read_sources(t, &t->corpus, t->o.trees, t->o.n_trees, &t->model.styles, corpus_trees))
        return false;
    for (size_t i = 0; !t->o.keep && i < t->o.n_raw; i++)
        if (!train_read_raw(t, &t->o.raw[i], number_in(t, &t->model.styles, t->o.raw[i].name))) return false;
    if (t->o.raw_words) return train_print_raw(t);
    if (t->o.silver && !train_read_silver(t)) return false;
    if (!read_sources(t, &t->names, t->o.names, t->o.n_names, &t->model.sets, corpus_names)) return false;
    struct strings kinds = {0};
    if (!read_sources(t, &t->gazettes, t->o.gazettes, t->o.n_gazettes, &kinds, corpus_names)) return false;
    if (!read_sources(t, &t->gazettes, t->o.lists, t->o.n_lists, &kinds, corpus_list)) return false;
    if (t->o.keep ? !train_resume(t) : !learn_trees(t)) return false;
    if (t->o.lessons) return true;
    fill_forms(t, &t->names);
    fill_forms(t, &t->gazettes);
    if (t->gazettes.samples.n) train_gazette(t);
    if (t->names.samples.n && !t->model.net) return usage("names are learnt on top of a --net");
    if (t->names.samples.n) train_names(t);
    return train_write(t);
}

int main(int argc, char **argv)
{
    struct trainer *t = calloc(1, sizeof *t);
    if (!t) return RUNUT_INTERNAL;
    arena_init(&t->a, 0, NULL);
    arena_init(&t->model.arena, 0, NULL);
    t->o = (struct options){.seed = 1, .name_epochs = 12, .name_mb = 2, .drop = 0.35};
    t->corpus.a = t->names.a = t->gazettes.a = t->raw.a = &t->a;
    map_init(&t->corpus.tags.map, &t->a);
    map_init(&t->corpus.relations.map, &t->a);
    for (int i = 0; i < SECTION_COUNT; i++) buf_init(&t->sections[i], 0);
    bool fine = true;
    for (int i = 1; i < argc && fine; i += 2)
        fine = i + 1 < argc ? take_option(t, argv[i], argv[i + 1]) : usage("an option has no value");
    if (fine && (!t->o.out || (t->o.n_trees == 0 && !t->o.keep)))
        fine = usage("--out and --trees or --keep are needed");
    t->random = 0x9E3779B97F4A7C15u ^ (uint64_t)t->o.seed << 17;
    t->began = train_now();
    struct pack *pack = NULL;
    struct runut_err err = {0};
    if (fine && t->o.pack) {
        pack = pack_open(t->o.pack, PACK_ALL, &err);
        if (pack) pack->model = NULL; /* the one that is about to be made anew */
        t->pack = pack;
        if (!pack || !(t->lang = lang_open(pack, &err))) fine = usage(err.message);
    }
    if (fine) fine = learn(t);
    model_close(t->kept);
    lang_close(t->lang);
    if (pack) pack_close(pack);
    for (int i = 0; i < SECTION_COUNT; i++) buf_done(&t->sections[i]);
    arena_done(&t->model.arena);
    arena_done(&t->a);
    free(t);
    return fine ? RUNUT_OK : RUNUT_USAGE;
}
