/* SPDX-License-Identifier: MIT */
/**
 * Whose an office is: each row is a page and the names of who speaks in its statements, in their order. The mayor of
 * one town is not that of another; "the minister" is the one whom the page names; an office in a title may stand before
 * its holder's name.
 */
#include "test.h"
#include "told.h"

struct row {
    const char *language, *text, *speakers;
};

static const struct row rows[] = {
    {"id", "Bupati Garut Wiran Kusumadi mengatakan hujan deras memicu banjir. Bupati Ciamis membantah tudingan itu.",
     "Wiran Kusumadi; Bupati Ciamis"},
    {"id", "Bupati Garut Wiran Kusumadi mengatakan hujan deras memicu banjir. Bupati Garut membantah kabar lain.",
     "Wiran Kusumadi; Wiran Kusumadi"},
    {"id",
     "Gubernur Jawa Barat Dedo Mulyan mengatakan jalan itu rusak. Gubernur Jabar mengatakan warga tidak perlu resah.",
     "Dedo Mulyan; Dedo Mulyan"},
    {"id", "Kapolres Garut AKBP Joko Santos mengatakan pelaku ditangkap. Kapolres Ciamis menolak berkomentar.",
     "Joko Santos; Kapolres Ciamis"},
    {"id",
     "Kepala Dinas Kesehatan Bandung Rina Puspit mengatakan vaksin sudah dikirim. Kepala Dinas Pendidikan membantah "
     "kabar itu.",
     "Rina Puspit; Kepala Dinas Pendidikan"},
    {"id", "Wali Kota Bandung Tedo Rusman menolak berkomentar. \"Kami tidak setuju,\" kata Wali Kota.",
     "Tedo Rusman; Tedo Rusman"},
    {"id", "Menteri Kesehatan Budo Sadik mengatakan vaksin sudah dikirim. \"Semua aman di sana,\" kata menteri.",
     "Budo Sadik; Budo Sadik"},
    {"id", "Para menteri mengatakan harga naik. Menteri Kesehatan Budo Sadik mengatakan vaksin sudah dikirim.",
     "menteri; Budo Sadik"},
    {"id", "Sekar Anindha mengatakan tujuh orang tewas.", "Sekar Anindha"},
    {"en", "Boston Mayor Tom Lane said the road was closed. The mayor of Chicago said it was open.",
     "Tom Lane; mayor of Chicago"},
    /* of towns that no table knows */
    {"en", "The mayor of Kelham said it was shut. \"We sent the notice,\" Kelham Mayor Jane Doe said.",
     "Jane Doe; Jane Doe"},
    {"en", "Kelham Mayor Jane Doe said it was shut. The mayor of Dunhill said it was open.",
     "Jane Doe; mayor of Dunhill"},
    {"en", "Mayor Jane Doe of Kelham said it was shut. The Dunhill mayor said it was open.", "Jane Doe; Dunhill mayor"},
    {"en", "Mayor Jane Doe said it was shut. The Kelham mayor said that she would open it.", "Jane Doe; Jane Doe"},
    {"en", "Mayor Tom Lane said the road was closed. \"It is not safe,\" the mayor said.", "Tom Lane; Tom Lane"},
    {"en", "Mayor Tom Lane said the road was closed. A mayor said it was open.", "Tom Lane; mayor"},
    {"en", "Health Minister Ana Reeve said the clinics were full. \"It is not safe,\" the minister said.",
     "Ana Reeve; Ana Reeve"},
    {"en",
     "Ana Reeve, Minister of Fisheries, said the ports were full. \"It is not safe,\" the Minister of Fisheries said.",
     "Ana Reeve; Ana Reeve"},
    {"en",
     "Health Minister Ana Reeve said the clinics were full. Finance Minister Tom Lane said prices rose. \"It is not "
     "safe,\" the minister said.",
     "Ana Reeve; Tom Lane; Tom Lane"}, /* of two, who spoke last */
    {"en", "Opposition leader Lena Ross said the road was closed.", "Lena Ross"},
    {"en", "\"Fuel is short,\" Health Secretary Victoria Jordan said.", "Victoria Jordan"},
    {"en", "The road is still closed, an official told reporters.", "official"},
    {"en", "The road is still closed, Mark Dunn told the BBC on Monday.", "Mark Dunn"},
    {"en", "The road was closed, residents told police, who blocked it.", "residents"},
    {"en", "Police told residents to leave the town.", "Police"},
    {"en", "The governor says the dam is safe. California Governor Ana Reeve said the rain would stop.",
     "Ana Reeve; Ana Reeve"},
    {"en",
     "The governor says the dam is safe. California Governor Ana Reeve and Ohio Governor Tom Lane said the rain would "
     "stop.",
     "governor; Ana Reeve"},
    /* an office of somebody else than the State */
    {"en",
     "US President Donald Trump went to Ohio. The club president said the season was over. The bank's president said "
     "rates would fall.",
     "club president; bank's president"},
    {"en",
     "US President Donald Trump went to Ohio. The president of the Ohio Teachers Association said he should have "
     "stayed.",
     "president of the Ohio Teachers Association"},
    {"en", "US President Donald Trump went to Ohio. The president said the plan would help.", "Donald Trump"},
    /* people by what the report says they are */
    {"en",
     "Lena Ross, the head of the tide service, came on Monday. \"Rain will come,\" said the head of the tide service.",
     "Lena Ross"},
    {"en", "The head of the tide service, Lena Ross, came on Monday. The head said rain would come.", "Lena Ross"},
    {"en",
     "Lena Ross, the head of the tide service, came on Monday. Tom Lane, the head of the port, left. The head said "
     "rain "
     "would come. The head of the tide service said it was late.",
     "The head; Lena Ross"},
    {"en", "Lena Ross, the head of the tide service, came on Monday. A head of the port said rain would come.",
     "A head of the port"},
    {"en", "Lena Ross, the head of the tide service, came on Monday. The head of the port said rain would come.",
     "The head of the port"},
    {"id",
     "Dewi Lestanti, kepala badan cuaca, datang ke Bandung. \"Hujan akan datang,\" tutur kepala badan cuaca tersebut.",
     "Dewi Lestanti"},
    {"en", "Blake Cord, a builder, said it was late. A resident said rain would come. \"Wait,\" the woman said.",
     "Blake Cord; resident; the woman"},
    /* a heading tells the office, who holds it stands further on */
    {"id", "Wali Kota Bandung membantah tudingan itu. \"Tidak benar,\" kata Wali Kota Bandung Budi Hartono.",
     "Budi Hartono; Budi Hartono"},
    {"id", "Wali Kota Bandung membantah tudingan itu. \"Tidak benar,\" kata Wali Kota Surabaya Budi Hartono.",
     "Wali Kota Bandung; Budi Hartono"},
    {"id", "Istri Wali Kota Bandung membantah tudingan itu. \"Benar,\" kata Wali Kota Bandung Budi Hartono.",
     "Istri Wali Kota Bandung; Budi Hartono"},
    {"id", "Relawan Dewi Lestanti datang ke Bandung. \"Hujan akan datang,\" tutur relawan itu.", "relawan"},
};

int main(void)
{
    struct runut_engine *engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    for (size_t i = 0; engine && i < sizeof rows / sizeof *rows; i++)
        ok(told_speakers(engine, rows[i].language, rows[i].text, rows[i].speakers));
    runut_engine_close(engine);
    return done_testing();
}
