/* SPDX-License-Identifier: MIT */
/* Sentences and words by rules, CoNLL-U in and out, and texts that nobody would write. */
#include "base/limits.h"
#include "lang/conllu.h"
#include "test.h"
#include <setjmp.h>
#include <stdlib.h>

/* TEXT cut: words parted by a blank, clitics by ~, sentences by " | ". */
static const char *cut(const struct lang *lang, struct arena *a, const char *z)
{
    struct runut_str s = str_of(z);
    struct text *t = lang_cut(lang, a, s, &(struct runut_range){0, (uint32_t)s.len}, 1);
    struct buf b;
    buf_init(&b, 0);
    for (size_t k = 0; k < t->n_sentences; k++) {
        if (k) buf_z(&b, " | ");
        for (size_t i = t->sentences[k].first; i < t->sentences[k].first + t->sentences[k].n; i++) {
            const struct word *w = &t->words[i];
            if (i > t->sentences[k].first) buf_char(&b, w->flags & WORD_CLITIC ? '~' : ' ');
            buf_str(&b, str_slice(s, w->beg, w->end));
        }
    }
    const char *out = arena_copy(a, b.p ? b.p : "", b.len);
    buf_done(&b);
    return out;
}

static void is(const struct lang *lang, const char *text, const char *want)
{
    struct arena a;
    arena_init(&a, 0, NULL);
    const char *got = cut(lang, &a, text);
    if (strcmp(got, want) != 0) printf("%s\n  gave %s\n  want %s\n", text, got, want);
    ok(strcmp(got, want) == 0);
    arena_done(&a);
}

static void test_indonesian(const struct lang *id)
{
    is(id, "Dr. Tarmidi tiba pukul 9.30.", "Dr. Tarmidi tiba pukul 9.30 .");
    is(id, "Kapalnya tiba. Hanya rumahnya rusak.", "Kapal~nya tiba . | Hanya rumah~nya rusak .");
    is(id, "Nilainya Rp1.500 pada 17/1/24, naik 4,5 persen.", "Nilai~nya Rp 1.500 pada 17/1/24 , naik 4,5 persen .");
    is(id, "Begitu kata.Dia pergi.", "Begitu kata . | Dia pergi .");
    is(id, "Warga pulang.\"Kami lelah,\" kata dia.", "Warga pulang . | \" Kami lelah , \" kata dia .");
    is(id, "Warga pulang.“Kami lelah,” kata dia.", "Warga pulang . | “ Kami lelah , ” kata dia .");
    is(id, "\"Kami lelah.\"Warga pun pulang.", "\" Kami lelah . \" | Warga pun pulang .");
    is(id, "Situs kabar.com dibuka.", "Situs kabar.com dibuka .");
    is(id, "“Kami lelah. Kami pulang,” kata Suprapti.", "“ Kami lelah . | Kami pulang , ” kata Suprapti .");
    is(id, "“Kami pulang.” katanya.", "“ Kami pulang . ” kata~nya .");
    is(id, "\"Apa?\" tanya dia. \"Pergi!\" Dia diam.", "\" Apa ? \" tanya dia . | \" Pergi ! \" | Dia diam .");
    is(id, "Warga pulang. dr. Tarmidi tetap di rumah.", "Warga pulang . | dr. Tarmidi tetap di rumah .");
    is(id, "Apa yang hilang? tanya dia.", "Apa yang hilang ? tanya dia .");
    is(id, "Brigjen. Wulandari, S.H., M.Si. hadir.", "Brigjen. Wulandari , S.H. , M.Si. hadir .");
    is(id, "Apakah pelaku bertanya? Bukankah rata-rata 5-10 orang?",
       "Apa~kah pelaku bertanya ? | Bukan~kah rata-rata 5 - 10 orang ?");
    is(id, "RALAT: Kapal Tenggelam", "RALAT : Kapal Tenggelam");
    is(id, "Lihat https://kabar.test/a?b=1. Selesai.", "Lihat https://kabar.test/a?b=1 . | Selesai .");
    is(id, "1. Beras\n\n2. Jagung", "1 . Beras | 2 . Jagung");
}

