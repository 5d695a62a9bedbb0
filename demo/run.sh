#!/bin/sh
# The demo story from its ten pages: `make demo`. Every command is printed before it runs, to be tried by hand.
set -eu
db=${1:-build/demo.db}
: "${RUNUT:=build/runut}"
rm -f "$db" "$db-wal" "$db-shm"

run() {
    printf '\n$ %s\n' "$*"
    "$@"
}

run "$RUNUT" add -d "$db" demo/pages
run "$RUNUT" timeline -d "$db"
run "$RUNUT" disputes -d "$db"
# The utterance that most outlets carry, with each one's words.
id=$("$RUNUT" export -d "$db" | sed -n 's/^{"kind":"utterance","id":"\([^"]*\)".*"outlets":\([0-9]*\).*/\2 \1/p' | sort -k1,1nr -k2 | sed -n '1s/.* //p')
run "$RUNUT" show -d "$db" "$id"
run "$RUNUT" report -d "$db" -o "${db%.db}.html"
printf '\nThe story as a page to read or print: %s\n' "${db%.db}.html"
