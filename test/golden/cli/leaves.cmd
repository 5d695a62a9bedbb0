# Pages of one article given together are one report, in any order of the input; passages are proved in the bytes of all.
page() { # NUMBER MARK BODY
    cat <<END
<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Lamondo Selesai Dibangun$2 - Kabar Tengah</title>
<link rel="canonical" href="https://www.kabartengah.example/2023/11/09/jembatan-lamondo-selesai-dibangun$1"><meta property="article:published_time" content="2023-11-09T08:00:00+07:00">
</head><body><article><h1>Jembatan Lamondo Selesai Dibangun$2</h1>$3</article><footer>Hak cipta</footer></body></html>
END
}
p="<p>Gubernur Sulawesi Utara Rustam Hadikusuma mengatakan bahwa Jembatan Lamondo selesai dibangun setelah tiga tahun dikerjakan oleh para pekerja dari Lamondo dan sekitarnya.</p><p>Jembatan itu membentang sepanjang dua ratus meter di atas Sungai Lamondo dan menghubungkan dua kecamatan yang dulu terpisah.</p>"
q="<p>“Warga tidak perlu lagi naik perahu untuk ke pasar,” kata Rustam kepada wartawan pada Kamis (9/11/2023) seusai meninjau jembatan yang baru saja selesai dibangun itu.</p><p>Anggaran pembangunannya mencapai Rp 40 miliar dan berasal dari pemerintah provinsi serta dua kabupaten yang dihubungkannya.</p>"
r="<p>Ia menambahkan bahwa jalan menuju jembatan akan diperlebar tahun depan supaya kendaraan besar dapat melaluinya dengan aman dan lancar sepanjang hari.</p><p>Editor: Sekar Wulandari</p>"
mkdir pages
page '' '' "$p" >pages/a.html
page '?page=2' ' - Halaman 2' "$q" >pages/b.html
page '?page=3' ' (Halaman 3)' "$r" >pages/c.html
page '?page=all' '' "$p$q$r" >pages/d.html
"$RUNUT" read pages >out
sed -n 's/^{"kind":"report".*\("file":"[^"]*","part":"[^"]*"\).*"pages":\(.*]]}]\)},"language".*/report \1 \2/p' out | sed 's/"sha256":"[^"]*",//g; s/},/},\n/g'
grep -o '"editors":\[[^]]*\]' out
grep '"kind":"statement"' out | grep -o '"speaker":{[^}]*"name":"[^"]*"' | sed 's/"actor":"[^"]*",//' | sort -u
sed -n 's/^{"kind":"duplicate","of":"\(r[0-9a-f]*\)","page":{\("file":"[^"]*"\).*/duplicate \2/p' out
echo '# in another order, and twice'
"$RUNUT" read -q pages/c.html pages/d.html pages/b.html pages/a.html | sort >back
"$RUNUT" read -q pages | sort | cmp - back && echo same
"$RUNUT" read pages/a.html pages/b.html pages/c.html pages/b.html 2>&1 >/dev/null
echo '# a gap, or another title, and they stay apart'
"$RUNUT" read -q pages/a.html pages/c.html | grep -c '"kind":"report"'
page '?page=2' ' dan dibuka' "$q" >other.html
"$RUNUT" read -q pages/a.html other.html | grep -c '"kind":"report"'
echo '# kept, and proved'
"$RUNUT" add -d s.db pages
"$RUNUT" verify -d s.db
"$RUNUT" add -d s.db pages
