#!/bin/sh
# Runs the unit test programs given; each prints its own count. A crash counts as a failure.
set -u
bad=0
for t in "$@"; do
    out=$("$t" 2>&1)
    status=$?
    printf '%s\n' "$out" | sed "s|^|$(basename "$t"): |; s|^[a-z_0-9]*: \([0-9]* passed, [0-9]* failed\)|\1|"
    if [ $status != 0 ]; then
        echo "$t: exit status $status"
        bad=1
    fi
done
exit $bad
