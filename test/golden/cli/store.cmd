# Where there is no store, a page is none, or the bytes come twice: what, where and what to do.
"$RUNUT" timeline -d none.runut; echo "status $?"
cp "$ROOT/demo/pages/01-kabartengah.html" page.html
"$RUNUT" timeline -d page.html; echo "status $?"
"$RUNUT" add -q -d s.runut page.html; echo "status $?"
cp page.html again.html
"$RUNUT" add -q -d s.runut page.html again.html; echo "status $?"
"$RUNUT" export -d s.runut | grep -E '"kind":"(report|duplicate|rejected)"' | sed 's/"id":.*//'
"$RUNUT" show -d s.runut s0000000000000000; echo "status $?"
