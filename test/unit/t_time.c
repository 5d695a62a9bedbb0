/* SPDX-License-Identifier: MIT */
/* Times: the calendar, the goldens of both languages, what infers a date, hostile input in linear time. */
#include "base/calendar.h"
#include "base/file.h"
#include "base/str.h"
#include "read/time/time.h"
#include "test.h"
#include <stdlib.h>
#include <time.h>

static void calendar(void)
{
    bool same = true;
    for (int32_t d = -800000; d < 800000; d += 7)
        same &= calendar_days(calendar_civil(d)) == d && calendar_valid(calendar_civil(d));
    ok(same);
    ok(calendar_weekday(calendar_days((struct civil){2023, 11, 9})) == 4);
    ok(calendar_weekday(calendar_days((struct civil){2000, 2, 29})) == 2);
    ok(!calendar_valid((struct civil){2023, 2, 29}));
    int year;
    ok(calendar_week(calendar_days((struct civil){2024, 12, 30}), &year) == 1 && year == 2025);
    ok(calendar_week_start(2023, 45) == calendar_days((struct civil){2023, 11, 6}));
    struct civil eid = calendar_civil(calendar_hijri(1445, 10, 1)),
                 end = calendar_add_months((struct civil){2024, 1, 31}, 13);
    ok(eid.year == 2024 && eid.month == 4 && eid.day == 10);
    ok(calendar_hijri_year(calendar_days((struct civil){2024, 3, 20})) == 1445);
    ok(end.year == 2025 && end.month == 2 && end.day == 28);
}

static void days(void)
{
    int32_t first, last;
    ok(time_days("2023-11-09", &first, &last) && first == last && first == 19670);
    ok(time_days("2023-11", &first, &last) && last - first == 29);
    ok(time_days("2023~", &first, &last) && last - first == 364);
    ok(time_days("2023-11-09T14:30+07:00", &first, &last) && first == 19670 && last == 19670);
    ok(time_days("2023-10-09/2023-10-15", &first, &last) && last - first == 6);
    ok(time_days("-0479", &first, &last) && last - first == 364);
    ok(!time_days("XXXX-11-11", &first, &last) && !time_days(NULL, &first, &last) && !time_days("", &first, &last));
    ok(!time_days("2023-13-01", &first, &last) && !time_days("2023-02-30", &first, &last) &&
       !time_days("20", &first, &last));
}

/* A language opened for testing. */
struct opened {
    struct pack *pack;
    struct lang *lang;
    struct time_rules *rules;
    bool day_first;
};

static bool open_language(struct opened *o, const char *folder, bool day_first)
{
    struct runut_err err = {0};
    *o = (struct opened){.day_first = day_first};
    o->pack = pack_open(folder, PACK_ALL, &err);
    o->lang = o->pack ? lang_open(o->pack, &err) : NULL;
    o->rules = o->lang ? time_open(o->pack, o->lang, &err) : NULL;
    if (!o->rules) printf("%s\n", err.message);
    return o->rules != NULL;
}

static void close_language(struct opened *o)
{
    time_close(o->rules);
    lang_close(o->lang);
    pack_close(o->pack);
}

static struct time_exprs read_times(const struct opened *o, struct arena *a, struct runut_str text,
                                    const char *published)
{
    struct runut_range all = {0, (uint32_t)text.len};
    struct time_anchor anchor = {published, "+07:00", o->day_first};
    return time_read(o->rules, a, lang_read(o->lang, a, text, &all, 1), &anchor);
}

/* Whether the times of a golden's text are what it wants; cells: published, text, expression, timex, edtf. */
static bool golden_holds(const struct opened *o, struct arena *a, const struct runut_str *cell)
{
    struct time_exprs got = read_times(o, a, cell[1], cell[0].len ? str_z(a, cell[0]) : NULL);
    if (str_is(cell[2], "-")) return got.n == 0;
    for (size_t i = 0; i < got.n; i++) {
        const struct runut_time *t = &got.v[i].time;
        struct runut_str said = str_slice(cell[1], t->at.beg, t->at.end);
        if (str_eq(said, cell[2]) && str_eq(str_of(t->timex_value), cell[3]))
            return cell[4].len == 0 || str_eq(str_of(t->date.value), cell[4]);
    }
    return false;
}

