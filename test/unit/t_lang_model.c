/* SPDX-License-Identifier: MIT */
/*
 * Trains a tiny model on sentences made up here, with a net whose every weight is written by hand, reads with it, and
 * then damages it in 10,000 ways: a model with one bit changed is refused; one whose checksum was made to fit again is
 * refused too or reads without harm.
 */
#include "base/err.h"
#include "lang/conllu.h"
#include "lang/model.h"
#include "lang/net.h"
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
             "--raw a=raw.jsonl.gz*100 --raw a=names.txt*100 --name-epochs 3 %s 2>log",
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

/* ---- a net by hand ----------------------------------------------------------------------------------------------- */

enum { SIZE = 32, NEAR = 2, ENDS = 160, KINDS = 5 };

/* Each kind of word of the sentences has a value of its own, which is 1; what becomes of it. */
static const struct kind {
    const char *const forms[3];
    const char *tag, *relation;
} kinds[KINDS] = {{{"tarmidi", "suprapti", "wulandari"}, "PROPN", "nsubj"},
                  {{"membeli", "menjual", "melihat"}, "VERB|Voice=Act", "root"},
                  {{"beras", "rumah", "kapal"}, "NOUN|Number=Sing", "obj"},
                  {{"nya", "nya", "nya"}, "PRON", "nmod:poss"},
                  {{".", ".", "."}, "PUNCT", "punct"}};

static void put_u32(struct buf *b, uint32_t x) { buf_add(b, &x, sizeof x); }

/* A matrix of IN to OUT values that is zero but for ones from value FROM[i] to output TO[i]. */
static void put_matrix(struct buf *b, uint32_t in, uint32_t out, unsigned n, const unsigned *from, const unsigned *to)
{
    int16_t *w = calloc((size_t)in * out, sizeof *w);
    int32_t *bias = calloc(out, sizeof *bias);
    if (!w || !bias) abort();
    for (unsigned i = 0; i < n; i++)
        w[to[i] / NET_LANES * NET_LANES * in + from[i] / 2 * 2 * NET_LANES + to[i] % NET_LANES * 2 + from[i] % 2] = 256;
    put_u32(b, in);
    put_u32(b, out);
    put_u32(b, 8);
    put_u32(b, 0);
    buf_add(b, bias, out * sizeof *bias);
    buf_add(b, w, (size_t)in * out * sizeof *w);
    free(w);
    free(bias);
}

/* The number of a string in the LISTth of the lists that lessons begin with. */
static unsigned number_of(const struct buf *lessons, int list, const char *z)
{
    const char *p = lessons->p;
    for (uint32_t n; list >= 0; list--) {
        memcpy(&n, p, sizeof n);
        p += sizeof n;
        for (unsigned k = 0; k < n; k++, p += strlen(p) + 1)
            if (list == 0 && strcmp(p, z) == 0) return k;
    }
    abort();
}

/* What hangs on what: a verb on the root, "nya" on a noun, all else on a verb. CHILD and HEAD share three values. */
static void put_ends(struct buf *b)
{
    enum { HEAD = SIZE, RCHILD = 2 * SIZE };
    static const unsigned from[] = {1, 3, 0, 2, 4, 1, 2, 0, 1, 2, 3, 4},
                          to[] = {0,        1,      2,          2,          2,          HEAD + 2,
                                  HEAD + 1, RCHILD, RCHILD + 1, RCHILD + 2, RCHILD + 3, RCHILD + 4};
    put_matrix(b, SIZE, ENDS, sizeof from / sizeof *from, from, to);
}

static void write_net(void)
{
    struct buf b, lessons;
    unsigned same[KINDS], tags[KINDS], relations[KINDS];
    ok(read_file("lessons", &lessons));
    for (unsigned k = 0; k < KINDS; k++) {
        same[k] = k;
        tags[k] = number_of(&lessons, 1, kinds[k].tag);
        relations[k] = number_of(&lessons, 2, kinds[k].relation);
    }
    buf_init(&b, 0);
    put_u32(&b, KINDS * 3);
    for (unsigned k = 0; k < KINDS * 3; k++) put_u32(&b, form_hash(str_of(kinds[k / 3].forms[k % 3])));
    struct net_head head = {.size = SIZE, .words = KINDS * 3, .arc = SIZE, .hidden = SIZE, .near = NEAR, .told = SIZE};
    head.row_shift = 2;
    head.n_layers = 2;
    head.kinds[0] = NET_WINDOW;
    head.kinds[1] = NET_RECURRENT;
    buf_add(&b, &head, sizeof head);
    size_t rows = 1 + head.words + NET_PARTS * NET_BUCKETS + NET_SHAPES + NET_STYLES;
    int8_t *row = calloc(rows, SIZE);
    if (!row) abort();
    for (unsigned k = 0; k < KINDS * 3; k++) row[(1 + k) * SIZE + k / 3] = 64;
    buf_add(&b, row, rows * SIZE);
    free(row);
    int16_t root[2 * SIZE] = {256};
    buf_add(&b, root, sizeof root);
    put_matrix(&b, 3 * SIZE, SIZE, 0, NULL, NULL);
    put_matrix(&b, SIZE, 3 * SIZE, 0, NULL, NULL);
    put_matrix(&b, SIZE, SIZE, KINDS, same, same);
    put_matrix(&b, SIZE, NET_LANES, KINDS, same, tags);
    put_ends(&b);
    put_matrix(&b, NEAR, NET_NEAR, 0, NULL, NULL);
    put_matrix(&b, SIZE, NET_LANES, KINDS, same, relations);
    ok(write_file("net", b.p, b.len));
    ok(write_file("short", b.p, b.len - 8));
    buf_done(&b);
    buf_done(&lessons);
}

