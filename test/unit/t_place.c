/* SPDX-License-Identifier: MIT */
/** Places, days and numbers, through the public interface: who holds which office where, where and when an event
 * happens, how many it hit. */
#include "test.h"
#include "told.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct runut_engine *engine;

static bool is(struct runut_str s, const char *want)
{
    return s.len == strlen(want) && (s.len == 0 || memcmp(s.p, want, s.len) == 0);
}

/* Whether TEXT names somebody of this name, type, office ("" none) and country ("" none). */
static bool names(const char *language, const char *text, const char *name, enum runut_actor_type type,
                  const char *office, const char *country)
{
    struct runut_document *d = reading_bytes(engine, language, text, strlen(text));
    size_t n;
    bool found = false;
    const struct runut_actor *a = runut_document_actors(d, &n);
    for (size_t i = 0; i < n; i++)
        found = found || (is(a[i].name, name) && a[i].type == type && is(a[i].office, office) &&
                          strcmp(a[i].country ? a[i].country : "", country) == 0);
    runut_document_free(d);
    return found;
}

/* Whether the first event of TEXT has this place and these numbers. */
static bool happens(const char *language, const char *text, const char *where, const char *country, int dead,
                    int injured, int arrested)
{
    struct runut_document *d = reading_bytes(engine, language, text, strlen(text));
    size_t n;
    const struct runut_event *e = runut_document_events(d, &n);
    bool right = n > 0 && is(e->where, where) && strcmp(e->where_country ? e->where_country : "", country) == 0 &&
                 e->dead == dead && e->injured == injured && e->arrested == arrested;
    runut_document_free(d);
    return right;
}

static void offices(void)
{
    ok(names("id", "Bupati Garut Rudi Hartawan mengatakan pasar itu dibuka lagi.", "Rudi Hartawan", RUNUT_PERSON,
             "Bupati", "IDN"));
    ok(names("id", "Kepala Dinas Perdagangan Kota Bandung Lilis Handayani menyatakan stok aman.", "Lilis Handayani",
             RUNUT_PERSON, "Kepala Dinas", "IDN"));
    ok(names("id", "\"Kami siap,\" kata Lukman Hakim, Rabu.", "Lukman Hakim", RUNUT_PERSON, "", ""));
    ok(names("id", "BPBD Bandung mencatat 34 orang terluka.", "BPBD Bandung", RUNUT_ORGANISATION, "", "IDN"));
    ok(names("id", "Polres Metro Bekasi Kota menangkap tujuh pelaku.", "Polres Metro Bekasi Kota", RUNUT_GOVERNMENT,
             "Kepolisian", "IDN"));
    ok(names("en", "Governor of Texas Carl Obeng said the road would be closed.", "Carl Obeng", RUNUT_PERSON,
             "Governor", "USA"));
    ok(names("en", "The Mayor of Houston, Ellen Marsh, said the road would be closed.", "Ellen Marsh", RUNUT_PERSON,
             "Mayor", "USA"));
    ok(names("id", "Banjir melanda beberapa desa di Kabupaten Sumedang pekan lalu.", "Kabupaten Sumedang", RUNUT_PLACE,
             "", "IDN"));
    ok(names("en", "The factory in Dallas closed last year.", "Dallas", RUNUT_PLACE, "", "USA"));
}

static void places(void)
{
    ok(happens("id", "Polisi menangkap tujuh demonstran di Makassar, Selasa.", "Makassar", "IDN", -1, -1, 7));
    ok(happens("en", "In Marseille, police arrested three smugglers on Sunday.", "Marseille", "FRA", -1, -1, 3));
    ok(happens("en", "Police arrested two men in Tripoli, Lebanon.", "Tripoli", "LBN", -1, -1, 2));
    ok(happens("en", "Police arrested two men in Tripoli.", "Tripoli", "LBY", -1, -1, 2));
    ok(happens("id", "Polisi menangkap dua pria.", "", "", -1, -1, 2));
    ok(happens("en", "Police arrested two men in the port city of Marseille.", "Marseille", "FRA", -1, -1, 2));
    ok(happens("id", "Rudal menghantam sebuah pasar di Kharkiv dan menewaskan 12 orang.", "Kharkiv", "UKR", 12, -1,
               -1));
    ok(happens("id", "Presiden Prancis melakukan kunjungan kenegaraan ke Vietnam.", "Vietnam", "VNM", -1, -1, -1));
    ok(happens("en", "Israel launched an air strike on Beirut on Tuesday.", "Beirut", "LBN", -1, -1, -1));
    ok(happens("en", "The union criticised the changes to the rules in Texas.", "", "", -1, -1, -1));
}

