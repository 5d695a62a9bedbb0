# The demo as timeline: columns, notes, marks.
$RUNUT add -q -d s.db "$ROOT/demo/pages"
COLUMNS=100 $RUNUT timeline -d s.db
