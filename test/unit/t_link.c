/* SPDX-License-Identifier: MIT */
/* Linking: who is who, what is one utterance or one happening, who denies it; dates that meet. */
#include "link/link.h"
#include "story.h"
#include "test.h"

static struct days day(const char *s) { return days_of(str_of(s)); }

static void test_days(void)
{
    int y, m, d;
    ok(days_meet(day("2023-11-09"), day("2023-11"), 0));
    ok(days_meet(day("2023-11-09"), day("2023-11-05/2023-11-12"), 0));
    ok(!days_meet(day("2023-11-09"), day("2023-11-10"), 0));
    ok(days_meet(day("2023-11-09"), day("2023-11-10"), 1));
    ok(days_meet(day("XXXX-11-09"), day("2023-11-09"), 0));
    ok(!days_meet(day("XXXX-11-09"), day("2023-11-11"), 0));
    ok(days_meet(day("XXXX-12-31"), day("2023-12-30/2024-01-02"), 0));
    ok(days_meet(day("XXXX-02-29"), day("2024-02"), 0));
    ok(days_meet(day(""), day("2023"), 0) && !day("").known && !day("soon").known && !day("2023-13-01").known);
    ok(day("2024-02").end - day("2024-02").beg == 28);
    ok(day("2023-11-09T14:30+07:00").beg == day("2023-11-09").beg);
    days_civil(day("2024-02-29").beg, &y, &m, &d);
    ok(y == 2024 && m == 2 && d == 29);
    days_civil(day("1969-12-31").beg, &y, &m, &d);
    ok(day("1969-12-31").beg == -1 && y == 1969 && m == 12 && d == 31);
}

/* The part of an export that begins with a kind. */
static size_t lines_of(struct runut_str all, const char *kind, struct runut_str *v, size_t cap)
{
    char head[40];
    size_t n = 0;
    struct runut_str line;
    snprintf(head, sizeof head, "{\"kind\":\"%s\"", kind);
    while (str_cut(&all, '\n', &line))
        if (str_starts(line, str_of(head)) && n < cap) v[n++] = line;
    return n;
}

static bool has(struct runut_str s, const char *part) { return str_find(s, str_of(part), 0) >= 0; }

static void test_story(void)
{
    char path[200];
    struct buf out;
    struct runut_str v[40];
    story_path(path, "link");
    struct runut_store *s = runut_store_open(path, RUNUT_OPEN_CREATE, NULL);
    for (int i = 0; i < STORY_PAGES; i++) ok(story_add(s, i, story_pages[i].file, NULL) == RUNUT_ADDED_REPORT);
    ok(runut_store_link(s, NULL, NULL) == RUNUT_OK);
    buf_init(&out, 0);
    ok(runut_store_export(s, NULL, story_collect, &out, NULL) == RUNUT_OK);

    /* Two actors over three pages. */
    size_t n = lines_of(buf_slice(&out), "actor", v, 40);
    ok(n == 2);

    /* The accusation, the quotation, and the denial; the first two in two outlets. */
    size_t pairs = 0;
    n = lines_of(buf_slice(&out), "utterance", v, 40);
    ok(n == 3);
    for (size_t i = 0; i < n; i++) {
        pairs += has(v[i], "\"outlets\":2");
        ok(has(v[i], "\"why\":["));
    }
    ok(pairs == 2);

    /* What one accuses the other of and he denies is one occurrence, disputed. */
    n = lines_of(buf_slice(&out), "occurrence", v, 40);
    ok(n == 2);
    size_t disputed = 0;
    for (size_t i = 0; i < n; i++)
        disputed += has(v[i], "\"disputed\"") && has(v[i], "\"e02\"") && has(v[i], "\"e12\"") && has(v[i], "\"e21\"");
    ok(disputed == 1);

    n = lines_of(buf_slice(&out), "relation", v, 40);
    ok(n == 1 && has(v[0], "\"denies\"") && has(v[0], "\"from\":\"s21\"") && has(v[0], "\"to\":\"o"));
    buf_done(&out);
    runut_store_close(s, NULL);
    story_path(path, "link");
}

