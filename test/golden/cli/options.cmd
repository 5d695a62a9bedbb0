# What an option's value must be is checked before anything is opened; exit status 2.
for line in 'read -x x' 'read --whole=yes x' 'read --published' 'read --published 2023-02-30 x' 'read --published=2023-11-09T24:00 x' \
    'read --published kemarin x' 'read --published 2023-11-09T08:00+99:00 x' 'read --published 2023-11-12/2023-11-09 x' \
    'read --language x' 'read --only fact x' 'read -j 0 x' 'read -j1000 x' 'read -0 -' 'timeline --country Indonesia' 'timeline --type aid -d x' \
    'timeline --json --csv -d x' 'timeline more' 'parse x' 'parse -l id --svg --tree x' 'help red'; do
    echo "$ runut $line"
    # shellcheck disable=SC2086 # words
    env -u RUNUT_STORE "$RUNUT" $line </dev/null 2>&1 >/dev/null | head -n 1
    # shellcheck disable=SC2086
    env -u RUNUT_STORE "$RUNUT" $line </dev/null >/dev/null 2>&1
    echo "status $?"
done
# These make sense: an option may stand behind operands, joined or apart, and -- ends them.
printf 'Pasar Sentosa dibuka kembali.' >--whole
"$RUNUT" read -wj2 --only=report -- --whole | sed -n 's/.*\("file":"[^"]*"\).*/\1/p'
"$RUNUT" read ./--whole --whole --only report -j 2 | sed -n 's/.*\("file":"[^"]*"\).*/\1/p'
"$RUNUT" read -w --published 2023-11-09/2023-11-12 -- --whole | grep -o '"published":{[^}]*}'
# Nothing could be read at all: exit status 5; a part of it: 1; names never steer a terminal.
"$RUNUT" read not-there.html >/dev/null
echo "status $?"
"$RUNUT" read -q not-there.html ./--whole >/dev/null
echo "status $?"
"$RUNUT" read "$(printf 'not\033[31m-there')" >/dev/null
"$RUNUT" read - </dev/null >/dev/null
echo "status $?"
