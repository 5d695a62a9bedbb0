# Denials: of words and of an accusation that they only point to, of what another says in like words, and of what nobody here says.
cat >pages.jsonl <<'PAGES'
{"id": "1", "published": "2026-03-02", "language": "en", "url": "https://post.example/1", "text": "Opposition leader Marta Velling said on Monday that the ministry had paid three inspectors to look away.\n\nShe also called for a vote. The ministry rejected Velling's claims."}
{"id": "2", "published": "2026-03-03", "language": "en", "url": "https://post.example/2", "text": "Former governor Lou Mandel was charged with fraud by the state prosecutor on Monday. Mandel denies the charges."}
{"id": "3", "published": "2026-03-04", "language": "en", "url": "https://post.example/3", "text": "Residents said the town hall sold the park to a developer without a vote. Mayor Owen Prask on Tuesday denied that the town hall had sold the park to a developer."}
{"id": "4", "published": "2026-03-05", "language": "id", "url": "https://warta.example/4", "text": "Artis Maya Lestiani membantah dirinya akan bercerai."}
{"id": "5", "published": "2026-03-05", "language": "id", "url": "https://pesisir.example/5", "text": "Artis Maya Lestiani membantah dirinya akan bercerai, Kamis (5/3/2026)."}
{"id": "6", "published": "2026-03-06", "language": "id", "url": "https://warta.example/6", "text": "Ketua buruh Yanto Siregar menyebut pabrik itu akan tutup pada Juni. \"Itu tidak benar,\" kata Direktur PT Karya Lestari Budi Santika."}
PAGES
$RUNUT add -q -d s.db pages.jsonl
COLUMNS=100 $RUNUT disputes -d s.db
$RUNUT disputes -d s.db --json | sed 's/"id":"[^"]*"/"id":"…"/g' | tail -2
$RUNUT disputes -d s.db --csv --actor Lestiani