/* ---- names ---- */

static struct recall_mention by_name = {.name = true}, by_office = {.name = false};

static struct recall_actor person(const char *local, const char *name, const char *country)
{
    return (struct recall_actor){.local = str_of(local),
                                 .name = str_of(name),
                                 .type = STR("person"),
                                 .country = str_of(country),
                                 .mentions = &by_name,
                                 .n_mentions = 1};
}

/* Are the first two of N persons, each of a report of his own, one, where STORIES tells the story of each? */
static bool one_within(const struct recall_actor *actors, size_t n, const uint32_t *stories)
{
    struct recall r = {0};
    struct link l = {0};
    arena_init(&r.arena, 0, NULL);
    r.n_actors = r.n_reports = n;
    r.actors = ARENA_ARRAY(&r.arena, struct recall_actor, n);
    r.reports = ARENA_ARRAY(&r.arena, struct recall_report, n);
    l.story_of = ARENA_ARRAY(&r.arena, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        if (stories) l.story_of[i] = stories[i];
        r.actors[i] = actors[i];
        r.actors[i].report = i;
        r.reports[i].id = str_of(arena_printf(&r.arena, "r%u", i));
        r.reports[i].text = STR("Badan Uji Rakit (BUR)");
    }
    l.r = &r;
    l.a = &r.arena;
    map_init(&l.sides, l.a);
    map_init(&l.terms, l.a);
    link_read_words(&l);
    link_actors(&l);
    link_actors_in_stories(&l);
    bool same = l.entity_of[0] == l.entity_of[1];
    for (uint32_t i = 0; i < n; i++) { /* each is a member where he belongs, and is called as reports call him */
        const struct link_entity *e = &l.entities.v[l.entity_of[i]];
        bool member = false;
        for (size_t k = 0; k < e->n_members; k++) member = member || e->members[k] == i;
        ok(member && e->name.len && e->id.len);
    }
    arena_done(&l.scratch);
    arena_done(&l.step);
    arena_done(&r.arena);
    return same;
}

static bool one(const struct recall_actor *actors, size_t n) { return one_within(actors, n, NULL); }

/* Whom no report names is one within a story; a government is one by its country. */
static void test_described(void)
{
    static const uint32_t apart[] = {0, 1, 1};
    struct recall_actor a[3] = {person("a1", "the suspect", ""), person("a1", "the suspect", ""),
                                person("a1", "the suspect", "USA")};
    for (int i = 0; i < 3; i++) a[i].mentions = &by_office;
    ok(one(a, 2) && one(a, 3));
    ok(!one_within(a, 2, apart) && !one_within(a, 3, apart));
    ok(one_within(a + 1, 2, apart + 1));
    a[0].mentions = &by_name;
    ok(!one_within(a, 3, apart)); /* one title in capitals names nobody */
    a[0].mentions = a[1].mentions = &by_name;
    ok(one_within(a, 2, apart));
    for (int i = 0; i < 2; i++) a[i].mentions = &by_office, a[i].type = STR("government"), a[i].country = STR("USA");
    ok(one_within(a, 2, apart));
    for (int i = 0; i < 2; i++) a[i].mentions = &by_name, a[i].name = STR("the court"), a[i].country = STR("");
    ok(one(a, 2) && !one_within(a, 2, apart)); /* read as a name, it is none */
    a[0].name = a[1].name = STR("Badan Uji");
    ok(one_within(a, 2, apart));
}

/* One name in another shape: parted otherwise, with an office before it, with a word more inside. */
static void test_shapes(void)
{
    static const uint32_t apart[] = {0, 1, 2, 3};
    struct recall_actor a[4] = {person("a1", "Ova Ta'mar", "PRK"), person("a1", "Ova Tamar", "PRK"),
                                person("a1", "Ova Rana Tamar", "PRK"), person("a1", "Ova Tamar Speaks", "PRK")};
    ok(one_within(a, 2, apart));
    ok(one_within(a + 1, 3, apart)); /* of two that are longer the one that ends as it does */
    a[3].name = STR("Ova Bram Tamar");
    ok(!one_within(a + 1, 3, apart)); /* two such: neither */
    a[0].name = STR("President Ova Tamar");
    a[0].office = STR("President");
    ok(one_within(a, 2, apart));
}

