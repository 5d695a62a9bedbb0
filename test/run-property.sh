#!/bin/sh
# What must hold whatever the pages say: the same bytes give the same record, in any order, with any number of threads,
# added at once or one by one, once or twice.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
pages=$(ls demo/pages/*)
backwards=$(ls -r demo/pages/*)

# ---- reading
# shellcheck disable=SC2086 # lists of words, here and below
{
    "$RUNUT" read $pages >"$work/once" 2>/dev/null
    "$RUNUT" read $pages >"$work/twice" 2>/dev/null
    "$RUNUT" read -j 2 $pages >"$work/two" 2>/dev/null
    "$RUNUT" read demo/pages >"$work/folder" 2>/dev/null
    printf '%s\0' $pages | "$RUNUT" read -0 >"$work/list" 2>/dev/null
    "$RUNUT" read $backwards >"$work/back" 2>/dev/null
}
ok 'reading prints something' test -s "$work/once"
same 'read twice' "$work/once" "$work/twice"
same 'read with two threads' "$work/once" "$work/two"
same 'read as a folder' "$work/once" "$work/folder"
same 'read from a list' "$work/once" "$work/list"
LC_ALL=C sort "$work/once" >"$work/once.sorted"
LC_ALL=C sort "$work/back" >"$work/back.sorted"
same 'read in reverse order, as a set' "$work/once.sorted" "$work/back.sorted"
ok 'every page gives one line of its own' test "$(grep -cE '"kind":"(report|rejected|duplicate)"' "$work/once")" = "$(ls demo/pages | wc -l)"
# A locale is no input.
# shellcheck disable=SC2086
LC_ALL=C TZ=America/Lima "$RUNUT" read $pages >"$work/locale" 2>/dev/null
same 'read in another locale and time zone' "$work/once" "$work/locale"

# Whatever a page begins with is read: every sentence of the gold, from its first words on; and what nobody is named in.
for language in id en; do
    awk -v language=$language '/^(\/\/|=|E|S|$)/ && !/^[ES][a-z]/ { next }
        { gsub(/[\\"]/, "\\\\&"); for (i = 0; i < 8 && $0 != ""; i++) {
            printf "{\"language\":\"%s\",\"text\":\"%s\"}\n", language, $0; sub(/^[^ ]* */, "") } }' \
        test/eval/gold/sentences.$language.txt test/eval/gold/fresh/sentences.$language.txt
done >"$work/begin.jsonl"
cat >>"$work/begin.jsonl" <<'END'
{"language":"en","text":"It said that the road was closed. It said so twice."}
{"language":"en","text":"\"The road is closed to all traffic tonight,\" it said. It said so twice. They say it too."}
{"language":"en","text":"The sign says that the road is closed. It says so twice, and he does."}
{"language":"id","text":"Dikatakan bahwa jalan itu ditutup. Hal itu dikatakannya dua kali. Mereka juga mengatakannya."}
{"language":"id","text":"\"Jalan itu ditutup malam ini,\" katanya. Dia mengatakannya dua kali. Wanita itu membantah."}
END
"$RUNUT" read "$work/begin.jsonl" >"$work/begin" 2>/dev/null
ok 'pages that begin anywhere are read, each' test "$(grep -cE '"kind":"(report|rejected|duplicate)"' "$work/begin")" = "$(wc -l <"$work/begin.jsonl")"

