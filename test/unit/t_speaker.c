/* SPDX-License-Identifier: MIT */
/* Whose words they are where a pronoun says them, where they begin and end, and what only looks like words of saying.
 */
#include "told.h"

static struct runut_engine *engine;

/* Whether the statements of TEXT are by NAMES, parted by "; ". */
static bool by(const char *language, const char *text, const char *names)
{
    return told_speakers(engine, language, text, names);
}

static bool contents(const char *language, const char *text, const char *want)
{
    return told_contents(engine, language, text, want);
}

static void pronouns(void)
{
    /* of "CLAUSE, he said" whoever is told of in the clause, and was told of before, does not speak */
    ok(by("en", "Owen Hale said Jack Penn had fled. Jack was on probation for a robbery, he said.",
          "Owen Hale; Owen Hale"));
    ok(by("en", "Owen Hale said the pier was old. Jack Penn lost his home in the fire, he said.",
          "Owen Hale; Jack Penn"));
    ok(by("id", "Rudi Hartono mengatakan pelaku bernama Budi Santoso kabur. Budi ditangkap di rumahnya, kata dia.",
          "Rudi Hartono; Rudi Hartono"));
    /* who denies what another claims goes on speaking */
    ok(by("id",
          "Rudi Hartono membantah keterangan Budi Santoso yang menyatakan ada uang dalam rapat itu. \"Itu bohong,\" "
          "papar "
          "dia.",
          "Rudi Hartono; Budi Santoso; Rudi Hartono"));
    ok(by(
        "en",
        "\"The roof fell in,\" party spokesperson Anna Reed said. A district administration spokesperson said the hall "
        "was shut.",
        "Anna Reed; district administration spokesperson"));
    /* a ministry goes on speaking as well; nobody speaks of himself by his name where no cue says so */
    ok(by("id", "Kementerian Keuangan mengatakan anggaran itu cukup. \"Kami akan menjaganya,\" imbuhnya.",
          "Kementerian Keuangan; Kementerian Keuangan"));
    ok(by("id", "\"Kami menunggu,\" tegas dia.", ""));
    ok(by("id", "Rudi Hartono mengatakan dana itu ada. \"Rudi Hartono juga berharap dana itu cukup untuk dua tahun.\"",
          "Rudi Hartono"));
    ok(by("en", "Officials said the town was quiet. Gunmen killed ten villagers in the market, they said.",
          "Officials; Officials"));
    /* "she" and "the woman" are not the man; "they say" behind a relative are those who did it */
    ok(by("en",
          "A woman was called to the house. The man said he was there to work. When the woman returned home, she said "
          "she saw smoke. Later the woman said it had gone.",
          "The man; the woman; the woman"));
    ok(by("en", "Norland forces hit rebels in the north, launching raids that they say killed nine men.",
          "Norland forces"));
    ok(by("en", "A man whose sister was killed told the group that he wanted justice.", "man"));
    /* a last name that is a nation's word as well */
    ok(by("en", "The envoy, Volkan Turk, met farmers in Kora. Turk said, \"The storm has passed.\"", "Volkan Turk"));
    /* who comes in as "a spokesperson" is not the one who was named */
    ok(by(
        "en",
        "Party spokesperson Anila Kaur said the march would go on. A district administration spokesperson said, \"You "
        "need a permit.\"",
        "Anila Kaur; district administration spokesperson"));
    /* who did it in a passive is spoken of */
    ok(by("id",
          "Menteri Purba Sena mengatakan dana itu ada. Pernyataan itu direspons oleh Gubernur Dani Malik. Ia "
          "menegaskan bahwa dana itu tidak ada.",
          "Purba Sena; Dani Malik"));
    /* whose papers are only cited goes not on speaking */
    ok(by("id",
          "\"Api muncul lagi,\" kata Mutia Dewi. Menurut informasi dari Tim Surya, masih ada gas di dalam tanah. "
          "\"Kami mengungsi tiap malam,\" ucapnya.",
          "Mutia Dewi; Tim Surya; Mutia Dewi"));
    /* nobody calls himself by his full name in his own words */
    ok(by("id",
          "Sari Dewi meminta Rudi Hartono memperhatikan rakyat. \"Saya bertemu dengan Bu Sari kemarin,\" ungkapnya.",
          "Sari Dewi; Rudi Hartono"));
}