/* A body's name may have one word for several of another's, where the rest says something and nobody else is meant. */
static void test_contracted(void)
{
    static const uint32_t apart[] = {0, 1, 2};
    struct recall_actor a[3] = {person("a1", "Dinbud Orsolo", ""), person("a1", "Dinas Kebudayaan Orsolo", ""),
                                person("a1", "Dinas Budaya Orsolo", "IDN")};
    for (int i = 0; i < 3; i++) a[i].type = STR("organisation");
    ok(!one_within(a, 2, apart)); /* not how it begins */
    a[1].name = STR("Dinas Budaya Rakyat Orsolo");
    ok(!one_within(a, 2, apart)); /* all words, or none */
    a[1].name = STR("Dinas Budaya Orsolo");
    ok(one_within(a, 2, apart));
    a[0].name = STR("Komisi DB Orsolo");
    a[1].name = STR("Komisi Dinas Budaya Orsolo");
    a[2].name = STR("Komisi Dana Besar Orsolo");
    ok(one_within(a, 2, apart) && !one_within(a, 3, apart)); /* either of two: neither */
    a[0].country = a[1].country = STR("IDN"), a[2].country = STR("USA");
    ok(one_within(a, 3, apart));
    a[0].type = a[1].type = STR("person");
    ok(!one_within(a, 2, apart));
    a[0] = person("a1", "PT DB", ""), a[1] = person("a1", "PT Dana Besar", "");
    a[0].type = a[1].type = STR("organisation");
    ok(!one_within(a, 2, apart)); /* the rest says nothing */
}

/* In how many stories a short name must be heard to be somebody's in others. */
static void test_heard(void)
{
    static const uint32_t one_story[] = {0, 1, 1, 1, 1, 1, 1, 1, 1}, stories[] = {0, 1, 2, 3, 4, 1, 2, 3, 4};
    struct recall_actor a[9];
    struct recall_mention both[2] = {{.at = {0, 15}, .name = true}, {.at = {17, 20}, .name = true}};
    for (int i = 0; i < 9; i++) {
        a[i] = person("a1", "Badan Uji Rakit", "");
        a[i].mentions = both, a[i].n_mentions = 2;
    }
    a[0] = person("a1", "Bur", "");
    ok(!one_within(a, 9, one_story) && one_within(a, 9, stories));
}

static void test_names(void)
{
    struct recall_actor a[3] = {person("a1", "Tam Ro-jin", "PRK"), person("a1", "Tam Ro Jin", "PRK"),
                                person("a1", "Ova Tam", "USA")};
    ok(one(a, 2));
    a[1] = person("a1", "Tam", "");
    ok(one(a, 2));  /* one person that it can mean */
    ok(!one(a, 3)); /* two of them: neither */
    a[1] = person("a1", "Tam", "PRK");
    ok(one(a, 3));                                   /* the country tells */
    ok(!one_within(a, 2, (const uint32_t[]){0, 1})); /* a Tam of another story is another */
    a[1] = person("a1", "Jin", "");
    a[1].mentions = &by_office;
    ok(!one(a, 2));
    a[1] = person("a1", "Tam", "");
    a[1].mentions = &by_office;
    ok(!one(a, 2)); /* "the tam": no name */
    struct recall_actor d[7];
    for (int i = 0; i < 7; i++) d[i] = person("a1", "Bram Rana Utar", "");
    d[0] = person("a1", "Bram Rana", "");
    d[6] = person("a1", "Ova Tam Bram Rana", "");
    ok(one(d, 7)); /* most who are called so are one */
    ok(!one_within(d, 7, (const uint32_t[]){0, 1, 1, 1, 1, 1, 0}));
    struct recall_actor b[2] = {person("a1", "Sergey Ravlov", "RUS"), person("a1", "Sergei Ravlov", "RUS")};
    ok(one(b, 2));
    b[1] = person("a1", "Sergei Ravlov", "UKR");
    ok(!one(b, 2));
    b[0] = person("a1", "Ibu Ana", "IDN");
    b[1] = person("a1", "Ibu Ani", "IDN");
    ok(!one(b, 2)); /* short names differ by a letter and are two */
    b[0] = person("a1", "Badan Uji Rakit", "");
    b[1] = person("a1", "BUR", "");
    ok(!one_within(b, 2, (const uint32_t[]){0, 1})); /* letters tell nothing where no report calls it so */
    static struct recall_mention both[2] = {{.at = {0, 15}, .name = true}, {.at = {17, 20}, .name = true}};
    b[0].type = b[1].type = STR("organisation");
    ok(!one_within(b, 2, (const uint32_t[]){0, 1}));
    b[0].mentions = both, b[0].n_mentions = 2;
    ok(one_within(b, 2, (const uint32_t[]){0, 1}));
    b[0] = b[1] = person("a1", "Badan Uji", "");
    b[0].type = STR("organisation");
    ok(one_within(b, 2, (const uint32_t[]){0, 1})); /* read as two kinds, and one name */
    b[0].name = b[1].name = STR("Badan");
    ok(!one_within(b, 2, (const uint32_t[]){0, 1}));
    struct recall_actor c[2] = {person("a1", "Utara", "PRK"), person("a1", "North", "PRK")};
    c[0].type = c[1].type = STR("country");
    ok(one(c, 2));
}

