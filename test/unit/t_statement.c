/* SPDX-License-Identifier: MIT */
/** Who says what: the orders of words that news attributes in, the whole phrase of a speaker, and what is no statement.
 */
#include "reading.h"
#include "test.h"
#include <string.h>

static struct runut_engine *engine;

static bool passage_is(const char *text, const struct runut_passage *p, const char *words)
{
    size_t len = strlen(words), have = p->n ? p->at[0].end - p->at[0].beg : 0;
    return p->n ? have == len && memcmp(text + p->at[0].beg, words, len) == 0 : len == 0;
}

/* Whether a statement has this speaker's phrase, this content (its first piece) and this act. */
static bool says(const char *language, const char *text, const char *speaker, const char *content, const char *act)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    const struct runut_statement *s = runut_document_statements(d, &n);
    bool found = false;
    for (size_t i = 0; i < n && !found; i++)
        found = strcmp(s[i].act, act) == 0 && passage_is(text, &s[i].speaker.at, speaker) &&
                passage_is(text, &s[i].content, content);
    runut_document_free(d);
    return found;
}

static size_t count(const char *language, const char *text)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    runut_document_statements(d, &n);
    runut_document_free(d);
    return n;
}

/* The name that statement I gives its speaker, "" none; and the day it was said. */
static bool named(const char *language, const char *text, size_t i, const char *name, const char *said)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    const struct runut_statement *s = runut_document_statements(d, &n);
    bool found = i < n && s[i].speaker.name.len == strlen(name) &&
                 memcmp(s[i].speaker.name.p ? s[i].speaker.name.p : "", name, strlen(name)) == 0;
    found = found && (!said || (s[i].said.value && strcmp(s[i].said.value, said) == 0));
    runut_document_free(d);
    return found;
}

/* Whether CONTENT is said by NAME and passed on by VIA, names parted by "; ", "" by nobody. */
static bool passed_on(const char *language, const char *text, const char *name, const char *content, const char *via)
{
    struct runut_document *d = reading(engine, language, text);
    size_t n;
    const struct runut_statement *s = runut_document_statements(d, &n);
    bool found = false;
    for (size_t i = 0; i < n && !found; i++) {
        char have[200] = "";
        size_t at = 0;
        for (size_t k = 0; k < s[i].n_via && at < sizeof have; k++)
            at += (size_t)snprintf(have + at, sizeof have - at, "%s%.*s", k ? "; " : "", (int)s[i].via[k].name.len,
                                   s[i].via[k].name.p);
        found = s[i].speaker.name.len == strlen(name) && memcmp(s[i].speaker.name.p, name, strlen(name)) == 0 &&
                passage_is(text, &s[i].content, content) && strcmp(have, via) == 0;
    }
    runut_document_free(d);
    return found;
}

