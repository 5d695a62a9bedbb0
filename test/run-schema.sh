#!/bin/sh
# Holds what `read` and `export` print to doc/record.schema.json.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
python=/usr/bin/python3 # Debian's: the one that sees python3-jsonschema
if ! "$python" -c 'import jsonschema' 2>/dev/null; then
    echo 'skipped: python3-jsonschema is not here'
    exit 0
fi
: >"$work/empty"
"$RUNUT" read --times --why --why-dropped demo/pages "$work/empty" >"$work/read" 2>/dev/null
"$RUNUT" add -d "$work/s.db" demo/pages "$work/empty" >/dev/null 2>&1
"$RUNUT" export -d "$work/s.db" >"$work/export" 2>/dev/null
for what in read export; do
    ok "$what follows the schema" "$python" test/schema.py doc/record.schema.json "$work/$what"
done
done_testing
