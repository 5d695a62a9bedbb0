/* SPDX-License-Identifier: MIT */
/* Where the words that are reported begin and end. */
#include "told.h"

static struct runut_engine *engine;

static bool en(const char *text, const char *want) { return told_contents(engine, "en", text, want); }

static bool id(const char *text, const char *want) { return told_contents(engine, "id", text, want); }

static void begins(void)
{
    ok(en("Anna Reed said in a statement the quake was strong.", "assert Anna Reed: the quake was strong"));
    ok(en("Anna Reed replied later that month that she had left.", "assert Anna Reed: she had left"));
    ok(en("The mayor told reporters there Saturday they were ready.", "assert mayor: they were ready"));
    ok(en("Anna Reed says Thursday's battle was short.", "assert Anna Reed: Thursday's battle was short"));
    ok(en("The panel asked General Owen Hale, then the agency's chief, if the king had approved the plan.",
          "ask panel: the king had approved the plan"));
    ok(en("Norway promised universal access to clean water.", "promise Norway: universal access to clean water"));
    ok(en("The judge ordered four people detained for their role in the riot.",
          "request judge: four people detained for their role in the riot"));
    ok(en("The mayor condemned the attack, as well as deadly raids on two villages.", ""));
}

static void ends(void)
{
    ok(en("The council has accused the troops of supporting rebels and wants the chief replaced.",
          "accuse council: the troops of supporting rebels"));
    ok(en("The mayor accused critics of playing politics in an interview with the Sunday Herald.",
          "accuse mayor: critics of playing politics"));
    ok(en("The leader who last year threatened to \"destroy\" Norway, heaped praise on Mr Hale.",
          "threaten leader: \"destroy\" Norway"));
    ok(en("Calling for more trains, Owen Hale opened the line.", "request Owen Hale: more trains"));
    ok(en("Contradicting fears that jobs would go, Anna Reed announced that she would hire 300 people.",
          "deny Anna Reed: jobs would go; announce Anna Reed: she would hire 300 people"));
    ok(id("Warga menuduhnya menerima uang dari perusahaan itu.", "accuse Warga: menerima uang dari perusahaan itu"));
    ok(en("The mayor ordered the men to be released on Tuesday after saying courts could not try them.",
          "request mayor: be released on Tuesday; assert mayor: courts could not try them"));
    ok(en("Protesters say the actions, shown repeatedly on television, violate the law.",
          "assert Protesters: the actions, shown repeatedly on television, violate the law"));
    ok(en("Anna Reed said the tests, which were led by her team, showed that the sea had changed.",
          "assert Anna Reed: the tests, which were led by her team, showed that the sea had changed"));
    ok(en("Anna Reed says the race is \"part of the fun\" and believes she is fit.",
          "assert Anna Reed: the race is \"part of the fun\"; assert Anna Reed: she is fit"));
    ok(en("The Union called it a \"provocative act\", and Anton Hale condemned the launch.",
          "assert Union: it a \"provocative act\""));
    ok(en("Ben Hale criticised on Friday the policy of the board as a \"reckless bet\".",
          "accuse Ben Hale: the policy of the board as a \"reckless bet\""));
    ok(en("The mayor urged Norland to “stop spreading rumours about the town”.",
          "request mayor: stop spreading rumours about the town"));
    ok(en("The girls' parents said while they were away they received a call.",
          "assert girls' parents: while they were away they received a call"));
    ok(en("Ben Hale condemned the strike, which Kenya has criticised as a breach of law.",
          "accuse Kenya: a breach of law"));
    ok(en("Pirates have already attacked as many as 100 ships this year.", ""));
    ok(en("The mayor apologised as the fire spread to the school.", ""));
    ok(en("Officials dismissed the credibility of the report.", "deny Officials: the credibility of the report"));
}

/* What stands behind the words and is not theirs: the main verb of the sentence, another who tells them, what the
 * sentence goes on to. */
