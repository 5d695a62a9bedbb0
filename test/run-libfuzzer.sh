#!/bin/sh
# `make FUZZ=1 fuzz`: each target for FUZZ_SECONDS (60) with libFuzzer, from its corpus; what it finds stands in build-fuzz.
set -u
cd "$(dirname "$0")/.." || exit 1
for f in "$@"; do
    name=$(basename "$f")
    found=build-fuzz/found/${name#f_}
    mkdir -p "$found"
    "$f" -max_total_time="${FUZZ_SECONDS:-60}" -rss_limit_mb=2048 -artifact_prefix="$found/" "$found" "test/fuzz/corpus/${name#f_}" || exit 1
done
