/* SPDX-License-Identifier: MIT */
/**
 * Who does what to whom: each row is a sentence and all events that it tells, as "TYPE actor, actor > recipient", with
 * the modality behind '~'. A row stands for a way in which news tells events; the people and most places are invented.
 */
#include "test.h"
#include "told.h"

static struct runut_engine *engine;

struct row {
    const char *text, *events;
};

static const struct row english[] = {
    {"Police detained Ivo Lind on Monday, accusing him of spying.",
     "COERCE Police > Ivo Lind; ACCUSE Police > Ivo Lind"},
    {"The French president is to visit Kenya in May.", "AGREE French president > Kenya ~future"},
    {"Hundreds of dockers took to the streets and masked youths clashed with police.",
     "PROTEST dockers; PROTEST masked youths"},
    {"Alan Stein was wounded. The man accused of shooting him is Jan Rood.", "ACCUSE > The man"},
    {"\"When others are slow, then Denmark must take the lead,\" said Danish prime minister Mette Lund.", ""},
    {"Councillor Ann Key said supporting the airport was wrong.", ""},
    {"MPs have agreed water companies should be forced to act.", ""},
    {"Police in Ashford arrested three men on Monday over the theft of copper cable.", "COERCE Police > men"},
    {"Three men were arrested by police in Ashford on Monday.", "COERCE police > men"},
    {"Kenya deported 40 men to Uganda.", "COERCE Kenya > men"},
    {"Lawmakers rejected a bill that would have banned foreign donations to parties.", "REJECT Lawmakers"},
    {"A court in Nairobi fined the students held since last week's demonstration.", "SANCTION court > students"},
    {"Teachers went on strike on Tuesday after talks with the ministry collapsed.", "PROTEST Teachers"},
    {"The High Court sentenced former minister Alan Reeve to six years in prison for fraud.",
     "SANCTION High Court > Alan Reeve"},
    {"Former minister Alan Reeve was sentenced to six years in prison for fraud.", "SANCTION > Alan Reeve"},
    {"Norway gave Kenya 40 million dollars for flood relief.", "AID Norway > Kenya"},
    {"A gunman killed four people at a shopping centre in Ridley on Friday.", "ASSAULT gunman > people"},
    {"A bomb exploded outside a mosque in Karvan, killing four people.", "ASSAULT > people"},
    {"A bomb killed four people in Karvan.", "ASSAULT > people"},
    {"Four people were killed in a road accident in Karvan.", ""},
    {"A storm killed four people.", ""},
    {"Israeli missiles killed four people in Karvan.", "ASSAULT Israel > people"},
    {"The striker was injured in the first half.", ""},
    {"The Polish foreign minister visited Kyiv on Wednesday and met President Volodymyr Zelenskyy.",
     "CONSULT Polish foreign minister > Ukraine; CONSULT Polish foreign minister > Volodymyr Zelenskyy"},
    {"Brazil recalled its ambassador to Israel.", "SANCTION Brazil > ambassador to Israel"},
    {"The European Union imposed sanctions on Belarus.", "SANCTION European Union > Belarus"},
    {"Mexico rejected the demand.", "REJECT Mexico"},
    {"The union rejected the company's offer.", "REJECT union > company"},
    {"Japan is considering sending troops to the region.", "MOBILIZE Japan ~hypothetical"},
    {"Turkey did not attack Syria.", "ASSAULT Turkey > Syria ~negated"},
    {"If Turkey attacks Syria, Russia will respond.", "ASSAULT Turkey > Syria ~hypothetical"},
    {"Poland said it would close its border if Belarus attacked Lithuania.",
     "THREATEN Poland ~future; ASSAULT Belarus > Lithuania ~hypothetical"},
    {"When Turkey attacked Syria, Russia closed its airspace.", "ASSAULT Turkey > Syria; COERCE Russia"},
    {"Prosecutors charged the mayor of Lendale with bribery.", "ACCUSE Prosecutors > mayor of Lendale"},
    {"The mayor was charged with bribery.", "ACCUSE > mayor"},
    {"The president pardoned 30 prisoners.", "CONCEDE president > prisoners"},
    {"Soldiers opened fire on protesters in the capital, killing at least two.", "ASSAULT Soldiers > protesters"},
    {"South Korea and Japan held talks on trade.", "CONSULT South Korea, Japan"},
    {"Amnesty International accused Egypt of torturing detainees.",
     "ACCUSE Amnesty International > Egypt; ASSAULT Egypt > detainees"},
    {"France blamed Israel for killing four aid workers.", "ACCUSE France > Israel; ASSAULT Israel > aid workers"},
    {"Russia warned Japan not to send troops to Ukraine.", "THREATEN Russia > Japan"},
    {"The UN told Sudan to release the detainees.", ""},
    {"Ghana received a $300 million loan from the World Bank.", "AID World Bank > Ghana"},
    {"The president dismissed the defence minister.", "SANCTION president > defence minister"},
    {"The defence minister was sacked by the president.", "SANCTION president > defence minister"},
    {"Gunmen kidnapped the bishop on Sunday.", "ASSAULT Gunmen > bishop"},
    {"NATO chief Jan Holt arrived in Ankara for talks with President Recep Aydin.", "CONSULT Jan Holt > Turkey"},
    {"Canada expelled two Indian diplomats.", "SANCTION Canada > Indian diplomats"},
    {"The company laid off 300 workers.", ""},
    {"The regulator levied a £3m fine on Norwell Bank.", "SANCTION regulator > Norwell Bank"},
    {"Travel bans were imposed on two Belarusian ministers.", "SANCTION > Belarusian ministers"},
    {"Police say they have arrested two men.", "COERCE Police > men"},
    {"The man was sentenced to six years in prison.", "SANCTION > The man"},
    {"Six major powers will meet on Tuesday.", "AGREE major powers ~future"},
    {"Chad and the rebels agreed to a truce.", "AGREE Chad, rebels"},
    {"The minister was shot in the leg.", "ASSAULT > minister"},
    /* where all is sport, countries are teams; who holds power still is who he is */
    {"France attacked Spain from the first minute of the tournament, the goalkeeper lost the semi-final, and the "
     "striker "
     "scored in overtime. Police arrested two men.",
     "COERCE Police > men"},
    {"France attacked Spain on Monday. A goalkeeper was there.", "ASSAULT France > Spain"},
};

