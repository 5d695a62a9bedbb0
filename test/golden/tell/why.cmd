# The reasons of a statement, of an event and of all members of a link; the record is the same without them. Packs that
# would read the page otherwise are told apart. Line numbers of packs are left out, for packs grow.
cp -r "$ROOT/demo/pages" pages
$RUNUT add -q -d s.db pages
id() { $RUNUT export -d s.db | sed -n "s/^{\"kind\":\"$1\",\"id\":\"\([^\"]*\)\".*$2.*/\1/p" | sort | head -n 1; }
why() { COLUMNS=100 $RUNUT show -d s.db --why "$@" | sed 's/tsv:[0-9]*/tsv:N/g'; }
said=$(id statement '"form":"direct".*"cue".*"said"')
why "$said"
why "$(id event '"type":"COERCE".*"numbers"')"
why "$(id occurrence '"standing":"claimed"')"
why --json "$(id event '"numbers"')"
$RUNUT read pages >plain
$RUNUT read --why pages | sed 's/,"why":\[.*\]}$/}/' | diff plain - && echo 'the same records'
mkdir packs && cp -r "$ROOT"/packs/id "$ROOT"/packs/en packs/
sed -i '/post/d' packs/id/cues.tsv packs/en/cues.tsv
why --packs packs "$said" | tail -n 1
$RUNUT show -d s.db --packs nowhere --why "$said" 2>&1 || echo "exit status $?"
