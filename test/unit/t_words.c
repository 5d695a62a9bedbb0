/* SPDX-License-Identifier: MIT */
/** Statements by nouns for words, by clauses within others, in damaged quotation marks, of speakers told by their age.
 */
#include "test.h"
#include "told.h"

static struct runut_engine *engine;

static void told(struct buf *b, const char *text, const struct runut_statement *s)
{
    buf_str(b, s->speaker.name);
    buf_printf(b, " (%s)", s->act);
    told_pieces(b, text, s);
}

/* Whether these are all statements of TEXT: "speaker (act) content; ...". */
static bool told_words(const char *language, const char *text, const char *want)
{
    return told_statements(engine, language, text, told, "; ", want);
}

static void nouns(void)
{
    ok(told_words("en", "The party's promise to cut taxes was never kept.", "party (promise) cut taxes"));
    ok(told_words("en", "Owen Hale has made the claim that the dam could burst.",
                  "Owen Hale (claim) the dam could burst"));
    ok(told_words("en", "Owen Hale voiced concern that the dam could burst.",
                  "Owen Hale (assert) the dam could burst"));
    ok(told_words("en", "The union issued a warning that the plant would close.",
                  "union (warn) the plant would close"));
    ok(told_words("en", "Lane repeated her belief that the vote was stolen.", "Lane (assert) the vote was stolen"));
    ok(told_words("en", "The claim that was made by Hale is false.", ""));
    ok(told_words("en", "There were fears that the dam could burst.", ""));
}

static void clauses(void)
{
    ok(told_words("en", "The envoy, who says he was never told about the raid, left on Friday.",
                  "envoy (assert) he was never told about the raid"));
    ok(told_words("en", "The president has pledged not to raise taxes.", "president (promise) not to raise taxes"));
    ok(told_words("en", "Officials announced on Friday the arrest of a man in the fatal shooting of a clerk.",
                  "Officials (announce) the arrest of a man in the fatal shooting of a clerk"));
    ok(told_words("en", "The agency said in a report published on Monday that prices rose.",
                  "agency (assert) prices rose"));
    ok(told_words("en", "The data show that exports fell by 3 percent in May.",
                  "The data (assert) exports fell by 3 percent in May"));
}

static void lost_marks(void)
{
    /* a mark is lost, and the next floats before the reporter's sentence; no blank behind a full stop */
    ok(told_words(
        "id", "\" Rudi Hartono mengatakan jalan itu ditutup. \" Kami menunggu sejak pagi di sana,\" kata Sari Dewi.",
        "Rudi Hartono (assert) jalan itu ditutup; Sari Dewi (assert) Kami menunggu sejak pagi di sana"));
    ok(told_words(
        "id", "\" Rudi Hartono mengatakan jalan itu ditutup. Kami menunggu sejak pagi di sana,\" kata Rudi Hartono.",
        "Rudi Hartono (assert) jalan itu ditutup; Rudi Hartono (assert) Kami menunggu sejak pagi di sana"));
    ok(told_words("id", "Menurut Rudi Hartono, jalan itu ditutup.\"Kami menunggu sejak pagi di sana,\" ujarnya.",
                  "Rudi Hartono (assert) jalan itu ditutup; Rudi Hartono (assert) Kami menunggu sejak pagi di sana"));
    ok(told_words("en", "\"We are burning our food and poisoning our water, Ben Harrow said.",
                  "Ben Harrow (assert) We are burning our food and poisoning our water"));
    ok(told_words("id", "\"Kita sedang memeriksa pelaku, ujar Rudi Hartono. Pihaknya telah menahan dua orang.",
                  "Rudi Hartono (assert) Kita sedang memeriksa pelaku"));
    ok(told_words("id",
                  "\"Kita sedang memeriksa pelaku. Kapolres Merapit AKBP Rudi Hartono mengatakan polisi menahan dua "
                  "orang. \"Jangan main-main. Kami tindak tegas,\" imbuh Kapolres.",
                  "Rudi Hartono (assert) polisi menahan dua orang; Rudi Hartono (assert) Jangan main-main. Kami tindak "
                  "tegas"));
    ok(told_words("id",
                  "Uang itu tidak digunakan untuk warga,\" ujar Rudi Hartono. \"Kami kecewa,\" ucap Budi Santoso.",
                  "Rudi Hartono (assert) Uang itu tidak digunakan untuk warga; Budi Santoso (assert) Kami kecewa"));
}