/* Every multiplication that this machine has gives what plain C gives. */
static void test_multiplying(void)
{
    enum { IN = 96, OUT = 64, WORDS = 7, ROOM = WORDS + NET_BLOCK };
    static int16_t w[IN * OUT], x[ROOM * IN];
    static int32_t bias[OUT], plain[ROOM * OUT], out[ROOM * OUT];
    const struct net_matrix m = {.w = w, .bias = bias, .in = IN, .out = OUT};
    net_multiply *const *all = net_multiplications(), *const *last = all;
    for (size_t i = 0; i < IN * OUT; i++) w[i] = (int16_t)(random_next() % 2700 - 1350);
    for (size_t i = 0; i < WORDS * IN; i++) x[i] = (int16_t)(random_next() % (2 * NET_MOST + 1)) - NET_MOST;
    for (size_t i = 0; i < OUT; i++) bias[i] = (int32_t)(random_next() % 1000000) - 500000;
    while (last[1]) last++;
    (*last)(&m, x, IN, WORDS, plain);
    for (; all < last; all++) {
        memset(out, 0, sizeof out);
        (*all)(&m, x, IN, WORDS, out);
        ok(memcmp(out, plain, WORDS * OUT * sizeof *out) == 0);
    }
    int64_t sum = bias[37];
    for (size_t k = 0; k < IN; k++)
        sum += x[5 * IN + k] * w[37 / NET_LANES * NET_LANES * IN + k / 2 * 2 * NET_LANES + 37 % NET_LANES * 2 + k % 2];
    ok(plain[5 * OUT + 37] == sum);
}

/* Whatever the scores are, one tree with one root comes out; where each word's best head makes a tree, that. */
static void test_trees(void)
{
    enum { WORDS = 24, STRIDE = 32, TIMES = 3000 };
    static int32_t score[WORDS * STRIDE], heads[WORDS], room[WORDS];
    size_t trees = 0, best = 0, plain = 0;
    for (int t = 0; t < TIMES; t++) {
        size_t n = 1 + random_next() % WORDS, roots = 0, reached = 0;
        for (size_t i = 0; i < WORDS * STRIDE; i++) score[i] = (int32_t)(random_next() % 1000);
        for (size_t i = 1; t % 2 && i < n; i++) score[i * STRIDE + 1 + random_next() % i] = 2000; /* a tree it is */
        if (t % 2) score[0] = 3000;
        tree_heads(score, STRIDE, n, heads, room);
        for (size_t i = 0; i < n; i++) {
            int32_t at = (int32_t)i;
            roots += heads[i] == -1;
            for (size_t k = 0; k <= n && at >= 0; k++) at = heads[at];
            reached += at == -1;
            if (t % 2 && i > 0) plain++, best += heads[i] >= 0 && score[i * STRIDE + 1 + (size_t)heads[i]] == 2000;
        }
        trees += roots == 1 && reached == n;
    }
    ok(trees == TIMES);
    ok(best == plain);
}

/* The same data give the same bytes; raw text is written for a teacher, and what it says of it is learnt from. */
static void test_training(const char *self)
{
    struct buf one, two, log;
    char told[128];
    ok(train(self, "--out none --raw-words words"));
    size_t n = write_silver();
    ok(n > 10);
    ok(train(self, "--silver silver --lessons lessons --out none"));
    write_net();
    ok(train(self, "--silver silver --net net --out model.bin") &&
       train(self, "--silver silver --net net --out again.bin"));
    ok(read_file("model.bin", &one) && read_file("again.bin", &two) && read_file("log", &log));
    ok(one.len == two.len && one.len && memcmp(one.p, two.p, one.len) == 0);
    snprintf(told, sizeof told, "silver: %zu sentences, 8 are not", n);
    ok(str_find(buf_slice(&log), str_of(told), 0) >= 0);
    ok(str_find(buf_slice(&log), STR("net: dev a UPOS 100.00, LAS 100.00"), 0) >= 0);
    ok(!train(self, "--silver missing --out none"));
    ok(!train(self, "--net missing --out none") && !train(self, "--net words --out none"));
    ok(!train(self, "--net short --out none"));
    ok(!train(self, "--out none")); /* names need tags */
    struct buf kept;
    ok(train(self, "--keep model.bin --out kept.bin") && read_file("kept.bin", &kept));
    ok(kept.len == one.len && memcmp(kept.p, one.p, one.len) == 0);
    buf_done(&kept);
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
    test_multiplying();
    test_trees();
    test_training(argv[0]);
    struct pack *pack = pack_open(folder, PACK_ALL, &err);
    ok(pack != NULL && pack->model);
    if (pack && pack->model) {
        test_reading(pack);
        test_damage(pack);
    }
    pack_close(pack);
    char command[300];
    snprintf(command, sizeof command, "rm -r %s", folder);
    ok(system(command) == 0);
    return done_testing();
}
