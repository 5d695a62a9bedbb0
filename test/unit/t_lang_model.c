/* SPDX-License-Identifier: MIT */
/*
 * Trains a tiny model on sentences made up here, reads with it, and then damages it in 10,000 ways: a model with one
 * bit changed is refused; one whose checksum was made to fit again is refused too or reads without harm.
 */
#include "lang/conllu.h"
#include "lang/model.h"
#include "lang/parse.h"
#include "base/err.h"
#include "test.h"
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

enum { FLIPS = 10000, READS = 40 };

static char folder[] = "/tmp/runut-model-XXXXXX";
static uint64_t state = 88172645463325252u;

static uint32_t random_next(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32);
}

static bool write_file(const char *name, const void *p, size_t n)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "wb");
    if (!f) return false;
    bool fine = fwrite(p, 1, n, f) == n;
    return fclose(f) == 0 && fine;
}

/* Sentences of a subject, a verb, an object and sometimes a clitic, as a treebank and as a list of names. */
static void write_data(void)
{
    static const char *const who[] = {"Tarmidi", "Suprapti", "Wulandari"},
                             *const verb[] = {"membeli", "menjual", "melihat"},
                             *const what[] = {"beras", "rumah", "kapal"};
    struct buf trees, names, raw;
    buf_init(&trees, 0);
    buf_init(&names, 0);
    buf_init(&raw, 0);
    for (int i = 0; i < 60; i++) {
        const char *s = who[random_next() % 3], *v = verb[random_next() % 3], *o = what[random_next() % 3];
        buf_printf(&trees,
                   "# text = %s %s "
                   "%snya.\n1\t%s\t%s\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\t%s\t%s\tVERB\t_\tVoice=Act\t0\troot\t_\t_\n",
                   s, v, o, s, s, v, v + 2);
        buf_printf(&trees,
                   "3-4\t%snya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t%s\t%s\tNOUN\t_\tNumber=Sing\t2\tobj\t_\t_"
                   "\n4\tnya\tdia\tPRON\t_\t_\t3\tnmod:poss\t_\t_\n5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n",
                   o, o, o);
        buf_printf(&raw, "{\"text\": \"Baca juga\\n%s %s %snya dan %s %s %s.\\nJudul\"}\n", s, v, o, s, v, o);
        buf_printf(&names, "%s B-PER B-PER\n%s O O\n%s O O\n. O O\n\n", s, v, o);
    }
    ok(write_file("trees.conllu", trees.p, trees.len));
    ok(write_file("names.txt", names.p, names.len));
    static const char given[] = "# a comment\nWulandari\nSuprapti\n";
    static const char old[64] = "old"; /* a pack has to have the model that it names; the trainer does not read it */
    ok(write_file("model.bin", old, sizeof old));
    char path[256];
    snprintf(path, sizeof path, "%s/raw.jsonl.gz", folder);
    gzFile f = gzopen(path, "wb");
    ok(f && gzwrite(f, raw.p, (unsigned)raw.len) == (int)raw.len && gzclose(f) == Z_OK);
    ok(write_file("given.txt", given, sizeof given - 1));
    buf_done(&trees);
    buf_done(&names);
    buf_done(&raw);
    static const char manifest[] = "language: xx\nversion: 1\nmodel: model.bin\n",
                      breaks[] = "form\tkind\nnya\tclitic\n";
    ok(write_file("MANIFEST", manifest, sizeof manifest - 1));
    ok(write_file("breaks.tsv", breaks, sizeof breaks - 1));
}

/* Runs the trainer in the folder, with what all runs have and MORE. */
static bool train(const char *self, const char *more)
{
    char command[2048];
    const char *slash = strrchr(self, '/');
    snprintf(command, sizeof command,
             "t=%.*s/../../runut-train; cd %s && case $t in /*) ;; *) t=$OLDPWD/$t ;; esac && $t --pack . "
             "--trees a=trees.conllu --dev a=trees.conllu --names n=names.txt --list n=given.txt "
             "--raw a=raw.jsonl.gz*100 --raw a=names.txt*100 --gold-times 2 --tag-epochs 3 --parse-epochs 3 "
             "--name-epochs 3 --parse-margin 20 %s 2>log",
             slash ? (int)(slash - self) : 1, slash ? self : ".", folder, more);
    return system(command) == 0;
}

static bool read_file(const char *name, struct buf *out)
{
    struct runut_err err = {0};
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return file_read(path, 0, out, &err) == RUNUT_OK;
}

