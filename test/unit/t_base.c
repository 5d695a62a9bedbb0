/* SPDX-License-Identifier: MIT */
/** The ground floor: memory, slices, UTF-8, JSON, maps, days and digests, each at its edges. */
#include "base/buf.h"
#include "base/calendar.h"
#include "base/json.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/sha.h"
#include "base/utf8.h"
#include "test.h"
#include <stdint.h>

static struct arena arena;

/* ---- memory ------------------------------------------------------------------------------------------------------ */

/* Takes blocks until the limit sends it back; what it took stays under the limit. */
static bool stops_at(size_t limit)
{
    struct arena a;
    jmp_buf fail;
    arena_init(&a, limit, &fail);
    if (setjmp(fail) == 0)
        for (;;) arena_alloc(&a, 1000);
    bool held = a.used <= limit;
    arena_done(&a);
    return held;
}

static void memory(void)
{
    unsigned char *p = arena_alloc(&arena, 3), *q = arena_alloc(&arena, 8);
    ok(p[0] == 0 && p[2] == 0 && (uintptr_t)q % _Alignof(max_align_t) == 0);
    memcpy(p, "abc", 3);
    q = arena_alloc(&arena, 4);
    memcpy(q, "last", 4);
    unsigned char *more = arena_grow(&arena, q, 4, 400000);
    ok(memcmp(more, "last", 4) == 0 && more[4] == 0 && more[399999] == 0 && memcmp(p, "abc", 3) == 0);
    ok(strcmp(arena_copy(&arena, "word behind", 4), "word") == 0);
    ok(strcmp(arena_printf(&arena, "%d of %s", 3, "four"), "3 of four") == 0);
    ok(stops_at(100000) && stops_at(1));
    VEC(uint32_t) v = {0};
    for (uint32_t i = 0; i < 10000; i++) *vec_push(&arena, &v) = i * 3;
    bool kept = v.n == 10000;
    for (uint32_t i = 0; i < v.n; i++) kept = kept && v.v[i] == i * 3;
    ok(kept);
}

/* Two lists of some megabytes that grow in turn: nothing of what they were before is left behind, and what is new in
 * them is zero. */
static void large_lists(void)
{
    struct arena a;
    VEC(uint32_t) v = {0}, w = {0};
    bool same = true, zero = true;
    arena_init(&a, 0, NULL);
    for (uint32_t i = 0; i < 1500000; i++) {
        *vec_push(&a, &v) = i;
        *vec_push(&a, &w) = i * 3;
        if (i % 100000 == 0) arena_alloc(&a, 1000);
    }
    for (uint32_t i = 0; i < 1500000; i++) same = same && v.v[i] == i && w.v[i] == i * 3;
    for (size_t i = v.n; i < v.cap; i++) zero = zero && v.v[i] == 0;
    ok(same && zero);
    ok(a.used < (v.cap + w.cap) * sizeof *v.v + (6u << 20));
    arena_clear(&a);
    char *p = arena_alloc(&a, 1000);
    for (size_t i = 0; i < 1000; i++) zero = zero && p[i] == 0;
    ok(zero);
    arena_done(&a);
}

