#!/bin/sh
# usage: run-readme.sh RUNUT: what README.md shows the program printing is what it prints. A screen is a line "    $ COMMAND"
# with the lines below it, each of which stands in the command's output, in that order; "(…)" behind the command is for readers.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
RUNUT=$1
scratch
awk -v dir="$work" '
    /^    \$ / {
        line = substr($0, 7)
        sub(/ +\(.*$/, "", line)
        print line > (dir "/" ++n ".command")
        screen = dir "/" n ".screen"
        next
    }
    !/^    / { if (!/^$/) screen = ""; next }
    screen != "" { print substr($0, 5) > screen }' README.md
ok 'the store of the demo' "$RUNUT" add -q -d "$work/demo.db" demo/pages
n=0
while [ -f "$work/$((n + 1)).command" ]; do
    n=$((n + 1))
    command=$(sed "s|^runut |$RUNUT |; s|demo\.db|$work/demo.db|" "$work/$n.command")
    sh -c "$command" >"$work/printed" 2>"$work/err" </dev/null
    missing=$(awk 'NR == FNR { want[++w] = $0; next } got < w && $0 == want[got + 1] { got++ } END { if (got < w) print want[got + 1] }' \
        "$work/$n.screen" "$work/printed")
    ok "README.md shows what is not printed: $(cat "$work/$n.command"): $missing" test -z "$missing"
done
ok 'README.md shows screens' test "$n" -gt 0
done_testing
