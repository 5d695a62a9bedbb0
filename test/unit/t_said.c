/* SPDX-License-Identifier: MIT */
/* The day on which something was said: told beside the words, inferred of whoever said it, and left open where it is
 * not known. */
#include "told.h"

static struct runut_engine *engine;

/* Whether the statements of TEXT were said on DAYS, parted by blanks, "-" none. */
static void day(struct buf *b, const char *text, const struct runut_statement *s)
{
    (void)text;
    buf_z(b, s->said.value ? s->said.value : "-");
}

static bool days(const char *language, const char *text, const char *want)
{
    return told_statements(engine, language, text, day, " ", want);
}

/* One speaker has one occasion, before and behind the sentence that tells its day. */
static void same_speaker(void)
{
    ok(days("en", "Owen Hale said the pier was old. \"It must go,\" Hale said on Tuesday. Hale said it was costly.",
            "2025-03-11 2025-03-11 2025-03-11"));
    ok(days("id", "Rudi Hartono mengatakan dermaga itu sudah tua. \"Harus dibongkar,\" kata Rudi, Selasa (11/3/2025).",
            "2025-03-11 2025-03-11"));
    /* a week that is told is that of one saying alone */
    ok(days("en",
            "Owen Hale said on Tuesday the pier was old. Hale last week said it was safe. Hale said it was costly.",
            "2025-03-11 2025-03-03/2025-03-09 -"));
}

/* Others who are quoted spoke on the day that all others tell, if the page came out on it or it is written out, not
 * what data show nor who said it before. */
static void others(void)
{
    ok(days("en", "Owen Hale said today the pier was old. Mary Lane said it was safe.", "2025-03-12 2025-03-12"));
    ok(days("en", "Owen Hale said today the pier was old. Mary Lane had said it was safe.", "2025-03-12 -"));
    ok(days("en", "Owen Hale said today the pier was old. Mary Lane has warned it was not safe.", "2025-03-12 -"));
    ok(days("en", "Owen Hale said today the pier was old. Critics say it is safe.", "2025-03-12 -"));
    ok(days("en", "The pier shook.\n\nIt is old.\n\nOwen Hale said on Tuesday it must go. Mary Lane said it was safe.",
            "2025-03-11 -"));
    ok(days("id",
            "Rudi Hartono mengatakan dermaga itu tua, Selasa (11/3/2025). Sebelumnya, Sari Dewi menyatakan dermaga "
            "itu aman. Sari juga menyebut biayanya besar.",
            "2025-03-11 - -"));
    ok(days("id",
            "Rudi Hartono mengatakan dermaga itu tua, Selasa (11/3/2025). Dalam rapat itu, warga menuduh "
            "pemerintah berbohong.",
            "2025-03-11 2025-03-11"));
}

/* The day of the lead is theirs who are quoted: that or the one before the page's own, or one that is written out. */
static void lead(void)
{
    ok(days("id",
            "Pemerintah membuka jembatan di Kelana, Minggu (9/3/2025).\n\nRudi Hartono mengatakan jembatan itu kuat.",
            "2025-03-09"));
    ok(days("en", "The council opened a bridge on Tuesday.\n\nOwen Hale said it was strong.", "2025-03-11"));
    ok(days("en", "The council opened a bridge on Sunday.\n\nOwen Hale said it was strong.", "-"));
    ok(days("en", "Owen Hale said the pier was old, a day after the storm.", "-"));
    /* an hour, a part of a day and "today's" tell no day */
    ok(days("en", "Parking is free after 17:00.\n\nOwen Hale said it was cheap.", "-"));
    ok(days("en", "He stayed for one night.\n\nOwen Hale said it was cheap.", "-"));
    ok(days("en", "Today's fashion is cheap.\n\nOwen Hale said it was cheap.", "-"));
    ok(days("en", "The council opened a bridge this morning.\n\nOwen Hale said it was strong.", "2025-03-12"));
    ok(days("en", "Owen Hale said on Tuesday the pier was old, a day after the storm.", "2025-03-11"));
}

/* A day beside the words is not theirs where it is that of another verb. */
static void another_verb(void)
{
    ok(days("en", "Owen Hale, who took over in March, believes the pier is old.", "-"));
    ok(days("id", "Rudi Hartono mengatakan dermaga itu tua saat ditemui di Kelana, Selasa (11/3/2025).", "2025-03-11"));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    same_speaker();
    others();
    lead();
    another_verb();
    runut_engine_close(engine);
    return done_testing();
}
