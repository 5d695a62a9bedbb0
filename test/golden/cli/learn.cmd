# Five articles of one outlet teach what it repeats; a sixth, shorter one is read with it, and one of another outlet is not touched by it.
page() { # NAME HOST DAY AUTHOR TITLE FIRST SECOND; f and g do not name their author in the head
    case $1 in f | g) head= ;; *) head="<meta name=author content=\"$4\">" ;; esac
    cat >"$1.html" <<END
<!doctype html><html lang=id><head><title>$5</title>$head<link rel=canonical href="https://$2/berita/$1"></head><body><div class=atas><a href=/>Depan</a> <a href=/kab>Kabupaten</a></div>
<h1>$5</h1><div class="x1"><b class="x2">$4</b> <i class="x3">$3</i></div><div class="x9 x10"><p>$6</p><div class=q7><p>Warga dapat mengirim foto kejadian ke studio kami di Jalan Kenari 4 setiap hari kerja.</p></div><p>$7</p><p>Siaran kami dapat didengar pada gelombang 98,2 di seluruh kabupaten.</p></div>
<div class=q8><p>Peraturan penggunaan situs ini disusun bersama dewan pembaca dan dapat diunduh di kantor kami.</p><p>Studio dibuka untuk umum setiap Sabtu pertama, kecuali pada hari libur nasional dan cuti bersama.</p></div></body></html>
END
}
long='mengatakan pekerjaan itu akan selesai sebelum musim hujan karena semua bahan sudah tersedia di gudang kabupaten.'
page a kabar.example '2 Mei 2024' 'Rara Anjani' 'Jembatan Cipati Dibuka' "Bupati Merapit Sukma Wardaya $long" 'Jembatan itu menghubungkan dua desa yang selama ini terpisah sungai selebar enam puluh meter.'
page b kabar.example '3 Mei 2024' 'Bimo Prayogo' 'Pasar Ikan Pindah' "Kepala Dinas Pasar Danu Wirasena $long" 'Pedagang meminta tempat yang baru mempunyai gudang es dan jalan masuk bagi truk.'
page c kabar.example '4 Mei 2024' 'Rara Anjani' 'Guru Desa Dilantik' "Kepala Dinas Pendidikan Lastri Ayu $long" 'Sebanyak tujuh belas guru akan mengajar di sekolah yang jauh dari kota mulai Juli.'
page d kabar.example '5 Mei 2024' 'Sekar Tunjung' 'Sumur Bor Kering' "Camat Pagersari Jaya Winata $long" 'Warga mengambil air dari telaga yang jaraknya dua kilometer dari permukiman mereka.'
page e kabar.example '6 Mei 2024' 'Bimo Prayogo' 'Kapal Baru Tiba' "Syahbandar Lamondo Fajar Nugraha $long" 'Kapal itu dapat mengangkut seratus penumpang dan empat puluh sepeda motor.'
page f kabar.example '7 Mei 2024' 'Dewi Laksmi' 'Listrik Padam' "Listrik padam di Merapit sejak subuh." 'Petugas mencari kabel yang putus.'
page g lain.example '7 Mei 2024' 'Dewi Laksmi' 'Listrik Padam' "Listrik padam di Merapit sejak subuh." 'Petugas mencari kabel yang putus.'
$RUNUT learn -q -o site.pack a.html b.html c.html d.html e.html
cat site.pack
$RUNUT learn -q e.html c.html a.html d.html b.html | cmp - site.pack && echo 'the order changes nothing'
for what in '' '--site site.pack'; do
    # shellcheck disable=SC2086
    $RUNUT read -q --only report $what f.html g.html >read
    grep -o '"authors":[^]]*' read
    sed -n 's/.*"file":"\(.*\.html\)".*"title":"\([^"]*\)".*"text":"\([^"]*\)".*/\1: \3/p;  s/.*"site":{\("host":"[^"]*"\).*/\1/p' read
done
echo '== what is no site pack'
$RUNUT learn a.html b.html
$RUNUT learn a.html b.html g.html f.html -o /nowhere/x
printf 'kind\tvalue\tpages\nhost\tkabar.example\t5\nplace\tdiv.x\t3\n' >bad.pack
$RUNUT read --site bad.pack f.html
$RUNUT read --site nothing.pack f.html