static void goes_on(void)
{
    ok(en("Carl Moss, who called the strike a “silly stunt,” met with miners.",
          "assert Carl Moss: the strike a “silly stunt,”"));
    ok(en("The drought, which aid workers say has killed 1,200 goats, appears to be spreading.",
          "assert aid workers: has killed 1,200 goats"));
    ok(en("Anna Reed blamed the rebels for the loss of three mules, but there has been no word from them.",
          "accuse Anna Reed: the loss of three mules"));
    ok(en("Prosecutors accused him of theft, Owen Hale said at a hearing.",
          "assert Owen Hale: Prosecutors accused him of theft; accuse Prosecutors: him of theft"));
    ok(en("The vote was unlawful, Owen Hale said, according to court documents.",
          "assert Owen Hale: The vote was unlawful"));
    ok(en("Clerks received a call to go to a shop, Owen Hale said in an interview.",
          "assert Owen Hale: Clerks received a call to go to a shop"));
    ok(en("The robbers demanded a truce for the talks to have a chance.",
          "request robbers: a truce for the talks to have a chance"));
    ok(en("The suspect, identified as Owen Hale, hid in a shed.", ""));
    ok(en("Anna Reed, a critic of the plan, said before Owen Hale appeared on the scene.", ""));
    ok(en("“We will go to court,” Ned Islay, a senior clerk told the Herald. Another clerk, Mo Ames, said the rally "
          "was calm.",
          "assert Ned Islay: We will go to court; assert Mo Ames: the rally was calm"));
}

/* Who speaks: behind "with", in a place that lies in another, by an office of his firm; and what only looks like
 * saying.
 */
static void of_whom(void)
{
    ok(en("Clerks fumed over it, with Lord Mitch Connor (R-Ky.) telling reporters, “It is time they get over it now.”",
          "assert Mitch Connor: It is time they get over it now."));
    ok(en("Cho Wan, the chief of Norland's ruling Liberal Justice Party, also said that Norland should respond.",
          "assert Cho Wan: Norland should respond"));
    ok(en("The skipper of the ship, sailing off the coast, radioed a message at 11 am (IST) saying that pirates had "
          "come.",
          "assert skipper: pirates had come"));
    ok(en("Peter Hill added 101 yards for the team, who had 352 yards in a losing effort.", ""));
    ok(en("Adam Udal said in a mail to one of our correspondents that the four workers had left.",
          "assert Adam Udal: the four workers had left"));
    ok(en("The army says in a statement Tuesday the rebels were hiding.", "assert army: the rebels were hiding"));
    ok(id("Presiden dan CEO Rudi Hartono mengatakan pesawat itu siap dijual.",
          "assert Rudi Hartono: pesawat itu siap dijual"));
    ok(id("Seorang pria di Tangerang, Banten menceritakan pengalamannya ditipu agen.",
          "assert pria: pengalamannya ditipu agen"));
    ok(id("Menurut pernyataan bersama yang dikeluarkan oleh Gedung Putih, kedua pemimpin menyambut rencana itu.",
          "assert Gedung Putih: kedua pemimpin menyambut rencana itu"));
    ok(id("Layanan darurat Rumania menyebut dua orang tewas.", "assert Layanan darurat Rumania: dua orang tewas"));
    ok(id("\"Ini keren sekali,\" kata @rudi_h di kolom komentar.", "assert @rudi_h: Ini keren sekali"));
    ok(id("Menurut Rudi Hartono dalam keterangannya, harga beras naik.", "assert Rudi Hartono: harga beras naik"));
    ok(id("Menurut Rudi Hartono di Jakarta, Senin (10/3/2025), harga beras naik.",
          "assert Rudi Hartono: harga beras naik"));
    ok(id("Samarinda, Kalimantan Timur (Kabar Kita) - \"Saya melihat asap,\" ujar Rudi Hartono.",
          "assert Rudi Hartono: Saya melihat asap"));
    ok(en("It lacks what George Busk, in his 2000 campaign, described as \"sound science.\"",
          "assert George Busk: sound science."));
    ok(id("Meski Rudi Hartono sudah mendesak, sejumlah anggota tetap tidak setuju.", ""));
    ok(id("Penyidik meminta keterangan dari seorang wartawan.", ""));
}

