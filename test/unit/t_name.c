/* SPDX-License-Identifier: MIT */
/**
 * The fullest name of who speaks: each row is a page and the names of the speakers of its statements, in their order.
 * Long names of bodies go on behind prepositions and hyphens, an office without a holder is named with whose it is,
 * "it" is the body spoken of, and "she" nobody called Mr.
 */
#include "test.h"
#include "told.h"

struct row {
    const char *language, *text, *speakers;
};

static const struct row rows[] = {
    {"en", "The Celtic Centre for Medium-Range Wind Forecasts said the storm had passed.",
     "Celtic Centre for Medium-Range Wind Forecasts"},
    {"en", "The Council on Timber, Rivers and Soil said the storm had passed.", "Council on Timber, Rivers and Soil"},
    {"en", "The Office of the Director of Coastal Defence said the storm had passed.",
     "Office of the Director of Coastal Defence"},
    {"en", "The UK Committee on Climate Change said the storm had passed.", "UK Committee on Climate Change"},
    {"en", "The council on Monday said the storm had passed.", "council"},
    {"en", "A spokesman for Merrow Airport said the storm had passed. The spokesman said flights would go on.",
     "spokesman for Merrow Airport; spokesman for Merrow Airport"},
    {"en", "A government spokeswoman said the storm had passed.", "government spokeswoman"},
    {"en", "Ms Dora Poole-Wilding said the storm had passed.", "Dora Poole-Wilding"},
    {"en", "Omar al-Hadwi said the storm had passed. Hadwi said flights would go on.", "Omar al-Hadwi; Omar al-Hadwi"},
    {"en", "The mayor, Saad el-Din el-Kabri, said the storm had passed.", "Saad el-Din el-Kabri"},
    {"en", "Foreign Minister Han Min-seo said the storm had passed.", "Han Min-seo"},
    {"en", "On Monday Rebuild Britain defended its tactics. It said the storm had passed.", "Rebuild Britain"},
    {"en", "Greg Hanford MP said the storm had passed.", "Greg Hanford"},
    {"en", "Mayor of Ashford Tom Lane said the storm had passed.", "Tom Lane"},
    {"en", "Mayor of Ashford Ellen Marsh said the storm had passed.", "Ellen Marsh"},
    {"en", "The captain of the hockey team, B P Gorinda, said the storm had passed.", "B P Gorinda"},
    {"en", "Farhan Baig, Avista Bank's head of law, tax and trade, said the storm had passed.", "Farhan Baig"},
    {"en", "Sonam Wanda, the current chairman, from Bhutan, said the storm had passed.", "Sonam Wanda"},
    {"en", "Friends of the Fens climate and energy campaigner Caroline Ridge said the storm had passed.",
     "Caroline Ridge"},
    {"en", "The Harbour Union said the pier was safe. It added that it would open soon.",
     "Harbour Union; Harbour Union"},
    {"en", "Justice Minister Owen Hale praised the judges after Parliament had passed the bill, saying courts had won.",
     "Owen Hale"},
    {"en", "Rosa Lind met farmers in Marsden whose wells had run dry, vowing to bring them water.", "Rosa Lind"},
    {"en", "Council leader Nick Forbes said the pier was safe. Mr Forbes said the storm had passed.",
     "Nick Forbes; Nick Forbes"},
    {"en", "\"The storm has passed,\" said Merrow Rovers' artistic director Paul Aster.", "Paul Aster"},
    {"en", "The dock workers' union said the storm had passed.", "dock workers' union"},
    {"en", "A burglar robbed the home of the mayor, Mary Lane, and she said the storm had passed.", "Mary Lane"},
    {"en", "The report said the storm had passed. It warned that it would be back. \"Storms come,\" it adds.",
     "The report; The report; The report"},
    {"en", "The letter was signed by forty doctors. It described the plan as weak.", "The letter"},
    {"en", "The storm had passed, the head of the Forest Planning Branch, Richard Vale, said.", "Richard Vale"},
    {"en", "AAP said the storm had passed over India.", "AAP"},
    {"en", "A clerk at Tom's Club of Marsden saw the storm, and he said it had passed.", "clerk"},
    {"en", "Choose a reason for reporting: your reason has been reported to us.", ""},
    {"en", "The plan was unveiled by the council. It proposed buying land.", ""},
    {"en", "It was agreed that the council would meet. It is hoped that the pier will open.", ""},
    {"en", "Mr Lane said the pier was safe. The minister, Maria Crane, met him. She said: \"It will open soon.\"",
     "Lane; Maria Crane"},
    {"en", "The fund will help parks of the agency's management and staff, the company said.", "company"},
    {"en", "A spokesperson said the firm was not to blame. They added: \"We will look at it.\"",
     "spokesperson; spokesperson"},
    {"en",
     "\"It is hard to stop the flood,\" said Lesley Snow. Bethan Hills, from Merrow, sweeps the beach.\n\n"
     "\"I do what I can with a broom and a bag.\"",
     "Lesley Snow; Bethan Hills"},
    {"en", "Trystan Edge said the pier was old. Paul South oversaw the work. He said it was hard.",
     "Trystan Edge; Paul South"},
    {"en", "Rich countries say the deal is good. Edda Kite leads a group of young people. She says it is not.",
     "Rich countries; Edda Kite"},
    {"en", "Protester Jordan McCann said it was a betrayal.", "Jordan McCann"},
    {"en", "Gov Jared Pole said it was a betrayal.", "Jared Pole"},
    {"en", "The Scottish government said the pier was safe. The UK government said it was not.",
     "Scottish government; UK government"},
    {"en", "This is far past the goal that scientists say is necessary for the coast.", "scientists"},
    {"id", "Joko Widodo mengatakan jalan itu rusak. \"Semua aman,\" kata Jokowi.", "Joko Widodo; Joko Widodo"},
    {"id", "Pengamat kebijakan publik Universitas Lembayung (UL) Lina Miftahul Sari mengatakan jalan itu rusak.",
     "Lina Miftahul Sari"},
    {"id", "Peneliti Pusat Kajian Hukum Lembayung (Puskahul) Bagas Hartono mengatakan jalan itu rusak.",
     "Bagas Hartono"},
    {"id",
     "\"Semua aman,\" kata Ketua DPP Asosiasi Pemerintah Desa Lembayung (Apdesla) Surta Wijaya. Menurut dia, jalan itu "
     "rusak.",
     "Surta Wijaya; Surta Wijaya"},
    {"id", "Asosiasi Kertas Lembayung (AKL) mengatakan jalan itu rusak. Ketua AKL mengatakan semua jembatan aman.",
     "Asosiasi Kertas Lembayung; Ketua AKL"},
    {"id", "Menurut pemerintah Turki, Gulen mendalangi kudeta itu.", "pemerintah Turki"},
    /* who is of a body named right before him */
    {"id", "Sekretaris Jenderal IKL Surta Wijaya mengatakan jalan itu rusak.", "Surta Wijaya"},
    {"id", "CEO Kabarbaru.co.id Oskar Darma mengatakan jalan itu rusak.", "Oskar Darma"},
    {"id", "\"Semua aman,\" ujar Kepala BPJN VI Atyanto Busono.", "Atyanto Busono"},
    {"id", "Kepala Unit Reserse Kriminal Kepolisian Sektor Duren Sawit AKP I Made Wardana mengatakan jalan itu rusak.",
     "I Made Wardana"},
    {"id",
     "Camat Tanjung Sari Rudi Hartono mengatakan jalan itu rusak. Camat Tanjung Sari mengatakan semua jembatan aman.",
     "Rudi Hartono; Rudi Hartono"},
    {"id",
     "Mantan anggota DPR RI periode 2009-2014, Miryam S Hartanti, mengatakan jalan itu rusak. Mantan Gubernur Jambi "
     "periode 2016-2021 Zumi Kolana mengatakan semua jembatan aman.",
     "Miryam S Hartanti; Zumi Kolana"},
    {"id",
     "Yusuf Lakasana mengatakan jalan itu rusak. Ketua Bidang Organisasi dan Kaderisasi DPP Partai Lestari itu "
     "menambahkan semua jembatan aman.",
     "Yusuf Lakasana; Yusuf Lakasana"},
    {"id",
     "Politikus Partai Demokrat, Ramadhan Pohana, menilai semua jembatan itu aman. Menurutnya, capres dan cawapres "
     "tidak "
     "harus datang bersamaan.",
     "Ramadhan Pohana; Ramadhan Pohana"},
    {"id", "Ketua DPC Partai Lestari Hadi Rudyatmaka hadir. \"Semua baik,\" kata Rudy di Solo.", "Hadi Rudyatmaka"},
    {"id",
     "Perdana Menteri Malaysia Mahathir Mohamad mengatakan proyek itu batal. \"Kami ketat,\" lanjut sang perdana "
     "menteri. "
     "Pria yang juga tercatat sebagai peneliti di Universitas Lembayung itu mengatakan semua jembatan aman.",
     "Mahathir Mohamad; Mahathir Mohamad; Mahathir Mohamad"},
    {"id", "\"Serangan dilanjutkan,\" demikian pernyataan yang dikeluarkan NATO.", "NATO"},
    {"id",
     "Joko Widodo mengatakan jalan itu rusak. Menteri Luar Negeri Rusia itu mengatakan semua jembatan aman. Mantan "
     "Gubernur Jawa Tengah itu mengatakan semua sudah baik.",
     "Joko Widodo; Menteri Luar Negeri Rusia itu; Joko Widodo"},
    {"id",
     "Sekretaris Serikat Pekerja Sawit Lembayung (Sepala) Provinsi Kalteng Dianto Arifin mengungkapkan, semua jembatan "
     "aman.",
     "Dianto Arifin"},
    {"en", "The Merrow Timber Council (MTC) said the storm had passed. The MTC said flights would go on.",
     "Merrow Timber Council; Merrow Timber Council"},
    {"en", "The Tarrow Reform Party said the storm had passed.", "Tarrow Reform Party"},
    {"en", "The dam would stand, said the U. S. Fish and Wildlife Service.", "U. S. Fish and Wildlife Service"},
    {"en",
     "The Merrow Women's Network said the storm had passed. The bridge was closed, said the Press Council on Friday.",
     "Merrow Women's Network; Press Council"},
    {"id", "Skotlandia mengatakan dermaga itu aman. Inggris mengatakan dermaga itu ditutup.", "Skotlandia; Inggris"},
    {"id",
     "Dermaga dibuka lagi.\n\n\"Kapal sudah kami periksa,\" kata Kapolresta Bogor Kota Kombes Bisma Teguh Prakosa.\n\n"
     "\"Ini penting,\" ujar Ketua DPC Partai Golkar Garut Nyono Suharli Wihandaka.\n\n"
     "\"Kami siap,\" ujar Ketua DPD Golkar Jatim Ibnu Munzir di Surabaya.",
     "Bisma Teguh Prakosa; Nyono Suharli Wihandaka; Ibnu Munzir"},
    {"id",
     "Dermaga dibuka lagi.\n\nKetua KAHMN Jaya M. Saiful Jihan menjelaskan dermaga itu aman. \"Sudah dikaji,\" kata "
     "Jihan.",
     "M. Saiful Jihan; M. Saiful Jihan"},
    {"id", "Warga Desa Suka, Kecamatan Mundu, Jawa Barat mengatakan dermaga itu aman.", "Warga Desa Suka"},
    {"id", "Petani asal Garut yang sudah lama menanam kopi itu mengatakan dermaga itu aman.", "Petani asal Garut"},
    {"id", "Perwakilan Persaudaraan 98 Wahab Talao menyebutkan dermaga itu aman.", "Wahab Talao"},
    {"id", "Anggota Pansus Angket KPK Mulyadi Hasrul menyatakan, dermaga itu aman.", "Mulyadi Hasrul"},
    {"id", "Arkeolog Aceh Dr Husaini Ibrahim MA mengatakan dermaga itu aman.", "Husaini Ibrahim MA"},
    {"id", "CEO Ferari Sergio Marseto mengatakan dermaga itu aman.", "Sergio Marseto"},
    {"id", "Pemain Manchester United Rudi Hartoko mengatakan dermaga itu aman.", "Rudi Hartoko"},
    {"id", "Patricia Luisa, Ketua Asosiasi Perhotelan Nasional Italia menyebut, dermaga itu aman.", "Patricia Luisa"},
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
