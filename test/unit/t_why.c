/* SPDX-License-Identifier: MIT */
/** Why a field says what it says: each rule with the words that it saw, and confidence where the pack has weights. */
#include "reading.h"
#include "test.h"
#include <math.h>
#include <string.h>

static struct runut_engine *engine;

/* Whether one of the reasons is this field by this rule, which saw these words ("" any, or none). */
static bool has(const struct runut_why *v, size_t n, const char *text, const char *field, const char *rule,
                const char *words)
{
    for (size_t i = 0; i < n; i++) {
        size_t len = v[i].at.end - v[i].at.beg;
        if (strcmp(v[i].field, field) != 0 || strcmp(v[i].rule, rule) != 0 || !v[i].says[0]) continue;
        if (!*words || (len == strlen(words) && memcmp(text + v[i].at.beg, words, len) == 0)) return true;
    }
    return false;
}

static bool said_by(const char *language, const char *text, const char *field, const char *rule, const char *words)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    const struct runut_statement *s = runut_document_statements(d, &n);
    bool found = n > 0 && has(s->why, s->n_why, text, field, rule, words);
    runut_document_free(d);
    return found;
}

static bool done_by(const char *language, const char *text, const char *field, const char *rule, const char *words)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    const struct runut_event *e = runut_document_events(d, &n);
    bool found = n > 0 && has(e->why, e->n_why, text, field, rule, words);
    runut_document_free(d);
    return found;
}

static void statements(void)
{
    ok(said_by("id", "Wali Kota Lamondo Rustam Halide mengatakan bahwa pasar itu dibuka lagi.", "statement", "told",
               "mengatakan"));
    ok(said_by("id", "Wali Kota Lamondo Rustam Halide mengatakan bahwa pasar itu dibuka lagi.", "speaker",
               "subject_phrase", "Wali Kota Lamondo Rustam Halide"));
    ok(said_by("id", "Menurut Dinas Perdagangan, stok beras aman sampai Juni.", "statement", "according", "Menurut"));
    ok(said_by("en", "\"We will reopen the market next week,\" said Mayor Ellen Marsh.", "statement", "quote_told",
               "said"));
    ok(said_by("en", "\"We will reopen the market next week,\" said Mayor Ellen Marsh.", "speaker", "beside_cue",
               "Mayor Ellen Marsh"));
    ok(said_by("en", "Mayor Ellen Marsh said on Monday that the market would reopen.", "said", "day_told", "Monday"));
    ok(said_by("en", "Turkey denied that its troops had attacked Syria.", "statement", "refuted", "denied"));
    ok(said_by("en", "Turkey denied that its troops had attacked Syria.", "act", "act_cue", "denied"));
}

static void events(void)
{
    ok(done_by("en", "Police arrested seven protesters in Dallas on Tuesday.", "type", "active", "arrested"));
    ok(done_by("en", "Police arrested seven protesters in Dallas on Tuesday.", "actor", "subject_noun", "Police"));
    ok(done_by("en", "Police arrested seven protesters in Dallas on Tuesday.", "where", "place_governed", "Dallas"));
    ok(done_by("en", "Police arrested seven protesters in Dallas on Tuesday.", "when", "day_told", "Tuesday"));
    ok(done_by("en", "Police arrested seven protesters in Dallas on Tuesday.", "numbers", "counted", "arrested"));
    ok(done_by("id", "Tujuh demonstran ditangkap polisi di Makassar.", "type", "passive", "ditangkap"));
    ok(done_by("id", "Kanada tidak menjatuhkan sanksi terhadap Belarus.", "modality", "modal_word", "tidak"));
    ok(done_by("en", "Canada did not impose sanctions on Belarus.", "recipient", "marked", "Belarus"));
    ok(done_by("en", "Eritrean troops reportedly attacked Ethiopia.", "standing", "hedged", "reportedly"));
    ok(done_by("en", "Turkey denied that its troops had attacked Syria.", "standing", "inside_denial", "denied"));
    ok(done_by("en", "France agreed to provide aid to Chad.", "recipient.name", "is_country", "Chad"));
}

/* What a record is trusted is between 0 and 1, and the sum of what its signs weigh. */
static bool weighed(double confidence, const struct runut_sign *v, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) sum += v[i].weight;
    return n > 4 && strcmp(v[0].name, "all") == 0 && confidence > 0 && confidence < 1 &&
           fabs(confidence - 1 / (1 + exp(-sum))) < 1e-9;
}

static bool signed_by(const struct runut_sign *v, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(v[i].name, name) == 0) return true;
    return false;
}

static void confidence(void)
{
    struct runut_document *d = reading(
        engine, "en",
        "Turkey denied that its troops had attacked Syria. Police arrested seven protesters in Dallas on Tuesday.");
    size_t n, m;
    const struct runut_statement *s = runut_document_statements(d, &n);
    const struct runut_event *e = runut_document_events(d, &m);
    ok(n == 1 && weighed(s->confidence, s->signs, s->n_signs));
    ok(m == 2 && weighed(e[0].confidence, e[0].signs, e[0].n_signs) &&
       weighed(e[1].confidence, e[1].signs, e[1].n_signs));
    ok(m == 2 && signed_by(e[1].signs, e[1].n_signs, "trigger arrest COERCE"));
    ok(m == 2 && signed_by(e[0].signs, e[0].n_signs, "sides power>power"));
    runut_document_free(d);
    d = reading(engine, "en",
                "\"We will reopen the market,\" said Mayor Ellen Marsh. Marsh said that shops were safe, Ridley said.");
    s = runut_document_statements(d, &n);
    ok(n > 1 && signed_by(s[0].signs, s[0].n_signs, "speaker is person by words"));
    ok(n > 1 && signed_by(s[0].signs, s[0].n_signs, "speaker with office"));
    runut_document_free(d);
}

/* Every reason lies in the text, whatever the page, and however little memory there is. */
static void hostile(void)
{
    static const char text[] =
        "\"\"\"” kata kata menuding, menuding, menurut menurut X: “ditangkap\" said said tidak tidak Jepang dan dan "
        "Rusia menyerang, menyerang Rusia. \"Ya,\" ujarnya. \"Tidak pernah sekali pun begitu.\"";
    bool inside = true;
    for (size_t limit = 200000; limit < 1000000; limit += 7919) {
        struct runut_input page = {.bytes = text,
                                   .len = sizeof text - 1,
                                   .language = "id",
                                   .format = RUNUT_FORMAT_TEXT,
                                   .whole = true,
                                   .memory_limit = limit};
        struct runut_document *d = runut_read(engine, &page, NULL);
        size_t n = 0;
        const struct runut_statement *s = runut_document_rejected(d) ? NULL : runut_document_statements(d, &n);
        for (size_t i = 0; i < n; i++)
            for (size_t k = 0; k < s[i].n_why; k++)
                inside = inside && s[i].why[k].at.beg <= s[i].why[k].at.end && s[i].why[k].at.end < sizeof text &&
                         s[i].why[k].rule[0];
        runut_document_free(d);
    }
    ok(inside);
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    statements();
    events();
    confidence();
    hostile();
    runut_engine_close(engine);
    return done_testing();
}