/* Indonesian: what tells of a speaker or of what is denied, and whose the words behind a quotation are. */
static void told_beside(void)
{
    ok(id("\"Kami lahir di sini,\" ditambahkan Rudi Hartono.", "assert Rudi Hartono: Kami lahir di sini"));
    ok(id("\"Kami siap,\" demikian disampaikan Rudi Hartono.", "assert Rudi Hartono: Kami siap"));
    ok(id("Rudi Hartono membantah tudingan Petra Jaya yang menyebut ia melarang aktris itu bermain.",
          "deny Rudi Hartono: ia melarang aktris itu bermain; "
          "assert Petra Jaya: ia melarang aktris itu bermain"));
    ok(id("Budi Santoso membantah kabar yang menyebutnya menerima uang haram.",
          "deny Budi Santoso: menerima uang haram"));
    ok(id("Budi Santoso membantah turut menerima uang itu.", "deny Budi Santoso: turut menerima uang itu"));
    ok(id("Rudi Hartono meminta sekolah harus bisa melakukan pendekatan untuk mendidik siswa.",
          "request Rudi Hartono: sekolah harus bisa melakukan pendekatan untuk mendidik siswa"));
    ok(id("Menurut vokalis band itu, Hadi Pratama, penghargaan itu hanya bonus dari kerja keras mereka.",
          "assert Hadi Pratama: penghargaan itu hanya bonus dari kerja keras mereka"));
    ok(id("Menurut Rudi Hartono, bahwa semua pemain ikut andil.", "assert Rudi Hartono: semua pemain ikut andil"));
    ok(id("Hasan Al - Masrun, seorang warga Sleman, tewas di rumahnya, kata juru bicara polisi, Rudi Hartono.",
          "assert Rudi Hartono: Hasan Al - Masrun, seorang warga Sleman, tewas di rumahnya"));
    ok(id("Merdeka.com - Kapanlagi.com - Sebuah truk menabrak rumah, kata Rudi Hartono.",
          "assert Rudi Hartono: Sebuah truk menabrak rumah"));
    ok(id("Rudi Hartono memastikan kemenangan lewat gol penalti.", ""));
    ok(id("Rudi Hartono mengatakan pada 2005, angka inflasi naik tajam.",
          "assert Rudi Hartono: pada 2005, angka inflasi naik tajam"));
    ok(id("Rudi Hartono menyatakan, banyak warga terpapar, bahkan ada kesaksian bahwa anak kecil terlibat.",
          "assert Rudi Hartono: banyak warga terpapar, bahkan ada kesaksian bahwa anak kecil terlibat"));
    ok(id("Menurut Rudi Hartono, profesor di Universitas Merapi, langkah itu sudah tepat.",
          "assert Rudi Hartono: langkah itu sudah tepat"));
    ok(id("Rudi Hartono mengatakan kepada wartawan, harga beras naik tajam.",
          "assert Rudi Hartono: harga beras naik tajam"));
    ok(id("Rudi Hartono mengatakan kepada polisi kalau perempuan itu jatuh sendiri.",
          "assert Rudi Hartono: perempuan itu jatuh sendiri"));
    ok(id("Rudi Hartono mengatakan kepada hakim dia tidak bersalah.", "assert Rudi Hartono: dia tidak bersalah"));
    ok(id("Rudi Hartono mengaku kepada Pansus Angket KPK tidak diberi kesempatan bicara.",
          "admit Rudi Hartono: tidak diberi kesempatan bicara"));
    ok(id("Rudi Hartono mengingatkan kepada anggotanya agar tidak arogan.", "warn Rudi Hartono: tidak arogan"));
    ok(id("Rudi Hartono mengatakan pukul 10.00 WIB akan dimulai proses penetapan ketua umum.",
          "assert Rudi Hartono: pukul 10.00 WIB akan dimulai proses penetapan ketua umum"));
    ok(id("Usai rapat di Kelana, ketua partai itu, Surya Hartono, melanjutkan perjalanannya ke Merapit.", ""));
    ok(id("Menurut Yayasan Merapi, tiga kasus ditemukan. \"Kami wajib membantu,\" ungkap pernyataan tersebut. "
          "\"Para penumpang akan dipindahkan dengan benar.\"",
          "assert Yayasan Merapi: tiga kasus ditemukan; assert : Kami wajib membantu; "
          "assert : Para penumpang akan dipindahkan dengan benar."));
    ok(id("Rudi Hartono mengingatkan pada para saksi agar berkata jujur di sidang.",
          "warn Rudi Hartono: berkata jujur di sidang"));
    ok(id("Ketika nanti panitia merekomendasikan untuk mencabut aturan itu, maka perlu dibuat aturan baru.", ""));
    ok(id("Sejarah mencatat kota itu pernah dibakar tentara asing.", ""));
    ok(id("\"Ada yang tunai,\" jawab Rudi Hartono.\n\n\"Kalau yang tunai itu siapa yang menerima?\"",
          "assert Rudi Hartono: Ada yang tunai"));
    ok(id("\"Ancaman itu nyata,\" tulis dokumen itu. \"Risiko perang terus membayangi kawasan ini.\"",
          "assert dokumen itu: Ancaman itu nyata; assert dokumen itu: Risiko perang terus membayangi kawasan ini."));
    ok(id("Rapat dimulai.\n\nPemain putra terbaik : Hadi Pratama (Indonesia)\n\nRapat selesai.", ""));
    /* what only tells how it was spoken is the reporter's, and a dateline, and a clause between dashes */
    ok(en("Gunmen burned the market, a resident said, asking not to be named.",
          "assert resident: Gunmen burned the market"));
    ok(en("The envoy left the city, the ministry said, without giving details.",
          "assert ministry: The envoy left the city"));
    ok(en("Police said the bandits took four farmers, after initially dismissing the report.",
          "assert Police: the bandits took four farmers; deny Police: the report"));
    ok(en("The mayor warned that \"the truce will not hold,\" suggesting that troops should stay.",
          "warn mayor: the truce will not hold; assert mayor: troops should stay"));
    ok(en("The court -- which critics say is slow -- said that the ban was lawful.",
          "assert court: the ban was lawful"));
    ok(en("The council appealed to the court, which confirmed the vote.", ""));
    ok(en("The State Department, Owen Hale said, \"continues to watch the strike\".",
          "assert Owen Hale: The State Department \"continues to watch the strike\""));
    ok(id("Salah satu sebabnya, menurut Rudi Hartono, adalah korupsi.",
          "assert Rudi Hartono: Salah satu sebabnya adalah korupsi"));
    ok(id("Buktinya, kata Rudi Hartono, seorang pedagang yang baru dikenal, berhasil memperoleh proyek itu.",
          "assert Rudi Hartono: Buktinya seorang pedagang yang baru dikenal, berhasil memperoleh proyek itu"));
}