static void partly_quoted(void)
{
    ok(told_words("en",
                  "Ann Lane said it was unlikely that the talks would end in a deal that \"was going to end it\".",
                  "Ann Lane (assert) it was unlikely that the talks would end in a deal that \"was going to end it\""));
    ok(told_words("en", "Speaking to pupils directly, Ann Lane said they \"can't ignore politics\".",
                  "Ann Lane (assert) they \"can't ignore politics\""));
}

static void ages(void)
{
    ok(told_words("en", "Owen Hale said he was happy. \"I wanted to go there,\" says the 33-year-old.",
                  "Owen Hale (assert) he was happy; Owen Hale (assert) I wanted to go there"));
    ok(told_words("en", "Police arrested a man and two women who they say used the Internet to sell drugs.",
                  "Police (assert) used the Internet to sell drugs"));
    /* in a clause of time "he" is whom the clause above it is about, not who tells of it */
    ok(told_words(
        "en", "Gerd Lane said Jeb Veld was wrong when he claimed that the pier was unsafe.",
        "Gerd Lane (assert) Jeb Veld was wrong when he claimed that the pier was unsafe; Jeb Veld (claim) the "
        "pier was unsafe"));
    ok(told_words("en", "Owen Hale said he was happy. The 33-year-old said he was well.",
                  "Owen Hale (assert) he was happy; Owen Hale (assert) he was well"));
}

static void told_to(void)
{
    ok(told_words("en", "Councillors were told 900 flats would be built by the river.",
                  " (assert) 900 flats would be built by the river"));
    ok(told_words("en", "Owen Hale bought the knife in May, the court heard.",
                  " (assert) Owen Hale bought the knife in May"));
    ok(told_words("en", "The council was told by Jane Dale that the harbour was full.",
                  "Jane Dale (assert) the harbour was full"));
    ok(told_words("en", "The mayor was told to leave the hall by noon.", ""));
}

static void texts(void)
{
    ok(told_words("en", "The draft pact asks states to act by 2030. It recognises that the plan is weak.",
                  "The draft pact (request) act by 2030; The draft pact (assert) the plan is weak"));
    ok(told_words("en", "A published report says all 425 bases will close.",
                  "A published report (assert) all 425 bases will close"));
}

static void pointing(void)
{
    ok(told_words("id", "\"Kami siap membantu warga,\" ujarnya Rudi.", "Rudi (assert) Kami siap membantu warga"));
    ok(told_words("id", "Rudi Hartono mengumumkan rencana tersebut pada tahun 2020.", ""));
    ok(told_words("id", "Polisi menjelaskan terkait alasan penyitaan itu.", ""));
    ok(told_words("id", "Rudi Hartono mengatakan langkah ini untuk menjaga pasar.",
                  "Rudi Hartono (assert) langkah ini untuk menjaga pasar"));
    ok(told_words("id", "Rudi Hartono menilai tingginya angka itu mengindikasikan bahwa harga akan naik.",
                  "Rudi Hartono (assert) tingginya angka itu mengindikasikan bahwa harga akan naik"));
    ok(told_words("id", "Sebelum menyampaikan pantun, Nadia Lestari meminta warga untuk tenang.",
                  "Nadia Lestari (request) warga untuk tenang"));
    ok(told_words("id", "Rudi Hartono, yang mengatakan ia akan memaafkan Budi, telah pulang ke desa.",
                  "Rudi Hartono (assert) ia akan memaafkan Budi"));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    nouns();
    clauses();
    lost_marks();
    ages();
    partly_quoted();
    told_to();
    texts();
    pointing();
    runut_engine_close(engine);
    return done_testing();
}
