/* SPDX-License-Identifier: MIT */
#include "base/err.h"
#include "read/confidence.h"
#include "read/core/rules.h"
#include "read/name/place.h"
#include <stdlib.h>

struct flag {
    const char *name;
    uint32_t bit;
};

static const struct flag word_classes[] = {{"comp", W_COMP},
                                           {"rel", W_REL},
                                           {"and", W_AND},
                                           {"or", W_OR},
                                           {"but", W_BUT},
                                           {"prep", W_PREP},
                                           {"by", W_BY},
                                           {"to", W_TO},
                                           {"with", W_WITH},
                                           {"from", W_FROM},
                                           {"as", W_AS},
                                           {"for", W_FOR},
                                           {"because", W_BECAUSE},
                                           {"sub", W_SUB},
                                           {"neg", W_NEG},
                                           {"future", W_FUTURE},
                                           {"hypo", W_HYPO},
                                           {"hedge", W_HEDGE},
                                           {"aux", W_AUX},
                                           {"pron3s", W_PRON3S},
                                           {"pron3p", W_PRON3P},
                                           {"pron1s", W_PRON1},
                                           {"pron1p", W_PRON1},
                                           {"det", W_DET},
                                           {"dem", W_DEM},
                                           {"be", W_BE},
                                           {"anaphor", W_ANAPHOR},
                                           {"partner", W_PARTNER},
                                           {"occasion", W_OCCASION},
                                           {"listener", W_LISTENER},
                                           {"report", W_REPORT},
                                           {"between", W_BETWEEN},
                                           {"light", W_LIGHT},
                                           {"adverb", 0},
                                           {"verb", 0}, /* only its value tells */
                                           {"leisure", 0},
                                           {NULL, 0}};

static const struct flag cue_orders[] = {{"post", CUE_POST},
                                         {"pre", CUE_PRE},
                                         {"prep", CUE_PREP},
                                         {"obj", CUE_OBJ},
                                         {"as", CUE_AS},
                                         {"as2", CUE_AS2},
                                         {"ask", CUE_ASK},
                                         {"accuse", CUE_ACCUSE},
                                         {"crit", CUE_CRIT},
                                         {"thank", CUE_THANK},
                                         {"tell", CUE_TELL},
                                         {"cite", CUE_CITE},
                                         {"passive", CUE_PASSIVE},
                                         {"noun", CUE_NOUN},
                                         {"decline", CUE_DECLINE},
                                         {"head", CUE_HEAD},
                                         {"wish", CUE_WISH},
                                         {"comp", CUE_COMP},
                                         {"clause", CUE_CLAUSE},
                                         {"denies", CUE_DENIES},
                                         {"topic", CUE_TOPIC},
                                         {"party", CUE_PARTY},
                                         {"self", CUE_SELF},
                                         {"none", 0},
                                         {NULL, 0}};

/* The bits of a cell's |-parted names; false where one is unknown. */
static bool flags_of(const struct flag *flags, struct runut_str cell, uint32_t *bits)
{
    struct runut_str name;
    *bits = 0;
    while (str_cut(&cell, '|', &name)) {
        const struct flag *f = flags;
        while (f->name && !str_is(name, f->name)) f++;
        if (!f->name) return false;
        *bits |= f->bit;
    }
    return true;
}

static bool refuse(const struct rules *r, enum pack_table t, uint32_t row, struct runut_str value,
                   struct runut_err *err)
{
    err_set(err, RUNUT_INPUT, "%s/%s:%u: \"%.*s\" is no value that is known here", r->pack->info.path,
            pack_schemas[t].file, r->pack->tables[t].v[row].line, (int)value.len, value.p);
    return false;
}