# ---- adding
export_of() { "$RUNUT" export -d "$1" 2>/dev/null; }
# shellcheck disable=SC2086
"$RUNUT" add -d "$work/a.db" $pages >/dev/null 2>&1
export_of "$work/a.db" >"$work/a"
ok 'the store holds links' grep -q '"kind":"utterance"' "$work/a"
# shellcheck disable=SC2086
"$RUNUT" add -d "$work/b.db" $backwards >/dev/null 2>&1
export_of "$work/b.db" >"$work/b"
same 'added in reverse order' "$work/a" "$work/b"
for page in $(ls demo/pages/* | awk "NR % 2") $(ls demo/pages/* | awk "NR % 2 == 0"); do
    "$RUNUT" add -d "$work/c.db" "$page" >/dev/null 2>&1
done
export_of "$work/c.db" >"$work/c"
same 'added one by one, the odd ones first' "$work/a" "$work/c"
# shellcheck disable=SC2086
"$RUNUT" add -j 2 -d "$work/d.db" $pages >/dev/null 2>&1
export_of "$work/d.db" >"$work/d"
same 'added with two threads' "$work/a" "$work/d"
# shellcheck disable=SC2086
"$RUNUT" add -d "$work/a.db" $pages >/dev/null 2>&1
export_of "$work/a.db" >"$work/e"
same 'added twice' "$work/a" "$work/e"
cp demo/pages/01-kabartengah.html "$work/other-name.html"
"$RUNUT" add -d "$work/a.db" "$work/other-name.html" >/dev/null 2>&1
export_of "$work/a.db" >"$work/f"
ok 'the same bytes under another name are no second report' test "$(grep -c '"kind":"report"' "$work/a")" = "$(grep -c '"kind":"report"' "$work/f")"

# ---- linking: one happening of a story is one under other words; what is told of two strangers in two stories is two
cat >"$work/link.jsonl" <<'END'
{"language":"en","published":"2025-03-10","text":"The navy of Nusa Kelana captured 23 pirates in the Bay of Umbra after a merchant ship with a cargo of nutmeg called for help. The pirates had boarded the ship from two boats."}
{"language":"en","published":"2025-03-10","text":"The navy of Nusa Kelana arrested 23 suspects in the Bay of Umbra, where a merchant ship with a cargo of nutmeg had called for help. The boats of the pirates were sunk."}
{"language":"en","published":"2025-03-10","text":"A man has been charged with arson after a fire at the fish market of Lamondo. The market burned for a whole night, and forty stalls were lost."}
{"language":"en","published":"2025-03-11","text":"A man has been charged with fraud after the savings of eight pensioners vanished from a bank in Orsolo. The bank has promised to repay them."}
END
"$RUNUT" add -d "$work/link.db" "$work/link.jsonl" >/dev/null 2>&1
export_of "$work/link.db" | grep '"kind":"occurrence"' >"$work/link"
joined() { grep "\"type\":\"$1\"" "$work/link" | grep -c '"outlets":2'; }
ok 'captured and arrested are one arrest' test "$(joined COERCE)" = 1
ok 'two men charged in two stories stay two' test "$(joined ACCUSE)" = 0
ok 'and both are told' test "$(grep -c '"type":"ACCUSE"' "$work/link")" = 2

# ---- linking: a description is the one whom its story names; where figures part them, or where nobody has a name, it is nobody's
cat >"$work/few.jsonl" <<'END'
{"language":"en","published":"2026-03-04","text":"A Kelham teacher was arrested on suspicion of setting the Velling school library on fire, firefighters said. The Velling school library burned to the ground within an hour."}
{"language":"en","published":"2026-03-05","text":"Bram Tolvar was arrested in a hotel after the Velling school library burned to the ground. Firefighters needed an hour at the Velling school."}
{"language":"en","published":"2026-05-04","text":"Three sailors were arrested on suspicion of smuggling saffron through the Orsolo harbour, customs officers said. The saffron filled forty crates at the Orsolo harbour."}
{"language":"en","published":"2026-05-05","text":"Ova Tamar was arrested in a hotel after forty crates of saffron were smuggled through the Orsolo harbour. Customs officers still count the saffron."}
END
"$RUNUT" add -d "$work/few.db" "$work/few.jsonl" >/dev/null 2>&1
export_of "$work/few.db" >"$work/few"
ok 'two stories of two reports' test "$(grep -c '"kind":"story"' "$work/few")" = 2
ok 'the teacher is the one whom the story names' test "$(grep -c 'names few to whom' "$work/few")" = 1
ok 'three sailors are not the one' test "$(grep '"kind":"occurrence"' "$work/few" | grep -c '"outlets":2')" = 1

# ---- what a heading tells in short is told once, and what it tells alone is kept
cat >"$work/heading.jsonl" <<'END'
{"language":"en","published":"2025-03-10","text":"Orsolo bridge is unsafe for lorries, Lane says\n\nThe mayor of Orsolo, Tom Lane, said on Monday that the bridge was unsafe for lorries and buses. Police detained two engineers of the bridge firm. Lane said the fish market would stay open."}
{"language":"en","published":"2025-05-10","text":"Police arrest three bakers in Lamondo\n\nThree bakers were arrested in Lamondo on Thursday by police. The price of bread has doubled since the flood. Police detained a driver at the harbour of Kelham on Friday, the harbour master said."}
END
"$RUNUT" add -d "$work/heading.db" "$work/heading.jsonl" >/dev/null 2>&1
export_of "$work/heading.db" >"$work/heading"
ok 'a heading and its report say it once' test "$(grep -c '"kind":"utterance".*"members":\["[^"]*","[^"]*"\]' "$work/heading")" = 1
ok 'a heading and its report tell one arrest' test "$(grep -c '"kind":"occurrence".*"members":\["[^"]*","[^"]*"\]' "$work/heading")" = 1
ok 'another arrest than that of the heading is another' test "$(grep -c '"kind":"occurrence".*"type":"COERCE"' "$work/heading")" = 3

status_is 'every passage is proven' 0 "$RUNUT" verify -d "$work/a.db"
done_testing
