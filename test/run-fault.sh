#!/bin/sh
# The store and the world: killed at any moment, locked, full, newer, damaged, flipped. Nothing lost, nothing twice, and a
# message that says what, where and what to do.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
db=$work/s.db

says() { # NAME WORDS: the last command's message holds them
    ok "$1 ($(head -n 1 "$work/err"))" grep -qiE "$2" "$work/err"
}
ids_twice() { grep -o '^{"kind":"[a-z]*","id":"[^"]*"' "$1" | sort | uniq -d; }
whole() { ! tail -c 1 "$1" | od -An -c | grep -qv '\\n'; }

# ---- a good store to compare with
status_is 'add' 0 "$RUNUT" add -d "$db" demo/pages
"$RUNUT" export -d "$db" >"$work/good" 2>/dev/null
ok 'export prints whole lines' whole "$work/good"

# ---- killed while adding: the same command again completes, with nothing twice
# Many small pages, so that there is something left to do when the blow falls.
mkdir "$work/many"
i=0
while [ $i -lt 60 ]; do
    for page in demo/pages/0[1-5]*; do
        sed "s/Lembayung/Lembayung$i/g" "$page" >"$work/many/$i-${page##*/}"
    done
    i=$((i + 1))
done
"$RUNUT" add -d "$work/whole.db" "$work/many" >/dev/null 2>&1
"$RUNUT" export -d "$work/whole.db" >"$work/whole" 2>/dev/null
for pause in 0.02 0.1 0.3 0.6; do
    rm -f "$work"/k.db*
    "$RUNUT" add -d "$work/k.db" "$work/many" >/dev/null 2>&1 &
    victim=$!
    sleep $pause
    kill -9 $victim 2>/dev/null
    wait $victim 2>/dev/null
    status_is "add again after kill -9 at $pause s" 0 "$RUNUT" add -d "$work/k.db" "$work/many"
    "$RUNUT" export -d "$work/k.db" >"$work/killed" 2>/dev/null
    same "killed at $pause s: the same record in the end" "$work/whole" "$work/killed"
    ok 'nothing twice' test -z "$(ids_twice "$work/killed")"
done

# ---- no store, no folder, no store format
status_is 'a store that is not there' 6 "$RUNUT" timeline -d "$work/none.db"
says 'the message names it' 'none\.db'
status_is 'a folder that is not there' 6 "$RUNUT" add -d "$work/no/folder.db" demo/pages/01-kabartengah.html
says 'the message names it' 'folder\.db'
cp demo/pages/01-kabartengah.html "$work/page.db"
status_is 'a page is no store' 6 "$RUNUT" timeline -d "$work/page.db"
says 'the message says so' 'not a .*(store|database)|no .*store'

# ---- newer
cp "$db" "$work/newer.db"
sqlite3 "$work/newer.db" 'pragma user_version = 9999;'
status_is 'a newer store' 6 "$RUNUT" timeline -d "$work/newer.db"
says 'the message says newer' 'newer'

# ---- locked by another writer
cp "$db" "$work/locked.db"
mkfifo "$work/hold"
sqlite3 "$work/locked.db" <"$work/hold" >/dev/null 2>&1 &
holder=$!
exec 9>"$work/hold"
echo 'begin exclusive;' >&9
sleep 0.5
status_is 'a locked store' 6 timeout 60 "$RUNUT" add -d "$work/locked.db" "$work/many/1-01-kabartengah.html"
says 'the message says locked' 'lock|busy|in use|another'
echo 'rollback;' >&9
exec 9>&-
wait $holder
status_is 'and free again' 0 "$RUNUT" add -d "$work/locked.db" "$work/many/1-01-kabartengah.html"

# ---- full: files may not grow past a megabyte
cp "$db" "$work/full.db"
# shellcheck disable=SC2016
status_is 'a full disk' 6 sh -c 'ulimit -f 1024; trap "" XFSZ; exec "$0" add -d "$1" "$2"' "$RUNUT" "$work/full.db" "$work/many"
says 'the message says full' 'full|space|I/O|too large'
ok 'the store is whole' test "$(sqlite3 "$work/full.db" 'pragma integrity_check')" = ok
"$RUNUT" add -d "$work/full.db" "$work/many" >/dev/null 2>&1
ok 'with room again the same command completes' test "$("$RUNUT" export -d "$work/full.db" 2>/dev/null | grep -c '"kind":"report"')" -ge 300

# ---- damaged: the middle of the file is overwritten
cp "$db" "$work/bad.db"
size=$(wc -c <"$work/bad.db")
dd if=/dev/zero of="$work/bad.db" bs=1 seek=$((size / 3)) count=20000 conv=notrunc 2>/dev/null
"$RUNUT" verify -d "$work/bad.db" >"$work/out" 2>"$work/err"
status=$?
ok "a damaged store is told of, not crashed on (status $status)" test "$status" = 6 -o "$status" = 4
ok 'with a message' test -s "$work/err"
head -c $((size / 2)) "$db" >"$work/half.db"
"$RUNUT" export -d "$work/half.db" >/dev/null 2>"$work/err"
ok 'half a store: exit status 6' test $? = 6

# ---- one flipped byte of a stored page
status_is 'verify' 0 "$RUNUT" verify -d "$db"
cp "$db" "$work/flip.db"
# With its entity the passage stands in the page's bytes alone, not in a record.
flip=$(LC_ALL=C grep -abo 'ldquo;Pintu air Bendungan' "$work/flip.db" | head -n 1 | cut -d : -f 1)
ok 'the page lies in the store as it came' test -n "$flip"
printf 'X' | dd of="$work/flip.db" bs=1 seek=$((${flip:-0} + 10)) conv=notrunc 2>/dev/null
status_is 'one flipped byte' 4 "$RUNUT" verify -d "$work/flip.db"
says 'the message names the record' '[rse][0-9a-f]{8}'
done_testing
