#!/bin/sh
# usage: run-exports.sh LIBRUNUT.SO: shows runut_* and nothing else, all that include/runut.h promises, and has its SONAME.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
nm -D --defined-only "$1" | awk '{ print $NF }' | grep -vE '^(_init|_fini|_edata|_end|__bss_start)$' | LC_ALL=C sort >"$work/shown"
grep -v '^#' include/runut.h | grep -oE 'RUNUT_API [^(]*\(' | sed 's/($//; s/.*[ *]//' | LC_ALL=C sort -u >"$work/promised"
same 'the library shows what the header promises' "$work/promised" "$work/shown"
ok 'SONAME' sh -c "readelf -d '$1' | grep -q 'SONAME.*librunut.so.0'"
done_testing
