/* SPDX-License-Identifier: MIT */
/* Charsets: what is decided, what comes out, and that each character finds its bytes again. */
#include "page/markup/charset.h"
#include "test.h"

static struct arena a;

static struct charset_text read_bytes(const char *p, size_t n, const char *told)
{
    struct charset_text t;
    charset_read(&t, &a, (struct runut_str){p, n}, told, true);
    return t;
}
#define READ(literal, told) read_bytes((literal), sizeof(literal) - 1, (told))

/* Page byte of the character at AT. */
static uint32_t at(const struct charset_text *t, uint32_t where)
{
    size_t cursor = 0;
    return charset_page(t, where, &cursor);
}

int main(void)
{
    arena_init(&a, 0, NULL);
    struct charset_text t = READ("plain <b>ASCII</b>", NULL);
    ok(str_is(t.utf8, "plain <b>ASCII</b>") && strcmp(t.name, "utf-8") == 0 && at(&t, 6) == 6);
    t = READ("\xEF\xBB\xBF"
             "caf\xC3\xA9!",
             NULL);
    ok(str_is(t.utf8, "caf\xC3\xA9!") && at(&t, 5) == 8);
    t = READ("<meta charset=windows-1252>caf\xE9 ol\xE9", NULL);
    ok(strcmp(t.name, "windows-1252") == 0 && str_ends(t.utf8, STR("caf\xC3\xA9 ol\xC3\xA9")));
    ok(at(&t, 27 + 3) == 30 && at(&t, 27 + 5) == 31 && at(&t, 27 + 8) == 34);
    t = READ("<meta charset=gb2312>caf\xC3\xA9 is UTF-8 all the same", NULL);
    ok(strcmp(t.name, "utf-8") == 0 && t.replaced == 0);
    t = READ("caf\xE9", "ISO-8859-1");
    ok(strcmp(t.name, "windows-1252") == 0 && str_is(t.utf8, "caf\xC3\xA9"));
    t = READ("\xFF\xFEh\0i\0\x3D\xD8\0\xDE!\0", NULL);
    ok(strcmp(t.name, "utf-16le") == 0 && str_is(t.utf8, "hi\xF0\x9F\x98\x80!") && at(&t, 1) == 4 && at(&t, 2) == 6 &&
       at(&t, 6) == 10);
    t = READ("\0<\0p\0>\0a\0b\0c", NULL);
    ok(strcmp(t.name, "utf-16be") == 0 && str_is(t.utf8, "<p>abc") && at(&t, 3) == 6);
    t = READ("kata\xFF"
             " \xC3\xA9 \xE2\x82 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9",
             NULL);
    ok(strcmp(t.name, "utf-8") == 0 && t.replaced == 2 && at(&t, 4) == 4 && at(&t, 7) == 5);
    t = READ("x", "utf-7");
    ok(strcmp(t.name, "utf-8") == 0);
    t = READ("x", "no such charset");
    ok(str_is(t.utf8, "x"));
    arena_done(&a);
    return done_testing();
}