static void buffers(void)
{
    struct buf b;
    buf_init(&b, 11);
    buf_z(&b, "12345");
    buf_printf(&b, "%d", 67890);
    ok(!b.failed && str_is(buf_slice(&b), "1234567890"));
    buf_char(&b, 'x');
    ok(!b.failed && b.len == 11);
    buf_char(&b, 'x');
    ok(b.failed);
    buf_add(&b, "y", 1); /* trouble is sticky */
    ok(b.failed && b.len == 11);
    buf_done(&b);
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

static void slices(void)
{
    struct runut_str s = STR("  satu dua\t"), part, none = {NULL, 0};
    ok(str_is(str_trim(s), "satu dua") && str_trim(STR(" \n ")).len == 0 && str_trim(none).len == 0);
    ok(str_is(str_strip(STR("--(Ani)."), "-."), "(Ani)") && str_strip(STR("..."), ".").len == 0);
    ok(str_next_word(STR("satu  dua"), 0) == 6 && str_next_word(STR("satu"), 2) == 4 && str_next_word(none, 0) == 0);
    struct runut_str rest = STR("a,,b");
    ok(str_cut(&rest, ',', &part) && str_is(part, "a") && str_cut(&rest, ',', &part) && part.len == 0);
    ok(str_cut(&rest, ',', &part) && str_is(part, "b") && !str_cut(&rest, ',', &part));
    ok(str_find(STR("aaab"), STR("aab"), 0) == 1 && str_find(STR("aaab"), STR("aab"), 2) == -1);
    ok(str_find(none, STR("a"), 0) == -1 && str_eq(none, STR("")) && !str_starts(none, STR("a")));
    ok(str_eq_ascii(STR("Og:URL"), STR("oG:url")) && !str_eq_ascii(STR("é"), STR("É")));
    ok(str_cmp(STR("ab"), STR("abc")) < 0 && str_cmp(STR("b"), STR("abc")) > 0);
    ok(str_is(str_lower(&arena, STR("ÉTAT Çelik")), "état çelik"));
    ok(str_is(str_fold_blanks(&arena, STR("\xC2\xA0 a \xE2\x80\x89\n b ")), "a b"));
    ok(str_is(str_fold_words(&arena, STR("KPU-RI, 2024!"), '-'), "kpu-ri-2024"));
}

/* What decoding the bytes gives: code points in hexadecimal, each with its length. */
static bool decodes(struct runut_str s, const char *want)
{
    struct buf b;
    buf_init(&b, 0);
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        uint32_t cp;
        unsigned n = utf8_next(p, end, &cp);
        buf_printf(&b, "%s%X/%u", b.len ? " " : "", (unsigned)cp, n);
        p += n;
    }
    bool same = str_is(buf_slice(&b), want);
    buf_done(&b);
    return same;
}

/* What is found of a text is what the library finds, wherever it stands and however it begins. */
static void finding(void)
{
    char text[81];
    for (size_t i = 0; i < 80; i++) text[i] = "abaacab"[i % 7 * (i % 11) % 7];
    text[40] = '\0'; /* a sign as any other */
    for (size_t n = 0; n <= 80; n++)
        for (size_t at = 0; at < n; at += 3)
            for (size_t len = 1; len <= n - at; len = len * 2 + 1) {
                struct runut_str s = {text, n}, needle = {text + at, len};
                const char *hit = memmem(text + at / 2, n - at / 2, needle.p, needle.len);
                ok(hit && str_find(s, needle, at / 2) == hit - text);
            }
    ok(str_find((struct runut_str){text, 40}, (struct runut_str){"", 1}, 0) == -1);
    ok(str_find((struct runut_str){text, 80}, (struct runut_str){"", 1}, 0) == 40);
}