/* What a teacher says of the raw sentences; and lines that no teacher writes. Returns the number of good ones. */
static size_t write_silver(void)
{
    struct buf words, silver;
    size_t n = 0;
    buf_init(&silver, 0);
    buf_printf(&silver, "tags\tPROPN\tVERB|Voice=Act\tNOUN|Number=Sing\tPRON\tPUNCT\tCCONJ\n"
                        "relations\tnsubj\troot\tobj\tnmod:poss\tpunct\tcc\tconj\n");
    ok(read_file("words", &words));
    struct runut_str rest = buf_slice(&words), line, key;
    while (str_cut(&rest, '\n', &line)) {
        if (!str_cut(&line, '\t', &key) || key.len != 16) continue;
        static const char *const code[] = {"000Q011~022O033O055R000Q016K022O044I", /* eight: the last is missing */
                                           "000P011~022O033O055R000Q016K022O044I", /* its own head */
                                           "000Q000O011~033O055R000Q016K022O044I", /* a circle */
                                           "000Q011~022O033O0z5R000Q016K022O044I", /* a tag that is not there */
                                           "000Q011~022O033O05zR000Q016K022O044I", /* a relation that is not there */
                                           "000Q011~022O033O055R000Q016K022O04zz"};
        for (size_t i = 0; n == 0 && i < sizeof code / sizeof *code; i++)
            buf_printf(&silver, "%.*s\t%.*s\n", (int)key.len, key.p, i == 0 ? 32 : 36, code[i]);
        buf_printf(&silver, "%.*s\t000Q011~022O033O055R000Q016K022O044I\n", (int)key.len, key.p);
        n++;
    }
    buf_printf(&silver, "0123456789abcdef\t000Q\nnot a line\n\n");
    ok(write_file("silver", silver.p, silver.len));
    buf_done(&words);
    buf_done(&silver);
    return n;
}

/* The same data give the same bytes; raw text is written for a teacher, and what it says of it is learnt from. */
static void test_training(const char *self)
{
    struct buf one, two, log;
    char told[128];
    ok(train(self, "--out none --raw-words words"));
    size_t n = write_silver();
    ok(n > 10);
    ok(train(self, "--silver silver --out model.bin") && train(self, "--silver silver --out again.bin"));
    ok(read_file("model.bin", &one) && read_file("again.bin", &two) && read_file("log", &log));
    ok(one.len == two.len && one.len && memcmp(one.p, two.p, one.len) == 0);
    snprintf(told, sizeof told, "silver: %zu sentences, 8 are not", n);
    ok(str_find(buf_slice(&log), str_of(told), 0) >= 0);
    ok(!train(self, "--silver missing --out none"));
    buf_done(&one);
    buf_done(&two);
    buf_done(&log);
}

static struct text *read_with(const struct pack *pack, struct arena *a, struct runut_str s)
{
    struct lang *lang = lang_open(pack, NULL);
    if (!lang) return NULL;
    struct text *t = lang_read(lang, a, s, &(struct runut_range){0, (uint32_t)s.len}, 1);
    for (size_t i = 0; i < t->n_words; i++) { /* tags and rules live as long as the model: copy what is looked at */
        struct word *w = &t->words[i];
        w->lemma = str_copy(a, w->lemma);
        w->deprel = w->deprel ? arena_copy(a, w->deprel, strlen(w->deprel)) : NULL;
        w->feats = NULL;
        if (w->upos >= UPOS_COUNT || w->ner > NER_I_LOC || (w->head >= 0 && (size_t)w->head >= t->n_words)) abort();
    }
    lang_close(lang);
    return t;
}

static void test_reading(const struct pack *pack)
{
    struct arena a;
    arena_init(&a, 0, NULL);
    struct text *t = read_with(pack, &a, STR("Wulandari melihat kapalnya."));
    ok(t && t->n_words == 5 && t->n_sentences == 1);
    if (t && t->n_words == 5) {
        ok(t->words[0].upos == PROPN && t->words[1].upos == VERB && t->words[3].upos == PRON);
        ok(t->words[0].head == 1 && t->words[1].head == -1 && t->words[2].head == 1 && t->words[3].head == 2);
        ok(t->words[0].deprel && strcmp(t->words[0].deprel, "nsubj") == 0);
        ok(t->words[0].ner == NER_B_PER && t->words[2].ner == NER_O);
        ok(str_is(t->words[3].lemma, "dia"));
        ok(t->sentences[0].parsed);
    }
    arena_done(&a);
}

/* The tree as it comes out when every feature is asked for in every configuration. */
static void parse_plainly(const struct model *m, struct parse_room *room, const struct form *f, const uint8_t *tags,
                          size_t n, int32_t *heads)
{
    struct config c = {.nodes = room->nodes, .stack = room->stack};
    uint64_t keys[PARSE_FEATURES];
    parse_begin(&c, m, f, tags, n, 0);
    while (!parse_over(&c)) {
        int32_t scores[MODEL_LABELS] = {0}, top = INT32_MIN;
        uint32_t best = ACTION_SHIFT;
        size_t k = parse_features(&c, GROUP_ALL, keys);
        if (k > PARSE_FEATURES) abort();
        table_add(&m->parser, keys, k, scores);
        for (uint32_t a = 0; a < m->parser.labels && c.n_stack > 0; a++) {
            bool may = a == ACTION_SHIFT ? parse_may_shift(&c) : a & 1 ? parse_may_left(&c) : parse_may_right(&c);
            if (!may || scores[a] <= top) continue;
            top = scores[a];
            best = a;
        }
        parse_do(&c, best);
    }
    for (size_t i = 0; i < n; i++) heads[i] = c.nodes[i + 1].head > (int32_t)n ? -1 : c.nodes[i + 1].head - 1;
}