/* Whether the event of this TYPE that TEXT tells has this day, "" none. */
static bool dated(const char *language, const char *text, const char *type, const char *day)
{
    struct runut_document *d = reading_bytes(engine, language, text, strlen(text));
    size_t n;
    bool right = false;
    const struct runut_event *e = runut_document_events(d, &n);
    for (size_t i = 0; i < n; i++)
        right = right || (strcmp(e[i].type, type) == 0 && strcmp(e[i].when.value ? e[i].when.value : "", day) == 0);
    runut_document_free(d);
    return right;
}

/* A day and a place belong to the verb of their own clause. */
static void scenes(void)
{
    ok(dated("en", "Police searched the office on Monday and arrested its director on Tuesday.", "COERCE",
             "2025-03-11"));
    ok(dated("id", "Polisi menggeledah kantor itu pada Senin dan menangkap direkturnya pada Selasa.", "COERCE",
             "2025-03-11"));
    ok(dated("en", "Police arrested the driver of a truck that hit five pupils on February 2.", "COERCE", ""));
    ok(dated("id", "Polisi menangkap sopir truk yang menabrak lima pelajar pada 2 Februari.", "COERCE", ""));
    /* "yesterday" in a quotation is counted from the day on which that was said */
    ok(dated("id", "\"Kemarin kami menangkap dua pencuri,\" kata Rudi Hartono, Rabu (5/3/2025).", "COERCE",
             "2025-03-04"));
    ok(dated("en", "The government has pledged to end deforestation by 2030.", "AGREE", ""));
    ok(happens("en", "Police arrested a roofer, who had fled from a court in Tulsa, at a motel in Little Rock.",
               "Little Rock", "USA", -1, -1, 1));
    ok(happens("en", "Speaking in Strasbourg on Tuesday, the president of Moldova accused Russia of meddling.",
               "Strasbourg", "FRA", -1, -1, -1));
    /* what the law deals with happened elsewhere than where it does */
    ok(happens("id", "KPK memeriksa Rudi Hartawan dalam kasus suap pembangunan jalan di Garut.", "", "", -1, -1, -1));
    ok(happens("id", "Polisi memeriksa Rudi Hartawan di Garut dalam kasus suap.", "Garut", "IDN", -1, -1, -1));
    ok(happens("id", "Polisi menangkap pelaku pembunuhan Rudi Hartawan di Garut.", "", "", -1, -1, -1));
    /* but there it holds him whom it takes meanwhile, or does a deed of its own */
    ok(happens("id", "Mahasiswa ditangkap dalam aksi unjuk rasa di Makassar.", "Makassar", "IDN", -1, -1, -1));
    ok(happens("id", "Mantan wali kota itu kini ditahan di pusat penahanan Den Haag.", "Den Haag", "NLD", -1, -1, -1));
    ok(happens("id", "Ribuan warga memadati lapangan di Medan. Di sana mahasiswa menggelar unjuk rasa.", "Medan", "IDN",
               -1, -1, -1));
}

static void day(struct buf *b, const struct runut_event *e)
{
    buf_printf(b, "%s %s", e->type, e->when.value ? e->when.value : "-");
}

/* Whether the events of TEXT have these days, in their order, "TYPE day, TYPE day", "-" none. */
static bool days(const char *language, const char *text, const char *want)
{
    return told_each(engine, language, text, day, ", ", want);
}