static void code_points(void)
{
    ok(decodes(STR("a\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80"), "61/1 E9/2 201C/3 1F600/4"));
    ok(decodes(STR("\xC3"), "FFFD/1") && decodes(STR("\xE2\x80"), "FFFD/2") && decodes(STR("\x80"), "FFFD/1"));
    ok(decodes(STR("\xC0\xAF"), "FFFD/1 FFFD/1"));                       /* an overlong slash */
    ok(decodes(STR("\xED\xA0\x80"), "FFFD/1 FFFD/1 FFFD/1"));            /* half of a surrogate pair */
    ok(decodes(STR("\xF4\x90\x80\x80"), "FFFD/1 FFFD/1 FFFD/1 FFFD/1")); /* behind the last code point */
    ok(decodes(STR("\xE2\x80(\xF0\x9F\x98"
                   "a"),
               "FFFD/2 28/1 FFFD/3 61/1"));
    ok(utf8_valid("ab\xC3\xA9", 4) == 4 && utf8_valid("ab\xC3", 3) == 2 &&
       utf8_count("\xC3\xA9"
                  "a",
                  3) == 2);
    char many[600] = "";
    for (size_t i = 0; i < 100; i++) memcpy(many + 6 * i, "a\xC3\xA9\xE2\x80\x9C", 6);
    ok(utf8_count(many, sizeof many) == 300 && utf8_count(many, 3) == 2 && utf8_count(many, 0) == 0);
    for (size_t i = 0; i < 100; i++)
        ok(utf8_skip(many, sizeof many, 3 * i) == 6 * i && utf8_skip(many, sizeof many, 3 * i + 2) == 6 * i + 3);
    ok(utf8_skip(many, sizeof many, 300) == sizeof many && utf8_skip(many, sizeof many, 4000) == sizeof many);
    uint32_t cp;
    const char *s = "a\xE2\x80\x9C";
    ok(utf8_prev(s, s + 4, &cp) == 3 && cp == 0x201C && utf8_prev(s, s + 1, &cp) == 1 && cp == 'a');
    char out[4];
    ok(utf8_put(0x20AC, out) == 3 && memcmp(out, "\xE2\x82\xAC", 3) == 0);
    ok(utf8_is_space(0xA0) && utf8_is_space(0x200B) && !utf8_is_space('a') && utf8_is_alpha(0x0623));
    ok(utf8_is_digit(0x0663) && utf8_is_upper(0x0410) && utf8_lower(0x0410) == 0x0430 && !utf8_is_upper('1'));
    ok(utf8_upper_at(STR("aÉ"), 1) && !utf8_upper_at(STR("aÉ"), 0) && !utf8_upper_at(STR("a"), 1));
    ok(utf8_lower_at(STR("aÉ"), 0) && !utf8_lower_at(STR(""), 0));
    ok(utf8_quote(0x201C) == 1 && utf8_quote(0x201D) == 2 && utf8_quote('"') == 3 && utf8_quote('a') == 0);
}

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static void json(void)
{
    struct buf b;
    buf_init(&b, 0);
    struct json j = json_to(&b);
    json_open(&j, NULL, '{');
    json_str(&j, "a", STR("q\" b\\ \n\x01\x7F \xC3\xA9 \xFF"));
    json_str(&j, "empty", STR(""));
    json_z(&j, "none", NULL);
    json_open(&j, "list", '[');
    json_int(&j, NULL, -3);
    json_num(&j, NULL, 0.125, 2);
    json_bool(&j, NULL, true);
    json_close(&j, ']');
    json_raw(&j, "raw", STR("{}"));
    json_close(&j, '}');
    ok(str_is(buf_slice(&b), "{\"a\":\"q\\\" b\\\\ \\n\\u0001\\u007f \xC3\xA9 \xEF\xBF\xBD\",\"list\":[-3,0.12,true],"
                             "\"raw\":{}}"));
    b.len = 0;
    for (int i = 0; i < LIMIT_JSON_DEPTH; i++) buf_char(&b, i % 2 ? '{' : '[');
    ok(json_is_shallow(buf_slice(&b)));
    buf_char(&b, '[');
    ok(!json_is_shallow(buf_slice(&b)));
    ok(json_is_shallow(STR("]]]}}}")) && json_is_shallow(STR("")) && json_is_shallow(STR("\"\\")));
    b.len = 0;
    buf_z(&b, "\"\\\"");
    for (int i = 0; i < 2 * LIMIT_JSON_DEPTH; i++) buf_char(&b, '['); /* in a string they are no brackets */
    ok(json_is_shallow(buf_slice(&b)));
    buf_done(&b);
}

