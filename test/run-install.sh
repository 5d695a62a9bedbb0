#!/bin/sh
# Installs into a scratch folder and uses what was installed: the program finds its packs, a stranger's program builds
# with what runut.pc says.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
scratch
${MAKE:-make} -s --no-print-directory install DESTDIR="$work" PREFIX=/opt/runut >"$work/log" 2>&1 || {
    fail 'make install'
    tail -n 5 "$work/log"
}
at=$work/opt/runut
for f in bin/runut include/runut.h lib/librunut.a lib/librunut.so lib/librunut.so.0 lib/pkgconfig/runut.pc \
    share/runut/packs/id/MANIFEST share/runut/packs/en/MANIFEST share/man/man1/runut.1 share/man/man7/runut-codebook.7; do
    ok "$f is installed" test -e "$at/$f"
done
unset RUNUT_PACKS
RUNUT_PACKS=$at/share/runut/packs "$at/bin/runut" read demo/pages/01-kabartengah.html >"$work/out" 2>&1
ok 'the installed program reads' grep -q '"kind":"report"' "$work/out"
flags=$(PKG_CONFIG_SYSROOT_DIR='' PKG_CONFIG_PATH=$at/lib/pkgconfig pkg-config --define-variable=prefix="$at" --cflags --libs runut)
# shellcheck disable=SC2086 # a list of words
ok 'a program builds with runut.pc' ${CC:-gcc} -std=c11 -o "$work/example" demo/example.c $flags
ok 'and runs' env LD_LIBRARY_PATH="$at/lib" RUNUT_PACKS="$at/share/runut/packs" "$work/example" demo/pages/01-kabartengah.html >/dev/null
done_testing
