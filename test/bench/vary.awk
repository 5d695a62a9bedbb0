# Writes N pages from the demo's, each story with names, numbers and places of its own, so that nothing is a copy of another
# story: awk -v n=1000 -v out=FOLDER -f vary.awk demo/pages/*   (LC_ALL=C: pages are bytes)
function syllables(k, seed,   s, i) {
    s = ""
    for (i = 0; i < k; i++) {
        seed = (seed * 1103 + 12345) % 65521
        s = s substr("bacadagakalamanaparasatabicidigikiliminipirisitibucudugukulumunupurusutu", 1 + 2 * (seed % 36), 2)
    }
    return toupper(substr(s, 1, 1)) substr(s, 2)
}
FNR == 1 { pages++; name[pages] = FILENAME; sub(/.*\//, "", name[pages]) }
{ text[pages] = text[pages] $0 "\n" }
END {
    split("Lembayung Merapit Wiranata Kusumadiharja Ratna Asmaralaya Karangdewa Cidahayu Karangpucung Sekar Anindhaguna Hadrian Margonata Kelana", old, " ")
    for (i = 0; i < n; i++) {
        story = int(i / pages); page = 1 + i % pages; s = text[page]
        if (story > 0) {
            for (k = 1; k in old; k++) gsub(old[k], syllables(3 + k % 2, story * 31 + k), s)
            gsub(/1\.240/, (story % 9 + 1) "." (100 + story * 7 % 900), s)
            gsub(/12 orang/, (story % 80 + 9) " orang", s)
            gsub(/40 billion/, (story % 90 + 10) " billion", s)
            gsub(/20 ton/, (story % 70 + 5) " ton", s)
        }
        file = out "/" sprintf("%04d-", i) name[page]
        printf "%s", s > file
        close(file)
    }
}
