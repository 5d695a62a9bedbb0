/* SPDX-License-Identifier: MIT */
/** JSON as pages hold it: what is none and what is, as another reader sees it; what its strings say. */
#include "page/jsontree.h"
#include "test.h"
#include <jansson.h>

static const char *const texts[] = {"{}",
                                    "[]",
                                    "[1,2]",
                                    "{\"a\":1}",
                                    "{\"a\":1,\"a\":2}",
                                    "[",
                                    "{",
                                    "]",
                                    "",
                                    " ",
                                    "{\"a\"}",
                                    "{\"a\":}",
                                    "{\"a\":1,}",
                                    "[1,]",
                                    "[,1]",
                                    "[1 2]",
                                    "{a:1}",
                                    "{\"a\":1 \"b\":2}",
                                    "[01]",
                                    "[0]",
                                    "[-0]",
                                    "[-]",
                                    "[1.]",
                                    "[.5]",
                                    "[1.5]",
                                    "[1e5]",
                                    "[1e]",
                                    "[1E+5]",
                                    "[1e-5]",
                                    "[1e999]",
                                    "[9223372036854775807]",
                                    "[9223372036854775808]",
                                    "[-9223372036854775809]",
                                    "[true]",
                                    "[tru]",
                                    "[True]",
                                    "[null,false]",
                                    "[\"a\\u0041\"]",
                                    "[\"\\u0000\"]",
                                    "[\"\\uD83D\\uDE00\"]",
                                    "[\"\\uD83D\"]",
                                    "[\"\\uDE00\"]",
                                    "[\"\\u12G4\"]",
                                    "[\"\\x\"]",
                                    "[\"\\\"\"]",
                                    "[\"\\\"]",
                                    "[\"a]",
                                    "{\"a\":{\"b\":[{}]}} behind it",
                                    "[[[]]",
                                    "[[]]]",
                                    "{\"\":0}",
                                    "[\"\\u00e9\\t\\/\"]",
                                    "\"a\"",
                                    "1",
                                    "{\"a\":[1,{\"b\":null}],\"c\":\"d\"}",
                                    "{\"a\" :\n1\t}",
                                    "[1]x",
                                    "[+1]",
                                    "[1,,2]",
                                    "{,}",
                                    "{\"a\":1,,}",
                                    "[0x1]"};

static void test_same_as_library(struct arena *a)
{
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct json_tree t;
        json_error_t error;
        json_t *root = json_loads(texts[i], JSON_DISABLE_EOF_CHECK, &error);
        bool read = json_tree_read(&t, a, str_of(texts[i]));
        if (read != (root != NULL)) printf("%s\n", texts[i]);
        ok(read == (root != NULL));
        json_decref(root);
    }
}

static void test_strings(struct arena *a)
{
    struct json_tree t;
    struct runut_str s =
        STR("{\"a\":\"x\",\"\\u0061\":\"\\u00e9\\uD83D\\uDE00\\n\ny\",\"b\":[\"p\",2,\"q\"],\"c\":{\"d\":\"e\"}}");
    ok(json_tree_read(&t, a, s));
    struct runut_str got = json_tree_string(&t, json_tree_get(&t, 1, "a"));
    ok(str_is(got, "\xC3\xA9\xF0\x9F\x98\x80\n y"));
    uint32_t list = json_tree_get(&t, 1, "b"), first = json_tree_first(&t, list);
    ok(json_tree_kind(&t, list) == JTREE_ARRAY && str_is(json_tree_string(&t, first), "p"));
    uint32_t second = json_tree_next(&t, first), third = json_tree_next(&t, second);
    ok(!json_tree_string(&t, second).p && str_is(json_tree_string(&t, third), "q"));
    ok(!json_tree_next(&t, third) && !json_tree_get(&t, list, "d"));
    ok(str_is(json_tree_string(&t, json_tree_get(&t, json_tree_get(&t, 1, "c"), "d")), "e"));
}

static void test_depth(struct arena *a)
{
    struct json_tree t;
    char deep[200];
    for (size_t n = 60; n < 70; n++) {
        memset(deep, '[', n);
        memset(deep + n, ']', n);
        ok(json_tree_read(&t, a, (struct runut_str){deep, 2 * n}) == (n <= 64));
    }
}

int main(void)
{
    struct arena a;
    arena_init(&a, 0, NULL);
    test_same_as_library(&a);
    test_strings(&a);
    test_depth(&a);
    arena_done(&a);
    return done_testing();
}
