# shellcheck shell=sh
# What the test scripts share: ok NAME COMMAND... counts, done_testing prints the sum and is the exit status.
root=$(cd "$(dirname "$0")/.." && pwd)
: "${RUNUT:=$root/build/runut}"
RUNUT_PACKS=${RUNUT_PACKS:-$root/packs}
export RUNUT_PACKS
tests_passed=0
tests_failed=0

scratch() { # a folder that goes when the script ends
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
}

pass() { tests_passed=$((tests_passed + 1)); }
fail() {
    tests_failed=$((tests_failed + 1))
    echo "not ok: $*"
}

ok() { # NAME COMMAND...: passes when the command does
    name=$1
    shift
    if "$@"; then pass; else fail "$name"; fi
}

same() { # NAME FILE FILE
    if cmp -s "$2" "$3"; then
        pass
    else
        fail "$1"
        diff "$2" "$3" | cut -c 1-300 | head -n 6
    fi
}

status_is() { # NAME STATUS COMMAND...: standard error goes to $work/err
    name=$1 want=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err"
    got=$?
    if [ "$got" = "$want" ]; then
        pass
    else
        fail "$name: exit status $got, not $want"
        head -n 3 "$work/err"
    fi
}

done_testing() {
    echo "$tests_passed passed, $tests_failed failed"
    [ "$tests_failed" = 0 ]
}
