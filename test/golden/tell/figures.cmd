# A toll that grows from report to report; a flood elsewhere and a figure that agrees are none of it.
page() { printf '%s\n\n%s\n' "$2" "$3" >"$1.txt"; }
page a 'Banjir Kalirejo' 'Banjir bandang melanda Kalirejo pada Senin (3/3/2025) malam. Kepala BPBD Kalirejo Slamet Widodo mengatakan tiga warga Kalirejo tewas akibat banjir bandang itu, Selasa (4/3/2025).'
page b 'Banjir Kalirejo, korban bertambah' 'Banjir bandang yang melanda Kalirejo menelan lebih banyak korban. Kepala BPBD Kalirejo Slamet Widodo mengatakan lima warga Kalirejo tewas dan 20 orang terluka akibat banjir bandang itu, Rabu (5/3/2025).'
page c 'Flood in Kalirejo' 'A flash flood hit Kalirejo. Five residents of Kalirejo were killed in the flash flood, disaster agency chief Slamet Widodo said on Wednesday (March 5, 2025).'
page d 'Banjir Sumbermulyo' 'Banjir bandang melanda Sumbermulyo. Kepala BPBD Sumbermulyo Rahmat Sudira mengatakan dua warga Sumbermulyo tewas akibat banjir bandang itu, Rabu (5/3/2025).'
page e 'Banjir Kalirejo: sembilan tewas' 'Banjir bandang di Kalirejo menelan korban lagi. Slamet Widodo mengatakan korban tewas bertambah menjadi sembilan orang, Kamis (6/3/2025). Slamet Widodo adalah Kepala BPBD Kalirejo.'
for p in a b c d e; do $RUNUT add -q -d s.db "$p.txt" --published 2025-03-07; done
COLUMNS=100 $RUNUT disputes -d s.db
