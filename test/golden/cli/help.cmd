# Every command explains itself; the overview names them all.
"$RUNUT" --help
for command in $("$RUNUT" --help | sed -n '/^Commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    echo
    "$RUNUT" help "$command"
    "$RUNUT" help "$command" | awk 'length > 80 && /[A-Za-z]/ && !/^  (runut|find)/ { print "too wide: " $0 }'
done