/* Sums that are kept from one transition to the next change nothing: sentences of nonsense, some deeper than the sums
   that are kept. */
static void test_sums(const struct pack *pack)
{
    enum { LONG = 120, TRIES = 60 };
    static struct parse_room room;
    struct form forms[LONG], some[8];
    uint8_t tags[LONG], relations[LONG];
    int32_t heads[LONG], plain[LONG];
    struct model *m = model_open(pack->model, NULL);
    struct arena a;
    arena_init(&a, 0, NULL);
    struct runut_str s = STR("Wulandari Tarmidi melihat menjual kapal beras dan .");
    struct text *t = read_with(pack, &a, s);
    ok(m && t && t->n_words == 8);
    if (!m || !t || t->n_words != 8) return;
    form_fill(m, t->words, 8, some);
    for (int k = 0; k < TRIES; k++) {
        size_t n = 1 + random_next() % LONG;
        uint32_t kinds = k % 2 ? 8 : 2;
        for (size_t i = 0; i < n; i++) {
            forms[i] = some[random_next() % kinds];
            tags[i] = (uint8_t)(random_next() % (k % 2 ? m->tags.n : 1));
        }
        parse_sentence(m, &room, forms, tags, n, 0, heads, relations);
        parse_plainly(m, &room, forms, tags, n, plain);
        ok(memcmp(heads, plain, n * sizeof *heads) == 0);
    }
    model_close(m);
    arena_done(&a);
}

/* Opens the damaged model; where it is taken, reads with it. */
static bool taken(struct pack *pack, bool read)
{
    struct model *m = model_open(pack->model, NULL);
    if (!m) return false;
    model_close(m);
    if (!read) return true;
    struct arena a;
    arena_init(&a, 0, NULL);
    read_with(pack, &a, STR("Tarmidi menjual beras, Wulandari ~~ tertidur di kapalnya."));
    arena_done(&a);
    return true;
}

static void test_damage(struct pack *pack)
{
    struct buf bytes;
    struct runut_err err = {0};
    size_t wrong = 0, reads = 0;
    ok(file_read(pack->model, 0, &bytes, &err) == RUNUT_OK && bytes.len > sizeof(struct model_head));
    if (bytes.len == 0) return;
    unsigned char *p = (unsigned char *)bytes.p;
    for (int i = 0; i < FLIPS; i++) {
        size_t at = random_next() % bytes.len;
        unsigned char bit = (unsigned char)(1u << random_next() % 8), sum[8];
        struct model_head head;
        memcpy(sum, p + offsetof(struct model_head, checksum), sizeof sum);
        p[at] ^= bit;
        bool mended = i % 4 == 0 && at >= sizeof head;
        if (mended) {
            uint64_t right = model_checksum(p + sizeof head, bytes.len - sizeof head);
            memcpy(p + offsetof(struct model_head, checksum), &right, sizeof right);
        }
        write_file("model.bin", p, bytes.len);
        bool took = taken(pack, mended);
        if (took && mended) reads++;
        if (took && !mended) wrong++;
        p[at] ^= bit;
        if (mended) memcpy(p + offsetof(struct model_head, checksum), sum, sizeof sum);
    }
    ok(wrong == 0);
    ok(reads > READS); /* else nothing was tried */
    for (size_t n = 0; n < bytes.len; n += 1 + bytes.len / 200) {
        write_file("model.bin", p, n);
        ok(!taken(pack, false));
    }
    struct runut_err told = {0};
    struct lang *none = lang_open(pack, &told);
    ok(none == NULL && told.status == RUNUT_INPUT && strstr(told.message, "refused"));
    lang_close(none);
    buf_done(&bytes);
}

int main(int argc, char **argv)
{
    struct runut_err err = {0};
    (void)argc;
    ok(mkdtemp(folder) != NULL);
    write_data();
    test_training(argv[0]);
    struct pack *pack = pack_open(folder, PACK_ALL, &err);
    ok(pack != NULL && pack->model);
    if (pack && pack->model) {
        test_reading(pack);
        test_sums(pack);
        test_damage(pack);
    }
    pack_close(pack);
    char command[300];
    snprintf(command, sizeof command, "rm -r %s", folder);
    ok(system(command) == 0);
    return done_testing();
}
