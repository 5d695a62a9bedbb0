#!/bin/sh
# Figures of speed: SET | FIGURE | VALUE | LIMIT. Over its limit a figure says so; nothing fails, for machines differ.
# doc/speed.md keeps them.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
: "${B:=$root/build}"
scratch
measure=$B/test/tool/measure
n=${BENCH_PAGES:-1000}

timed() { # COMMAND...: sets wall (s), rss (kB)
    "$measure" "$@" >"$work/out" 2>"$work/err"
    # shellcheck disable=SC2046 # four numbers
    set -- $(tail -n 1 "$work/err")
    wall=$1 rss=$3
}
best() { # COMMAND...: the quickest of five
    least=
    for _ in 1 2 3 4 5; do
        timed "$@"
        least=$(printf '%s %s\n' "$wall" "$least" | awk '{ print ($2 == "" || $1 < $2) ? $1 : $2 }')
    done
    wall=$least
}
figure() { # SET FIGURE VALUE UNIT LIMIT: at most, or at least where LIMIT begins with >
    awk -v v="$3" -v l="$5" -v head="$1 | $2 | $3 $4" 'BEGIN {
        if (l == "") { print head " |"; exit }
        over = substr(l, 1, 1) == ">" ? v + 0 < substr(l, 2) + 0 : v + 0 > l + 0
        print head " | " (substr(l, 1, 1) == ">" ? "at least " substr(l, 2) : "at most " l) (over ? "  MISSED" : "")
    }'
}

best "$RUNUT" about
figure start 'packs loaded (runut about)' "$wall" s 0.05
best "$RUNUT" read demo/pages
figure demo 'ten pages read' "$wall" s ''
if [ -d "${EVAL_DATA:-../shared}/seeds" ]; then
    best "$RUNUT" read "${EVAL_DATA:-../shared}"/seeds/*
    figure seeds 'five reports read' "$wall" s 0.2
fi

# Containers alone: processor time for going through a web archive, for the bytes that come out of it. Its pages are as large as
# real ones, some hundred kilobytes with all their mark-up: forty of ours each.
archive() { # PACKED: sets mb (a second)
    # shellcheck disable=SC2086 # a word or none
    "$B/test/tool/units" --warc $1 "$work"/large/* >"$work/one.warc"
    : >"$work/many.warc"
    i=0
    while [ $i -lt 100 ]; do
        cat "$work/one.warc" >>"$work/many.warc"
        i=$((i + 1))
    done
    "$measure" "$B/test/tool/units" "$work/many.warc" >"$work/out" 2>"$work/err"
    mb=$(awk 'NR == FNR { bytes = $5; next } { printf "%.0f", bytes / 1e6 / ($2 > 0 ? $2 : 0.001) }' "$work/out" "$work/err")
    rm "$work/many.warc"
}

mkdir "$work/pages"
LC_ALL=C awk -v n="$n" -v out="$work/pages" -f test/bench/vary.awk demo/pages/*
mkdir "$work/large"
find "$work/pages" -type f | LC_ALL=C sort | xargs -n 40 | while read -r some; do
    i=$((${i:-0} + 1))
    # shellcheck disable=SC2086 # names of ours have no blanks
    cat $some >"$work/large/$i.html"
done
archive ''
figure WARC 'gone through, not packed' "$mb" MB/s '>900'
archive gz
figure WARC 'gone through, gzip by record' "$mb" MB/s ''
archive zst
figure WARC 'gone through, zstd by record' "$mb" MB/s ''
timed "$RUNUT" read -j 1 "$work/pages"
figure "$n pages" 'read, one thread' "$(awk "BEGIN { printf \"%.0f\", $n / $wall }")" pages/s ''
figure "$n pages" 'read, peak memory' "$(awk "BEGIN { printf \"%.1f\", $rss / 1024 }")" MB 64
timed "$RUNUT" read -j 2 "$work/pages"
figure "$n pages" 'read, two threads' "$(awk "BEGIN { printf \"%.0f\", $n / $wall }")" pages/s ''
timed "$RUNUT" add -d "$work/s.db" "$work/pages"
figure "$n pages" 'added to a fresh store' "$(awk "BEGIN { printf \"%.0f\", $n / $wall }")" pages/s ''
figure "$n pages" 'added, peak memory' "$(awk "BEGIN { printf \"%.1f\", $rss / 1024 }")" MB 64
figure "$n pages" 'store' "$(du -k "$work/s.db" | awk '{ printf "%.1f", $1 / 1024 }')" MB ''
timed "$RUNUT" timeline -d "$work/s.db"
figure "$n pages" 'timeline told' "$wall" s ''
timed "$RUNUT" verify -d "$work/s.db"
figure "$n pages" 'every passage verified' "$wall" s ''
