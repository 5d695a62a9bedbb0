# Lists tell of the pages given beside them: the day of publication, and which summary is of which page; in any order.
mkdir in
cat >in/halaman.html <<'END'
<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan Lamondo dibuka</title><link rel="canonical" href="https://www.kabar.example/jembatan-lamondo-dibuka/"></head><body>
<article><h1>Jembatan Lamondo dibuka</h1><p>Gubernur Rustam Hadikusuma mengatakan bahwa Jembatan Lamondo dibuka setelah tiga tahun dikerjakan oleh para pekerja dari Lamondo dan sekitarnya.</p>
<p>Jembatan itu membentang sepanjang dua ratus meter di atas Sungai Lamondo dan menghubungkan dua kecamatan yang dulu terpisah.</p></article></body></html>
END
cat >in/berita.xml <<'END'
<rss version="2.0"><channel><item><title>Jembatan</title><link>http://kabar.example/jembatan-lamondo-dibuka#komentar</link><description>Jembatan Lamondo dibuka setelah tiga tahun.</description>
<pubDate>Thu, 09 Nov 2023 14:30:05 +0700</pubDate></item>
<item><title>Pasar Sentosa ramai</title><link>https://kabar.example/pasar</link><description>Pasar Sentosa ramai lagi, kata para pedagang yang berjualan di sana.</description></item></channel></rss>
END
cat >peta.xml <<'END'
<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://kabar.example/jembatan-lamondo-dibuka</loc><lastmod>2024-01-01</lastmod>
<news:news><news:publication><news:language>id</news:language></news:publication><news:publication_date>2023-11-10T01:00:00Z</news:publication_date><news:title>Jembatan</news:title></news:news></url></urlset>
END
facts() { sed -n 's/^{"kind":"\([a-z]*\)".*"file":"\([^"]*\)".*/\1 \2/p' "$1" | uniq; grep -o '"title":"[^"]*"\|"published":{[^}]*}' "$1"; }
"$RUNUT" read --only report in >out
facts out
echo '# a site map beside the page; it is no page itself'
"$RUNUT" read --only report in/halaman.html peta.xml >out
facts out
echo '# without a list nothing is told; what the command line says of the day goes before a list'
"$RUNUT" read -q --only report in/halaman.html | grep -c published
"$RUNUT" read -q --only report --published 2023-11-08 in/halaman.html peta.xml | grep -o '"published":{[^}]*}'
cat peta.xml | "$RUNUT" read -q --only report in/halaman.html - | grep -c published
