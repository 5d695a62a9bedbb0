# What makes no sense is told in one line, with what to do, and exit status 2.
for words in 'nonsense' 'read' 'read --nonsense x' 'timeline' 'read --format odd x' 'timeline -d s --from yesterday' 'who -d s' 'show -d s'; do
    echo "\$ runut $words"
    env -u RUNUT_STORE "$RUNUT" $words </dev/null
    echo "status $?"
done
