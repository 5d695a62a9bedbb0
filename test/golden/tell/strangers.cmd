# Who answers whom: a claim of the same story in like words; no short claim of another story, and nobody who says with
# a negation of his own what the denial says.
cat >pages.jsonl <<'PAGES'
{"id":"a","language":"id","published":"2024-03-05","outlet":"Suara Merapit","text":"Bupati Merapit Ratna Larasati mengatakan jembatan Karangdewa ditutup karena tiangnya retak. Jembatan Karangdewa di Merapit dilewati ribuan warga setiap hari."}
{"id":"b","language":"id","published":"2024-03-06","outlet":"Kabar Tengah","text":"Kepala Dinas Pekerjaan Umum Merapit Bagas Wira membantah jembatan Karangdewa ditutup karena tiangnya retak. Jembatan Karangdewa di Merapit dilewati ribuan warga setiap hari."}
{"id":"c","language":"id","published":"2024-03-06","outlet":"Harian Lembah","text":"Camat Karangdewa Joko Lelono mengatakan jembatan Karangdewa tidak ditutup karena tiangnya retak. Jembatan Karangdewa di Merapit dilewati ribuan warga setiap hari."}
{"id":"d","language":"en","published":"2024-03-06","outlet":"The Kelana Post","text":"The coach of Kelana Rovers, Alan Firth, denied that there was a problem with the tickets. The match will be played on Saturday."}
{"id":"e","language":"en","published":"2024-03-07","outlet":"The Harbour","text":"The mayor of Port Sable, Ann Crewe, said there was a problem with the tickets of the new ferry. The ferry will sail on Monday."}
PAGES
$RUNUT add -q -d s.db pages.jsonl
COLUMNS=100 $RUNUT disputes -d s.db
