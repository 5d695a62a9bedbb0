#!/bin/bash
# Figures of accuracy, from the scorers of $EVAL_DATA/eval, each where it and its data are there; a line a figure. What the
# scorers say of form and proof (record.py) is a test and is counted; the others are figures. doc/accuracy.md keeps them.
# EVAL_ONLY="record seeds" runs some; EVAL_SECONDS bounds each of the others.
set -u
cd "$(dirname "$0")/.." || exit 1
. test/lib.sh
: "${EVAL_DATA:?make eval sets it}"
scratch
scorers=$EVAL_DATA/eval
if [ ! -d "$scorers" ]; then
    echo "skipped: no evaluation data at $EVAL_DATA"
    done_testing
    exit
fi
wanted() { case " ${EVAL_ONLY:-record seeds pages trees dates quotes events names links} " in *" $1 "*) [ -f "$scorers/$1.py" ] ;; *) false ;; esac; }
python=${PYTHON:-python3}
bound=${EVAL_SECONDS:-120}

mkdir "$work/pages"
for page in "$EVAL_DATA"/corpora/pages/*.html.gz; do
    [ -f "$page" ] && gzip -dc "$page" >"$work/pages/$(basename "$page" .gz)"
done

faultless() { # NAME PAGE...
    name=$1
    shift
    [ -f "$1" ] || return 0
    if timeout 400 "$python" "$scorers/record.py" --run "$RUNUT" "$@" >"$work/record" 2>&1; then
        pass
    else
        fail "record.py on $name"
    fi
    sed "s/^ */record | $name | /" "$work/record"
}
if wanted record; then
    faultless seeds "$EVAL_DATA"/seeds/*
    faultless demo demo/pages/*
    # shellcheck disable=SC2046,SC2012 # names of ours
    faultless 'a hundred pages' $(ls "$work"/pages/*.html | head -n 100)
fi
if wanted seeds; then
    "$RUNUT" read "$EVAL_DATA"/seeds/* >"$work/seeds" 2>/dev/null
    "$RUNUT" add -d "$work/seeds.db" "$EVAL_DATA"/seeds/* >/dev/null 2>&1
    "$RUNUT" export -d "$work/seeds.db" >"$work/links" 2>/dev/null
    "$python" "$scorers/seeds.py" "$work/seeds" "$work/links" 2>&1 | sed 's/^/seeds | /'
fi
if wanted pages; then
    (cd "$work/pages" && "$RUNUT" read -j 2 ./*.html) >"$work/read" 2>/dev/null
    timeout "$bound" "$python" "$scorers/pages.py" "$EVAL_DATA/corpora/pages/gold.jsonl" "$work/read" 2>&1 | sed 's/^/pages | /'
fi
if wanted trees && "$RUNUT" parse --language en </dev/null >/dev/null 2>&1; then
    for set in 'id gsd id_gsd-dev-today' 'id news id_gsd-news-dev' 'en - en_ewt-dev'; do
        # shellcheck disable=SC2086
        set -- $set
        gold=$EVAL_DATA/corpora/treebanks/$3.conllu
        [ -f "$gold" ] || continue
        style=
        [ "$2" = - ] || style="--style $2"
        "$python" "$scorers/bare.py" "$gold" >"$work/bare.conllu"
        # shellcheck disable=SC2086
        "$RUNUT" parse --language "$1" $style --conllu "$work/bare.conllu" >"$work/parsed" 2>/dev/null
        timeout "$bound" "$python" "$scorers/trees.py" "$gold" "$work/parsed" 2>&1 | sed "s/^/trees | $3, gold words | /"
        sed -n 's/^# text = //p' "$gold" >"$work/raw.txt"
        # shellcheck disable=SC2086
        "$RUNUT" parse --language "$1" $style "$work/raw.txt" >"$work/parsed" 2>/dev/null
        timeout "$bound" "$python" "$scorers/trees.py" "$gold" "$work/parsed" 2>&1 | sed "s/^/trees | $3, raw text | /"
    done
fi
# Whether confidence keeps its word, on the halves of the project's own gold that are kept apart.
case " ${EVAL_ONLY:-confidence} " in *" confidence "*)
    "$python" test/eval/make_gold.py "$work/gold" >/dev/null &&
        timeout "$bound" "$python" test/eval/confidence.py "$RUNUT" test --gold "$work/gold" 2>/dev/null
    ;;
esac
# Whether the place and the day of an event are right, on the half of that gold that is kept apart.
case " ${EVAL_ONLY:-where} " in *" where "*) timeout "$bound" "$python" test/eval/where.py "$RUNUT" test 2>/dev/null ;; esac
# Whether denials are found and lead to what they deny, on the half of that gold that is kept apart.
case " ${EVAL_ONLY:-denials} " in *" denials "*) timeout "$bound" "$python" test/eval/denials.py "$RUNUT" test ;; esac
# Whether one fact told in many grammatical forms gives one record, on the facts that are kept apart.
case " ${EVAL_ONLY:-grid} " in *" grid "*) timeout "$bound" "$python" test/eval/grid.py "$RUNUT" test ;; esac
# Whom pronouns mean, on the topics of ECB+ that are kept apart.
case " ${EVAL_ONLY:-pronouns} " in *" pronouns "*)
    [ ! -f "$scorers/links.py" ] || timeout "$bound" "$python" test/eval/pronouns.py "$RUNUT" "$scorers" test
    ;;
esac
for scorer in dates quotes events names links; do
    wanted $scorer || continue
    [ "$scorer" != links ] || bound=$((2 * bound))
    timeout "$bound" "$python" "$scorers/$scorer.py" "$RUNUT" 2>&1 | tail -n 60 | sed "s/^/$scorer | /"
    [ "${PIPESTATUS[0]}" != 124 ] || echo "$scorer | stopped after $bound s"
done
done_testing
