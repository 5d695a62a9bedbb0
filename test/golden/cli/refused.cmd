# A bad input is refused by name; the others are read; exit status 1.
: >empty.txt
printf '\177ELF\001\002\003\000\000\000\001\377\376\000\000' >program.html
"$RUNUT" read -q empty.txt program.html not-there.txt "$ROOT/demo/pages/01-kabartengah.html" >out
echo "status $?"
sed 's/.*"kind":"\([a-z]*\)".*"reason":"\([a-z_]*\)".*/\1 \2/; s/^{"kind":"\([a-z]*\)".*/\1/' out | uniq