static bool compile_words(struct rules *r, struct runut_err *err)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_WORDS];
    r->word_class = ARENA_ARRAY(&r->arena, uint32_t, rows->n + 1);
    for (uint32_t i = 0; i < rows->n; i++) {
        if (!flags_of(word_classes, rows->v[i].cells[1], &r->word_class[i]))
            return refuse(r, PACK_WORDS, i, rows->v[i].cells[1], err);
        r->auxiliary_passive = r->auxiliary_passive || r->word_class[i] & W_BE;
        if (r->word_class[i] & W_TO && str_is(rows->v[i].cells[2], "person")) r->to_person = rows->v[i].cells[0];
    }
    return true;
}

static bool compile_cues(struct rules *r, struct runut_err *err)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_CUES];
    r->cues = ARENA_ARRAY(&r->arena, struct cue_row, rows->n + 1);
    for (uint32_t i = 0; i < rows->n; i++) {
        if (!flags_of(cue_orders, rows->v[i].cells[1], &r->cues[i].order))
            return refuse(r, PACK_CUES, i, rows->v[i].cells[1], err);
        r->cues[i].act = str_z(&r->arena, rows->v[i].cells[2]);
    }
    return true;
}

/* The number of an object class by name, made where it is new; OBJECT_CLASSES where there are too many. */
static unsigned object_class(struct rules *r, struct runut_str name)
{
    unsigned k = 0;
    while (k < r->n_object_names && !str_is(name, r->object_names[k])) k++;
    if (k == r->n_object_names && k < OBJECT_CLASSES) r->object_names[r->n_object_names++] = str_z(&r->arena, name);
    return k;
}

static bool compile_objects(struct rules *r, struct runut_err *err)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_OBJECTS];
    r->object_names = ARENA_ARRAY(&r->arena, const char *, OBJECT_CLASSES);
    r->object_class = ARENA_ARRAY(&r->arena, uint8_t, rows->n + 1);
    for (uint32_t i = 0; i < rows->n; i++) {
        unsigned k = object_class(r, rows->v[i].cells[1]);
        if (k == OBJECT_CLASSES) return refuse(r, PACK_OBJECTS, i, rows->v[i].cells[1], err);
        r->object_class[i] = (uint8_t)k;
    }
    return true;
}

static const char *term(struct rules *r, struct runut_str cell) { return cell.len ? str_z(&r->arena, cell) : NULL; }

/* A word of a cell that is no preposition, and what it sets. */
struct mark {
    const char *name;
    bool *set;
};

/* The prepositions of a cell; the MARKS among them, a list that a NULL name ends, are set. */
static size_t prepositions(struct rules *r, struct runut_str cell, const struct runut_str **out,
                           const struct mark *marks)
{
    size_t n = 0;
    for (size_t i = 0; i < cell.len; i++) n += cell.p[i] == '|';
    struct runut_str *preps = ARENA_ARRAY(&r->arena, struct runut_str, cell.len ? n + 1 : 0), word;
    n = 0;
    while (str_cut(&cell, '|', &word)) {
        const struct mark *m = marks;
        while (m->name && !str_is(word, m->name)) m++;
        if (m->name)
            *m->set = true;
        else if (word.len)
            preps[n++] = word;
    }
    *out = preps;
    return n;
}

/* Whether one of N prepositions is a form of the cell FORMS. */
static bool lists_one_of(const struct runut_str *v, size_t n, struct runut_str forms)
{
    struct runut_str form;
    while (str_cut(&forms, '|', &form))
        for (size_t i = 0; i < n; i++)
            if (str_eq(v[i], form)) return true;
    return false;
}

/* The object classes that an act asks for; one that objects.tsv does not have is refused. */
static bool compile_objects_of(struct rules *r, uint32_t row, struct runut_str cell, struct act_row *act,
                               struct runut_err *err)
{
    struct runut_str word;
    char sep = cell.len && memchr(cell.p, '|', cell.len) ? '|' : ' ';
    while (str_cut(&cell, sep, &word)) {
        size_t had = r->n_object_names;
        if (str_is(word, "*"))
            act->any_object = true;
        else if (str_is(word, "!"))
            act->told_object = true;
        else if (word.len) {
            unsigned k = object_class(r, word);
            if (k == OBJECT_CLASSES || r->n_object_names != had) return refuse(r, PACK_ACTS, row, word, err);
            act->objects = true, act->classes[k / 64] |= UINT64_C(1) << k % 64;
        }
    }
    return true;
}

