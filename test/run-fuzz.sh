#!/bin/sh
# Replays each fuzz target's corpus, whole and cut short, with a plain driver: no libFuzzer needed.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
for f in "$@"; do
    name=$(basename "$f")
    corpus=test/fuzz/corpus/${name#f_}
    [ -d "$corpus" ] || corpus=demo/pages
    ok "$name over $corpus" timeout 120 "$f" "$corpus"/*
done
done_testing