/* A quotation within one of the same marks does not end it. */
static void quoted_within(void)
{
    ok(en("\"We call it the \"long road\" here and we like it,\" Anna Reed said.",
          "assert Anna Reed: We call it the \"long road\" here and we like it"));
    ok(id("\"Dia dianggap \"anak baru\" padahal sudah lama di sini,\" kata Rudi Hartono.",
          "assert Rudi Hartono: Dia dianggap \"anak baru\" padahal sudah lama di sini"));
    ok(id("\"Kami sudah lama menunggu. \"Kami ingin kepastian,\" kata Rudi Hartono.",
          "assert Rudi Hartono: Kami ingin kepastian"));
    /* a mark was lost, so that those that are left stand on the wrong side of what is quoted */
    ok(id("Rudi Hartono datang ke pasar itu. \" Rudi Hartono menilai stok beras masih cukup. \" Kami siap membantu "
          "petani di sana,\" ujarnya.",
          "assert Rudi Hartono: stok beras masih cukup; assert Rudi Hartono: Kami siap membantu petani di sana"));
}

/* A stem of saying that opens its sentence; a colon that closes the paragraph before. */
static void before_words(void)
{
    ok(id("Kata Rudi Hartono, tim masih mencari pelaku itu.", "assert Rudi Hartono: tim masih mencari pelaku itu"));
    ok(id("Cerita Angin Laut, menurut Rudi Hartono, berlatar desa tua di pegunungan.",
          "assert Rudi Hartono: Cerita Angin Laut berlatar desa tua di pegunungan"));
    ok(en("Anna Reed said the road was closed.\n\nOwen Hale declared:\n\n\"They came at night. We stopped them.\"",
          "assert Anna Reed: the road was closed; assert Owen Hale: They came at night. We stopped them."));
}