/* According to whom: each who told what another had said. */
static void handed_on(void)
{
    static const struct {
        const char *language, *text, *name, *content, *via;
    } cases[] = {
        {"id", "Kapolsek Edi Sulaiman mengatakan tersangka mengaku mencuri motor karena terlilit utang.", "tersangka",
         "mencuri motor karena terlilit utang", "Edi Sulaiman"},
        {"en", "Police said the suspect admitted stealing the car.", "suspect", "stealing the car", "Police"},
        {"id", "Seperti dilansir Warta Sagara, Ketua KONI Bachtiar Lahay mengatakan seluruh arena siap dipakai.",
         "Bachtiar Lahay", "seluruh arena siap dipakai", "Warta Sagara"},
        {"en", "The mayor said she would resign, the Daily Lantern reported on Tuesday.", "mayor", "she would resign",
         "Daily Lantern"},
        {"en", "The mayor said she would resign, according to the Daily Lantern.", "mayor", "she would resign",
         "Daily Lantern"},
        {"en", "The talks had failed, the minister was quoted as saying by the Sarun news agency on Monday.",
         "minister", "The talks had failed", "Sarun news agency"},
        {"en", "\"We are ready,\" the Sarun news agency quoted Owen Hale as saying.", "Owen Hale", "We are ready",
         "Sarun news agency"},
        {"en", "The launch failed, the Sarun news agency quoted Owen Hale as saying.", "Owen Hale", "The launch failed",
         "Sarun news agency"},
        {"en", "While passing over the city, Owen Hale quoted Ivo Lind as saying \"It is a wasteland.\"", "Ivo Lind",
         "It is a wasteland.", "Owen Hale"},
        {"en", "Owen Hale said he had told the council that he would resign.", "Owen Hale", "he would resign", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool right = passed_on(cases[i].language, cases[i].text, cases[i].name, cases[i].content, cases[i].via);
        if (!right) printf("# %s\n", cases[i].text);
        ok(right);
    }
}

static void whole_phrases(void)
{
    ok(says("en", "Owen Hale, a spokesman for the Dock Workers Union, said the pier would close.",
            "Owen Hale, a spokesman for the Dock Workers Union", "the pier would close", "assert"));
    ok(says("en", "Owen Hale, who leads the union, said the pier would close.", "Owen Hale, who leads the union",
            "the pier would close", "assert"));
    ok(says("en", "Owen Hale, speaking in Dallas, said the pier would close.", "Owen Hale", "the pier would close",
            "assert"));
    ok(says("en", "\"The pier will close,\" said Owen Hale, a professor at the state university.",
            "Owen Hale, a professor at the state university", "The pier will close", "assert"));
    ok(says("en", "For her part, the mayor said the pier would close.", "the mayor", "the pier would close", "assert"));
    ok(says("en", "A 2014 study of the harbor found that the pier was sinking.", "A 2014 study of the harbor",
            "the pier was sinking", "assert"));
    ok(says("en", "The pier would close, the mayor said on Monday.", "the mayor", "The pier would close", "assert"));
    ok(says("id", "Azmi Larasan, pimpinan kelompok tani itu, mengatakan panen gagal total.",
            "Azmi Larasan, pimpinan kelompok tani itu", "panen gagal total", "assert"));
    ok(says("id", "Bupati Merapit Ratna Larasati, SE, MM menuturkan bahwa jembatan itu rusak berat.",
            "Bupati Merapit Ratna Larasati, SE, MM", "jembatan itu rusak berat", "assert"));
    ok(says("id", "Ketua Panitia Dony Hendarsa dalam laporannya mengatakan, pameran ini sangat penting.",
            "Ketua Panitia Dony Hendarsa dalam laporannya", "pameran ini sangat penting", "assert") ||
       says("id", "Ketua Panitia Dony Hendarsa dalam laporannya mengatakan, pameran ini sangat penting.",
            "Ketua Panitia Dony Hendarsa", "pameran ini sangat penting", "assert"));
}

static void orders(void)
{
    ok(says("id", "Padahal, kata dia, para petani sudah lama menunggu.", "dia", "para petani sudah lama menunggu",
            "assert"));
    ok(says("id", "Dikatakan Sofyan Harja, puncak acara itu diisi lomba perahu.", "Sofyan Harja",
            "puncak acara itu diisi lomba perahu", "assert"));
    ok(says("id", "Disampaikan oleh Nila Kusuma, stok vaksin tinggal 300 vial.", "Nila Kusuma",
            "stok vaksin tinggal 300 vial", "assert"));
    ok(says("id", "Surat edaran itu menyebutkan bahwa pegawai dilarang menerima hadiah.", "Surat edaran itu",
            "pegawai dilarang menerima hadiah", "assert"));
    ok(says("id", "Penggunaan peluru tajam dibantah Kapolda Satrio Wibawa.", "Kapolda Satrio Wibawa",
            "Penggunaan peluru tajam", "deny"));
    ok(says("id", "\"Jembatan sudah selesai, \"ujar Ratna Larasati.", "Ratna Larasati", "Jembatan sudah selesai",
            "assert"));
    ok(says("id", "Berbicara mengenai jembatan itu, Bupati Ratna Larasati mengatakan bahwa perbaikan dimulai Senin.",
            "Bupati Ratna Larasati", "perbaikan dimulai Senin", "assert"));
    ok(says("en", "\"We kept our word.\" — Owen Hale", "Owen Hale", "We kept our word.", "assert"));
    ok(says("en", "Governor Owen Hale called for the repeal of the harbor law on Tuesday.", "Governor Owen Hale",
            "the repeal of the harbor law", "request"));
    ok(says("en", "The mayor believes that the pier is safe.", "The mayor", "the pier is safe", "assert"));
    ok(says("en", "Owen Hale urged both sides to talk again and said he would wait.", "Owen Hale", "he would wait",
            "assert"));
    ok(says("en", "Eritrea dismissed reports that its troops had crossed into Ethiopia.", "Eritrea",
            "its troops had crossed into Ethiopia", "deny"));
    ok(says("en", "The minister replied: \"No comment.\"", "The minister", "No comment.", "assert"));
    ok(says("en", "Asked about the delay, the minister replied: \"No comment.\"", "the minister", "No comment.",
            "assert"));
    ok(says("en", "The ministry dismissed the report as \"fake news\".", "The ministry", "the report as \"fake news\"",
            "deny"));
    ok(says("en", "The vote was rigged, the opposition claims.", "the opposition", "The vote was rigged", "claim"));
    ok(says("en", "The road is still closed, an official told reporters on Monday.", "an official",
            "The road is still closed", "assert"));
    ok(says("en", "Lena Ross, of the campaign group Clean Seas, said the harbors - and the towns - needed protection.",
            "Lena Ross, of the campaign group Clean Seas", "the harbors - and the towns - needed protection",
            "assert"));
    ok(says("en", "Mr Hale said in response: \"The town stands by its promise to them.\"", "Mr Hale",
            "The town stands by its promise to them.", "assert"));
    ok(says("en", "According to records, the Sphinx melted in 2003.", "records", "the Sphinx melted in 2003",
            "assert"));
    ok(count("en",
             "Police said the road to the harbor was closed.\n\nPolice said the road to the harbor was closed.") == 1);
    ok(count("id", "Hal itu menunjukkan bahwa ekonomi di sana membaik.") == 0);
    ok(count("en", "That shows the town was not ready for the flood.") == 0);
    ok(count("en", "A witness, who asked not to be named, was taken home.") == 0);
    ok(count("id", "Seorang saksi yang enggan disebutkan namanya sudah pulang.") == 0);
    ok(named("en", "\"The pier is old.\n\n\"It must go,\" said Owen Hale.", 0, "Owen Hale", NULL));
    ok(named("id",
             "Ratna Larasati berkunjung. \"Kami siap,\" kata Ratna Larasati. Bupati Merapit itu menilai jembatan lama "
             "masih aman.",
             1, "Ratna Larasati", NULL));
}

/* Pieces of one statement around its attribution, and sources that lead it. */
static void around(void)
{
    const char *broken = "Untuk menjaga stok itu, kata Nila Kusuma, gudang harus mendorong petani menanam lagi.";
    struct runut_document *d = reading(engine, "id", broken);
    size_t n;
    const struct runut_statement *s = runut_document_statements(d, &n);
    ok(n == 1 && s[0].content.n == 2);
    runut_document_free(d);
    ok(says("id", "Gudang itu menurut Nila Kusuma juga hampir kosong.", "Nila Kusuma", "Gudang itu", "assert"));
    ok(says("id", "Diungkapkan Nila Kusuma kalau gudang itu hampir kosong.", "Nila Kusuma", "gudang itu hampir kosong",
            "assert"));
    ok(says("id", "Nila Kusuma meninjau gudang. Ditambahkannya gudang itu hampir kosong.", "nya",
            "gudang itu hampir kosong", "assert"));
    ok(says("id", "Nila Kusuma khawatir gudang itu segera kosong.", "Nila Kusuma", "gudang itu segera kosong",
            "assert"));
    ok(says("id", "Nila Kusuma menyampaikan apresiasinya terhadap para petani.", "Nila Kusuma",
            "apresiasinya terhadap para petani", "praise"));
    ok(named("id", "\"Kami siap,\" demikian keterangan pers Kementerian Pertanian.", 0, "Kementerian Pertanian", NULL));
    ok(says("en", "Owen Hale, of Bryn Farm - the Forest Trust in Harland - said more trees were needed.",
            "Owen Hale, of Bryn Farm - the Forest Trust in Harland", "more trees were needed", "assert"));
    ok(says("en",
            "Owen Hale - a chief of the Kurua people of Harland's coastal forest - told us that the river is dying.",
            "Owen Hale - a chief of the Kurua people of Harland's coastal forest", "the river is dying", "assert"));
    ok(says("en", "Libraries are among the buildings Merrow Council has pledged to repair.", "Merrow Council",
            "to repair", "promise"));
    ok(says("en", "According to a ministry report one village lost its bridge.", "a ministry report",
            "one village lost its bridge", "assert"));
    ok(says("en", "The trust, which owns land in Harland, Merrow and Randu, said it would stop.",
            "The trust, which owns land in Harland, Merrow and Randu", "it would stop", "assert"));
}

/* What of a headline in title case is a name, by what the rest of the report writes small. */
/* Where a name begins behind the firm, body or place that its bearer speaks for. */
static void where_names_begin(void)
{
    ok(named("id", "Analis Merdeka Sekuritas Galih Pranata menilai pelemahan itu hanya sementara.", 0, "Galih Pranata",
             NULL));
    ok(named("id",
             "Direktur Operasi PT Angkasa Raya Wirawan mengatakan penumpang naik. \"Ini akan terus naik,\" kata "
             "Wirawan.",
             0, "Wirawan", NULL));
    ok(named("id", "Direktur SDM, Umum, dan Kepatuhan Perum Griya Sulis Usdoko mengatakan relokasi itu dilakukan.", 0,
             "Sulis Usdoko", NULL));
    ok(named("id", "Kapolda Nusa Timur mengatakan pelaku sudah ditangkap kemarin sore.", 0, "Kapolda Nusa Timur",
             NULL));
    ok(named("id", "\"Kami masih mendalami kasus itu,\" kata Kasat Reskrim Polres Merapit, AKP Yoga Pradana.", 0,
             "Yoga Pradana", NULL));
}

static void headlines(void)
{
    ok(named("id",
             "Nila Kusuma Masih Pelajari Laporan Gudang Kosong\n\nKepala dinas itu, Nila Kusuma, masih di luar kota. "
             "\"Kami siap,\" kata Nila.",
             0, "Nila Kusuma", NULL));
    ok(named("id",
             "Kadis Targetkan Gudang Lembayung Penuh\n\nDinas Perdagangan akan mengisi gudang. \"Kami siap,\" kata "
             "Kadis Perdagangan Nila Kusuma.",
             0, "Nila Kusuma", NULL));
    ok(named("id",
             "Ratna Larasati menerima tamu. Dalam pertemuan dengan pengusaha Bagas Padmo, dia mengatakan gudang itu "
             "hampir kosong. \"Kami siap,\" kata Ratna.",
             1, "Ratna Larasati", NULL));
    ok(says("en", "Two people held over fire at hotel: police", "police", "Two people held over fire at hotel",
            "assert"));
    ok(says("en", "Rents to be frozen for a year: Housing Minister Joe Plank", "Housing Minister Joe Plank",
            "Rents to be frozen for a year", "assert"));
    ok(says("en", "'We will not bow to threats': Mayor Owen Hale", "Mayor Owen Hale", "We will not bow to threats",
            "assert"));
}

/* Where what is said begins and ends in English. */
static void bounds(void)
{
    ok(says("en", "Mayor Owen Hale denied that the gates were opened, a day after a flood in the regency.",
            "Mayor Owen Hale", "the gates were opened", "deny"));
    ok(says("id", "Redaksi meralat berita yang terbit pada Kamis (7/3/2024).", "Redaksi",
            "berita yang terbit pada Kamis (7/3/2024)", "correct"));
    ok(says("en", "Tom Lane told a crowd of marchers that the pier would close.", "Tom Lane", "the pier would close",
            "assert"));
    ok(says("en", "Changing the pier, Tom Lane said, was the council's aim.", "Tom Lane", "Changing the pier",
            "assert"));
    ok(says("en", "Though Crogan requested a longer trial, the council ended it in April.", "Crogan", "a longer trial",
            "request"));
    ok(says("en", "The ministry denied the claim.", "The ministry", "the claim", "deny"));
    ok(says("en", "The ministry denied the claim on Monday and police arrested two men.", "The ministry", "the claim",
            "deny"));
    ok(says("en", "The ministry denied the claim, and a lawyer added that it would appeal.", "The ministry",
            "the claim", "deny"));
    ok(says("en", "The ministry denied any wrongdoing but agreed to pay a fine.", "The ministry", "any wrongdoing",
            "deny"));
    ok(says("en", "The mayor denied arming the guards while the council met.", "The mayor", "arming the guards",
            "deny"));
    ok(says("en", "The claims were denied by the embassy.", "the embassy", "The claims", "deny"));
    ok(says("en", "The ministry refused to confirm or deny the report.", "The ministry", "the report", "decline"));
    ok(says("en", "The mayor told BBC Radio the pier was closed.", "The mayor", "the pier was closed", "assert"));
    ok(says("en", "The mayor told a news conference today the pier was closed.", "The mayor", "the pier was closed",
            "assert"));
    ok(says("en", "King, 39, a clerk at the harbour, said the pier was closed.", "King, 39, a clerk at the harbour",
            "the pier was closed", "assert"));
    ok(says("en", "According to a letter obtained by the Daily Herald, the pier was closed.",
            "a letter obtained by the Daily Herald", "the pier was closed", "assert"));
    ok(says("en", "Police said the pier was closed, the Daily Herald reported.", "Police", "the pier was closed",
            "assert"));
    ok(!says("en", "The ministry did not deny the claim.", "The ministry", "the claim", "deny"));
    ok(says("id", "Menteri membantah kabar itu pada Senin dan polisi menangkap dua orang.", "Menteri", "kabar itu",
            "deny"));
    ok(says("id", "Bupati menuding camat menutup jalan. Tudingan itu dibantah Kementerian Luar Negeri.",
            "Kementerian Luar Negeri", "camat menutup jalan", "deny"));
    ok(says("id", "Bupati menyebut jalan itu ditutup. Kementerian Luar Negeri membantah hal tersebut.",
            "Kementerian Luar Negeri", "jalan itu ditutup", "deny"));
    ok(says("id", "Kabar penutupan jalan dibantah oleh Kementerian Luar Negeri.", "Kementerian Luar Negeri",
            "penutupan jalan", "deny"));
    ok(says("en", "The mayor claimed that the pier was closed. The harbour police denied the claim.",
            "The harbour police", "the pier was closed", "deny"));
    ok(!says("en", "Residents say the club is noisy. The harbour police denied the allegations.", "The harbour police",
             "the club is noisy", "deny"));
    ok(says("id", "Menteri membantah kabar itu dan menyebutnya tidak berdasar.", "Menteri", "tidak berdasar", "deny"));
    ok(says("id", "Bupati membantah kabar bahwa ia akan mundur dan meminta warga tenang.", "Bupati", "ia akan mundur",
            "deny"));
    ok(says("id", "Bupati mengatakan jalan itu ditutup, Rabu (12/3).", "Bupati", "jalan itu ditutup", "assert"));
    ok(says("id", "Bupati tidak menampik dana itu telah habis.", "Bupati", "dana itu telah habis", "confirm"));
    /* what only points to words stands for them */
    ok(says("en", "Marta Velling said the ministry had paid three men. It rained. The embassy denied Velling's claims.",
            "The embassy", "the ministry had paid three men", "deny"));
    ok(says("en", "Residents said the town hall sold the park. The mayor denied it.", "The mayor",
            "the town hall sold the park", "deny"));
    ok(says("id", "Pedagang mengaku dimintai uang oleh petugas pasar. Kepala pasar Joko Marwoto membantahnya.",
            "Kepala pasar Joko Marwoto", "dimintai uang oleh petugas pasar", "deny"));
    ok(says("id", "Pengacara Tono Wira menyebut tudingan itu sama sekali tidak berdasar.", "Pengacara Tono Wira",
            "tudingan itu sama sekali tidak berdasar", "deny"));
    ok(says("id", "Tono Wira menyebut Rudi Salim bohong.", "Tono Wira", "Rudi Salim bohong", "assert"));
    ok(says("id", "Tono Wira mengatakan hoaks yang beredar merugikan warga.", "Tono Wira",
            "hoaks yang beredar merugikan warga", "assert"));
    /* nobody denies what he parries, withholds or never thought of */
    ok(!says("en", "The agency denied the family a visa.", "The agency", "the family a visa", "deny"));
    ok(!says("en", "The assembly dismissed all five judges.", "The assembly", "all five judges", "deny"));
    ok(!says("id", "Kiper Deni Salim menepis tembakan Arga.", "Kiper Deni Salim", "tembakan Arga", "deny"));
    ok(says("id", "\"Kami tidak pernah menyangka akan tampil di sini,\" ujar Rangga Putra.", "Rangga Putra",
            "Kami tidak pernah menyangka akan tampil di sini", "assert"));
    ok(says("en", "Pakistan rejected Mr Lane's claims.", "Pakistan", "Mr Lane's claims", "deny"));
    ok(says("en", "\"We are devastated,\" read a statement from the family.", "a statement from the family",
            "We are devastated", "assert"));
    ok(says("en", "Asked about the plan, the minister said the pier would close.", "the minister",
            "the pier would close", "assert"));
}

/* To whom it is told, where nothing parts him from what he is told. */
static void listeners(void)
{
    ok(says("en", "The vicar told Harbour Radio's Daybreak programme the roof had fallen.", "The vicar",
            "the roof had fallen", "assert"));
    ok(says("en", "Tom Lane told a news conference on Tuesday a ferry had sunk.", "Tom Lane", "a ferry had sunk",
            "assert"));
    ok(says("en", "Judge Owen Hale told a packed courtroom that he had weighed the sentence.", "Judge Owen Hale",
            "he had weighed the sentence", "assert"));
    ok(says("en", "During talks, Ann Key told her Danish counterpart, Ivo Lind, that visits must stop.", "Ann Key",
            "visits must stop", "assert"));
    ok(says("en", "The coroner told the jury Smith had died at once.", "The coroner", "Smith had died at once",
            "assert"));
    ok(says("en", "The minister told parliament's health committee hospitals were short of nurses.", "The minister",
            "hospitals were short of nurses", "assert"));
    ok(says("en", "The vicar told members of the committee parents were worried.", "The vicar", "parents were worried",
            "assert"));
    ok(says("en", "A teacher told her rain would flood the island.", "A teacher", "rain would flood the island",
            "assert"));
    ok(says("en", "Analysts warned the rollout of new trains had fallen behind.", "Analysts",
            "the rollout of new trains had fallen behind", "warn"));
    ok(says("en", "Lane Motors told customers nationwide to check their brakes.", "Lane Motors",
            "to check their brakes", "request"));
}

static void no_statements(void)
{
    ok(count("en",
             "Harbour tax looms, but Merrow Line has a bigger worry Why Ashford Water won't pay its Owners Lind says "
             "Dock Plan is dead as Farm Talks stall in Marsden Rain blocks the Coast Road near Denby, drivers "
             "stranded 'No one will miss it': Hale warns Dock Board of a Summer of Strikes Old Mill turns into "
             "Art School for Girls Five Books for a Wet Week in Merrow Lind urges Hale to drop Dock Plan Ten "
             "Walks along the River Ash Ashford Rovers sign a Goalkeeper from Denby") == 0);
    ok(count("en", "When you know the coast, you know, life is easier.") == 0);
    ok(count("en", "The maps highlight the impact of chopping down trees.") == 0);
    ok(count("en", "All countries need to agree how they reach the targets.") == 0);
    ok(count("en", "State officials met the press in the town hall.") == 0);
    ok(count("en", "The two men met privately to discuss the harbor budget.") == 0);
    ok(count("en", "The union rejected the pay offer.") == 0);
    ok(count("en", "Three judges accused of jailing activists were dismissed.") == 0);
    ok(count("en", "The mayor did not say that the pier was safe.") == 0);
    ok(count("id", "Pertemuan kedua kepala daerah itu menekankan kerja sama pengairan.") == 0);
    ok(count("id", "Pada umumnya warga di sana bertani.") == 0);
    ok(count("id", "Menurut rencana, ia akan berkunjung ke Surabaya hari ini.") == 0);
}

/* People by another name, by whose they are, and by what they are. */
static void bynames(void)
{
    ok(named("en", "Mary Lane says the outcome is bad. The climate campaigner told Harbour Radio the talks had failed.",
             1, "Mary Lane", NULL));
    ok(!named("en",
              "A campaigner chained himself to a gate. Owen Hale said it was wrong. The campaigner said the talks had "
              "failed.",
              1, "Owen Hale", NULL));
    ok(named("en", "Assistant Chief Constable Owen Hale was pleased. ACC Hale said the roads were clear.", 0,
             "Owen Hale", NULL));
    ok(named("en", "Councillor Mary Lane was pleased. Cllr Lane said the roads were clear.", 0, "Mary Lane", NULL));
    ok(named("en", "Housing Secretary Owen Hale said the roads were clear.", 0, "Owen Hale", NULL));
    ok(named("id",
             "Menteri Perdagangan Budi Adi Santoso (BAS) mengatakan harga beras stabil di pasar. \"Stok aman,\" kata "
             "BAS di Lembayung.",
             1, "Budi Adi Santoso", NULL));
    ok(named("id", "Bambang Sudarsa (Bamsud) menolak rencana itu. \"Kami tidak setuju,\" kata Bamsud.", 0,
             "Bambang Sudarsa", NULL));
    ok(named("id", "Bambang Sudarsa (Kompas) menulis buku. \"Kami tidak setuju,\" kata Kompas.", 0, "Kompas", NULL));
    ok(named("id", "Agus Gumelar Sastra alias AGS ditunjuk sebagai ketua. \"Saya siap bekerja,\" kata AGS.", 0,
             "Agus Gumelar Sastra", NULL));
    ok(named("id",
             "Menteri Perdagangan Effendi Santoso mengatakan harga beras turun di pasar. Menurut politikus yang akrab "
             "disapa "
             "Gus Choi ini, putusan itu penting.",
             1, "Effendi Santoso", NULL));
    ok(named("id",
             "Wali Kota Medan Bobby Siregar mengatakan rapat itu batal. Menantu Presiden Rudi Hartawan ini mengaku "
             "belum menerima undangan.",
             1, "Bobby Siregar", NULL));
    ok(named("id", "Pengacara Arif, Habibur Rahmansyah, menduga bahwa pemilik akun itu staf bupati.", 0,
             "Habibur Rahmansyah", NULL));
    ok(named("id", "Pengacara terdakwa, Tuti Santoso menyampaikan bahwa sidang itu ditunda.", 0, "Tuti Santoso", NULL));
    ok(named(
        "id",
        "Pengacara Budi, Muslim Jaya Santoso, menilai polisi profesional dan jujur. \"Ini bukti penyidik bekerja,\" "
        "ujar Muslim kepada wartawan.",
        1, "Muslim Jaya Santoso", NULL));
    ok(says("id", "Pihak bank dalam keterangan tertulisnya menyatakan dana nasabah aman.", "Pihak bank",
            "dana nasabah aman", "assert"));
    ok(named(
        "id",
        "Ketua Fraksi PKB di DPR RI Cucun Ahmad Syamsudin mengkritisi pasangan calon itu. Menurutnya, mereka tidak "
        "boleh main klaim.",
        0, "Cucun Ahmad Syamsudin", NULL));
    ok(named(
        "id",
        "\"Saksi sudah diperiksa semua,\" kata Budi Santoso. Rudi Hartawan tidak datang ke kantor polisi. \"Kami masih "
        "menunggu dia datang,\" ujarnya.",
        1, "Budi Santoso", NULL));
    ok(named("id", "\"Anak kami tidak bersalah,\" kata ayah Rudi Hartawan.", 0, "ayah Rudi Hartawan", NULL));
    ok(named("id",
             "Bupati Anas Sudira mengatakan bandara itu hemat listrik. \"Bandara ini punya kekhasan,\" kata pria "
             "berumur 44 tahun ini.",
             1, "Anas Sudira", NULL));
    ok(named("id",
             "Deputi Perdagangan Ali Murtono mengatakan ekonomi tumbuh pesat. Hal senada disampaikan Ketua Asosiasi "
             "Pelayaran, Aju Widiasari. \"Kita harus maju,\" ucapnya.",
             1, "Aju Widiasari", NULL));
    ok(named("id", "Wakil Kepala Badan Siber dan Sandi Negara (BSSN), Rahmad Wibawa mengatakan ancaman itu rumit.", 0,
             "Rahmad Wibawa", NULL));
    ok(named("id", "Asosiasi Pulp dan Kertas Indonesia (APKI) menyatakan tuduhan itu masih menjadi tantangan.", 0,
             "Asosiasi Pulp dan Kertas Indonesia", NULL));
    ok(named(
        "id",
        "Menteri Perdagangan Bambang Wuryanto atau Bambang Pacul, mengatakan harga beras turun. \"Stok aman,\" kata "
        "Pacul.",
        1, "Bambang Wuryanto", NULL));
    ok(named("id", "Menteri Perdagangan Sandiaga Hartono meninjau pasar. \"Belum ada kajian soal itu,\" ujar Sandi.", 0,
             "Sandiaga Hartono", NULL));
    ok(named("id", "Suara.com, Jakarta Menteri Perdagangan Budi Santoso mengatakan arena siap dipakai.", 0,
             "Budi Santoso", NULL));
    ok(says("id", "Menurut Budi Santoso, harga turun. Menurutnya setiap anak memiliki hak yang sama.", "nya",
            "setiap anak memiliki hak yang sama", "assert"));
    ok(named("id",
             "\"Ini perkara berat,\" ujar Budi Santoso kepada wartawan. Wali Kota Rudi Hartawan tiba di kantor polisi "
             "bersama istrinya. Ia mengatakan perkara itu sudah selesai.",
             1, "Rudi Hartawan", NULL));
    ok(named("id", "\"Kami baru saja tiba di sana,\" demikian pernyataan bersama yang dikeluarkan oleh Rendra Mahesa.",
             0, "Rendra Mahesa", NULL));
}

/* A verb of saying that another verb governs is nobody's saying. */
static void governed(void)
{
    ok(count("id", "Ketua Serikat Arif Payuwana meminta polisi mengungkap siapa pemilik akun itu.") == 1);
    ok(count("id", "Arif Payuwana mengaku yakin polisi dapat menangkap pemilik akun itu dalam waktu dekat.") == 1);
    ok(count("id", "Bupati Rendra Mahesa berjanji akan membela dan menjamin keamanan warga di pulau itu.") == 1);
    ok(count("id", "Kehadiran tentara, kata Rendra Mahesa, hanya membantu dalam memastikan warga terlindungi.") == 1);
    ok(count("id", "Ratusan petugas itu disebar ke seluruh kota guna memastikan hewan kurban aman dikonsumsi.") == 0);
    ok(count("id", "Anggota DPR Mukhlis Bakhri menilai hal itu tak lepas dari kerja sama semua pihak.") == 1);
    ok(count("id", "Anggota DPR Mukhlis Bakhri mengatakan hal itu menanggapi pengakuan kepala kantor pajak.") == 0);
    ok(says("id", "Rudi Hartawan mendesak pemerintah mengkaji ulang anggaran untuk memperbaiki jembatan.",
            "Rudi Hartawan", "mengkaji ulang anggaran untuk memperbaiki jembatan", "request"));
    ok(says("id", "Rendra Mahesa secara resmi mengumumkan dan menegaskan jembatan itu selesai bulan depan.",
            "Rendra Mahesa", "jembatan itu selesai bulan depan", "announce"));
    ok(says("id", "Akun bernama @sagara menuliskan \"Dari tadi begini terus, kapan selesai?\" tulisnya.", "nya",
            "Dari tadi begini terus, kapan selesai?", "assert"));
}

static void days(void)
{
    ok(!named("en", "In the 1980s and 90s, Owen Hale said, it was about pride.", 0, "Owen Hale", "1980/1999"));
    ok(!named("en", "By 2031, Owen Hale said, the pier would be safe.", 0, "Owen Hale", "2031"));
    ok(named("en", "In June 1998 Judge Owen Hale ruled that the pier was unsafe.", 0, "Owen Hale", "1998-06"));
    ok(!named("en", "In June 1998 Judge Owen Hale ruled that the pier was unsafe. Mary Lane said it was not.", 1,
              "Mary Lane", "1998-06"));
    ok(named("en", "Owen Hale demanded compensation of 40 million from the harbor on Tuesday.", 0, "Owen Hale",
             "2025-03-11"));
    ok(!named("id", "Menteri Perdagangan Budi Santoso mengatakan pada kuartal kedua 2024, harga akan naik.", 0,
              "Budi Santoso", "2024-04/2024-06"));
    ok(named("id", "Seperti dilansir Warta Sagara, Ketua KONI Bachtiar Lahay mengatakan arena siap dipakai.", 0,
             "Bachtiar Lahay", NULL));
    ok(named("id", "Ketua Umum PKB, Bachtiar Lahay alias Cak Lahay, mengatakan partainya solid.", 0, "Bachtiar Lahay",
             NULL));
    ok(named("id",
             "\"Kami belum yakin,\" ujar petinggi laskar FPI Maman Suryadi saat dikonfirmasi. Maman mengatakan "
             "anggotanya dipukul.",
             1, "Maman Suryadi", NULL));
    ok(!named("id", "Media sosial belakangan ramai mengabarkan bentrokan antara dua kelompok warga.", 0, "ramai",
              NULL));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    whole_phrases();
    orders();
    around();
    where_names_begin();
    headlines();
    bounds();
    listeners();
    no_statements();
    bynames();
    governed();
    days();
    handed_on();
    runut_engine_close(engine);
    return done_testing();
}
