/* SPDX-License-Identifier: MIT */
/** Who does what to whom in headlines in title case, whose verbs have a capital as names have. */
#include "test.h"
#include "told.h"

struct row {
    const char *title, *events;
};

static const struct row rows[] = {
    {"16 Polisi Diperiksa Propam", "ACCUSE Propam > Polisi"},
    {"KPK Periksa Rustam Halide Terkait Suap", "ACCUSE KPK > Rustam Halide"},
    {"Warga Geruduk Kantor Bupati Garut", "PROTEST Warga > Bupati Garut"},
    {"Jaksa Tuntut Eks Bupati Garut 8 Tahun Penjara", "ACCUSE Jaksa > Eks Bupati Garut"},
    {"Viral Polisi Aniaya Sopir Truk di Lembayung", "ASSAULT Polisi > Sopir Truk"},
    {"Golkar Usung Rustam Halide di Pilgub", "SUPPORT Golkar > Rustam Halide"},
    {"Densus Temukan Bukti Saat Tangkap 7 Terduga Teroris", "COERCE Densus > Terduga Teroris"},
    {"Menteri Dukung Petani Hadapi Kemarau", "SUPPORT Menteri > Petani"},
    {"Aniaya Anak Asuh, Pemilik Panti Asuhan Ditangkap",
     "ASSAULT Pemilik Panti Asuhan > Anak Asuh; COERCE > Pemilik Panti Asuhan"},
    {"Guru Diduga Cabuli 4 Murid di Garut Jadi Tersangka", "ASSAULT Guru > Murid; ACCUSE > Guru"},
    {"Kuasa Hukum Rustam Halide Hadiri Sidang", ""},
    {"KPK Bakal Kembali Panggil Rustam Halide", "ACCUSE KPK > Rustam Halide ~future"},
    {"KPK Periksa Adik Prabowo di Garut", "ACCUSE KPK > Adik Prabowo"},
};

/* An infinitive behind the subject is a plan; what somebody is given makes a participle a passive. In title case a verb
 * may be taken for a name. */
static const struct row english[] = {
    {"France to send 500 troops to Mali", "AGREE France > Mali ~future"},
    {"Opposition leader to be freed on bail in Uganda", "CONCEDE > Opposition leader ~future"},
    {"Former minister handed life sentence for corruption", "SANCTION > Former minister"},
    {"Thai rebels held over bomb blast", "COERCE > Thai rebels"},
    {"Ukrainian Foreign Ministry Summons Merrow Ambassador Over Remarks",
     "ACCUSE Ukrainian Foreign Ministry > Merrow Ambassador"},
};

static void titles(struct runut_engine *engine, const char *language, const char *body, const struct row *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct buf page;
        buf_init(&page, 0);
        buf_printf(&page, "%s\n\n%s", v[i].title, body);
        buf_char(&page, 0);
        ok(told_events(engine, language, page.p, v[i].events));
        buf_done(&page);
    }
}

int main(void)
{
    struct runut_engine *engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    titles(engine, "id",
           "Pasar di kota itu ramai sejak pagi, dan pedagang sudah membuka toko mereka ketika hari masih "
           "gelap.\n\nJalan menuju pasar itu sempit, tetapi pembeli tetap datang dengan kendaraan sendiri.\n",
           rows, sizeof rows / sizeof *rows);
    titles(engine, "en",
           "The morning was quiet, and the shops along the river had opened late as they often do.\n\nFew people knew "
           "what to make of it, and most went on with what they had been doing.\n",
           english, sizeof english / sizeof *english);
    /* a body that a headline ends in keeps its name in what follows */
    ok(told_speakers(engine, "id",
                     "Setahun Kerja, Rina Zon Beberkan Kinerja Kementerian Kebudayaan\n\nKementerian Kebudayaan "
                     "menyatakan festival itu akan digelar bulan depan di Lembayung, dan semua kelompok tari diundang.",
                     "Rina Zon; Kementerian Kebudayaan"));
    runut_engine_close(engine);
    return done_testing();
}