/* Whether a short name may be somebody's, when the whole store could not tell whose it is. */
static void test_short(void)
{
    struct link_entity kim = {.fold = STR("tam"), .type = STR("person"), .named = true},
                       whole = {.fold = STR("ova tam"), .type = STR("person"), .named = true, .country = STR("PRK")};
    ok(link_short_for(&kim, &whole) && link_short_for(&whole, &kim) && !link_short_for(&whole, &whole));
    kim.country = STR("USA");
    ok(!link_short_for(&kim, &whole));
    kim = (struct link_entity){.fold = STR("ova"), .type = STR("person")};
    ok(!link_short_for(&kim, &whole)); /* an office that is called so */
    kim.named = true;
    ok(link_short_for(&kim, &whole));
    kim.fold = STR("tam ova");
    ok(!link_short_for(&kim, &whole)); /* another order is another name */
    kim.fold = STR("ta");
    ok(!link_short_for(&kim, &whole));
}

/* ---- words of two languages ---- */

/* Do two words mean one thing? */
static bool means(const struct link *l, const char *indonesian, const char *english)
{
    uint32_t x[LINK_GLOSSES], y[LINK_GLOSSES];
    size_t n = link_glosses(l, STR("id"), str_of(indonesian), x), m = link_glosses(l, STR("en"), str_of(english), y);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            if (x[i] == y[k]) return true;
    return false;
}

static void test_glosses(void)
{
    struct recall r = {0};
    struct link l = {.r = &r, .a = &r.arena};
    struct buf scratch;
    struct runut_engine *engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    arena_init(&r.arena, 0, NULL);
    map_init(&l.glosses, l.a);
    buf_init(&scratch, 0);
    ok(!means(&l, "bendungan", "dam")); /* nothing is read yet */
    link_read_glosses(&l, engine, &scratch);
    ok(means(&l, "bendungan", "dam") && !means(&l, "bendungan", "bridge"));
    ok(means(&l, "pembunuhan", "killed") && means(&l, "dibunuh", "killing"));
    ok(means(&l, "inflasi", "inflation")); /* no list has it: it stands for itself, which its likes meet */
    ok(link_glosses(&l, STR("id"), STR("2024"), (uint32_t[LINK_GLOSSES]){0}) == 0);
    buf_done(&scratch);
    runut_engine_close(engine);
    arena_done(&r.arena);
}

int main(void)
{
    test_days();
    test_story();
    test_names();
    test_shapes();
    test_contracted();
    test_heard();
    test_described();
    test_short();
    test_glosses();
    return done_testing();
}