/* Where what is said stands: behind the day, before an agency in brackets, on both sides of "menurutnya". */
static void bounds(void)
{
    ok(contents("en", "The minister accused Norland on Thursday of hiding the flood.",
                "accuse minister: Norland of hiding the flood"));
    ok(contents(
        "en", "Owen Hale said that both sides had reached a deal on pay, but that talks broke off when the firm left.",
        "assert Owen Hale: both sides had reached a deal on pay, but that talks broke off when the firm left"));
    ok(contents("en", "The group says the seals suffer from cuts, and appear to be undernourished and stressed.",
                "assert group: the seals suffer from cuts, and appear to be undernourished and stressed"));
    ok(contents("en", "According to her lawyer, Issar was charged with theft and accused of trying to flee the town.",
                "assert her lawyer: Issar was charged with theft and accused of trying to flee the town"));
    ok(contents("en", "PARIS (AP) - A court in Norland freed two men Wednesday, according to a defense lawyer.",
                "assert defense lawyer: A court in Norland freed two men Wednesday"));
    ok(contents("en", "A spokesman told the state-owned Delta News Agency that 150 men were arrested.",
                "assert spokesman: 150 men were arrested"));
    ok(contents("en", "The mayor was jailed, prosecutors said, as an inquiry began into the funds.",
                "assert prosecutors: The mayor was jailed"));
    ok(contents("en", "The mayor accused the council of breaking a truce that ended two days of war.",
                "accuse mayor: the council of breaking a truce that ended two days of war"));
    ok(contents("en", "UN envoy urges rich nations to ratify pact (Reuters)", "request UN envoy: ratify pact"));
    ok(contents("en", "According to Seakom, the problems began at 8:30 on Tuesday, and were resolved.",
                "assert Seakom: the problems began at 8:30 on Tuesday, and were resolved"));
    ok(contents("id", "Rudi Hartono mengatakan panen naik. Meski panen naik, menurutnya harga tetap tinggi.",
                "assert Rudi Hartono: panen naik; assert Rudi Hartono: Meski panen naik harga tetap tinggi"));
}

/* The number of an item is none of its words; a title is nobody's words, and who is asked for has said nothing. */
static void items(void)
{
    ok(contents("id", "3. \"Makan secukupnya saja,\" kata Sari Dewi, pelatih asal Merapit.",
                "assert Sari Dewi: Makan secukupnya saja"));
    ok(contents("en", "2. \"Second Light\" - Owen Hale", ""));
    ok(contents("en", "\"We will leave the town tonight\" - Owen Hale",
                "assert Owen Hale: We will leave the town tonight"));
    ok(contents("id", "Siapa bilang warga Merapit selalu disiplin? Kenyataannya tidak.", ""));
}

/* A firm says its own name; what stands behind the words' end is not sought before them. */
static void others(void)
{
    ok(by("en",
          "\"A repair ship has been notified,\" Seacable said in an official statement. \"The outage affected all "
          "traffic, however Seacable was able to restore some services.\"",
          "Seacable; Seacable"));
    ok(by("en",
          "The bodies of Ron Mendes, 48, and Kate Mendes, 61, were found by police on Elm Street, said Greg Milo.",
          "Greg Milo"));
}

/* What stands behind a name is no speaker: degrees, a ticker; what a text found is its own. */
static void phrases(void)
{
    ok(by("id",
          "Hal itu dikatakan oleh Menteri Gizi dan Kerja Sama Regional Kenya, Alvin Bota. Menurutnya, panen naik.",
          "Alvin Bota")); /* what an office is for is nobody */
    ok(by("id",
          "Menteri Lingkungan Hidup dan Kepala Badan Pengendalian Lingkungan Hidup, Hanif Falah, mengatakan sungai itu "
          "sudah bersih.",
          "Hanif Falah"));
    ok(by("id", "dr Jefri Tanu, SpPD-KHOM mengatakan pasien itu sudah sembuh.", "Jefri Tanu"));
    ok(by("id", "dr Jefri Tanu, SpOG, SubspKFER membantah kabar itu.", "Jefri Tanu"));
    /* what somebody is learned in is no name, and a client is not his lawyer */
    ok(by("id",
          "Guru Besar Ilmu Gizi UIN Merapi, Niam Salim, menolak rencana itu. Guru Besar Ilmu Gizi UIN tersebut "
          "mengatakan rencana itu tidak adil. \"Itu harus batal,\" ujar Guru Besar Ilmu Gizi UIN tersebut.",
          "Niam Salim; Niam Salim"));
    /* what an office is for, behind the body too, and a firm whose name is his first one */
    ok(by("id",
          "Wakil Kepala BGN Bidang Operasional Pemenuhan Gizi, Sony Hartono, mengatakan stok beras aman. Menurut Sony, "
          "harga "
          "beras "
          "mulai turun.",
          "Sony Hartono; Sony Hartono"));
    ok(by("id", "\"Panen naik,\" kata Direktur Eksekutif Pusat Anggaran, Arif Nuralam.", "Arif Nuralam"));
    ok(by("id", "Mantan Asisten Intelijen Kasum ABRI itu mengatakan operasi tersebut gagal.",
          "Mantan Asisten Intelijen Kasum ABRI itu"));
    ok(by("id", "Kuasa hukum aktor Haris Fordan mengatakan kliennya tidak bersalah.",
          "Kuasa hukum aktor Haris Fordan"));
    ok(by("id", "\"Saya akan tetap menulis,\" tulis Hasan al - Qadri.", "Hasan al - Qadri"));
    ok(by("en", "Gunmen raided the town and took 24 people, Omar Reed, the town's mayor, told the Herald.",
          "Omar Reed"));
    ok(by("en", "The latest poll shows Lane leading by 3 points.", "The latest poll"));
    ok(by("en", "A study by law professor Justin Lane found 31 incidents of fraud.",
          "A study by law professor Justin Lane"));
    ok(by("en", "The mayor found 31 keys.", ""));
}

