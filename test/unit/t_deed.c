/* SPDX-License-Identifier: MIT */
/**
 * English deeds that stand elsewhere than in a plain main clause: within what somebody asks for, behind a noun for a
 * meeting or an attack, in the perfect of a verb of taking place.
 */
#include "test.h"
#include "told.h"

static struct runut_engine *engine;

static const struct told_row rows[] = {
    /* a participle between an object's adjectives, adverb or hyphen ends no clause */
    {"Troops detained democratically elected President Tom Lane.", "COERCE Troops > Tom Lane"},
    {"Police fired on unarmed and fleeing protesters.", "ASSAULT Police > protesters"},
    {"Marines began their assault on insurgent-held Karabala.", "ASSAULT Marines > Karabala"},
    /* a past that is joined to a plan is done; what a death was tells the sentence behind it as well */
    {"President Ada Holt agreed to visit Chad and praised Norway.",
     "AGREE Ada Holt > Chad ~future; SUPPORT Ada Holt > Norway"},
    {"Three people were killed in Dunhill on Monday. Police said the shooting was not the first.", "ASSAULT > people"},
    /* a passive that does not tell who did it asks for no power of him; patients, papers and names are no captives */
    {"The Norwegian ambassador was summoned on Monday.", "ACCUSE > Norwegian ambassador"},
    {"Three journalists were released unharmed on Monday.", "RETREAT > journalists"},
    {"A nurse was treated at a hospital and released.", ""},
    {"Three journalists were expected to be fined and to be released.",
     "SANCTION > journalists ~future; CONCEDE > journalists ~future"},
    {"The minister maintained that 52 people were seized on Sunday.", ""},
    {"The victim's name was not released.", ""},
    /* whose own force is moved is met by nothing, and moves itself where nobody else does */
    {"Police deployed 300 officers around the stadium.", "MOBILIZE Police"},
    {"Chad's deployment of 400 soldiers to the border began at dawn.", "MOBILIZE Chad"},
    {"Norland will withdraw its troops from Chad next month.", "CONCEDE Norland > Chad ~future"},
    /* misread as adjective and noun; a plan is one deed with what is planned */
    {"Venezuela has severed relations with Chad.", "SANCTION Venezuela > Chad"},
    {"The French president plans to visit Chad next week.", "AGREE French president > Chad ~future"},
    /* whom the law took for it has done it; whoever tells of many is none of them; an aside parts nobody from what he
     * has
     */
    {"Police arrested at least three leaders in Nairobi for staging demonstrations.",
     "COERCE Police > leaders; PROTEST leaders"},
    {"Gunmen abducted ten villagers, Ismail Kagar told reporters.", "ASSAULT Gunmen > villagers"},
    {"Speaking to a crowd of supporters, Omar Reed condemned Kenya.", "ACCUSE Omar Reed > Kenya"},
    {"The council condemned, once again, Kenya's laws.", "ACCUSE council > Kenya"},
    {"The ministry summoned the deputy head of the mission, Bart Hill, and presented a note.",
     "REQUEST ministry > Bart Hill"},
    {"The union denounced the US criminal blockade against Venezuela.",
     "ACCUSE union > United States; COERCE United States > Venezuela"},
    /* who leads a protest, what a strike is, who else is blamed by those who protest */
    {"The road was blocked by hundreds of farmers.", "PROTEST farmers"},
    {"An Israeli strike hit a camp for displaced people.", "ASSAULT Israel > camp"},
    {"Israel responded with air strikes on Hezbollah.", "ASSAULT Israel > Hezbollah"},
    {"Rebels kidnapped two nurses and killed a guard.", "ASSAULT Rebels > nurses; ASSAULT Rebels > guard"},
    {"Police surrounded the house of Tom Lane.", "COERCE Police > Tom Lane"},
    {"Minister Tom Lane alleged that Chad had hidden the wreck.", "ACCUSE Tom Lane > Chad"},
    {"Police arrested Ann Key, Tom Lane and, oh dear, there goes the band.", "COERCE Police > Ann Key"}, /* it ends */
    /* what describes somebody within a wish has been done */
    {"The family asked the court to free the men who killed her brother.",
     "REQUEST family > court; ASSAULT men > her brother"},
    {"The council called for sanctions against officials accused of torture.",
     "REQUEST council > officials; ACCUSE > officials"},
    {"The union urged police to investigate the murder of a priest in Oslo.",
     "REQUEST union > police; ASSAULT > priest"},
    /* whose a meeting is that a preposition joins to another deed */
    {"President Omar Hadi spoke to reporters following a meeting with Prime Minister Ellen Marsh.",
     "CONSULT Omar Hadi > Ellen Marsh"},
    {"Norland's foreign minister confirmed the pledge during a meeting in London with Kenyan President Omar Hadi.",
     "CONSULT Norland's foreign minister > Omar Hadi"},
    {"Union leaders went ahead with the march despite an emergency meeting with President Omar Hadi on Tuesday.",
     "CONSULT Union leaders > Omar Hadi"},
    {"Tom Lane joined a panel discussion with farmers.", ""},
    /* verbs of taking place */
    {"Norland says clashes have broken out between Kenyan forces and Redcap guerrillas.",
     "ASSAULT Kenyan forces, Redcap guerrillas"},
    {"Clashes have continued near the border between troops and militants.", "ASSAULT troops, militants"},
    /* who died in an attack, whatever stands before its noun */
    {"At least 18 rebels have died in separate clashes in the north.", "ASSAULT > rebels"},
    {"A woman was hurt in an elephant attack.", ""},
    {"More than 30,000 people have been killed in the conflict.", "ASSAULT > people"},
    {"The militant group Red Dawn claimed responsibility for the attack.", "ASSAULT Red Dawn"},
    {"No one has claimed responsibility for the bombing in Kabul.", ""},
    {"UN mediators have offered to help end the dispute.", "AGREE UN mediators ~future"},
    {"The council is looking into alternatives for the site.", ""},
    {"A ceasefire has been agreed between Chad and the rebels.", "AGREE Chad, rebels"},
    {"No group has claimed responsibility for the attack.", ""},
    /* the same verb by whom it takes and who does it */
    {"Somali gunmen have seized two foreign nurses.", "ASSAULT Somali gunmen > foreign nurses"},
    {"A gunman seized a rifle from an Israeli officer.", "COERCE gunman > Israeli officer"},
    {"Guerrillas hacked ten farmers to death in the north.", "ASSAULT Guerrillas > farmers"},
    {"Militants fired mortar shells at an army base.", "ASSAULT Militants > army base"},
    {"Kenya and the Norwegian military have held missile drills.", "COOPERATE Kenya, Norwegian military"},
    {"The ministry had summoned the American ambassador.", "ACCUSE ministry > American ambassador"},
    {"The troops were flown in on Monday.", ""},
    {"Police launched Operation Fox to tackle the drugs problem.", ""},
    {"Two constables were found not guilty of assault.", "CONCEDE > constables"},
    {"Senators asked more questions about nominee Tom Pike.", ""},
    /* where people live, pray or stay stands for them; storms destroy houses as well */
    {"A synagogue in Leeds was attacked with firebombs.", "ASSAULT > synagogue"},
    {"Gunmen attacked a hotel in Mogadishu.", "ASSAULT Gunmen > hotel"},
    {"Some 40 homes were destroyed overnight.", ""},
    {"President Omar Hadi met his Kenyan counterpart on Monday.", "CONSULT Omar Hadi > Kenya"},
    {"The foreign minister met his Kenyan counterpart, Tom Lane, in Nairobi.", "CONSULT foreign minister > Tom Lane"},
    {"Peace talks have begun between Sudan and Chad.", "CONSULT Sudan, Chad"},
    {"Hundreds marched through Lagos. Another protest took place outside the bank.",
     "PROTEST Hundreds; PROTEST > bank"},
    /* what only weapons do to houses; what is told as an order */
    {"A blast hit a bus in Karachi.", "ASSAULT > bus"},
    {"Two bombs went off outside a church in Jos.", "ASSAULT > church"},
    {"The minister hit a house with his car.", ""},
    {"Kenya told Uganda to open the border.", "REQUEST Kenya > Uganda"},
    {"The president told lawmakers that the new taxes are high.", ""},
    {"The doctor told the woman to rest.", ""},
    /* what ends a verb's form describes nobody behind it */
    {"Soldiers shot dead 22 guerrillas on Friday.", "ASSAULT Soldiers > guerrillas"},
    {"A man shot to death two nurses.", "ASSAULT man > nurses"},
    /* attacks that are told by whom they were meant for, by who lived */
    {"The blasts targeted pilgrims near Karbala.", "ASSAULT > pilgrims"},
    {"The campaign targeted young voters.", ""},
    {"The mayor of Herat survived a bomb attack.", "ASSAULT > mayor of Herat"},
    {"Army jets bombed rebel positions.", "ASSAULT Army jets > rebel positions"},
    {"Protesters torched cars in Paris.", "PROTEST Protesters"},
    /* whoever is somewhere for talks has come, and talks */
    {"President Omar Hadi is in Kenya for talks with Ugandan officials.",
     "CONSULT Omar Hadi > Kenya; CONSULT Omar Hadi > Ugandan officials"},
    {"The minister is in favour of talks.", ""},
    /* what courts do with a sentence, and those who are refused */
    {"An appeals court upheld the sentences of two former judges.", "SANCTION appeals court > former judges"},
    {"The judge threw out the case against the editor.", "CONCEDE judge > editor"},
    {"Prosecutors sought a life sentence for Omar Hadi.", "ACCUSE Prosecutors > Omar Hadi"},
    {"Two reporters were denied entry to Kenya.", "REJECT > reporters"},
    {"Russia cut gas supplies to Ukraine.", "SANCTION Russia > Ukraine"},
    {"India plans to cut coal by half.", ""},
    {"Japan has committed $3m in assistance to Jordan.", "AGREE Japan > Jordan"},
    /* police and those they clash with, borders that force is sent to, goods that are kept from somebody */
    {"Police and protesters clashed in Athens.", "ASSAULT Police, protesters"},
    {"Turkey has sent tanks to the border with Syria.", "MOBILIZE Turkey"},
    {"Turkey has sent food to Syria.", "AID Turkey > Syria"},
    {"The United States blocked arms sales to Venezuela.", "SANCTION United States > Venezuela"},
    {"Britain handed over the base to Iraqi forces.", "RETREAT United Kingdom > Iraqi forces"},
    {"Ten militants were hit by an Israeli missile.", "ASSAULT > militants"},
    {"The town was hit by a storm.", ""},
    {"The Taliban claimed responsibility for the blast.", "ASSAULT Taliban"},
    {"The army dropped all criminal charges against an officer.", "CONCEDE army > officer"},
    {"Two men were jailed by a court for attacking a guard.", "SANCTION court > men; ASSAULT men > guard"},
    /* what stands behind "from" is not what was seized; who lived is not whom the attack hurt; habits; strikes at work
     */
    {"Gunmen seized 40 children from a dormitory.", "ASSAULT Gunmen > children"},
    {"The minister survived a bomb attack that wounded three people.", "ASSAULT > minister; ASSAULT > people"},
    {"Usually French leaders visit Germany on their first trips.", ""},
    {"Teachers staged two day-long strikes in Leeds.", "PROTEST Teachers"},
    {"The attack was to demonstrate opposition to the law.", ""},
    {"A soldier was arrested in Oslo for allegedly killing two nurses.", "COERCE > soldier; ASSAULT soldier > nurses"},
    /* what a passive is told of is its subject, not a thing of another clause */
    {"A rally left the square while similar events were held in Leeds.", ""},
};