static const struct row indonesian[] = {
    {"KPK menahan Rudi Hartono selama 20 hari.", "COERCE KPK > Rudi Hartono"},
    {"Trump mengatakan beberapa negara di Timur Tengah telah menawarkan pengiriman pasukan ke Gaza.", ""},
    {"Kelompok militan berfokus menyerang pemerintah dan mencoba merebut kekuasaan.",
     "ASSAULT Kelompok militan > pemerintah; COERCE Kelompok militan"},
    {"KPK menetapkan lima tersangka baru dalam kasus itu.", "ACCUSE KPK > tersangka baru"},
    {"Polisi menangkap tiga orang, yakni Rudi Hartono, Ahmad Saleh, dan Sinta Dewi.",
     "COERCE Polisi > Rudi Hartono, Ahmad Saleh, Sinta Dewi"},
    {"Rusia dan Ukraina saling mengecam.", "ACCUSE Rusia, Ukraina"},
    {"KPK memanggil Wali Kota Bandung pada Senin untuk diperiksa sebagai saksi.",
     "ACCUSE KPK > Wali Kota Bandung; ACCUSE > Wali Kota Bandung ~hypothetical"},
    {"Partai Golkar mendukung Prabowo-Gibran.", "SUPPORT Partai Golkar > Prabowo, Gibran"},

    {"Polisi Daerah Nusa Kelana menangkap dua pelaku.", "COERCE Polisi Daerah Nusa Kelana > pelaku"},
    {"Polisi Resor Garut menangkap dua pelaku di Kadungora.", "COERCE Polisi Resor Garut > pelaku"},
    {"Seorang pria dilaporkan ke polisi karena diduga memukuli tetangganya.",
     "ACCUSE > pria; ASSAULT pria > tetangganya"},
    {"Kementerian Sosial menyalurkan bantuan tunai kepada 3 juta keluarga miskin.",
     "AID Kementerian Sosial > keluarga miskin"},
    {"Pelaku pencurian itu diamuk massa sebelum diamankan polisi.",
     "ASSAULT > Pelaku pencurian; COERCE polisi > Pelaku pencurian"},
    {"Warga mengepung pelaku penjambretan dan memukulinya.",
     "COERCE Warga > pelaku penjambretan; ASSAULT Warga > pelaku penjambretan"},
    {"Wali kota dan pedagang sepakat merelokasi pasar itu.", "AGREE Wali kota, pedagang"},
    {"Bupati Garut menerima kunjungan Duta Besar Belanda.", "CONSULT Duta Besar Belanda > Bupati Garut"},
    {"Komnas HAM mengecam kekerasan terhadap wartawan.", "ACCUSE Komnas HAM > kekerasan"},
    {"Halte di Jalan Melati, Jakarta dibakar massa.", "ASSAULT massa"},
    {"Dokter memeriksa pasien itu.", ""},
    {"Warga Desa Batu Hitam membakar ban dan memblokir jalan.", "PROTEST Warga Desa Batu Hitam"},
    {"Polisi menangkap warga Desa Batu Hitam, Rudi Hartawan (40), di rumahnya.", "COERCE Polisi > Rudi Hartawan"},
    {"Malaysia mendeportasi 40 pekerja ke Indonesia.", "COERCE Malaysia > pekerja"},
    {"Tersangka disangkakan melanggar undang-undang lalu lintas.", ""},
    {"Presiden Rusia diketahui memberikan sebuah limusin Aurus yang mewah kepada Presiden Kenya.",
     "AID Presiden Rusia > Presiden Kenya"},
    {"Jika Turki menyerang Suriah, Rusia akan membalas.", "ASSAULT Turki > Suriah ~hypothetical"},
    {"Jepang mempertimbangkan mengirim pasukan ke Suriah.", "MOBILIZE Jepang > Suriah ~hypothetical"},
    {"Ketika Turki menyerang Suriah, Rusia menutup perbatasannya.", "ASSAULT Turki > Suriah; COERCE Rusia"},
    {"Amnesty International menuduh Mesir menyiksa para tahanan.",
     "ACCUSE Amnesty International > Mesir; ASSAULT Mesir > tahanan"},
    {"Prancis mengecam Israel karena membunuh empat pekerja bantuan.",
     "ACCUSE Prancis > Israel; ASSAULT Israel > pekerja bantuan"},
    {"PBB meminta Sudan membebaskan para tahanan.", "REQUEST PBB > Sudan"},
    {"Polisi menangkap Budi Santoso karena menganiaya tetangganya.",
     "COERCE Polisi > Budi Santoso; ASSAULT Budi Santoso > tetangganya"},
    {"Militan menewaskan empat orang di Karvan.", "ASSAULT Militan > orang"},
    {"Serangan udara menewaskan empat warga sipil di Karvan.", "ASSAULT > warga sipil"},
    {"Presiden memberhentikan Menteri Pertahanan.", "SANCTION Presiden > Menteri Pertahanan"},
    {"Apabila Israel tidak menghentikan serangan, Mesir akan menutup perbatasan.",
     "RETREAT Israel ~hypothetical ~negated; COERCE Mesir ~future"},
    {"Tujuh demonstran ditangkap polisi di Makassar.", "COERCE polisi > demonstran"},
    {"Kanada tidak menjatuhkan sanksi terhadap Belarus.", "SANCTION Kanada > Belarus ~negated"},
    {"Dua pelaku ditangkap petugas Polres Lamondo pada Senin.", "COERCE petugas Polres Lamondo > pelaku"},
    {"Majelis hakim menjatuhkan vonis tujuh tahun penjara kepada Rustam Halide.",
     "SANCTION Majelis hakim > Rustam Halide"},
    {"Hendra Wijaya divonis tujuh tahun penjara oleh majelis hakim.", "SANCTION majelis hakim > Hendra Wijaya"},
    {"Ratusan buruh berunjuk rasa di depan kantor gubernur.", "PROTEST buruh"},
    {"Jepang memberikan bantuan 40 juta dolar kepada Kenya.", "AID Jepang > Kenya"},
    {"Rusia menarik duta besarnya dari Prancis.", "SANCTION Rusia > Prancis"},
    {"Kuasa hukum menyebut pisau itu menjadi alasan untuk memukul korban.", ""},
    {"Kapolres Merapit mengatakan pisau itu dipakai menganiaya warga.", ""},
    {"Polisi mengirim tim ke Lembayung untuk menangkap Rustam Halide.", "COERCE Polisi > Rustam Halide ~hypothetical"},
    {"Kantor berita Reuters melaporkan bahwa Jepang dan Kenya memiliki perjanjian.", ""},
    {"Keluarga korban jatuhnya pesawat Lion Air berunjuk rasa di depan Istana Merdeka.",
     "PROTEST Keluarga korban > Istana Merdeka"},
    {"Seorang wanita tewas dalam serangan udara Israel.", "ASSAULT Israel > wanita"},
    {"Bupati Rustam Halide disarankan mengajukan pengunduran diri.", "RETREAT Rustam Halide ~hypothetical"},
    {"Myanmar menyatakan mereka tidak berunding dengan teroris.", "CONSULT Myanmar > teroris ~negated"},
    {"Tim itu berwenang mengadili Rustam Halide.", "ACCUSE Tim > Rustam Halide ~hypothetical"},
    {"Upaya banding terdakwa Rustam Halide gagal dan tetap dijatuhi hukuman mati.", "SANCTION > Rustam Halide"},
    {"Ke rapat itu diundang juga Presiden Kenya oleh Partai Golkar.", "AGREE Partai Golkar > Presiden Kenya"},
    {"Warga meminta Dirjen Pajak dievaluasi lalu dicopot.", "REQUEST Warga > Dirjen Pajak"},
    {"Perusahaan minyak itu menolak memberikan komentar.", ""},
    {"Polisi mengamankan tiga sepeda motor dan dua pelaku pencurian di Bekasi.", "COERCE Polisi > pelaku pencurian"},
    {"Ratusan warga menuntut penyelidikan atas kematian Rustam Halide.", "REQUEST warga"},
    {"DPR mengesahkan RUU TNI menjadi undang-undang.", "SUPPORT DPR"},
    {"Bentrokan antarwarga di Lembata menewaskan dua orang.", "ASSAULT > orang"},
    {"Ayah Rustam Halide ditangkap polisi di rumahnya.", "COERCE polisi > Ayah Rustam Halide"},
    {"Polisi memeriksa Rustam Halide.", "ACCUSE Polisi > Rustam Halide"},
    {"Deklarator Maklumat Randu Usman Hamdani mendesak agar Bupati Anwar Usmana mundur.",
     "REQUEST Usman Hamdani > Anwar Usmana"},
    {"Penangkapan Rustam Halide oleh polisi memicu protes.", "COERCE polisi > Rustam Halide"},
    {"Ganda putra Jepang menyerang Korea Selatan pada laga semifinal turnamen itu dan meraih medali perunggu di akhir "
     "babak kualifikasi. Polisi menangkap dua penonton.",
     "COERCE Polisi > penonton"},
};

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    for (size_t i = 0; i < sizeof english / sizeof *english; i++)
        ok(told_events(engine, "en", english[i].text, english[i].events));
    for (size_t i = 0; i < sizeof indonesian / sizeof *indonesian; i++)
        ok(told_events(engine, "id", indonesian[i].text, indonesian[i].events));
    runut_engine_close(engine);
    return done_testing();
}
