#!/bin/sh
# Goldens: an input beside its expected output, anywhere under test/golden and packs/*/test. UPDATE=1 rewrites them.
#
#   X.cmd  a shell snippet, run in a scratch folder with $RUNUT and $ROOT set;
#          X.out is what it prints, standard error included, and a last line `status N` where it is not 0
#   X.in   a page (X.html, X.txt too); X.out is what `runut read ARGS X.in` prints but for the line of the program itself, with ARGS from
#          X.args where that is there
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
ROOT=$root
export ROOT RUNUT LC_ALL=C.UTF-8 NO_COLOR=1

run() { # FILE: prints what the case prints
    case $1 in
    *.cmd)
        mkdir "$work/case"
        (cd "$work/case" && sh "$root/$1" 2>&1) || echo "status $?"
        rm -rf "$work/case"
        ;;
    *)
        args=
        [ ! -f "${1%.*}.args" ] || args=$(cat "${1%.*}.args")
        # shellcheck disable=SC2086 # a list of words
        "$RUNUT" read $args "$1" 2>&1 | sed '/^{"kind":"runut"/d'
        ;;
    esac
}

for case in $(find test/golden packs/*/test -type f \( -name '*.cmd' -o -name '*.in' -o -name '*.html' -o -name '*.txt' \) 2>/dev/null | LC_ALL=C sort); do
    out=${case%.*}.out
    [ "${UPDATE:-0}" = 1 ] || [ -f "$out" ] || continue
    run "$case" >"$work/got"
    if [ "${UPDATE:-0}" = 1 ]; then
        cp "$work/got" "$out"
        pass
    else
        same "$case" "$out" "$work/got"
    fi
done
done_testing
