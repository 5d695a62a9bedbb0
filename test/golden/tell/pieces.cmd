# A passage of more pieces than a page usually has, for between its words stand characters that are no text.
awk 'BEGIN { printf "Bupati Lembayung mengatakan pasar itu akan dibuka lagi pada Senin setelah "
    for (i = 0; i < 60; i++) printf "kios%d\302\206nya diperiksa, ", i
    print "dan pedagang diminta bersabar.\n\nPasar itu terbakar pekan lalu." }' > pasar.txt
$RUNUT add -q -d s.db pasar.txt
$RUNUT verify -d s.db
