/* SPDX-License-Identifier: MIT */
/**
 * Verbs and nouns of acts that tell none, or not one that was done: what is meant, asked for, due or kept from
 * happening, everyday senses, words that merely deny, and sides that another word of the clause tells.
 */
#include "test.h"
#include "told.h"

static struct runut_engine *engine;

static const struct told_row rows[] = {
    /* a subject that is denied to be anybody */
    {"No soldier or police officer was arrested.", "COERCE > police officer ~negated"},
    {"Not one of the officers was charged.", "ACCUSE > officers ~negated"},
    {"Not all protesters were arrested.", "COERCE > protesters"},
    {"No policeman who oversaw the raid was charged.", "ACCUSE > policeman ~negated"},
    /* what harms somebody is no promise to him, but for what the law says that it will do */
    {"Russia promised to sanction Norway.", "THREATEN Russia > Norway"},
    {"Norway vowed to crush Hamas.", "THREATEN Norway > Hamas"},
    {"Police promised to arrest the attackers.", "AGREE Police > attackers ~future"},
    {"Norway promised to strike a deal with Poland.", "AGREE Norway > Poland ~future"},
    {"The lawyer announced an appeal against the verdict.", ""},
    /* a month is no modal */
    {"Three nurses left their jobs in May and sued Carewell Group a month later.", "ACCUSE nurses > Carewell Group"},
    {"The union called on the minister to resign.", "REQUEST union > minister"},
    /* a noun of what is only wanted, and whoever is named behind another word, tell nothing done */
    {"Villagers tried to bring in trucks of humanitarian aid from Chad.", ""},
    {"Senator Carl Leven called Sunday for a phased withdrawal of U.S. troops from Iraq.", ""},
    {"His death was mourned at a vigil marred by an unruly young mob.", ""},
    {"Greece hosted the Merrow Harbour Games on the West Shore.", ""},
    {"The fair ended with a call to recognise Keldora.", ""},
    {"Guards kept protesters from blocking the road in Leeds.", "PROTEST protesters ~negated"},
    {"Norland has not joined the pact.", ""},
    {"Israel must withdraw its troops, the Russian president said.", "REQUEST Russian president > Israel"},
    {"\"Israel must withdraw its troops,\" Prime Minister Tom Lane said.", "REQUEST Tom Lane > Israel"},
    {"Police arrested a man on suspicion of murdering a neighbour.", "COERCE Police > man; ASSAULT man > neighbour"},
    {"Donors are asking whether the new leaders can be trusted.", ""},
    {"Farmers warned of a loss of millions of pounds.", ""},
    {"France defended itself against critics.", ""},
    {"They make cars as opposed to lorries for Norland.", ""},
    {"The plan met with approval from the council.", ""},
    {"Activists glued themselves to the road outside parliament.", "PROTEST Activists > parliament"},
    {"Nurses hit the streets on Monday.", "PROTEST Nurses"},
    {"Poland sent good wishes to Norway.", "SUPPORT Poland > Norway"},
    {"Tom Lane was ordered held on $200,000 bail.", "COERCE > Tom Lane"},
    {"Poland imposed tariffs on Norway to pressure Germany.", "SANCTION Poland > Norway"},
    {"Poland committed to spend more on aid for Norway.", "AGREE Poland > Norway ~future"},
    /* a clause of time in the present tells of what is to come */
    {"Guards are hunting the robbers and will not rest until they are caught or captured.", "COERCE > robbers ~future"},
    {"The siege went on until the robbers were arrested.", "COERCE > robbers"},
    {"A woman was killed by a drunk driver on Monday.", ""},
    {"Owen Hale urged all three levels of government to act.", "REQUEST Owen Hale > government"},
    {"A guard stands by as campaigner Jason Hall speaks on a balcony.", ""},
    {"These countries can take stronger negotiating positions.", ""},
    {"Pakistan test-fired a short-range missile on Monday.", "MOBILIZE Pakistan"},
    {"Party leaders were giving orders in support of a rival.", ""},
    {"The council declared a climate emergency.", ""},
    {"Pakistan rejected the claims.", ""},
    {"The US struck Iran on Sunday.", "ASSAULT United States > Iran"},
    {"The minister alleges the ruling party is getting several votes.", "ACCUSE minister > ruling party"},
    {"The ruling party is getting several votes, the minister alleged.", "ACCUSE minister > ruling party"},
    {"Activists are demanding that the Australian government close the camp.",
     "REQUEST Activists > Australian government"},
    {"Tom Lane has resigned as leader of Merrow Council.", "RETREAT Tom Lane"},
    {"The leader of Merrow Council, Tom Lane, has been suspended by the party.", "SANCTION party > Tom Lane"},
    {"A woman appeared in court charged with the murder of a nurse.", "ACCUSE > woman; ASSAULT woman > nurse"},
    {"An Israeli air strike killed five people.", "ASSAULT Israel > people"},
    {"A teenager was stabbed to death in Merrow.", "ASSAULT > teenager"},
    {"Thousands rallied in Karvan to demand change.", "PROTEST Thousands"},
    {"The plan to close the library was criticised by campaigners.", "ACCUSE campaigners"},
    {"The game is rigged, Mr Hale said, when asked by Keldora News if the party could win.", ""},
    {"Muslim leaders in France, who had opposed the law, urged calm.", "ACCUSE Muslim leaders; REQUEST Muslim leaders"},
    {"Homes were destroyed as fires spread through the state.", ""},
    {"People were stopped from entering a homeless shelter.", ""},
    {"A school encouraged pupils to walk.", ""},
    {"A film director and columnist Theo van Gorp was shot in Merrow.", "ASSAULT > Theo van Gorp"},
    /* what is told of private people in general, of the reader, of a stage or a match */
    {"Companies team up with an agency.", ""},
    {"Many states offer tax credits to buyers.", ""},
    {"Carriers can block websites.", ""},
    {"Project fees are often charged by general contractors.", ""},
    {"After meeting with your consultant, your designer will draw the plan.", ""},
    {"Highlights: Visit Norway and Poland in May.", ""},
    {"In the film a hacker attacks the government.", ""},
    {"India demolished Norway at the World Cup.", ""},
    {"She is charged with overseeing the plans.", ""},
    {"Tom Lane suspected it was wrong.", ""},
    {"Norway has yet to recognize Keldora.", "SUPPORT Norway > Keldora ~negated"},
    {"The council says farmers opposed to the mayor have left.", ""},
    {"Kenya's foreign secretary paid a courtesy call on Prime Minister Ellen Marsh.",
     "CONSULT Kenya's foreign secretary > Ellen Marsh"},
};