static void maps(void)
{
    struct map m;
    map_init(&m, &arena);
    ok(map_get(&m, STR("a")) == MAP_NONE && *map_put(&m, STR("")) == MAP_NONE);
    for (uint32_t i = 0; i < 20000; i++) *map_put(&m, str_of(arena_printf(&arena, "key %u", (unsigned)i))) = i;
    bool all = m.n == 20001;
    for (uint32_t i = 0; i < 20000; i++)
        all = all && map_get(&m, str_of(arena_printf(&arena, "key %u", (unsigned)i))) == i;
    ok(all && map_get(&m, STR("key 20000")) == MAP_NONE);
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

static bool is_day(int32_t days, int year, int month, int day)
{
    struct civil c = calendar_civil(days);
    return c.year == year && c.month == month && c.day == day && calendar_days(c) == days;
}

static void calendar(void)
{
    int year;
    bool round = true;
    for (int32_t d = -4300000; d < 2900000; d += 101) {
        struct civil c = calendar_civil(d);
        round = round && calendar_days(c) == d && calendar_valid(c);
    }
    ok(round);
    ok(is_day(0, 1970, 1, 1) && is_day(-1, 1969, 12, 31) && is_day(11016, 2000, 2, 29));
    ok(calendar_weekday(0) == 4 && calendar_weekday(calendar_days((struct civil){2025, 8, 17})) == 7);
    ok(calendar_month_days(1900, 2) == 28 && calendar_month_days(2000, 2) == 29 && calendar_month_days(2023, 4) == 30);
    ok(!calendar_valid((struct civil){2023, 2, 29}) && calendar_valid((struct civil){2023, 2, 0}));
    ok(!calendar_valid((struct civil){2023, 13, 1}) && !calendar_valid((struct civil){2023, 1, 32}));
    ok(calendar_week(calendar_days((struct civil){2021, 1, 1}), &year) == 53 && year == 2020);
    ok(calendar_week(calendar_days((struct civil){2018, 12, 31}), &year) == 1 && year == 2019);
    ok(is_day(calendar_week_start(2021, 1), 2021, 1, 4));
    struct civil c = calendar_add_months((struct civil){2024, 1, 31}, 1);
    ok(c.year == 2024 && c.month == 2 && c.day == 29);
    c = calendar_add_months((struct civil){2024, 1, 31}, -2);
    ok(c.year == 2023 && c.month == 11 && c.day == 30);
    ok(is_day(calendar_hijri(1445, 1, 1), 2023, 7, 19) && calendar_hijri_year(calendar_hijri(1445, 12, 29)) == 1445);
}

/* FIPS 180-4's own example. */
static void digests(void)
{
    char hex[65], parts[65];
    sha256_hex("abc", 3, hex);
    ok(strcmp(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") == 0);
    struct sha256 *s = sha256_new();
    sha256_add(s, "a", 1);
    sha256_add(s, "bc", 2);
    sha256_end(s, parts);
    ok(strcmp(hex, parts) == 0);
}

/* Of every length around a block's, long ones beside short ones, in every order: the same as one by one. */
static void digests_together(void)
{
    enum { N = 40 };
    static unsigned char bytes[N * 500];
    static char hex[N][65];
    struct sha256_part v[N];
    char alone[65];
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (unsigned char)(i * i >> 3);
    for (size_t n = 0; n <= N; n++)
        for (size_t step = 1; step < N; step += 6) {
            for (size_t i = 0; i < n; i++)
                v[i] = (struct sha256_part){bytes + i, i * step % N * (i % 3 ? 9 : 490), hex[i]};
            sha256_many(v, n);
            for (size_t i = 0; i < n; i++) sha256_hex(v[i].p, v[i].n, alone), ok(strcmp(alone, hex[i]) == 0);
        }
}

static void first_digit(void)
{
    char text[64];
    for (size_t n = 0; n < 40; n++)
        for (size_t at = 0; at <= n; at++) {
            memset(text, at % 2 ? '/' : ':', sizeof text);
            if (n > 2) text[n / 2] = '\xB0', text[n / 3] = '\xB9';
            if (at < n) text[at] = (char)('0' + at % 10);
            ok(str_digit((struct runut_str){text, n}, 0) == at);
            ok(str_digit((struct runut_str){text, n}, n) == n);
        }
}

int main(void)
{
    arena_init(&arena, 0, NULL);
    memory();
    large_lists();
    buffers();
    slices();
    finding();
    code_points();
    json();
    first_digit();
    maps();
    calendar();
    digests();
    digests_together();
    arena_done(&arena);
    return done_testing();
}