static void speaks(void)
{
    ok(en("Police arrested Omar Said, a man they described as a leader of the gang.",
          "assert Police: a leader of the gang"));
    ok(en("A lawyer for jailed oil tycoon Boris Malin says his client is ill.", "assert lawyer: his client is ill"));
    ok(en("The court turned down the man's plea saying he stands guilty.", "assert court: he stands guilty"));
    ok(en("The news agency quotes an official on Friday as saying the road was closed.",
          "assert official: the road was closed"));
    ok(en("Ben Hale said two men fled. The gunman tried to hide, he said.",
          "assert Ben Hale: two men fled; assert Ben Hale: The gunman tried to hide"));
    ok(en("\"We have to go,\" march organiser Samia Abdou told the agency.", "assert Samia Abdou: We have to go"));
    ok(en("The front, which stopped all trains, denied it was behind the attack.",
          "deny The front: it was behind the attack"));
    ok(id("\"Kami siap membantu warga,\" tulis keterangan tersebut.", "assert : Kami siap membantu warga"));
    ok(id("\"Kami akan terus berjuang,\" tutupnya.", "assert : Kami akan terus berjuang"));
    ok(en("A spokesman for the hospital treating Mr. Omar Sade says the man is stable.",
          "assert spokesman for the hospital: the man is stable"));
    ok(en("The woman accused of killing Owen Hale said the door was open.", "assert The woman: the door was open"));
    ok(en("Norway's winner, Owen Hale, on Monday said the race was hard.", "assert Owen Hale: the race was hard"));
    ok(en("Cheshire Cricketer and environmental campaigner Joe Carver says the ground should be greener.",
          "assert Joe Carver: the ground should be greener"));
}

/* Between a name and its verb stands more than one aside; a participle tells of a report. */
static void far_names(void)
{
    ok(en("Survivors of a weekend raid in Kenya said gunmen burned the huts.",
          "assert Survivors: gunmen burned the huts"));
    ok(en("Donna Rawley, 59, of Ashton, Md., who watched the show, said the event was long.",
          "assert Donna Rawley: the event was long"));
    ok(en("A Federal Audit Office report released last year found that the money was lost.",
          "assert A Federal Audit Office report: the money was lost"));
    ok(id("Derrick Watson, hakim distrik di Kelana, Rabu (29/3), menyatakan putusan itu berlaku segera.",
          "assert Derrick Watson: putusan itu berlaku segera"));
    ok(en("According to researcher Ravi Mohan on the Brightwell blog, thieves have begun to use it.",
          "assert Ravi Mohan: thieves have begun to use it"));
    ok(en("The mayor's relatives, who asked the police to show the film, watched it on Thursday, attorneys for the "
          "family said.",
          "assert attorneys: The mayor's relatives, who asked the police to show the film, watched it on Thursday; "
          "request mayor's relatives: show the film"));
}