static void test_english(const struct lang *en)
{
    is(en, "Mr. Bell's aide didn't cannot.", "Mr. Bell~'s aide did~n't can~not .");
    is(en, "He left the U.S. Senate on Nov. 5. It rained.", "He left the U.S. Senate on Nov. 5 . | It rained .");
    is(en, "She lives in the U.S. He does not.", "She lives in the U.S. | He does not .");
    is(en, "we were late. call me back", "we were late . | call me back");
    is(en, "Taken were five, incl. two guards.", "Taken were five , incl. two guards .");
    is(en, "A well-known e-mail cost $5m, 3.5% more.", "A well - known e-mail cost $ 5 m , 3.5 % more .");
    is(en, "“Go,” he said. “Now.”", "“ Go , ” he said . | “ Now . ”");
    is(en, "It’s the officials’ plan...", "It~’s the officials~’ plan ...");
}

/* N copies of S. */
static struct runut_str many(struct arena *a, const char *s, size_t n)
{
    size_t len = strlen(s);
    char *p = arena_alloc(a, len * n + 1);
    for (size_t i = 0; i < n; i++) memcpy(p + i * len, s, len);
    return (struct runut_str){p, len * n};
}

/* What must hold of any text: words ascend, lie in their sentence, and both keep to their limits. */
static void hold(const struct lang *lang, struct runut_str s)
{
    struct arena a;
    jmp_buf out;
    if (setjmp(out) != 0) {
        ok(!"memory");
        return;
    }
    arena_init(&a, (64u << 20) + 40 * s.len, &out);
    struct text *t = lang_read(lang, &a, s, &(struct runut_range){0, (uint32_t)s.len}, 1);
    bool fine = true;
    uint32_t at = 0;
    for (size_t i = 0; i < t->n_words; i++) {
        fine &= t->words[i].beg >= at && t->words[i].end > t->words[i].beg &&
                t->words[i].end - t->words[i].beg <= LIMIT_WORD_BYTES;
        at = t->words[i].end;
    }
    for (size_t k = 0; k < t->n_sentences; k++) fine &= t->sentences[k].n <= LIMIT_SENTENCE_WORDS + 8;
    ok(fine && at <= s.len);
    arena_done(&a);
}

static void test_odd(const struct lang *lang)
{
    static const char *const all[] = {"a",
                                      ",",
                                      "a.",
                                      "a-",
                                      ".",
                                      "(",
                                      "\"",
                                      "'",
                                      "5.",
                                      "/",
                                      "ab/",
                                      "A.",
                                      "é",
                                      "\xF0\x9F\x98\x80",
                                      "مرحبا ",
                                      "中文",
                                      "\xEF\xBF\xBD",
                                      "😀‍",
                                      "- ",
                                      "nya"};
    struct arena a;
    arena_init(&a, 0, NULL);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) hold(lang, many(&a, all[i], 100000));
    hold(lang, many(&a, "x", 10u << 20));
    hold(lang, STR(""));
    arena_done(&a);
}

static void test_conllu(const struct lang *lang)
{
    static const char in[] =
        "# text = Ia "
        "diam.\n1\tIa\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdiam\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_"
        "\t_\n\n"
        "1-2\tkatanya\t_\t_\t_\t_\t_\t_\t_\t_\n1\tkata\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnya\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    struct arena a;
    struct buf b;
    struct runut_err err = {0};
    arena_init(&a, 0, NULL);
    buf_init(&b, 0);
    struct text *t = conllu_read(&a, STR(in), &err);
    ok(t && t->n_sentences == 2 && t->n_words == 5);
    if (t) {
        ok(str_is(t->text, "Ia diam.\nkatanya"));
        ok(lang_parse_words(lang, &a, t, NULL));
        conllu_write(t, &b);
        ok(str_find(buf_slice(&b), STR("1-2\tkatanya\t"), 0) > 0 && str_find(buf_slice(&b), STR("2\tdiam\t"), 0) > 0);
    }
    ok(conllu_read(&a, STR("1\tIa\n"), &err) == NULL && err.status == RUNUT_INPUT && strstr(err.message, "line 1"));
    buf_done(&b);
    arena_done(&a);
}

int main(void)
{
    struct runut_err err = {0};
    struct pack *id = pack_open("packs/id", PACK_ALL, &err), *en = pack_open("packs/en", PACK_ALL, &err);
    ok(id && en);
    if (!id || !en) return done_testing();
    id->model = en->model = NULL; /* the rules are tested here */
    struct lang *lid = lang_open(id, &err), *len = lang_open(en, &err);
    test_indonesian(lid);
    test_english(len);
    test_odd(lid);
    test_odd(NULL);
    test_conllu(lid);
    lang_close(lid);
    lang_close(len);
    pack_close(id);
    pack_close(en);
    return done_testing();
}
