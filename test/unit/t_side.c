/* SPDX-License-Identifier: MIT */
/**
 * Who may be a side of an event at all, and under which name. Each row is a sentence and all events that it tells, as
 * in t_event.c; the people and most places are invented.
 */
#include "test.h"
#include "told.h"

static const struct told_row english[] = {
    /* ranks are people; a tagger has "shot" for what an officer has */
    {"A colonel and a teacher were killed in the attack.", "ASSAULT > colonel, teacher"},
    {"An officer shot and wounded a man armed with a knife.", "ASSAULT officer > man"},
    /* whose bases they were, not where; who blame each other have no other side */
    {"Israel struck Hezbollah targets in southern Lebanon.", "ASSAULT Israel > Hezbollah"},
    {"India and Pakistan blamed each other for the attack.", "ACCUSE India, Pakistan"},
    /* a finite verb behind "and" shares the subject of the finite one before it */
    {"The miners accused the bank of cheating workers and demanded a new vote.",
     "ACCUSE miners > bank; REQUEST miners"},
    /* passives that are joined share who suffers and who does them */
    {"The couple, who were kidnapped and later freed by rebels, are safe.",
     "ASSAULT rebels > couple; RETREAT rebels > couple"},
    {"Ten people were killed, injured or kidnapped by gunmen on Monday.",
     "ASSAULT gunmen > people; ASSAULT gunmen > people"},
    {"Five Kenyans were detained and deported by China on Monday.", "COERCE China > Kenyans; COERCE China > Kenyans"},
    {"Omar Rask had been placed on an Interpol list in June and arrested at Kora's airport.", "COERCE > Omar Rask"},
    /* a country's adjective and another word before one noun are one party; two countries' are two, each of people */
    {"Norwegian and coalition troops detained three gunmen.", "COERCE Norwegian and coalition troops > gunmen"},
    {"Kenyan and Chadian officials condemned the raid.", "ACCUSE Kenyan officials, Chadian officials"},
    {"U.S. and Iraqi soldiers attacked the gunmen.", "ASSAULT U.S. soldiers, Iraqi soldiers > gunmen"},
    {"Kenya and Chadian rebels condemned the raid.", "ACCUSE Kenya, Chadian rebels"},
    /* a word for people within a party's phrase is met by what hangs on it, and the party acts */
    {"The father of a British girl abducted in Portugal thanked the police.",
     "ASSAULT > British girl; SUPPORT father of a British girl > police"},
    /* what a counted phrase stands behind is none of it; nobody is known by a nation before his name */
    {"There has been no word about three Kenyan nurses kidnapped in Chad.", "ASSAULT > Kenyan nurses"},
    {"The bombing killed 26 people and wounded dozens.", "ASSAULT > people"},
    {"American Bode Milner was arrested on Monday.", "COERCE > Bode Milner"},
    /* "he" is whom the one who speaks tells of, "his" who is named behind the comma, "they" who were tried */
    {"Ann Lyons praised the guards. Omar Comeau attacked a nurse before fleeing on foot, Tom Lyons said. He was jailed "
     "for murder in 1998.",
     "SUPPORT Ann Lyons > guards; SANCTION > Omar Comeau"},
    {"Tom Hill attacked a guard. After his arrest, Omar Reed accused the police of murder.",
     "COERCE > Omar Reed; ACCUSE Omar Reed > police"},
    {"Lawyer Paul Mugo said the court jailed his clients for crimes against public order and they were also fined.",
     "SANCTION court > his clients; SANCTION > his clients"},
    /* one verb for one man: what stands in apposition to his name is nobody else; nobody is negated */
    {"Omar Kandel, a prominent politician and rival of Mr. Mosi, was arrested on Friday.", "COERCE > Omar Kandel"},
    {"No officers have been charged in the killing of Omar Reed.", "ACCUSE > officers ~negated; ASSAULT > Omar Reed"},
    {"No policeman or official was charged.", "ACCUSE > official ~negated"},
    /* where it was is met by none besides whom it was meant for; the kidnap's victim is not who was arrested */
    {"Coalition forces conducted 23 strikes against rebels in Chad and Kenya.", "ASSAULT Coalition forces > rebels"},
    {"Kenya made two arrests in the kidnap of a tourist.", "COERCE Kenya"},
    {"The ministry summoned the US ambassador on Monday.", "ACCUSE ministry > US ambassador"},
    {"Three employees of Brazilian miner Valo were arrested.", "COERCE > employees"},
    {"Doctors treated the wounded after an attack by rebels on Israel in which they killed ten people.",
     "ASSAULT rebels > Israel"},
    {"A judge has agreed to review the government's decision to deport ten Kenyan nurses.",
     "AGREE judge ~future; COERCE government > Kenyan nurses ~future"},
    /* two leaders are people, and two sides no place where something happens; whose the thing is, not where */
    {"President Harold Tren met Prime Minister Ole Lund in Florida, amid strikes in Syria and Chad. The two leaders "
     "agreed to meet again.",
     "CONSULT Harold Tren > Ole Lund; AGREE Harold Tren, Ole Lund ~future"},
    {"Talks between the army and rebels resumed on Monday, after strikes in Chad and Kenya. Both sides agreed to meet "
     "again.",
     "CONSULT army, rebels; AGREE army, rebels ~future"},
    {"Philip Hamer condemned apparent bomb attacks in Chad.", "ACCUSE Philip Hamer"},
    {"The union called for greater support for farmers in Kenya.", "REQUEST union"},
    {"The senator condemned the slow pace and conduct of Kenya.", "ACCUSE senator > Kenya"},
    /* what a participle before its noun tells is over; whose camp it is does not demand */
    {"President Omar Reed urged indicted rebels to leave Leeds.", "REQUEST Omar Reed > rebels"},
    {"Troops raided the town, arresting eight accused members of the group.",
     "COERCE Troops > town; COERCE Troops > accused members of the group"},
    {"The judge praised the recently-fired guard.", "SUPPORT judge > recently-fired guard"},
    {"Hundreds of villagers besieged a Kenyan army camp on Friday demanding to see their sons.",
     "COERCE villagers > Kenyan army"},
    /* the failure is of whoever has it; who leads a group with a name leads no other */
    {"Lawmakers say he is to blame for the failure to deport the prisoners.", ""},
    {"The mayor criticised the army's failure to deport the prisoners.",
     "ACCUSE mayor > army; COERCE army > prisoners ~hypothetical ~negated"},
    {"Party leader Karim Hamadi praised the vote. The leader of the militant group Hezbollah blamed the police.",
     "SUPPORT Karim Hamadi; ACCUSE leader of the militant group Hezbollah > police"},
    /* a noun with a finite verb of its own behind "and" begins a clause */
    {"Soldiers attacked the rebels and police arrested two men.", "ASSAULT Soldiers > rebels; COERCE police > men"},
    {"Rebels ambushed a convoy in Kara and soldiers killed two gunmen.",
     "ASSAULT Rebels > convoy; ASSAULT soldiers > gunmen"},
    {"The council opened an investigation into \"armed groups,\" the interior ministry said.",
     "ACCUSE council > armed groups"},
    {"The army said the tanks fired at gunmen who had fled.", "ASSAULT tanks > gunmen"},
    {"Omar Hadi condemned the raid. A guard was hurt. Another guard chased the Kenyan and shot him dead.",
     "ASSAULT guard > Kenyan"},
    /* whom "be" tells of a place or of a group is met, not that */
    {"Salman Sarif is in jail charged with corruption.", "ACCUSE > Salman Sarif"},
    {"Omar Hadi's sister was among those arrested.", "COERCE > Omar Hadi's sister"},
    {"Army officials continue to search for 16 soldiers believed to be kidnapped by rebels.",
     "ASSAULT rebels > soldiers"},
    /* what stands behind the noun of another deed is that one's; so is "by" behind another deed or a cause */
    {"The envoy met with rebel monitors ahead of a meeting with police officers.", "CONSULT envoy > rebel monitors"},
    {"Mass protests triggered by the Hariri murder forced the minister to leave.", ""},
    {"Investigators blamed three others accused of planning to kill the mayor.",
     "ACCUSE Investigators > others; ACCUSE > others; ASSAULT others > mayor ~future"},
    {"The police detained a driver hours before a meeting Friday between Tom Hill and the mayor.",
     "COERCE police > driver; CONSULT Tom Hill, mayor"},
    {"Police arrested a man who was involved in a shootout between two families.", "COERCE Police > man"},
    {"A nurse wounded in the bombing that killed Omar Rask has died.", "ASSAULT > nurse; ASSAULT > Omar Rask"},
    {"Ten people have been killed in fighting between rebels and soldiers.",
     "ASSAULT > people; ASSAULT rebels, soldiers > people"},
    /* a participle that hangs on a thing is of that, not of whoever stands before it */
    {"Officials say a nurse was killed by a mortar round fired at a nearby school.", "ASSAULT > nurse"},
    {"Norlandian officials say a new outbreak of fighting among inmates has left six prisoners dead.", ""},
    {"Mr. Hadi, who faces rape and fraud charges, criticised Kenya.", "ACCUSE Hadi > Kenya"},
    {"Rebels in eastern Chad ambushed a convoy on Monday, killing ten people.", "ASSAULT Rebels > people"},
    {"The government has launched an inquiry into the execution of Salman Sarif.",
     "ACCUSE government; SANCTION > Salman Sarif"},
    {"Relatives of miners kidnapped in Chad criticised the bank.", "ASSAULT > miners; ACCUSE Relatives > bank"},
    {"The chief said the bomber was killed when he attacked a guard.", "ASSAULT > bomber; ASSAULT bomber > guard"},
    /* "who" is a person, and no body that stands behind him */
    {"Police carried out a raid on the offices of the newspaper Merrow Star.", "COERCE Police > Merrow Star"},
    {"The home of former minister Ann Brand was raided by police officers at dawn.",
     "COERCE police officers > Ann Brand"},
    {"Omar Reed and his brother Tom, who was arrested in May, are miners.", "COERCE > Tom"},
    {"A strike by nurses has closed 40 wards in Bruges.", "PROTEST nurses"},
    {"The president of Kenya's trip to Chad ended on Friday.", "CONSULT president of Kenya > Chad"},
    {"Sudan withdrew its troops from Mali.", "RETREAT Sudan > Mali"},
    {"The lawsuit by three nurses against Carewell Group will be heard in March.", "ACCUSE nurses > Carewell Group"},
    {"Prosecutors may charge Senator Paul Redding with fraud.", "ACCUSE Prosecutors > Paul Redding ~hypothetical"},
    {"India conducted two joint military exercises with Vietnam.", "COOPERATE India > Vietnam"},
    {"The two farm workers whom immigration officers deported last week had lived in the valley for ten years.",
     "COERCE immigration officers > farm workers"},
    {"Peter Obasi, whom the National Guard detained on Sunday, leads the opposition.",
     "COERCE National Guard > Peter Obasi"},
    {"Former minister Ewa Brandt, whose home was raided by police officers on Monday, was energy minister until 2021.",
     "COERCE police officers > Ewa Brandt"},
    {"Russia's threat to cut off gas to Moldova alarmed its neighbours.", "THREATEN Russia > Moldova"},
    {"Peter Obasi, 34, of Leeds, and his wife, Ann Mboa, 30, of York, were charged with fraud.",
     "ACCUSE > Peter Obasi, Ann Mboa"},
    {"Police arrested Peter Obasi, 34, Ann Mboa, 30, and Tom Hill, 41.",
     "COERCE Police > Peter Obasi, Ann Mboa, Tom Hill"},
    {"Peter Obasi, 34, was arrested on Friday, and Ann Mboa, 30, was charged with murder.",
     "COERCE > Peter Obasi; ACCUSE > Ann Mboa"},
    {"Peter Obasi was arrested and Ann Mboa, 30, was charged with murder.", "COERCE > Peter Obasi; ACCUSE > Ann Mboa"},
    {"Omar Rask of the Progress Party (PP), who was arrested on Monday, went home.", "COERCE > Omar Rask"},
    {"Police detained a member of the council, who is accused of theft.", "COERCE Police > member; ACCUSE > member"},
    {"A student at the college in Kora, who was shot by soldiers, has died.", "ASSAULT soldiers > student"},
    /* a verb's form of several words has its object behind all of it */
    {"Police say a teacher stabbed to death a 12-year-old girl.", "ASSAULT teacher > girl"},
    {"Rebels released two reporters held hostage in Kora.", "RETREAT Rebels > reporters; ASSAULT > reporters"},
    {"The nurse representing Ana Hill denounced the verdict.", "ACCUSE nurse"},
    {"A judge reviewed the ministry's decision to deport ten Kenyans.", "COERCE ministry > Kenyans ~hypothetical"},
    {"Thousands of people marched through Kenya's capital on Monday.", "PROTEST people"},
    /* "by" behind another noun is that one's; who seeks to do asks nobody */
    {"Rebels attacked soldiers in Chad during a visit by the mayor.", "ASSAULT Rebels > soldiers; CONSULT mayor"},
    {"The U.S. accused Iran of seeking to build nuclear weapons.", "ACCUSE United States > Iran"},
    /* who only tells of a killing has not killed; goods and squads visit nobody */
    {"The ministry announced the killing of a farmer.", "ASSAULT > farmer"},
    {"The senate released Kenyan Oil Ministry documents.", ""},
    {"British goods arrived in China on Monday.", ""},
    {"Two policemen arrived at the scene and detained a man.", "COERCE policemen > man"},
    {"Opposition lawmakers stormed out of parliament.", "PROTEST Opposition lawmakers > parliament"},
    /* people of an outlet are not the outlet; who is killed takes the place of where he was */
    {"Two Reuters photographers were arrested by soldiers.", "COERCE soldiers > Reuters photographers"},
    {"Gunmen stormed a police station, killing two officers.", "ASSAULT Gunmen > officers"},
    /* heads of descriptions, behind a country, an owner or a number */
    {"A U.S. judge ordered the bank to pay.", "SANCTION U.S. judge > bank"},
    {"The king ousted the kingdom's four-party government.", "SANCTION king > kingdom's four-party government"},
    {"The king ousted the country's elected government.", "SANCTION king > country's elected government"},
    {"The nine-member Constitutional Court ordered the mayor to leave.", "SANCTION Constitutional Court > mayor"},
    {"The army killed 25 militants and arrested ten more.", "ASSAULT army > militants; COERCE army > militants"},
    {"A judge jailed Tom Hill on Monday. He was convicted of fraud.", "SANCTION judge > Tom Hill; SANCTION > Tom Hill"},
    /* who says it is no end of the list before it; neither numbers nor adjectives are anybody */
    {"Soldiers have rescued pupils, the army and the police said on Sunday.", "AID Soldiers > pupils"},
    {"The army kills 10 more Kenyan civilians.", "ASSAULT army > Kenyan civilians"},
    {"The army has dropped all criminal charges against an officer.", "CONCEDE army > officer"},
    {"Gunmen stormed the home of the mayor, Nadir Ahmad, and shot him dead.", "ASSAULT Gunmen > Nadir Ahmad"},
    /* "them" is no body that tells of them */
    {"The Anatolia news agency said police rounded them up on Monday.", ""},
    /* what a thing is called after does nothing and is met by nothing */
    {"The minister suspended the long-term MERIDIN scheme on Monday.", "SANCTION minister"},
    /* what describes the subject is not it, however long */
    {"Two leaders of a militant group linked to wanted terrorist Omar Zarq have been arrested.",
     "COERCE > leaders of a militant group"},
    {"Large companies buying up farms in Devon to plant trees have been accused of fraud.", "ACCUSE > Large companies"},
    {"A gas explosion in a coal mine in central Kenya killed 56 people on Monday.", "ASSAULT > people"},
    {"Countries such as Kenya and Chad, which rely on coal, have condemned the plan.", "ACCUSE Kenya, Chad"},
    /* who suffers what a passive tells is not whoever told of it; "the man" is somebody, and "he" behind him is he */
    {"Sheriff Dan Holt said deputies chased Omar Reed to a farm. He was arrested on Monday.", "COERCE > Omar Reed"},
    {"Police in Norland are furious after the theft by 14 union leaders. They were arrested on Monday.", ""},
    {"Alan Smith was asked by Judge Dan Poe if he understood that he could be sentenced to life in prison.",
     "SANCTION > Alan Smith ~hypothetical"},
    /* "she" is none whom a noun or a given name tells to be a man, and nobody does it to himself by his name */
    {"An actor who robbed a mother of two was seen on Monday. She was shot in her house.", "ASSAULT > mother"},
    {"Tara Veld visited Marsh. She was arrested after a fire.", "COERCE > Tara Veld"},
    {"The station reports the man shot one of the officers before he was killed by the other officer.",
     "ASSAULT the man > officers; ASSAULT officer > the man"},
    /* who is arrested is a person, whatever country describes him; he is called without his article */
    {"A Kenyan film star was arrested in Oslo.", "COERCE > Kenyan film star"},
    {"A Kenyan judge ordered the bank to pay.", "SANCTION Kenyan judge > bank"},
    {"A blast killed one Kenyan soldier and wounded 13 others.", "ASSAULT > Kenyan soldier"},
    /* whose a plan is carries it out, not who speaks of it or is against it */
    {"Kenya condemned Chad's decision to impose tariffs on grain.", "ACCUSE Kenya > Chad; SANCTION Chad ~hypothetical"},
    {"Police foiled a plot to kill the president.", ""},
    {"The senator praised the army's operation to free the hostages.",
     "SUPPORT senator > army; RETREAT army > hostages ~hypothetical"},
    /* what a hyphen joins to a country is not that country's */
    {"The pro-Kenyan government of Chad has criticised the bank.", "ACCUSE government of Chad > bank"},
    {"The minister criticised the Kenyan-made drones.", "ACCUSE minister"},
    /* what a relative clause tells is of whom it describes */
    {"The court jailed a waiter who plotted to kill the president.",
     "SANCTION court > waiter; ASSAULT waiter > president ~hypothetical"},
    /* a list is met whole, and names its people by whatever word */
    {"Mr. Alam, his wife, Hana Salo and nephew were arrested in Oslo.", "COERCE > Alam, Hana Salo, nephew"},
    {"A 17-year-old, two 18-year-olds and a 20-year-old man were arrested.", "COERCE > 17-year-old, 18-year-olds, man"},
    {"Officers detained the singer, two dancers and a drummer.", "COERCE Officers > singer, dancers, drummer"},
    {"Police arrested Tom Hill, 23, and a boy.", "COERCE Police > Tom Hill, boy"},
    {"Chairman and Chief Executive Bruce Neal resigned on Monday.", "RETREAT Bruce Neal"},
    {"Kenya and Chad are allies, and Oslo and Beijing criticised the plan.", "ACCUSE Norway, China"},
    /* a form of several words joins one more to those before, on either side; of company only behind a comma */
    {"Tom Hill, as well as party members Ann Lee and Rob Kent, were arrested.", "COERCE > Tom Hill, Ann Lee, Rob Kent"},
    {"Police arrested Tom Hill as well as his lawyer.", "COERCE Police > Tom Hill, his lawyer"},
    {"The attack killed three soldiers as well as a policeman.", "ASSAULT > soldiers, policeman"},
    {"Kenya, along with Uganda, has condemned Sudan.", "ACCUSE Kenya, Uganda > Sudan"},
    {"Kenya arrested Tom Hill along with Ann Lee's papers.", "COERCE Kenya > Tom Hill"},
    {"Tom Hill, Ann Lee, and former governor Rob Kent had criticised Kenya.",
     "ACCUSE Tom Hill, Ann Lee, Rob Kent > Kenya"},
    /* what a preposition governs is none the less governed where its owner stands before it */
    {"Tom Hill, a youth leader of Mara's Unity Party, was arrested.", "COERCE > Tom Hill"},
    {"The opposition People's Democratic Party accused Kenya.", "ACCUSE opposition People's Democratic Party > Kenya"},
    /* no list goes on with a subject's pronoun */
    {"Kenya is a key ally of Uganda in its war on terror and it condemned Sudan.", "ACCUSE Kenya > Sudan"},
    /* where the tree has a new subject no list goes on; whoever is expelled from a State is so by it */
    {"Armed police dispersed them, and 12 of the marchers were arrested.", "COERCE > marchers"},
    {"Rebels attacked the town and three of the soldiers were killed.", "ASSAULT Rebels > town; ASSAULT > soldiers"},
    {"Two Danish diplomats were expelled from Kenya on Friday.", "SANCTION Kenya > Danish diplomats"},
    {"Twelve migrants have been deported from Kenya since Monday.", "COERCE Kenya > migrants"},
    /* the doers of a participle stand before the main verb; a crowd of miners are miners */
    {"Those arrested on Friday were part of a march by a hundred nurses.", "COERCE > Those; PROTEST nurses"},
    {"A large crowd of miners attacked the police station.", "ASSAULT miners > police station"},
    /* another clause's subject is not met by what this one tells */
    {"Hundreds of villagers have been evacuated and nearly 900 homes have been destroyed.", ""},
    {"The judge resigned on Monday, and four were also arrested.", "RETREAT judge; COERCE > four"},
    /* who is hurt takes the place of where he was, all of them; what has a name stays what was attacked */
    {"Rebels attacked a military convoy on Tuesday, injuring three soldiers and killing six civilians.",
     "ASSAULT Rebels > soldiers, civilians"},
    {"Gunmen stormed the Federal College on Tuesday, killing a policeman.", "ASSAULT Gunmen > Federal College"},
    {"Groups representing Uzbeks complained that the police had beaten dozens of people.",
     "ACCUSE Groups representing Uzbeks > police"},
    /* who attacks does not come to the rescue */
    {"Naval forces came to the rescue of a merchant vessel under attack by pirates.", "ASSAULT pirates"},
    {"A United Nations team arrived in Lebanon to prepare for a probe.", "CONSULT United Nations > Lebanon"},
};