/* A deed without a day has that of its other telling, or of its speaker. */
static void undated(void)
{
    ok(days("en",
            "Owen Hale arrested\n\nPolice arrested Owen Hale in Dallas on Monday.\n\nHale, who was arrested, sued.",
            "COERCE 2025-03-10, COERCE 2025-03-10, COERCE 2025-03-10"));
    ok(days("id", "Dua Pencuri Ditangkap\n\nPolisi menangkap dua pencuri di Garut, Senin (10/3/2025).",
            "COERCE 2025-03-10, COERCE 2025-03-10"));
    /* told of two days it may be either, and of others it is another */
    ok(days("en",
            "Police arrested Owen Hale on Monday. Police arrested Owen Hale again on Tuesday. The arrest of Owen Hale "
            "angered many.",
            "COERCE 2025-03-10, COERCE 2025-03-11, COERCE -"));
    ok(days("en", "Police arrested Owen Hale on Monday. Police arrested Mary Lane.", "COERCE 2025-03-10, COERCE -"));
    ok(days("en", "\"The pier is old,\" Owen Hale said on Tuesday. Hale criticized the mayor.", "ACCUSE 2025-03-11"));
    ok(days("id", "\"Dermaga itu tua,\" kata Rudi Hartono, Selasa (11/3/2025). Rudi juga mengecam keras wali kota.",
            "ACCUSE 2025-03-11"));
    /* done once more it is another deed */
    ok(days("id", "Polisi menangkap Rudi Hartono, Senin (10/3/2025). Rudi Hartono kembali ditangkap polisi.",
            "COERCE 2025-03-10, COERCE -"));
    ok(days("en", "Police arrested Owen Hale on Monday. Owen Hale was arrested in a raid that took three days.",
            "COERCE 2025-03-10, COERCE -"));
    /* he had done so before */
    ok(days("en", "\"The pier is old,\" Owen Hale said on Tuesday. Hale had criticized the mayor.", "ACCUSE -"));
    ok(days("id",
            "\"Dermaga itu tua,\" kata Rudi Hartono, Selasa (11/3/2025). Sebelumnya Rudi mengecam keras wali kota.",
            "ACCUSE -"));
}

static void numbers(void)
{
    ok(happens("id", "Pemberontak menewaskan tiga tentara Mali dan melukai sedikitnya dua puluh lima tentara.", "", "",
               3, 25, -1));
    ok(happens("en", "Rebels killed 1,200 soldiers and wounded at least twenty-three in Goma.", "Goma", "COD", 1200, 23,
               -1));
    ok(happens("en", "Three soldiers were killed by rebels and five wounded.", "", "", 3, 5, -1));
    ok(happens("en", "Rebels killed dozens of villagers.", "", "", -1, -1, -1));
    ok(happens("id", "Seorang pria ditangkap oleh polisi.", "", "", -1, -1, 1));
    ok(happens("en", "Police arrested smugglers on two ships.", "", "", -1, -1, -1));
    ok(happens("en", "Two women and one man were killed by rebels.", "", "", 3, -1, -1));
    ok(happens("en", "Rebels killed nine villagers and at least fifty injured soldiers fled when an army truck burned.",
               "", "", 9, 50, -1));
    ok(happens("en", "Rebels captured two small boats and nine soldiers.", "", "", -1, -1, 9));
    ok(happens("id", "Polisi menangkap kedua pelaku.", "", "", -1, -1, 2));
    ok(happens("id", "Polisi menemukan senjata. Keduanya ditangkap polisi.", "", "", -1, -1, 2));
    ok(happens("id", "Pelaku ketiga ditangkap polisi.", "", "", -1, -1, -1));
    ok(happens("id", "Polisi menangkap pelaku dengan uang Rp 218 ribu.", "", "", -1, -1, -1));
}

static double seconds(size_t copies)
{
    static const char piece[] =
        "Bupati Garut Kota Bandung Jakarta Selatan menewaskan dua ratus tiga puluh empat ribu lima di Kota Bandung, ";
    char *text = malloc(copies * (sizeof piece - 1));
    if (!text) return 0;
    for (size_t i = 0; i < copies; i++) memcpy(text + i * (sizeof piece - 1), piece, sizeof piece - 1);
    clock_t begun = clock();
    runut_document_free(reading_bytes(engine, "id", text, copies * (sizeof piece - 1)));
    free(text);
    return (double)(clock() - begun) / CLOCKS_PER_SEC;
}

int main(void)
{
    struct runut_err err;
    engine = runut_engine_open(NULL, &err);
    ok(engine != NULL);
    if (!engine) return done_testing();
    offices();
    places();
    scenes();
    undated();
    numbers();
    double small = seconds(500), large = seconds(4000);
    ok(large < 24 * small + 0.2); /* linear, with room for a busy machine */
    runut_engine_close(engine);
    return done_testing();
}