/* The head of a long phrase speaks, not what describes it; and who said one thing added the other. */
static void heads(void)
{
    ok(by("en", "Survivors of a weekend militia raid in Norland said gunmen burned dozens of huts.", "Survivors"));
    ok(by("en", "The Youth Movement in the town of Kora, Borno State, which met on Monday, said four people died.",
          "Youth Movement"));
    ok(by("en", "Lawyers for Viktor Malov say he is ill.", "Lawyers"));
    ok(by("en", "Philosopher and scholar of Welsh studies Dr. Rhys Owen said it is a complicated place.", "Rhys Owen"));
    ok(by("en", "The head of the million-strong GNU dock workers union, Georg Papas, said: \"We pay for it all.\"",
          "Georg Papas"));
    ok(by("en", "Owen Hale said that unions have a role to play, but added that Labour does not want a strike.",
          "Owen Hale; Owen Hale"));
    ok(by("en", "KORADO, Norland (AP) _ Police in Marsh County said rebels burned the town.", "Police"));
}

/* A headline's colon: who speaks stands at its beginning, or behind what he speaks of. */
static void colons(void)
{
    static const char body[] =
        "\n\nPasar di kota itu ramai sejak pagi, dan pedagang sudah membuka toko mereka ketika hari "
        "masih gelap.\n\nJalan menuju pasar itu sempit, tetapi pembeli tetap datang.\n";
    static const char *const v[][2] = {
        {"Harga Beras Naik Lagi, Rudi Hartono: Stok Cukup Sampai Lebaran", "Rudi Hartono"},
        {"Bupati Garut: Harga Beras Naik Lagi", "Bupati Garut"},
        {"Jadwal Final Hari Ini, Selasa 7 November: Rahmat Lawan Juara Bertahan", ""},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        struct buf page;
        buf_init(&page, 0);
        buf_printf(&page, "%s%s", v[i][0], body);
        buf_char(&page, 0);
        ok(by("id", page.p, v[i][1]));
        buf_done(&page);
    }
}

static void no_cues(void)
{
    ok(by("en", "Monday's ruling amplifies the fear of rifts between the parties.", ""));
    ok(by("en", "Every dealer knows the key is to wait.", ""));
    ok(by("en", "Several strategies suggested by scientists have begun to work.", ""));
    ok(by("en", "The long-promised bridge has not come.", ""));
    ok(by("en", "The money promised by rich states to poor states has not come.", ""));
    ok(by("en", "Owen Hale responded by saying that the pier was old.", "Owen Hale"));
    ok(by("id", "Bagaimana awalnya Toto bisa bersahabat dengan perempuan? Ia mengaku lahir di Kelana pada tahun 1980.",
          ""));
    ok(by("id", "Timnya tampil percaya diri hingga unggul dua gol.", ""));
    ok(by("id", "Menurut jadwal, rapat dimulai pada pukul sembilan.", ""));
    ok(by("id", "Polisi yang sudah mengetahui informasi itu langsung datang ke rumahnya.", ""));
    /* the reporter's own words behind an opening mark that is never closed */
    ok(by("id", "Menteri Sari mengatakan harga naik. \" Adapun rapat itu digelar di Kelana.", "Sari"));
    ok(by("id", "\" Sebagai informasi, rapat itu digelar di Kelana.", ""));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    pronouns();
    bounds();
    items();
    others();
    phrases();
    heads();
    colons();
    no_cues();
    runut_engine_close(engine);
    return done_testing();
}
