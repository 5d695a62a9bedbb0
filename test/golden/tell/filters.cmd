# A sheet and a list for programs, filtered; a search; one actor.
$RUNUT add -q -d s.db "$ROOT/demo/pages"
$RUNUT timeline -d s.db --type AID --csv
$RUNUT disputes -d s.db --json
$RUNUT who -d s.db "Ratna Asmaralaya" --json
$RUNUT quotes -d s.db --actor "Ratna Asmaralaya" --json
COLUMNS=80 $RUNUT search -d s.db bendungan malam
$RUNUT verify -d s.db