static const struct told_row indonesian[] = {
    {"Pejabat Kenya mencurigai wabah Ebola di Garut.", "ACCUSE Pejabat Kenya"},
    {"Polisi menyita sebuah ponsel merek Merapi dari tersangka.", "COERCE Polisi > tersangka"},
    {"Penonton itu dikeroyok sesama Pandawana pada Senin.", "ASSAULT Pandawana > Penonton"},
    /* whom no table knows is banned or curbed as somebody by a word for people alone */
    {"PBB melarang pengembangan senjata nuklir.", "COERCE PBB"},
    {"Polisi menangkap pembuat paspor palsu.", "COERCE Polisi > pembuat paspor palsu"},
    /* a pronoun that hangs on a word owns it */
    {"Menteri Rustam Halide hadir. Jepang menegaskan komitmennya untuk mendukung Kenya.",
     "AGREE Jepang > Kenya; SUPPORT Jepang > Kenya ~hypothetical"},
    {"Rustam Halide berpidato. Partai Golkar menyatakan dukungannya kepada Hendra Wijaya.",
     "SUPPORT Partai Golkar > Hendra Wijaya"},
    {"Rustam Halide berpidato. Salah satunya dengan menyerang Kenya.", ""},
    {"Rustam Halide hilang. Dyah Lestari, yang tak lama setelahnya ditangkap polisi, bungkam.",
     "COERCE polisi > Dyah Lestari"},
    {"Menteri Rustam Halide menegaskan komitmen Polri untuk menjaga Garut.", "AGREE Rustam Halide"},
    /* who is described by a body or a name is not that */
    {"Rustam Halide hadir di Garut. Mantan vokalis Naimba itu mengapresiasi polisi.",
     "SUPPORT Mantan vokalis Naimba > polisi"},
    {"Rustam Halide datang. Pemain Persib Bandung itu meminta maaf kepada warga.",
     "CONCEDE Pemain Persib Bandung > warga"},
    {"Kejaksaan menahan Direktur Utama PT Sawit Mas Prima, Heri Santoso alias Abu.", "COERCE Kejaksaan > Heri Santoso"},
    {"Rudi Hartawan berbicara di Garut. Guru besar Universitas Tirta Merapit itu mendesak pemerintah berbenah.",
     "REQUEST Rudi Hartawan > pemerintah"},
    {"Rudi Hartawan berbicara di Garut. Pengamat yang juga dosen tetap Universitas Nusa itu mengkritik pemerintah.",
     "ACCUSE Rudi Hartawan > pemerintah"},
    {"Kapolres Garut AKBP Rudi Hartawan tiba. Dosen itu mengkritik pemerintah.", "ACCUSE Dosen > pemerintah"},
    {"Rudi Hartawan berpidato. Guru Besar Perguruan Tinggi Ilmu Kepolisian itu meminta warga bersabar.",
     "REQUEST Rudi Hartawan > warga"},
    /* who tells of a young woman is not she */
    {"Kapolsek Kota Karto Wijaya mengatakan pasar itu aman. Wanita muda ini diamankan polisi pada Senin.",
     "COERCE polisi > Wanita muda"},
    {"Menurut Rudi Hartawan, toko itu tutup. Wanita asal Cirebon ini ditangkap polisi.",
     "COERCE polisi > Wanita asal Cirebon"},
    /* "dia" is whom the sentence before is about, not whom it only mentions */
    {"Dengan instruksi Presiden Harjono, Menteri Keuangan Surya Wijaya menempatkan dana ke perbankan. Dengan cara itu, "
     "dia memaksa perbankan menurunkan bunga.",
     "COERCE Surya Wijaya > perbankan"},
    {"Rudi Hartawan berpidato. Menteri Perdagangan RI tersebut meminta warga bersabar.",
     "REQUEST Rudi Hartawan > warga"},
    /* what a comma only adds to somebody is no second one */
    {"Aktor Bimo Akbarani dilaporkan ke polisi oleh istrinya, Kirana Rosalia.",
     "ACCUSE Kirana Rosalia > Bimo Akbarani"},
    {"Bupati Rudi Hartawan memberikan dukungan kepada PT Pelita Jaya (PELJA), perusahaan energi di Garut.",
     "SUPPORT Rudi Hartawan > PT Pelita Jaya"},
    /* a short form that comes back alone tells where a long name begins */
    {"Direktur PT Dharma Surya Ari Wijaya SH meminta warga bersabar. Ari mengatakan hal itu penting.",
     "REQUEST Ari Wijaya SH > warga"},
    {"Koordinator Wilayah Srikandi Ganjar Jabodetabek Wahyuni Safira mengajak warga bergabung. Menurut Wahyuni, hal "
     "itu penting.",
     "REQUEST Wahyuni Safira > warga"},
    {"Juru bicara Ganjar Pranowo Tama Satria Langit meminta warga bersabar. Tama mengatakan itu baik.",
     "REQUEST Tama Satria Langit > warga"},
    {"Wakil Ketua DPR Sufmi Dasco Ahmadi meminta warga bersabar. Menurut Dasco, itu baik.",
     "REQUEST Sufmi Dasco Ahmadi > warga"},
    {"Menteri Ekonomi Teuku Rifki Harsya meminta warga bersabar.", "REQUEST Teuku Rifki Harsya > warga"},
    /* whom a deed's noun names behind what he is */
    {"Dua pria didakwa dalam kasus pembunuhan model Rina Sari.", "ACCUSE > pria; ASSAULT > Rina Sari"},
    /* people whom a determiner tells of */
    {"Kepala Dinas Sosial Kendal, Sartono mengajak semua pihak bersabar.", "REQUEST Sartono > semua pihak"},
    /* whose deed "pihaknya" tells */
    {"Menteri Rudi Hartawan berbicara di Garut. Pihaknya bersama Polri menangkap 13 pelaku.",
     "COERCE Rudi Hartawan, Polri > pelaku"},
    /* whose the deed is that is praised */
    {"Bupati Garut menyampaikan apresiasi atas dedikasi polisi.", "SUPPORT Bupati Garut > polisi"},
    /* pairs and lists are met whole */
    {"Lina Sari - Budi Hartono yang diusung Golkar, Nasdem, PKB, kalah.",
     "SUPPORT Golkar, Nasdem, PKB > Lina Sari, Budi Hartono"},
    {"Bupati Garut berterima kasih kepada camat, serta kepala desa dan warga.",
     "SUPPORT Bupati Garut > camat, kepala desa, warga"},
    /* what "and" joins in a body's name is no other body */
    {"Dinas Pendidikan dan Kebudayaan Garut melarang siswa membawa motor.",
     "COERCE Dinas Pendidikan dan Kebudayaan Garut > siswa"},
    {"Warga mendesak Dinas Perhubungan dan Satpol PP Garut menertibkan parkir.",
     "REQUEST Warga > Dinas Perhubungan, Satpol PP Garut"},
    /* "by" behind an active verb is another noun's, and behind a colon nobody acts */
    {"Perusahaan memecat 30 karyawan sebagai langkah penghematan oleh Rudi Hartawan.",
     "SANCTION Perusahaan > karyawan"},
    {"Kapal itu aman. Tersangka yang ditangkap: LS, AS, dan BT.", "COERCE > Tersangka"},
    /* an address needs no second comma */
    {"Kapal itu aman. Seorang pria asal Medan, Sumatra Utara berinisial RD (28) ditangkap polisi.",
     "COERCE polisi > RD"},
    /* what hangs on the case of the charge is not met by the arrest */
    {"Menteri Rudi Hartawan ditahan Polda Jateng dalam kasus pemerasan terhadap Lina Sari.",
     "COERCE Polda Jateng > Rudi Hartawan"},
    {"Polisi menangkap pelaku pembunuhan Rano Sujatma di Garut.", "COERCE Polisi > pelaku pembunuhan Rano Sujatma"},
    /* a clause that speaks of the blast is not the speaker's */
    {"Menteri Rudi Hartawan datang. Selain menewaskan tiga warga, ia menjelaskan, ledakan itu merusak rumah.", ""},
    /* whom a passive tells to be with somebody acts, and not that one */
    {"Kapal itu aman. Bupati Rudi Hartawan didampingi Camat Lina Sari menyerahkan bantuan kepada korban banjir.",
     "AID Rudi Hartawan > korban banjir"},
    {"Kapal itu aman. Bupati Rudi Hartawan, didampingi Camat Lina Sari, menyerahkan bantuan kepada korban banjir.",
     "AID Rudi Hartawan > korban banjir"},
    /* whom something is told or filed with has not told it; where somebody is hurt did not hurt him */
    {"Kapal itu aman. Rudi Hartawan dilaporkan polisi karena menipu.", "ACCUSE > Rudi Hartawan"},
    {"Partai Fajar mengajukan gugatan ke Mahkamah Konstitusi.", "ACCUSE Partai Fajar"},
    {"Kapal itu aman. Wartawan Yusuf Karim ditembak kaki kanannya oleh tentara Israel.",
     "ASSAULT tentara Israel > Yusuf Karim"},
    /* the clitic of "adanya" has made no attack */
    {"Wali Kota Sadik Wijaya berkata pemilu tidak ditunda, menyusul adanya serangan teror di London.", ""},
    /* a name between commas is his who stands before it; a town behind a member of its council is no name */
    {"Israel membunuh kepala sayap militer Hamas, Mahmud Odeh, dalam serangan udara.", "ASSAULT Israel > Mahmud Odeh"},
    {"Kapal itu aman. KPK memeriksa anggota DPRD Garut.", "ACCUSE KPK > anggota DPRD Garut"},
    {"Massa dipukul mundur aparat ke arah Senayan.", "ASSAULT aparat > Massa"},
    /* members are not the body that they are of, nor children their mother */
    {"Jaksa mendakwa dua anggota Laskar Mawar.", "ACCUSE Jaksa > anggota Laskar Mawar"},
    {"Kapal itu aman. Menteri Rudi Hartawan bertemu dengan pengurus Koperasi Merah.",
     "CONSULT Rudi Hartawan > pengurus Koperasi Merah"},
    {"Kapal itu aman. Kedua anak Yuni Sari memukul polisi.", "ASSAULT anak Yuni Sari > polisi"},
    /* both are the two people told of, not the states where they were */
    {"Gubernur meminta Idris Lubis (33) dideportasi dari Malaysia.", "REQUEST Gubernur"},
    /* two, three or four who are not named; the law is not who suffers */
    {"Dua pemuda kedapatan membawa sabu. Keduanya ditangkap polisi.", "COERCE polisi > pemuda"},
    {"Polisi menemukan tiga orang. Ketiganya ditangkap.", "COERCE > orang"},
    {"Polisi menggerebek rumah itu. Mereka ditahan.", "COERCE Polisi"},
    {"Polisi menangkap Rano Wijaya dan Budi Hartono di Suriah dan Lebanon. Keduanya diperiksa di Garut.",
     "COERCE Polisi > Rano Wijaya, Budi Hartono; ACCUSE > Rano Wijaya, Budi Hartono"},
    {"Menteri Luar Negeri Indonesia Dewi Lestari bertemu dengan Menteri Luar Negeri Jepang Taro Kimura. Kedua menteri "
     "mengecam serangan Israel.",
     "CONSULT Dewi Lestari > Taro Kimura; ACCUSE Dewi Lestari, Taro Kimura > Israel"},
    /* what measures a deed is no part of whom it met, nor its owner's refusal met by itself */
    {"Kapal itu aman. Korban menyerahkan uang kepada pelaku sebesar Rp 100 juta.", "AID Korban > pelaku"},
    {"Xi menegaskan penolakan Beijing terhadap kemerdekaan Taiwan.", "REJECT Xi > Taiwan"},
    {"Serangan Amerika Serikat di dekat Bandar Abas menewaskan dua orang.", "ASSAULT Amerika Serikat > orang"},
    {"Polisi menangkap Sdr. AS di Garut.", "COERCE Polisi > AS"},
    {"Polisi memeriksa Ketua DPD Partai Golkar Malut Muhaimin Salim.", "ACCUSE Polisi > Muhaimin Salim"},
    {"Kapal itu aman. Ketua Umum Pengurus Besar Olahraga Domino Nasional (PBODN), Yuki Candra, meminta warga tenang.",
     "REQUEST Yuki Candra > warga tenang"},
    /* a verb joined inside a relative clause is its head's; another clause begins behind a comma */
    {"Menteri Mutia Hafizah mengecam polisi yang mencegat dan menahan warga.",
     "ACCUSE Mutia Hafizah > polisi; COERCE polisi > warga"},
    {"Saat ditanya apakah Prabowo dan Megawati sudah bertemu, Muzani hanya terkekeh.", "CONSULT Prabowo, Megawati"},
    {"Warga Korut menggelar demonstrasi di Pyongyang.", "PROTEST Warga Korut"},
    {"Kapal itu aman. Rudi Hartawan menjadi tersangka penganiayaan warga Brunei.", "ACCUSE > Rudi Hartawan"},
    /* a person's name is no newspaper; he who stands free is told of, not he who describes; a capital's body is not
     * the state */
    {"Menteri Surya Wibawa bercerita tentang awal jabatannya. Dengan perintah Presiden Harjono, Surya menutup bank. "
     "Dengan cara itu, ia memaksa para pengusaha pindah.",
     "COERCE Surya Wibawa > pengusaha"},
    {"Otoritas setempat, Bangkok Metropolitan Administration melalui Departemen Lingkungan mengeluarkan peringatan dan "
     "meminta warga menghindari aktivitas di luar ruangan.",
     ""},
    /* initials of somebody are no outlet and no country */
    {"Tersangka AP ditahan polisi di Garut.", "COERCE polisi > AP"},
    /* many names make no headline of a sentence whose verb is small; one office behind another, a branch by its number
     */
    {"Polisi memeriksa Gubernur Riau Harun Basri.", "ACCUSE Polisi > Harun Basri"},
    {"Gubernur Riau Diperiksa KPK Lagi\n\nKapal itu aman.", "ACCUSE KPK > Gubernur Riau"},
    {"Partai Golkar mendukung Sutan Harahap dalam pemilihan.", "SUPPORT Partai Golkar > Sutan Harahap"},
    {"Polisi memeriksa Camat Cibodas Dadang Suherman.", "ACCUSE Polisi > Dadang Suherman"},
    {"Polisi memeriksa Ketua DPD II Partai Golkar Garut Rudi Hartawan.", "ACCUSE Polisi > Rudi Hartawan"},
    {"Presiden Kenya bertemu Sekretaris Menteri Keuangan Rudi Hartawan.", "CONSULT Presiden Kenya > Rudi Hartawan"},
    /* a noun of a deed is told by a passive that carries it, one of words by a verb of telling; an arrest is only told
       of */
    {"Kritik itu dilontarkan Ikatan Bidan Indonesia kepada Kapolres Garut.",
     "ACCUSE Ikatan Bidan Indonesia > Kapolres Garut"},
    {"Dukungan yang diberikan Kenya kepada Jepang diumumkan.", "SUPPORT Kenya > Jepang"},
    {"Penangkapan itu disampaikan Kapolres Garut kepada Bupati Garut.", ""},
    {"Pertemuan itu dihadiri Bupati Garut dan Presiden Kenya.", "CONSULT Bupati Garut, Presiden Kenya"},
    {"Operasi bersama itu digelar oleh Kenya dan Jepang.", "COOPERATE Kenya, Jepang"},
    {"Operasi bersama amat penting digelar oleh Kenya dan Jepang.", ""}, /* has not been */
    /* several of a group are held, not the group */
    {"Polisi menangkap dua anggota kelompok Mujahidin Timur.", "COERCE Polisi > anggota kelompok Mujahidin Timur"},
    /* a village joined to the people of another does nothing by itself */
    {"Warga Desa Sukamaju dan Desa Wanasari bentrok pada Minggu.", "ASSAULT Warga Desa Sukamaju"},
    {"Kunjungan Presiden Kenya ke Jepang dilaksanakan pada 3 September.", "CONSULT Presiden Kenya > Jepang"},
    {"Kritik yang disampaikan mencakup kurikulum dan KPK.", ""},
    {"Bupati Garut menyampaikan sinergi antara Kenya dan Jepang menjadi faktor utama.", "COOPERATE Kenya, Jepang"},
    {"Ikatan Bidan Indonesia menyampaikan kritik kepada Bupati Garut.", "ACCUSE Ikatan Bidan Indonesia > Bupati Garut"},
    /* who agrees, signs or blocks stands behind the passive; troops called back are met by nobody */
    {"Pembagian lahan itu disepakati Kenya dan Jepang.", "AGREE Kenya, Jepang"},
    {"Perjanjian damai itu ditandatangani Kenya dan Jepang.", "SUPPORT Kenya, Jepang"},
    {"Jalan menuju tambang diblokade warga Garut.", "PROTEST warga Garut"},
    {"Ribuan tentara ditarik Kenya dari Jepang.", "RETREAT Kenya > Jepang"},
    {"Rafi Anwar ditahan pemerintah Kenya.", "COERCE pemerintah Kenya > Rafi Anwar"},
    {"Bupati Garut ditemui wartawan di Kenya.", ""},
    {"Bupati Garut dituntut warga untuk memperbaiki jalan.", "REQUEST warga > Bupati Garut"},
    /* where an office is held stands before its holder's name; a bracket in a body's name does not end it */
    {"KPK menetapkan mantan Ketua DPD Partai Garuda Malut Muhaimin Salim sebagai tersangka.",
     "ACCUSE KPK > Muhaimin Salim"},
    {"Asosiasi Petani Kelapa (Apkel) Kabupaten Siak meminta pemerintah turun tangan.",
     "REQUEST Asosiasi Petani Kelapa (Apkel) Kabupaten Siak > pemerintah"},
    /* "that woman" is who was told with that noun, "that country" not the one that is blamed */
    {"Seorang perempuan ditangkap karena mencuri. Sinta Dewi melihat kejadian itu. Perempuan itu kemudian dibebaskan "
     "polisi.",
     "COERCE > perempuan; RETREAT polisi > perempuan"},
    {"Polisi menangkap pria bernama Budi Hartono (30) di Garut. Warga marah. Pria tersebut kini ditahan.",
     "COERCE Polisi > Budi Hartono; COERCE > Budi Hartono"},
    {"Iran menuding Amerika Serikat melancarkan serangan udara ke negara tersebut.",
     "ACCUSE Iran > Amerika Serikat; ASSAULT Amerika Serikat > Iran"},
    /* who wrecks alone does not protest, a crowd does; who attacks by words finds fault; a mishap kills nobody */
    {"Rudi Hartawan merusak kantor desa itu pada Senin.", ""},
    {"Massa merusak kantor desa itu pada Senin.", "PROTEST Massa"},
    {"Ada ribuan sopir yang mogok di Garut.", "PROTEST sopir"},
    {"Massa aksi menutup akses jalan dari arah Kota Serang.", "PROTEST Massa aksi"},
    {"Sopir dan kendaraan rusak diamankan di Mapolres Garut.", "COERCE > Sopir"},
    {"Presiden Amerika Serikat Donald Trump menyerang Joe Biden lewat cuitan.", "ACCUSE Donald Trump > Joe Biden"},
    {"Kecelakaan Nissan Jukan dengan Daihatsu Zenia di tol Garut, Minggu lalu menewaskan lima orang.", ""},
    /* examinations of the sick are no inquiry */
    {"Kedua warga itu kini diisolasi. Mereka tengah menjalani pemeriksaan setelah muncul wabah di kapal.", ""},
    {"Direktur RSUD Garut diperiksa terkait dugaan korupsi alat kesehatan.", "ACCUSE > Direktur RSUD Garut"},
    {"Saat diperiksa, dokter menemukan luka di kepala korban.", ""},
    {"Terkait satu kasus suspek yang masih dipantau, Dewi mengatakan pasien ditangani.", ""},
    /* "oleh" is of the passive before it and of those joined with that; "dan" begins another clause */
    {"Korban diperkosa lalu dibunuh oleh remaja berinisial IK (19).", "ASSAULT IK > Korban; ASSAULT IK > Korban"},
    {"Rudi Hartawan dideportasi, dengan dikawal oleh Biro Investigasi Filipina.", "COERCE > Rudi Hartawan"},
    {"Terdakwa Rudi tidak diberhentikan dan masyarakat menganggap hukum lemah.", "SANCTION > Rudi ~negated"},
    {"DW dibekuk di Jalan Melati, Garut.", "COERCE > DW"},
    /* who is told right before a condition without a subject does it; a word of the report is no newspaper in a title
     */
    {"Slamet mengumbar ancaman kepada aparat kalau berani menangkap Rudi Hartawan.",
     "THREATEN Slamet > aparat; COERCE aparat > Rudi Hartawan ~hypothetical"},
    {"BGN Minta Masyarakat Waspada: Jangan Percaya\n\nWarga harus waspada.", "REQUEST BGN > Masyarakat"},
    {"AS Tutup Akses Pendaratan Maskapai Iran\n\nKapal itu aman.", "COERCE Amerika Serikat > Maskapai Iran"},
    /* a relative clause is not the governed place's; the reason of an arrest is the prisoner's deed */
    {"Dua guru di Garut yang ditahan polisi kini sakit.", "COERCE polisi > guru"},
    {"Polisi menangkap seorang pria, Rudi Hartono, karena diduga menganiaya warga.",
     "COERCE Polisi > Rudi Hartono; ASSAULT Rudi Hartono > warga"},
    {"Polisi menahan Rudi Hartono di Polda Garut karena menghina Budi Santoso.",
     "COERCE Polisi > Rudi Hartono; ACCUSE Rudi Hartono > Budi Santoso"},
    {"Klaim itu muncul setelah serangan Kenya menghantam sebuah pasar di Kelana, menewaskan lima orang.",
     "ASSAULT Kenya > orang"},
    /* what an office is for stands before "pada" and a body; citizens are no newspaper's */
    {"Kepala Bidang Pertamanan pada Dinas Perumahan Kota Garut, Lina Wati, meminta warga bersabar.",
     "REQUEST Lina Wati > warga"},
    {"BPOM Minta Warga Waspada Obat Palsu\n\nObat itu beredar.", "REQUEST BPOM > Warga"},
    /* a fine is no verb and a penalty is nobody; what is told behind a comma is no verb's object */
    {"Hakim menjatuhkan vonis penjara 7 tahun dan denda Rp 500 juta kepada terdakwa Irman.",
     "SANCTION Hakim > terdakwa Irman"},
    {"Sutini melanjutkan, kerusuhan itu terjadi pada malam hari.", "PROTEST"},
    /* in a headline a passive's agent is not the object of the bare verb behind it */
    {"KPK Diminta Periksa Bupati Garut\n\nKasus itu lama.", ""},
    {"Presiden diminta pecat Rudi Hartono.", ""},
    {"Polisi Bareng TNI Razia Preman\n\nRazia itu rutin.", "COERCE Polisi, TNI > Preman"},
    /* another name behind a name is his as well; initials with an age or another name are somebody's */
    {"Pelaku Rudi Hartono (RH) alias Ambon (26) ditahan polisi.", "COERCE polisi > Rudi Hartono"},
    {"Rudi Hartono alias Ambon memukul korban.", "ASSAULT Rudi Hartono > korban"},
    {"EML (33), warga Kampung Baru, ditangkap polisi.", "COERCE polisi > EML"},
    {"Seorang pria bernama Rudi Hartono (28), warga Desa Lor, ditembak polisi.", "ASSAULT polisi > Rudi Hartono"},
    /* who stands behind the comma of an opening clause has the main verb */
    {"Selain menangkap Rudi Hartono, anggota Polres Garut meringkus pengedar ganja.",
     "COERCE anggota Polres Garut > Rudi Hartono; COERCE anggota Polres Garut > pengedar ganja"},
    /* counted people behind a passive that nothing stands before are met, whoever speaks */
    {"Kapolres Budi Hartono mengatakan, dari lokasi itu turut diamankan seorang pelaku.", "COERCE > pelaku"},
    {"Dalam kasus ini juga ditangkap dua orang pelaku.", "COERCE > orang pelaku"},
    /* whoever did a deed to a thing does what "dan" joins; who speaks within a clause is not its subject */
    {"Kasus ini ditangani polisi dan menahan Budi.", "ACCUSE polisi; COERCE polisi > Budi"},
    {"Polisi menunggu kondisi Noval Basri, kata Kombes Argo Yuwana. Noval, lanjut Argo baru mau diperiksa.", ""},
    {"Pansus mendatangi pihak yang pernah diperiksa KPK atau ditahan polisi.", ""},
    /* what opens a body's name is nobody; a spokesman of the police is not whom they took, nor is a place */
    {"Tim Densus 88 menangkap dua pemuda di Garut.", "COERCE Densus 88 > pemuda"},
    {"Kapolres Bima Kutoro ditangkap KPK. Ia ditahan. \"Saya bersih,\" kata Bima.",
     "COERCE KPK > Bima Kutoro; COERCE > Bima Kutoro"},
    {"Kabid Humas Polda Garut Kombes Ade Arya menjelaskan laporan itu. \"Kami bekerja,\" ujar Ade. Dia ditangkap.", ""},
};

int main(void)
{
    struct runut_engine *engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    told_rows(engine, "en", english, sizeof english / sizeof *english);
    told_rows(engine, "id", indonesian, sizeof indonesian / sizeof *indonesian);
    runut_engine_close(engine);
    return done_testing();
}