static void tell(const struct opened *o, struct arena *a, const struct runut_str *cell)
{
    struct time_exprs got = read_times(o, a, cell[1], cell[0].len ? str_z(a, cell[0]) : NULL);
    printf("want %.*s = %.*s %.*s in: %.*s\n", (int)cell[2].len, cell[2].p, (int)cell[3].len, cell[3].p,
           (int)cell[4].len, cell[4].p, (int)cell[1].len, cell[1].p);
    for (size_t i = 0; i < got.n; i++) {
        const struct runut_time *t = &got.v[i].time;
        printf("  got %.*s = %s %s\n", (int)(t->at.end - t->at.beg), cell[1].p + t->at.beg,
               t->timex_value ? t->timex_value : "-", t->date.value ? t->date.value : "-");
    }
}

static void golden(const struct opened *o, const char *path)
{
    struct buf file;
    ok(file_read(path, 0, &file, NULL) == RUNUT_OK);
    struct runut_str rest = buf_slice(&file), line;
    while (str_cut(&rest, '\n', &line)) {
        if (line.len == 0 || line.p[0] == '#') continue;
        struct runut_str cell[5] = {STR(""), STR(""), STR(""), STR(""), STR("")};
        for (int i = 0; i < 5 && str_cut(&line, '\t', &cell[i]); i++) {}
        struct arena a;
        arena_init(&a, 0, NULL);
        bool holds = golden_holds(o, &a, cell);
        ok(holds);
        if (!holds) tell(o, &a, cell);
        arena_done(&a);
    }
    buf_done(&file);
}

static bool infers(const struct opened *o, const char *text, const char *want)
{
    struct arena a;
    arena_init(&a, 0, NULL);
    struct time_exprs got = read_times(o, &a, str_of(text), NULL);
    struct runut_date date = time_infer_published(&a, NULL, &got);
    bool same = date.value && want ? strcmp(date.value, want) == 0 : date.value == NULL && want == NULL;
    if (!same) printf("inferred %s, not %s\n", date.value ? date.value : "nothing", want ? want : "nothing");
    arena_done(&a);
    return same;
}

static void inferring(const struct opened *o)
{
    ok(infers(o, "Ia tiba Rabu (17/1/24) kemarin.", "2024-01-18"));
    ok(infers(o, "Ia tiba Rabu (17/1/24). Ia bicara Kamis (18/1/24).", "2024-01-18/2024-01-19"));
    ok(infers(o, "Aturan akan disahkan pada Selasa, 26 Agustus 2025 besok.", "2025-08-25"));
    ok(infers(o, "Ia tiba Kamis (9/11).", NULL));
    ok(infers(o, "Negeri itu merdeka pada 17 Agustus 1945.", NULL));
    ok(infers(o, "Ia tiba Rabu (17/1/24) dan akan pulang Jumat (19/1/24).", "2024-01-17/2024-01-18"));
}

#ifdef __SANITIZE_ADDRESS__
enum { SECONDS = 16 }; /* the sanitizers cost three to four times the time */
#else
enum { SECONDS = 4 };
#endif

/* N copies of a piece of text, read within a time that only linear work keeps. */
static bool fast(const struct opened *o, const char *piece, size_t n)
{
    struct buf text;
    buf_init(&text, 0);
    for (size_t i = 0; i < n; i++) buf_z(&text, piece);
    struct arena a;
    arena_init(&a, 0, NULL);
    clock_t start = clock();
    read_times(o, &a, buf_slice(&text), "2024-01-20");
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (seconds > SECONDS) printf("\"%s\" %zu times: %.1f s\n", piece, n, seconds);
    arena_done(&a);
    buf_done(&text);
    return seconds <= SECONDS;
}

static void hostile(const struct opened *o)
{
    ok(fast(o, "1,", 100000));
    ok(fast(o, "9/11 (", 50000));
    ok(fast(o, "Kamis (", 50000));
    ok(fast(o, "dua puluh ", 50000));
    ok(fast(o, "2024-", 50000));
    ok(fast(o, "\xc2\xa0\xe2\x80\x93", 50000));
    ok(fast(o, "the end of the ", 10000));
}

int main(void)
{
    struct opened id, en;
    calendar();
    days();
    ok(open_language(&id, "packs/id", true));
    ok(open_language(&en, "packs/en", false));
    if (!id.rules || !en.rules) return done_testing();
    golden(&id, "test/golden/time/id.tsv");
    golden(&en, "test/golden/time/en.tsv");
    inferring(&id);
    hostile(&id);
    hostile(&en);
    close_language(&id);
    close_language(&en);
    return done_testing();
}
