#!/bin/sh
# usage: run-man.sh RUNUT: the man pages are free of mistakes, and every command that --help names is in runut(1).
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
RUNUT=$1
scratch
RUNUT=$RUNUT sh tools/install-docs "$work" >/dev/null 2>&1 || fail 'tools/install-docs'
pages=$(find "$work/share/man" -type f 2>/dev/null)
ok 'there are man pages' test -n "$pages"
for page in $pages; do
    ok "mandoc lint of ${page##*/}" mandoc -T lint -W warning "$page"
done
mandoc -T ascii "$work/share/man/man1/runut.1" 2>/dev/null | sed "s/.$(printf '\b')//g" >"$work/text"
for command in read add timeline quotes who disputes show sample search report verify export about; do
    ok "runut(1) tells of $command" grep -qw "$command" "$work/text"
    ok "$command --help" sh -c "'$RUNUT' $command --help 2>&1 | grep -q ."
done
for shell in bash zsh fish; do
    found=$(find "$work/share" -type f \( -path "*$shell*" -o -path "*site-functions*" \) | head -n 1)
    [ -n "$found" ] || continue
    [ $shell != bash ] || ok 'the bash completion parses' bash -n "$found"
done
done_testing
