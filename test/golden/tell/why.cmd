# The reasons of a statement, of an event and of all members of a link; the record is the same without them. Packs that
# would read the page otherwise are told apart. Line numbers of packs are left out, for packs grow; so are the weights of
# confidence, for they are fitted again and again.
cp -r "$ROOT/demo/pages" pages
mkdir packs other && cp -r "$ROOT"/packs/id "$ROOT"/packs/en packs/ && rm packs/*/confidence.tsv
$RUNUT add -q -d s.db --packs packs pages
id() { $RUNUT export -d s.db --packs packs | sed -n "s/^{\"kind\":\"$1\",\"id\":\"\([^\"]*\)\".*$2.*/\1/p" | sort | head -n 1; }
why() { COLUMNS=100 $RUNUT show -d s.db --packs packs --why "$@" | sed 's/tsv:[0-9]*/tsv:N/g'; }
said=$(id statement '"form":"direct".*"cue".*"said"')
why "$said"
why "$(id event '"type":"COERCE".*"numbers"')"
why "$(id occurrence '"standing":"claimed","outlets":3')"
why --json "$(id event '"numbers"')"
$RUNUT read pages >plain
$RUNUT read --why pages | sed 's/,"why":\[.*\],"signs":{[^}]*}}$/}/' | diff plain - && echo 'the same records'
cp -r packs/* other/
sed -i '/post/d' other/id/cues.tsv other/en/cues.tsv
$RUNUT show -d s.db --packs other --why "$said" | tail -n 1
$RUNUT show -d s.db --packs nowhere --why "$said" 2>&1 || echo "exit status $?"
# Confidence, where packs have weights.
$RUNUT add -q -d c.db pages
test "$($RUNUT export -d c.db | grep -c '^{"kind":"\(statement\|event\)".*"confidence":0\.')" = "$(grep -c '^{"kind":"\(statement\|event\)"' plain)" && echo 'each has its confidence'
$RUNUT show -d c.db --why "$said" | grep -c '  confidence: 0\.'
$RUNUT export -d s.db --packs packs | grep -c '^{"kind":"\(statement\|event\)".*"confidence"'
