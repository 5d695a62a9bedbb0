# A sample: the same seed draws the same, more of it begins alike, each type has its share; codings are scored however a
# spreadsheet saved them, and what is no verdict is named with its line.
cp -r "$ROOT/demo/pages" pages
$RUNUT add -q -d s.db pages
$RUNUT sample -d s.db -n 5 --only statement | head -n 1
ids() { $RUNUT sample -d s.db "$@" | tail -n +2 | cut -d, -f1 | sort; }
ids -n 8 >few; ids -n 16 >more; ids -n 8 --seed 2 >other
test "$(sort few more | uniq -d | wc -l)" = 8 && echo 'the first are the same'
cmp -s few other || echo 'another seed draws others'
test "$($RUNUT sample -d s.db -n 4 --by-type --only event | tail -n +2 | cut -d, -f3 | sort -u | wc -l)" = 4 && echo "four types"
coded() {
    for i in 1 2 3 4 5 6 7 8; do echo "s$i,statement,2,0.85,1,1"; done
    echo 's9,statement,2,0.35,0,?'
    echo '"s10",statement,1,"0.95",0,0'
    printf '%s\n' 'e1,event,1,,1,' '"e""2",event,1,,"0",1' ''
}
{ echo 'id,kind,weight,confidence,record ok,speaker ok'; coded; } >commas.csv
{ printf '\357\273\277'; sed 's/,/;/g; s/0\.85/0,85/; s/0\.35/0,35/; s/"0\.95"/"0,95"/' commas.csv; } | sed 's/$/\r/' >semicolons.csv
tr , '\t' <commas.csv >tabs.csv
$RUNUT sample --score commas.csv
$RUNUT sample --score semicolons.csv >a; $RUNUT sample --score tabs.csv >b; $RUNUT sample --score commas.csv >c
cmp a c && cmp b c && echo 'the same from all three'
$RUNUT sample --csv --score commas.csv | head -n 2
sed 's/,0,?/,maybe,/' commas.csv >bad.csv
$RUNUT sample --score bad.csv || echo "exit status $?"
$RUNUT sample --score pages/09-archipelago-wire.txt || echo "exit status $?"
$RUNUT sample -d s.db | $RUNUT sample --score - || echo "exit status $?"
$RUNUT sample -d s.db -n 0 || echo "exit status $?"
