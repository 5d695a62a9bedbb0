#!/bin/sh
# Runs checks one after the other, each by its make target; goes on after a failure; ends with the line that counts.
# A check that prints lines "N passed, M failed" counts for the sum of them, any other for one.
set -u
passed=0 failed=0 bad=
log=$B/check.log
mkdir -p "$B"
for name in "$@"; do
    begun=$(date +%s)
    if $MAKE -k -s -j2 --no-print-directory "check-$name" >"$log" 2>&1; then status=0; else status=1; fi
    took=$(($(date +%s) - begun))
    sums=$(awk '/^[0-9]+ passed, [0-9]+ failed/ { p += $1; f += $3 } END { print p + 0, f + 0 }' "$log")
    p=${sums% *} f=${sums#* }
    # What failed without counting itself (a crash, a compile error) still is one failure.
    if [ "$status" != 0 ] && [ "$f" = 0 ]; then f=1; fi
    if [ "$status" = 0 ] && [ "$p" = 0 ] && [ "$f" = 0 ]; then p=1; fi
    passed=$((passed + p)) failed=$((failed + f))
    if [ "$f" = 0 ]; then
        printf 'ok    %-10s %5d passed  %4d s%s\n' "$name" "$p" "$took" "$(sed -n 's/^skipped: /   skipped: /p' "$log" | head -n 1)"
    else
        printf 'FAIL  %-10s %5d passed, %d failed  %d s\n' "$name" "$p" "$f" "$took"
        sed 's/^/      /' "$log" | grep -vE '^ *[0-9]+ passed, 0 failed' | head -n 60
        bad="$bad $name"
    fi
done
[ -z "$bad" ] || echo "failed:$bad"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
