# The demo as disputes: columns, notes, marks.
$RUNUT add -q -d s.db "$ROOT/demo/pages"
COLUMNS=100 $RUNUT disputes -d s.db
