#!/bin/sh
# Hostile pages (test/tool/hostile.c): no crash, no hang, one report or `rejected` line each, time linear in the page.
# SLOW_ONLY=KIND runs one kind.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
: "${B:=$root/build}"
scratch
hostile=$B/test/tool/hostile measure=$B/test/tool/measure
seconds=30      # of processor time, for one page
megabytes=1500  # of address space

# Reads PAGE under the limits; sets cpu (ms), status and lines (records that tell what became of the page).
read_one() {
    "$measure" -t $seconds -m $megabytes "$RUNUT" read "$1" >"$work/out" 2>"$work/err"
    # shellcheck disable=SC2046 # four numbers
    set -- $(tail -n 1 "$work/err")
    cpu=$(awk "BEGIN { printf \"%d\", $2 * 1000 }") status=$4
    lines=$(grep -cE '^\{"kind":"(report|rejected)"' "$work/out")
}

judge() { # NAME one|many: a page was told of, in an orderly way; the pages of a container, each
    if [ "$status" != 0 ] && [ "$status" != 1 ] && { [ "$2" = one ] || [ "$status" != 5 ]; }; then
        fail "$1: exit status $status after $cpu ms: $(head -n 1 "$work/err")"
    elif [ "$2" = many ] && [ "$lines" -ge 1 ]; then
        pass
    elif [ "$lines" != 1 ]; then
        fail "$1: $lines report or rejected lines, not one"
    else
        pass
    fi
}

# Twice the page may take two and a half times as long and a quarter of a second: caches are finite; a square law
# takes four.
linear() { [ "$large" -le $((5 * small / 2 + 250)) ]; }

# The lesser of two times: what else the machine does can only add to a time.
least() { if [ "$1" -lt "$2" ]; then echo "$1"; else echo "$2"; fi; }

"$hostile" | while read -r kind n units; do
    [ -z "${SLOW_ONLY:-}" ] || [ "$SLOW_ONLY" = "$kind" ] || continue
    "$hostile" "$kind" "$n" >"$work/page"
    "$hostile" "$kind" $((2 * n)) >"$work/twice"
    read_one "$work/page"
    judge "$kind $n" "$units"
    small=$cpu
    read_one "$work/twice"
    judge "$kind $((2 * n))" "$units"
    large=$cpu
    for again in 1 2; do
        linear && break
        echo "$kind: $small ms for n, $large ms for 2n; measured again ($again)" >&2
        read_one "$work/page"
        small=$(least "$cpu" "$small")
        read_one "$work/twice"
        large=$(least "$cpu" "$large")
    done
    if linear; then
        pass
    else
        fail "$kind: $small ms for n, $large ms for 2n"
    fi
    [ -z "${SLOW_SHOW:-}" ] || echo "$kind $n: $small ms, $large ms, $(sed -n 's/.*"reason":"\([a-z_]*\)".*/\1/p' "$work/out" | head -n 1)"
    echo "$tests_passed $tests_failed" >"$work/sum"
done
# The loop ran in a child of this shell: its sums come back through a file.
[ ! -f "$work/sum" ] || read -r tests_passed tests_failed <"$work/sum"

# 50 MB of one line, once.
"$hostile" one_line 750000 >"$work/page"
read_one "$work/page"
judge '50 MB of one line' one
# What a megabyte of gzip can hold.
head -c 200000000 /dev/zero | tr '\0' ' ' | gzip -1 >"$work/bomb.gz"
read_one "$work/bomb.gz"
judge 'a gzip bomb' one
ok 'a gzip bomb is too large' grep -q '"reason":"too_large"' "$work/out"
: >"$work/empty"
read_one "$work/empty"
judge 'an empty page' one
ok 'an empty page is refused as empty' grep -q '"reason":"empty"' "$work/out"

# A bad input never keeps the others from being read.
"$RUNUT" read "$work/empty" "$work/not-there" demo/pages/01-kabartengah.html >"$work/out" 2>"$work/err"
status=$?
ok 'refused inputs give exit status 1' test "$status" = 1
ok 'the good input is read' grep -q '"kind":"report"' "$work/out"
ok 'each refused input is named' grep -q 'not-there' "$work/err"
done_testing