/* Whose a participle is: of a party right before it, of its own subject, else of the main verb's. */
static void participles(void)
{
    ok(en("The Post quotes a federal spokesman confirming that a bomb went off.",
          "confirm federal spokesman: a bomb went off"));
    ok(en("The marchers chanted \"murderers out\" and used laser lamps.", "assert marchers: murderers out"));
    ok(en("The plan drew fire, with the mayor reporting the loss of 60 jobs.", "assert mayor: the loss of 60 jobs"));
    ok(en("The governor threatened the perpetrators of the attack saying, \"We will hunt you down at once.\"",
          "threaten governor: the perpetrators of the attack saying, \"We will hunt you down at once.\"; assert "
          "governor: "
          "We will hunt you down at once."));
}

/* Whose a verb of saying is that is joined to another: that one's, not who stands in between. */
static void joined(void)
{
    ok(en("The rebels in the north's Kora hills attacked the post and said they would go on.",
          "assert rebels: they would go on"));
    ok(en("Ben Hale said that unions have a role to play, but added that Labour does not want strikes.",
          "assert Ben Hale: unions have a role to play; assert Ben Hale: Labour does not want strikes"));
    ok(en("Ben Hale said Tom Marsh opened the door and asked the guard to leave the town.",
          "assert Ben Hale: Tom Marsh opened the door; request Tom Marsh: leave the town"));
}

/* What answers the words before it in an apposition says neither more nor less than they do. */
static void answered(void)
{
    ok(en("Norland accuses Kenya of building bombs, a charge Nairobi denies.",
          "accuse Norland: Kenya of building bombs; deny Kenya: Kenya of building bombs"));
    ok(en("The army claims to have killed ten rebels, a claim rejected by the rebels.",
          "claim army: to have killed ten rebels; deny rebels: to have killed ten rebels"));
    ok(en("Ben Hale took bribes from the firm, an accusation that his lawyers have always denied.",
          "deny his lawyers: Ben Hale took bribes from the firm"));
}

static void says_nothing(void)
{
    ok(id("\"Laba naik tahun lalu.\" Kata Rudi Hartono, Direktur Bank Kelana kepada wartawan.", ""));
    ok(en("City police responded to a home on Elm Street, the mayor said.",
          "assert mayor: City police responded to a home on Elm Street"));
    ok(en("The miners shouted slogans and marched on.", ""));
    ok(id("Rudi Hartono menyampaikan kepada warganya agar tetap tenang.", "request Rudi Hartono: tetap tenang"));
    ok(id("Rudi Hartono menyampaikan pidato dalam Sidang Tahunan.", ""));
    ok(id("Mendengar ucapan Azri Hakim, Sarah Maulida tampak tersipu.", ""));
    ok(id("Rudi Hartono mengatakan seharusnya KPU mengumumkan hasilnya besok.",
          "assert Rudi Hartono: seharusnya KPU mengumumkan hasilnya besok"));
    ok(en("Four miners were said to have been badly hurt in the blast.", ""));
    ok(en("The mayor discussed the report with the council.", ""));
    ok(en("The actor voiced his thoughts on the matter.", ""));
}

static void done_rather(void)
{
    ok(id("Rangga Wijaya menambahkan dua gol pada babak kedua.", ""));
    ok(id("PT Sagara Energi menjaga pasokan dengan memastikan ketersediaan bahan bakar di seluruh wilayah.", ""));
    ok(id("Kementerian Kesehatan mencatat 23 kasus demam berdarah dalam tiga tahun terakhir.",
          "assert Kementerian Kesehatan: 23 kasus demam berdarah dalam tiga tahun terakhir"));
    ok(id("Rangga Wijaya menambahkan pertandingan itu berjalan keras.",
          "assert Rangga Wijaya: pertandingan itu berjalan keras"));
    ok(id("Bank Kelana mencatat jumlah nasabah naik dua kali lipat.",
          "assert Bank Kelana: jumlah nasabah naik dua kali lipat"));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    begins();
    ends();
    goes_on();
    of_whom();
    told_beside();
    quoted_within();
    before_words();
    speaks();
    far_names();
    participles();
    joined();
    answered();
    says_nothing();
    done_rather();
    runut_engine_close(engine);
    return done_testing();
}
