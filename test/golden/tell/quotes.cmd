# The demo as quotes: columns, notes, marks.
$RUNUT add -q -d s.db "$ROOT/demo/pages"
COLUMNS=100 $RUNUT quotes -d s.db