static const struct told_row indonesian[] = {
    /* fathers' names go with a holder's; a thing of the actor's own is nobody met; whose a fine is imposes it */
    {"Perdana Menteri Anwar bin Yusuf bertemu Presiden Bima Kutoro.", "CONSULT Anwar bin Yusuf > Bima Kutoro"},
    {"Yordania membuka kedutaannya kemarin.", "SUPPORT Yordania"},
    {"Denda Uni Eropa dijatuhkan kepada Google.", "SANCTION Uni Eropa > Google"},
    /* a town that is taken is not who is in it; who is behind "dan" has his own verb; the dead hurt nobody */
    {"Wartawan CNN di kota Jammu, yang dikuasai India, menulis.", ""},
    {"Tentara Kenya membunuh petani dan warga ini mengambil batu.", "ASSAULT Tentara Kenya > petani"},
    {"Korban jiwa bertambah menjadi empat orang, dan melukai 15 orang.", "ASSAULT > orang"},
    {"Selama ini ditahan, kini Rudi Hartono mengeluarkan keluhan.", ""},
    {"13 Orang Kena Razia di Garut\n\nRazia itu lama.", "COERCE > Orang"},
    /* forms of several words between a subject and its verb are passed over */
    {"Polisi telah dua kali menangkap Andi Wijaya.", "COERCE Polisi > Andi Wijaya"},
    {"Mulanya polisi menangkap tujuh orang di Garut.", "COERCE polisi > orang"},
    /* whose a deed's noun is does what the verb right behind tells */
    {"Keputusan hakim memenjarakan Andi Wijaya sudah tepat.", "SANCTION hakim > Andi Wijaya"},
    /* what police are sent, what they look into, what a court imposes and what is closed or taken */
    {"Polda Metro Jaya akan mengerahkan 18.000 personil.", "MOBILIZE Polda Metro Jaya ~future"},
    {"Polisi menerjunkan tim Gegana ke lokasi.", "MOBILIZE Polisi"},
    {"Polisi masih mendalami motif pelaku.", "ACCUSE Polisi"},
    {"Majelis hakim menjatuhkan pidana tambahan kepada Andi Wijaya.", "SANCTION Majelis hakim > Andi Wijaya"},
    {"Andi Wijaya meminta maaf ke Bupati Sari Dewi.", "CONCEDE Andi Wijaya > Sari Dewi"},
    {"Andi Wijaya mohon izin pada majelis hakim.", "REQUEST Andi Wijaya > majelis hakim"},
    {"Andi Wijaya meminta maaf buntut staf melapor ke warga.", "CONCEDE Andi Wijaya"},
    {"Harta bendanya disita oleh Komisi Pemberantasan Korupsi.", "COERCE Komisi Pemberantasan Korupsi"},
    {"Militer Israel menahan rombongan wartawan.", "COERCE Militer Israel > rombongan wartawan"},
    /* shots are fired at nobody named */
    {"Seorang pria menerobos kelab malam dan melepaskan tembakan.", "ASSAULT pria"},
    /* whoever is harassed is news without who does it */
    {"Sejumlah warga diteror setiap malam.", "THREATEN > warga"},
    /* an armed party's attack behind a word of time or on a place was made; what a light verb carries is its object */
    {"Sejak serangan Hamas pada Oktober, ribuan orang mengungsi.", "ASSAULT Hamas"},
    {"Polisi melakukan operasi dengan sasaran tawuran.", ""},
    {"Warga takut sejak serangan bom bulan lalu yang menewaskan enam warga Israel.", "ASSAULT > warga Israel"},
    /* whom a noun names is met, though somebody speaks of it or "dari" opens the sentence */
    {"Dari penangkapan Andi Wijaya, polisi menyita dua ponsel.", "COERCE > Andi Wijaya; COERCE polisi"},
    /* three of them are those whom the law met, and not the law */
    {"Polisi menangkap tiga pelaku. Ketiganya ditahan di Garut.", "COERCE Polisi > pelaku; COERCE > pelaku"},
    /* a named person is news without who has power over him */
    {"Andi Wijaya dicekal ke luar negeri.", "COERCE > Andi Wijaya"},
    {"Andi Wijaya disangkakan melanggar Pasal 12 UU Tipikor.", "ACCUSE > Andi Wijaya"},
    {"Dewan Pengawas KPK akan menggelar sidang etik terhadap Nurul Gufron.",
     "ACCUSE Dewan Pengawas KPK > Nurul Gufron ~future"},
    {"Polisi menggagalkan upaya 70 pengungsi melintasi perbatasan.", "COERCE Polisi > pengungsi"},
    {"Puluhan orang tewas ketika anggota Laskar Rakan menyerang kepolisian Myanmar.",
     "ASSAULT anggota Laskar Rakan > kepolisian Myanmar"},
    /* a verb's passive means what it means; who answers for an attack has made it */
    {"Bupati Garut dihina oleh Andi Wijaya.", "ACCUSE Andi Wijaya > Bupati Garut"},
    {"Andi Wijaya dimintai pendapatnya oleh DPR.", "REQUEST DPR > Andi Wijaya"},
    {"Hamas mengaku bertanggung jawab atas pembunuhan dua tentara Israel.", "ASSAULT Hamas > tentara Israel"},
    {"Serangan drone Rusia yang menargetkan Ukraina terjadi pada Kamis.", "ASSAULT Rusia > Ukraina"},
    {"Presiden Prancis disambut langsung oleh Presiden Mesir.", "CONSULT Presiden Prancis > Presiden Mesir"},
    /* of a passive that opens its clause, whom the law met stands behind it, or the law's own verb takes him */
    {"Saat ini telah ditetapkan dua tersangka, yakni Rudi Hartono dan Budi Santoso.",
     "ACCUSE > Rudi Hartono, Budi Santoso"},
    {"Sampai saat ini telah diperiksa 20 saksi.", "ACCUSE > saksi"},
    {"Kemarin diperiksa tiga penyidik KPK.", ""},
    {"Setelah menjalani pemeriksaan selama 13 jam, KPK menahan Rudi Hartono.",
     "ACCUSE > Rudi Hartono; COERCE KPK > Rudi Hartono"},
    {"Negara-negara Teluk mengecam Qatar.", "ACCUSE Negara-negara Teluk > Qatar"},
    /* a pair of countries is both; what is reached between two is theirs */
    {"Thailand-Kamboja mengecam Jepang.", "ACCUSE Thailand, Kamboja > Jepang"},
    {"Kesepakatan antara Iran dan Amerika Serikat dicapai di Jenewa.", "AGREE Iran, Amerika Serikat"},
    {"Perjanjian antara Jepang dan Laos itu ditandatangani pekan lalu.", "SUPPORT Jepang, Laos"},
    /* a state recognises another; whoever admits something does not */
    {"Palestina diakui oleh Norwegia.", "SUPPORT Norwegia > Palestina"},
    {"Norwegia dan Irlandia mengakui Palestina.", "SUPPORT Norwegia, Irlandia > Palestina"},
    {"Rusia mengakui Ukraina menyerang Moskow.", "ASSAULT Ukraina > Rusia"},
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
