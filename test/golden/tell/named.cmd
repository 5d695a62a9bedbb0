# Whom a name means: whoever is called so; another who has it among his words only where nobody is. Those meant are told where they are several.
cat > pages.jsonl <<'J'
{"id": "a", "text": "Regent opens market\n\nRegent Darma Wirasena said the market would open on Monday. Darma said the traders had waited.", "url": "https://utara.example/1", "published": "2024-03-06", "language": "en"}
{"id": "b", "text": "School asks for books\n\nHeadmaster Bram Darma Lestara said the school needed books. Bram Darma Lestara spoke on Tuesday.", "url": "https://selat.example/2", "published": "2024-03-07", "language": "en"}
{"id": "c", "text": "Fund is empty\n\nTreasurer Ova Lestara said the fund for roads was empty.", "url": "https://timur.example/3", "published": "2024-03-08", "language": "en"}
J
$RUNUT add -q -d s.db --format jsonl pages.jsonl
$RUNUT who -d s.db Darma
$RUNUT who -d s.db Lestara