static const struct told_row indonesian[] = {
    /* who makes a thing known was there when he met somebody */
    {"Hal itu disampaikan Menteri Rustam Halide saat bertemu Gubernur Bali Wayan Kastera di Garut.",
     "CONSULT Rustam Halide > Wayan Kastera"},
    {"\"Jalan itu selesai,\" ujar Menteri Rustam Halide dalam rapat kerja dengan Komisi VI DPR.",
     "CONSULT Rustam Halide > Komisi VI DPR"},
    {"KPU menggelar rapat di Garut.", ""},
    /* two states vouch for no sense of a verb that its object follows */
    {"Visa ditolak bagi atlet Israel untuk mengikuti Kejuaraan Senam Dunia di Jakarta.", ""},
    {"Jepang menduduki Kenya.", "COERCE Jepang > Kenya"},
    /* what is due, possible or to come is not done, nor what is joined to it or waits for it */
    {"Pemerintah dapat menggugat PT Tirta Merapit, menjatuhkan sanksi, dan mencabut izin perusahaan itu.",
     "ACCUSE Pemerintah > PT Tirta Merapit ~hypothetical; SANCTION Pemerintah ~hypothetical; "
     "SANCTION Pemerintah > perusahaan itu ~hypothetical"},
    {"Sembilan hakim harus memutuskan mengundurkan diri.", "RETREAT hakim ~hypothetical"},
    {"Menurut dia, sepatutnya pemerintah meminta maaf kepada keluarga korban.",
     "CONCEDE pemerintah > keluarga korban ~hypothetical"},
    {"Tersangka perlu diperiksa kesehatannya sebelum ditahan.", "COERCE > Tersangka ~hypothetical"},
    {"Kedua menteri membahas cara-cara meningkatkan kerja sama dengan China.",
     "COOPERATE menteri > China ~hypothetical"},
    {"Belum pernah kader partai dipecat.", "SANCTION > kader partai ~negated"},
    {"Tidak ada satu pun pelaku yang ditangkap polisi.", "COERCE polisi > pelaku ~negated"},
    {"Tidak seorang pun warga ditangkap.", "COERCE > warga ~negated"},
    /* a doctor's look is no inquiry */
    {"Pasien itu diperiksa di laboratorium rumah sakit.", ""},
    {"Tersangka yang dirawat di rumah sakit akan diperiksa.", "ACCUSE > Tersangka ~future"},
    /* who suffered a deed is not who is blamed for it or looked into */
    {"Menteri Rustam Halide mengutuk keras kekerasan terhadap tenaga kesehatan.", "ACCUSE Rustam Halide"},
    {"Menteri Rustam Halide mengutuk serangan Israel terhadap warga sipil.",
     "ACCUSE Rustam Halide > Israel; ASSAULT Israel > warga sipil"},
    {"Polisi mengusut pembunuhan warga negara Korea Selatan.", "ACCUSE Polisi; ASSAULT > warga negara Korea Selatan"},
    /* nor what somebody is not, nor who only speaks of it, nor the name of what is given */
    {"\"Sudah kita amankan, ternyata itu bukan anggota Polri,\" kata Kapolres Garut AKBP Joko Santos.", ""},
    {"\"Kita bisa tarik untuk penyidikan dan dilaporkan pada kepolisian,\" kata Emma Sari.", ""},
    {"Pemerintah memberikan Bantuan Langsung Tunai kepada warga.", "AID Pemerintah > warga"},
    {"Terpidana itu dieksekusi ke lembaga pemasyarakatan.", "SANCTION > Terpidana"},
    {"Lina Sari tertangkap di Garut.", "COERCE > Lina Sari"},
    {"Polisi mengimbau masyarakat jika mengetahui pelaku, segera melapor.", "REQUEST Polisi > masyarakat"},
    /* a thing is not arrested or dismissed, whose ever it is */
    {"MPR telah menangkap aspirasi warga Garut.", ""},
    {"Ribuan aparat TNI amankan demo Partai Tunas di Garut.", ""},
    {"Status hukum Rustam Halide hanya digantung penyidik.", ""},
    {"Para pedagang telah mencopot stiker QRAS dari etalase.", ""},
    /* nor is done what somebody asks for, averts or hopes for, but what is done with what was used */
    {"Kami minta Bupati Garut Rustam Halide dipecat.", ""},
    {"Amerika Serikat mencegah Iran menyerang Israel.", ""},
    {"Kami berharap polisi menahan pelaku.", "COERCE polisi > pelaku ~hypothetical"},
    {"Tentara Israel menggunakan drone untuk menyerang warga sipil.", "ASSAULT Tentara Israel > warga sipil"},
    {"Pelaku akhirnya bisa ditangkap polisi.", "COERCE polisi > Pelaku"},
    {"Serikat buruh mendesak agar Bupati Garut Rustam Halide dipecat.", "REQUEST Serikat buruh"},
    {"Surat itu berisi permintaan Kenya agar Amerika Serikat memberikan bantuan militer.", ""},
    {"Kapolres Rustam Halide mengingatkan publik agar tidak menghasut warga dan menyerang polisi.", ""},
    {"Massa aksi saling dorong dengan polisi.", "PROTEST Massa aksi > polisi"},
    {"Film itu memicu ancaman pemenggalan terhadap pemimpin redaksi.", ""},
    {"Selain berorasi, para mahasiswa juga membakar ban di jalan.", "PROTEST mahasiswa; PROTEST mahasiswa"},
    /* a passive whose mark is written apart is one all the same */
    {"Saksi sudah di periksa polisi.", "ACCUSE > Saksi"},
    {"Rustam Halide dipanggil ke Istana.", ""},
    {"Polisi menemui massa yang ingin Bupati Garut Rustam Halide diberhentikan.", "CONSULT Polisi > massa"},
    {"Iran memblokade Selat Hormuz.", "COERCE Iran > Selat Hormuz"},
    {"Mahasiswa ikut demo di depan gedung DPR.", "PROTEST Mahasiswa > DPR"},
    {"Seorang gadis menolak menyerah.", ""},
    {"Golkar mengusulkan Rustam Halide sebagai calon presiden.", "SUPPORT Golkar > Rustam Halide"},
    {"Seorang tentara Israel tewas akibat serangan drone Hizbullah di dekat perbatasan Lebanon.",
     "ASSAULT Hizbullah > tentara Israel"},
    {"Ketua DPRD Garut Rustam Halide mendatangi kantor Kementerian Dalam Negeri.",
     "CONSULT Rustam Halide > Kementerian Dalam Negeri"},
    /* what is asked for is not done, whomever the passive meets: over his age, another name, a relative clause */
    {"Rustam Halide meminta Budi Hartono (33) atau yang dikenal sebagai Bimo dideportasi.", ""},
    {"Warga mendesak Bupati Garut yang terlibat korupsi segera diperiksa KPK.", ""},
    {"Hakim mengingatkan jaksa yang bersangkutan diberi kesempatan bicara.", "REQUEST Hakim"},
    {"DPR meminta Bupati Garut Rustam Halide (56) diberhentikan dan diperiksa kejaksaan.", "REQUEST DPR"},
    {"Serikat Buruh Diminta Jokowi Temui Prabowo, Dukung Pemerintah\n\nPertemuan itu lama.",
     "REQUEST Jokowi > Serikat Buruh"},
    /* what a rule says of anybody; what something is held to be; who is absent; what is waited for */
    {"Rustam Halide tidak akan melindungi orang yang terbukti bersalah.", "SANCTION > orang ~hypothetical"},
    {"Dua orang yang dituduh mencuri akan dibawa ke Garut.", "ACCUSE > orang"},
    {"Serangan terhadap Guam adalah serangan kepada Amerika Serikat.", ""},
    {"Menteri Agama Rustam Halide absen dalam rapat kerja bersama Komisi VIII DPR.",
     "CONSULT Rustam Halide > Komisi VIII DPR ~negated"},
    /* a rule meets nobody in particular; an outlet that passes news on asks nothing */
    {"Dalam peraturan itu disebutkan, setiap orang dilarang merokok di Garut.", ""},
    {"Menurut Kompas, pemerintah harus membayar utang.", ""},
    {"Dua dari lima pelaku ditangkap polisi.", "COERCE polisi > pelaku"},
    {"Bupati Garut Didesak Warga Pecat Kepala Dinas\n\nKasus itu lama.",
     "REQUEST Warga > Bupati Garut; SANCTION Bupati Garut > Kepala Dinas ~hypothetical"},
    {"Presiden mengajak semua negara Arab bersatu.", "REQUEST Presiden > semua negara Arab"},
};

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    told_rows(engine, "en", rows, sizeof rows / sizeof *rows);
    told_rows(engine, "id", indonesian, sizeof indonesian / sizeof *indonesian);
    runut_engine_close(engine);
    return done_testing();
}