static bool compile_acts(struct rules *r, struct runut_err *err)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_ACTS];
    r->acts = ARENA_ARRAY(&r->arena, struct act_row, rows->n + 1);
    for (uint32_t i = 0; i < rows->n; i++) {
        const struct runut_str *c = rows->v[i].cells;
        r->acts[i] = (struct act_row){
            .type = term(r, c[3]), .mode = term(r, c[4]), .context = term(r, c[8]), .cameo = term(r, c[9])};
        bool plain = false; /* that a verb has a subject and a noun a phrase behind it needs no saying */
        struct act_row *act = &r->acts[i];
        const struct mark of_actor[] = {{"subj", &plain},           {"gen", &act->owner_acts}, {"known", &act->known},
                                        {"power", &act->power},     {"law", &act->law},        {"crowd", &act->crowd},
                                        {"carried", &act->carried}, {"weapon", &act->weapon},  {NULL, NULL}};
        const struct mark of_recipient[] = {
            {"obj", &act->takes_object}, {"subj", &act->subject_meets}, {"anybody", &act->anybody},
            {"people", &act->people},    {"told", &act->told},          {"'s", &act->owner_met},
            {"gen", &act->behind_met},   {"mutual", &act->mutual},      {NULL, NULL}};
        act->n_by = prepositions(r, c[5], &act->by, of_actor);
        act->n_prepositions = prepositions(r, c[6], &act->prepositions, of_recipient);
        act->to_person = lists_one_of(act->prepositions, act->n_prepositions, r->to_person);
        if (!compile_objects_of(r, i, c[7], &r->acts[i], err)) return false;
    }
    return true;
}

/* Which country a code is called by: the first row of kind name. */
static void compile_countries(struct rules *r)
{
    const struct pack_rows *rows = &r->pack->tables[PACK_COUNTRIES];
    map_init(&r->country_name, &r->arena);
    for (uint32_t i = 0; i < rows->n; i++) {
        if (!str_is(rows->v[i].cells[2], "name")) continue;
        uint32_t *slot = map_put(&r->country_name, rows->v[i].cells[1]);
        if (*slot == MAP_NONE) *slot = i;
    }
}

struct rules *rules_open(const struct pack *pack, struct runut_err *err)
{
    struct rules *r = calloc(1, sizeof *r);
    if (!r) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    arena_init(&r->arena, 0, NULL);
    pthread_mutex_init(&r->lock, NULL);
    r->pack = pack;
    r->lang = lang_open_bare(pack, err);
    if (r->lang) r->times = time_open(pack, r->lang, err);
    if (r->times && compile_words(r, err) && compile_cues(r, err) && compile_objects(r, err) && compile_acts(r, err))
        return r;
    rules_close(r);
    return NULL;
}

static void fill(struct rules *r)
{
    compile_countries(r);
    confidence_compile(r);
    r->places = place_open(&r->arena, r->pack);
    r->lexicon = lexicon_new(&r->arena, r->pack, r->lang);
    lang_fill(r->lang);
    r->filled = true;
}

const struct rules *rules_ready(struct rules *r)
{
    pthread_mutex_lock(&r->lock);
    if (!r->filled) fill(r);
    pthread_mutex_unlock(&r->lock);
    return r;
}

void rules_close(struct rules *r)
{
    if (!r) return;
    time_close(r->times);
    lang_close(r->lang);
    pthread_mutex_destroy(&r->lock);
    arena_done(&r->arena);
    free(r);
}
